"""A visit as it is heard: touches on the real window, and the sound at the sink of a real sound server."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.speech.clip import RATE, Clip
from kiosk.speech.clips import Clips
from kiosk.speech.worker import Worker
from tests.sound import Listener, SoundServer, audible_runs, best_match
from tests.ui.conftest import Lobby, Opener
from tests.ui.telling import Key, store_clips, text_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MARK = "#FFD24A"


@pytest.fixture(scope="module")
def clips(voices: Path) -> dict[Key, Clip]:
    """Clips of the first profession that cannot be mistaken for one another."""
    return store_clips(voices)


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of its own: no other test should hear these clips."""
    return tmp_path_factory.mktemp("voices")


@pytest.fixture
def listener(sound_server: SoundServer) -> Listener:
    return sound_server.start_recording()


@pytest.fixture
def lobby(listener: Listener, clips: dict[Key, Clip], open_lobby: Opener) -> Lobby:
    """A kiosk with a loudspeaker."""
    return open_lobby()


def sentence(lobby: Lobby) -> int:
    return int(lobby.finger.item("story.text").property("current"))


def speaks_to(lobby: Lobby, least: int) -> None:
    """Waits until the highlight has come to a sentence."""
    lobby.wait_for(lambda: sentence(lobby) >= least)


def hear(lobby: Lobby, listener: Listener, begins: int, seconds: float) -> "NDArray[np.float32]":
    """What is heard from a frame on, when that much of it is there."""
    lobby.wait_for(lambda: len(listener.samples) >= begins + seconds * RATE)
    return listener.samples[begins:]


def match(heard: "NDArray[np.float32]", clips: dict[Key, Clip], seconds: float) -> dict[Key, float]:
    return {key: best_match(heard, clip.samples[: round(seconds * RATE)])[1] for key, clip in clips.items()}


@pytest.mark.requirement("R26", "R33")
def test_luister_tells_the_panel_that_is_open_in_the_visitors_language(
    lobby: Lobby, listener: Listener, sound_server: SoundServer, clips: dict[Key, Clip], voices: Path
) -> None:
    eye, finger = lobby.eye, lobby.finger
    assert not sound_server.is_used()
    lobby.open("telefoniste")
    lobby.wait_for(sound_server.is_used)
    assert not audible_runs(listener.samples)
    assert eye.share(finger.item("story.text"), MARK) == 0
    for language, era in (("nl", "nu"), ("en", "nu")):
        if language == "en":
            lobby.tap("bar.language")
            lobby.tap("language.en")
        lobby.tap(f"era.{era}")
        begins = len(listener.samples)
        lobby.tap("voice.listen")
        speaks_to(lobby, 1)
        assert eye.share(finger.item("story.text"), MARK) > 0.02
        likeness = match(hear(lobby, listener, begins, 2.0), clips, 1.0)
        assert likeness.pop((language, era)) >= 0.6
        assert max(likeness.values()) < 0.3
        lobby.tap("voice.listen")
    lobby.tap("bar.back")
    lobby.open("vuilnisman")
    begins = len(listener.samples)
    lobby.tap("voice.listen")
    speaks_to(lobby, 1)
    spoken = Clips(Worker(voices)).find(text_of("vuilnisman", "en", "toen", voices / "cache"))
    assert spoken is not None, "the synthesiser has spoken by now"
    first = spoken.samples[: round(spoken.timing.starts[1] * RATE)]
    assert best_match(listener.samples[begins:], first)[1] >= 0.6


@pytest.mark.requirement("R26")
def test_the_loudspeaker_is_closed_when_a_visit_is_over(lobby: Lobby, sound_server: SoundServer) -> None:
    lobby.open("telefoniste")
    lobby.tap("voice.listen")
    lobby.wait_for(sound_server.is_used)
    lobby.tap("bar.restart")
    lobby.tap("restart.yes")
    lobby.wait_for(lambda: not sound_server.is_used())


@pytest.mark.requirement("R25", "R28")
def test_the_highlight_waits_for_the_sound_and_silence_follows_the_visitor(
    lobby: Lobby, listener: Listener, sound_server: SoundServer, clips: dict[Key, Clip]
) -> None:
    eye, finger = lobby.eye, lobby.finger
    lobby.open("telefoniste")
    lobby.tap("voice.listen")
    speaks_to(lobby, 1)

    sound_server.suspend()
    key = finger.item("voice.listen")
    before = {"seen": eye.look()}

    def is_still() -> bool:
        last, before["seen"] = before["seen"], eye.look()
        watched.append(eye.changed(key, last) + eye.changed(finger.item("story.text"), last))
        return len(watched) > 3 and not any(watched[-3:])

    watched: list[float] = []
    lobby.wait_for(is_still)
    stopped, at = eye.look(), sentence(lobby)
    ends = time.monotonic() + 1.0  # a sentence and more
    while time.monotonic() < ends:
        lobby.rest()
        assert eye.changed(key, stopped) == 0
        assert eye.changed(finger.item("story.text"), stopped) == 0
    sound_server.resume()
    speaks_to(lobby, at + 1)
    assert eye.changed(finger.item("story.text"), stopped) > 0

    heard_before = len(listener.samples)
    lobby.wait_for(lambda: audible_runs(listener.samples[heard_before:]))
    tapped = time.monotonic()
    finger.tap("era.nu")
    lobby.wait_for(lambda: listener.time_of(len(listener.samples)) > tapped + 0.8)
    assert listener.time_of(audible_runs(listener.samples)[-1][1]) - tapped <= 0.200
    lobby.rest()
    assert not eye.misses("Luister")
    assert eye.share(finger.item("story.text"), MARK) == 0

    lobby.tap("voice.listen")
    speaks_to(lobby, 1)
    lobby.tap("bar.restart")
    lobby.tap("restart.yes")
    lobby.wait_for(lambda: not sound_server.is_used())
    silent_from = len(listener.samples)
    assert not audible_runs(hear(lobby, listener, silent_from, 0.3))
