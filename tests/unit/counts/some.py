"""Looking at what a writer has done."""

import time
from collections.abc import Callable
from pathlib import Path

from kiosk.counts.store import NAME, Store
from kiosk.tally.merge import totals


def stored(data: Path) -> dict[str, int]:
    """What the store holds, by metric and subject."""
    with Store(data / NAME, reading=True) as store:
        return totals(store.counts(), lambda it: f"{it.metric}/{it.subject}".rstrip("/"))


def until(true: Callable[[], bool]) -> None:
    limit = time.monotonic() + 5
    while not true():
        assert time.monotonic() < limit
        time.sleep(0.005)
