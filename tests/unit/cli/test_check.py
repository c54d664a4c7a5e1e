import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.unit.exhibition.small import replace, write_exhibition
from tests.unit.exhibition.test_strict import finish
from tests.unit.venue.small import PROFILE

module = import_module("kiosk.cli.check")  # in kiosk.cli this name is the command


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_exhibition(tmp_path / "assets")
    (tmp_path / "profiles").mkdir()
    for name in ("delft", "gouda"):
        (tmp_path / "profiles" / f"{name}.yaml").write_text(PROFILE)
    for language in ("nl", "en"):
        replace(tmp_path / "assets" / "words" / f"{language}.yaml", 'reviewed: ""', "reviewed: Noor")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments: str) -> Result:
    return CliRunner().invoke(module.command, arguments)


def test_what_is_shipped_has_no_problem() -> None:
    result = check()
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1].startswith("0 problems in ")


def test_what_is_shipped_leaves_an_editor_nothing_to_do() -> None:
    result = check("--strict")
    assert result.stdout.splitlines()[-1].startswith("0 problems in "), result.stdout
    assert result.exit_code == 0


def test_one_line_for_each_problem_and_their_number(folder: Path) -> None:
    replace(folder / "profiles/delft.yaml", "until: 2027-01-31", "until: 2027-01-32")
    replace(folder / "profiles/delft.yaml", "name:", "naam:")
    replace(folder / "assets/words/nl.yaml", "back:", "bakk:")
    result = check("profiles", "assets", "profiles/delft.yaml")
    assert result.exit_code == 1
    assert result.stdout == (
        "assets/words/nl.yaml:12:1: The key 'bakk' is not known here. Did you mean 'back'?\n"
        "profiles/delft.yaml:1:1: The key 'naam' is not known here. Did you mean 'name'?\n"
        "profiles/delft.yaml:4:8: '2027-01-32' is not a date. Write year-month-day, such as 2027-01-31.\n"
        "3 problems in 12 files.\n"
    )


def test_a_venue_speaks_only_what_the_exhibition_does(folder: Path) -> None:
    replace(folder / "profiles/delft.yaml", "[nl, en]", "[nl, eng]")
    assert check("profiles").exit_code == 0
    assert check("profiles", "assets").stdout == (
        "profiles/delft.yaml:5:17: 'eng' is not one of the languages of the exhibition. Did you mean 'en'?\n"
        "1 problem in 12 files.\n"
    )


@pytest.mark.parametrize(
    ("places", "said"),
    [
        (["assets"], ["1 problem in 10 files."]),
        (["assets/exhibition.yaml"], ["0 problems in 1 file."]),
        (["assets/professions/bode/facts.yaml"], ["1 problem in 1 file."]),
        (["assets/professions/bode"], ["1 problem in 3 files."]),
        (["assets/voice/nl/bode.toen.yaml"], ["0 problems in 1 file."]),
        (["assets/words/nl.yaml", "profiles/gouda.yaml"], ["0 problems in 2 files."]),
        (["profiles"], ["0 problems in 2 files."]),
    ],
)
def test_a_file_is_what_its_place_says(places: Sequence[str], said: list[str], folder: Path) -> None:
    replace(folder / "assets/professions/bode/facts.yaml", "year: 1881", "year: 81")
    result = check(*places)
    assert result.stdout.splitlines()[-1:] == said
    assert result.exit_code == (said[0][0] != "0")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere"], "Path 'nowhere' does not exist."),
        (["assets/professions/bode/nu.svg"], "nu.svg is not a YAML file: name one whose name ends in .yaml."),
        (["empty"], "There is nothing to check in empty: name an exhibition or a profile."),
        (["assets/strengths"], "There is nothing to check in assets/strengths: name an exhibition or a profile."),
        (["--schemas", "assets"], "--schemas takes no FILE or DIR, and not --strict."),
        (["--schemas", "--strict"], "--schemas takes no FILE or DIR, and not --strict."),
        (["--quickly"], "No such option"),
    ],
)
def test_wrong_use(arguments: Sequence[str], said: str, folder: Path) -> None:
    (folder / "empty").mkdir()
    result = check(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr


READ = "Let somebody do that, and write their name at 'reviewed'."


def test_what_is_only_good_to_know_comes_after_the_problems(folder: Path) -> None:
    for language in ("nl", "en"):
        replace(folder / "assets/words" / f"{language}.yaml", "reviewed: Noor", 'reviewed: ""')
    unread = [
        f"assets/words/{code}.yaml:6:3: Nobody who is at home in {name} has read its texts yet. {READ}"
        for code, name in (("en", "English"), ("nl", "Dutch"))
    ]
    result = check("assets")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [*unread, "0 problems in 10 files."]
    assert check("assets/words/nl.yaml").stdout.splitlines() == [unread[1], "0 problems in 1 file."]
    assert check("assets/professions", "profiles").stdout == "0 problems in 8 files.\n"
    replace(folder / "assets/words/nl.yaml", "back:", "bakk:")
    assert check("assets").stdout.splitlines() == [
        "assets/words/nl.yaml:12:1: The key 'bakk' is not known here. Did you mean 'back'?",
        *unread,
        "1 problem in 10 files.",
    ]


STRICT = [
    "assets/cases/nl.yaml:4:12: This title has 8 words; 6 are the most. Shorten it.",
    "assets/professions/bode/nl.yaml:16:12: 'ponskaart' is a rare word. Use a common one, or explain it in 'glossary'.",
    "profiles/gouda.yaml:10:9: Letters on #808080 have a contrast of 4.0:1 at most, and must have 7:1. "
    "Take a lighter colour.",
]


@pytest.fixture
def unfinished(folder: Path) -> Path:
    """An exhibition with a problem, for an editor only, in the words of a story and of a case, and a grey profile."""
    finish(folder / "assets")
    replace(folder / "assets/exhibition.yaml", "  - smid\n", "cases: [balie]\nlessons: [les-1]\nreading: lijst\n")
    replace(folder / "assets/professions/bode/nl.yaml", "[De bode gaat met de fiets.]", "[Een ponskaart.]")
    replace(folder / "assets/cases/nl.yaml", "Eén vrouw, drie deuren", "Eén vrouw en dan ook nog drie deuren")
    replace(folder / "profiles/gouda.yaml", "lower_edge: 800", "lower_edge: 800\ncolour: '#808080'")
    return folder


def of_an_editor(result: Result) -> list[str]:
    """What only --strict names; the ordinary check has much against so small an exhibition."""
    ordinary = check("assets", "profiles").stdout.splitlines()
    return [line for line in result.stdout.splitlines()[:-1] if line not in ordinary]


def test_strictly(unfinished: Path) -> None:
    assert not set(STRICT) & set(check("assets", "profiles").stdout.splitlines())
    result = check("--strict", "assets", "profiles")
    assert of_an_editor(result) == STRICT
    assert result.exit_code == 1
    number = len(result.stdout.splitlines()) - 1
    assert result.stdout.splitlines()[-1] == f"{number} problems in 13 files."


@pytest.mark.parametrize(
    ("place", "said"),
    [("assets/cases", STRICT[:1]), ("assets/professions/bode/nl.yaml", STRICT[1:2]), ("profiles", STRICT[2:])],
)
def test_strictly_a_file_is_what_its_place_says(place: str, said: list[str], unfinished: Path) -> None:
    result = check("--strict", place)
    assert of_an_editor(result) == said
    assert result.exit_code == 1


def test_what_is_not_spoken_is_no_problem(unfinished: Path) -> None:
    replace(unfinished / "assets/words/en.yaml", "direction: ltr", "direction: ltr, vowels: marks")
    replace(unfinished / "assets/lessons/en.yaml", "Ask what is going to change.", "هي تسمع من هو مستعجل.")
    result = check("--strict", "assets/lessons/en.yaml")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "assets/lessons/en.yaml:6:13: 1 of 3 sentences is without vowel marks: shown but not spoken. "
        "Write the marks; the first is here.",
        "0 problems in 1 file.",
    ]


def test_strictly_without_the_words_that_are_common(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "wordfreq", None)
    for name in ("rare", "strict"):
        monkeypatch.delitem(sys.modules, f"kiosk.exhibition.{name}")
    result = check("--strict", "assets")
    assert result.exit_code == 2
    assert not result.stdout
    assert result.stderr.splitlines()[-1] == (
        "Error: --strict needs wordfreq, which knows how rare a word is, and it is not installed. "
        "Get it with deploy/setup editor."
    )
    assert check("assets").exit_code == 0


def test_without_an_exhibition_beside_the_program(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ASSETS", folder / "nowhere")
    monkeypatch.setattr(module, "PROFILES", folder / "nowhere")
    result = check()
    assert result.exit_code == 2
    assert "There is no exhibition beside the program" in result.stderr


def test_schemas_are_written_where_the_exhibition_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ASSETS", folder / "assets")
    result = check("--schemas")
    assert result.exit_code == 0
    assert "Written: assets/schemas/story.schema.json\n" in result.stdout
    assert (folder / "assets/schemas/venue.schema.json").is_file()
