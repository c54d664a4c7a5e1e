"""Getting the text of a file, or saying why it cannot be had."""

import re
import stat
from itertools import islice
from pathlib import Path

from kiosk.problems.problem import Problem

LARGEST = 1_000_000
TAB = ("A tab is used to indent this line.", "Use spaces: two for each level.")

# What YAML itself does not allow, and what ends a line for YAML but for no editor.
UNSEEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|\r(?!\n)"
)
_TAB_INDENT = re.compile(r"^ *\t[ \t]*(?=[^ \t\r\n#])", re.MULTILINE)
_FEW = 20  # of one kind in one file: more would bury the rest


def read_source(file: Path, within: Path) -> tuple[str | None, list[Problem]]:
    """Read the text of a file that lies in the folder `within`; nothing is read that is no ordinary, small file."""
    try:
        if not file.resolve().is_relative_to(within.resolve()):
            return _refused(file, "This file is a link to a place outside the folder.", "Put the file itself here.")
        status = file.stat()
        if stat.S_ISDIR(status.st_mode):
            return _refused(file, "This is a folder, not a file.", "Give the folder another name and make the file.")
        if not stat.S_ISREG(status.st_mode):
            return _refused(file, "This is not an ordinary file.", "Put an ordinary file here.")
        if status.st_size > LARGEST:
            size = f"{status.st_size / 1_000_000:.1f} MB"
            return _refused(file, f"This file is too large: {size}; the limit is 1 MB.", "Split it, or remove a part.")
        with file.open("rb") as opened:
            return _text(file, opened.read(LARGEST + 1))
    except FileNotFoundError:
        return _refused(file, "This file is missing.", "Make it, or put it back.")
    except (OSError, RuntimeError) as error:  # a loop of links is a RuntimeError before Python 3.13
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "the links go round in a circle"
        return _refused(file, f"This file cannot be read: {reason}.", "Put it back, or change who may read it.")


def _text(file: Path, data: bytes) -> tuple[str | None, list[Problem]]:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        line, column = _place(before, len(before))
        what = f"This file is not UTF-8: the byte 0x{data[error.start]:02X} is no part of a character."
        return None, [Problem(file, line, column, what, "Save the file again with the encoding UTF-8.")]
    text = text.removeprefix("\ufeff")
    if not text.strip():
        return _refused(file, "This file is empty.", "Write its content, or put it back.")
    problems = [
        Problem(file, *_place(text, found.start()), *_unseen(found[0])) for found in islice(UNSEEN.finditer(text), _FEW)
    ]
    problems += [
        Problem(file, *_place(text, found.start() + found[0].index("\t")), *TAB)
        for found in islice(_TAB_INDENT.finditer(text), _FEW)
    ]
    return (None if problems else text), problems


def _unseen(character: str) -> tuple[str, str]:
    return f"There is an invisible character here: U+{ord(character):04X}.", "Remove it, and type the text again."


def _place(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - (text.rfind("\n", 0, index) + 1) + 1


def _refused(file: Path, what: str, remedy: str) -> tuple[None, list[Problem]]:
    return None, [Problem(file, 1, 1, what, remedy)]
