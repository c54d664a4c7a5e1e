"""The keypad alone: what each key does, what is said then, and that a finger may take over at any time."""

import time

import pytest
from PySide6.QtCore import Qt

from kiosk.app.places import ASSETS
from kiosk.exhibition.compiled import open_exhibition
from kiosk.journey import Limits, Page
from kiosk.speech.narrator import Narrator
from tests.ui.conftest import Opener
from tests.ui.pressing import QUICK, SCAN_CODES, Hand, hand

pytestmark = pytest.mark.usefixtures("no_sound")

KEYS = Qt.Key


@pytest.fixture
def pad(open_lobby: Opener, monkeypatch: pytest.MonkeyPatch) -> Hand:
    return hand(open_lobby(text=QUICK), monkeypatch)


def said(pad: Hand, *names: str, language: str = "nl") -> str:
    """What these texts of the exhibition sound like, one after another."""
    exhibition = open_exhibition(ASSETS, pad.lobby.data.parent / "cache")
    texts = exhibition.voice("words", language) | exhibition.voice("telefoniste", language)
    return " ".join(sentence for name in names for sentence in texts[name]["spoken"])


def page(pad: Hand) -> str:
    return pad.lobby.show.journey.state.page.value


@pytest.mark.requirement("R37")
@pytest.mark.requirement("R41")
def test_the_first_key_only_welcomes_and_says_how_to_go_on(pad: Hand) -> None:
    journey = pad.lobby.show.journey
    for first in ("up", "down", "select", "back", "next", "help"):
        heard = pad.press(first)
        assert heard == said(pad, "words/keys/welcome", "words/tabs/professions", "words/help/choose")
        assert journey.state.page is Page.CHOOSE and journey.state.settings.read_aloud
        assert pad.at() == "screen"
        assert pad.press("down") == said(pad, "words/tabs/professions/15", "words/keys/selected")
        journey.restart()  # and the next visitor is welcomed as well
        pad.lobby.rest()
        assert not pad.at()


@pytest.mark.requirement("R37")
def test_from_the_beginning_to_the_card_and_back_by_keys_alone(pad: Hand) -> None:
    journey = pad.lobby.show.journey
    pad.press("down")
    pad.go("card.telefoniste")
    panel = ("words/eras/toen", "telefoniste/toen/title", "telefoniste/toen", "telefoniste/toen/lists")
    story = said(pad, "telefoniste/name", "place/3-15", *panel, "words/help/story")
    assert pad.press("select") == story
    assert pad.at() == "screen", "every screen begins at its beginning"
    pad.go("era.straks")
    assert pad.press("select").startswith(said(pad, "words/eras/straks", "telefoniste/straks/title"))
    assert pad.at() == "era.straks", "on the same screen the focus stays"
    pad.go("story.more")
    assert pad.press("select") == said(pad, "telefoniste/more", "words/help/more")
    assert pad.press("back").startswith(said(pad, "words/eras/straks", "telefoniste/straks/title"))
    assert pad.press("next").startswith(said(pad, "telefoniste/name", "words/question"))
    pad.go("strength.luisteren")
    assert pad.press("select").startswith(said(pad, "words/chosen", "words/strengths/luisteren"))
    assert pad.press("next").startswith(said(pad, "words/talents", "words/strengths/luisteren"))
    pad.go("role.leads")
    assert pad.press("select").startswith(said(pad, "words/roles/leads"))
    assert journey.state.role == "leads"
    pad.go("bar.access")
    pad.press("select")
    pad.go("text.200")
    assert pad.press("select") == said(pad, "words/letters", "words/largest")
    assert pad.at() == "text.200", "the focus stays on a key that large letters have made anew"
    assert pad.press("select") == said(pad, "words/letters", "words/largest", "words/keys/selected")
    beginning = said(pad, "words/keys/first")
    pad.go("access.further")
    while not pad.lobby.finger.sees("access.normal"):
        pad.press("select")
        pad.lobby.rest()
        assert pad.at() == "access.further"
    while pad.at() != "access.normal":
        assert beginning not in pad.press("up")
    assert pad.press("select") == said(pad, "words/letters", "words/normal")
    assert journey.state.settings.read_aloud, "the voice that guides is no setting that goes back"
    assert pad.press("back").startswith(said(pad, "words/talents"))
    pad.go("bar.language")
    assert pad.press("select").startswith(said(pad, "words/language_title"))
    pad.go("language.en")
    assert pad.press("select").startswith(said(pad, "words/talents", language="en"))
    pad.go("bar.restart")
    pad.press("select")
    pad.go("restart.yes")
    pad.press("select")
    assert journey.state.page is Page.ATTRACT


@pytest.mark.requirement("R40")
def test_help_goes_from_the_key_to_the_screen_to_the_keypad(pad: Hand) -> None:
    pad.press("down")
    assert pad.press("help") == said(pad, "words/about/screen")
    pad.go("bar.access")
    item = said(pad, "words/access", "words/about/access", "words/keys/press")
    around = [item, said(pad, "words/help/choose"), said(pad, "words/keys/tutorial"), item]
    assert [pad.press("help") for _ in around] == around
    pad.press("up")
    assert pad.press("help").startswith(said(pad, "words/read_aloud")), "any other key begins anew"


@pytest.mark.requirement("R39")
def test_what_leads_nowhere_says_so(pad: Hand) -> None:
    pad.press("down")
    screen = said(pad, "words/tabs/professions", "words/help/choose")
    assert pad.press("up") == f"{said(pad, 'words/keys/first')} {screen}"
    assert pad.press("back") == said(pad, "words/back", "words/not_now")
    assert pad.press("next") == said(pad, "words/next", "words/not_now")
    dim = said(pad, "words/back", "words/not_now")
    assert pad.go("bar.back") == dim
    assert pad.press("select") == dim
    last = pad.go("bar.access")
    assert pad.press("down") == f"{said(pad, 'words/keys/last')} {last}"
    assert pad.at() == "bar.access"


@pytest.mark.requirement("R29")
@pytest.mark.parametrize("guided", [False, True])
def test_each_step_of_the_volume_is_said_also_when_nothing_else_is(pad: Hand, guided: bool) -> None:
    journey = pad.lobby.show.journey
    if guided:
        pad.press("down")
        pad.press("help")  # what is said in passing is not said again
    steps = [pad.press("louder"), pad.press("louder"), pad.press("louder")]
    assert steps == [
        said(pad, "words/sound", "number/5"),
        said(pad, "words/sound", "number/6"),
        said(pad, "words/louder", "words/not_now"),
    ]
    assert pad.press("softer") == said(pad, "words/sound", "number/5")
    assert journey.state.settings.volume == 5
    assert journey.state.settings.read_aloud is guided
    assert journey.state.page is Page.CHOOSE


@pytest.mark.requirement("R28")
def test_the_screen_is_held_and_goes_on_and_a_step_of_the_volume_loses_nothing(pad: Hand) -> None:
    lobby = pad.lobby
    pad.press("down")
    pad.go("card.telefoniste")
    story = pad.press("select")

    def telling() -> bool:
        return lobby.finger.sees("voice.listen") and bool(lobby.finger.item("voice.listen").property("speaking"))

    lobby.wait_for(telling)
    assert pad.press("louder") == f"{said(pad, 'words/sound', 'number/5')} {story}"
    lobby.wait_for(telling)
    assert not pad.press("select")
    lobby.wait_for(lambda: not telling())
    assert not pad.press("select")
    lobby.wait_for(telling)
    assert pad.press("up") == f"{said(pad, 'words/keys/first')} {story}"
    assert pad.go("voice.listen") == said(pad, "words/listen"), "what is said in passing is not what Luister holds"
    assert pad.press("select") == said(pad, "telefoniste/toen")
    pad.press("up")
    assert pad.go("voice.again") == said(pad, "words/again")
    assert pad.press("select") == said(pad, "telefoniste/toen")


@pytest.mark.requirement("R21")
def test_any_key_says_that_somebody_is_still_there_and_does_nothing_else(pad: Hand) -> None:
    lobby, journey = pad.lobby, pad.lobby.show.journey
    pad.press("down")
    pad.go("card.telefoniste")
    usual = journey.limits
    for code in (SCAN_CODES["select"], SCAN_CODES["back"], 24):
        before = journey.state
        journey.limits = Limits(0.0, 30)
        journey.voice(False)
        journey.tick()
        assert pad.heard == said(pad, "words/still_there", "words/keys/stay")
        lobby.wait_for(lambda: lobby.finger.sees("still.stay"))
        journey.limits = usual
        heard = pad.press_code(KEYS.Key_Q, code)
        assert journey.state == before
        assert pad.at() == "card.telefoniste"
        assert heard == said(pad, "telefoniste/name", "place/3-15"), "and it is said where that was"


@pytest.mark.requirement("R6")
def test_the_same_key_again_at_once_and_a_key_that_is_held_count_once(
    open_lobby: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = hand(open_lobby(), monkeypatch)
    pad.press("up")
    assert pad.press("down") and pad.at() == "tab.professions", "another key is not held back"
    pressed = time.monotonic()
    assert not pad.press("down") and pad.at() == "tab.professions"
    assert not pad.press_code(KEYS.Key_unknown, SCAN_CODES["help"], again=True), "the keyboard's own repetition"
    pad.lobby.wait_for(lambda: time.monotonic() > pressed + 0.52)
    assert pad.press("down") and pad.at() == "tab.cases"


@pytest.mark.requirement("R38")
def test_a_keyboard_and_the_keys_of_a_profile_work_as_well(open_lobby: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    keypad = {"help": "5", "up": "A", "down": "B", "select": "F20", "back": "End", "next": "F13"}
    text = QUICK + "keypad:\n" + "".join(f"  {does}: {name}\n" for does, name in keypad.items())
    pad = hand(open_lobby(text=text), monkeypatch)
    pad.press_code(KEYS.Key_B)
    for key in (KEYS.Key_B, KEYS.Key_Down, KEYS.Key_Right, KEYS.Key_Tab):
        pad.press_code(key)
    assert pad.at() == "card.bode"
    for key in (KEYS.Key_A, KEYS.Key_Up, KEYS.Key_Left, KEYS.Key_Backtab):
        pad.press_code(key)
    assert pad.at() == "screen"
    assert pad.press_code(KEYS.Key_5) == said(pad, "words/about/screen")
    for _ in range(4):
        pad.press_code(KEYS.Key_B)
    for select, back in ((KEYS.Key_Return, KEYS.Key_Escape), (KEYS.Key_Space, KEYS.Key_End)):
        pad.press_code(select)
        assert page(pad) == "story"
        pad.press_code(back)
        assert page(pad) == "choose"
        for _ in range(4):
            pad.press_code(KEYS.Key_B)
    pad.press_code(KEYS.Key_MicMute, 198)  # F20, as Qt names it on Linux
    assert page(pad) == "story"
    pad.press_code(KEYS.Key_unknown, 191)  # F13
    assert page(pad) == "question"
    pad.press_code(KEYS.Key_F17)  # of the usual keypad: it means nothing here
    pad.press_code(KEYS.Key_Q)
    assert pad.at() == "screen" and not pad.heard


@pytest.mark.requirement("R38")
def test_in_arabic_left_goes_on(pad: Hand) -> None:
    pad.lobby.show.journey.speak("ar")
    pad.press("down")
    pad.press_code(KEYS.Key_Left)
    assert pad.at() == "tab.professions"
    pad.press_code(KEYS.Key_Right)
    assert pad.at() == "screen"


@pytest.mark.requirement("R18")
def test_a_finger_takes_the_ring_away_and_nothing_is_said_of_keys(pad: Hand) -> None:
    lobby = pad.lobby
    pad.press("down")
    pad.go("card.bode")
    lobby.tap("bar.access")
    assert not pad.at()
    assert pad.heard == said(pad, "words/access", "words/access_lead", "words/help/access")
    assert pad.press("down") and pad.at() == "text.100", "the keys go on from the beginning of that screen"


@pytest.mark.requirement("R41")
@pytest.mark.parametrize("aloud", [False, True])
def test_plugging_in_a_headset_says_the_same_welcome(pad: Hand, aloud: bool) -> None:
    journey = pad.lobby.show.journey
    if aloud:
        pad.lobby.tap("bar.voice")
    journey.plug(True)
    welcome = said(pad, "words/keys/welcome", "words/tabs/professions", "words/help/choose")
    assert pad.heard == welcome
    assert pad.press("down") == said(pad, "words/tabs/professions/15", "words/keys/selected")
    journey.restart()
    pad.lobby.tap("bar.access")
    assert pad.heard.startswith(said(pad, "words/keys/welcome", "words/access")), "it is still in for the next visitor"


@pytest.mark.requirement("R27")
def test_a_keypad_says_that_a_headset_is_in_and_out(pad: Hand) -> None:
    journey = pad.lobby.show.journey
    pad.press("headset_in")
    pad.lobby.wait_for(lambda: journey.state.settings.read_aloud)
    assert pad.heard
    pad.press("headset_out")
    pad.lobby.wait_for(lambda: not journey.state.settings.read_aloud)


@pytest.mark.requirement("R30")
def test_the_loudspeaker_is_as_loud_as_ever_for_the_next_visitor(
    open_lobby: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[int] = []
    monkeypatch.setattr(Narrator, "set_volume", lambda narrator, step: steps.append(step))
    pad = hand(open_lobby(text=QUICK), monkeypatch)
    pad.press("louder")
    pad.press("louder")
    pad.lobby.show.journey.restart()
    assert steps == [4, 5, 6, 4]


@pytest.mark.requirement("R37")
def test_who_turns_the_voice_off_goes_on_in_silence(pad: Hand) -> None:
    pad.press("down")
    pad.go("bar.voice")
    assert pad.press("select") == said(pad, "words/read_aloud", "words/off")
    assert not pad.press("down") and pad.at() == "bar.access"
    assert pad.press("help").startswith(said(pad, "words/access")), "who asks gets an answer"
    pad.press("up")
    assert pad.press("select").startswith(said(pad, "words/tabs/professions"))
