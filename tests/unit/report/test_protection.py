import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.report.gathering import Gathered
from kiosk.report.making import make
from kiosk.report.protection import LEAST
from kiosk.report.reading import Reading, read
from kiosk.report.telling import tell
from kiosk.tally.metrics import span
from tests.unit.report.attack import Known, Leak, attack, known, truth
from tests.unit.report.small import Tour, some_term, some_tour

CLOSED = {
    "2026-01": date(2026, 2, 16),
    "2026-02": date(2026, 3, 16),
    "2026-03": date(2026, 4, 13),
    "2026-04": date(2026, 5, 18),
}
"""The first day on which each term is told of."""


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


@pytest.mark.parametrize("again", range(3))
def test_no_small_number_follows_from_all_reports_together(tmp_path: Path, seed: int, again: int) -> None:
    assert attacked(tmp_path, some_tour(seed + again, venues=1 + again % 4)) == []


def test_hiding_only_what_is_small_is_seen_not_to_be_enough(seed: int) -> None:
    found: list[Leak] = []
    for again in range(12):
        visits, counts = some_term(seed + again)
        real = {("language", *key): n for key, n in _flat(counts.get("language", {}))}
        told = {key: n for key, n in real.items() if n >= LEAST}
        told |= {("language", subject, ""): sum(by.values()) for subject, by in counts.get("language", {}).items()}
        found += attack(f"seed {seed + again}", Known(visits, told), real)
    assert found


def test_no_small_number_follows_whatever_was_counted(seed: int) -> None:
    for again in range(12):
        assert attacked_term(seed + again) == []


def test_what_is_told_of_a_month_does_not_change_when_kiosks_bring_more(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    tour = some_tour(seed, venues=4)
    everything = told(read([tour.write(tmp_path / "all")]), date(2027, 1, 1))
    labels = {run.id: run.label for run in tour.runs}
    came = dict.fromkeys(labels.values(), date(2026, 1, 1))
    months = set()
    for number in range(12):
        today = date(2026, 1, 20) + timedelta(7 * number + chance.randrange(7))
        for label, before in came.items():  # nobody is away for two weeks after a month
            is_late = any(before < day - timedelta(14) and day <= today for day in CLOSED.values())
            if is_late or chance.random() < 0.15:
                came[label] = today
        part = Tour(tour.runs)
        part.counts.update({key: n for key, n in tour.counts.items() if first_day(key[1]) <= came[labels[key[0]]]})
        for month, n in told(read([part.write(tmp_path / f"{number}")]), today).items():
            assert n == everything[month], (month, today)
            months.add(month)
    assert len(months) >= 2


def told(reading: Reading, today: date) -> dict[str, int]:
    """How much was counted in each month that is told of."""
    return dict(Gathered(reading, today).ask("SELECT term, sum(n)::BIGINT FROM counted WHERE is_told GROUP BY term"))


def first_day(period: str) -> date:
    return date.fromisoformat(f"{period}-1" if "W" in period else span(period))
