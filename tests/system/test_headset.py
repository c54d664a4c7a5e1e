"""A headset plugged into a real kiosk: what is heard in it, and what is not heard from the loudspeaker."""

import os
import re
import struct
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from kiosk.app.places import ASSETS
from kiosk.exhibition.compiled import open_exhibition
from kiosk.journey import Limits
from kiosk.speech.clip import Clip
from kiosk.speech.clips import Clips
from kiosk.speech.loudness import loudness
from kiosk.speech.narrator import SLOWEST
from kiosk.speech.player import STEP, STEPS
from kiosk.speech.text import Text
from kiosk.speech.tone import LENGTH, LOUDNESS, tone
from kiosk.speech.worker import Worker
from tests.sound import RATE, Listener, SoundServer, audible_runs, best_match
from tests.ui.conftest import PORTRAIT, Lobby, Opener
from tests.unit.speech.some import stored

if TYPE_CHECKING:
    from numpy.typing import NDArray

HEADSET = "headset"
USB_HEADSET = "device.bus=usb device.form_factor=headset"
STORY = "telefoniste"
SECONDS = 4.0  # that a clip lasts


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of its own: no other test should hear these clips."""
    return tmp_path_factory.mktemp("voices")


@pytest.fixture(scope="module")
def clips(voices: Path) -> dict[str, Clip]:
    """Clips of what is said in these tests, that cannot be mistaken for one another."""
    exhibition = open_exhibition(ASSETS, voices / "cache")
    said = {**exhibition.voice("words", "nl"), **exhibition.voice(STORY, "nl")}
    names = [
        "words/keys/welcome",
        "words/tabs/professions",
        "words/help/choose",
        "words/still_there",
        f"{STORY}/toen",
        f"{STORY}/nu",
    ]
    lasts = dict.fromkeys(names, SECONDS) | {"words/still_there": 0.3}
    return {name: stored(voices, Text.of("nl", said[name]), lasts[name], seed) for seed, name in enumerate(names)}


class Socket:
    """A socket whose switch the kiosk reads: a FIFO in the place of the kernel's device."""

    def __init__(self, path: Path) -> None:
        self.path = path
        os.mkfifo(path)
        self._end = os.open(path, os.O_RDWR | os.O_NONBLOCK)

    def set(self, plugged: bool) -> float:
        """Plugs something in or out, and gives the time."""
        os.write(self._end, struct.pack("@llHHi", 0, 0, 5, 2, plugged) + struct.pack("@llHHi", 0, 0, 0, 0, 0))
        return time.monotonic()

    def close(self) -> None:
        os.close(self._end)


@pytest.fixture
def socket(tmp_path: Path) -> Iterator[Socket]:
    socket = Socket(tmp_path / "socket")
    yield socket
    socket.close()


class Ears:
    """Those in the lobby and those of who has the headset on."""

    def __init__(self, server: SoundServer) -> None:
        self.lobby = server.start_recording()
        self.headset = server.start_recording(HEADSET)


def profile(sound: str) -> str:
    """An example venue with this sound."""
    return re.sub("(?s)sound:\n.*?(?=idle:)", f"sound: {{{sound}}}\n", PORTRAIT.read_text("utf-8"))


def loud(listener: Listener, since: float) -> list[tuple[float, float]]:
    """When something was heard, from this time on."""
    runs = [(listener.time_of(begin), listener.time_of(end)) for begin, end in audible_runs(listener.samples)]
    return [run for run in runs if run[1] > since]


def hear_until(lobby: Lobby, listener: Listener, until: float) -> None:
    lobby.wait_for(lambda: listener.time_of(len(listener.samples)) > until)


def level(listener: Listener, since: float, clip: Clip) -> float:
    """How loud a clip was heard, in dB."""
    first = int((since - listener.time_of(0)) * RATE)
    heard = listener.samples[first:]
    wanted = clip.samples[: RATE // 2]
    at, likeness = best_match(heard, wanted)
    assert likeness > 0.5  # on a busy machine sound has gaps
    return 20 * float(np.log10(np.linalg.norm(heard[at:][: len(wanted)]) / np.linalg.norm(wanted)))


def listen(lobby: Lobby, listener: Listener, clip: Clip) -> float:
    """Touches Luister, and gives how loud the panel is heard."""
    began = time.monotonic()
    lobby.tap("voice.listen")
    lobby.wait_for(lambda: [end for begin, end in loud(listener, began) if end - max(begin, began) > 0.7])
    return level(listener, began, clip)


@pytest.mark.requirement("R27")
def test_a_headset_is_heard_alone_and_the_loudspeaker_is_afterwards_as_it_was(
    sound_server: SoundServer, socket: Socket, clips: dict[str, Clip], open_lobby: Opener
) -> None:
    sound_server.add_sink(HEADSET)
    sound_server.choose_sink("lobby")
    ears = Ears(sound_server)
    names = f"headset_switch: {socket.path}, headset_output: {HEADSET}"
    lobby = open_lobby(text=profile(f"volume: 4, headset_volume: 2, {names}"))
    volume = sound_server.volume()

    lobby.open(STORY)
    before = listen(lobby, ears.lobby, clips[f"{STORY}/toen"])
    plugged = socket.set(plugged=True)
    lobby.wait_for(lambda: loud(ears.headset, plugged))
    assert sound_server.is_muted()
    hear_until(lobby, ears.headset, plugged + 1.4)
    moved = loud(ears.headset, plugged)[0][0]
    assert moved - plugged <= 1.0, "what is told goes on in the headset"
    assert all(end - plugged <= 1.0 for _, end in loud(ears.lobby, plugged))
    softer = np.abs(clips[f"{STORY}/toen"].samples).max() * 10 ** (-STEP * (STEPS - 2) / 20)
    assert 0.5 * softer <= np.abs(ears.headset.samples).max() <= 1.05 * softer, "never louder in the ear"
    assert lobby.show.journey.state.settings.read_aloud

    unplugged = socket.set(plugged=False)
    hear_until(lobby, ears.lobby, unplugged + 1.2)
    assert all(end - unplugged <= 0.5 for _, end in loud(ears.headset, unplugged))
    assert not loud(ears.lobby, unplugged), "nobody else hears what was told in it"
    assert not sound_server.is_muted()
    assert sound_server.volume() == volume
    lobby.tap("era.nu")
    assert listen(lobby, ears.lobby, clips[f"{STORY}/nu"]) == pytest.approx(before, abs=1.0)


@pytest.mark.requirement("R26")
@pytest.mark.requirement("R27")
def test_a_headset_that_comes_while_nobody_is_there_is_welcomed_and_one_that_is_pulled_out_is_not_overheard(
    sound_server: SoundServer, clips: dict[str, Clip], open_lobby: Opener
) -> None:
    everybody = sound_server.start_recording()
    lobby = open_lobby()
    lobby.bot.wait(300)
    assert not sound_server.is_used()
    plugged = time.monotonic()
    sound_server.add_sink(HEADSET, USB_HEADSET)
    ear = sound_server.start_recording(HEADSET)
    lobby.wait_for(lambda: loud(ear, plugged))
    assert loud(ear, plugged)[0][0] - plugged <= 2.0
    hear_until(lobby, ear, loud(ear, plugged)[0][0] + 1.0)
    assert best_match(ear.samples, clips["words/keys/welcome"].samples[: RATE // 2])[1] > 0.5
    unplugged = time.monotonic()
    sound_server.remove_sink(HEADSET)
    lobby.wait_for(lambda: not sound_server.is_muted())
    lobby.wait_for(lambda: not lobby.show.journey.headset)
    hear_until(lobby, everybody, unplugged + 1.2)
    assert not audible_runs(everybody.samples)
    lobby.tap("bar.restart")
    lobby.tap("restart.yes")
    hear_until(lobby, everybody, time.monotonic() + 0.3)
    assert not audible_runs(everybody.samples), "nothing starts by itself"


@pytest.mark.requirement("R27")
def test_a_headset_that_was_left_behind_is_no_visit_and_speaks_to_whoever_comes(
    sound_server: SoundServer, clips: dict[str, Clip], open_lobby: Opener
) -> None:
    sound_server.add_sink(HEADSET, USB_HEADSET)
    ear = sound_server.start_recording(HEADSET)
    lobby = open_lobby()
    lobby.wait_for(lambda: lobby.show.journey.headset)
    assert lobby.show.journey.state.page == "attract"
    assert not audible_runs(ear.samples)
    lobby.tap("tab.professions")
    lobby.wait_for(lambda: audible_runs(ear.samples))
    assert sound_server.is_muted()
    lobby.close()
    assert not sound_server.is_muted()


@pytest.mark.requirement("R31")
def test_in_quiet_hours_only_a_headset_speaks(
    sound_server: SoundServer, clips: dict[str, Clip], open_lobby: Opener
) -> None:
    everybody = sound_server.start_recording()
    lobby = open_lobby(text=profile("quiet_hours: [0:00-12:00, 12:00-23:59]"))
    lobby.open(STORY)
    lobby.tap("voice.listen")
    lobby.wait_for(lambda: lobby.finger.item("story.text").property("current") >= 1)
    words = open_exhibition(ASSETS, lobby.data / "cache").index["words"]["nl"]
    assert lobby.eye.misses(words["no_sound"]) == []
    lobby.show.journey.limits = Limits(0.1, 30)
    lobby.tap("voice.listen")
    lobby.wait_for(lambda: lobby.finger.sees("still.stay"))
    hear_until(lobby, everybody, time.monotonic() + 0.8)
    assert not audible_runs(everybody.samples), "no tone either"
    plugged = time.monotonic()
    sound_server.add_sink(HEADSET, USB_HEADSET)
    ear = sound_server.start_recording(HEADSET)
    lobby.wait_for(lambda: loud(ear, plugged))
    assert not audible_runs(everybody.stop())


def tones(heard: "NDArray[np.float32]") -> dict[int, float]:
    """The frames at which the tone begins, and how like it that is: on a busy machine it has gaps."""
    sound, size = tone().samples, 2 * len(heard)
    products = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(sound, size)), size)[: len(heard)]
    energy = np.cumsum(np.pad(heard.astype(np.float64), (1, len(sound))) ** 2)
    alike = (
        products / np.linalg.norm(sound) / np.sqrt(energy[len(sound) :] - energy[: -len(sound)] + 1e-6)[: len(heard)]
    )
    found = {}
    while (likeness := float(alike.max())) > 0.5:
        at = int(alike.argmax())
        found[at] = likeness
        alike[max(0, at - len(sound)) : at + len(sound)] = 0
    return dict(sorted(found.items()))


@pytest.mark.requirement("R21")
@pytest.mark.requirement("R26")
def test_a_soft_tone_asks_before_the_words_do_and_again_at_20_and_10_seconds(
    sound_server: SoundServer, clips: dict[str, Clip], open_lobby: Opener
) -> None:
    everybody = sound_server.start_recording()
    lobby = open_lobby(text=profile("volume: 6"))
    journey = lobby.show.journey
    lobby.tap(f"card.{STORY}")
    journey.limits = Limits(0.1, 30)
    lobby.wait_for(lambda: journey.state.warned)
    asked = time.monotonic()
    for seconds in (20, 10):
        hear_until(lobby, everybody, time.monotonic() + 1.2)
        waited = journey.limits.reset_after - journey.seconds_left
        journey.limits = Limits(90, waited + seconds + 1)
        lobby.wait_for(lambda: journey.seconds_left <= seconds)  # noqa: B023 # it is waited for within the loop
    hear_until(lobby, everybody, time.monotonic() + 1.2)
    heard = everybody.stop()
    alike = tones(heard)
    begins = list(alike)
    assert len(begins) == 3
    assert everybody.time_of(begins[0]) - asked <= 0.5
    words, likeness = best_match(heard[: begins[1]], clips["words/still_there"].samples[: RATE // 5])
    assert likeness > 0.4
    assert 0.9 * LENGTH <= (words - begins[0]) / RATE <= 0.7
    best = heard[max(alike, key=alike.__getitem__) - 100 :][: round(LENGTH * RATE) + 200]
    assert loudness(best, RATE) == pytest.approx(LOUDNESS, abs=1.0)
    assert np.abs(np.diff(best)).max() <= np.abs(np.diff(tone().samples)).max() * 1.05, "no click"
    assert not journey.state.settings.read_aloud
    assert journey.state.warned, "a tone is nobody who is there"


@pytest.mark.requirement("R26")
def test_what_the_kiosk_asks_by_itself_takes_less_than_three_seconds_in_every_language(tmp_path: Path) -> None:
    exhibition, worker = open_exhibition(ASSETS, tmp_path / "cache"), Worker(tmp_path)
    for language in exhibition.index["words"]:
        text = Text.of(language, exhibition.voice("words", language)["words/still_there"])
        worker.render(text)
        clip = Clips(worker).find(text)
        assert clip is not None
        assert LENGTH + clip.at_speed(SLOWEST).timing.duration < 3.0
    worker.end()
