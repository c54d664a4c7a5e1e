"""The steps that a program takes in a folder: to end it there, to cut the power there, or to do something meanwhile."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_EVENTS = ("open", "os.mkdir", "os.remove", "os.rename", "os.scandir")
_watching: list[tuple[Path, Callable[[str], None]]] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and event in _EVENTS:
        folder, step = _watching[-1]
        path, mode, *_ = (*arguments, None)
        if isinstance(path, str | Path) and Path(path).is_relative_to(folder):
            step("look" if event == "os.scandir" or (event, mode) == ("open", "r") else "change")


sys.addaudithook(_hear)  # for good: Python has no way to take one away


@contextmanager
def at_each_step(folder: Path, step: Callable[[str], None]) -> Iterator[None]:
    """Call something before each step that Python takes in a folder; not from within that call."""

    def alone(event: str) -> None:
        _watching.append((Path("/nowhere"), alone))
        try:
            step(event)
        finally:
            _watching.pop()

    _watching.append((folder, alone))
    try:
        yield
    finally:
        _watching.pop()


class Ended(BaseException):
    """The program was ended here: from now on nothing that it does has any effect."""


class Power:
    """A folder's disk that keeps, when the power is cut, only what had been synced.

    Names that went stay away, new names whose folder was not synced go, and files that were not synced are empty.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._contents = {file.stat().st_ino for file in folder.rglob("*")}
        self._names = {*folder.rglob("*")}

    def fsync(self, handle: int) -> None:
        """What stands in for `os.fsync`."""
        path = Path(f"/proc/self/fd/{handle}").readlink()
        if path.is_dir():
            self._names |= {*path.iterdir()}
        else:
            self._contents.add(os.fstat(handle).st_ino)

    def cut(self) -> None:
        for path in sorted(self._folder.rglob("*"), reverse=True):
            if path.is_file() and path.stat().st_ino not in self._contents:
                path.write_bytes(b"")
            if path not in self._names:
                path.rmdir() if path.is_dir() else path.unlink()
