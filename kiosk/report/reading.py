"""What any number of tour folders hold together, merged: the same in whatever order, and however often, files came.

Merging is plain SQL, so that a larger engine can run it over the same files.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import get_args

from kiosk.report.database import Database, open_database
from kiosk.report.listing import look
from kiosk.report.written import TABLES, take
from kiosk.tally.run import Clock, Run

_LONGEST = 300  # characters of what is wrong with a file
_RUN = ", ".join(it.name for it in fields(Run))
_WORSE = " ".join(f"WHEN '{clock}' THEN {place}" for place, clock in enumerate(get_args(Clock)))
_LATEST = ", ".join(f"{it.name} DESC" for it in fields(Run))
MERGE_COUNTS = """
    SELECT run, period, metric, subject, max(n) AS n FROM {copies} GROUP BY run, period, metric, subject
"""
"""Merges copies of counts as `kiosk.tally.merge.merge` does."""
MERGE_RUNS = f"""
    SELECT {_RUN} FROM (
        SELECT *, row_number() OVER (PARTITION BY id ORDER BY CASE clock {_WORSE} END DESC, {_LATEST}) AS place
        FROM {{copies}}
    ) AS copies WHERE place = 1
"""
"""Merges copies of runs as `kiosk.tally.run.merge_runs` does."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What tour folders hold, merged.

    Attributes:
        db: Has the tables `run(id, label, venue, program, exhibition, started, purpose, clock)` and
            `count(run, period, metric, subject, n)`. A count's run can be unknown, when a stick was pulled half-way.
        problems: One line for each file that cannot be believed, sorted.
    """

    db: Database
    problems: list[str]


def read(folders: Sequence[Path]) -> Reading:
    """Read tour folders, while others may write to them, and merge what they hold.

    Raises:
        ValueError: One of them is not a tour folder; the text says what to do.
    """
    db = open_database()
    db.execute(TABLES)
    problems = [problem for folder in folders for problem in _take(db, folder)]
    db.execute(f"CREATE TABLE run AS {MERGE_RUNS.format(copies='run_copy')}; DROP TABLE run_copy")
    db.execute(f"CREATE TABLE count AS {MERGE_COUNTS.format(copies='count_copy')}; DROP TABLE count_copy")
    return Reading(db, sorted(problems))


def _take(db: Database, folder: Path) -> Iterable[str]:
    """Take in a folder until it has nothing new: what vanished meanwhile has been put into another file before."""
    seen: set[str] = set()
    gone: set[str] = set()
    problems: dict[str, str] = {}
    while new := (listing := look(folder)).written - seen:
        taken = take(db, sorted(new))
        seen |= new
        gone |= taken.gone
        problems |= taken.problems
    problems |= listing.problems
    problems |= dict.fromkeys(gone & listing.written, "cannot be opened")
    for path, why in problems.items():
        yield _line(f"{path}: {why[:_LONGEST]}. It is left out; copy it again from where it came from.")


def _line(text: str) -> str:
    """Text on one line, whatever is in it: names on sticks need not even be text."""
    return "".join(it if it.isprintable() else it.encode("unicode_escape").decode() for it in text)
