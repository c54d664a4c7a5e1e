import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kiosk.counts import writer as module
from kiosk.counts.files import TOUR
from kiosk.counts.store import NAME, Store
from kiosk.counts.writer import Writer
from kiosk.tally.folder import collect
from tests.unit.counts.some import stored, until
from tests.unit.tally.some import a_run

RUN = a_run()


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


def test_importing_it_loads_no_more_than_it_must() -> None:
    code = "import kiosk.counts.writer, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=os.environ).stdout.split()
    assert {"apsw", "kiosk.counts.store"} <= set(loaded)
    assert not {"json", "hashlib", "click", "pydantic", "PySide6", "tempfile"} & set(loaded)
