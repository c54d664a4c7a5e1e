"""Tours through everything that goes wrong: are their sums the truth? `python -m tests.chaos [SEEDS] [--large]`.

Plays 2,000 tours of up to 5 kiosks and 14 days, or with `--large` 20 tours of 50 kiosks and six months; from the seed
KIOSK_SEED on when it is set. Ends with 1 when any sum was wrong, and names the seeds.
"""

import argparse
import logging
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from tests.chaos.play import Verdict, play, scratch
from tests.chaos.scenario import Size

SMALL, LARGE = 2000, 20  # tours
LARGE_SIZE = Size(kiosks=50, days=182, calm=6)


def judged(seed: int, size: Size | None) -> tuple[int, Verdict]:
    """Play one tour in a folder of its own."""
    logging.disable()  # the writer tells of every damage that is done here on purpose
    with scratch() as folder:
        return seed, play(seed, folder, size)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos")
    parser.add_argument("seeds", type=int, nargs="?")
    parser.add_argument("--large", action="store_true", help="50 kiosks and six months each")
    wanted = parser.parse_args()
    number = wanted.seeds or (LARGE if wanted.large else SMALL)
    first = int(os.environ.get("KIOSK_SEED", 0))
    begun = time.monotonic()
    visits, wrong = 0, 0
    with ProcessPoolExecutor() as pool:
        play_one = partial(judged, size=LARGE_SIZE if wanted.large else None)
        for seed, verdict in pool.map(play_one, range(first, first + number)):
            visits += verdict.visits
            if verdict.wrong:
                wrong += 1
                print(f"KIOSK_SEED={seed}: {len(verdict.wrong)} wrong", *verdict.wrong[:5], sep="\n    ", flush=True)
    took = time.monotonic() - begun
    print(f"{number} tours, {visits:,} visits: {wrong} with wrong sums, {took:.0f} s.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
