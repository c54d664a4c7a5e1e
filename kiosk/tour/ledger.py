"""Which files a tour folder has, so that only what is new travels.

A kiosk cannot tell by its address whether a tour folder is still the one that it delivered to: there may be another
stick, an emptied folder, or a server put back to last week's copy. So a ledger of delivered names counts only while
the tour folder itself holds its witness: a small file, `witness/<ledger>.<hash of the names>.json`, written after
those files had been read back. A copy of the tour folder that was made before has no such witness, and then every file
is looked at again. One that was made later has the files as well, or the larger ones that a compaction made of them.
The folder's name comes last in the alphabet: who copies a tour folder half-way copies it last.
"""

import hashlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.tally.durable import make_folder, write
from kiosk.tour.target import Target
from kiosk.tour.trouble import Trouble, is_page

FORMAT = 1
_MOST = 20  # ledgers that are kept: as many sticks take turns at most


@dataclass(slots=True)
class Ledger:
    """The files of this kiosk that one tour folder has.

    Attributes:
        path: Where it is kept on this kiosk.
        where: The tour folder, as people know it: several can be found there in turn.
        names: Delivered, and read back.
        tried: Sent perhaps; what of them is out of date later is deleted there.
        sealed: The names that the witness in the tour folder stands for; None before there is one.
        used: When it was last of use, in seconds since 1970.
    """

    path: Path
    where: str
    names: set[str] = field(default_factory=set)
    tried: set[str] = field(default_factory=set)
    sealed: frozenset[str] | None = None
    used: float = 0.0

    @property
    def is_sealed(self) -> bool:
        """Whether the witness stands for all names."""
        return self.sealed is not None and self.sealed == self.names

    def save(self) -> None:
        """Keep it on this kiosk. What is not sealed yet is not kept as delivered, only as tried.

        Raises:
            OSError: The disk is full or failed.
        """
        sealed = self.sealed or frozenset()
        tried = (self.tried | self.names) - sealed
        entries = {"format": FORMAT, "where": self.where, "names": sorted(sealed), "tried": sorted(tried)}
        make_folder(self.path.parent)
        write(self.path, f"{json.dumps(entries, indent=0)}\n".encode())

    async def seal(self, target: Target) -> None:
        """Leave a witness for the names in the tour folder, then keep the ledger, then take away the former witness.

        Killed in between, the ledger on this kiosk always has its witness there.

        Raises:
            Trouble: The tour folder does not take it.
            OSError: This kiosk's disk is full or failed.
        """
        former, names = self.sealed, frozenset(self.names)
        await deliver(target, *_witness(self.path.stem, names))
        self.sealed = names
        self.save()
        if former not in (None, names):
            await target.delete(_witness(self.path.stem, former)[0])


async def deliver(target: Target, name: str, data: bytes) -> None:
    """Bring a file into the tour folder, unless the same bytes are already there under this name.

    Names hold a hash of what is in the file, so other bytes under the same name are damaged, or an upload that broke
    off: they are written again.

    Raises:
        Trouble: It is not there afterwards, as far as reading back can tell.
    """
    for tries_left in (2, 1, 0):
        there = await target.read(name)
        if there == data:
            return
        if there is not None and is_page(there) and tries_left < 2:  # what a broken server kept can be written over
            raise Trouble("portal", target.where)
        if tries_left:
            await target.write(name, data)
    raise Trouble("changed", target.where)


async def open_ledger(folder: Path, target: Target) -> Ledger:
    """Find the ledger that belongs to a tour folder, or begin one.

    Args:
        folder: Where this kiosk keeps its ledgers.
        target: The tour folder.

    Raises:
        Trouble: The tour folder cannot be reached, or does not take the first witness.
        OSError: This kiosk's disk is full or failed.
    """
    kept = kept_ledgers(folder, target.where)
    for ledger in kept:
        name, data = _witness(ledger.path.stem, frozenset(ledger.names))
        there = await target.read(name)
        if there == data:
            os.utime(ledger.path)
            if ledger.where != target.where:  # somebody copied the tour folder to here, witnesses and all
                ledger.where = target.where
                ledger.save()
            return ledger
        if there is not None and is_page(there):
            raise Trouble("portal", target.where)
    await target.check()
    for ledger in kept[_MOST - 1 :]:
        ledger.path.unlink()
    ledger = Ledger(folder / f"{os.urandom(8).hex()}.json", target.where)
    await ledger.seal(target)
    return ledger


def kept_ledgers(folder: Path, where: str) -> list[Ledger]:
    """The ledgers that this kiosk keeps, those of a place first, the last used first."""
    ledgers = sorted(filter(None, map(_load, folder.glob("*.json"))), key=lambda ledger: ledger.used, reverse=True)
    return sorted(ledgers, key=lambda ledger: ledger.where != where)


def _load(path: Path) -> Ledger | None:
    """Read a ledger; None when it is damaged, which only means that every file is looked at again."""
    try:
        used = path.stat().st_mtime
        entries = json.loads(path.read_bytes())
        names, tried = set(map(str, entries["names"])), set(map(str, entries["tried"]))
        where = str(entries["where"])
        if entries["format"] != FORMAT:
            return None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Ledger(path, where, names, tried, frozenset(names), used)


def _witness(ledger: str, names: frozenset[str]) -> tuple[str, bytes]:
    checksum = hashlib.sha256("\n".join(sorted(names)).encode()).hexdigest()
    entries = {"format": FORMAT, "ledger": ledger, "files": len(names), "sha256": checksum}
    return f"witness/{ledger}.{checksum[:16]}.json", f"{json.dumps(entries)}\n".encode()
