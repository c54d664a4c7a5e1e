import subprocess
import sys
from datetime import datetime
from pathlib import Path

import apsw
import pytest

from kiosk.counts import store as module
from kiosk.counts.aside import set_aside
from kiosk.counts.schema import MIGRATIONS
from kiosk.counts.store import NAME, Store
from kiosk.counts.trouble import Damaged, DiskFailed, DiskFull, StoreBug, TooNew, Unreachable
from kiosk.tally.merge import Count
from tests.unit.counts.disk import Disk, unreadable
from tests.unit.tally.some import a_run

RUN = a_run()
VISIT = ("2026-10-25T10+01:00", "visit", "")
PANEL = ("2026-10-25", "panel", "bode/toen")


def test_sqlite_holds_what_was_asked_of_it(tmp_path: Path) -> None:
    with Store(tmp_path / NAME) as store:
        held = {name: store._db.pragma(name) for name, _, _ in module._PRAGMAS}
        assert held == {
            "locking_mode": "exclusive",
            "synchronous": 3,
            "journal_mode": "wal",
            "wal_autocheckpoint": 0,
            "foreign_keys": 1,
        }


def test_counts_only_grow(tmp_path: Path) -> None:
    with Store(tmp_path / NAME) as store:
        store.write(RUN, {VISIT: 2, PANEL: 1})
        store.write(RUN, {VISIT: 3})
        assert store.counts() == [Count(RUN.id, *PANEL, 1), Count(RUN.id, *VISIT, 5)]
        with pytest.raises(StoreBug, match="CHECK"):
            store.write(RUN, {PANEL: 1, ("2026-10-25", "case", "post"): 0})
        assert len(store.counts()) == 2
    with Store(tmp_path / NAME) as store:
        assert store.counts(RUN.id) == [Count(RUN.id, *PANEL, 1), Count(RUN.id, *VISIT, 5)]
        assert store.counts(a_run(2).id) == []


def test_runs_are_kept_with_the_clock_last_marked(tmp_path: Path) -> None:
    with Store(tmp_path / NAME) as store:
        store.write(RUN, {})
        store.write(RUN.with_clock("jumped"), {})
        store.write(a_run(2), {VISIT: 1})
        assert store.runs() == [RUN.with_clock("jumped"), a_run(2)]


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    with Store(tmp_path / "new" / NAME) as store:
        store.write(RUN, {VISIT: 1})
        modes = {it.name: it.stat().st_mode & 0o777 for it in (tmp_path / "new").iterdir()}
    assert modes == {NAME: 0o600, f"{NAME}-wal": 0o600}


def test_the_wal_waits_until_it_is_asked_for(tmp_path: Path) -> None:
    with Store(tmp_path / NAME) as store:
        size = (tmp_path / NAME).stat().st_size
        for hour in range(24):
            store.write(RUN, {(f"2026-10-25T{hour:02}+01:00", "visit", ""): 1})
        assert (tmp_path / NAME).stat().st_size == size
        assert not store.is_wal_long()
        for n in range(40):
            store.write(RUN, {("2026-10-25", "case", f"case-{n}-{i}"): 1 for i in range(1000)})
        assert store.is_wal_long()
        store.checkpoint()
        assert not store.is_wal_long()
        assert (tmp_path / NAME).stat().st_size > size


def test_no_second_program_can_open_it(tmp_path: Path) -> None:
    with Store(tmp_path / NAME) as store:
        store.write(RUN, {VISIT: 1})
        code = "import sys, pathlib, kiosk.counts.store as s; s.Store(pathlib.Path(sys.argv[1]), reading=True)"
        other = subprocess.run([sys.executable, "-c", code, tmp_path / NAME], capture_output=True, text=True)
    assert f"Locked: {tmp_path / NAME}: another program has it open" in other.stderr


def test_reading_changes_nothing(tmp_path: Path) -> None:
    kiosk = Store(tmp_path / NAME)
    kiosk.write(RUN, {VISIT: 1})
    kiosk.close(checkpoint=False)
    before = {it.name: it.read_bytes() for it in tmp_path.iterdir()}
    with Store(tmp_path / NAME, reading=True) as store:
        assert store.counts() == [Count(RUN.id, *VISIT, 1)]
    assert {it.name: it.read_bytes() for it in tmp_path.iterdir()} == before
    assert f"{NAME}-wal" in before


def test_reading_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(Unreachable):
        Store(tmp_path / "none" / NAME, reading=True)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / NAME).touch()
    with Store(tmp_path / NAME, reading=True) as store:
        assert (store.runs(), store.counts()) == ([], [])
    assert [(it.name, it.stat().st_size) for it in tmp_path.iterdir()] == [(NAME, 0)]


def test_an_older_store_can_be_read_and_is_brought_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as older:
        older.setattr(module, "MIGRATIONS", MIGRATIONS[:1])
        with Store(tmp_path / NAME) as store:
            store.write(RUN, {VISIT: 1})
    with Store(tmp_path / NAME, reading=True) as store:
        assert (store.version, store.runs(), len(store.counts())) == (1, [RUN], 1)
    with Store(tmp_path / NAME) as store:
        assert (store.version, store.unfiled()) == (len(MIGRATIONS), [RUN.id])


def test_a_newer_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    with Store(tmp_path / NAME) as store:
        store.write(RUN, {VISIT: 1})
        store._db.pragma("user_version", 99)
    before = (tmp_path / NAME).read_bytes()
    with pytest.raises(TooNew, match="made by a newer version"):
        Store(tmp_path / NAME)
    assert (tmp_path / NAME).read_bytes() == before


def test_a_migration_and_its_record_stand_or_fall_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(tmp_path / NAME).close()
    good = MIGRATIONS
    monkeypatch.setattr(module, "MIGRATIONS", (*good, "CREATE TABLE extra (n INTEGER) STRICT; SELECT oops"))
    with pytest.raises(StoreBug, match="oops"):
        Store(tmp_path / NAME)
    monkeypatch.setattr(module, "MIGRATIONS", (*good, "CREATE TABLE extra (n INTEGER) STRICT"))
    with Store(tmp_path / NAME) as store:
        assert store.version == len(good) + 1


@pytest.mark.parametrize("damage", [b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 4000])
def test_damage_is_recognised(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / NAME).write_bytes(damage)
    with pytest.raises(Damaged):
        Store(tmp_path / NAME)


def test_a_broken_page_is_recognised(tmp_path: Path) -> None:
    with Store(tmp_path / NAME) as store:
        store.write(RUN, {("2026-10-25", "case", f"case-{i}"): 1 for i in range(1000)})
    whole = bytearray((tmp_path / NAME).read_bytes())
    whole[4096 * 3 : 4096 * 4] = b"\x55" * 4096
    (tmp_path / NAME).write_bytes(whole)
    with pytest.raises(Damaged):
        Store(tmp_path / NAME)


def test_a_damaged_store_keeps_its_wal(tmp_path: Path) -> None:
    for damage in (b"\x55" * 8192, b""):
        kiosk = Store(tmp_path / NAME)
        kiosk.write(RUN, {PANEL: 1})
        kiosk.checkpoint()
        kiosk.write(RUN, {VISIT: 1})
        kiosk.close(checkpoint=False)
        wal = (tmp_path / f"{NAME}-wal").read_bytes()
        (tmp_path / NAME).write_bytes(damage)
        with pytest.raises(Damaged):
            Store(tmp_path / NAME)
        assert (tmp_path / f"{NAME}-wal").read_bytes() == wal
        set_aside(tmp_path / NAME, datetime.fromisoformat("2026-10-25T09:00:00+01:00"))
    assert len(list(tmp_path.glob("*.damaged-*-wal"))) == 2


def test_rows_that_this_version_does_not_count_are_of_a_newer_one(tmp_path: Path) -> None:
    with Store(tmp_path / NAME) as store:
        store.write(RUN, {("2026-10-25", "name", "jan"): 1})
        with pytest.raises(TooNew, match="not counted"):
            store.counts()


def test_a_full_disk_writes_all_or_nothing(tmp_path: Path, disk: Disk) -> None:
    with Store(tmp_path / NAME, vfs=disk.name) as store:
        store.write(RUN, {VISIT: 1})
        disk.is_full()
        for _ in range(3):
            with pytest.raises(DiskFull):
                store.write(RUN, {VISIT: 1, PANEL: 1})
        disk.works()
        assert store.counts() == [Count(RUN.id, *VISIT, 1)]
        store.write(RUN, {VISIT: 1, PANEL: 1})
        assert store.counts() == [Count(RUN.id, *PANEL, 1), Count(RUN.id, *VISIT, 2)]


def test_an_io_error_is_told_apart(tmp_path: Path, disk: Disk) -> None:
    store = Store(tmp_path / NAME, vfs=disk.name)
    store.write(RUN, {VISIT: 1})
    disk.fails()
    with pytest.raises(DiskFailed):
        store.write(RUN, {VISIT: 1})
    store.close(checkpoint=False)
    disk.works()
    with Store(tmp_path / NAME) as store:
        assert store.counts() == [Count(RUN.id, *VISIT, 1)]


def test_a_disk_that_fails_from_the_start(tmp_path: Path, disk: Disk) -> None:
    disk.fails()
    with pytest.raises(DiskFailed):
        Store(tmp_path / NAME, vfs=disk.name)
    disk.works()
    with Store(tmp_path / NAME) as store:
        assert store.counts() == []


@pytest.mark.parametrize("page", range(1, 6))
def test_a_page_that_cannot_be_read_is_no_damage(tmp_path: Path, page: int) -> None:
    with Store(tmp_path / NAME) as store:
        store.write(RUN, {("2026-10-25", "case", f"case-{i}"): 1 for i in range(1000)})
    with unreadable(4096 * page), pytest.raises(DiskFailed):
        Store(tmp_path / NAME)
    with Store(tmp_path / NAME) as store:
        assert len(store.counts()) == 1000


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Unreachable, match="Check that the folder is there"):
        Store(tmp_path / "file" / "data" / NAME)


def test_a_bug_is_no_trouble_of_the_machine(tmp_path: Path) -> None:
    with Store(tmp_path / NAME) as store:
        store._db.execute("DROP TABLE count")
        with pytest.raises(StoreBug):
            store.counts()


def test_sqlite_is_past_the_wal_reset_bug() -> None:
    assert apsw.SQLITE_VERSION_NUMBER > 3051002
