"""A USB stick: the same exchange as over the network, then an overview for organisers, and when it may be pulled.

Each file was synced, dropped from memory and read back while it was delivered.
"""

import os
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from kiosk.tally.durable import write

OVERVIEW = {"report.html": "overzicht.html", "counts.xlsx": "overzicht.xlsx"}
"""What the report is called, and what it is called on a stick: organisers have a locked laptop and a double click."""

_LIMIT = 300.0  # seconds


def is_own_disk(folder: Path, data: Path) -> bool:
    """Whether a folder lies on the disk of the kiosk itself: nothing is plugged in there."""
    return folder.stat().st_dev == data.stat().st_dev


def leave_overview(stick: Path) -> str | None:
    """Leave an overview of all kiosks on the stick, made by a process of its own.

    Returns:
        Why there is none, in one line; None when all went well.

    Raises:
        OSError: The stick is full or failed.
    """
    if not (find_spec("kiosk.cli.report") and find_spec("duckdb") and find_spec("xlsxwriter")):
        return "The overview was left out: this kiosk has no program for it (deploy/setup report)."
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "kiosk", "report", str(stick), "--out", out]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=_LIMIT, check=False)
        except subprocess.TimeoutExpired:
            return f"The overview was left out: it took longer than {_LIMIT / 60:.0f} minutes."
        made = {there: Path(out, here) for here, there in OVERVIEW.items() if Path(out, here).exists()}
        if done.returncode not in (0, 1) or len(made) != len(OVERVIEW):
            said = (done.stderr or done.stdout).strip().splitlines()
            return f"The overview was left out: {said[-1] if said else f'exit code {done.returncode}'}"
        for there, path in made.items():
            write(stick / there, path.read_bytes())
    os.sync()
    return None
