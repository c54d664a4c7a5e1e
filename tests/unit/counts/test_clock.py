import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk.counts.clock import ClockWatch
from kiosk.counts.store import NAME, Store
from kiosk.counts.writer import Writer
from kiosk.tally.run import begin

BUILT = date(2026, 9, 1)
HOUR = 3600.0


class Machine:
    """A wall clock and the time since power-on; time passes, and the wall clock can be set."""

    def __init__(self, start: str) -> None:
        self.wall = datetime.fromisoformat(start).timestamp()
        self.boottime = 12.5

    def passes(self, seconds: float) -> None:
        self.wall += seconds
        self.boottime += seconds

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.wall, UTC).astimezone()

    def watch(self) -> ClockWatch:
        return ClockWatch(BUILT, wall=lambda: self.wall, boottime=lambda: self.boottime)


@pytest.fixture(autouse=True)
def amsterdam(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Europe/Amsterdam by its rule, so that no time zone database is needed."""
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_an_ordinary_day_is_trusted() -> None:
    machine = Machine("2026-10-24T09:00:00+02:00")
    watch = machine.watch()
    for _ in range(24):
        machine.passes(HOUR)
        assert watch.check() == "trusted"


def test_before_the_build_nothing_is_true() -> None:
    machine = Machine("1970-01-01T01:00:00+01:00")
    assert machine.watch().check() == "before-build"
    assert Machine("2026-08-31T23:59:59+00:00").watch().check() == "before-build"
    assert Machine("2026-09-01T00:00:00+00:00").watch().check() == "trusted"


@pytest.mark.parametrize("step", [301, -301, 86400 * 400, -86400])
def test_a_jump_stays_a_jump(step: float) -> None:
    machine = Machine("2026-10-24T09:00:00+02:00")
    watch = machine.watch()
    machine.passes(HOUR)
    machine.wall += step
    assert watch.check() == "jumped"
    machine.wall -= step
    assert watch.check() == "jumped"


@pytest.mark.parametrize("step", [299, -299])
def test_a_small_correction_is_no_jump(step: float) -> None:
    machine = Machine("2026-10-24T09:00:00+02:00")
    watch = machine.watch()
    machine.wall += step
    assert watch.check() == "trusted"


def test_small_steps_add_up() -> None:
    machine = Machine("2026-10-24T09:00:00+02:00")
    watch = machine.watch()
    states = []
    for _ in range(4):
        machine.wall += 100
        states.append(watch.check())
    assert states == ["trusted", "trusted", "trusted", "jumped"]


def test_summer_time_is_no_jump_and_slewing_is_none() -> None:
    for night in ("2026-10-25T00:30:00+02:00", "2027-03-28T00:30:00+01:00"):
        machine = Machine(night)
        watch = machine.watch()
        for _ in range(8):
            machine.passes(HOUR)
            machine.wall += 0.0005 * HOUR  # more than the 500 ppm that the kernel slews by
            assert watch.check() == "trusted"


def test_the_systems_own_clocks_are_trusted() -> None:
    assert ClockWatch(date(1971, 1, 1)).check() == "trusted"


def hours(data: Path) -> list[tuple[str, int]]:
    with Store(data / NAME, reading=True) as store:
        return [(it.period, it.n) for it in store.counts() if it.metric == "visit"]


@pytest.mark.parametrize(
    ("night", "expected"),
    [
        (
            "2026-10-25T01:30:00+02:00",
            ["2026-10-25T01+02:00", "2026-10-25T02+01:00", "2026-10-25T02+02:00", "2026-10-25T03+01:00"],
        ),
        (
            "2027-03-28T00:30:00+01:00",
            ["2027-03-28T00+01:00", "2027-03-28T01+01:00", "2027-03-28T03+02:00", "2027-03-28T04+02:00"],
        ),
    ],
)
def test_no_hour_is_lost_in_the_nights_of_summer_time(tmp_path: Path, night: str, expected: list[str]) -> None:
    machine = Machine(night)
    writer = Writer(
        tmp_path, begin("kiosk 1", "Voorbeelddorp", "0.1.0", "1", machine.now(), "visitors"), now=machine.now
    )
    for n in range(4):
        for _ in range(n + 1):
            writer.count("visit")
        machine.passes(HOUR)
    assert writer.close()
    found = hours(tmp_path)
    assert [period for period, _ in found] == expected
    assert sum(n for _, n in found) == 10


def test_a_clock_that_is_set_right_loses_nothing(tmp_path: Path) -> None:
    machine = Machine("1970-01-01T01:00:00+01:00")
    for _ in range(2):
        watch = machine.watch()
        run = begin("kiosk 1", "Voorbeelddorp", "0.1.0", "1", machine.now(), "visitors", watch.check())
        writer = Writer(tmp_path, run, now=machine.now)
        writer.count("visit")
        machine.passes(HOUR)
        writer.count("visit")
        if watch.check() == "before-build":
            machine.wall = datetime.fromisoformat("2026-10-26T10:00:00+01:00").timestamp()
            assert watch.check() == "jumped"
            writer.mark_clock(watch.check())
        assert writer.close()
    with Store(tmp_path / NAME, reading=True) as store:
        runs, counts = {it.id: it for it in store.runs()}, store.counts()
    clocks = {(it.period, runs[it.run].clock): it.n for it in counts}
    assert clocks == {
        ("1970-01-01T01+01:00", "before-build"): 1,
        ("1970-01-01T02+01:00", "before-build"): 1,
        ("2026-10-26T10+01:00", "trusted"): 1,
        ("2026-10-26T11+01:00", "trusted"): 1,
    }


@pytest.mark.parametrize("step", [-86400.0, 86400.0])
def test_a_jump_marks_the_run_and_loses_nothing(tmp_path: Path, step: float) -> None:
    machine = Machine("2026-10-24T09:30:00+02:00")
    watch = machine.watch()
    run = begin("kiosk 1", "Voorbeelddorp", "0.1.0", "1", machine.now(), "visitors", watch.check())
    writer = Writer(tmp_path, run, now=machine.now)
    writer.count("visit")
    machine.wall += step
    writer.count("visit")
    writer.mark_clock(watch.check())
    assert writer.close()
    with Store(tmp_path / NAME, reading=True) as store:
        assert [it.clock for it in store.runs()] == ["jumped"]
        assert sum(it.n for it in store.counts()) == 2
