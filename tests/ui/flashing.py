"""Flashes on the screen, as WCAG 2.2 has the general flash, only stricter: a flash of any size counts (R16)."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tests.ui.seeing import Pixels

BLOCK = 32
"""Pixels of the whole screen that a block is wide and high: 12 mm where it is 32 inch."""

CHANGE, BRIGHT = 0.10, 0.80
"""How much of the greatest relative luminance a change takes, and the darker side of one that counts."""

MOST_FLASHES = 2
"""Flashes in a second (R16); WCAG 2.2, 2.3.1 allows three."""

_CHANNEL = np.arange(256) / 255
_LINEAR = np.where(_CHANNEL <= 0.04045, _CHANNEL / 12.92, ((_CHANNEL + 0.055) / 1.055) ** 2.4)
_WEIGHTS = np.array([0.2126, 0.7152, 0.0722])


class Flashes:
    """Counts flashes in frames that are shown to it, block by block of the screen.

    Args:
        scale: how large the frames are, compared with the whole screen.
    """

    def __init__(self, scale: float = 1.0) -> None:
        self._block = round(BLOCK * scale)
        self._changes: list[tuple[float, NDArray[np.bool_]]] = []
        self._low: NDArray[np.float64] | None = None
        self.frames = 0

    def see(self, at: float, frame: "Pixels") -> None:
        """Take a frame that stood on the screen at this time, in seconds."""
        light = _blocks(frame, self._block)
        self.frames += 1
        if self._low is None:
            self._low, self._high = light, light  # since the last change
            self._way = np.zeros(light.shape)  # of the last change: 1 is lighter, -1 darker
        self._low, self._high = np.minimum(self._low, light), np.maximum(self._high, light)
        lighter = (light - self._low >= CHANGE) & (self._low < BRIGHT) & (self._way < 1)
        darker = (self._high - light >= CHANGE) & (light < BRIGHT) & (self._way > -1)
        self._way = np.where(lighter, 1, np.where(darker, -1, self._way))
        turned = lighter | darker
        self._low, self._high = np.where(turned, light, self._low), np.where(turned, light, self._high)
        self._changes.append((at, turned))

    @property
    def most(self) -> int:
        """How often one place flashed within a second at most: a flash is a change and its opposite."""
        most = 0
        for index, (since, _) in enumerate(self._changes):
            within = [turned for at, turned in self._changes[index:] if at < since + 1]
            most = max(most, int(np.sum(within, axis=0).max()) // 2)
        return most


def _blocks(frame: "Pixels", block: int) -> "NDArray[np.float64]":
    step = max(1, block // 8)  # 64 pixels tell enough of a block
    light = _LINEAR[frame[::step, ::step]] @ _WEIGHTS
    side = block // step
    rows, columns = (length // side for length in light.shape)
    whole = light[: rows * side, : columns * side].reshape(rows, side, columns, side)
    return np.asarray(whole.mean(axis=(1, 3)))
