"""What there is to choose from, as QML sees it: professions, cases and lessons, and the card that is open."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.exhibition.glossary import explained
from kiosk.journey import TABS, Page
from kiosk.ui.telling import url
from kiosk.ui.visit import Visit

if TYPE_CHECKING:
    from kiosk.journey import State

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Menu(QObject):
    """The choice, and the case or lesson that is open.

    Args:
        visit: the visit that this follows.
        index: the compiled exhibition's index.
        card: gives the compiled case or lesson, by tab and id.
    """

    languageChanged = Signal()
    cardsChanged = Signal()
    openedChanged = Signal()

    def __init__(self, visit: Visit, index: dict[str, Any], card: Callable[[str, str], dict[str, Any]]) -> None:
        super().__init__()
        self._journey = visit.journey
        self._index = index
        self._load = card
        self._shown: State = visit.state
        self._card: tuple[str, str] | None = None  # tab and id of what is open, or was
        self._opened: dict[str, Any] = {}
        self._revision = 0
        visit.stateChanged.connect(self._follow)

    def renew(self, index: dict[str, Any], card: Callable[[str, str], dict[str, Any]]) -> None:
        """Show another version of the exhibition."""
        self._index, self._load = index, card
        self._revision += 1
        self._shown = self._journey.state
        self._opened = card(*self._card) if self._card else {}
        for changed in (self.languageChanged, self.cardsChanged, self.openedChanged):
            changed.emit()

    @Slot()
    def _follow(self) -> None:
        before, now = self._shown, self._journey.state
        self._shown = now
        language = before.settings.language != now.settings.language
        if language:
            self.languageChanged.emit()
        if language or (before.seen, before.tab) != (now.seen, now.tab):
            self.cardsChanged.emit()
        card = (now.tab, now.card) if now.page is Page.CARD else self._card if now.card else None
        other = card != self._card
        if other:
            self._card = card
            self._opened = self._load(*card) if card else {}
        if language or other:
            self.openedChanged.emit()

    @property
    def _words(self) -> dict[str, Any]:
        words: dict[str, Any] = self._index["words"][self._shown.settings.language]
        return words

    def _get_tabs(self) -> list[dict[str, str]]:
        """A key for each kind of what there is; none when there are only professions."""
        there = {tab: self._counted(tab) for tab in TABS if self._index[tab]}
        words = self._words["tabs"]
        tabs = [{"id": tab, "text": words[tab]["key"].format(n=number)} for tab, number in there.items()]
        return tabs if len(tabs) > 1 else []

    tabs = Property(list, _get_tabs, notify=languageChanged)

    def _counted(self, tab: str) -> int:
        """How many cards there are; the reading list is not counted with the lessons."""
        return sum(entry.get("kind") != "reading" for entry in self._index[tab])

    @property
    def _suffix(self) -> str:
        return f"@{self._revision}" if self._revision else ""

    def _get_cards(self) -> list[dict[str, Any]]:
        """The cards of the tab that is open; `Drawings` knows what is on them by the name in `tile`."""
        language, tab = self._shown.settings.language, self._shown.tab
        jobs = tab == "professions"
        return [
            {
                "id": entry["id"],
                "name": entry["names"][language],
                "tile": (entry["id"] if jobs else f"{tab}.{entry['id']}") + self._suffix,
                "scene": url(entry["pictures"]["toen" if jobs else "scene"], self._revision),
                "seen": entry["id"] in self._shown.seen,
            }
            for entry in self._index[tab]
        ]

    cards = Property(list, _get_cards, notify=cardsChanged)

    def _get_opened(self) -> dict[str, Any]:
        """The case, lesson or list that is open; the last sentence of a case or lesson is what one takes along."""
        if not self._card:
            return {}
        tab, card = self._card
        told: dict[str, Any] = self._opened["languages"][self._shown.settings.language]
        ids = self._journey.cards[tab]
        number = ids.index(card) + 1
        kind = self._opened["kind"]
        word = self._words["kinds"][kind]
        numbered = self._words["card_place"].format(kind=word, n=number, total=self._counted(tab))
        return {
            **told,
            "kind": kind,
            "picture": url(self._opened["pictures"]["scene"], self._revision),
            "place": word if kind == "reading" else numbered,
            "next": ids[number % len(ids)],
            "explained": explained(told["glossary"], [told["title"], *told["text"]]),
        }

    opened = Property(dict, _get_opened, notify=openedChanged)
