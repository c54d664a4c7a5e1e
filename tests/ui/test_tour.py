"""What a tour through every screen shows: in three themes, three languages, upright and lying."""

import re
from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import yaml
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.places import ASSETS
from kiosk.counts.store import NAME, Store
from kiosk.exhibition.vowels import without_vowels
from kiosk.journey import ERAS, Page
from kiosk.tally.metrics import METRICS
from tests.ui.conftest import LANDSCAPE, PORTRAIT, lobbies
from tests.ui.contrast import PART
from tests.ui.touring import Tour, tour

if TYPE_CHECKING:
    from numpy.typing import NDArray

TYPING = {"QQuickTextInput", "QQuickTextEdit"}
FLAG = re.compile("[\U0001f1e6-\U0001f1ff\U0001f3f3\U0001f3f4]")
TOURS = {"normal": (PORTRAIT, "nl"), "dark": (LANDSCAPE, "ar"), "light": (PORTRAIT, "en")}
BAR = ("bar.back", "bar.restart", "bar.language", "bar.voice", "bar.access")
MOST_ALIKE = 0.9
"""How much two marks may have in common; a disc in a square has 0.8."""

MOST_TAPS = 2
"""From the attract screen to a story (R8)."""


def book(language: str) -> dict[str, Any]:
    """The last profession, which the tours open, as the editors wrote it."""
    last = yaml.safe_load((ASSETS / "exhibition.yaml").read_text("utf-8"))["professions"][-1]
    told: dict[str, Any] = yaml.safe_load((ASSETS / "professions" / last / f"{language}.yaml").read_text("utf-8"))
    return told


@pytest.fixture(scope="module")
def tours(
    qapp: QGuiApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Tour]:
    """A tour in each theme, without sound and without the motion that takes time."""
    made = {}
    voices = tmp_path_factory.mktemp("voices")
    with pytest.MonkeyPatch.context() as patch:
        silent = voices / "no-devices.conf"
        silent.write_text('pcm.!default { type pulse server "unix:/nowhere" }\n')
        patch.setenv("ALSA_CONFIG_PATH", str(silent))
        for contrast, (profile, language) in TOURS.items():
            folder = tmp_path_factory.mktemp(contrast)
            with lobbies(qapp, QtBot(request), folder, voices) as opened:
                still = re.sub(r"\n +movement: .*", "", profile.read_text("utf-8"))
                still = still.replace("  lower_edge:", "  movement: less\n  lower_edge:")
                made[contrast] = tour(opened(profile, still), contrast, language)
    return made


@pytest.mark.requirement("R4")
def test_every_page_is_reached_by_single_taps(tours: dict[str, Tour]) -> None:
    for contrast, made in tours.items():
        attract = {Page.ATTRACT.value} if contrast == "normal" else set()
        assert {stop.page for stop in made.stops} == {*Page} - {Page.ATTRACT} | attract | {"still there"}


@pytest.mark.requirement("R7")
def test_the_bar_is_on_every_screen_in_the_same_place(tours: dict[str, Tour]) -> None:
    for made in tours.values():
        first, *others = made.stops
        for stop in others:
            assert {key: stop.keys.get(key) for key in BAR} == {key: first.keys[key] for key in BAR}, stop.name
        assert "restart.yes" in made.at("bar.restart").keys, "starting again asks first"
        assert made.at("bar.restart").page == Page.RESTART


@pytest.mark.requirement("R8")
def test_every_story_is_two_taps_away(tours: dict[str, Tour]) -> None:
    for made in tours.values():
        assert len(made.taps) == len(list(ASSETS.glob("professions/*/nl.yaml")))
        assert max(made.taps.values()) <= MOST_TAPS


@pytest.mark.requirement("R11")
@pytest.mark.parametrize("contrast", TOURS)
def test_letters_and_keys_stand_out_on_every_screen(tours: dict[str, Tour], contrast: str) -> None:
    found = {f"{stop.name}: {it.fault}" for stop in tours[contrast].stops for it in stop.seen if it.fault}
    assert not found, "\n".join(sorted(found))
    assert sum(len(stop.seen) for stop in tours[contrast].stops) > 500


@pytest.mark.requirement("R12")
def test_two_themes_of_high_contrast_are_a_tap_away(tours: dict[str, Tour]) -> None:
    panel = tours["normal"].at("bar.access")
    assert {"contrast.dark", "contrast.light"} <= panel.keys.keys()
    for contrast, ground in (("dark", range(30)), ("light", range(240, 256))):
        for era, grey in tours[contrast].at("era.toen").eras.items():
            assert int(np.median(grey[:10])) in ground, f"beside the key {era} in {contrast}"
        texts = [it for stop in tours[contrast].stops for it in stop.seen if it.least > PART]
        assert np.median([it.ratio for it in texts]) > 15, contrast


@pytest.mark.requirement("R13")
@pytest.mark.parametrize("contrast", TOURS)
def test_eras_are_told_apart_without_colour(tours: dict[str, Tour], contrast: str) -> None:
    """By their words, their places and the shapes of their marks; the one that is open, by a pointer above its key."""
    words = yaml.safe_load((ASSETS / "words" / f"{TOURS[contrast][1]}.yaml").read_text("utf-8"))["eras"]
    for open_era in ERAS:
        stop = tours[contrast].at(f"era.{open_era}")
        assert len({without_vowels(word) for word in words.values()} & {*stop.texts}) == len(ERAS)
        lefts = [stop.keys[f"era.{era}"].left() for era in ERAS]
        mirrored = lefts[0] > lefts[-1]
        assert sorted(lefts, reverse=mirrored) == lefts
        marks = {era: mark(np.fliplr(grey) if mirrored else grey) for era, grey in stop.eras.items()}
        for one, other in combinations(ERAS, 2):
            assert alike(marks[one], marks[other]) < MOST_ALIKE, f"{one} and {other}"
        pointers = {era: np.ptp(grey[4:18, grey.shape[1] // 2]) > 60 for era, grey in stop.eras.items()}
        assert [era for era, there in pointers.items() if there] == [open_era]


def mark(grey: "NDArray[np.float64]") -> "NDArray[np.bool_]":
    """The mark of a key, which is its first shape from the left: what is not as its ground, cut to its size."""
    face = grey[22 + 24 : -24, 30:-30]
    inked = np.abs(face - np.median(face)) > 40
    columns = np.flatnonzero(inked.any(axis=0))
    gaps = np.flatnonzero(np.diff(columns) > 4)
    inked = inked[:, columns[0] : columns[gaps[0] if len(gaps) else -1] + 1]
    rows = np.flatnonzero(inked.any(axis=1))
    return np.asarray(inked[rows[0] : rows[-1] + 1])


def alike(one: "NDArray[np.bool_]", other: "NDArray[np.bool_]") -> float:
    """How much two shapes, laid over each other at the middle, have in common: from 0 to 1."""
    height, width = (max(side) for side in zip(one.shape, other.shape, strict=True))
    laid = []
    for shape in (one, other):
        whole = np.zeros((height, width), dtype=bool)
        top, left = (height - shape.shape[0]) // 2, (width - shape.shape[1]) // 2
        whole[top : top + shape.shape[0], left : left + shape.shape[1]] = shape
        laid.append(whole)
    return float((laid[0] & laid[1]).sum() / (laid[0] | laid[1]).sum())


@pytest.mark.requirement("R34")
def test_each_scene_is_described(tours: dict[str, Tour]) -> None:
    for contrast, (_, language) in TOURS.items():
        told = book(language)
        for era in ERAS:
            assert without_vowels(told["panels"][era]["picture"]) in tours[contrast].at(f"era.{era}").described


@pytest.mark.requirement("R45")
def test_languages_go_by_their_own_names_and_without_flags(tours: dict[str, Tour]) -> None:
    for made in tours.values():
        stop = made.at("bar.language")
        for code, locale in (("nl", "nl_NL"), ("en", "en_GB"), ("ar", "ar_SA")):
            assert f"language.{code}" in stop.keys
            assert {*QLocale(locale).nativeLanguageName().split()} & {*stop.texts}, code
        assert not [key for key in stop.pictured if key.startswith("language.")]
        assert not [text for text in stop.texts if FLAG.search(text)]


@pytest.mark.requirement("R46")
def test_nothing_is_typed(tours: dict[str, Tour]) -> None:
    assert not TYPING & {kind for made in tours.values() for stop in made.stops for kind in stop.kinds}


@pytest.mark.requirement("R46")
def test_what_stays_of_a_visit_is_counts(tours: dict[str, Tour]) -> None:
    data = tours["light"].lobby.data
    with Store(data / NAME, reading=True) as store:
        found = list(store.counts())
    assert found
    for count in found:
        assert re.fullmatch(METRICS[count.metric].subject, count.subject)
    kept = {str(file.relative_to(data)) for file in data.glob("[!v]*/**/*") if file.is_file()}
    assert all(re.fullmatch(r"tour/(counts/[0-9W-]+|runs)/[0-9a-f.-]+\.json", name) for name in kept), kept
    assert {file.name for file in data.iterdir()} <= {"voice", "tour", NAME, f"{NAME}-wal"}
