"""The thread that owns the store, so that a touch never waits for the disk."""

import logging
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from kiosk.counts.keeper import Keeper
from kiosk.counts.trouble import Trouble
from kiosk.tally.metrics import check, period
from kiosk.tally.run import Clock, Run

log = logging.getLogger(__name__)

_BOUND = 20_000  # keys in memory: weeks of visits without a disk
_NAP = 60.0  # seconds; how late the hour may be noticed


def local_time() -> datetime:
    """The wall clock, in the system's zone."""
    return datetime.now().astimezone()


class Writer:
    """Takes counts from any thread and commits them within a second, each batch all or nothing.

    What goes wrong with the disk never reaches the visitor: counts wait in memory, and one log line tells of every
    change. A full, locked or read-only disk is tried again. After an I/O error nothing is: what the disk holds is then
    no longer known, so the app ends the program on the attract screen and the next run reads back from disk. The files
    of the tour folder are written on the hour, at the end and when asked.

    Attributes:
        run: The run that is counted for.
    """

    def __init__(
        self,
        data: Path,
        run: Run,
        *,
        now: Callable[[], datetime] = local_time,
        batch: float = 1.0,
        retry: float = 5.0,
        idle: float = 300.0,
        vfs: str | None = None,
    ) -> None:
        """Start the thread, which opens the store and records the run.

        Args:
            data: The kiosk's data folder: holds the store, and the files for the tour folder under `tour/`.
            run: The run to count for.
            now: The local wall clock; gives aware times.
            batch: Seconds to collect before a commit: what a power cut takes at most.
            retry: Seconds between tries while the disk cannot be written.
            idle: Seconds without a count before the WAL is brought into the database.
            vfs: The name of an apsw VFS, for tests that break the disk.
        """
        self.run = run
        self._now = now
        self._batch, self._retry, self._nap = batch, retry, min(_NAP, idle)
        self._keeper = Keeper(data, run.id, now, idle, vfs)
        self._hour = period("visit", now())
        self._broken = False

        self._changed = threading.Condition()  # guards what follows
        self._pending: dict[tuple[str, str, str], int] = {}
        self._answers: Counter[str] = Counter()  # of visitors, since the start
        self._refused = 0
        self._asked = 1  # the first request is to record the run
        self._answered = 0
        self._saved = 0
        self._filed = 0
        self._files_asked = False
        self._ending = False
        self._ended = False
        self._complete = False

        self._thread = threading.Thread(target=self._work, name="counts", daemon=True)
        self._thread.start()

    @property
    def trouble(self) -> Trouble | None:
        """Why counts are not being written now, or None."""
        return self._keeper.trouble

    @property
    def failed(self) -> bool:
        """Whether only a new start of the program can write again.

        An app must not start anew for this more than now and then: a disk that stays broken fails every start.
        """
        return self._keeper.failed or self._broken

    def answers(self) -> Mapping[str, int]:
        """How often visitors of this venue have chosen each strength so far, all professions together.

        What a demo or the crew chooses does not count. Never waits for the disk: what earlier runs counted is in it as
        soon as the store is open, and never when it cannot be read.
        """
        with self._changed:
            return self._answers + Counter(self._keeper.answers)

    def count(self, metric: str, subject: str = "") -> None:
        """Count that something happened now. Takes microseconds, never waits for the disk. After `close`, does nothing.

        Raises:
            ValueError: The table of metrics has no such key: a mistake in the program.
        """
        check(metric, subject)
        key = (period(metric, self._now()), metric, subject)
        with self._changed:
            if metric == "answer" and self.run.purpose == "visitors":
                self._answers[subject.rpartition("/")[2]] += 1
            if key in self._pending:
                self._pending[key] += 1
            elif len(self._pending) < _BOUND:
                self._pending[key] = 1
                if len(self._pending) == 1:
                    self._changed.notify_all()
            else:
                self._refused += 1

    def mark_clock(self, clock: Clock) -> None:
        """Record how far this run's clock can be trusted; it can only get worse."""
        with self._changed:
            run = self.run.with_clock(clock)
            if run != self.run:
                self.run = run
                self._asked += 1
                self._changed.notify_all()

    def flush(self, timeout: float) -> bool:
        """Wait until everything counted so far is on the disk.

        Args:
            timeout: Seconds to wait at most.

        Returns:
            Whether it is.
        """
        return self._wait_for(timeout, files=False)

    def publish(self, timeout: float) -> bool:
        """Wait until everything counted so far is on the disk and in the files for the tour folder.

        Args:
            timeout: Seconds to wait at most.

        Returns:
            Whether it is.
        """
        return self._wait_for(timeout, files=True)

    def _wait_for(self, timeout: float, *, files: bool) -> bool:
        with self._changed:
            self._asked += 1
            self._files_asked = self._files_asked or files
            ticket = self._asked
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._answered >= ticket or self._ended, timeout)
            return (self._filed if files else self._saved) >= ticket

    def close(self, timeout: float = 5.0) -> bool:
        """Commit, write the files, and end the thread. May be called twice.

        Args:
            timeout: Seconds to wait at most.

        Returns:
            Whether everything counted is on the disk. If not, the log says so.
        """
        with self._changed:
            self._ending = True
            self._changed.notify_all()
        self._thread.join(timeout)
        if self._thread.is_alive():
            log.error("The counts did not end within %s s: the disk does not answer.", timeout)
            return False
        return self._complete

    def _work(self) -> None:
        keeper = self._keeper
        ending = False
        try:
            while not ending:
                with self._changed:
                    self._wait()
                    ending, ticket, run = self._ending, self._asked, self.run
                    files, self._files_asked = self._files_asked, False
                    pending, self._pending = self._pending, {}
                    refused, self._refused = self._refused, 0
                saved = keeper.save(run, pending)
                if refused:
                    log.error("%d counts are lost: more than %d different ones wait in memory.", refused, _BOUND)
                filed = (files or ending or self._hour_passed()) and keeper.file()
                keeper.checkpoint()
                with self._changed:
                    if not saved:
                        for key, n in pending.items():
                            self._pending[key] = self._pending.get(key, 0) + n
                    self._answered = ticket
                    self._saved = ticket if saved else self._saved
                    self._filed = ticket if saved and filed else self._filed
                    self._complete = saved
                    self._changed.notify_all()
        except Exception:
            self._broken, self._complete = True, False
            log.exception("The counts stopped: a mistake in the program.")
        finally:
            keeper.close()
            with self._changed:
                self._ended = True
                if self._pending:
                    log.error("%d counts are lost: they could not be written.", sum(self._pending.values()))
                self._changed.notify_all()

    def _wait(self) -> None:
        def urgent() -> bool:
            return self._ending or self._asked != self._answered

        if self._keeper.trouble:
            self._changed.wait_for(urgent, self._retry)
            return
        self._changed.wait_for(lambda: urgent() or bool(self._pending), self._nap)
        if self._pending:
            self._changed.wait_for(urgent, self._batch)

    def _hour_passed(self) -> bool:
        before, self._hour = self._hour, period("visit", self._now())
        return before != self._hour
