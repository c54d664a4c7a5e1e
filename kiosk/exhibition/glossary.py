"""Which words of a glossary a text makes a screen explain."""

import re
from collections.abc import Iterable, Sequence

MOST_EXPLAINED = 2  # on one screen: there is room for no more


def beginning(word: str) -> re.Pattern[str]:
    """What finds a word of the glossary, and every word that begins with it."""
    return re.compile(rf"\b{re.escape(word)}", re.IGNORECASE)


def explained(glossary: Sequence[dict[str, str]], texts: Iterable[str]) -> list[dict[str, str]]:
    """The entries whose word, or a word that begins with it, stands in one of the texts."""
    there = "\n".join(texts)
    return [entry for entry in glossary if beginning(entry["word"]).search(there)][:MOST_EXPLAINED]
