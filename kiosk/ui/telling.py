"""What the adapters tell QML alike: addresses of files, and words that are explained where they stand."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl

MOST_EXPLAINED = 2


def url(file: str | Path, revision: int = 0) -> str:
    """The address of a file, as QML takes it; another one for each revision, because QML keeps what it has drawn."""
    address = QUrl.fromLocalFile(str(file)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    return f"{address}?{revision}" if revision else address


def explained(glossary: Sequence[dict[str, str]], texts: Iterable[str]) -> list[dict[str, str]]:
    """The entries of a glossary whose word, or a word that begins with it, stands in one of the texts."""
    there = "\n".join(texts)
    found = [it for it in glossary if re.search(rf"\b{re.escape(it['word'])}", there, re.IGNORECASE)]
    return found[:MOST_EXPLAINED]
