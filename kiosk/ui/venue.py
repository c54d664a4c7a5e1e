"""The place where the exhibition stands, as QML sees it: what it offers, who made it possible, how others answered."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.exhibition.vowels import without_vowels
from kiosk.ui.telling import url
from kiosk.ui.visit import Visit

if TYPE_CHECKING:
    from kiosk.journey import State

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

FEWEST_ANSWERS = 10
"""From how many on they are shown: of fewer, a visitor could tell who before them chose what."""


@QmlElement
class Venue(QObject):
    """What is of this place alone.

    Args:
        visit: the visit that this follows.
        profile: the compiled profile.
        answers: gives how often each strength was chosen here so far.
    """

    offerChanged = Signal()
    answersChanged = Signal()

    def __init__(self, visit: Visit, profile: dict[str, Any], answers: Callable[[], Mapping[str, int]]) -> None:
        super().__init__()
        self._journey = visit.journey
        self._profile = profile
        self._answers = answers
        self._shown: State = visit.state
        visit.stateChanged.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        before, now = self._shown, self._journey.state
        self._shown = now
        if (before.role, before.settings.language) != (now.role, now.settings.language):
            self.offerChanged.emit()
        if (before.page, before.profession, before.answer) != (now.page, now.profession, now.answer):
            self.answersChanged.emit()

    def most_chosen(self) -> str:
        """The strength that most visitors chose here, the first of several; empty while too few have answered."""
        results: list[dict[str, Any]] = self._get_results()
        return str(results[0]["id"]) if results else ""

    def _get_results(self) -> list[dict[str, Any]]:
        """How often each strength was chosen here, the most first; none while too few have answered."""
        answers = self._answers()
        numbers = {strength: answers.get(strength, 0) for strength in self._journey.strengths}
        if sum(numbers.values()) < FEWEST_ANSWERS:
            return []
        return [{"id": one, "number": numbers[one]} for one in sorted(numbers, key=lambda one: -numbers[one])]

    results = Property(list, _get_results, notify=answersChanged)

    def _get_offer(self) -> dict[str, Any]:
        """What the venue offers to the role of the visitor: steps, the address of a page, and its QR code."""
        language, steps = self._shown.settings.language, self._profile["next_steps"]
        offer: dict[str, Any] = self._profile["offers"][self._shown.role]
        told = ({key: without_vowels(steps[at][key][language]) for key in ("name", "text")} for at in offer["steps"])
        return {"steps": list(told), "address": offer["address"], "code": ".".join(offer["code"])}

    offer = Property(dict, _get_offer, notify=offerChanged)

    def _get_partners(self) -> list[str]:
        return list(self._profile["partners"])

    partners = Property(list, _get_partners, constant=True)

    def _get_colophon(self) -> str:
        return without_vowels(self._profile["colophon"].get(self._shown.settings.language, ""))

    colophon = Property(str, _get_colophon, notify=offerChanged)

    def _get_logo(self) -> str:
        return url(self._profile["logo"]) if self._profile["logo"] else ""

    logo = Property(str, _get_logo, constant=True)
