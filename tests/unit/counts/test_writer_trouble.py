"""What the writer does when the disk, the store or the program fails."""

import threading
import time
from datetime import datetime
from pathlib import Path

import apsw
import pytest

from kiosk.counts import writer as module
from kiosk.counts.store import NAME, Store
from kiosk.counts.trouble import DiskFailed, DiskFull, Locked, TooNew, Unreachable
from kiosk.counts.writer import Writer
from tests.unit.counts.disk import Disk
from tests.unit.counts.some import stored, until
from tests.unit.tally.some import a_run

RUN = a_run()


def test_a_disk_that_does_not_answer_is_told(tmp_path: Path, disk: Disk, caplog: pytest.LogCaptureFixture) -> None:
    writer = Writer(tmp_path, RUN, vfs=disk.name)
    assert writer.flush(5)
    disk.stalls(0.5)
    writer.count("visit")
    assert not writer.flush(0.05)
    assert not writer.close(0.05)
    assert "The counts did not end within 0.05 s" in caplog.text
    disk.works()
    assert writer.close(5)


def test_a_touch_never_waits_for_the_disk(tmp_path: Path, disk: Disk) -> None:
    writer = Writer(tmp_path, RUN, batch=0.001, vfs=disk.name)
    assert writer.flush(5)
    stalled = threading.Event()

    def stall() -> None:
        stalled.set()
        time.sleep(1.5)

    disk.on_write = stall
    writer.count("visit")
    assert stalled.wait(5)
    counted, worst = 1, 0.0
    end = time.monotonic() + 1.2
    while time.monotonic() < end:
        start = time.monotonic()
        writer.count("visit")
        writer.answers()
        writer.mark_clock("jumped")
        worst = max(worst, time.monotonic() - start)
        counted += 1
        time.sleep(0.005)
    assert not writer.flush(0)
    assert worst < 0.5
    disk.works()
    assert writer.close(5)
    assert stored(tmp_path) == {"visit": counted}


def test_a_full_disk_loses_nothing(tmp_path: Path, disk: Disk, caplog: pytest.LogCaptureFixture) -> None:
    writer = Writer(tmp_path, RUN, batch=0.001, retry=0.01, vfs=disk.name)
    writer.count("visit")
    assert writer.flush(5)
    disk.is_full()
    for _ in range(50):
        writer.count("visit")
        writer.count("panel", "bode/nu")
        time.sleep(0.001)
    assert not writer.flush(1)
    assert isinstance(writer.trouble, DiskFull)
    assert not writer.failed
    disk.works()
    until(lambda: writer.trouble is None)
    assert writer.close()
    assert stored(tmp_path) == {"visit": 51, "panel/bode/nu": 50}
    assert [it.getMessage() for it in caplog.records] == [
        f"Counts are kept in memory only: {tmp_path / NAME}: the disk is full. Free some space.",
        "Counts are written again.",
    ]


def test_a_full_disk_at_the_end_is_told(tmp_path: Path, disk: Disk, caplog: pytest.LogCaptureFixture) -> None:
    writer = Writer(tmp_path, RUN, vfs=disk.name)
    assert writer.flush(5)
    disk.is_full()
    writer.count("visit")
    assert not writer.close()
    assert "1 counts are lost: they could not be written." in caplog.text


def test_an_io_error_is_never_tried_again(tmp_path: Path, disk: Disk, caplog: pytest.LogCaptureFixture) -> None:
    tries: list[bool] = []

    def fail() -> None:
        tries.append(True)
        raise apsw.IOError("the test's disk failed")

    writer = Writer(tmp_path, RUN, batch=0.001, retry=0.01, vfs=disk.name)
    writer.count("visit")
    assert writer.flush(5)
    disk.on_write = fail
    writer.count("visit")
    until(lambda: writer.failed)
    tried = len(tries)
    disk.on_write = lambda: tries.append(True)
    for _ in range(20):
        writer.count("visit")
        time.sleep(0.005)
    assert not writer.flush(1)
    assert not writer.publish(1)
    assert isinstance(writer.trouble, DiskFailed)
    assert not writer.close()
    assert len(tries) == tried
    assert "the disk failed. Start the program again" in caplog.text
    assert stored(tmp_path) == {"visit": 1}


def test_a_damaged_store_is_kept_and_a_new_one_begins(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / NAME).write_bytes(b"no database at all" * 100)
    (tmp_path / f"{NAME}-wal").write_bytes(b"its WAL")
    for expected in ("", "-2"):
        writer = Writer(tmp_path, RUN, now=lambda: datetime.fromisoformat("2026-10-25T09:00:00+01:00"))
        writer.count("visit")
        assert writer.close()
        aside = tmp_path / f"counts.damaged-2026-10-25T090000{expected}.sqlite"
        assert aside.read_bytes() == b"no database at all" * 100
        assert stored(tmp_path) == {"visit": 1}
        (line,) = [it.getMessage() for it in caplog.records]
        assert line == f"{tmp_path / NAME}: it is not a database. It is kept as {aside.name}, and a new one begins."
        caplog.clear()
        (tmp_path / NAME).write_bytes(b"no database at all" * 100)
    assert (tmp_path / "counts.damaged-2026-10-25T090000.sqlite-wal").read_bytes() == b"its WAL"


def test_a_newer_store_is_left_alone_and_the_show_goes_on(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Store(tmp_path / NAME) as store:
        store._db.pragma("user_version", 99)
    before = (tmp_path / NAME).read_bytes()
    writer = Writer(tmp_path, RUN, batch=0.001, retry=0.01)
    writer.count("visit")
    assert not writer.flush(1)
    assert isinstance(writer.trouble, TooNew)
    assert not writer.failed
    assert not writer.close()
    assert (tmp_path / NAME).read_bytes() == before
    assert caplog.text.count("made by a newer version") == 1


def test_a_store_that_another_program_holds_is_tried_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Store(tmp_path / NAME):
        writer = Writer(tmp_path, RUN, retry=0.01)
        writer.count("visit")
        until(lambda: writer.trouble is not None)
        assert isinstance(writer.trouble, Locked)
    until(lambda: writer.trouble is None)
    assert writer.close()
    assert stored(tmp_path) == {"visit": 1}
    assert len(caplog.records) == 2


def test_a_data_folder_that_comes_later(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "data").touch()
    writer = Writer(tmp_path / "data", RUN, retry=0.01)
    writer.count("visit")
    until(lambda: isinstance(writer.trouble, Unreachable))
    (tmp_path / "data").unlink()
    until(lambda: writer.trouble is None)
    assert writer.close()
    assert stored(tmp_path / "data") == {"visit": 1}


def test_memory_is_bounded(
    tmp_path: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "_BOUND", 3)
    writer = Writer(tmp_path, RUN, retry=0.01, vfs=disk.name)
    assert writer.flush(5)
    disk.is_full()
    writer.count("visit")
    until(lambda: writer.trouble is not None or not writer.flush(1))
    for case in "abcde":
        writer.count("case", case)
        writer.count("visit")
    disk.works()
    assert writer.close()
    assert stored(tmp_path)["visit"] == 6
    assert "counts are lost: more than 3 different ones wait in memory" in caplog.text


def test_a_mistake_in_the_program_is_logged_and_ends_the_counts(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    writer = Writer(tmp_path, RUN)
    assert writer.flush(5)
    store = writer._keeper._store
    assert store
    store._db.execute("DROP TABLE count")
    writer.count("visit")
    assert not writer.flush(5)
    assert writer.failed
    writer.count("visit")
    assert not writer.close()
    assert "a mistake in the program" in caplog.text
