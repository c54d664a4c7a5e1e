"""The real program with a finger on its window: `python -m tests.system.visiting DATA VISITS [OPTIONS OF kiosk run]`.

It makes visit after visit, and says on its output before each touch what the touch will be counted as, and after it,
when the screen shows that it arrived, when it was made. After VISITS visits it opens one more story and waits.
"""

import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from threading import Thread

from PySide6.QtCore import QMetaObject, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.app.finger import Finger
from kiosk.app.options import parse
from kiosk.app.run import run

LOOK = 10  # ms
PATIENCE = 20.0  # s
AGAIN = 0.55  # s between two touches of one key (R6)

Seen = Callable[[], bool]


class Visitor(QObject):
    """Touches what it sees, as fast as it can."""

    def __init__(self, visits: int) -> None:
        super().__init__()
        self._visits = visits
        self._touched: dict[str, float] = {}

    @Slot()
    def begin(self) -> None:
        """Wait for the window, and start touching it."""
        window = next(iter(QGuiApplication.topLevelWindows()))
        assert isinstance(window, QQuickWindow)
        self._finger = Finger(window)
        self._script = self._visit()
        self._ready: Seen = next(self._script)
        self._since = time.monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(LOOK)

    def _go_on(self) -> None:
        if self._ready():
            self._since = time.monotonic()
            self._ready = next(self._script)
        elif time.monotonic() - self._since > PATIENCE:
            print("stuck", flush=True)  # noqa: T201 (it is read by the test)
            QGuiApplication.exit(1)

    def _visit(self) -> Iterator[Seen]:
        cards = cycle(("telefoniste", "vuilnisman", "brugwachter"))
        for number, profession in enumerate(cards):
            story = ("visit/", "depth/story", f"panel/{profession}/toen")
            yield from self._touch(f"card.{profession}", story, self._chosen("era.toen"))
            if number == self._visits:
                break
            yield from self._touch("era.nu", (f"panel/{profession}/nu",), self._chosen("era.nu"))
            yield from self._touch("bar.restart", (), lambda: self._finger.sees("restart.yes"))
            ends = ("language/nl", "duration/<15s")
            yield from self._touch("restart.yes", ends, lambda: self._finger.sees("card.telefoniste"))
        print("waiting", flush=True)  # noqa: T201
        self._timer.stop()
        yield lambda: False

    def _touch(self, key: str, counted: tuple[str, ...], arrived: Seen) -> Iterator[Seen]:
        again = self._touched.get(key, 0.0) + AGAIN
        yield lambda: self._finger.sees(key) and time.monotonic() > again
        print("about", *counted, flush=True)  # noqa: T201
        self._finger.tap(key)
        at = self._touched[key] = time.monotonic()
        yield arrived
        print("done", at, *counted, flush=True)  # noqa: T201

    def _chosen(self, key: str) -> Seen:
        return lambda: self._finger.sees(key) and bool(self._finger.item(key).property("chosen"))


def enter(visitor: Visitor) -> None:
    """Wait outside until the window is shown, and go in."""
    while not any(window.isExposed() for window in QGuiApplication.topLevelWindows()):
        time.sleep(0.02)
    QMetaObject.invokeMethod(visitor, "begin", Qt.ConnectionType.QueuedConnection)


def main() -> None:
    data, visits, *options = sys.argv[1:]
    visitor = Visitor(int(visits))  # made here: Qt takes the thread of its first object for the main one
    Thread(target=enter, args=(visitor,), daemon=True).start()
    sys.exit(run(parse(["--windowed", "--data", data, *options])))


if __name__ == "__main__":
    main()
