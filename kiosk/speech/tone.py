"""The soft tone that asks for attention, before words do: two notes, the second higher, as a question."""

import numpy as np

from kiosk.speech.clip import RATE, Clip
from kiosk.speech.text import Timing

LOUDNESS = -26.0
"""LUFS at full volume: 10 below speech, so that it asks and does not startle."""

NOTES = (523.25, 698.46)
"""Hz: a C and the F above it, where those who hear badly still hear best."""

LENGTH = 0.5
"""Seconds of both notes; each fades in over 20 ms and out over all of its length, so there is no click."""

_BETWEEN = 0.18
_ATTACK = 0.02
_LEVEL = 0.142  # gives LOUDNESS, as measured


def tone() -> Clip:
    """The tone, ready to play."""
    samples = np.zeros(round(LENGTH * RATE))
    for number, pitch in enumerate(NOTES):
        begins = round(number * _BETWEEN * RATE)
        time = np.arange(len(samples) - begins) / RATE
        left = 1 - time / time[-1]
        shape = np.minimum(time / _ATTACK, 1) * left**2
        samples[begins:] += shape * (np.sin(2 * np.pi * pitch * time) + 0.15 * np.sin(4 * np.pi * pitch * time))
    return Clip((_LEVEL * samples).astype(np.float32), Timing((), LENGTH), 0.0)
