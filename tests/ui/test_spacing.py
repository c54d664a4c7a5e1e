"""Whoever reads better when letters, words and lines stand further apart loses nothing (WCAG 2.2, 1.4.12)."""

import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontDatabase

from kiosk.app.places import ASSETS
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Opener
from tests.ui.looking import ANYWHERE, faults
from tests.ui.test_layout import walk

LETTERS, WORDS = 0.12, 0.16  # em that letters and words stand further apart
LINES = 1.5 / 1.4  # running text has its lines 1.4 em apart
FAMILY = "Spaced"


def spaced(folder: Path) -> Path:
    """The exhibition, in Dutch letters that each take more room."""
    exhibition = folder / "assets"
    shutil.copytree(ASSETS, exhibition, symlinks=True, ignore=shutil.ignore_patterns("voices"))
    for file in (exhibition / "fonts").glob("Atkinson*.ttf"):
        with TTFont(file) as font:
            em = font["head"].unitsPerEm
            for glyph, (advance, left) in font["hmtx"].metrics.items():
                further = LETTERS + (WORDS if glyph == "space" else 0)
                font["hmtx"].metrics[glyph] = (round(advance + further * em) if advance else 0, left)
            for record in font["name"].names:
                if record.nameID in (1, 16):
                    record.string = FAMILY
            font.save(file.with_name(f"Spaced-{file.name}"))
    words = exhibition / "words" / "nl.yaml"
    text = words.read_text("utf-8")
    assert text.count("  direction: ltr\n") == 1
    wider = f"  direction: ltr\n  font: {FAMILY}\n  leading: {LINES:.3f}\n"
    words.write_text(text.replace("  direction: ltr\n", wider), "utf-8")
    return exhibition


@pytest.mark.requirement("R14", slow=True)
@pytest.mark.parametrize("profile", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_text_whose_letters_words_and_lines_stand_further_apart_stays_whole(
    open_lobby: Opener, tmp_path: Path, profile: Path
) -> None:
    """In large letters: small ones lay a story out as one page, which it just fills."""
    lobby = open_lobby(profile, exhibition=spaced(tmp_path))
    assert FAMILY in QFontDatabase.families()
    cards = [cards[-1] for cards in lobby.show.journey.cards.values()]
    lost = [
        f"{screen}: {fault.what}"
        for screen in walk(lobby, "nl", 150, "normal", True, ["bode", "algoritme-adviseur"], cards)
        for fault in faults(lobby.window, lobby.finger, 1, ANYWHERE)
        if fault.requirement == "R10"
    ]
    assert not lost, "\n" + "\n".join(lost)
