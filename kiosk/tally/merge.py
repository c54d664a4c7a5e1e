"""Counts, and the merging of copies of them: the larger number stays.

That is idempotent, commutative and associative, so copies may arrive twice, late, out of order and along two ways,
and the sum is exact.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from kiosk.tally.metrics import check, check_period
from kiosk.tally.run import check_id

K = TypeVar("K", bound=Hashable)

LARGEST = 2**53 - 1
"""The largest count: what every JSON reader and spreadsheet can hold exactly."""


@dataclass(frozen=True, slots=True, order=True)
class Count:
    """How often something happened in a period of a run.

    Raises:
        ValueError: No run's id, not in the table of metrics, or not a number from 1 on.
    """

    run: str
    period: str
    metric: str
    subject: str
    n: int

    def __post_init__(self) -> None:
        check_id(self.run)
        check(self.metric, self.subject)
        check_period(self.metric, self.period)
        if type(self.n) is not int or not 1 <= self.n <= LARGEST:
            raise ValueError(f"'{self.metric}/{self.subject}' cannot have happened {self.n} times")


def merge(*copies: Iterable[Count]) -> list[Count]:
    """Merge copies by the larger number for each run, period, metric and subject; sorted."""
    largest: dict[tuple[str, str, str, str], Count] = {}
    for copy in copies:
        for count in copy:
            key = (count.run, count.period, count.metric, count.subject)
            if key not in largest or largest[key].n < count.n:
                largest[key] = count
    return sorted(largest.values())


def totals(counts: Iterable[Count], by: Callable[[Count], K]) -> dict[K, int]:
    """Add up counts of all runs and periods, after merging, so that a copy is never added twice.

    Args:
        counts: Copies may be among them.
        by: What to add up for, such as `lambda count: count.subject`.
    """
    sums: dict[K, int] = {}
    for count in merge(counts):
        key = by(count)
        sums[key] = sums.get(key, 0) + count.n
    return sums
