"""How a text is handed to a voice, and which voice belongs to it."""

import hashlib
import json
from collections.abc import Sequence

COUNTED = (*range(1, 21), 30)
"""The numbers that are said by themselves: the steps of the volume, parts, the seconds of the countdown."""

_ENDS = ".?!…:؟"


def spoken_hash(language: str, sentences: Sequence[str]) -> str:
    """The hash by which a recording or a rendered clip knows its text: SHA-256, in hexadecimal.

    The language counts, because one text sounds different in another one; so does where a sentence ends.
    """
    return hashlib.sha256(json.dumps([language, *sentences]).encode("ascii")).hexdigest()


def full_stop(text: str) -> str:
    """A title or a key as it is said: by itself, so with a capital and an end."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith(tuple(_ENDS)) else f"{text}."
