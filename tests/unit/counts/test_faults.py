"""The disk fails or is full at any operation: the show goes on, and what was acknowledged is there.

`python -m tests.heavy.faults` tries them all.
"""

import random
from pathlib import Path

import pytest

from kiosk.counts import keeper
from kiosk.counts.trouble import DiskFailed
from tests.power.faults import Fault, faults, judged, lived, operations
from tests.power.tape import in_memory

SOME = 50  # of some hundreds


@pytest.mark.parametrize("later", [False, True])
def test_a_fault_at_any_operation(later: bool, seed: int) -> None:
    rng = random.Random(seed)
    with in_memory() as folder:
        for fault in rng.sample([*faults(later=later)], SOME):
            became = lived(fault, later=later)
            assert not judged(fault, became, rng, Path(folder)), f"{fault.error} {fault.at} {fault.lasts}"


def test_a_file_that_could_not_be_made_durable_is_not_taken_for_safe(seed: int) -> None:
    syncs = [at for at, kind in enumerate(operations(later=False)) if kind == "file sync"]
    assert len(syncs) > 10
    with in_memory() as folder:
        for at in syncs:
            fault = Fault("io", at, lasts=False)
            assert not judged(fault, lived(fault, later=False), random.Random(seed), Path(folder)), at


def test_the_harness_sees_what_is_tried_again(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setattr(keeper, "_PASSING", (*keeper._PASSING, DiskFailed))
    sync = Fault("io", operations(later=False).index("sync") + 8, lasts=False)
    with in_memory() as folder:
        became = lived(sync, later=False)
        assert "tried again" in judged(sync, became, random.Random(seed), Path(folder))
