"""Files that content names: they lie inside the folder of the content, and there is something in them."""

import os
import stat
from collections.abc import Collection
from pathlib import Path

from kiosk.problems.document import Document, Steps
from kiosk.problems.near import either, nearest
from kiosk.problems.problem import Problem, quoted

PICTURES = (".svg", ".png", ".jpg")
RECORDINGS = (".flac", ".ogg", ".wav", ".mp3")


def named_file(document: Document, steps: Steps, within: Path, endings: Collection[str]) -> list[Problem]:
    """Check the file that a value names, beside its document.

    Args:
        document: Where it is named.
        steps: The value that names it; nothing is said when there is none.
        within: The folder that it may not leave.
        endings: Which kinds of file it can be.
    """
    name = document.at(*steps)
    wrong = wrong_file(name, document.file.parent, within, endings) if isinstance(name, str) and name else None
    return [document.problem(steps, *wrong)] if wrong else []


def implied_file(document: Document, steps: Steps, name: str, otherwise: str) -> list[Problem]:
    """Check a picture whose name follows from a value, below the folder of its document.

    Args:
        document: Where the value is.
        steps: The value.
        name: That of the picture.
        otherwise: What else can be done when it is not there.
    """
    folder = document.file.parent
    if not (folder / name).exists():
        return [document.problem(steps, f"There is no picture {quoted(name)}.", f"Put it there, or {otherwise}.")]
    wrong = wrong_file(name, folder, folder, [".svg"])
    return [document.problem(steps, *wrong)] if wrong else []


def wrong_file(name: str, folder: Path, within: Path, endings: Collection[str]) -> tuple[str, str] | None:
    """What is wrong with the file of this name in a folder, and what to do; None when nothing is."""
    try:
        return _wrong(name, folder, within, endings)
    except (OSError, RuntimeError) as error:  # a loop of links is a RuntimeError before Python 3.13
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "the links go round in a circle"
        return f"{quoted(name)} cannot be read: {reason}.", "Put the file back, or change who may read it."


def _wrong(name: str, folder: Path, within: Path, endings: Collection[str]) -> tuple[str, str] | None:
    if "\\" in name:
        return f"{quoted(name)} has a backslash.", "Write / between folders."
    if name.startswith(("/", "~")):
        return (
            f"{quoted(name)} is a place on one machine only.",
            f"Put the file in {quoted(folder.name)} and write its name only.",
        )
    file = folder / name
    if not Path(os.path.normpath(file.absolute())).is_relative_to(within.absolute()):
        return f"{quoted(name)} leaves the folder {quoted(within.name)}.", "Put the file inside it."
    try:
        status = file.stat()
    except FileNotFoundError:
        if file.is_symlink():
            return f"{quoted(name)} is a link to a file that is not there.", "Put the file itself there."
        return f"There is no file {quoted(name)}.", _instead(file, endings)
    if not file.resolve().is_relative_to(within.resolve()):
        return (
            f"{quoted(name)} is a link that leaves the folder {quoted(within.name)}.",
            "Put the file itself inside it.",
        )
    if stat.S_ISDIR(status.st_mode):
        return f"{quoted(name)} is a folder.", "Name a file in it."
    if not stat.S_ISREG(status.st_mode):
        return f"{quoted(name)} is not an ordinary file.", "Name another file."
    if file.suffix not in endings:
        return f"{quoted(name)} is not of a kind that can be used.", f"Its name must end in {either(endings)}."
    if not status.st_size:
        return f"The file {quoted(name)} is empty.", "Put it back, or make it again."
    return None


def _instead(file: Path, endings: Collection[str]) -> str:
    there: dict[str, str] = {}
    if file.parent.is_dir():
        there = {entry.stem: entry.name for entry in sorted(file.parent.iterdir()) if entry.suffix in endings}
    near = nearest(file.stem, there)
    return f"Did you mean {quoted(there[near])}?" if near else "Put it there, or name another file."
