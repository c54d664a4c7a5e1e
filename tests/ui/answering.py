"""Visitors who were here before, and what they answered."""

from dataclasses import replace
from pathlib import Path

from kiosk.counts.store import NAME, Store
from tests.unit.tally.some import a_run


def have_answered(data: Path, venue: str, run: int = 1, **strengths: int) -> None:
    """Leave in a kiosk's store how often each strength was chosen at a venue, in a run before this one."""
    counts = {("2026-W43", "answer", f"bode/{strength}"): n for strength, n in strengths.items() if n}
    with Store(data / NAME) as store:
        store.write(replace(a_run(run), venue=venue), counts)
