"""The seams to what is shipped: deliver to a tour folder, and report from several."""

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from kiosk.report.reading import read
from kiosk.tally.run import Clock
from kiosk.tour import sync
from kiosk.tour.folder import Folder
from tests.chaos.visitors import Sums


def push(data: Path, tour: Path) -> str | None:
    """Send what a kiosk has to a tour folder.

    Returns:
        None when all of it is there, read back; else what is wrong.
    """
    outcome = sync.push(data, Folder(tour))
    return str(outcome.trouble or f"{outcome.waiting} still wait") if outcome.trouble or outcome.waiting else None


def report(tours: Sequence[Path]) -> tuple[Sums, list[str]]:
    """What the organiser's report is made from, and the problems that it names."""
    reading = read(tours)
    with reading.db as db:
        rows = db.execute("SELECT run, period, metric, subject, n FROM count").fetchall()
        runs = db.execute("SELECT id, clock FROM run").fetchall()
    found = {(run, period, metric, subject): n for run, period, metric, subject, n in rows}
    found |= {(run, "", "clock", ""): 1 + get_args(Clock).index(clock) for run, clock in runs}
    return found, reading.problems
