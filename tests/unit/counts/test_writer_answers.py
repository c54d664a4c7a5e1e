"""How visitors of a venue have answered so far: what the screen shows after an answer."""

import time
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from kiosk.counts.store import NAME
from kiosk.counts.writer import Writer
from kiosk.tally.run import Run
from tests.unit.counts.disk import Disk
from tests.unit.counts.some import until
from tests.unit.tally.some import a_run

HERE = a_run(9)


def ran(data: Path, run: Run, *answers: str) -> None:
    writer = Writer(data, run)
    for answer in answers:
        writer.count("answer", answer)
        writer.count("visit")
    assert writer.close()


@pytest.mark.requirement("R46")
def test_all_visitors_of_this_venue_and_nobody_else(tmp_path: Path) -> None:
    ran(tmp_path, a_run(1), "bode/luisteren", "bode/luisteren", "telefoniste/oordelen")
    ran(tmp_path, a_run(2), "telefoniste/luisteren")
    ran(tmp_path, replace(a_run(3), venue="Elders"), "bode/bedenken", "bode/luisteren")
    ran(tmp_path, a_run(4, purpose="demo"), "bode/bedenken")
    ran(tmp_path, a_run(5, purpose="crew"), "bode/verbinden")
    writer = Writer(tmp_path, HERE)
    assert writer.flush(5)
    assert writer.answers() == {"luisteren": 3, "oordelen": 1}
    writer.count("answer", "bode/verbinden")
    writer.count("panel", "bode/nu")
    assert writer.answers() == {"luisteren": 3, "oordelen": 1, "verbinden": 1}
    assert writer.flush(5)
    assert writer.answers() == {"luisteren": 3, "oordelen": 1, "verbinden": 1}  # once, also when it is on the disk
    assert writer.close()
    again = Writer(tmp_path, a_run(10))
    assert again.flush(5)
    assert again.answers() == {"luisteren": 3, "oordelen": 1, "verbinden": 1}
    assert again.close()


def test_what_a_demo_chooses_is_no_answer(tmp_path: Path) -> None:
    ran(tmp_path, a_run(1), "bode/luisteren")
    writer = Writer(tmp_path, a_run(2, purpose="demo"))
    assert writer.flush(5)
    writer.count("answer", "bode/luisteren")
    assert writer.answers() == {"luisteren": 1}
    assert writer.close()


def test_a_store_that_cannot_be_read_leaves_what_was_counted_since_the_start(tmp_path: Path) -> None:
    ran(tmp_path, a_run(1), "bode/luisteren")
    (tmp_path / NAME).write_bytes(b"no database at all" * 100)
    writer = Writer(tmp_path, HERE)
    writer.count("answer", "bode/oordelen")
    assert writer.flush(5)
    assert writer.answers() == {"oordelen": 1}
    assert writer.close()


def test_a_disk_that_fails_from_the_start_does_not_stop_it(tmp_path: Path, disk: Disk) -> None:

    def fail() -> None:
        raise apsw.IOError("the test's disk failed")

    disk.on_write = fail
    writer = Writer(tmp_path, HERE, vfs=disk.name)
    writer.count("answer", "bode/oordelen")
    until(lambda: writer.failed)
    assert writer.answers() == {"oordelen": 1}
    assert not writer.close()


def test_nobody_waits_for_a_disk_that_does_not_answer(tmp_path: Path, disk: Disk) -> None:
    writer = Writer(tmp_path, HERE, batch=0.001, vfs=disk.name)
    assert writer.flush(5)
    disk.stalls(0.5)
    writer.count("answer", "bode/oordelen")
    assert not writer.flush(0.05)
    begin = time.monotonic()
    assert writer.answers() == {"oordelen": 1}
    assert time.monotonic() - begin < 0.25
    disk.works()
    assert writer.close(5)
