"""The microphone, at a real sound server, and what is said of a take before anybody hears it."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from kiosk.speech.clip import RATE, read_clip
from kiosk.speech.microphone import BEFORE, DeviceError, Microphone, microphones, play
from kiosk.speech.take import has_take, is_complete, judge, keep, take_file
from kiosk.speech.worker import Worker
from tests.sound import SoundServer, best_match, sound_server, wait_for
from tests.unit.speech.some import some_sound, some_text

__all__ = ["sound_server"]


@pytest.fixture
def microphone(sound_server: SoundServer) -> Iterator[Microphone]:
    sound_server.add_microphone()
    microphone = Microphone()
    microphone.open()
    yield microphone
    microphone.close()
    microphone.close()


def test_a_word_that_began_before_the_key_is_in_the_take(microphone: Microphone, sound_server: SoundServer) -> None:
    sound = some_sound(0.8, seed=3)
    wait_for(lambda: microphone.seconds >= BEFORE)
    speaking = threading.Thread(target=sound_server.say, args=(sound,))
    speaking.start()
    wait_for(lambda: microphone.peak() > 0.01)
    microphone.start()
    speaking.join()
    wait_for(lambda: microphone.seconds > len(sound) / RATE + BEFORE)
    take = microphone.stop()
    at, likeness = best_match(take, sound)
    assert likeness >= 0.99
    assert at >= 0
    assert best_match(take[at : at + RATE // 20], sound[: RATE // 20])[1] >= 0.95


def test_a_take_begins_just_before_its_key_and_ends_at_its_key(
    microphone: Microphone, sound_server: SoundServer
) -> None:
    sound_server.say(some_sound(0.5))
    wait_for(lambda: microphone.peak() == 0.0)
    time.sleep(2 * BEFORE)
    microphone.start()
    pressed = time.monotonic()
    time.sleep(0.4)
    asked = time.monotonic() - pressed
    take = microphone.stop()
    assert not take.any()
    assert len(take) / RATE == pytest.approx(asked + BEFORE, abs=0.1)
    assert not microphone.has_gaps
    # At once another: nothing of the first is in it, however quick the key.
    microphone.start()
    assert microphone.seconds < 2 * BEFORE
    assert len(microphone.stop()) / RATE < 2 * BEFORE


def test_a_gap_in_what_comes_in_is_noticed(microphone: Microphone, sound_server: SoundServer) -> None:
    for muted in (0.4, 0.0):
        wait_for(lambda: microphone.seconds >= BEFORE)
        microphone.start()
        wait_for(lambda: microphone.seconds >= 0.5)
        if muted:
            sound_server.mute_microphone(muted)
        before = microphone.seconds
        wait_for(lambda: microphone.seconds >= before + 0.5)  # noqa: B023 (it is waited for within the loop)
        microphone.stop()
        assert microphone.has_gaps == bool(muted)


def test_it_says_when_it_is_gone_and_keeps_what_it_heard(microphone: Microphone, sound_server: SoundServer) -> None:
    sound = some_sound(0.5)
    microphone.start()
    sound_server.say(np.pad(sound, RATE // 4))
    sound_server.remove_sink()
    sound_server.remove_microphone()
    wait_for(lambda: not microphone.is_heard)
    assert best_match(microphone.stop(), sound)[1] >= 0.95
    with pytest.raises(DeviceError, match="Plug one in"):
        microphone.open()
    sound_server.add_sink()
    sound_server.add_microphone()
    microphone.open()
    assert microphone.is_heard


def test_a_sound_server_that_hangs_counts_as_gone(microphone: Microphone, sound_server: SoundServer) -> None:
    assert microphone.is_heard
    sound_server.freeze()
    wait_for(lambda: not microphone.is_heard)
    sound_server.thaw()
    wait_for(lambda: microphone.is_heard)


def test_microphones_are_named(microphone: Microphone) -> None:
    assert microphones() == ["  0  default  (the usual one)"]
    by_number = Microphone("0")
    by_number.open()
    by_number.close()


@pytest.mark.parametrize("device", ["no such thing", "99"])
def test_a_wrong_name_says_where_the_names_are(sound_server: SoundServer, device: str) -> None:
    with pytest.raises(DeviceError, match="--list-devices"):
        Microphone(device).open()


def test_without_devices_nothing_plays_and_nothing_is_heard(no_sound: None) -> None:
    with pytest.raises(DeviceError):
        Microphone().open()
    with pytest.raises(DeviceError, match="loudspeaker"):
        play(some_sound(0.2), lambda: True)
    assert microphones() == []


def test_what_is_played_is_heard_whole(microphone: Microphone, sound_server: SoundServer) -> None:
    sound, listener = some_sound(1.2), sound_server.start_recording()
    play(sound, lambda: True)
    heard = listener.stop()
    at, likeness = best_match(heard, sound)
    assert likeness >= 0.99
    assert np.abs(heard[at + len(sound) - RATE // 20 :]).max() > 0.01


def test_playing_ends_when_it_is_asked_to(microphone: Microphone) -> None:
    begun = time.monotonic()
    play(some_sound(5.0), lambda: time.monotonic() < begun + 0.3)
    assert time.monotonic() - begun < 2


@pytest.fixture(scope="module")
def speech(tmp_path_factory: pytest.TempPathFactory) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
    """A sentence with no silence around it, and without one within it."""
    folder = tmp_path_factory.mktemp("speech")
    text = some_text("De lantaarnopsteker gaat elke avond opnieuw met zijn lange stok de straat op.")
    worker = Worker(folder)
    worker.render(text)
    worker.end()
    samples = read_clip(next(folder.rglob("*.flac")), (), 0.0).samples
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    return samples[loud[0] : loud[-1]]


SEED = 5


def said(
    speech: "np.ndarray[tuple[int], np.dtype[np.float32]]", peak: float, room: float, around: float = 0.25
) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
    """Speech with this peak in a room with this noise, both in dBFS, and with this many seconds around it."""
    padded = np.pad(speech * (10 ** (peak / 20) / np.abs(speech).max()), round(around * RATE))
    noise = 10 ** (room / 20) * np.random.default_rng(SEED).standard_normal(len(padded))
    return (padded + noise).clip(-1, 1).astype(np.float32)


@pytest.mark.parametrize(("peak", "room"), [(-6, -60), (-12, -60), (-20, -70), (-3, -55), (-12, -200)])
def test_a_good_take_has_no_warnings(
    speech: "np.ndarray[tuple[int], np.dtype[np.float32]]", peak: float, room: float
) -> None:
    take = said(speech, peak, room)
    verdict = judge(take)
    assert verdict.warnings == ()
    assert verdict.peak == pytest.approx(peak, abs=0.3)
    assert verdict.seconds == len(take) / RATE


@pytest.mark.parametrize(
    ("peak", "room", "around", "words"),
    [
        (4, -60, 0.25, ["Too loud"]),
        (-30, -80, 0.25, ["Too soft"]),
        (-12, -45, 0.25, ["Too noisy"]),
        (-30, -63, 0.25, ["Too soft", "Too noisy"]),
        (-12, -70, 0.02, ["beginning may be cut off", "end may be cut off"]),
    ],
)
def test_what_is_wrong_is_said(
    speech: "np.ndarray[tuple[int], np.dtype[np.float32]]", peak: float, room: float, around: float, words: list[str]
) -> None:
    warnings = judge(said(speech, peak, room, around)).warnings
    assert len(warnings) == len(words)
    assert all(word in warning for word, warning in zip(words, warnings, strict=True))


def test_each_edge_is_looked_at(speech: "np.ndarray[tuple[int], np.dtype[np.float32]]") -> None:
    take = said(speech, -12, -70, 0.25)
    assert [it for it in judge(take[round(0.23 * RATE) :]).warnings if "cut off" in it] == [
        "The beginning may be cut off. Press space, breathe in, then speak."
    ]
    assert [it for it in judge(take[: -round(0.23 * RATE)]).warnings if "cut off" in it] == [
        "The end may be cut off. Wait a moment before you press space."
    ]


@pytest.mark.parametrize("seconds", [0.0, 0.01, 0.1, 2.0])
@pytest.mark.parametrize("room", [-200, -40])
def test_nothing_is_heard_in_an_empty_room(seconds: float, room: float) -> None:
    silence = np.zeros(round(seconds * RATE), dtype=np.float32)
    noise = 10 ** (room / 20) * np.random.default_rng(SEED).standard_normal(len(silence))
    (warning,) = judge(silence + noise.astype(np.float32)).warnings
    assert warning.startswith("Nothing was heard.")


def test_a_direct_current_is_not_taken_for_noise(speech: "np.ndarray[tuple[int], np.dtype[np.float32]]") -> None:
    assert judge(said(speech, -14, -60) + np.float32(0.05)).warnings == ()


def test_a_take_is_of_one_sentence(tmp_path: Path) -> None:
    sentences = ("\u0643\u064e\u062a\u064e\u0628\u064e \u00abx\u00bb \u2013 " * 20, "Twee.")
    first, second = (take_file(tmp_path / "new", "bode.toen", number) for number in (1, 2))
    assert first.name == "bode.toen.1.wav"
    sound = some_sound(0.3)
    keep(first, sound, sentences[0])
    assert has_take(first.parent, "bode.toen", 1, sentences[0])
    assert not has_take(first.parent, "bode.toen", 1, "Een.")
    assert not is_complete(first.parent, "bode.toen", sentences)
    # From elsewhere: it does not say of what it is.
    soundfile.write(second, sound, 44_100)
    assert is_complete(first.parent, "bode.toen", sentences)
    assert np.abs(read_clip(first, (), 0.0).samples - sound).max() < 2**-22


def test_a_take_that_cannot_be_written_leaves_the_earlier_one(tmp_path: Path) -> None:
    file, sound = take_file(tmp_path, "a", 1), some_sound(0.3)
    keep(file, sound, "Een.")
    (tmp_path / "a.1.wav.tmp").mkdir()
    with pytest.raises(OSError, match="directory"):
        keep(file, -sound, "Een.")
    assert np.abs(read_clip(file, (), 0.0).samples - sound).max() < 2**-22
