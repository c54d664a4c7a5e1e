"""How long a tap takes to be heard, measured at the sink of a sound server: `python -m tests.bench.speech [TAPS]`.

Every other tap interrupts a text that is being told, the rest come when nothing is told.
"""

import os
import random
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from kiosk.speech.clips import Clips
from kiosk.speech.narrator import Narrator, loudspeaker
from kiosk.speech.telling import State
from kiosk.speech.worker import Worker
from tests.sound import Listener, SoundServer, best_match, wait_for
from tests.unit.speech.some import some_text, stored


def measure(narrator: Narrator, listener: Listener, folder: Path, taps: int) -> dict[str, list[float]]:
    """Milliseconds from a tap until its clip is heard, by what was being told."""
    texts = [some_text(str(number), "x", "y") for number in range(2)]
    clips = [stored(folder, text, 30.0, seed=number) for number, text in enumerate(texts)]
    took: dict[str, list[float]] = {"nothing told": [], "interrupting": []}
    for number in range(taps):
        is_first = number % 2 == 0
        if is_first:
            narrator.stop()
            wait_for(lambda: narrator.status().state is State.IDLE)
        time.sleep(random.uniform(0.2, 0.3))
        heard_before = len(listener.samples)
        tapped = time.monotonic()
        narrator.speak([texts[number % 2]], str(number))
        wait_for(lambda: listener.time_of(len(listener.samples)) > tapped + 0.8)  # noqa: B023
        at, likeness = best_match(listener.samples[heard_before:], clips[number % 2].samples[4800:9600])
        assert likeness > 0.9, likeness
        heard = listener.time_of(heard_before + at) - 4800 / 48_000
        took["nothing told" if is_first else "interrupting"].append(1000 * (heard - tapped))
    return took


def main() -> None:
    """Measures, and prints a line for each kind of tap."""
    taps = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    with tempfile.TemporaryDirectory() as scratch:
        server = SoundServer(Path(scratch))
        os.environ["ALSA_CONFIG_PATH"] = str(server.alsa_config)
        narrator = Narrator(Clips(Worker(Path(scratch) / "voice")), loudspeaker)
        try:
            listener = server.start_recording()
            narrator.start()
            narrator.open()
            wait_for(server.is_used)
            time.sleep(0.5)
            for what, times in measure(narrator, listener, Path(scratch) / "voice", taps).items():
                middle, late = np.median(times), np.percentile(times, 95)
                print(f"tap to first sound, {what}: median {middle:.0f} ms, p95 {late:.0f} ms ({len(times)} taps)")
        finally:
            narrator.shutdown()
            server.close()


if __name__ == "__main__":
    main()
