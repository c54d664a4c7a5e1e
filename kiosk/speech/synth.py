"""The synthesiser: pyttsx3 with espeak-ng, for one sentence at a time and only into files.

pyttsx3 tells little of what goes wrong: an unknown voice is answered by another voice, an unwritable file by
silence. So whatever was asked is read back.
"""

import wave
from pathlib import Path
from threading import Event
from typing import Any

import pyttsx3

from kiosk.speech.respelling import for_espeak

RATES = {"nl": 150, "en": 148, "ar": 180}
"""espeak's rate for each language; it calls it words a minute, but counts short ones.

Measured on the 45 panels in each language, without pauses: 150 gives 4.0 syllables a second of Dutch and 148 as many of
English, the pace of slow and clear speech, and half of the panels are over in 20 s. Arabic has half as many syllables
again: 180 gives 5.6 a second, 13 sounds a second where Dutch has 11, and 23 s for a panel. It would take 212 to say
half of them in 20 s, a third more sounds than Dutch, which is too fast for who does not hear well.
"""

OTHER_RATE = 150

PITCH = 45
"""A little under espeak's 50. A speech recogniser (pocketsphinx) had to tell 60 to 180 English sentences apart in pink
noise at 4 to 6 dB: no pitch from 30 to 65 did better than chance allows, nor another of espeak's voices (f2, f4, f5,
m1, m3), nor a rate of 124 instead of 148."""

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
        self._engine.save_to_file(for_espeak(sentence, language), str(file))
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
