"""The short form of `tests.bench.panels`: a visitor in a hurry, with the real program, loudspeaker and clips."""

import subprocess
import sys


def test_a_hurried_visitor_leaves_no_voice_and_nothing_else_behind() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.panels", "12"], capture_output=True, text=True, timeout=110, check=False
    )
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
