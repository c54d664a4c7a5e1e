"""What any number of tour folders hold together, merged: the same in whatever order, and however often, files came."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.report.compacted import believe, merge
from kiosk.report.database import Database, open_database, translated
from kiosk.report.kinds import KINDS, Kind
from kiosk.report.listing import look, problem
from kiosk.report.written import make_tables, take

_TRIES = 5


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
        OSError: There is no room for temporary files.
    """
    for _ in range(_TRIES):
        db = open_database()
        make_tables(db)
        compacted: dict[Kind, dict[str, str]] = {kind: {} for kind in KINDS}
        try:
            with translated():
                problems = {line for folder in folders for line in _take(db, folder, compacted)}
                for kind, files in compacted.items():
                    merge(db, kind, [*files.values()])
        except FileNotFoundError:
            db.close()  # it has been compacted into another one since
        else:
            return Reading(db, sorted(problems))
    raise ValueError("These folders are being compacted again and again. Try it when that has ended.")


def _take(db: Database, folder: Path, compacted: dict[Kind, dict[str, str]]) -> list[str]:
    """Take in a folder until it has nothing new: what vanished meanwhile had been put into another file before.

    Args:
        db: With the tables for copies.
        folder: The tour folder.
        compacted: Gets its compacted files under their names: under the same name is the same.

    Returns:
        What is wrong with it.
    """
    listing = look(folder)
    seen: set[str] = set()
    gone: set[str] = set()
    problems: dict[str, str] = {}
    while new := (listing.written | listing.compacted) - seen:
        taken = take(db, sorted(new & listing.written))
        gone |= taken.gone
        problems |= taken.problems
        for path in sorted(new & listing.compacted):
            try:
                compacted[believe(db, Path(path))][Path(path).name] = path
            except FileNotFoundError:
                gone.add(path)
            except OSError as error:
                problems[path] = error.strerror or str(error)
            except ValueError as error:
                problems[path] = str(error)
        seen |= new
        listing = look(folder)
    problems |= listing.problems
    problems |= dict.fromkeys(gone & (listing.written | listing.compacted), "cannot be opened")
    return [problem(path, why) for path, why in problems.items()]
