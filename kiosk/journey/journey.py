"""The visit from the first touch to the return to the attract screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kiosk.journey.state import (
    CONTRASTS,
    ERAS,
    OVERLAYS,
    ROLES,
    SPEEDS,
    TABS,
    TEXT_SIZES,
    VOLUMES,
    Levels,
    Page,
    Settings,
    State,
)


@dataclass(frozen=True)
class Limits:
    """When a visitor who does nothing is asked, and when the screen starts again, in seconds (R20, R21)."""

    warning_after: float = 90
    reset_after: float = 30


LEVELS = Levels()


class Journey:
    """Decides what every touch means. Calls that make no sense where the visitor is change nothing.

    Args:
        professions: ids of all professions on offer.
        strengths: ids of the strengths that answer the question.
        languages: codes on offer; the first is the main one.
        usual: the settings with which every visit begins.
        limits: the patience of the idle rules.
        clock: seconds that only go forward; the journey has no clock of its own.
        changed: called after every change of `state`.
        count: called with metric and subject for what is counted.
        ended: called when a visit is over, with its length in seconds: from the first to the last input or voice.
        cases: ids of all cases on offer.
        lessons: ids of all lessons on offer; the reading list is the last.
        levels: how loud a visitor may have it, and how loud a headset begins.
    """

    def __init__(
        self,
        professions: Sequence[str],
        strengths: Sequence[str],
        languages: Sequence[str],
        usual: Settings,
        limits: Limits,
        clock: Callable[[], float],
        changed: Callable[[], None] = lambda: None,
        count: Callable[[str, str], None] = lambda metric, subject: None,
        ended: Callable[[float], None] = lambda seconds: None,
        cases: Sequence[str] = (),
        lessons: Sequence[str] = (),
        levels: Levels = LEVELS,
    ) -> None:
        self.professions = tuple(professions)
        self.cards = {"cases": tuple(cases), "lessons": tuple(lessons)}
        self.strengths = tuple(strengths)
        self.languages = tuple(languages)
        self.usual = usual
        self.limits = limits
        self.levels = levels
        self.state = State(usual)
        self._clock = clock
        self.changed = changed
        self._count = count
        self._ended = ended
        self.headset = False  # whether one is plugged in; no part of a visit, because it may stay in after it
        self._once: set[tuple[str, str]] = set()
        self._speaking = False
        self._began = self._last = self._warned_at = clock()

    def renew(
        self, professions: Sequence[str], strengths: Sequence[str], cases: Sequence[str], lessons: Sequence[str]
    ) -> None:
        """An editor has saved something: what is on offer is now this. What is gone leads back to the beginning."""
        self.professions = tuple(professions)
        self.strengths = tuple(strengths)
        self.cards = {"cases": tuple(cases), "lessons": tuple(lessons)}
        state, offered = self.state, {*professions, *cases, *lessons}
        answered = {name for pair in state.answers for name in pair}
        if not {*state.seen, state.profession, state.card} - {""} <= offered or not answered <= {*offered, *strengths}:
            self.restart()

    # -- what the visitor does -------------------------------------------------------------------

    def begin(self) -> None:
        """A touch on nothing in particular leads from the attract screen to the choice."""
        if self.state.page is Page.ATTRACT:
            self._act(page=Page.CHOOSE)

    def open(self, profession: str) -> None:
        """A profession's story, at its first era."""
        if profession in self.professions and self.state.page in (Page.ATTRACT, Page.CHOOSE):
            self._act(
                page=Page.STORY,
                tab=TABS[0],
                profession=profession,
                era=ERAS[0],
                more=False,
                answer=dict(self.state.answers).get(profession, ""),
                seen=self._seen_with(profession),
                eras_seen=frozenset(ERAS[:1]),
            )
            self._count_once("depth", "story")
            self._count("panel", f"{profession}/{ERAS[0]}")

    def turn_to(self, tab: str) -> None:
        """What there is to choose from: the professions, the cases or the lessons."""
        if tab in TABS and self.state.page in (Page.ATTRACT, Page.CHOOSE) and (tab == TABS[0] or self.cards[tab]):
            self._act(page=Page.CHOOSE, tab=tab)

    def open_card(self, card: str) -> None:
        """A case or a lesson; from one that is open, another of the same kind."""
        if self.state.page in (Page.CHOOSE, Page.CARD) and card in self.cards.get(self.state.tab, ()):
            self._act(page=Page.CARD, card=card, seen=self._seen_with(card))
            self._count(self.state.tab.removesuffix("s"), card)

    def _seen_with(self, opened: str) -> tuple[str, ...]:
        return (*(before for before in self.state.seen if before != opened), opened)

    def turn(self, era: str) -> None:
        """The same place in another time."""
        if self.state.page is Page.STORY and era in ERAS and (era != self.state.era or self.state.more):
            turned = era != self.state.era
            self._act(era=era, more=False, eras_seen=self.state.eras_seen | {era})
            if turned:
                self._count("panel", f"{self.state.profession}/{era}")
            if len(self.state.eras_seen) == len(ERAS):
                self._count_once("depth", "all-eras")

    def show_more(self) -> None:
        """Open the deeper card of the story, or close it again."""
        if self.state.page is Page.STORY:
            self._act(more=not self.state.more)

    def ask(self) -> None:
        """The one question about the profession that is open."""
        if self.state.page is Page.STORY:
            self._act(page=Page.QUESTION, more=False)

    def choose_strength(self, strength: str) -> None:
        """Answer the question; an empty text takes the answer back for another look."""
        if self.state.page is Page.QUESTION and strength in ("", *self.strengths) and strength != self.state.answer:
            profession = self.state.profession
            answers = tuple(pair for pair in self.state.answers if pair[0] != profession)
            if strength:  # first, so that what is then shown of all answers has this one
                self._count_once("depth", "answer")
                self._count_once("answer", f"{profession}/{strength}")
            self._act(answer=strength, answers=(*answers, (profession, strength)) if strength else answers)

    def show_talents(self) -> None:
        """What the visitor's answers say of them, and the conversation card."""
        if self.state.page is Page.QUESTION and self.state.answers:
            self._act(page=Page.TALENTS)
            self._count_once("depth", "talents")

    def choose_role(self, role: str) -> None:
        """Whom the conversation card speaks to: somebody who works here, who leads others, or who visits."""
        if self.state.page is Page.TALENTS and role in ROLES:
            self._act(role=role)
            self._count_once("role", role)
            self._count_once("depth", "card")

    def choose(self) -> None:
        """Back to the choice, to take another one."""
        if self.state.page in (Page.STORY, Page.QUESTION, Page.TALENTS, Page.CARD):
            self._act(page=Page.CHOOSE, more=False)

    def back(self) -> None:
        """One step towards where the visitor came from."""
        page = self.state.page
        if self.state.warned:
            self.stay()
        elif page in OVERLAYS:
            self._act(page=self.state.under)
        elif page is Page.TALENTS:
            self._act(page=Page.QUESTION)
        elif page is Page.QUESTION and self.state.answer:
            self.choose_strength("")
        elif page is Page.QUESTION:
            self._act(page=Page.STORY)
        elif page is Page.STORY and self.state.more:
            self._act(more=False)
        elif page in (Page.STORY, Page.CARD):
            self._act(page=Page.CHOOSE)

    @property
    def can_go_back(self) -> bool:
        """Whether Back leads anywhere from here."""
        return self.state.warned or self.state.page not in (Page.ATTRACT, Page.CHOOSE)

    def show(self, overlay: Page) -> None:
        """Lay the languages, the access panel or "start again?" over the page; the same key again takes it away."""
        if overlay not in OVERLAYS:
            return
        if self.state.page is overlay:
            self.back()
        elif self.state.page is Page.ATTRACT and overlay is Page.RESTART:
            self.begin()
        elif self.state.page in OVERLAYS:
            self._act(page=overlay)
        else:
            under = Page.CHOOSE if self.state.page is Page.ATTRACT else self.state.page
            self._act(page=overlay, under=under)

    def restart(self) -> None:
        """The visitor is done: everything as new, at once."""
        if self.state.page is not Page.ATTRACT:
            self._last = self._clock()
            self._end()

    # -- settings --------------------------------------------------------------------------------

    def speak(self, language: str) -> None:
        """Another language, at once and everywhere; from the languages' own page, back to where the visitor was."""
        if language in self.languages:
            page = self.state.under if self.state.page is Page.LANGUAGE else self.state.page
            self._act(page=Page.CHOOSE if page is Page.ATTRACT else page, **self._with(language=language))

    def set_text_size(self, size: int) -> None:
        """Per cent: 100, 150 or 200."""
        if size in TEXT_SIZES:
            self._set(text_size=size)

    def set_contrast(self, contrast: str) -> None:
        """Normal, dark or light."""
        if contrast in CONTRASTS:
            self._set(contrast=contrast)

    def set_volume(self, volume: int) -> None:
        """A step from 1, soft, to 6, loud; steps that are too loud for what is in use change nothing."""
        if volume in VOLUMES and volume <= self.loudest:
            self._set(volume=volume)

    def set_speed(self, speed: int) -> None:
        """How fast the voice speaks, in per cent."""
        if speed in SPEEDS:
            self._set(speed=speed)

    def switch(self, name: str) -> None:
        """Turn `less_motion`, `captions`, `low_controls` or `read_aloud` on or off."""
        if name in ("less_motion", "captions", "low_controls", "read_aloud"):
            self._set(**{name: not getattr(self.state.settings, name)})

    def all_normal(self) -> None:
        """Every aid back as it was; the language stays, it is not an aid, and so does the voice that guides."""
        settings = self.state.settings
        aloud = self.state.guided and settings.read_aloud
        self._act(settings=self._heard(replace(self.usual, language=settings.language, read_aloud=aloud)))

    def guide(self) -> None:
        """The keypad is used for the first time in a visit: from now on a voice says what there is (R37)."""
        if not self.state.guided:
            self._act(guided=True, **self._with(read_aloud=True))

    def plug(self, headset: bool) -> None:
        """A headset is plugged in, and everything is read aloud in it; or it is gone, and the voice is as usual (R27).

        As long as it stays in, the next visits begin like that as well.
        """
        if headset == self.headset:
            return
        self.headset = headset
        if headset:
            self._act(guided=True, settings=self._heard(self.state.settings))
        elif self.state.page is not Page.ATTRACT:
            self._act(guided=False, **self._with(read_aloud=False, volume=self.usual.volume))

    @property
    def loudest(self) -> int:
        """The highest step of the volume, of the headset or else of the loudspeaker."""
        return self.levels.headset_loudest if self.headset else self.levels.loudest

    def _heard(self, settings: Settings) -> Settings:
        """These settings as they begin in a headset, if one is in."""
        return replace(settings, read_aloud=True, volume=self.levels.headset) if self.headset else settings

    def _set(self, **changes: object) -> None:
        self._act(**self._with(**changes))

    def _with(self, **changes: object) -> dict[str, object]:
        return {"settings": replace(self.state.settings, **changes)}  # type: ignore[arg-type] # the callers name real fields

    # -- time ------------------------------------------------------------------------------------

    def touch(self) -> None:
        """Any input at all, wherever it lands: the patience starts anew."""
        self._last = self._clock()

    def stay(self) -> None:
        """Yes, the visitor is still there: go on where they were."""
        self.touch()
        if self.state.warned:
            self._become(warned=False)

    def voice(self, speaking: bool) -> None:
        """The voice-over that the visitor started runs, or has ended: while it runs nobody is idle (R22)."""
        if self._speaking or speaking:
            self.touch()
        self._speaking = speaking

    def tick(self) -> None:
        """Look at the clock: warn, or reset after a warning. Call it about once a second."""
        if self.state.page is Page.ATTRACT:
            return
        if self._speaking and not self.state.warned:
            self.touch()
        elif not self.state.warned and self.idle >= self.patience:
            self._become(warned=True)
            self._warned_at = self._clock()
        elif self.state.warned and self.seconds_left <= 0:
            self._end()

    @property
    def idle(self) -> float:
        """Seconds since the last input or the end of the voice."""
        return self._clock() - self._last

    @property
    def patience(self) -> float:
        """Seconds without input before the question; twice as many for a visitor who uses an aid (R22)."""
        return self.limits.warning_after * (2 if self.state.settings.aids(self.usual) else 1)

    @property
    def seconds_left(self) -> int:
        """Whole seconds until the screen starts again; input during the warning gives all of them back (R21)."""
        if not self.state.warned:
            return int(self.limits.reset_after)
        waited = self._clock() - max(self._warned_at, self._last)
        return max(0, int(-(-(self.limits.reset_after - waited) // 1)))

    # -- the machine -----------------------------------------------------------------------------

    def _act(self, **changes: object) -> None:
        self.touch()
        if self.state.page is Page.ATTRACT:
            self._began = self._last
            self._count("visit", "")
            changes.setdefault("page", Page.CHOOSE)
            settings: Settings = changes.get("settings", self.state.settings)  # type: ignore[assignment] # see _with
            changes |= {"settings": self._heard(settings), "guided": self.headset or "guided" in changes}
        self._become(warned=False, **changes)
        for aid in self.state.settings.aids(self.usual):
            self._count_once("aid", aid)

    def _become(self, **changes: object) -> None:
        before, self.state = self.state, replace(self.state, **changes)  # type: ignore[arg-type] # see _with
        if before != self.state:
            self.changed()

    def _count_once(self, metric: str, subject: str) -> None:
        if (metric, subject) not in self._once:
            self._once.add((metric, subject))
            self._count(metric, subject)

    def _end(self) -> None:
        self._count("language", self.state.settings.language)
        self._ended(self._last - self._began)
        self._once.clear()
        self._speaking = False
        self._become(**vars(State(self.usual)))
