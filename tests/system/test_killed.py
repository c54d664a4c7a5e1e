"""The real program, touched, and ended at any moment: what visitors did is on the disk, and nothing twice."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.app.places import ROOT
from kiosk.counts.files import TOUR
from kiosk.counts.store import NAME, Store
from kiosk.tally.folder import collect
from kiosk.tally.merge import totals
from kiosk.tally.metrics import span

KILLS = 5
LATE = 1.5  # s: counts are collected for one, and then committed


@dataclass
class Told:
    """What a child said of its touches.

    Attributes:
        about: what every touch that was made, or was about to be, is counted as.
        done: the moment of every touch that arrived on the screen, with what it is counted as.
        waiting: whether it came to its end and waits.
    """

    about: Counter[str] = field(default_factory=Counter)
    done: list[tuple[float, list[str]]] = field(default_factory=list)
    waiting: bool = False

    def hear(self, line: str) -> None:
        if not line.endswith("\n"):
            return  # it was killed while it spoke
        word, *rest = line.split()
        if word == "about":
            self.about.update(rest)
        elif word == "done":
            self.done.append((float(rest[0]), rest[1:]))
        else:
            assert word == "waiting", f"the child is {line.strip()}"
            self.waiting = True

    def until(self, moment: float) -> Counter[str]:
        """What was done until then."""
        return Counter(name for at, names in self.done if at <= moment for name in names)


def start(data: Path, visits: int, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.system.visiting", str(data), str(visits), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
        env=os.environ | {"MALLOC_PERTURB_": "165"},  # who uses what is gone does not get away with it
    )


def by_run(data: Path) -> dict[str, Counter[str]]:
    """What the store holds, by run."""
    found: dict[str, Counter[str]] = {}
    with Store(data / NAME, reading=True) as store:
        for (run, name), n in totals(store.counts(), lambda it: (it.run, f"{it.metric}/{it.subject}")).items():
            found.setdefault(run, Counter())[name] = n
        assert all(run.purpose == "visitors" for run in store.runs())
    return found


def killed(data: Path, delay: float) -> tuple[Told, float]:
    """Let a child be touched, and kill it without warning.

    Returns:
        What it said, and when it was killed.
    """
    told = Told()
    with start(data, visits=10_000) as child:
        assert child.stdout
        told.hear(child.stdout.readline())
        time.sleep(delay)
        at = time.monotonic()
        child.kill()
        for line in child.stdout:
            told.hear(line)
    assert child.returncode == -signal.SIGKILL
    return told, at


@pytest.mark.usefixtures("no_sound")
def test_killed_at_any_moment_it_keeps_all_but_the_last_second(tmp_path: Path, seed: int) -> None:
    choose = random.Random(seed)
    known: set[str] = set()
    kept = 0
    delays = [choose.uniform(0.0, 3.0) for _ in range(KILLS - 1)]
    for delay in [*delays, choose.uniform(2.5, 3.5)]:
        told, at = killed(tmp_path, delay)
        found = by_run(tmp_path)
        runs = found.keys() - known
        counted = found[runs.pop()] if runs else Counter()
        assert not runs
        known = {*found}
        lost = told.until(at - LATE) - counted
        assert not lost
        assert not counted - told.about, "what nobody did, or twice"
        kept += counted.total()
    assert kept, "no round came to a commit"


@pytest.mark.usefixtures("no_sound")
def test_told_to_end_while_it_draws_it_ends_well(tmp_path: Path) -> None:
    with start(tmp_path, 0, "in-frame") as child:
        child.communicate(timeout=30)
    assert child.returncode == 0
    (counted,) = by_run(tmp_path).values()
    assert counted["visit/"] == counted["language/nl"] == 1


@pytest.mark.usefixtures("no_sound")
def test_told_to_end_it_writes_everything_and_ends_well(tmp_path: Path) -> None:
    visits = 3
    told = Told()
    with start(tmp_path, visits) as child:
        assert child.stdout
        while not told.waiting:
            line = child.stdout.readline()
            assert line, "the child ended too early"
            told.hear(line)
        child.terminate()
        assert child.wait(15) == 0
    did = told.until(float("inf"))
    assert did["visit/"] == visits + 1
    (counted,) = by_run(tmp_path).values()
    assert counted == did + Counter(["language/nl", "duration/<15s"])  # the last visitor's visit ends here too
    filed = collect(tmp_path / TOUR)
    with Store(tmp_path / NAME, reading=True) as store:
        assert filed.counts == store.counts()
        assert [*filed.runs.values()] == store.runs()
        spans = {span(count.period) for count in store.counts()}
    assert not filed.problems
    assert {folder.name for folder in (tmp_path / TOUR / "counts").iterdir()} == spans
