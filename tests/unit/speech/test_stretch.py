import logging
import time
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.speech import stretch
from kiosk.speech.clip import RATE, Clip
from kiosk.speech.loudness import PEAK, loudness, true_peak
from kiosk.speech.rendered import read_rendered
from kiosk.speech.stretch import stretched
from kiosk.speech.text import Timing
from kiosk.speech.worker import Worker
from tests.unit.speech.some import SENTENCES, pitch_ratio, pitches, some_clip, some_sound, some_text, some_voice

SPEEDS = [75, 90, 110, 125, 150]
Sound = NDArray[np.float32]


@pytest.fixture(scope="module")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Clip:
    """Three sentences as the synthesiser speaks them."""
    folder = tmp_path_factory.mktemp("voice")
    text = some_text(*SENTENCES)
    worker = Worker(folder)
    worker.render(text)
    worker.end()
    clip = read_rendered(folder, text)
    assert clip
    return clip


def at_speed(sound: Sound, speed: int, starts: tuple[float, ...] = ()) -> Sound:
    result = stretched(sound, starts, speed / 100, RATE)
    assert result is not None
    return result


def sharpest(sound: Sound) -> float:
    """The sharpest bend in it, which is what a click is."""
    return float(np.abs(np.diff(sound, 2)).max())


@pytest.mark.parametrize("speed", SPEEDS)
def test_every_sentence_starts_when_it_should(speed: int) -> None:
    starts = tuple(0.2 + 1.37 * number for number in range(12))
    sound = np.zeros(round(17 * RATE), dtype=np.float32)
    for start in starts:
        sound[round(start * RATE) :][:RATE] = some_voice(1.0)
    heard = at_speed(sound, speed, starts)
    assert len(heard) == round(len(sound) * 100 / speed)
    for number, start in enumerate(starts):
        at = round(start * 100 / speed * RATE)
        assert not np.abs(heard[at - RATE // 10 : at]).max() > 0.001, f"sentence {number} comes too early"
        assert np.abs(heard[at : at + RATE // 100]).max() > 0.1, f"sentence {number} comes too late"


@pytest.mark.parametrize("speed", SPEEDS)
def test_the_pitch_stays(speech: Clip, speed: int) -> None:
    assert pitches(at_speed(some_voice(3.0), speed)) == pytest.approx(150, rel=0.04)
    assert pitch_ratio(some_voice(3.0), at_speed(some_voice(3.0), speed)) == pytest.approx(1, abs=0.02)
    assert pitch_ratio(speech.samples, speech.at_speed(speed).samples) == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize("speed", SPEEDS)
@pytest.mark.parametrize("starts", [(0.0, 0.7123, 1.3), (0.5, 0.502, 0.9), (0.0, 2.0, 5.0)])
def test_a_cut_through_a_sound_does_not_click(starts: tuple[float, ...], speed: int) -> None:
    sound = some_voice(2.0)
    sound[-RATE // 20 :] *= np.linspace(1, 0, RATE // 20, dtype=np.float32)
    assert sharpest(at_speed(sound, speed, starts)) <= sharpest(sound) * 1.1


@pytest.mark.parametrize("speed", SPEEDS)
def test_speech_stays_as_loud_as_the_rest(speech: Clip, speed: int) -> None:
    clip = speech.at_speed(speed)
    assert loudness(clip.samples, RATE) == pytest.approx(loudness(speech.samples, RATE), abs=1.0)
    assert true_peak(clip.samples, RATE) <= PEAK


def test_quiet_sound_loses_nothing() -> None:
    sound = some_voice(1.0)
    quiet = at_speed((sound / 1000).astype(np.float32), 125)
    np.testing.assert_allclose(1000 * quiet, at_speed(sound, 125), atol=1e-4)
    assert not at_speed(np.zeros(RATE, dtype=np.float32), 125).any()


@pytest.mark.parametrize("frames", [0, 1, 100, 2000])
def test_the_shortest_sound_does_no_harm(frames: int) -> None:
    assert len(at_speed(some_sound(1.0)[:frames], 75, (0.0, 0.001))) == round(frames * 100 / 75)


def test_half_a_minute_is_stretched_between_tap_and_sound() -> None:
    clip = Clip(some_voice(25.0), Timing(tuple(map(float, range(0, 25, 5))), 25.0), 0.0)
    took = []
    for _ in range(3):
        began = time.thread_time()
        clip.at_speed(75)
        took.append(time.thread_time() - began)
    assert min(took) < 0.1


def test_a_clip_at_another_speed_is_told_at_other_times() -> None:
    clip = some_clip(3.0, gain=-2.0)
    assert clip.at_speed(100) is clip
    slower = clip.at_speed(75)
    assert slower.timing == Timing((0.0, 2.0), 4.0)
    assert len(slower.samples) == 4 * RATE
    assert (slower.gain, slower.rate) == (clip.gain, clip.rate)


def test_without_the_library_it_stays_as_it_is_and_that_is_said_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    monkeypatch.setattr(stretch, "LIBRARY", str(tmp_path / "libsonic.so.0"))
    clip = some_clip(1.0)
    assert clip.at_speed(125) is clip
    assert clip.at_speed(75) is clip
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "install libsonic0" in caplog.text
