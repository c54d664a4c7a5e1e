"""Kiosks that count on a recorded disk, and what must be there after a cut."""

import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Literal
from unittest.mock import patch

from kiosk.counts import store as module
from kiosk.counts.files import TOUR
from kiosk.counts.keeper import Keeper
from kiosk.counts.store import NAME, Store
from kiosk.counts.trouble import Trouble
from kiosk.tally.folder import collect
from kiosk.tally.merge import Count
from tests.power.calls import recording
from tests.power.cut import HOW, Disk, How
from tests.power.tape import Image, Tape, in_memory, lay_out
from tests.unit.tally.some import a_run

Key = tuple[str, str, str, str]
Totals = Mapping[Key, int]
Wrong = Literal["lost", "invented", "half a batch", "damaged", "files"]

NOW = datetime.fromisoformat("2026-10-25T09:00:00+01:00")
SOON, LATER = 0.0, 1e9  # s without a count before the WAL is brought into the database


@dataclass(frozen=True, slots=True)
class Promise:
    """What a kiosk has said to be safe.

    Attributes:
        done: What was acknowledged.
        about: What it may hold instead: that and the batches in flight, one after another.
        filed: What was said to be in the files for the tour folder.
    """

    done: Totals = field(default_factory=dict)
    about: tuple[Totals, ...] = ()
    filed: Totals = field(default_factory=dict)


class Kiosk:
    """The shipped keeper of a run, without its thread: so each operation of the disk is always the same one."""

    def __init__(self, tape: Tape, number: int, promise: Promise, idle: float = LATER) -> None:
        self._tape = tape
        self._promise = promise
        self._run = a_run(number)
        self.keeper = Keeper(tape.root, self._run.id, lambda: NOW, idle, tape.name)

    def save(self, counts: Mapping[tuple[str, str, str], int]) -> bool:
        about = dict(self._promise.done)
        for key, n in counts.items():
            about[self._run.id, *key] = about.get((self._run.id, *key), 0) + n
        self._say(replace(self._promise, about=(about,)))
        saved = self.keeper.save(self._run, counts)
        if saved:
            self._say(replace(self._promise, done=about, about=()))
        return saved

    def file(self) -> bool:
        filed = self.keeper.file()
        if filed:
            self._say(replace(self._promise, filed=self._promise.done))
        return filed

    def _say(self, promise: Promise) -> None:
        self._promise = promise
        self._tape.say(promise)


def some_counts(rng: random.Random, largest: int) -> dict[tuple[str, str, str], int]:
    """A batch, of up to the largest number of keys."""
    return {
        ("2026-10-25", "case", f"case-{rng.randrange(400)}"): rng.randint(1, 9) for _ in range(rng.randint(1, largest))
    }


def scripted(tape: Tape) -> None:
    """Every kind of thing that a store goes through: made, migrated, written, filed, checkpointed, closed, reopened."""
    promise = Promise()
    for number in (1, 2):
        kiosk = Kiosk(tape, number, promise, SOON if number == 2 else LATER)
        for step in range(3):
            assert kiosk.save({("2026-10-25T10+01:00", "visit", ""): 1, ("2026-10-25", "case", f"case-{step}"): 2})
            if step == 1:
                assert kiosk.file()
                kiosk.keeper.checkpoint()
        assert kiosk.save({("2026-10-25", "panel", f"bode-{n}/nu"): 1 for n in range(40)})
        assert kiosk.file()
        kiosk.keeper.close()
        promise = kiosk._promise


def at_random(tape: Tape, rng: random.Random, number: int, promise: Promise) -> None:
    """A run that does what chance says."""
    kiosk = Kiosk(tape, number, promise, rng.choice((SOON, LATER)))
    try:
        for _ in range(rng.randint(1, 8)):
            step = rng.choice(("save", "save", "save", "save", "file", "checkpoint"))
            if step == "save":
                kiosk.save(some_counts(rng, rng.choice((2, 5, 5, 60))))
            elif step == "file":
                kiosk.file()
            else:
                kiosk.keeper.checkpoint()
    finally:
        kiosk.keeper.close()


def recorded(image: Image, live: Callable[[Tape], None]) -> Tape:
    """Let a kiosk live on a disk that holds the image."""
    with in_memory() as folder, recording(Path(folder), image) as tape:
        live(tape)
    return tape


_folders = count(1)


def recovered(image: Image, promise: Promise, folder: Path) -> tuple[set[Wrong], Totals]:
    """Start the shipped store on what a cut has left.

    Returns:
        What is wrong with it, and what it holds.
    """
    data = folder / str(next(_folders))
    data.mkdir()
    try:
        lay_out(image, data)
        with Store(data / NAME) as store:
            counts = store.counts()
            known = {run.id for run in store.runs()}
        with Store(data / NAME, reading=True) as store:  # after a checkpoint and a close
            again = store.counts()
    except Trouble:
        return {"damaged"}, {}
    else:
        found = _totals(counts)
        wrong: set[Wrong] = set() if again == counts and {it.run for it in counts} <= known else {"damaged"}
        if not _within(promise.done, found):
            wrong.add("lost")
        may_be = (promise.done, *promise.about)
        if not _within(found, may_be[-1]):
            wrong.add("invented")
        if not wrong and found not in may_be:
            wrong.add("half a batch")
        filed = collect(data / TOUR)
        in_files = _totals(filed.counts)
        needed = {key[0] for key in (*promise.filed, *in_files)}
        if filed.problems or not needed <= filed.runs.keys():
            wrong.add("files")
        if not _within(in_files, found) or not _within(promise.filed, in_files):
            wrong.add("files")
        return wrong, found
    finally:
        shutil.rmtree(data)


def _totals(counts: list[Count]) -> dict[Key, int]:
    return {(it.run, it.period, it.metric, it.subject): it.n for it in counts}


def _within(less: Totals, more: Totals) -> bool:
    return all(n <= more.get(key, 0) for key, n in less.items())


def cuts(
    tape: Tape, rng: random.Random, hows: tuple[How, ...], *, lies: bool = False
) -> Iterator[tuple[Image, Promise]]:
    """Cut the power before a tape and after every operation on it, in each of the ways."""
    disk = Disk(tape, lies=lies)
    disk.promise = Promise()
    for op in [None, *tape.ops]:
        if op:
            disk.apply(op)
        assert isinstance(disk.promise, Promise)
        for how in hows:
            yield disk.left(rng, how), disk.promise


def chain(rng: random.Random, folder: Path, each: int, *, lies: bool = False) -> Iterator[set[Wrong]]:
    """Some runs, each on what a cut has left of the one before.

    Args:
        rng: What chance says.
        folder: To work in.
        each: How often each run is cut; the next one goes on from one of these cuts.
        lies: The disk says that it has synced, and has not.

    Yields:
        What is wrong after each cut.
    """
    image: Image = {}
    promise = Promise()
    for number in range(1, rng.randint(2, 4) + 1):
        tape = recorded(image, partial(at_random, rng=rng, number=number, promise=promise))
        at = Counter(rng.randint(0, len(tape.ops)) for _ in range(each))
        disk = Disk(tape, lies=lies)
        disk.promise = promise
        on = rng.choice([*at])
        for done, op in enumerate([None, *tape.ops]):
            if op:
                disk.apply(op)
            assert isinstance(disk.promise, Promise)
            for _ in range(at[done]):
                left = disk.left(rng, rng.choice(HOW))
                wrong, found = recovered(left, disk.promise, folder)
                yield wrong
                if wrong and done == on:
                    return
                if done == on:
                    image, promise = left, Promise(done=found, filed=disk.promise.filed)


@contextmanager
def pragmas(journal: str, synchronous: str) -> Iterator[None]:
    """The shipped store with other ways for SQLite to be careful.

    A rollback journal comes with SQLite's usual locking: under the exclusive one it is never deleted.
    """
    levels = ("OFF", "NORMAL", "FULL", "EXTRA")
    locking = "EXCLUSIVE" if journal == "WAL" else "NORMAL"
    other = {
        "locking_mode": (locking, locking.lower()),
        "journal_mode": (journal, journal.lower()),
        "synchronous": (synchronous, levels.index(synchronous)),
    }
    with patch.object(
        module, "_PRAGMAS", tuple((name, *other.get(name, (value, held))) for name, value, held in module._PRAGMAS)
    ):
        yield
