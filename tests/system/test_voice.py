"""The command that renders clips, as an editor runs it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from kiosk.app.places import ASSETS
from kiosk.speech.clip import read_clip
from tests.sound import wait_for

COMMAND = [sys.executable, "-c", "from kiosk.cli.voice import command\ncommand(prog_name='voice')"]


@pytest.fixture
def exhibition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real one, cut down to a single profession."""
    folder = tmp_path_factory.mktemp("exhibition") / "assets"
    shutil.copytree(ASSETS, folder, ignore=shutil.ignore_patterns("drawing", "professions"))
    about = yaml.safe_load((folder / "exhibition.yaml").read_text(encoding="utf-8"))
    about = {"languages": about["languages"], "strengths": about["strengths"], "professions": about["professions"][:1]}
    (folder / "exhibition.yaml").write_text(yaml.safe_dump(about), encoding="utf-8")
    shutil.copytree(ASSETS / "professions" / about["professions"][0], folder / "professions" / about["professions"][0])
    return folder


def voice(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, text=True, timeout=100, check=False)


def whole_clips(folder: Path) -> dict[Path, int]:
    """The clips, and when each was written; each must be whole."""
    sidecars = sorted(folder.rglob("*.json"))
    for sidecar in sidecars:
        read_clip(sidecar.with_suffix(".flac"), (), 0.0)
    return {sidecar: sidecar.stat().st_mtime_ns for sidecar in sidecars}


def test_rendering_goes_on_after_it_was_killed(exhibition: Path, tmp_path: Path) -> None:
    arguments = [
        "render",
        "--exhibition",
        str(exhibition),
        "--data",
        str(tmp_path),
        "--language",
        "nl",
        "--role",
        "stories",
    ]
    process = subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.DEVNULL, start_new_session=True)
    wait_for(lambda: len(list(tmp_path.glob("voice/nl/*.json"))) >= 1, limit=30)
    os.killpg(process.pid, 9)
    process.wait()
    before = whole_clips(tmp_path)
    done = voice(*arguments)
    assert done.returncode == 0, done.stderr
    assert f"{len(before)} kept, 0 failed" in done.stdout
    after = whole_clips(tmp_path)
    assert before.items() <= after.items()
    assert not list(tmp_path.rglob("*.tmp"))
    status = voice("status", *arguments[1:])
    assert f"nl: {len(after)} texts, 0 recorded, 0 stale, {len(after)} rendered (" in status.stdout
    again = voice(*arguments)
    assert f"0 rendered, {len(after)} kept, 0 failed" in again.stdout
    assert whole_clips(tmp_path) == after


def test_every_failure_is_named(exhibition: Path, tmp_path: Path) -> None:
    (tmp_path / "voice").mkdir()
    (tmp_path / "voice" / "en").write_text("in the way")
    done = voice("render", "--exhibition", exhibition, "--data", tmp_path, "--language", "en", "--role", "stories")
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert lines
    assert all("File exists" in line and line.startswith("en ") for line in lines)
    assert f"0 rendered, 0 kept, {len(lines)} failed" in done.stdout


def test_a_clip_of_an_older_program_is_none(exhibition: Path, tmp_path: Path) -> None:
    arguments = ["--exhibition", str(exhibition), "--data", str(tmp_path)]
    before = voice("status", *arguments)
    assert "0 stale" in before.stdout
    from kiosk.exhibition.compiled import open_exhibition

    compiled = open_exhibition(exhibition, tmp_path / "cache")
    profession = compiled.index["professions"][0]["id"]
    name = compiled.voice(profession, "nl")[f"{profession}/toen"]["hash"]
    (tmp_path / "voice" / "nl").mkdir(parents=True)
    (tmp_path / "voice" / "nl" / f"{name}-0.json").write_text("{}")
    (tmp_path / "voice" / "nl" / "forgotten-1.json").write_text("{}")
    after = voice("status", *arguments).stdout
    line = next(line for line in after.splitlines() if line.startswith(f"nl {profession}/toen "))
    assert line.endswith(" missing")
    assert "1 clips belong to no text any more." in after


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(["--language", "xx"], "no language 'xx'"), (["--exhibition", "/nowhere"], "does not exist")],
)
def test_wrong_use_is_said_in_one_line(tmp_path: Path, arguments: list[str], message: str) -> None:
    done = voice("status", "--data", tmp_path, *arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
