"""What is read on one screen, and how long it may be: so that everybody can read it, and it fits."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from unicodedata import combining, normalize

from kiosk.exhibition.models import ERAS
from kiosk.problems.document import Content, Document, Steps
from kiosk.problems.problem import Problem

MOST_TITLE = 6  # words, as all that follows
MOST_TEXT = 60
MOST_MEAN = 10
MOST_SENTENCE = 15

_WORD = re.compile(r"[^\W_]+(?:(?:['’-]|(?<=\d)[.,:](?=\d))[^\W_]+)*")
_END = re.compile(r"(?<=[.!?…؟])[’”»\"')]*\s+")
_SOFT_HYPHEN = "\u00ad"

Told = tuple[Steps, str]
"""A text and where it is."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is read on one screen: a panel, a case, a lesson, or what is beside them.

    Attributes:
        document: Where it is written.
        steps: The group in which it is.
        glossary: The words that are explained on it; it may be one for several screens.
        titles: Its title, and its name on a card.
        text: What is read aloud, sentence by sentence.
        asked: What a visitor takes along: a question, or what can be done on Monday.
        sentences: One or a few sentences that stand alone, such as a fact.
        listed: What has no full sentences, or comes from somebody else.
    """

    document: Document
    steps: Steps
    glossary: Steps
    titles: Sequence[Told] = ()
    text: Sequence[Told] = ()
    asked: Sequence[Told] = ()
    sentences: Sequence[Told] = ()
    listed: Sequence[Told] = ()

    @property
    def texts(self) -> list[Told]:
        """All its texts."""
        return [*self.titles, *self.text, *self.asked, *self.sentences, *self.listed]


def plain(text: str) -> str:
    """A text in its letters only: without marks on them that are no letters of their own, and without soft hyphens."""
    return "".join(sign for sign in normalize("NFC", text) if not combining(sign) and sign != _SOFT_HYPHEN)


def words(text: str) -> list[re.Match[str]]:
    """The words of a plain text, as they are read: `zo’n`, `twee-en-dertig` and `1.000` are one word each."""
    return list(_WORD.finditer(text))


def sentences(text: str) -> list[str]:
    """The sentences in a text."""
    return [sentence for sentence in _END.split(text) if sentence]


def told(document: Document, *steps: str | int) -> list[Told]:
    """The texts that a key has: one, or a list; of a sentence that is said differently, what is shown."""
    return list(_texts(document.at(*steps), steps))


def _texts(value: Content | None, steps: Steps) -> Iterator[Told]:
    if isinstance(value, str):
        yield steps, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*steps, index))
    elif isinstance(value, dict) and value.keys() <= {"text", "spoken"}:
        yield from _texts(value.get("text"), (*steps, "text"))


def parts(document: Document) -> Iterator[Part]:
    """What is read on each screen of a story, of the cases or of the lessons."""
    for era in ERAS:
        steps: Steps = ("panels", era)
        if document.at(*steps) is not None:
            lists = [text for key in ("disappears", "appears", "stays") for text in told(document, *steps, key)]
            titles, text = told(document, *steps, "title"), told(document, *steps, "text")
            yield Part(document, steps, ("glossary",), titles, text, listed=lists)
    if document.at("panels") is not None:
        more = [text for key in keys(document, "more", "facts") for text in told(document, "more", "facts", key)]
        more += told(document, "more", "stayed")
        yield Part(document, ("more",), ("glossary",), told(document, "more", "title"), sentences=more)
        for key in keys(document, "answers"):
            yield Part(document, ("answers", key), ("glossary",), sentences=told(document, "answers", key))
    for kind, asked in (("cases", "question"), ("lessons", "monday")):
        for key in keys(document, kind):
            steps = (kind, key)
            titles = [*told(document, *steps, "name"), *told(document, *steps, "title")]
            text = told(document, *steps, "text")
            yield Part(document, steps, (*steps, "glossary"), titles, text, told(document, *steps, asked))
    if isinstance(items := document.at("reading", "items"), list):
        listed = [text for index in range(len(items)) for text in told(document, "reading", "items", index, "text")]
        yield Part(document, ("reading",), ("glossary",), told(document, "reading", "name"), listed=listed)


def keys(document: Document, *steps: str | int) -> list[str]:
    """The keys of a group; none when there is no group."""
    group = document.at(*steps)
    return list(group) if isinstance(group, dict) else []


def over_limits(part: Part) -> Iterator[Problem]:
    """Yield a problem for every title, text and sentence that is too long."""
    document = part.document
    for steps, title in part.titles:
        if (number := len(words(plain(title)))) > MOST_TITLE:
            yield document.problem(steps, f"This title has {number} words; {MOST_TITLE} are the most.", "Shorten it.")
    yield from _long_text(part)
    for steps, text in (*part.text, *part.sentences):
        yield from _long(document, steps, sentences(plain(text)))
    for steps, text in part.asked:
        yield from _long(document, steps, [plain(text)])


def _long_text(part: Part) -> Iterator[Problem]:
    lengths = [len(words(sentence)) for _, text in part.text for sentence in sentences(plain(text))]
    number, steps = sum(lengths), (*part.steps, "text")
    if number > MOST_TEXT:
        what = f"This text has {number} words; {MOST_TEXT} are the most."
        yield part.document.key_problem(steps, what, "Leave something out.")
    if number > MOST_MEAN * len(lengths):
        mean = ceil(number / len(lengths) * 10) / 10
        what = f"The sentences of this text have {mean:.1f} words on average; {MOST_MEAN} are the most."
        yield part.document.key_problem(steps, what, "Shorten them, or cut one in two.")


def _long(document: Document, steps: Steps, each: Iterable[str]) -> Iterator[Problem]:
    for sentence in each:
        if (number := len(words(sentence))) > MOST_SENTENCE:
            what = f"This sentence has {number} words; {MOST_SENTENCE} are the most."
            yield document.problem(steps, what, "Shorten it, or cut it in two.")
