"""A kiosk whose disk can be copied, put back and lost. What it runs is the shipped writer."""

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from kiosk.counts.store import NAME
from kiosk.counts.writer import Writer
from kiosk.tally.run import Clock, Run
from tests.chaos.faults import Snapshot, during
from tests.chaos.visitors import Key, Sums, add, learn, period

LONG = 3600.0  # seconds; nothing is committed before it is asked for, so the truth knows what was
_ZONE = ZoneInfo("Europe/Amsterdam")
_CLOCKS = get_args(Clock)


class Kiosk:
    """One kiosk and the truth about it.

    Attributes:
        moment: The true time.
        ahead: How much its clock is ahead of that.
        committed: What is on its disk, in the store or in files.
        filed: What is in its files; None when only they know.
    """

    def __init__(self, name: str, disk: Path, rng: Random, moment: datetime, ever: Sums) -> None:
        self.name, self.disk, self.moment, self.ahead = name, disk, moment, timedelta()
        self.committed: Sums = {}
        self.filed: Sums | None = {}
        self._rng, self._ever = rng, ever
        self._pending: Sums = {}
        self._writer: Writer | None = None
        self._backup: tuple[Path, Sums, Sums | None] | None = None
        self._copies = 0

    @property
    def data(self) -> Path:
        return self.disk / "data"

    @property
    def running(self) -> bool:
        return self._writer is not None

    def now(self) -> datetime:
        """What its clock shows."""
        return (self.moment + self.ahead).astimezone(_ZONE)

    def start(self) -> None:
        """Start the program: another run."""
        identity = f"{self._rng.getrandbits(128):032x}"  # drawn here, so that a seed repeats everything
        started = self.now().isoformat(timespec="seconds")
        run = Run(identity, self.name, "Voorbeelddorp", "0.1.0", "1", started, "visitors", "trusted")
        self._writer = Writer(self.data, run, now=self.now, batch=LONG, retry=LONG, idle=LONG)
        self._note_run(run)
        self.flush()

    def _note_run(self, run: Run) -> None:
        learn(self._pending, {(run.id, "", "clock", ""): 1 + _CLOCKS.index(run.clock)})

    def serve(self, done: Sequence[tuple[str, str]]) -> None:
        """Count what visitors do now."""
        assert self._writer
        now = self.now()
        for metric, subject in done:
            self._writer.count(metric, subject)
            key: Key = (self._writer.run.id, period(metric, now), metric, subject)
            self._pending[key] = self._pending.get(key, 0) + 1

    def flush(self) -> None:
        """Commit, and see it acknowledged."""
        assert self._writer
        assert self._writer.flush(10), "the writer did not commit"
        self._commit()
        self.filed = None  # they are also written on the hour

    def publish(self) -> None:
        """Commit and write the files, and see it acknowledged."""
        assert self._writer
        assert self._writer.publish(10), "the writer wrote no files"
        self._commit()
        self.filed = dict(self.committed)

    def _commit(self) -> None:
        clocks = {key: n for key, n in self._pending.items() if key[2] == "clock"}
        add(self.committed, {key: n for key, n in self._pending.items() if key not in clocks})
        learn(self.committed, clocks)
        learn(self._ever, {key: self.committed[key] for key in self._pending})
        self._pending = {}

    def distrust(self, clock: Literal["jumped", "before-build"]) -> None:
        """Note that this run's clock cannot be trusted."""
        assert self._writer
        self._writer.mark_clock(clock)
        self._note_run(self._writer.run)
        self.flush()

    def stop(self) -> None:
        """End the program as it should."""
        assert self._writer
        assert self._writer.close(10), "the writer did not end well"
        self._writer = None
        self._commit()
        self.filed = dict(self.committed)

    def cut(self, *, filing: int | None = None) -> None:
        """Take the power away: what was not committed is gone.

        Args:
            filing: Only at this file operation of writing the files, when there are as many.
        """
        assert self._writer
        copy = self._another_disk()
        snapshot = Snapshot(self.data / "tour", filing or 0, self.disk, copy)
        if filing is not None:
            with during(snapshot):
                self._writer.publish(10)
            self._commit()
            self.filed = None if snapshot.fired else dict(self.committed)
        if not snapshot.fired:
            (copy / "data").mkdir(parents=True)
            for it in self.data.iterdir():  # the writer is at none of them now, and has only the store open
                there = copy / "data" / it.name
                it.rename(there) if it.is_dir() else shutil.copyfile(it, there)
        self._pending = {}
        self._writer.close(10)
        self._writer = None
        shutil.rmtree(self.disk)
        self.disk = copy

    def cloned(self, name: str) -> "Kiosk":
        """Another kiosk, from an image of this one's disk; both go on."""
        other = Kiosk(name, self.disk.with_name(name), self._rng, self.moment, self._ever)
        shutil.copytree(self.disk, other.disk)
        other.committed, other.filed, other.ahead = dict(self.committed), self.filed, self.ahead
        return other

    def back_up(self) -> None:
        """Take an image of the disk, also while the program runs."""
        image = self._another_disk()
        shutil.copytree(self.disk, image)
        if self._backup:
            shutil.rmtree(self._backup[0])
        self._backup = (image, dict(self.committed), self.filed)

    def restore(self) -> None:
        """Put the disk back to its last image, if there is one: what came after is only where it was delivered."""
        if not self._backup:
            return
        if self._writer:
            self.cut()
        image, committed, filed = self._backup
        shutil.rmtree(self.disk)
        shutil.copytree(image, self.disk)
        self.committed, self.filed = dict(committed), filed

    def restore_store(self) -> None:
        """End the program and put only the store back to the last image, if there is one: the files know more then."""
        self.stop()
        if self._backup:
            for file in self.data.glob(f"{NAME}*"):
                file.unlink()
            for file in self._backup[0].glob(f"data/{NAME}*"):
                shutil.copyfile(file, self.data / file.name)

    def ruin(self) -> None:
        """End the program and damage the store: what it held is in the files."""
        self.stop()
        with (self.data / NAME).open("r+b") as file:
            file.write(b"no longer a database")

    def vanish(self) -> None:
        """Stolen, or broken for good."""
        if self._writer:
            self._writer.close(10)
            self._writer = None
        shutil.rmtree(self.disk)

    def _another_disk(self) -> Path:
        self._copies += 1
        return self.disk.with_name(f"{self.name}.{self._copies}")


def amsterdam(year: int, month: int, day: int, hour: float) -> datetime:
    """A moment by the clocks of the country, which may be in summer time."""
    return (datetime(year, month, day, tzinfo=_ZONE) + timedelta(hours=hour)).astimezone(UTC)
