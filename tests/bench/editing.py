"""How long an editor waits for a saved file: `python -m tests.bench.editing [TIMES]`.

In a window with the shipped exhibition a title is changed again and again, from saving the file to the first frame
that shows it; compared with starting the program anew, which is what one would do without it. The limit is a second.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from kiosk.app.places import ASSETS
from tests.sound import wait_for

TIMES = 20
LIMIT = 1.0  # s
BETWEEN = 700  # ms, so that savings do not fall in step with the looks at the files


def waits(folder: Path, data: Path, times: int) -> list[float]:
    """Seconds from a file that is saved to the frame that shows it."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtGui import QGuiApplication

    from kiosk.app.finger import Finger
    from kiosk.app.options import parse
    from kiosk.app.show import Show
    from kiosk.exhibition.compiled import open_exhibition
    from kiosk.venue.compiled import open_venue

    options = parse(["--windowed", "--data", str(data), "--exhibition", str(folder)])
    app = QGuiApplication(sys.argv[:1])
    venue = open_venue(options.profile, data / "cache")
    show = Show(app, options, venue, open_exhibition(folder, data / "cache"))
    assert show.window

    def wait(ms: int) -> None:
        """Let Qt work; unlike QTest.qWait this lets the reading thread run Python too."""
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    while not show.ready:
        wait(20)
    finger = Finger(show.window)
    show.journey.open("bode")
    text = folder / "professions/bode/nl.yaml"
    written = text.read_text("utf-8")
    title = next(line for line in written.splitlines() if line.strip().startswith("title:"))
    taken = []
    shown = None
    for number in range(times):
        wait(BETWEEN + 37 * number % 200)
        shown = shown or next(item for item in finger.items() if item.property("text") == title.split(": ")[1])
        new = f"Titel nummer {number}"
        text.write_text(written.replace(title, f"    title: {new}"), "utf-8")
        saved = time.monotonic()
        while shown.property("text") != new:
            wait(2)
        frames: list[float] = []
        show.window.frameSwapped.connect(lambda frames=frames: frames.append(time.monotonic()))
        while not frames:
            wait(2)
        taken.append(frames[0] - saved)
    show.close()
    return taken


def starts(folder: Path, data: Path, times: int) -> list[float]:
    """Seconds from a start of the program to its first frame."""
    taken = []
    for number in range(times):
        text = folder / "professions/bode/nl.yaml"
        text.write_text(text.read_text("utf-8") + f"# {number}\n", "utf-8")
        log = data / "kiosk.log"
        log.unlink(missing_ok=True)
        began = time.monotonic()
        command = [sys.executable, "-m", "kiosk", "run", "--windowed", "--data", str(data), "--exhibition", str(folder)]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as kiosk:
            wait_for(lambda log=log: log.exists() and "first frame" in log.read_text("utf-8"), 30, "the first frame")  # type: ignore[misc] # bound at once
            taken.append(time.monotonic() - began)
            kiosk.terminate()
    return taken


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(shutil.copytree(ASSETS, Path(place) / "exhibition", ignore=shutil.ignore_patterns("drawing")))
        saved = waits(folder, Path(place) / "saved", times)
        anew = starts(folder, Path(place) / "anew", 5)
    sys.stdout.write(f"from saving to the frame with it: median {median(saved):.2f} s, longest {max(saved):.2f} s\n")
    factor = median(anew) / median(saved)
    sys.stdout.write(f"from a start to the first frame: median {median(anew):.2f} s, {factor:.1f} times that\n")
    if max(saved) > LIMIT:
        sys.exit(f"the limit is {LIMIT:g} s")


if __name__ == "__main__":
    main()
