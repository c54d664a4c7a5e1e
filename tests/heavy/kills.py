"""Kill −9 at any moment: `python -m tests.heavy.kills [NUMBER [KIOSKS]]`, 1,000 of them unless told otherwise.

KIOSKS of them (30 unless told otherwise) kill the real kiosk command with a visitor's finger on its window, the others
a process with the shipped writer, also while it opens the store; all on one store, which must hold what was
acknowledged and nothing twice. A process that calls safe what it only counted must be seen to lose. Exits with 1 when
anything is wrong; a seed (KIOSK_SEED) repeats a round.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from kiosk.counts.files import TOUR
from kiosk.counts.store import NAME, Store
from kiosk.counts.writer import Writer, local_time
from kiosk.tally.folder import collect
from kiosk.tally.merge import totals
from kiosk.tally.run import begin
from tests.system import test_killed as touched
from tests.unit.counts.test_kill import CHILD

BATCH = 3  # what a child counts at once
LIARS = 10  # children that call safe what is not


def killed(data: Path, rng: random.Random, what: str) -> tuple[str, int] | None:
    """Let a process count, and kill it.

    Returns:
        Its run, and how much it last said to be safe; None when it was killed before it said anything.
    """
    command = [sys.executable, "-c", CHILD, str(data), what]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as child:
        assert child.stdout
        first = "" if what == "committed" and rng.random() < 0.25 else child.stdout.readline()
        time.sleep(rng.uniform(0, 0.1 if first else 0.4))
        child.kill()
        whole = [line for line in (first + child.stdout.read()).splitlines(keepends=True) if line.endswith("\n")]
    if not whole:
        return None
    run, n = whole[-1].split()
    return run, int(n)


def by_run(data: Path) -> dict[str, int]:
    with Store(data / NAME, reading=True) as store:
        return totals(store.counts(), lambda it: it.run)


def writers(data: Path, number: int, rng: random.Random) -> Counter[str]:
    """Kill processes that count, and look what the store and the files hold."""
    seen = Counter(kills=number)
    said = [killed(data, rng, "committed") for _ in range(number)]
    acknowledged = dict(it for it in said if it)
    found = by_run(data)
    seen["killed before a word"] = said.count(None)
    seen["lost"] = sum(found.get(run, 0) < n for run, n in acknowledged.items())
    seen["invented"] = sum(n > acknowledged.get(run, 0) + BATCH for run, n in found.items())
    filed = totals(collect(data / TOUR).counts, lambda it: it.run)
    seen["files"] = sum(n > found.get(run, 0) for run, n in filed.items())
    assert Writer(data, begin("kiosk 1", "Voorbeelddorp", "0.1.0", "1", local_time(), "crew")).close(60)
    filed = totals(collect(data / TOUR).counts, lambda it: it.run)
    seen["files"] += filed != found
    return seen


def kiosks(data: Path, number: int, rng: random.Random) -> Counter[str]:
    """Kill the real command while it is touched: nothing but what was done in its last moment may be missing."""
    seen = Counter(kills=number)
    known: set[str] = set()
    for _ in range(number):
        told, at = touched.killed(data, rng.uniform(0, 4))
        found = touched.by_run(data)
        runs = found.keys() - known
        counted = found[runs.pop()] if runs else Counter[str]()
        known = {*found}
        seen["lost"] += bool(told.until(at - touched.LATE) - counted)
        seen["invented"] += bool(runs or counted - told.about)
        seen["counts"] += counted.total()
    return seen


def liars(data: Path, number: int, rng: random.Random) -> Counter[str]:
    seen = Counter(kills=number)
    for _ in range(number):
        said = killed(data, rng, "only counted")
        assert said
        seen["lost"] += by_run(data).get(said[0], 0) < said[1]
    return seen


def main() -> int:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    touching = int(sys.argv[2]) if len(sys.argv) > 2 else min(30, number)
    seed = int(os.environ.get("KIOSK_SEED", random.SystemRandom().randrange(10**6)))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rng = random.Random(seed)
    print(f"KIOSK_SEED={seed}\n")
    good = True
    rounds = (
        ("the shipped writer", writers, number - touching),
        ("the real kiosk, touched", kiosks, touching),
        ("calls safe what it only counted", liars, LIARS),
    )
    for name, kill, times in rounds:
        with tempfile.TemporaryDirectory() as folder:
            start = time.monotonic()
            seen = kill(Path(folder), times, rng)
        wrong = seen["lost"] + seen["invented"] + seen["files"]
        good = good and (seen["lost"] > 0 if kill is liars else wrong == 0)
        rest = ", ".join(f"{what} {n}" for what, n in seen.items())
        print(f"{name:34}{rest}, in {time.monotonic() - start:.0f} s", flush=True)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
