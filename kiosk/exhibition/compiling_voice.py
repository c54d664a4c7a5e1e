"""Making the plain values of what a voice says, and of the recordings that belong to it."""

from collections.abc import Iterator
from typing import Any

from kiosk.exhibition.compiling_text import absolute
from kiosk.exhibition.reading import Exhibition
from kiosk.exhibition.recordings import FOLDER
from kiosk.exhibition.said import Said, said
from kiosk.exhibition.spoken import spoken_hash
from kiosk.exhibition.vowels import has_vowels

Values = dict[str, Any]


def voices(exhibition: Exhibition) -> Iterator[tuple[str, str, Values]]:
    """Yield what is said: the part and the language in which it is kept, and its texts by their ids."""
    for language in exhibition.words:
        parts: dict[str, Values] = {}
        for text in said(exhibition, language):
            parts.setdefault(text.part, {})[text.id] = _voice(text, language, exhibition)
        for part, texts in parts.items():
            yield part, language, texts


def _voice(text: Said, language: str, exhibition: Exhibition) -> Values:
    """How a text is said, the hash of that, and the human voice that says it.

    A synthesiser would only guess at vowels that are not written: such a text has nothing to say, unless a human being
    has.
    """
    name = spoken_hash(language, text.sentences)
    made = exhibition.recordings.get((language, text.id.replace("/", ".")))
    recording = made if made and made.text == name else None
    vowels = exhibition.words[language].language.vowels == "letters" or all(map(has_vowels, text.sentences))
    return {
        "spoken": list(text.sentences) if recording or vowels else [],
        "hash": name,
        "recording": recording
        and {
            "file": absolute(exhibition.folder / FOLDER / language, recording.file),
            "starts": list(recording.starts),
            "gain": recording.gain,
        },
        "stale": made is not recording,
        "group": text.group,
        "name": text.name,
        "mood": text.mood,
    }
