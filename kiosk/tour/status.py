"""What the crew's cards can say about the tour folder: a small file in the kiosk's data."""

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.tally.durable import make_folder, write
from kiosk.tour.sync import Outcome

SYNC = Path("status", "sync.json")
STICK = Path("status", "stick.json")
"""The files, in a kiosk's data folder: for the profile's tour folder, and for a stick."""


def note(file: Path, where: str, outcome: Outcome, now: datetime) -> None:
    """Write how the last exchange ended.

    The file holds `where`; `tried` and `succeeded` (local time to the minute, the latter null before the first time);
    `waiting`, how many files the tour folder does not have; and `trouble`: null, or its `code`, `nl` and `en`.

    Raises:
        OSError: The disk is full or failed.
    """
    minute = now.isoformat(timespec="minutes")
    trouble = outcome.trouble
    entries = {
        "format": 1,
        "where": where,
        "tried": minute,
        "succeeded": _succeeded(file, where) if trouble else minute,
        "waiting": outcome.waiting,
        "trouble": trouble and {"code": trouble.code, "nl": trouble.nl, "en": trouble.en},
    }
    make_folder(file.parent)
    write(file, f"{json.dumps(entries, ensure_ascii=False, indent=1)}\n".encode())


def _succeeded(file: Path, where: str) -> str | None:
    with suppress(OSError, ValueError, KeyError, TypeError):
        before = json.loads(file.read_bytes())
        if before["where"] == where and isinstance(before["succeeded"], str):
            return before["succeeded"]
    return None
