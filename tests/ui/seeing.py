"""What a visitor sees: words, pictures and colours, as they stand in the pixels of the window."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtSvg import QSvgRenderer

from kiosk.app.finger import Finger
from tests.ui.looking import is_a

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.int16]

Kind = TypeVar("Kind", np.int16, np.bool_)
ALIKE = 40  # how far apart two colours may be, over all three channels, and still be one colour


@dataclass(frozen=True)
class Drawn:
    """A picture as it stands on the screen.

    Attributes:
        off: for each drawing, the share of its pixels that is not what stands on the screen.
        aspect: its width by its height; the drawings are square.
        shown: the share of the drawing that its frame shows.
        covered: the share of what the frame shows that lies under something else.
    """

    off: dict[str, float]
    aspect: float
    shown: float
    covered: float


class Eye:
    """Looks at the window, as it is at the moment of asking."""

    def __init__(self, window: QQuickWindow, finger: Finger) -> None:
        self._window = window
        self._finger = finger

    def look(self) -> "Pixels":
        """The pixels of the window: rows, columns, and red, green and blue."""
        return pixels(self._window.grabWindow())

    def words(self) -> list[str]:
        """Every piece of text on the screen, also when nobody could read it."""
        return [words_of(item) for item in self._texts()]

    def misses(self, *wanted: str) -> list[str]:
        """Which of these texts do not stand on the screen in letters of their own colour."""
        seen = self.look()
        legible = {words_of(item) for item in self._texts() if _is_legible(item, seen)}
        return [text for text in wanted if text not in legible]

    def colour(self, item: QQuickItem, x: float = 0.5, y: float = 0.5) -> str:
        """The colour on the screen at a place in an item, given as shares of its width and height."""
        place = item.mapToScene(QRectF(0, 0, item.width() * x, item.height() * y).bottomRight()).toPoint()
        seen = self.look()
        return QColor(*seen[place.y(), place.x()].tolist()).name()

    def share(self, item: QQuickItem, colour: str) -> float:
        """The share of an item's pixels that has a colour."""
        return float(_near(_cut(self.look(), _area(item)), QColor(colour)).mean())

    def changed(self, item: QQuickItem, before: "Pixels") -> float:
        """The share of an item's pixels that is not as it was in an earlier look."""
        return differ(_cut(self.look(), _area(item)), _cut(before, _area(item)))

    def drawing(self, kind: str, files: Mapping[str, Path | str]) -> Drawn:
        """Compare the picture in the only `kind` on the screen with drawings.

        Args:
            kind: the QML type of the picture's frame, such as `Scene`.
            files: the drawings to compare it with, by name.
        """
        everything = list(self._finger.items())
        frame = next(item for item in everything if is_a(item, f"{kind}_QMLTYPE"))
        inside = list(_below(frame))
        image = next(item for item in reversed(inside) if item.inherits("QQuickImage"))
        whole, cut = _area(image), _area(frame).intersected(_area(image))
        lid = np.zeros((self._window.height(), self._window.width()), dtype=bool)
        for item in everything[everything.index(frame) + 1 :]:
            if item not in inside and _hides(item):
                area = _area(item)
                lid[_rows(area), _columns(area)] = True
        free = ~_cut(lid, cut)
        seen = _cut(self.look(), cut)
        off = {}
        for name, file in files.items():
            drawn = _cut(_render(file, whole), cut.translated(-whole.x(), -whole.y()))
            off[name] = float((np.abs(seen - drawn).sum(axis=2) > ALIKE)[free].mean())
        return Drawn(
            off,
            whole.width() / whole.height(),
            cut.width() * cut.height() / (whole.width() * whole.height()),
            1 - float(free.mean()),
        )

    def _texts(self) -> Iterator[QQuickItem]:
        for item in self._finger.items():
            if (item.inherits("QQuickText") or item.inherits("Passage")) and words_of(item):
                yield item


def pixels(image: QImage) -> "Pixels":
    """The pixels of a picture: rows, columns, and red, green and blue."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return raw[:, :, 2::-1].astype(np.int16)


def differ(one: "Pixels", other: "Pixels") -> float:
    """The share of the pixels that is not alike."""
    return float((np.abs(one - other).sum(axis=2) > ALIKE).mean())


def words_of(item: QQuickItem) -> str:
    """What is written in an item."""
    return str(item.property("text") or " ".join(item.property("sentences") or []))


def _is_legible(item: QQuickItem, seen: "Pixels") -> bool:
    """Whether letters stand where they belong: some of its pixels have their colour, and most do not."""
    room = _area(item)
    inside = _cut(seen, room)
    if not inside.size or inside.shape[0] < room.height() - 2 or inside.shape[1] < room.width() - 2:
        return False
    return bool(0.005 < _near(inside, item.property("color")).mean() < 0.8)


def _hides(item: QQuickItem) -> bool:
    if item.inherits("QQuickRectangle"):
        return bool(item.property("color").alpha() > 0)
    return item.inherits("QQuickImage") or item.inherits("QQuickText") or item.inherits("Passage")


def _near(part: "Pixels", colour: QColor) -> "NDArray[np.bool_]":
    wanted = np.array([colour.red(), colour.green(), colour.blue()], np.int16)
    return np.asarray(np.abs(part - wanted).sum(axis=2) <= ALIKE)


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0:
            yield child
            yield from _below(child)


def _area(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _rows(area: QRectF) -> slice:
    return slice(max(0, round(area.top())), max(0, round(area.bottom())))


def _columns(area: QRectF) -> slice:
    return slice(max(0, round(area.left())), max(0, round(area.right())))


def _cut(seen: "NDArray[Kind]", area: QRectF) -> "NDArray[Kind]":
    return seen[_rows(area), _columns(area)]


def _render(file: Path | str, whole: QRectF) -> "Pixels":
    image = QImage(round(whole.width()), round(whole.height()), QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    QSvgRenderer(str(file)).render(painter)
    painter.end()
    return pixels(image)
