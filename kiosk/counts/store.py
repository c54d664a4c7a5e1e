"""The counts on this kiosk's disk: SQLite, one connection, nothing acknowledged that a power cut could take.

`synchronous=EXTRA` is set before the WAL begins, because that was seen to lose nothing in 20,000 simulated cuts where
SQLite's defaults lost acknowledged rows. Locking is exclusive: two connections have corrupted WAL databases in SQLite
up to 3.51.2, and a reader has the tour folder's files. Checkpoints are ours to decide, because frequent ones corrupted
databases on disks that lie about having synced.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import apsw

from kiosk.counts.schema import COLUMNS, MIGRATIONS
from kiosk.counts.trouble import Damaged, DiskFailed, DiskFull, Locked, StoreBug, TooNew, Trouble, Unreachable, from_os
from kiosk.tally.durable import make_folder
from kiosk.tally.merge import Count
from kiosk.tally.run import Run

NAME = "counts.sqlite"
_PAGE = 4096  # bytes; SQLite's default
_WAL_LIMIT = 4 * 1024 * 1024  # bytes

_PRAGMAS = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("synchronous", "EXTRA", 3),
    ("journal_mode", "WAL", "wal"),
    ("wal_autocheckpoint", 0, 0),
    ("foreign_keys", "ON", 1),
)
"""What is set, in this order, and what SQLite must then say that it holds."""

_RUNS = "SELECT id, label, venue, program, exhibition, started, purpose, clock FROM run"

_FAMILIES: tuple[tuple[type[apsw.Error], type[Trouble], str], ...] = (
    (apsw.FullError, DiskFull, "the disk is full. Free some space."),
    (apsw.IOError, DiskFailed, "the disk failed. Start the program again; if it stays, replace the disk."),
    (apsw.BusyError, Locked, "another program has it open. Is the kiosk running?"),
    (apsw.ReadOnlyError, Unreachable, "it cannot be written. Check its permissions and that the disk is writable."),
    (apsw.CantOpenError, Unreachable, "it cannot be opened. Check that this user may write in its folder."),
    (apsw.PermissionsError, Unreachable, "it may not be opened. Check its permissions."),
    (apsw.NotADBError, Damaged, "it is not a database."),
    (apsw.CorruptError, Damaged, "it is damaged."),
    (apsw.TooBigError, Damaged, "it is damaged."),  # what it says of its own sizes: no row of ours is large
)


class Store:
    """The store, open and locked for this program alone. Belongs to one thread; a context manager closes it.

    Every method raises `Trouble` for what the machine cannot do and `StoreBug` for what the program does wrong.

    Attributes:
        path: The database file, readable by its owner only.
    """

    def __init__(self, path: Path, *, vfs: str | None = None, reading: bool = False) -> None:
        """Open the store, make it when there is none, and bring it up to this version.

        Args:
            path: The database file. Its folder is made when missing.
            vfs: The name of an apsw VFS, for tests that break the disk.
            reading: Change nothing: the file must be there, and stays as it is.
        """
        self.path = path
        self._reading = reading
        self._wal_pages = 0
        try:
            if not reading:
                make_folder(path.parent)
                path.touch(mode=0o600)
            wal = Path(f"{path}-wal")
            if path.exists() and path.stat().st_size == 0 and wal.exists() and wal.stat().st_size > 0:
                raise Damaged(f"{path}: it is empty, but its WAL is not.")  # which SQLite would now delete
        except OSError as error:
            raise from_os(error, path) from error
        with _translated(path):
            self._db = apsw.Connection(os.fspath(path), flags=apsw.SQLITE_OPEN_READWRITE, vfs=vfs)
        try:
            with _translated(path):
                try:
                    self._configure()
                    self._check_version()
                # We always ask the same, so what is wrong is what SQLite found there.
                except (apsw.SQLError, UnicodeDecodeError) as error:
                    raise Damaged(f"{path}: it is damaged: {error}.") from error
                if not reading:
                    self._migrate()
        except BaseException:
            with suppress(apsw.Error):  # a disk that failed may fail once more
                self._db.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)  # it would delete a damaged database's WAL
                self._db.close(True)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _configure(self) -> None:
        if self._db.readonly(
            "main"
        ):  # SQLite falls back to that by itself, and then calls the missing lock an I/O error
            raise Unreachable(f"{self.path}: this user may not write it. Check its permissions.")
        for name, value, expected in _PRAGMAS[:1] if self._reading else _PRAGMAS:
            self._db.pragma(name, value)
            held = self._db.pragma(name)
            if held != expected:
                raise StoreBug(f"{self.path}: SQLite keeps {name} at {held!r} instead of {expected!r}")
        # Setting the hook replaces SQLite's own, which is how it checkpoints by itself.
        self._db.set_wal_hook(self._wal_grew)
        result = self._db.pragma("quick_check", 1)
        code = result.rpartition("error code=")[2]
        if code.isdigit() and int(code) & 0xFF == apsw.SQLITE_IOERR:  # SQLite reports it as any damage
            raise apsw.IOError(result)
        if result != "ok":
            raise Damaged(f"{self.path}: it is damaged: {' '.join(result.split())}.")

    def _wal_grew(self, connection: apsw.Connection, name: str, pages: int) -> int:
        self._wal_pages = pages
        return apsw.SQLITE_OK

    def _check_version(self) -> None:
        self.version = int(self._db.pragma("user_version"))
        if self.version > len(MIGRATIONS):
            raise TooNew(
                f"{self.path}: made by a newer version of this program (store version {self.version}, "
                f"this one knows {len(MIGRATIONS)}). Install the newer version again."
            )
        with closing(apsw.Connection(":memory:")) as right:
            for migration in MIGRATIONS[: self.version]:
                right.execute(migration)
            if self._db.execute(COLUMNS).fetchall() != right.execute(COLUMNS).fetchall():
                raise Damaged(f"{self.path}: it is damaged: its tables are not those of its version {self.version}.")

    def _migrate(self) -> None:
        for version in range(self.version, len(MIGRATIONS)):
            with self._db:  # the change and its record stand or fall together
                self._db.execute(MIGRATIONS[version])
                self._db.pragma("user_version", version + 1)
            self.version = version + 1

    def write(self, run: Run, counts: Mapping[tuple[str, str, str], int]) -> None:
        """Add to a run's counts and record the run itself, all or nothing. When this returns, it is on the disk.

        Args:
            run: The run; only its clock can change once it is recorded.
            counts: How much to add, at least 1, for (period, metric, subject).
        """
        with _translated(self.path), self._db:
            self._db.execute(
                "INSERT INTO run (id, label, venue, program, exhibition, started, purpose, clock)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET clock = excluded.clock WHERE clock <> excluded.clock",
                (run.id, run.label, run.venue, run.program, run.exhibition, run.started, run.purpose, run.clock),
            )
            self._db.executemany(
                "INSERT INTO count (run, period, metric, subject, n) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET n = n + excluded.n",
                [(run.id, *key, n) for key, n in counts.items()],
            )

    def runs(self) -> list[Run]:
        """Every run that the store knows, oldest start first."""
        if not self.version:
            return []
        with _believed(self.path):
            return [Run(*row) for row in self._rows(f"{_RUNS} ORDER BY started, id")]

    def run(self, run: str) -> Run:
        """A run that the store knows, by its id."""
        with _believed(self.path):
            return Run(*self._rows(f"{_RUNS} WHERE id = ?", run)[0])

    def unfiled(self) -> list[str]:
        """The ids of runs that are not marked as wholly in the files for the tour folder, oldest start first."""
        with _believed(self.path):
            return [run for (run,) in self._rows("SELECT id FROM run WHERE filed = 0 ORDER BY started, id")]

    def mark_filed(self, run: str) -> None:
        """Remember that a run has ended and all of it is in the files, so that no later run looks after it again."""
        with _translated(self.path), self._db:
            self._db.execute("UPDATE run SET filed = 1 WHERE id = ?", (run,))

    def counts(self, run: str | None = None) -> list[Count]:
        """Every count of a run, or of all runs, sorted."""
        if not self.version:
            return []
        sql = "SELECT run, period, metric, subject, n FROM count WHERE ?1 IS NULL OR run = ?1 ORDER BY 1, 2, 3, 4"
        with _believed(self.path):
            return [Count(*row) for row in self._rows(sql, run)]

    def answers(self, venue: str) -> dict[str, int]:
        """How often visitors of a venue chose each strength, over all runs and professions; none if unbelievable."""
        if not self.version:
            return {}
        with suppress(UnicodeDecodeError):
            return dict(
                self._rows(
                    "SELECT substr(subject, instr(subject, '/') + 1), sum(n) FROM count JOIN run ON run.id = count.run"
                    " WHERE metric = 'answer' AND venue = ? AND purpose = 'visitors' GROUP BY 1",
                    venue,
                )
            )
        return {}

    def _rows(self, sql: str, *values: object) -> list[Any]:
        with _translated(self.path):
            return self._db.execute(sql, values).fetchall()

    def is_wal_long(self) -> bool:
        """Whether the WAL has passed 4 MB, so that it should be emptied even while visitors are busy."""
        return self._wal_pages * _PAGE > _WAL_LIMIT

    def checkpoint(self) -> None:
        """Bring what is in the WAL into the database. What was written is safe before and after."""
        with _translated(self.path):
            self._db.wal_checkpoint()
        self._wal_pages = 0

    def close(self, *, checkpoint: bool = True) -> None:
        """Close the store; what was written is safe even when this fails. May be called twice.

        Args:
            checkpoint: Bring the WAL into the database first. Not after an I/O error: that would try the disk again.
        """
        with _translated(self.path):
            if self._reading or not checkpoint:
                self._db.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
            self._db.close()


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """Turn apsw's errors into the two families."""
    try:
        yield
    except apsw.Error as error:
        for family, trouble, what in _FAMILIES:
            if isinstance(error, family):
                raise trouble(f"{path}: {what}") from error
        raise StoreBug(f"{path}: {error}") from error


@contextmanager
def _believed(path: Path) -> Iterator[None]:
    """Rows that this version would refuse to write are those of a newer one, or of nobody."""
    try:
        yield
    except (ValueError, TypeError) as error:
        raise TooNew(
            f"{path}: this version would not write what it holds: {error}."
            " If a newer version of this program was here, install that one again."
        ) from error
