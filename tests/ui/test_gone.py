"""A kiosk that was switched off is gone: what it held would else grow with every touch."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.show import Show
from tests.ui.conftest import Lobby, lobbies

pytestmark = pytest.mark.usefixtures("no_sound")


def test_nothing_holds_a_kiosk_that_was_switched_off(
    qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path, voices: Path
) -> None:
    before = shows()
    visit(qapp, qtbot, tmp_path, voices)
    assert shows() <= before


def test_what_qml_knows_of_a_class_it_knows_of_all_its_objects(lobby: Lobby) -> None:
    """An object that connects what is no slot gets a description of its own. It goes with the object, but QML may
    take what it remembers of it for that of another kiosk's object that comes to lie in the same place.
    """
    lobby.open("bode")
    lobby.tap("voice.listen")
    ours = [it for it in gc.get_objects() if isinstance(it, QObject) and type(it).__module__.startswith("kiosk.")]
    assert {"Content", "Menu", "Passage", "Show", "Visit", "Voice"} <= {type(it).__name__ for it in ours}
    assert [type(it).__name__ for it in ours if "__METAOBJECT__" in vars(it)] == []


def visit(qapp: QGuiApplication, bot: QtBot, folder: Path, voices: Path) -> None:
    with lobbies(qapp, bot, folder, voices) as opened:
        lobby = opened()
        lobby.show.journey.guide()
        lobby.open("bode")
        lobby.tap("voice.listen")


def shows() -> int:
    """How many kiosks there are, also those that nobody uses any more."""
    gc.collect()
    return sum(isinstance(it, Show) for it in gc.get_objects())
