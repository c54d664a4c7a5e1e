"""A disk that can be told to fail, under the real SQLite."""

import time
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
