"""What is wrong with something that an editor wrote, where, and what to do about it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing that an editor has to put right; problems sort by file and place.

    Attributes:
        file: Where it is.
        line: Counted from 1.
        column: Counted from 1, in characters.
        what: What is wrong, as a sentence.
        remedy: What to do, as a sentence.
    """

    file: Path
    line: int
    column: int
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{shown(self.file)}:{self.line}:{self.column}: {self.what} {self.remedy}"


class ContentError(Exception):
    """Nothing of an exhibition or a profile can be shown; the text is one line that says what to do."""


def shown(file: Path) -> Path:
    """The path as an editor would type it: relative when it lies in the current directory."""
    try:
        here = Path.cwd()
    except FileNotFoundError:  # somebody removed it
        return file
    return file.relative_to(here) if file.is_relative_to(here) else file


def quoted(text: str) -> str:
    """Text in quotes, as part of a sentence: on one line, and not longer than a line can bear."""
    line = " ".join(text.split())
    return f"'{line if len(line) <= 60 else line[:57] + '...'}'"
