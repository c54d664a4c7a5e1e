import json
import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.report.compaction import compact
from kiosk.report.database import Database
from kiosk.report.reading import Reading, read
from kiosk.report.written import Taken, take
from kiosk.tally import files
from kiosk.tally.folder import collect, publish
from kiosk.tally.merge import Count, merge
from kiosk.tally.run import Run, merge_runs
from tests.chaos.faults import Meanwhile, during
from tests.unit.tally.some import a_run, counts

RUN = a_run()
VISIT = Count(RUN.id, "2026-10-25T10+01:00", "visit", "", 3)
PANEL = Count(RUN.id, "2026-10-25", "panel", "bode/toen", 2)
WEEK = Count(RUN.id, "2026-W43", "language", "nl", 3)
DAY = Path("counts", "2026-10-25")


def runs_of(reading: Reading) -> dict[str, Run]:
    return {row[0]: Run(*row) for row in reading.db.execute("SELECT * FROM run").fetchall()}


def counts_of(reading: Reading) -> list[Count]:
    return sorted(Count(*row) for row in reading.db.execute("SELECT * FROM count").fetchall())


def named(problems: list[str]) -> list[str]:
    return sorted(problem.partition(": ")[0] for problem in problems)


def signed(body: bytes) -> bytes:
    return body + f'"sha256": "{sha256(body).hexdigest()}"\n}}\n'.encode()


def loosely(data: bytes) -> bytes:
    """The same content as another program could write it."""
    entries = json.loads(data)
    del entries["sha256"]
    return signed(json.dumps(entries, indent=1)[:-2].encode() + b",\n")


EDITS: dict[str, Callable[[bytes], bytes]] = {
    "none": lambda data: data,
    "cut off": lambda data: data[:-90],
    "changed": lambda data: data.replace(b'"n": ', b'"n": 1'),
    "empty": lambda data: b"",
    "foreign": lambda data: b"<html>Log in to the network of the town hall</html>",
    "too long": lambda data: signed(data[:-79].replace(b"{\n", b"{\n" + b" " * files.LARGEST, 1)),
    "newer": lambda data: signed(data[:-79].replace(b'"format": 1', b'"format": 2')),
    "loose": loosely,
} | {
    f"signed with {new!r}": lambda data, old=old, new=new: signed(data[:-79].replace(old, new, 1))  # type: ignore[misc]
    for old, new in [
        (b'"metric": "panel"', b'"metric": "name"'),
        (b'"subject": "', b'"subject": "x x'),
        (b'"subject": "', b'"subject": "nobody/'),
        (b'"period": "2026-10-25"', b'"period": "2026-10-26"'),
        (b'"period": "2026-10-25"', b'"period": "2026-W43"'),
        (b'"period": "2026-10', b'"period": "2026-1\\u0030'),
        (b'"period": "2026-10-25"', b'"period": null'),
        (b'"n": ', b'"n": 0'),
        (b'"n": ', b'"n": -'),
        (b'"n": ', b'"n": 0.'),
        (b'"n": ', b'"n": 1e'),
        (b'"n": ', b'"n": 9007199254740991, "n": '),
        (b'"n": ', b'"n": 90071992547409'),
        (b'"n": ', b'"n": 999999999999999'),
        (b'"n": ', b'"n": 99999999999999999999'),
        (b'"n": ', b'"n": true, "who": '),
        (b'"n": ', b'"who": "jan", "n": '),
        (b'"run": "0', b'"run": "../0'),
        (b'"id": "0', b'"id": "G'),
        (b'"clock": "', b'"clock": "good-'),
        (b'"label": "', b'"label": "\\ud800'),
        (b'"label": "', b'"label": "\xff'),
        (b'"label": "', b'"label": "\\u0000\\u2028\\uD83D\\uDE00'),
        (b'"counts": [', b'"counts": [[], '),
        (b'"counts": [', b'"counts": [null, '),
        (b'"counts": [', b'"counts": [], "more": ['),
        (b"},\n", b"}\n"),
        (b"},\n", b"},  \n"),
    ]
}  # fmt: skip


@st.composite
def tours(draw: st.DrawFn) -> dict[str, bytes]:
    """Files of a tour folder, whole and damaged, under their names and others."""
    runs = st.builds(
        lambda number, clock, label: a_run(number, clock=clock, label=label),
        st.integers(1, 3),
        st.sampled_from(["trusted", "jumped", "before-build"]),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
    )
    contents: list[files.Content] = [
        *draw(st.lists(runs, max_size=3)),
        *files.split(draw(st.lists(counts(), max_size=12))),
    ]
    found: dict[str, bytes] = {}
    for number, content in enumerate(contents):
        data = files.render(content)
        path = files.path(content, data)
        name = draw(st.sampled_from([path.name, f"copy ({number}).json"]))
        edit = draw(st.one_of(st.just("none"), st.sampled_from(sorted(EDITS))))
        found[str(path.with_name(name))] = EDITS[edit](data)
    return found


@settings(max_examples=20, deadline=None)
@given(st.lists(tours(), min_size=1, max_size=3))
def test_it_believes_exactly_what_collect_believes(some: list[dict[str, bytes]]) -> None:
    with TemporaryDirectory() as name:
        folders = [Path(name, str(number)) for number in range(len(some))]
        for folder, tour in zip(folders, some, strict=True):
            (folder / "runs").mkdir(parents=True)
            for path, data in tour.items():
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(data)
        each = [collect(folder) for folder in folders]
        reading = read(folders)
        assert counts_of(reading) == merge(*(it.counts for it in each))
        assert runs_of(reading) == merge_runs(run for it in each for run in it.runs.values())
        assert named(reading.problems) == named([problem for it in each for problem in it.problems])


@pytest.mark.parametrize("edit", sorted(EDITS))
def test_every_kind_of_damage_is_judged_as_collect_judges_it(tmp_path: Path, edit: str) -> None:
    publish(tmp_path, RUN, [VISIT, PANEL, WEEK])
    for file in tmp_path.rglob("*.json"):
        file.write_bytes(EDITS[edit](file.read_bytes()))
    collected, reading = collect(tmp_path), read([tmp_path])
    assert (counts_of(reading), runs_of(reading)) == (collected.counts, collected.runs)
    assert named(reading.problems) == named(collected.problems)


def test_what_systems_leave_on_sticks_is_passed_over(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [VISIT])
    for name in ("Thumbs.db", "desktop.ini", "._x.json", ".DS_Store", "x.json.tmp", "~$x.json"):
        for part in ("counts", DAY, "runs", "compacted", "."):
            (tmp_path / part).mkdir(exist_ok=True)
            (tmp_path / part / name).write_bytes(b"?")
    (tmp_path / "holiday.jpg").touch()
    reading = read([tmp_path])
    assert (counts_of(reading), runs_of(reading), reading.problems) == ([VISIT], {RUN.id: RUN}, [])


def test_what_does_not_belong_there_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [VISIT, PANEL])
    (tmp_path / "counts" / "notes.txt").touch()
    (tmp_path / DAY / "x.json.txt").touch()
    (tmp_path / DAY / "folder.json").mkdir()
    (tmp_path / DAY / "a\nb\udcff.json").touch()
    (tmp_path / "counts" / "loop").symlink_to("loop")
    (tmp_path / "runs" / "gone.json").symlink_to("nowhere")
    os.mkfifo(tmp_path / "runs" / "waits.json")
    reading = read([tmp_path])
    assert counts_of(reading) == merge([VISIT, PANEL])
    paths = ["counts/2026-10-25/a\\nb\\udcff.json", "counts/2026-10-25/folder.json", "counts/2026-10-25/x.json.txt"]
    paths += ["counts/loop", "counts/notes.txt", "runs/gone.json", "runs/waits.json"]
    assert named(reading.problems) == [f"{tmp_path}/{path}" for path in paths]


def test_names_in_capitals_are_read(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [VISIT])
    (file,) = (tmp_path / DAY).iterdir()
    file.rename(file.with_name("0123~1.JSON"))
    assert counts_of(read([tmp_path])) == [VISIT]


def test_another_folder_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"is no tour folder\. Name the folder that has 'runs'"):
        read([tmp_path])
    with pytest.raises(ValueError, match="is no folder"):
        read([tmp_path / "nowhere"])


def test_counts_of_an_unknown_run_are_kept(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [VISIT])
    (run,) = (tmp_path / "runs").iterdir()
    run.unlink()
    reading = read([tmp_path])
    assert (counts_of(reading), runs_of(reading)) == ([VISIT], {})


def test_the_same_files_in_many_folders_are_counted_once(tmp_path: Path) -> None:
    folders = [tmp_path / str(number) for number in range(3)]
    for number, folder in enumerate(folders):
        publish(folder, RUN, [replace(VISIT, n=3 + number), PANEL])
    for order in (folders, folders[::-1], folders * 2):
        assert counts_of(read(order)) == merge([replace(VISIT, n=5), PANEL])


def test_folders_whose_names_came_back_in_capitals_are_read(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [VISIT, WEEK])
    for file in sorted(tmp_path.rglob("*.json")):
        upper = tmp_path / str(file.relative_to(tmp_path)).upper()
        upper.parent.mkdir(parents=True, exist_ok=True)
        file.rename(upper)
    for empty in ("runs", "counts"):
        rmtree(tmp_path / empty)
    reading = read([tmp_path])
    assert (counts_of(reading), runs_of(reading), reading.problems) == (merge([VISIT, WEEK]), {RUN.id: RUN}, [])
    publish(tmp_path, RUN, [replace(VISIT, n=4), PANEL])
    assert counts_of(read([tmp_path])) == merge([replace(VISIT, n=4), PANEL, WEEK])


def test_what_moves_into_a_larger_file_while_we_read_is_not_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path, RUN, [VISIT])
    (small,) = (tmp_path / DAY).iterdir()

    def meanwhile(db: Database, paths: Iterable[str]) -> Taken:
        publish(tmp_path, RUN.with_clock("jumped"), [replace(VISIT, n=9)])
        return take(db, paths)

    monkeypatch.setattr("kiosk.report.reading.take", meanwhile)
    reading = read([tmp_path])
    assert not small.exists()
    assert (counts_of(reading), reading.problems) == ([replace(VISIT, n=9)], [])
    assert runs_of(reading)[RUN.id].clock == "jumped"


@pytest.mark.parametrize("after", range(5))
def test_the_first_compaction_may_come_at_any_moment(tmp_path: Path, after: int) -> None:
    publish(tmp_path, RUN, [VISIT, PANEL, WEEK])

    def meanwhile() -> None:
        compact(tmp_path, date(2200, 1, 1))

    with during(Meanwhile(tmp_path.parent, after, meanwhile)):
        reading = read([tmp_path])
    assert (counts_of(reading), runs_of(reading), reading.problems) == (merge([VISIT, PANEL, WEEK]), {RUN.id: RUN}, [])
