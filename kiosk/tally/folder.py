"""The counts in a folder that is laid out as the tour folder is: writing a kiosk's own, and reading everyone's."""

import errno
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.tally import files
from kiosk.tally.durable import make_folder, read_back, write
from kiosk.tally.merge import Count, merge
from kiosk.tally.run import Run, merge_runs


@dataclass(frozen=True, slots=True)
class Collected:
    """What a folder holds, merged.

    Attributes:
        runs: Each run under its id. A run can be missing when a stick was pulled half-way.
        counts: Sorted; the largest number that any file has.
        problems: One line for each file that cannot be believed.
        newest: When the last file was written, in seconds since 1970; None without any file.
    """

    runs: dict[str, Run]
    counts: list[Count]
    problems: list[str]
    newest: float | None


def publish(folder: Path, run: Run, counts: Sequence[Count]) -> None:
    """Write what no file in the folder holds yet of a run, and delete what the new files have made superfluous.

    The run goes first: counts of a run that nobody knows help no one.

    Args:
        folder: Laid out as the tour folder is; made when missing.
        run: The run.
        counts: Its counts, all of them durable: what is in a file is never taken back.

    Raises:
        OSError: The disk is full or failed, or did not give back what was written. What was there still is.
    """
    contents: list[files.Content] = [run, *files.split(counts)]
    for content in contents:
        _publish(folder, content)


def _publish(folder: Path, content: files.Content) -> None:
    data = files.render(content)
    target = folder / files.path(content, data)
    mine = target.name.partition(".")[0]
    known = {}
    for old in target.parent.glob(f"{mine}.*.json"):
        try:
            known[old] = files.read(_load(old))
        except ValueError:
            continue  # damaged: nothing shows that it is smaller, so it stays
    if any(files.covers(other, content) for other in known.values()):
        return
    make_folder(target.parent)
    try:
        write(target, data)
        if read_back(target) != data:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(target))
    except OSError:
        with suppress(OSError):
            target.unlink()  # or the next look would take for safe what a power cut can still take
        raise
    for old, other in known.items():
        if files.covers(content, other):
            old.unlink()
    for half in target.parent.glob(f"{mine}.*.json.tmp"):
        half.unlink()  # a power cut left it


def _load(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(files.LARGEST + 1)  # whatever lies on a stick, memory is safe


def collect(folder: Path) -> Collected:
    """Read every file of counts below a folder, whoever wrote it and whatever it is called."""
    runs: list[Run] = []
    counts: list[Count] = []
    problems: list[str] = []
    newest: float | None = None
    for path in sorted((*folder.glob("runs/*.json"), *folder.glob("counts/*/*.json"))):
        try:
            content = files.read(_load(path))
        except (ValueError, OSError) as error:
            problems.append(f"{path}: {error}. It is left out; copy it again from where it came from.")
            continue
        newest = max(newest or 0.0, path.stat().st_mtime)
        if isinstance(content, Run):
            runs.append(content)
        else:
            counts.extend(content)
    return Collected(merge_runs(runs), merge(counts), problems, newest)
