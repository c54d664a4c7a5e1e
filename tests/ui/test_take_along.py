"""What a visitor leaves with: how others answered, a question, what the venue offers, and a code for the telephone."""

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import yaml
import zxingcpp

from kiosk.app.places import ASSETS
from kiosk.counts.store import NAME, Store
from kiosk.journey import ROLES
from kiosk.tally.merge import totals
from kiosk.ui.aloud import part, screen
from kiosk.venue.compiled import open_venue
from kiosk.venue.screen import Screen
from kiosk.venue.steps import LONGEST_NAME, LONGEST_TEXT, MOST_STEPS
from tests.ui.answering import have_answered
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Lobby, Opener
from tests.ui.looking import faults, is_key
from tests.ui.photo import grey, photograph, read

if TYPE_CHECKING:
    from tests.ui.seeing import Pixels

pytestmark = pytest.mark.usefixtures("no_sound")

STADHUIS, BIBLIOTHEEK = "Stadhuis Voorbeeldstad", "Bibliotheek Voorbeelddorp"
LEAST_CODE_MM = 40.0


def book(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ASSETS / name).read_text("utf-8"))
    return loaded


DUTCH = book("words/nl.yaml")


def ask(lobby: Lobby, size: int = 100) -> None:
    """Come to a question, and there ask for letters of a size."""
    lobby.open("bode")
    lobby.tap("story.question")
    if size != 100:
        lobby.show.journey.switch("less_motion")
        lobby.tap("bar.access")
        lobby.tap(f"text.{size}")
        lobby.tap("bar.access")


def talents(lobby: Lobby, size: int = 100) -> None:
    """Answer a question, and go on to the talents."""
    ask(lobby, size)
    lobby.tap("strength.luisteren")
    if lobby.finger.sees("question.further"):
        lobby.tap("question.further")
    lobby.tap("question.talents")


def screen_of(lobby: Lobby, profile: Path) -> Screen:
    hung = open_venue(profile, lobby.data / "cache")["screen"]
    width, height = lobby.window.width(), lobby.window.height()
    return Screen(hung["diagonal"], hung["orientation"], hung["lower_edge"], width, height)


# -- how others answered ---------------------------------------------------------------------------


@pytest.mark.parametrize("profile", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_from_ten_answers_on_it_says_how_others_answered(open_lobby: Opener, tmp_path: Path, profile: Path) -> None:
    name = STADHUIS if profile == PORTRAIT else BIBLIOTHEEK
    have_answered(tmp_path / "data", name, luisteren=2, bedenken=7)
    lobby = open_lobby(profile)
    ask(lobby)
    lobby.tap("strength.luisteren")
    assert not lobby.eye.misses(DUTCH["results"], DUTCH["counted"].format(n=10), "7", "3")
    rows = {strength: lobby.finger.item(f"result.{strength}") for strength in DUTCH["strengths"]}
    order = sorted(rows, key=lambda strength: rows[strength].y())
    assert order == ["bedenken", "luisteren", "oordelen", "verbinden"]
    long, short = lobby.finger.item("length.bedenken"), lobby.finger.item("length.luisteren")
    assert short.width() / long.width() == pytest.approx(3 / 7, abs=0.01)
    assert lobby.eye.colour(short) == "#1b1f3b"
    assert lobby.eye.colour(long) == "#8a6a45"
    lobby.tap("bar.back")
    lobby.tap("strength.oordelen")
    assert not lobby.eye.misses(DUTCH["counted"].format(n=11))
    assert lobby.eye.colour(lobby.finger.item("length.oordelen")) == "#1b1f3b"


def test_below_ten_it_says_that_you_are_one_of_the_first(open_lobby: Opener, tmp_path: Path) -> None:
    have_answered(tmp_path / "data", STADHUIS, luisteren=8)
    have_answered(tmp_path / "data", "Elders", run=2, luisteren=80)
    lobby = open_lobby()
    ask(lobby)
    lobby.tap("strength.luisteren")
    assert not lobby.eye.misses(DUTCH["first_ones"])
    assert DUTCH["results"] not in lobby.eye.words()
    assert not lobby.finger.sees("result.luisteren")


@pytest.mark.requirement("R10", slow=True)
def test_with_the_largest_letters_the_results_come_after_the_answer(open_lobby: Opener, tmp_path: Path) -> None:
    have_answered(tmp_path / "data", STADHUIS, luisteren=20)
    lobby = open_lobby()
    ask(lobby, 200)
    lobby.tap("strength.luisteren")
    assert DUTCH["results"] not in lobby.eye.words()
    lobby.tap("question.further")
    assert not lobby.eye.misses(DUTCH["results"], DUTCH["counted"].format(n=21))
    lobby.tap("question.talents")
    assert not lobby.eye.misses(DUTCH["talents"])


def test_the_results_and_the_next_steps_are_said(open_lobby: Opener, tmp_path: Path) -> None:
    have_answered(tmp_path / "data", STADHUIS, luisteren=3, bedenken=7)
    lobby = open_lobby()
    said: list[str] = []
    for go in (ask, lambda lobby: lobby.tap("strength.luisteren"), lambda lobby: lobby.tap("question.talents")):
        before = lobby.show.journey.state
        go(lobby)
        for language, name in screen(before, lobby.show.journey.state, lobby.show._offer()):
            said += lobby.show._texts(part(name), language)[name]["spoken"]
    strength = DUTCH["strengths"]["bedenken"]
    at = said.index(DUTCH["voice"]["most_chosen"])
    assert said[at + 1] == f"{strength['name']}: {strength['means']}."
    steps = yaml.safe_load(PORTRAIT.read_text("utf-8"))["next_steps"]
    here = [step for step in steps if "works" in step.get("for", ROLES)]
    at = said.index(f"{DUTCH['next_steps']}.")
    told = [text for step in here for text in (f"{step['name']['nl']}.", step["text"]["nl"])]
    told.insert(2, "Op internet: voorbeeldstad punt example schuine streep leren.")
    assert said[at + 1 : at + 1 + len(told)] == told


# -- the question, and what the venue offers ---------------------------------------------------------


@pytest.mark.requirement("R46")
def test_the_role_changes_the_question_and_what_is_offered(lobby: Lobby) -> None:
    talents(lobby)
    steps = yaml.safe_load(PORTRAIT.read_text("utf-8"))["next_steps"]
    for role in ("leads", "visits", "works"):
        lobby.tap(f"role.{role}")
        told = DUTCH["roles"][role]
        here = [step for step in steps if role in step.get("for", ROLES)]
        texts = [step[key]["nl"] for step in here for key in ("name", "text")]
        assert not lobby.eye.misses(told["question"], told["lead"], DUTCH["next_steps"], *texts)
        assert not {step["name"]["nl"] for step in steps if step not in here} - set(texts) & set(lobby.eye.words())
        (address,) = {step["address"] for step in here if "address" in step}
        assert read(grey(lobby.eye.look())) == [f"https://{address}"]
        assert shown_address(lobby) == address
        assert not lobby.eye.misses(DUTCH["nothing_about_you"], DUTCH["done"])
    lobby.tap("talents.done")
    lobby.close()
    with Store(lobby.data / NAME, reading=True) as store:
        counted = totals(store.counts(), lambda it: f"{it.metric}/{it.subject}")
    assert {name: n for name, n in counted.items() if name.startswith("role/")} == {
        "role/leads": 1,
        "role/visits": 1,
        "role/works": 1,
    }


def shown_address(lobby: Lobby) -> str:
    return str(lobby.finger.item("address").property("text")).replace("\u200b", "")


@pytest.mark.parametrize(
    ("profile", "size"), [(PORTRAIT, 100), (PORTRAIT, 200), (LANDSCAPE, 100)], ids=["portrait", "large", "landscape"]
)
def test_a_telephone_reads_the_code(open_lobby: Opener, profile: Path, size: int, seed: int) -> None:
    choose = random.Random(seed)
    lobby = open_lobby(profile)
    offer = open_venue(profile, lobby.data / "cache")["offers"]["works"]
    address = f"https://{offer['address']}"
    talents(lobby, size)
    while lobby.finger.sees("talents.further"):
        lobby.tap("talents.further")
    for contrast, language in (("normal", "nl"), ("dark", "ar"), ("light", "nl")):
        lobby.show.journey.set_contrast(contrast)
        lobby.show.journey.speak(language)
        lobby.rest()
        assert read(grey(lobby.eye.look())) == [address]
        code = around(lobby)
        assert read(photograph(code, choose)) == [address]
        assert shown_address(lobby) == offer["address"]
        modules, wide = measured(code, len(offer["code"]))
        assert wide / screen_of(lobby, profile).px_per_mm >= LEAST_CODE_MM
        assert modules == [[module == "1" for module in row] for row in offer["code"]], "mirrored, or not dark on light"


def around(lobby: Lobby) -> "Pixels":
    """What stands on the screen where the code is, and half as much around it."""
    item = lobby.finger.item("code")
    area = item.mapRectToScene(item.boundingRect())
    wide = area.width() / 2
    area = area.adjusted(-wide, -wide, wide, wide)
    top, left = max(0, round(area.top())), max(0, round(area.left()))
    return lobby.eye.look()[top : round(area.bottom()), left : round(area.right())]


def measured(seen: "Pixels", number: int) -> tuple[list[list[bool]], float]:
    """The modules of the code as they stand on the screen, and how wide it is in pixels, without its white."""
    (found,) = zxingcpp.read_barcodes(grey(seen))
    corner, opposite = found.position.top_left, found.position.bottom_right
    wide = opposite.x - corner.x + 1
    module = wide / number
    white = seen[corner.y - round(4 * module) : corner.y, corner.x : opposite.x]
    beside = seen[corner.y : opposite.y, corner.x - round(4 * module) : corner.x]
    assert white.size and beside.size and white.min() > 240 and beside.min() > 240
    at = ((np.arange(number) + 0.5) * module).astype(int)
    return (grey(seen)[np.ix_(corner.y + at, corner.x + at)] < 128).tolist(), float(wide)


@pytest.mark.parametrize("profile", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_a_venue_without_next_steps_has_a_whole_card_all_the_same(open_lobby: Opener, profile: Path) -> None:
    values = yaml.safe_load(profile.read_text("utf-8"))
    del values["next_steps"]
    del values["opening_hours"]
    lobby = open_lobby(profile, text=yaml.safe_dump(values, allow_unicode=True))
    talents(lobby)
    told = DUTCH["roles"]["works"]
    assert not lobby.eye.misses(told["question"], told["lead"], DUTCH["nothing_about_you"], DUTCH["done"])
    assert DUTCH["next_steps"] not in lobby.eye.words()
    assert read(grey(lobby.eye.look())) == []
    blue = lobby.eye.look()[:, round(lobby.window.width() * 0.7)]
    assert (np.abs(blue - np.array([0x24, 0x58, 0x9A])).sum(axis=1) < 40).sum() > lobby.window.height() * 0.25


@pytest.mark.requirement("R3", slow=True)
@pytest.mark.parametrize(
    ("profile", "edge", "size"),
    [(PORTRAIT, 900, 100), (PORTRAIT, 900, 200), (LANDSCAPE, 820, 150)],
    ids=["high", "high-200", "landscape"],
)
def test_every_key_is_where_everybody_reaches_it(
    open_lobby: Opener, tmp_path: Path, profile: Path, edge: int, size: int
) -> None:
    name = STADHUIS if profile == PORTRAIT else BIBLIOTHEEK
    have_answered(tmp_path / "data", name, luisteren=20)
    text = profile.read_text("utf-8").replace("lower_edge: 800", f"lower_edge: {edge}")
    lobby = open_lobby(profile, text=text)
    ask(lobby, size)
    top = screen_of(lobby, tmp_path / profile.name).reach_top
    assert top == pytest.approx(1378 if edge == 900 else 515, abs=1)
    walked = (
        "strength.luisteren",
        "question.further",
        "question.talents",
        "talents.further",
        "role.leads",
        "talents.further",
    )
    for name in ("", *walked):
        if lobby.finger.sees(name):
            lobby.tap(name)
        high = [key.objectName() for key in lobby.finger.items() if is_key(key) and edge_of(key) < top - 1]
        assert not high, f"after {name}"
        assert not faults(lobby.window, lobby.finger, screen_of(lobby, tmp_path / profile.name).px_per_mm), (
            f"after {name}"
        )
    assert lobby.finger.sees("talents.done")


def edge_of(key: Any) -> float:
    return float(key.mapRectToScene(key.boundingRect()).top())


# -- what is of the venue alone ----------------------------------------------------------------------


def test_the_venues_own_case_is_told_and_counted_as_the_others_are(open_lobby: Opener) -> None:
    lobby = open_lobby(LANDSCAPE)
    case = yaml.safe_load(LANDSCAPE.read_text("utf-8"))["local_case"]
    lobby.tap("tab.cases")
    assert not lobby.eye.misses(DUTCH["tabs"]["cases"]["key"].format(n=4), case["name"]["nl"])
    lobby.tap("card.hier")
    place = DUTCH["card_place"].format(kind=DUTCH["kinds"]["case"], n=4, total=4)
    text = " ".join(case["text"]["nl"])
    assert not lobby.eye.misses(case["title"]["nl"], text, case["question"]["nl"], place)
    assert not lobby.eye.misses(f"{DUTCH['source']} {BIBLIOTHEEK}")
    lobby.tap("voice.listen")
    lobby.wait_for(lambda: lobby.finger.item("card.text").property("current") >= 1, 30)
    lobby.show.journey.speak("ar")
    lobby.rest()
    assert not lobby.eye.misses(case["title"]["ar"])
    assert lobby.finger.item("voice.listen").property("dim") is True  # its Arabic has no vowels, so no voice
    lobby.tap("card.next")
    assert case["title"]["ar"] not in lobby.eye.words()
    lobby.close()
    with Store(lobby.data / NAME, reading=True) as store:
        assert totals(store.counts(), lambda it: f"{it.metric}/{it.subject}")["case/hier"] == 1


@pytest.mark.parametrize("profile", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_who_made_it_possible_stands_at_the_end_of_the_list(open_lobby: Opener, tmp_path: Path, profile: Path) -> None:
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><path fill="#B5482F" d="M0 0h200v100H0z"/></svg>'
    )
    values = yaml.safe_load(profile.read_text("utf-8"))
    lobby = open_lobby(profile, text=profile.read_text("utf-8") + "\nlogo: logo.svg\n")
    lobby.tap("tab.lessons")
    lobby.open("lezen-en-luisteren")
    lobby.rest()
    assert not lobby.eye.misses(DUTCH["made_possible"], " · ".join(values["partners"]), values["colophon"]["nl"])
    red = np.abs(lobby.eye.look() - np.array([0xB5, 0x48, 0x2F])).sum(axis=2) < 30
    rows, columns = np.flatnonzero(red.any(axis=1)), np.flatnonzero(red.any(axis=0))
    assert (columns[-1] - columns[0]) / (rows[-1] - rows[0]) == pytest.approx(2, abs=0.1)


def as_long_as_allowed(length: int) -> str:
    """A text of so many characters, in words as long as Dutch has them."""
    words = "medewerker leert samen tijdens loopbaangesprek en ontwikkelt talent in elke werkplaats van stad en land "
    return (words * 2)[:length].strip().ljust(length, "n")


@pytest.mark.requirement("R10", slow=True)
@pytest.mark.parametrize("profile", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_what_a_profile_may_say_fits(open_lobby: Opener, tmp_path: Path, profile: Path) -> None:
    values = yaml.safe_load(profile.read_text("utf-8"))
    del values["opening_hours"]

    def told(length: int) -> dict[str, str]:
        return {language: as_long_as_allowed(length) for language in values["languages"]}

    step: dict[str, Any] = {
        "name": told(LONGEST_NAME),
        "text": told(LONGEST_TEXT),
        "address": "voorbeeldstad.example/leren/samen7",
    }
    values |= {"next_steps": [step] * MOST_STEPS, "colophon": told(120), "partners": [as_long_as_allowed(40)] * 4}
    values |= {day: f"{values[day]}" for day in ("from", "until")}
    lobby = open_lobby(profile, text=json.dumps(values))
    px_per_mm = screen_of(lobby, tmp_path / profile.name).px_per_mm
    found = []
    talents(lobby)
    for size in (100, 150, 200):
        lobby.show.journey.choose()
        lobby.show.journey.open("bode")
        lobby.show.journey.ask()
        lobby.show.journey.set_text_size(size)
        lobby.show.journey.show_talents()
        lobby.rest()
        while lobby.finger.sees("talents.further"):
            lobby.tap("talents.further")
        assert not lobby.eye.misses(step["name"]["nl"], step["text"]["nl"])
        found += [f"offer {size}: {fault}" for fault in faults(lobby.window, lobby.finger, px_per_mm)]
        lobby.show.journey.choose()
        lobby.show.journey.turn_to("lessons")
        lobby.show.journey.open_card("lezen-en-luisteren")
        lobby.rest()
        while lobby.finger.sees("card.further"):
            lobby.tap("card.further")
        assert not lobby.eye.misses(values["colophon"]["nl"])
        found += [f"colophon {size}: {fault}" for fault in faults(lobby.window, lobby.finger, px_per_mm)]
    assert not found, "\n" + "\n".join(found)
