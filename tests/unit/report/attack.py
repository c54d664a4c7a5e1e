"""Somebody who has every report that was ever made, knows how the program counts, and can compute.

For each number of what people did he finds the smallest and the largest that it can be, with a linear program over
everything that he knows at once (scipy's HiGHS). He is even told which venues a sum is of. A number from 1 to 9 is
protected when it could be 1, and could be 10: then he knows no more than that it may be small. Numbers here are real
and not whole, so what he could do with whole ones is a little more; the program protects by exchanges of whole ones.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import numpy as np
from scipy.optimize import linprog

from kiosk.report.tables import FEWER, AtLeast, Cell, Report, Table
from kiosk.report.terms import term
from kiosk.tally.metrics import ERAS, span
from tests.unit.report.small import Tour

Cells = Mapping[tuple[str, str, str], int]
"""Numbers by metric, subject and venue; without a venue: of all of them."""

FEWEST_VISITS = 20
_ONCE = ("depth", "language", "duration", "aid", "role", "answer")
_ONE_EACH = ("language", "duration")
_FARTHER = (("all-eras", "story"), ("answer", "story"), ("talents", "answer"), ("card", "talents"))
_OPENED = (("story", "toen"), ("all-eras", "nu"), ("all-eras", "straks"))
_SMALL = range(1, 10)


@dataclass
class Known:
    """What is known of one term: `told` numbers, and how many `visits` each venue had."""

    visits: dict[str, int]
    told: dict[tuple[str, str, str], int] = field(default_factory=dict)


@dataclass(frozen=True)
class Leak:
    term: str
    what: tuple[str, str, str]
    n: int
    least: float
    most: float


def truth(tour: Tour) -> dict[str, dict[tuple[str, str, str], int]]:
    """The numbers of every term, by metric, subject and venue; visits among them."""
    venues = {run.id: run.venue for run in tour.runs if run.purpose == "visitors"}
    numbers: dict[str, dict[tuple[str, str, str], int]] = defaultdict(lambda: defaultdict(int))
    for (run, period, metric, subject), n in tour.counts.items():
        if run in venues:
            numbers[term(span(period))][metric, subject, venues[run]] += n
    return numbers


def published(report: Report) -> dict[tuple[str, str, str], Cell]:
    """Every number of what people did that a report tells, or does not tell."""
    tables = {table.id: table for table in report.tables}
    if "depth" not in tables:
        return {}  # no month is over
    found: dict[tuple[str, str, str], Cell] = {}
    for metric in ("depth", "duration", "language", "aid", "role", "voice"):
        table = tables[metric if metric in ("depth", "voice") else f"{metric}s"]
        found |= {(metric, str(row[0]), ""): row[1] for row in table.rows if row[0] != "visit"}
    for metric in ("language", "aid"):
        for first, subject, cell in _wide(tables[f"{metric}s-by-venue"]):
            found[metric, subject, "" if first == "all" else first] = cell
    for first, subject, cell in _wide(tables["professions"]):
        found[("profession", first, "") if subject == "all" else ("panel", f"{first}/{subject}", "")] = cell
    found |= {("answer", f"{first}/{subject}", ""): cell for first, subject, cell in _wide(tables["answers"])}
    return found


def _wide(table: Table) -> list[tuple[str, str, Cell]]:
    return [
        (str(row[0]), column.id, cell)
        for row in table.rows
        for column, cell in zip(table.columns[1:], row[1:], strict=True)
    ]


def known(reports: Sequence[tuple[str, Report]], visits: Mapping[str, Mapping[str, int]]) -> dict[str, Known]:
    """What reports give away of each term by how they differ.

    Args:
        reports: Each with the one term that it tells of and the report before it does not; in order of time.
        visits: By term and venue, as their tables of visits tell.
    """
    before: dict[tuple[str, str, str], Cell] = {}
    terms = {}
    for name, report in reports:
        now = published(report)
        it = Known({venue: n for venue, n in visits[name].items() if n >= FEWEST_VISITS})
        for key, cell in now.items():
            old = before.get(key, 0)
            more = _least(cell) - _least(old)
            if more > 0 or (_is_exact(cell) and _is_exact(old)):
                it.told[key] = more
        terms[name] = it
        before = now
    return terms


def _least(cell: Cell) -> int:
    if cell is FEWER:
        return 0
    assert isinstance(cell, int)
    return int(cell)


def _is_exact(cell: Cell) -> bool:
    return cell is not FEWER and not isinstance(cell, AtLeast)


def attack(name: str, it: Known, real: Cells) -> list[Leak]:
    """Find the numbers of a term that are small and not protected.

    Args:
        name: The term.
        it: What is known.
        real: What is true: the numbers to look for, and which venues a sum is of.
    """
    return _Attack(it, real).leaks(name)


class _Attack:
    def __init__(self, it: Known, real: Cells) -> None:
        self._it = it
        self._real = {key: n for key, n in real.items() if key[2] in it.visits and key[0] != "visit"}
        opened = {key[1].partition("/")[0] for key in self._real if key[0] == "panel"}
        subjects = {key[:2] for key in self._real} | {("panel", f"{it}/{era}") for it in opened for era in ERAS}
        self._place = {
            key: i for i, key in enumerate((*about, venue) for about in sorted(subjects) for venue in sorted(it.visits))
        }
        self._equal: list[tuple[dict[int, float], float]] = []
        self._below: list[tuple[dict[int, float], float]] = []
        self._rules()
        self._told()
        self._below_matrix, self._most = _matrix(self._below, len(self._place))
        self._equal_matrix, self._same = _matrix(self._equal, len(self._place))
        self._bounds = [(0, it.visits[key[2]] if key[0] in _ONCE else None) for key in self._place]

    def _all(self, metric: str, venue: str, end: str = "") -> list[int]:
        return [
            i for (it, subject, at), i in self._place.items() if (it, at) == (metric, venue) and subject.endswith(end)
        ]

    def _at_most(self, some: Sequence[int], others: Sequence[int]) -> None:
        if some:
            self._below.append((dict.fromkeys(some, 1.0) | dict.fromkeys(others, -1.0), 0))

    def _rules(self) -> None:
        for venue, visits in self._it.visits.items():
            depth = {it: self._all("depth", venue, it) for it in ("story", "all-eras", "answer", "talents", "card")}
            for metric in _ONE_EACH:
                if every := self._all(metric, venue):
                    self._equal.append((dict.fromkeys(every, 1.0), visits))
            for far, near in _FARTHER:
                self._at_most(depth[far], depth[near])
            for far, era in _OPENED:
                self._at_most(depth[far], self._all("panel", venue, f"/{era}"))
            for metric, needed in (("role", "card"), ("answer", "answer")):
                for one in self._all(metric, venue):
                    self._at_most([one], depth[needed])
                self._at_most(depth[needed], self._all(metric, venue))
            self._at_most(self._all("voice", venue, "finished"), self._all("voice", venue, "started"))

    def _parts(self, metric: str, subject: str, venue: str) -> list[tuple[str, str, str]]:
        if metric == "profession":
            return [("panel", f"{subject}/{era}", venue) for era in ERAS]
        return [(metric, subject, venue)]

    def _told(self) -> None:
        covered = {metric: self._covered(metric) for metric in {key[0] for key in self._it.told}}
        for (metric, subject, venue), n in self._it.told.items():
            keys = [key for at in ([venue] if venue else covered[metric]) for key in self._parts(metric, subject, at)]
            row = {self._place[key]: 1.0 for key in keys if key in self._place}
            if row:
                self._equal.append((row, n))
            else:
                assert n == 0, (metric, subject, venue)

    def _covered(self, metric: str) -> tuple[str, ...]:
        """The venues that the told sums of a metric are of."""
        sums = {key[1]: n for key, n in self._it.told.items() if key[0] == metric and not key[2]}
        venues = sorted(self._it.visits)
        for many in range(len(venues), -1, -1):
            for some in combinations(venues, many):
                if all(self._sum(metric, subject, some) == n for subject, n in sums.items()):
                    return some
        raise AssertionError(f"the sums of {metric} are of no venues: {sums}")

    def _sum(self, metric: str, subject: str, venues: Sequence[str]) -> int:
        return sum(self._real.get(key, 0) for venue in venues for key in self._parts(metric, subject, venue))

    def leaks(self, name: str) -> list[Leak]:
        found = []
        venues = sorted(self._it.visits)
        professions = sorted({key[1].partition("/")[0] for key in self._place if key[0] == "panel"})
        about = sorted({key[:2] for key in self._place}) + [("profession", it) for it in professions]
        goals = [(*it, venue, (venue,)) for it in about for venue in venues] + [
            (*it, "", tuple(venues)) for it in about
        ]
        for metric, subject, venue, some in goals:
            n = self._sum(metric, subject, some)
            if n in _SMALL:
                aim = [self._place[it] for at in some for it in self._parts(metric, subject, at) if it in self._place]
                least, most = self._solve(aim, 1), -self._solve(aim, -1)
                if least > 1.001 or most < 9.999:
                    found.append(Leak(name, (metric, subject, venue), n, least, most))
        return found

    def _solve(self, aim: Sequence[int], sign: int) -> float:
        wish = np.zeros(len(self._place))
        wish[list(aim)] = sign
        done = linprog(
            wish,
            A_ub=self._below_matrix,
            b_ub=self._most,
            A_eq=self._equal_matrix,
            b_eq=self._same,
            bounds=self._bounds,
            method="highs",
        )
        if done.status == 3:  # without an end
            return -np.inf
        assert done.status == 0, f"what the reports tell cannot be true: {done.message}"
        return float(done.fun or 0)


Numbers = np.ndarray[Any, np.dtype[np.float64]]


def _matrix(rows: Sequence[tuple[dict[int, float], float]], width: int) -> tuple[Numbers, Numbers]:
    matrix = np.zeros((len(rows), width))
    for i, (row, _) in enumerate(rows):
        for place, factor in row.items():
            matrix[i, place] += factor
    return matrix, np.array([n for _, n in rows], dtype=float)
