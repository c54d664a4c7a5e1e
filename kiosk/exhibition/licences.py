"""Whether everything that is shown and heard may be: LICENSES.md names every file, its maker and its licence."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, normpath

from kiosk.exhibition.limits import told
from kiosk.exhibition.models import ERAS
from kiosk.problems.document import Document, Steps
from kiosk.problems.near import suggestion
from kiosk.problems.paths import PICTURES, RECORDINGS, wrong_file
from kiosk.problems.problem import Problem, quoted
from kiosk.problems.source import read_source

TABLE = "LICENSES.md"

_ROW = re.compile(r"^\|(.*)\|\s*$", re.MULTILINE)
_NAME = re.compile("`([^`]+)`")


@dataclass(frozen=True, slots=True)
class _Licences:
    """The table: which files it covers, and the licences that it names."""

    files: re.Pattern[str]
    names: list[str]


def without_licence(folder: Path, documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Yield a problem for every picture, recording and font without a licence.

    Args:
        folder: The exhibition's.
        documents: Its files, by their path in it.
    """
    text, problems = read_source(folder / TABLE, folder)
    yield from problems
    if text is None:
        return
    table = _read(text)
    for name, document in documents.items():
        for steps, file in _shown(name, document):
            if not table.files.fullmatch(file) and not wrong_file(file, folder, folder, (*PICTURES, *RECORDINGS)):
                yield document.problem(steps, *_uncovered(file))
        for steps, licence in (*told(document, "pictures", "licence"), *told(document, "licence")):
            if _folded(licence) not in map(_folded, table.names):
                what = f"{quoted(licence)} is not one of the licences in {TABLE}."
                yield document.problem(steps, what, suggestion(licence, table.names, f"add a row to {TABLE}"))
    for font in sorted((folder / "fonts").glob("*.ttf")):
        if not table.files.fullmatch(file := f"fonts/{font.name}"):
            yield Problem(folder / TABLE, 1, 1, *_uncovered(file))


def _uncovered(file: str) -> tuple[str, str]:
    return f"{quoted(file)} has no row in {TABLE}.", "Add one with its maker and its licence, or do not use it."


def _read(text: str) -> _Licences:
    """Read every row that names files, in backquotes, in its first column, and a licence in its last."""
    files: list[str] = []
    licences: dict[str, None] = {}
    for row in _ROW.findall(text):
        cells = row.split("|")
        licence = cells[-1].partition(",")[0].strip()
        if licence and len(cells) > 1 and (names := _NAME.findall(cells[0])):
            files += (re.escape(name).replace(r"\*", "[^/]*") for name in names)
            licences[licence] = None
    return _Licences(re.compile("|".join(files) or "(?!)"), list(licences))


def _folded(licence: str) -> str:
    return re.sub(r"[\W_]+", " ", licence).strip().casefold()


def _shown(name: str, document: Document) -> Iterator[tuple[Steps, str]]:
    """Yield the path of every picture and recording that a file names, or that is named after what it lists."""
    for steps, file in _named(name, document):
        if file:
            yield steps, normpath(f"{dirname(name)}/{file}" if dirname(name) else file)


def _named(name: str, document: Document) -> Iterator[tuple[Steps, str]]:
    if name == "exhibition.yaml":
        for key in (*ERAS, "lights", "swings"):
            yield from told(document, "attract", key)
        for key, endings in (("strengths", ("", "-dark")), ("cases", ("", "-tile")), ("lessons", ("",))):
            for steps, item in told(document, key):
                for ending in endings:
                    yield steps, f"{key}/{item}{ending}.svg"
        for steps, item in told(document, "reading"):
            yield steps, f"lessons/{item}.svg"
    for picture in ("tile", *ERAS):
        yield from told(document, "pictures", picture)
    if name.startswith("voice/"):
        yield from told(document, "file")
