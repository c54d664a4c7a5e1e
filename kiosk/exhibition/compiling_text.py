"""What the compiled stories and cards have in common: texts as they are shown and as they are said."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kiosk.exhibition.models import Sentence
from kiosk.exhibition.spoken import spoken_hash
from kiosk.exhibition.vowels import has_vowels, without_vowels
from kiosk.exhibition.words import Words

NOT_SHOWN = {"spoken", "recording"}


def voiced(sentences: Sequence[Sentence], words: Words, language: str, *, recorded: bool = False) -> dict[str, Any]:
    """A text: its sentences, how they are said, and the hash of that.

    A synthesiser would only guess at vowels that are not written: such a text has nothing to say, unless a human being
    has.
    """
    said = [sentence.said for sentence in sentences]
    sayable = recorded or words.language.vowels == "letters" or all(map(has_vowels, said))
    return {
        "text": [sentence.text for sentence in sentences],
        "spoken": said if sayable else [],
        "hash": spoken_hash(language, said),
    }


def glossary(words: Mapping[str, str]) -> list[dict[str, str]]:
    """The words that are explained where they stand."""
    return [{"word": word, "means": means} for word, means in words.items()]


def as_shown(value: Any, words: Words) -> Any:
    """The same values without the vowels that only a voice needs."""
    return value if words.language.vowels == "letters" else _bare(value)


def _bare(value: Any) -> Any:
    if isinstance(value, str):
        return without_vowels(value)
    if isinstance(value, dict):
        return {key: part if key in NOT_SHOWN else _bare(part) for key, part in value.items()}
    return [_bare(part) for part in value] if isinstance(value, list) else value


def absolute(folder: Path, name: str) -> str:
    """Where a file is, whatever the current directory."""
    return os.path.normpath(folder.absolute() / name)
