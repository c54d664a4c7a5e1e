"""`counts.csv`: all tables of the report as one long one, for who makes tables of their own."""

import csv
import io
from collections.abc import Iterator

from kiosk.report.names import ALL
from kiosk.report.tables import FEWER, AtLeast, Cell, Report, Table

COLUMNS = ("table", "venue", "period", "metric", "subject", "n", "told")
_PERIODS = ("day", "hour", "weekday")
_FORMULA = tuple("=+-@\t\r\n'")  # what a spreadsheet takes for more than text, and the mark that says that it is text


def rows(report: Report) -> bytes:
    """Write every number of the report in a row of its own.

    A text that a spreadsheet could take for a formula has a ' before it. The file begins with a byte order mark, by
    which spreadsheets know UTF-8. `told` is `exactly`, `at least`, `hidden` or `unknown`; only of the first two there
    is an n. Sums are left out, but for what all venues have together, since that is not the sum of what is told.
    """
    text = io.StringIO(newline="")
    csv.writer(text).writerows([COLUMNS, *(row for table in report.tables for row in _rows(table))])
    return text.getvalue().encode("utf-8-sig")


def _rows(table: Table) -> Iterator[list[str | int | float]]:
    named = [(i, column) for i, column in enumerate(table.columns) if column.kind in ("text", "day")]
    numbers = [(i, column) for i, column in enumerate(table.columns) if i not in dict(named)]
    is_wide = len(numbers) > 1 and table.id in _WIDE
    for row in table.rows:
        at = {column.id: str(row[i]) for i, column in named if row[i] is not None}
        venue = at.pop("venue", "")
        period = "/".join(at.pop(it) for it in _PERIODS if it in at)
        subject = "/".join(at.values())
        for i, column in numbers:
            metric, what = column.id, subject
            if is_wide:
                metric, what = _WIDE[table.id], "/".join(it for it in (subject, column.id) if it)
            names = (table.id, "" if venue == ALL else venue, period, metric, what)
            yield [*(f"'{it}" if it.startswith(_FORMULA) else it for it in names), *_number(row[i])]


_WIDE = {
    "professions": "panel",
    "languages-by-venue": "visits",
    "aids-by-venue": "visits",
    "answers": "visits",
}
"""Tables with a column for each subject, and what they count."""


def _number(cell: Cell) -> list[str | int | float]:
    if cell is FEWER:
        return ["", "hidden"]
    if isinstance(cell, AtLeast):
        return [int(cell), "at least"]
    return [cell, "exactly"] if isinstance(cell, int | float) else ["", "unknown"]
