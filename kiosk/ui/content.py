"""The exhibition as QML sees it: the words and pictures of where the visitor is, in the language of the visit."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.exhibition.glossary import explained
from kiosk.journey import MOST_TALENTS, ROLES, TABS
from kiosk.ui.telling import letters, url
from kiosk.ui.visit import Visit

if TYPE_CHECKING:
    from kiosk.journey import State

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

NO_STORY: dict[str, Any] = {"pictures": {}, "languages": {}}
MOST_SEEN = 5


@QmlElement
class Content(QObject):
    """What there is to see and read.

    Args:
        visit: the visit that this follows.
        index: the compiled exhibition's index.
        story: gives the compiled story of a profession.
        venue: the venue's name, as it stands on the attract screen.
        colour: the venue's colour and that of the text on it, when it has one.
        strengths: the folder with the signs of the strengths.
    """

    wordsChanged = Signal()
    storyChanged = Signal()
    panelChanged = Signal()
    stateChanged = Signal()
    renewed = Signal()

    def __init__(
        self,
        visit: Visit,
        index: dict[str, Any],
        story: Callable[[str], dict[str, Any]],
        venue: str,
        colour: dict[str, str] | None,
        strengths: Path,
    ) -> None:
        super().__init__()
        self.journey = visit.journey
        self._index = index
        self._load = story
        self._venue = venue
        self._colour = colour or {}
        self._strengths = strengths
        self._story = NO_STORY
        self._shown: State = visit.state
        self._codes = {entry["code"]: entry for entry in index["languages"] if entry["code"] in self.journey.languages}
        self._letters = {code: letters(entry) for code, entry in self._codes.items()}
        self._revision = 0
        visit.stateChanged.connect(self._follow)

    def renew(self, index: dict[str, Any], story: Callable[[str], dict[str, Any]]) -> None:
        """Show another version of the exhibition, in the same languages."""
        self._index, self._load = index, story
        self._revision += 1
        self._shown = self.journey.state
        self._story = story(self._shown.profession) if self._shown.profession else NO_STORY
        for changed in (self.renewed, self.wordsChanged, self.storyChanged, self.panelChanged, self.stateChanged):
            changed.emit()

    @Slot()
    def _follow(self) -> None:
        """Tell QML what is different, and no more: a list that changes is built anew."""
        before, now = self._shown, self.journey.state
        self._shown = now
        language = before.settings.language != now.settings.language
        if before.profession != now.profession:
            self._story = self._load(now.profession) if now.profession else NO_STORY
            self.storyChanged.emit()
        if language or before.settings.contrast != now.settings.contrast:
            self.wordsChanged.emit()
        if language or (before.profession, before.era) != (now.profession, now.era):
            self.panelChanged.emit()
        self.stateChanged.emit()

    @property
    def _words(self) -> dict[str, Any]:
        words: dict[str, Any] = self._index["words"][self._shown.settings.language]
        return words

    @property
    def _told(self) -> dict[str, Any]:
        told: dict[str, Any] = self._story["languages"].get(self._shown.settings.language, {})
        return told

    def _get_venue(self) -> str:
        return self._venue

    venue = Property(str, _get_venue, constant=True)

    def _get_colour(self) -> dict[str, str]:
        return self._colour

    colour = Property(dict, _get_colour, constant=True)

    def _get_words(self) -> dict[str, Any]:
        return self._words

    words = Property(dict, _get_words, notify=wordsChanged)

    def _get_font(self) -> dict[str, Any]:
        return self._letters[self._shown.settings.language]

    font = Property(dict, _get_font, notify=wordsChanged)

    @property
    def is_mirrored(self) -> bool:
        """Whether the screen is read from right to left, for those who ask in Python."""
        return self._is_mirrored(self._shown.settings.language)

    def _get_mirrored(self) -> bool:
        return self._is_mirrored(self._shown.settings.language)

    mirrored = Property(bool, _get_mirrored, notify=wordsChanged)

    def _is_mirrored(self, code: str) -> bool:
        return bool(self._codes[code]["direction"] == "rtl")

    def _get_language_key(self) -> str:
        """The language key also says its word in Dutch, and in Dutch in the next language."""
        own = self._shown.settings.language
        other = next((code for code in self.journey.languages if code != own), own)
        words = [self._index["words"][code]["language_key"] for code in (own, other)]
        return " · ".join(dict.fromkeys(words))

    languageKey = Property(str, _get_language_key, notify=wordsChanged)

    def _get_languages(self) -> list[dict[str, Any]]:
        return [
            {
                "code": code,
                "name": entry["name"],
                "mirrored": self._is_mirrored(code),
                **self._letters[code],
                "title": self._index["words"][code]["language_title"],
            }
            for code, entry in self._codes.items()
        ]

    languages = Property(list, _get_languages, notify=renewed)

    def _get_hooks(self) -> list[dict[str, Any]]:
        """The attract screen's question, in each language of the venue."""
        return [
            {
                "hook": self._index["words"][code]["hook"],
                "touch": self._index["words"][code]["touch"],
                "eras": self._index["words"][code]["eras"],
                "mirrored": self._is_mirrored(code),
                **self._letters[code],
            }
            for code in self._codes
        ]

    hooks = Property(list, _get_hooks, notify=renewed)

    def _get_revision(self) -> int:
        """How often the exhibition was renewed."""
        return self._revision

    revision = Property(int, _get_revision, notify=renewed)

    def _get_pieces(self) -> list[dict[str, Any]]:
        """What moves in the room of the attract screen; places are shares of the room's side."""
        return [
            {
                "moves": piece["moves"],
                "picture": url(piece["file"], self._revision),
                **dict(zip(("left", "top", "width", "height"), piece["place"], strict=True)),
            }
            for piece in self._index["attract"]["pieces"]
        ]

    pieces = Property(list, _get_pieces, notify=renewed)

    def _get_talents(self) -> list[dict[str, str]]:
        """The strength that was chosen and what that profession keeps of its own; newest first."""
        talents: dict[str, str] = {}
        for profession, strength in reversed(self._shown.answers):
            if len(talents) >= MOST_TALENTS:  # older answers are not shown, and their stories lie on the disk
                break
            story = self._load(profession)
            talents.setdefault(self._words["strengths"][strength]["name"], strength)
            talents.setdefault(story["languages"][self._shown.settings.language]["quality"], story["strength"])
        return [
            {"name": name[:1].lower() + name[1:], "picture": self._sign(sign)}
            for name, sign in list(talents.items())[:MOST_TALENTS]
        ]

    talents = Property(list, _get_talents, notify=stateChanged)

    def _get_roles(self) -> list[dict[str, str]]:
        return [{"id": role, **self._words["roles"][role]} for role in ROLES]

    roles = Property(list, _get_roles, notify=wordsChanged)

    def _get_strengths(self) -> list[dict[str, Any]]:
        return [
            {**self._words["strengths"][strength], "id": strength, "picture": self._sign(strength)}
            for strength in self.journey.strengths
        ]

    strengths = Property(list, _get_strengths, notify=wordsChanged)

    def _sign(self, strength: str) -> str:
        dark = "-dark" if self._shown.settings.contrast == "dark" else ""
        return url(self._strengths / f"{strength}{dark}.svg", self._revision)

    def _urls(self, pictures: dict[str, str]) -> dict[str, str]:
        return {name: url(file, self._revision) for name, file in pictures.items()}

    def _get_pictures(self) -> dict[str, str]:
        return self._urls(self._story["pictures"])

    pictures = Property(dict, _get_pictures, notify=storyChanged)

    def _get_panel(self) -> dict[str, Any]:
        """The panel that is open: its texts, and where and when it plays."""
        if not self._told:
            return {}
        era = self._shown.era
        panel = self._told["panels"][era]
        when = panel["when"] or self._words["scenario"]
        lists = (item for key in ("disappears", "appears", "stays") for item in panel[key])
        return {
            **panel,
            "when": f"{self._words['eras'][era]} · {when}",
            "explained": self._explained(panel["title"], *panel["text"], *lists),
        }

    panel = Property(dict, _get_panel, notify=panelChanged)

    def _get_card(self) -> dict[str, Any]:
        card: dict[str, Any] = self._told.get("more", {})
        if not card:
            return card
        texts = (fact["text"] for fact in card["facts"])
        return {**card, "explained": self._explained(card["title"], *texts, card["stayed"])}

    card = Property(dict, _get_card, notify=panelChanged)

    def _explained(self, *texts: str) -> list[dict[str, str]]:
        return explained(self._told["glossary"], texts) if self._told else []

    def _get_sign(self) -> str:
        """The sign of the human quality that this profession keeps."""
        return self._sign(self._story["strength"]) if self._told else ""

    sign = Property(str, _get_sign, notify=stateChanged)

    def _get_name(self) -> str:
        return str(self._told.get("name", ""))

    name = Property(str, _get_name, notify=panelChanged)

    def _get_place(self) -> str:
        ids = list(self.journey.professions)
        if self._shown.profession not in ids:
            return ""
        number = ids.index(self._shown.profession) + 1
        return str(self._words["place"]).format(name=self._get_name(), n=number, total=len(ids))

    place = Property(str, _get_place, notify=panelChanged)

    def _get_answer_text(self) -> str:
        return str(self._told.get("answers", {}).get(self._shown.answer, ""))

    answerText = Property(str, _get_answer_text, notify=stateChanged)

    def _get_answer_explained(self) -> list[dict[str, str]]:
        return self._explained(self._get_answer_text())

    answerExplained = Property(list, _get_answer_explained, notify=stateChanged)

    def _get_seen_so_far(self) -> str:
        entries = (entry for tab in TABS for entry in self._index[tab])
        names = {entry["id"]: entry["names"][self._shown.settings.language] for entry in entries}
        seen = [names[opened] for opened in self._shown.seen[-MOST_SEEN:]]
        if not seen:
            return ""
        listed = QLocale(self._shown.settings.language).createSeparatedList(seen)
        return str(self._words["seen_so_far"]).format(names=listed)

    seenSoFar = Property(str, _get_seen_so_far, notify=stateChanged)

    def _get_last_picture(self) -> str:
        """The scene that the visitor saw last, or the first of the exhibition."""
        profession = self._shown.profession or self._index["professions"][0]["id"]
        pictures = next(p["pictures"] for p in self._index["professions"] if p["id"] == profession)
        return url(pictures[self._shown.era], self._revision)

    lastPicture = Property(str, _get_last_picture, notify=stateChanged)

    def _get_sample(self) -> list[str]:
        """Sentences on which the access panel shows what a setting does: the visitor's own story where there is one."""
        if self._told:
            return list(self._told["panels"][self._shown.era]["text"])
        first = self._load(self._index["professions"][0]["id"])
        return list(first["languages"][self._shown.settings.language]["panels"][self._shown.era]["text"])

    sample = Property(list, _get_sample, notify=panelChanged)
