"""Bringing this kiosk's files of counts into the tour folder.

Files are written once, under names that hold a hash of their content. A file is delivered when it has been read back;
a smaller one of the same run and day is deleted there only after that.
"""

import asyncio
import logging
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from pathlib import Path

from kiosk.tally import files
from kiosk.tour.ledger import Ledger, deliver, open_ledger
from kiosk.tour.target import Target

log = logging.getLogger(__name__)

TOUR = "tour"
"""The folder in a kiosk's data that is laid out as the tour folder is."""

LEDGERS = "delivered"
"""The folder in a kiosk's data that holds the ledgers."""

_AT_ONCE = 4  # files on their way: most of the time is waiting
_SEAL_AFTER = 8  # files that are looked at again after an interruption, at most
_NAME = re.compile("[0-9a-f]{32}[.][0-9a-f]{16}[.]json")


def waiting(data: Path, known: Collection[str]) -> list[str]:
    """The names of this kiosk's files that are not known, runs first: counts of a run that nobody knows help no one."""
    tour = data / TOUR
    paths = (*sorted(tour.glob("runs/*.json")), *sorted(tour.glob("counts/*/*.json")))
    names = (str(path.relative_to(tour)) for path in paths if _NAME.fullmatch(path.name))
    return [name for name in names if name not in known]


async def push_files(data: Path, target: Target, *, thorough: bool = False) -> int:
    """Deliver what the tour folder does not have yet.

    Args:
        data: The kiosk's data folder.
        target: The tour folder.
        thorough: Also look whether what was delivered is still whole: a stick that is pulled while something is written
            can lose files that were written long before.

    Returns:
        How many files were delivered.

    Raises:
        Trouble: Not everything could be delivered; what was stays so.
        OSError: This kiosk's own disk is full or failed.
    """
    ledger = await open_ledger(data / LEDGERS, target)
    if thorough:
        ledger.names -= await _lost(data, ledger, target)
    names = waiting(data, ledger.names)
    if names:
        ledger.tried.update(names)
        ledger.save()
    for batch in batched(names):
        results = await asyncio.gather(*(_deliver(data, name, target) for name in batch), return_exceptions=True)
        ledger.names.update(name for name, result in zip(batch, results, strict=True) if result is True)
        for result in results:
            if isinstance(result, BaseException):
                raise result
        if len(ledger.names) >= len(ledger.sealed or ()) + _SEAL_AFTER:
            await ledger.seal(target)
    await _clear(data, ledger, target)
    if not ledger.is_sealed:
        await ledger.seal(target)
    return len(ledger.names.intersection(names))


async def _lost(data: Path, ledger: Ledger, target: Target) -> set[str]:
    """What was delivered, and is damaged there now, or gone without a compaction that may have taken it."""
    may_be_gone = bool(await target.files("compacted"))
    lost = set()
    for name in sorted(ledger.names):
        there, content = await target.read(name), _load(data, name)
        if content is not None and there != content and not (there is None and may_be_gone):
            lost.add(name)
    return lost


def batched(names: Iterable[str]) -> Iterator[list[str]]:
    """Divide files into what may be on its way at once.

    Two never need the same new folder: servers answer with an error to the second of two requests that make it.
    """
    made: set[str] = set()
    batch: list[str] = []
    making: set[str] = set()
    for name in names:
        needs = {name.partition("/")[0], name.rpartition("/")[0]} - made
        if len(batch) == _AT_ONCE or needs & making:
            yield batch
            made |= making
            batch, making = [], set()
            needs -= made
        batch.append(name)
        making |= needs
    if batch:
        yield batch


async def _deliver(data: Path, name: str, target: Target) -> bool:
    """Deliver one file; false when it has been replaced meanwhile, or cannot be believed."""
    content = _load(data, name)
    if content is None:
        return False
    await deliver(target, name, content)
    return True


def _load(data: Path, name: str) -> bytes | None:
    path = data / TOUR / name
    try:
        content = path.read_bytes()
        if str(files.path(files.read(content), content)) != name:
            raise ValueError("its name does not belong to it")
    except FileNotFoundError:
        return None  # a larger one has taken its place
    except ValueError as error:
        _tell(f"{path}: {error}. It stays here; what it held comes again from the store.")
        return None
    return content


@cache
def _tell(line: str) -> None:
    log.error(line)  # once, however often it is met


async def _clear(data: Path, ledger: Ledger, target: Target) -> None:
    """Delete there what a file of this kiosk that has been read back makes superfluous."""
    names = waiting(data, ())  # a power cut can have left two of a run and day, which both stay for now
    here = {_belongs(name): name for name in names}
    for old in sorted((ledger.names | ledger.tried).difference(names)):
        larger = here.get(_belongs(old))
        if larger not in ledger.names:
            continue  # nothing of this kiosk's takes its place there yet
        there = await target.read(old)
        if there is not None and not _is_covered(there, data, larger):
            continue
        await target.delete(old)
        ledger.names.discard(old)
        ledger.tried.discard(old)
    ledger.tried -= ledger.names


def _belongs(name: str) -> str:
    """The folder and run of a file."""
    return name.partition(".")[0]


def _is_covered(old: bytes, data: Path, larger: str) -> bool:
    content = _load(data, larger)
    if content is None:
        return False
    try:
        return files.covers(files.read(content), files.read(old))
    except ValueError:
        # What broke off on its way there can go; anything else that is damaged stays, for nothing shows that it is
        # smaller.
        return not old.endswith(b'"\n}\n')
