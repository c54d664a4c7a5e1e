"""Which way a table is shown best: by what its columns are, not by which table it is."""

from dataclasses import dataclass

from kiosk.report import page_rows, page_time
from kiosk.report.page_columns import Columns, Point
from kiosk.report.page_text import LANGUAGES, Words, both, each, escaped, number
from kiosk.report.page_words import VISITS, label
from kiosk.report.tables import Table

_AS_COLUMNS = frozenset({"hour", "weekday"})
_LONG = 20  # rows; what is longer may be cut between two pages of paper
_BUSIEST: Words = {"nl": "Het drukst", "en": "Busiest"}
_WITH: Words = {"nl": "met", "en": "with"}


@dataclass(frozen=True)
class Part:
    """One section's contents.

    Attributes:
        html: Everything below its heading and lead.
        is_wide: It wants the width of the page.
        is_long: On paper it may be cut between rows.
        finding: What it shows, in a sentence, as HTML; empty for nothing.
    """

    html: str
    is_wide: bool
    is_long: bool
    finding: str = ""


def part(table: Table) -> Part:
    """Show a table: as a chart where its columns allow it, else as it is."""
    kinds = tuple(column.kind for column in table.columns)
    caption = f"h-{table.id}"
    is_long = len(table.rows) > _LONG
    if not table.rows:
        return Part(
            f"<p class=soft>{both({'nl': 'Nog niets geteld.', 'en': 'Nothing counted yet.'})}</p>", False, False
        )
    if kinds in (("day", "number"), ("day", "text", "number")):
        return _days(table)
    if kinds == ("text", "number") and table.columns[0].id in _AS_COLUMNS:
        return _upright(table)
    if kinds == ("text", "text", "number"):
        table = page_rows.spread(table)
        if table.columns[0].id in _AS_COLUMNS:
            return Part(f"<div class=fit>{page_rows.heat(table, caption)}</div>", False, is_long)
        kinds = tuple(column.kind for column in table.columns)
    if kinds in (("text", "number"), ("text", "number", "share")):
        reach = " reach" if table.columns[0].id == "depth" else ""
        return Part(page_rows.rows(table, caption, f"bars{reach}", len(kinds) - 1), len(table.rows) > 12, is_long)
    if kinds[0] == "text" and len(kinds) > 2 and set(kinds[1:]) == {"number"}:
        return Part(f"<div class=fit>{page_rows.cells(table, caption)}</div>", True, is_long)
    return Part(_boxed(table), True, is_long)


def _days(table: Table) -> Part:
    points, series = page_time.points(table.rows)
    shown = page_rows.spread(table) if len(table.columns) > 2 else table
    return Part(
        Columns(points, series, VISITS, is_wide=True).draw(table.id) + _behind(shown), True, False, _busiest(points)
    )


def _upright(table: Table) -> Part:
    column = table.columns[0]
    points = []
    for row in table.rows:
        value = str(row[0])
        said = label(column.id, value) or dict.fromkeys(LANGUAGES, value)
        tick = {it: said[it].split()[0][: 2 if it == "nl" else 3] for it in LANGUAGES}
        points.append(Point(said, tick, (row[1] if isinstance(row[1], int) else None,)))
    drawn = Columns(points, [], VISITS, is_wide=False).draw(table.id)
    return Part(drawn + _behind(table), False, False, _busiest(points))


def _behind(table: Table) -> str:
    words = both({"nl": "Toon als tabel", "en": "Show as table"})
    hide = both({"nl": "Verberg de tabel", "en": "Hide the table"})
    return (
        f"<details><summary class=key><span class=yes>{words}</span><span class=no>{hide}</span></summary>"
        f"{_boxed(table)}</details>"
    )


def _boxed(table: Table) -> str:
    caption = f"h-{table.id}"
    return f"<div class=scroll tabindex=0 role=region aria-labelledby={caption}>{page_rows.rows(table, caption)}</div>"


def _busiest(points: list[Point]) -> str:
    highest = max(points, key=lambda point: point.total)
    return each(
        lambda it: (
            f"{_BUSIEST[it]}: {escaped(highest.said[it])}, {_WITH[it]} <b>{number(highest.total, it)}</b> {VISITS[it]}."
        )
    )
