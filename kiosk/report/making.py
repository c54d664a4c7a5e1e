"""Making the report of what tour folders hold."""

from collections.abc import Sequence
from datetime import date

from kiosk.report.activity import activity_tables
from kiosk.report.corrections import Correction
from kiosk.report.deeds import Deeds
from kiosk.report.gathering import Gathered
from kiosk.report.kiosks import kiosk_tables
from kiosk.report.notes import notes
from kiosk.report.reading import Reading
from kiosk.report.tables import Report
from kiosk.report.visits import visit_tables

SILENT = 7
"""After so many days without a word from a kiosk, the report says so."""


def make(reading: Reading, today: date, corrections: Sequence[Correction] = (), silent: int = SILENT) -> Report:
    """Make the report.

    Args:
        reading: What the tour folders hold.
        today: It tells of the days before this one, and of what people did in the months that are told of by then.
        corrections: Which venue runs belonged to after all.
        silent: After how many days without a word from a kiosk that is said.
    """
    gathered = Gathered(reading, today, corrections)
    deeds = Deeds(gathered)
    [(visits, days, kiosks)] = gathered.ask(
        "SELECT coalesce(sum(n), 0)::BIGINT, count(DISTINCT span) FILTER (NOT is_doubtful),"
        " count(DISTINCT label) FILTER (label <> '?') FROM visit"
    )
    venues = tuple(venue for (venue,) in gathered.ask("SELECT DISTINCT venue FROM visit ORDER BY venue"))
    return Report(
        made=today,
        venues=venues,
        tables=(
            *visit_tables(gathered, venues),
            *(activity_tables(deeds) if deeds.visits else ()),  # their zeros would say that nobody did anything
            *kiosk_tables(gathered),
        ),
        notes=tuple(notes(gathered, deeds, silent)),
        totals={"visits": visits, "venues": len(venues), "kiosks": kiosks, "days": days},
    )
