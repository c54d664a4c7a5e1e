"""The kernel's own word on headsets: switches that say whether something is in a socket.

They are read without a library: the one there is has to be compiled, which a kiosk cannot do. A device that comes,
goes, or sends what makes no sense is never an error; each is told of once.
"""

import logging
import os
import stat
import struct
from collections.abc import Collection, Iterator
from contextlib import suppress
from fcntl import ioctl
from pathlib import Path

log = logging.getLogger(__name__)

# Linux's input_event, and what input-event-codes.h and input.h call these.
_EVENT = struct.Struct("@llHHi")
_EV_SYN, _EV_SW, _EV_MAX = 0x00, 0x05, 0x1F
_SYN_DROPPED = 3
_SW_HEADPHONE_INSERT = 0x02
_EVIOCGSW = 2 << 30 | 8 << 16 | ord("E") << 8 | 0x1B  # reads 8 bytes: a bit for each switch

DEVICES = Path("/dev/input")
CLASSES = Path("/sys/class/input")


class Switches:
    """All switches of the machine that tell of a headset, or the one that a venue named.

    Args:
        named: The only device to read; None for every event device that has such a switch.
        devices: Where devices are.
        classes: Where the system says what they can.
    """

    def __init__(self, named: Path | None = None, devices: Path = DEVICES, classes: Path = CLASSES) -> None:
        self._named = named
        self._devices = devices
        self._classes = classes
        self._open: dict[int, _Switch] = {}
        self._told: set[Path] = set()

    @property
    def are_in(self) -> bool:
        """Whether any of them says that something is plugged in."""
        return any(switch.is_in for switch in self._open.values())

    @property
    def files(self) -> Collection[int]:
        """The file descriptors to wait for."""
        return self._open.keys()

    def look(self) -> None:
        """Opens what has come since the last look."""
        known = {switch.path for switch in self._open.values()}
        for path in self._paths():
            if path not in known:
                self._add(path)

    def read(self, file: int) -> None:
        """Takes in what this file has to say, without waiting; a device that is gone says that nothing is in."""
        try:
            data = os.read(file, 64 * _EVENT.size)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if data:
            self._open[file].take(data)
        else:
            log.info("the headset switch %s is gone", self._open.pop(file).path)
            os.close(file)

    def close(self) -> None:
        """Lets go of all of them."""
        for file in self._open:
            os.close(file)
        self._open.clear()

    def _paths(self) -> Iterator[Path]:
        if self._named:
            yield self._named
            return
        for capable in self._classes.glob("event*/device/capabilities/sw"):
            with suppress(OSError, ValueError, IndexError):  # a device that goes at this moment
                if int(capable.read_text().split()[-1], 16) >> _SW_HEADPHONE_INSERT & 1:
                    yield self._devices / capable.parents[2].name

    def _add(self, path: Path) -> None:
        try:
            file = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError as error:
            self._tell(path, error.strerror or "it cannot be opened")
            return
        mode = os.fstat(file).st_mode
        if not stat.S_ISCHR(mode) and not stat.S_ISFIFO(mode):
            os.close(file)
            self._tell(path, "it is no device")
            return
        self._open[file] = _Switch(path, file)
        self._told.discard(path)
        log.info("a headset switch: %s", path)

    def _tell(self, path: Path, why: str) -> None:
        if path not in self._told:
            self._told.add(path)
            log.warning("no headset switch at %s: %s", path, why)


class _Switch:
    """One open device."""

    def __init__(self, path: Path, file: int) -> None:
        self.path = path
        self.is_in = False
        self._file = file
        self._rest = b""
        self._ask()

    def take(self, data: bytes) -> None:
        """Takes in events; one may come in pieces."""
        data = self._rest + data
        whole = len(data) // _EVENT.size * _EVENT.size
        self._rest = data[whole:]
        for _, microseconds, kind, code, value in _EVENT.iter_unpack(data[:whole]):
            if not 0 <= microseconds < 1_000_000 or kind > _EV_MAX:
                self._rest = b""  # not an event: whatever follows begins anew
                return
            if kind == _EV_SW and code == _SW_HEADPHONE_INSERT:
                self.is_in = value != 0
            elif kind == _EV_SYN and code == _SYN_DROPPED:
                self._ask()

    def _ask(self) -> None:
        """Asks how it stands; what is no device of the kernel does not know, and stays as it was."""
        with suppress(OSError):
            states = ioctl(self._file, _EVIOCGSW, bytes(8))
            self.is_in = bool(int.from_bytes(states, "little") >> _SW_HEADPHONE_INSERT & 1)
