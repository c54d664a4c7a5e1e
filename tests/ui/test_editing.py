"""What an editor saves is in the window soon after, where the editor is looking; what is wrong is told, not shown."""

import shutil
from pathlib import Path

import pytest

from kiosk.app.places import ASSETS
from tests.ui.conftest import Lobby, Opener
from tests.unit.exhibition.small import replace

pytestmark = pytest.mark.usefixtures("no_sound")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An exhibition of one's own."""
    return Path(shutil.copytree(ASSETS, tmp_path / "exhibition", ignore=shutil.ignore_patterns("drawing", "*.pyc")))


@pytest.fixture
def desk(open_lobby: Opener, folder: Path) -> Lobby:
    """The kiosk in a window, on the story of the messenger."""
    lobby = open_lobby(exhibition=folder)
    lobby.open("bode")
    return lobby


def test_a_saved_text_is_shown_where_the_editor_is(desk: Lobby, folder: Path) -> None:
    desk.tap("era.nu")
    text = folder / "professions/bode/nl.yaml"
    replace(text, "title: Trouwen? Hij wijst de weg", "title: Trouwen doe je met de bode")
    desk.wait_for(lambda: not desk.eye.misses("Trouwen doe je met de bode"))
    desk.tap("bar.back")
    replace(folder / "words/nl.yaml", "title: Kies een beroep", "title: Kies maar")
    desk.wait_for(lambda: not desk.eye.misses("Kies maar"))


def test_a_mistake_is_told_and_the_last_good_text_stays(
    desk: Lobby, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    text = folder / "professions/bode/nl.yaml"
    told: list[str] = []

    def says(words: str) -> bool:
        told.append(capfd.readouterr().err)
        return words in "".join(told)

    replace(text, "title: Een man met een bus", "titel: Een man met een bel")
    desk.wait_for(lambda: says("bode/nl.yaml:6:5: The key 'titel' is not known here. Did you mean 'title'?"))
    assert not desk.eye.misses("Een man met een bus")
    replace(text, "titel:", "title:")
    desk.wait_for(lambda: not desk.eye.misses("Een man met een bel"))
    assert says("Saved, and shown.")


def test_a_saved_picture_is_drawn_anew(desk: Lobby, folder: Path) -> None:
    place = folder / "professions"
    scenes = {name: ASSETS / "professions" / name / "toen.svg" for name in ("bode", "cipier")}
    assert desk.eye.drawing("Scene", scenes).off["bode"] < 0.04
    shutil.copy(place / "cipier/toen.svg", place / "bode/toen.svg")
    shutil.copy(place / "cipier/tile.svg", place / "bode/tile.svg")
    desk.wait_for(lambda: desk.eye.drawing("Scene", scenes).off["cipier"] < 0.04)


def test_a_profession_can_come_and_go(desk: Lobby, folder: Path) -> None:
    replace(folder / "exhibition.yaml", "  - bode\n", "")
    desk.wait_for(lambda: desk.show.journey.state.page == "attract" and not desk.finger.sees("card.bode"))
    replace(folder / "exhibition.yaml", "  - lantaarnopsteker\n", "  - lantaarnopsteker\n  - bode\n")
    desk.wait_for(lambda: desk.finger.sees("card.bode"))
    desk.rest()
    desk.open("bode")
    assert not desk.eye.misses("Een man met een bus")
