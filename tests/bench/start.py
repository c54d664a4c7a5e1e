"""From the start of the process to the first frame, and what it takes: `python -m tests.bench.start [STARTS]`.

The first start, which compiles the exhibition, is not among them.
"""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.system.starting import pss

STARTS = 7
SETTLED = 5.0  # s after the first frame: speech is loaded, and the pages that are not shown yet
HEAVY = ("apsw", "click", "numpy", "pydantic", "pyttsx3", "sounddevice", "soundfile", "yaml")


def start(data: Path, wait: float) -> tuple[float, int, int, list[str]]:
    """Start the program once.

    Returns:
        Milliseconds to the first frame, PSS then and later in kB, and the heavy modules that were loaded by then.
    """
    begin = time.monotonic()
    command = [sys.executable, "-m", "tests.system.starting", "--windowed", "--data", str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as child:
        assert child.stdout
        seen = json.loads(child.stdout.readline())
        time.sleep(wait)
        later = pss(str(child.pid))
        child.send_signal(signal.SIGTERM)
    return (seen["at"] - begin) * 1000, seen["pss"], later, [name for name in HEAVY if name in seen["modules"]]


def main() -> None:
    starts = int(sys.argv[1]) if len(sys.argv) > 1 else STARTS
    with TemporaryDirectory() as folder:
        cold = start(Path(folder), 0)
        warm = [start(Path(folder), SETTLED if number == 0 else 0) for number in range(starts)]
    times = sorted(took for took, *_ in warm)
    sys.stdout.write(f"first start: {cold[0]:.0f} ms\n")
    sys.stdout.write(f"first frame: median {median(times):.0f} ms of {starts}, {times[0]:.0f} to {times[-1]:.0f} ms\n")
    sys.stdout.write(
        f"PSS: {warm[0][1] / 1024:.0f} MB at the first frame, {warm[0][2] / 1024:.0f} MB {SETTLED:.0f} s later\n"
    )
    sys.stdout.write(f"loaded before the first frame: {', '.join(warm[0][3]) or 'none'} of {', '.join(HEAVY)}\n")


if __name__ == "__main__":
    main()
