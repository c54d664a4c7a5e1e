"""What the adapters tell QML alike: addresses of files, and the letters of languages."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

EM = 100  # points; large, so that what is measured is exact


def url(file: str | Path, revision: int = 0) -> str:
    """The address of a file, as QML takes it; another one for each revision, because QML keeps what it has drawn."""
    address = QUrl.fromLocalFile(str(file)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    return f"{address}?{revision}" if revision else address


def letters(language: dict[str, Any]) -> dict[str, Any]:
    """The letters of a language: their family, how much further lines stand apart, and how tall lines are by nature.

    The last is in em, and 0 for the exhibition's own letters, for whose lines the screens are drawn.
    """
    tall = 0.0
    if language["leading"] != 1:
        font = QFont(language["font"], EM)
        tall = QFontMetricsF(font).height() / QFontInfo(font).pixelSize()
    return {"font": language["font"], "leading": language["leading"], "tall": tall}
