"""Cases, lessons and the reading list: all that was written is on the screen and told, and one leads to the next."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from kiosk.app.places import ASSETS
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Lobby, Opener

pytestmark = pytest.mark.usefixtures("no_sound")


def book(name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((ASSETS / name).read_text("utf-8"))
    return read


def written(line: str | dict[str, str]) -> str:
    return line if isinstance(line, str) else line["text"]


@pytest.mark.parametrize("profile", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_a_case_shows_all_that_was_written_and_leads_to_the_next(open_lobby: Opener, profile: Path) -> None:
    lobby = open_lobby(profile)
    words, cases = book("words/nl.yaml"), book("cases/nl.yaml")["cases"]
    total = len(cases) + (profile == LANDSCAPE)  # that venue has one of its own
    lobby.tap("tab.cases")
    assert not lobby.eye.misses(words["tabs"]["cases"]["title"], words["tabs"]["cases"]["lead"])
    first, second, *_ = cases
    lobby.tap(f"card.{first}")
    for number, case in enumerate((first, second), 1):
        told = cases[case]
        place = words["card_place"].format(kind=words["kinds"]["case"], n=number, total=total)
        text = " ".join(map(written, told["text"]))
        assert not lobby.eye.misses(told["title"], text, words["for_you"], written(told["question"]), place)
        assert not lobby.eye.misses(f"{words['source']} {told['source']}")
        for word, means in told.get("glossary", {}).items():
            assert not lobby.eye.misses(f"{word}:", means)
        lobby.tap("card.next")
    lobby.tap("bar.back")
    assert not lobby.eye.misses(words["tabs"]["cases"]["title"])


def test_the_lessons_end_with_the_reading_list(lobby: Lobby) -> None:
    words, file = book("words/nl.yaml"), book("lessons/nl.yaml")
    lobby.tap("tab.lessons")
    *_, last = file["lessons"]
    lobby.tap(f"card.{last}")
    lesson = file["lessons"][last]
    assert not lobby.eye.misses(lesson["name"], words["monday"], written(lesson["monday"]))
    assert not lobby.eye.misses(f"{words['source']} {file['source']}")
    lobby.tap("card.next")
    for item in file["reading"]["items"]:
        assert not lobby.eye.misses(f"{item['name']} ({item['kind']})", written(item["text"]), item["source"])


def test_a_case_is_told_sentence_by_sentence(lobby: Lobby) -> None:
    lobby.tap("tab.cases")
    lobby.tap("card.talent-proeven")
    lobby.tap("voice.listen")
    lobby.wait_for(lambda: lobby.finger.item("card.text").property("current") >= 1, 30)
    lobby.tap("card.next")
    assert lobby.finger.item("card.text").property("current") == -1
