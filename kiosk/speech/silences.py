"""Where a voice is heard in a recording, and at which of its pauses a sentence begins.

People record in offices: a fan, the mains, a breath before each sentence, a mouse clicked at the end. So nothing here
has a fixed level. Sound is what stands out from the quietest tenth of its own recording, in any part of the spectrum
from 150 Hz; a voice is sound with vowels. The figures were found by gluing spoken sentences together with noise,
breaths and clicks between them, as `tests/unit/speech/test_silences.py` still does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import inf, log
from typing import TYPE_CHECKING

import numpy as np

from kiosk.speech.clip import RATE, resampled

if TYPE_CHECKING:
    from numpy.typing import NDArray

PAUSE = 0.2
"""The shortest silence that can part two sentences, in seconds; in a sentence there are some as long."""

_RATE = 16_000
_HOP = 80
_WINDOW = 320
_BANDS = np.arange(3, 159, 12)  # of 600 Hz, the first from 150 Hz: below are the mains and who walks by
_VOWELS = 2  # bands, up to 1350 Hz, where a breath has little

# Shares of the power of the voice, or of the noise.
_NOTHING = 1e-8
_INAUDIBLE = 1e-4
_STRONG = 3e-2
_ABOVE_NOISE = 4.0
_QUIETEST = 10  # per cent

# In hops, of 5 ms.
_GUARD = 2
_HOLE = 4
_SHORTEST = 12
_BURST = 28
_FIRST_SOUND = 12
_LAST_SOUND = 30
_ENOUGH_REST = 20

_REST = 0.1  # seconds
_LONGER = 1.2
_FIT = 2.0
_BETTER = 0.1
_ENDING = 3.4
"""How many letters more a sentence seems to have, as its last word is drawn out: measured on 332 sentences."""

Span = tuple[int, int]
Run = tuple[float, float]
"""From where to where there is a voice, in seconds."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What is heard in a recording.

    Attributes:
        runs: Where the voice is, with a silence between each and the next; empty when there is none.
        noise: How far the sound of the silences is below the voice, in dB; infinite when there is nothing to measure.
    """

    runs: tuple[Run, ...]
    noise: float


def heard(samples: "NDArray[np.float32]") -> Heard:
    """Listens to mono sound at RATE."""
    powers = _powers(resampled(samples, RATE, _RATE))
    power = powers.sum(axis=1)
    voice = _level(power)
    if not voice:
        return Heard((), inf)
    # What was cut out by hand and is truly silent tells nothing of the room.
    quiet = np.percentile(powers[power > _NOTHING * voice], _QUIETEST, axis=0)
    floor = np.maximum(quiet, _INAUDIBLE * voice / len(_BANDS))
    sounds = _spans((powers / floor).mean(axis=1) > _ABOVE_NOISE)
    vowels = powers[:, :_VOWELS].sum(axis=1)
    runs = [(begin * _HOP / _RATE, (end - 1) * _HOP / _RATE) for begin, end in _voiced(sounds, vowels)]
    return Heard(tuple(runs), _below(samples, sounds))


def found_pieces(runs: Sequence[Run]) -> tuple[float, ...]:
    """Where each piece between two pauses begins, in seconds."""
    return (runs[0][0], *(after[0] for before, after in pairwise(runs) if after[0] - before[1] >= PAUSE))


def sentence_starts(runs: Sequence[Run], letters: Sequence[int]) -> tuple[float, ...] | None:
    """Where each sentence begins, in seconds, or None when that is not certain.

    The longest pauses part the sentences, when they are clearly longer than all others, when no sentence is more than
    twice too long or too short for its letters, and when no other choice of pauses fits the letters clearly better.

    Args:
        runs: Where the voice is.
        letters: How many each sentence has.
    """
    gaps = [after[0] - before[1] for before, after in pairwise(runs)]
    ranked = sorted(gaps, reverse=True)
    last = len(letters) - 1
    if last > len(gaps) or (last and ranked[last - 1] < max(PAUSE, _LONGER * max(ranked[last:], default=0.0))):
        return None
    chosen = [number for number, gap in enumerate(gaps, start=1) if last and gap >= ranked[last - 1]]
    possible = [number for number, gap in enumerate(gaps, start=1) if gap >= _REST]
    told = list(accumulate((end - begin for begin, end in runs), initial=0.0))
    weights = [count + _ENDING for count in letters]
    due = [told[-1] * weight / sum(weights) for weight in weights]
    bounds = [told[number] for number in (0, *chosen, len(runs))]
    misfits = [_misfit(end - begin, wanted) for (begin, end), wanted in zip(pairwise(bounds), due, strict=True)]
    if max(misfits) > log(_FIT) ** 2 or sum(misfits) > _BETTER + _least_misfit(
        [told[number] for number in (0, *possible, len(runs))], due
    ):
        return None
    return tuple(runs[number][0] for number in (0, *chosen))


def _powers(samples: "NDArray[np.float32]") -> "NDArray[np.float64]":
    """The power in each band of the window around each hop; shape (hops, bands)."""
    padded = np.pad(samples, _WINDOW // 2)
    windows = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    spectrum = np.fft.rfft(windows * np.hanning(_WINDOW).astype(np.float32), axis=1)[:, : _BANDS[-1] + 12]
    powers: NDArray[np.float64] = np.add.reduceat(np.abs(spectrum).astype(np.float64) ** 2, _BANDS, axis=1)
    return powers


def _level(power: "NDArray[np.float64]") -> float:
    """The mean of what is not 10 dB below it, as ITU-R BS.1770 gates loudness; 0 for silence."""
    level = float(power.mean())
    for _ in range(3):
        level = float(power[power >= level / 10].mean())
    return level


def _spans(is_so: "NDArray[np.bool_]") -> list[Span]:
    """From where to where it is so, the end not included; a short hole counts as filled."""
    spans: list[Span] = []
    for begin, end in np.flatnonzero(np.diff(np.pad(is_so.astype(np.int8), 1))).reshape(-1, 2).tolist():
        joins = spans and begin - spans[-1][1] < _HOLE
        spans.append((spans.pop()[0] if joins else begin, end))
    return spans


def _voiced(sounds: Sequence[Span], vowels: "NDArray[np.float64]") -> list[Span]:
    """The sounds that are a voice: not a breath, which has no vowel, nor a click; but a k belongs to its word."""
    strong = vowels > _STRONG * _level(vowels)
    voiced: list[Span] = []
    burst: Span | None = None
    for begin, end in sounds:
        is_burst = end - begin <= _BURST
        if strong[begin:end].sum() >= _SHORTEST:
            voiced.append((burst[0] if burst and begin - burst[1] <= _FIRST_SOUND else begin, end))
            burst = None
        elif is_burst and voiced and begin - voiced[-1][1] <= _LAST_SOUND:
            voiced[-1] = (voiced[-1][0], end)
        else:
            burst = (begin, end) if is_burst else None
    return voiced


def _below(samples: "NDArray[np.float32]", sounds: Sequence[Span]) -> float:
    """How far the silences are below the sounds, in dB; infinite where one of them is missing."""
    hop = _HOP * RATE // _RATE
    is_sound = np.zeros(len(samples) // hop, dtype=bool)
    is_near = is_sound.copy()
    for begin, end in sounds:
        is_sound[begin:end] = True
        is_near[max(begin - _GUARD, 0) : end + _GUARD] = True
    power = np.square(samples[: len(is_sound) * hop].reshape(-1, hop), dtype=np.float64).mean(axis=1)
    noise = float(power[~is_near].mean()) if np.count_nonzero(~is_near) >= _ENOUGH_REST else 0.0
    return 10 * float(np.log10(_level(power[is_sound]) / noise)) if noise and is_sound.any() else inf


def _misfit(lasts: float, due: float) -> float:
    return log(lasts / due) ** 2


def _least_misfit(bounds: Sequence[float], due: Sequence[float]) -> float:
    """How well the best choice of pauses fits: the sum over all sentences, found one sentence after another."""
    least = {0: 0.0}
    for wanted in due:
        least = {
            end: min(
                sum_ + _misfit(bounds[end] - bounds[begin], wanted) for begin, sum_ in least.items() if begin < end
            )
            for end in range(min(least) + 1, len(bounds))
        }
    return least[len(bounds) - 1]
