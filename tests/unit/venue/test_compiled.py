import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.problems.problem import ContentError
from kiosk.venue.compiled import open_venue
from tests.unit.venue.small import PROFILE


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "delft.yaml"
    file.write_text(PROFILE + "logo: logo.svg\nopening_hours: {monday: 9:00-17:00}\n")
    (tmp_path / "logo.svg").write_text("<svg/>")
    monkeypatch.chdir(tmp_path)
    return file


def test_a_profile_in_plain_values(profile: Path, tmp_path: Path) -> None:
    venue = open_venue(profile, tmp_path / "cache")
    assert json.loads(json.dumps(venue)) == venue
    assert (venue["name"], venue["from"], venue["until"]) == ("Stadhuis", "2027-01-01", "2027-01-31")
    assert venue["opening_hours"]["monday"] == {"begin": "09:00", "end": "17:00"}
    assert venue["opening_hours"]["sunday"] is None
    assert venue["screen"] == {"diagonal": 32.0, "orientation": "portrait", "lower_edge": 800.0, "movement": "full"}
    assert venue["keypad"]["help"] == "F17"
    assert venue["logo"] == str(tmp_path / "logo.svg")
    assert venue["colour"] is None
    assert venue["problems"] == []
    assert open_venue(profile, tmp_path / "cache") == venue


def test_the_colour_comes_with_that_of_its_letters(profile: Path, tmp_path: Path) -> None:
    profile.write_text(PROFILE + "colour: '#1b4f8a'\n")
    assert open_venue(profile, tmp_path / "cache")["colour"] == {"field": "#1B4F8A", "text": "#FFFDF7"}


def test_a_second_opening_imports_neither_yaml_nor_pydantic(profile: Path, tmp_path: Path) -> None:
    code = (
        "from pathlib import Path; from kiosk.venue.compiled import open_venue; import sys;"
        f"open_venue(Path({str(profile)!r}), Path({str(tmp_path / 'cache')!r})); print(*sys.modules)"
    )
    for expected in ({"yaml", "pydantic", "segno"}, set()):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
        assert {"yaml", "pydantic", "segno"} & set(done.stdout.split()) == expected


def test_with_problems_the_last_good_one_is_used(profile: Path, tmp_path: Path) -> None:
    good = open_venue(profile, tmp_path / "cache")
    profile.write_text(PROFILE.replace("Delft", "''"))
    assert open_venue(profile, tmp_path / "cache") == good | {
        "problems": ["delft.yaml:2:8: This text is empty. Write the text."]
    }
    profile.unlink()
    assert open_venue(profile, tmp_path / "cache")["problems"] == [
        "delft.yaml:1:1: This file is missing. Make it, or put it back."
    ]


def test_without_a_good_one_it_is_refused(profile: Path, tmp_path: Path) -> None:
    profile.write_text(PROFILE.replace("Delft", "''"))
    with pytest.raises(ContentError) as refused:
        open_venue(profile, tmp_path / "cache")
    assert str(refused.value) == (
        "The profile delft.yaml cannot be used: This text is empty. "
        "Run 'kiosk check delft.yaml' to see all its problems."
    )
