"""Texts in the spelling that espeak-ng says right: what is correct for a reader, it reads otherwise here and there."""

import re

from kiosk.speech import arabic, dutch

_RULES = {"ar": arabic.RULES, "nl": dutch.RULES}


def for_espeak(text: str, language: str) -> str:
    """The same text as espeak-ng should get it; Arabic has its vowels."""
    for wrong, right in _RULES.get(language, ()):
        text = re.sub(wrong, right, text)
    return text
