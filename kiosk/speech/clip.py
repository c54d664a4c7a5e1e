"""What can be heard for one text, decoded and ready to play."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import soundfile
import soxr  # type: ignore[import-untyped]

from kiosk.speech.text import Timing

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

RATE = 48_000
"""Frames a second, of every clip and of the loudspeaker's stream: what sound servers and HDMI run at."""


class ClipError(Exception):
    """An audio file cannot be played; the message says why, and not which: logs name no page."""


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """Sound for one text.

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
