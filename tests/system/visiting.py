"""The real program with a finger on its window: `python -m tests.system.visiting DATA VISITS [OPTIONS OF kiosk run]`.

It makes visit after visit, and says on its output before each touch what the touch will be counted as, and after it,
when the screen shows that it arrived, when it was made. After VISITS visits it opens one more story and waits, or, with
`in-frame` for its first option, is told to end just while a frame is drawn.
"""

import os
import signal
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

    def __init__(self, visits: int, ends_in_frame: bool) -> None:
        super().__init__()
        self._visits = visits
        self._ends_in_frame = ends_in_frame
        self._touched: dict[str, float] = {}

    @Slot()
    def begin(self) -> None:
        """Wait for the window, and touch it."""
        self._script = self._visit()
        self._ready: Seen = self._window_is_there
        self._since = time.monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(LOOK)

    def _window_is_there(self) -> bool:
        for window in QGuiApplication.topLevelWindows():
            if isinstance(window, QQuickWindow) and window.isExposed():
                self._finger, self._window = Finger(window), window
                return True
        return False

    def _go_on(self) -> None:
        if self._ready():
            self._since = time.monotonic()
            self._ready = next(self._script)
        elif time.monotonic() - self._since > PATIENCE:
            print("stuck", flush=True)
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
        print("waiting", flush=True)
        self._timer.stop()
        if self._ends_in_frame:
            self._window.frameSwapped.connect(self._end, Qt.ConnectionType.DirectConnection)
            self._window.update()
        yield lambda: False

    @staticmethod
    def _end() -> None:
        os.kill(os.getpid(), signal.SIGTERM)

    def _touch(self, key: str, counted: tuple[str, ...], arrived: Seen) -> Iterator[Seen]:
        again = self._touched.get(key, 0.0) + AGAIN
        yield lambda: self._finger.sees(key) and time.monotonic() > again
        print("about", *counted, flush=True)
        self._finger.tap(key)
        at = self._touched[key] = time.monotonic()
        yield arrived
        print("done", at, *counted, flush=True)

    def _chosen(self, key: str) -> Seen:
        return lambda: self._finger.sees(key) and bool(self._finger.item(key).property("chosen"))


def enter(visitor: Visitor) -> None:
    """Wait outside until the program is open, and go in: all the rest is done on its own thread."""
    while not QGuiApplication.instance():
        time.sleep(0.02)
    QMetaObject.invokeMethod(visitor, "begin", Qt.ConnectionType.QueuedConnection)


def main() -> None:
    data, visits, *options = sys.argv[1:]
    ends_in_frame = options[:1] == ["in-frame"]
    visitor = Visitor(int(visits), ends_in_frame)  # made here: Qt takes the thread of its first object for the main one
    Thread(target=enter, args=(visitor,), daemon=True).start()
    sys.exit(run(parse(["--windowed", "--data", data, *options[ends_in_frame:]])))


if __name__ == "__main__":
    main()
