"""Making the plain values that a kiosk shows from an exhibition that was read."""

import hashlib
import json
from itertools import chain
from pathlib import Path
from typing import Any

from kiosk.exhibition.compiling_cards import compiled_cases, compiled_lessons
from kiosk.exhibition.compiling_text import absolute, as_shown, glossary
from kiosk.exhibition.compiling_voice import voices
from kiosk.exhibition.media import media, room
from kiosk.exhibition.models import ERAS, Panel, ScenarioPanel, StoryFile
from kiosk.exhibition.profession import Profession
from kiosk.exhibition.reading import Exhibition

Values = dict[str, Any]


def compiled(exhibition: Exhibition) -> tuple[Values, dict[str, Values]]:
    """The index, which is read at the start, and by name the parts that are read when they are needed."""
    languages = list(exhibition.words)
    stories = {profession.id: _story(profession, exhibition) for profession in exhibition.professions}
    cards = {"cases": compiled_cases(exhibition), "lessons": compiled_lessons(exhibition)}
    index = {
        "languages": [
            {"code": code, **as_shown(words.language.model_dump(exclude={"reviewed"}), words)}
            for code, words in exhibition.words.items()
        ],
        "words": {
            code: as_shown(words.model_dump(by_alias=True, exclude={"language", "voice"}), words)
            for code, words in exhibition.words.items()
        },
        "strengths": list(exhibition.strengths),
        "attract": _attract(exhibition, stories[exhibition.professions[0].id]),
        "professions": [
            {
                "id": profession.id,
                "strength": profession.facts.strength,
                "names": {code: stories[profession.id]["languages"][code]["name"] for code in languages},
                "pictures": stories[profession.id]["pictures"],
            }
            for profession in exhibition.professions
        ],
        **{kind: [_on_menu(card) for card in made] for kind, made in cards.items()},
    }
    stories |= {f"{kind}/{card['id']}": card for kind, made in cards.items() for card in made}
    stories["words"] = {
        "pictures": {},
        "languages": {
            code: words.voice.model_dump(include={"pronunciation", "address"})
            for code, words in exhibition.words.items()
        },
    }
    for part, language, texts in voices(exhibition):
        stories[part]["languages"][language]["voice"] = texts
    return {"version": _version(index, stories, exhibition.folder.absolute()), **index}, stories


def _on_menu(card: Values) -> Values:
    names = {code: told["name"] for code, told in card["languages"].items()}
    return {"id": card["id"], "kind": card["kind"], "names": names, "pictures": card["pictures"]}


def _attract(exhibition: Exhibition, first: Values) -> Values:
    """The room and what moves in it; without one, the place of the first profession."""
    if not exhibition.room:
        return {"eras": {era: first["pictures"][era] for era in ERAS}, "pieces": []}
    return {
        "eras": {era: absolute(exhibition.folder, file) for era, file in exhibition.room.eras.items()},
        "pieces": [
            {"moves": piece.moves, "file": absolute(exhibition.folder, piece.file), "place": list(piece.place)}
            for piece in exhibition.room.pieces
        ],
    }


def _story(profession: Profession, exhibition: Exhibition) -> Values:
    pictures = profession.facts.pictures.model_dump(include={"tile", *ERAS})
    return {
        "id": profession.id,
        "strength": profession.facts.strength,
        "pictures": {key: absolute(profession.folder, name) for key, name in pictures.items()},
        "languages": {
            code: as_shown(_told(profession, code, exhibition), words) for code, words in exhibition.words.items()
        },
    }


def _told(profession: Profession, language: str, exhibition: Exhibition) -> Values:
    story = profession.stories[language]
    return {
        "name": story.name,
        "quality": story.quality,
        "panels": {era: _panel(story, era) for era in ERAS},
        "more": _more(profession, story),
        "answers": {strength: story.answers[strength].text for strength in exhibition.strengths},
        "glossary": glossary(story.glossary),
    }


def _panel(story: StoryFile, era: str) -> Values:
    panel: ScenarioPanel = getattr(story.panels, era)
    return {
        "when": panel.when if isinstance(panel, Panel) else "",
        "title": panel.title,
        "text": [sentence.text for sentence in panel.text],
        "disappears": list(panel.disappears),
        "appears": list(panel.appears),
        "stays": list(panel.stays),
        "picture": panel.picture,
    }


def _more(profession: Profession, story: StoryFile) -> Values:
    facts = profession.facts.facts
    sources = (source for fact in facts.values() for source in fact.sources)
    return {
        "title": story.more.title,
        "facts": [{"year": fact.year, "text": story.more.facts[name].text} for name, fact in facts.items()],
        "sources": list(dict.fromkeys(sources)),
        "stayed": story.more.stayed.text,
    }


def _version(index: Values, stories: dict[str, Values], folder: Path) -> str:
    """A short hash that is the same for the same exhibition, wherever it lies."""
    content = json.dumps([index, stories], sort_keys=True).replace(json.dumps(str(folder))[1:-1], "")
    digest = hashlib.sha256(content.encode("ascii"))
    for file in chain(room(index), *map(media, stories.values())):
        digest.update(f"{Path(file).stat().st_size}\n".encode())
    return digest.hexdigest()[:12]
