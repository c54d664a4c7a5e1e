"""Another build of Piper: a small program that keeps to its command line, on the path, and that may fail."""

import logging
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
import soundfile

from kiosk.speech.clips import Clips
from kiosk.speech.piper import PiperError, find_model, speak
from kiosk.speech.rendered import is_rendered, read_rendered, remove
from kiosk.speech.worker import PIPER_ATTEMPTS, Worker
from tests.sound import wait_for
from tests.unit.speech.some import some_sound, some_text, stored

SPEAKS = """
for number, line in enumerate(sys.stdin):
    shutil.copy(Path(sys.argv[0]).with_name(f"{line.strip()}.wav"), folder / f"{number + 9}.wav")
"""
LENGTHS = {"Een.": 0.3, "Twee.": 0.6, "Drie drie.": 0.9}

MakePiper = Callable[[str], Path]


@pytest.fixture
def make_piper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MakePiper:
    """Puts a Piper on the path that does this, and gives the folder with a voice for it."""
    monkeypatch.setitem(sys.modules, "piper", None)  # the package may be there; here it is not
    programs = tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs), prepend=os.pathsep)
    voices = tmp_path / "voices"
    voices.mkdir()
    for suffix in ("", ".json"):
        (voices / f"nl_NL-stem-low.onnx{suffix}").touch()
    for sentence, seconds in LENGTHS.items():
        soundfile.write(programs / f"{sentence}.wav", some_sound(seconds)[::2], 24_000)

    def make(does: str) -> Path:
        program = programs / "piper"
        program.write_text(
            f"#!{sys.executable}\nimport os, shutil, signal, sys, time\nfrom pathlib import Path\n"
            f"assert sys.argv[1::2] == ['-m', '-d'], sys.argv\nassert sys.argv[2].endswith('.onnx')\n"
            f"folder = Path(sys.argv[4])\n"
            f"with open({str(tmp_path / 'pids')!r}, 'a') as pids:\n    print(os.getpid(), file=pids)\n{does}"
        )
        program.chmod(0o755)
        return voices

    return make


@pytest.fixture
def make_worker(tmp_path: Path) -> Iterator[Callable[..., Worker]]:
    made: list[Worker] = []

    def make(voices: Path, limit: float = 20.0) -> Worker:
        program = "import sys\nsys.modules['piper'] = None\nfrom kiosk.speech.render import main\nmain()"
        made.append(Worker(tmp_path / "clips", (sys.executable, "-c", program), limit, voices))
        return made[-1]

    yield make
    for worker in made:
        worker.end()


def pids(folder: Path) -> list[int]:
    """Who was started as Piper; the last one may not have written its number yet."""
    file = folder / "pids"
    return [int(line) for line in file.read_text().split("\n")[:-1]] if file.exists() else []


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ([], None),
        (["nl_NL-ronnie-medium"], "nl_NL-ronnie-medium"),
        (["nl_NL-ronnie-medium", "nl_BE-nathalie-medium", "en_US-joe-medium"], "nl_BE-nathalie-medium"),
        (["nl"], "nl"),
        (["nl-own.2"], "nl-own.2"),
        (["nlx_XX-other-low", "nlx", "xnl_NL-other-low"], None),
    ],
)
def test_a_voice_is_found_by_its_language(tmp_path: Path, files: list[str], found: str | None) -> None:
    for name in files:
        (tmp_path / f"{name}.onnx").touch()
        (tmp_path / f"{name}.onnx.json").touch()
    assert find_model(tmp_path, "nl") == (tmp_path / f"{found}.onnx" if found else None)


def test_a_voice_without_its_other_file_is_none(tmp_path: Path) -> None:
    (tmp_path / "nl_BE-half-low.onnx").touch()
    assert find_model(tmp_path, "nl") is None
    assert find_model(tmp_path / "nowhere", "nl") is None
    assert find_model(None, "nl") is None


def test_sentences_come_in_their_order_and_on_one_line_each(make_piper: MakePiper, tmp_path: Path) -> None:
    model = find_model(make_piper(SPEAKS), "nl")
    assert model
    (tmp_path / "out").mkdir()
    files = speak(["Een.", "Drie\n drie. ", "Twee."], model, tmp_path / "out")
    assert [soundfile.info(file).duration for file in files] == [0.3, 0.9, 0.6]


@pytest.mark.parametrize(
    ("does", "reason"),
    [
        ("print('no such voice', file=sys.stderr)\nsys.exit(3)", "exit code 3: no such voice"),
        ("os.kill(os.getpid(), signal.SIGSEGV)", "signal 11"),
        ("sys.stdin.readline()\n" + SPEAKS, "1 sounds for 2 sentences"),
        ("sys.exit(0)", "0 sounds for 2 sentences"),
        ("[(folder / f'{n}.wav').touch() for n in range(2)]", "Error opening"),
        (
            f"[soundfile.write(folder / f'{{n}}.wav', [0.0] * {24_000}, 24_000) for n in range(2)]",
            "nothing can be heard",
        ),
    ],
)
def test_what_piper_does_wrong_is_told_and_espeak_speaks(
    make_piper: MakePiper, make_worker: Callable[..., Worker], tmp_path: Path, does: str, reason: str
) -> None:
    worker, text = make_worker(make_piper("import soundfile\n" + does)), some_text("Een.", "Twee.")
    worker.render(text)
    model = worker.model("nl")
    assert model
    assert reason in worker.refused[model]
    assert not is_rendered(worker.folder, text, model)
    assert read_rendered(worker.folder, text)
    assert not [file for file in worker.folder.rglob("*") if file.suffix not in (".flac", ".json", "")]


def test_without_piper_the_organiser_is_told_to_install_it(
    make_piper: MakePiper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = find_model(make_piper(SPEAKS), "nl")
    assert model
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PiperError, match="install the package piper-tts"):
        speak(["Een."], model, tmp_path)


def test_a_piper_that_hangs_ends_with_its_renderer_and_is_soon_left_alone(
    make_piper: MakePiper, make_worker: Callable[..., Worker], tmp_path: Path
) -> None:
    worker = make_worker(make_piper("time.sleep(100)"), limit=8.0)
    texts = [some_text(word) for word in ("Een.", "Twee.", "Drie.", "Vier.")]
    for text in texts:
        worker.render(text)
        assert is_rendered(worker.folder, text)
    assert len(pids(tmp_path)) == PIPER_ATTEMPTS
    wait_for(lambda: not any(map(is_running, pids(tmp_path))))
    assert list(worker.refused.values()) == ["no answer within 8 s"]


def test_a_text_that_piper_cannot_say_does_not_cost_the_others_their_voice(
    make_piper: MakePiper, make_worker: Callable[..., Worker]
) -> None:
    worker = make_worker(make_piper(SPEAKS))
    for _ in range(PIPER_ATTEMPTS):
        worker.render(some_text("Onzegbaar."))
        good = some_text("Een.")
        worker.render(good)
        assert is_rendered(worker.folder, good, worker.model("nl"))
        remove(worker.folder, good, worker.model("nl"))


def test_shutting_down_ends_piper_and_starts_nothing(
    make_piper: MakePiper, make_worker: Callable[..., Worker], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clips, text = Clips(worker := make_worker(make_piper("time.sleep(100)"))), some_text("Een.")
    clips.prefetch([text])
    wait_for(lambda: pids(tmp_path), limit=20)
    began = time.monotonic()
    clips.shutdown()
    assert time.monotonic() - began < 0.5
    wait_for(lambda: not is_running(pids(tmp_path)[0]))
    assert not is_rendered(worker.folder, text)
    assert worker._process is None
    assert not caplog.records


def test_a_better_voice_takes_over_where_it_has_spoken(
    make_piper: MakePiper, make_worker: Callable[..., Worker], tmp_path: Path
) -> None:
    worker = make_worker(make_piper(SPEAKS))
    clips, text, other = Clips(worker), some_text("Een.", "Twee."), some_text("Twee.")
    stored(worker.folder, text, 5.0)
    assert (found := clips.find(text)) is not None
    assert found.timing.duration == 5.0
    clips.prefetch([text])
    done = Event()
    clips.request(other, done.set)
    wait_for(lambda: is_rendered(worker.folder, text, worker.model("nl")), limit=20)
    assert (found := clips.find(text)) is not None
    assert found.timing.duration < 2.0
    (tmp_path / "voices" / "nl_NL-stem-low.onnx.json").unlink()
    assert (found := clips.find(text)) is not None
    assert found.timing.duration == 5.0
    assert done.wait(20)
    clips.shutdown()


def test_a_voice_that_fails_is_logged_once_and_tells_nothing_of_the_visit(
    make_piper: MakePiper, make_worker: Callable[..., Worker], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clips, texts = Clips(make_worker(make_piper("sys.exit('Een.')"))), [some_text(word) for word in ("Een.", "Twee.")]
    for text in texts * 2:
        done = Event()
        clips.request(text, done.set)
        assert done.wait(20)
    clips.shutdown()
    assert len(pids(tmp_path)) == PIPER_ATTEMPTS
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    for secret in ("Een.", texts[0].hash, "nl"):
        assert secret not in record.getMessage()
