"""What can be heard, decoded and ready to play: for one text, or for several that follow each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np
import soundfile
import soxr  # type: ignore[import-untyped]

from kiosk.speech.stretch import stretched
from kiosk.speech.text import Timing, in_sequence

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

RATE = 48_000
"""Frames a second, of every clip and of the loudspeaker's stream: what sound servers and HDMI run at."""


class ClipError(Exception):
    """An audio file cannot be played; the message says why, and not which: logs name no page."""


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """Sound for a text.

    Attributes:
        samples: Mono, float32 between -1 and 1, shape (frames,).
        timing: When each sentence starts, and how long the clip lasts.
        gain: To be applied when it is played, in dB.
        rate: Frames a second.
    """

    samples: "NDArray[np.float32]"
    timing: Timing
    gain: float
    rate: int = RATE

    @classmethod
    def of_sentence(cls, samples: "NDArray[np.float32]") -> Self:
        """One sentence at RATE, mono, as loud as it is."""
        return cls(samples, Timing((0.0,), len(samples) / RATE), 0.0)

    def at_speed(self, percent: int) -> "Clip":
        """The same at this speed and at the same pitch; 100 is as it is. The clip as it is where libsonic is missing.

        It takes about 2 ms for each second of speech at 75 %, where it takes longest.
        """
        if percent == 100:
            return self
        samples = stretched(self.samples, self.timing.starts, percent / 100, self.rate)
        if samples is None:
            return self
        return Clip(samples, self.timing.at_speed(percent), self.gain, self.rate)


def joined(pieces: Sequence[Clip | Timing], pause: float) -> Clip:
    """One clip of several that follow each other, with this many seconds between them, and with their gains applied.

    A timing stands for a text that has no sound: the clip is silent for as long.
    """
    if len(pieces) == 1 and isinstance(pieces[0], Clip):
        return pieces[0]
    timings = [piece.timing if isinstance(piece, Clip) else piece for piece in pieces]
    timing = in_sequence(timings, pause)
    samples = np.zeros(round(timing.duration * RATE), dtype=np.float32)
    at = 0.0
    for piece, lasts in zip(pieces, timings, strict=True):
        if isinstance(piece, Clip):
            room = samples[round(at * RATE) :][: len(piece.samples)]
            np.multiply(piece.samples[: len(room)], 10.0 ** (piece.gain / 20), out=room)
        at += lasts.duration + pause
    return Clip(samples, Timing(timing.starts, len(samples) / RATE), 0.0)


def read_clip(file: "Path", starts: tuple[float, ...], gain: float) -> Clip:
    """Decodes an audio file, makes it mono and brings it to RATE.

    Raises:
        ClipError: The file is missing, is not audio, or is empty.
    """
    try:
        samples, rate = soundfile.read(file, dtype="float32", always_2d=True)
    except soundfile.LibsndfileError as error:
        raise ClipError(error.error_string) from error
    except (OSError, soundfile.SoundFileError) as error:
        raise ClipError(type(error).__name__) from error
    if not len(samples):
        raise ClipError("it holds no sound")
    mono = samples[:, 0] if samples.shape[1] == 1 else samples.mean(axis=1)
    if rate != RATE:
        mono = resampled(mono, rate, RATE)
    return Clip(np.ascontiguousarray(mono), Timing(starts, len(mono) / RATE), gain)


def resampled(samples: "NDArray[np.float32]", rate: int, wanted: int) -> "NDArray[np.float32]":
    """The same mono sound with another number of frames a second."""
    result: NDArray[np.float32] = soxr.resample(samples, rate, wanted)
    return result
