"""Files that are there after a power cut: whole, or not at all."""

import os
from contextlib import suppress
from pathlib import Path


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, so that a power cut does not take them away again.

    Raises:
        OSError: It cannot be made.
    """
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    try:
        sync_folder(folder.parent)
    except OSError:
        with suppress(OSError):
            folder.rmdir()  # or the next try would take it for one that stays
        raise


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable: a file's own sync does not do that.

    Raises:
        OSError: The disk failed.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write(path: Path, data: bytes) -> None:
    """Write a file under a name beside it first, so that the name never holds half of it.

    Raises:
        OSError: The disk is full or failed. The name then holds what it held before, unless what failed is to make it
            durable; nothing is left beside it.
    """
    beside = path.with_name(path.name + ".tmp")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        with suppress(OSError):  # it is only there when something failed
            beside.unlink()
    sync_folder(path.parent)


def read_back(path: Path) -> bytes:
    """Read what is on the disk: what was just written would otherwise come from memory and prove nothing.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file.read()
