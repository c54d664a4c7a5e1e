"""The narrator as QML sees it: it tells what is open, reads screens aloud, and falls silent when a visitor goes on."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import ERAS, Page, State
from kiosk.speech.narrator import Narrator
from kiosk.speech.telling import Status
from kiosk.speech.text import Text
from kiosk.ui.aloud import COUNTED_DOWN, SCREENS, Named, Offer, part, screen, setting, told
from kiosk.ui.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK = 40  # ms between two looks at where the voice is; a highlight may be 150 ms off (R25)
QUIET = 60_000  # ms on the attract screen after which clips are made that are not there yet
STEP = 200  # ms between two parts of the exhibition whose clips are looked for


@QmlElement
class Voice(QObject):
    """Tells panels, cases, lessons and facts, and says screens to somebody who has everything read aloud.

    Args:
        visit: the visit that this follows.
        narrator: does the telling, on a thread of its own.
        texts: gives what is said of a part of the exhibition in a language, by name.
        offer: what there is.
    """

    changed = Signal()

    def __init__(
        self, visit: Visit, narrator: Narrator, texts: Callable[[str, str], Mapping[str, Text]], offer: Offer
    ) -> None:
        super().__init__()
        self._journey = visit.journey
        self._narrator = narrator
        self._texts = texts
        self._offer = offer
        self._status = Status()
        self._told: Named | None = None  # what Luister tells here
        self._first = 0  # the sentence with which that begins in what is being said
        self._sayable = False
        self._before: State = visit.state
        self._counted = 0
        self._look = QTimer(self)
        self._look.setInterval(LOOK)
        self._look.timeout.connect(self._follow_narrator)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._prepare_next)
        self._unprepared: list[str] = []
        visit.stateChanged.connect(self._follow)
        visit.secondsChanged.connect(self._count_down)
        narrator.set_volume(visit.state.settings.volume)

    def renew(self, offer: Offer) -> None:
        """An editor has saved something: from now on this is said."""
        self._offer = offer

    def prepare(self) -> None:
        """The program has started: when nobody comes for a while, make the clips that are not there yet."""
        cards = (f"{tab}/{card}" for tab, cards in self._journey.cards.items() for card in cards)
        self._unprepared = [SCREENS, *self._journey.professions, *cards]
        self._quiet.start(QUIET)

    @Slot()
    def toggle(self) -> None:
        """Luister, Pauze, and on again."""
        self._journey.touch()
        if self._status.state in ("playing", "preparing"):
            self._narrator.pause()
        elif self._status.state == "paused":
            self._narrator.resume()
        elif self._told and self._sayable:
            self._say([self._told])
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
        """The sentence of the open text that is heard, -1 for none."""
        sentence = self._status.sentence - self._first
        return sentence if self._told and 0 <= sentence < len(self._text(self._told).sentences) else -1

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

    # -- what is said ----------------------------------------------------------------------------

    def _text(self, named: Named) -> Text:
        language, name = named
        return self._texts(part(name), language)[name]

    def _say(self, named: Iterable[Named]) -> None:
        """Say these texts one after another, as far as a voice can, instead of what is being said."""
        sayable = [(name, text) for name in named if (text := self._text(name)).sentences]
        if not sayable:
            self._narrator.stop()
            return
        names = [name for name, _ in sayable]
        own = names.index(self._told) if self._told in names else None
        # Beyond all sentences, when what Luister tells is not among them.
        self._first = sum(len(text.sentences) for _, text in sayable[:own]) if own is not None else 1 << 20
        self._narrator.speak([text for _, text in sayable], SCREENS if own is None else names[own][1])
        self._look.start()

    def _follow(self) -> None:
        before, now = self._before, self._journey.state
        self._before = now
        if before.page is Page.ATTRACT and now.page is not Page.ATTRACT:
            self._quiet.stop()
            self._narrator.open()
        if before.settings.volume != now.settings.volume:
            self._narrator.set_volume(now.settings.volume)
        if before.settings.speed != now.settings.speed:
            self._narrator.set_speed(now.settings.speed)
        if self._open(now):
            self._narrator.stop()
        if now.page is Page.ATTRACT:
            if before.page is not Page.ATTRACT:
                self._narrator.stop()
                self._narrator.close()
                self._quiet.start(QUIET)
        elif now.warned or before.warned:
            self._warn(before, now)
        elif now.settings.read_aloud:
            self._read(before, now)
        elif before.settings.read_aloud:
            self._narrator.stop()

    def _open(self, now: State) -> bool:
        """Take note of what Luister tells here, and say whether that is another text than before."""
        name = told(now)
        here = (now.settings.language, name) if name else None
        if here == self._told:
            return False
        before, self._told = self._told, here
        self._sayable = bool(here and self._text(here).sentences)
        self.changed.emit()
        if here and (before is None or (before[0], part(before[1])) != (here[0], part(name))):
            texts = self._texts(part(name), here[0])
            soon = [name, *(f"{now.profession}/{era}" for era in ERAS), f"{now.profession}/more"]
            self._prefetch(texts[one] for one in soon if one in texts)
        return True

    def _read(self, before: State, now: State) -> None:
        """Read a screen aloud when it opens, and say what was changed on it."""
        language = now.settings.language
        switched_on = not before.settings.read_aloud
        if switched_on or before.settings.language != language:
            self._prefetch(self._texts(SCREENS, language).values())
        if self._told and (switched_on or told(before) != self._told[1]):
            self._prefetch(self._texts(part(self._told[1]), language).values())
        if switched_on and self._status.state == "playing":
            return
        if switched_on or _place(before) != _place(now):
            known = before if not switched_on else State(now.settings)
            self._say(screen(known, now, self._offer))
        elif said := setting(before.settings, now.settings):
            self._say(said)

    def _warn(self, before: State, now: State) -> None:
        """Ask aloud whether somebody is still there, also where nothing else is read aloud (R21)."""
        if not now.warned:
            self._narrator.stop()
        elif not before.warned:
            self._counted = 0
            lead = ["words/countdown_lead"] if now.settings.read_aloud else []
            self._say((now.settings.language, name) for name in ("words/still_there", *lead))

    def _count_down(self) -> None:
        state, seconds = self._journey.state, self._journey.seconds_left
        if state.warned and state.settings.read_aloud and seconds in COUNTED_DOWN and seconds != self._counted:
            self._counted = seconds
            self._say([(state.settings.language, f"number/{seconds}")])

    def _prefetch(self, texts: Iterable[Text]) -> None:
        self._narrator.prefetch([text for text in texts if text.sentences])

    def _prepare_next(self) -> None:
        """Make what is missing, part by part: first what screens say, because nobody waits for that."""
        if self._unprepared:
            name = self._unprepared.pop(0)
            for language in self._offer.languages:
                self._prefetch(self._texts(name, language).values())
            self._quiet.start(STEP)

    def _follow_narrator(self) -> None:
        status = self._narrator.status()
        if status != self._status:
            self._status = status
            if not self._journey.state.warned:  # what the kiosk asks is no voice that the visitor started
                self._journey.voice(status.state == "playing")
            self.changed.emit()
        if status.state in ("idle", "finished"):
            self._look.stop()


def _place(state: State) -> tuple[str, ...]:
    """Where a visitor is, as far as a screen opens there."""
    told_here = (state.profession, state.era, str(state.more), state.answer, state.card, state.role)
    return (state.page, state.tab, state.settings.language, *told_here)
