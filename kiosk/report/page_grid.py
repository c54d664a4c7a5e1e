"""Numbers of one sort with headings on two sides: each has a bar, or a ground that is the darker the larger it is."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.report.names import ALL
from kiosk.report.page_rows import ERA_MARKS, bar, called, cell, drawn, heading, largest, said
from kiosk.report.tables import Cell, Column, Table

_SHADES = 5


@dataclass(frozen=True)
class Grid:
    """Numbers with headings on two sides.

    Attributes:
        id: Of its section.
        corner: What the headings of its rows are.
        down: The headings of its rows.
        across: The headings of its columns.
        rows: The numbers; an empty text where nothing was there to be counted.
    """

    id: str
    corner: Column
    down: tuple[Column, ...]
    across: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def turned(self) -> "Grid":
        """The same with its rows as columns."""
        corner = Column("", {"nl": "", "en": ""}, "text")
        return Grid(self.id, corner, self.across, self.down, tuple(zip(*self.rows, strict=True)))

    def plain(self) -> str:
        """Numbers only."""
        return self._drawn("", cell)

    def bars(self) -> str:
        """A bar beside each number."""
        most = self._largest()

        def draw(column: Column, n: Cell) -> str:
            if not isinstance(n, int):
                return cell(column, n)
            kind = f"e-{column.id}" if column.id in ERA_MARKS else "e-other"
            return f"<td><div class=cell>{bar(kind, n / most)}<span>{said(column, n)}</span></div>"

        return self._drawn("cells", draw)

    def shades(self) -> str:
        """A ground below each number: for more of them than bars have room."""
        most = self._largest()

        def draw(column: Column, n: Cell) -> str:
            shade = -int(-n * _SHADES // most) if isinstance(n, int) else 0
            return f"<td class=h{shade}>{said(column, n)}" if shade else cell(column, n)

        return self._drawn("shades", draw)

    def _largest(self) -> float:
        """The largest number that is not a sum."""
        return largest(
            n
            for down, row in zip(self.down, self.rows, strict=True)
            for across, n in zip(self.across, row, strict=True)
            if ALL not in (down.id, across.id)
        )

    def _drawn(self, kind: str, draw: Callable[[Column, Cell], str]) -> str:
        body = []
        for down, row in zip(self.down, self.rows, strict=True):
            cells = [f"<th scope=row>{heading(down)}"]
            for across, n in zip(self.across, row, strict=True):
                if n == "":
                    cells.append("<td>")
                elif ALL in (down.id, across.id):
                    cells.append(cell(across, n).replace("<td>", "<td class=all>"))
                else:
                    cells.append(draw(across, n))
            body.append((down.id == ALL, cells))
        return drawn(self.id, kind, (self.corner, *self.across), body)


def grid(table: Table) -> Grid:
    """A table of a text and numbers."""
    first, *across = table.columns
    down = tuple(_heading(first, str(row[0])) for row in table.rows)
    return Grid(table.id, first, down, tuple(across), tuple(row[1:] for row in table.rows))


def spread(table: Table) -> Grid:
    """A table of days, texts and numbers, with a column for each text."""
    first, second, _ = table.columns
    days = dict.fromkeys(str(row[0]) for row in table.rows)
    names = dict.fromkeys(str(row[1]) for row in table.rows)
    numbers = {row[:2]: row[2] for row in table.rows}
    return Grid(
        table.id,
        first,
        tuple(_heading(first, it) for it in days),
        tuple(_heading(second, it) for it in names),
        tuple(tuple(numbers.get((day, it), "") for it in names) for day in days),
    )


def _heading(of: Column, value: str) -> Column:
    return Column(value, dict(called(of, value)), "number")
