"""How well letters and keys stand out, measured on the pixels of the window (R11)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from kiosk.venue.colour import contrast
from tests.ui.looking import is_a, is_key
from tests.ui.seeing import ALIKE, words_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tests.ui.seeing import Pixels

TEXT, LARGE_TEXT, PART = 7.0, 4.5, 3.0
"""The least contrast: WCAG 2.2, 1.4.6 for text, for large text (where 1.4.3 asks for 3), and 1.4.11."""

LARGE = 58
"""Design units from which type is for display: capitals of 14 mm, twice as high as EN 301 549, 5.1.4 asks for."""

MOST_STRAY = 0.05
"""The share of the pixels around letters that may have any other colour: an edge nearby, but not a picture."""


@dataclass(frozen=True)
class Seen:
    """Something that should stand out.

    Attributes:
        what: its words, or the name of the key.
        ratio: its contrast with what is around it, from 1 to 21.
        least: the contrast that it must have.
        stray: the share of what is around it that is neither its colour nor that of its ground.
    """

    what: str
    ratio: float
    least: float
    stray: float = 0.0

    @property
    def fault(self) -> str:
        """What is wrong with it; nothing when it stands out."""
        if self.stray > MOST_STRAY:
            return f"'{self.what}' lies on a picture: {self.stray:.0%} around it is neither its colour nor its ground's"
        if self.ratio < self.least:
            return f"'{self.what}' has a contrast of {self.ratio:.1f}:1, and must have {self.least}:1"
        return ""


def standing_out(items: list[QQuickItem], seen: "Pixels") -> Iterator[Seen]:
    """How well each text, icon and key stands out."""
    for item in items:
        if (item.inherits("QQuickText") or item.inherits("Passage")) and words_of(item):
            yield _letters(item, _cut(seen, _written(item)))
        elif is_a(item, "Icon_QMLTYPE") and item.property("name"):
            colours = _two_colours(_cut(seen, _area(item)).reshape(-1, 3))
            yield Seen(f"the icon {item.property('name')}", _contrast(*colours), PART)
        elif is_key(item):
            yield Seen(f"the edge of {item.objectName()}", _edge(item, seen), PART)


def _letters(item: QQuickItem, part: "Pixels") -> Seen:
    units = float(item.property("pixelSize") or item.property("font").pixelSize())
    least = LARGE_TEXT if units >= LARGE else TEXT
    pixels = part[::2, ::2].reshape(-1, 3)
    if item.inherits("Passage") and item.property("current") >= 0:
        mark, marked = _rgb(item.property("markColor")), _rgb(item.property("markedColor"))
        ground, ink = _two_colours(pixels[np.abs(pixels - mark).sum(axis=1) > ALIKE])
        mixtures = [(ground, ink), (ground, mark), (mark, marked), (mark, ink)]
        ratio = min(_contrast(ground, ink), _contrast(mark, marked))
    else:
        ground, ink = _two_colours(pixels)
        mixtures, ratio = [(ground, ink)], _contrast(ground, ink)
    stray = np.min([_off(pixels.astype(float), *mixture) for mixture in mixtures], axis=0) > ALIKE
    return Seen(words_of(item)[:40], ratio, least, float(stray.mean()))


def _two_colours(pixels: "Pixels") -> tuple["NDArray[np.int64]", "NDArray[np.int64]"]:
    """The colour that most of them have, and the one that most of what differs clearly from that has."""
    codes, counts = np.unique(pixels.astype(np.int64) @ (65536, 256, 1), return_counts=True)
    colours = np.stack([codes >> 16, codes >> 8 & 255, codes & 255], axis=1)
    ground = colours[counts.argmax()]
    apart = np.abs(colours - ground).sum(axis=1)
    far = apart >= 0.6 * apart.max()
    return ground, colours[far][counts[far].argmax()]


def _off(pixels: "NDArray[np.float64]", one: "NDArray[np.int64]", other: "NDArray[np.int64]") -> "NDArray[np.float64]":
    """How far each pixel is from being any mixture of two colours."""
    way = (other - one).astype(float)
    share = np.clip((pixels - one) @ way / max(way @ way, 1.0), 0, 1)
    return np.asarray(np.abs(pixels - one - share[:, None] * way).sum(axis=1))


def _edge(key: QQuickItem, seen: "Pixels") -> float:
    """The contrast of a key's left edge with what is left of it."""
    area = _area(key)
    middle = QRectF(area.x(), area.y() + area.height() / 3, 12, area.height() / 3)
    outside, _ = _two_colours(_cut(seen, middle.translated(-8, 0).adjusted(0, 0, -6, 0)).reshape(-1, 3))
    inside = np.unique(_cut(seen, middle).reshape(-1, 3), axis=0)
    return max(_contrast(outside, colour) for colour in inside)


def _contrast(one: "NDArray[np.generic]", other: "NDArray[np.generic]") -> float:
    return contrast(QColor(*one.tolist()).name(), QColor(*other.tolist()).name())


def _rgb(colour: QColor) -> "NDArray[np.int64]":
    return np.array([colour.red(), colour.green(), colour.blue()])


def _area(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _written(item: QQuickItem) -> QRectF:
    """Where the lines of a text are: not in what a tall font has above and below them."""
    overhang = float(item.property("overhang") or 0)
    height = float(item.property("contentHeight") or item.property("textHeight") or item.height()) - overhang
    return item.mapRectToScene(QRectF(0, overhang / 2, item.width(), min(height, item.height())))


def _cut(seen: "Pixels", area: QRectF) -> "Pixels":
    edges = [max(0, round(edge)) for edge in (area.top(), area.bottom(), area.left(), area.right())]
    return seen[edges[0] : edges[1], edges[2] : edges[3]]
