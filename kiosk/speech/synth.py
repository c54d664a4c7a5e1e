"""The synthesiser: pyttsx3 with espeak-ng, for one sentence at a time and only into files.

pyttsx3 tells little of what goes wrong: an unknown voice is answered by another voice, an unwritable file by
silence. So whatever was asked is read back.
"""

import wave
from pathlib import Path
from threading import Event
from typing import Any

import pyttsx3

from kiosk.speech.arabic import for_espeak

RATES = {"nl": 130, "en": 124, "ar": 160}
"""espeak's rate for each language. It calls it words a minute, but counts short ones: 130 gave 145 words a minute of
Dutch and 154 of English, measured on this exhibition's sentences without the pauses between them. Of Arabic, whose
vowels make long words, 160 takes 26 s for a panel, and 120 took 36 s."""

OTHER_RATE = 130

PITCH = 45
"""A little under espeak's 50: lower carries further from a small loudspeaker in a hall."""

LIMIT = 10.0
"""Seconds for one sentence; it takes a few hundredths."""

ATTEMPTS = 4
"""WORKAROUND for pyttsx3 2.99: on a busy machine about one sentence in a hundred ends as a file without a sound."""


class SynthError(Exception):
    """A sentence could not be spoken; the message says why."""


class Synth:
    """Speaks sentences into WAV files. It belongs to the thread that made it.

    Raises:
        SynthError: There is no synthesiser on this machine.
    """

    def __init__(self) -> None:
        self._spoken = Event()
        try:
            self._engine: Any = pyttsx3.init("espeak")
        except Exception as error:  # pyttsx3 passes on whatever loading a C library may raise
            raise SynthError(f"espeak-ng does not start: {error}") from error
        # espeak calls back on a thread of its own, once the file has been closed.
        self._engine.connect("finished-utterance", lambda **_: self._spoken.set())

    def write(self, sentence: str, language: str, file: Path) -> None:
        """Speaks a sentence into a new WAV file, and again where nothing came out of it.

        Raises:
            SynthError: There is no voice for this language, nothing was spoken, or it took too long.
        """
        for _ in range(ATTEMPTS):
            self._speak(sentence, language, file)
            if _has_sound(file):
                return
        raise SynthError("espeak-ng spoke nothing")

    def _speak(self, sentence: str, language: str, file: Path) -> None:
        self._spoken.clear()
        for name, value in (("voice", language), ("rate", RATES.get(language, OTHER_RATE)), ("pitch", PITCH)):
            self._engine.setProperty(name, value)
        # One file a run: of two, pyttsx3 writes only the last.
        self._engine.save_to_file(for_espeak(sentence) if language == "ar" else sentence, str(file))
        self._engine.runAndWait()
        if not self._spoken.wait(LIMIT):
            raise SynthError(f"no end to a sentence within {LIMIT:g} s")
        # Only the voice is read back: of the rate, espeak may still tell the old value while it speaks at the new one.
        voice = str(self._engine.getProperty("voice"))
        if voice.rpartition("/")[2] != language:
            raise SynthError("espeak-ng has no voice for this language")


def _has_sound(file: Path) -> bool:
    try:
        with wave.open(str(file)) as sound:
            return bool(sound.getnframes() > 0)
    except (OSError, EOFError, wave.Error):
        return False
