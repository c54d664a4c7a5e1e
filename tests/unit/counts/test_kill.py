"""Killed without warning at any moment: nothing acknowledged is lost, nothing is counted twice."""

import random
import subprocess
import sys
import time
from pathlib import Path

from kiosk.counts.store import NAME, Store
from kiosk.tally.merge import totals

KILLS = 40
CHILD = """
import sys
from pathlib import Path
from kiosk.counts.writer import Writer, local_time
from kiosk.tally.run import begin

run = begin("kiosk 1", "Voorbeelddorp", "0.1.0", "1", local_time(), "visitors")
writer = Writer(Path(sys.argv[1]), run, batch=0.002 if sys.argv[2] == "committed" else 60, retry=0.01)
acknowledged = 0
while True:
    for _ in range(3):
        writer.count("case", "post")
    if sys.argv[2] == "committed" and not writer.flush(10):
        continue
    acknowledged += 3
    print(run.id, acknowledged, flush=True)
    if sys.argv[2] == "committed" and acknowledged % 30 == 0:
        writer.publish(10)
"""


def killed(data: Path, delay: float, what: str) -> tuple[str, int]:
    """Count in a process of its own until it is killed.

    Returns:
        Its run, and how much it last said to be safe.
    """
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(data), what], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert child.stdout
    first = child.stdout.readline()
    time.sleep(delay)
    child.kill()
    rest = child.stdout.read()
    child.stdout.close()
    child.wait()
    whole = [line for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]
    run, acknowledged = whole[-1].split()
    return run, int(acknowledged)


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    rng = random.Random(1)
    acknowledged = dict(killed(tmp_path, rng.uniform(0, 0.06), "committed") for _ in range(KILLS))
    with Store(tmp_path / NAME) as store:
        found = totals(store.counts(), lambda it: it.run)
    assert len(found) == KILLS
    for run, n in acknowledged.items():
        assert n <= found[run] <= n + 3, "one batch may have been committed before it could be acknowledged"


def test_the_harness_sees_a_loss(tmp_path: Path) -> None:
    run, claimed = killed(tmp_path, 0.2, "only counted")
    with Store(tmp_path / NAME) as store:
        assert totals(store.counts(), lambda it: it.run).get(run, 0) < claimed
