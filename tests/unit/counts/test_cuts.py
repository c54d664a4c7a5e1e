"""The power goes: what was acknowledged is there, nothing is there twice, and no file says more than the store.

`python -m tests.heavy.cuts` makes more of them.
"""

import random
from collections import Counter
from pathlib import Path
from unittest.mock import patch

import pytest

from kiosk.counts.keeper import Keeper
from kiosk.counts.store import NAME, Store
from tests.power.cut import HOW, How
from tests.power.history import LATER, NOW, Kiosk, Promise, chain, cuts, pragmas, recorded, recovered, scripted
from tests.power.tape import Image, Tape, in_memory, lay_out
from tests.unit.tally.some import a_run

VISIT = ("2026-10-25T10+01:00", "visit", "")


def tried(tape: Tape, seed: int, hows: tuple[How, ...], *, lies: bool = False) -> Counter[str]:
    """Cut a tape everywhere: how often it was cut, and how often each thing was wrong."""
    found: Counter[str] = Counter()
    with in_memory() as folder:
        for image, promise in cuts(tape, random.Random(seed), hows, lies=lies):
            found.update(["cuts", *recovered(image, promise, Path(folder))[0]])
    return found


def test_cut_after_every_operation(seed: int) -> None:
    found = tried(recorded({}, scripted), seed, (*HOW, "each", "each"))
    assert found.keys() == {"cuts"}
    assert found["cuts"] > 900


def test_cut_at_random_and_again_after_it_recovered(seed: int) -> None:
    rng = random.Random(seed)
    with in_memory() as folder:
        found = [wrong for _ in range(30) for wrong in chain(rng, Path(folder), 12)]
    assert not set().union(*found)
    assert len(found) > 700


@pytest.mark.parametrize(("journal", "synchronous"), [("DELETE", "FULL"), ("WAL", "NORMAL"), ("WAL", "OFF")])
def test_the_harness_sees_what_a_less_careful_sqlite_loses(journal: str, synchronous: str, seed: int) -> None:
    with pragmas(journal, synchronous):
        found = tried(recorded({}, scripted), seed, ("none", "each"))
    assert found["lost"] > 10


def test_the_harness_sees_what_a_disk_that_lies_loses(seed: int) -> None:
    assert tried(recorded({}, scripted), seed, ("none", "each"), lies=True)["lost"] > 10


@pytest.mark.parametrize("forgotten", ["kiosk.tally.folder.write", "kiosk.tally.durable.sync_folder"])
def test_the_harness_sees_files_that_were_not_made_durable(forgotten: str, seed: int) -> None:
    with patch(forgotten, Path.write_bytes if forgotten.endswith("write") else bool):
        found = tried(recorded({}, scripted), seed, ("none", "each"))
    assert found["files"] > 10
    assert not found["lost"]


def test_cut_while_a_damaged_store_is_set_aside(seed: int) -> None:
    database, wal = b"\x55" * 8192, b"its WAL" * 100
    image: Image = {NAME: database, f"{NAME}-wal": wal}

    def live(tape: Tape) -> None:
        kiosk = Kiosk(tape, 1, Promise())
        assert kiosk.save({VISIT: 1})
        assert kiosk.file()
        kiosk.keeper.close()

    rng = random.Random(seed)
    for left, promise in cuts(recorded(image, live), rng, (*HOW, "each", "each")):
        with in_memory() as folder:
            data = Path(folder)
            lay_out(left, data)
            keeper = Keeper(data, a_run(2).id, lambda: NOW, LATER, None)
            assert keeper.save(a_run(2), {VISIT: 1})
            keeper.close()
            files = {it.name: it.read_bytes() for it in data.iterdir() if it.is_file()}
            assert database in [held for name, held in files.items() if ".damaged-" in name]
            assert wal in [held for name, held in files.items() if ".damaged-" in name and name.endswith("-wal")]
            with Store(data / NAME, reading=True) as store:
                found = {(it.run, it.period, it.metric, it.subject): it.n for it in store.counts()}
            assert found.pop((a_run(2).id, *VISIT)) == 1
            assert found in (promise.done, *promise.about)
