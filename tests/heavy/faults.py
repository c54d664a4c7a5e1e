"""Disks that fail or are full at every operation: `python -m tests.heavy.faults [ROUNDS]`, once unless told otherwise.

Each of some 750 faults is tried in every round, with other chances in the power cut that follows. Exits with 1 when
anything is wrong.
"""

import os
import random
import sys
from collections import Counter
from pathlib import Path

from tests.power.faults import faults, judged, lived
from tests.power.tape import in_memory


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    seed = int(os.environ.get("KIOSK_SEED", random.SystemRandom().randrange(10**6)))
    print(f"KIOSK_SEED={seed}\n")
    rng = random.Random(seed)
    found: Counter[str] = Counter()
    with in_memory() as folder:
        for _ in range(rounds):
            for later in (False, True):
                for fault in faults(later=later):
                    became = lived(fault, later=later)
                    wrong = judged(fault, became, rng, Path(folder))
                    found.update([f"{'I/O error' if fault.error == 'io' else 'full'}{', lasting' * fault.lasts}"])
                    if wrong:
                        found["wrong"] += 1
                        print(f"{fault.error} at {fault.at}, lasting: {fault.lasts}, later: {later}: {sorted(wrong)}")
    for what, n in sorted(found.items()):
        print(f"{what:24}{n:6}")
    return 1 if found["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
