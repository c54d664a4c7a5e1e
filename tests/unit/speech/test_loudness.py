import numpy as np
import pytest

from kiosk.speech.clip import RATE
from kiosk.speech.loudness import LoudnessError, levelled, loudness, true_peak
from tests.unit.speech.some import some_sound


def peaky(seconds: float) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
    """Like a synthetic voice: pulses at 100 Hz, twenty times as high as what is between them."""
    sound = 0.02 * some_sound(seconds)
    sound[::480] += 0.3
    return np.convolve(sound, np.hanning(8), mode="same").astype(np.float32)


@pytest.mark.requirement("R32")
@pytest.mark.parametrize("sound", [some_sound(3.0), 0.01 * some_sound(3.0), peaky(3.0), peaky(0.2), some_sound(0.002)])
def test_every_sound_becomes_equally_loud_without_high_peaks(
    sound: "np.ndarray[tuple[int], np.dtype[np.float32]]",
) -> None:
    level = levelled(sound, RATE)
    assert level.shape == sound.shape
    assert level.dtype == np.float32
    assert loudness(level, RATE) == pytest.approx(-16, abs=0.11)
    assert true_peak(level, RATE) <= -1.5


def test_sound_that_needs_no_limiting_only_changes_in_volume() -> None:
    sound = some_sound(2.0)
    level = levelled(sound, RATE)
    np.testing.assert_allclose(level / level.max(), sound / sound.max(), atol=1e-4)


@pytest.mark.parametrize("frames", [10, RATE])
def test_silence_cannot_be_loud(frames: int) -> None:
    with pytest.raises(LoudnessError, match="no sound"):
        levelled(np.zeros(frames, dtype=np.float32), RATE)


@pytest.mark.requirement("R32")
def test_a_peak_between_frames_counts() -> None:
    frames = np.arange(RATE)
    sine = np.sin(2 * np.pi * frames / 4 + np.pi / 4).astype(np.float32)
    assert np.abs(sine).max() == pytest.approx(0.707, abs=0.001)
    assert true_peak(sine[1000:-1000], RATE) == pytest.approx(0.0, abs=0.3)
