"""Every screen, in every language, text size, theme and orientation, measured on what the window really shows: nothing
cut off or covered, letters and lines that can be read, keys that are large, apart and within reach.
"""

import os
import re
from collections.abc import Iterator
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

pytestmark = [
    pytest.mark.timeout(1800 if EVERY in os.environ else 120),
    *(pytest.mark.requirement(name) for name in ("R1", "R2", "R3", "R9", "R10", "R14")),
]


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
        lobby.tap(f"role.{role}")
        yield f"{profession}, {role}"
    if lobby.finger.sees("talents.further"):
        lobby.tap("talents.further")
        yield f"{profession}, what is on offer"


def parts(lobby: Lobby, further: str) -> int:
    """How many parts a key that leads on counts."""
    return int(lobby.finger.item(further).property("text").split("/")[-1]) if lobby.finger.sees(further) else 1


def seen(lobby: Lobby, screen: Screen, names: Iterator[str]) -> list[str]:
    """What is wrong on the screens of a walk."""
    found = []
    for name in names:
        low = lobby.show.journey.state.settings.low_controls
        top = (screen.reach_top if low else screen.reach_top_without) * screen.unit
        reach = (top, screen.reach_bottom * screen.unit)
        found += [f"{name}: {fault}" for fault in faults(lobby.window, lobby.finger, screen.px_per_mm, reach)]
    return found


def hang(open_lobby: Opener, folder: Path, diagonal: float, profile: Path, lower_edge: float) -> tuple[Lobby, Screen]:
    """A screen of some size at some height, in millimetres above the floor, where others have answered before."""
    text = profile.read_text("utf-8")
    name = re.search(r"(?m)^name: (.*)$", text)
    assert name
    have_answered(folder / "data", name[1], luisteren=1204, oordelen=877, verbinden=9, bedenken=0)
    text = re.sub(r"(?m)^  diagonal: \S+", f"  diagonal: {diagonal}", text)
    text = re.sub(r"(?m)^  lower_edge: \S+", f"  lower_edge: {lower_edge}", text)
    lobby = open_lobby(profile, text)
    hung: Orientation = "portrait" if profile == PORTRAIT else "landscape"
    return lobby, Screen(diagonal, hung, lower_edge, lobby.window.width(), lobby.window.height())


USUAL = {PORTRAIT: (32, 800), LANDSCAPE: (43, 820)}
WALKS = [
    # A Latin square: of the three languages in an orientation and a size each wears another theme.
    pytest.param(
        number, profile, language, size, THEMES[(number + number // 3) % 3], id=f"{profile.stem}-{language}-{size}"
    )
    for number, (profile, language, size) in enumerate(product((PORTRAIT, LANDSCAPE), LANGUAGES, SIZES))
]


@pytest.mark.parametrize(("number", "profile", "language", "size", "theme"), WALKS)
def test_everything_can_be_read_and_reached(
    open_lobby: Opener, tmp_path: Path, number: int, profile: Path, language: str, size: int, theme: str
) -> None:
    diagonal, lower_edge = USUAL[profile]
    lobby, screen = hang(open_lobby, tmp_path, diagonal, profile, lower_edge)
    journey = lobby.show.journey
    professions = some(journey.professions, number, len(journey.professions))
    cards = some(tuple(card for cards in journey.cards.values() for card in cards), number, 5)
    found = seen(lobby, screen, walk(lobby, language, size, theme, True, professions, cards))
    assert not found, "\n" + "\n".join(found)


HUNG: list[tuple[int, Path, int, bool, tuple[int, ...]]] = [
    (32, PORTRAIT, 900, True, (100, 150, 200)),
    (43, PORTRAIT, 700, True, (100, 200)),
    (27, PORTRAIT, 800, True, (200,)),
    (48, PORTRAIT, 800, True, (200,)),  # the lowest band that `kiosk check` accepts
    (32, PORTRAIT, 800, False, (100, 200)),
    (43, LANDSCAPE, 700, True, (100, 200)),
    (43, LANDSCAPE, 820, False, (100, 200)),
    (43, LANDSCAPE, 890, True, (200,)),  # the lowest band that `kiosk check` accepts
    (32, LANDSCAPE, 800, True, (100, 200)),
]


def worn(number: int, sizes: tuple[int, ...]) -> Iterator[tuple[str, int, str]]:
    """Languages, sizes and themes for one way to hang; not each in each, unless everything is walked."""
    if EVERY in os.environ:
        yield from product(LANGUAGES, SIZES, THEMES)
        return
    for size in sizes:
        turn = (number + size // 50) % 3
        yield LANGUAGES[turn], size, THEMES[turn]


MOUNTS = [
    pytest.param(diagonal, profile, edge, low, *clothes, id=f"{diagonal}-{profile.stem}-{edge}-{low}-{clothes}")
    for number, (diagonal, profile, edge, low, sizes) in enumerate(HUNG)
    for clothes in worn(number, sizes)
]


@pytest.mark.parametrize(("diagonal", "profile", "lower_edge", "low", "language", "size", "theme"), MOUNTS)
def test_however_the_screen_hangs_everything_can_be_reached(
    open_lobby: Opener,
    tmp_path: Path,
    diagonal: float,
    profile: Path,
    lower_edge: float,
    low: bool,
    language: str,
    size: int,
    theme: str,
) -> None:
    lobby, screen = hang(open_lobby, tmp_path, diagonal, profile, lower_edge)
    cards = [cards[-1] for cards in lobby.show.journey.cards.values()]
    found = seen(lobby, screen, walk(lobby, language, size, theme, low, ["bode"], cards))
    assert not found, "\n" + "\n".join(found)
