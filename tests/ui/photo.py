"""A picture of the screen as a telephone takes it: from the side, a little turned, and not quite sharp."""

import random
from typing import TYPE_CHECKING

import numpy as np
import zxingcpp

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tests.ui.seeing import Pixels

SMALLER = 0.7  # of the pixels of the screen: a telephone that has the whole page in view takes twice as many
TURN = 12  # degrees, to either side
LEAN = 0.2  # how much smaller things may be at one side than in the middle, as a share
ROOM = 1.4  # how much wider the photograph is than what it is of
NOISE = 8  # of 255


def grey(seen: "Pixels") -> "NDArray[np.uint8]":
    """The brightness of what is seen."""
    return np.ascontiguousarray(seen.mean(axis=2).astype(np.uint8))


def read(picture: "NDArray[np.uint8]") -> list[str]:
    """Every QR code that can be read in a picture."""
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def photograph(seen: "Pixels", choose: random.Random) -> "NDArray[np.uint8]":
    """A photograph of the screen, each time from another place."""
    screen = grey(seen).astype(float)
    for axis in (0, 1):  # not quite sharp: the mean of three pixels each way
        screen = (screen + np.roll(screen, 1, axis) + np.roll(screen, -1, axis)) / 3
    height, width = (round(side * SMALLER * ROOM) for side in screen.shape)
    y, x = np.mgrid[0:height, 0:width].astype(float)
    x, y = x - width / 2, y - height / 2
    angle = np.radians(choose.uniform(-TURN, TURN))
    depth = SMALLER * (1 + choose.uniform(-LEAN, LEAN) * x / width + choose.uniform(-LEAN, LEAN) * y / height)
    column = (np.cos(angle) * x - np.sin(angle) * y) / depth + screen.shape[1] / 2
    row = (np.sin(angle) * x + np.cos(angle) * y) / depth + screen.shape[0] / 2
    inside = (row >= 0) & (row < screen.shape[0]) & (column >= 0) & (column < screen.shape[1])
    taken = np.where(
        inside,
        screen[np.clip(row, 0, screen.shape[0] - 1).astype(int), np.clip(column, 0, screen.shape[1] - 1).astype(int)],
        90,
    )
    noise = np.random.default_rng(choose.randrange(2**32)).normal(0, NOISE, taken.shape)
    return np.clip(taken * 0.8 + 25 + noise, 0, 255).astype(np.uint8)
