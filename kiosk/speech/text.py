"""What is to be spoken, and when each of its sentences is heard."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any, Self

PAUSE = 0.35
"""Silence between two sentences, in seconds."""

READING_SPEED = 15.0
"""Characters a second that captions run at when there is nothing to hear: the pace of subtitles for adults."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A human voice that was recorded for exactly this text.

    Attributes:
        file: An audio file that libsndfile can read.
        starts: Where each sentence starts, in seconds.
        gain: What brings it to the loudness of the exhibition, in dB.
    """

    file: Path
    starts: tuple[float, ...]
    gain: float


@dataclass(frozen=True, slots=True)
class Text:
    """A text to speak.

    Attributes:
        language: The language's code, such as `nl`; the synthesiser's voice has the same name.
        sentences: The sentences in their spoken form, with numbers and abbreviations written out.
        hash: Names this language and these sentences; a clip is kept under it.
        recording: A recording of these very sentences, if there is one.
    """

    language: str
    sentences: tuple[str, ...]
    hash: str
    recording: Recording | None = None

    @classmethod
    def of(cls, language: str, said: Mapping[str, Any]) -> Self:
        """A text of the compiled exhibition: its keys `spoken`, `hash` and `recording`."""
        recorded = said["recording"]
        recording = recorded and Recording(Path(recorded["file"]), tuple(recorded["starts"]), float(recorded["gain"]))
        return cls(language, tuple(said["spoken"]), said["hash"], recording)


@dataclass(frozen=True, slots=True)
class Timing:
    """When what is heard, in seconds: where each sentence starts, and how long the whole lasts."""

    starts: tuple[float, ...]
    duration: float

    def sentence(self, position: float) -> int:
        """The sentence that is heard at this position, or -1 before the first."""
        return bisect_right(self.starts, position) - 1

    def at_speed(self, percent: int) -> "Timing":
        """The same, told at this speed; 100 is as it is."""
        return Timing(tuple(start * 100 / percent for start in self.starts), self.duration * 100 / percent)


def estimate(text: Text) -> Timing:
    """The timing of a text that nobody speaks, so that its captions can still run."""
    lengths = [len(sentence) / READING_SPEED + PAUSE for sentence in text.sentences]
    ends = list(accumulate(lengths, initial=0.0))
    return Timing(tuple(ends[:-1]), ends[-1])


def in_sequence(timings: Sequence[Timing], pause: float) -> Timing:
    """The timing of several texts told as one, with this many seconds between them."""
    begins = list(accumulate((timing.duration + pause for timing in timings), initial=0.0))
    pairs = zip(begins, timings, strict=False)
    return Timing(
        tuple(begin + start for begin, timing in pairs for start in timing.starts), max(begins[-1] - pause, 0.0)
    )
