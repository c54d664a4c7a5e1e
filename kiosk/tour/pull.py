"""Fetching a newer bundle from the tour folder: whole, or not at all.

A bundle is what lies in `metadata/` and `targets/`; its `metadata/timestamp.json` changes with every new one. Nothing
here believes a bundle: who installs it looks at its signatures. `data/pulled` is a link to the last one that came
whole, so that it changes in one step.
"""

import hashlib
import json
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from kiosk.tally.durable import make_folder, sync_folder
from kiosk.tour.target import Target
from kiosk.tour.trouble import Trouble

PULLED = "pulled"
"""The link in a kiosk's data to the last bundle."""

_STAMP = "metadata/timestamp.json"
_FOLDERS = ("metadata", "targets")
_PART = re.compile(r"(?![.])[^/\\\x00-\x1f]{1,200}")
_HASHED = re.compile("([0-9a-f]{64})[.].+")  # a target's name in TUF begins with its checksum


async def pull_bundle(data: Path, target: Target) -> bool:
    """Fetch the bundle of the tour folder when it is another than the last.

    Args:
        data: The kiosk's data folder.
        target: The tour folder.

    Returns:
        Whether there is another one now.

    Raises:
        Trouble: It could not be fetched whole; the last one stays.
        OSError: This kiosk's own disk is full or failed; the last one stays.
    """
    stamp = await target.read(_STAMP)
    if stamp is None or stamp == _last_stamp(data):
        return False
    _check_stamp(stamp, target.where)
    fetched = data / f"{PULLED}.{hashlib.sha256(stamp).hexdigest()[:16]}"
    _forget_others(data)
    make_folder(data)
    fetched.mkdir()
    try:
        await _fetch(target, fetched)
        if await target.read(_STAMP) != stamp or (fetched / _STAMP).read_bytes() != stamp:
            return False  # the organiser is writing there right now: the next time it is whole
    except BaseException:
        shutil.rmtree(fetched, ignore_errors=True)
        raise
    _link(data, fetched)
    return True


def _last_stamp(data: Path) -> bytes | None:
    with suppress(OSError):
        return (data / PULLED / _STAMP).read_bytes()
    return None


def _check_stamp(stamp: bytes, where: str) -> None:
    try:
        if isinstance(json.loads(stamp)["signed"], dict):
            return
    except (ValueError, KeyError, TypeError):
        pass
    raise Trouble("portal", where)


def _forget_others(data: Path) -> None:
    """Take away all but the last: the one before stays until now, because somebody may still have been reading it."""
    last = data / PULLED
    for folder in data.glob(f"{PULLED}.*"):
        if not (last.exists() and folder.samefile(last)):
            shutil.rmtree(folder, ignore_errors=True)


async def _fetch(target: Target, to: Path) -> None:
    names: dict[str, int] = {}
    for folder in _FOLDERS:
        names |= _fitting(await target.files(folder), folder)
    for name, size in sorted(names.items()):
        make_folder((to / name).parent)
        await target.fetch(name, to / name)
        hashed = _HASHED.fullmatch(PurePosixPath(name).name)
        if (to / name).stat().st_size != size or (hashed and hashed[1] != _checksum(to / name)):
            raise Trouble("broken", target.where)


def _fitting(found: Mapping[str, int], folder: str) -> dict[str, int]:
    """Only names that stay below the folder: the list comes from outside."""
    return {
        name: size
        for name, size in found.items()
        if name.startswith(f"{folder}/") and all(_PART.fullmatch(part) for part in name.split("/"))
    }


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _link(data: Path, fetched: Path) -> None:
    sync_folder(fetched)
    new = data / f"{PULLED}.link"
    new.unlink(missing_ok=True)
    new.symlink_to(fetched.name)
    new.replace(data / PULLED)
    sync_folder(data)
