"""`counts.xlsx`: the report's tables as sheets that can be sorted, filtered and printed. It has no formulas."""

import io
import re
from collections.abc import Callable
from datetime import date, datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kiosk.report.dates import long_day
from kiosk.report.names import label
from kiosk.report.tables import FEWER, AtLeast, Cell, Column, Report, Table

HIDDEN = "verborgen"
UNKNOWN = "niet bekend"
_TITLE = "Toen Nu Straks: wat er geteld is"
_LONGEST_NAME = 31  # characters of a sheet's name, in Excel
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_WIDTHS = {"text": 30, "day": 13, "number": 13, "share": 13}
_HIDDEN_MEANS = (
    f"Waar '{HIDDEN}' staat: het aantal is kleiner dan 10, of er zou een ander klein aantal uit volgen."
    " ≥ betekent: zoveel, en misschien iets meer."
)


def workbook(report: Report) -> bytes:
    """Write the tables of a report, in Dutch: no more, and no finer, than the page shows."""
    data = io.BytesIO()
    # Rows go to the disk as they are written, so that a large report needs no more memory than a small one.
    book = xlsxwriter.Workbook(data, {"constant_memory": True})
    made = datetime.combine(report.made, datetime.min.time())
    book.set_properties({"title": _TITLE, "created": made})
    formats = _formats(book.add_format)
    names = _names(report.tables)
    _first(book.add_worksheet("Lees mij"), report, names, formats)
    for table, name in zip(report.tables, names, strict=True):
        _sheet(book.add_worksheet(name), table, formats)
    book.close()
    return data.getvalue()


def _formats(add: Callable[[dict[str, object]], Format]) -> dict[str, Format]:
    wrapped = {"text_wrap": True, "valign": "top"}
    return {
        "title": add({"bold": True, "font_size": 18}),
        "heading": add({"bold": True, "bottom": 1, **wrapped}),
        "note": add(wrapped),
        "text": add({"num_format": "@"}),
        "day": add({"num_format": "dd-mm-yyyy", "align": "left"}),
        "number": add({"num_format": "#,##0"}),
        "at-least": add({"num_format": '"≥ "#,##0'}),
        "share": add({"num_format": "0%"}),
        "untold": add({"italic": True, "align": "right", "font_color": "#595959"}),
    }


def _names(tables: tuple[Table, ...]) -> list[str]:
    names: list[str] = []
    for table in tables:
        name = _NOT_IN_NAMES.sub(" ", table.title["nl"]).strip(" '")[:_LONGEST_NAME]
        names.append(name if name not in names else f"{name[: _LONGEST_NAME - 3]} {len(names):02}")
    return names


def _first(sheet: Worksheet, report: Report, names: list[str], formats: dict[str, Format]) -> None:
    sheet.set_column(0, 0, 100)
    sheet.hide_gridlines(2)
    venues = f"{len(report.venues)} locatie{'s' * (len(report.venues) != 1)}"
    made = f"Gemaakt op {long_day(report.made, 'nl')}. {report.totals.get('visits', 0)} bezoeken op {venues}."
    lines: list[tuple[str, str]] = [(_TITLE, "title"), (made, "note"), ("", "note"), ("Goed om te weten", "heading")]
    lines += [(note["nl"], "note") for note in report.notes] + [(_HIDDEN_MEANS, "note"), ("", "note")]
    lines.append(("Bladen", "heading"))
    lines += [
        (f"{name}: {table.title['nl']}. {table.lead['nl']}", "note")
        for name, table in zip(names, report.tables, strict=True)
    ]
    for row, (line, kind) in enumerate(lines):
        sheet.write_string(row, 0, line, formats[kind])
    _print(sheet, 1)


def _sheet(sheet: Worksheet, table: Table, formats: dict[str, Format]) -> None:
    for i, column in enumerate(table.columns):
        sheet.set_column(i, i, _WIDTHS[column.kind] if i or column.kind == "day" else 34)
        sheet.write_string(0, i, column.title["nl"], formats["heading"])
    for row, cells in enumerate(table.rows, 1):
        for i, (column, cell) in enumerate(zip(table.columns, cells, strict=True)):
            _write(sheet, row, i, column, cell, formats)
    sheet.freeze_panes(1, 1)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.repeat_rows(0)
    sheet.set_header(f"&L{table.title['nl'].replace('&', '&&')}&R&P / &N")
    _print(sheet, len(table.columns))


def _write(sheet: Worksheet, row: int, i: int, column: Column, cell: Cell, formats: dict[str, Format]) -> None:
    if cell is None or cell is FEWER:
        sheet.write_string(row, i, UNKNOWN if cell is None else HIDDEN, formats["untold"])
    elif column.kind == "day":
        sheet.write_datetime(
            row, i, datetime.combine(date.fromisoformat(str(cell)), datetime.min.time()), formats["day"]
        )
    elif isinstance(cell, int | float):
        kind = "at-least" if isinstance(cell, AtLeast) else column.kind
        sheet.write_number(row, i, float(cell) if isinstance(cell, float) else int(cell), formats[kind])
    else:
        words = label(column.id, str(cell))
        sheet.write_string(row, i, words["nl"] if words else str(cell), formats["text"])


def _print(sheet: Worksheet, columns: int) -> None:
    sheet.set_paper(9)  # A4
    if columns > 5:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
