"""The two kinds of rows that a tour folder holds, and how copies of them are merged.

Merging is plain SQL, so that a larger engine can run it over the same files.
"""

from dataclasses import dataclass, fields
from typing import get_args

from kiosk.tally.merge import Count
from kiosk.tally.run import Clock, Run


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """A kind of rows.

    Attributes:
        name: What it is called in the tour folder.
        table: The table of merged rows; that of copies is called after it.
        run: The column that says which run it belongs to.
        columns: Each with its type.
        merge: SQL that merges the copies in `{copies}`.
    """

    name: str
    table: str
    run: str
    columns: dict[str, str]
    merge: str

    @property
    def copies(self) -> str:
        """The table that copies are taken into."""
        return f"{self.table}_copy"

    @property
    def row(self) -> str:
        """The columns, for a SELECT."""
        return ", ".join(self.columns)

    @property
    def declared(self) -> str:
        """The columns with their types, for a CREATE TABLE."""
        return ", ".join(f"{name} {kind}" for name, kind in self.columns.items())


_RUN = [it.name for it in fields(Run)]
_WORSE = " ".join(f"WHEN '{clock}' THEN {place}" for place, clock in enumerate(get_args(Clock)))
_LATER = ", ".join(f"{it} DESC" for it in [f"CASE clock {_WORSE} END", *_RUN])
COUNTS = Kind(
    "counts",
    "count",
    "run",
    {it.name: "BIGINT" if it.name == "n" else "VARCHAR" for it in fields(Count)},
    "SELECT run, period, metric, subject, max(n) AS n FROM {copies} GROUP BY run, period, metric, subject",
)
"""Merged as `kiosk.tally.merge.merge` does."""
RUNS = Kind(
    "runs",
    "run",
    "id",
    dict.fromkeys(_RUN, "VARCHAR"),
    f"SELECT {', '.join(_RUN)} FROM (SELECT *, row_number() OVER (PARTITION BY id ORDER BY {_LATER}) AS place"
    " FROM {copies}) AS copies WHERE place = 1",
)
"""Merged as `kiosk.tally.run.merge_runs` does."""
KINDS = (COUNTS, RUNS)
