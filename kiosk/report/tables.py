"""The report as plain values: what every way of showing it shares, so that none can say more than another."""

from dataclasses import dataclass
from datetime import date
from typing import Literal


class Fewer:
    """The kind of `FEWER`."""

    def __repr__(self) -> str:
        return "FEWER"


FEWER = Fewer()
"""A number that is not told, because it is below 10 or would give one below 10 away."""


class AtLeast(int):
    """A number that lacks what is not told of one or more months. It shows itself with the mark for that."""

    def __format__(self, how: str) -> str:
        return f"≥ {int(self):{how}}"

    def __str__(self) -> str:
        return format(self, "")


Cell = str | int | float | Fewer | None
"""None is not known."""


@dataclass(frozen=True)
class Column:
    """One column of a table.

    Attributes:
        id: In English, with hyphens.
        title: Its heading, under `nl` and `en`.
        kind: What its cells are: a day is `2026-10-25`, a share is a part of 1.
    """

    id: str
    title: dict[str, str]
    kind: Literal["text", "day", "number", "share"]


@dataclass(frozen=True)
class Table:
    """One table of the report.

    Attributes:
        id: In English, with hyphens.
        title: Its heading, under `nl` and `en`.
        lead: One sentence that says what it shows, under `nl` and `en`.
        columns: Its columns.
        rows: A cell for each column.
    """

    id: str
    title: dict[str, str]
    lead: dict[str, str]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Report:
    """Everything that a report says.

    Attributes:
        made: The day it is made on.
        venues: Their names, sorted.
        tables: In the order in which they are read.
        notes: What is damaged, missing or late, and what the figures leave out: each under `nl` and `en`.
        totals: What a reader asks first: `visits`, `venues`, `kiosks`, `days`.
    """

    made: date
    venues: tuple[str, ...]
    tables: tuple[Table, ...]
    notes: tuple[dict[str, str], ...]
    totals: dict[str, int]
