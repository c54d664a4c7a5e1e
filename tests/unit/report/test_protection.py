from datetime import date
from pathlib import Path

import pytest

from kiosk.report.making import make
from kiosk.report.reading import read
from tests.unit.report.attack import FEWEST_VISITS, Known, Leak, attack, known, truth
from tests.unit.report.small import Tour, some_tour

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


@pytest.mark.parametrize("again", range(8))
def test_no_small_number_follows_from_all_reports_together(tmp_path: Path, seed: int, again: int) -> None:
    assert attacked(tmp_path, some_tour(seed + again, venues=1 + again % 4)) == []


def test_the_attack_finds_what_is_hidden_only_where_it_is_small(seed: int) -> None:
    found = 0
    for again in range(5):
        for name, real in truth(some_tour(seed + again)).items():
            visits = {key[2]: n for key, n in real.items() if key[0] == "visit" and n >= FEWEST_VISITS}
            it = Known(visits)
            for metric, subject in {key[:2] for key in real if key[0] in ("language", "aid")}:
                by = {venue: real.get((metric, subject, venue), 0) for venue in visits}
                it.told |= {(metric, subject, venue): n for venue, n in by.items() if not 0 < n < 10}
                it.told[metric, subject, ""] = sum(by.values())
            found += len(attack(name, it, real))
    assert found
