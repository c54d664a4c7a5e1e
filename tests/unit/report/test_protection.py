from datetime import date
from pathlib import Path

import pytest

from kiosk.report.making import make
from kiosk.report.reading import read
from kiosk.report.telling import tell
from tests.unit.report.attack import FEWEST_VISITS, Known, Leak, attack, known, truth
from tests.unit.report.small import Tour, some_term, some_tour

CLOSED = {
    "2026-01": date(2026, 2, 2),
    "2026-02": date(2026, 3, 2),
    "2026-03": date(2026, 3, 30),
    "2026-04": date(2026, 5, 4),
}
"""The first day on which each term is over."""


def attacked(folder: Path, tour: Tour) -> list[Leak]:
    """What somebody finds out who had a report made at the end of every term."""
    real = truth(tour)
    reading = read([tour.write(folder)])
    reports = [(it, make(reading, day)) for it, day in CLOSED.items()]
    visits = {it: {key[2]: n for key, n in real.get(it, {}).items() if key[0] == "visit"} for it in CLOSED}
    return [leak for it, what in known(reports, visits).items() for leak in attack(it, what, real.get(it, {}))]


def attacked_term(seed: int) -> list[Leak]:
    """What follows from all that is told of a term, in which anything may have been counted."""
    visits, counts = some_term(seed)
    numbers = {(it, *key): n for it, told in tell(counts, visits).items() for key, n in told.numbers.items()}
    real = {(metric, *key): n for metric, parts in counts.items() for key, n in _flat(parts)}
    return attack(f"seed {seed}", Known(visits, numbers), real) if visits else []


def _flat(parts: dict[str, dict[str, int]]) -> list[tuple[tuple[str, str], int]]:
    return [((subject, venue), n) for subject, by in parts.items() for venue, n in by.items()]


@pytest.mark.parametrize("again", range(4))
def test_no_small_number_follows_from_all_reports_together(tmp_path: Path, seed: int, again: int) -> None:
    assert attacked(tmp_path, some_tour(seed + again, venues=1 + again % 4)) == []


def test_the_attack_finds_what_is_hidden_only_where_it_is_small(seed: int) -> None:
    found = 0
    for again in range(2):
        for name, real in truth(some_tour(seed + again)).items():
            visits = {key[2]: n for key, n in real.items() if key[0] == "visit" and n >= FEWEST_VISITS}
            it = Known(visits)
            for metric, subject in {key[:2] for key in real if key[0] in ("language", "aid")}:
                by = {venue: real.get((metric, subject, venue), 0) for venue in visits}
                it.told |= {(metric, subject, venue): n for venue, n in by.items() if not 0 < n < 10}
                it.told[metric, subject, ""] = sum(by.values())
            found += len(attack(name, it, real))
    assert found


def test_no_small_number_follows_whatever_was_counted(seed: int) -> None:
    for again in range(25):
        assert attacked_term(seed + again) == []
