"""What a count costs the interface, on an idle disk and on one that stalls: `python -m tests.bench.counts`.

The limit is 1 ms. Counts come every 2 ms, each timed by itself; the visitor's are a thousand times rarer.
"""

import sys
import tempfile
import time
from pathlib import Path

from kiosk.counts.writer import Writer
from tests.unit.counts.disk import Disk
from tests.unit.tally.some import SUBJECTS, a_run

KEYS = [(metric, subject) for metric, subjects in SUBJECTS.items() for subject in subjects]
COUNTS = 5000
STALL = 0.25  # seconds for every write and sync


def measure(disk: Disk, data: Path, stall: float) -> list[float]:
    """Time single counts.

    Returns:
        Milliseconds, sorted.
    """
    writer = Writer(data, a_run(), batch=0.05, vfs=disk.name)
    writer.flush(10)
    if stall:
        disk.stalls(stall)
    took = []
    for n in range(COUNTS):
        metric, subject = KEYS[n % len(KEYS)]
        start = time.perf_counter()
        writer.count(metric, subject)
        took.append((time.perf_counter() - start) * 1000)
        time.sleep(0.002)
    disk.works()
    if not writer.close(30):
        raise SystemExit("the counts did not end well")
    return sorted(took)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, Disk("bench") as disk:
        for name, stall in (("idle disk", 0.0), (f"disk stalls {STALL} s a write", STALL)):
            took = measure(disk, Path(folder) / name, stall)
            median, late, worst = took[len(took) // 2], took[int(len(took) * 0.999)], took[-1]
            sys.stdout.write(f"{name}: median {median:.4f} ms, p99.9 {late:.4f} ms, worst {worst:.4f} ms\n")


if __name__ == "__main__":
    main()
