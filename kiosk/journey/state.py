"""One moment of a visit as plain values: page, profession, era, settings, and what was seen and answered."""

from dataclasses import dataclass, field
from enum import StrEnum

ERAS = ("toen", "nu", "straks")
TEXT_SIZES = (100, 150, 200)  # per cent
CONTRASTS = ("normal", "dark", "light")
VOLUMES = (1, 2, 3, 4, 5, 6)
SPEEDS = (75, 100, 125, 150)  # per cent
TABS = ("professions", "cases", "lessons")
ROLES = ("works", "leads", "visits")
MOST_TALENTS = 3  # how many a visitor is shown; the newest


class Page(StrEnum):
    """What fills the screen. Everything but ATTRACT belongs to a visit."""

    ATTRACT = "attract"
    CHOOSE = "choose"
    STORY = "story"
    QUESTION = "question"
    TALENTS = "talents"
    CARD = "card"
    LANGUAGE = "language"
    ACCESS = "access"
    RESTART = "restart"


# Pages that lie over another one: Back, or their own key pressed again, leads to where the visitor was.
OVERLAYS = frozenset({Page.LANGUAGE, Page.ACCESS, Page.RESTART})


@dataclass(frozen=True)
class Levels:
    """The steps of the volume that a venue allows: `loudest` on its loudspeaker; in a headset how it begins (R31)."""

    loudest: int = VOLUMES[-1]
    headset: int = 3
    headset_loudest: int = 5


@dataclass(frozen=True)
class Settings:
    """How the visitor likes the screen; as new for everyone."""

    language: str
    volume: int
    text_size: int = 100
    contrast: str = "normal"
    less_motion: bool = False
    captions: bool = True
    low_controls: bool = True  # every key where a wheelchair user reaches it (R3)
    read_aloud: bool = False
    speed: int = 100

    def aids(self, usual: "Settings") -> tuple[str, ...]:
        """Which aids differ from the usual, as subjects of the count `aid`."""
        return tuple(
            name
            for name, used in (
                (f"text-{self.text_size}", self.text_size != usual.text_size),
                (f"contrast-{self.contrast}", self.contrast != usual.contrast),
                ("less-motion", self.less_motion and not usual.less_motion),
                ("captions-off", usual.captions and not self.captions),
                (f"speech-{self.speed}", self.speed != usual.speed),
                ("read-aloud", self.read_aloud and not usual.read_aloud),
            )
            if used
        )


@dataclass(frozen=True)
class State:
    """Everything that a visit is. Two visits that just began have equal states."""

    settings: Settings
    page: Page = Page.ATTRACT
    under: Page = Page.ATTRACT  # the page that an overlay lies on
    profession: str = ""
    era: str = ERAS[0]
    more: bool = False  # the deeper card of the story is open
    answer: str = ""  # the strength that was chosen for this profession
    tab: str = TABS[0]  # what there is to choose from
    card: str = ""  # the case or lesson that is open
    role: str = ROLES[0]  # whom the conversation card speaks to
    guided: bool = False  # by the keypad's spoken menu, or in a headset
    warned: bool = False  # "Ben je er nog?" stands on the screen
    seen: tuple[str, ...] = ()  # professions, cases and lessons that were opened, in order
    eras_seen: frozenset[str] = field(default_factory=frozenset)  # of the profession that is open
    answers: tuple[tuple[str, str], ...] = ()  # (profession, strength), in order
