"""A store that is damaged when the kiosk starts: kept, named, and what was in files still counts."""

import random
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest
from click.testing import CliRunner

from kiosk.cli.counts import command
from kiosk.counts.aside import kept
from kiosk.counts.files import TOUR
from kiosk.counts.store import NAME, Store
from kiosk.counts.trouble import Damaged, TooNew
from kiosk.counts.writer import Writer
from kiosk.tally.folder import collect
from kiosk.tally.merge import Count
from tests.power.tape import in_memory
from tests.unit.tally.some import a_run

CASES = {("2026-10-25", "case", f"case-{i}"): 1 for i in range(300)}
VERSION = range(60, 64)  # bytes of SQLite's header that hold our own version


def whole(folder: Path) -> bytes:
    """A database of some pages, all of it in the one file."""
    with Store(folder / NAME) as store:
        store.write(a_run(), CASES)
    return (folder / NAME).read_bytes()


def opened(path: Path) -> list[Count] | Damaged | TooNew:
    try:
        with Store(path) as store:
            return store.counts()
    except (Damaged, TooNew) as trouble:
        return trouble


def test_any_byte_of_the_header_may_be_wrong(seed: int) -> None:
    choose = random.Random(seed)
    seen = set()
    with in_memory() as folder:
        path = Path(folder, NAME)
        good = whole(path.parent)
        for at in range(100):
            for value in {0, 0xFF, good[at] ^ 1, choose.randrange(256)} - {good[at]}:
                path.write_bytes(good[:at] + bytes([value]) + good[at + 1 :])
                found = opened(path)
                assert not isinstance(found, list) or len(found) == len(CASES), at
                assert not isinstance(found, TooNew) or at in VERSION
                seen.add(type(found))
    assert seen == {list, Damaged, TooNew}


@pytest.mark.parametrize("known", [987777, None])  # with which SQLite once met a string "too big"
def test_any_part_may_be_wrong(known: int | None, seed: int) -> None:
    choose = random.Random(known or seed)
    damaged = 0
    with in_memory() as folder:
        path = Path(folder, NAME)
        good = whole(path.parent)
        for _ in range(500):
            data = bytearray(good)
            start = choose.randrange(len(data))
            part = data[start : start + choose.choice((1, 16, 512, 4096, len(data)))]
            data[start : start + len(part)] = choose.randbytes(len(part))
            path.write_bytes(data[: choose.choice((len(data), choose.randrange(len(data))))])
            damaged += isinstance(opened(path), Damaged)
    assert damaged > 300


def test_a_version_that_is_not_that_of_its_tables(tmp_path: Path) -> None:
    whole(tmp_path)
    for version in (0, 1):
        apsw.Connection(str(tmp_path / NAME)).pragma("user_version", version)
        with pytest.raises(Damaged, match=f"its tables are not those of its version {version}"):
            Store(tmp_path / NAME)


def header(path: Path) -> None:
    path.write_bytes(b"\x55" * 100 + path.read_bytes()[100:])


def page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 4] = b"\x55" * 4096
    path.write_bytes(data)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def other(path: Path) -> None:
    path.write_bytes(b"no database at all" * 100)


@pytest.mark.parametrize("damage", [header, page, empty, other])
def test_it_is_kept_and_what_is_in_files_still_counts(
    damage: Callable[[Path], None], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    whole(tmp_path)
    writer = Writer(tmp_path, a_run(2))
    writer.count("visit")
    assert writer.publish(5)
    wal = (tmp_path / f"{NAME}-wal").read_bytes()
    assert writer.close()
    damage(tmp_path / NAME)
    (tmp_path / f"{NAME}-wal").write_bytes(wal)  # as the power went before the end
    was = (tmp_path / NAME).read_bytes()

    writer = Writer(tmp_path, a_run(3))
    writer.count("visit")
    assert writer.close()

    (aside,) = kept(tmp_path / NAME)
    assert aside.read_bytes() == was
    assert Path(f"{aside}-wal").read_bytes() == wal
    (line,) = [it.getMessage() for it in caplog.records]
    assert str(tmp_path / NAME) in line
    assert f"It is kept as {aside.name}, and a new one begins." in line
    shown = CliRunner().invoke(command, ["show", "--data", str(tmp_path)])
    assert shown.stdout.startswith("2 visits in 3 runs.")
    assert shown.stderr == f"{aside}: a damaged store, kept. What it had not yet put in files is not counted here.\n"
    assert shown.exit_code == 1


def test_a_wal_is_read_as_far_as_it_is_whole(tmp_path: Path) -> None:
    kiosk = Store(tmp_path / NAME)
    kiosk.write(a_run(), {("2026-10-25", "case", "first"): 1})
    size = (tmp_path / f"{NAME}-wal").stat().st_size
    kiosk.write(a_run(), {("2026-10-25", "case", "second"): 1})
    kiosk.close(checkpoint=False)
    wal = bytearray((tmp_path / f"{NAME}-wal").read_bytes())
    wal[size + 100] ^= 1
    (tmp_path / f"{NAME}-wal").write_bytes(wal)
    with Store(tmp_path / NAME) as store:
        assert [it.subject for it in store.counts()] == ["first"]


def test_text_that_is_none_stops_neither_counting_nor_the_files_of_others(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Store(tmp_path / NAME) as store:
        store.write(a_run(), {("2026-W43", "answer", "bode/luisteren"): 1})
        store._db.execute("UPDATE count SET subject = CAST(x'626f64652fff' AS TEXT)")
    writer = Writer(tmp_path, a_run(2))
    writer.count("visit")
    assert writer.flush(5)
    assert not writer.publish(5)
    assert not writer.failed
    assert writer.close()
    assert [it.run for it in collect(tmp_path / TOUR).counts] == [a_run(2).id]
    (line,) = [it.getMessage() for it in caplog.records]
    assert line.startswith(f"Counts are not in files for the tour folder: {tmp_path / NAME}: this version would not")
