"""The files in which counts leave a kiosk: small, readable, each with its own checksum, written once.

`runs/<run>.<hash>.json` holds a run, `counts/<day or week>/<run>.<hash>.json` its counts of that day or week. The last
entry, `sha256`, is the checksum of every byte before its line; its first 16 digits are in the name.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import PurePosixPath

from kiosk.tally.merge import Count, merge
from kiosk.tally.metrics import span
from kiosk.tally.run import Run, merge_runs

FORMAT = 1
LARGEST = 1_000_000  # bytes; a day of a kiosk has some thousands
Content = Run | tuple[Count, ...]
"""What one file holds: a run, or a run's counts of one day or week."""


def split(counts: Sequence[Count]) -> list[tuple[Count, ...]]:
    """Divide counts into what belongs into one file each."""
    parts: dict[tuple[str, str], list[Count]] = {}
    for count in counts:
        parts.setdefault((count.run, span(count.period)), []).append(count)
    return [tuple(sorted(part)) for part in parts.values()]


def render(content: Content) -> bytes:
    """Write out a file; the same content always gives the same bytes."""
    if isinstance(content, Run):
        entries = {"format": FORMAT, **asdict(content)}
        lines = [f"{_json(name)}: {_json(value)}" for name, value in entries.items()]
    else:
        rows = [{"period": it.period, "metric": it.metric, "subject": it.subject, "n": it.n} for it in content]
        counts = ",\n".join(_json(row) for row in rows)
        lines = [f'"format": {FORMAT}', f'"run": {_json(content[0].run)}', f'"counts": [\n{counts}\n]']
    body = ("{\n" + "".join(f"{line},\n" for line in lines)).encode()
    return body + f'"sha256": "{hashlib.sha256(body).hexdigest()}"\n}}\n'.encode()


def check(data: bytes) -> str:
    """Hold a file against its checksum, which says that it is whole and not yet that it is one of counts.

    Returns:
        The checksum, in 64 hexadecimal digits.

    Raises:
        ValueError: Cut off, changed, or too long.
    """
    if len(data) > LARGEST:
        raise ValueError("too long for a file of counts")
    body, mark, _ = data.rpartition(b'"sha256": "')
    checksum = hashlib.sha256(body).hexdigest()
    if not mark or data != body + f'"sha256": "{checksum}"\n}}\n'.encode():
        raise ValueError("cut off or changed: its checksum does not match")
    return checksum


def read(data: bytes) -> Content:
    """Read a file, believing nothing that its checksum and the table of metrics do not vouch for.

    Raises:
        ValueError: Cut off, changed, made by a newer program, or not a file of counts at all.
    """
    check(data)
    try:
        entries = json.loads(data)
        if entries.pop("format") != FORMAT:
            raise ValueError("made by a newer version of this program")
        del entries["sha256"]
        if "counts" not in entries:
            return Run(**entries)
        counts = tuple(Count(run=entries["run"], **row) for row in entries["counts"])
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"not a file of counts: {error}") from error
    if len({span(count.period) for count in counts}) != 1:
        raise ValueError("not the counts of one day or week")
    return counts


def path(content: Content, data: bytes) -> PurePosixPath:
    """Where a file belongs in the tour folder.

    Args:
        content: What it holds.
        data: What `render` made of it.
    """
    checksum = data[-68:-52].decode()
    if isinstance(content, Run):
        return PurePosixPath("runs", f"{content.id}.{checksum}.json")
    return PurePosixPath("counts", span(content[0].period), f"{content[0].run}.{checksum}.json")


def covers(content: Content, other: Content) -> bool:
    """Whether merging the other file into this one would change nothing, so that the other can go."""
    if isinstance(content, Run) and isinstance(other, Run):
        return merge_runs([content, other]) == {content.id: content}
    if isinstance(content, tuple) and isinstance(other, tuple):
        return merge(content, other) == merge(content)
    return False


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
