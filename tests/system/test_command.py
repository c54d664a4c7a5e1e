"""The installed command, as it is typed in a shell."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from PySide6.QtGui import QImage

from kiosk import __version__
from kiosk.app.places import ASSETS, ROOT
from kiosk.counts.store import NAME, Store
from tests.sound import wait_for
from tests.ui.seeing import differ, pixels

KIOSK = Path(sys.executable).parent / "kiosk"
FATAL = re.compile(r"Traceback|Exception|QML|\.qml|Warning|Error:|ERROR|CRITICAL|unexpected", re.IGNORECASE)
SILENCE = re.compile(r".*(WARNING kiosk\.speech\.player|kiosk): no sound: .*")  # there is no loudspeaker here
STORY = "telefoniste"


def kiosk(*arguments: str | Path, code: int = 0) -> subprocess.CompletedProcess[str]:
    done = subprocess.run([KIOSK, *arguments], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == code, done.stderr
    return done


def copy_exhibition(folder: Path) -> Path:
    """An exhibition of one profession in one language."""
    others = ("en.yaml", "ar.yaml")
    shutil.copytree(ASSETS, folder, ignore=shutil.ignore_patterns("drawing", "professions", *others))
    story = Path("professions", STORY)
    shutil.copytree(ASSETS / story, folder / story, ignore=shutil.ignore_patterns(*others))
    file = folder / "exhibition.yaml"
    text = re.sub(r"^languages: .*$", "languages: [nl]", file.read_text("utf-8"), flags=re.MULTILINE)
    file.write_text(re.sub(rf"^  - (?!{STORY}\b).*\n", "", text, flags=re.MULTILINE), "utf-8")
    return folder


def complaints(text: str) -> list[str]:
    """What should not stand in a log or on a terminal after all went well."""
    return [line for line in text.splitlines() if FATAL.search(line) and not SILENCE.fullmatch(line)]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """A demo that plays while other tests run."""
    folder = tmp_path_factory.mktemp("demo")
    exhibition = copy_exhibition(folder / "exhibition")
    silent = folder / "no-devices.conf"
    silent.write_text('pcm.!default { type pulse server "unix:/nowhere" }\n')
    with subprocess.Popen(
        [KIOSK, "run", "--exhibition", exhibition, "--demo", folder / "pictures"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"ALSA_CONFIG_PATH": str(silent)},
    ) as process:
        yield process, folder / "pictures"
        process.kill()


@pytest.fixture
def start() -> Iterator["Starter"]:
    starter = Starter()
    yield starter
    starter.close()


class Starter:
    """Starts the real program with a finger that opens one story, and ends what it started."""

    def __init__(self) -> None:
        self._started: list[subprocess.Popen[str]] = []

    def __call__(self, data: Path, *options: str | Path) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.system.visiting", data, "0", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        self._started.append(process)
        return process

    def close(self) -> None:
        for process in self._started:
            process.kill()
            process.communicate()


def shows(process: subprocess.Popen[str]) -> None:
    """Waits until the story stands on the screen."""
    assert process.stdout
    lines = list(iter(process.stdout.readline, "waiting\n")) if process.poll() is None else []
    assert any(line.startswith("done") and f"panel/{STORY}/toen" in line for line in lines), lines


def ended(process: subprocess.Popen[str]) -> str:
    """Tells it to end, and gives what it wrote on the terminal."""
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 0, errors
    return errors


@pytest.mark.usefixtures("demo")
def test_it_says_its_version() -> None:
    assert kiosk("--version").stdout == f"kiosk, version {__version__}\n"


@pytest.mark.requirement("R34", "R44")
def test_the_exhibition_and_profiles_that_belong_to_it_have_no_problem() -> None:
    *reminders, last = kiosk("check").stdout.splitlines()
    assert re.fullmatch(r"0 problems in \d+ files\.", last)
    assert [line for line in reminders if "Nobody who is at home in" not in line] == []


def test_help_names_every_option_of_run() -> None:
    told = kiosk("run", "--help").stdout
    assert not [name for name in ("profile", "exhibition", "data", "windowed", "demo") if f"--{name}" not in told]


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["--nonsense"], "--nonsense"),
        (["--demo"], "--demo"),
        (["--profile", "missing.yaml"], "missing.yaml"),
        (["--exhibition", "missing"], "missing"),
        (["--data", "/dev/null/data"], "/dev/null"),
    ],
)
def test_wrong_use_of_run_is_one_line_that_names_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], what: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    told = kiosk("run", *arguments, code=2)
    (line,) = told.stderr.splitlines()
    assert line.startswith("kiosk") and what in line
    assert not told.stdout
    assert "Traceback" not in line


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["check", "--nonsense"], ["voice", "render", "--exhibition", "nonsense"]]
)
def test_wrong_use_of_another_command_is_one_line_too(arguments: list[str]) -> None:
    told = kiosk(*arguments, code=2)
    (line,) = told.stderr.splitlines()
    assert line.startswith("kiosk: ") and "nonsense" in line
    assert not told.stdout


def test_problems_are_told_by_the_exit_code(tmp_path: Path) -> None:
    (tmp_path / "nowhere.yaml").write_text("name: Nowhere\n", "utf-8")
    told = kiosk("check", str(tmp_path / "nowhere.yaml"), code=1)
    assert "nowhere.yaml:1:1: " in told.stdout


@pytest.mark.usefixtures("no_sound")
def test_a_broken_exhibition_shows_what_was_good_before(tmp_path: Path, start: Starter) -> None:
    exhibition, data = copy_exhibition(tmp_path / "exhibition"), tmp_path / "data"
    first = start(data, "--exhibition", exhibition)
    shows(first)
    assert not complaints(ended(first))
    story = exhibition / "professions" / STORY / "nl.yaml"
    story.write_text(story.read_text("utf-8").replace("panels:", "panel:"), "utf-8")
    second = start(data, "--exhibition", exhibition)
    shows(second)
    told = [line for line in ended(second).splitlines() if "no sound" not in line]
    assert told and all(line.startswith(f"kiosk: {story}:") for line in told), told
    assert any("Did you mean 'panels'?" in line or "panels" in line for line in told)
    bare = kiosk("run", "--exhibition", exhibition, "--data", tmp_path / "other", code=2)
    assert len(bare.stderr.splitlines()) == 1


@pytest.mark.usefixtures("no_sound")
def test_a_second_kiosk_on_the_same_data_shows_and_counts_when_it_can(tmp_path: Path, start: Starter) -> None:
    first = start(tmp_path)
    shows(first)
    second = start(tmp_path)
    shows(second)
    log = tmp_path / "kiosk.log"
    wait_for(lambda: "kept in memory only" in log.read_text("utf-8"), 10)
    assert not complaints(ended(first))
    wait_for(lambda: "Counts are written again" in log.read_text("utf-8"), 15)
    told = [line for line in ended(second).splitlines() if "Counts" in line]
    assert told == [
        f"kiosk: Counts are kept in memory only: {tmp_path / NAME}: another program has it open. Is the kiosk running?",
        "kiosk: Counts are written again.",
    ]
    with Store(tmp_path / NAME, reading=True) as store:
        assert len(store.runs()) == 2
        assert [count.n for count in store.counts() if count.metric == "visit"] == [1, 1]


def test_a_demo_leaves_a_picture_of_every_screen_and_no_visits(demo: tuple[subprocess.Popen[str], Path]) -> None:
    process, folder = demo
    listed = yaml.safe_load((ASSETS / "exhibition.yaml").read_text("utf-8"))
    told, errors = process.communicate(timeout=100)
    assert process.returncode == 0, errors
    screens = [
        "attract",
        "nl-language",
        "nl-choose",
        *(
            f"nl-{STORY}-{name}"
            for name in ("toen", "spoken", "nu", "straks", "more", "question", "answered", "talents")
        ),
        "nl-cases",
        *(f"nl-{case}" for case in listed["cases"]),
        "nl-lessons",
        *(f"nl-{lesson}" for lesson in [*listed["lessons"], listed["reading"]]),
        "nl-access",
        *(f"nl-{place}-{look}" for place in ("access", "story") for look in ("text-150", "text-200", "dark", "light")),
        "start-again",
        "still-there",
    ]
    files = sorted(folder.glob("*.png"))
    assert {file.stem.partition("-")[2] for file in files} == set(screens)
    assert [int(file.stem.partition("-")[0]) for file in files] == [*range(1, len(screens) + 1)]
    seen = {file.stem.partition("-")[2]: pixels(QImage(str(file))) for file in files}
    for name, picture in seen.items():
        assert picture.shape == (1920, 1080, 3), name
        most = max(float((picture == picture[y, x]).all(axis=2).mean()) for y in (5, 960, 1900) for x in (5, 540, 1070))
        assert most < 0.9, f"{name} is blank"
    names = list(seen)
    alike = [(a, b) for a, b in pairwise(names) if differ(seen[a], seen[b]) < 0.001]
    assert not alike
    assert f"The pictures of the demo are in {folder}." in told
    assert told.startswith("demo runs, NOT VISITS")
    assert not complaints(errors + (folder / "data" / "kiosk.log").read_text("utf-8"))
    shown = kiosk("counts", "show", "--data", folder / "data").stdout
    assert shown.startswith("0 visits in 0 runs.")
    assert "demo runs, not visits: 1 visit in 1 run\n" in shown
