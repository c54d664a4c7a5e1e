"""The level of the microphone, as a bar of letters."""

from collections import deque

from kiosk.cli.voice.terminal import ALARM, PLAIN, Line
from kiosk.speech.take import CLIPPED, GOOD, decibels

HOLD = 1.5
"""Seconds for which the highest peak stays in view."""

_FAINTEST = -60.0
_WIDEST = 60


class Meter:
    """Remembers the peaks of the last moment."""

    def __init__(self) -> None:
        self._peaks: deque[tuple[float, float]] = deque()

    def lines(self, peak: float, now: float, columns: int) -> list[Line]:
        """The bar with its scale.

        Args:
            peak: The highest absolute value since the last time, from 0 to 1.
            now: The time in seconds.
            columns: The width of the terminal.
        """
        self._peaks.append((now, peak))
        while self._peaks[0][0] < now - HOLD:
            self._peaks.popleft()
        held = max(peak for _, peak in self._peaks)
        width = max(8, min(_WIDEST, columns - 12))
        bar = "█" * _cells(decibels(peak), width)
        if (mark := _cells(decibels(held), width)) > len(bar):
            bar = bar.ljust(mark - 1, "·") + "|"
        is_loud = held >= CLIPPED
        label = (
            "TOO LOUD" if is_loud else f"{round(decibels(held))} dBFS" if _cells(decibels(held), width) else "silence"
        )
        low, high = (_cells(level, width) for level in GOOD)
        scale = " " * low + "└" + "good".center(high - low - 2, "─") + "┘"
        return [(f"{bar.ljust(width, '·')} {label}", ALARM if is_loud else PLAIN), (scale, PLAIN)]


def _cells(level: float, width: int) -> int:
    """How far a level in dBFS reaches, from the faintest that is shown."""
    return max(0, min(width, round((level - _FAINTEST) / -_FAINTEST * width)))
