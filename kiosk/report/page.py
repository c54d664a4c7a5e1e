"""`report.html`: the tables of the report as one page, in Dutch."""

import html

from kiosk.report.names import label
from kiosk.report.tables import FEWER, Column, Report, Table


def render(report: Report) -> str:
    """Write the page."""
    notes = "".join(f"<li>{html.escape(note['nl'])}" for note in report.notes)
    tables = "".join(_table(table) for table in report.tables)
    return (
        "<!doctype html><html lang=nl><meta charset=utf-8><title>Toen Nu Straks</title><h1>Wat er geteld is</h1>"
        f"<ul>{notes}</ul>{tables}</html>\n"
    )


def _table(table: Table) -> str:
    head = "".join(f"<th>{html.escape(column.title['nl'])}" for column in table.columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{_cell(column, cell)}" for column, cell in zip(table.columns, row, strict=True))
        for row in table.rows
    )
    return f"<h2>{html.escape(table.title['nl'])}</h2><table><tr>{head}{body}</table>"


def _cell(column: Column, cell: object) -> str:
    if cell is FEWER or cell is None:
        return "verborgen" if cell is FEWER else "niet bekend"
    words = label(column.id, cell) if isinstance(cell, str) and column.kind == "text" else None
    return html.escape(words["nl"] if words else str(cell))
