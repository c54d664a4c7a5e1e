"""Tour folders that people carry and copy, and servers that keep something else than they were given."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.tally.folder import collect, publish
from kiosk.tally.merge import Count
from kiosk.tour.folder import Folder
from kiosk.tour.sync import push
from tests.unit.tally.some import a_run

RUN = a_run()
VISIT = Count(RUN.id, "2026-10-25T10+01:00", "visit", "", 3)


def test_what_a_copied_stick_brought_along_does_not_wait(tmp_path: Path) -> None:
    data, stick, share = tmp_path / "data", tmp_path / "stick", tmp_path / "share"
    stick.mkdir()
    publish(data / "tour", RUN, [VISIT])
    assert push(data, Folder(stick)).delivered == 2
    shutil.copytree(stick, share)
    outcome = push(data, Folder(share))
    assert (outcome.delivered, outcome.waiting, outcome.trouble) == (0, 0, None)


def test_a_page_that_was_kept_in_place_of_a_file_is_written_over(tmp_path: Path) -> None:
    data, share = tmp_path / "data", tmp_path / "share"
    publish(data / "tour", RUN, [VISIT])
    shutil.copytree(data / "tour", share)
    (day,) = share.glob("counts/*/*.json")
    day.write_bytes(b"<html>Welkom! Log in</html>")
    outcome = push(data, Folder(share))
    assert (outcome.waiting, outcome.trouble) == (0, None)
    assert collect(share).counts == [VISIT]


@pytest.mark.parametrize("n", range(4, 10))  # their names sort before and after that of the smaller one
def test_what_a_power_cut_left_beside_a_larger_file_does_not_wait(tmp_path: Path, n: int) -> None:
    data, share, smaller = tmp_path / "data", tmp_path / "share", tmp_path / "smaller"
    share.mkdir()
    publish(data / "tour", RUN, [replace(VISIT, n=n)])
    publish(smaller, RUN, [VISIT])
    shutil.copytree(smaller, data / "tour", dirs_exist_ok=True)
    for _ in range(2):
        outcome = push(data, Folder(share))
        assert (outcome.waiting, outcome.trouble) == (0, None)
    assert outcome.delivered == 0
    assert collect(share).counts == [replace(VISIT, n=n)]
