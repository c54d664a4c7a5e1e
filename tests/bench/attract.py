"""What the living attract screen costs: `python -m tests.bench.attract [SECONDS]`.

The real program stands on its attract screen, once alive and once with `movement: less`. Both draw by the processor,
into memory, which is the dearest way to draw. The limit is 10 % of a core.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.app.places import PROFILES
from tests.sound import wait_for

SECONDS = 40  # more than two rounds of all that moves
LIMIT = 10  # % of a core
SETTLED = 5  # s after the first frame


def busy(process: int) -> float:
    """The processor time that a process has taken, in s."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(folder: Path, movement: str, seconds: float) -> float:
    """The share of a core that the attract screen takes, in %."""
    profile = folder / f"{movement}.yaml"
    text = (PROFILES / "voorbeeldstad.yaml").read_text("utf-8")
    profile.write_text(text.replace("movement: full", f"movement: {movement}"), "utf-8")
    data = folder / movement
    command = [sys.executable, "-m", "kiosk", "run", "--windowed", "--data", str(data), "--profile", str(profile)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as kiosk:
        log = data / "kiosk.log"
        wait_for(lambda: log.exists() and "first frame" in log.read_text("utf-8"), 30, "the first frame")
        time.sleep(SETTLED)
        before, begin = busy(kiosk.pid), time.monotonic()
        time.sleep(seconds)
        share = (busy(kiosk.pid) - before) / (time.monotonic() - begin) * 100
        kiosk.send_signal(signal.SIGTERM)
    return share


def main() -> None:
    """Print both figures; exit with 1 when the living screen costs too much."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    with TemporaryDirectory() as folder:
        still, alive = (measure(Path(folder), movement, seconds) for movement in ("less", "full"))
    sys.stdout.write(f"attract screen: {alive:.1f} % of a core alive, {still:.1f} % still\n")
    sys.exit(alive > LIMIT)


if __name__ == "__main__":
    main()
