"""How the screen answers a finger: keys, language, the access panel, the voice's keys, and nobody's finger at all."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import yaml
from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app.places import ASSETS
from kiosk.journey import Limits, Page, State
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Lobby, Opener
from tests.ui.looking import faults
from tests.ui.telling import store_clips

pytestmark = pytest.mark.usefixtures("no_sound")

SUN, MARK = "#ffd24a", "#ffd24a"
ONCE = 0.52  # s; within less, the same key is touched once (R6)
HELD = 1.2  # s; Qt's own long press begins at 0.8


def words(language: str) -> dict[str, str]:
    """The interface's words that are plain text, and the names of the professions."""
    read = yaml.safe_load((ASSETS / "words" / f"{language}.yaml").read_text("utf-8"))
    flat = {**read, **{f"eras.{key}": word for key, word in read["eras"].items()}}
    flat |= {f"tabs.professions.{key}": word for key, word in read["tabs"]["professions"].items()}
    flat |= {f"strengths.{key}": word["name"] for key, word in read["strengths"].items()}
    for file in (ASSETS / "professions").glob(f"*/{language}.yaml"):
        flat[f"name.{file.parent.name}"] = yaml.safe_load(file.read_text("utf-8"))["name"]
    return {key: word for key, word in flat.items() if isinstance(word, str)}


NL, EN = words("nl"), words("en")
ONLY_DUTCH, ONLY_ENGLISH = {*NL.values()} - {*EN.values()}, {*EN.values()} - {*NL.values()}


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Clips of six seconds, in a folder of their own."""
    folder = tmp_path_factory.mktemp("voices")
    store_clips(folder)
    return folder


def item(lobby: Lobby, name: str) -> QQuickItem:
    return lobby.finger.item(name)


def era(lobby: Lobby) -> str:
    """The era whose key has its colour on the screen."""
    colours = {"toen": "#e0a030", "nu": "#24589a", "straks": "#11634e"}
    (lit,) = [name for name, colour in colours.items() if lobby.eye.share(item(lobby, f"era.{name}"), colour) > 0.5]
    return lit


def highlight(lobby: Lobby) -> float:
    return lobby.eye.share(item(lobby, "story.text"), MARK)


def page_colour(lobby: Lobby) -> str:
    """The colour beside the story's text."""
    return lobby.eye.colour(item(lobby, "story.text"), -0.02, 0.5)


@pytest.fixture
def story(lobby: Lobby) -> Lobby:
    """A kiosk on which a visitor has opened the first story."""
    lobby.open("telefoniste")
    return lobby


# -- keys ----------------------------------------------------------------------------------------------


@pytest.mark.requirement("R5")
def test_a_key_looks_pressed_at_once_and_acts_when_the_finger_lets_go(story: Lobby) -> None:
    place = story.finger.place("era.nu")
    assert story.eye.share(item(story, "era.nu"), SUN) < 0.1
    story.finger.press(place)
    assert story.eye.share(item(story, "era.nu"), SUN) > 0.5  # in the very next picture
    story.rest()
    assert story.show.journey.state.era == "toen"
    story.finger.release(place)
    story.rest()
    assert era(story) == "nu"


@pytest.mark.requirement("R5")
def test_sliding_off_a_key_cancels(story: Lobby) -> None:
    for elsewhere in ("story.text", "era.straks"):
        story.finger.press(story.finger.place("era.nu"))
        story.finger.move(story.finger.place(elsewhere))
        story.rest()
        assert story.eye.share(item(story, "era.nu"), SUN) < 0.1
        story.finger.release(story.finger.place(elsewhere))
        story.rest()
        assert era(story) == "toen"


@pytest.mark.requirement("R6")
def test_a_double_tap_is_one_and_another_key_acts_at_once(story: Lobby) -> None:
    place = story.finger.place("story.more")
    story.finger.tap_at(place)
    story.finger.tap_at(place)
    again = time.monotonic() + ONCE
    story.rest()
    assert not story.eye.misses(NL["stayed"])
    story.wait_for(lambda: time.monotonic() > again)
    story.finger.tap_at(place)
    story.rest()
    assert NL["stayed"] not in story.eye.words()
    story.finger.tap("era.nu")
    story.finger.tap("era.straks")
    story.rest()
    assert era(story) == "straks"


def test_a_dim_key_does_nothing(lobby: Lobby) -> None:
    fresh = lobby.show.journey.state
    lobby.finger.tap("bar.back")
    lobby.rest()
    assert lobby.show.journey.state == fresh
    lobby.open("telefoniste")
    before, ends = lobby.eye.look(), time.monotonic() + 0.5
    place = lobby.finger.place("voice.again")
    lobby.finger.press(place)
    assert lobby.eye.changed(item(lobby, "voice.again"), before) == 0
    lobby.finger.release(place)
    lobby.wait_for(lambda: time.monotonic() > ends)
    assert lobby.eye.changed(item(lobby, "voice.again"), before) == 0
    assert not lobby.eye.misses(NL["listen"])
    assert highlight(lobby) == 0


@pytest.mark.parametrize("profile", [PORTRAIT, LANDSCAPE])
def test_that_there_is_no_sound_covers_nothing(open_lobby: Opener, profile: Path) -> None:
    lobby = open_lobby(profile)
    lobby.open("bode")  # of which the place and time take most room
    for more in (False, True):
        if more:
            lobby.tap("story.more")
        lobby.tap("voice.listen")
        lobby.wait_for(lambda: not lobby.eye.misses(NL["no_sound"]), seconds=20)
        assert not faults(lobby.window, lobby.finger, px_per_mm=1.0)


def test_luister_tells_what_is_behind_meer_weten(lobby: Lobby) -> None:
    lobby.open("telefoniste")
    lobby.tap("voice.listen")
    lobby.wait_for(lambda: highlight(lobby) > 0.01)
    lobby.tap("story.more")
    assert not lobby.eye.misses(NL["listen"])
    lobby.tap("voice.listen")
    for fact in ("more.fact0", "more.fact1"):
        assert lobby.eye.share(item(lobby, fact), MARK) == 0
        lobby.wait_for(lambda: lobby.eye.share(item(lobby, fact), MARK) > 0.02, seconds=20)  # noqa: B023 # at once
    assert lobby.eye.share(item(lobby, "more.fact0"), MARK) == 0
    lobby.tap("story.more")
    assert not lobby.eye.misses(NL["listen"])
    assert highlight(lobby) == 0


@pytest.mark.requirement("R4", slow=True)
def test_two_fingers_do_not_break_it_and_a_slow_one_is_served(story: Lobby) -> None:
    device = QTest.createTouchDevice()
    one, other = story.finger.place("era.nu"), story.finger.place("era.straks")
    QTest.touchEvent(story.window, device).press(0, one).press(1, other).commit()
    QTest.touchEvent(story.window, device).release(0, one).release(1, other).commit()
    story.rest()
    assert era(story) in ("nu", "straks")
    story.tap("era.toen")
    assert era(story) == "toen"
    QTest.touchEvent(story.window, device).press(0, one).commit()
    QTest.touchEvent(story.window, device).stationary(0).press(1, QPoint(5, 5)).commit()
    QTest.touchEvent(story.window, device).stationary(0).release(1, QPoint(5, 5)).commit()
    QTest.touchEvent(story.window, device).release(0, one).commit()
    story.rest()
    assert era(story) == "nu"

    ends = time.monotonic() + HELD
    story.finger.press(other)
    story.wait_for(lambda: time.monotonic() > ends)
    story.finger.release(other)
    story.rest()
    assert era(story) == "straks"


def test_a_touch_on_the_attract_screen_lands_on_what_was_touched(lobby: Lobby) -> None:
    width, height = lobby.window.width(), lobby.window.height()
    gap = item(lobby, "card.telefoniste").mapToScene(QPoint(0, 0)).toPoint() - QPoint(8, -40)
    places = [QPoint(width // 2, 60), QPoint(width // 2, height // 3), QPoint(width - 20, height // 2), gap]
    for place in places:
        lobby.finger.tap_at(place)
        lobby.rest()
        assert not lobby.eye.misses(NL["tabs.professions.title"]), place
        lobby.tap("bar.restart")
        lobby.tap("restart.yes")
    lobby.open("brugwachter")
    told = yaml.safe_load((ASSETS / "professions/brugwachter/nl.yaml").read_text("utf-8"))
    assert not lobby.eye.misses(told["panels"]["toen"]["title"])


def test_a_venue_shows_its_own_colour(open_lobby: Opener) -> None:
    own = open_lobby(text=PORTRAIT.read_text("utf-8") + 'colour: "#24589A"\n')

    def ground() -> list[int]:
        return [int(part) for part in own.eye.look()[20, own.window.width() // 2][:3]]

    assert ground() == [0x24, 0x58, 0x9A]
    own.tap("bar.access")
    own.tap("contrast.dark")
    own.tap("bar.restart")
    own.tap("restart.yes")
    own.wait_for(lambda: ground() == [0x24, 0x58, 0x9A])  # once the dark screen has faded


# -- language and the access panel ---------------------------------------------------------------------


def test_another_language_is_there_at_once_and_everywhere(lobby: Lobby) -> None:
    def turn(*wanted: str) -> None:
        language, there = ("en", EN) if lobby.show.journey.state.settings.language == "nl" else ("nl", NL)
        lobby.tap("bar.language")
        lobby.tap(f"language.{language}")
        assert not lobby.eye.misses(*(there[key] for key in (*wanted, "back", "start", "read_aloud", "access")))
        assert not (ONLY_DUTCH if language == "en" else ONLY_ENGLISH) & {*lobby.eye.words()}

    turn("tabs.professions.title", "tabs.professions.lead", "name.telefoniste", "name.vuilnisman")
    lobby.open("telefoniste")
    turn("listen", "again", "more", "question_key", "disappears", "appears", "stays", "eras.toen")
    turn("listen", "again", "more", "question_key", "disappears", "appears", "stays", "eras.straks")
    lobby.tap("story.more")
    turn("stayed")
    lobby.tap("story.question")
    turn("question", "strengths.luisteren", "strengths.bedenken")
    lobby.tap("strength.luisteren")
    turn("chosen", "strengths.luisteren", "another", "talents")
    lobby.tap("bar.access")
    turn("chosen", "another")


@pytest.mark.requirement("R12", slow=True)
def test_contrast_and_letters_change_at_once(story: Lobby) -> None:
    def first_line() -> int:
        """The height of the ink of the first line of the story's text, in pixels."""
        passage = item(story, "story.text")
        corner = passage.mapToScene(QPoint(0, 0)).toPoint()
        seen = story.eye.look()[corner.y() : corner.y() + int(passage.height()), corner.x() : corner.x() + 900]
        inked = (np.abs(seen - seen[0, 0]).sum(axis=2) > 200).any(axis=1)
        start = int(np.argmax(inked))
        return int(np.argmin(inked[start:]))

    usual = first_line()
    assert page_colour(story) == "#fbf4e4"
    for key, colour in (("contrast.dark", "#0b0d1c"), ("contrast.light", "#ffffff"), ("contrast.normal", "#fbf4e4")):
        story.tap("bar.access")
        story.finger.tap(key)
        assert story.eye.colour(item(story, "text.100"), -0.04, 0.5) == {
            "#fbf4e4": "#d6e8f7"  # the band, which has a colour of its own
        }.get(colour, colour)
        story.rest()
        story.tap("bar.access")
        assert page_colour(story) == colour
    for size, most in ((150, 1.5), (200, 2.0)):
        story.tap("bar.access")
        story.tap(f"text.{size}")
        story.tap("bar.access")
        assert first_line() == pytest.approx(usual * most, rel=0.15)


@pytest.mark.requirement("R25")
def test_captions_off_takes_the_highlight_and_never_the_text(story: Lobby) -> None:
    text = " ".join(item(story, "story.text").property("sentences"))
    story.tap("voice.listen")
    story.wait_for(lambda: highlight(story) > 0.02)
    story.tap("bar.access")
    story.tap("switch.captions")
    assert not story.eye.misses(NL["off"])
    story.tap("bar.access")
    assert not story.eye.misses(NL["pause"], text)
    assert highlight(story) == 0
    story.tap("bar.access")
    story.tap("switch.captions")
    story.tap("bar.access")
    story.wait_for(lambda: highlight(story) > 0.02)


@contextmanager
def frames(lobby: Lobby) -> Iterator[list[bool]]:
    """Whether every frame that appears meanwhile has nothing half there."""
    whole: list[bool] = []

    def note() -> None:
        whole.append(not any(0 < item.opacity() < 1 for item in lobby.finger.items()))

    lobby.window.frameSwapped.connect(note)
    yield whole
    lobby.window.frameSwapped.disconnect(note)


@pytest.mark.requirement("R17")
def test_less_motion_shows_the_next_page_at_once(lobby: Lobby) -> None:
    keys = ("card.telefoniste", "era.nu", "era.straks", "story.question", "bar.back", "bar.back")
    for wanted in (False, True):
        with frames(lobby) as whole:
            for key in keys:
                lobby.tap(key)
        assert all(whole) is wanted
        assert len(whole) >= len(keys)
        if not wanted:
            lobby.tap("bar.access")
            lobby.tap("switch.less_motion")
            lobby.tap("bar.access")


# -- the voice -----------------------------------------------------------------------------------------


@pytest.mark.requirement("R28", slow=True)
def test_luister_pauze_nog_eens_and_another_panel(story: Lobby) -> None:
    def stands_still(seconds: float) -> bool:
        before, ends = story.eye.look(), time.monotonic() + seconds
        story.wait_for(lambda: time.monotonic() > ends)
        return story.eye.changed(item(story, "voice.listen"), before) == 0 == story.eye.changed(passage, before)

    passage = item(story, "story.text")
    assert not story.eye.misses(NL["listen"]) and highlight(story) == 0
    story.tap("voice.listen")
    story.wait_for(lambda: passage.property("current") == 1 and highlight(story) > 0.01)
    assert not story.eye.misses(NL["pause"])
    assert not stands_still(0.5)
    story.tap("voice.listen")
    assert not story.eye.misses(NL["listen"])
    held = passage.property("current")
    assert highlight(story) > 0.01
    assert stands_still(0.5)
    story.tap("voice.listen")
    assert not story.eye.misses(NL["pause"])
    story.wait_for(lambda: passage.property("current") == held + 1)
    story.tap("voice.again")
    story.wait_for(lambda: passage.property("current") == 0 and highlight(story) > 0)
    story.tap("era.nu")
    assert not story.eye.misses(NL["listen"])
    assert highlight(story) == 0
    assert stands_still(0.3)


def test_voorlezen_speaks_every_panel_by_itself(lobby: Lobby) -> None:
    lobby.tap("bar.voice")
    for key in ("card.telefoniste", "era.nu"):
        lobby.tap(key)
        lobby.wait_for(lambda: highlight(lobby) > 0.01, seconds=25)
        assert not lobby.eye.misses(NL["pause"])
    lobby.tap("bar.voice")
    lobby.tap("era.toen")
    assert not lobby.eye.misses(NL["listen"])
    assert highlight(lobby) == 0


# -- nobody there --------------------------------------------------------------------------------------


@pytest.mark.requirement("R21", slow=True)
def test_the_question_whether_you_are_there(story: Lobby) -> None:
    def is_asked(left: float) -> None:
        story.show.journey.limits = Limits(0.01, left)
        story.wait_for(lambda: story.finger.sees("still.stay"))
        story.show.journey.limits = Limits(90, left)
        story.rest()
        assert not story.eye.misses(NL["still_there"], NL["countdown"], NL["still_here"], NL["restart_now"])

    title = yaml.safe_load((ASSETS / "professions/telefoniste/nl.yaml").read_text("utf-8"))["panels"]["nu"]["title"]
    usual = State(story.show.journey.usual)
    story.tap("era.nu")
    nowhere = QPoint(story.window.width() // 2, 20)
    for key in ("", "still.stay"):
        is_asked(30)
        story.finger.tap_at(story.finger.place(key) if key else nowhere)
        story.rest()
        assert not story.finger.sees("still.stay")
        assert not story.eye.misses(title)
        assert era(story) == "nu"

    is_asked(1)
    story.wait_for(lambda: story.show.journey.state.page is Page.ATTRACT)
    story.rest()
    assert story.show.journey.state == usual
    assert not story.eye.misses(NL["hook"], NL["touch"])

    story.open("vuilnisman")
    is_asked(30)
    story.finger.tap("still.restart")
    story.rest()
    assert story.show.journey.state == usual
    assert not story.eye.misses(NL["hook"], NL["touch"])
