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
        What crew should know of it: that there is none, or that files of others are damaged; Dutch and English.

    Raises:
        OSError: The stick is full or failed.
    """
    if not (find_spec("kiosk.cli.report") and find_spec("duckdb") and find_spec("xlsxwriter")):
        return "Zonder overzicht: deze kiosk kan het niet maken. / No overview: it takes 'deploy/setup report'."
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "kiosk", "report", str(stick), "--out", out]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=_LIMIT, check=False)
        except subprocess.TimeoutExpired:
            return "Zonder overzicht: het duurde te lang. / No overview: it took too long."
        said = done.stderr.splitlines()
        made = {there: Path(out, here) for here, there in OVERVIEW.items() if Path(out, here).exists()}
        if done.returncode not in (0, 1) or len(made) != len(OVERVIEW):
            return f"Zonder overzicht: het maken mislukte. / No overview: {said[-1] if said else done.returncode}"
        for there, path in made.items():
            write(stick / there, path.read_bytes())
    os.sync()
    n = len(said)
    return f"Bestanden die beschadigd zijn: {n}. / Files that are damaged: {n}." if done.returncode else None
