"""When the writer makes the files for the tour folder."""

import logging
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.counts.files import TOUR
from kiosk.counts.store import NAME, Store
from kiosk.counts.writer import Writer
from kiosk.tally.folder import collect
from tests.unit.counts.disk import Disk
from tests.unit.counts.some import until
from tests.unit.tally.some import a_run

RUN = a_run()


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
    with Store(tmp_path / NAME) as store:
        assert store.unfiled() == [RUN.id]


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


def test_a_disk_that_is_full_for_a_mark_keeps_no_counts_from_being_written(
    tmp_path: Path, disk: Disk, caplog: pytest.LogCaptureFixture
) -> None:
    with Store(tmp_path / NAME) as store:
        store.write(a_run(7), {("2026-10-24T10+02:00", "visit", ""): 5})
    writer = Writer(tmp_path, RUN, vfs=disk.name)
    writer.count("visit")
    assert writer.flush(5)
    disk.is_full()
    assert not writer.publish(5)
    assert not writer.publish(5)
    assert writer.trouble is None
    assert not caplog.records
    disk.works()
    assert writer.publish(5)
    assert writer.close()
    assert len(collect(tmp_path / TOUR).counts) == 2


def test_counts_of_a_newer_version_do_not_stop_the_counting(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Store(tmp_path / NAME) as store:
        store.write(a_run(7), {("2026-10-24", "new-metric", ""): 5})
    writer = Writer(tmp_path, RUN)
    writer.count("visit")
    assert not writer.publish(5)
    assert writer.trouble is None
    assert writer.close()
    (line,) = [it.getMessage() for it in caplog.records]
    assert "'new-metric' is not counted" in line
    with Store(tmp_path / NAME, reading=True) as store:
        assert len(store.counts(RUN.id)) == 1
    assert [it.run for it in collect(tmp_path / TOUR).counts] == [RUN.id], "one run's trouble is not another's"
