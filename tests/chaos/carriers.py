"""Tour folders, whoever carries them: a network share, sticks, copies that somebody made in a hurry.

Each knows what must be in it, from what kiosks were told to be delivered and from what the carriers did.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import get_args

from kiosk.tally.run import Clock
from tests.chaos.visitors import Sums, learn

_CLOCKS = get_args(Clock)
STRAY = ("Thumbs.db", "desktop.ini", "._{}", ".{}.swp", "~${}", "nieuwe map.lnk")


def sums(data: bytes) -> Sums | None:
    """What a file of counts says, or None when it is not whole. Judged here a second time, by its format alone."""
    body, _, end = data.rpartition(b'"sha256": "')
    if end != hashlib.sha256(body).hexdigest().encode() + b'"\n}\n' or not body:
        return None
    entries = json.loads(data)
    if "counts" not in entries:
        return {(entries["id"], "", "clock", ""): 1 + _CLOCKS.index(entries["clock"])}
    return {(entries["run"], it["period"], it["metric"], it["subject"]): it["n"] for it in entries["counts"]}


def files(folder: Path) -> Iterator[Path]:
    """Every file in a tour folder that should be one of counts, however its name is written; in a lasting order."""
    for part in sorted(folder.iterdir()):
        if part.name.lower() in ("runs", "counts"):
            for place, _, names in sorted(os.walk(part)):
                for name in sorted(names):
                    if name.lower().endswith(".json") and name[0] not in "._~":
                        yield Path(place, name)


class Tour:
    """A tour folder.

    Attributes:
        folder: Where it is.
        holds: What must be in it.
    """

    def __init__(self, folder: Path, ever: Sums) -> None:
        self.folder = folder
        self.holds: Sums = {}
        self._ever = ever
        self._seen: set[str] = set()
        folder.mkdir(parents=True)

    @property
    def is_known(self) -> bool:
        """Whether anything shows that it is one: a stick may have been pulled before that."""
        return any(it.name.lower() in ("runs", "counts", "compacted") for it in self.folder.iterdir())

    def look(self) -> None:
        """See what came here whole; compaction keeps what did. None of it may be more than ever happened."""
        for file in files(self.folder):
            name = str(file).removeprefix(str(self.folder))
            if name not in self._seen and (found := sums(file.read_bytes())) is not None:
                self._seen.add(name)
                learn(self.holds, found)
                for key, n in found.items():
                    assert n <= self._ever.get(key, 0), f"{file}: {n} times {key}, and it never happened"

    def copy(self, folder: Path) -> "Tour":
        """A second one with the same in it, as when somebody copies a stick."""
        other = Tour(folder, self._ever)
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        other.holds = dict(self.holds)
        return other

    def become(self, other: "Tour | None") -> None:
        """Be emptied, or put back to a copy of it that was made before; the copy is then gone."""
        shutil.rmtree(self.folder)
        self._seen = set()
        if other:
            other.folder.rename(self.folder)
            self.holds = other.holds
        else:
            self.folder.mkdir()
            self.holds = {}

    def carry(self, to: "Tour", rng: Random, *, hurry: bool) -> None:
        """Copy everything into another one by hand, which adds and replaces but deletes nothing.

        Args:
            to: The other one.
            rng: Decides how Windows writes the names.
            hurry: Break off somewhere; the file that was being copied is cut off.
        """
        everything = sorted(it for it in self.folder.rglob("*") if it.is_file() and it.name != "tour.json")
        counts = set(files(self.folder))
        everything.sort(key=lambda it: it not in counts)  # what is compacted goes last, so that the truth is known
        end = rng.randrange(len(counts) + 1) if hurry else len(everything)
        style = rng.choice(("plain", "plain", "second", "upper"))
        for number, file in enumerate(everything[: end + 1]):
            name = file.relative_to(self.folder)
            if file in counts and style == "second" and rng.random() < 0.3:
                name = name.with_name(f"{name.stem} (1){name.suffix}")
            if file in counts and style == "upper":
                name = Path(str(name).upper())
            there = to.folder / name
            data = file.read_bytes()
            if there.is_file() and sums(there.read_bytes()) is not None:
                continue
            there.parent.mkdir(parents=True, exist_ok=True)
            if number == end:
                if not there.exists():
                    there.write_bytes(data[: rng.randrange(len(data) or 1)])
                break
            there.write_bytes(data)
        to.look()
        if not hurry:
            learn(to.holds, self.holds)

    def litter(self, rng: Random) -> None:
        """Leave what Windows, macOS and editors leave on a stick."""
        places = [self.folder, *sorted(it for it in self.folder.rglob("*") if it.is_dir())]
        for _ in range(rng.randint(1, 4)):
            there = rng.choice(places)
            names = sorted(it.name for it in there.iterdir() if it.is_file()) or ["x.json"]
            there.joinpath(rng.choice(STRAY).format(rng.choice(names))).write_bytes(os.urandom(20))
