from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.tally import files
from kiosk.tally.folder import collect, publish
from kiosk.tally.merge import Count, merge
from tests.unit.tally.some import a_run, counts

RUN = a_run()
VISIT = Count(RUN.id, "2026-10-25T10+01:00", "visit", "", 3)
PANEL = Count(RUN.id, "2026-10-25", "panel", "bode/toen", 2)
WEEK = Count(RUN.id, "2026-W43", "language", "nl", 3)


@given(st.lists(counts()))
def test_counts_come_back_as_they_were_written(some: list[Count]) -> None:
    merged = merge(some)
    parts = [files.read(files.render(part)) for part in files.split(merged)]
    assert merge(*(part for part in parts if isinstance(part, tuple))) == merged


def test_a_run_comes_back_as_it_was_written() -> None:
    run = a_run(label='kiosk "één" \\ \u2028 12"')
    assert files.read(files.render(run)) == run


@given(st.data())
def test_no_changed_file_is_believed(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([files.render(RUN), files.render((PANEL, VISIT))]))
    at = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda it: it != whole[at]))
    for changed in (
        whole[:at] + bytes([byte]) + whole[at + 1 :],
        whole[:at],
        whole[at + 1 :],
        whole[:at] + bytes([byte]) + whole[at:],
    ):
        with pytest.raises(ValueError):
            files.read(changed)


@given(st.binary())
def test_no_foreign_file_is_believed(data: bytes) -> None:
    with pytest.raises(ValueError):
        files.read(data)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ('"format": 2', "newer version"),
        ('"run": "x"', "not a file of counts"),
        ('"format": 1', "not a file of counts"),
        (f'"format": 1,\n"run": "{RUN.id}",\n"counts": []', "one day"),
        (f'"format": 1,\n"run": "{RUN.id}",\n"counts": 7', "not a file of counts"),
        (f'"format": 1,\n"run": "{RUN.id}",\n"counts": [[]]', "not a file of counts"),
        (_one := f'"format": 1,\n"run": "{RUN.id}",\n"counts": [{{"period": "2026-10-25", "metric": "name",'
         ' "subject": "jan", "n": 1}]', "not counted"),
        (_one.replace("name", "case").replace("1}", '"1"}'), "cannot have happened"),
        (_one.replace("name", "case").replace("1}", '1, "who": "jan"}'), "not a file of counts"),
        (_one.replace('"name"', "{}"), "not a file of counts"),
        (_one.replace(RUN.id, "../../x").replace("name", "case"), "not a run's id"),
    ],
)  # fmt: skip
def test_a_checksum_alone_is_not_believed(body: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        files.read(_signed(body))


def _signed(body: str) -> bytes:
    import hashlib

    start = f"{{\n{body},\n".encode()
    return start + f'"sha256": "{hashlib.sha256(start).hexdigest()}"\n}}\n'.encode()


def test_names_are_those_of_the_tour_folder(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [PANEL, VISIT, WEEK])
    names = sorted(str(it.relative_to(tmp_path)) for it in tmp_path.rglob("*.json"))
    assert [name.rpartition("/")[0] for name in names] == ["counts/2026-10-25", "counts/2026-W43", "runs"]
    assert all(len(name.rpartition("/")[2]) == len(f"{RUN.id}.0123456789abcdef.json") for name in names)
    found = collect(tmp_path)
    assert (found.runs, found.counts, found.problems) == ({RUN.id: RUN}, merge([PANEL, VISIT, WEEK]), [])


def test_a_larger_file_takes_the_place_of_a_smaller_one(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [VISIT])
    publish(tmp_path, RUN.with_clock("jumped"), [replace(VISIT, n=4)])
    assert len(list(tmp_path.rglob("*.*"))) == 2
    found = collect(tmp_path)
    assert found.counts == [replace(VISIT, n=4)]
    assert found.runs[RUN.id].clock == "jumped"


def test_a_restored_backup_replaces_nothing(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [replace(VISIT, n=9)])
    before = {it: it.stat().st_mtime_ns for it in tmp_path.rglob("*.json")}
    publish(tmp_path, RUN, [VISIT])
    assert {it: it.stat().st_mtime_ns for it in tmp_path.rglob("*.json")} == before


def test_files_that_hold_different_things_both_stay(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [PANEL])
    publish(tmp_path, RUN, [VISIT])
    assert collect(tmp_path).counts == merge([PANEL, VISIT])


def test_a_damaged_file_is_kept_named_and_left_out(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [VISIT])
    (day,) = tmp_path.glob("counts/*/*.json")
    day.write_bytes(day.read_bytes().replace(b'"n": 3', b'"n": 8'))
    found = collect(tmp_path)
    assert found.counts == []
    (problem,) = found.problems
    assert problem.startswith(f"{day}: cut off or changed: its checksum does not match. It is left out; copy it again")
    publish(tmp_path, RUN, [replace(VISIT, n=4)])
    assert collect(tmp_path).counts == [replace(VISIT, n=4)]
    assert day.exists()


def test_a_copy_under_another_name_changes_nothing(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [VISIT])
    (day,) = tmp_path.glob("counts/*/*.json")
    day.with_name("copy (1).json").write_bytes(day.read_bytes())
    assert collect(tmp_path).counts == [VISIT]


def test_whatever_lies_on_a_stick(tmp_path: Path) -> None:
    (tmp_path / "runs").mkdir()
    (tmp_path / "runs" / "empty.json").touch()
    (tmp_path / "runs" / "folder.json").mkdir()
    with (tmp_path / "runs" / "huge.json").open("wb") as huge:
        huge.truncate(2**40)
    assert len(collect(tmp_path).problems) == 3


def test_an_empty_folder_holds_nothing(tmp_path: Path) -> None:
    found = collect(tmp_path / "none")
    assert (found.runs, found.counts, found.problems, found.newest) == ({}, [], [], None)


def test_a_half_written_file_never_has_its_name(tmp_path: Path) -> None:
    day = tmp_path / "counts" / "2026-10-25"
    day.mkdir(parents=True)
    (day / f"{RUN.id}.0123456789abcdef.json.tmp").write_bytes(files.render((VISIT,))[:40])
    assert collect(tmp_path).problems == []
    publish(tmp_path, RUN, [VISIT])
    assert len(list(day.iterdir())) == 1
