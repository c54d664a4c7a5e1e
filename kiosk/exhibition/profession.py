"""Reading the folder of one profession."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.exhibition.models import ERAS, Facts, StoryFile
from kiosk.problems.checks import one_of, same_keys
from kiosk.problems.document import Document
from kiosk.problems.findings import Findings
from kiosk.problems.near import nearest
from kiosk.problems.paths import PICTURES, named_file
from kiosk.problems.problem import Problem, quoted


@dataclass(frozen=True, slots=True)
class Profession:
    """A profession in each of its languages.

    Attributes:
        stories: By language.
    """

    id: str
    folder: Path
    facts: Facts
    stories: Mapping[str, StoryFile]


def read_profession(
    folder: Path, languages: Collection[str], strengths: Collection[str] | None, findings: Findings
) -> Profession | None:
    """Read a profession.

    Args:
        folder: Where it is; its name is the profession's id.
        languages: Those of the exhibition.
        strengths: Those of the exhibition, None when they are not known.
        findings: Takes the problems.

    Returns:
        The profession with the stories that have no problem, None when its facts or pictures have.
    """
    document, facts = findings.read(folder / "facts.yaml", Facts)
    fine = document is not None and findings.add(_facts_problems(document, strengths, findings.within))
    needed = document.at("facts") if document else None
    stories: dict[str, StoryFile] = {}
    for language in languages:
        told, story = findings.read(folder / f"{language}.yaml", StoryFile)
        if told and findings.add(_story_problems(told, needed, strengths)) and story:
            stories[language] = story
    findings.add(unlisted_languages(folder, languages, {"facts"}))
    return Profession(folder.name, folder, facts, stories) if facts and fine else None


def unlisted_languages(folder: Path, languages: Collection[str], others: Collection[str] = ()) -> Iterator[Problem]:
    """Yield a problem for every YAML file of a language that the exhibition does not have, but for the others."""
    files = {file.stem: file for file in sorted(folder.glob("*.yaml"))}
    absent = [language for language in languages if language not in files]
    for name, file in files.items():
        if name not in languages and name not in others:
            near = nearest(name, absent)
            other = f"Add {name} to the languages in exhibition.yaml, or remove this file."
            remedy = f"Did you mean {quoted(near)}?" if near else other
            yield Problem(file, 1, 1, f"The exhibition has no language {quoted(name)}.", remedy)


def _facts_problems(document: Document, strengths: Collection[str] | None, within: Path) -> Iterator[Problem]:
    if strengths is not None:
        yield from one_of(document, ("strength",), strengths, "the strengths in exhibition.yaml")
    for picture in ("tile", *ERAS):
        yield from named_file(document, ("pictures", picture), within, PICTURES)


def _story_problems(document: Document, facts: object, strengths: Collection[str] | None) -> Iterator[Problem]:
    if isinstance(facts, dict):
        yield from same_keys(document, ("more", "facts"), facts, "the facts in facts.yaml")
    if strengths is not None:
        yield from same_keys(document, ("answers",), strengths, "the strengths in exhibition.yaml")
