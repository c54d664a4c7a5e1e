"""The room of the attract screen: what an editor can write, and what comes of it."""

from pathlib import Path

import pytest

from kiosk.exhibition.compiled import open_exhibition
from kiosk.exhibition.reading import read_exhibition
from tests.unit.exhibition.small import replace

ROOM = """\
attract:
  toen: room/toen.svg
  nu: room/nu.svg
  straks: room/straks.svg
  lights: [room/lamp.svg]
  swings: [room/tail.svg]
strengths:"""
PIECE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="108 216 540 270"></svg>'


@pytest.fixture
def furnished(folder: Path) -> Path:
    replace(folder / "exhibition.yaml", "strengths:", ROOM)
    (folder / "room").mkdir()
    for name in ("toen", "nu", "straks"):
        (folder / "room" / f"{name}.svg").write_text("<svg/>")
    for name in ("lamp", "tail"):
        (folder / "room" / f"{name}.svg").write_text(PIECE)
    return folder


def test_the_room_in_plain_values(furnished: Path, tmp_path: Path) -> None:
    made = open_exhibition(furnished, tmp_path / "cache")
    room = furnished / "room"
    assert made.problems == []
    assert made.index["attract"] == {
        "eras": {era: str(room / f"{era}.svg") for era in ("toen", "nu", "straks")},
        "pieces": [
            {"moves": "light", "file": str(room / "lamp.svg"), "place": [0.1, 0.2, 0.5, 0.25]},
            {"moves": "swing", "file": str(room / "tail.svg"), "place": [0.1, 0.2, 0.5, 0.25]},
        ],
    }
    assert open_exhibition(furnished, tmp_path / "cache").index == made.index


def test_without_a_room_the_first_profession_is_shown(folder: Path, tmp_path: Path) -> None:
    made = open_exhibition(folder, tmp_path / "cache")
    first = made.index["professions"][0]["pictures"]
    assert made.index["attract"] == {"eras": {era: first[era] for era in ("toen", "nu", "straks")}, "pieces": []}


def test_another_room_gives_another_version(furnished: Path, tmp_path: Path) -> None:
    before = open_exhibition(furnished, tmp_path / "cache").version
    (furnished / "room" / "tail.svg").write_text(PIECE + "<!-- -->")
    assert open_exhibition(furnished, tmp_path / "cache").version != before


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("nu.svg", "", "exhibition.yaml:7:7: The file 'room/nu.svg' is empty. Put it back, or make it again."),
        (
            "tail.svg",
            "<svg/>",
            "exhibition.yaml:10:12: 'room/tail.svg' does not say where in the room it lies. "
            'Give it a viewBox: "left top width height", on a field of 1080 by 1080.',
        ),
        (
            "lamp.svg",
            '<svg viewBox="0 0 none 5"/>',
            "exhibition.yaml:9:12: 'room/lamp.svg' does not say where in the room it lies. "
            'Give it a viewBox: "left top width height", on a field of 1080 by 1080.',
        ),
        (
            "lamp.svg",
            '<svg viewBox="0 0 0 5"/>',
            "exhibition.yaml:9:12: 'room/lamp.svg' does not say where in the room it lies. "
            'Give it a viewBox: "left top width height", on a field of 1080 by 1080.',
        ),
    ],
)
def test_a_room_with_a_problem_is_told_of_and_left_out(furnished: Path, name: str, text: str, said: str) -> None:
    (furnished / "room" / name).write_text(text)
    reading = read_exhibition(furnished)
    assert [str(problem) for problem in reading.problems] == [said]
    assert reading.exhibition
    assert reading.exhibition.room is None


def test_a_folder_with_drawings_only_waits_for_its_words(folder: Path) -> None:
    (folder / "professions" / "kok").mkdir()
    (folder / "professions" / "kok" / "toen.svg").write_text("<svg/>")
    reading = read_exhibition(folder)
    assert reading.problems == []
    (folder / "professions" / "kok" / "nl.yaml").write_text("name: Kok")
    assert {problem.file.parent.name for problem in read_exhibition(folder).problems} == {"kok"}
