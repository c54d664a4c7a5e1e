"""A scripted visit on the real window, with a picture of every screen: what a machine without a screen does."""

import logging
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.app.finger import Finger, NotThere
from kiosk.journey import Journey

log = logging.getLogger(__name__)

LOOK = 50  # ms between two looks at the screen
STILL = 150  # ms that the screen is at rest before its picture is taken
ONCE = 0.55  # s between two touches of one key: faster ones count as one (R6)
PATIENCE = 20_000  # ms; longer than any change on the screen, the voice's start included


class Demo(QObject):
    """Plays the visit and ends by itself.

    Args:
        window: the window, which shows the attract screen.
        folder: where the pictures go; made when it is not there.
        journey: tells which languages, professions and cards there are to walk through.
        finished: called with the exit code: 0 fine, 70 when the screen did not do as it should.
    """

    def __init__(
        self,
        window: QQuickWindow,
        folder: Path,
        journey: Journey,
        finished: Callable[[int], None],
    ) -> None:
        super().__init__()
        self._window = window
        self._finger = Finger(window)
        self._folder = folder
        self._journey = journey
        self._languages = journey.languages
        self._professions = journey.professions
        self._finished = finished
        self._pictures: list[Path] = []
        self._tapped: dict[str, float] = {}
        self._waited = QElapsedTimer()
        self._ready: Callable[[], bool] = lambda: True
        self._rest = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)
        self._script = self._visit()

    @property
    def pictures(self) -> list[Path]:
        """The pictures that were taken."""
        return self._pictures

    def start(self) -> None:
        """Begin; the script goes on whenever the screen is at rest."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._waited.start()
        self._rest.start()
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        if self._waited.elapsed() > PATIENCE:
            self._end(f"the screen did not come to rest within {PATIENCE // 1000} s")
        elif not self._finger.settled() or not self._ready():
            self._rest.restart()
        elif self._rest.elapsed() >= STILL:
            self._step()

    def _step(self) -> None:
        try:
            self._ready = next(self._script)
            self._waited.restart()
            self._rest.restart()
        except StopIteration:
            self._end("")
        except NotThere as error:
            self._end(str(error))

    def _end(self, trouble: str) -> None:
        self._timer.stop()
        if trouble:
            log.error("demo: %s", trouble)
        self._finished(70 if trouble else 0)

    # -- the script: every yield waits until the screen is at rest and the condition holds ----------

    def _visit(self) -> Iterator[Callable[[], bool]]:
        yield self._there("bar.language")
        self._take("attract")
        for language in self._languages:
            yield from self._tap("bar.language")
            self._take(f"{language}-language")
            yield from self._tap(f"language.{language}")
            self._take(f"{language}-choose")
            all_of_them = language == self._languages[0]  # in the others one story shows what is different
            for profession in self._professions if all_of_them else self._professions[:1]:
                yield from self._story(language, profession)
            if all_of_them and any(self._journey.cards.values()):
                yield from self._cards(language)
            yield from self._access(language)
        yield from self._tap("bar.restart")
        self._take("start-again")
        yield from self._tap("restart.stay")
        yield self._there("still.stay")
        self._take("still-there")
        yield from self._tap("still.stay")
        yield from self._tap("bar.restart")
        yield from self._tap("restart.yes")

    def _story(self, language: str, profession: str) -> Iterator[Callable[[], bool]]:
        name = f"{language}-{profession}"
        yield from self._tap(f"card.{profession}")
        self._take(f"{name}-toen")
        if profession == self._professions[0]:
            yield from self._tap("voice.listen")
            yield lambda: int(self._finger.item("story.text").property("current")) >= 1
            self._take(f"{name}-spoken")
            yield from self._tap("voice.listen")
        for era in ("nu", "straks"):
            yield from self._tap(f"era.{era}")
            self._take(f"{name}-{era}")
        yield from self._tap("story.more")
        self._take(f"{name}-more")
        yield from self._tap("story.question")
        if self._finger.sees("question.talents"):  # it was answered in another language
            yield from self._tap("bar.back")
        self._take(f"{name}-question")
        yield from self._tap("strength.luisteren")
        self._take(f"{name}-answered")
        yield from self._tap("question.talents")
        self._take(f"{name}-talents")
        yield from self._tap("talents.another")

    def _cards(self, language: str) -> Iterator[Callable[[], bool]]:
        for tab, cards in self._journey.cards.items():
            yield from self._tap(f"tab.{tab}")
            self._take(f"{language}-{tab}")
            yield from self._tap(f"card.{cards[0]}")
            for card in cards:
                self._take(f"{language}-{card}")
                yield from self._tap("card.next")
            yield from self._tap("bar.back")
        yield from self._tap("tab.professions")

    def _access(self, language: str) -> Iterator[Callable[[], bool]]:
        for key, name in (
            ("text.150", "text-150"),
            ("text.200", "text-200"),
            ("contrast.dark", "dark"),
            ("contrast.light", "light"),
        ):
            yield from self._tap(f"card.{self._professions[0]}")
            yield from self._tap("bar.access")
            if key == "text.150":
                self._take(f"{language}-access")
            yield from self._tap(key)
            self._take(f"{language}-access-{name}")
            yield from self._tap("bar.access")
            self._take(f"{language}-story-{name}")
            if name == "text-200":
                yield from self._tap("bar.access")
                yield from self._tap("text.100")
                yield from self._tap("bar.access")
            yield from self._tap("bar.back")
        yield from self._tap("bar.access")
        yield from self._tap("access.normal")
        yield from self._tap("bar.access")

    def _tap(self, name: str) -> Iterator[Callable[[], bool]]:
        again = self._tapped.get(name, 0.0) + ONCE
        if not self._finger.sees(name) or time.monotonic() < again:
            yield lambda: self._finger.sees(name) and time.monotonic() >= again
        self._finger.tap(name)
        self._tapped[name] = time.monotonic()
        yield lambda: True

    def _there(self, name: str) -> Callable[[], bool]:
        return lambda: self._finger.sees(name)

    def _take(self, name: str) -> None:
        file = self._folder / f"{len(self._pictures) + 1:02}-{name}.png"
        self._window.grabWindow().save(str(file))
        self._pictures.append(file)
