"""What a venue tells of itself: a case of its own, and who made it possible."""

from typing import Annotated

from pydantic import AfterValidator, Field

from kiosk.problems.model import Frozen
from kiosk.problems.scalars import Language, Text, wrong
from kiosk.venue.fitting import at_most

MOST_PARTNERS = 4
MOST_WORDS = 60  # in the text of a case, as in all others (R44)


def _one_screen(text: tuple[str, ...]) -> tuple[str, ...]:
    words = sum(len(sentence.split()) for sentence in text)
    if words > MOST_WORDS:
        raise wrong(f"This text has {words} words; {MOST_WORDS} are the most.", "Leave something out.")
    return text


Name = Annotated[dict[Language, Annotated[Text, at_most(26)]], Field(min_length=1)]
Title = Annotated[dict[Language, Annotated[Text, at_most(40)]], Field(min_length=1)]
Question = Annotated[dict[Language, Annotated[Text, at_most(90)]], Field(min_length=1)]
Story = Annotated[tuple[Text, ...], Field(min_length=1), AfterValidator(_one_screen)]
Partner = Annotated[Text, at_most(40)]
Colophon = dict[Language, Annotated[Text, at_most(120)]]


class LocalCase(Frozen):
    """The venue's own story, told among the cases.

    Attributes:
        name: On the card.
        title: Above the story.
        text: In sentences.
        question: To take to one's own work.
        picture: A square picture; without one it is the room of the attract screen.
        describe: That picture in words; only with one.
    """

    name: Name
    title: Title
    text: Annotated[dict[Language, Story], Field(min_length=1)]
    question: Question
    picture: Text | None = None
    describe: dict[Language, Text] = Field(default_factory=dict)
