"""When the long-running sync tries again, and what it says."""

import json
import logging
import random
from itertools import islice
from pathlib import Path

import pytest

from kiosk.tour.folder import Folder
from kiosk.tour.rounds import keep, pauses
from kiosk.tour.status import SYNC
from tests.unit.tour.places import contents, fill


class Enough(Exception):  # noqa: N818
    """The test has seen enough."""


def test_pauses_grow_are_drawn_and_end_at_some_minutes(seed: int) -> None:
    many = [list(islice(pauses(random.Random(seed + n)), 10)) for n in range(300)]
    assert all(2 <= pause <= 300 for row in many for pause in row)
    assert len({row[5] for row in many}) > 250, "kiosks do not come back all at once"
    average = [sum(row[n] for row in many) / len(many) for n in range(10)]
    assert average[0] < 10 < average[4]
    assert 120 < average[9] < 180


def test_it_says_once_what_is_wrong_and_once_that_it_is_over(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    data, stick = tmp_path / "data", tmp_path / "stick"
    fill(data)
    waits: list[float] = []
    states = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        states.append(json.loads((data / SYNC).read_bytes()))
        if len(waits) == 4:
            stick.mkdir()
        if len(waits) == 6:
            fill(data, 2)
        if len(waits) == 8:
            raise Enough

    with caplog.at_level(logging.INFO), pytest.raises(Enough):
        keep(data, Folder(stick), every=900, look=30, chance=random.Random(seed), wait=wait)
    assert all(2 <= pause <= 80 for pause in waits[:4])
    assert waits[4:] == [30] * 4, "it looks for new files twice a minute"
    assert [state["trouble"] and state["trouble"]["code"] for state in states] == ["missing"] * 4 + [None] * 4
    assert [state["succeeded"] is None for state in states] == [True] * 4 + [False] * 4
    assert [state["waiting"] for state in states] == [6] * 4 + [0] * 4
    said = [record.getMessage() for record in caplog.records]
    assert said == [
        f"{stick}: The folder is not there. Check that the stick is in, and the address. Waiting: 6 files of counts.",
        f"{stick}: 6 files of counts delivered.",
        f"{stick}: 2 files of counts delivered.",
    ]
    assert contents(stick) == contents(data / "tour")
