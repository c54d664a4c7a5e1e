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

SENTENCES = (
    "De brugwachter kijkt elke ochtend vroeg of er schepen aankomen over de brede rivier.",
    "Hij draait de brug open met een groot wiel van zwaar ijzer.",
    "Soms duurt het wel een kwartier voordat alle schepen erdoor zijn.",
)


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


def some_voice(seconds: float, pitch: float = 150.0) -> "NDArray[np.float32]":
    """A sound with this pitch in Hz, that wavers by 2 % as a voice does, and with its harmonics up to 4 kHz."""
    time = np.arange(round(seconds * RATE)) / RATE
    turns = pitch * (time - 0.02 * np.cos(2 * np.pi * 5 * time) / (2 * np.pi * 5))
    sound = sum(np.sin(2 * np.pi * number * turns) / number for number in range(1, int(4000 / pitch)))
    voice: NDArray[np.float32] = (0.5 * sound / np.abs(sound).max()).astype(np.float32)
    return voice


def pitches(sound: "NDArray[np.float32]") -> "NDArray[np.float64]":
    """The pitch in Hz every 20 ms, by autocorrelation between 60 and 400 Hz; not a number where there is no voice."""
    size, lags = RATE // 25, np.arange(RATE // 400, RATE // 60)
    found = np.full(max(0, len(sound) // (size // 2) - 4), np.nan)
    for number in range(len(found)):
        piece = sound[number * (size // 2) :][: 2 * size].astype(np.float64)
        energy = np.concatenate((np.zeros(1), np.cumsum(piece**2)))
        if energy[size] < 1e-4 * size:
            continue
        products = np.correlate(piece, piece[:size])[lags]
        likeness = products / np.sqrt(energy[size] * (energy[lags + size] - energy[lags]) + 1e-12)
        is_top = (likeness[1:-1] > likeness[:-2]) & (likeness[1:-1] >= likeness[2:]) & (likeness[1:-1] > 0.85)
        if is_top.any():
            # The shortest period of those that fit about as well: its multiples fit too.
            tops = np.flatnonzero(is_top) + 1
            found[number] = RATE / float(lags[tops[likeness[tops] > 0.9 * likeness[tops].max()][0]])
    return found


def pitch_ratio(sound: "NDArray[np.float32]", other: "NDArray[np.float32]") -> float:
    """How much higher the other sound is, which says the same at another speed: the median over equal places."""
    before, after = pitches(sound), pitches(other)
    places = np.round(np.arange(len(after)) * len(sound) / len(other)).astype(int)
    ratios = after / before[np.minimum(places, len(before) - 1)]
    assert np.isfinite(ratios).sum() >= 20, "too little of a voice"
    return float(np.nanmedian(ratios))


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
