"""What a voice says: every text of the exhibition and of its screens, each under a name of its own."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.exhibition.card_models import CasesFile, LessonsFile
from kiosk.exhibition.models import ERAS, ScenarioPanel, Sentence, StoryFile
from kiosk.exhibition.profession import Profession
from kiosk.exhibition.spoken import COUNTED, full_stop
from kiosk.exhibition.words import Words

if TYPE_CHECKING:
    from kiosk.exhibition.reading import Exhibition

_NUMBER = re.compile(r"(?<![\w.,:-])\d{1,9}(?!\w|[.,:-]\w)")  # in 1.000, 9:30 or 150-year there is none


@dataclass(frozen=True, slots=True)
class Said:
    """A text that is said in one language.

    Attributes:
        part: Where it is kept: a profession's id, `cases/<id>`, `lessons/<id>` or `words`.
        id: Its name in that language, such as `bode/toen`.
        sentences: How it is said.
        group: Whom or what it is about.
        name: What it is.
        mood: How somebody should say it.
    """

    part: str
    id: str
    sentences: tuple[str, ...]
    group: str
    name: str
    mood: str


def said(exhibition: "Exhibition", language: str) -> Iterator[Said]:
    """Yield every text of an exhibition in one of its languages."""
    for text in _said(exhibition, language):
        # Where a word may be divided is of no use to a voice, nor to whoever lends one.
        yield replace(
            text,
            sentences=tuple(map(_undivided, text.sentences)),
            group=_undivided(text.group),
            name=_undivided(text.name),
        )


def _undivided(text: str) -> str:
    return text.replace("\u00ad", "")


def _said(exhibition: "Exhibition", language: str) -> Iterator[Said]:
    words, cards = exhibition.words[language], exhibition.cards
    for profession in exhibition.professions:
        yield from _story(profession, profession.stories[language], words)
    for case_id in cards.case_ids:
        yield from _case(case_id, cards.cases[language], words)
    for lesson_id in cards.lesson_ids:
        yield from _lesson(lesson_id, cards.lessons[language], words)
    if cards.reading_id:
        yield from _reading(cards.reading_id, cards.lessons[language], words)
    cases = len(cards.case_ids)
    totals = {
        "professions": (len(exhibition.professions),),
        "cases": (cases, cases + 1),  # a venue may have one of its own
        "lessons": (len(cards.lesson_ids),),
    }
    yield from _screens(words, totals)


def _story(profession: Profession, story: StoryFile, words: Words) -> Iterator[Said]:
    moods, lists = words.voice.moods, words.voice.list

    def one(key: str, name: str, mood: str, *sentences: str) -> Said:
        said = tuple(_alone(sentence, words) for sentence in sentences)
        return Said(profession.id, f"{profession.id}/{key}", said, story.name, name, mood)

    yield one("name", story.name, moods.screen, story.name)
    for era in ERAS:
        panel: ScenarioPanel = getattr(story.panels, era)
        mood = getattr(moods, era)
        yield one(f"{era}/title", panel.title, mood, panel.title)
        yield Said(profession.id, f"{profession.id}/{era}", tuple(panel.spoken), story.name, panel.title, mood)
        listed = ((words.disappears, panel.disappears), (words.appears, panel.appears), (words.stays, panel.stays))
        yield one(
            f"{era}/lists",
            panel.title,
            mood,
            *(lists.format(name=name, list=f"{words.voice.comma} ".join(items)) for name, items in listed),
        )
    facts = ((f"{fact.year}", story.more.facts[key].said) for key, fact in profession.facts.facts.items())
    more = (story.more.title, *(text for fact in facts for text in fact), words.stayed, story.more.stayed.said)
    yield one("more", story.more.title, moods.more, *more)
    for strength, answer in story.answers.items():
        yield one(f"answers/{strength}", words.strengths[strength].name, moods.answers, answer.said)
    yield one("quality", story.quality, moods.answers, story.quality)


def _case(case_id: str, file: CasesFile, words: Words) -> Iterator[Said]:
    case = file.cases[case_id]
    name = f"{words.kinds.case}: {case.name}"
    yield from _card(f"cases/{case_id}", name, case.title, [*case.text, case.question], words)
    alone = (_alone(case.name, words),)
    yield Said(f"cases/{case_id}", f"cases/{case_id}/name", alone, name, case.name, words.voice.moods.cards)


def _lesson(lesson_id: str, file: LessonsFile, words: Words) -> Iterator[Said]:
    lesson = file.lessons[lesson_id]
    name = f"{words.kinds.lesson}: {lesson.name}"
    yield from _card(f"lessons/{lesson_id}", name, lesson.name, [*lesson.text, lesson.monday], words)


def _reading(reading_id: str, file: LessonsFile, words: Words) -> Iterator[Said]:
    assert file.reading  # an exhibition with a reading list has its words
    texts = [item.text for item in file.reading.items]
    yield from _card(f"lessons/{reading_id}", file.reading.name, file.reading.name, texts, words)


def _card(card_id: str, group: str, title: str, text: Sequence[Sentence], words: Words) -> Iterator[Said]:
    mood = words.voice.moods.cards
    yield Said(card_id, f"{card_id}/title", (_alone(title, words),), group, title, mood)
    yield Said(card_id, card_id, tuple(sentence.said for sentence in text), group, title, mood)


def _screens(words: Words, totals: Mapping[str, Sequence[int]]) -> Iterator[Said]:
    """What is on keys and screens, and the numbers."""

    def one(name: str, *sentences: str) -> Said:
        said = tuple(_alone(sentence, words) for sentence in sentences)
        return Said("words", name, said, words.voice.screens, sentences[0], words.voice.moods.screen)

    texts = {name: value for name in type(words).model_fields if isinstance(value := getattr(words, name), str)}
    for name, text in texts.items():
        if "{" not in text:
            yield one(f"words/{name}", text)
    yield one("words/language", words.language.name)
    yield one("words/eras/toen", words.eras.toen)
    yield one("words/eras/nu", words.eras.nu)
    yield one("words/eras/straks", f"{words.eras.straks}: {words.scenario}")
    for tab, tabbed in words.tabs:
        yield one(f"words/tabs/{tab}", tabbed.title, tabbed.lead)
        for total in totals[tab]:
            yield one(f"words/tabs/{tab}/{total}", tabbed.key.format(n=total))
    for strength, it in words.strengths.items():
        yield one(f"words/strengths/{strength}", f"{it.name}: {it.means}")
    for role, card in words.roles:
        yield one(f"words/roles/{role}", card.name, card.question, card.lead)
        yield one(f"words/roles/{role}/name", card.name)
    yield one("words/most_chosen", words.voice.most_chosen)
    for page, text in words.voice.help:
        yield one(f"words/help/{page}", text)
    for name, text in words.voice.keys:
        yield one(f"words/keys/{name}", text)
    for kind, text in words.voice.about:
        yield one(f"words/about/{kind}", text)
    for number in COUNTED:
        yield one(f"number/{number}", f"{number}")
    for total in sorted({total for several in totals.values() for total in several}):
        for number in range(1, total + 1):
            yield one(f"place/{number}-{total}", words.voice.place.format(n=number, total=total))


def _alone(text: str, words: Words) -> str:
    """What is said by itself: numbers in words as far as the language has them, with a capital and an end."""
    return full_stop(_NUMBER.sub(lambda found: words.voice.numbers.get(int(found[0]), found[0]), text))
