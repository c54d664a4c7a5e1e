"""What the adapters tell QML: addresses of files, letters of languages, words that are explained where they stand."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

MOST_EXPLAINED = 2
EM = 100  # points; large, so that what is measured is exact


def url(file: str | Path, revision: int = 0) -> str:
    """The address of a file, as QML takes it; another one for each revision, because QML keeps what it has drawn."""
    address = QUrl.fromLocalFile(str(file)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    return f"{address}?{revision}" if revision else address


def explained(glossary: Sequence[dict[str, str]], texts: Iterable[str]) -> list[dict[str, str]]:
    """The entries of a glossary whose word, or a word that begins with it, stands in one of the texts."""
    there = "\n".join(texts)
    found = [it for it in glossary if re.search(rf"\b{re.escape(it['word'])}", there, re.IGNORECASE)]
    return found[:MOST_EXPLAINED]


def letters(language: dict[str, Any]) -> dict[str, Any]:
    """The letters of a language: their family, how much further lines stand apart, and how tall lines are by nature.

    The last is in em, and 0 for the exhibition's own letters, for whose lines the screens are drawn.
    """
    metrics = QFontMetricsF(QFont(language["font"], EM))
    tall = metrics.height() / QFontInfo(QFont(language["font"], EM)).pixelSize() if language["leading"] != 1 else 0
    return {"font": language["font"], "leading": language["leading"], "tall": tall}
