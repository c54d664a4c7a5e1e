"""Languages: one is added with files alone; one without its vowels is shown and not spoken; each has its direction."""

import shutil
from pathlib import Path

import numpy as np
import pytest
import yaml
from PySide6.QtCore import QPointF

from kiosk.app.places import ASSETS
from kiosk.exhibition.vowels import without_vowels
from tests.ui.conftest import PORTRAIT, Lobby, Opener
from tests.unit.exhibition.small import replace

pytestmark = pytest.mark.usefixtures("no_sound")


@pytest.mark.requirement("R33", slow=True)
def test_a_text_without_its_vowels_is_shown_and_not_spoken(open_lobby: Opener, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ASSETS, tmp_path / "exhibition", ignore=shutil.ignore_patterns("drawing")))
    plain = folder / "professions/bode/ar.yaml"
    plain.write_text(without_vowels(plain.read_text("utf-8")), "utf-8")
    lobby = open_lobby(exhibition=folder)
    lobby.tap("bar.language")
    lobby.tap("language.ar")
    for profession, spoken in (("bode", False), ("lantaarnopsteker", True)):
        lobby.open(profession)
        told = yaml.safe_load((folder / f"professions/{profession}/ar.yaml").read_text("utf-8"))
        assert not lobby.eye.misses(without_vowels(told["panels"]["toen"]["title"]))
        assert lobby.finger.item("voice.listen").property("dim") is not spoken
        lobby.tap("bar.back")


def test_arabic_runs_from_right_to_left(lobby: Lobby) -> None:
    def left(name: str) -> int:
        return lobby.finger.place(name).x()

    lobby.tap("bar.language")
    lobby.tap("language.ar")
    assert left("bar.back") > left("bar.restart") > left("bar.access")
    assert left("card.bode") > left("card.lantaarnopsteker")
    assert left("tab.professions") > left("tab.lessons")
    lobby.open("bode")
    assert left("era.toen") > left("era.nu") > left("era.straks")
    text = lobby.finger.item("story.text")
    seen = lobby.eye.look()
    corner = text.mapToScene(QPointF(0, 0)).toPoint()
    first = seen[corner.y() : corner.y() + 60, corner.x() : corner.x() + int(text.width())]
    inked = np.flatnonzero((np.abs(first.astype(int) - first[0, 0]).sum(axis=2) > 200).any(axis=0))
    assert text.width() - inked[-1] < 20  # the line begins at the right edge, whatever its length


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
