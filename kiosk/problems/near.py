"""Finding what an editor probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

from kiosk.problems.problem import quoted

_LISTED_MOST = 12
_LOOKED_AT_MOST = 500


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is nearest to the given one, or None when none is near."""
    words = list(islice(known, _LOOKED_AT_MOST))
    folded = {known_word.casefold(): known_word for known_word in reversed(words)}
    found = get_close_matches(word[:80].casefold(), folded, n=1, cutoff=0.65)
    return folded[found[0]] if found else None


def suggestion(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A remedy for an unknown word: the nearest known one, else all of them, or something else that can be done."""
    words = list(known)
    if near := nearest(word, words):
        return f"Did you mean {quoted(near)}?"
    if not words or len(words) > _LISTED_MOST:
        return f"{otherwise.capitalize() or 'Use another'}."
    return f"Use {either(words)}, or {otherwise}." if otherwise else f"Use {either(words)}."


def either(words: Iterable[str]) -> str:
    """A choice in words: 'a', 'b' or 'c'."""
    *first, last = [quoted(word) for word in words]
    return f"{', '.join(first)} or {last}" if first else last
