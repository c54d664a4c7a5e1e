"""From recordings to the exhibition and out again, with the commands that an editor gives."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import soundfile
import yaml
from click.testing import CliRunner, Result

from kiosk.cli.voice import command
from kiosk.exhibition.compiled import open_exhibition
from kiosk.speech.clip import RATE, read_clip, resampled
from kiosk.speech.loudness import loudness, true_peak
from kiosk.speech.take import keep, take_file
from tests.human import RATE as SPOKEN
from tests.human import read_out, speak
from tests.sound import best_match
from tests.system.test_voice import exhibition

__all__ = ["exhibition"]

PROFESSION = "bode"


def voice(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments], prog_name="voice")


@pytest.fixture
def sentences(exhibition: Path, tmp_path: Path) -> dict[str, list[str]]:
    said = open_exhibition(exhibition, tmp_path / "cache").voice(PROFESSION, "en")
    return {name: text["spoken"] for name, text in said.items()}


def took(exhibition: Path, takes: Path, data: Path) -> tuple[str, str, int]:
    options: list[str | Path] = [
        "--language",
        "en",
        "--speaker",
        'Jo "the voice" Smit',
        "--exhibition",
        exhibition,
        "--data",
        data,
    ]
    done = voice("import", takes, *options)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.stdout, done.stderr, done.exit_code


def test_recordings_are_heard_until_their_text_changes(
    exhibition: Path, tmp_path: Path, sentences: dict[str, list[str]]
) -> None:
    takes, text = tmp_path / "takes", sentences[f"{PROFESSION}/toen"]
    takes.mkdir()
    whole, starts = read_out(text)
    soundfile.write(takes / "Bode - Toen.WAV", np.stack([whole, whole], axis=1), SPOKEN, subtype="PCM_24")
    for number, sentence in enumerate(sentences[f"{PROFESSION}/nu"], start=1):
        ending = ("flac", "ogg", "mp3")[number % 3]
        soundfile.write(takes / f"bode.nu.{number}.{ending}", speak(sentence), SPOKEN)
    soundfile.write(takes / "bode.straks.2.wav", speak("Too early."), SPOKEN)
    soundfile.write(takes / "bode.toon.wav", speak("What?"), SPOKEN)
    (takes / "notes.txt").write_text("for me only")
    out, err, code = took(exhibition, takes, tmp_path)
    assert code == 1
    assert "2 taken in, 1 not, 1 files match no text (en)." in out
    needed = ", ".join(str(n) for n in range(1, len(sentences[f"{PROFESSION}/straks"]) + 1) if n != 2)
    assert f"{PROFESSION}/straks: of its" in err
    assert f"these are missing: {needed}." in err
    assert "bode.toon.wav: no text is called that. Did you mean 'bode.toen'?" in err

    compiled = open_exhibition(exhibition, tmp_path / "cache")
    assert compiled.problems == []
    for era in ("toen", "nu"):
        recording = compiled.voice(PROFESSION, "en")[f"{PROFESSION}/{era}"]["recording"]
        clip = read_clip(Path(recording["file"]), tuple(recording["starts"]), recording["gain"])
        assert loudness(clip.samples, RATE) == pytest.approx(-16, abs=1)
        assert true_peak(clip.samples, RATE) <= -1.5
        assert len(recording["starts"]) == len(sentences[f"{PROFESSION}/{era}"])
        if era == "toen":
            assert recording["starts"] == pytest.approx([start - starts[0] for start in starts], abs=0.05)
            third = clip.samples[round(recording["starts"][2] * RATE) :][: 2 * RATE]
            assert best_match(whole.repeat(1), whole)[1] > 0.99
            assert len(third) == 2 * RATE

    status = voice("status", "--exhibition", exhibition, "--data", tmp_path, "--language", "en")
    assert f"en {PROFESSION}/toen" in status.stdout
    assert " 2 recorded (0:" in status.stdout
    assert " 0 stale" in status.stdout

    told = exhibition / "professions" / PROFESSION / "en.yaml"
    read = yaml.safe_load(told.read_text("utf-8"))
    read["panels"]["toen"]["text"][0] = "Nobody said this."
    told.write_text(yaml.safe_dump(read, allow_unicode=True), "utf-8")
    changed = open_exhibition(exhibition, tmp_path / "cache").voice(PROFESSION, "en")
    assert changed[f"{PROFESSION}/toen"]["recording"] is None
    assert changed[f"{PROFESSION}/nu"]["recording"]
    status = voice("status", "--exhibition", exhibition, "--data", tmp_path, "--language", "en")
    assert " 1 recorded (0:" in status.stdout
    assert " 1 stale" in status.stdout
    assert next(line for line in status.stdout.splitlines() if "stale" in line).startswith(f"en {PROFESSION}/toen ")


def test_pauses_that_do_not_tell_where_sentences_begin(
    exhibition: Path, tmp_path: Path, sentences: dict[str, list[str]]
) -> None:
    takes, name = tmp_path / "takes", f"{PROFESSION}.toen"
    takes.mkdir()
    text = sentences[f"{PROFESSION}/toen"]
    whole, starts = read_out(text, pause=0.1)
    soundfile.write(takes / f"{name}.wav", whole, SPOKEN)
    out, err, code = took(exhibition, takes, tmp_path)
    assert code == 1
    assert "0 taken in, 1 not" in out
    assert f"for {len(text)} sentences; say where each begins: `starts: [" in err
    assert not list((exhibition / "voice").rglob("*.yaml"))
    (takes / f"{name}.yaml").write_text("starts: [0, one]\n")
    assert f"{name}.yaml:1:13: " in took(exhibition, takes, tmp_path)[1]
    (takes / f"{name}.yaml").write_text(f"starts: [{', '.join(f'{start:.2f}' for start in starts)}]\n")
    out, err, code = took(exhibition, takes, tmp_path)
    assert (code, err) == (0, "")
    recording = open_exhibition(exhibition, tmp_path / "cache").voice(PROFESSION, "en")[f"{PROFESSION}/toen"][
        "recording"
    ]
    assert recording["starts"] == pytest.approx([start - starts[0] for start in starts], abs=0.06)


def test_nothing_is_lost_when_the_new_recording_is_no_good(
    exhibition: Path, tmp_path: Path, sentences: dict[str, list[str]]
) -> None:
    takes = tmp_path / "takes"
    takes.mkdir()
    text = sentences[f"{PROFESSION}/name"]
    soundfile.write(takes / f"{PROFESSION}.name.wav", speak(text[0]), SPOKEN)
    assert took(exhibition, takes, tmp_path)[2] == 0
    before = {file: file.read_bytes() for file in (exhibition / "voice").rglob("*.*")}
    assert {file.suffix for file in before} == {".flac", ".yaml"}
    for content in (b"no sound", b""):
        (takes / f"{PROFESSION}.name.wav").write_bytes(content)
        _out, err, code = took(exhibition, takes, tmp_path)
        assert code == 1
        assert f"{PROFESSION}.name.wav" in err
        assert {file: file.read_bytes() for file in (exhibition / "voice").rglob("*.*")} == before
    soundfile.write(takes / f"{PROFESSION}.name.wav", np.zeros(SPOKEN, np.float32), SPOKEN)
    assert took(exhibition, takes, tmp_path)[2] == 1
    shutil.copy(takes / f"{PROFESSION}.name.wav", takes / f"{PROFESSION}_name.flac")
    assert "there is more than one of it" in took(exhibition, takes, tmp_path)[1]
    assert {file: file.read_bytes() for file in (exhibition / "voice").rglob("*.*")} == before


def test_what_is_heard_can_be_had_as_files(exhibition: Path, tmp_path: Path, sentences: dict[str, list[str]]) -> None:
    takes, out = tmp_path / "takes", tmp_path / "out"
    takes.mkdir()
    text = sentences[f"{PROFESSION}/nu"]
    whole, starts = read_out(text)
    soundfile.write(takes / f"{PROFESSION}.nu.wav", whole, SPOKEN)
    assert took(exhibition, takes, tmp_path)[2] == 0
    places: list[str | Path] = ["--exhibition", exhibition, "--data", tmp_path, "--language", "en", "--role", "stories"]
    partly = voice("export", out, *places)
    assert partly.exit_code == 1
    assert f"en {PROFESSION}/toen: it has no voice yet" in partly.stderr
    assert voice("render", *places).exit_code == 0
    done = voice("export", out, *places)
    assert (done.exit_code, done.stderr) == (0, "")
    listed = {entry["id"]: entry for entry in json.loads((out / "voice.json").read_text("utf-8"))}
    assert set(sentences) <= set(listed)
    for entry in listed.values():
        samples, rate = soundfile.read(out / entry["file"], dtype="float32")
        assert samples.ndim == 1
        assert len(samples) / rate == pytest.approx(entry["seconds"], abs=0.1)
        assert loudness(samples, rate) == pytest.approx(-16, abs=1.5)
        captions = (out / entry["file"]).with_suffix(".vtt").read_text("utf-8")
        assert captions.startswith("WEBVTT\n\n00:00:00.000 --> ")
        assert all(sentence in captions for sentence in entry["sentences"])
    entry = listed[f"{PROFESSION}/nu"]
    assert (entry["voice"], entry["sentences"]) == ("human", text)
    assert entry["starts"] == pytest.approx([start - starts[0] for start in starts], abs=0.05)
    assert listed[f"{PROFESSION}/toen"]["voice"] == "synthetic"


def test_what_was_said_completely_is_taken_in_at_the_next_start(
    exhibition: Path, tmp_path: Path, sentences: dict[str, list[str]]
) -> None:
    takes = tmp_path / "takes" / "en"
    for name in ("name", "toen/title"):
        (sentence,) = sentences[f"{PROFESSION}/{name}"]
        said = resampled(speak(sentence), SPOKEN, RATE)
        keep(
            take_file(takes, f"{PROFESSION}.{name.replace('/', '.')}", 1), said, sentence if name == "name" else "Old."
        )
    places: list[str | Path] = ["--exhibition", exhibition, "--data", tmp_path, "--language", "en"]
    assert "--speaker" in voice("record", *places).stderr
    done = voice("record", *places, "--speaker", "Jo")
    assert "terminal" in done.stderr  # there is none in a test; what was there has been taken in before
    assert [file.name for file in (exhibition / "voice" / "en").glob("*.yaml")] == [f"{PROFESSION}.name.yaml"]
    took_old = took(exhibition, takes, tmp_path)[1]
    assert f"{PROFESSION}/toen/title: {PROFESSION}.toen.title.1.wav says an older sentence." in took_old
