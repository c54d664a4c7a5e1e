"""A visit by somebody who sees nothing: keys go in, and only what is heard at the loudspeaker says which."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.app.places import ASSETS
from kiosk.exhibition.compiled import open_exhibition
from kiosk.journey import Page
from kiosk.speech.clip import Clip
from kiosk.speech.text import Text
from tests.sound import RATE, Listener, SoundServer
from tests.ui.conftest import Lobby, Opener
from tests.ui.pressing import NAMED, SCAN_CODES
from tests.unit.speech.some import stored

if TYPE_CHECKING:
    from numpy.typing import NDArray

STORY = "telefoniste"
SHORT, LONG = 0.25, 4.0  # s
EVERY = 8  # one frame in so many is enough: the clips have nothing above 2 kHz
HALF = round(SHORT * RATE) // EVERY // 2
ALIKE = 0.6
PATIENCE = 15.0  # s
AGAIN = 0.52  # s between two presses of one key (R6)


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of its own: no other test should hear these clips."""
    return tmp_path_factory.mktemp("voices")


@pytest.fixture(scope="module")
def clips(voices: Path) -> dict[str, Clip]:
    """A clip for all that may be heard on this visit, none like another; the story itself is long."""
    exhibition = open_exhibition(ASSETS, voices / "cache")
    said = exhibition.voice("words", "nl") | exhibition.voice(STORY, "nl")
    for entry in exhibition.index["professions"]:
        name = f"{entry['id']}/name"
        said |= {name: exhibition.voice(entry["id"], "nl")[name]}
    return {
        name: stored(voices, Text.of("nl", values), LONG if name == f"{STORY}/toen" else SHORT, seed)
        for seed, (name, values) in enumerate(said.items())
    }


@pytest.fixture
def listener(sound_server: SoundServer) -> Listener:
    return sound_server.start_recording()


@pytest.fixture
def lobby(listener: Listener, clips: dict[str, Clip], open_lobby: Opener) -> Lobby:
    return open_lobby()


@pytest.fixture
def visitor(lobby: Lobby, listener: Listener, clips: dict[str, Clip]) -> "Visitor":
    return Visitor(lobby, listener, clips)


class Visitor:
    """Ears and a hand."""

    def __init__(self, lobby: Lobby, listener: Listener, clips: dict[str, Clip]) -> None:
        self._lobby, self._listener = lobby, listener
        # On a busy machine a clip may be heard in two pieces: either half of it is enough.
        halves = [(name, half, clip.samples[::EVERY]) for name, clip in clips.items() for half in (0, HALF)]
        self._halves = [(name, half) for name, half, _ in halves]
        self._sounds = np.stack([samples[half : half + HALF] for _, half, samples in halves])
        self._pressed: dict[str, float] = {}
        self.since = 0.0
        self._begins = 0

    def press(self, key: str) -> None:
        """Press a key of the keypad, as a window system tells of it."""
        again = self._pressed.get(key, 0.0) + AGAIN
        self._lobby.wait_for(lambda: time.monotonic() > again)
        self._begins, self.since = len(self._listener.samples), time.monotonic()
        named = NAMED.get(key, Qt.Key.Key_unknown)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, named, Qt.KeyboardModifier.NoModifier, SCAN_CODES[key], 0, 0)
            QCoreApplication.postEvent(self._lobby.window, event)
        self._pressed[key] = time.monotonic()

    def hears(self, *wanted: str) -> str:
        """Listen until one of these texts was heard, or, without any, whatever comes first; gives which."""
        heard: list[str] = []

        def listens() -> bool:
            heard[:] = [name for name, _ in self.heard()]
            return bool({*heard} & {*wanted} if wanted else heard)

        ends = time.monotonic() + PATIENCE
        while not listens():
            assert time.monotonic() < ends, f"{wanted} was not heard, but {heard}"
            self._lobby.bot.wait(50)
        return next(name for name in heard if not wanted or name in wanted)

    def goes_to(self, wanted: str, key: str = "down") -> None:
        """Press a key until a text is heard first."""
        for _ in range(30):
            self.press(key)
            if self.hears() == wanted:
                return
        raise AssertionError(f"'{wanted}' was never said")

    def heard(self) -> list[tuple[str, float]]:
        """The texts that were heard since the last key, and when each began."""
        sound = self._listener.samples[self._begins :: EVERY].astype(np.float64)
        if len(sound) < HALF:
            return []
        size = 1 << (len(sound) + HALF).bit_length()
        products = np.fft.irfft(np.fft.rfft(sound, size) * np.conj(np.fft.rfft(self._sounds, size)), size)
        energy = np.concatenate((np.zeros(1), np.cumsum(sound**2)))
        loudness = np.sqrt(np.maximum(energy[HALF:] - energy[:-HALF], 1e-3))
        alike = products[:, : len(loudness)] / loudness / np.linalg.norm(self._sounds, axis=1)[:, None]
        began: dict[str, float] = {}
        for (name, half), row in zip(self._halves, alike, strict=True):
            at = int(row.argmax()) - half
            if row.max() > ALIKE and at >= 0:
                began.setdefault(name, self._listener.time_of(self._begins + at * EVERY))
        return sorted(began.items(), key=lambda it: it[1])


@pytest.mark.requirement("R27")
@pytest.mark.requirement("R36")
@pytest.mark.requirement("R37")
def test_from_the_attract_screen_to_the_card_by_what_is_heard(visitor: Visitor, lobby: Lobby) -> None:
    visitor.press("down")
    visitor.hears("words/keys/welcome")
    ((_, begun), *_) = visitor.heard()
    assert begun - visitor.since < 2.0
    visitor.hears("words/help/choose")
    visitor.goes_to(f"{STORY}/name")
    visitor.press("select")
    visitor.hears("words/eras/toen")
    visitor.goes_to("words/question_key", "down")
    visitor.press("help")
    visitor.hears("words/about/question")
    visitor.hears("words/keys/press")
    visitor.press("select")
    visitor.hears("words/question")
    visitor.goes_to("words/strengths/oordelen")
    visitor.press("select")
    visitor.hears("words/chosen")
    visitor.hears("words/help/answer")
    visitor.press("next")
    visitor.hears("words/take_along")
    visitor.hears("words/roles/works")
    assert lobby.show.journey.state.page is Page.TALENTS


@pytest.mark.requirement("R28")
def test_a_key_is_heard_at_once_instead_of_what_was_told(
    visitor: Visitor, listener: Listener, clips: dict[str, Clip]
) -> None:
    visitor.press("down")
    visitor.goes_to(f"{STORY}/name")
    visitor.press("select")
    visitor.hears(f"{STORY}/toen")
    ((_, began),) = [it for it in visitor.heard() if it[0] == f"{STORY}/toen"]
    visitor.press("down")
    visitor.hears("words/eras/toen")
    story, heard = clips[f"{STORY}/toen"].samples, listener.samples

    def still_told(after: float) -> float:
        """How much of the story there is in a fifth of a second, this long after the key."""
        at = visitor.since + after
        mine = story[round((at - began) * RATE) :][: RATE // 5]
        begin = round((at - listener.time_of(0)) * RATE)
        return alike(heard[begin - RATE // 100 : begin + RATE // 5 + RATE // 100], mine)

    assert still_told(-0.25) > ALIKE
    assert still_told(0.2) < 0.2
    assert dict(visitor.heard())["words/eras/toen"] - visitor.since < 0.3


def alike(heard: "NDArray[np.float32]", sound: "NDArray[np.float32]") -> float:
    """How like this sound the most like part of what was heard is, from 0 to 1."""
    return float(np.correlate(heard, sound).max() / (np.linalg.norm(heard) * np.linalg.norm(sound) + 1e-9))
