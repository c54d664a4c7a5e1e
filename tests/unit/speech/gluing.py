"""Recordings as people make them in an office, glued together from spoken sentences, so that the truth is known."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from kiosk.speech.clip import RATE
from kiosk.speech.rendered import read_rendered
from kiosk.speech.text import PAUSE, Text
from kiosk.speech.worker import Worker

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Sound = NDArray[np.float32]

VOICE = 0.1
"""How loud a sentence is: the root of its mean square."""

TEXTS = (
    (
        "De bode brengt brieven van het stadhuis.",
        "Lopend of op een paard, door weer en wind.",
        "De brieven zitten in een bus, een doosje aan zijn riem.",
        "Op die bus staat het teken van de stad.",
        "Daarmee mag hij vaak gratis mee met de boot.",
        "Soms brengt hij slecht nieuws.",
        "Dan zijn de boze woorden voor hem.",
    ),
    (
        "Straks heeft iedereen misschien een digitaal paspoort.",
        "Die laat zien wie iemand is, en niet meer dan dat.",
        "Klopt het?",
        "Wel de leeftijd, niet het adres.",
        "Jij ziet wanneer iets niet klopt.",
    ),
    (
        "Er komt een boot aan.",
        "De brugwachter ziet hem al van ver.",
        "Hij draait de brug open.",
        "Hij kent het water, de wind en de schippers.",
        "Wie moet wachten, maakt een praatje.",
        "Zo weet hij al het nieuws.",
    ),
    (
        "Ze krijgt geen loon en bedoelt het goed.",
        "Zelfs haar moeder niet.",
        "Fiets je voorbij, dan gaat het licht met je mee.",
        "Van bakken, zegt ze.",
    ),
)

Spoken = tuple[tuple[str, tuple["Sound", ...]], ...]
"""The sentences of a text, each with the sound of its parts between commas."""


def speak(folder: Path, sentences: Sequence[str]) -> Spoken:
    """Lets the synthesiser say a text, in parts."""
    parts = [part for sentence in sentences for part in sentence.split(", ")]
    text = Text("nl", tuple(parts), hashlib.sha256("|".join(parts).encode()).hexdigest())
    worker = Worker(folder)
    try:
        worker.render(text)
    finally:
        worker.end()
    clip = read_rendered(folder, text)
    assert clip is not None
    begins = [round(start * RATE) for start in clip.timing.starts]
    ends = [begin - round(PAUSE * RATE) for begin in begins[1:]] + [len(clip.samples)]
    sounds = iter([clip.samples[begin:end] for begin, end in zip(begins, ends, strict=True)])
    return tuple((sentence, tuple(next(sounds) for _ in sentence.split(", "))) for sentence in sentences)


@dataclass(frozen=True, slots=True, eq=False)
class Glued:
    """A recording at RATE, where each sentence begins and where the last ends, in seconds."""

    samples: "Sound"
    starts: tuple[float, ...]
    end: float


def glue(
    spoken: Spoken,
    rng: np.random.Generator,
    pauses: tuple[float, float] = (0.45, 1.2),
    commas: tuple[float, float] = (0.05, 0.3),
    noise: float = -45.0,
    hum: float = -np.inf,
    breath: float = -np.inf,
    offset: float = 0.0,
    speeds: tuple[float, float] = (0.88, 1.15),
) -> Glued:
    """Glues sentences together, with a mouse clicked before and after, and breaths in most pauses.

    Args:
        spoken: The sentences.
        rng: Chooses all that is not given.
        pauses: Between which seconds the pauses between sentences are.
        commas: The same for the pauses in sentences.
        noise: In dB over the voice, as the next two.
        hum: Of the mains, with overtones.
        breath: Of breaths.
        offset: A constant that is added.
        speeds: Between which factors the speed of sentences differs.
    """
    parts = [_silence(rng.uniform(0.3, 1.5)), _click(rng), _silence(rng.uniform(0.2, 0.6))]
    starts: list[float] = []
    for _, sounds in spoken:
        if starts:
            parts += _pause(rng, rng.uniform(*pauses), breath)
        speed, volume = rng.uniform(*speeds), 10 ** (rng.uniform(-2, 2) / 20)
        for number, sound in enumerate(sounds):
            said = np.interp(np.arange(0, len(sound), speed), np.arange(len(sound)), sound)
            if number == 0:
                starts.append((sum(map(len, parts)) + audible(said)[0]) / RATE)
            else:
                parts.append(_silence(rng.uniform(*commas)))
            parts.append((volume * VOICE * said / np.sqrt(np.mean(said**2))).astype(np.float32))
    end = (sum(map(len, parts[:-1])) + audible(parts[-1])[-1]) / RATE
    parts += [_silence(rng.uniform(0.3, 1.5)), _click(rng), _silence(0.1)]
    samples = np.concatenate(parts).astype(np.float64)
    samples += 10 ** (noise / 20) * VOICE * rng.standard_normal(len(samples))
    turns = 2 * np.pi * 50 * np.arange(len(samples)) / RATE
    samples += 10 ** (hum / 20) * VOICE * sum(np.sin(number * turns + number) / number for number in range(1, 5))
    return Glued((samples + offset).astype(np.float32), tuple(starts), end)


def audible(sound: "NDArray[np.floating]") -> "NDArray[np.intp]":
    """Which frames are not 40 dB below the highest."""
    return np.flatnonzero(np.abs(sound) > 0.01 * np.abs(sound).max())


def _silence(seconds: float) -> "Sound":
    return np.zeros(round(seconds * RATE), dtype=np.float32)


def _click(rng: np.random.Generator) -> "Sound":
    return (0.3 * rng.standard_normal(200) * np.hanning(200)).astype(np.float32)


def _pause(rng: np.random.Generator, seconds: float, breath: float) -> "list[Sound]":
    if not np.isfinite(breath) or rng.random() < 0.2:
        return [_silence(seconds)]
    frames = round(rng.uniform(0.15, 0.4) * RATE)
    air = np.convolve(rng.standard_normal(frames), np.hanning(9), mode="same") * np.hanning(frames)
    air *= 10 ** (breath / 20) * VOICE / np.sqrt(np.mean(air**2))
    gap = rng.uniform(0.05, 0.12)
    return [_silence(max(seconds - gap - frames / RATE, 0.1)), air.astype(np.float32), _silence(gap)]
