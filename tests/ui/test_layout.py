"""Every screen, in every language, text size and orientation: nothing cut off, covered, too small or too close."""

import os
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

import pytest

from kiosk.venue.compiled import open_venue
from kiosk.venue.screen import Screen
from tests.ui.answering import have_answered
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Lobby, Opener
from tests.ui.looking import faults

EVERY = "KIOSK_WALK_EVERYTHING"
"""Set this in the environment to open every card on every walk: three quarters of an hour instead of minutes."""


def some(cards: Sequence[str], walk: int, share: int) -> list[str]:
    """The cards of a walk: every so many of them, so that all walks together open each one."""
    return [name for index, name in enumerate(cards) if EVERY in os.environ or (index + walk) % share == 0]


def walk(lobby: Lobby, language: str, size: int, number: int) -> Iterator[str]:
    """Touch through every screen of the exhibition; names each one while it is shown."""
    yield "attract"
    lobby.tap("bar.access")
    lobby.tap("switch.less_motion")
    lobby.tap(f"text.{size}")
    lobby.tap("bar.language")
    yield "language"
    lobby.tap(f"language.{language}")
    lobby.tap("bar.access")
    yield "access"
    lobby.tap("bar.access")
    yield "choose"
    for profession in some(lobby.show.journey.professions, number, len(WALKS)):
        while not lobby.finger.sees(f"card.{profession}"):
            lobby.tap("menu.next")
            yield f"choose, next to {profession}"
        lobby.tap(f"card.{profession}")
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
        lobby.tap("talents.another")
    for tab, cards in lobby.show.journey.cards.items():
        lobby.tap(f"tab.{tab}")
        yield tab
        for card in some(cards, number, 5):
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
    yield "still there"


LEFT_OUT = {("en", 100), ("en", 150), ("ar", 150)}
"""What is only walked with everything: English is as long as Dutch, and what fits at 200 % mostly fits at 150."""

WALKS = [
    pytest.param(number, *walked, id=f"{walked[0].stem}-{walked[1]}-{walked[2]}")
    for number, walked in enumerate(
        walked
        for walked in product((PORTRAIT, LANDSCAPE), ("nl", "en", "ar"), (100, 150, 200))
        if EVERY in os.environ or walked[1:] not in LEFT_OUT
    )
]


@pytest.mark.timeout(1800 if EVERY in os.environ else 300)
@pytest.mark.parametrize(("number", "profile", "language", "size"), WALKS)
def test_nothing_is_cut_off_covered_or_out_of_reach(
    open_lobby: Opener, tmp_path: Path, number: int, profile: Path, language: str, size: int
) -> None:
    venue = open_venue(profile, tmp_path / "cache")
    have_answered(tmp_path / "data", venue["name"], luisteren=1204, oordelen=877, verbinden=9, bedenken=0)
    lobby = open_lobby(profile)
    hung = venue["screen"]
    screen = Screen(
        hung["diagonal"], hung["orientation"], hung["lower_edge"], lobby.window.width(), lobby.window.height()
    )
    found = [
        f"{name}: {fault}"
        for name in walk(lobby, language, size, number)
        for fault in faults(lobby.window, lobby.finger, screen.px_per_mm)
    ]
    assert not found, "\n" + "\n".join(found)
