"""Keeping the store going: opening it, trying again what may be tried again, and saying so once.

Belongs to the writer's thread; only its attributes are read by others.
"""

import logging
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from kiosk.counts.aside import set_aside
from kiosk.counts.files import TOUR, Files
from kiosk.counts.store import NAME, Store
from kiosk.counts.trouble import Damaged, DiskFailed, DiskFull, Locked, StoreBug, Trouble, Unreachable
from kiosk.tally.run import Run

log = logging.getLogger(__name__)

_PASSING = (DiskFull, Unreachable, Locked)  # what may be tried again


class Keeper:
    """The store and the files of one run, through whatever the disk does.

    Attributes:
        trouble: Why counts are not being written now, or None.
        failed: Whether only a new start of the program can write again.
        answers: How often visitors of this venue chose each strength in the runs before this one; none before the
            store is open.
    """

    def __init__(self, data: Path, run: str, now: Callable[[], datetime], idle: float, vfs: str | None) -> None:
        """Nothing is opened yet. See `Writer` for the arguments; `run` is the run's id."""
        self.trouble: Trouble | None = None
        self.failed = False
        self.answers: Mapping[str, int] = {}
        self._path = data / NAME
        self._now = now
        self._idle = idle
        self._vfs = vfs
        self._files = Files(data / TOUR, run)
        self._store: Store | None = None
        self._recorded: Run | None = None
        self._wrote_at: float | None = None  # monotonic; None when all of the WAL is in the database

    def save(self, run: Run, counts: Mapping[tuple[str, str, str], int]) -> bool:
        """Commit a batch, opening the store first when it is not; false when it has to be kept in memory."""
        if self.trouble and not isinstance(self.trouble, _PASSING):
            return False
        if not counts and run == self._recorded and not self.trouble:
            return True
        try:
            if self._store is None:
                self._store = self._open()
                self.answers = self._store.answers(run.venue)  # nothing of this run is in it yet
            self._store.write(run, counts)
        except Trouble as trouble:
            self._note(trouble)
            return False
        self._note(None)
        self._recorded = run
        self._wrote_at = time.monotonic()
        return True

    def file(self) -> bool:
        """Bring the files for the tour folder up to what is committed; false when they are not."""
        if self._store is None or self.failed:
            return False
        try:
            return self._files.write(self._store)
        except _PASSING:
            return False  # every committed count is safe, and the next write says what is wrong
        except Trouble as trouble:
            self._note(trouble)
            return False

    def checkpoint(self) -> None:
        """Bring the WAL into the database when nobody has been counted for a while, or when it has grown long."""
        if self._store is None or self._wrote_at is None or self.failed:
            return
        if self._store.is_wal_long() or time.monotonic() - self._wrote_at >= self._idle:
            self._wrote_at = None
            try:
                self._store.checkpoint()
            except _PASSING:
                pass  # what was written is safe in the WAL, and the next write says what is wrong
            except Trouble as trouble:
                self._note(trouble)

    def close(self) -> None:
        """Close the store; what was committed is safe even when that fails, which only the log is told."""
        if self._store:
            try:
                self._store.close(checkpoint=not self.failed)
            except (Trouble, StoreBug) as trouble:
                log.error("The store did not close well: %s", trouble)

    def _open(self) -> Store:
        try:
            return Store(self._path, vfs=self._vfs)
        except Damaged as damage:
            aside = set_aside(self._path, self._now())
            log.error("%s It is kept as %s, and a new one begins.", damage, aside.name)
            return Store(self._path, vfs=self._vfs)

    def _note(self, trouble: Trouble | None) -> None:
        if trouble and type(trouble) is not type(self.trouble):
            log.error("Counts are kept in memory only: %s", trouble)
        elif self.trouble and not trouble:
            log.warning("Counts are written again.")
        self.trouble = trouble
        self.failed = isinstance(trouble, DiskFailed | Damaged)
