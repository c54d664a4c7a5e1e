"""Who says that a headset is in, and who is told; what is heard then is in tests/system/test_headset.py."""

import logging
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.speech.clips import Clips
from kiosk.speech.headset import FADED, Headset
from kiosk.speech.narrator import Narrator
from kiosk.speech.worker import Worker
from tests.sound import SoundServer, no_sound, sound_server, wait_for

__all__ = ["no_sound", "sound_server"]

Told = list[tuple[bool, bool]]

pytestmark = pytest.mark.requirement("R27")


@pytest.fixture
def told() -> Told:
    return []


@pytest.fixture
def make_headset(tmp_path: Path, told: Told) -> Iterator[Callable[[], Headset]]:
    made: list[Headset] = []

    def make() -> Headset:
        narrator = Narrator(Clips(Worker(tmp_path)))
        changed = lambda is_in, before: told.append((is_in, before))  # noqa: E731 # what is told, in one list
        made.append(Headset(narrator, 3, changed, tmp_path / "muted", str(tmp_path / "no-switch")))
        made[-1].start()
        return made[-1]

    yield make
    for headset in made:
        headset.close()
        headset.close()


@pytest.mark.usefixtures("no_sound")
def test_a_keypads_word_counts_also_where_there_is_no_sound_server(
    make_headset: Callable[[], Headset], told: Told, caplog: pytest.LogCaptureFixture
) -> None:
    headset = make_headset()
    caplog.set_level(logging.INFO)
    for is_in in (True, True, False, True):
        began = time.monotonic()
        headset.told(is_in)
        wait_for(lambda: told and told[-1] == (is_in, False))  # noqa: B023 # it is waited for within the loop
        assert time.monotonic() - began < FADED + 0.5
    assert told == [(True, False), (False, False), (True, False)]
    assert "plugged" not in caplog.text, "the log says nothing of visitors"


def test_it_is_in_as_long_as_anything_says_so(
    make_headset: Callable[[], Headset], told: Told, sound_server: SoundServer
) -> None:
    sound_server.add_sink("usb", "device.form_factor=headphone")
    headset = make_headset()
    wait_for(lambda: told == [(True, True)])
    headset.told(True)
    sound_server.remove_sink("usb")
    time.sleep(0.5)
    assert told == [(True, True)]
    headset.told(False)
    wait_for(lambda: told == [(True, True), (False, False)])
