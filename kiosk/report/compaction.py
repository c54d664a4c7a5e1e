"""Making few files of many: what years of a tour folder hold is then read in a moment.

It may be done anywhere, at any time, twice, while others do the same or kiosks push, and it may be cut off anywhere.
Copies are merged by a maximum, so what is there twice never matters; and a file goes only when another that has all of
it has been read back from the disk. Of two compacted files that hold the same, only that with the later name goes: so
two compactions never take away each other's.
"""

import time
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kiosk.report.compacted import FOLDER, believe, holds, merge, write
from kiosk.report.database import Database, open_database, translated
from kiosk.report.kinds import KINDS, Kind
from kiosk.report.listing import look, problem
from kiosk.report.written import make_tables, take

SMALL = 16_000_000  # bytes; larger compacted files stay as they are, so that no row is written often
MANY = 12  # small files; the months of a year
_DAY = 86_400  # seconds


@dataclass(slots=True)
class Compaction:
    """What compacting a tour folder did.

    Attributes:
        removed: The files that went.
        written: The files that hold the same instead.
        problems: Why each other file cannot be believed; they are all still there.
    """

    removed: set[Path] = field(default_factory=set)
    written: set[Path] = field(default_factory=set)
    problems: dict[str, str] = field(default_factory=dict)

    def lines(self) -> list[str]:
        """The problems, one line each."""
        return sorted(problem(path, why) for path, why in self.problems.items())


def compact(folder: Path, today: date) -> Compaction:
    """Make compacted files of what kiosks wrote of the months before this one, and of small compacted files one large.

    Args:
        folder: A tour folder.
        today: Says which month it is.

    Raises:
        ValueError: It is not a tour folder; the text says what to do.
        OSError: The disk is full or failed. Nothing is lost.
    """
    done = Compaction(problems=look(folder).problems)
    with translated(), open_database() as db:
        db.execute("SET preserve_insertion_order = true")  # so that the same rows make the same bytes
        try:
            _compact_written(db, folder, today, done)
            for kind in KINDS:
                _compact_small(db, folder, kind, done)
        except FileNotFoundError:
            look(folder)  # the folder is still there, so somebody else compacts it just now
    for half in (folder / FOLDER).glob("*.tmp"):
        with suppress(FileNotFoundError):
            if half.stat().st_mtime < time.time() - _DAY:
                half.unlink()  # a power cut left it
    return done


def _compact_written(db: Database, folder: Path, today: date, done: Compaction) -> None:
    make_tables(db)
    taken = take(db, sorted(path for path in look(folder).written if _is_closed(Path(path).parent.name, today)))
    done.problems |= taken.problems
    for kind in KINDS:
        if merge(db, kind):
            done.written.add(write(db, folder, kind))
    for path, name in taken.believed.items():
        if Path(path).name == name:  # under any other name there may be something else by now
            _remove(Path(path), done)


def _compact_small(db: Database, folder: Path, kind: Kind, done: Compaction) -> None:
    small = []
    for path in sorted(look(folder).compacted):
        try:
            if Path(path).stat().st_size < SMALL and believe(db, Path(path)) is kind:
                small.append(path)
        except FileNotFoundError:
            continue
        except (ValueError, OSError) as error:
            done.problems[path] = str(error)
    if len(small) <= MANY:
        return
    merge(db, kind, small)
    large = write(db, folder, kind)
    done.written.add(large)
    for other in map(Path, small):
        if large.name < other.name or (large != other and not holds(db, other, kind)):
            _remove(other, done)


def _remove(path: Path, done: Compaction) -> None:
    path.unlink(missing_ok=True)
    done.written.discard(path)
    done.removed.add(path)


def _is_closed(place: str, today: date) -> bool:
    """Whether a folder's files are of months before this one; those of runs always count as such."""
    if place == "runs":
        return True
    try:
        last = date.fromisoformat(f"{place}-7" if "W" in place else place)
    except ValueError:
        return False
    return (last.year, last.month) < (today.year, today.month)
