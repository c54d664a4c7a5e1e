"""What the compiled stories and cards have in common: texts as they are shown."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.exhibition.vowels import without_vowels
from kiosk.exhibition.words import Words

NOT_SHOWN = {"voice"}


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
