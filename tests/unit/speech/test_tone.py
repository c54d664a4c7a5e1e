import numpy as np
import pytest

from kiosk.speech.clip import RATE
from kiosk.speech.loudness import loudness
from kiosk.speech.tone import LENGTH, LOUDNESS, NOTES, tone


@pytest.mark.requirement("R21")
def test_it_is_soft_and_begins_and_ends_in_silence() -> None:
    samples = tone().samples
    assert loudness(samples, RATE) == pytest.approx(LOUDNESS, abs=0.5)
    assert len(samples) == LENGTH * RATE
    assert samples[0] == samples[-1] == 0
    # No step is steeper than the loudest part of the higher note has them.
    assert np.abs(np.diff(samples)).max() <= 2 * np.pi * NOTES[1] / RATE * np.abs(samples).max() * 1.3


@pytest.mark.requirement("R21")
def test_there_are_two_notes_one_after_the_other() -> None:
    samples = tone().samples
    for piece, note in ((samples[: RATE // 6], NOTES[0]), (samples[RATE // 5 :], NOTES[1])):
        strengths = np.abs(np.fft.rfft(piece, RATE))
        assert strengths.argmax() == pytest.approx(note, abs=6)
