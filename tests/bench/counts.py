"""What counts cost the interface, on an idle disk and on one that stalls: `python -m tests.bench.counts`.

A Qt event loop ticks every few milliseconds and counts at each tick, which visitors do a thousand times more rarely;
the longest time between two ticks is what a finger would notice. It is measured without counts too: that is what the
machine itself does to the ticks. A single count may cost at most 1 ms.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer

from kiosk.counts.writer import Writer
from tests.unit.counts.disk import Disk
from tests.unit.tally.some import SUBJECTS, a_run

KEYS = [(metric, subject) for metric, subjects in SUBJECTS.items() for subject in subjects]
TICK = 4  # ms
LASTS = 10.0  # s
STALL = 3.0  # s for every write and sync


def ticked(at_tick: Callable[[int], None]) -> tuple[list[float], list[float]]:
    """Run an event loop for a while.

    Returns:
        Milliseconds between ticks, and milliseconds in what is done at each; both sorted.
    """
    app = QCoreApplication.instance() or QCoreApplication([])
    starts: list[float] = []
    took: list[float] = []

    def tick() -> None:
        starts.append(time.perf_counter())
        at_tick(len(starts))
        took.append((time.perf_counter() - starts[-1]) * 1000)

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(TICK)
    QTimer.singleShot(int(LASTS * 1000), app.quit)
    app.exec()
    timer.stop()
    return sorted((b - a) * 1000 for a, b in pairwise(starts)), sorted(took)


def with_counts(disk: Disk, data: Path, stall: float) -> tuple[list[float], list[float]]:
    writer = Writer(data, a_run(), batch=0.05, vfs=disk.name)
    writer.flush(10)

    def count(tick: int) -> None:
        if tick == 10:
            disk.stalls(stall)  # the next write begins within a batch, and does not end for seconds
        writer.count(*KEYS[tick % len(KEYS)])
        writer.answers()

    found = ticked(count)
    disk.works()
    if not writer.close(60):
        raise SystemExit("the counts did not end well")
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, Disk("bench") as disk:
        rounds: tuple[tuple[str, Callable[[], tuple[list[float], list[float]]]], ...] = (
            ("no counts", lambda: ticked(lambda tick: None)),
            ("idle disk", lambda: with_counts(disk, Path(folder) / "idle", 0.0)),
            (f"disk stalls {STALL:.0f} s a write", lambda: with_counts(disk, Path(folder) / "stalls", STALL)),
        )
        alone = 0.0
        for name, measure in rounds:
            gaps, took = measure()
            alone = alone or gaps[-1]
            sys.stdout.write(
                f"{name:24} between ticks: median {gaps[len(gaps) // 2]:.2f} ms,"
                f" p99 {gaps[int(len(gaps) * 0.99)]:.1f} ms, worst {gaps[-1]:.1f} ms"
                f" ({gaps[-1] / alone:.2f} times that without counts); a count: median {took[len(took) // 2]:.4f} ms,"
                f" p99.9 {took[int(len(took) * 0.999)]:.4f} ms, worst {took[-1]:.4f} ms\n"
            )
            sys.stdout.flush()


if __name__ == "__main__":
    main()
