"""Reading the folder of one profession."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.exhibition.models import ERAS, Facts, Recording, StoryFile
from kiosk.exhibition.spoken import spoken_hash
from kiosk.problems.checks import one_of, same_keys
from kiosk.problems.document import Document
from kiosk.problems.findings import Findings
from kiosk.problems.near import nearest, suggestion
from kiosk.problems.paths import PICTURES, RECORDINGS, named_file
from kiosk.problems.problem import Problem, quoted


@dataclass(frozen=True, slots=True)
class Profession:
    """A profession in each of its languages.

    Attributes:
        stories: By language.
        recordings: By language and era; some may be of an older text.
    """

    id: str
    folder: Path
    facts: Facts
    stories: Mapping[str, StoryFile]
    recordings: Mapping[tuple[str, str], Recording]

    def recording(self, language: str, era: str) -> Recording | None:
        """The human voice for a panel, None when there is none or when it belongs to another text."""
        recording = self.recordings.get((language, era))
        return recording if recording and recording.text == _hash(self.stories[language], language, era) else None


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
        The profession with the stories and recordings that have no problem, None when its facts or pictures have.
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
    recordings = _recordings(folder / "voice", languages, stories, findings)
    return Profession(folder.name, folder, facts, stories, recordings) if facts and fine else None


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


def _recordings(
    folder: Path, languages: Collection[str], stories: Mapping[str, StoryFile], findings: Findings
) -> dict[tuple[str, str], Recording]:
    recordings: dict[tuple[str, str], Recording] = {}
    for file in sorted(folder.glob("*/*.yaml")):
        language, era = file.parent.name, file.stem
        document, recording = findings.read(file, Recording)
        fine = findings.add(_recording_problems(file, languages))
        if document is None:
            continue
        fine &= findings.add(named_file(document, ("file",), findings.within, RECORDINGS))
        if recording and fine and language in stories:
            fine &= findings.add(_starts_problems(document, recording, stories[language], language, era))
            if fine:
                recordings[language, era] = recording
    return recordings


def _recording_problems(file: Path, languages: Collection[str]) -> Iterator[Problem]:
    if file.parent.name not in languages:
        what = f"The exhibition has no language {quoted(file.parent.name)}."
        yield Problem(file, 1, 1, what, suggestion(file.parent.name, languages, "remove this recording"))
    if file.stem not in ERAS:
        what = f"{quoted(file.stem)} is not one of the eras."
        yield Problem(file, 1, 1, what, suggestion(file.stem, ERAS, "remove this recording"))


def _starts_problems(
    document: Document, recording: Recording, story: StoryFile, language: str, era: str
) -> Iterator[Problem]:
    if recording.text != _hash(story, language, era):
        return
    needed, there = len(getattr(story.panels, era).text), len(recording.starts)
    if there != needed:
        what = f"'starts' must have one time for each of the {needed} sentences; it has {there}."
        yield document.key_problem(("starts",), what, "Take the recording in again with 'kiosk voice import'.")


def _hash(story: StoryFile, language: str, era: str) -> str:
    return spoken_hash(language, getattr(story.panels, era).spoken)
