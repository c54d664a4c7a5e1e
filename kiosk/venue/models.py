"""The profile of a venue: what a place has, and what it wants."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from kiosk.problems.model import Frozen
from kiosk.problems.problem import quoted
from kiosk.problems.scalars import Day, Language, Note, Text, number, whole, wrong
from kiosk.venue.colour import COLOUR
from kiosk.venue.own import MOST_PARTNERS, Colophon, LocalCase, Partner
from kiosk.venue.screen import Orientation
from kiosk.venue.steps import NextStep
from kiosk.venue.tour_folder import NoAddressError, parse

_HOURS = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])-([01]?[0-9]|2[0-3]):([0-5][0-9])")
_KEY = re.compile(
    "F([1-9]|[12][0-9]|3[0-5])|[A-Z0-9]|Up|Down|Left|Right|Home|End|PageUp|PageDown|Return|Enter|Space|Tab"
)

MOST_LANGUAGES = 20


class Hours(Frozen):
    """A part of a day, written as `9:00-17:00` and kept as `09:00` and `17:00`."""

    begin: str
    end: str

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        if not _HOURS.fullmatch(value):
            raise wrong(f"{quoted(value)} is not a part of a day.", "Write two times, such as 9:00-17:00.")
        begin, end = (time.rjust(5, "0") for time in value.split("-"))
        if begin >= end:
            raise wrong(f"{quoted(value)} ends before it begins.", "Write the earlier time first.")
        return {"begin": begin, "end": end}

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": f"^{_HOURS.pattern}$"}


class OpeningHours(Frozen):
    """When the venue is open; a day that is not here is a day on which it is closed."""

    monday: Hours | None = None
    tuesday: Hours | None = None
    wednesday: Hours | None = None
    thursday: Hours | None = None
    friday: Hours | None = None
    saturday: Hours | None = None
    sunday: Hours | None = None


class ScreenProfile(Frozen):
    """The screen: its size in inches, how it hangs, its lower edge above the floor in mm, and how much moves on it."""

    diagonal: Annotated[float, Field(ge=10, le=120), number]
    orientation: Orientation
    lower_edge: Annotated[float, Field(ge=0, le=900), number]
    movement: Literal["full", "less"] = "full"


Step = Annotated[int, Field(ge=1, le=6), whole]


class Sound(Frozen):
    """The volume at which a visit begins and the highest, from 1 (soft) to 6 (loud), and when there is no loudspeaker.

    Measure it when the kiosk is set up: at least 65 dBA from the loudspeaker where a visitor stands, at most 85 dBA
    in a headset (R30, R31). A headset is found by itself where the machine tells of it; a venue names
    `headset_switch`, the device in /dev/input that does, where there are several, and `headset_output`, the sound
    server's name of an output that is always there and used by a headset only.
    """

    volume: Step = 4
    loudest: Step = 6
    headset_volume: Step = 3
    headset_loudest: Step = 5
    quiet_hours: tuple[Hours, ...] = ()
    headset_switch: Note = ""
    headset_output: Note = ""

    @field_validator("headset_switch")
    @classmethod
    def _whole_path(cls, path: str) -> str:
        if path and not path.startswith("/"):
            raise wrong(f"{quoted(path)} is not the whole path of a device.", "Write it from / on, or leave it empty.")
        return path

    @model_validator(mode="after")
    def _not_too_loud(self) -> "Sound":
        for begins, loudest in (("volume", "loudest"), ("headset_volume", "headset_loudest")):
            if getattr(self, begins) > getattr(self, loudest):
                what = f"'{begins}' is {getattr(self, begins)}, above '{loudest}', which is {getattr(self, loudest)}."
                raise wrong(what, "Lower the first or raise the second.")
        return self


class Idle(Frozen):
    """Seconds without a touch until the question whether somebody is there, and how long that stands."""

    warning_after: Annotated[int, Field(ge=60, le=180), whole] = 90
    reset_after: Annotated[int, Field(ge=20, le=120), whole] = 30


def _key(name: str) -> str:
    if not _KEY.fullmatch(name):
        raise wrong(f"{quoted(name)} is not the name of a key.", "Write it as F17, A, 5, Up, Home, Return or Space.")
    return name


Key = Annotated[Text, AfterValidator(_key)]


class Keypad(Frozen):
    """Which key of a keypad does what; some send one as well when a headset is plugged in or out."""

    help: Key = "F17"
    up: Key = "F18"
    down: Key = "F19"
    select: Key = "F20"
    back: Key = "F21"
    next: Key = "F22"
    softer: Key = "F23"
    louder: Key = "F24"
    headset_in: Key = "F15"
    headset_out: Key = "F16"

    @model_validator(mode="after")
    def _different(self) -> "Keypad":
        keys = self.model_dump()
        for does, key in keys.items():
            for other in list(keys)[: list(keys).index(does)]:
                if keys[other] == key:
                    raise wrong(f"The key {key} does two things: {other} and {does}.", "Give one of them another key.")
        return self


class Input(Frozen):
    """Seconds within which the same key again, on the screen or on the keypad, is taken for a trembling hand (R6)."""

    again_after: Annotated[float, Field(ge=0, le=0.5), number] = 0.5


def _colour(value: object) -> object:
    if value == "":
        raise wrong(
            "There is no colour here.", 'Write it in quotes, such as "#E8A33D": without them # begins a remark.'
        )
    if isinstance(value, str) and not COLOUR.fullmatch(value):
        raise wrong(f"{quoted(value)} is not a colour.", 'Write # and six of 0-9 and A-F, such as "#E8A33D".')
    return value.upper() if isinstance(value, str) else value


Colour = Annotated[str, BeforeValidator(_colour), WithJsonSchema({"type": "string", "pattern": f"^{COLOUR.pattern}$"})]


class Profile(Frozen):
    """A profile: one YAML file for each venue; `colour` is behind the question on the attract screen."""

    name: Text
    place: Text
    begin: Day = Field(alias="from")
    until: Day
    opening_hours: OpeningHours = OpeningHours()
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=MOST_LANGUAGES)]
    screen: ScreenProfile
    sound: Sound = Sound()
    idle: Idle = Idle()
    keypad: Keypad = Keypad()
    input: Input = Input()
    next_steps: tuple[NextStep, ...] = ()
    local_case: LocalCase | None = None
    partners: Annotated[tuple[Partner, ...], Field(max_length=MOST_PARTNERS)] = ()
    colophon: Colophon = Field(default_factory=dict)
    logo: Text | None = None
    colour: Colour | None = None
    tour_folder: Note = ""

    @field_validator("until")
    @classmethod
    def _in_order(cls, until: date, others: ValidationInfo) -> date:
        begin = others.data.get("begin")
        if begin and until < begin:
            raise wrong(f"'until' is {until}, before 'from', which is {begin}.", "Put the two in order.")
        return until

    @field_validator("tour_folder")
    @classmethod
    def _address(cls, address: str) -> str:
        if address:
            try:
                parse(address)
            except NoAddressError as error:
                raise wrong(*error.args) from None
        return address
