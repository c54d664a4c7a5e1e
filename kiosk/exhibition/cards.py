"""Reading the cases, the lessons and the reading list."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kiosk.exhibition.card_models import CasesFile, LessonsFile
from kiosk.exhibition.profession import unlisted_languages
from kiosk.problems.checks import same_keys
from kiosk.problems.document import Document, Steps
from kiosk.problems.findings import Findings
from kiosk.problems.paths import implied_file
from kiosk.problems.problem import Problem

File = TypeVar("File", CasesFile, LessonsFile)


@dataclass(frozen=True, slots=True)
class Cards:
    """What there is besides professions, as far as it has no problems.

    Attributes:
        cases: By language; their order is that of `exhibition.yaml`.
        lessons: By language, with the reading list.
        case_ids: In the order in which they are shown.
        lesson_ids: In the order in which they are shown.
        reading_id: None without a reading list.
    """

    cases: Mapping[str, CasesFile] = field(default_factory=dict)
    lessons: Mapping[str, LessonsFile] = field(default_factory=dict)
    case_ids: Sequence[str] = ()
    lesson_ids: Sequence[str] = ()
    reading_id: str | None = None

    def of_languages(self, languages: Collection[str]) -> "Cards":
        """Those that can be shown in all these languages."""
        cases = all(language in self.cases for language in languages)
        lessons = all(language in self.lessons for language in languages)
        return Cards(
            self.cases,
            self.lessons,
            self.case_ids if cases else (),
            self.lesson_ids if lessons else (),
            self.reading_id if lessons else None,
        )


def read_cards(
    document: Document,
    ids: tuple[Sequence[str], Sequence[str], str | None],
    languages: Collection[str],
    findings: Findings,
) -> Cards:
    """Read the cards that `exhibition.yaml` lists.

    Args:
        document: That file.
        ids: Those of the cases, of the lessons, and of the reading list if there is one.
        languages: Those of the exhibition.
        findings: Takes the problems.
    """
    folder = document.file.parent
    case_ids, lesson_ids, reading_id = ids
    cases: dict[str, CasesFile] = {}
    lessons: dict[str, LessonsFile] = {}
    if case_ids:
        cases = _told(folder / "cases", CasesFile, "cases", case_ids, languages, findings)
        pictures: dict[Steps, Sequence[str]] = {
            ("cases", n): (f"cases/{i}.svg", f"cases/{i}-tile.svg") for n, i in enumerate(case_ids)
        }
        if not findings.add(_unseen(document, pictures)):
            cases = {}
    if lesson_ids:
        lessons = _told(folder / "lessons", LessonsFile, "lessons", lesson_ids, languages, findings)
        seen: dict[Steps, Sequence[str]] = {("lessons", n): (f"lessons/{i}.svg",) for n, i in enumerate(lesson_ids)}
        if reading_id:
            seen["reading",] = (f"lessons/{reading_id}.svg",)
            without = [code for code, file in lessons.items() if not file.reading]
            findings.add(_no_reading(folder / "lessons" / f"{code}.yaml") for code in without)
            lessons = {code: file for code, file in lessons.items() if file.reading}
        if not findings.add(_unseen(document, seen)):
            lessons = {}
    return Cards(cases, lessons, case_ids, lesson_ids, reading_id)


def _told(
    folder: Path, model: type[File], key: str, ids: Sequence[str], languages: Collection[str], findings: Findings
) -> dict[str, File]:
    told: dict[str, File] = {}
    for language in languages:
        document, file = findings.read(folder / f"{language}.yaml", model)
        if document and findings.add(same_keys(document, (key,), ids, f"the {key} in exhibition.yaml")) and file:
            told[language] = file
    findings.add(unlisted_languages(folder, languages))
    return told


def _unseen(document: Document, pictures: Mapping[Steps, Sequence[str]]) -> Iterator[Problem]:
    """A card has pictures whose names follow from its own."""
    for steps, names in pictures.items():
        for name in names:
            yield from implied_file(document, steps, name, "remove this line")


def _no_reading(file: Path) -> Problem:
    what = "The reading list in exhibition.yaml has no words in this file."
    return Problem(file, 1, 1, what, "Add a group 'reading:'.")
