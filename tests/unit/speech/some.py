"""Clips, texts and workers for tests."""

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from kiosk.speech.clip import RATE, Clip
from kiosk.speech.rendered import store
from kiosk.speech.text import Text, Timing
from kiosk.speech.worker import Worker

if TYPE_CHECKING:
    from numpy.typing import NDArray


def some_text(*sentences: str, language: str = "nl") -> Text:
    sentences = sentences or ("Er komt een boot aan.", "De brugwachter ziet hem.")
    return Text(language, sentences, hashlib.sha256("|".join(sentences).encode()).hexdigest())


def some_sound(seconds: float, seed: int = 1) -> "NDArray[np.float32]":
    """Noise without pauses and without clicks at its ends, as good as speech and easier to recognise."""
    noise = np.random.default_rng(seed).standard_normal(round(seconds * RATE))
    smooth = np.convolve(noise, np.hanning(48), mode="same")
    edge = np.minimum(1.0, np.arange(len(smooth)) / 480)
    smooth *= edge * edge[::-1]
    sound: NDArray[np.float32] = (0.3 * smooth / np.abs(smooth).max()).astype(np.float32)
    return sound


def some_clip(seconds: float, gain: float = 0.0, seed: int = 1) -> Clip:
    return Clip(some_sound(seconds, seed), Timing((0.0, seconds / 2), seconds), gain)


def stored(folder: Path, text: Text, seconds: float, seed: int = 1) -> Clip:
    """A clip of this text, as if it had been rendered; its sentences are equally long."""
    starts = tuple(seconds * number / len(text.sentences) for number in range(len(text.sentences)))
    clip = Clip(some_sound(seconds, seed), Timing(starts, seconds), 0.0)
    store(folder, text.language, text.hash, clip.samples, clip.timing)
    return clip


def worker_that(does: str, folder: Path, limit: float = 5.0) -> Worker:
    """A worker whose process runs these lines of Python for every request."""
    program = "import json, os, sys, time\nfor line in sys.stdin:\n    asked = json.loads(line)\n"
    program += "".join(f"    {line}\n" for line in does.splitlines())
    return Worker(folder, (sys.executable, "-c", program), limit)
