"""A visit on a machine without any sound device, loudspeaker or microphone: nothing is missing but the sound."""

from pathlib import Path

import pytest
import yaml

from kiosk.app.places import ASSETS
from kiosk.journey import Page
from tests.ui.conftest import Lobby
from tests.ui.telling import store_clips

WORDS = yaml.safe_load((ASSETS / "words/nl.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Clips of six seconds, in a folder of their own."""
    folder = tmp_path_factory.mktemp("voices")
    store_clips(folder)
    return folder


@pytest.mark.requirement("R36")
@pytest.mark.usefixtures("no_sound")
def test_a_visit_without_sound_ends_at_the_take_along_card(lobby: Lobby) -> None:
    lobby.open("telefoniste")
    lobby.tap("voice.listen")
    lobby.wait_for(lambda: not lobby.eye.misses(WORDS["no_sound"]), seconds=20)
    lobby.wait_for(lambda: lobby.finger.item("story.text").property("current") >= 1, seconds=20)
    for key in ("story.question", "strength.luisteren", "question.talents", "role.leads"):
        lobby.tap(key)
    assert lobby.show.journey.state.page is Page.TALENTS
    lead = WORDS["roles"]["leads"]
    assert not lobby.eye.misses(WORDS["talents"], lead["question"], lead["lead"], WORDS["nothing_about_you"])
