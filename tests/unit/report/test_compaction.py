import os
import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import count as numbers
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.report import compaction
from kiosk.report.compaction import compact
from kiosk.report.reading import read
from kiosk.tally.folder import collect, publish
from kiosk.tally.merge import Count, merge
from kiosk.tally.run import Run, merge_runs
from tests.unit.report.steps import Ended, Power, at_each_step
from tests.unit.report.test_reading import PANEL, RUN, VISIT, WEEK, counts_of, runs_of
from tests.unit.tally.some import a_run, counts

LATER = date(2026, 11, 22)
COUNTS = [VISIT, PANEL, WEEK]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two compacted files are already many."""
    monkeypatch.setattr(compaction, "MANY", 1)


def written(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.json"))


def compacted(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.parquet"))


def holds(folder: Path, runs: dict[str, Run], counts: list[Count]) -> bool:
    reading = read([folder])
    return (runs_of(reading), counts_of(reading), reading.problems) == (runs, counts, [])


def test_two_files_hold_what_many_held(tmp_path: Path) -> None:
    runs = [a_run(number, label='kiosk "één" \u2028 \0 12"') for number in range(1, 4)]
    everything = [replace(it, run=run.id) for run in runs for it in COUNTS]
    for run in runs:
        publish(tmp_path, run, everything)
    files = written(tmp_path)
    done = compact(tmp_path, LATER)
    assert (done.removed, done.written, done.problems) == ({*files}, {*compacted(tmp_path)}, {})
    assert (written(tmp_path), len(compacted(tmp_path))) == ([], 2)
    assert holds(tmp_path, merge_runs(runs), merge(everything))


def test_a_month_that_is_not_over_stays(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [VISIT, PANEL, WEEK, replace(WEEK, period="2026-W44"), replace(PANEL, period="2026-11-01")])
    compact(tmp_path, LATER)
    assert [it.parent.name for it in written(tmp_path)] == ["2026-11-01", "2026-W44"]
    compact(tmp_path, date(2026, 12, 1))
    assert written(tmp_path) == []


def test_nothing_that_is_damaged_or_goes_by_another_name_is_taken_away(tmp_path: Path) -> None:
    publish(tmp_path, RUN, COUNTS)
    damaged, renamed, *_ = written(tmp_path)
    damaged.write_bytes(damaged.read_bytes()[:-1])
    renamed = renamed.rename(renamed.with_name("copy (1).json"))
    done = compact(tmp_path, LATER)
    assert written(tmp_path) == [damaged, renamed]
    (line,) = done.lines()
    assert line.startswith(f"{damaged}: cut off or changed")


def test_a_second_time_there_is_nothing_to_do(tmp_path: Path) -> None:
    publish(tmp_path, RUN, COUNTS)
    first = compact(tmp_path, LATER)
    second = compact(tmp_path, LATER)
    assert (second.removed, second.written, {*compacted(tmp_path)}) == (set(), set(), first.written)


@pytest.mark.parametrize("damage", ["cut", "flip", "name", "rows", "columns", "text"])
def test_a_damaged_compacted_file_is_named_and_left_out(tmp_path: Path, damage: str) -> None:
    publish(tmp_path, RUN, COUNTS)
    compact(tmp_path, LATER)
    path, _ = compacted(tmp_path)
    data = path.read_bytes()
    if damage == "cut":
        path.write_bytes(data[:-8])
    elif damage == "flip":
        path.write_bytes(data[:50] + bytes([data[50] ^ 1]) + data[51:])
    elif damage == "name":
        path.rename(path.with_name("counts (1).parquet"))
    elif damage == "text":
        path.unlink()
        _named(tmp_path, b"PAR1 is how these begin")
    else:
        wrong = {"rows": "SELECT * REPLACE ('name' AS metric)", "columns": "SELECT *, 'jan' AS who"}[damage]
        path.unlink()
        with read([tmp_path]).db as db:
            db.execute("INSERT INTO packed.count VALUES (?, '2026-10-25', 'case', 'post', 1)", [RUN.id])
            db.execute(f"COPY ({wrong} FROM count) TO '{tmp_path}/x' (FORMAT parquet)")
        _named(tmp_path, (tmp_path / "x").read_bytes())
    reading = read([tmp_path])
    assert (counts_of(reading), runs_of(reading)) == ([], {RUN.id: RUN})
    (problem,) = reading.problems
    assert problem.startswith(f"{tmp_path}/compacted/counts") and "\n" not in problem
    compact(tmp_path, LATER)
    assert len(compacted(tmp_path)) == 2


def _named(folder: Path, data: bytes) -> Path:
    path = folder / "compacted" / f"counts.{sha256(data).hexdigest()}.parquet"
    path.write_bytes(data)
    return path


@pytest.mark.usefixtures("few")
def test_small_compacted_files_become_one(tmp_path: Path) -> None:
    for day in range(1, 5):
        publish(tmp_path, RUN, [replace(PANEL, period=f"2026-10-0{day}")])
        compact(tmp_path, LATER)
    assert len(compacted(tmp_path)) == 2
    assert len(counts_of(read([tmp_path]))) == 4


@pytest.mark.usefixtures("few")
def test_two_that_hold_the_same_never_both_go(tmp_path: Path) -> None:
    """Another version of the engine may write the same rows as other bytes: each could think its own the better one."""
    publish(tmp_path, RUN, COUNTS)
    compact(tmp_path, LATER)
    ours, _ = compacted(tmp_path)
    earlier = later = None
    with read([tmp_path]).db as db:
        for number in numbers():
            db.execute(f"COPY (FROM count) TO '{tmp_path}/x' (FORMAT parquet, KV_METADATA {{number: '{number}'}})")
            theirs = _named(tmp_path, (tmp_path / "x").read_bytes())
            if theirs < ours and not earlier:
                earlier = theirs
            elif theirs > ours and not later:
                later = theirs
            else:
                theirs.unlink()
            if earlier and later:
                break
    assert earlier and later
    compact(tmp_path, LATER)
    assert (earlier.exists(), ours.exists(), later.exists()) == (True, True, False)


@st.composite
def lives(draw: st.DrawFn) -> list[list[Count] | str]:
    """What may happen to a tour folder."""
    return draw(
        st.lists(st.one_of(st.lists(counts(), min_size=1, max_size=6), st.sampled_from(["compact", "old"])), max_size=8)
    )


@pytest.mark.usefixtures("few")
@settings(max_examples=8, deadline=None)
@given(lives())
def test_whatever_order_kiosks_carriers_and_compactions_come_in(life: list[list[Count] | str]) -> None:
    with TemporaryDirectory() as name:
        folder, stick = Path(name, "tour"), Path(name, "stick")
        (folder / "runs").mkdir(parents=True)
        everything: list[Count] = []
        for event in life:
            if event == "compact":
                compact(folder, LATER)
            elif event == "old":
                shutil.copytree(stick, folder, dirs_exist_ok=True) if stick.exists() else None
            else:
                assert isinstance(event, list)
                everything += event
                for run in {it.run for it in event}:
                    publish(folder, replace(RUN, id=run), [it for it in event if it.run == run])
                shutil.copytree(folder, stick, dirs_exist_ok=True)
        runs = {it.run: replace(RUN, id=it.run) for it in everything}
        assert holds(folder, runs, merge(everything))


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """A tour folder in which there is something of everything to compact."""
    folder = tmp_path / "tour"
    for day in range(1, 4):
        publish(folder, a_run(day), [Count(a_run(day).id, f"2026-10-0{day}", "case", "post", day)])
        if day < 3:
            compact(folder, LATER)
    publish(folder, a_run(1).with_clock("jumped"), [Count(a_run(1).id, "2026-10-01", "case", "post", 9)])
    return folder


@pytest.mark.usefixtures("few")
def test_it_may_be_ended_and_the_power_cut_at_any_step(crowded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    truth = read([crowded])
    runs, everything = runs_of(truth), counts_of(truth)
    for last in numbers():
        folder = crowded.with_name(f"cut-{last}")
        shutil.copytree(crowded, folder)
        power = Power(folder)
        monkeypatch.setattr("os.fsync", power.fsync)
        if _is_done_before(folder, last):
            break
        assert holds(folder, runs, everything), f"ended before step {last}"
        power.cut()
        assert holds(folder, runs, everything), f"the power was cut before step {last}"
    assert last > 8
    compact(folder, LATER)
    assert holds(folder, runs, everything)
    assert len(compacted(folder)) == 2


@pytest.mark.usefixtures("few")
def test_a_power_cut_would_show_what_is_not_synced(crowded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    power = Power(crowded)
    monkeypatch.setattr("os.fsync", lambda handle: None)
    compact(crowded, LATER)
    power.cut()
    assert collect(crowded).counts == counts_of(read([crowded])) == []


def _is_done_before(folder: Path, last: int) -> bool:
    """Compact until a step, and say whether it was done before."""
    steps = numbers()

    def step(kind: str) -> None:
        if kind == "change" and next(steps) >= last:
            raise Ended

    try:
        with at_each_step(folder, step):
            compact(folder, LATER)
    except Ended:
        return False
    return True


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("first", ["compact", "read"])
def test_somebody_else_may_compact_meanwhile(crowded: Path, first: str, seed: int) -> None:
    truth = read([crowded])
    runs, everything = runs_of(truth), counts_of(truth)
    total = 0
    for chosen in [None, *random.Random(seed).sample(range(25), 4)]:
        folder = crowded.with_name(f"{first}-{chosen}")
        shutil.copytree(crowded, folder)
        steps = numbers()

        def step(kind: str, folder: Path = folder, chosen: int | None = chosen, steps: Iterator[int] = steps) -> None:
            if next(steps) == chosen:
                compact(folder, LATER)

        with at_each_step(folder, step):
            if first == "read":
                assert holds(folder, runs, everything), f"compacted before step {chosen}"
            else:
                compact(folder, LATER)
        total = max(total, next(steps))
        assert holds(folder, runs, everything), f"compacted before step {chosen}"
    assert total > 25


def test_what_a_power_cut_left_goes_after_a_day(tmp_path: Path) -> None:
    publish(tmp_path, RUN, COUNTS)
    compact(tmp_path, LATER)
    old, young = (tmp_path / "compacted" / name for name in ("old.tmp", "young.tmp"))
    old.touch()
    young.touch()
    os.utime(old, (0, 0))
    compact(tmp_path, LATER)
    assert (old.exists(), young.exists()) == (False, True)


def test_without_room_for_temporary_files_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(tmp_path, RUN, COUNTS)
    monkeypatch.setattr("kiosk.report.database.open_database.__defaults__", ("1MB",))
    for use in (lambda: read([tmp_path]), lambda: compact(tmp_path, LATER)):
        with pytest.raises(OSError, match="Out of Memory") as caught:
            use()
        assert "\n" not in str(caught.value)
    assert collect(tmp_path).counts == merge(COUNTS)
