"""One telling of a text, or of several that follow each other, and what the interface may know of it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.speech.text import PAUSE, Text, Timing, estimate, in_sequence

if TYPE_CHECKING:
    from kiosk.speech.clip import Clip


PATIENCE = 4.0
"""Seconds that a visitor waits for clips being rendered, before the texts that have none are told silently."""

_OPENING = 1.0  # seconds that a loudspeaker may take to open, before a telling begins silently


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
        sentence: The sentence that is heard, counted from 0 over all texts that are told; -1 for none.
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
    """Texts on their way from a request to their end.

    Attributes:
        key: What the interface calls it.
        texts: What is told, one after another.
        asked_at: When it was asked for, on the narrator's clock.
        found: The clip of each text, where there is one, by the text's place.
        awaited: The places of texts whose clip is being rendered.
        whole: All that was found as one clip, at the speed at which it was spoken.
        clip: The same at the speed of the telling.
        timing: When its sentences are heard, at the speed of the telling; known once it has begun.
        held: It is paused, or is to begin paused.
        silent: It is the silent player that tells it.
        finished: It was told to its end.
    """

    key: str
    texts: tuple[Text, ...]
    asked_at: float
    found: "dict[int, Clip]" = field(default_factory=dict)
    awaited: set[int] = field(default_factory=set)
    whole: "Clip | None" = None
    clip: "Clip | None" = None
    timing: Timing | None = None
    held: bool = False
    silent: bool = False
    finished: bool = False

    def is_ready(self, waited: float, is_opening: bool) -> bool:
        """Whether it is to begin, after this many seconds, and with a loudspeaker that may still be opening."""
        if self.held or (self.awaited and waited < PATIENCE):
            return False
        return not self.found or not is_opening or waited >= _OPENING

    def begin(self, speed: int) -> None:
        """Makes one clip of what was found, with silence for each text that has none; none at all if nothing was."""
        if self.found:
            from kiosk.speech.clip import joined

            self.whole = joined([self.found.get(at) or estimate(text) for at, text in enumerate(self.texts)], PAUSE)
            self.found = {}
        self.set_speed(speed, 0.0)

    def set_speed(self, speed: int, position: float) -> float:
        """From now on its clip and its timing are at this speed, in percent; gives what the position then is."""
        told = self.progress(position)
        self.clip = self.whole and self.whole.at_speed(speed)
        silence = in_sequence([estimate(text) for text in self.texts], PAUSE).at_speed(speed)
        self.timing = self.clip.timing if self.clip else silence
        return told * self.timing.duration

    def finish(self) -> None:
        """It was told to its end, and lets go of what it told."""
        self.finished = True
        self.whole = self.clip = None

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
        return Status(self.key, self.state, self.timing.sentence(position), self.progress(position), self.silent)

    def progress(self, position: float) -> float:
        """How much has been told at this position in seconds, from 0 to 1."""
        duration = self.timing.duration if self.timing else 0.0
        return min(position / duration, 1.0) if duration else 1.0
