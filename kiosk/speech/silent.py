"""The stand-in for a loudspeaker: it makes no sound, and keeps time so that captions still run."""

from collections.abc import Callable


class SilentPlayer:
    """Plays nothing, for as long as the real thing would take.

    Args:
        clock: Gives the time in seconds; it never goes back.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._told = 0.0
        self._since: float | None = None

    def play(self, at: float = 0.0) -> None:
        """Starts at this position, in seconds."""
        self._told = at
        self._since = self._clock()

    def pause(self) -> None:
        """Stays where it is."""
        self._told = self.position
        self._since = None

    def resume(self) -> None:
        """Goes on from where it is."""
        if self._since is None:
            self._since = self._clock()

    @property
    def position(self) -> float:
        """How far the text has been told, in seconds."""
        return self._told if self._since is None else self._told + self._clock() - self._since
