"""What was once made of an exhibition or a profile, kept so that a start needs neither YAML nor pydantic.

A shelf holds the last few compilations of one place, each under the fingerprint of the files that it was made of.
One is one file: its first line is the head, which is read at once, and every further line a part, which is read when it
is asked for. Only what had no problems is kept, so what was kept last is also the last that was good.
"""

import hashlib
import json
import logging
import os
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from kiosk import __version__

log = logging.getLogger(__name__)

KEPT = 3
_LAST_GOOD = "last-good"
_SUFFIX = ".jsonl"


@dataclass(frozen=True, slots=True)
class Compilation:
    """Plain values made of an exhibition or a profile.

    Attributes:
        head: What is read at once.
        part: Gives what is read one at a time, by name.
    """

    head: dict[str, Any]
    part: Callable[[str], dict[str, Any]]


def fingerprint(place: Path, skip: Collection[str] = ()) -> str:
    """A short text that changes when a file does: by its path, size and time, not by its content.

    Args:
        place: A file, or a folder with all that is in it.
        skip: Names in that folder which do not count.
    """
    digest = hashlib.sha256(str(place.absolute()).encode("utf-8", "surrogateescape"))
    for line in sorted(_files(place, skip)):
        digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()[:24]


def _files(place: Path, skip: Collection[str]) -> Iterator[str]:
    try:
        if not place.is_dir():
            status = place.stat()
            yield f"{place}\0{status.st_size}\0{status.st_mtime_ns}\n"
            return
        with os.scandir(place) as entries:
            inside = [entry for entry in entries if entry.name not in skip]
        for entry in inside:
            yield from _entry(entry)
    except OSError as error:
        yield f"{place}\0{error.errno}\n"


def _entry(entry: os.DirEntry[str]) -> Iterator[str]:
    try:
        link = os.readlink(entry.path) if entry.is_symlink() else ""  # noqa: PTH115 - a Path for each costs a start
        if entry.is_dir(follow_symlinks=False):
            yield from _files(Path(entry.path), ())
        else:
            status = entry.stat()
            yield f"{entry.path}\0{link}\0{status.st_size}\0{status.st_mtime_ns}\n"
    except OSError as error:
        yield f"{entry.path}\0{error.errno}\n"


class Shelf:
    """The compilations of one place.

    Args:
        cache: The folder in which all shelves are.
        place: The exhibition's folder, or the profile.
        maker: The package that makes the compilation; other code may make another one of the same files.
    """

    def __init__(self, cache: Path, place: Path, maker: Path) -> None:
        name = hashlib.sha256(str(place.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:12]
        self._folder = cache / f"{maker.name}-{name}"
        code = [fingerprint(package, {"__pycache__"}) for package in (maker, Path(__file__).parent)]
        self._maker = "-".join([__version__, *code])

    def find(self, name: str) -> Compilation | None:
        """The compilation with this fingerprint; None when it is not there, is damaged, or was made by other code."""
        file = self._folder / (name + _SUFFIX)
        try:
            with file.open("rb") as opened:
                line = opened.readline()
                label = json.loads(line)
                whole = label["maker"] == self._maker and os.fstat(opened.fileno()).st_size == len(line) + label["size"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        if not whole:
            return None
        places = {part: (len(line) + start, size) for part, (start, size) in label["parts"].items()}
        return Compilation(label["head"], partial(_part, file, places))

    def last_good(self) -> Compilation | None:
        """The compilation that was shown last, or None when there is none."""
        try:
            return self.find((self._folder / _LAST_GOOD).read_text("ascii"))
        except (OSError, ValueError):
            return None

    def shown(self, name: str) -> None:
        """Remember that this compilation is the one to show when the next one has problems."""
        pointer = self._folder / _LAST_GOOD
        try:
            if not pointer.exists() or pointer.read_text("ascii") != name:
                _write(pointer, [name.encode()])
        except (OSError, ValueError) as error:
            log.warning("cannot write %s: %s", pointer, error)

    def keep(self, name: str, head: dict[str, Any], parts: Mapping[str, dict[str, Any]]) -> Compilation:
        """Keep what was made of files with this fingerprint; on a full disk it is only given back."""
        lines = {part: _line(content) for part, content in parts.items()}
        places: dict[str, tuple[int, int]] = {}
        size = 0
        for part, line in lines.items():
            places[part] = (size, len(line))
            size += len(line)
        label = _line({"maker": self._maker, "size": size, "parts": places, "head": head})
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(self._folder / (name + _SUFFIX), [label, *lines.values()])
            self._clear(name)
        except OSError as error:
            log.warning("cannot keep what was compiled in %s: %s", self._folder, error)
        return Compilation(head, parts.__getitem__)

    def _clear(self, name: str) -> None:
        kept = sorted(self._folder.glob("*" + _SUFFIX), key=lambda file: (file.stem == name, file.stat().st_mtime_ns))
        for file in [*kept[:-KEPT], *self._folder.glob("*.tmp")]:
            file.unlink(missing_ok=True)


def _line(content: Any) -> bytes:
    return json.dumps(content, separators=(",", ":")).encode() + b"\n"


def _part(file: Path, places: Mapping[str, tuple[int, int]], name: str) -> dict[str, Any]:
    start, size = places[name]
    with file.open("rb") as opened:
        opened.seek(start)
        part: dict[str, Any] = json.loads(opened.read(size))
    return part


def _write(file: Path, lines: Collection[bytes]) -> None:
    """Write a file so that, also after a power cut, it is there as a whole or not at all."""
    beside = file.with_name(f"{file.name}.{os.getpid()}.tmp")
    try:
        with beside.open("wb") as opened:
            opened.writelines(lines)
            opened.flush()
            os.fsync(opened.fileno())
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
