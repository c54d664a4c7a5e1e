"""What the tables are made of: the merged counts, each with the venue, day and term that it belongs to."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from kiosk.report.corrections import Correction
from kiosk.report.reading import Reading
from kiosk.report.terms import is_told, term

UNKNOWN = "onbekend"
"""The venue of runs whose own file is missing."""


class Gathered:
    """The merged counts, ready to be asked.

    Attributes:
        today: The day that the report is made on; nothing of it is told, since it is not over.
        problems: One line for each file that cannot be believed.
        corrected: For each correction, how many runs it fits.
    """

    def __init__(self, reading: Reading, today: date, corrections: Sequence[Correction] = ()) -> None:
        """Prepare views on what was read. Its own tables stay as they are."""
        self.today = today
        self.problems = reading.problems
        self._db = reading.db
        self._ask("CREATE OR REPLACE TEMP TABLE place AS SELECT *, trim(started)[:10] AS day FROM run")
        self.corrected = [(it, self._correct(it)) for it in corrections]
        spans = [str(row[0]) for row in self._ask("SELECT DISTINCT split_part(period, 'T', 1) FROM count")]
        terms = [term(span) for span in spans]
        self._ask(
            "CREATE OR REPLACE TEMP TABLE span AS"
            " SELECT unnest(?::TEXT[]) AS span, unnest(?::TEXT[]) AS term, unnest(?::BOOLEAN[]) AS is_told",
            [spans, terms, [is_told(it, today) for it in terms]],
        )
        self._ask(f"""
            CREATE OR REPLACE TEMP VIEW counted AS
            SELECT count.run, coalesce(place.label, '?') AS label, coalesce(place.venue, '{UNKNOWN}') AS venue,
                coalesce(place.purpose, 'visitors') AS purpose, coalesce(place.clock, 'trusted') AS clock,
                span, term, is_told, split_part(period, 'T', 2)[:2] AS hour,
                metric, subject, n, place.id IS NULL AS is_stray
            FROM count JOIN span ON span.span = split_part(count.period, 'T', 1) LEFT JOIN place ON place.id = count.run
        """)
        self._ask(
            "CREATE OR REPLACE TEMP TABLE visit AS SELECT *, clock = 'before-build' OR span > ? AS is_doubtful"
            " FROM counted WHERE metric = 'visit' AND purpose = 'visitors' AND span <> ?",
            [today.isoformat(), today.isoformat()],
        )

    def ask(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The rows that a query gives.

        It may use the tables and views

        - `run` as it was read, and `place`: the same with the corrected `venue`, and the `day` that it started on;
        - `counted`: every count with `run, label, venue, purpose, clock, span, term, is_told, hour, metric, subject, n,
          is_stray`; the span is the day or week, and a stray one's run is unknown;
        - `visit`: visitors' visits until yesterday, with `is_doubtful`, when their day and hour cannot be right.
        """
        return self._ask(sql, values)

    def _correct(self, correction: Correction) -> int:
        where, values = "starts_with(id, ?)", [correction.run]
        if correction.kiosk:
            where, values = (
                "label = ? AND day >= ? AND day <= ?",
                [
                    correction.kiosk,
                    (correction.begin or date.min).isoformat(),
                    (correction.until or date.max).isoformat(),
                ],
            )
        return int(self._ask(f"UPDATE place SET venue = ? WHERE {where}", [correction.venue, *values])[0][0])

    def _ask(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        return self._db.execute(sql, list(values)).fetchall()
