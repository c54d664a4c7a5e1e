import math
import random
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from kiosk.speech.clip import RATE, resampled
from kiosk.speech.intake import IntakeError, Taken, take_sentences, take_whole
from kiosk.speech.loudness import LOUDNESS, PEAK, loudness, true_peak
from kiosk.speech.text import PAUSE
from tests.unit.speech.gluing import TEXTS, Glued, Spoken, audible, glue, speak

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Sound = NDArray[np.float32]

SENTENCES = TEXTS[3]
FILES = [
    ("a.wav", "PCM_16", 44_100, 1),
    ("a.wav", "PCM_24", 48_000, 2),
    ("a.wav", "FLOAT", 16_000, 1),
    ("a.wav", "PCM_16", 8_000, 1),
    ("a.flac", "PCM_16", 22_050, 2),
    ("a.ogg", "VORBIS", 44_100, 1),
    ("a.opus", "OPUS", 48_000, 2),
    ("a.mp3", "MPEG_LAYER_III", 44_100, 2),
]


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Spoken:
    return speak(tmp_path_factory.mktemp("voice"), SENTENCES)


@pytest.fixture
def rng() -> np.random.Generator:
    seed = random.randrange(2**32)
    print("seed", seed)
    return np.random.default_rng(seed)


def written(file: Path, sound: "Sound", rate: int = RATE, channels: int = 1, subtype: str = "PCM_24") -> Path:
    kind = "OGG" if file.suffix == ".opus" else file.suffix[1:].upper()
    frames = sound if rate == RATE else resampled(sound, RATE, rate)
    soundfile.write(file, np.stack([frames] * channels, axis=1), rate, format=kind, subtype=subtype)
    return file


def assert_is_ready(taken: Taken) -> None:
    assert taken.samples.dtype == np.float32
    assert loudness(taken.samples, RATE) == pytest.approx(LOUDNESS, abs=0.5)
    assert true_peak(taken.samples, RATE) <= PEAK
    assert np.abs(taken.samples[[0, -1]]).max() < 1e-4
    assert np.abs(np.diff(taken.samples[:48])).max() < 0.02
    assert np.abs(np.diff(taken.samples[-480:])).max() < 0.02


def assert_starts(taken: Taken, glued: Glued, within: float) -> None:
    wanted = np.array(glued.starts) - glued.starts[0]
    assert taken.starts[0] == 0
    np.testing.assert_allclose(taken.starts, wanted, atol=within)
    assert len(taken.samples) / RATE == pytest.approx(glued.end - glued.starts[0], abs=within + 0.1)


@pytest.mark.requirement("R32", slow=True)
@pytest.mark.parametrize(("name", "subtype", "rate", "channels"), FILES)
def test_every_kind_of_file_becomes_the_sound_of_its_text(
    tmp_path: Path, spoken: Spoken, rng: np.random.Generator, name: str, subtype: str, rate: int, channels: int
) -> None:
    glued = glue(spoken, rng, noise=-45, breath=-25, hum=-35, offset=0.02)
    taken = take_whole(written(tmp_path / name, glued.samples, rate, channels, subtype), SENTENCES)
    assert_is_ready(taken)
    assert_starts(taken, glued, within=0.06 if name.endswith("mp3") else 0.03)
    assert taken.warnings == ((f"only {rate} samples a second: it will sound dull",) if rate < 22_000 else ())


def test_it_says_how_much_louder_it_became(tmp_path: Path, spoken: Spoken, rng: np.random.Generator) -> None:
    glued = glue(spoken, rng, noise=-60)
    loud = take_whole(written(tmp_path / "loud.wav", glued.samples), SENTENCES)
    soft = take_whole(written(tmp_path / "soft.wav", 0.1 * glued.samples), SENTENCES)
    assert soft.gain - loud.gain == pytest.approx(20, abs=0.5)
    assert np.sqrt(np.mean((soft.samples - loud.samples) ** 2)) < 0.002


@pytest.mark.parametrize("other", ["nothing", "upside down", "hum"])
def test_of_two_channels_the_one_with_the_voice_is_taken(
    tmp_path: Path, spoken: Spoken, rng: np.random.Generator, other: str
) -> None:
    glued = glue(spoken, rng)
    hum = (0.05 * np.sin(2 * np.pi * 50 * np.arange(len(glued.samples)) / RATE)).astype(np.float32)
    others: dict[str, Sound] = {"nothing": 0 * hum, "upside down": -glued.samples, "hum": hum}
    wrong = others[other]
    soundfile.write(tmp_path / "a.wav", np.stack([wrong, glued.samples], axis=1), RATE, subtype="PCM_24")
    taken = take_whole(tmp_path / "a.wav", SENTENCES)
    assert_is_ready(taken)
    assert_starts(taken, glued, within=0.03)


def test_one_file_for_each_sentence(tmp_path: Path, spoken: Spoken, rng: np.random.Generator) -> None:
    glued = [glue((sentence,), rng, commas=(0.1, 0.2)) for sentence in spoken]
    files = [written(tmp_path / f"a.{number}.wav", it.samples) for number, it in enumerate(glued, start=1)]
    taken = take_sentences(files)
    assert_is_ready(taken)
    assert taken.starts[0] == 0
    assert taken.warnings == ()
    lasts = [it.end - it.starts[0] + 0.068 + PAUSE for it in glued]
    np.testing.assert_allclose(np.diff(taken.starts), lasts[:-1], atol=0.03)
    for start in taken.starts[1:]:
        before = taken.samples[round((start - PAUSE) * RATE) : round(start * RATE)]
        assert not before.any()


def test_a_doubtful_split_tells_what_was_found_and_starts_settle_it(
    tmp_path: Path, spoken: Spoken, rng: np.random.Generator
) -> None:
    glued = glue(spoken, rng, pauses=(0.5, 0.52), commas=(0.48, 0.5))
    file = written(tmp_path / "bode.toen.wav", glued.samples)
    parts = sum(len(sounds) for _, sounds in spoken)
    with pytest.raises(IntakeError) as caught:
        take_whole(file, SENTENCES)
    message = str(caught.value)
    assert message.startswith(f"bode.toen.wav: found {parts} pieces for 4 sentences; say where each begins: `starts: [")
    assert message.endswith("]` in bode.toen.yaml beside it")
    assert str(tmp_path) not in message
    told = [float(time) for time in message.partition("[")[2].partition("]")[0].split(", ")]
    for start in glued.starts:
        assert min(abs(time - start) for time in told) <= 0.03
    taken = take_whole(file, SENTENCES, glued.starts)
    assert_is_ready(taken)
    assert_starts(taken, glued, within=0.03)
    assert_starts(take_whole(file, SENTENCES, [0.0, *glued.starts[1:]]), glued, within=0.03)


def test_what_is_said_before_the_first_start_is_left_out(
    tmp_path: Path, spoken: Spoken, rng: np.random.Generator
) -> None:
    glued = glue(spoken, rng)
    taken = take_whole(written(tmp_path / "a.wav", glued.samples), SENTENCES[1:], glued.starts[1:])
    assert len(taken.samples) / RATE == pytest.approx(glued.end - glued.starts[1], abs=0.13)


def test_a_sentence_that_is_missing_is_noticed(tmp_path: Path, spoken: Spoken, rng: np.random.Generator) -> None:
    file = written(tmp_path / "a.wav", glue(spoken[:-1], rng, commas=(0.05, 0.1)).samples)
    with pytest.raises(IntakeError, match="found 3 pieces for 4 sentences"):
        take_whole(file, SENTENCES)


def test_sentences_that_do_not_fit_their_pieces_are_noticed(
    tmp_path: Path, spoken: Spoken, rng: np.random.Generator
) -> None:
    file = written(tmp_path / "a.wav", glue(spoken, rng, commas=(0.05, 0.1)).samples)
    with pytest.raises(IntakeError, match="the pauses do not fit the 4 sentences; say where"):
        take_whole(file, ("Ja.", "Nee.", "Ja.", " ".join(SENTENCES)))


@pytest.mark.parametrize(
    ("starts", "reason"),
    [
        ([0.0, 1.0], "2 'starts' for 4 sentences"),
        ([0.0, 2.0, 1.0, 3.0], "do not ascend"),
        ([-1.0, 1.0, 2.0, 3.0], "do not ascend"),
        ([0.0, 1.0, 2.0, 300.0], "do not ascend from 0 to its end at"),
        ([0.0, 1.0, 2.0, math.nan], "do not ascend"),
        ([0.0, 1.0, 2.0, -0.2], "no voice is heard between .* and the next"),
        ([0.0, 0.1, 2.0, 3.0], "no voice is heard between 0 s and the next"),
    ],
)
def test_starts_that_cannot_be(
    tmp_path: Path, spoken: Spoken, rng: np.random.Generator, starts: list[float], reason: str
) -> None:
    glued = glue(spoken, rng)
    if starts[-1] == -0.2:
        starts = [*starts[:-1], len(glued.samples) / RATE - 0.2]
    with pytest.raises(IntakeError, match=reason):
        take_whole(written(tmp_path / "a.wav", glued.samples), SENTENCES, starts)


@pytest.mark.parametrize("softer", [1.0, 0.9])
@pytest.mark.parametrize("subtype", ["PCM_16", "PCM_24"])
def test_clipping_is_said(
    tmp_path: Path, spoken: Spoken, rng: np.random.Generator, softer: float, subtype: str
) -> None:
    glued = glue(spoken[:1], rng, noise=-60)
    first, last = (round(time * RATE) for time in (glued.starts[0], glued.end))
    loudest = first + int(np.abs(glued.samples[first:last]).argmax())
    near = np.abs(np.arange(len(glued.samples)) - loudest) < 0.1 * RATE
    clipped = softer * np.clip(glued.samples * np.where(near, 3.0, 0.5) / np.abs(glued.samples[loudest]), -1, 1)
    taken = take_whole(written(tmp_path / "a.wav", clipped.astype(np.float32), subtype=subtype), SENTENCES[:1])
    (warning,) = taken.warnings
    assert warning.startswith("clipped in one place, at 0:0")
    assert float(warning.partition("0:")[2].partition(";")[0]) == pytest.approx(loudest / RATE, abs=0.2)


def test_a_recording_that_just_reaches_full_scale_is_not_clipped(
    tmp_path: Path, spoken: Spoken, rng: np.random.Generator
) -> None:
    samples = glue(spoken, rng).samples
    taken = take_whole(written(tmp_path / "a.wav", samples / np.abs(samples).max(), subtype="PCM_16"), SENTENCES)
    assert taken.warnings == ()


def test_noise_is_said(tmp_path: Path, spoken: Spoken, rng: np.random.Generator) -> None:
    noisy = take_whole(written(tmp_path / "a.wav", glue(spoken, rng, noise=-24).samples), SENTENCES)
    (warning,) = noisy.warnings
    assert float(warning.split()[1]) == pytest.approx(26, abs=3)  # the voice is a little louder than its mean
    assert "dB below the voice" in warning


def test_what_is_no_recording_is_said_in_one_line(tmp_path: Path, rng: np.random.Generator) -> None:
    second = np.zeros(RATE, dtype=np.float32)
    hiss = rng.standard_normal(3 * RATE).astype(np.float32) * 0.01
    broken = written(tmp_path / "broken.flac", 0.1 * hiss)
    broken.write_bytes(broken.read_bytes()[: broken.stat().st_size // 2])
    short = written(tmp_path / "cut.mp3", hiss, 44_100, subtype="MPEG_LAYER_III")
    short.write_bytes(short.read_bytes()[: short.stat().st_size // 2])
    nonsense = second.copy()
    nonsense[5] = np.nan
    (tmp_path / "text.wav").write_text("hallo")
    (tmp_path / "bytes.raw").write_bytes(b"abcd")
    (tmp_path / "folder.wav").mkdir()
    for file, reason in (
        (written(tmp_path / "silent.wav", second), "no voice can be heard in it"),
        (written(tmp_path / "constant.wav", second + 0.2), "no voice can be heard in it"),
        (written(tmp_path / "hiss.wav", hiss), "no voice can be heard in it"),
        (written(tmp_path / "short.wav", hiss[:14_000]), "it lasts 0.3 s; is it whole"),
        (written(tmp_path / "nan.wav", nonsense, subtype="FLOAT"), "not numbers"),
        (broken, "it cannot be read as sound"),
        (short, "it is damaged and ends after"),
        (tmp_path / "text.wav", "it cannot be read as sound"),
        (tmp_path / "bytes.raw", "it cannot be read as sound"),
        (tmp_path / "folder.wav", "no such file"),
        (tmp_path / "nowhere.wav", "no such file"),
    ):
        for take in (partial(take_whole, file, ["Ja."]), partial(take_sentences, [file])):
            with pytest.raises(IntakeError, match=f"^{file.name}: .*{reason}") as caught:
                take()
            assert "\n" not in str(caught.value)
            assert str(tmp_path) not in str(caught.value)


def test_a_file_that_is_far_too_long_is_not_even_read(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "evening.wav", np.zeros(8_000 * 301, dtype=np.float32), 8_000)
    with pytest.raises(IntakeError, match=r"it lasts 301\.0 s; cut it into one file for each text"):
        take_whole(tmp_path / "evening.wav", SENTENCES)


def test_nothing_is_cut_off_a_sentence(tmp_path: Path, spoken: Spoken, rng: np.random.Generator) -> None:
    for number in range(len(spoken)):
        glued = glue(spoken[number : number + 1], rng, noise=-60, speeds=(1.0, 1.0))
        taken = take_sentences([written(tmp_path / "a.wav", glued.samples)])
        heard = audible(taken.samples)
        assert (heard[-1] - heard[0]) / RATE == pytest.approx(glued.end - glued.starts[0], abs=0.03)
