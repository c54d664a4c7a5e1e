"""The component tests in `tests/ui/qml`, run by Qt Quick Test; a warning fails them."""

import re
import subprocess
import sys
from pathlib import Path

from kiosk.app.places import ROOT


def test_components() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.qml.run"], capture_output=True, text=True, cwd=ROOT, timeout=100, check=False
    )
    told = done.stdout + done.stderr
    assert done.returncode == 0, told
    passed, failed, skipped = map(int, re.findall(r"Totals: (\d+) passed, (\d+) failed, (\d+) skipped", told)[0])
    assert (failed, skipped) == (0, 0), told
    written = sum(
        len(re.findall(r"function test_\w+\(\) ", file.read_text("utf-8")))
        for file in (Path(__file__).parent / "qml").glob("tst_*.qml")
    )
    assert passed >= written, told
