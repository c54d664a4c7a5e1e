"""A take: one sentence as somebody said it, judged at once, and kept so that no power cut can harm it.

The take of sentence 3 of `bode/toen` is `bode.toen.3.wav`. It holds the sentence as its comment: when the text changes,
the take is not of that sentence any more.
"""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import soundfile

from kiosk.speech.clip import RATE
from kiosk.tally.durable import write

if TYPE_CHECKING:
    from numpy.typing import NDArray

CLIPPED = 0.999
"""The absolute value from which sound is distorted: the converter ends at 1."""

GOOD = (-24.0, -6.0)
"""Between these, in dBFS, the highest peak of a sentence should be: under it noise comes near, above it shouts clip."""

CLEAR = 30.0
"""Decibels that the room should be below the voice, or it is heard in the lobby."""

NOTHING = -50.0
EDGE = 0.08

_FRAME = 0.02
_FAINTEST = 1e-5  # -100 dBFS
_AUDIBLE = 10.0  # dB above the room


@dataclass(frozen=True, slots=True)
class Verdict:
    """What can be said of a take before anybody hears it.

    Attributes:
        seconds: How long it is.
        peak: Its highest absolute value, in dBFS.
        warnings: What is wrong with it and what to do, a sentence each.
    """

    seconds: float
    peak: float
    warnings: tuple[str, ...]


def judge(samples: "NDArray[np.float32]") -> Verdict:
    """Judges mono sound at RATE, shape (frames,).

    The room is the tenth part of it that is quietest, measured over 20 ms each; the voice its loudest twentieth.
    """
    highest = float(np.abs(samples).max(initial=0.0))
    peak = decibels(highest)
    return Verdict(len(samples) / RATE, peak, tuple(_warnings(samples, highest)))


def _warnings(samples: "NDArray[np.float32]", highest: float) -> list[str]:
    size = round(_FRAME * RATE)
    count = len(samples) // size
    if not count:
        return ["Nothing was heard. Press space once to begin, and again when you have spoken."]
    frames = (samples - samples.mean())[: count * size].reshape(count, size)
    levels = 20 * np.log10(np.maximum(np.sqrt((frames**2).mean(axis=1)), _FAINTEST))
    room, voice = np.percentile(levels, (10, 95))
    if decibels(highest) < NOTHING or voice - room < _AUDIBLE:
        return ["Nothing was heard. Is it the right microphone, and is it on?"]
    found = []
    if highest >= CLIPPED:
        found.append("Too loud, so it is distorted. Move back, or turn the microphone down.")
    if decibels(highest) < GOOD[0]:
        found.append("Too soft. Come closer, or turn the microphone up.")
    if voice - room < CLEAR:
        found.append(f"Too noisy: the room is only {voice - room:.0f} dB below the voice. Find a quieter place.")
    sound = levels > max(room + _AUDIBLE, voice - CLEAR)
    edge = round(EDGE / _FRAME)
    if sound[:edge].any():
        found.append("The beginning may be cut off. Press space, breathe in, then speak.")
    if sound[-edge:].any():
        found.append("The end may be cut off. Wait a moment before you press space.")
    return found


def decibels(level: float) -> float:
    """An absolute value as dBFS, not below -100."""
    return 20 * float(np.log10(max(level, _FAINTEST)))


def take_file(folder: Path, name: str, number: int) -> Path:
    """Where the take of a sentence is kept: what files of its text are called, and its number from 1."""
    return folder / f"{name}.{number}.wav"


def has_take(folder: Path, name: str, number: int, sentence: str) -> bool:
    """Whether there is a take of this very sentence; a file from elsewhere, that does not say of what it is, counts."""
    file = take_file(folder, name, number)
    return file.exists() and is_of(file, sentence)


def is_of(file: Path, sentence: str) -> bool:
    """Whether a file may be of this sentence: it says so, or does not say of what it is. What is no sound is not."""
    try:
        with soundfile.SoundFile(file) as opened:
            return opened.comment in ("", sentence)
    except (OSError, soundfile.SoundFileError):
        return False


def is_complete(folder: Path, name: str, sentences: tuple[str, ...]) -> bool:
    """Whether there are takes of all sentences of a text."""
    return all(has_take(folder, name, number, sentence) for number, sentence in enumerate(sentences, 1))


def keep(file: Path, samples: "NDArray[np.float32]", sentence: str) -> None:
    """Writes a take as 24-bit WAV, whole or not at all; an earlier one stays until the new one is on the disk.

    Raises:
        OSError: It cannot be written.
    """
    memory = io.BytesIO()
    with soundfile.SoundFile(memory, "w", RATE, 1, "PCM_24", format="WAV") as wave:
        wave.comment = sentence
        wave.write(samples)
    file.parent.mkdir(parents=True, exist_ok=True)
    write(file, memory.getvalue())
