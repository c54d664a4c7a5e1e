"""A disk that is really full: a small one of its own, which only root can mount."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.counts.files import TOUR
from kiosk.counts.store import NAME, Store
from kiosk.counts.trouble import DiskFull
from kiosk.counts.writer import Writer
from kiosk.tally.folder import collect
from tests.unit.tally.some import a_run


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "none", tmp_path], capture_output=True)
    if mounted.returncode:
        pytest.skip("cannot mount a small disk here")
    yield tmp_path
    subprocess.run(["umount", tmp_path], check=True)


def fill(disk: Path) -> None:
    with (disk / "filler").open("wb", buffering=0) as filler:
        try:
            while True:
                filler.write(bytes(1024))
        except OSError:
            return


def is_full(writer: Writer) -> bool:
    return isinstance(writer.trouble, DiskFull)


@pytest.mark.parametrize("fills_first", [False, True])
def test_nothing_is_lost_and_nothing_is_counted_twice(
    small: Path, fills_first: bool, caplog: pytest.LogCaptureFixture
) -> None:
    if fills_first:
        fill(small)
    writer = Writer(small, a_run(), batch=0.001, retry=0.01, idle=0.01)
    cases = 0
    limit = time.monotonic() + 10
    while not is_full(writer) and time.monotonic() < limit:
        writer.count("case", f"case-{cases}")
        cases += 1
        writer.flush(1)
        if cases == 20:
            fill(small)
    for _ in range(100):
        writer.count("visit")
    assert not writer.publish(1)
    assert is_full(writer)
    (small / "filler").unlink()
    assert writer.publish(5)
    assert writer.trouble is None
    assert writer.close()
    with Store(small / NAME, reading=True) as store:
        counts = store.counts()
    assert sum(it.n for it in counts if it.metric == "visit") == 100
    assert [it.n for it in counts if it.metric == "case"] == [1] * cases
    assert collect(small / TOUR).counts == counts
    assert len([it for it in caplog.records if it.name == "kiosk.counts.keeper"]) == 2
