"""Whether a recording was made too loud: then the tops of its waves are cut off, and no one can bring them back."""

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FLAT = 3
_FULL = 0.999
_LOUD = 0.7  # a softer wave has a few alike at its top, for want of steps
_STEP = 1.5 / 32768
_PLACE = 0.5


def clipped_places(samples: "NDArray[np.float32]", rate: int) -> list[float]:
    """Where mono sound is clipped, in seconds; what lies within half a second counts as one place.

    Clipped is a top of three samples alike at full scale. It may have been made softer since, so tops that are alike
    at the loudest level count too, when there are two of them: by chance no two are equally high.
    """
    clipped: list[float] = []
    for side in (samples, -samples):
        loudest = float(side.max())
        at = np.flatnonzero(np.convolve(side >= loudest - _STEP, np.ones(_FLAT), mode="valid") >= _FLAT)
        tops = np.count_nonzero(np.diff(at, prepend=-2) > 1)
        if loudest >= _LOUD and tops >= (1 if loudest >= _FULL else 2):
            clipped += (at / rate).tolist()
    clipped.sort()
    return clipped[:1] + [after for before, after in pairwise(clipped) if after - before > _PLACE]
