"""Sound in the kinds of files in which it is kept and given away."""

import io
from typing import TYPE_CHECKING

import soundfile

from kiosk.speech.clip import RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FORMATS = {"flac": ("FLAC", "PCM_16"), "mp3": ("MP3", None), "ogg": ("OGG", "VORBIS"), "wav": ("WAV", "PCM_16")}


def encoded(samples: "NDArray[np.float32]", form: str) -> bytes:
    """A file of mono sound at RATE.

    Args:
        samples: Between -1 and 1, shape (frames,).
        form: One of FORMATS.
    """
    kind, subtype = FORMATS[form]
    memory = io.BytesIO()
    soundfile.write(memory, samples, RATE, format=kind, subtype=subtype)
    return memory.getvalue()
