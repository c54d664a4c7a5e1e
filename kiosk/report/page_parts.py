"""Which way a table is shown best: by what its columns are, not by which table it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.report.page_columns import Columns, Point
from kiosk.report.page_grid import Grid, grid, spread
from kiosk.report.page_rows import bars, called, plain
from kiosk.report.page_text import LANGUAGES, Words, both, each, escaped, number
from kiosk.report.page_time import gather
from kiosk.report.page_words import ALL_HIDDEN, HIDE, NOTHING, SHOW, VISITS
from kiosk.report.tables import FEWER, Table

_UPRIGHT = frozenset({"hour", "weekday"})
_PLAIN = frozenset({"not-visits"})  # what has numbers that cannot be compared
_LONG = 20  # rows; what is longer may be cut between two pages of paper
_MOST_BARS = 6  # columns that have room for bars
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
    is_long = len(table.rows) > _LONG
    if not table.rows:
        return Part(f"<p class=soft>{both(NOTHING)}</p>", is_wide=False, is_long=False)
    if all(FEWER in row and not any(isinstance(it, int | float) for it in row) for row in table.rows):
        return Part(f"<p class=soft>{both(ALL_HIDDEN)}</p>", is_wide=False, is_long=False)
    if kinds in (("day", "number"), ("day", "text", "number")):
        return _days(table)
    if kinds == ("text", "number") and table.columns[0].id in _UPRIGHT:
        return _upright(table)
    if kinds in (("text", "number"), ("text", "number", "share")):
        kind = "reach" if table.columns[0].id == "depth" else ""
        return Part(bars(table, kind), is_wide=len(table.rows) > 12, is_long=is_long)
    if len(kinds) > 2 and kinds[0] == "text" and set(kinds[1:]) == {"number"} and table.id not in _PLAIN:
        return _grid(grid(table), is_long)
    return Part(_boxed(table.id, plain(table)), is_wide=True, is_long=is_long)


def _grid(it: Grid, is_long: bool) -> Part:
    if len(it.across) > _MOST_BARS >= len(it.down):
        it = it.turned()
    if len(it.across) > _MOST_BARS:
        return Part(_boxed(it.id, it.shades()), is_wide=True, is_long=is_long)
    return Part(_boxed(it.id, it.bars(), "sideways"), is_wide=True, is_long=is_long)


def _days(table: Table) -> Part:
    found = gather(table.rows)
    behind = spread(table).plain() if len(table.columns) > 2 else plain(table)
    chart = Columns(found.points, found.series, VISITS, is_wide=True).draw(table.id)
    finding = f"{_busiest(found.points)} {both(found.each)}".strip()
    return Part(chart + _behind(table.id, behind), is_wide=True, is_long=False, finding=finding)


def _upright(table: Table) -> Part:
    points = []
    for value, n in table.rows:
        words = called(table.columns[0], str(value))
        tick = {it: words[it].split()[0][: 2 if it == "nl" else 3] for it in LANGUAGES}
        points.append(Point(words, tick, (n if isinstance(n, int) else None,)))
    chart = Columns(points, (), VISITS, is_wide=False).draw(table.id)
    behind = _behind(table.id, plain(table))
    return Part(chart + behind, is_wide=False, is_long=False, finding=_busiest(points))


def _behind(ident: str, table: str) -> str:
    """A table that a key opens."""
    key = f"<summary class=key><span class=yes>{both(SHOW)}</span><span class=no>{both(HIDE)}</span></summary>"
    return f"<details>{key}{_boxed(ident, table)}</details>"


def _boxed(ident: str, table: str, kind: str = "scroll") -> str:
    """A table that may be wider or longer than there is room: it scrolls, by keys too."""
    return f"<div class={kind} tabindex=0 role=group aria-labelledby=h-{ident}>{table}</div>"


def _busiest(points: Sequence[Point]) -> str:
    highest = max(points, key=lambda point: point.total)
    if not highest.total:
        return ""
    return each(
        lambda it: (
            f"{_BUSIEST[it]}: {escaped(highest.said[it])}, {_WITH[it]} <b>{number(highest.total, it)}</b> {VISITS[it]}."
        )
    )
