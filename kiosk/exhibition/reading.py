"""Reading the whole exhibition: every problem of all its files at once, and what can be shown all the same."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from re import fullmatch

from kiosk.exhibition.attract import Room, read_room
from kiosk.exhibition.cards import Cards, read_cards
from kiosk.exhibition.models import MOST_CARDS, MOST_LANGUAGES, MOST_PROFESSIONS, MOST_STRENGTHS, ExhibitionFile
from kiosk.exhibition.profession import Profession, read_profession, unlisted_languages
from kiosk.exhibition.recordings import Recordings, fitting, read_recordings
from kiosk.exhibition.said import said
from kiosk.exhibition.words import Words
from kiosk.problems.checks import no_repeats, same_keys
from kiosk.problems.document import Document
from kiosk.problems.findings import Findings
from kiosk.problems.near import suggestion
from kiosk.problems.paths import implied_file
from kiosk.problems.problem import Problem, quoted


@dataclass(frozen=True, slots=True)
class Exhibition:
    """What can be shown of an exhibition: each of its professions in each of its languages.

    Attributes:
        words: The words of every language, the main language first.
        strengths: The strengths that a visitor can choose from.
        professions: In the order in which they are shown.
        room: What the attract screen shows, None for the first profession.
        cards: Cases, lessons and the reading list.
        recordings: Human voices.
    """

    folder: Path
    words: Mapping[str, Words]
    strengths: Sequence[str]
    professions: Sequence[Profession]
    room: Room | None = None
    cards: Cards = field(default_factory=Cards)
    recordings: Recordings = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading an exhibition.

    Attributes:
        exhibition: All of it, or else the part that has no problems; None when nothing can be shown.
        languages: Those that it lists, whether they can be shown or not.
        problems: Everything that is wrong, sorted by file and place.
        files: The YAML files that were looked at.
    """

    exhibition: Exhibition | None
    languages: Sequence[str]
    problems: Sequence[Problem]
    files: Collection[Path]


def read_exhibition(folder: Path) -> Reading:
    """Read the exhibition in a folder, with all that is in it."""
    findings = Findings(folder)
    document, file = findings.read(folder / "exhibition.yaml", ExhibitionFile)
    listed = strengths = None
    languages: list[str] | None = None
    if document:
        for key in ("languages", "professions", "cases", "lessons", "strengths"):
            findings.add(no_repeats(document, (key,)))
        languages = _names(document, "languages", MOST_LANGUAGES)
        listed = _names(document, "professions", MOST_PROFESSIONS)
        strengths = _names(document, "strengths", MOST_STRENGTHS)
    if languages is None:  # so that the other files can be looked at all the same
        languages = sorted(found.stem for found in (folder / "words").glob("*.yaml"))[:MOST_LANGUAGES]
    words = _read_words(folder / "words", languages, strengths, findings)
    cards = _read_cards(document, languages, findings) if document else Cards()
    folders = [
        place
        for place in _profession_folders(folder / "professions", findings)
        if place.name in (listed or ()) or any(place.glob("*.yaml"))  # drawings alone wait for their words
    ]
    professions = {place.name: read_profession(place, languages, strengths, findings) for place in folders}
    if document:
        findings.add(_absent(document, listed or [], professions))
        findings.add(_unseen_strengths(document, strengths or []))
    exhibition = None
    if file:
        sound = [profession for name in file.professions if (profession := professions.get(name))]
        room = read_room(document, file.attract, findings) if document and file.attract else None
        exhibition = _part_to_show(Exhibition(folder, words, file.strengths, sound, room, cards))
    sidecars = read_recordings(folder, languages, findings)
    if exhibition and sidecars:
        texts = {language: list(said(exhibition, language)) for language in exhibition.words}
        exhibition = replace(exhibition, recordings=fitting(sidecars, texts, findings))
    return Reading(exhibition, languages, sorted(findings.problems), findings.files)


def _names(document: Document, key: str, most: int) -> list[str] | None:
    items = document.at(key)
    if not isinstance(items, list):
        return None
    names = [item for item in items if isinstance(item, str) and fullmatch("[a-z][A-Za-z0-9-]*", item)]
    return list(dict.fromkeys(names))[:most]


def _read_cards(document: Document, languages: Collection[str], findings: Findings) -> Cards:
    cases, lessons = (_names(document, key, MOST_CARDS) or () for key in ("cases", "lessons"))
    reading = document.at("reading")
    return read_cards(document, (cases, lessons, reading if isinstance(reading, str) else None), languages, findings)


def _read_words(
    folder: Path, languages: Collection[str], strengths: Collection[str] | None, findings: Findings
) -> dict[str, Words]:
    words: dict[str, Words] = {}
    for language in languages:
        document, read = findings.read(folder / f"{language}.yaml", Words)
        if document and strengths is not None:
            agrees = findings.add(same_keys(document, ("strengths",), strengths, "the strengths in exhibition.yaml"))
            read = read if agrees else None
        if read:
            words[language] = read
    findings.add(unlisted_languages(folder, languages))
    return words


def _profession_folders(folder: Path, findings: Findings) -> Iterator[Path]:
    try:
        places = sorted(place for place in folder.iterdir() if place.is_dir()) if folder.is_dir() else []
    except OSError as error:
        what = f"This folder cannot be read: {error.strerror}."
        findings.add([Problem(folder, 1, 1, what, "Put it back, or change who may read it.")])
        return
    for place in places:
        if place.name.startswith((".", "_")):
            continue
        if fullmatch("[a-z][a-z0-9-]*", place.name):
            yield place
        else:
            what = f"{quoted(place.name)} cannot be the name of a profession."
            remedy = "Use small letters, digits and hyphens, and begin with a letter."
            findings.add([Problem(place, 1, 1, what, remedy)])


def _absent(document: Document, listed: Collection[str], there: Collection[str]) -> Iterator[Problem]:
    unlisted = sorted(set(there) - set(listed))
    expected = set(listed) - set(there)
    items = document.at("professions")
    for index, name in enumerate(items if isinstance(items, list) else []):
        if isinstance(name, str) and name in expected:
            what = f"There is no folder {quoted(f'professions/{name}')}."
            remedy = suggestion(name, unlisted, "make it, or remove this line")
            yield document.problem(("professions", index), what, remedy)


def _unseen_strengths(document: Document, strengths: Collection[str]) -> Iterator[Problem]:
    """A strength has two pictures, for light and dark colours, whose names follow from its own."""
    items = document.at("strengths")
    for index, name in enumerate(items if isinstance(items, list) else []):
        for picture in (f"strengths/{name}.svg", f"strengths/{name}-dark.svg") if name in strengths else ():
            yield from implied_file(document, ("strengths", index), picture, "remove this strength")


def _part_to_show(exhibition: Exhibition) -> Exhibition | None:
    """Leave out what is broken: languages that most professions lack, then professions that lack a language."""
    professions = exhibition.professions
    words = {
        language: word
        for language, word in exhibition.words.items()
        if 2 * sum(language in profession.stories for profession in professions) >= len(professions)
    }
    told = [profession for profession in professions if all(language in profession.stories for language in words)]
    if not words or not told:
        return None
    return replace(exhibition, words=words, professions=told, cards=exhibition.cards.of_languages(words))
