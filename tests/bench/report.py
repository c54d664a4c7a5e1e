"""How long tour folders take to read, and how that grows: `python -m tests.bench.report [KIOSKS ...] [--keep DIR]`.

First the files that 13 kiosks write in a year; then larger fleets (100 and 1000 unless said otherwise), a year each and
compacted month by month. Each is read in a process of its own, whose time and memory are told. The exponent says how
reading grows with the fleet: 1.0 is linear. ClickHouse, which `deploy/setup bench` brings, then runs the same SQL over
the same files and must find the same. Exits with 1 when the year takes too long, or reading grows too fast.

Ten thousand kiosks take most of an hour to be made, and 0.3 GB.
"""

import argparse
import json
import math
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import linear_regression, median
from tempfile import TemporaryDirectory
from typing import Any

from kiosk.report.kinds import COUNTS, RUNS
from kiosk.report.reading import read

LIMIT = 2.0  # seconds for the files of 13 kiosks and a year
EXPONENT = 1.05
TIMES = 5
_CLICKHOUSE = 1000  # kiosks at most: without a limit to its memory it takes what there is

QUESTIONS = (
    "SELECT metric, count(*), sum(n), count(DISTINCT run) FROM {counts} AS c GROUP BY metric ORDER BY metric",
    "SELECT purpose, clock, count(*), count(DISTINCT venue) FROM {runs} AS r GROUP BY purpose, clock ORDER BY 1, 2",
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.report")
    parser.add_argument("kiosks", nargs="*", type=int, default=[100, 1000])
    parser.add_argument("--keep", type=Path, help="a folder for the fleets, which are then not made again")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one)))
        return
    with TemporaryDirectory() as scratch:
        fine = bench(options.keep or Path(scratch), options.kiosks)
    sys.exit(not fine)


def bench(folder: Path, sizes: list[int]) -> bool:
    """Print the figures, and say whether they are good enough."""
    year = [measured(fleet(folder, 13)) for _ in range(TIMES)]
    print(
        f"{'kiosks':>7} {'rows':>12} {'MB':>7} {'read, s':>8} {'processor, s':>13} {'asked, s':>9} {'memory, MB':>11}"
    )
    typical = {name: median(it[name] for it in year) for name in year[0]}
    show("13 json", typical)
    points = []
    for kiosks in sizes:
        figures = measured(fleet(folder, kiosks, "--compacted"))
        show(str(kiosks), figures)
        points.append((math.log(kiosks), math.log(figures["processor"])))
    exponent = linear_regression(*zip(*points, strict=True)).slope if len(points) > 1 else math.nan
    print(f"processor time grows with the fleet to the power {exponent:.2f}")
    for kiosks in sizes:
        if kiosks <= _CLICKHOUSE:
            print(f"{kiosks}: {compare(fleet(folder, kiosks, '--compacted'))}")
    best = min(it["read"] for it in year)
    print(f"13 kiosks and a year: median {typical['read']:.2f} s, best {best:.2f} s; to reach: {LIMIT:.0f} s")
    return best < LIMIT and not exponent > EXPONENT


def fleet(folder: Path, kiosks: int, *form: str) -> Path:
    """A year of a fleet; made when it is not there yet."""
    path = folder / f"{kiosks}{''.join(form)}"
    if not path.exists():
        made = path.with_name(f"{path.name}.part")
        command: list[str | Path] = [sys.executable, "-m", "tests.fleet", made, str(kiosks), "365", *form]
        subprocess.run(command, check=True)
        made.rename(path)
    return path


def show(name: str, figures: dict[str, float]) -> None:
    rows, size, took, processor, asked, memory = (figures[it] for it in FIGURES)
    print(f"{name:>7} {rows:12.0f} {size:7.1f} {took:8.2f} {processor:13.2f} {asked:9.2f} {memory:11.0f}", flush=True)


FIGURES = ("rows", "size", "read", "processor", "asked", "memory")


def measured(folder: Path) -> dict[str, float]:
    """Measure in a process of its own."""
    command: list[str | Path] = [sys.executable, "-m", "tests.bench.report", "--one", folder]
    figures: dict[str, float] = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    return figures


def measure(folder: Path) -> dict[str, float]:
    """Read a folder, and ask it something for which every row is needed."""
    begin = time.perf_counter()
    reading = read([folder])
    took = time.perf_counter() - begin
    used = getrusage(RUSAGE_SELF)
    assert not reading.problems
    answer = reading.db.execute(QUESTIONS[0].format(counts="count")).fetchall()
    asked = time.perf_counter() - begin - took
    rows = sum(row[1] for row in answer)
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6
    processor, memory = used.ru_utime + used.ru_stime, getrusage(RUSAGE_SELF).ru_maxrss / 1024
    return dict(zip(FIGURES, (rows, size, took, processor, asked, memory), strict=True))


def compare(folder: Path) -> str:
    """Ask the same of DuckDB, after reading, and of ClickHouse, over the files."""
    clickhouse: Any = import_module("chdb")
    files = {kind.name: f"file('{folder}/compacted/{kind.name}.*.parquet', Parquet)" for kind in (COUNTS, RUNS)}
    merged = {kind.name: f"({kind.merge.format(copies=files[kind.name])})" for kind in (COUNTS, RUNS)}
    begin = time.perf_counter()
    theirs = [json.loads(clickhouse.query(it.format(**merged), "JSONCompact").data())["data"] for it in QUESTIONS]
    took = time.perf_counter() - begin
    db = read([folder]).db
    ours = [db.execute(it.format(counts="count", runs="run")).fetchall() for it in QUESTIONS]
    if [[[*map(str, row)] for row in it] for it in ours] != [[[*map(str, row)] for row in it] for it in theirs]:
        sys.exit(f"ClickHouse finds something else:\n{theirs}\nand not\n{ours}")
    return f"ClickHouse finds the same, in {took:.1f} s"


if __name__ == "__main__":
    main()
