"""Everything read aloud, as it is heard: touches on the real window, and the sound at the sink of a sound server."""

import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from kiosk.app.places import ASSETS
from kiosk.exhibition.compiled import open_exhibition
from kiosk.journey import Limits
from kiosk.speech.clip import Clip
from kiosk.speech.text import PAUSE, Text
from tests.sound import RATE, Listener, SoundServer, audible_runs
from tests.ui.conftest import Lobby, Opener
from tests.unit.speech.some import stored

if TYPE_CHECKING:
    from numpy.typing import NDArray

SECONDS = 0.25
SIZE = 1 << 15  # frames: more than two clips
STORY = "telefoniste"


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of its own: no other test should hear these clips."""
    return tmp_path_factory.mktemp("voices")


@pytest.fixture(scope="module")
def clips(voices: Path) -> dict[str, Clip]:
    """A short clip for every Dutch text of the screens and of one story, that cannot be mistaken for another."""
    exhibition = open_exhibition(ASSETS, voices / "cache")
    said = {**exhibition.voice("words", "nl"), **exhibition.voice(STORY, "nl")}
    return {
        name: stored(voices, Text.of("nl", values), SECONDS, seed) for seed, (name, values) in enumerate(said.items())
    }


@pytest.fixture
def listener(sound_server: SoundServer) -> Listener:
    return sound_server.start_recording()


@pytest.fixture
def lobby(listener: Listener, clips: dict[str, Clip], open_lobby: Opener) -> Lobby:
    return open_lobby()


class Ear:
    """Tells which texts are heard after a touch, and how soon."""

    def __init__(self, lobby: Lobby, listener: Listener, clips: dict[str, Clip]) -> None:
        self._lobby, self._listener = lobby, listener
        self._names = list(clips)
        sounds = np.stack([clip.samples for clip in clips.values()])
        self._spectra = np.conj(np.fft.rfft(sounds, SIZE))
        self._lengths = np.linalg.norm(sounds, axis=1)

    def hears(self, key: str, *names: str) -> float:
        """Touches a key, and expects these texts and nothing else; gives the seconds from the touch to the sound."""
        lobby, listener = self._lobby, self._listener
        lobby.wait_for(lambda: lobby.finger.sees(key))
        begins, touched = len(listener.samples), time.monotonic()
        lobby.tap(key)
        long = len(names) * (SECONDS + PAUSE) + 0.6
        lobby.wait_for(lambda: listener.time_of(len(listener.samples)) > touched + long)
        return self.heard(begins, touched, names)

    def heard(self, begins: int, since: float, names: tuple[str, ...]) -> float:
        """Expects these texts in what was heard from a frame on; gives the seconds until the first."""
        samples = self._listener.samples[begins:]
        runs = [run for run in audible_runs(samples) if run[1] - run[0] > 0.1 * RATE]
        named = [(self._name(samples[max(0, start - 500) : end + 500]), start) for start, end in runs]
        # On a busy machine a clip may be heard in two pieces.
        found = [one for before, one in zip([("", 0), *named], named, strict=False) if one[0] != before[0]]
        assert [name for name, _ in found[-len(names) :]] == list(names), found
        starts = [start / RATE for _, start in found[-len(names) :]]
        waits = [after - before for before, after in pairwise(starts)]
        if waits and not names[-1].startswith("number/"):  # the seconds that are left wait for nothing
            assert np.median(waits) == pytest.approx(SECONDS + PAUSE, abs=0.03)
        return self._listener.time_of(begins + found[-len(names)][1]) - since

    def _name(self, piece: "NDArray[np.float32]") -> str:
        """The text whose clip is most like this piece, compared with all of them at once."""
        products = np.fft.irfft(np.fft.rfft(piece, SIZE) * self._spectra, SIZE)
        alike = products.max(axis=1) / np.linalg.norm(piece) / self._lengths
        best = int(alike.argmax())
        return self._names[best] if alike[best] > 0.4 else f"?{self._names[best]} {alike[best]:.2f}"


@pytest.fixture
def ear(lobby: Lobby, listener: Listener, clips: dict[str, Clip]) -> Ear:
    return Ear(lobby, listener, clips)


@pytest.mark.requirement("R35")
def test_every_screen_says_itself_at_once(lobby: Lobby, ear: Ear) -> None:
    panel = ["words/eras/toen", f"{STORY}/toen/title", f"{STORY}/toen", f"{STORY}/toen/lists"]
    waits = [
        ear.hears("bar.voice", "words/tabs/professions", "words/help/choose"),
        ear.hears(f"card.{STORY}", f"{STORY}/name", "place/3-15", *panel, "words/help/story"),
        ear.hears("era.nu", "words/eras/nu", f"{STORY}/nu/title", f"{STORY}/nu", f"{STORY}/nu/lists"),
        ear.hears("story.more", f"{STORY}/more", "words/help/more"),
        ear.hears("bar.access", "words/access", "words/access_lead", "words/help/access"),
        ear.hears("volume.softer", "words/sound", "number/3"),
        ear.hears("switch.captions", "words/captions", "words/off"),
        ear.hears("text.150", "words/letters", "words/larger"),
        ear.hears("bar.back", f"{STORY}/more", "words/help/more"),
    ]
    assert sorted(waits)[len(waits) // 2] <= 0.25, waits
    assert max(waits) <= 0.6, waits


def test_silence_when_it_is_switched_off(lobby: Lobby, listener: Listener, ear: Ear) -> None:
    lobby.tap("bar.voice")
    lobby.tap(f"card.{STORY}")
    lobby.wait_for(lambda: listener.time_of(audible_runs(listener.samples)[-1][1]) > time.monotonic() - 0.3)
    touched = time.monotonic()
    lobby.tap("bar.voice")
    lobby.wait_for(lambda: listener.time_of(len(listener.samples)) > touched + 0.8)
    assert listener.time_of(audible_runs(listener.samples)[-1][1]) - touched <= 0.25
    begins = len(listener.samples)
    lobby.tap("era.nu")
    lobby.wait_for(lambda: len(listener.samples) > begins + RATE)
    assert not audible_runs(listener.samples[begins:])


@pytest.mark.requirement("R21")
@pytest.mark.parametrize("aloud", [False, True])
def test_ben_je_er_nog_is_said(lobby: Lobby, listener: Listener, ear: Ear, aloud: bool) -> None:
    lobby.tap("bar.voice" if aloud else f"card.{STORY}")
    if aloud:
        lobby.wait_for(lambda: len(audible_runs(listener.samples)) >= 2)
    journey = lobby.show.journey
    begins, since = len(listener.samples), time.monotonic()
    journey.limits = Limits(0.1, 7)  # the tone and both texts, and then the seconds
    lobby.wait_for(lambda: lobby.finger.sees("still.stay"))
    names = ("words/still_there", *(("words/countdown_lead", "number/5", "number/4") if aloud else ()))
    journey.limits = Limits(90, 7)
    ends = time.monotonic() + (3.8 if aloud else 2.2)
    lobby.wait_for(lambda: listener.time_of(len(listener.samples)) > ends)
    left = journey.seconds_left
    assert left < 6, "what the kiosk says must not count as somebody who is there"
    ear.heard(begins, since, names)
    lobby.tap("still.stay")
    assert not lobby.finger.sees("still.stay")
