"""A kiosk that was switched off is gone: what it held would else grow with every touch."""

import gc

import pytest

from kiosk.app.show import Show
from tests.ui.conftest import Opener

pytestmark = pytest.mark.usefixtures("no_sound")


def test_nothing_holds_a_kiosk_that_was_switched_off(open_lobby: Opener) -> None:
    gc.collect()
    before = _shows()
    lobby = open_lobby()
    lobby.show.journey.guide()
    lobby.open("bode")
    lobby.tap("voice.listen")
    lobby.close()
    del lobby
    gc.collect()
    assert _shows() <= before


def _shows() -> int:
    return sum(isinstance(it, Show) for it in gc.get_objects())
