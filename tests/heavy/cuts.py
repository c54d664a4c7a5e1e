"""Power cuts of a simulated disk: `python -m tests.heavy.cuts [NUMBER]`, 20,000 of them unless told otherwise.

The shipped store must pass all; a tenth as many go to other settings of SQLite and to disks that lie about having
synced, of which those that are known to lose must be seen to lose. Exits with 1 when either is not so. A seed
(KIOSK_SEED) repeats a round. 20,000 take some minutes on one core.
"""

import os
import random
import sys
import time
from collections import Counter
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tests.power.cut import HOW
from tests.power.history import chain, cuts, pragmas, recorded, recovered, scripted
from tests.power.tape import in_memory

EACH = 12  # cuts of one run


@dataclass(frozen=True)
class Way:
    """One way to keep a store.

    Attributes:
        name: As in the table.
        shipped: Whether it is the kiosk's own.
        loses: Whether it is known to lose; if not, nothing at all may be wrong.
    """

    name: str
    shipped: bool
    loses: bool
    pragmas: tuple[str, str] = ("WAL", "EXTRA")
    lies: bool = False


WAYS = (
    Way("WAL + EXTRA, as shipped", shipped=True, loses=False),
    Way("WAL + FULL", shipped=False, loses=False, pragmas=("WAL", "FULL")),
    Way("DELETE + EXTRA", shipped=False, loses=False, pragmas=("DELETE", "EXTRA")),
    Way("DELETE + FULL (SQLite's own)", shipped=False, loses=True, pragmas=("DELETE", "FULL")),
    Way("WAL + NORMAL", shipped=False, loses=True, pragmas=("WAL", "NORMAL")),
    Way("WAL + OFF", shipped=False, loses=True, pragmas=("WAL", "OFF")),
    Way("as shipped, on a disk that lies", shipped=False, loses=True, lies=True),
)


def tried(way: Way, number: int, rng: random.Random) -> Counter[str]:
    """Cut the scripted history everywhere, and random ones for the rest of the number."""
    found: Counter[str] = Counter()
    with pragmas(*way.pragmas) if not way.shipped else nullcontext(), in_memory() as folder:
        scripts = (
            recovered(image, promise, Path(folder))[0]
            for image, promise in cuts(recorded({}, scripted), rng, HOW, lies=way.lies)
        )
        chains = (wrong for _ in iter(int, 1) for wrong in chain(rng, Path(folder), EACH, lies=way.lies))
        for source, share in ((scripts, number // 4), (chains, number)):
            for wrong in islice(source, share - (found["cuts"] if source is chains else 0)):
                found.update(["cuts", *wrong, *(["wrong"] if wrong else [])])
    return found


def main() -> int:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    seed = int(os.environ.get("KIOSK_SEED", random.SystemRandom().randrange(10**6)))
    print(f"KIOSK_SEED={seed}\n")
    print(f"{'':34}{'cuts':>8}{'lost':>8}{'damaged':>9}{'invented':>10}{'half':>6}{'files':>7}{'seconds':>9}  verdict")
    good = True
    for way in WAYS:
        start = time.monotonic()
        found = tried(way, number if way.shipped else max(200, number // 10), random.Random(seed))
        as_known = (found["lost"] > 0) if way.loses else not found["wrong"]
        good = good and as_known
        print(
            f"{way.name:34}{found['cuts']:8}{found['lost']:8}{found['damaged']:9}{found['invented']:10}"
            f"{found['half a batch']:6}{found['files']:7}{time.monotonic() - start:9.0f}  "
            + (
                ("loses, as it must be seen to" if way.loses else "nothing wrong")
                if as_known
                else "NOT AS IT SHOULD BE"
            ),
            flush=True,
        )
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
