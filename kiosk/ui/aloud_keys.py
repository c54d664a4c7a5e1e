"""What is said of a key on the screen, and what it is for, by the names of the exhibition's texts."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.journey import TABS, Page, State
from kiosk.ui.aloud import SIZES, Named, Offer, place

# A key that is always called the same: its name in QML, its word, and what is said when somebody asks what it is for.
_CALLED = {
    "bar.back": ("back", "back"),
    "bar.restart": ("start", "restart"),
    "bar.language": ("language_key", "language"),
    "bar.voice": ("read_aloud", "read_aloud"),
    "bar.access": ("access", "access"),
    "menu.previous": ("previous", "leaf"),
    "menu.next": ("next", "leaf"),
    "voice.listen": ("listen", "listen"),
    "voice.again": ("again", "again"),
    "story.more": ("more", "more"),
    "story.question": ("question_key", "question"),
    "story.further": ("keys/further", "further"),
    "card.further": ("keys/further", "further"),
    "access.further": ("keys/further", "further"),
    "question.further": ("keys/further", "further"),
    "card.next": ("next", "further"),
    "question.another": ("another", "another"),
    "question.talents": ("talents", "talents"),
    "talents.another": ("another", "another"),
    "talents.further": ("keys/further", "further"),
    "talents.done": ("done", "done"),
    "switch.read_aloud": ("read_everything", "read_aloud"),
    "access.normal": ("all_normal", "setting"),
    "restart.stay": ("stay", "stay"),
    "restart.yes": ("restart_yes", "leave"),
    "still.stay": ("still_here", "stay"),
    "still.restart": ("restart_now", "leave"),
}
_FOR = {"language": "setting", "text": "setting", "contrast": "setting", "volume": "setting", "pace": "setting"}
_FOR |= {"switch": "setting"}


@dataclass(frozen=True)
class Shown:
    """A key as it stands on the screen.

    Attributes:
        name: Its name in QML, such as `era.toen`.
        chosen: It is the one of several that holds, or it is on.
        dim: It does nothing now.
        part: The part to which it leads on, counted from 1; 0 when it leads to none.
        parts: How many there are.
    """

    name: str
    chosen: bool = False
    dim: bool = False
    part: int = 0
    parts: int = 0


def key(shown: Shown, state: State, offer: Offer) -> list[Named]:
    """What a key is called, and how it is with it."""
    own = state.settings.language
    group, _, what = shown.name.partition(".")
    if group == "language":
        said = [(what, "words/language")]
    else:
        said = [(own, name) for name in _called(shown.name, state, offer)]
    if shown.name == "bar.language":
        said += [(code, "words/language_key") for code in offer.languages if code != own][:1]
    return said + [(own, name) for name in _held(shown, state)]


def about(name: str, state: State) -> list[Named]:
    """What a key is for."""
    group = name.partition(".")[0]
    what = _CALLED[name][1] if name in _CALLED else _FOR.get(group, group)
    return [(state.settings.language, f"words/about/{what}"), (state.settings.language, "words/keys/press")]


def _called(name: str, state: State, offer: Offer) -> Iterator[str]:
    group, _, what = name.partition(".")
    if name in _CALLED:
        yield f"words/{_CALLED[name][0]}"
        return
    match group:
        case "tab":
            yield f"words/tabs/{what}/{len(offer.numbered[what])}"
        case "card":
            jobs, cases = state.tab == TABS[0], state.tab == TABS[1]
            yield f"{what}/name" if jobs else f"{state.tab}/{what}/{'name' if cases else 'title'}"
            yield from place(what, offer.numbered[state.tab])
        case "era" | "strength":
            yield f"words/{group}s/{what}"
        case "role":
            yield f"words/roles/{what}/name"
        case "text":
            yield from ("words/letters", f"words/{SIZES[int(what)]}")
        case "contrast":
            yield from ("words/colours", f"words/{what}")
        case "volume":
            yield from ("words/sound", f"words/{what}")
        case "pace":
            yield from ("words/pace", f"words/{what}")
        case "switch":
            yield f"words/{what}"


def _held(shown: Shown, state: State) -> Iterator[str]:
    """How it is with a key."""
    group, _, what = shown.name.partition(".")
    if shown.part:
        yield from (f"number/{shown.part}", "words/keys/of", f"number/{shown.parts}")
    if group == "switch" or shown.name == "bar.voice":
        yield "words/on" if shown.chosen else "words/off"
    elif shown.chosen:
        yield "words/keys/selected"
    if group == "card" and state.page is not Page.CARD and what in state.seen:
        yield "words/seen"
    if shown.dim:
        yield "words/not_now"
