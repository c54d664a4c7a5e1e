"""The real program with a visitor in a hurry: `python -m tests.bench.hurry ARGUMENTS`.

The arguments are SEED PANELS LONGEST EXHIBITION DATA PROFESSION...

It opens panels, has them told, and leaves them at random moments, after LONGEST seconds at most. It says on its output,
each with the clock: `sound` before a touch that a voice may answer, `quiet` after one that ends all voices, `panel` for
each panel that is open; and, in JSON, what the program holds after every `period` panels.
"""

import gc
import json
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.app.finger import Finger
from kiosk.app.logbook import open_log
from kiosk.app.options import parse
from kiosk.app.show import Show
from kiosk.exhibition.compiled import open_exhibition
from kiosk.journey import ERAS, Page, State
from kiosk.venue.compiled import open_venue

QUIET = 0.6  # s that a visitor does nothing after leaving: 0.4 to fall silent, the rest to be heard to be
AGAIN = 0.55  # s between two touches of one key (R6)
PATIENCE = 20.0  # s
CLOSED = 0.8  # s after a visit in which the loudspeaker has closed


def period(panels: int) -> int:
    """After how many panels what the program holds is looked at, and how often the loudspeaker is lost."""
    return min(100, panels // 2)


class Visitor:
    """Touches the window, one thing after another, and does not wait until it is at rest.

    Args:
        show: The program.
        choose: Decides what is touched, and when.
        longest: Seconds that the visitor stays with anything, at most.
        professions: What is opened.
    """

    def __init__(self, show: Show, choose: random.Random, longest: float, professions: Sequence[str]) -> None:
        assert show.window
        self.panels = 0
        self._show = show
        self._finger = Finger(show.window)
        self._choose = choose
        self._longest = longest
        self._professions = professions
        self._touched: dict[str, float] = {}

    @property
    def _state(self) -> State:
        return self._show.journey.state

    def wait(self, seconds: float) -> None:
        """Let Qt work; unlike QTest.qWait this lets the narrator's thread run too."""
        loop = QEventLoop()
        QTimer.singleShot(round(1000 * seconds), loop.quit)
        loop.exec()

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Wait until something is so."""
        ends = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > ends:
                sys.exit(f"not within {PATIENCE:g} s: {what}, at {self._state}")
            self.wait(0.01)

    def visit(self, panels: int) -> None:
        """Open a profession from the screen that is there, look at its panels, at most until there were so many."""
        self._open(self._choose.choice(self._professions))
        while True:
            if self._choose.random() < 0.9 and self._may("voice.listen"):
                self._speak("voice.listen")
            self._stay()
            if self._choose.random() < 0.2:
                self._choose.choice((self._hold, self._repeat, self._more, self._set))()
                self._stay()
            if self.panels >= panels or self._choose.random() < 0.3:
                break
            self._turn()
        self._leave()

    def restart(self) -> None:
        """Back to the attract screen."""
        if self._state.page is not Page.ATTRACT:
            self._touch("bar.restart", lambda: self._state.page is Page.RESTART, speaks=self._aloud)
            self._touch("restart.yes", lambda: self._state.page is Page.ATTRACT, ends=True)
            self.wait(QUIET)

    @property
    def _aloud(self) -> bool:
        return self._state.settings.read_aloud

    def _stay(self) -> None:
        self.wait(self._choose.uniform(0, self._longest))

    def _open(self, profession: str) -> None:
        while not self._finger.sees(f"card.{profession}"):
            self._touch("menu.next", lambda: True, speaks=self._aloud)
            self.wait(0.1)
        self._touch(f"card.{profession}", lambda: self._state.profession == profession, speaks=self._aloud)
        self._opened()

    def _turn(self) -> None:
        if self._state.more:
            self._touch("bar.back", lambda: not self._state.more, speaks=self._aloud, ends=True)
        era = self._choose.choice([era for era in ERAS if era != self._state.era])
        self._touch(f"era.{era}", lambda: self._state.era == era, speaks=self._aloud, ends=True)
        self._opened()
        if self._choose.random() < 0.3:
            self.wait(QUIET)

    def _opened(self) -> None:
        self.panels += 1
        tell("panel", self.panels)

    def _speak(self, key: str) -> None:
        self._touch(key, lambda: True, speaks=True)

    def _hold(self) -> None:
        self._speak("voice.listen")
        self._stay()
        self._speak("voice.listen")

    def _repeat(self) -> None:
        self._speak("voice.again")

    def _more(self) -> None:
        self._touch("story.more", lambda: self._state.more, speaks=self._aloud, ends=True)
        self._speak("voice.listen")

    def _set(self) -> None:
        """Everything read aloud or no longer, and another speed."""
        self._touch("bar.access", lambda: self._state.page is Page.ACCESS, speaks=self._aloud)
        if self._choose.random() < 0.5:
            aloud = self._aloud
            self._touch("switch.read_aloud", lambda: self._aloud is not aloud, speaks=not aloud, ends=aloud)
        else:
            self._touch(self._choose.choice(("pace.slower", "pace.faster")), lambda: True, speaks=self._aloud)
        self._touch("bar.access", lambda: self._state.page is Page.STORY, speaks=self._aloud)

    def _leave(self) -> None:
        # Where everything is read aloud, only the attract screen is silent.
        if self._aloud or self._state.more or self._choose.random() < 0.5:
            self.restart()
        else:
            self._touch("bar.back", lambda: self._state.page is Page.CHOOSE, ends=True)
            self.wait(QUIET)

    def _may(self, key: str) -> bool:
        return time.monotonic() > self._touched.get(key, 0.0) + AGAIN

    def _touch(self, key: str, arrived: Callable[[], bool], *, speaks: bool = False, ends: bool = False) -> None:
        self.until(lambda: self._may(key) and self._finger.sees(key), key)
        if speaks:
            tell("sound")
        self._finger.tap(key)
        self._touched[key] = time.monotonic()
        if ends and not speaks:
            tell("quiet")
        self.until(arrived, f"the answer to {key}")


def tell(what: str, *more: object) -> None:
    print(time.monotonic(), what, *more, flush=True)


def held(show: Show) -> dict[str, int]:
    """What the program holds; memory in kB."""
    gc.collect()
    own = Path("/proc/self")
    workers = sum(len(task.read_text().split()) for task in own.glob("task/*/children"))
    return {
        "threads": len(list(own.glob("task/*"))),
        "files": len(os.listdir("/proc/self/fd")) - 2 * workers,  # noqa: PTH208 (its own directory is one, always)
        "memory": int((own / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024,
        "underflows": show._narrator._player.underflows,
    }


def main() -> None:
    seed, panels, longest, exhibition, data, *professions = sys.argv[1:]
    options = parse(["--windowed", "--data", data, "--exhibition", exhibition])
    open_log(options.data)
    application = QGuiApplication(sys.argv[:1])
    cache = options.data / "cache"
    show = Show(application, options, open_venue(options.profile, cache), open_exhibition(options.exhibition, cache))
    visitor = Visitor(show, random.Random(int(seed)), float(longest), professions)
    try:
        visitor.until(lambda: show.ready, "the first frame")
        every = period(int(panels))
        for number in range(every, int(panels) + 1, every):
            while visitor.panels < number:
                visitor.visit(number)
            visitor.restart()
            visitor.wait(CLOSED)
            tell("held", json.dumps(held(show)))
    finally:
        show.close()


if __name__ == "__main__":
    main()
