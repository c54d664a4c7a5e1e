"""Whatever a network does: while it does so a clear line says what is wrong, and afterwards everything is there."""

from pathlib import Path
from typing import get_args

import pytest

from kiosk.tour.push import TOUR
from kiosk.tour.sync import push
from tests.proxy import Fault
from tests.servers import PASSWORD
from tests.unit.tour.places import Place, contents, fill

SAYS = {
    "reset": "broken",
    "drop": "broken",
    "lost answer": "broken",
    "cut upload": "broken",
    "lying cut upload": "changed",
    "swallow": "changed",
    "cut download": "broken",
    "rot": "changed",
    "stall": "slow",
    "trickle": "slow",
    "duplicate": None,
    "delay": None,
    "portal": "portal",
    "redirect": "portal",
    "moved": "portal",
    "echo": "busy",
    "401": "credentials",
    "403": "forbidden",
    "429": "busy",
    "500": "busy",
    "503": "busy",
    "507": "full",
}


def test_every_fault_is_tried() -> None:
    assert {*SAYS, ""} == {*get_args(Fault)}


# What is above HTTP is the same on both.
ON_S3 = ("lost answer", "cut upload", "swallow", "rot", "stall", "portal", "403", "507")


@pytest.mark.parametrize(
    ("place", "fault"),
    [*(("webdav", fault) for fault in SAYS), *(("s3", fault) for fault in ON_S3)],
    indirect=["place"],
)
def test_a_fault_is_named_and_the_next_push_completes(place: Place, tmp_path: Path, fault: Fault) -> None:
    for n in (1, 2):  # the second time some files are there, some are new, and some take the place of others
        files = fill(tmp_path, n)
        place.proxy.fault, place.proxy.skip = fault, 3 * (n - 1)
        place.target.limit = 0.5 if fault in ("stall", "trickle") else 10
        outcome = push(tmp_path, place.target)
        assert place.proxy.faults
        assert (outcome.trouble.code if outcome.trouble else None) == SAYS[fault], outcome
        if outcome.trouble:
            assert outcome.waiting
            for line in (outcome.trouble.en, outcome.trouble.nl):
                assert line.startswith(f"{place.target.where}: ")
                assert "\n" not in line
                assert len(line) < 300
                assert not any(secret in line for secret in (PASSWORD, "Basic", "<"))
        assert contents(tmp_path / TOUR) == files, "nothing is lost here"

        place.proxy.fault = ""
        place.target.limit = 10
        last = push(tmp_path, place.target)
        assert (last.trouble, last.waiting) == (None, 0)
        assert place.held() == files


@pytest.mark.parametrize(("place", "fault"), [("webdav", "lost answer"), ("s3", "cut upload")], indirect=["place"])
def test_faults_now_and_then_only_delay(place: Place, tmp_path: Path, fault: Fault) -> None:
    data = tmp_path / "data"
    files = fill(data, days=3)
    place.proxy.fault, place.proxy.share = fault, 0.1
    for _ in range(60):
        outcome = push(data, place.target)
        if outcome.trouble is None:
            break
    assert (outcome.trouble, outcome.waiting) == (None, 0)
    assert place.held() == files


def test_a_server_that_is_away_is_named(place: Place, tmp_path: Path) -> None:
    files = fill(tmp_path)
    place.proxy.refuse()
    outcome = push(tmp_path, place.target)
    assert outcome.trouble
    assert (outcome.trouble.code, outcome.waiting) == ("refused", len(files))
    place.proxy.listen()
    assert push(tmp_path, place.target).trouble is None
    assert place.held() == files
