"""What a start loads before its first frame: only what the frame needs."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.app.places import ROOT

LATER = {"click", "numpy", "pulsectl", "pydantic", "pyloudnorm", "pyttsx3", "segno", "sounddevice", "soundfile"}
LATER |= {"duckdb", "opendal", "soxr", "xlsxwriter", "yaml"}


def start(data: Path) -> dict[str, Any]:
    """Start the program, and end it after its first frame.

    Returns:
        What it was when that stood on the screen.
    """
    command = [sys.executable, "-m", "tests.system.starting", "--windowed", "--data", str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout
        seen: dict[str, Any] = json.loads(child.stdout.readline())
        child.send_signal(signal.SIGTERM)
        assert child.wait(20) == 0
    return seen


@pytest.mark.usefixtures("no_sound")
def test_the_first_frame_waits_for_no_library_that_it_does_not_need(tmp_path: Path) -> None:
    first, second = start(tmp_path), start(tmp_path)
    assert {"yaml", "pydantic"} <= {*first["modules"]}, "this compiles the exhibition, and shows that the look works"
    assert {"PySide6.QtQuick", "kiosk.ui.passage"} <= {*second["modules"]}
    assert not LATER & {*second["modules"]}
