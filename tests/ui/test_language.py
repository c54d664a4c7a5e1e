"""Another language is a matter of adding files: here somebody adds Frisian."""

import shutil
from pathlib import Path

import pytest

from kiosk.app.places import ASSETS
from tests.ui.conftest import PORTRAIT, Opener
from tests.unit.exhibition.small import replace

pytestmark = pytest.mark.usefixtures("no_sound")


def test_a_language_is_added_with_files_alone(open_lobby: Opener, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ASSETS, tmp_path / "exhibition", ignore=shutil.ignore_patterns("drawing")))
    for file in [*folder.rglob("*/nl.yaml")]:
        shutil.copy(file, file.with_name("fy.yaml"))
    replace(folder / "exhibition.yaml", "languages: [nl, en, ar]", "languages: [nl, en, ar, fy]")
    words = folder / "words/fy.yaml"
    replace(words, "name: Nederlands", "name: Frysk")
    replace(words, "language_title: Kies je taal", "language_title: Kies dyn taal")
    replace(words, "back: Terug", "back: Werom")
    replace(words, "title: Kies een beroep", "title: Kies in berop")
    replace(folder / "professions/bode/fy.yaml", "title: Een man met een bus", "title: In man mei in bus")
    profile = PORTRAIT.read_text("utf-8").replace("languages: [nl, en, ar]", "languages: [nl, fy]")

    lobby = open_lobby(text=profile[: profile.index("colophon:")], exhibition=folder)
    lobby.tap("bar.language")
    assert not lobby.eye.misses("Kies je taal", "Kies dyn taal", "Nederlands", "Frysk")
    lobby.tap("language.fy")
    assert not lobby.eye.misses("Kies in berop", "Werom")
    lobby.open("bode")
    assert not lobby.eye.misses("In man mei in bus")
