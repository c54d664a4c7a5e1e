"""Tours through everything that goes wrong; `python -m tests.chaos` plays thousands more."""

import logging
from collections.abc import Iterator

import pytest

from kiosk.tour.ledger import deliver
from kiosk.tour.target import Target
from tests.chaos.scenario import Size, Verdict, play, scratch

TOURS = 25
CONTROLS = 100  # tours at most until a mistake must have been seen
SMALL = Size(kiosks=2, days=5)


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    logging.disable()  # what is damaged here on purpose
    yield
    logging.disable(logging.NOTSET)


def played(seed: int) -> Verdict:
    with scratch() as folder:
        return play(seed, folder, SMALL)


def test_sums_are_the_truth_whatever_happens(seed: int) -> None:
    visits = 0
    for number in range(seed, seed + TOURS):
        verdict = played(number)
        assert not verdict.wrong, f"KIOSK_SEED={number}"
        visits += verdict.visits
    assert visits > TOURS


def finds_wrong_sums() -> bool:
    return any("reported" in line for seed in range(CONTROLS) for line in played(seed).wrong)


def test_adding_up_copies_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    by_sum = "SELECT run, period, metric, subject, sum(n) AS n FROM {copies} GROUP BY 1, 2, 3, 4"
    monkeypatch.setattr("kiosk.report.reading.MERGE_COUNTS", by_sum)
    assert finds_wrong_sums()


def test_believing_the_last_copy_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    by_last = "SELECT run, period, metric, subject, arg_max(n, rowid) AS n FROM {copies} GROUP BY 1, 2, 3, 4"
    monkeypatch.setattr("kiosk.report.reading.MERGE_COUNTS", by_last)
    assert finds_wrong_sums()


def test_a_newer_file_in_place_of_a_larger_one_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    async def replace(target: Target, name: str, data: bytes) -> None:
        await deliver(target, name, data)
        folder, _, run = name.partition(".")[0].rpartition("/")
        for other in await target.files(folder):
            if other.startswith(f"{folder}/{run}.") and other != name:
                await target.delete(other)

    monkeypatch.setattr("kiosk.tour.push.deliver", replace)
    assert finds_wrong_sums()


def test_delivering_without_reading_back_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    async def deliver_blindly(target: Target, name: str, data: bytes) -> None:
        await target.write(name, data)

    monkeypatch.setattr("kiosk.tour.push.deliver", deliver_blindly)
    assert finds_wrong_sums()
