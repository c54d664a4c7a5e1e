"""Speech is in the language of the screen."""

from itertools import product
from pathlib import Path

import pytest

from kiosk.app.places import ASSETS
from kiosk.app.show import ids, offer
from kiosk.exhibition.compiled import Compiled, open_exhibition
from kiosk.exhibition.spoken import spoken_hash
from kiosk.journey import Page, Settings, State
from kiosk.ui.aloud import screen
from tests.ui.conftest import Lobby


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of its own, in which only these tests render clips."""
    return tmp_path_factory.mktemp("voices")


@pytest.fixture
def exhibition(voices: Path) -> Compiled:
    return open_exhibition(ASSETS, voices / "cache")


@pytest.mark.requirement("R33")
def test_each_screen_is_said_in_the_language_of_the_screen(exhibition: Compiled) -> None:
    offered = offer(exhibition.index, list(exhibition.index["words"]))
    for language, page in product(offered.languages, Page):
        profession, card = ids(exhibition.index, "professions")[0], ids(exhibition.index, "cases")[0]
        answers = ((profession, "luisteren"),)
        now = State(Settings(language, 4), page, profession=profession, tab="cases", card=card, answers=answers)
        own_names = {(code, "words/language") for code in offered.languages} if page is Page.LANGUAGE else set()
        assert {code for code, _ in set(screen(State(now.settings), now, offered)) - own_names} <= {language}


@pytest.mark.requirement("R33")
@pytest.mark.usefixtures("no_sound")
def test_a_panel_is_rendered_by_the_voice_of_its_language(lobby: Lobby, voices: Path, exhibition: Compiled) -> None:
    lobby.tap("bar.language")
    lobby.tap("language.en")
    lobby.open("bode")
    lobby.tap("voice.listen")
    name = spoken_hash("en", exhibition.voice("bode", "en")["bode/toen"]["spoken"])
    lobby.wait_for(lambda: list(voices.glob(f"*/{name}-*.json")), seconds=25)
    assert {file.parent.name for file in voices.glob(f"*/{name}-*")} == {"en"}
