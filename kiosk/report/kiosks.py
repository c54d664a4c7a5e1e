"""Tables about the kiosks themselves, which say nothing about visitors."""

from collections.abc import Iterator

from kiosk.report.gathering import Gathered
from kiosk.report.tables import Column, Table

LAST_HEARD = """
    SELECT label, max(day) AS day, arg_max(venue, day) AS venue, count(DISTINCT run) AS runs FROM (
        SELECT label, venue, id AS run, day FROM place
        UNION ALL
        SELECT label, venue, run, CASE WHEN span LIKE '%W%' THEN NULL ELSE span END FROM counted WHERE NOT is_stray
    ) WHERE day <= ? GROUP BY label
"""
"""Of each kiosk the last day until a day that it began a run or counted anything, whoever used it, and where."""


def kiosk_tables(gathered: Gathered) -> Iterator[Table]:
    """Make the tables about kiosks, their versions, and what is not a visit."""
    runs = Column("runs", {"nl": "Keer gestart", "en": "Starts"}, "number")
    yield Table(
        "kiosks",
        {"nl": "Kiosken", "en": "Kiosks"},
        {"nl": "Wanneer elke kiosk voor het laatst iets liet horen.", "en": "When each kiosk was last heard of."},
        (
            Column("kiosk", {"nl": "Kiosk", "en": "Kiosk"}, "text"),
            Column("venue", {"nl": "Locatie", "en": "Venue"}, "text"),
            Column("last-heard", {"nl": "Laatst gehoord", "en": "Last heard of"}, "day"),
            runs,
        ),
        tuple(
            gathered.ask(
                f"SELECT label, venue, day, runs FROM ({LAST_HEARD}) ORDER BY label", [gathered.today.isoformat()]
            )
        ),
    )
    yield Table(
        "versions",
        {"nl": "Versies", "en": "Versions"},
        {"nl": "Waarmee de kiosken gestart zijn.", "en": "What the kiosks were started with."},
        (
            Column("program", {"nl": "Programma", "en": "Program"}, "text"),
            Column("exhibition", {"nl": "Tentoonstelling", "en": "Exhibition"}, "text"),
            runs,
        ),
        tuple(gathered.ask("SELECT program, exhibition, count(*) FROM run GROUP BY ALL ORDER BY ALL")),
    )
    yield Table(
        "not-visits",
        {"nl": "Wat geen bezoek is", "en": "What is not a visit"},
        {
            "nl": "Wat de ploeg en de demo deden. Het telt nergens anders mee.",
            "en": "What the crew and the demo did. It counts nowhere else.",
        },
        (
            Column("purpose", {"nl": "Wie", "en": "Who"}, "text"),
            runs,
            Column("touches", {"nl": "Keer begonnen", "en": "Times begun"}, "number"),
        ),
        tuple(
            gathered.ask("""
                SELECT purpose, count(*), coalesce(sum(n), 0)::BIGINT FROM run LEFT JOIN
                    (SELECT run, sum(n) AS n FROM count WHERE metric = 'visit' GROUP BY run) AS touched ON run = id
                WHERE purpose <> 'visitors' GROUP BY purpose ORDER BY purpose
            """)
        ),
    )
