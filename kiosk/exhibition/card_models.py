"""What there is besides professions: cases, lessons, and what to read and hear; one file for each language."""

from typing import Annotated

from pydantic import Field

from kiosk.exhibition.models import Glossary, Sentence, Sentences
from kiosk.problems.model import Frozen
from kiosk.problems.scalars import Id, Text

MOST_ITEMS = 6


class Case(Frozen):
    """People or an organisation that changed, and a question to take to one's own work.

    Attributes:
        name: On the card.
        source: Where it was told first.
    """

    name: Text
    title: Text
    text: Sentences
    question: Sentence
    picture: Text
    source: Text
    glossary: Glossary = Field(default_factory=dict)


class Lesson(Frozen):
    """What helped others, for managers; `monday` is what can be done at once."""

    name: Text
    text: Sentences
    monday: Sentence
    picture: Text
    glossary: Glossary = Field(default_factory=dict)


class Item(Frozen):
    """A book, a study or a podcast, and who made it."""

    name: Text
    kind: Text
    text: Sentence
    source: Text


class Reading(Frozen):
    """What to read and hear after the exhibition."""

    name: Text
    picture: Text
    items: Annotated[tuple[Item, ...], Field(min_length=1, max_length=MOST_ITEMS)]


class CasesFile(Frozen):
    """`cases/<language>.yaml`."""

    cases: dict[Id, Case]


class LessonsFile(Frozen):
    """`lessons/<language>.yaml`; all lessons come from one source."""

    source: Text
    lessons: dict[Id, Lesson]
    reading: Reading | None = None
