"""Keeping a recording in the exhibition: its sound, and the sidecar that says which text it belongs to."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.cli.voice.texts import Spoken
from kiosk.exhibition.recordings import FOLDER
from kiosk.tally.durable import write

if TYPE_CHECKING:
    from kiosk.speech.intake import Taken

HEAD = "# yaml-language-server: $schema=../../schemas/recording.schema.json\n"


class NotKept(click.ClickException):
    """A recording could not be written, and why."""


def keep(exhibition: Path, spoken: Spoken, taken: "Taken", speaker: str, licence: str) -> Path:
    """Put a recording into the exhibition, in the place of an older one.

    Args:
        exhibition: The exhibition's folder.
        spoken: Its text.
        taken: Its sound.
        speaker: Whose voice it is.
        licence: On what terms it may be used, as in LICENSES.md.

    Returns:
        The sound file.

    Raises:
        NotKept: The folder cannot be written.
    """
    from kiosk.speech.encoded import encoded

    sound = exhibition / FOLDER / spoken.text.language / f"{spoken.file_name}.flac"
    sidecar = sound.with_suffix(".yaml")
    about = {
        "file": sound.name,
        "text": spoken.text.hash,
        "starts": [round(start, 3) for start in taken.starts],
        "gain": 0,
        "speaker": speaker,
        "licence": licence,
    }
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in about.items())
    try:
        sound.parent.mkdir(parents=True, exist_ok=True)
        # Without its sidecar no sound is heard: so the old times are never heard with the new sound.
        sidecar.unlink(missing_ok=True)
        write(sound, encoded(taken.samples, "flac"))
        write(sidecar, (HEAD + "".join(lines)).encode())
    except OSError as error:
        raise NotKept(f"{sound.name} cannot be kept: {error}. What was recorded is untouched.") from error
    return sound
