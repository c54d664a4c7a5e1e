"""Every screen by keypad: each key is reached in reading order, ringed, said as it is written, known by its role."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import yaml
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app.places import ASSETS
from kiosk.exhibition.vowels import without_vowels
from kiosk.journey import Journey, Page
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Lobby, Opener
from tests.ui.looking import is_key
from tests.ui.pressing import Hand, hand
from tests.ui.seeing import pixels

pytestmark = pytest.mark.usefixtures("no_sound")

AT_ONCE = "input:\n  again_after: 0\n"
RINGS = {"normal": "#6443AD", "dark": "#7FE3FF", "light": "#0033CC"}
IN_BAR = RINGS | {"normal": "#FFD24A"}
ONE_OF = ("tab", "era", "text", "contrast", "language", "role")
PRESSED = {QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.CheckBox}
SPOKEN = {*PRESSED, QAccessible.Role.Heading, QAccessible.Role.Paragraph, QAccessible.Role.StaticText}
WAY = 5 + 3  # design units from a key to the middle of its ring
LEAST_CONTRAST = 3.0


@pytest.fixture
def accessible() -> Iterator[None]:
    """As if assistive technology were there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def screens(journey: Journey) -> Iterator[str]:
    """Every screen of a visit, one after the other."""
    journey.turn_to("cases")
    yield "cases"
    journey.open_card(journey.cards["cases"][0])
    yield "case"
    journey.choose()
    journey.turn_to("lessons")
    yield "lessons"
    journey.open_card(journey.cards["lessons"][-1])
    yield "reading list"
    journey.choose()
    journey.turn_to("professions")
    yield "professions"
    journey.open("telefoniste")
    yield "story"
    journey.show_more()
    yield "more"
    journey.ask()
    yield "question"
    journey.choose_strength("luisteren")
    yield "answer"
    journey.show_talents()
    yield "talents"
    for overlay in (Page.LANGUAGE, Page.ACCESS, Page.RESTART):
        journey.show(overlay)
        yield overlay


WALKS = {
    "nl": (PORTRAIT, 100, "normal"),
    "en": (LANDSCAPE, 200, "dark"),
    "ar": (PORTRAIT, 150, "light"),
}


def everywhere(requirement: str) -> pytest.MarkDecorator:
    """One language is enough where tests must be quick."""
    marks = {language: pytest.mark.requirement(requirement, slow=language != "nl") for language in WALKS}
    return pytest.mark.parametrize("language", [pytest.param(it, marks=mark) for it, mark in marks.items()])


Walk = Callable[[str], "Faults"]
walked: dict[str, "Faults"] = {}
"""What was found in each language: one walk serves all tests here."""


@dataclass
class Faults:
    """What is wrong with the keys of a whole exhibition, as somebody meets them who presses Down."""

    way: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    ring: list[str] = field(default_factory=list)


@pytest.fixture
def walk(open_lobby: Opener, monkeypatch: pytest.MonkeyPatch, accessible: None) -> Walk:
    """Goes along every key of every screen in a language."""

    def walk(language: str) -> Faults:
        if language not in walked:
            profile, size, contrast = WALKS[language]
            pad = hand(open_lobby(profile, text=profile.read_text("utf-8") + AT_ONCE), monkeypatch)
            walked[language] = faults_in(pad, language, size, contrast)
        return walked[language]

    return walk


@everywhere("R39")
def test_down_and_up_lead_past_every_key_in_reading_order_and_say_the_ends(walk: Walk, language: str) -> None:
    assert not walk(language).way


@everywhere("R35")
def test_every_key_is_said_as_it_is_written(walk: Walk, language: str) -> None:
    assert not walk(language).said


@everywhere("R43")
def test_assistive_technology_is_told_of_every_key(walk: Walk, language: str) -> None:
    assert not walk(language).told


@everywhere("R18")
def test_the_ring_is_seen_around_every_key(walk: Walk, language: str) -> None:
    assert not walk(language).ring


def faults_in(pad: Hand, language: str, size: int, contrast: str) -> Faults:
    """Press Down on every screen until it ends, and Up until it begins."""
    lobby, journey, found = pad.lobby, pad.lobby.show.journey, Faults()
    words = yaml.safe_load((ASSETS / "words" / f"{language}.yaml").read_text("utf-8"))
    first, last = (words["voice"]["keys"][end] for end in ("first", "last"))
    pad.press("down")
    journey.speak(language)
    journey.set_text_size(size)
    journey.set_contrast(contrast)
    journey.switch("less_motion")
    for name in screens(journey):
        lobby.rest()
        keys = {item.objectName() for item in lobby.finger.items() if is_key(item)}
        if pad.at() != "screen":
            found.way.append(f"{name} begins at {pad.at()}")
        passed: list[Passed] = []
        while len(passed) <= len(keys):
            heard = pad.press("down")
            if passed and pad.at() == passed[-1].name:
                break
            passed.append(key := Passed.of(pad.focus))
            if missing := plain(key.told.name, words) - plain(heard, words):
                found.said.append(f"{name}, {key.name}: '{heard}' leaves out {missing} of '{key.told.name}'")
            if key.told != (wanted := Told(key.told.name, role(key.name), key.chosen, focused=True)):
                found.told.append(f"{name}, {key.name}: {key.told} and not {wanted}")
            found.ring += [f"{name}, {key.name}: {fault}" for fault in ring_faults(pad, contrast)]
        if last not in heard:
            found.way.append(f"{name} ends with '{heard}'")
        if (ways := sorted(key.name for key in passed)) != sorted(keys):
            found.way.append(f"{name}: Down leads past {ways} of {sorted(keys)}")
        found.way += [f"{name}: {fault}" for fault in out_of_order(passed, language == "ar")]
        found.told += [f"{name}: {fault}" for fault in untold(lobby.window, passed)]
        for _ in passed:
            pad.press("up")
        if pad.at() != "screen" or first not in pad.press("up"):
            found.way.append(f"{name}: Up ends at {pad.at()}")
    return found


@dataclass(frozen=True)
class Told:
    """What assistive technology is told of something; Qt's own interfaces may be gone at the next moment."""

    name: str
    role: QAccessible.Role
    checked: bool = False
    focused: bool = False
    focusable: bool = True

    @classmethod
    def by(cls, it: QAccessibleInterface) -> "Told":
        state: Any = it.state()  # a bit field, of which the stubs know nothing
        name = it.text(QAccessible.Text.Name)
        return cls(name, it.role(), bool(state.checked), bool(state.focused), bool(state.focusable))


@dataclass(frozen=True)
class Passed:
    """A key as it was when it had the focus."""

    name: str
    area: QRectF
    chosen: bool
    told: Told

    @classmethod
    def of(cls, key: QQuickItem) -> "Passed":
        told = Told.by(QAccessible.queryAccessibleInterface(key))
        return cls(key.objectName(), area(key), bool(key.property("chosen")), told)


def role(name: str) -> QAccessible.Role:
    """What a key is to assistive technology."""
    if name.startswith(("switch.", "bar.voice")):
        return QAccessible.Role.CheckBox
    return QAccessible.Role.RadioButton if name.partition(".")[0] in ONE_OF else QAccessible.Role.Button


def plain(text: str, words: dict[str, Any]) -> set[str]:
    """The words of a text as they are said."""
    numbers = words["voice"]["numbers"]
    text = re.sub(r"\d+", lambda found: str(numbers[int(found[0])]), text)
    return set(re.findall(r"\w+", without_vowels(text).replace("\u00ad", "").casefold()))


def out_of_order(passed: list[Passed], mirrored: bool) -> list[str]:
    """Keys that come before one which is read before them; more cards and the bar are read last."""
    found = []
    for one, other in pairwise(passed):
        before, after = one.area, other.area
        beside = after.right() <= before.left() if mirrored else after.left() >= before.right()
        in_row = abs(before.center().y() - after.center().y()) < before.height() / 2 and beside
        if not (in_row or after.top() >= before.bottom() - 1 or other.name in ("menu.previous", "bar.back")):
            found.append(f"{one.name} before {other.name}")
    return found


def ring_faults(pad: Hand, contrast: str) -> list[str]:
    """Where the ring of the focus is not seen as it should be: covered, or too like what lies beside it."""
    colour = QColor((IN_BAR if pad.at().startswith("bar.") else RINGS)[contrast])
    seen = pixels(pad.lobby.window.grabWindow())  # it also puts keys where they belong
    key, unit = area(pad.focus), pad.lobby.window.property("unit")
    faults, pale = [], []
    for side, away, along in (("top", (0, -1), 0), ("bottom", (0, 1), 0), ("left", (-1, 0), 1), ("right", (1, 0), 1)):
        for share in np.linspace(0.2, 0.8, 9):
            x = key.left() + key.width() * (share if along == 0 else (0 if side == "left" else 1))
            y = key.top() + key.height() * (share if along == 1 else (0 if side == "top" else 1))
            middle, inside, *outside = (
                seen[int(y + away[1] * far * unit), int(x + away[0] * far * unit)] for far in (WAY, 2.5, 11.5, 12.2)
            )
            if np.abs(middle - [colour.red(), colour.green(), colour.blue()]).sum() > 12:
                faults.append(f"{side} {share:.1f}: {middle}")
            elif min(ratio(middle, inside), max(ratio(middle, one) for one in outside)) < LEAST_CONTRAST:
                pale.append(f"{side} {share:.1f}: {inside} {outside} beside it")
    return faults + (pale if len(pale) > 2 else [])  # it crosses the pointer of the chosen era


def ratio(one: "np.typing.NDArray[np.int16]", other: "np.typing.NDArray[np.int16]") -> float:
    """The contrast of two colours, as WCAG counts it."""
    shares = np.stack([one, other]) / 255
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    dark, light = sorted(linear @ [0.2126, 0.7152, 0.0722])
    return float((light + 0.05) / (dark + 0.05))


def untold(window: QQuickWindow, passed: list[Passed]) -> list[str]:
    """What is wrong with what assistive technology is told of the screen as a whole."""
    shown = list(told_below(QAccessible.queryAccessibleInterface(window)))
    nameless = [f"{it.role} without a name" for it in shown if it.role in SPOKEN and not it.name]
    names = [it.name for it in shown if it.role in PRESSED]
    return nameless + ([] if names == [key.told.name for key in passed] else [f"in the order {names}"])


def told_below(it: QAccessibleInterface) -> Iterator[Told]:
    """What is told of everything on the screen, in the order in which it is read."""
    for number in range(it.childCount()):
        child: Any = it.child(number)
        if child and not child.state().invisible:
            yield Told.by(child)
            yield from told_below(child)


def area(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@pytest.mark.requirement("R43")
@pytest.mark.usefixtures("accessible")
def test_assistive_technology_presses_keys(lobby: Lobby) -> None:
    journey = lobby.show.journey

    def press(name: str) -> None:
        it = QAccessible.queryAccessibleInterface(lobby.finger.item(name))
        it.actionInterface().doAction("Press")  # QAccessibleActionInterface::pressAction(), untranslated
        lobby.rest()

    press("bar.back")  # which is dim
    assert journey.state.page is Page.ATTRACT
    press("bar.access")
    press("contrast.dark")
    press("switch.captions")
    assert (journey.state.settings.contrast, journey.state.settings.captions) == ("dark", False)
    lobby.tap("bar.back")
    press("card.telefoniste")
    press("era.nu")
    assert journey.state.era == "nu"
