import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.exhibition.compiled import Compiled, open_exhibition
from kiosk.exhibition.spoken import spoken_hash
from kiosk.problems.problem import ContentError
from tests.unit.exhibition.small import SHIPPED, SPOKEN, replace, write_exhibition


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def everything(made: Compiled) -> tuple[object, ...]:
    return made.index, [made.story(profession["id"]) for profession in made.index["professions"]]


def test_the_index_has_what_the_first_frame_needs(folder: Path, cache: Path) -> None:
    made = open_exhibition(folder, cache)
    bode = folder / "professions" / "bode"
    assert made.problems == []
    assert list(made.index) == [
        "version",
        "languages",
        "words",
        "strengths",
        "attract",
        "professions",
        "cases",
        "lessons",
    ]
    assert made.index["languages"][0] == {
        "code": "nl",
        "name": "Nederlands",
        "direction": "ltr",
        "font": "Atkinson Hyperlegible Next",
        "leading": 1.0,
        "vowels": "letters",
    }
    assert made.index["words"]["nl"]["back"] == "Terug"
    assert made.index["words"]["nl"]["on"] == "Aan"
    assert made.index["words"]["nl"]["eras"] == {"toen": "toen", "nu": "nu", "straks": "straks"}
    assert "language" not in made.index["words"]["nl"]
    assert made.index["strengths"] == ["luisteren", "oordelen", "verbinden", "bedenken"]
    assert made.index["professions"][0] == {
        "id": "bode",
        "strength": "luisteren",
        "names": {"nl": "Bode", "en": "Bode"},
        "pictures": {name: str(bode / f"{name}.svg") for name in ("tile", "toen", "nu", "straks")},
    }


def test_a_story_has_every_language(folder: Path, cache: Path) -> None:
    made = open_exhibition(folder, cache)
    story = made.story("bode")
    told = story["languages"]["nl"]
    assert story["pictures"] == made.index["professions"][0]["pictures"]
    assert list(story["languages"]) == ["nl", "en"]
    assert (story["id"], story["strength"], told["name"], told["quality"]) == (
        "bode",
        "luisteren",
        "Bode",
        "goed groeten",
    )
    assert told["panels"]["toen"] == {
        "when": "Delft, 1881",
        "title": "Toen was het zo",
        "text": ["Eerste zin.", "Het was 1881."],
        "disappears": ["lopen"],
        "appears": ["fietsen"],
        "stays": ["groeten"],
        "picture": "Een bode loopt.",
    }
    assert told["panels"]["straks"]["when"] == ""
    assert told["more"] == {
        "title": "Meer",
        "facts": [{"year": 1881, "text": "Het eerste feit."}, {"year": 1925, "text": "Het tweede feit."}],
        "sources": ["een.nl", "twee.nl", "drie.nl"],
        "stayed": "De groet bleef.",
    }
    assert list(told["answers"]) == made.index["strengths"]


def test_every_text_has_its_words_and_its_recording(folder: Path, cache: Path) -> None:
    made = open_exhibition(folder, cache)
    told = made.voice("bode", "nl")
    assert told["bode/toen"] == {
        "spoken": SPOKEN,
        "hash": spoken_hash("nl", SPOKEN),
        "recording": {"file": str(folder / "voice/nl/bode.toen.flac"), "starts": [0.0, 1.5], "gain": -2.5},
        "stale": False,
        "group": "Bode",
        "name": "Toen was het zo",
        "mood": "rustig, alsof je een oude foto laat zien",
    }
    assert told["bode/nu"]["recording"] is None
    said = {name: text["spoken"] for name, text in told.items()}
    assert said["bode/name"] == ["Bode."]
    assert said["bode/toen/title"] == ["Toen was het zo."]
    assert said["bode/toen/lists"] == ["Verdwijnt: lopen.", "Verschijnt: fietsen.", "Blijft: groeten."]
    assert said["bode/more"] == [
        "Meer.",
        "Achttienhonderd eenentachtig.",
        "Het eerste feit.",
        "1925.",
        "Het tweede feit.",
        "Wat bleef?",
        "De groet bleef.",
    ]
    assert said["bode/answers/oordelen"] == ["Jij oordeelt."]
    assert said["bode/quality"] == ["Goed groeten."]
    screens = {name: text["spoken"] for name, text in made.voice("words", "en").items()}
    assert screens["words/back"] == ["Back."]
    assert screens["words/eras/straks"][0].startswith("Soon: ")
    assert screens["number/10"] == ["Ten."]
    assert screens["place/2-2"] == ["Number two of two."]
    assert "place/3-2" not in screens


def test_a_stale_recording_is_not_offered_and_no_problem(folder: Path, cache: Path) -> None:
    replace(folder / "professions/bode/nl.yaml", "Eerste zin.", "Een andere zin.")
    made = open_exhibition(folder, cache)
    assert made.problems == []
    assert made.voice("bode", "nl")["bode/toen"]["recording"] is None
    assert made.voice("bode", "nl")["bode/toen"]["stale"]


def test_a_second_opening_gives_the_same(folder: Path, cache: Path) -> None:
    assert everything(open_exhibition(folder, cache)) == everything(open_exhibition(folder, cache))
    with pytest.raises(KeyError):
        open_exhibition(folder, cache).story("kok")


@pytest.mark.parametrize(
    "module",
    ["kiosk.exhibition.compiled", "kiosk.exhibition.spoken", "kiosk.venue.compiled", "kiosk.venue.screen"],
)
def test_what_a_start_imports_is_light(module: str) -> None:
    assert "pydantic" not in imported(f"import {module}")
    assert "yaml" not in imported(f"import {module}")


def test_a_second_opening_imports_neither_yaml_nor_pydantic(folder: Path, cache: Path) -> None:
    code = (
        "from pathlib import Path; from kiosk.exhibition.compiled import open_exhibition;"
        f"open_exhibition(Path({str(folder)!r}), Path({str(cache)!r})).story('bode')"
    )
    assert {"yaml", "pydantic"} <= imported(code)
    assert not {"yaml", "pydantic", "pydantic_core", "click", "difflib"} & imported(code)


def imported(code: str) -> set[str]:
    code += "; import sys, json; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=SHIPPED.parent)
    return set(json.loads(done.stdout))


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: replace(folder / "professions/bode/nl.yaml", "Eerste zin", "Andere zin"),
        lambda folder: replace(folder / "words/nl.yaml", "back: Terug", "back: Weg"),
        lambda folder: (folder / "professions/bode/tile.svg").write_text("<svg></svg>"),
        lambda folder: replace(folder / "exhibition.yaml", "  - smid\n", ""),
    ],
)
def test_a_change_gives_another_version(change: Callable[[Path], object], folder: Path, cache: Path) -> None:
    before = open_exhibition(folder, cache)
    change(folder)
    after = open_exhibition(folder, cache)
    assert after.version != before.version


def test_the_same_content_has_the_same_version_anywhere(folder: Path, cache: Path, tmp_path: Path) -> None:
    copy = tmp_path / "quite another" / "é"
    shutil.copytree(folder, copy)
    for file in copy.rglob("*.yaml"):
        os.utime(file, (1, 1))
    assert open_exhibition(copy, cache).version == open_exhibition(folder, cache).version
    assert open_exhibition(copy, cache).index != open_exhibition(folder, cache).index


def test_drawings_and_fonts_make_nothing_anew(folder: Path, cache: Path) -> None:
    open_exhibition(folder, cache)
    (folder / "fonts").mkdir()
    (folder / "fonts" / "new.ttf").touch()
    open_exhibition(folder, cache)
    assert len(list(cache.glob("*/*.jsonl"))) == 1


def test_with_problems_the_last_good_one_is_shown(folder: Path, cache: Path) -> None:
    good = open_exhibition(folder, cache)
    replace(folder / "professions/bode/nl.yaml", "title: Nu is het zo", "titul: Nu is het anders")
    broken = open_exhibition(folder, cache)
    assert everything(broken) == everything(good)
    assert broken.problems == [
        "professions/bode/nl.yaml:15:5: The key 'titul' is not known here. Did you mean 'title'?"
    ]
    replace(folder / "professions/bode/nl.yaml", "titul:", "title:")
    mended = open_exhibition(folder, cache)
    assert mended.problems == []
    assert mended.story("bode")["languages"]["nl"]["panels"]["nu"]["title"] == "Nu is het anders"


def test_the_last_good_one_is_the_last_that_was_shown(folder: Path, cache: Path) -> None:
    file = folder / "exhibition.yaml"
    first, second = file.read_text(), file.read_text().replace("  - smid\n", "")
    for number, text in enumerate((first, second, first)):
        file.write_text(text)
        os.utime(file, (number % 2, number % 2))
        open_exhibition(folder, cache)
    file.write_text("broken")
    assert len(open_exhibition(folder, cache).index["professions"]) == 2


def test_the_last_good_one_is_not_shown_without_its_pictures(folder: Path, cache: Path) -> None:
    open_exhibition(folder, cache)
    (folder / "professions/bode/tile.svg").unlink()
    made = open_exhibition(folder, cache)
    assert [profession["id"] for profession in made.index["professions"]] == ["smid"]
    assert len(made.problems) == 1


def test_without_a_good_one_the_valid_part_is_shown(folder: Path, cache: Path) -> None:
    (folder / "professions/bode/nl.yaml").write_text("")
    made = open_exhibition(folder, cache)
    assert [profession["id"] for profession in made.index["professions"]] == ["smid"]
    assert made.story("smid")["id"] == "smid"
    assert made.problems == ["professions/bode/nl.yaml:1:1: This file is empty. Write its content, or put it back."]
    assert not list(cache.glob("*/*.jsonl"))


@pytest.mark.parametrize("missing", ["exhibition.yaml", "words", "professions", ""])
def test_only_when_there_is_nothing_to_show_it_is_refused(missing: str, folder: Path, cache: Path) -> None:
    place = folder / missing
    shutil.rmtree(place) if place.is_dir() else place.unlink()
    with pytest.raises(ContentError) as refused:
        open_exhibition(folder, cache)
    assert "\n" not in str(refused.value)
    assert "kiosk check" in str(refused.value)


def test_a_damaged_cache_is_made_again(folder: Path, cache: Path) -> None:
    good = open_exhibition(folder, cache)
    for data in (b"", b"\0\0\0", b'{"maker": '):
        (file,) = cache.glob("*/*.jsonl")
        file.write_bytes(data)
        assert everything(open_exhibition(folder, cache)) == everything(good)


def test_without_a_place_for_the_cache_it_is_shown_all_the_same(
    folder: Path, cache: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cache.write_text("in the way")
    made = open_exhibition(folder, cache)
    assert made.problems == []
    assert made.story("bode")["id"] == "bode"
    assert "cannot keep" in caplog.text


def test_the_shipped_exhibition_opens(cache: Path) -> None:
    assert open_exhibition(SHIPPED, cache).problems == []


def test_a_relative_folder_is_fine(folder: Path, cache: Path) -> None:
    made = open_exhibition(Path(), cache)
    assert made.index["professions"][0]["pictures"]["nu"] == str(folder / "professions/bode/nu.svg")
    assert made.version == open_exhibition(folder, cache).version


def test_two_exhibitions_do_not_mix(folder: Path, cache: Path, tmp_path: Path) -> None:
    open_exhibition(folder, cache)
    other = write_exhibition(tmp_path / "other")
    (other / "exhibition.yaml").write_text("broken")
    with pytest.raises(ContentError):
        open_exhibition(other, cache)
