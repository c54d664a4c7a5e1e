import csv
import io
import re
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from tests.unit.report.small import Tour, counted, noon, some_tour

module = import_module("kiosk.cli.report")  # in kiosk.cli this name is the command


def report(*arguments: object) -> Result:
    return CliRunner().invoke(module.command, [str(it) for it in arguments])


@pytest.fixture
def tour(tmp_path: Path) -> Tour:
    tour = some_tour(5, venues=2)
    tour.write(tmp_path / "tour")
    return tour


def test_page_and_spreadsheets_say_the_same_number_of_visits(tmp_path: Path, tour: Tour) -> None:
    result = report(tmp_path / "tour", tmp_path / "tour", "--out", tmp_path / "new" / "out", "--today", "2026-06-01")
    assert result.exit_code == 0, result.output
    out = tmp_path / "new" / "out"
    n = counted(tour, "visit")
    assert {it.name for it in out.iterdir()} == {"report.html", "counts.csv", "counts.xlsx"}
    rows = csv.DictReader(io.StringIO((out / "counts.csv").read_text("utf-8-sig"), newline=""))
    assert sum(int(it["n"]) for it in rows if it["table"] == "visits-by-venue") == n
    sheet = load_workbook(out / "counts.xlsx")["Bezoeken per locatie"]
    assert sum(int(str(row[1])) for row in sheet.iter_rows(min_row=2, values_only=True)) == n
    assert re.search(rf"\b{n}\b", (out / "report.html").read_text())
    assert f"{n} visits at" in result.stdout


def test_a_damaged_file_is_named_and_the_others_count(tmp_path: Path, tour: Tour) -> None:
    damaged = max((tmp_path / "tour" / "counts").glob("*/*.json"), key=lambda it: it.stat().st_size)
    damaged.write_bytes(damaged.read_bytes()[:-9])
    result = report(tmp_path / "tour", "--out", tmp_path / "out", "--today", "2026-06-01")
    assert result.exit_code == 1
    assert damaged.name in result.stderr
    assert damaged.name in (tmp_path / "out" / "report.html").read_text()


def test_what_is_no_tour_folder_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "holiday").mkdir()
    result = report(tmp_path / "holiday", "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert str(tmp_path / "holiday") in result.stderr
    assert not (tmp_path / "out").exists()


def test_every_problem_of_corrections_is_named_and_nothing_is_written(tmp_path: Path, tour: Tour) -> None:
    (tmp_path / "venues.yaml").write_text("corrections:\n  - {run: 12345, venue: ''}\n  - {venue: Delft}\n")
    result = report(tmp_path / "tour", "--out", tmp_path / "out", "--venues", tmp_path / "venues.yaml")
    assert result.exit_code == 2
    assert "venues.yaml:2:25: This text is empty" in result.stderr
    assert "venues.yaml:3:5: This correction does not say of what" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, tour: Tour) -> None:
    (tmp_path / "file").write_text("")
    result = report(tmp_path / "tour", "--out", tmp_path / "file" / "out")
    assert result.exit_code == 2
    assert "Choose another folder." in result.stderr


def test_without_its_libraries_it_says_how_to_get_them(
    tmp_path: Path, tour: Tour, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    monkeypatch.delitem(sys.modules, "kiosk.report.workbook", raising=False)
    result = report(tmp_path / "tour", "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert result.stderr.endswith(
        "A report needs xlsxwriter, which is not installed. Get it with deploy/setup report.\n"
    )


def test_a_name_cannot_become_markup(tmp_path: Path) -> None:
    tour = Tour()
    run = tour.run("kiosk 1", "<script>alert(1)</script>", noon(date(2026, 1, 5)))
    tour.count(run, "visit", "", noon(date(2026, 1, 5)), 3)
    tour.write(tmp_path / "tour")
    assert report(tmp_path / "tour", "--out", tmp_path / "out", "--today", "2026-06-01").exit_code == 0
    assert "<script>alert(1)" not in (tmp_path / "out" / "report.html").read_text()
