"""Nothing flashes: neither what the measure takes for a flash, nor an era that fades into the next."""

import time

import numpy as np
import pytest

from tests.ui.conftest import Lobby
from tests.ui.flashing import MOST_FLASHES, Flashes

SCALE = 0.25  # of the window, so that many frames can be looked at
ENOUGH = 8


@pytest.mark.parametrize(
    ("shades", "flashes"),
    [
        ([0, 255] * 4, 3),  # dark at the first frame: the first change is lighter, seven in all
        ([0, 60, 0, 60, 0], 0),  # less than a tenth
        ([235, 255] * 4, 0),  # both bright
        ([0, 90, 150, 200, 255], 0),  # lighter and lighter
        ([0, 120, 240, 120, 0, 120, 240, 120, 0], 2),  # in steps
    ],
)
def test_what_a_flash_is(shades: list[int], flashes: int) -> None:
    seen = Flashes()
    for number, shade in enumerate(shades):
        frame = np.zeros((64, 64, 3), np.int16)
        frame[:32, :32] = shade
        seen.see(number * 0.1, frame)
    assert seen.most == flashes


def test_flashes_that_are_a_second_apart_do_not_add_up() -> None:
    seen = Flashes()
    for number in range(12):
        seen.see(number * 0.6, np.full((32, 32, 3), 255 * (number % 2), np.int16))
    assert seen.most == 1


@pytest.mark.requirement("R16")
@pytest.mark.usefixtures("no_sound")
def test_an_era_fades_without_a_flash(lobby: Lobby) -> None:
    lobby.window.resize(round(1080 * SCALE), round(1920 * SCALE))
    lobby.rest()
    lobby.open("brugwachter")
    for era in ("nu", "straks", "toen"):
        assert fade(lobby, era).most <= MOST_FLASHES, era


def fade(lobby: Lobby, era: str) -> Flashes:
    """The frames of a fade; a machine that is too busy to show some of them gets another chance."""
    before = lobby.show.journey.state.era
    for _ in range(5):
        lobby.tap(f"era.{before}")
        seen = Flashes(SCALE)
        lobby.finger.tap(f"era.{era}")
        ends = time.monotonic() + 0.8
        while time.monotonic() < ends:
            lobby.bot.wait(5)
            seen.see(time.monotonic(), lobby.eye.look())
        if seen.frames > ENOUGH:
            return seen
    raise AssertionError("too few frames to tell")
