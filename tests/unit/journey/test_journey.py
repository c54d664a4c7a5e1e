"""The visit, step by step and with every step that a visitor could think of."""

from collections import Counter
from dataclasses import replace
from functools import partial
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from kiosk.journey import (
    CONTRASTS,
    ERAS,
    ROLES,
    TABS,
    TEXT_SIZES,
    VOLUMES,
    Journey,
    Levels,
    Limits,
    Page,
    Settings,
    State,
)

if TYPE_CHECKING:
    from collections.abc import Callable

PROFESSIONS = ("telefoniste", "vuilnisman", "brugwachter")
CASES, LESSONS = ("balie", "proeven"), ("les-1", "lezen")
STRENGTHS = ("luisteren", "oordelen", "verbinden", "bedenken")
LANGUAGES = ("nl", "en")
USUAL = Settings(language="nl", volume=4)
LEVELS = Levels(loudest=5, headset=3, headset_loudest=4)
LIMITS = Limits(warning_after=90, reset_after=30)
OVERLAYS = (Page.LANGUAGE, Page.ACCESS, Page.RESTART)


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Visitor:
    """A journey with its clock, and everything that it counted."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.counted: Counter[tuple[str, str]] = Counter()
        self.lengths: list[float] = []
        self.journey = Journey(
            PROFESSIONS,
            STRENGTHS,
            LANGUAGES,
            USUAL,
            LIMITS,
            self.clock,
            count=lambda metric, subject: self.counted.update([(metric, subject)]),
            ended=self.lengths.append,
            cases=CASES,
            lessons=LESSONS,
            levels=LEVELS,
        )

    def wait(self, seconds: float) -> None:
        """Time passes, a second at a time, as the program looks at the clock."""
        ends = self.clock.now + seconds
        while self.clock.now < ends:
            self.clock.now = min(ends, self.clock.now + 1)
            self.journey.tick()

    def is_warned(self) -> bool:
        return self.journey.state.warned

    @property
    def state(self) -> State:
        return self.journey.state


@pytest.fixture
def visitor() -> Visitor:
    return Visitor()


def test_a_card_leads_straight_from_the_attract_screen_to_its_story(visitor: Visitor) -> None:
    visitor.journey.open("brugwachter")
    assert (visitor.state.page, visitor.state.profession, visitor.state.era) == (Page.STORY, "brugwachter", "toen")
    assert visitor.counted == {("visit", ""): 1, ("depth", "story"): 1, ("panel", "brugwachter/toen"): 1}


def test_all_eras_are_reached_once_whatever_the_way(visitor: Visitor) -> None:
    visitor.journey.open("brugwachter")
    for era in ("straks", "nu", "toen", "straks"):
        visitor.journey.turn(era)
    assert visitor.counted["depth", "all-eras"] == 1
    assert visitor.counted["panel", "brugwachter/straks"] == 2


def test_eras_of_two_professions_do_not_add_up(visitor: Visitor) -> None:
    visitor.journey.open("brugwachter")
    visitor.journey.turn("nu")
    visitor.journey.choose()
    visitor.journey.open("vuilnisman")
    visitor.journey.turn("straks")
    assert ("depth", "all-eras") not in visitor.counted


def test_an_answer_is_counted_once_and_can_be_given_again(visitor: Visitor) -> None:
    visitor.journey.open("telefoniste")
    visitor.journey.ask()
    for strength in ("luisteren", "", "oordelen", "", "luisteren"):
        visitor.journey.choose_strength(strength)
    assert visitor.state.answers == (("telefoniste", "luisteren"),)
    assert visitor.counted["answer", "telefoniste/luisteren"] == 1
    assert visitor.counted["depth", "answer"] == 1


def test_a_case_and_a_lesson_are_counted_each_time_they_are_opened(visitor: Visitor) -> None:
    visitor.journey.turn_to("cases")
    visitor.journey.open_card("balie")
    assert (visitor.state.page, visitor.state.card) == (Page.CARD, "balie")
    visitor.journey.open_card("proeven")
    visitor.journey.back()
    visitor.journey.turn_to("lessons")
    visitor.journey.open_card("lezen")
    visitor.journey.open_card("balie")
    assert visitor.state.card == "lezen"
    assert visitor.counted == {
        ("visit", ""): 1,
        ("case", "balie"): 1,
        ("case", "proeven"): 1,
        ("lesson", "lezen"): 1,
    }
    assert visitor.state.seen == ("balie", "proeven", "lezen")


@pytest.mark.requirement("R8")
def test_every_page_that_needs_no_answer_is_three_taps_away() -> None:
    """Every way that three taps can take, each tap on a key that is there."""
    taps: list[Callable[[Journey], None]] = [Journey.begin, Journey.show_more, Journey.ask]
    taps += [partial(Journey.open, profession=profession) for profession in PROFESSIONS]
    taps += [partial(Journey.turn, era=era) for era in ERAS]
    taps += [partial(Journey.turn_to, tab=tab) for tab in TABS]
    taps += [partial(Journey.open_card, card=card) for card in (*CASES, *LESSONS)]
    taps += [partial(Journey.show, overlay=overlay) for overlay in OVERLAYS]
    near = {State(USUAL): 0}
    for number in (1, 2, 3):
        for state in [state for state, distance in near.items() if distance == number - 1]:
            for tap in taps:
                visitor = Visitor()
                visitor.journey.state = state
                tap(visitor.journey)
                near.setdefault(visitor.state, number)
    assert {state.profession for state, distance in near.items() if state.page is Page.STORY and distance <= 2} == {
        *PROFESSIONS
    }
    assert {(state.profession, state.era) for state in near if state.page is Page.STORY} == {
        *product(PROFESSIONS, ERAS)
    }
    assert {state.profession for state in near if state.page is Page.QUESTION} == {*PROFESSIONS}
    assert {state.card for state in near if state.page is Page.CARD} == {*CASES, *LESSONS}
    assert {state.page for state in near} == {*Page} - {Page.TALENTS}


def test_a_story_leads_back_to_the_professions(visitor: Visitor) -> None:
    visitor.journey.turn_to("lessons")
    visitor.journey.back()
    visitor.journey.open("telefoniste")
    visitor.journey.back()
    assert (visitor.state.page, visitor.state.tab) == (Page.CHOOSE, "professions")


def test_talents_are_open_from_the_first_answer_on(visitor: Visitor) -> None:
    visitor.journey.open("telefoniste")
    visitor.journey.ask()
    visitor.journey.show_talents()
    assert ("depth", "talents") not in visitor.counted
    visitor.journey.choose_strength("luisteren")
    visitor.journey.show_talents()
    assert visitor.state.page is Page.TALENTS
    assert visitor.counted["depth", "talents"] == 1
    for role in ("leads", "visits", "leads", "boss"):
        visitor.journey.choose_role(role)
    assert visitor.state.role == "leads"
    assert (visitor.counted["role", "leads"], visitor.counted["role", "visits"]) == (1, 1)
    assert visitor.counted["depth", "card"] == 1


def test_another_version_of_the_exhibition_leaves_the_visitor_where_they_are(visitor: Visitor) -> None:
    visitor.journey.open("telefoniste")
    before = visitor.state
    visitor.journey.renew((*PROFESSIONS, "bode"), STRENGTHS, CASES, LESSONS)
    assert visitor.state == before
    visitor.journey.choose()
    visitor.journey.open("bode")
    assert visitor.state.profession == "bode"
    visitor.journey.renew(PROFESSIONS, STRENGTHS, CASES, LESSONS)
    assert visitor.state == State(USUAL)


def test_back_takes_one_step_at_a_time(visitor: Visitor) -> None:
    visitor.journey.open("telefoniste")
    visitor.journey.ask()
    visitor.journey.choose_strength("luisteren")
    visitor.journey.show_talents()
    pages = []
    for _ in range(4):
        visitor.journey.back()
        pages.append((visitor.state.page, visitor.state.answer))
    assert pages == [(Page.QUESTION, "luisteren"), (Page.QUESTION, ""), (Page.STORY, ""), (Page.CHOOSE, "")]


def test_the_language_is_counted_at_the_end_as_the_last_one_used(visitor: Visitor) -> None:
    visitor.journey.begin()
    visitor.journey.speak("en")
    assert not any(metric == "language" for metric, _ in visitor.counted)
    visitor.journey.restart()
    assert visitor.counted["language", "en"] == 1


def test_a_language_works_at_once_wherever_the_visitor_is(visitor: Visitor) -> None:
    visitor.journey.open("telefoniste")
    visitor.journey.turn("straks")
    visitor.journey.show(Page.LANGUAGE)
    visitor.journey.speak("en")
    assert (visitor.state.page, visitor.state.era) == (Page.STORY, "straks")
    assert visitor.state.settings.language == "en"


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_the_same_key_again_leads_back_to_where_the_visitor_was(visitor: Visitor, overlay: Page) -> None:
    visitor.journey.open("telefoniste")
    visitor.journey.show_more()
    before = visitor.state
    visitor.journey.show(overlay)
    assert visitor.state.page is overlay
    visitor.journey.show(overlay)
    assert visitor.state == replace(before, under=Page.STORY)


def test_one_overlay_over_another_leads_back_to_the_page_and_not_to_the_overlay(visitor: Visitor) -> None:
    visitor.journey.open("telefoniste")
    visitor.journey.show(Page.ACCESS)
    visitor.journey.show(Page.LANGUAGE)
    visitor.journey.back()
    assert visitor.state.page is Page.STORY


def test_all_normal_keeps_the_language(visitor: Visitor) -> None:
    visitor.journey.begin()
    visitor.journey.speak("en")
    visitor.journey.set_text_size(200)
    visitor.journey.set_contrast("dark")
    visitor.journey.set_volume(6)
    visitor.journey.switch("captions")
    visitor.journey.all_normal()
    assert visitor.state.settings == replace(USUAL, language="en")


@pytest.mark.requirement("R37")
def test_the_first_key_of_the_keypad_has_everything_read_aloud_until_the_visit_ends(visitor: Visitor) -> None:
    visitor.journey.guide()
    assert visitor.state == State(replace(USUAL, read_aloud=True), page=Page.CHOOSE, guided=True)
    visitor.journey.set_text_size(200)
    visitor.journey.all_normal()
    assert visitor.state.settings == replace(USUAL, read_aloud=True), "who needs the voice does not lose it"
    visitor.journey.switch("read_aloud")
    visitor.journey.all_normal()
    visitor.journey.guide()
    assert visitor.state.settings == USUAL, "who wants silence keeps it"
    visitor.journey.restart()
    assert visitor.state == State(USUAL)
    visitor.journey.open(PROFESSIONS[0])
    visitor.journey.guide()
    assert visitor.state.page is Page.STORY


IN_HEADSET = replace(USUAL, read_aloud=True, volume=LEVELS.headset)


@pytest.mark.requirement("R27")
def test_a_headset_has_everything_read_aloud_as_long_as_it_is_in(visitor: Visitor) -> None:
    visitor.journey.plug(True)
    assert visitor.state == State(IN_HEADSET, page=Page.CHOOSE, guided=True)
    visitor.journey.restart()
    visitor.journey.open(PROFESSIONS[0])  # the next visitor, and the headset is still in
    assert visitor.state.settings == IN_HEADSET
    assert visitor.state.guided
    assert visitor.counted["aid", "read-aloud"] == 2
    visitor.journey.set_text_size(200)
    visitor.journey.set_volume(4)
    visitor.journey.all_normal()
    assert visitor.state.settings == IN_HEADSET, "whoever hears the screen must not lose it"
    visitor.journey.set_volume(4)
    visitor.journey.plug(False)
    assert visitor.state.settings == USUAL
    visitor.journey.restart()
    visitor.journey.plug(True)
    visitor.journey.restart()
    visitor.journey.plug(False)
    assert visitor.state == State(USUAL)


@pytest.mark.requirement("R31")
def test_nothing_is_louder_than_the_venue_allows(visitor: Visitor) -> None:
    journey = visitor.journey
    for headset, loudest in ((False, LEVELS.loudest), (True, LEVELS.headset_loudest)):
        journey.plug(headset)
        journey.begin()
        for volume in VOLUMES:
            journey.set_volume(volume)
        assert visitor.state.settings.volume == journey.loudest == loudest


@pytest.mark.requirement("R30")
def test_the_next_visitor_hears_it_as_the_venue_wants(visitor: Visitor) -> None:
    for was_in in (False, True):
        visitor.journey.plug(was_in)
        visitor.journey.plug(False)
        visitor.journey.begin()
        visitor.journey.set_volume(5)
        visitor.journey.restart()
        assert visitor.state.settings.volume == USUAL.volume


def test_controls_are_low_unless_a_visitor_wants_it_otherwise(visitor: Visitor) -> None:
    visitor.journey.begin()
    visitor.journey.switch("low_controls")
    assert visitor.state.settings == replace(USUAL, low_controls=False)
    visitor.journey.restart()
    assert visitor.state.settings == USUAL


def test_aids_are_counted_once_a_visit_and_the_volume_is_none(visitor: Visitor) -> None:
    visitor.journey.begin()
    for _ in range(3):
        visitor.journey.switch("less_motion")
    visitor.journey.set_text_size(150)
    visitor.journey.set_volume(6)
    aids = {key: n for key, n in visitor.counted.items() if key[0] == "aid"}
    assert aids == {("aid", "less-motion"): 1, ("aid", "text-150"): 1}


# R20 to R24


@pytest.mark.requirement("R20")
def test_nobody_is_asked_before_90_seconds_and_nobody_is_sent_away_unasked(visitor: Visitor) -> None:
    visitor.journey.open("telefoniste")
    visitor.wait(89)
    assert not visitor.is_warned()
    visitor.wait(1)
    assert visitor.is_warned()
    visitor.wait(29)
    assert visitor.state.page is Page.STORY
    visitor.wait(1)
    assert visitor.state == State(USUAL)


@pytest.mark.requirement("R20")
def test_time_that_jumps_over_everything_still_asks_first(visitor: Visitor) -> None:
    visitor.journey.begin()
    visitor.clock.now += 3600
    visitor.journey.tick()
    assert visitor.is_warned()
    assert visitor.journey.seconds_left == 30


@pytest.mark.requirement("R21")
def test_the_countdown_counts_down_to_nothing(visitor: Visitor) -> None:
    visitor.journey.begin()
    visitor.wait(90)
    seen = []
    for _ in range(30):
        seen.append(visitor.journey.seconds_left)
        visitor.wait(1)
    assert seen == list(range(30, 0, -1))


@pytest.mark.requirement("R21")
def test_any_input_extends_the_warning_as_often_as_one_likes(visitor: Visitor) -> None:
    visitor.journey.begin()
    visitor.wait(90)
    for _ in range(12):
        visitor.wait(25)
        visitor.journey.touch()
        assert visitor.journey.seconds_left == 30
    assert visitor.is_warned()
    visitor.journey.stay()
    assert not visitor.is_warned()
    assert visitor.state.page is Page.CHOOSE


@pytest.mark.requirement("R22")
def test_nobody_is_idle_while_the_voice_speaks(visitor: Visitor) -> None:
    visitor.journey.open("telefoniste")
    visitor.journey.voice(speaking=True)
    visitor.wait(600)
    assert not visitor.is_warned()
    visitor.journey.voice(speaking=False)
    visitor.wait(89)
    assert not visitor.is_warned()
    visitor.wait(1)
    assert visitor.is_warned()


@pytest.mark.requirement("R22")
def test_who_uses_an_aid_gets_twice_the_time(visitor: Visitor) -> None:
    visitor.journey.begin()
    visitor.journey.set_text_size(200)
    visitor.wait(179)
    assert not visitor.is_warned()
    visitor.wait(1)
    assert visitor.is_warned()


@pytest.mark.requirement("R23")
def test_everything_is_as_new_for_the_next_visitor(visitor: Visitor) -> None:
    journey = visitor.journey
    journey.open("telefoniste")
    journey.ask()
    journey.choose_strength("luisteren")
    journey.show_talents()
    journey.choose_role("leads")
    journey.speak("en")
    journey.set_text_size(200)
    journey.set_contrast("dark")
    journey.set_volume(LEVELS.loudest)
    journey.set_speed(150)
    for name in ("less_motion", "captions", "low_controls", "read_aloud"):
        journey.switch(name)
    same = {name for name, value in vars(visitor.state.settings).items() if value == vars(USUAL)[name]}
    assert not same, "this test changes every setting there is"
    journey.restart()
    assert visitor.state == State(USUAL)


@pytest.mark.requirement("R24")
def test_no_page_turns_itself(visitor: Visitor) -> None:
    visitor.journey.open("telefoniste")
    before = visitor.state
    visitor.wait(89)
    assert visitor.state == before


def test_the_attract_screen_is_never_idle(visitor: Visitor) -> None:
    visitor.wait(3600)
    assert visitor.state == State(USUAL)
    assert not visitor.counted


def test_a_visit_lasts_from_its_first_to_its_last_input_or_voice(visitor: Visitor) -> None:
    visitor.journey.open("telefoniste")
    visitor.wait(10)
    visitor.journey.turn("nu")
    visitor.journey.voice(speaking=True)
    visitor.wait(20)
    visitor.journey.voice(speaking=False)
    visitor.wait(130)
    assert visitor.state.page is Page.ATTRACT
    assert visitor.lengths == [30]


class AnyVisitor(RuleBasedStateMachine):
    """Everything that a visitor can do, in any order, with any waiting in between."""

    def __init__(self) -> None:
        super().__init__()
        self.visitor = Visitor()
        self.journey = self.visitor.journey
        self.visits = 0

    def acted(self, was_attract: bool) -> None:
        self.visits += was_attract and self.journey.state.page is not Page.ATTRACT

    @rule(
        act=st.one_of(
            st.sampled_from(
                ["begin", "show_more", "ask", "choose", "back", "all_normal", "stay", "restart", "show_talents"]
            ).map(lambda name: (name,)),
            st.tuples(st.just("open"), st.sampled_from((*PROFESSIONS, "", "nobody"))),
            st.tuples(st.just("turn"), st.sampled_from((*ERAS, "ooit"))),
            st.tuples(st.just("choose_strength"), st.sampled_from((*STRENGTHS, "", "kracht"))),
            st.tuples(st.just("turn_to"), st.sampled_from((*TABS, "toys"))),
            st.tuples(st.just("open_card"), st.sampled_from((*CASES, *LESSONS, "", "nothing"))),
            st.tuples(st.just("choose_role"), st.sampled_from((*ROLES, "boss"))),
            st.tuples(st.just("show"), st.sampled_from(tuple(Page))),
            st.tuples(st.just("speak"), st.sampled_from((*LANGUAGES, "xx"))),
            st.tuples(st.just("set_text_size"), st.sampled_from((*TEXT_SIZES, 120))),
            st.tuples(st.just("set_contrast"), st.sampled_from((*CONTRASTS, "rainbow"))),
            st.tuples(st.just("set_volume"), st.sampled_from((*VOLUMES, 0, 7))),
            st.tuples(st.just("switch"), st.sampled_from(("less_motion", "captions", "read_aloud", "volume"))),
            st.tuples(st.just("plug"), st.booleans()),
            st.tuples(st.just("voice"), st.booleans()),
        )
    )
    def act(self, act: tuple[str, object]) -> None:
        was_attract = self.journey.state.page is Page.ATTRACT
        getattr(self.journey, act[0])(*act[1:])
        self.acted(was_attract)

    @rule(seconds=st.floats(0, 400))
    def wait(self, seconds: float) -> None:
        before = self.journey.state
        idle = self.journey.idle
        self.visitor.wait(seconds)
        if before.page is not Page.ATTRACT and self.journey.state.page is Page.ATTRACT:
            assert idle + seconds >= self.journey.limits.reset_after
            assert before.warned or idle + seconds >= LIMITS.warning_after + LIMITS.reset_after - 1

    @invariant()
    def the_attract_screen_is_as_new(self) -> None:
        if self.journey.state.page is Page.ATTRACT:
            assert self.journey.state == State(USUAL)

    @invariant()
    def every_state_makes_sense(self) -> None:
        state = self.journey.state
        assert state.page is not Page.STORY or state.profession in PROFESSIONS
        assert state.page is not Page.QUESTION or state.profession in PROFESSIONS
        assert state.page is not Page.TALENTS or state.answers
        assert state.page is not Page.CARD or state.card in (CASES if state.tab == "cases" else LESSONS)
        assert state.page not in OVERLAYS or state.under not in (*OVERLAYS, Page.ATTRACT)
        assert state.settings.language in LANGUAGES
        assert state.settings.text_size in TEXT_SIZES
        assert 1 <= state.settings.volume <= self.journey.loudest
        assert len(state.seen) == len(set(state.seen))

    @invariant()
    def there_is_a_way_home(self) -> None:
        trial = Visitor()
        trial.journey.state = replace(self.journey.state, warned=False)
        for _ in range(5):
            trial.journey.back()
        assert trial.state.page in (Page.CHOOSE, Page.ATTRACT)
        trial.journey.show(Page.RESTART)
        trial.journey.restart()
        assert trial.state == State(USUAL)

    @invariant()
    def counts_agree_with_what_happened(self) -> None:
        counted = self.visitor.counted
        ended = sum(n for (metric, _), n in counted.items() if metric == "language")
        under_way = self.journey.state.page is not Page.ATTRACT
        assert counted["visit", ""] == self.visits == ended + under_way
        assert len(self.visitor.lengths) == ended
        assert all(length >= 0 for length in self.visitor.lengths)
        for depth in ("story", "all-eras", "answer", "talents", "card"):
            assert counted["depth", depth] <= self.visits


TestAnyVisitor = pytest.mark.requirement("R20", "R23", slow=True)(AnyVisitor.TestCase)
TestAnyVisitor.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
