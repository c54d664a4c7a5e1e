"""What there is to speak in the exhibition, text by text, and which voice each has."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import wraps
from pathlib import Path
from typing import Any

import click

from kiosk.app.places import ASSETS, PROFILES, default_data
from kiosk.exhibition.compiled import Compiled, open_exhibition
from kiosk.exhibition.media import parts
from kiosk.problems.problem import ContentError
from kiosk.speech.text import Text
from kiosk.speech.worker import VOICE, VOICES, Worker

ROLES = ("stories", "screen")
"""Who speaks: one voice tells the stories, another says what is on keys and screens."""


class Unreadable(click.ClickException):
    """There are no texts to speak, and why."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text to speak, and what somebody who speaks it should know.

    Attributes:
        id: Its name, such as `bode/toen`; a file of it is named `bode.toen`.
        role: Who speaks it: one of ROLES.
        group: The heading under which it stands in a script, such as the name of the profession.
        name: What it is, such as the title of the panel.
        text: The sentences as they are said, and the recording if there is one.
        mood: How it should sound; empty for no wish.
        pronunciation: Words in it that are easily misread, each with how it sounds.
        stale: There is a recording, of an older text.
    """

    id: str
    role: str
    group: str
    name: str
    text: Text
    mood: str = ""
    pronunciation: Mapping[str, str] = field(default_factory=dict)
    stale: bool = False

    @property
    def file_name(self) -> str:
        """What a file of it is called, without its ending."""
        return self.id.replace("/", ".")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which texts a command is about.

    Attributes:
        exhibition: The exhibition's folder.
        data: The kiosk's data folder.
        voices: Where there may be Piper voices.
        language: Only texts in this language; None for all.
        role: Only texts of this role; None for both.
    """

    exhibition: Path
    data: Path
    voices: Path
    language: str | None
    role: str | None

    @property
    def worker(self) -> Worker:
        """What renders their clips."""
        return Worker(self.data / VOICE, voices=self.voices)


def wanted(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say which texts it is about; it gets them as `wanted`."""

    @click.option(
        "--exhibition",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=ASSETS,
        metavar="DIR",
        help="The exhibition, when it is not the one beside the program.",
    )
    @click.option(
        "--data",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="DIR",
        help="The kiosk's data folder, when it is not the usual one.",
    )
    @click.option(
        "--voices",
        type=click.Path(file_okay=False, path_type=Path),
        default=PROFILES / VOICES,
        metavar="DIR",
        help="Where there are Piper voices, when it is not 'profiles/voices'.",
    )
    @click.option("--language", metavar="CODE", help="Only texts in this language.")
    @click.option("--role", type=click.Choice(ROLES), help="Only the stories, or only keys and screens.")
    @wraps(command)
    def with_options(
        exhibition: Path, data: Path | None, voices: Path, language: str | None, role: str | None, **others: Any
    ) -> None:
        command(wanted=Wanted(exhibition, data or default_data(), voices, language, role), **others)

    return with_options


def texts(wanted: Wanted) -> list[Spoken]:
    """The texts that can be spoken; those without the vowels that a voice needs are left out.

    Raises:
        Unreadable: There is nothing to show in the exhibition.
        UsageError: The exhibition has no such language.
    """
    compiled = opened(wanted)
    codes = [known["code"] for known in compiled.index["languages"]]
    if wanted.language and wanted.language not in codes:
        what = f"There is no language '{wanted.language}' in this exhibition."
        raise click.UsageError(f"{what} It has {', '.join(codes)}.")
    every = [text for code in codes if wanted.language in (None, code) for text in _spoken(compiled, code)]
    return [text for text in every if text.text.sentences and wanted.role in (None, text.role)]


def opened(wanted: Wanted) -> Compiled:
    """The exhibition.

    Raises:
        Unreadable: There is nothing to show in it.
    """
    try:
        return open_exhibition(wanted.exhibition, wanted.data / "cache")
    except (ContentError, OSError) as error:
        raise Unreadable(str(error)) from error


def in_one_language(wanted: Wanted) -> Wanted:
    """The same texts, but only those in one language: the main one when none is named.

    Raises:
        Unreadable: There is nothing to show in the exhibition.
    """
    return replace(wanted, language=wanted.language or opened(wanted).index["languages"][0]["code"])


def has_word(text: str, word: str) -> bool:
    """Whether this word stands in a text, whatever its capitals; a part of a longer word does not count."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


def _spoken(compiled: Compiled, language: str) -> Iterator[Spoken]:
    hints = compiled.pronunciation(language)
    for part in parts(compiled.index):
        for name, values in compiled.voice(part, language).items():
            said = " ".join(values["spoken"])
            yield Spoken(
                id=name,
                role="screen" if part == "words" else "stories",
                group=values["group"],
                name=values["name"],
                text=Text.of(language, values),
                mood=values["mood"],
                pronunciation={word: sounds for word, sounds in hints.items() if has_word(said, word)},
                stale=values["stale"],
            )
