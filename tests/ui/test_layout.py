"""Every screen, in every language, text size and orientation: nothing cut off, covered, too small or too close."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.venue.compiled import open_venue
from kiosk.venue.screen import Screen
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Lobby, Opener
from tests.ui.looking import faults

PROFESSIONS = ("telefoniste", "vuilnisman", "brugwachter")


def walk(lobby: Lobby, language: str, size: int) -> Iterator[str]:
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
    for profession in PROFESSIONS:
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
            lobby.tap("question.again")
        lobby.tap("bar.back")
        lobby.tap("bar.back")
    lobby.tap("bar.restart")
    yield "start again"
    lobby.tap("restart.stay")
    lobby.show.journey.limits = type(lobby.show.journey.limits)(0.01, 30)
    lobby.wait_for(lambda: lobby.finger.sees("still.stay"))
    yield "still there"


@pytest.mark.timeout(300)
@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("profile", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_nothing_is_cut_off_covered_or_out_of_reach(
    open_lobby: Opener, tmp_path: Path, profile: Path, language: str, size: int
) -> None:
    lobby = open_lobby(profile)
    hung = open_venue(profile, tmp_path / "cache")["screen"]
    screen = Screen(
        hung["diagonal"], hung["orientation"], hung["lower_edge"], lobby.window.width(), lobby.window.height()
    )
    found = [
        f"{name}: {fault}"
        for name in walk(lobby, language, size)
        for fault in faults(lobby.window, lobby.finger, screen.px_per_mm)
    ]
    assert not found, "\n" + "\n".join(found)
