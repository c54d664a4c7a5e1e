"""The pictures in motion: the room of the attract screen lives, and an era fades into the next without a tremble."""

import time
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickItem
from PySide6.QtSvg import QSvgRenderer

from kiosk.app.places import ASSETS
from kiosk.ui.drawings import Drawings
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Lobby, Opener
from tests.ui.flashing import MOST_FLASHES, Flashes
from tests.ui.looking import every, is_a
from tests.ui.seeing import ALIKE, pixels

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tests.ui.seeing import Pixels

pytestmark = pytest.mark.usefixtures("no_sound")

CYCLE = 16  # s in which every piece has had its turn


def pieces(lobby: Lobby) -> list[QQuickItem]:
    """Everything in the room that can move, also while it cannot be seen."""
    return [item for item in every(lobby.window.contentItem(), "QQuickImage") if is_a(item, "Alive_QMLTYPE")]


def cut(seen: "Pixels", item: QQuickItem) -> "Pixels":
    area = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).toAlignedRect()
    return seen[area.top() : area.bottom(), area.left() : area.right()]


def moved(one: "Pixels", other: "Pixels") -> int:
    """How many pixels are not alike."""
    return int((np.abs(one - other).sum(axis=2) > ALIKE).sum())


def lifted(lobby: Lobby) -> set[str]:
    """The cards whose picture stands higher than it should."""
    cards = [item for item in lobby.finger.items() if item.objectName().startswith("card.")]
    inside = {card.objectName(): card.childItems() for card in cards}
    return {
        name
        for name, children in inside.items()
        if any(child.mapToItem(child.parentItem(), 0, 0).y() < child.y() - 4 for child in children)
    }


@pytest.mark.requirement("R16", slow=True)
@pytest.mark.parametrize("profile", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_the_room_lives(open_lobby: Opener, profile: Path) -> None:
    lobby = open_lobby(profile)
    room = pieces(lobby)
    assert {str(piece.property("moves")) for piece in room} == {"light", "swing"}
    around = room[0].parentItem()
    first = lobby.eye.look()
    still = np.ones(first.shape[:2], dtype=bool)
    for item in room:
        area = item.mapRectToScene(QRectF(-20, -20, item.width() + 40, item.height() + 40)).toAlignedRect()
        still[max(0, area.top()) : area.bottom(), max(0, area.left()) : area.right()] = False
    most, up, flashes = [0] * len(room), set[str](), Flashes()
    ends = time.monotonic() + CYCLE
    while time.monotonic() < ends and not (min(most) > 100 and up):
        lobby.bot.wait(50)
        seen = lobby.eye.look()
        flashes.see(time.monotonic(), seen)
        most = [max(was, moved(cut(seen, item), cut(first, item))) for was, item in zip(most, room, strict=True)]
        up |= lifted(lobby)
        rest = np.where(still[:, :, None], seen - first, 0)
        assert not cut(rest, around).any(), "what does not live moves"
    assert min(most) > 100, f"pixels that moved in each piece: {most}"
    assert up, "no card was lifted"
    assert flashes.most <= MOST_FLASHES


@pytest.mark.requirement("R17", slow=True)
def test_with_less_motion_the_room_is_still(open_lobby: Opener) -> None:
    lobby = open_lobby(text=PORTRAIT.read_text("utf-8").replace("movement: full", "movement: less"))
    first = lobby.eye.look()
    around = pieces(lobby)[0].parentItem()
    ends = time.monotonic() + CYCLE / 2
    while time.monotonic() < ends:
        lobby.bot.wait(200)
        seen = lobby.eye.look()
        assert moved(cut(seen, around), cut(first, around)) == 0
        assert not lifted(lobby)
    lobby.tap("card.telefoniste")
    assert not any(piece.isVisible() for piece in pieces(lobby))


@pytest.mark.parametrize(("width", "height"), [(190, 110), (234, 80), (326, 420), (496, 300)])
@pytest.mark.parametrize("profession", [file.parent.name for file in ASSETS.glob("professions/*/tile.svg")])
def test_a_card_shows_the_whole_object_and_its_ground_everywhere(profession: str, width: int, height: int) -> None:
    tile = QImage(400, 400, QImage.Format.Format_RGB32)
    painter = QPainter(tile)
    file = str(ASSETS / "professions" / profession / "tile.svg")
    QSvgRenderer(file).render(painter)
    painter.end()
    drawings = Drawings({profession: file}, {})
    card = drawings.requestImage(f"tile/{profession}/16", QSize(), QSize(width, height))
    assert card.size() == QSize(width, height)
    edges = [(x, y) for x in (0, width // 2, width - 1) for y in (height // 2, height - 1)]
    assert all(card.pixelColor(x, y).alpha() == 255 for x, y in edges)
    side = min(max(width, height), width / 0.75, height / 0.55)
    missed = []
    for x, y in product(range(56, 345, 8), range(106, 295, 8)):
        place = round(x / 400 * side + (width - side) / 2), round(y / 400 * side + (height - side) / 2)
        assert 0 <= place[0] < width
        assert 0 <= place[1] < height
        around = pixels(tile.copy(x - 4, y - 4, 9, 9)).reshape(-1, 3)
        colour = card.pixelColor(*place)
        seen = np.array([colour.red(), colour.green(), colour.blue()])
        missed.append(np.abs(around - seen).sum(axis=1).min() > ALIKE)
    assert np.mean(missed) < 0.12


@pytest.mark.parametrize("profile", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_eras_fade_without_a_tremble(open_lobby: Opener, profile: Path) -> None:
    """Halfway, every pixel of the scene is the same mixture of before and after: nothing shifts or flickers."""
    lobby = open_lobby(profile)
    lobby.open("brugwachter")
    scene = next(item for item in lobby.finger.items() if is_a(item, "Scene_QMLTYPE"))
    ready = {
        image.property("source").fileName() for image in every(scene, "QQuickImage") if image.property("progress") == 1
    }
    assert ready >= {"toen.svg", "nu.svg", "straks.svg"}, "a neighbour would have to be waited for"

    def look() -> "NDArray[np.float64]":
        whole = cut(lobby.eye.look(), scene)
        return whole[: len(whole) * 8 // 10].astype(float)  # below it lies the name of the era

    before = look()
    lobby.finger.tap("era.nu")
    during = []
    ends = time.monotonic() + 1
    while time.monotonic() < ends:
        lobby.bot.wait(10)
        during.append(look())
    lobby.rest()
    change = look() - before
    fixed = np.abs(change).max(axis=2) == 0
    assert 0.02 < fixed.mean() < 0.9, "a scene is neither all new nor all old"
    shares = []
    for seen in during:
        share = ((seen - before) * change).sum() / (change**2).sum()
        if 0.05 < share < 0.95:
            shares.append(share)
            assert np.abs(seen - before)[fixed].max() <= 1, f"what stays the same flickers at {share:.2f}"
            assert np.abs(seen - before - share * change).max() <= 4, f"not one picture over the other at {share:.2f}"
    assert len(shares) >= 2, "there was no fade"
    assert shares == sorted(shares)


@pytest.mark.parametrize("profile", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_pictures_are_drawn_at_the_size_of_the_screens_pixels(open_lobby: Opener, profile: Path) -> None:
    lobby = open_lobby(profile)
    lobby.tap("bar.access")
    lobby.tap("bar.access")
    found = drawn_too_small(lobby)
    lobby.open("vuilnisman")
    found |= drawn_too_small(lobby)
    lobby.tap("story.question")
    assert not found | drawn_too_small(lobby)


def drawn_too_small(lobby: Lobby) -> set[str]:
    """Pictures with fewer pixels than they cover on the screen."""
    small = set()
    for item in lobby.finger.items():
        if item.inherits("QQuickImage"):
            covers = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).size()
            drawn = item.property("sourceSize")
            if drawn.width() < covers.width() - 1 or drawn.height() < covers.height() - 1:
                small.add(f"{item.property('source').toString()}: {drawn} on {covers}")
    return small
