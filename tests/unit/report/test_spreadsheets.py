import csv
import io
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.report.making import make
from kiosk.report.names import label
from kiosk.report.reading import read
from kiosk.report.rows import rows
from kiosk.report.tables import FEWER, AtLeast, Cell, Column, Report, Table
from kiosk.report.workbook import workbook
from tests.unit.report.small import Tour, noon, some_tour

FORMULA = '=HYPERLINK("http://voorbeeld.example")'


@pytest.fixture
def report(tmp_path: Path) -> Report:
    tour = some_tour(3, venues=3)
    run = tour.run("+31", FORMULA, noon(date(2026, 1, 20)))
    tour.count(run, "visit", "", noon(date(2026, 1, 20)), 5)
    return make(read([tour.write(tmp_path)]), date(2026, 5, 4))


def sheets(report: Report) -> list[Worksheet]:
    return list(load_workbook(io.BytesIO(workbook(report))).worksheets)


def expected(column: Column, cell: Cell) -> object:
    if cell is None or cell is FEWER:
        return "verborgen" if cell is FEWER else "niet bekend"
    if column.kind == "day":
        return datetime.fromisoformat(str(cell))
    words = label(column.id, cell) if isinstance(cell, str) else None
    return words["nl"] if words else cell


def test_every_sheet_says_what_its_table_says(report: Report) -> None:
    first, *others = sheets(report)
    assert first.title == "Lees mij"
    text = "\n".join(str(row[0]) for row in first.iter_rows(values_only=True))
    assert all(note["nl"] in text for note in report.notes)
    for sheet, table in zip(others, report.tables, strict=True):
        head, *body = sheet.iter_rows(values_only=True)
        assert head == tuple(column.title["nl"] for column in table.columns)
        assert body == [tuple(map(expected, table.columns, row)) for row in table.rows]


def test_cells_are_typed_and_never_formulas(report: Report) -> None:
    by_name = {sheet.title: sheet for sheet in sheets(report)}
    days = by_name["Bezoeken per dag"]
    assert days["A2"].is_date
    assert days["C2"].data_type == "n"
    assert days.freeze_panes == "B2"
    assert by_name["Hoe ver komen bezoekers"]["C2"].number_format == "0%"
    assert FORMULA in [cell.value for cell in by_name["Bezoeken per locatie"]["A"]]
    assert not [
        cell for sheet in by_name.values() for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
    ]


def test_a_least_number_shows_itself_as_one_and_stays_a_number() -> None:
    column = Column("n", {"nl": "Keer", "en": "Times"}, "number")
    table = Table("x", {"nl": "X", "en": "X"}, {"nl": "", "en": ""}, (column,), ((AtLeast(12),), (None,)))
    _, sheet = sheets(Report(date(2026, 1, 1), (), (table,), (), {}))
    assert sheet["A2"].value == 12
    assert "≥" in sheet["A2"].number_format


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert workbook(report) == workbook(report)
    assert rows(report) == rows(report)


def test_the_long_table_has_every_number_of_the_report_and_no_other(report: Report) -> None:
    data = rows(report)
    assert data.startswith(b"\xef\xbb\xbf")
    found = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    for table in report.tables:
        mine = [it for it in found if it["table"] == table.id]
        numbers = [
            cell
            for row in table.rows
            for column, cell in zip(table.columns, row, strict=True)
            if column.kind in ("number", "share")
        ]
        assert [it["n"] for it in mine] == [
            "" if cell is None or cell is FEWER else str(int(cell)) if isinstance(cell, int) else str(cell)
            for cell in numbers
        ]
        assert [it["told"] == "at least" for it in mine] == [isinstance(cell, AtLeast) for cell in numbers]
        assert [it["told"] == "hidden" for it in mine] == [cell is FEWER for cell in numbers]
    keys = [tuple(it[name] for name in ("table", "venue", "period", "metric", "subject")) for it in found]
    assert len(keys) == len({*keys})
    by_day = [it for it in found if it["table"] == "visits-by-day"]
    assert sum(int(it["n"]) for it in by_day) == report.totals["visits"]
    assert {it["venue"] for it in by_day} >= {f"'{FORMULA}"}


def test_a_report_of_nothing_is_written(tmp_path: Path) -> None:
    tour = Tour()
    tour.run("kiosk 1", "Gouda", noon(date(2026, 1, 20)))
    empty = make(read([tour.write(tmp_path)]), date(2026, 5, 4))
    assert len(sheets(empty)) == len(empty.tables) + 1
