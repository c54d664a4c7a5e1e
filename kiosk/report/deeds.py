"""What people did, added up over the terms that are told of, as far as each of them may be told.

A sum over terms is made of nothing but what is told of each, so that it gives no more away.
"""

from collections import defaultdict
from collections.abc import Container

from kiosk.report.gathering import Gathered
from kiosk.report.protection import LEAST
from kiosk.report.tables import FEWER, AtLeast, Cell
from kiosk.report.telling import ALL, tell

FEWEST_VISITS = 2 * LEAST
"""What people did is told of no venue that had fewer visits in a term."""


class Deeds:
    """What people did.

    Attributes:
        visits: How many visits this is about, by venue; `ALL` has their sum.
        left_out: Venues and terms with too few visits to be told about.
    """

    def __init__(self, gathered: Gathered) -> None:
        """Ask for the counts of terms that are told of, and choose what of them.

        Without what a wrong clock put there: that would grow with every report.
        """
        self.visits: dict[str, int] = defaultdict(int)
        self.left_out: list[tuple[str, str]] = []
        self._numbers: dict[tuple[str, str, str], int] = defaultdict(int)
        self._lacking: set[tuple[str, str, str]] = set()
        visits: dict[str, dict[str, int]] = defaultdict(dict)
        for term, venue, n in gathered.ask(
            "SELECT term, venue, sum(n) FROM visit WHERE is_told AND NOT is_doubtful GROUP BY ALL ORDER BY ALL"
        ):
            if n >= FEWEST_VISITS:
                visits[term][venue] = n
            else:
                self.left_out.append((venue, term))
        for term, by_venue in visits.items():
            for venue, n in by_venue.items():
                self.visits[venue] += n
                self.visits[ALL] += n
            for metric, told in tell(_counts(gathered, term, by_venue), by_venue).items():
                for (subject, venue), n in told.numbers.items():
                    self._numbers[metric, subject, venue] += n
                self._lacking |= {(metric, subject, venue) for subject, venue in told.lacking}

    def cell(self, metric: str, subject: str, venue: str = ALL) -> Cell:
        """How often a subject was counted, as far as that is told."""
        key = (metric, subject, venue)
        n = self._numbers.get(key, 0)
        if key not in self._lacking:
            return n
        return AtLeast(n) if n else FEWER

    def share(self, metric: str, subject: str) -> Cell:
        """Which part of all visits that is."""
        n = self.cell(metric, subject)
        if isinstance(n, AtLeast) or not isinstance(n, int):
            return FEWER
        return n / self.visits[ALL] if self.visits[ALL] else None

    def subjects(self, metric: str) -> list[str]:
        """Everything that was counted of a metric, what was told most often first."""
        found = {it[1] for it in (*self._numbers, *self._lacking) if it[0] == metric}
        return sorted(found, key=lambda it: (-self._numbers.get((metric, it, ALL), 0), it))


def _counts(gathered: Gathered, term: str, venues: Container[str]) -> dict[str, dict[str, dict[str, int]]]:
    """What people did in a term at these venues, by metric, subject and venue. A large fleet only fits term by term."""
    counts: dict[str, dict[str, dict[str, int]]] = defaultdict(dict)
    for metric, subject, venue, n in gathered.ask(
        "SELECT metric, subject, venue, sum(n)::BIGINT FROM counted"
        " WHERE term = ? AND metric <> 'visit' AND purpose = 'visitors' AND clock <> 'before-build' GROUP BY ALL",
        [term],
    ):
        if venue in venues:
            counts[metric].setdefault(subject, {})[venue] = n
    return counts
