import os
from pathlib import Path

import pytest

from kiosk.problems.paths import PICTURES, wrong_file

KINDS = "Its name must end in '.svg', '.png' or '.jpg'."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "home" / "bode"
    folder.mkdir(parents=True)
    (folder / "toen.svg").write_text("<svg/>")
    (folder / "empty.svg").touch()
    (folder / "notes.txt").write_text("x")
    (folder / "folder.svg").mkdir()
    (folder / "near.svg").symlink_to("toen.svg")
    (folder / "far.svg").symlink_to("../../outside.svg")
    (folder / "loop.svg").symlink_to("loop.svg")
    (folder / "gone.svg").symlink_to("nowhere.svg")
    os.mkfifo(folder / "pipe.svg")
    (folder.parent / "shared.svg").write_text("<svg/>")
    (tmp_path / "outside.svg").write_text("<svg/>")
    return folder


@pytest.mark.parametrize("name", ["toen.svg", "./toen.svg", "near.svg", "../shared.svg", "../bode/toen.svg"])
def test_a_file_in_the_folder_is_fine(name: str, folder: Path) -> None:
    assert wrong_file(name, folder, folder.parent, PICTURES) is None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("toan.svg", "There is no file 'toan.svg'. Did you mean 'toen.svg'?"),
        ("../sharde.svg", "There is no file '../sharde.svg'. Did you mean 'shared.svg'?"),
        ("a/b.svg", "There is no file 'a/b.svg'. Put it there, or name another file."),
        ("gone.svg", "'gone.svg' is a link to a file that is not there. Put the file itself there."),
        (
            "/etc/passwd",
            "'/etc/passwd' is a place on one machine only. Put the file in 'bode' and write its name only.",
        ),
        ("~/x.svg", "'~/x.svg' is a place on one machine only. Put the file in 'bode' and write its name only."),
        ("a\\b.svg", "'a\\b.svg' has a backslash. Write / between folders."),
        ("../../outside.svg", "'../../outside.svg' leaves the folder 'home'. Put the file inside it."),
        ("../../../../../etc/passwd", "'../../../../../etc/passwd' leaves the folder 'home'. Put the file inside it."),
        ("far.svg", "'far.svg' is a link that leaves the folder 'home'. Put the file itself inside it."),
        ("folder.svg", "'folder.svg' is a folder. Name a file in it."),
        ("pipe.svg", "'pipe.svg' is not an ordinary file. Name another file."),
        ("empty.svg", "The file 'empty.svg' is empty. Put it back, or make it again."),
        ("notes.txt", f"'notes.txt' is not of a kind that can be used. {KINDS}"),
        (
            "toen.svg/x.svg",
            "'toen.svg/x.svg' cannot be read: Not a directory. Put the file back, or change who may read it.",
        ),
    ],
)
def test_any_other_is_named(name: str, said: str, folder: Path) -> None:
    wrong = wrong_file(name, folder, folder.parent, PICTURES)
    assert wrong
    assert " ".join(wrong) == said


@pytest.mark.parametrize("name", ["loop.svg", "x" * 300 + ".svg"])
def test_what_the_system_refuses_is_named(name: str, folder: Path) -> None:
    wrong = wrong_file(name, folder, folder.parent, PICTURES)
    assert wrong
    assert "cannot be read" in wrong[0]
