"""Whether there is silence when there should be: what a sink plays, held against what a visitor touches."""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from tests.sound import RATE, Listener, SoundServer

if TYPE_CHECKING:
    from numpy.typing import NDArray

FADED = 0.4  # s after a touch in which a voice may still be heard
LONG_ENOUGH = 0.05  # s that must be silent to count as a look
AUDIBLE = 1e-4


@dataclass
class Ear:
    """Listens in a lobby whose loudspeaker comes and goes.

    Attributes:
        touches: When the visitor touched something, and whether a voice may follow; append to it.
        looks: How often it was looked whether there is silence.
        voices: How often a voice was heard where there may be one.
        stuck: How long after the touch that ended it each voice was heard that did not end, in seconds.
    """

    server: SoundServer
    touches: list[tuple[float, bool]] = field(default_factory=list)
    looks: int = 0
    voices: int = 0
    stuck: list[float] = field(default_factory=list)
    _listener: Listener | None = None

    def lose(self) -> None:
        """Unplug the loudspeaker, after a look at what it has played."""
        self.look()
        self.server.remove_sink()

    def get(self) -> None:
        """Plug the loudspeaker in, and listen."""
        self.server.add_sink()
        self.listen()

    def listen(self) -> None:
        """Listen from now on."""
        self._listener = Listener(self.server.server)

    def look(self) -> None:
        """Hold what was heard against the touches, and listen no longer."""
        if not self._listener:
            return
        heard, listener, self._listener = self._listener.stop(), self._listener, None
        since, ends = listener.time_of(0), listener.time_of(len(heard))
        for (at, may_speak), (until, _) in pairwise([*self.touches, (ends, False)]):
            begin, end = max(at if may_speak else at + FADED, since), min(until, ends)
            if end - begin < LONG_ENOUGH:
                continue
            last = _last_sound(heard[round((begin - since) * RATE) : round((end - since) * RATE)])
            if may_speak:
                self.voices += last is not None
            else:
                self.looks += 1
                if last is not None:
                    self.stuck.append(begin + last - at)
        self.touches = self.touches[-1:]


def _last_sound(heard: "NDArray[np.float32]") -> float | None:
    """When something was last heard, in seconds."""
    loud = np.flatnonzero(np.abs(heard) > AUDIBLE)
    return float(loud[-1]) / RATE if len(loud) else None
