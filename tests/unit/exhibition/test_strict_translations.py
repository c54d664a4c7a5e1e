from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.exhibition.translations import unreviewed
from tests.unit.exhibition.small import replace
from tests.unit.exhibition.test_strict import ENGLISH, finished, notes, problems

__all__ = ["finished"]

EN = "professions/bode/en.yaml"
STILL = "missing or still Dutch. Translate them; the first is"


@pytest.mark.parametrize(
    ("name", "old", "new", "lacking", "line", "column"),
    [
        (EN, "This is the first.", "Dit is het eerste.", 1, 29, 13),
        (EN, "    eerste: This is the first.\n", "", 1, 28, 3),
        (EN, "This is the first.", "''", 1, 29, 5),
        (EN, "[The messenger walks through the town., It was then.]", "[De bode loopt door de stad., Ah.]", 1, 6, 12),
        (EN, "    text: [The messenger flies.]\n", "", 1, 19, 3),
        (EN, "    text: [The messenger walks through the town., It was then.]\n", "", 2, 3, 3),
        (EN, "answers:\n  luisteren: You hear what people say.\n  oordelen: You know what is honest.\n", "", 2, 1, 1),
        ("cases/en.yaml", "What are you good at?", "Wat kun jij goed?", 1, 6, 15),
        ("lessons/en.yaml", "This is about the work of today.", "Dat gaat over het werk van nu.", 1, 14, 13),
        (
            "lessons/en.yaml",
            "[Who begins early can take it slowly.]",
            "[Koffie is er ook., Koffie is er ook., Koffie is er ook.]",
            2,
            5,
            12,
        ),
        ("words/en.yaml", "Touch it", "Raak het aan", 1, 2, 8),
        ("words/en.yaml", "touch: Touch it\n", "", 1, 1, 1),
    ],
)
def test_what_is_not_translated(
    name: str, old: str, new: str, lacking: int, line: int, column: int, finished: Path
) -> None:
    replace(finished / name, old, new)
    every = {EN: 29, "cases/en.yaml": 7, "lessons/en.yaml": 12, "words/en.yaml": 2}
    are = "is" if lacking == 1 else "are"
    assert sorted(problems(finished)) == sorted(
        [
            f"words/en.yaml:1:1: English is {(50 - lacking) * 2} % translated: {lacking} of 50 texts {are} {STILL} "
            f"in {name}, line {line}.",
            f"{name}:{line}:{column}: {lacking} of {every[name]} texts {are} {STILL} here.",
        ]
    )


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (EN, "name: Messenger", "name: Bode"),
        (EN, "This is the first.", "Dit is het eerste!"),
        (EN, "appears: [going by bicycle]", "appears: [fietsen]"),
        (EN, "quality: being friendly", "quality: vriendelijk zijn"),
        ("words/en.yaml", "{name} · {n} of {total}", "{name} · {n} van {total}"),
        ("cases/en.yaml", "[She is looking for something new.]", "[She is looking for it., She has a new door.]"),
    ],
)
def test_what_is_let_pass(name: str, old: str, new: str, finished: Path) -> None:
    replace(finished / name, old, new)
    assert problems(finished) == []


def test_a_file_that_is_missing(finished: Path) -> None:
    (finished / EN).unlink()
    assert problems(finished) == [
        f"words/en.yaml:1:1: English is 42 % translated: 29 of 50 texts are {STILL} in {EN}, line 1."
    ]
    (finished / EN).write_text(ENGLISH.replace("panels:", "panels: '"))  # the ordinary check says why it cannot be read
    assert problems(finished) == []


def test_a_language_of_which_there_is_nothing(finished: Path) -> None:
    assert problems(finished, ["nl", "en", "fy", "xx"]) == [
        f"words/{code}.yaml:1:1: {name} is 0 % translated: 50 of 50 texts are {STILL} in words/{code}.yaml, line 1."
        for code, name in (("fy", "Frisian"), ("xx", "xx"))
    ]


def reviewers(folder: Path, languages: Sequence[str]) -> list[str]:
    return [str(note) for note in unreviewed(folder, languages)]


def test_nobody_has_read_it(finished: Path) -> None:
    assert reviewers(finished, ["nl", "en"]) == []
    replace(finished / "words/en.yaml", "reviewed: Noor", "reviewed: ''")
    (finished / "words/xx.yaml").write_text("language:\n  name: Xhixh\n  reviewed:\n")
    (finished / "words/yy.yaml").write_text("language: {reviewed: [x]}\n")
    who = "has read its texts yet. Let somebody do that, and write their name at 'reviewed'."
    assert reviewers(finished, ["nl", "en", "xx", "yy", "zz"]) == [
        f"words/en.yaml:1:43: Nobody who is at home in English {who}",
        f"words/xx.yaml:3:3: Nobody who is at home in Xhixh {who}",
    ]


SILENT = "without vowel marks: shown but not spoken. Write the marks; the first is here."


def test_what_is_shown_but_not_spoken(finished: Path) -> None:
    replace(finished / "words/en.yaml", "direction: ltr", "direction: ltr, vowels: marks")
    for old, new in (
        ("The messenger walks through the town.", "هي تسمع من هو مستعجل."),
        ("It was then.", "{text: هي تسمع, spoken: هِيَ تَسْمَعُ}"),
        ("This is the first.", "هِيَ تَسْمَعُ مَنْ هُوَ مُسْتَعْجِلْ."),
        ("The greeting is the same.", "هي تسمع من هو مستعجل."),
        ("Then it was like this", "هي تسمع من هو مستعجل."),
    ):
        replace(finished / EN, old, new)
    replace(finished / "cases/en.yaml", "What are you good at?", "هي تسمع من هو مستعجل؟")
    replace(finished / "lessons/en.yaml", "This is about the work of today.", "هي تسمع من هو مستعجل.")
    assert notes(finished) == [
        f"cases/en.yaml:6:15: 1 of 2 sentences is {SILENT}",
        f"lessons/en.yaml:14:13: 1 of 3 sentences is {SILENT}",
        f"{EN}:6:12: 2 of 9 sentences are {SILENT}",
    ]
    replace(finished / "words/en.yaml", "vowels: marks", "vowels: letters")
    assert notes(finished) == []
