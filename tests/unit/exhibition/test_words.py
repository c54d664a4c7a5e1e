from pathlib import Path

import pytest

from kiosk.exhibition.words import Words
from kiosk.problems.findings import Findings
from tests.unit.exhibition.small import SHIPPED, replace


def said_of(file: Path) -> list[str]:
    findings = Findings(file.parent)
    findings.read(file, Words)
    return [f"{problem.what} {problem.remedy}" for problem in findings.problems]


@pytest.fixture
def words(tmp_path: Path) -> Path:
    file = tmp_path / "nl.yaml"
    file.write_bytes((SHIPPED / "words" / "nl.yaml").read_bytes())
    return file


def test_every_shipped_word_is_required(words: Path) -> None:
    assert said_of(words) == []
    words.write_text("\n".join(line for line in words.read_text("utf-8").splitlines() if not line.startswith("hook:")))
    assert said_of(words) == ["The key 'hook' is missing here. Add a line 'hook: ...'."]


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ('"Al {m}"', "The program fills in {names} here; the text has {m}. Use {names} once each."),
        ("Al", "The program fills in {names} here; the text has none of it. Use {names} once each."),
        (
            '"{names} en {names}"',
            "The program fills in {names} here; the text has {names}, {names}. Use {names} once each.",
        ),
        ('"Al {names"', "The program fills in {names} here; the text has {. Use {names} once each."),
        ('"Al {names:d}"', "The program fills in {names} here; the text has {names:d}. Use {names} once each."),
    ],
)
def test_what_is_filled_in_must_be_there(new: str, said: str, words: Path) -> None:
    replace(words, '"Je zag al: {names}."', new)
    assert said_of(words) == [said]


def test_where_nothing_is_filled_in_nothing_may_be_there(words: Path) -> None:
    replace(words, "back: Terug", 'back: "Terug {n}"')
    assert said_of(words) == ["Nothing is filled in here, but the text has '{n}'. Remove it."]
