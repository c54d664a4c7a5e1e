"""A finger on the window: it looks for a key on the screen and touches it there, through Qt's own touch events.

The demo and the tests use nothing else, so they meet the program as a visitor does.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest


class NotThere(Exception):  # noqa: N818 # says what is so, as KeyError does not
    """What should be touched is not on the screen; says what is."""


class Finger:
    """Touches the window of the exhibition.

    Args:
        window: the window, which must be shown.
    """

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._device = QTest.createTouchDevice()

    def tap(self, name: str) -> None:
        """Touch the middle of a key and let go.

        Raises:
            NotThere: The key is hidden, or something lies over it.
        """
        self.tap_at(self.place(name))

    def tap_at(self, point: QPoint) -> None:
        """Touch a place in the window and let go."""
        self.press(point)
        self.release(point)

    def press(self, point: QPoint) -> None:
        """Put the finger down."""
        QTest.touchEvent(self._window, self._device).press(0, point).commit(processEvents=False)

    def move(self, point: QPoint) -> None:
        """Slide, still touching."""
        QTest.touchEvent(self._window, self._device).move(0, point).commit(processEvents=False)

    def release(self, point: QPoint) -> None:
        """Let go."""
        QTest.touchEvent(self._window, self._device).release(0, point).commit(processEvents=False)

    def sees(self, name: str) -> bool:
        """Whether a key is on the screen."""
        return any(item.objectName() == name for item in self.items())

    def place(self, name: str) -> QPoint:
        """The middle of a key, in the window.

        Raises:
            NotThere: No key of that name is on the screen.
        """
        for item in self.items():
            if item.objectName() == name:
                return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        names = sorted({item.objectName() for item in self.items() if item.objectName()})
        raise NotThere(f"'{name}' is not on the screen; there are {', '.join(names)}")

    def item(self, name: str) -> QQuickItem:
        """What is on the screen under that name.

        Raises:
            NotThere: Nothing is.
        """
        found = next((item for item in self.items() if item.objectName() == name), None)
        if found is None:
            raise NotThere(f"'{name}' is not on the screen")
        return found

    def items(self) -> Iterator[QQuickItem]:
        """Everything that can be seen and touched now, from back to front."""
        yield from _shown(self._window.contentItem())

    def settled(self) -> bool:
        """Whether all pictures are there and nothing moves any more."""
        return not any(_loading(item) or 0 < item.opacity() < 1 for item in self.items())


def _loading(item: QQuickItem) -> bool:
    return item.inherits("QQuickImageBase") and not item.property("source").isEmpty() and item.property("progress") < 1


def _shown(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0 or not item.isEnabled():
        return
    yield item
    for child in item.childItems():
        yield from _shown(child)
