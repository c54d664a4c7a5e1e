import re
import sys
from collections import Counter
from importlib import import_module
from itertools import pairwise
from math import dist
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result
from pypdf import PageObject, PdfReader

from kiosk.cli import commands
from kiosk.cli.sheet_lines import LINES, TESTERS
from tests.unit.venue.small import PROFILE

module = import_module("kiosk.cli.sheet")  # in kiosk.cli this name is the command

BY_HAND = {"R3", "R13", "R15", "R16", "R19", "R27", "R29", "R30", "R31", "R42", "R45", "R46", "R47"}
"""The requirements that no test can show by itself: those marked M or H."""

MM = 72 / 25.4


def sheet(folder: Path, profile: str = PROFILE, **others: object) -> Result:
    for key, value in others.items():
        profile, changed = re.subn(rf"\b{key}: .*", f"{key}: {value}", profile)
        assert changed
    (folder / "venue.yaml").write_text(profile, "utf-8")
    arguments = ["sheet", str(folder / "venue.yaml"), str(folder / "sheet.pdf")]
    return CliRunner().invoke(commands, arguments, standalone_mode=False)


def printed(folder: Path, profile: str = PROFILE, **others: object) -> PdfReader:
    result = sheet(folder, profile, **others)
    assert result.exit_code == 0, result.output
    assert result.output == f"{folder / 'sheet.pdf'}\n"
    return PdfReader(folder / "sheet.pdf")


def said(page: PageObject) -> str:
    """What a page says, all on one line."""
    return " ".join(page.extract_text().split())


def told(reader: PdfReader) -> str:
    return " ".join(map(said, reader.pages))


def segments(page: PageObject) -> list[tuple[float, float]]:
    """What is drawn with straight lines: how far each goes to the side and upwards, in mm on paper."""
    points: list[tuple[float, float]] = []
    found: list[tuple[float, float]] = []

    def look(operator: bytes, operands: list[Any], *_: object) -> None:
        if operator == b"m":
            points.clear()
        if operator in (b"m", b"l"):
            points.append((float(operands[0]) / MM, float(operands[1]) / MM))
        elif points and operator in (b"S", b"s", b"f", b"f*", b"B", b"b", b"B*"):
            found.extend((abs(a[0] - b[0]), abs(a[1] - b[1])) for a, b in pairwise(points))

    page.extract_text(visitor_operand_before=look)
    return found


def shapes(page: PageObject) -> list[tuple[float, float]]:
    """Where something is drawn, in mm from the corner."""
    found: list[tuple[float, float]] = []

    def look(operator: bytes, operands: list[Any], *_: object) -> None:
        if operator == b"cm":
            found.append((round(float(operands[4]) / MM, 1), round(float(operands[5]) / MM, 1)))

    page.extract_text(visitor_operand_before=look)
    return found


def failure(folder: Path, **others: str | int) -> tuple[str, int]:
    error = sheet(folder, PROFILE, **others).exception
    assert isinstance(error, click.ClickException)
    assert "\n" not in error.format_message()
    return error.format_message().replace(f"{folder}/", ""), error.exit_code


@pytest.mark.requirement("R3", "R13", "R15", "R16", "R19", "R27", "R29", "R30", "R31", "R42", "R45", "R46", "R47")
def test_every_requirement_that_no_test_can_show_has_its_lines(tmp_path: Path) -> None:
    ids = [line.id for line in LINES] + [tester.id for tester in TESTERS]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[HM]-R[0-9]+\.[0-9]+", it) for it in ids)
    assert {line.requirement for line in LINES} == BY_HAND
    reader = printed(tmp_path)
    words = told(reader).split()
    assert [words.count(it) for it in ids] == [1] * len(ids)
    text = told(reader)
    for line in LINES:
        assert line.do in text
        assert "{" in line.good or line.good in text
    assert all(task in text for tester in TESTERS for task in tester.tasks)


@pytest.mark.requirement("R3")
@pytest.mark.parametrize(
    ("diagonal", "orientation", "lower_edge", "top", "width"),
    [(32, "portrait", 800, 1508, 398), (43, "landscape", 820, 1355, 952), (43, "portrait", 700, 1652, 535)],
)
def test_heights_are_those_of_the_venue_and_drawn_to_scale(
    tmp_path: Path, diagonal: int, orientation: str, lower_edge: int, top: int, width: int
) -> None:
    page = printed(tmp_path, diagonal=diagonal, orientation=orientation, lower_edge=lower_edge).pages[0]
    text = said(page)
    assert f"onderrand van het beeld zit. {lower_edge} mm" in text
    assert f"bovenrand van het beeld zit. {top} mm" in text
    assert f"breed het beeld is. {width} mm" in text
    assert {f"onderrand {lower_edge}", f"bovenrand {top}"} <= {*re.findall(r"(?:boven|onder)rand \d+", text)}
    drawn = segments(page)
    scale = int(re.findall(r"Schaal 1 ?: ?(\d+)", text)[0])
    for wanted in (
        (0, top - lower_edge),
        (width, 0),
        (0, 1100 - 800),
        (760, 0),
        (0, 1220),
        (1220, 0),
        (600, 0),
        (0, 700),
    ):
        on_paper = (wanted[0] / scale, wanted[1] / scale)
        assert any(dist(it, on_paper) < 0.06 for it in drawn), wanted


@pytest.mark.parametrize(("diagonal", "lower_edge"), [(27, 735), (32, 900), (48, 790)])
def test_any_mount_and_the_longest_words_fit_the_pages(tmp_path: Path, diagonal: int, lower_edge: int) -> None:
    name = "Bibliotheek en Kenniscentrum van het Verre Voorbeelddorp aan de Lange Oude Rijn"
    hours = "sound: {quiet_hours: [9:00-10:00, 12:00-13:00, 15:00-16:00, 19:00-20:00]}\n"
    reader = printed(tmp_path, PROFILE + hours, diagonal=diagonal, lower_edge=lower_edge, name=name)
    assert len(reader.pages) == 5
    first, *_, statement = map(said, reader.pages)
    assert "Opbouwblad" in first
    assert "H-R47.3" in first
    assert "H-R47.5" in said(reader.pages[1])
    assert f"Toegankelijkheidsverklaring Verdwijn- en verschijnbanen, {name}" in statement


@pytest.mark.requirement("R30", "R31")
@pytest.mark.parametrize(
    ("volume", "loudest", "usual"),
    [(1, 6, "50 tot 65 dBA"), (4, 6, "59 tot 65 dBA"), (6, 6, "65 dBA"), (3, 5, "59 tot 65 dBA")],
)
def test_sound_begins_no_louder_than_it_may_and_can_be_loud_enough(
    tmp_path: Path, volume: int, loudest: int, usual: str
) -> None:
    profile = PROFILE + f"sound: {{volume: {volume}, loudest: {loudest}, quiet_hours: [12:00-13:30]}}\n"
    text = told(printed(tmp_path, profile))
    assert f"opnieuw beginnen. {usual} dBA H-R30.3" in text
    assert "op het hardst. minstens 65 dBA dBA H-R30.2" in text
    assert "Klopt het profiel? 12:00–13:30 H-R31.2" in text
    assert "Klopt het profiel? nu: geen" in told(printed(tmp_path))


@pytest.mark.requirement("R42")
def test_the_label_says_the_same_in_braille_of_the_real_size(tmp_path: Path) -> None:
    decade = dict(zip("abcdefghij", ("1", "12", "14", "145", "15", "124", "1245", "125", "24", "245"), strict=True))
    letters = decade | {new: f"{decade[old]}3" for new, old in zip("klmnopqrst", decade, strict=True)}
    read = {"".join(sorted(dots)): letter for letter, dots in letters.items()}
    page = printed(tmp_path).pages[3]
    starts = shapes(page)
    counted = Counter(y for _, y in starts)
    rows = sorted((y for y, count in counted.items() if count > 2), reverse=True)
    dots = [(x, y) for x, y in starts if y in rows]
    left = min(x for x, _ in dots)
    cells: dict[int, str] = {}
    for x, y in sorted(dots):
        cell, column = divmod(round(x - left, 1), 6)  # from one letter to the next, in mm
        assert column in (0, 2.5)
        cells[int(cell)] = cells.get(int(cell), "") + f"{rows.index(y) + 1 + (3 if column else 0)}"
    assert [round(rows[0] - y, 1) for y in rows] == [0, 2.5, 5]
    assert "".join(read["".join(sorted(cells[number]))] for number in range(len(cells))) == "koptelefoon"
    assert "Koptelefoon" in said(page)


def test_letters_are_in_the_file_and_those_of_the_exhibition(tmp_path: Path) -> None:
    for page in printed(tmp_path).pages:
        assert (round(page.mediabox.width / MM), round(page.mediabox.height / MM)) == (210, 297)
        fonts: Any = page["/Resources"]
        for font in fonts["/Font"].values():
            assert "+AtkinsonHyperlegibleNext" in font["/BaseFont"]
            (descendant,) = font["/DescendantFonts"]
            assert {"/FontFile2", "/FontFile3"} & set(descendant.get_object()["/FontDescriptor"])


def test_the_statement_promises_what_the_profile_says(tmp_path: Path) -> None:
    profile = PROFILE + "idle: {warning_after: 120, reset_after: 45}\n"
    text = said(printed(tmp_path, profile).pages[-1])
    assert "Raak je 120 seconden niets aan?" in text
    assert "Daarna heb je 45 seconden" in text
    assert "Aantal talen: 2." in text
    assert "geen keurmerk" in text
    assert "Er is geen gebarentaal." in text


def test_markup_in_a_name_is_letters_like_any_other(tmp_path: Path) -> None:
    name = r"Stad #let x = [1] *vet* {place} $x$ \ <label> @bron"
    assert told(printed(tmp_path, name=f"'{name}'")).count(name) >= 6


def test_the_same_profile_gives_the_same_bytes(tmp_path: Path) -> None:
    printed(tmp_path)
    first = (tmp_path / "sheet.pdf").read_bytes()
    about = printed(tmp_path).metadata
    assert (tmp_path / "sheet.pdf").read_bytes() == first
    assert about is not None
    assert not {"/CreationDate", "/ModDate"} & set(about)


def test_says_in_one_line_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = "venue.yaml:7:13: -3 is out of range. 'diagonal' must be at least 10."
    assert failure(tmp_path, diagonal=-3) == (wrong, 2)
    more = " Run 'kiosk check venue.yaml' to see all its 2 problems."
    assert failure(tmp_path, diagonal=-3, lower_edge="high") == (wrong + more, 2)
    assert not (tmp_path / "sheet.pdf").exists()
    (tmp_path / "sheet.pdf.tmp").mkdir()
    said, code = failure(tmp_path)
    assert (said, code) == ("The sheet cannot be written to sheet.pdf: Is a directory. Choose another file.", 1)
    monkeypatch.setitem(sys.modules, "typst", None)
    said, code = failure(tmp_path)
    assert (said, code) == ("A PDF needs typst, which is not installed. Get it with deploy/setup editor.", 1)
