"""Every screen, in every language, text size, theme and orientation, measured on what the window really shows: nothing
cut off or covered, letters and lines that can be read, keys that are large, apart and within reach.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest

from kiosk.venue.screen import Orientation, Screen
from tests.ui.answering import have_answered
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Lobby, Opener
from tests.ui.looking import faults

EVERY = "KIOSK_WALK_EVERYTHING"
"""Set this in the environment to open every card on every walk, and to hang the screen in every way in every language,
size and theme: hours instead of minutes."""

LANGUAGES, SIZES, THEMES = ("nl", "en", "ar"), (100, 150, 200), ("normal", "dark", "light")

HIGHEST, LOWEST, HIGHEST_WITHOUT, LOWEST_WITHOUT = 1100, 800, 1220, 380  # mm above the floor (R3)
MEASURED = ("R1", "R2", "R3", "R9", "R10", "R14")

pytestmark = pytest.mark.timeout(1800 if EVERY in os.environ else 120)


@dataclass(frozen=True)
class Hung:
    """A screen that hangs somewhere, and a visitor who walks through the exhibition on it.

    Attributes:
        diagonal: in inches.
        profile: that of a venue; it says how the screen hangs.
        lower_edge: in mm above the floor.
        low: whether the visitor wants all keys low.
        language: what they read.
        size: of the letters, in per cent.
        theme: the contrast.
        share: the number of the walk when all share the exhibition; without one it is a short walk.
    """

    diagonal: float
    profile: Path
    lower_edge: float
    low: bool
    language: str
    size: int
    theme: str
    share: int | None = None

    def __str__(self) -> str:
        clothes = f"{self.language}-{self.size}-{self.theme}"
        return f"{self.diagonal}-{self.profile.stem}-{self.lower_edge}-{'low' if self.low else 'free'}-{clothes}"


def some(cards: tuple[str, ...], walk: int, share: int) -> list[str]:
    """The cards of a walk: every so many of them, so that all walks together open each one."""
    return [name for index, name in enumerate(cards) if EVERY in os.environ or (index + walk) % share == 0]


def walk(
    lobby: Lobby, language: str, size: int, theme: str, low: bool, professions: list[str], cards: list[str]
) -> Iterator[str]:
    """Touch through the screens of the exhibition; names each one while it is shown."""
    lobby.patient = False
    yield "attract"
    lobby.tap("bar.access")
    for setting in (
        f"contrast.{theme}",
        "switch.less_motion",
        *([] if low else ["switch.low_controls"]),
        f"text.{size}",
    ):
        while not lobby.finger.sees(setting):
            lobby.tap("access.further")
        lobby.tap(setting)
    lobby.tap("bar.language")
    yield "language"
    lobby.tap(f"language.{language}")
    lobby.tap("bar.access")
    yield "access"
    for part in range(2, parts(lobby, "access.further") + 1):
        lobby.tap("access.further")
        yield f"access, part {part}"
    lobby.tap("bar.access")
    yield "choose"
    for profession in professions:
        while not lobby.finger.sees(f"card.{profession}"):
            lobby.tap("menu.next")
            yield f"choose, next to {profession}"
        lobby.tap(f"card.{profession}")
        yield from story(lobby, profession)
        lobby.tap("talents.another")
    for tab, all_cards in lobby.show.journey.cards.items():
        lobby.tap(f"tab.{tab}")
        yield tab
        for card in cards:
            if card in all_cards:
                lobby.open(card)
                yield card
                while lobby.finger.sees("card.further"):
                    lobby.tap("card.further")
                    yield f"{card}, further"
                lobby.tap("bar.back")
    lobby.tap("bar.restart")
    yield "start again"
    lobby.tap("restart.stay")
    lobby.show.journey.limits = type(lobby.show.journey.limits)(0.01, 30)
    lobby.wait_for(lambda: lobby.finger.sees("still.stay"))
    lobby.rest()
    yield "still there"


def story(lobby: Lobby, profession: str) -> Iterator[str]:
    """A story that is open: its eras, its question, and what becomes of the answer."""
    for era in ("straks", "nu", "toen"):
        lobby.tap(f"era.{era}")
        yield f"{profession} {era}"
        part = 1
        # After the text and the lists come the facts, which are the same in every era.
        while lobby.finger.sees("story.further") and (part < 5 or era == "toen"):
            lobby.tap("story.further")
            part += 1
            yield f"{profession} {era}, part {part}"
    if lobby.finger.sees("story.more"):
        lobby.tap("story.more")
        yield f"{profession}, more"
    lobby.tap("story.question")
    yield f"{profession}, question"
    for strength in ("luisteren", "oordelen", "verbinden", "bedenken"):
        lobby.tap(f"strength.{strength}")
        yield f"{profession}, {strength}"
        if lobby.finger.sees("question.further"):
            lobby.tap("question.further")
            yield f"{profession}, {strength}, results"
        lobby.tap("bar.back")
    lobby.tap("strength.verbinden")
    if lobby.finger.sees("question.further"):
        lobby.tap("question.further")
    lobby.tap("question.talents")
    yield f"{profession}, talents"
    if lobby.finger.sees("talents.further"):
        lobby.tap("talents.further")
    for role in ("leads", "visits", "works"):
        if lobby.finger.sees(f"role.{role}"):  # where there is little room, the way on comes in their place
            lobby.tap(f"role.{role}")
            yield f"{profession}, {role}"
    if lobby.finger.sees("talents.further"):
        lobby.tap("talents.further")
        yield f"{profession}, what is on offer"


def parts(lobby: Lobby, further: str) -> int:
    """How many parts a key that leads on counts."""
    return int(lobby.finger.item(further).property("text").split("/")[-1]) if lobby.finger.sees(further) else 1


def seen(lobby: Lobby, screen: Screen, names: Iterator[str]) -> dict[str, list[str]]:
    """What is wrong on the screens of a walk, by requirement."""
    found: dict[str, list[str]] = {requirement: [] for requirement in MEASURED}
    for name in names:
        low = lobby.show.journey.state.settings.low_controls
        highest, lowest = (HIGHEST, LOWEST) if low else (HIGHEST_WITHOUT, LOWEST_WITHOUT)
        reach = (on_screen(screen, highest), on_screen(screen, max(lowest, screen.lower_edge_mm)))
        for fault in faults(lobby.window, lobby.finger, screen.px_per_mm, reach):
            found[fault.requirement].append(f"{name}: {fault.what}")
    return found


def on_screen(screen: Screen, above_floor: float) -> float:
    """Where on the screen a height is, in pixels from its top."""
    return screen.height_px - (above_floor - screen.lower_edge_mm) * screen.px_per_mm


def hang(open_lobby: Opener, folder: Path, it: Hung) -> tuple[Lobby, Screen]:
    """Hang a screen where others have answered before."""
    text = it.profile.read_text("utf-8")
    name = re.search(r"(?m)^name: (.*)$", text)
    assert name
    have_answered(folder / "data", name[1], luisteren=1204, oordelen=877, verbinden=9, bedenken=0)
    text = re.sub(r"(?m)^  diagonal: \S+", f"  diagonal: {it.diagonal}", text)
    text = re.sub(r"(?m)^  lower_edge: \S+", f"  lower_edge: {it.lower_edge}", text)
    lobby = open_lobby(it.profile, text)
    hung: Orientation = "portrait" if it.profile == PORTRAIT else "landscape"
    return lobby, Screen(it.diagonal, hung, it.lower_edge, lobby.window.width(), lobby.window.height())


USUAL = {PORTRAIT: (32, 800), LANDSCAPE: (43, 820)}
WALKS = [
    # A Latin square: of the three languages in an orientation and a size each wears another theme.
    Hung(USUAL[profile][0], profile, USUAL[profile][1], True, language, size, THEMES[(at + at // 3) % 3], at)
    for at, (profile, language, size) in enumerate(product((PORTRAIT, LANDSCAPE), LANGUAGES, SIZES))
]
HUNG: list[tuple[int, Path, int, bool, tuple[int, ...]]] = [
    (32, PORTRAIT, 900, True, (150, 200)),
    (43, PORTRAIT, 700, True, (200,)),
    (27, PORTRAIT, 800, True, (200,)),
    (48, PORTRAIT, 800, True, (200,)),  # the lowest band that `kiosk check` accepts
    (32, PORTRAIT, 800, False, (100, 200)),
    (43, LANDSCAPE, 700, True, (200,)),
    (43, LANDSCAPE, 820, False, (100, 200)),
    (43, LANDSCAPE, 890, True, (200,)),  # the lowest band that `kiosk check` accepts
    (32, LANDSCAPE, 800, True, (200,)),
]
QUICK = (("nl", 100, PORTRAIT), ("ar", 200, LANDSCAPE))


def worn(number: int, sizes: tuple[int, ...]) -> Iterator[tuple[str, int, str]]:
    """Languages, sizes and themes for one way to hang; not each in each, unless everything is walked."""
    if EVERY in os.environ:
        yield from product(LANGUAGES, SIZES, THEMES)
        return
    for size in sizes:
        turn = (number + size // 50) % 3
        yield LANGUAGES[turn], size, THEMES[turn]


WALKS += [
    Hung(diagonal, profile, edge, low, *clothes)
    for number, (diagonal, profile, edge, low, sizes) in enumerate(HUNG)
    for clothes in worn(number, sizes)
]

measured: dict[Hung, dict[str, list[str]]] = {}
"""What each walk has found: one serves all requirements."""


def shows(requirement: str, it: Hung) -> pytest.MarkDecorator:
    """Two walks are enough where tests must be quick."""
    quick = it.share is not None and (it.language, it.size, it.profile) in QUICK
    return pytest.mark.requirement(requirement, slow=not quick)


@pytest.mark.parametrize(
    ("it", "requirement"),
    [pytest.param(it, id, id=f"{it}-{id}", marks=shows(id, it)) for it in WALKS for id in MEASURED],
)
def test_everything_can_be_read_and_reached(open_lobby: Opener, tmp_path: Path, it: Hung, requirement: str) -> None:
    if it not in measured:
        lobby, screen = hang(open_lobby, tmp_path, it)
        journey = lobby.show.journey
        professions, cards = ["bode"], [cards[-1] for cards in journey.cards.values()]
        if it.share is not None:
            professions = some(journey.professions, it.share, len(journey.professions))
            cards = some(tuple(card for cards in journey.cards.values() for card in cards), it.share, 5)
        way = walk(lobby, it.language, it.size, it.theme, it.low, professions, cards)
        measured[it] = seen(lobby, screen, way)
    found = measured[it][requirement]
    assert not found, "\n" + "\n".join(found)
