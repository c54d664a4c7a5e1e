"""Try to compute back what the report hides: `python -m tests.heavy.protection [TERMS] [TOURS]`.

Attacks so many months in which anything may have been counted (1,000, which take about 6 minutes), and so many tours
with all their reports (100, about 2 minutes). KIOSK_SEED repeats them. The exit code is 1 when anything was found.
"""

import os
import random
import sys
import tempfile
from pathlib import Path

from tests.unit.report.small import some_tour
from tests.unit.report.test_protection import attacked, attacked_term


def main(terms: int = 1000, tours: int = 100) -> int:
    seed = int(os.environ.get("KIOSK_SEED", random.SystemRandom().randrange(10**6)))
    print(f"KIOSK_SEED={seed}", flush=True)
    found: list[str] = []
    for again in range(seed, seed + terms):
        found += [f"{again} {leak}" for leak in attacked_term(again)]
    for again in range(seed, seed + tours):
        with tempfile.TemporaryDirectory() as folder:
            found += [f"{again} {leak}" for leak in attacked(Path(folder), some_tour(again, venues=1 + again % 5))]
    print(*found, sep="\n")
    print(f"{terms} months and {tours} tours attacked: {len(found)} small numbers found.")
    return bool(found)


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:])))
