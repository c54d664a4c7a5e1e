"""A whole visit by touch on the real window, and what stays of it: what the visitor sees, and what is counted."""

import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from kiosk.app.places import ASSETS
from kiosk.counts.store import NAME, Store
from kiosk.journey import Page, State
from kiosk.tally.merge import totals
from kiosk.tally.metrics import duration
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Lobby, Opener
from tests.ui.seeing import differ

BAR = ("bar.back", "bar.restart", "bar.language", "bar.voice", "bar.access")
ERAS = ("toen", "nu", "straks")


def book(name: str) -> dict[str, Any]:
    """What the editors wrote, as it lies in the exhibition's folder."""
    read: dict[str, Any] = yaml.safe_load((ASSETS / name).read_text("utf-8"))
    return read


def written(line: str | dict[str, str]) -> str:
    return line if isinstance(line, str) else line["text"]


def running_text(panel: dict[str, Any]) -> str:
    return " ".join(map(written, panel["text"]))


def pictures(profession: str) -> dict[str, Path]:
    return {era: ASSETS / "professions" / profession / f"{era}.svg" for era in ERAS}


def stands_there(lobby: Lobby, profession: str, era: str) -> None:
    """Asserts that the visitor sees the scene of this era, undistorted, nearly whole, and no other."""
    drawn = lobby.eye.drawing("Scene", pictures(profession))
    assert drawn.off[era] < 0.04, drawn
    assert min(off for other, off in drawn.off.items() if other != era) > 0.3, drawn
    assert drawn.aspect == pytest.approx(1, abs=0.005)
    assert drawn.shown > 0.65
    assert drawn.covered < 0.1


def opens(lobby: Lobby, profession: str, era: str, words: dict[str, Any], story: dict[str, Any]) -> None:
    """Asserts that the visitor can read and see all of a panel."""
    panel = story["panels"][era]
    lists = [entry for kind in ("disappears", "appears", "stays") for entry in (words[kind], *panel[kind])]
    keys = [*words["eras"].values(), words["listen"], words["again"], words["more"], words["question_key"]]
    when = f"{words['eras'][era]} · {panel.get('when', words['scenario'])}"
    assert not lobby.eye.misses(panel["title"], running_text(panel), when, *lists, *keys)
    stands_there(lobby, profession, era)


def counted(data: Path) -> dict[str, int]:
    """What lies on the disk, by metric and subject, of visitors only."""
    with Store(data / NAME, reading=True) as store:
        assert {run.purpose for run in store.runs()} == {"visitors"}
        return totals(store.counts(), lambda it: f"{it.metric}/{it.subject}")


@pytest.mark.requirement("R4", "R23", "R46", slow=True)
@pytest.mark.usefixtures("no_sound")
@pytest.mark.parametrize("profile", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_a_visit_shows_what_the_editors_wrote_and_is_counted_exactly(open_lobby: Opener, profile: Path) -> None:
    lobby = open_lobby(profile)
    eye, finger = lobby.eye, lobby.finger
    dutch, english = book("words/nl.yaml"), book("words/en.yaml")
    first, second = book("professions/telefoniste/nl.yaml"), book("professions/vuilnisman/en.yaml")
    professions = {key: text for key, text in dutch["tabs"]["professions"].items() if key != "key"}
    fresh = eye.look()
    usual = State(lobby.show.journey.usual)
    places = {key: finger.place(key) for key in BAR}
    assert not eye.misses(dutch["hook"], dutch["touch"], first["name"], dutch["back"], dutch["start"], dutch["access"])

    began = time.monotonic()
    lobby.open("telefoniste")
    after_first = time.monotonic()
    opens(lobby, "telefoniste", "toen", dutch, first)
    for era in ("nu", "straks"):
        lobby.tap(f"era.{era}")
        opens(lobby, "telefoniste", era, dutch, first)
    lobby.tap("era.toen")
    opens(lobby, "telefoniste", "toen", dutch, first)

    lobby.tap("voice.listen")
    lobby.wait_for(lambda: finger.item("story.text").property("current") >= 0)
    lobby.tap("voice.listen")
    assert not eye.misses(dutch["listen"])

    lobby.tap("story.more")
    facts = book("professions/telefoniste/facts.yaml")["facts"]
    deeper = [str(fact["year"]) for fact in facts.values()] + [
        written(fact) for fact in first["more"]["facts"].values()
    ]
    assert not eye.misses(first["more"]["title"], dutch["stayed"], first["more"]["stayed"], *deeper)
    assert running_text(first["panels"]["toen"]) not in eye.words()

    lobby.tap("story.question")
    about = dutch["question_about"].format(name=first["name"])
    strengths = [word for strength in dutch["strengths"].values() for word in strength.values()]
    assert not eye.misses(about, dutch["question"], *strengths)
    lobby.tap("strength.luisteren")
    assert not eye.misses(dutch["chosen"], dutch["strengths"]["luisteren"]["name"], first["answers"]["luisteren"])

    lobby.tap("question.talents")
    talents = [dutch["strengths"]["luisteren"]["name"].lower(), first["quality"], dutch["grow"]]
    assert not eye.misses(dutch["talents"], *talents, *dutch["roles"]["works"].values())
    lobby.tap("role.leads")
    assert not eye.misses(*dutch["roles"]["leads"].values(), dutch["done"])

    lobby.tap("talents.another")
    assert not eye.misses(*professions.values(), first["name"])
    lobby.open("vuilnisman")
    lobby.tap("bar.language")
    assert not eye.misses(dutch["language_title"], english["language_title"], "Nederlands", "English")
    lobby.tap("language.en")
    opens(lobby, "vuilnisman", "toen", english, second)

    lobby.tap("bar.access")
    lobby.tap("contrast.dark")
    assert not eye.misses(english["access"], english["letters"], english["captions"], english["less_motion"])
    lobby.tap("text.150")
    lobby.tap("bar.access")
    assert not eye.misses(second["panels"]["toen"]["title"], english["listen"])
    assert {key for key in BAR if finger.sees(key)} == set(BAR)

    lobby.tap("bar.restart")
    assert not eye.misses(english["restart"], english["restart_yes"], english["stay"])
    before_last = time.monotonic()
    lobby.tap("restart.yes")
    after_last = time.monotonic()

    # Everything is as new for the next person (R23).
    assert lobby.show.journey.state == usual
    assert usual == State(lobby.show.journey.usual) and usual.page is Page.ATTRACT
    lobby.wait_for(lambda: differ(eye.look(), fresh) < 0.02)  # one card lifts now and then
    assert {key: finger.place(key) for key in BAR} == places
    assert not eye.misses(dutch["hook"], dutch["touch"], first["name"], dutch["back"], dutch["start"], dutch["access"])

    # The next visitor begins at nothing in particular, looks, and leaves.
    lobby.tap("bar.language")
    lobby.tap("bar.back")
    assert not eye.misses(*professions.values())
    lobby.open("vuilnisman")
    lobby.tap("bar.restart")
    lobby.tap("restart.yes")
    lobby.close()

    found = counted(lobby.data)
    lasted = {f"duration/{duration(seconds)}" for seconds in (before_last - after_first, after_last - began)}
    durations = {name: n for name, n in found.items() if name.startswith("duration/")}
    assert sum(durations.values()) == 2
    assert any(name in lasted for name in durations)
    assert {name: n for name, n in found.items() if name not in durations} == {
        "visit/": 2,
        "panel/telefoniste/toen": 2,
        "panel/telefoniste/nu": 1,
        "panel/telefoniste/straks": 1,
        "panel/vuilnisman/toen": 2,
        "depth/story": 2,
        "depth/all-eras": 1,
        "depth/answer": 1,
        "answer/telefoniste/luisteren": 1,
        "depth/talents": 1,
        "depth/card": 1,
        "role/leads": 1,
        "voice/started": 1,
        "language/en": 1,
        "language/nl": 1,
        "aid/contrast-dark": 1,
        "aid/text-150": 1,
    }
