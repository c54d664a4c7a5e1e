"""The narrator as QML sees it: it tells what is open, reads screens aloud, and falls silent when a visitor goes on."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import ERAS, Page, State
from kiosk.speech.narrator import Narrator
from kiosk.speech.telling import Status
from kiosk.speech.text import Text
from kiosk.ui.ahead import Ahead, Said
from kiosk.ui.aloud import COUNTED_DOWN, SCREENS, VENUE, Named, Offer, part, screen, setting, told, where
from kiosk.ui.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK = 40  # ms between two looks at where the voice is; a highlight may be 150 ms off (R25)
TONES = (20, 10)  # seconds of the countdown at which the tone is heard again


@QmlElement
class Voice(QObject):
    """Tells panels, cases, lessons and facts, and says screens to somebody who has everything read aloud.

    Args:
        visit: the visit that this follows.
        narrator: does the telling, on a thread of its own.
        texts: gives what is said of a part of the exhibition in a language.
        offer: what there is.
    """

    changed = Signal()

    def __init__(self, visit: Visit, narrator: Narrator, texts: Callable[[str, str], Said], offer: Offer) -> None:
        super().__init__()
        self._journey = visit.journey
        self._narrator = narrator
        self._texts = texts
        self.offer = offer
        self.said = 0  # how often something was said: who did something can tell whether it was spoken of
        self._status = Status()
        self._told: Named | None = None  # what Luister tells here
        self._sentences = 0  # how many that has; none where vowels are missing that only a voice needs
        self._first = 0  # the sentence with which that begins in what is being said
        self._last: list[Named] = []  # what was told last here
        self._passing = False  # what is said is a remark, and no telling
        self._before: State = visit.state
        self._counted = 0
        self._look = QTimer(self)
        self._look.setInterval(LOOK)
        self._look.timeout.connect(self._follow_narrator)
        self._ahead = Ahead(narrator, texts)
        visit.stateChanged.connect(self._follow)
        visit.secondsChanged.connect(self._count_down)
        narrator.set_volume(visit.state.settings.volume)

    def renew(self, offer: Offer) -> None:
        """An editor has saved something: from now on this is said."""
        self.offer = offer

    def prepare(self) -> None:
        """The program has started: when nobody comes for a while, make the clips that are not there yet."""
        cards = (f"{tab}/{card}" for tab, cards in self._journey.cards.items() for card in cards)
        venue = [VENUE] if any(self.offer.steps.values()) else []
        # First what screens say, because nobody waits for that.
        self._ahead.begin([SCREENS, *venue, *self._journey.professions, *cards], self.offer.languages)

    @Slot()
    def toggle(self) -> None:
        """Luister, Pauze, and on again."""
        self._journey.touch()
        if not self._hold() and self._told and self._sentences:
            self._say([self._told])

    @Slot()
    def again(self) -> None:
        """From the beginning."""
        self._journey.touch()
        if self._passing:
            self._say(self._last)
        else:
            self._narrator.again()
            self._look.start()

    def remark(self, named: Sequence[Named]) -> None:
        """Say something in passing: Luister and Nog eens are for what was told before it."""
        self._say(named, passing=True)

    def repeat(self, *first: Named) -> None:
        """Say all of the screen again, after something else."""
        now = self._journey.state
        self._say([*first, *screen(State(now.settings), now, self.offer)])

    def hold(self) -> None:
        """Hold what is told where it is, or go on with it; when there is nothing to hold, say the screen again."""
        if not self._hold():
            self.repeat()

    def _hold(self) -> bool:
        state = self._get_state()
        if state in ("playing", "preparing"):
            self._narrator.pause()
        elif state == "paused":
            self._narrator.resume()
        else:
            return False
        self._look.start()
        return True

    def _get_state(self) -> str:
        """How it is with what is told; a remark ends that."""
        if self._passing:
            return "finished" if self._last else "idle"
        return self._status.state

    def _get_sentence(self) -> int:
        """The sentence of the open text that is heard, -1 for none."""
        sentence = self._status.sentence - self._first
        return sentence if self._told and 0 <= sentence < self._sentences else -1

    def _get_progress(self) -> float:
        return self._status.progress

    def _get_silent(self) -> bool:
        return self._status.silent

    state = Property(str, _get_state, notify=changed)
    sentence = Property(int, _get_sentence, notify=changed)
    progress = Property(float, _get_progress, notify=changed)
    silent = Property(bool, _get_silent, notify=changed)

    def _get_sayable(self) -> bool:
        """Whether a voice can speak what is open."""
        return self._sentences > 0

    sayable = Property(bool, _get_sayable, notify=changed)

    # -- what is said ----------------------------------------------------------------------------

    def _say(self, named: Sequence[Named], *, passing: bool = False, after_tone: bool = False) -> None:
        """Say these texts one after another, as far as a voice can, instead of what is being said."""
        self.said += 1
        texts = [(name, Text.of(name[0], self._texts(part(name[1]), name[0])[name[1]])) for name in named]
        sayable = [(name, text) for name, text in texts if text.sentences]
        if not sayable and not after_tone:
            self._stop()
            return
        names = [name for name, _ in sayable]
        own = names.index(self._told) if self._told in names else None
        # Beyond all sentences, when what Luister tells is not among them.
        self._first = sum(len(text.sentences) for _, text in sayable[:own]) if own is not None else 1 << 20
        key = SCREENS if own is None else names[own][1]
        self._narrator.speak([text for _, text in sayable], key, after_tone=after_tone)
        self._passing = passing
        if not passing:
            self._last = names
        self.changed.emit()
        self._look.start()

    def _stop(self) -> None:
        self._narrator.stop()
        self._last, self._passing = [], False

    @Slot()
    def _follow(self) -> None:
        before, now = self._before, self._journey.state
        self._before = now
        if before.page is Page.ATTRACT and now.page is not Page.ATTRACT:
            self._ahead.stop()
            self._narrator.open()
        if before.settings.volume != now.settings.volume:
            self._narrator.set_volume(now.settings.volume)
        if before.settings.speed != now.settings.speed:
            self._narrator.set_speed(now.settings.speed)
        if self._open(now):
            self._stop()
        if now.page is Page.ATTRACT:
            if before.page is not Page.ATTRACT:
                self._last, self._passing = [], False
                self._narrator.close()
                self._ahead.rest()
        elif now.warned or before.warned:
            self._warn(before, now)
        elif now != before and now == replace(before, settings=replace(before.settings, volume=now.settings.volume)):
            self._say_volume(before, now)
        elif now.settings.read_aloud:
            self._read(before, now)
        elif before.settings.read_aloud:
            self._stop()

    def _open(self, now: State) -> bool:
        """Take note of what Luister tells here, and say whether that is another text than before."""
        name = told(now)
        here = (now.settings.language, name) if name else None
        if here == self._told:
            return False
        before, self._told = self._told, here
        self._sentences = len(self._texts(part(name), here[0])[name]["spoken"]) if here else 0
        self.changed.emit()
        if here and (before is None or (before[0], part(before[1])) != (here[0], part(name))):
            everything = now.settings.read_aloud
            soon = [name, *(f"{now.profession}/{era}" for era in ERAS), f"{now.profession}/more"]
            self._ahead.make(part(name), here[0], None if everything else soon)
        return True

    def _read(self, before: State, now: State) -> None:
        """Read a screen aloud when it opens, and say what was changed on it."""
        language, switched_on = now.settings.language, not before.settings.read_aloud
        if switched_on or before.settings.language != language:
            self._ahead.make(SCREENS, language)
        if switched_on and self._told:
            self._ahead.make(part(self._told[1]), language)
        welcome = [(language, "words/keys/welcome")] if now.guided and not before.guided else []
        if switched_on and not welcome and self._status.state == "playing":
            return
        if switched_on or welcome or where(before) != where(now):
            known = State(now.settings) if switched_on or welcome else before
            self._say([*welcome, *screen(known, now, self.offer)])
        elif said := setting(before.settings, now.settings):
            self._say(said)

    def _say_volume(self, before: State, now: State) -> None:
        """Say the step, whether or not anything else is read aloud (R29), and tell again what it interrupts."""
        interrupted = self._last if self._get_state() in ("playing", "preparing") else []
        self._say([*setting(before.settings, now.settings), *interrupted], passing=not interrupted)
        self._last = interrupted or self._last

    def _warn(self, before: State, now: State) -> None:
        """Ask aloud whether somebody is still there, also where nothing else is read aloud (R21)."""
        if not now.warned:
            self._stop()
        elif not before.warned:
            self._counted = self._journey.seconds_left
            how = "words/keys/stay" if now.guided else "words/countdown_lead"
            names = ("words/still_there", how) if now.settings.read_aloud else ("words/still_there",)
            self._say([(now.settings.language, name) for name in names], after_tone=True)

    @Slot()
    def _count_down(self) -> None:
        state, seconds = self._journey.state, self._journey.seconds_left
        if state.warned and seconds in COUNTED_DOWN and seconds != self._counted:
            self._counted = seconds
            if state.settings.read_aloud or seconds in TONES:
                said = [(state.settings.language, f"number/{seconds}")] if state.settings.read_aloud else []
                self._say(said, after_tone=seconds in TONES)

    @Slot()
    def _follow_narrator(self) -> None:
        status = self._narrator.status()
        if status != self._status:
            self._status = status
            if not self._journey.state.warned:  # what the kiosk asks is no voice that the visitor started
                self._journey.voice(status.state == "playing")
            self.changed.emit()
        if status.state in ("idle", "finished"):
            self._look.stop()
