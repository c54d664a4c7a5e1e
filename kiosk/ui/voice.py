"""The narrator as QML sees it: it tells the panel that is open, and falls silent when the visitor goes on."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import ERAS, TABS, Page, State
from kiosk.speech.narrator import Narrator
from kiosk.speech.telling import Status
from kiosk.speech.text import Text
from kiosk.ui.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK = 40  # ms between two looks at where the voice is; a highlight may be 150 ms off (R25)

# What is open, as far as the voice cares: profession and era, or tab and card; and the language.
Place = tuple[str, str, str]


def place(state: State, page: Page) -> Place | None:
    """What there is to tell on a page."""
    if page is Page.STORY and not state.more:
        return state.profession, state.era, state.settings.language
    return (state.tab, state.card, state.settings.language) if page is Page.CARD else None


@QmlElement
class Voice(QObject):
    """Tells panels, cases and lessons.

    Args:
        visit: the visit that this follows.
        narrator: does the telling, on a thread of its own.
        text: gives what is spoken at a place.
    """

    changed = Signal()

    def __init__(self, visit: Visit, narrator: Narrator, text: Callable[[str, str, str], Text]) -> None:
        super().__init__()
        self._journey = visit.journey
        self._narrator = narrator
        self._text = text
        self._status = Status()
        self._place: Place | None = None
        self._sayable = False
        self._before: State = visit.state
        self._look = QTimer(self)
        self._look.setInterval(LOOK)
        self._look.timeout.connect(self._follow_narrator)
        visit.stateChanged.connect(self._follow)
        narrator.set_volume(visit.state.settings.volume)

    @Slot()
    def toggle(self) -> None:
        """Luister, Pauze, and on again."""
        self._journey.touch()
        if self._status.state in ("playing", "preparing"):
            self._narrator.pause()
        elif self._status.state == "paused":
            self._narrator.resume()
        else:
            self._speak()
        self._look.start()

    @Slot()
    def again(self) -> None:
        """From the beginning."""
        self._journey.touch()
        self._narrator.again()
        self._look.start()

    def _get_state(self) -> str:
        return self._status.state

    def _get_sentence(self) -> int:
        return self._status.sentence

    def _get_progress(self) -> float:
        return self._status.progress

    def _get_silent(self) -> bool:
        return self._status.silent

    state = Property(str, _get_state, notify=changed)
    sentence = Property(int, _get_sentence, notify=changed)
    progress = Property(float, _get_progress, notify=changed)
    silent = Property(bool, _get_silent, notify=changed)

    def _get_sayable(self) -> bool:
        """Whether a voice can speak what is open: not where vowels are missing that only a voice needs."""
        return self._sayable

    sayable = Property(bool, _get_sayable, notify=changed)

    def _speak(self) -> None:
        if self._place and self._sayable:
            self._narrator.speak(self._text(*self._place), "/".join(self._place))
            self._look.start()

    def _follow(self) -> None:
        before, now = self._before, self._journey.state
        self._before = now
        if before.page is Page.ATTRACT and now.page is not Page.ATTRACT:
            self._narrator.open()
        if before.settings.volume != now.settings.volume:
            self._narrator.set_volume(now.settings.volume)
        here = place(now, now.page)
        under = place(now, now.under) if now.page in (Page.LANGUAGE, Page.ACCESS) else None
        if self._place not in (here, under or here):
            self._open(here, reading=now.settings.read_aloud)
        elif now.settings.read_aloud and not before.settings.read_aloud and self._status.state != "playing":
            self._speak()
        if now.page is Page.ATTRACT and before.page is not Page.ATTRACT:
            self._narrator.close()

    def _open(self, here: Place | None, reading: bool) -> None:
        """Another place, or none: the old voice fades, and the new one waits for Luister unless it is to read aloud."""
        before, self._place = self._place, here
        self._narrator.stop()
        sayable = bool(here and self._text(*here).sentences)
        if sayable != self._sayable:
            self._sayable = sayable
            self.changed.emit()
        if here and self._sayable and (not before or (before[0], before[2]) != (here[0], here[2])):
            names = [here[1]] if here[0] in TABS else ERAS
            texts = (self._text(here[0], name, here[2]) for name in names)
            self._narrator.prefetch(text for text in texts if text.sentences)
        if reading:
            self._speak()

    def _follow_narrator(self) -> None:
        status = self._narrator.status()
        if status != self._status:
            self._status = status
            self._journey.voice(status.state == "playing")
            self.changed.emit()
        if status.state in ("idle", "finished"):
            self._look.stop()
