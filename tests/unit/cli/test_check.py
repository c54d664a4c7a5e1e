from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.unit.exhibition.small import replace, write_exhibition
from tests.unit.venue.small import PROFILE

module = import_module("kiosk.cli.check")  # in kiosk.cli this name is the command


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_exhibition(tmp_path / "assets")
    (tmp_path / "profiles").mkdir()
    for name in ("delft", "gouda"):
        (tmp_path / "profiles" / f"{name}.yaml").write_text(PROFILE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments: str) -> Result:
    return CliRunner().invoke(module.command, arguments)


def test_what_is_shipped_has_no_problem() -> None:
    result = check()
    assert result.exit_code == 0
    assert result.stdout.startswith("0 problems in ")


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
        (["assets/professions/bode"], ["1 problem in 4 files."]),
        (["assets/professions/bode/voice/nl/toen.yaml"], ["0 problems in 1 file."]),
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
        (["--schemas", "assets"], "--schemas takes no FILE or DIR."),
        (["--quickly"], "No such option"),
    ],
)
def test_wrong_use(arguments: Sequence[str], said: str, folder: Path) -> None:
    (folder / "empty").mkdir()
    result = check(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr


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
