"""How far this run's clock can be trusted: mini-PCs come back from storage in 1970, and networks set them right."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime

from kiosk.tally.run import Clock

JUMP = 300.0  # seconds


def _boottime() -> float:
    return time.clock_gettime(time.CLOCK_BOOTTIME)


class ClockWatch:
    """Compares the wall clock with the time since power-on.

    Both go on through suspend and are slewed alike by the network's time service, so only a step of the wall clock
    sets them apart; summer time is no step, because the wall clock is compared in UTC. Steps add up.
    """

    def __init__(
        self, built: date, *, wall: Callable[[], float] = time.time, boottime: Callable[[], float] = _boottime
    ) -> None:
        """Begin to watch, at the start of the run.

        Args:
            built: The day on which the program was built: no run can be earlier.
            wall: Seconds since 1970, UTC.
            boottime: Seconds since power-on, those asleep included (`CLOCK_BOOTTIME`).
        """
        self._earliest = datetime(built.year, built.month, built.day, tzinfo=UTC).timestamp()
        self._wall = wall
        self._boottime = boottime
        self._apart = wall() - boottime()
        self._jumped = False

    def check(self) -> Clock:
        """How far the clock can be trusted now.

        Returns:
            `jumped` from the first step of more than five minutes on: the run should end and another begin.
            `before-build` while it is earlier than the program itself.
        """
        wall = self._wall()
        if abs(wall - self._boottime() - self._apart) > JUMP:
            self._jumped = True
        if self._jumped:
            return "jumped"
        return "before-build" if wall < self._earliest else "trusted"
