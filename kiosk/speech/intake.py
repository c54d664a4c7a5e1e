"""Takes in what people recorded: from sound files to the sound of one text, as the exhibition plays it.

What is kept is what was spoken: nothing is filtered but a constant offset. It is cut to the voice, with a short fade at
both ends, and made as loud as all other texts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import soundfile

from kiosk.speech.clip import RATE, Clip, joined, resampled
from kiosk.speech.clipping import clipped_places
from kiosk.speech.loudness import LoudnessError, levelled, loudness
from kiosk.speech.silences import Heard, found_pieces, heard, sentence_starts
from kiosk.speech.text import PAUSE

if TYPE_CHECKING:
    from numpy.typing import NDArray

SHORTEST = 0.3
LONGEST = 300.0
"""Seconds that a file may last; a text takes half a minute."""

NOISE = 30.0
"""dB that the noise of the room should at least be below the voice."""

DULL = 22_000
"""Samples a second under which the highest sounds of speech are missing."""

_BEFORE = 0.008
_AFTER = 0.06
_FADE_IN = 0.005
_FADE_OUT = 0.05
_EARLIER = 0.1  # how far before the start that an editor gave the voice may begin


class IntakeError(Exception):
    """A recording cannot be taken in; the message says in one line what is wrong and what to do."""


@dataclass(frozen=True, slots=True, eq=False)
class Taken:
    """A human voice, ready to be kept.

    Attributes:
        samples: Mono at RATE, float32, shape (frames,), at the loudness of the exhibition.
        starts: Where each sentence begins, in seconds.
        gain: How much louder it was made, in dB.
        warnings: What can be heard to be wrong with it.
    """

    samples: "NDArray[np.float32]"
    starts: tuple[float, ...]
    gain: float
    warnings: tuple[str, ...]

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / RATE


@dataclass(frozen=True, slots=True, eq=False)
class _Heard:
    """One file.

    Attributes:
        samples: Mono at RATE, float32, shape (frames,).
        found: Where there is a voice in it.
        warnings: What is wrong with it.
    """

    samples: "NDArray[np.float32]"
    found: Heard
    warnings: tuple[str, ...]


def take_whole(file: Path, sentences: Sequence[str], starts: Sequence[float] | None = None) -> Taken:
    """Takes in a recording of a whole text.

    Args:
        file: Audio that libsndfile can read.
        sentences: What was spoken.
        starts: Where each sentence begins in the file, in seconds; without it, the pauses tell. What is before the
            first is left out.

    Raises:
        IntakeError: It cannot be read, there is no voice in it, or it is not certain where the sentences begin.
    """
    recording = _read(file)
    runs = recording.found.runs
    if starts is None:
        letters = [sum(map(str.isalpha, sentence)) for sentence in sentences]
        found = sentence_starts(runs, letters)
        if found is None:
            raise _unclear(file, found_pieces(runs), len(sentences))
        begin = max(runs[0][0] - _BEFORE, 0.0)
        starts = [max(start - _BEFORE, 0.0) for start in found]
    else:
        _check_starts(file, starts, len(sentences), len(recording.samples) / RATE)
        for begin, end in pairwise((*starts, inf)):
            if not any(run[0] < end and begin < run[1] for run in runs):
                raise IntakeError(f"{file.name}: no voice is heard between {begin:g} s and the next of its 'starts'")
        voice = next(run[0] for run in runs if run[1] > starts[0])
        begin = max(voice - _BEFORE, starts[0] - _EARLIER, 0.0)
    sound = _cut(recording.samples, begin, runs[-1][1] + _AFTER)
    return _taken(file.name, sound, [0.0, *(start - begin for start in starts[1:])], recording.warnings)


def take_sentences(files: Sequence[Path]) -> Taken:
    """Takes in recordings of one sentence each, in their order, with PAUSE between them.

    Raises:
        IntakeError: One cannot be read, or there is no voice in it.
    """
    pieces, warnings = [], []
    for file in files:
        recording = _read(file)
        runs = recording.found.runs
        pieces.append(Clip.of_sentence(_cut(recording.samples, runs[0][0] - _BEFORE, runs[-1][1] + _AFTER)))
        warnings += [f"{file.name}: {warning}" for warning in recording.warnings]
    clip = joined(pieces, PAUSE)
    return _taken(files[0].name, clip.samples, clip.timing.starts, warnings)


def _read(file: Path) -> _Heard:
    channels, rate = _decoded(file)
    # At RATE, because that is where loudness can be measured of any file.
    resounding = [channel if rate == RATE else resampled(channel, rate, RATE) for channel in channels]
    # Of two channels one may be empty, or the other upside down; two microphones together sound hollow.
    levels = [loudness(channel - channel.mean(), RATE) for channel in resounding]
    best = int(np.argmax(levels))
    samples = resounding[best] - resounding[best].mean()
    warnings = []
    if clipped := clipped_places(channels[best], rate):
        places = f"{len(clipped)} places, the first at" if len(clipped) > 1 else "one place, at"
        warnings.append(f"clipped in {places} {int(clipped[0]) // 60}:{clipped[0] % 60:04.1f}; record it less loud")
    if rate < DULL:
        warnings.append(f"only {rate} samples a second: it will sound dull")
    found = heard(samples)
    if not found.runs:
        raise IntakeError(f"{file.name}: no voice can be heard in it; was the microphone on?")
    if found.noise < NOISE:
        warnings.append(
            f"noise {found.noise:.0f} dB below the voice: record it nearer to the mouth, or in a quieter room"
        )
    return _Heard(samples, found, tuple(warnings))


def _decoded(file: Path) -> tuple["NDArray[np.float32]", int]:
    """The channels, shape (channels, frames), and how many samples a second they have."""
    if not file.is_file():
        raise IntakeError(f"{file.name}: there is no such file")
    try:
        with soundfile.SoundFile(file) as sound:
            rate, frames = sound.samplerate, sound.frames
            if not SHORTEST <= frames / rate <= LONGEST:
                long = f"it lasts {frames / rate:.1f} s"
                advice = "is it whole?" if frames / rate < SHORTEST else "cut it into one file for each text"
                raise IntakeError(f"{file.name}: {long}; {advice}")
            channels = np.ascontiguousarray(sound.read(dtype="float32", always_2d=True).T)
            is_lossy = not sound.subtype.startswith(("PCM", "ALAC", "FLOAT", "DOUBLE"))
    except (soundfile.SoundFileError, OSError, TypeError) as error:
        reason = error.error_string if isinstance(error, soundfile.LibsndfileError) else str(error)
        raise IntakeError(
            f"{file.name}: it cannot be read as sound ({reason.rstrip('.')}); use WAV, FLAC, Ogg or MP3"
        ) from error
    if channels.shape[1] < frames:
        ends = f"ends after {channels.shape[1] / rate:.1f} s"
        raise IntakeError(f"{file.name}: it is damaged and {ends}; copy it again, or save it as WAV")
    if not np.isfinite(channels).all():
        raise IntakeError(f"{file.name}: it holds values that are not numbers; export it again, as 24-bit WAV")
    # Lossy formats swing above full scale where the sound was clipped before.
    return (np.clip(channels, -1.0, 1.0) if is_lossy else channels), rate


def _check_starts(file: Path, starts: Sequence[float], wanted: int, duration: float) -> None:
    if len(starts) != wanted:
        raise IntakeError(f"{file.name}: {len(starts)} 'starts' for {wanted} sentences; give one for each")
    if not all(before < after for before, after in pairwise((*starts, duration))) or not starts[0] >= 0:
        raise IntakeError(
            f"{file.name}: its 'starts' do not ascend from 0 to its end at {duration:.1f} s; give them in that order"
        )


def _unclear(file: Path, found: Sequence[float], wanted: int) -> IntakeError:
    times = ", ".join(f"{start:.2f}".rstrip("0").rstrip(".") for start in found)
    what = f"found {len(found)} pieces for {wanted} sentences"
    if len(found) == wanted:
        what = f"the pauses do not fit the {wanted} sentences"
    sidecar = file.with_suffix(".yaml").name
    return IntakeError(f"{file.name}: {what}; say where each begins: `starts: [{times}]` in {sidecar} beside it")


def _cut(samples: "NDArray[np.float32]", begin: float, end: float) -> "NDArray[np.float32]":
    """From here to there, in seconds, with a fade at both ends."""
    piece = samples[max(round(begin * RATE), 0) : round(end * RATE)].copy()
    for part, fade in ((piece, _FADE_IN), (piece[::-1], _FADE_OUT)):
        frames = min(round(fade * RATE), len(piece))
        part[:frames] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(frames, dtype=np.float32) / frames)
    return piece


def _taken(name: str, samples: "NDArray[np.float32]", starts: Sequence[float], warnings: Sequence[str]) -> Taken:
    try:
        level = levelled(samples, RATE)
    except LoudnessError as error:
        raise IntakeError(f"{name}: {error}; record it again") from error
    return Taken(level, tuple(starts), loudness(level, RATE) - loudness(samples, RATE), tuple(warnings))
