"""Which spoken text a voice belongs to."""

import hashlib
import json
from collections.abc import Sequence


def spoken_hash(language: str, sentences: Sequence[str]) -> str:
    """The hash by which a recording or a rendered clip knows its text: SHA-256, in hexadecimal.

    The language counts, because one text sounds different in another one; so does where a sentence ends.
    """
    return hashlib.sha256(json.dumps([language, *sentences]).encode("ascii")).hexdigest()
