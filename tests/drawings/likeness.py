"""How alike two drawings are with their colours removed: `python -m tests.drawings.likeness` prints every figure.

A recoloured copy has the same edges; another composition has them elsewhere. Edges are where neighbouring pixels
differ, and two edges are the same when they lie within `NEAR` pixels of each other.
"""

import os
import sys
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.app.places import ASSETS
from kiosk.exhibition.models import ERAS
from tests.ui.seeing import pixels

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tests.ui.seeing import Pixels

    Mask = NDArray[np.bool_]
    Field = NDArray[np.float64]

SIDE = 360  # pixels
STEP = 24  # of 255, in any channel, between neighbours
NEAR = 1  # pixels
GRID = 24  # cells on a side, of a composition
"""Lines of a third of a millimetre on the kiosk's screen, and cells of some 17 mm."""


def edges(svg: str) -> "Mask":
    """Where a drawing changes colour: SIDE x SIDE."""
    colours = _render(svg)
    down, right = np.abs(np.diff(colours, axis=0)).max(axis=2), np.abs(np.diff(colours, axis=1)).max(axis=2)
    found = np.zeros((SIDE, SIDE), dtype=bool)
    found[:-1] |= down > STEP
    found[:, :-1] |= right > STEP
    return found


def thick(mask: "Mask", by: int = NEAR) -> "Mask":
    """The mask and all that lies within some pixels of it."""
    room = np.pad(mask, by)
    size = range(2 * by + 1)
    grown: Mask = np.logical_or.reduce([room[y : y + SIDE, x : x + SIDE] for y in size for x in size])
    return grown


def shared(one: "Mask", other: "Mask") -> float:
    """The share of all edges of two drawings that both have, from 0 to 1."""
    both = (one & thick(other)).sum() + (other & thick(one)).sum()
    return float(both / (one.sum() + other.sum()))


def fixed(*drawings: "Mask") -> "Mask":
    """The edges of the first drawing that all others have."""
    stays: Mask = np.logical_and.reduce([drawings[0], *(thick(other) for other in drawings[1:])])
    return stays


def rest(one: "Mask", other: "Mask", stays: "Mask") -> float:
    """The share of the edges, without those that stay, that both have."""
    away = ~thick(stays, 2)
    return shared(one & away, other & away)


def _composition(mask: "Mask") -> "Field":
    """Where there is something to see: how much of each cell has edges, with the mean taken out, of length 1."""
    cells = thick(mask, 3).reshape(GRID, SIDE // GRID, GRID, SIDE // GRID).mean(axis=(1, 3))
    cells -= cells.mean()
    flat: Field = (cells / np.linalg.norm(cells)).ravel()
    return flat


def alike(one: "Mask", other: "Mask") -> float:
    """How alike two compositions are, also when one is mirrored: 1 for the same, 0 for no more than chance."""
    return max(float(_composition(one) @ _composition(seen)) for seen in (other, other[:, ::-1]))


def _render(svg: str) -> "Pixels":
    image = QImage(QSize(SIDE, SIDE), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(svg.encode()).render(painter, QRectF(0, 0, SIDE, SIDE))
    painter.end()
    return pixels(image)


def scenes() -> dict[str, dict[str, str]]:
    """Every scene of every profession, as SVG."""
    folders = sorted(file.parent for file in (ASSETS / "professions").glob("*/toen.svg"))
    return {folder.name: {era: (folder / f"{era}.svg").read_text("utf-8") for era in ERAS} for folder in folders}


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication(sys.argv[:1])
    drawn = {name: {era: edges(svg) for era, svg in eras.items()} for name, eras in scenes().items()}
    say = sys.stdout.write
    say("profession           stays  toen-nu  nu-straks  rest toen-nu  rest nu-straks\n")
    for name, eras in drawn.items():
        toen, nu, straks = (eras[era] for era in ERAS)
        stays = fixed(toen, nu, straks)
        say(
            f"{name:20} {stays.sum() / toen.sum():5.2f} {shared(toen, nu):8.2f} {shared(nu, straks):10.2f}"
            f" {rest(toen, nu, stays):13.2f} {rest(nu, straks, fixed(nu, toen, straks)):15.2f}\n"
        )
    pairs = [
        (alike(drawn[one][era], drawn[other][era]), shared(drawn[one][era], drawn[other][era]), one, other, era)
        for one, other in combinations(drawn, 2)
        for era in ERAS
    ]
    say("\nthe most alike of two professions: composition, shared edges\n")
    for likeness, lines, one, other, era in sorted(pairs, reverse=True)[:12]:
        say(f"{likeness:5.2f} {lines:5.2f}  {one} and {other}, {era}\n")
    app.quit()


if __name__ == "__main__":
    main()
