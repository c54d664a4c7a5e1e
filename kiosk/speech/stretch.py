"""Speech faster or slower at the same pitch, by libsonic: it repeats or leaves out single periods of a voice.

libsonic was made for speech (Bill Cox, 2010; Apache 2.0), and is on every machine with espeak-ng, which needs it.
"""

import ctypes
import logging
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

LIBRARY = "libsonic.so.0"

_SEAM = 0.005
"""Seconds in which one sentence passes into the next, so that even a cut in the middle of a sound makes no click."""

_OVERHANG = 0.1
"""Seconds by which the end of each sentence goes on as in a mirror: for the seam, and because libsonic gives up to
10 ms less than it should. Of what follows nothing may be in it, or a sentence would be heard before it starts."""


def stretched(
    samples: "NDArray[np.float32]", starts: Sequence[float], speed: float, rate: int
) -> "NDArray[np.float32] | None":
    """The same mono sound at another speed, 1 / `speed` times as long to the frame.

    Each sentence is stretched by itself and put where it belongs, so that it starts at 1 / `speed` times the second at
    which it started, to the frame. Neither the loudness nor the highest peak goes up: libsonic only mixes periods that
    follow each other.

    Args:
        samples: Shape (frames,).
        starts: Where each sentence starts, in seconds.
        speed: 2 is twice as fast.
        rate: Frames a second.

    Returns:
        Shape (frames / speed,); None where libsonic is missing, which is logged once.
    """
    sonic = _sonic(LIBRARY)
    if sonic is None:
        return None
    seam, overhang = round(_SEAM * rate), round(_OVERHANG * rate)
    result = np.zeros(round(len(samples) / speed), dtype=np.float32)
    # libsonic counts in 16 bits: it gets its sound at full height, and a quiet recording loses nothing.
    height = max(float(np.abs(samples).max(initial=0.0)), 1e-9)
    source = (samples / height).astype(np.float32)
    cuts = np.unique(np.clip([0, *(round(start * rate) for start in starts), len(samples)], 0, len(samples))).tolist()
    for begins, ends in pairwise(cuts):
        room = result[round(begins / speed) : round(ends / speed) + seam]
        sentence = np.pad(source[begins:ends], (0, overhang), mode="reflect")
        piece = _stretch(sonic, sentence, speed, rate, len(room))
        if begins:
            rising = np.linspace(0, 1, seam, dtype=np.float32)[: len(room)]
            piece[:seam] *= rising
            room[:seam] *= 1 - rising
        room += piece
    return result * np.float32(height)


def _stretch(
    sonic: ctypes.CDLL, samples: "NDArray[np.float32]", speed: float, rate: int, frames: int
) -> "NDArray[np.float32]":
    """The first frames of this sound at another speed; silence where there are fewer."""
    result = np.zeros(frames, dtype=np.float32)
    stream = sonic.sonicCreateStream(rate, 1)
    if not stream:
        raise MemoryError("libsonic has no memory")
    try:
        sonic.sonicSetSpeed(stream, speed)
        sonic.sonicWriteFloatToStream(stream, samples.ctypes.data, len(samples))
        sonic.sonicFlushStream(stream)
        sonic.sonicReadFloatFromStream(stream, result.ctypes.data, frames)
    finally:
        sonic.sonicDestroyStream(stream)
    return result


@cache
def _sonic(library: str) -> ctypes.CDLL | None:
    try:
        sonic = ctypes.CDLL(library)
    except OSError as error:
        log.warning("the speed of speech cannot be changed: %s; install libsonic0", error)
        return None
    sonic.sonicCreateStream.argtypes = [ctypes.c_int, ctypes.c_int]
    sonic.sonicCreateStream.restype = ctypes.c_void_p
    sonic.sonicSetSpeed.argtypes = [ctypes.c_void_p, ctypes.c_float]
    sonic.sonicSetSpeed.restype = None
    for name in ("sonicWriteFloatToStream", "sonicReadFloatFromStream"):
        getattr(sonic, name).argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int]
    sonic.sonicFlushStream.argtypes = [ctypes.c_void_p]
    sonic.sonicDestroyStream.argtypes = [ctypes.c_void_p]
    sonic.sonicDestroyStream.restype = None
    return sonic
