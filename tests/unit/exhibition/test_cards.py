"""Cases, lessons and the reading list: read, refused with every problem, and as plain values."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.exhibition.compiled import open_exhibition
from kiosk.exhibition.reading import read_exhibition
from tests.unit.exhibition.small import replace

CASES = """\
cases:
  balie:
    name: Achter de balie
    title: Een andere deur
    text: [Eerst was zij bode., {text: In 2019 niet., spoken: In tweeduizend negentien niet.}]
    question: Wat kun jij?
    picture: Een vrouw achter een balie.
    source: Een krant
    glossary: {bode: wie brieven brengt}
"""
LESSONS = """\
source: Een onderzoek
lessons:
  les-1:
    name: Begin vroeg
    text: [De haan kraait.]
    monday: Vraag het bij de koffie.
    picture: Een haan.
reading:
  name: Lezen
  picture: Een boek.
  items:
    - {name: Het boek, kind: boek, text: Het is dun., source: Een uitgever}
"""


@pytest.fixture
def cards(folder: Path) -> Path:
    replace(folder / "exhibition.yaml", "strengths:", "cases: [balie]\nlessons: [les-1]\nreading: lezen\nstrengths:")
    for name, text, pictures in (
        ("cases", CASES, ("balie", "balie-tile")),
        ("lessons", LESSONS, ("les-1", "lezen")),
    ):
        (folder / name).mkdir()
        for language in ("nl", "en"):
            (folder / name / f"{language}.yaml").write_text(text)
        for picture in pictures:
            (folder / name / f"{picture}.svg").write_text("<svg/>")
    return folder


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in read_exhibition(folder).problems]


def test_cards_in_plain_values(cards: Path, tmp_path: Path) -> None:
    made = open_exhibition(cards, tmp_path / "cache")
    assert made.problems == []
    assert made.index["cases"] == [
        {
            "id": "balie",
            "kind": "case",
            "names": {"nl": "Achter de balie", "en": "Achter de balie"},
            "pictures": {"scene": str(cards / "cases/balie.svg"), "tile": str(cards / "cases/balie-tile.svg")},
        }
    ]
    assert [(card["id"], card["kind"]) for card in made.index["lessons"]] == [("les-1", "lesson"), ("lezen", "reading")]
    case = made.card("cases", "balie")["languages"]["nl"]
    assert case["text"] == ["Eerst was zij bode.", "In 2019 niet.", "Wat kun jij?"]
    said = made.voice("cases/balie", "nl")["cases/balie"]["spoken"]
    assert said == ["Eerst was zij bode.", "In tweeduizend negentien niet.", "Wat kun jij?"]
    assert case["glossary"] == [{"word": "bode", "means": "wie brieven brengt"}]
    assert made.card("lessons", "les-1")["languages"]["en"]["source"] == "Een onderzoek"
    reading = made.card("lessons", "lezen")["languages"]["nl"]
    assert (reading["text"], reading["items"][0]["name"]) == (["Het is dun."], "Het boek")
    with pytest.raises(KeyError):
        made.card("cases", "les-1")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda folder: (folder / "cases/balie-tile.svg").unlink(),
            "exhibition.yaml:5:9: There is no picture 'cases/balie-tile.svg'. Put it there, or remove this line.",
        ),
        (
            lambda folder: (folder / "lessons/lezen.svg").unlink(),
            "exhibition.yaml:7:10: There is no picture 'lessons/lezen.svg'. Put it there, or remove this line.",
        ),
        (
            lambda folder: replace(folder / "cases/en.yaml", "  balie:", "  bali:"),
            "cases/en.yaml:2:3: 'bali' is not one of the cases in exhibition.yaml. Did you mean 'balie'?",
        ),
        (
            lambda folder: (folder / "cases/en.yaml").unlink(),
            "cases/en.yaml:1:1: This file is missing. Make it, or put it back.",
        ),
        (
            lambda folder: (folder / "lessons/fr.yaml").write_text(LESSONS),
            "lessons/fr.yaml:1:1: The exhibition has no language 'fr'."
            " Add fr to the languages in exhibition.yaml, or remove this file.",
        ),
        (
            lambda folder: (folder / "lessons/nl.yaml").write_text(LESSONS[: LESSONS.index("reading:")]),
            "lessons/nl.yaml:1:1: The reading list in exhibition.yaml has no words in this file."
            " Add a group 'reading:'.",
        ),
    ],
)
def test_every_problem_is_named_and_the_rest_is_shown(
    cards: Path, tmp_path: Path, change: Callable[[Path], object], said: str
) -> None:
    change(cards)
    assert said in problems(cards)
    made = open_exhibition(cards, tmp_path / "cache")
    assert len(made.index["professions"]) == 2
    kind = "cases" if "cases" in said else "lessons"
    assert made.index[kind] == [] or "fr.yaml" in said


def test_another_picture_of_a_card_is_another_version(cards: Path, tmp_path: Path) -> None:
    before = open_exhibition(cards, tmp_path / "cache").version
    (cards / "cases/balie.svg").write_text("<svg></svg>")
    assert open_exhibition(cards, tmp_path / "cache").version != before
