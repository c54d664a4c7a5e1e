"""How far the exhibition is told in each of its languages, and who has read it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk.exhibition.limits import Told, parts, plain, told, words
from kiosk.exhibition.vowels import has_vowels
from kiosk.problems.document import Document, Place, Steps
from kiosk.problems.problem import Problem
from kiosk.problems.reading import read_document

NAMES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "fy": "Frisian",
    "nl": "Dutch",
    "pap": "Papiamentu",
    "pl": "Polish",
    "ti": "Tigrinya",
    "tr": "Turkish",
    "uk": "Ukrainian",
}
"""Languages as they are called in English, in which problems are told."""

LET_PASS = 2  # words that may be the same in both languages: a name

_APART = {"language", "glossary", "pronunciation"}  # what each language says for itself
_FILLED_IN = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class _Compared:
    """How many texts the main language has in a file, and where those are that the other one lacks."""

    file: Path
    texts: int
    lacking: Sequence[Place]


def unfinished(folder: Path, languages: Sequence[str], documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Yield a problem for every language that lacks texts of the first one, and for every file that does.

    Args:
        folder: The exhibition's.
        languages: The main one first.
        documents: The files of the exhibition, by their path in it.
    """
    names = {code: _called(code, documents.get(f"words/{code}.yaml")) for code in languages}
    for language in languages[1:]:
        still = f"missing or still {names[languages[0]]}"
        compared = list(_compared(folder, languages[0], language, documents))
        if lacking := sum(len(it.lacking) for it in compared):
            texts = sum(it.texts for it in compared)
            share = (texts - lacking) * 100 // texts
            what = f"{names[language]} is {share} % translated: {_of(lacking, texts)} {still}."
            first = next(it for it in compared if it.lacking)
            where = f"in {first.file.relative_to(folder).as_posix()}, line {first.lacking[0][0]}"
            yield Problem(folder / "words" / f"{language}.yaml", 1, 1, what, f"Translate them; the first is {where}.")
        for it in compared:
            if it.lacking and _is_there(it.file):  # that a file is missing has been said already
                what = f"{_of(len(it.lacking), it.texts)} {still}."
                yield Problem(it.file, *it.lacking[0], what, "Translate them; the first is here.")


def unreviewed(folder: Path, languages: Iterable[str]) -> Iterator[Problem]:
    """Yield a note for every language of the exhibition in this folder whose texts nobody has read."""
    for language in languages:
        document, _ = read_document(folder / "words" / f"{language}.yaml", folder)
        if document and document.at("language", "reviewed") == "":
            what = f"Nobody who is at home in {_called(language, document)} has read its texts yet."
            remedy = "Let somebody do that, and write their name at 'reviewed'."
            yield document.key_problem(("language", "reviewed"), what, remedy)


def unspoken(document: Document) -> Iterator[Problem]:
    """Yield a note when a file in a language whose vowels are marks has sentences without them."""
    read: list[Told] = []
    for part in parts(document):
        read += (*part.text, *part.asked, *part.sentences, *(part.listed if part.steps == ("reading",) else ()))
    silent = [steps for steps, text in read if not has_vowels(_said(document, steps, text))]
    if silent:
        what = f"{_of(len(silent), len(read), 'sentence')} without vowel marks: shown but not spoken."
        yield document.problem(silent[0], what, "Write the marks; the first is here.")


def _called(language: str, document: Document | None) -> str:
    """What a language is called in English, or else by itself; `document` is that of its words."""
    itself = document.at("language", "name") if document else None
    return NAMES.get(language) or (itself if isinstance(itself, str) and itself else language)


def _said(document: Document, steps: Steps, text: str) -> str:
    spoken = document.at(*steps[:-1], "spoken") if steps[-1] == "text" else None
    return spoken if isinstance(spoken, str) else text


def _of(some: int, every: int, thing: str = "text") -> str:
    return f"{some} of {every} {thing}{'' if every == 1 else 's'} {'is' if some == 1 else 'are'}"


def _compared(folder: Path, main: str, language: str, documents: Mapping[str, Document]) -> Iterator[_Compared]:
    """Compare each file of the main language, the words first; one that is there but cannot be read is passed over."""
    paths = [path for path in map(PurePosixPath, documents) if path.stem == main]
    for path in sorted(paths, key=lambda path: (path.parts[0] != "words", path)):
        other = path.with_stem(language)
        if str(other) in documents or not _is_there(folder / other):
            yield _compare(documents[str(path)], documents.get(str(other)), folder / other)


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:  # such as a name that no disk can bear
        return False


def _compare(main: Document, other: Document | None, file: Path) -> _Compared:
    texts = 0
    lacking: list[Place] = []
    for steps in _texts(main, ()):
        needed = [text for _, text in told(main, *steps)]
        there = [it for it in (told(other, *steps) if other else []) if it[1]]
        texts += len(needed)
        if other and there:
            same = [place for place, text in there if text in needed and not _may_stay(place, text)]
            lacking += (other.places[place] for place in same[: len(needed)])
        else:
            lacking += [_nearest(other, steps) if other else (1, 1)] * len(needed)
    return _Compared(file, texts, sorted(lacking))


def _texts(document: Document, steps: Steps) -> Iterator[Steps]:
    """Yield where there is a text, or a list of texts: two languages need not have the same number of sentences."""
    value = document.at(*steps)
    if told(document, *steps):
        yield steps
    elif isinstance(value, dict):
        for key in (key for key in value if key not in _APART):
            yield from _texts(document, (*steps, key))
    elif isinstance(value, list):
        for index in range(len(value)):
            yield from _texts(document, (*steps, index))


def _may_stay(steps: Steps, text: str) -> bool:
    """Whether a text may be the same in two languages: names, and the titles of articles and books."""
    title = steps[-1] == "source" or (steps[:2] == ("reading", "items") and steps[-1] == "name")
    return title or len(words(plain(_FILLED_IN.sub(" ", text)))) <= LET_PASS


def _nearest(document: Document, steps: Steps) -> Place:
    path = document.known(steps)
    return document.keys.get(path, document.places[path])
