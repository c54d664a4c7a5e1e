"""What an editor writes about the exhibition and its professions: one model for each kind of file.

What one file owes to another (the same facts, a known strength, a picture that is there) is checked where the whole
folder is read.
"""

from itertools import pairwise
from re import fullmatch
from typing import Annotated, Any

from pydantic import AfterValidator, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from kiosk.problems.model import Frozen
from kiosk.problems.problem import quoted
from kiosk.problems.scalars import Id, Language, Text, number, whole, wrong

ERAS = ("toen", "nu", "straks")
MOST_PROFESSIONS = 5000
MOST_LANGUAGES = 20
MOST_STRENGTHS = 8
MOST_PIECES = 8
MOST_CARDS = 15


class Attract(Frozen):
    """The room of the attract screen, and what moves in it: pictures beside `exhibition.yaml`.

    Attributes:
        lights: What comes on and goes out again.
        swings: What goes from side to side around the middle of its picture.
    """

    toen: Text
    nu: Text
    straks: Text
    lights: Annotated[tuple[Text, ...], Field(max_length=MOST_PIECES)] = ()
    swings: Annotated[tuple[Text, ...], Field(max_length=MOST_PIECES)] = ()


class ExhibitionFile(Frozen):
    """`exhibition.yaml`: what the exhibition has, in the order in which it is shown."""

    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=MOST_LANGUAGES)]
    attract: Attract | None = None
    professions: Annotated[tuple[Id, ...], Field(min_length=1, max_length=MOST_PROFESSIONS)]
    cases: Annotated[tuple[Id, ...], Field(max_length=MOST_CARDS)] = ()
    lessons: Annotated[tuple[Id, ...], Field(max_length=MOST_CARDS)] = ()
    reading: Id | None = None
    strengths: Annotated[tuple[Id, ...], Field(min_length=2, max_length=MOST_STRENGTHS)]


class Pictures(Frozen):
    """The pictures of a profession: files beside `facts.yaml`."""

    tile: Text
    toen: Text
    nu: Text
    straks: Text
    licence: Text


class Fact(Frozen):
    """A year in which something happened, and who says so."""

    year: Annotated[int, Field(ge=1000, le=2100), whole]
    sources: Annotated[tuple[Text, ...], Field(min_length=1)]


class Facts(Frozen):
    """`facts.yaml`: what has no language."""

    pictures: Pictures
    strength: Id
    facts: Annotated[dict[Id, Fact], Field(min_length=2, max_length=4)]


class Sentence(Frozen):
    """One sentence, and how it is said when a voice would not say it as it is written."""

    text: Text
    spoken: Text | None = None

    @property
    def said(self) -> str:
        """What a voice says."""
        return self.spoken or self.text

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        if isinstance(value, dict) and len(value) == 1 and not value.keys() & {"text", "spoken"}:
            what = f"Because of its colon, this sentence is read as a key {quoted(str(next(iter(value))))}."
            raise wrong(what, "Put the whole sentence in double quotes.")
        return {"text": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        keys: dict[str, Any] = handler.resolve_ref_schema(handler(schema))
        return {"anyOf": [{"type": "string", "minLength": 1}, keys]}


Sentences = Annotated[tuple[Sentence, ...], Field(min_length=1, max_length=20)]

Glossary = dict[Text, Text]
"""Words that not everybody knows, each with what it means; the screen explains them where they stand."""


class ScenarioPanel(Frozen):
    """The panel of straks: what could be has no time; the program prints the word for a scenario there."""

    title: Text
    text: Sentences
    disappears: Annotated[tuple[Text, ...], Field(min_length=1, max_length=4)]
    appears: Annotated[tuple[Text, ...], Field(min_length=1, max_length=4)]
    stays: Annotated[tuple[Text, ...], Field(min_length=1, max_length=4)]
    picture: Text

    @property
    def spoken(self) -> list[str]:
        """What a voice says, sentence by sentence."""
        return [sentence.said for sentence in self.text]


class Panel(ScenarioPanel):
    """The panel of toen or nu: `when` says the place or the time."""

    when: Text


class Panels(Frozen):
    """The three eras, always all of them."""

    toen: Panel
    nu: Panel
    straks: ScenarioPanel


class More(Frozen):
    """What is behind *Meer weten*: a sentence about every fact in `facts.yaml`."""

    title: Text
    facts: dict[Id, Sentence]
    stayed: Sentence


class StoryFile(Frozen):
    """`<language>.yaml`: a profession told in one language."""

    name: Text
    panels: Panels
    more: More
    answers: dict[Id, Sentence]
    quality: Text
    glossary: Glossary = Field(default_factory=dict)


def _ascending(starts: tuple[float, ...]) -> tuple[float, ...]:
    for before, after in pairwise(starts):
        if after <= before:
            raise wrong(
                f"'starts' goes back from {before:g} to {after:g}.", "Each sentence starts later than the one before."
            )
    return starts


def _hash(text: str) -> str:
    if not fullmatch(r"[0-9a-f]{64}", text):
        raise wrong("'text' is not the hash of a text.", "Take the recording in again with 'kiosk voice import'.")
    return text


class Recording(Frozen):
    """`voice/<language>/<id with dots>.yaml`: a human voice, and the spoken text that it belongs to.

    Attributes:
        file: The sound, beside this file.
        text: The hash of the spoken text; when it no longer matches, the recording is stale and not offered.
        starts: When each sentence starts, in seconds.
        gain: How much louder it is played, in dB.
    """

    file: Text
    text: Annotated[str, AfterValidator(_hash)]
    starts: Annotated[
        tuple[Annotated[float, Field(ge=0), number], ...], Field(min_length=1), AfterValidator(_ascending)
    ]
    gain: Annotated[float, Field(ge=-30, le=30), number]
    speaker: Text
    licence: Text
