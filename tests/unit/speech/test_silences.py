import random

import numpy as np
import pytest

from kiosk.speech.silences import heard, sentence_starts
from tests.unit.speech.gluing import TEXTS, Glued, Spoken, glue, speak

SECONDS = 0.03
"""How far from the truth a start may be."""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> list[Spoken]:
    folder = tmp_path_factory.mktemp("voice")
    return [speak(folder, sentences) for sentences in TEXTS]


def found(glued: Glued, spoken: Spoken) -> tuple[float, ...] | None:
    samples = glued.samples - glued.samples.mean()
    return sentence_starts(heard(samples).runs, [sum(map(str.isalpha, sentence)) for sentence, _ in spoken])


def tried(texts: list[Spoken], seed: int, times: int, **how: object) -> tuple[int, int, int]:
    """How often the starts were right, how often it was not certain, and how often they were wrong."""
    right = unsure = wrong = 0
    for number in range(times):
        rng = np.random.default_rng([seed, number])
        spoken = texts[rng.integers(len(texts))]
        conditions = how or {
            "noise": rng.uniform(-55, -30),
            "hum": rng.choice([-np.inf, rng.uniform(-40, -10)]),
            "breath": rng.choice([-np.inf, rng.uniform(-35, -18)]),
            "offset": rng.choice([0.0, rng.uniform(-0.2, 0.2)]),
        }
        glued = glue(spoken, rng, **conditions)  # type: ignore[arg-type]
        starts = found(glued, spoken)
        if starts is None:
            unsure += 1
        elif np.allclose(starts, glued.starts, atol=SECONDS):
            right += 1
        else:
            print(f"wrong: number {number}, by", np.subtract(starts, glued.starts).round(3), conditions)
            wrong += 1
    print(f"seed {seed}: {right} right, {unsure} unsure, {wrong} wrong")
    return right, unsure, wrong


@pytest.mark.parametrize("quarter", range(4))
def test_sentences_are_found_in_offices(texts: list[Spoken], quarter: int) -> None:
    right, _, wrong = tried(texts, random.randrange(2**30) * 4 + quarter, 25)
    assert wrong == 0
    assert right >= 22


def test_pauses_at_commas_that_last_as_long_make_it_unsure_and_not_wrong(texts: list[Spoken]) -> None:
    seed = random.randrange(2**32)
    _, unsure, wrong = tried(texts, seed, 40, pauses=(0.2, 0.8), commas=(0.05, 0.6), speeds=(0.75, 1.3), noise=-35)
    assert wrong == 0
    assert unsure >= 10
