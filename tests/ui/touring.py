"""One tour through every screen by single taps, and what was seen on each: walked once, for many questions."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QMetaObject, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.journey import ERAS, Limits
from tests.ui.conftest import Lobby
from tests.ui.contrast import Seen, standing_out
from tests.ui.looking import is_a, is_key
from tests.ui.seeing import words_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tests.ui.seeing import Pixels


@dataclass(frozen=True)
class Stop:
    """A screen on the tour.

    Attributes:
        name: what led there, or what it is.
        page: the page of the journey, or `still there`.
        texts: everything that is written on it.
        seen: how well each text, icon and key stands out.
        keys: the names of its keys, each with its place in the window.
        pictured: the names of the keys that have a picture in them, icons aside.
        described: what is said of each scene on it.
        kinds: the types of all items on it, also of those that they are made of.
        eras: the keys of the eras in shades of grey, by era; empty where there are none.
    """

    name: str
    page: str
    texts: list[str]
    seen: list[Seen]
    keys: dict[str, QRectF]
    pictured: list[str]
    described: list[str]
    kinds: frozenset[str]
    eras: "dict[str, NDArray[np.float64]]"


@dataclass
class Tour:
    """What was seen.

    Attributes:
        lobby: the kiosk, as the tour left it.
        stops: the screens in order.
        taps: how many taps lead from the attract screen to each profession's story.
    """

    lobby: Lobby
    stops: list[Stop] = field(default_factory=list)
    taps: dict[str, int] = field(default_factory=dict)

    def at(self, name: str) -> Stop:
        """The stop of that name."""
        return next(stop for stop in self.stops if stop.name == name)


def tour(lobby: Lobby, contrast: str, language: str) -> Tour:
    """Tap through every kind of screen, once in this theme and language; every page is there in the end."""
    made = Tour(lobby)
    if (contrast, language) != ("normal", "nl"):
        for key in ("bar.access", f"contrast.{contrast}", "bar.language", f"language.{language}"):
            lobby.tap(key)
    for name in _way(made):
        made.stops.append(_look(lobby, name))
    return made


def _way(made: Tour) -> Iterator[str]:
    lobby, journey = made.lobby, made.lobby.show.journey
    yield str(journey.state.page)
    for turns in range(len(journey.professions)):
        for profession in journey.professions:
            if lobby.finger.sees(f"card.{profession}"):
                made.taps.setdefault(profession, turns + 1)
        if len(made.taps) == len(journey.professions):
            break
        lobby.tap("menu.next")
    professions, cases, lessons = journey.professions, journey.cards["cases"], journey.cards["lessons"]
    keys = [f"card.{professions[-1]}", "era.straks", "era.nu", "era.toen", "story.more", "story.question"]
    keys += ["strength.luisteren", "question.talents", "role.leads", "talents.another"]
    keys += ["tab.cases", f"card.{cases[0]}", "bar.back", "tab.lessons", f"card.{lessons[-1]}", "bar.back"]
    keys += ["bar.language", "bar.access", "bar.restart"]
    for key in keys:
        while not lobby.finger.sees(key) and lobby.finger.sees("menu.next"):
            lobby.tap("menu.next")
        lobby.tap(key)
        yield key
    lobby.tap("restart.stay")
    journey.limits = Limits(0.01, 30)
    lobby.wait_for(lambda: lobby.finger.sees("still.stay"))
    journey.limits = Limits()
    lobby.rest()
    yield "still there"


def _look(lobby: Lobby, name: str) -> Stop:
    items, seen = list(lobby.finger.items()), lobby.eye.look()
    keys = [item for item in items if is_key(item)]
    state = lobby.show.journey.state
    return Stop(
        name,
        "still there" if state.warned else state.page.value,
        [words_of(item) for item in items if words_of(item)],
        list(standing_out(items, seen)),
        {key.objectName(): _area(key) for key in keys},
        [key.objectName() for key in keys if any(_is_picture(item) for item in _inside(key))],
        [str(item.property("describe")) for item in items if is_a(item, "Scene_QMLTYPE")],
        frozenset(kind for item in items for kind in _kinds(item)),
        {era: _grey(lobby.finger.item(f"era.{era}"), seen) for era in ERAS if f"era.{era}" in map(_name, keys)},
    )


def _name(item: QQuickItem) -> str:
    return item.objectName()


def _is_picture(item: QQuickItem) -> bool:
    return item.inherits("QQuickImage") and not is_a(item, "Icon_QMLTYPE") and item.isVisible()


def _inside(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _inside(child)


def _kinds(item: QQuickItem) -> Iterator[str]:
    kind: QMetaObject | None = item.metaObject()
    while kind:
        yield str(kind.className())
        kind = kind.superClass()


def _area(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _grey(key: QQuickItem, seen: "Pixels") -> "NDArray[np.float64]":
    """A key with what stands directly above it, without colour: from 0, black, to 255."""
    area = _area(key).toAlignedRect()
    part = seen[area.top() - 22 : area.bottom(), area.left() : area.right()]
    return np.asarray(part @ (0.2126, 0.7152, 0.0722))
