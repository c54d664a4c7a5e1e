"""What a power cut leaves of a recorded disk: what was synced, and of the rest whatever chance says.

Every write, truncation and change of names that was not made durable is kept or dropped by itself, so that they may
also swap; a write may be torn, between sectors or in the middle of one, and what lies behind the end of a file may be
anything. `synchronous` of SQLite promises no more than that, and disks keep no more than that.
"""

import random
from typing import Literal, TypeVar

from tests.power.tape import FOLDER, Image, Name, Op, Said, Sync, SyncNames, Tape, Truncate, Write

T = TypeVar("T")

SECTOR = 512  # bytes

How = Literal["none", "all", "first", "each"]
"""What is left of all that was not synced: nothing, all, what came first, or each as chance will have it."""

HOW: tuple[How, ...] = ("none", "all", "first", "each")


class Disk:
    """The state of a disk while a tape is played on it.

    Attributes:
        promise: What the program said last.
    """

    def __init__(self, tape: Tape, *, lies: bool = False) -> None:
        """Begin as the tape did.

        Args:
            tape: To be played with `apply`.
            lies: The disk says that it has synced, and has not.
        """
        self.promise: object = None
        self._lies = lies
        self._safe = dict(tape.contents)
        self._names = dict(tape.names)
        self._writes: dict[int, list[Write | Truncate]] = {}
        self._renames: dict[str, list[Name]] = {}

    def apply(self, op: Op) -> None:
        """Play one operation."""
        match op:
            case Said(promise):
                self.promise = promise
            case Write(file) | Truncate(file):
                self._writes.setdefault(file, []).append(op)
            case Name(folder):
                self._renames.setdefault(folder, []).append(op)
            case Sync(file, failed):
                # After a failed sync the system takes the pages for clean: no later sync writes them (Rebello et al.,
                # "Can Applications Recover from fsync Failures?", USENIX ATC 2020).
                if not self._lies or failed:
                    writes = self._writes.pop(file, [])
                    self._safe[file] = self._safe.get(file, b"") if failed else _all(self._safe.get(file, b""), writes)
            case SyncNames(folder):
                if not self._lies:
                    for name in self._renames.pop(folder, []):
                        _name(self._names, name)

    def left(self, rng: random.Random, how: How) -> Image:
        """What is there when the power comes back."""
        names = dict(self._names)
        for renames in self._renames.values():
            for name in _chosen(renames, rng, how):
                _name(names, name)
        image: Image = {}
        for path, number in sorted(names.items()):
            parent = path.rpartition("/")[0]
            if parent and image.get(parent, b"") is not None:
                continue  # its folder is not there
            image[path] = None if number == FOLDER else self._content(number, rng, how)
        return image

    def _content(self, number: int, rng: random.Random, how: How) -> bytes:
        safe, writes = self._safe.get(number, b""), self._writes.get(number, [])
        if how != "each":
            return _all(safe, _chosen(writes, rng, how))
        data = bytearray(safe)
        for op in writes:
            if isinstance(op, Write):
                _tear(data, op, rng)
            elif rng.random() < 0.5:
                _apply(data, op)
        return bytes(data)


def _chosen(ops: list[T], rng: random.Random, how: How) -> list[T]:
    if how == "each":
        return [op for op in ops if rng.random() < 0.5]
    return {"none": [], "all": ops, "first": ops[: rng.randint(0, len(ops))]}[how]


def _name(names: dict[str, int], op: Name) -> None:
    for path, number in op.files.items():
        if number is None:
            names.pop(path, None)
        else:
            names[path] = number


def _all(safe: bytes, ops: list[Write | Truncate]) -> bytes:
    data = bytearray(safe)
    for op in ops:
        _apply(data, op)
    return bytes(data)


def _apply(data: bytearray, op: Write | Truncate) -> None:
    size = op.size if isinstance(op, Truncate) else op.offset
    data.extend(bytes(max(0, size - len(data))))
    if isinstance(op, Truncate):
        del data[size:]
    else:
        data[size : size + len(op.data)] = op.data


def _tear(data: bytearray, op: Write, rng: random.Random) -> None:
    """Keep, drop or tear a write; where the file has grown all the same, there is nothing or anything."""
    fate = rng.choice(("keep", "drop", "grow", "sectors", "bytes"))
    if fate == "drop":
        return
    if fate == "keep":
        _apply(data, op)
        return
    end = op.offset + len(op.data)
    if end > len(data):
        missing = end - len(data)
        data.extend(bytes(missing) if rng.random() < 0.5 else rng.randbytes(missing))
    if fate == "bytes":
        cut = rng.randint(0, len(op.data))
        _apply(data, Write(op.file, op.offset, op.data[:cut]))
    elif fate == "sectors":
        start = op.offset
        while start < end:
            stop = min(end, (start // SECTOR + 1) * SECTOR)
            if rng.random() < 0.5:
                data[start:stop] = op.data[start - op.offset : stop - op.offset]
            start = stop
