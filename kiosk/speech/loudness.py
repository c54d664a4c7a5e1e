"""Loudness of speech: every text of the exhibition equally loud, and none distorted.

Measured as ITU-R BS.1770 has it: integrated loudness in LUFS, and true peak in dBTP on four times as many frames.
"""

from typing import TYPE_CHECKING

import numpy as np
import pyloudnorm

from kiosk.speech.clip import resampled

if TYPE_CHECKING:
    from numpy.typing import NDArray

LOUDNESS = -16.0
"""LUFS over a whole text (visitors.md, R32)."""

PEAK = -1.5
"""The highest true peak, in dBTP (visitors.md, R32)."""

_OVERSAMPLING = 4
_BLOCK = 0.4
_REACHES = (0.005, 0.0015, 0.0005)
_ATTEMPTS = 10
_CLOSE_ENOUGH = 0.1
_LEAST_YIELD = 0.3
_MARGIN = 0.03
_ROUNDING = 0.01  # dB that 16 bits may add


class LoudnessError(Exception):
    """Sound cannot be brought to the right loudness."""


def loudness(samples: "NDArray[np.float32]", rate: int) -> float:
    """Integrated loudness of mono sound, in LUFS; minus infinity for silence."""
    # The measure needs 0.4 s; shorter sound is measured as if it were repeated.
    repeats = int(np.ceil(_BLOCK * rate / max(len(samples), 1))) + 1
    long_enough = np.tile(samples, repeats) if len(samples) <= _BLOCK * rate else samples
    return float(pyloudnorm.Meter(rate, block_size=_BLOCK).integrated_loudness(long_enough.astype(np.float64)))


def true_peak(samples: "NDArray[np.float32]", rate: int) -> float:
    """The true peak of mono sound, in dBTP."""
    return 20 * float(np.log10(max(_peaks(samples, rate).max(), 1e-9)))


def levelled(samples: "NDArray[np.float32]", rate: int) -> "NDArray[np.float32]":
    """The same sound at LOUDNESS, with no true peak above PEAK.

    Synthetic speech has peaks 20 dB above its loudness, so some are held down; that makes it less loud, so the gain is
    sought until the loudness is right within 0.1 LU. A voice of which every pulse is a peak needs them held down one by
    one: a limiter that reaches less far, and that is harsher.

    Raises:
        LoudnessError: It is silent, or so peaky that it cannot be that loud.
    """
    measured = loudness(samples, rate)
    if not np.isfinite(measured):
        raise LoudnessError("there is no sound in it")
    peaks = _peaks(samples, rate)
    for reach in _REACHES:
        gain, ceiling = LOUDNESS - measured, PEAK - _ROUNDING - _MARGIN
        before, was, yields = 0.0, measured, 1.0
        for _ in range(_ATTEMPTS):
            factor = np.float32(10 ** (gain / 20))
            level = samples * factor * _hold_down(peaks * factor, 10 ** (ceiling / 20), round(reach * rate))
            now = loudness(level, rate)
            short_of = LOUDNESS - now
            if abs(short_of) <= _CLOSE_ENOUGH:
                above = true_peak(level, rate) - (PEAK - _ROUNDING)
                if above <= 0:
                    return level
                ceiling -= above + _MARGIN
            # Of a dB more, what is held down takes its part: as much as it took of the last.
            if abs(gain - before) > _CLOSE_ENOUGH:
                yields = min(max((now - was) / (gain - before), _LEAST_YIELD), 1.0)
            before, was = gain, now
            gain += short_of / yields
    raise LoudnessError(f"it cannot have {LOUDNESS} LUFS with peaks under {PEAK} dBTP")


def _peaks(samples: "NDArray[np.float32]", rate: int) -> "NDArray[np.float32]":
    """The highest absolute value around each frame, between frames too; shape as samples."""
    between = np.abs(resampled(samples, rate, _OVERSAMPLING * rate))
    between.resize(_OVERSAMPLING * len(samples))
    highest: NDArray[np.float32] = between.reshape(-1, _OVERSAMPLING).max(axis=1)
    return highest


def _hold_down(peaks: "NDArray[np.float32]", ceiling: float, reach: int) -> "NDArray[np.float32]":
    """A smooth gain for each frame under which no peak passes the ceiling: a limiter that sees `reach` frames ahead."""
    needed = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9))
    # Two averages over half the reach each: together they look no further than the lowest did.
    half = reach // 2
    return _average(_average(_lowest_around(needed, 2 * half), half), half).astype(np.float32)


def _lowest_around(values: "NDArray[np.float64]", reach: int) -> "NDArray[np.float64]":
    """The lowest value within this reach to both sides, found in steps that double."""
    lowest = np.pad(values, reach, constant_values=1.0)
    width, wanted = 1, 2 * reach + 1
    while width < wanted:
        step = min(width, wanted - width)
        lowest = np.minimum(lowest[:-step], lowest[step:])
        width += step
    return lowest


def _average(values: "NDArray[np.float64]", reach: int) -> "NDArray[np.float64]":
    """The mean within this reach to both sides."""
    width = 2 * reach + 1
    sums = np.concatenate((np.zeros(1), np.cumsum(np.pad(values, reach, mode="edge"))))
    return np.subtract(sums[width:], sums[:-width]) / width
