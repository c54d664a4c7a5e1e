"""Vowels that are marks on the letters, as in Arabic: a voice needs them, and on the screen nobody writes them."""

import re

MARKS = "\u064b-\u0652\u0670"  # fathatan to sukun, and the small alif above a letter
ENOUGH = 0.4
"""Marks for each Arabic letter from which on a text counts as vowelled: long vowels and articles carry none."""

_MARK = re.compile(f"[{MARKS}]")
_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a]")


def without_vowels(text: str) -> str:
    """The text as it is shown."""
    return _MARK.sub("", text)


def has_vowels(text: str) -> bool:
    """Whether a voice can speak this text; a text without Arabic letters needs no marks."""
    letters = len(_LETTER.findall(text))
    return len(_MARK.findall(text)) >= ENOUGH * letters
