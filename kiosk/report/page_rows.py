"""Tables, and the charts that are tables with a bar in each row or cell.

Where a chart has no more to say than its rows, it is a table: what is drawn stands beside its number, sighted people
see a chart, and a screen reader walks through rows and headings as it does anywhere. There is nothing to open, and
nothing is said twice. The bars themselves are hidden from screen readers.
"""

from collections.abc import Sequence
from datetime import date

from kiosk.report.page_text import both, counted, each, name, share, short_day
from kiosk.report.page_words import ALL, HIDDEN, UNKNOWN, label
from kiosk.report.tables import FEWER, Cell, Column, Table

ERA_MARKS = {
    "toen": '<svg class=mark viewBox="0 0 44 44" aria-hidden=true><circle cx=22 cy=22 r=18 fill=currentColor /></svg>',
    "nu": '<svg class=mark viewBox="0 0 44 44" aria-hidden=true>'
    "<rect x=5 y=5 width=34 height=34 rx=3 fill=currentColor /></svg>",
    "straks": '<svg class=mark viewBox="0 0 44 44" aria-hidden=true><path d="M35 13A17 17 0 1 0 38 27" fill=none '
    'stroke=currentColor stroke-width=7 stroke-linecap=round stroke-dasharray="17 12" /></svg>',
}
_SHADES = 5


def rows(table: Table, caption: str, kind: str = "", bar: int | None = None) -> str:
    """A table as it is, its first column as the headings of its rows.

    Args:
        table: Any table.
        caption: The id of what names it.
        kind: Classes of the table.
        bar: The column whose numbers get a bar.
    """
    head = "".join(_heading(column) for column in table.columns)
    drawn = [] if bar is None else [row[bar] for row in table.rows if not is_sum(row)]
    most = max((it for it in drawn if isinstance(it, int | float)), default=0)
    body = "".join(
        f"<tr{' class=sum' if is_sum(row) else ''}>"
        + "".join(
            _cell(column, it, most if i == bar and not is_sum(row) else 0, i == 0)
            for i, (column, it) in enumerate(zip(table.columns, row, strict=True))
        )
        for row in table.rows
    )
    classes = f' class="{kind}"' if kind else ""
    return f"<table{classes} aria-labelledby={caption}><thead><tr>{head}<tbody>{body}</table>"


def is_sum(row: Sequence[Cell]) -> bool:
    """Whether a row adds up those above it."""
    return row[0] in ALL


def text(column: Column, value: Cell) -> str:
    """A value as HTML."""
    if value == "":
        return ""
    if value is None:
        return both(UNKNOWN)
    if value is FEWER:
        return f"<span>{both(HIDDEN)}</span>"
    if column.kind == "share" and isinstance(value, int | float):
        return each(lambda language: share(value, language))
    if isinstance(value, int):
        return counted(value)
    if column.kind == "day":
        day = date.fromisoformat(str(value))
        return each(lambda language: short_day(day, language))
    known = label(column.id, str(value))
    return both(known) if known else name(str(value))


def _heading(column: Column) -> str:
    numeric = " class=num" if column.kind in ("number", "share") else ""
    mark = ERA_MARKS.get(column.id, "")
    title = f"<span class=era>{mark}{both(column.title)}</span>" if mark else both(column.title)
    return f"<th scope=col{numeric}>{title}"


def _cell(column: Column, value: Cell, most: float, is_first: bool) -> str:
    said = text(column, value)
    if is_first:
        return f"<th scope=row>{said}"
    if value is FEWER:
        return f"<td class=hid>{said}"
    if most:
        part = value / most if isinstance(value, int | float) else 0
        return f"<td><div class=bar><span>{said}</span>{_bar('s0', part)}</div>"
    return f"<td>{said}" if column.kind in ("number", "share") else f"<td class=t>{said}"


def _bar(kind: str, part: float) -> str:
    return (
        f'<svg aria-hidden=true><rect class={kind} width="{100 * part:.1f}%" height="100%" /></svg>'
        if part
        else "<svg aria-hidden=true></svg>"
    )


def cells(table: Table, caption: str) -> str:
    """A table of numbers of one sort, each with a bar of the same measure.

    Args:
        table: A text, then numbers. Columns named in `ALL` add up the others.
        caption: The id of what names it.
    """
    parts = [i for i, column in enumerate(table.columns) if i and column.id not in ALL]
    most = max((it for row in table.rows if not is_sum(row) for i in parts if isinstance(it := row[i], int)), default=0)
    body = ""
    for row in table.rows:
        body += f"<tr{' class=sum' if is_sum(row) else ''}>"
        for i, (column, it) in enumerate(zip(table.columns, row, strict=True)):
            if i in parts and isinstance(it, int) and not is_sum(row):
                era = column.id if column.id in ERA_MARKS else "other"
                drawn = _bar(f"e-{era}", it / most if most else 0)
                body += f"<td><div class=cell>{drawn}<span>{text(column, it)}</span></div>"
            elif i and i not in parts and it is not FEWER:
                body += f"<td class=all>{text(column, it)}"
            else:
                body += _cell(column, it, 0, i == 0)
    head = "".join(_heading(column) for column in table.columns)
    return f"<table class=cells aria-labelledby={caption}><thead><tr>{head}<tbody>{body}</table>"


def heat(table: Table, caption: str) -> str:
    """A table of numbers whose ground is the darker, the larger they are.

    Args:
        table: A text, then numbers.
        caption: The id of what names it.
    """
    most = max((it for row in table.rows for it in row[1:] if isinstance(it, int)), default=0)
    body = ""
    for row in table.rows:
        body += "<tr>"
        for i, (column, it) in enumerate(zip(table.columns, row, strict=True)):
            if i and isinstance(it, int):
                shade = -(-it * _SHADES // most) if it else 0
                body += f"<td class=h{shade}>{text(column, it)}"
            else:
                body += _cell(column, it, 0, i == 0)
    head = "".join(_heading(column) for column in table.columns)
    return f"<table class=heat aria-labelledby={caption}><thead><tr>{head}<tbody>{body}</table>"


def spread(table: Table) -> Table:
    """Turn rows of (text or day, text, number) into a table that is as wide as the second has values.

    What has no row becomes an empty text: nothing was there to be counted.
    """
    down, across, what = table.columns
    names = list(dict.fromkeys(str(row[1]) for row in table.rows))
    grid: dict[Cell, dict[str, Cell]] = {}
    for row in table.rows:
        grid.setdefault(row[0], {})[str(row[1])] = row[2]
    columns = [Column(it, dict(label(across.id, it) or {"nl": it, "en": it}), what.kind) for it in names]
    return Table(
        table.id,
        table.title,
        table.lead,
        (down, *columns),
        tuple((first, *(found.get(it, "") for it in names)) for first, found in grid.items()),
    )
