"""A thousand panels opened and left at random moments: `python -m tests.bench.panels [PANELS] [SEED]`.

The real program with a visitor in a hurry (`tests.bench.hurry`) speaks to a real sound server, which loses its sink and
gets it back now and then. Of four professions three have clips by the synthesiser and one has recordings; what else is
told is rendered meanwhile. With few panels it is only the one with recordings, and there is less patience. It fails,
with exit code 1, when a voice is heard 0.4 s after a touch that ends it, when the program holds more and more, when its
log warns of anything but the lost sink, or when it leaves a process behind.
"""

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer

from click.testing import CliRunner

from kiosk.app.places import ASSETS
from kiosk.cli.voice import command
from kiosk.exhibition.compiled import open_exhibition
from kiosk.journey import ERAS
from kiosk.speech.text import Text
from kiosk.speech.worker import VOICE, Worker
from tests.bench.hurry import period
from tests.bench.silence import Ear
from tests.sound import RATE, SoundServer

PANELS = 1000
RENDERED = ("telefoniste", "vuilnisman", "brugwachter")
RECORDED = "bode"

LIMIT = 2.0  # s that a panel may take
LONGEST = 1.2  # s that a visitor stays with anything
SLACK = 1  # thread or file: whoever waits for a clip has one more
MORE = 5 * 1024  # kB
MORE_SHARE = 0.03
ENOUGH = 200
"""Fewer panels say nothing of memory, because pictures and fonts are still being loaded."""


def prepare(exhibition: Path, data: Path, rendered: Sequence[str]) -> None:
    """Make a copy of the exhibition with recordings of one profession, and clips of some."""
    shutil.copytree(ASSETS, exhibition, ignore=shutil.ignore_patterns("drawing"))
    compiled = open_exhibition(exhibition, data / "cache")
    worker = Worker(data / VOICE)
    for profession in rendered:
        said = compiled.voice(profession, "nl")
        for panel in ERAS:
            worker.render(Text.of("nl", said[f"{profession}/{panel}"]))
    worker.end()
    takes = data / "takes"
    takes.mkdir()
    said = compiled.voice(RECORDED, "nl")
    for panel in ERAS:
        read_out(takes, f"{RECORDED}.{panel}", said[f"{RECORDED}/{panel}"]["spoken"])
    options = ["--language", "nl", "--speaker", "Nobody", "--exhibition", str(exhibition), "--data", str(data)]
    done = CliRunner().invoke(command, ["import", str(takes), *options])
    assert done.exit_code == 0, done.output


def read_out(folder: Path, name: str, sentences: list[str]) -> None:
    """Files of the sentences, hummed for as long as somebody would speak them."""
    import numpy as np
    import soundfile

    from tests.unit.speech.some import some_voice

    room = np.random.default_rng(1)
    for number, sentence in enumerate(sentences, start=1):
        hum = np.pad(0.5 * some_voice(len(sentence) / 15), RATE // 4)
        soundfile.write(folder / f"{name}.{number}.flac", hum + room.normal(0, 0.0005, len(hum)), RATE)


def walk(kiosk: "subprocess.Popen[str]", ear: Ear, panels: int) -> Iterator[dict[str, int]]:
    """Follow the visitor, unplug the loudspeaker and plug it in; gives what the program holds, each time it says."""
    assert kiosk.stdout
    every = period(panels)
    ear.listen()
    for line in kiosk.stdout:
        at, what, *more = line.split(maxsplit=2)
        if what in ("sound", "quiet"):
            ear.touches.append((float(at), what == "sound"))
        elif what == "held":
            yield json.loads(more[0])
        elif int(more[0]) % every == every * 6 // 10:
            ear.lose()
        elif int(more[0]) % every == every * 8 // 10:
            ear.get()
    ear.look()


def watch(
    ear: Ear, panels: int, data: Path, arguments: Sequence[object]
) -> tuple["subprocess.Popen[str]", list[dict[str, int]]]:
    """Let the visitor in, until the program has ended; gives it, and what it held."""
    sound = {"ALSA_CONFIG_PATH": str(ear.server.alsa_config), "PULSE_SERVER": ear.server.server}
    places = sound | {"QT_QPA_PLATFORM": "offscreen"}
    with (
        (data / "errors").open("w") as errors,
        subprocess.Popen(
            [sys.executable, "-m", "tests.bench.hurry", *map(str, arguments)],
            env=os.environ | places,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            start_new_session=True,
        ) as kiosk,
    ):
        limit = Timer(LIMIT * panels + 30, kiosk.kill)
        limit.start()
        try:
            return kiosk, list(walk(kiosk, ear, panels))
        finally:
            limit.cancel()


def left_behind(session: int) -> list[str]:
    """The processes of a session that is over."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = stat.read_text().rpartition(")")
        except OSError:
            continue
        if int(rest.split()[3]) == session:
            found.append(name)
    return found


def warnings(log: Path) -> list[str]:
    """What the log warns of, but for the lost sink."""
    lines = log.read_text("utf-8").splitlines()
    return [
        line for line in lines if {"WARNING", "ERROR", "CRITICAL"} & {*line.split()[:4]} and "no sound:" not in line
    ]


def failures(
    panels: int, ear: Ear, held: list[dict[str, int]], kiosk: "subprocess.Popen[str]", data: Path
) -> Iterator[str]:
    """All that went wrong; shows the figures on the way."""
    if left := left_behind(kiosk.pid):
        yield f"left behind: {', '.join(left)}"
    yield from warnings(data / "kiosk.log")
    if kiosk.returncode or len(held) < 2:
        yield f"the program ended with {kiosk.returncode}:"
        yield from (data / "errors").read_text().splitlines()[-5:]
        return
    first, last = held[0], held[-1]
    show(f"{ear.looks} looks for silence, {ear.voices} voices heard, {len(ear.stuck)} stuck")
    for what in first:
        show(f"{what} after every {period(panels)} panels: {' '.join(str(each[what]) for each in held)}")
    if ear.stuck:
        yield f"voices heard until {', '.join(f'{seconds:.2f}' for seconds in ear.stuck)} s after they were ended"
    if min(ear.looks, ear.voices) < panels // 12:
        yield "too little was heard to say anything"
    yield from (f"more and more {what}" for what in ("threads", "files") if last[what] > first[what] + SLACK)
    if panels >= ENOUGH and last["memory"] - first["memory"] > max(MORE, MORE_SHARE * first["memory"]):
        yield "more and more memory"


def show(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Print the figures; exit with 1 when something went wrong."""
    panels = int(sys.argv[1]) if len(sys.argv) > 1 else PANELS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(10**6)
    show(f"{panels} panels, seed {seed}")
    many = panels >= ENOUGH
    with TemporaryDirectory() as folder:
        exhibition, data = Path(folder) / "assets", Path(folder) / "data"
        data.mkdir()
        prepare(exhibition, data, RENDERED if many else ())
        with closing(SoundServer(Path(folder))) as server:
            ear = Ear(server)
            hurry = (seed, panels, LONGEST if many else LONGEST / 6, exhibition, data)
            kiosk, held = watch(ear, panels, data, (*hurry, RECORDED, *(RENDERED if many else ())))
        wrong = list(failures(panels, ear, held, kiosk, data))
    for failure in wrong:
        show(f"FAILED: {failure}")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
