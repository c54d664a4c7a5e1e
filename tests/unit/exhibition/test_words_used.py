"""Every word of the interface is on a screen somewhere, and every word on a screen is a word of the interface."""

import re
from pathlib import Path

import kiosk.ui
from kiosk.exhibition.words import Words

UI = Path(kiosk.ui.__file__).parent


def used() -> set[str]:
    screens = "".join(file.read_text("utf-8") for file in UI.rglob("*.qml"))
    adapters = "".join(file.read_text("utf-8") for file in UI.glob("*.py"))
    return set(re.findall(r"\bWords\.t\.(\w+)", screens)) | set(
        re.findall(r"""(?:_words|\["words"\]\[code\])\[['"](\w+)['"]\]""", adapters)
    )


def test_the_words_on_the_screens_are_the_words_that_are_translated() -> None:
    known = {field.alias or name for name, field in Words.model_fields.items()} - {"language", "voice"}
    assert used() == known
