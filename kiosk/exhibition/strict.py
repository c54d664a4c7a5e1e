"""What an editor cares about besides mistakes: readable and complete texts, and sources and licences for everything.

Each file is looked at by itself as it was read, so that what is broken in one place hides nothing in another; what is
broken the ordinary check names.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk.exhibition.alternatives import poor_alternatives
from kiosk.exhibition.licences import without_licence
from kiosk.exhibition.limits import keys, over_limits, parts, told
from kiosk.exhibition.misread import misread, said_numbers, unsaid_years
from kiosk.exhibition.rare import LANGUAGE, rare_in_interface, rare_words
from kiosk.exhibition.translations import unfinished, unspoken
from kiosk.problems.document import Document
from kiosk.problems.problem import Problem, quoted
from kiosk.problems.reading import read_document

SHORTEST_SOURCE = 4  # characters


@dataclass(frozen=True, slots=True)
class Strict:
    """What there is to do before an exhibition is finished, and what is worth knowing."""

    problems: Collection[Problem]
    notes: Collection[Problem]


def read_strictly(folder: Path, languages: Sequence[str], files: Collection[Path]) -> Strict:
    """Look at an exhibition as an editor does.

    Args:
        folder: Where it is.
        languages: Its languages, the main one first.
        files: Its YAML files.
    """
    documents = {
        file.relative_to(folder).as_posix(): document
        for file in sorted(files)
        if (document := read_document(file, folder)[0])
    }
    marked = {code for code in languages if _vowels_are_marks(documents.get(f"words/{code}.yaml"))}
    problems = [*without_licence(folder, documents), *unfinished(folder, languages, documents)]
    problems += (problem for language in languages for problem in unsaid_years(documents, language))
    notes: list[Problem] = []
    for name, document in documents.items():
        problems += _unsourced(document)
        language = PurePosixPath(name).stem
        if name == f"words/{LANGUAGE}.yaml":
            problems += rare_in_interface(document)
        if language in languages:
            problems += _told_badly(document, language)
            problems += misread(document, said_numbers(documents, language))
        if language in marked:
            notes += unspoken(document)
    return Strict(problems, notes)


def _told_badly(document: Document, language: str) -> Iterator[Problem]:
    each = list(parts(document))
    for part in each:
        yield from over_limits(part)
    yield from rare_words(language, each)
    yield from poor_alternatives(each)


def _unsourced(document: Document) -> Iterator[Problem]:
    """Yield a problem for every source, of a fact, a case, the lessons or what to read, that names nothing."""
    sources = told(document, "source")
    for fact in keys(document, "facts"):
        sources += told(document, "facts", fact, "sources")
    for case in keys(document, "cases"):
        sources += told(document, "cases", case, "source")
    for steps, source in sources:
        if len(source.strip()) < SHORTEST_SOURCE:
            what = f"{quoted(source)} is no source."
            yield document.problem(steps, what, "Write a site such as nl.wikipedia.org, or the title of a publication.")


def _vowels_are_marks(document: Document | None) -> bool:
    return document is not None and document.at("language", "vowels") == "marks"
