import numpy as np
import pytest

from kiosk.speech.clip import RATE, joined
from kiosk.speech.text import Timing
from tests.unit.speech.some import some_clip


def test_clips_follow_each_other_with_their_own_gains_and_silence_where_there_is_none() -> None:
    first, last = some_clip(1.0, gain=-6.0), some_clip(0.5, gain=2.0, seed=2)
    whole = joined([first, Timing((0.0, 0.4), 0.8), last], pause=0.25)
    assert whole.gain == 0
    assert whole.timing.starts == pytest.approx((0.0, 0.5, 1.25, 1.65, 2.3, 2.55))
    assert whole.timing.duration == pytest.approx(2.8)
    assert len(whole.samples) == round(2.8 * RATE)
    np.testing.assert_allclose(whole.samples[:RATE], first.samples * 10 ** (-6 / 20), atol=1e-6)
    assert not whole.samples[RATE : round(2.3 * RATE)].any()
    np.testing.assert_allclose(whole.samples[round(2.3 * RATE) :], last.samples * 10 ** (2 / 20), atol=1e-6)


def test_one_clip_is_itself() -> None:
    clip = some_clip(1.0, gain=-6.0)
    assert joined([clip], pause=0.25) is clip
