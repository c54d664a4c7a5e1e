"""Tours through everything that goes wrong; `python -m tests.chaos` plays thousands more."""

import logging
from collections.abc import Iterator

import pytest

from kiosk.report.kinds import COUNTS
from kiosk.tour.ledger import deliver
from kiosk.tour.target import Target
from tests.chaos.play import Verdict, play, scratch
from tests.chaos.scenario import Size

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


def finds_wrong_sums(first: int = 0) -> bool:
    """Whether a mistake is seen; looks first where it was seen when this was written."""
    return any("report" in line for seed in range(first, first + CONTROLS) for line in played(seed).wrong)


@pytest.mark.parametrize("mistake", ["sum", "last"])
def test_merging_otherwise_than_by_the_largest_is_seen(mistake: str) -> None:
    right = COUNTS.merge
    object.__setattr__(COUNTS, "merge", right.replace("max(n)", f"{mistake}(n)::BIGINT"))
    try:
        assert COUNTS.merge != right
        assert finds_wrong_sums()
    finally:
        object.__setattr__(COUNTS, "merge", right)


def test_a_newer_file_in_place_of_a_larger_one_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    async def replace(target: Target, name: str, data: bytes) -> None:
        await deliver(target, name, data)
        folder, _, run = name.partition(".")[0].rpartition("/")
        for other in await target.files(folder):
            if other.startswith(f"{folder}/{run}.") and other != name:
                await target.delete(other)

    monkeypatch.setattr("kiosk.tour.push.deliver", replace)
    assert finds_wrong_sums(55)


def test_delivering_without_reading_back_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    async def deliver_blindly(target: Target, name: str, data: bytes) -> None:
        await target.write(name, data)

    monkeypatch.setattr("kiosk.tour.push.deliver", deliver_blindly)
    assert finds_wrong_sums(25)
