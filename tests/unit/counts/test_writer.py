import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import apsw
import pytest

from kiosk.counts import writer as module
from kiosk.counts.files import TOUR
from kiosk.counts.store import NAME, Store
from kiosk.counts.trouble import DiskFailed, DiskFull, Locked, TooNew, Unreachable
from kiosk.counts.writer import Writer
from kiosk.tally.folder import collect
from kiosk.tally.merge import totals
from tests.unit.counts.disk import Disk
from tests.unit.tally.some import a_run

RUN = a_run()


def stored(data: Path) -> dict[str, int]:
    """What the store holds, by metric and subject."""
    with Store(data / NAME, reading=True) as store:
        return totals(store.counts(), lambda it: f"{it.metric}/{it.subject}".rstrip("/"))


def until(true: Callable[[], bool]) -> None:
    limit = time.monotonic() + 5
    while not true():
        assert time.monotonic() < limit
        time.sleep(0.005)


def test_counts_from_many_threads_all_arrive(tmp_path: Path) -> None:
    writer = Writer(tmp_path, RUN, batch=0.01)

    def visit() -> None:
        for _ in range(500):
            writer.count("visit")
            writer.count("panel", "bode/toen")

    threads = [threading.Thread(target=visit) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert writer.close()
    assert stored(tmp_path) == {"visit": 2000, "panel/bode/toen": 2000}


def test_a_count_is_committed_within_the_batch_time(tmp_path: Path) -> None:
    writer = Writer(tmp_path, RUN, batch=0.05)
    assert writer.flush(5)
    writer.count("visit")
    until(lambda: writer._keeper._store is not None and bool(not writer._pending and writer._keeper._wrote_at))
    assert writer.close()
    assert stored(tmp_path) == {"visit": 1}


def test_a_flush_does_not_wait_for_the_batch(tmp_path: Path) -> None:
    writer = Writer(tmp_path, RUN, batch=60)
    writer.count("visit")
    start = time.monotonic()
    assert writer.flush(5)
    assert time.monotonic() - start < 2
    assert writer.close()


def test_an_unknown_key_is_refused_at_once(tmp_path: Path) -> None:
    writer = Writer(tmp_path, RUN)
    with pytest.raises(ValueError, match="'visitor' is not counted"):
        writer.count("visitor")
    with pytest.raises(ValueError, match="'panel/bode' is not counted"):
        writer.count("panel", "bode")
    assert writer.close()
    assert stored(tmp_path) == {}


def test_a_run_without_visits_is_recorded_too(tmp_path: Path) -> None:
    assert Writer(tmp_path, RUN).close()
    with Store(tmp_path / NAME, reading=True) as store:
        assert store.runs() == [RUN]
    assert collect(tmp_path / TOUR).runs == {RUN.id: RUN}


def test_closing_twice_is_closing_once(tmp_path: Path) -> None:
    writer = Writer(tmp_path, RUN)
    writer.count("visit")
    assert writer.close()
    assert writer.close()
    writer.count("visit")
    assert not writer.flush(0.1)
    assert stored(tmp_path) == {"visit": 1}
    assert [it.name for it in threading.enumerate() if it.name == "counts"] == []


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


def test_a_worse_clock_is_recorded_with_its_run(tmp_path: Path) -> None:
    writer = Writer(tmp_path, RUN)
    writer.mark_clock("jumped")
    writer.mark_clock("trusted")
    assert writer.run.clock == "jumped"
    assert writer.publish(5)
    assert collect(tmp_path / TOUR).runs[RUN.id].clock == "jumped"
    assert writer.close()
    with Store(tmp_path / NAME, reading=True) as store:
        assert store.runs() == [RUN.with_clock("jumped")]


def test_files_are_written_when_asked_and_at_the_end(tmp_path: Path) -> None:
    writer = Writer(tmp_path, RUN)
    writer.count("visit")
    assert writer.flush(5)
    assert collect(tmp_path / TOUR).counts == []
    writer.count("visit")
    assert writer.publish(5)
    assert [it.n for it in collect(tmp_path / TOUR).counts] == [2]
    writer.count("visit")
    assert writer.close()
    assert [it.n for it in collect(tmp_path / TOUR).counts] == [3]
    assert len(list((tmp_path / TOUR).rglob("*.json"))) == 2


def test_files_are_written_on_the_hour(tmp_path: Path) -> None:
    times = ["2026-10-25T09:59:59+01:00"]
    writer = Writer(tmp_path, RUN, batch=0.001, idle=0.02, now=lambda: datetime.fromisoformat(times[-1]))
    writer.count("visit")
    assert writer.flush(5)
    assert collect(tmp_path / TOUR).counts == []
    times.append("2026-10-25T10:00:00+01:00")
    until(lambda: bool(collect(tmp_path / TOUR).counts))
    assert writer.close()


def test_the_next_run_files_what_a_killed_one_did_not(tmp_path: Path) -> None:
    with Store(tmp_path / NAME) as store:
        store.write(a_run(7), {("2026-10-24T10+02:00", "visit", ""): 5})
    assert Writer(tmp_path, RUN).close()
    found = collect(tmp_path / TOUR)
    assert set(found.runs) == {RUN.id, a_run(7).id}
    assert [it.n for it in found.counts] == [5]


def test_files_that_cannot_be_written_are_told_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / TOUR).touch()
    writer = Writer(tmp_path, RUN)
    writer.count("visit")
    assert not writer.publish(5)
    assert not writer.publish(5)
    assert writer.trouble is None
    (tmp_path / TOUR).unlink()
    assert writer.publish(5)
    assert writer.close()
    assert [it.levelno for it in caplog.records] == [logging.ERROR, logging.WARNING]


def test_the_wal_is_brought_in_when_idle(tmp_path: Path) -> None:
    writer = Writer(tmp_path, RUN, batch=0.001, idle=0.05)
    writer.count("visit")
    assert writer.flush(5)
    size = (tmp_path / NAME).stat().st_size
    until(lambda: (tmp_path / NAME).stat().st_size > size)
    assert writer.close()


def test_the_wall_clock_is_local(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    try:
        assert module.local_time().utcoffset() is not None
        assert abs(module.local_time().timestamp() - time.time()) < 5
    finally:
        monkeypatch.undo()
        time.tzset()


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


def test_importing_it_loads_no_more_than_it_must() -> None:
    code = "import kiosk.counts.writer, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=os.environ).stdout.split()
    assert {"apsw", "kiosk.counts.store"} <= set(loaded)
    assert not {"json", "hashlib", "click", "pydantic", "PySide6", "tempfile"} & set(loaded)
