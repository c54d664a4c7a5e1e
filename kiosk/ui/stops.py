"""Where a keypad stops on its way along the screen: first the screen itself, then its keys in reading order."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

SCREEN = "screen"
"""The name of the first stop in QML: the page as a whole."""

LAST = ("menu", "bar")
"""Groups of keys that come after the page's own, wherever they stand: what leads to more cards, and the bar."""

Something = TypeVar("Something")


class Stops:
    """The stops on the screen as it is now, and the one that has the focus.

    They are found on the screen each time, so a page need not tell what it has.

    Args:
        window: the window of the exhibition.
        mirrored: tells whether rows are read from right to left.
    """

    def __init__(self, window: QQuickWindow, mirrored: Callable[[], bool]) -> None:
        self._window = window
        self._mirrored = mirrored
        self._at = 0
        self._name = ""  # of the stop that was gone to; a page may have made its keys anew since then

    def all(self) -> list[QQuickItem]:
        """All stops in reading order: the screen, the page's keys row by row, and those that come last."""
        found = list(_stops(self._window.contentItem()))
        last = [[item for item in found if _is(item, group)] for group in LAST]
        first = [item for item in found if not any(item in group for group in last)]
        screen = [item for item in first if _is(item, SCREEN)]
        keys = [item for item in first if item not in screen]
        return screen + [item for group in (keys, *last) for item in self._in_rows(group)]

    def go(self, stop: QQuickItem) -> None:
        """Give a stop the focus, and with it the ring."""
        self._name = stop.objectName()
        self._at = self.all().index(stop)
        stop.forceActiveFocus()

    def leave(self) -> None:
        """A finger has touched the screen: no ring any more, and the way begins at the screen again."""
        self._name = ""
        if item := _optional(self._window.activeFocusItem()):
            item.setFocus(False)

    @property
    def current(self) -> QQuickItem | None:
        """The stop that was gone to, when it is still there under its name or another has come in its place."""
        stops = self.all()
        if not self._name or not stops:
            return None
        named = (stop for stop in stops if stop.objectName() == self._name)
        return next(named, stops[min(self._at, len(stops) - 1)])

    def _in_rows(self, items: list[QQuickItem]) -> list[QQuickItem]:
        """By rows from top to bottom: what stands beside the highest that is left is in its row."""
        ordered: list[QQuickItem] = []
        areas = {item: _area(item) for item in items}
        left = sorted(items, key=lambda item: areas[item].center().y())
        while left:
            beside = (item for item in left[1:] if areas[item].center().y() < areas[left[0]].bottom())
            row = [left[0], *beside]
            left = left[len(row) :]
            ordered += sorted(row, key=lambda item: areas[item].left(), reverse=self._mirrored())
        return ordered


def _stops(item: QQuickItem) -> Iterator[QQuickItem]:
    """Whatever takes the focus, which only keys and the page itself do; a page that fades out is disabled."""
    if not item.isVisible() or not item.isEnabled():
        return
    if item.activeFocusOnTab():
        yield item
    for child in item.childItems():
        yield from _stops(child)


def _is(item: QQuickItem, group: str) -> bool:
    return item.objectName().partition(".")[0] == group


def _area(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _optional(value: Something) -> Something | None:
    """Qt's stubs do not say that nothing may have the focus."""
    return value
