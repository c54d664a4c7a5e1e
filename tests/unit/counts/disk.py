"""A disk that can be told to fail, under the real SQLite."""

import ctypes
import errno
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

import apsw


def _works() -> None: ...


class Disk(apsw.VFS):
    """Until it is told to do otherwise, the system's own disk.

    Attributes:
        name: To be given to the store.
        on_write: Called before every write and sync; may raise or sleep.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.on_write = _works
        super().__init__(name, "")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> "DiskFile":  # noqa: N802  SQLite's name
        return DiskFile(self, name, flags)

    def is_full(self) -> None:
        def full() -> None:
            raise apsw.FullError("the test's disk is full")

        self.on_write = full

    def fails(self) -> None:
        def fail() -> None:
            raise apsw.IOError("the test's disk failed")

        self.on_write = fail

    def stalls(self, seconds: float) -> None:
        self.on_write = lambda: time.sleep(seconds)

    def works(self) -> None:
        self.on_write = _works

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.unregister()


class DiskFile(apsw.VFSFile):
    def __init__(self, disk: Disk, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._disk = disk
        super().__init__("", name, flags)

    def xWrite(self, data: Any, offset: int) -> None:  # noqa: N802  SQLite's name
        self._disk.on_write()
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:  # noqa: N802  SQLite's name
        self._disk.on_write()
        super().xSync(flags)


@contextmanager
def unreadable(start: int) -> Iterator[None]:
    """Let the system itself fail to read any database from a byte on: an error of a VFS in Python would reach apsw."""
    size, offset = ctypes.c_size_t, ctypes.c_int64
    libc = ctypes.CDLL(None, use_errno=True)
    libc.pread64.argtypes, libc.pread64.restype = (ctypes.c_int, ctypes.c_void_p, size, offset), ctypes.c_ssize_t

    def pread(file: int, data: int, amount: int, at: int) -> int:
        if at >= start:
            ctypes.set_errno(errno.EIO)
            return -1
        return int(libc.pread64(file, data, amount, at))

    kind = ctypes.CFUNCTYPE(ctypes.c_ssize_t, ctypes.c_int, ctypes.c_void_p, size, offset, use_errno=True)
    call = kind(pread)
    system = apsw.VFS("unreadable", "unix")
    usual = system.xGetSystemCall("pread64")
    assert usual
    try:
        assert system.xSetSystemCall("pread64", ctypes.cast(call, ctypes.c_void_p).value or 0)
        yield
    finally:
        system.xSetSystemCall("pread64", usual)
        system.unregister()
