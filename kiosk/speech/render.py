"""Renders texts to clips: the process that `kiosk.speech.worker` starts, as `python -m kiosk.speech.render`.

Each line on standard input is a request, a JSON object with `folder`, `language`, `hash`, `sentences` and `model`, the
Piper voice that is to speak, or null for espeak-ng. Each is answered with a line, a JSON object with `hash` and
`error`: null, or what went wrong.
"""

import json
import os
import signal
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import numpy as np
import soundfile

from kiosk.speech.clip import RATE, Clip, ClipError, joined, resampled
from kiosk.speech.loudness import LoudnessError, levelled
from kiosk.speech.piper import PiperError, speak
from kiosk.speech.rendered import store
from kiosk.speech.synth import Synth, SynthError
from kiosk.speech.text import PAUSE

if TYPE_CHECKING:
    from numpy.typing import NDArray

LIMIT = 60
"""Seconds after which a request ends this process, for when nobody is left to kill it."""

_AUDIBLE = 0.001
_FADE = 0.002
"""Seconds over which a sentence comes and goes: espeak-ng starts and stops at up to a tenth of its peak: a click."""


def render(folder: Path, language: str, name: str, sentences: list[str], model: Path | None) -> None:
    """Has these sentences spoken into a clip with this hash for a name, by this Piper voice or else by espeak-ng.

    Raises:
        SynthError: espeak-ng cannot speak a sentence, or nothing can be heard of it.
        PiperError: Piper does not speak.
        LoudnessError: It cannot be made as loud as the rest.
        ClipError: It was not stored as a whole.
        OSError: It cannot be stored.
    """
    with TemporaryDirectory() as scratch:
        if model:
            files = speak(sentences, model, Path(scratch))
        else:
            files = [Path(scratch) / f"{number}.wav" for number in range(len(sentences))]
        pieces = []
        for number, (sentence, file) in enumerate(zip(sentences, files, strict=True), start=1):
            try:
                if model is None:
                    _synth().write(sentence, language, file)
                pieces.append(Clip.of_sentence(_piece(file)))
            except SynthError as error:
                raise SynthError(f"sentence {number}: {error}") from error
    clip = joined(pieces, PAUSE)
    store(folder, language, name, levelled(clip.samples, RATE), clip.timing, model)


@cache
def _synth() -> Synth:
    return Synth()


def _piece(file: Path) -> "NDArray[np.float32]":
    """One sentence at RATE, without the silence before and after it."""
    samples, rate = soundfile.read(file, dtype="float32")
    samples = resampled(samples, rate, RATE)
    level = np.abs(samples)
    audible = np.flatnonzero(level > _AUDIBLE * level.max(initial=0.0))
    if not len(audible):
        raise SynthError("nothing can be heard")
    piece: NDArray[np.float32] = samples[audible[0] : audible[-1] + 1]
    fade = np.minimum(1.0, np.arange(1, len(piece) + 1) / (_FADE * RATE)).astype(np.float32)
    return piece * fade * fade[::-1]


def main() -> None:
    """Answers requests until there are no more."""
    # pyttsx3 prints; what it prints must not be taken for an answer.
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.nice(10)
        for line in sys.stdin:
            request: dict[str, Any] = json.loads(line)
            signal.alarm(LIMIT)
            error = None
            try:
                model = request["model"] and Path(request["model"])
                folder = Path(request["folder"])
                render(folder, request["language"], request["hash"], request["sentences"], model)
            except (SynthError, PiperError, LoudnessError, ClipError, OSError, soundfile.SoundFileError) as trouble:
                error = str(trouble)
            signal.alarm(0)
            answers.write(json.dumps({"hash": request["hash"], "error": error}) + "\n")
            answers.flush()


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:
        os._exit(0)  # nobody listens any more: the kiosk has ended, and so does this, without another try to write
