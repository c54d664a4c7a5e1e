"""What the first show of a picture costs the interface's thread: `python -m tests.bench.pictures`.

On an X screen drawn by OpenGL, in a thread of its own as on a kiosk, a finger opens every panel of every profession,
twice. A timer of the interface's thread ticks every millisecond; the most processor time that this thread takes from
one tick to the next is how long it does nothing else. (By the clock it would be longer here: without a graphics card
the processor also draws, and the interface waits for it.) The first show of a picture is compared with its second, and
with decoding it on that thread, as it would be without `asynchronous`. A frame is 16.7 ms.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from tests.xserver import x_server

FRAME = 1000 / 60
AFTER = 700  # ms that a tap is looked at; longer than any fade
KINDS = {"first": "first show", "again": "second show", "blocking": "first show, decoded by the interface's thread"}


def visit(data: Path, blocking: bool) -> dict[str, list[float]]:
    """Open every panel twice; the longest work at a stretch after each tap, in ms."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtGui import QGuiApplication

    from kiosk.app.finger import Finger
    from kiosk.app.options import parse
    from kiosk.app.show import Show
    from kiosk.exhibition.compiled import open_exhibition
    from kiosk.venue.compiled import open_venue
    from tests.ui.looking import every

    options = parse(["--windowed", "--data", str(data)])
    app = QGuiApplication(sys.argv[:1])
    show = Show(
        app, options, open_venue(options.profile, data / "cache"), open_exhibition(options.exhibition, data / "cache")
    )
    assert show.window
    finger = Finger(show.window)
    gaps: list[float] = []
    last = time.thread_time()

    def tick() -> None:
        nonlocal last
        now = time.thread_time()
        gaps.append((now - last) * 1000)
        last = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(1)

    def wait(ms: int) -> None:
        """Let Qt work; unlike QTest.qWait this lets the drawing thread run Python too."""
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def tap(name: str) -> float:
        while not finger.sees(name):
            wait(20)
        gaps.clear()
        finger.tap(name)
        wait(AFTER)
        return max(gaps)

    while not show.ready:
        wait(20)
    wait(3000)
    if blocking:
        for image in every(show.window.contentItem(), "QQuickImage"):
            image.setProperty("asynchronous", False)
    took: dict[str, list[float]] = {"first": [], "again": []}
    tap("bar.access")
    tap("bar.access")
    for kind in took:
        for profession in show.journey.professions:
            while not finger.sees(f"card.{profession}"):
                tap("menu.next")
            took[kind] += [tap(f"card.{profession}"), tap("era.nu"), tap("era.straks")]
            tap("bar.back")
    show.close()
    return took


def measure(blocking: bool) -> dict[str, list[float]]:
    """The same in a process and on a screen of their own."""
    with x_server() as display, tempfile.TemporaryDirectory() as data:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QSG_RENDER_LOOP": "threaded",
        }
        command = [sys.executable, "-m", "tests.bench.pictures", data, "blocking" if blocking else "ready"]
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True, timeout=600)
    read: dict[str, Any] = json.loads(done.stdout)
    return read


def main() -> None:
    if len(sys.argv) == 3:
        print(json.dumps(visit(Path(sys.argv[1]), sys.argv[2] == "blocking")))
        return
    gaps = measure(blocking=False)
    gaps["blocking"] = measure(blocking=True)["first"]
    for kind, name in KINDS.items():
        found = sorted(gaps[kind])
        sys.stdout.write(
            f"{name}: median {median(found):.1f} ms, longest {found[-1]:.1f} ms of {len(found)} pictures\n"
        )
    extra = median(gaps["first"]) - median(gaps["again"])
    sys.stdout.write(f"the first show costs {extra:.1f} ms more than the second; a frame is {FRAME:.1f} ms\n")


if __name__ == "__main__":
    main()
