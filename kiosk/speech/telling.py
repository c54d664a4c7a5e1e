"""One telling of a text, and what the interface may know of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.speech.text import Text, Timing

if TYPE_CHECKING:
    from kiosk.speech.clip import Clip


class State(StrEnum):
    """Where a telling is."""

    IDLE = "idle"
    PREPARING = "preparing"
    PLAYING = "playing"
    PAUSED = "paused"
    FINISHED = "finished"
    """It was told to its end."""


@dataclass(frozen=True, slots=True)
class Status:
    """What is being told at this moment.

    Attributes:
        key: The key that `speak` was given; empty when idle.
        state: Where the telling is.
        sentence: The sentence that is heard, counted from 0; -1 for none.
        progress: How much has been told, from 0 to 1.
        silent: Nothing can be heard: there is no clip or no device, and only the captions run.
    """

    key: str = ""
    state: State = State.IDLE
    sentence: int = -1
    progress: float = 0.0
    silent: bool = False


@dataclass(slots=True)
class Telling:
    """A text on its way from a request to its end.

    Attributes:
        key: What the interface calls it.
        text: What is told.
        asked_at: When it was asked for, on the narrator's clock.
        clip: Its sound, when there is any.
        hopeless: There will be no clip.
        timing: When its sentences are heard; known once it has begun.
        held: It is paused, or is to begin paused.
        silent: It is the silent player that tells it.
        finished: It was told to its end.
    """

    key: str
    text: Text
    asked_at: float
    clip: "Clip | None" = None
    hopeless: bool = False
    timing: Timing | None = None
    held: bool = False
    silent: bool = False
    finished: bool = False

    @property
    def state(self) -> State:
        """Where the telling is."""
        if self.finished:
            return State.FINISHED
        if self.held:
            return State.PAUSED
        return State.PLAYING if self.timing else State.PREPARING

    def status(self, position: float) -> Status:
        """What the interface may know, at this position in seconds."""
        if self.finished:
            return Status(self.key, State.FINISHED, -1, 1.0, self.silent)
        if self.timing is None:
            return Status(self.key, self.state)
        progress = min(position / self.timing.duration, 1.0) if self.timing.duration else 1.0
        return Status(self.key, self.state, self.timing.sentence(position), progress, self.silent)
