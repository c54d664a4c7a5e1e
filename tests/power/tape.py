"""Everything that is asked of a disk, written down in order, so that the power can be cut after each of it.

Below SQLite it is an apsw VFS; `tests.power.calls` adds what Python does by itself. The real files lie in memory; what
of them a power cut would take is for `tests.power.cut` to say.
"""

import os
import tempfile
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import apsw

FOLDER = 0  # in the place of a file's number

Image = dict[str, bytes | None]
"""Paths below a root, and what they hold; None for a folder."""


@dataclass(frozen=True, slots=True)
class Write:
    file: int
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """A file's contents were made durable, or that failed: then the system takes them for written all the same."""

    file: int
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """Names in one folder began to stand for other files, or none; all of them at once."""

    folder: str
    files: dict[str, int | None]


@dataclass(frozen=True, slots=True)
class SyncNames:
    folder: str


@dataclass(frozen=True, slots=True)
class Said:
    """Not the disk's: what the program promises from here on."""

    promise: Any


Op = Write | Truncate | Sync | Name | SyncNames | Said


def in_memory() -> "tempfile.TemporaryDirectory[str]":
    """A folder whose files never reach a disk, where the machine has such a thing."""
    return tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None)


def _works(kind: str, sqlite: bool) -> None: ...


class Tape(apsw.VFS):
    """A recorded disk.

    Attributes:
        name: To be given to the store.
        root: The folder that is recorded.
        ops: What was asked so far.
        before: Called before each of it with its kind, and whether SQLite asks; may raise.
    """

    _numbers = count(1)

    def __init__(self, root: Path, image: Image) -> None:
        """Lay out the image in the root, which must be empty."""
        self.name = f"tape-{next(self._numbers)}"
        self.root = root
        self.ops: list[Op] = []
        self.before = _works
        lay_out(image, root)
        self.names = {path: FOLDER if data is None else number for number, (path, data) in enumerate(image.items(), 1)}
        self.contents = {self.names[path]: data for path, data in image.items() if data is not None}
        self._next = len(image) + 1
        self._named: dict[str, int] = dict(self.names)
        self._noticed = dict(self.contents)  # of files that Python writes
        super().__init__(self.name, "")

    def say(self, promise: object) -> None:
        self.ops.append(Said(promise))

    def below(self, path: str | os.PathLike[str]) -> str | None:
        """The path in an image, or None when it is not recorded."""
        path = Path(path)
        return str(path.relative_to(self.root)) if path.is_relative_to(self.root) else None

    def number(self, path: str) -> int:
        return self._named[path]

    def made(self, path: str, number: int | None = None) -> None:
        """A new name: of a new file, or of the number's."""
        if number is None:
            number, self._next = self._next, self._next + 1
        self._rename({path: number})

    def gone(self, path: str) -> None:
        self._rename({path: None})

    def moved(self, path: str, to: str) -> None:
        self._notice(path)
        self._rename({path: None, to: self._named[path]})

    def _rename(self, files: dict[str, int | None]) -> None:
        self.ops.append(Name(str(Path(next(iter(files))).parent), files))
        for path, number in files.items():
            if number is None:
                del self._named[path]
            else:
                self._named[path] = number

    def _notice(self, path: str) -> None:
        """See what Python has written into a file, which it does without telling."""
        number = self._named[path]
        data = (self.root / path).read_bytes()
        if number not in self._noticed or self._noticed[number] != data:
            self.ops += [Truncate(number, 0), Write(number, 0, data)]
            self._noticed[number] = data

    def sync(self, path: str, *, failed: bool = False) -> None:
        if (self.root / path).is_dir():
            if not failed:
                self.ops.append(SyncNames(path))
            return
        self._notice(path)
        self.ops.append(Sync(self._named[path], failed))

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802  SQLite's name
        path = self.below(name.filename() if isinstance(name, apsw.URIFilename) else name or "")
        if path is None:
            return apsw.VFSFile("", name, flags)
        self.before("open", True)
        is_new = not (self.root / path).exists()
        file = _File(self, path, name, flags)
        if is_new:
            self.made(path)
        return file

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802  SQLite's name
        self.before("delete", True)
        super().xDelete(filename, syncdir)
        path = self.below(filename)
        if path is not None:
            self.gone(path)
            if syncdir:
                self.ops.append(SyncNames(str(Path(path).parent)))


class _File(apsw.VFSFile):
    def __init__(self, tape: Tape, path: str, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._tape = tape
        self._path = path
        # SQLite's own VFS makes the name of a new journal or WAL durable with its first sync.
        is_log = flags[0] & (apsw.SQLITE_OPEN_WAL | apsw.SQLITE_OPEN_MAIN_JOURNAL)
        self._names_too = bool(flags[0] & apsw.SQLITE_OPEN_CREATE and is_log)
        super().__init__("", name, flags)

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802  SQLite's name
        self._tape.before("read", True)
        return super().xRead(amount, offset)

    def xWrite(self, data: Any, offset: int) -> None:  # noqa: N802  SQLite's name
        data = bytes(data)
        try:
            self._tape.before("write", True)
        except apsw.Error:
            self._write(data[: len(data) // 2], offset)  # a disk that becomes full takes what it can
            raise
        self._write(data, offset)

    def _write(self, data: bytes, offset: int) -> None:
        super().xWrite(data, offset)
        self._tape.ops.append(Write(self._tape.number(self._path), offset, data))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802  SQLite's name
        self._tape.before("truncate", True)
        super().xTruncate(newsize)
        self._tape.ops.append(Truncate(self._tape.number(self._path), newsize))

    def xSync(self, flags: int) -> None:  # noqa: N802  SQLite's name
        number = self._tape.number(self._path)
        try:
            self._tape.before("sync", True)
        except apsw.Error:
            self._tape.ops.append(Sync(number, failed=True))
            raise
        super().xSync(flags)
        self._tape.ops.append(Sync(number))
        if self._names_too:
            self._names_too = False
            self._tape.ops.append(SyncNames(str(Path(self._path).parent)))


def lay_out(image: Image, root: Path) -> None:
    """Make an image's files and folders in an empty folder that is there."""
    for path, data in sorted(image.items()):
        if data is None:
            (root / path).mkdir()
        else:
            (root / path).write_bytes(data)
