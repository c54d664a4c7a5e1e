"""What there is to say at a moment of a visit, by the names of the exhibition's texts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kiosk.journey import MOST_TALENTS, SPEEDS, TABS, Page, Settings, State

COUNTED_DOWN = (20, 10, 5, 4, 3, 2, 1)
"""The seconds of the countdown that are said."""

SCREENS = "words"
"""The part of the exhibition in which is what screens say, with the numbers."""

VENUE = "venue"
"""The part in which is what the venue offers."""

SIZES = {100: "normal", 150: "larger", 200: "largest"}
"""The words for the sizes of text, in per cent."""

_ON_SCREENS = {SCREENS, "number", "place"}

Named = tuple[str, str]
"""A text: its language and its id."""


@dataclass(frozen=True)
class Offer:
    """What there is, and in which order.

    Attributes:
        languages: The codes on offer.
        strengths: The ids of the strengths.
        numbered: The ids of the professions, cases and lessons that have a number, by tab.
        steps: What the venue offers, by role.
        most_chosen: Gives the strength that most visitors chose here, empty while too few have.
    """

    languages: Sequence[str]
    strengths: Sequence[str]
    numbered: Mapping[str, Sequence[str]]
    steps: Mapping[str, Sequence[str]] = field(default_factory=dict)
    most_chosen: Callable[[], str] = lambda: ""


def part(name: str) -> str:
    """The part of the exhibition in which a text is: a profession's id, a tab and a card's id, or SCREENS."""
    first, second, *_ = name.split("/")
    if first in _ON_SCREENS:
        return SCREENS
    return f"{first}/{second}" if first in TABS else first


def step(number: int) -> str:
    """The name of what is said of one of the venue's next steps."""
    return f"{VENUE}/steps/{number + 1}"


def told(state: State) -> str:
    """The text that *Luister* tells: the open panel, the facts behind it, a case or a lesson; empty where none is.

    It is also that of the page under the languages or the access panel, which goes on while these are open.
    """
    if state.page in (Page.LANGUAGE, Page.ACCESS):
        return told(replace(state, page=state.under, under=Page.ATTRACT))
    if state.page is Page.STORY:
        return f"{state.profession}/{'more' if state.more else state.era}"
    return f"{state.tab}/{state.card}" if state.page is Page.CARD else ""


def where(state: State) -> tuple[str, ...]:
    """Where a visitor is, as far as a screen opens there."""
    told_here = (state.profession, state.era, str(state.more), state.answer, state.card, state.role)
    return (state.page, state.tab, state.settings.language, *told_here)


def screen(before: State, now: State, offer: Offer) -> list[Named]:
    """All that is said of a screen when it opens; what was said at the moment before it is not said again."""
    own = now.settings.language
    said = [(own, name) for name in _screen(before, now, offer)]
    if now.page is Page.LANGUAGE:
        said[1:1] = [(code, "words/language") for code in offer.languages]
    return said


def _screen(before: State, now: State, offer: Offer) -> Iterator[str]:
    match now.page:
        case Page.CHOOSE:
            yield f"words/tabs/{now.tab}"
        case Page.STORY if now.more:
            yield told(now)
        case Page.STORY:
            known = before.page is Page.STORY and before.profession == now.profession
            if not known:
                yield f"{now.profession}/name"
                yield from place(now.profession, offer.numbered[TABS[0]])
            yield from (f"words/eras/{now.era}", f"{told(now)}/title", told(now), f"{told(now)}/lists")
            if known:
                return
        case Page.CARD:
            yield f"{told(now)}/title"
            yield from place(now.card, offer.numbered[now.tab])
            yield told(now)
        case Page.QUESTION if now.answer:
            yield from ("words/chosen", f"words/strengths/{now.answer}", f"{now.profession}/answers/{now.answer}")
            most = offer.most_chosen()
            yield from ("words/most_chosen", f"words/strengths/{most}") if most else ("words/first_ones",)
        case Page.QUESTION:
            yield from (f"{now.profession}/name", "words/question", "words/question_lead")
            yield from (f"words/strengths/{strength}" for strength in offer.strengths)
        case Page.TALENTS if before.page is Page.TALENTS:
            yield from (f"words/roles/{now.role}", *_steps(now, offer))
            return
        case Page.TALENTS:
            yield from ("words/talents", *_talents(now), "words/grow", "words/take_along")
            yield from (f"words/roles/{now.role}", *_steps(now, offer))
        case Page.LANGUAGE:
            yield "words/language_title"
        case Page.ACCESS:
            yield from ("words/access", "words/access_lead")
        case Page.RESTART:
            yield from ("words/restart", "words/restart_lead")
        case Page.ATTRACT:
            return
    yield f"words/{help_for(now)}"


def help_for(state: State) -> str:
    """The word that says what a visitor can do where they are."""
    if state.page is Page.STORY and state.more:
        return "help/more"
    return "help/answer" if state.page is Page.QUESTION and state.answer else f"help/{state.page}"


def place(name: str, names: Sequence[str]) -> Iterator[str]:
    """Where something with a number stands among its own."""
    if name in names:
        yield f"place/{names.index(name) + 1}-{len(names)}"


def _steps(now: State, offer: Offer) -> Iterator[str]:
    if steps := offer.steps.get(now.role):
        yield from ("words/next_steps", *steps)


def _talents(now: State) -> list[str]:
    """The strengths that were chosen and what those professions keep of their own, newest first."""
    talents = ((f"words/strengths/{strength}", f"{name}/quality") for name, strength in reversed(now.answers))
    return list(dict.fromkeys(name for pair in talents for name in pair))[:MOST_TALENTS]


def setting(before: Settings, now: Settings) -> list[Named]:
    """What is said when a visitor has changed how the screen or the voice is."""
    said: list[str] = []
    if before.text_size != now.text_size:
        said = ["words/letters", f"words/{SIZES[now.text_size]}"]
    elif before.contrast != now.contrast:
        said = ["words/colours", f"words/{now.contrast}"]
    elif before.volume != now.volume:
        said = ["words/sound", f"number/{now.volume}"]
    elif before.speed != now.speed:
        said = ["words/pace", f"number/{SPEEDS.index(now.speed) + 1}"]
    for name in ("captions", "less_motion", "low_controls"):
        if getattr(before, name) != getattr(now, name):
            said = [f"words/{name}", "words/on" if getattr(now, name) else "words/off"]
    return [(now.language, name) for name in said]
