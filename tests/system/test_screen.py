"""The kiosk on a real X screen, drawn by OpenGL in a thread of its own and clicked from outside."""

import csv
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sound import wait_for
from tests.xserver import x_server

KIOSK = Path(sys.executable).with_name("kiosk")
A_CARD = ("540", "1270")  # on a screen of 1080 by 1920


@pytest.fixture
def display() -> Iterator[str]:
    with x_server() as name:
        yield name


def test_a_click_on_a_card_is_a_visit_and_nothing_goes_wrong(display: str, tmp_path: Path) -> None:
    data, complaints = tmp_path / "data", tmp_path / "stderr"
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    with (
        complaints.open("wb") as errors,
        subprocess.Popen([KIOSK, "run", "--data", data], env=environment, stderr=errors) as kiosk,
    ):
        try:
            log, wal = data / "kiosk.log", data / "counts.sqlite-wal"
            wait_for(lambda: log.exists() and "first frame" in log.read_text("utf-8"), 30, "the first frame")
            subprocess.run(["xdotool", "mousemove", *A_CARD, "click", "1"], env=environment, check=True, timeout=10)
            wait_for(lambda: wal.exists() and b"telefoniste/toen" in wal.read_bytes(), 30, "the panel on the disk")
            kiosk.send_signal(signal.SIGTERM)
            assert kiosk.wait(30) == 0
        finally:
            kiosk.kill()
    wrong = [line for line in log.read_text("utf-8").splitlines() if " ERROR " in line or " CRITICAL " in line]
    assert not wrong
    assert "Warning" not in complaints.read_text("utf-8")
    assert "Traceback" not in complaints.read_text("utf-8")
    exported = subprocess.run(
        [KIOSK, "counts", "export", "--data", data], capture_output=True, text=True, check=True, timeout=30
    )
    counted = [(row["metric"], row["subject"], row["n"]) for row in csv.DictReader(exported.stdout.splitlines())]
    assert ("visit", "", "1") in counted
    assert ("panel", "telefoniste/toen", "1") in counted


def test_the_demo_plays_on_a_screen_whose_pictures_are_drawn_by_a_thread(display: str, tmp_path: Path) -> None:
    """The finger once waited for that thread while it kept it from running Python."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QSG_RENDER_LOOP": "threaded"}
    pictures = tmp_path / "pictures"
    command = [str(KIOSK), "run", "--demo", str(pictures), "--data", str(tmp_path / "data")]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as kiosk:
        try:
            wait_for(lambda: len(list(pictures.glob("*.png"))) > 8, 60, "the ninth picture")
            kiosk.send_signal(signal.SIGTERM)
            assert kiosk.wait(30) == 0
        finally:
            kiosk.kill()
