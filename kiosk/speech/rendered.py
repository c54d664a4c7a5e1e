"""Clips that were rendered, on disk: `<folder>/<language>/<hash>-<renderer>.flac`, and `.json` beside it.

A clip by Piper has the name of its voice behind that, as in `<hash>-<renderer>-nl_NL-ronnie-medium.flac`, so it lies
beside the one by espeak-ng: functions take the model of the Piper voice, or None for espeak-ng.

The JSON file is written last and under its own name at once, so a clip is there wholly or not at all, whatever
happens to the machine in between.
"""

import json
import os
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

import soundfile

from kiosk.speech.clip import RATE, Clip, ClipError, read_clip

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from kiosk.speech.text import Text, Timing

RENDERER = 2
"""Which way of rendering made a clip; raise it when the same text comes to sound different."""


def clip_files(folder: Path, language: str, name: str, model: Path | None = None) -> tuple[Path, Path]:
    """The sound and the sidecar of the clip of this language with this hash."""
    stem = f"{name}-{RENDERER}" + (f"-{model.stem}" if model else "")
    return folder / language / f"{stem}.flac", folder / language / f"{stem}.json"


def is_rendered(folder: Path, text: "Text", model: Path | None = None) -> bool:
    """Whether the clip is there; tells nothing about what is in it, and opens no file."""
    return all(file.exists() for file in clip_files(folder, text.language, text.hash, model))


def rendered_duration(folder: Path, text: "Text", model: Path | None = None) -> float | None:
    """How long the clip lasts, in seconds; None when it is missing or its sidecar is not to be read."""
    try:
        return float(json.loads(clip_files(folder, text.language, text.hash, model)[1].read_bytes())["duration"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def read_rendered(folder: Path, text: "Text", model: Path | None = None) -> Clip | None:
    """The clip of this text, or None when there is none.

    Raises:
        ClipError: There is one and it is damaged. It has been removed.
    """
    sound, sidecar = clip_files(folder, text.language, text.hash, model)
    if not sidecar.exists():
        return None
    try:
        about = json.loads(sidecar.read_bytes())
        starts, gain, duration = tuple(map(float, about["starts"])), float(about["gain"]), float(about["duration"])
        clip = read_clip(sound, starts, gain)
        if abs(clip.timing.duration - duration) > 1 / RATE or len(starts) != len(text.sentences):
            raise ClipError("it is not the sound that its sidecar describes")
        return clip
    except (OSError, ValueError, KeyError, TypeError, ClipError) as error:
        remove(folder, text, model)
        raise error if isinstance(error, ClipError) else ClipError("its sidecar cannot be read") from error


def remove(folder: Path, text: "Text", model: Path | None = None) -> None:
    """Removes the clip of this text, its sidecar first."""
    for file in reversed(clip_files(folder, text.language, text.hash, model)):
        file.unlink(missing_ok=True)


def store(
    folder: Path,
    language: str,
    name: str,
    samples: "NDArray[np.float32]",
    timing: "Timing",
    model: Path | None = None,
) -> None:
    """Keeps a clip at RATE, once it has been read back.

    Raises:
        ClipError: What was read back is not what was written.
        OSError: It cannot be written.
    """
    sound, sidecar = clip_files(folder, language, name, model)
    sound.parent.mkdir(parents=True, exist_ok=True)
    _sweep(sound)
    started = [file.with_name(f"{file.name}.{os.getpid()}.tmp") for file in (sound, sidecar)]
    about = {
        "language": language,
        "hash": name,
        "renderer": RENDERER,
        "starts": timing.starts,
        "gain": 0.0,
        "duration": timing.duration,
    }
    try:
        soundfile.write(started[0], samples, RATE, format="FLAC", subtype="PCM_16")
        if len(read_clip(started[0], (), 0.0).samples) != len(samples):
            raise ClipError("it was not written as a whole")
        started[1].write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
        for temporary, file in zip(started, (sound, sidecar), strict=True):
            _sync(temporary)
            temporary.replace(file)
        _sync(sound.parent)
    except soundfile.SoundFileError as error:
        raise ClipError(f"it cannot be written: {error}") from error
    finally:
        for temporary in started:
            temporary.unlink(missing_ok=True)


def _sweep(sound: Path) -> None:
    """Removes what a process that was killed began to write of this clip."""
    for begun in sound.parent.glob(f"{escape(sound.stem)}.*.tmp"):
        if not Path("/proc", begun.suffixes[-2][1:]).exists():
            begun.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
