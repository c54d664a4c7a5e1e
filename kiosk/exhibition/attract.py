"""The room of the attract screen, and the pieces of it that move."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.exhibition.models import ERAS, Attract
from kiosk.problems.document import Document
from kiosk.problems.findings import Findings
from kiosk.problems.paths import PICTURES, named_file
from kiosk.problems.problem import quoted

FIELD = 1080  # units; scenes are drawn on a square of this side, and the pieces lie in it
HEAD = 2000  # characters of an SVG file in which its viewBox must stand
MOVES = {"lights": "light", "swings": "swing"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A drawing that moves.

    Attributes:
        moves: How: `light` comes on and goes out, `swing` goes from side to side around its middle.
        file: Below the exhibition's folder.
        place: Left, top, width and height, as shares of the room's side.
    """

    moves: str
    file: str
    place: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Room:
    """What the attract screen shows.

    Attributes:
        eras: The file of each era, below the exhibition's folder.
    """

    eras: Mapping[str, str]
    pieces: Sequence[Piece]


def read_room(document: Document, attract: Attract, findings: Findings) -> Room | None:
    """Read the pictures of the attract screen; None when one of them has a problem."""
    moving = [("attract", key, index) for key in MOVES for index in range(len(getattr(attract, key)))]
    folder = document.file.parent
    wrong = [problem for era in ERAS for problem in named_file(document, ("attract", era), folder, PICTURES)]
    wrong += [problem for steps in moving for problem in named_file(document, steps, folder, (".svg",))]
    if not findings.add(wrong):
        return None
    pieces = []
    for steps in moving:
        file = str(document.at(*steps))
        if place := _place(folder / file):
            pieces.append(Piece(MOVES[steps[1]], file, place))
        else:
            what = f"{quoted(file)} does not say where in the room it lies."
            remedy = f'Give it a viewBox: "left top width height", on a field of {FIELD} by {FIELD}.'
            wrong.append(document.problem(steps, what, remedy))
    return Room({era: getattr(attract, era) for era in ERAS}, pieces) if findings.add(wrong) else None


def _place(file: Path) -> tuple[float, float, float, float] | None:
    """Where a piece lies, by its viewBox; None when it has none."""
    text = file.read_text("utf-8", "replace")[:HEAD]
    found = re.search(r'viewBox\s*=\s*"([^"]*)"', text)
    try:
        left, top, width, height = (float(word) / FIELD for word in (found[1] if found else "").split())
    except ValueError:
        return None
    return (left, top, width, height) if 0 < width <= 1 and 0 < height <= 1 else None
