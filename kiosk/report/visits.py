"""Tables of visits: exact numbers, by venue, day, hour and weekday. A visit says nothing about what was done in it."""

from collections.abc import Iterator

from kiosk.report.gathering import Gathered
from kiosk.report.tables import Column, Table

_MOST_VENUES = 40
"""With more venues than this, days are told for all of them together: nobody reads the others."""

_VENUE = Column("venue", {"nl": "Locatie", "en": "Venue"}, "text")
_DAY = Column("day", {"nl": "Dag", "en": "Day"}, "day")
_VISITS = Column("visits", {"nl": "Bezoeken", "en": "Visits"}, "number")


def visit_tables(gathered: Gathered, venues: tuple[str, ...]) -> Iterator[Table]:
    """Make the tables of visits until the day before the report."""
    yield Table(
        "visits-by-venue",
        {"nl": "Bezoeken per locatie", "en": "Visits by venue"},
        {"nl": "Alle bezoeken tot en met gisteren.", "en": "All visits until yesterday."},
        (_VENUE, _VISITS),
        tuple(gathered.ask("SELECT venue, sum(n)::BIGINT AS n FROM visit GROUP BY ALL ORDER BY n DESC, venue")),
    )
    yield _by_day(gathered, venues)
    yield _by_hour(gathered)
    yield _by_weekday(gathered)
    yield _stays(gathered)


def _by_day(gathered: Gathered, venues: tuple[str, ...]) -> Table:
    by = "span, venue" if len(venues) <= _MOST_VENUES else "span"
    return Table(
        "visits-by-day",
        {"nl": "Bezoeken per dag", "en": "Visits by day"},
        {"nl": "Dagen zonder bezoek staan er niet bij.", "en": "Days without a visit are left out."},
        (_DAY, _VENUE, _VISITS) if "venue" in by else (_DAY, _VISITS),
        tuple(
            gathered.ask(f"SELECT {by}, sum(n)::BIGINT FROM visit WHERE NOT is_doubtful GROUP BY {by} ORDER BY {by}")
        ),
    )


def _by_hour(gathered: Gathered) -> Table:
    found = dict(gathered.ask("SELECT hour, sum(n)::BIGINT FROM visit WHERE NOT is_doubtful GROUP BY hour"))
    hours = range(int(min(found)), int(max(found)) + 1) if found else range(0)
    return Table(
        "visits-by-hour",
        {"nl": "Bezoeken per uur van de dag", "en": "Visits by hour of the day"},
        {"nl": "Het uur waarin een bezoek begon: 09 is van 9 tot 10 uur.", "en": "The hour in which a visit began."},
        (Column("hour", {"nl": "Uur", "en": "Hour"}, "text"), _VISITS),
        tuple((f"{hour:02}", found.get(f"{hour:02}", 0)) for hour in hours),
    )


def _by_weekday(gathered: Gathered) -> Table:
    found = dict(
        gathered.ask("SELECT isodow(span::DATE)::TEXT, sum(n)::BIGINT FROM visit WHERE NOT is_doubtful GROUP BY ALL")
    )
    return Table(
        "visits-by-weekday",
        {"nl": "Bezoeken per dag van de week", "en": "Visits by day of the week"},
        {"nl": "Alle weken samen.", "en": "All weeks together."},
        (Column("weekday", {"nl": "Dag van de week", "en": "Day of the week"}, "text"), _VISITS),
        tuple((day, found.get(day, 0)) for day in "1234567") if found else (),
    )


def _stays(gathered: Gathered) -> Table:
    return Table(
        "stays",
        {"nl": "Hoe lang stond de tentoonstelling waar?", "en": "How long was the exhibition where?"},
        {"nl": "Dagen tellen mee als er een bezoek was.", "en": "Days count when there was a visit."},
        (
            _VENUE,
            Column("first-day", {"nl": "Eerste dag", "en": "First day"}, "day"),
            Column("last-day", {"nl": "Laatste dag", "en": "Last day"}, "day"),
            Column("days", {"nl": "Dagen met bezoek", "en": "Days with visits"}, "number"),
            Column("visits-a-day", {"nl": "Bezoeken per dag", "en": "Visits a day"}, "number"),
            Column("kiosks", {"nl": "Kiosken", "en": "Kiosks"}, "number"),
        ),
        tuple(
            gathered.ask("""
                SELECT venue, min(span), max(span), count(DISTINCT span) AS days,
                    round(sum(n) / count(DISTINCT span))::BIGINT, count(DISTINCT label)
                FROM visit WHERE NOT is_doubtful GROUP BY venue ORDER BY min(span), venue
            """)
        ),
    )
