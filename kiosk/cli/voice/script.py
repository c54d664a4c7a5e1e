"""`kiosk voice script`: what somebody who lends the exhibition a voice reads from, on paper and as plain text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from kiosk.app.places import ASSETS
from kiosk.cli.printing import PrintError, printed
from kiosk.cli.voice.script_plain import plain
from kiosk.cli.voice.script_words import TITLE, script_words
from kiosk.cli.voice.texts import Spoken, Wanted, opened, texts, wanted
from kiosk.exhibition.vowels import without_vowels
from kiosk.problems.problem import shown
from kiosk.speech.text import PAUSE, Text
from kiosk.tally.durable import write

READING_ALOUD = 14.0
"""Characters a second, within a sentence, of somebody who tells a story.

With the pauses between sentences, our Dutch panels and lessons then take 142 words a minute and the English 144, the
calm pace of narration; people who read aloud as fast as they can reach some 200 and 230.
Those, and the Arabic pace, are from Trauzettel-Klosinski and Dietz, 2012, doi:10.1167/iovs.11-8284.
"""

READING_ALOUD_ARABIC = 9.0
"""The same for Arabic, which writes fewer letters for as many sounds: 612 characters a minute against 978 in Dutch."""

_TEMPLATE = Path(__file__).with_suffix(".typ")
_STOPS = ".!?؟"
_TABLE = {"screen"}  # hundreds of texts of a few words: rows instead of blocks

_Values = dict[str, Any]


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.option("--missing", is_flag=True, help="Only texts that have no recording, or one of an older text.")
@wanted
def command(wanted: Wanted, folder: Path, missing: bool) -> None:
    """Write the script for voice actors into DIR: a PDF and a plain text for each language and role."""
    every = [spoken for spoken in texts(wanted) if not (missing and spoken.text.recording)]
    for file in write_scripts(every, opened(wanted).index["languages"], wanted.exhibition, folder):
        click.echo(file)
    if not every:
        click.echo("No text needs a voice: there is nothing to write.")


def expected(text: Text) -> float:
    """How long a human voice takes for a text, in seconds. Vowel marks take no time of their own."""
    rate = READING_ALOUD_ARABIC if text.language == "ar" else READING_ALOUD
    return sum(len(without_vowels(sentence)) for sentence in text.sentences) / rate + PAUSE * (len(text.sentences) - 1)


def write_scripts(
    texts: Iterable[Spoken], languages: Sequence[Mapping[str, Any]], exhibition: Path, folder: Path
) -> list[Path]:
    """Write `<language>-<role>.pdf` and `.txt` for every language and role there is a text for.

    The same texts give the same bytes. A file that is there is replaced.

    Args:
        texts: What to speak, in the order of the script.
        languages: The languages of the compiled exhibition's index: `code`, `name`, `direction`, `font`, `leading`.
        exhibition: The exhibition, whose fonts are used; the system's are not.
        folder: Where the files go; it is made when it is not there.

    Returns:
        The files, in the order in which they were written.

    Raises:
        click.ClickException: A file cannot be written, or there is no typst or no font to print with; the plain texts
            are then written all the same.
    """
    known = {language["code"]: language for language in languages}
    parts: dict[tuple[str, str], list[Spoken]] = {}
    for spoken in texts:
        parts.setdefault((spoken.text.language, spoken.role), []).append(spoken)
    scripts = {f"{code}-{role}": _script(known[code], role, part) for (code, role), part in parts.items()}
    files = _written(folder, {f"{name}.txt": plain(script) for name, script in scripts.items()})
    return files + _written(folder, {f"{name}.pdf": _printed(script, exhibition) for name, script in scripts.items()})


def _printed(script: _Values, exhibition: Path) -> bytes:
    folders = (exhibition / "fonts", ASSETS / "fonts")
    try:
        return printed(_TEMPLATE, script, folders, script["language"]["font"])
    except PrintError as error:
        raise click.ClickException(f"{error.what}; only the plain text is written. {error.remedy}") from error


def _written(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            write(folder / name, data)
    except OSError as error:
        what = f"The script cannot be written in {shown(folder)}: {error.strerror}."
        raise click.ClickException(f"{what} Choose another folder.") from error
    return [folder / name for name in files]


def _script(language: Mapping[str, Any], role: str, texts: Sequence[Spoken]) -> _Values:
    """All that stands in a script, in plain values for the template and for the plain text."""
    words = script_words(language["code"])
    example = max(texts, key=lambda spoken: len(spoken.text.sentences) > 1).file_name
    minutes = max(1, round(sum(expected(spoken.text) for spoken in texts) / 60))
    return {
        "title": TITLE,
        "language": dict(language),
        "words": asdict(words),
        "role": words.roles[role],
        "facts": [
            [words.language, language["name"]],
            [words.role, words.roles[role]],
            [words.texts, f"{len(texts)}"],
            [words.time, words.minutes.format(n=minutes)],
        ],
        "advice": [
            [words.sound_heading, words.sound],
            [words.record_heading, words.record],
            [words.files_heading, [line.format(file=example) for line in words.files]],
        ],
        "is_table": role in _TABLE,
        "groups": [
            {"name": name, "texts": [_text(spoken, words.seconds) for spoken in group]}
            for name, group in groupby(texts, key=lambda spoken: spoken.group)
        ],
    }


def _text(spoken: Spoken, seconds: str) -> _Values:
    name, sentences = spoken.name, list(spoken.text.sentences)
    is_said = [name.rstrip(_STOPS).lower()] == [sentence.rstrip(_STOPS).lower() for sentence in sentences]
    return {
        "file": spoken.file_name,
        "name": "" if is_said else name,
        "seconds": seconds.format(n=max(1, round(expected(spoken.text)))),
        "mood": spoken.mood,
        "sentences": sentences,
        "pronunciation": list(spoken.pronunciation.items()),
        "is_changed": spoken.stale,
    }
