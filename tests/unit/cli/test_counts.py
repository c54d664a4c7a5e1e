import csv
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli.counts import COLUMNS, command
from kiosk.counts.files import TOUR
from kiosk.counts.store import NAME, Store
from kiosk.tally.folder import publish
from kiosk.tally.merge import Count, merge
from kiosk.tally.run import Run
from tests.unit.tally.some import a_run

HOURS = {("2026-10-24T10+02:00", "visit", ""): 3, ("2026-10-25T10+01:00", "visit", ""): 4}
WHOLE = {
    **HOURS,
    ("2026-10-24", "panel", "bode/toen"): 12,
    ("2026-10-25", "panel", "bode/straks"): 9,
    ("2026-10-25", "panel", "telefoniste/nu"): 1,
    ("2026-10-25", "depth", "card"): 1,
    ("2026-10-25", "depth", "story"): 6,
    ("2026-10-25", "duration", "<2min"): 5,
    ("2026-10-25", "voice", "started"): 2,
    ("2026-W43", "language", "nl"): 6,
    ("2026-W43", "answer", "bode/luisteren"): 2,
    ("2026-W43", "aid", "less_motion"): 1,
}
EXPECTED = """\
7 visits in 1 run. Visits are not visitors.

Visits per day
  2026-10-24  3
  2026-10-25  4

Visits per hour of the day
  10  7

Panels opened
               toen  nu  straks
  bode           12   0       9
  telefoniste     0   1       0

Answers, once a visit
        luisteren
  bode          2

How far visits went
  story  6
  card   1

How long visits lasted
  <2min  5

Languages, once a visit
  nl  6

Aids, once a visit
  less_motion  1

Voice-over
  started  2
"""


def fill(data: Path, runs: Mapping[Run, Mapping[tuple[str, str, str], int]]) -> None:
    with Store(data / NAME) as store:
        for run, counts in runs.items():
            store.write(run, counts)


def kiosk(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [str(it) for it in arguments])


def test_show(tmp_path: Path) -> None:
    fill(tmp_path, {a_run(): WHOLE})
    result = kiosk("show", "--data", tmp_path)
    assert (result.exit_code, result.stderr, result.stdout) == (0, "", EXPECTED)


def test_what_is_not_a_visit_is_never_among_the_visits(tmp_path: Path) -> None:
    fill(
        tmp_path,
        {
            a_run(1): HOURS,
            a_run(2, purpose="demo"): {("2026-10-25T10+01:00", "visit", ""): 40, ("2026-10-25", "case", "post"): 1},
            a_run(3, purpose="crew"): {("2026-10-25T11+01:00", "visit", ""): 1},
            a_run(4, purpose="crew"): {("2026-10-25T11+01:00", "visit", ""): 1},
        },
    )
    result = kiosk("show", "--data", tmp_path)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[:3] == [
        "7 visits in 1 run. Visits are not visitors.",
        "demo runs, not visits: 40 visits in 1 run",
        "crew runs, not visits: 2 visits in 2 runs",
    ]
    assert "  10  7" in lines
    assert not any(it.startswith("  11") for it in lines)
    assert "post" not in result.stdout


def test_runs_with_a_clock_that_cannot_be_trusted_are_marked(tmp_path: Path) -> None:
    fill(tmp_path, {a_run(1): HOURS, a_run(2, clock="jumped"): {("2026-10-25T10+01:00", "visit", ""): 2}})
    lines = kiosk("show", "--data", tmp_path).stdout.splitlines()
    assert "clock not trusted, it was set while it ran: run 00000000 of 2026-10-25T09:00:00+01:00, 2 visits" in lines
    assert "  2026-10-25  6  clock not trusted: 2" in lines


def test_counts_of_a_run_that_nobody_knows_are_no_visits(tmp_path: Path) -> None:
    publish(tmp_path / TOUR, a_run(), [Count(a_run().id, *key, n) for key, n in HOURS.items()])
    next(tmp_path.glob("*/runs/*.json")).unlink()
    result = kiosk("show", "--data", tmp_path)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:2] == [
        "0 visits in 0 runs. Visits are not visitors.",
        "unknown runs, not visits: 7 visits in 1 run",
    ]


def test_nothing_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    assert kiosk("show").stdout == "No counts yet.\n"
    fill(tmp_path, {a_run(): {}})
    assert kiosk("show", "--data", tmp_path).stdout == "No counts yet.\n"
    assert not (tmp_path / "home").exists()


def test_a_running_kiosk_shows_its_files_and_their_age(tmp_path: Path) -> None:
    publish(tmp_path / TOUR, a_run(), [Count(a_run().id, *key, n) for key, n in HOURS.items()])
    written = max(it.stat().st_mtime for it in tmp_path.rglob("*.json"))
    for path in tmp_path.rglob("*.json"):
        os.utime(path, (written - 720, written - 720))
    with Store(tmp_path / NAME) as store:
        store.write(a_run(), {**HOURS, ("2026-10-25", "case", "post"): 1})
        result = kiosk("show", "--data", tmp_path)
    assert result.exit_code == 0
    assert result.stdout.startswith("7 visits in 1 run.")
    assert result.stderr.startswith("The kiosk is running. These are the counts in files, last written ")
    assert result.stderr.endswith("(12 minutes ago).\n")


def test_a_running_kiosk_without_files_is_unreadable(tmp_path: Path) -> None:
    with Store(tmp_path / NAME):
        result = kiosk("show", "--data", tmp_path)
    assert result.exit_code == 2
    assert result.stderr == (
        f"Error: {tmp_path / NAME}: another program has it open. Is the kiosk running? "
        f"And there are no files of counts in {tmp_path / TOUR} yet.\n"
    )


def test_files_outlive_a_damaged_store(tmp_path: Path) -> None:
    publish(tmp_path / TOUR, a_run(), [Count(a_run().id, *key, n) for key, n in HOURS.items()])
    (tmp_path / NAME).write_bytes(b"no database at all" * 100)
    result = kiosk("show", "--data", tmp_path)
    assert result.exit_code == 1
    assert result.stdout.startswith("7 visits in 1 run.")
    assert "it is not a database. These are the counts in files" in result.stderr
    assert (tmp_path / NAME).read_bytes() == b"no database at all" * 100


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    fill(tmp_path, {a_run(): HOURS})
    (tmp_path / TOUR / "runs").mkdir(parents=True)
    (tmp_path / TOUR / "runs" / "x.json").write_text("{}")
    result = kiosk("show", "--data", tmp_path)
    assert result.exit_code == 1
    assert result.stdout.startswith("7 visits in 1 run.")
    assert result.stderr.startswith(f"{tmp_path / TOUR / 'runs' / 'x.json'}: cut off or changed")


def test_wrong_use(tmp_path: Path) -> None:
    assert kiosk("show", "--data", tmp_path / "none").exit_code == 2
    result = kiosk("export", "--data", tmp_path, tmp_path / "none" / "counts.csv")
    assert result.exit_code == 2
    assert result.stderr == (
        f"Error: {tmp_path / 'none' / 'counts.csv'}: No such file or directory. "
        "Name a file in a folder that can be written.\n"
    )


AWKWARD = ["=1+1", "+31", "-", "@SUM(A1)", "'=1", 'Café "Zon", zaal 2', "\tx", "twee\nregels"]


@pytest.mark.parametrize("to_file", [True, False])
def test_export_and_back(tmp_path: Path, to_file: bool) -> None:
    runs = {a_run(n, label=label): WHOLE for n, label in enumerate(AWKWARD)}
    fill(tmp_path, runs)
    target = tmp_path / "counts.csv"
    result = kiosk("export", "--data", tmp_path, target if to_file else "-")
    assert (result.exit_code, result.stderr) == (0, "")
    if to_file:
        assert result.stdout == ""
        assert [it.name for it in tmp_path.glob("counts.csv*")] == ["counts.csv"]
    text = target.read_bytes().decode("utf-8-sig") if to_file else result.stdout_bytes.decode()
    header, *rows = csv.reader(text.splitlines(keepends=True))
    assert tuple(header) == COLUMNS
    assert not any(cell.startswith(tuple("=+-@\t\r\n")) for row in rows for cell in row)
    cells = [dict(zip(header, (cell.removeprefix("'") for cell in row), strict=True)) for row in rows]
    assert {(it["run"], it["label"]) for it in cells} == {(run.id, run.label) for run in runs}
    assert {(it["venue"], it["purpose"], it["clock"]) for it in cells} == {("Voorbeelddorp", "visitors", "trusted")}
    found = [Count(it["run"], it["period"], it["metric"], it["subject"], int(it["n"])) for it in cells]
    assert found == merge([Count(run.id, *key, n) for run in runs for key, n in WHOLE.items()])


def test_exports_are_the_same_twice(tmp_path: Path) -> None:
    fill(tmp_path, {a_run(2): HOURS, a_run(1): WHOLE})
    first = kiosk("export", "--data", tmp_path).stdout_bytes
    assert kiosk("export", "--data", tmp_path).stdout_bytes == first
