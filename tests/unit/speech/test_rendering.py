import json
import os
import signal
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from kiosk.speech.clip import RATE, ClipError
from kiosk.speech.loudness import loudness, true_peak
from kiosk.speech.rendered import clip_files, is_rendered, read_rendered, rendered_duration, store
from kiosk.speech.text import PAUSE, Timing
from kiosk.speech.worker import RenderError, Worker
from tests.unit.speech.some import some_sound, some_text, stored, worker_that


def test_texts_are_spoken(tmp_path: Path) -> None:
    worker = Worker(tmp_path)
    texts = [
        some_text(),
        some_text("Hello.", language="en"),
        some_text("مَرْحَبًا بِكُمْ.", "هٰذَا مَعْرِضٌ.", language="ar"),
        some_text("Ja."),
    ]
    try:
        for text in texts:
            worker.render(text)
    finally:
        worker.end()
    for text in texts:
        clip = read_rendered(tmp_path, text)
        assert clip is not None
        assert len(clip.timing.starts) == len(text.sentences)
        assert clip.timing.duration == rendered_duration(tmp_path, text)
        assert loudness(clip.samples, RATE) == pytest.approx(-16.0, abs=1.0)
        assert true_peak(clip.samples, RATE) <= -1.5
        silence = 0.003 * np.abs(clip.samples).max()
        for start in clip.timing.starts:
            frame = round(start * RATE)
            before = clip.samples[max(0, frame - round(PAUSE * RATE)) : frame]
            assert not np.any(np.abs(before) > silence)
            assert np.any(np.abs(clip.samples[frame : frame + RATE // 20]) > silence)
    assert not [file for file in tmp_path.rglob("*") if file.suffix not in (".flac", ".json", "")]


def test_sentences_begin_and_end_without_a_click(tmp_path: Path) -> None:
    worker, text = Worker(tmp_path), some_text("Tien boten.", "Pak een stoel.", "Kijk, daar komt Piet.")
    try:
        worker.render(text)
    finally:
        worker.end()
    clip = read_rendered(tmp_path, text)
    assert clip
    ends = (*(start - PAUSE for start in clip.timing.starts[1:]), clip.timing.duration)
    softest = 0.002 * np.abs(clip.samples).max()
    for start, end in zip(clip.timing.starts, ends, strict=True):
        first, last = clip.samples[round(start * RATE)], clip.samples[round(end * RATE) - 1]
        assert max(abs(first), abs(last)) < softest


def test_a_language_without_a_voice_is_said_so_and_costs_only_that_clip(tmp_path: Path) -> None:
    worker, lost, text = Worker(tmp_path), some_text("Hello.", language="xx"), some_text("Hallo.")
    try:
        with pytest.raises(RenderError, match="no voice for this language"):
            worker.render(lost)
        worker.render(text)
    finally:
        worker.end()
    assert is_rendered(tmp_path, text)
    assert not is_rendered(tmp_path, lost)


def test_a_text_without_sound_is_a_failure(tmp_path: Path) -> None:
    worker = Worker(tmp_path)
    try:
        with pytest.raises(RenderError, match="sentence 2: "):
            worker.render(some_text("Hallo.", "…"))
    finally:
        worker.end()


@pytest.mark.parametrize(
    ("does", "reason"),
    [
        ("time.sleep(60)", "no answer within 0.5 s"),
        ("print('{', flush=True)\ntime.sleep(60)", "nonsense"),
        ("print('[]', flush=True)", "nonsense"),
        ("print('half', end='', flush=True)\ntime.sleep(60)", "no answer within 0.5 s"),
        ("sys.exit(3)", "exit code 3"),
        (f"os.kill(os.getpid(), {int(signal.SIGSEGV)})", f"signal {int(signal.SIGSEGV)}"),
    ],
)
def test_a_synthesiser_that_fails_is_ended_and_started_again(tmp_path: Path, does: str, reason: str) -> None:
    program = f"if asked['sentences'] == ['Kwaad.']:\n    {does.replace(chr(10), chr(10) + '    ')}\n"
    program += "print(json.dumps({'error': None, 'hash': asked['hash']}), flush=True)"
    worker = worker_that(program, tmp_path, limit=0.5)
    try:
        for _ in range(2):
            began = time.monotonic()
            with pytest.raises(RenderError, match=reason):
                worker.render(some_text("Kwaad."))
            assert time.monotonic() - began < 2
            worker.render(some_text("Goed."))
    finally:
        worker.end()
        worker.end()


def test_a_synthesiser_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="does not start"):
        Worker(tmp_path, ("/nowhere/at/all",)).render(some_text())


def test_espeak_that_does_not_load_is_a_failure(tmp_path: Path) -> None:
    spoilt = "import ctypes, sys\ndef no(*_, **__): raise OSError('no such library')\nctypes.cdll.LoadLibrary = no\n"
    worker = Worker(tmp_path, (sys.executable, "-c", spoilt + "from kiosk.speech.render import main\nmain()"))
    try:
        with pytest.raises(RenderError, match="espeak-ng does not start"):
            worker.render(some_text())
    finally:
        worker.end()


def test_a_folder_that_cannot_be_written_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "nl").write_text("in the way")
    worker = Worker(tmp_path)
    try:
        with pytest.raises(RenderError, match="File exists"):
            worker.render(some_text("Hallo."))
    finally:
        worker.end()


def test_a_clip_is_read_back_as_it_was_stored(tmp_path: Path) -> None:
    text = some_text()
    assert read_rendered(tmp_path, text) is None
    clip = stored(tmp_path, text, 1.0)
    read = read_rendered(tmp_path, text)
    assert read is not None
    assert read.timing == clip.timing
    np.testing.assert_allclose(read.samples, clip.samples, atol=1 / 32768)


@pytest.mark.parametrize("damage", ["truncated", "empty", "missing", "sidecar", "sidecar-type", "other-sound"])
def test_a_damaged_clip_is_removed(tmp_path: Path, damage: str) -> None:
    text = some_text()
    stored(tmp_path, text, 1.0)
    sound, sidecar = clip_files(tmp_path, text.language, text.hash)
    if damage == "truncated":
        os.truncate(sound, sound.stat().st_size // 2)
    elif damage == "empty":
        sound.write_bytes(b"")
    elif damage == "missing":
        sound.unlink()
    elif damage == "sidecar":
        sidecar.write_text("{")
    elif damage == "sidecar-type":
        sidecar.write_text(json.dumps([1]))
    else:
        whole = sidecar.read_bytes()
        stored(tmp_path, text, 2.0)
        sidecar.write_bytes(whole)
    with pytest.raises(ClipError):
        read_rendered(tmp_path, text)
    assert not is_rendered(tmp_path, text)
    assert read_rendered(tmp_path, text) is None


def test_what_a_killed_process_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / "nl").mkdir()
    text = some_text()
    sound, _ = clip_files(tmp_path, text.language, text.hash)
    dead, alive = (sound.with_name(f"{sound.name}.{pid}.tmp") for pid in (2**22 + 1, 1))
    dead.touch()
    alive.touch()
    stored(tmp_path, text, 1.0)
    assert not dead.exists()
    assert alive.exists()


def test_a_disk_that_fills_up_leaves_nothing(tmp_path: Path) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises((ClipError, OSError)):
            store(tmp_path, "nl", "abc", some_sound(1.0), Timing((0.0,), 1.0))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert not list((tmp_path / "nl").iterdir())
