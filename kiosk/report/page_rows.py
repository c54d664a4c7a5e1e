"""Tables as they are, and the charts that are tables with a bar in each row.

Where a chart has no more to say than its rows, it is a table: what is drawn stands beside its number, sighted people
see a chart, and a screen reader walks through rows and headings as it does anywhere. There is nothing to open, and
nothing is said twice. The bars themselves are hidden from screen readers.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from kiosk.report.dates import short_day
from kiosk.report.names import ALL
from kiosk.report.page_text import LANGUAGES, Words, both, counted, each, named, share
from kiosk.report.page_words import HIDDEN, UNKNOWN, label
from kiosk.report.tables import FEWER, Cell, Column, Table


def plain(table: Table) -> str:
    """A table as it is, its first column as the headings of its rows."""
    return drawn(table.id, "", table.columns, [(is_sum(row), _cells(table, row)) for row in table.rows])


def bars(table: Table, kind: str) -> str:
    """A table with a bar in each row, of what its last column holds.

    Args:
        table: A text, then a number, or a number and a share.
        kind: Another class for it; empty for none.
    """
    last = len(table.columns) - 1
    most = largest(row[last] for row in table.rows if not is_sum(row))
    body = []
    for row in table.rows:
        cells, n = _cells(table, row), row[last]
        if isinstance(n, int | float) and not is_sum(row):
            cells[last] = f"<td><div class=bar><span>{said(table.columns[last], n)}</span>{bar('s0', n / most)}</div>"
        body.append((is_sum(row), cells))
    return drawn(table.id, f"bars {kind}".strip(), table.columns, body)


def drawn(ident: str, kind: str, columns: Iterable[Column], body: Iterable[tuple[bool, Sequence[str]]]) -> str:
    """A table of cells that are HTML.

    Args:
        ident: Of its section, whose heading `h-IDENT` names it.
        kind: Its classes.
        columns: What its headings are made of.
        body: Each row, and whether it adds up those above it.
    """
    head = "".join(
        f"<th scope=col{' class=num' if it.kind in ('number', 'share') else ''}>{heading(it)}" if it.id else "<td>"
        for it in columns
    )
    rows = "".join(f"<tr{' class=sum' if is_a_sum else ''}>{''.join(cells)}" for is_a_sum, cells in body)
    return f'<table class="{kind}" aria-labelledby=h-{ident}><thead><tr>{head}<tbody>{rows}</table>'


def heading(column: Column) -> str:
    """A heading of a column or row, with its mark when it is an era."""
    mark = ERA_MARKS.get(column.id)
    return f"<span class=era>{mark}{both(column.title)}</span>" if mark else named(column.title)


def cell(column: Column, value: Cell) -> str:
    """A cell without a drawing."""
    kind = "hid" if value is FEWER else {"text": "t", "day": "d"}.get(column.kind)
    return f"<td{f' class={kind}' if kind else ''}>{said(column, value)}"


def said(column: Column, value: Cell) -> str:
    """A value as HTML."""
    if value is None:
        return both(UNKNOWN)
    if value is FEWER:
        return f"<span>{both(HIDDEN)}</span>"
    if column.kind == "share" and isinstance(value, int | float):
        return each(lambda language: share(value, language))
    return counted(value) if isinstance(value, int) else named(called(column, str(value)))


def called(column: Column, value: str) -> Words:
    """A text or day in both languages; a name is the same in both."""
    if column.kind == "day" and value:
        return {it: short_day(date.fromisoformat(value), it) for it in LANGUAGES}
    return label(column.id, value) or dict.fromkeys(LANGUAGES, value)


def bar(kind: str, part: float) -> str:
    """A bar from side to side.

    Args:
        kind: Its class.
        part: How much of the room it takes.
    """
    inside = f'<rect class={kind} width="{100 * part:.1f}%" height="100%" />' if part else ""
    return f"<svg aria-hidden=true>{inside}</svg>"


def largest(values: Iterable[Cell]) -> float:
    """The largest number among cells, and never nothing, so that it can be divided by."""
    return max((it for it in values if isinstance(it, int | float)), default=0) or 1


def is_sum(row: Sequence[Cell]) -> bool:
    """Whether a row adds up those above it."""
    return row[0] == ALL


def _cells(table: Table, row: Sequence[Cell]) -> list[str]:
    first, *rest = (it for it in zip(table.columns, row, strict=True))
    return [f"<th scope=row>{said(*first)}", *(cell(*it) for it in rest)]


ERA_MARKS = {
    "toen": '<svg class=mark viewBox="0 0 44 44" aria-hidden=true><circle cx=22 cy=22 r=18 fill=currentColor /></svg>',
    "nu": '<svg class=mark viewBox="0 0 44 44" aria-hidden=true>'
    "<rect x=5 y=5 width=34 height=34 rx=3 fill=currentColor /></svg>",
    "straks": '<svg class=mark viewBox="0 0 44 44" aria-hidden=true><path d="M35 13A17 17 0 1 0 38 27" fill=none '
    'stroke=currentColor stroke-width=7 stroke-linecap=round stroke-dasharray="17 12" /></svg>',
}
