"""Words that few know are explained below the text in which they stand, and nowhere else."""

from typing import Any

import pytest
import yaml

from kiosk.app.places import ASSETS
from kiosk.exhibition.glossary import explained
from tests.ui.conftest import Lobby

pytestmark = pytest.mark.usefixtures("no_sound")

GIRO, CARDS = "girodienst", "ponskaarten"


@pytest.fixture(scope="module")
def glossary() -> dict[str, str]:
    told: dict[str, Any] = yaml.safe_load((ASSETS / "professions/ponstypiste/nl.yaml").read_text("utf-8"))
    return {str(word): str(means) for word, means in told["glossary"].items()}


def test_a_word_is_explained_where_it_stands(lobby: Lobby, glossary: dict[str, str]) -> None:
    lobby.open("ponstypiste")
    assert not lobby.eye.misses(f"{GIRO}:", glossary[GIRO])
    assert glossary[CARDS] not in lobby.eye.words()
    lobby.tap("era.nu")
    assert not {glossary[GIRO], glossary[CARDS]} & {*lobby.eye.words()}
    lobby.tap("story.more")
    assert not lobby.eye.misses(f"{GIRO}:", glossary[GIRO], f"{CARDS}:", glossary[CARDS])


def test_with_large_letters_it_comes_after_the_text(lobby: Lobby, glossary: dict[str, str]) -> None:
    lobby.tap("bar.access")
    lobby.tap("text.200")
    lobby.tap("bar.access")
    lobby.open("ponstypiste")
    parts = 0
    while lobby.eye.misses(f"{GIRO}:", glossary[GIRO]):
        lobby.tap("story.further")
        parts += 1
    assert 0 < parts < 5


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Een algoritme.", []),
        ("Twee Algoritmes.", ["algoritmes"]),
        ("Een superalgoritmes.", []),
        ("Een piw’er en ponskaarten, en ook steno.", ["ponskaarten", "piw’er"]),
    ],
)
def test_a_word_counts_when_it_begins_with_the_key(text: str, words: list[str]) -> None:
    glossary = [{"word": word, "means": "iets"} for word in ("algoritmes", "ponskaarten", "piw’er", "steno")]
    assert [entry["word"] for entry in explained(glossary, [text])] == words
