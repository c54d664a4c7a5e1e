import os
from pathlib import Path

import pytest

from kiosk.problems.source import LARGEST, read_source


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "1:1: This file is empty. Write its content, or put it back."),
        (b"\xef\xbb\xbf \n", "1:1: This file is empty. Write its content, or put it back."),
        (
            b"a: b\nc: \xc3\xa9\xff",
            "2:5: This file is not UTF-8: the byte 0xFF is no part of a character. "
            "Save the file again with the encoding UTF-8.",
        ),
        (
            "a: één".encode("latin-1"),
            "1:4: This file is not UTF-8: the byte 0xE9 is no part of a character. "
            "Save the file again with the encoding UTF-8.",
        ),
        (
            b"\xef\xbb\xbfa: \xff",
            "1:4: This file is not UTF-8: the byte 0xFF is no part of a character. "
            "Save the file again with the encoding UTF-8.",
        ),
        (
            "a: b".encode("utf-16"),
            "1:1: This file is not UTF-8: the byte 0xFF is no part of a character. "
            "Save the file again with the encoding UTF-8.",
        ),
        (b"a:\n\tb: c", "2:1: A tab is used to indent this line. Use spaces: two for each level."),
        (b"a:\n  \tb: c", "2:3: A tab is used to indent this line. Use spaces: two for each level."),
        (b"a: \x00", "1:4: There is an invisible character here: U+0000. Remove it, and type the text again."),
        (b"a: b\rc: d", "1:5: There is an invisible character here: U+000D. Remove it, and type the text again."),
        (
            "a: b\u2028c".encode(),
            "1:5: There is an invisible character here: U+2028. Remove it, and type the text again.",
        ),
    ],
)
def test_what_cannot_be_text_is_named(data: bytes, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "x.yaml"
    file.write_bytes(data)
    text, problems = read_source(file, tmp_path)
    assert text is None
    assert [str(problem) for problem in problems] == [f"x.yaml:{said}"]


@pytest.mark.parametrize(
    "data", ["a: b\r\nc: d\r\n", "\ufeffa: b", "a: é – × ‘x’ \u200f\u0627", "a:\tb\n\t# comment\n"]
)
def test_what_editors_save_is_read(data: str, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(data.encode())
    assert read_source(file, tmp_path) == (data.removeprefix("\ufeff"), [])


def said_of(file: Path, within: Path) -> list[str]:
    text, problems = read_source(file, within)
    assert text is None
    return [f"{problem.what} {problem.remedy}" for problem in problems]


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    missing, folder, pipe, loop = (tmp_path / name for name in ("missing", "folder", "pipe", "loop"))
    folder.mkdir()
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    assert said_of(missing, tmp_path) == ["This file is missing. Make it, or put it back."]
    assert said_of(folder, tmp_path) == [
        "This is a folder, not a file. Give the folder another name and make the file."
    ]
    assert said_of(pipe, tmp_path) == ["This is not an ordinary file. Put an ordinary file here."]
    assert said_of(loop, tmp_path)[0].startswith("This file cannot be read: ")
    assert said_of(tmp_path / ("x" * 300), tmp_path)[0].startswith("This file cannot be read: ")


def test_a_link_may_stay_inside_but_not_leave(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "a.yaml").write_text("a: b")
    (tmp_path / "b.yaml").write_text("a: b")
    (inside / "near.yaml").symlink_to("a.yaml")
    (inside / "far.yaml").symlink_to("../b.yaml")
    assert read_source(inside / "near.yaml", inside)[0] == "a: b"
    assert said_of(inside / "far.yaml", inside) == [
        "This file is a link to a place outside the folder. Put the file itself here."
    ]


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "huge.yaml"
    with file.open("wb") as opened:
        opened.truncate(100_000_000)
    file.chmod(0)  # for anyone but root, reading it would be another problem
    assert said_of(file, tmp_path) == [
        "This file is too large: 100.0 MB; the limit is 1 MB. Split it, or remove a part."
    ]
    fits = tmp_path / "fits.yaml"
    fits.write_bytes(b"a: " + b"b" * (LARGEST - 3))
    assert read_source(fits, tmp_path)[0]


def test_of_very_many_invisible_characters_only_the_first_are_named(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text("a: " + "\u2028" * 100_000)
    assert len(read_source(file, tmp_path)[1]) == 20
