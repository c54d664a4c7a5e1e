"""Recording in a terminal, as somebody with a microphone does it: real keys, a real terminal, a real sound server."""

import fcntl
import json
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from tests.sound import RATE, SoundServer, best_match, wait_for
from tests.unit.speech.some import some_sound

if TYPE_CHECKING:
    from numpy.typing import NDArray

BODE = ("De bode loopt door de gang.", "Hij draagt een stapel brieven.", "Iedereen kent hem.")
TYPISTE = ("Zij tikt de brief over.",)

PROGRAM = """
import fcntl, json, sys, termios
from pathlib import Path
if sys.stdin.isatty():
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
import click
from kiosk.cli.voice.record import record_texts
from kiosk.cli.voice.texts import Spoken
from kiosk.speech.text import Text

about = json.loads(sys.argv[1])
texts = [
    Spoken(
        name, "stories", "Bode", f"Titel van {name}", Text("nl", tuple(sentences), name), "rustig", {"bode": "BOO-de"}
    )
    for name, sentences in about["texts"].items()
]

def finished(spoken):
    with Path(about["folder"]).with_suffix(".finished").open("a") as said:
        print(spoken.id, file=said)
    if spoken.id == "refused":
        raise click.ClickException("It is not taken in: say it slower.")

@click.command()
def main():
    record_texts(texts, Path(about["folder"]), about["device"], finished, about["again"])

main(args=[])
"""


class Desk:
    """Somebody at a terminal with 80 columns and 24 rows, who records these texts."""

    def __init__(
        self, folder: Path, texts: Mapping[str, Sequence[str]], device: str | None = None, again: Sequence[str] = ()
    ) -> None:
        self._folder = folder
        self._own, self._terminal = pty.openpty()
        self.resize(80, 24)
        self.before = termios.tcgetattr(self._terminal)
        about = {"texts": texts, "folder": str(folder), "device": device, "again": again}
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, json.dumps(about)],
            stdin=self._terminal,
            stdout=self._terminal,
            stderr=self._terminal,
            start_new_session=True,
        )
        self.written = b""
        self._thread = Thread(target=self._read, name="reader", daemon=True)
        self._thread.start()

    def _read(self) -> None:
        # The end comes when nobody has the terminal open any more.
        with suppress(OSError):
            while piece := os.read(self._own, 65536):
                self.written += piece

    @property
    def screen(self) -> list[str]:
        """The lines that are in view, without what makes them bold."""
        frames = re.findall(r"\x1b\[H(.*?)\x1b\[J", self.written.decode(errors="replace"), re.DOTALL)
        return re.sub(r"\x1b\[[0-9;]*[mK]", "", frames[-1]).replace("\xa0", " ").split("\r\n") if frames else []

    @property
    def said_after(self) -> str:
        """What is in view once the second screen is closed."""
        return self.written.decode(errors="replace").rpartition("\x1b[?1049l")[2]

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._own, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def press(self, key: str) -> None:
        os.write(self._own, key.encode())

    def sees(self, text: str, limit: float = 15.0) -> None:
        try:
            wait_for(lambda: text in "\n".join(self.screen) or self.process.poll() is not None, limit)
            assert text in "\n".join(self.screen)
        except AssertionError as error:
            raise AssertionError(f"no {text!r} on {self.screen or self.written!r}") from error

    def press_and_see(self, key: str, text: str) -> None:
        assert text not in "\n".join(self.screen)
        self.press(key)
        self.sees(text)

    def record(self, sound_server: SoundServer, sound: "NDArray[np.float32]") -> None:
        """Records this sound, with silence around it, up to the verdict."""
        self.press_and_see(" ", "RECORDING")
        sound_server.say(np.pad(sound, RATE // 4))
        self.press_and_see(" ", "Recorded")

    def ends(self, code: int = 0) -> None:
        """The program has ended, and the terminal is as it was."""
        assert self.process.wait(10) == code, self.written[-2000:].decode()
        assert termios.tcgetattr(self._terminal) == self.before
        wait_for(lambda: b"\x1b[?1049l" in self.written)
        assert self.written.count(b"\x1b[?25h") == self.written.count(b"\x1b[?25l")
        assert b"Traceback" not in self.written

    def take(self, name: str) -> "NDArray[np.float32]":
        samples, rate = soundfile.read(self._folder / f"{name}.wav", dtype="float32")
        assert rate == RATE
        result: NDArray[np.float32] = samples
        return result

    @property
    def takes(self) -> list[str]:
        return sorted(file.name for file in self._folder.glob("*")) if self._folder.is_dir() else []

    @property
    def finished(self) -> list[str]:
        said = self._folder.with_suffix(".finished")
        return said.read_text().split() if said.exists() else []

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._terminal)
        self._thread.join(5)
        os.close(self._own)


class Opener:
    """Opens desks one after another, over the same folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.open: list[Desk] = []

    def __call__(
        self,
        texts: Mapping[str, Sequence[str]] | None = None,
        sees: str = "Ready.",
        device: str | None = None,
        again: Sequence[str] = (),
    ) -> Desk:
        desk = Desk(self.folder, texts or {"bode/toen": BODE, "typiste/toen": TYPISTE}, device, again)
        self.open.append(desk)
        if sees:
            desk.sees(sees)
        return desk


@pytest.fixture
def sit_down(tmp_path: Path) -> Iterator[Opener]:
    opener = Opener(tmp_path / "takes")
    yield opener
    for desk in opener.open:
        desk.close()


@pytest.fixture
def studio(sound_server: SoundServer) -> SoundServer:
    sound_server.add_microphone()
    return sound_server


def test_what_is_said_is_on_disk_and_played_back(studio: SoundServer, sit_down: Opener) -> None:
    desk, sound = sit_down(), some_sound(1.2, seed=4)
    desk.sees("Text 1 of 2, sentence 1 of 3: Titel van bode/toen (bode/toen)")
    assert {"Mood: rustig", BODE[0], "bode: BOO-de", BODE[1]} <= set(desk.screen)
    desk.record(studio, sound)
    desk.sees("peak -10 dBFS.")
    assert not [line for line in desk.screen if "Too" in line or "cut off" in line]
    listener = studio.start_recording()
    desk.press_and_see("p", "Playing")
    wait_for(lambda: "Playing" not in "\n".join(desk.screen), limit=10)
    assert best_match(listener.stop(), sound)[1] >= 0.95
    assert not desk.takes
    desk.press_and_see("\r", "sentence 2 of 3")
    assert {BODE[0], BODE[1], BODE[2]} <= set(desk.screen)
    assert "bode: BOO-de" not in desk.screen
    take = desk.take("bode.toen.1")
    assert soundfile.info(sit_down.folder / "bode.toen.1.wav").subtype == "PCM_24"
    at, likeness = best_match(take, sound)
    assert likeness >= 0.95
    assert best_match(take[at : at + RATE // 20], sound[: RATE // 20])[1] >= 0.95
    assert best_match(take[at + len(sound) - RATE // 20 :], sound[-RATE // 20 :])[1] >= 0.95
    desk.press("q")
    desk.ends()
    assert f"1 kept in {sit_down.folder}, 3 still to record." in desk.said_after


def test_what_is_wrong_with_a_take_is_said(studio: SoundServer, sit_down: Opener) -> None:
    desk = sit_down()
    desk.press_and_see(" ", "RECORDING")
    desk.press_and_see(" ", "Nothing was heard")
    desk.press_and_see("r", "RECORDING")
    studio.say(np.pad(np.clip(6 * some_sound(1.0), -1, 1), RATE // 4))
    assert "TOO LOUD" in "\n".join(desk.screen)
    desk.press_and_see(" ", "Too loud, so it is distorted.")
    desk.press_and_see("r", "RECORDING")
    assert "Too loud" not in "\n".join(desk.screen)
    studio.say(np.pad(0.1 * some_sound(1.0), RATE // 4))
    desk.press_and_see(" ", "Too soft.")
    assert not desk.takes


def test_the_level_is_shown_before_recording(studio: SoundServer, sit_down: Opener) -> None:
    desk = sit_down()
    desk.sees("silence")
    studio.say(some_sound(0.5))
    desk.sees("-10 dBFS")
    bar, scale = next((line, desk.screen[at + 1]) for at, line in enumerate(desk.screen) if "dBFS" in line)
    assert scale.index("└") < bar.rindex("|") < scale.index("┘")
    desk.sees("silence")


def test_it_goes_on_another_evening(studio: SoundServer, sit_down: Opener) -> None:
    first = sit_down()
    sounds = [some_sound(0.5, seed=number) for number in range(6)]
    first.record(studio, sounds[0])
    first.press_and_see("\n", "sentence 2 of 3")
    first.press_and_see("s", "sentence 3 of 3")
    first.record(studio, sounds[1])
    first.press_and_see("\n", "Text 2 of 2")
    first.press("q")
    first.ends()
    assert first.takes == ["bode.toen.1.wav", "bode.toen.3.wav"]
    second = sit_down(sees="sentence 2 of 3")
    second.record(studio, sounds[2])
    assert not second.finished
    second.press_and_see("\n", "bode/toen is complete")
    second.sees("Text 2 of 2")
    assert second.finished == ["bode/toen"]
    # Back to a sentence of another text, which is then recorded better.
    second.press_and_see("b", "Kept earlier: ")
    second.sees("sentence 3 of 3")
    second.press_and_see("r", "RECORDING")
    studio.say(np.pad(sounds[3], RATE // 4))
    second.press_and_see(" ", "Recorded")
    second.press_and_see("\n", "Text 2 of 2")
    assert second.finished == ["bode/toen"] * 2
    assert best_match(second.take("bode.toen.3"), sounds[3])[1] >= 0.95
    assert best_match(second.take("bode.toen.1"), sounds[0])[1] >= 0.95
    second.record(studio, sounds[4])
    second.press("\n")
    second.ends()
    assert second.finished == ["bode/toen", "bode/toen", "typiste/toen"]
    assert "3 kept" in second.said_after
    third = sit_down(sees="")
    assert third.process.wait(15) == 0
    wait_for(lambda: b"There is a take of every sentence." in third.written)
    again = sit_down(sees="Text 2 of 2", again=["typiste/toen"])
    again.record(studio, sounds[5])
    assert best_match(again.take("typiste.toen.1"), sounds[4])[1] >= 0.95
    again.press("\n")
    again.ends()
    assert best_match(again.take("typiste.toen.1"), sounds[5])[1] >= 0.95


def test_a_sentence_that_was_changed_is_asked_for_again(studio: SoundServer, sit_down: Opener) -> None:
    first = sit_down({"bode/toen": BODE[:2]})
    first.record(studio, some_sound(0.5))
    first.press_and_see("\n", "sentence 2 of 2")
    first.press("q")
    first.ends()
    sit_down({"bode/toen": ("De bode rent.", BODE[1])}, sees="sentence 1 of 2")


def test_a_text_that_is_not_taken_in_stays_on_disk(studio: SoundServer, sit_down: Opener) -> None:
    desk = sit_down({"refused": TYPISTE, "typiste/toen": TYPISTE})
    desk.record(studio, some_sound(0.5))
    desk.press_and_see("\n", "It is not taken in: say it slower.")
    desk.sees("Text 2 of 2")
    assert desk.takes == ["refused.1.wav"]


def test_a_kill_loses_only_what_was_not_kept(studio: SoundServer, sit_down: Opener) -> None:
    desk, sound = sit_down(), some_sound(0.5)
    desk.record(studio, sound)
    desk.press_and_see("\n", "sentence 2 of 3")
    desk.press_and_see(" ", "RECORDING")
    desk.process.kill()
    desk.process.wait()
    assert desk.takes == ["bode.toen.1.wav"]
    assert best_match(desk.take("bode.toen.1"), sound)[1] >= 0.95
    # As if it had been killed while it wrote.
    (sit_down.folder / "bode.toen.2.wav.tmp").write_bytes(b"RIFF")
    (sit_down.folder / "bode.toen.3.wav").write_bytes(b"RIFF")
    later = sit_down(sees="sentence 2 of 3")
    later.record(studio, sound)
    later.press_and_see("\n", "sentence 3 of 3")
    assert later.takes == ["bode.toen.1.wav", "bode.toen.2.wav", "bode.toen.3.wav"]
    later.press_and_see("b", "Kept earlier")
    later.sees("sentence 2 of 3")


def test_a_full_disk_loses_nothing(studio: SoundServer, sit_down: Opener) -> None:
    desk, sound = sit_down(), some_sound(0.5)
    sit_down.folder.write_text("in the way")
    desk.record(studio, sound)
    desk.press_and_see("\n", "It cannot be kept in")
    sit_down.folder.unlink()
    desk.press_and_see("\n", "sentence 2 of 3")
    assert best_match(desk.take("bode.toen.1"), sound)[1] >= 0.95


@pytest.mark.parametrize("is_recording", [False, True])
@pytest.mark.parametrize("ending", ["Ctrl-C", "SIGTERM", "SIGHUP"])
def test_the_terminal_is_given_back(studio: SoundServer, sit_down: Opener, ending: str, is_recording: bool) -> None:
    desk = sit_down()
    if is_recording:
        desk.press_and_see(" ", "RECORDING")
    if ending == "Ctrl-C":
        desk.press("\x03")
    else:
        desk.process.send_signal(getattr(signal, ending))
    desk.ends({"SIGTERM": 143, "SIGHUP": 129}.get(ending, 1))


def test_a_microphone_that_vanishes_leaves_the_take_up_to_then(studio: SoundServer, sit_down: Opener) -> None:
    desk, sound = sit_down(), some_sound(0.8)
    desk.press_and_see(" ", "RECORDING")
    studio.say(np.pad(sound, RATE // 4))
    studio.kill()
    desk.sees("Recorded")
    desk.sees("The microphone is gone. Plug it in, then press r.")
    desk.press_and_see("\n", "sentence 2 of 3")
    assert best_match(desk.take("bode.toen.1"), sound)[1] >= 0.95
    desk.press_and_see(" ", "No sound from a microphone")
    studio.start()
    studio.add_microphone()
    desk.press_and_see(" ", "RECORDING")
    studio.say(np.pad(sound, RATE // 4))
    desk.press_and_see(" ", "Recorded")
    desk.press_and_see("\n", "sentence 3 of 3")
    assert best_match(desk.take("bode.toen.2"), sound)[1] >= 0.95


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (24, 9), (20, 4)])
def test_a_small_terminal_shows_the_sentence_and_the_keys(
    studio: SoundServer, sit_down: Opener, size: tuple[int, int]
) -> None:
    long = "De lantaarnopsteker gaat elke avond opnieuw met zijn lange stok de straat op."
    desk = sit_down({"lantaarnopsteker/toen": [*BODE, long, *BODE]})
    for number in (2, 3, 4):
        desk.press_and_see("s", f"sentence {number} of 7")
    assert {BODE[2], long, BODE[0]} <= set(desk.screen)
    desk.resize(*size)
    columns, rows = size
    wait_for(lambda: len(desk.screen) <= rows and all(len(line) <= columns for line in desk.screen), what=f"{size}")
    assert "q: stop" in desk.screen[-1]
    if rows > 4:
        assert long in " ".join(desk.screen)
    desk.resize(80, 24)
    desk.sees(BODE[2])


def test_no_colour_where_none_is_wanted(studio: SoundServer, sit_down: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    desk = sit_down()
    desk.press_and_see(" ", "RECORDING")
    assert not re.search(rb"\x1b\[[0-9;]*3\d", desk.written)


def test_arrows_do_nothing(studio: SoundServer, sit_down: Opener) -> None:
    desk = sit_down()
    desk.press("\x1b[B\x1bOq")
    desk.press_and_see("s", "sentence 2 of 3")


@pytest.mark.parametrize(
    ("device", "message"),
    [("no such thing", "There is no one microphone 'no such thing'"), ("99", "No sound from a microphone")],
)
def test_a_wrong_device_is_said_in_one_line(studio: SoundServer, sit_down: Opener, device: str, message: str) -> None:
    desk = sit_down(sees="", device=device)
    desk.ends(1)
    assert desk.said_after.startswith(f"Error: {message}")
    assert desk.said_after.count("\n") == 1


def test_without_a_microphone_it_says_so_in_one_line(no_sound: None, sit_down: Opener) -> None:
    desk = sit_down(sees="")
    desk.ends(1)
    assert desk.said_after.startswith("Error: No sound from a microphone")
    assert desk.said_after.count("\n") == 1


def test_without_a_terminal_it_says_so_in_one_line(tmp_path: Path) -> None:
    about = json.dumps({"texts": {"a": BODE}, "folder": str(tmp_path), "device": None, "again": ()})
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, about],
        capture_output=True,
        text=True,
        input="q",
        timeout=30,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Error: Recording needs a terminal")
    assert done.stderr.count("\n") == 1


def test_an_unknown_text_is_said_in_one_line(studio: SoundServer, sit_down: Opener) -> None:
    desk = sit_down(sees="", again=["bode/nooit"])
    assert desk.process.wait(15) == 2
    wait_for(lambda: b"There is no text 'bode/nooit' to record" in desk.written)
