"""Kiosks whose disk fails or is full at one operation, for once or from then on."""

import errno
import logging
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Literal
from unittest.mock import patch

import apsw

from kiosk.counts import store as module
from kiosk.counts.store import NAME, Store
from kiosk.counts.writer import Writer
from tests.power.calls import recording
from tests.power.cut import HOW, Disk
from tests.power.history import NOW, Promise, Totals, recovered
from tests.power.tape import Image, Tape, in_memory
from tests.unit.tally.some import a_run

Error = Literal["io", "full"]
WAITS = 5.0  # s; what is asked of a writer is answered in milliseconds
_ROOM = ("open", "write", "rename")  # what needs room


@dataclass
class Fault:
    """What goes wrong, to be put before the operations of a tape.

    Attributes:
        at: The number of the operation that fails first, from 0.
        lasts: Whether those after it fail as well.
        asked: The kinds of all operations so far; those of files that Python writes begin with "file ".
        over: Set when the disk works again.
    """

    error: Error
    at: int
    lasts: bool
    asked: list[str] = field(default_factory=list)
    over: bool = False

    def __call__(self, kind: str, sqlite: bool) -> None:
        self.asked.append(kind if sqlite else f"file {kind}")
        number = len(self.asked) - 1
        hit = number >= self.at if self.lasts else number == self.at
        if not hit or self.over or (self.error == "full" and kind not in _ROOM):
            return
        if not sqlite:
            code = errno.EIO if self.error == "io" else errno.ENOSPC
            raise OSError(code, os.strerror(code))
        if kind == "open":
            raise apsw.CantOpenError("the test's disk does not open it")
        raise (
            apsw.IOError("the test's disk failed") if self.error == "io" else apsw.FullError("the test's disk is full")
        )


@dataclass
class Lived:
    """What became of a kiosk with a fault.

    Attributes:
        tape: All that was asked of its disk, with what was promised.
        complete: Whether it said that all of it is on the disk.
        asked_after: What was asked of the disk after it said that the disk failed.
        log: What it said, oldest first.
    """

    tape: Tape
    complete: bool
    asked_after: list[str]
    log: list[logging.LogRecord]


class _Log(logging.Handler):
    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []
        self.failed_at: int = sys.maxsize
        self._fault = fault

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)
        if "the disk failed" in record.getMessage():
            self.failed_at = min(self.failed_at, len(self._fault.asked))


@cache
def killed() -> tuple[Image, Totals]:
    """What a run that was killed has left, of many pages and with a WAL, and what it counted."""
    cases = {("2026-10-24", "case", f"case-{n}"): 1 for n in range(120)}
    with in_memory() as folder:
        with Store(Path(folder, NAME)) as store:
            store.write(a_run(), dict(list(cases.items())[:80]))
        store = Store(Path(folder, NAME))
        store.write(a_run(), dict(list(cases.items())[80:]))
        store.close(checkpoint=False)
        return {it.name: it.read_bytes() for it in Path(folder).iterdir()}, {
            (a_run().id, *it): n for it, n in cases.items()
        }


def operations(*, later: bool) -> list[str]:
    """The kind of every operation when nothing goes wrong."""
    nothing = Fault("io", -1, lasts=False)
    assert lived(nothing, later=later).complete
    return nothing.asked


def faults(*, later: bool) -> Iterator[Fault]:
    """Every fault that there can be."""
    for at, kind in enumerate(operations(later=later)):
        for lasts in (False, True):
            yield Fault("io", at, lasts)
            if kind.removeprefix("file ") in _ROOM:
                yield Fault("full", at, lasts)


def lived(fault: Fault, *, later: bool) -> Lived:
    """Count, file and end on a disk with a fault; a disk that is full has room again before the end.

    Args:
        fault: What goes wrong.
        later: On a disk on which an earlier run was killed, and with the WAL brought in after each commit.
    """
    log, logger = _Log(fault), logging.getLogger("kiosk.counts")
    logger.addHandler(log)
    limit = -1 if later else module._WAL_LIMIT
    image, earlier = killed() if later else ({}, {})
    with in_memory() as folder, recording(Path(folder), image) as tape, patch.object(module, "_WAL_LIMIT", limit):
        tape.before = fault
        run = a_run(2)
        writer = Writer(tape.root, run, now=lambda: NOW, batch=60, retry=60, idle=3600, vfs=tape.name)
        promise, counted = Promise(earlier), Counter(earlier)
        tape.say(promise)
        for step in range(6):
            fault.over = fault.error == "full" and step > 3
            for subject in ("post", f"case-{step}"):
                writer.count("case", subject)
                counted[run.id, "2026-10-25", "case", subject] += 1
            tape.say(promise := replace(promise, about=(*promise.about, counted.copy())))
            if step % 2 and writer.publish(WAITS):
                tape.say(promise := replace(promise, filed=counted.copy()))
            if writer.flush(WAITS):
                tape.say(promise := replace(promise, done=counted.copy(), about=()))
        complete = writer.close(WAITS)
        if complete:
            tape.say(replace(promise, done=counted.copy(), about=()))
    logger.removeHandler(log)
    return Lived(tape, complete, fault.asked[log.failed_at :], log.records)


def judged(fault: Fault, became: Lived, rng: random.Random, folder: Path) -> set[str]:
    """What a fault did that it must not do, also when the power goes afterwards."""
    wrong: set[str] = set()
    disk = Disk(became.tape)
    disk.promise = Promise()
    for op in became.tape.ops:
        disk.apply(op)
    assert isinstance(disk.promise, Promise)
    for how in HOW:
        wrong |= recovered(disk.left(rng, how), disk.promise, folder)[0]
    said = [it.getMessage() for it in became.log]
    if any(it.exc_info for it in became.log):
        wrong.add("a traceback")
    if len({*said}) < len(said):
        wrong.add("said twice")
    if became.asked_after:
        wrong.add("tried again")
    if not became.complete and (not said or fault.error == "full"):
        wrong.add("lost without a word" if not said else "not written when there was room again")
    return wrong
