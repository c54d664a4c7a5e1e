"""What befalls files while shipped code is at work on them.

Python tells an audit hook of every opening, listing, renaming and deleting before it does it. So a stick is pulled, the
power cut, a disk copied or a file mangled at any one of them, and nothing of what is tested is replaced.
"""

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

Fault = Callable[[str, str], None]
"""Is told of each operation and the path it is about; of a renaming, the new one."""

_OPERATIONS = ("open", "os.scandir", "os.listdir", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate")
_WRITING = os.O_WRONLY | os.O_RDWR
_fault: Fault | None = None
_hooked: list[bool] = []


class PowerCut(BaseException):
    """The machine is off: nothing of the program goes on."""


def _hook(event: str, args: tuple[object, ...]) -> None:
    if _fault is None or event not in _OPERATIONS:
        return
    path = args[1] if event == "os.rename" else args[0]
    if isinstance(path, str | os.PathLike):
        writes = event == "open" and isinstance(args[2], int) and args[2] & _WRITING
        _fault("write" if writes else event, os.fspath(path))


@contextmanager
def during(fault: Fault) -> Iterator[None]:
    """Let a fault see every operation of this process, until the end of the block."""
    global _fault
    if not _hooked:
        sys.addaudithook(_hook)  # stays for good
        _hooked.append(True)
    before, _fault = _fault, fault
    try:
        yield
    finally:
        _fault = before


class Broken:
    """From the nth operation on, every one fails: a stick that was pulled, a share that is gone, the power.

    What was being written then is cut off at any byte.

    Attributes:
        fired: Whether it came to that.
    """

    def __init__(self, folder: Path, after: int, rng: Random, *, power: bool = False) -> None:
        self.fired = False
        self._folder, self._left, self._rng, self.power = f"{folder}{os.sep}", after, rng, power
        self._writing: Path | None = None

    def __call__(self, event: str, path: str) -> None:
        if not path.startswith(self._folder):
            return
        self._left -= 1
        if self._left < 0:
            self.fired = True
            raise PowerCut if self.power else OSError(errno.ENODEV, os.strerror(errno.ENODEV), path)
        if event in ("write", "os.rename"):
            self._writing = Path(path) if event == "write" else None

    def end(self) -> None:
        """Cut off what was being written."""
        if self.fired and self._writing and self._writing.is_file():
            os.truncate(self._writing, self._rng.randint(0, self._writing.stat().st_size))


class Mangled:
    """A carrier that now and then keeps something else than it was given, and answers that all is well."""

    def __init__(self, folder: Path, share: float, rng: Random) -> None:
        self._folder, self._share, self._rng = f"{folder}{os.sep}", share, rng
        self._new: set[str] = set()

    def __call__(self, event: str, path: str) -> None:
        if not path.startswith(self._folder):
            return
        if event == "os.rename":
            self._new.add(path)
        elif event == "open" and path in self._new:
            self._new.remove(path)
            self._mangle(Path(path))

    def end(self) -> None:
        """Mangle what nobody looked at again."""
        for path in sorted(self._new):
            self._mangle(Path(path))

    def _mangle(self, path: Path) -> None:
        if self._rng.random() >= self._share or not path.exists():
            return
        data = path.read_bytes()
        at = self._rng.randrange(len(data))
        page = b"<html>Welkom! Log in</html>"
        path.write_bytes(
            self._rng.choice((data[:at], bytes(len(data)), page, data[:at] + page + data[at:], data[::-1]))
        )


class Snapshot:
    """The disk as it is at the nth operation in a folder: what a power cut leaves when another machine reads it.

    Attributes:
        fired: Whether it came to that.
    """

    def __init__(self, watched: Path, after: int, disk: Path, copy: Path) -> None:
        self.fired = False
        self._watched, self._left, self._disk, self._copy = f"{watched}{os.sep}", after, disk, copy

    def __call__(self, event: str, path: str) -> None:
        if self.fired or not path.startswith(self._watched):
            return
        self._left -= 1
        if self._left < 0:
            self.fired = True
            shutil.copytree(self._disk, self._copy)


class Meanwhile:
    """Something else happens between two operations: the kiosk writes its files, another one pushes."""

    def __init__(self, folder: Path, after: int, what: Callable[[], None]) -> None:
        self._folder, self._left, self._what = f"{folder}{os.sep}", after, what

    def __call__(self, event: str, path: str) -> None:
        if not path.startswith(self._folder) or self._left < 0:
            return
        self._left -= 1
        if self._left < 0:
            self._what()
