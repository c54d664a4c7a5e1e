"""Making the plain values of cases, lessons and the reading list."""

from collections.abc import Callable
from typing import Any

from kiosk.exhibition.card_models import LessonsFile
from kiosk.exhibition.compiling_text import absolute, as_shown, glossary
from kiosk.exhibition.reading import Exhibition

Values = dict[str, Any]


def compiled_cases(exhibition: Exhibition) -> list[Values]:
    """Every case, in the order in which they are shown."""
    files = exhibition.cards.cases

    def told(case_id: str, code: str) -> Values:
        case = files[code].cases[case_id]
        return {
            "name": case.name,
            "title": case.title,
            "text": [sentence.text for sentence in (*case.text, case.question)],
            "describe": case.picture,
            "source": case.source,
            "glossary": glossary(case.glossary),
        }

    return [
        _card("case", exhibition, case_id, (f"cases/{case_id}.svg", f"cases/{case_id}-tile.svg"), told)
        for case_id in exhibition.cards.case_ids
    ]


def compiled_lessons(exhibition: Exhibition) -> list[Values]:
    """Every lesson, and at the end the reading list."""
    cards, files = exhibition.cards, exhibition.cards.lessons

    def told(lesson_id: str, code: str) -> Values:
        lesson = files[code].lessons[lesson_id]
        return {
            "name": lesson.name,
            "title": lesson.name,
            "text": [sentence.text for sentence in (*lesson.text, lesson.monday)],
            "describe": lesson.picture,
            "source": files[code].source,
            "glossary": glossary(lesson.glossary),
        }

    def listed(_: str, code: str) -> Values:
        return _reading(files[code])

    made = [
        _card("lesson", exhibition, lesson_id, (f"lessons/{lesson_id}.svg",) * 2, told)
        for lesson_id in cards.lesson_ids
    ]
    if cards.reading_id:
        made.append(_card("reading", exhibition, cards.reading_id, (f"lessons/{cards.reading_id}.svg",) * 2, listed))
    return made


def _reading(file: LessonsFile) -> Values:
    reading = file.reading
    assert reading  # an exhibition with a reading list has its words
    return {
        "name": reading.name,
        "title": reading.name,
        "text": [item.text.text for item in reading.items],
        "items": [{"name": item.name, "kind": item.kind, "source": item.source} for item in reading.items],
        "describe": reading.picture,
        "source": "",
        "glossary": [],
    }


def _card(
    kind: str,
    exhibition: Exhibition,
    card_id: str,
    pictures: tuple[str, str],
    told: Callable[[str, str], Values],
) -> Values:
    scene, tile = (absolute(exhibition.folder, name) for name in pictures)
    return {
        "id": card_id,
        "kind": kind,
        "pictures": {"scene": scene, "tile": tile},
        "languages": {code: as_shown(told(card_id, code), words) for code, words in exhibition.words.items()},
    }
