"""Which files of a tour folder may hold counts, and which only lie about."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

PARTS = ("runs", "counts", "compacted", "metadata")
"""The folders by which a tour folder is known; any of them will do."""

_LONGEST = 300  # characters of what is wrong with a file
_LITTER = ("thumbs.db", "desktop.ini")


@dataclass(slots=True)
class Listing:
    """What lies in a tour folder.

    Attributes:
        written: The files of runs and counts that kiosks wrote.
        compacted: The files that compaction made of them.
        problems: Why each path that is not a file of counts is not.
    """

    written: set[str] = field(default_factory=set)
    compacted: set[str] = field(default_factory=set)
    problems: dict[str, str] = field(default_factory=dict)


def look(folder: Path) -> Listing:
    """List a tour folder. What operating systems leave on sticks is passed over.

    Compacted files come last: what compaction took away while we looked is then in them.

    Raises:
        ValueError: It is not a tour folder; the text says what to do.
    """
    found = Listing()
    if not any(_parts(folder, part, found) for part in PARTS):
        what = "is no tour folder" if folder.is_dir() else "is no folder"
        raise ValueError(f"{folder}: {what}. Name the folder that has 'runs' and 'counts' in it.")
    for part in _parts(folder, "counts", found):
        for entry in _entries(part, found):
            if _is(entry.is_file):
                found.problems[entry.path] = "no file belongs here"
            else:
                _take(_entries(entry.path, found), ".json", found.written, found)
    for part in _parts(folder, "runs", found):
        _take(_entries(part, found), ".json", found.written, found)
    for part in _parts(folder, "compacted", found):
        _take(_entries(part, found), ".parquet", found.compacted, found)
    return found


def _parts(folder: Path, name: str, found: Listing) -> list[str]:
    """The folder of this name, and RUNS beside runs: a CD or an old copying program writes capitals.

    Looked for each time: compaction may have just made it.
    """
    return [it.path for it in _entries(folder, found) if it.name.lower() == name and _is(it.is_dir)]


def _take(entries: list[os.DirEntry[str]], ending: str, files: set[str], found: Listing) -> None:
    for entry in entries:
        if not _is(entry.is_file):
            found.problems[entry.path] = "not a file"  # opening it could wait for ever
        elif entry.name.lower().endswith(ending):
            files.add(entry.path)
        else:
            found.problems[entry.path] = "no file of counts has such a name"


def _entries(folder: Path | str, found: Listing) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not _is_litter(entry.name)]
    except FileNotFoundError:
        return []
    except OSError as error:
        found.problems[str(folder)] = error.strerror or str(error)
        return []


def _is(question: Callable[[], bool]) -> bool:
    try:
        return question()
    except OSError:  # a link that leads to itself
        return False


def _is_litter(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _LITTER or name.lower().endswith(".tmp")


def problem(path: str, why: str) -> str:
    """Tell what is wrong with a file: on one line, whatever is in it, for names on sticks need not even be text."""
    line = f"{path}: {why[:_LONGEST]}. It is left out; copy it again from where it came from."
    return "".join(it if it.isprintable() else it.encode("unicode_escape").decode() for it in line)
