"""`kiosk voice import`: taking in files in which people have spoken the texts."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import click
from pydantic import Field

from kiosk.cli.voice.keeping import NotKept, keep
from kiosk.cli.voice.state import length
from kiosk.cli.voice.texts import Spoken, Wanted, in_one_language, texts, wanted
from kiosk.problems.model import Frozen, read_model
from kiosk.problems.near import suggestion
from kiosk.problems.reading import read_document
from kiosk.problems.scalars import number

if TYPE_CHECKING:
    from kiosk.speech.intake import Taken

SOUNDS = {".wav", ".flac", ".ogg", ".oga", ".opus", ".mp3"}
LICENCE = "CC-BY-4.0"


class Starts(Frozen):
    """`<name>.yaml` beside a sound: when each sentence starts, in seconds, for a sound whose pauses do not tell."""

    starts: tuple[Annotated[float, Field(ge=0), number], ...]


@dataclass(slots=True)
class Found:
    """The files of one text.

    Attributes:
        whole: Those in which all of it is said; one of them is enough, and more are a mistake.
        sentences: Those in which one sentence is said, by its number from 1.
    """

    spoken: Spoken
    whole: list[Path] = field(default_factory=list)
    sentences: dict[int, list[Path]] = field(default_factory=dict)


class MismatchError(Exception):
    """The files of one text cannot be taken in; the message says why and what to do."""


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR")
@click.option("--speaker", required=True, metavar="NAME", help="Whose voice it is; it stands beside each recording.")
@click.option("--licence", default=LICENCE, metavar="NAME", help=f"On what terms it may be used (usual: {LICENCE}).")
@wanted
@click.pass_context
def command(context: click.Context, wanted: Wanted, folder: Path, speaker: str, licence: str) -> None:
    """Take in the sound files in DIR (WAV, FLAC, Ogg, MP3), named after the texts.

    A file holds a whole text ('bode.toen.wav') or one of its sentences ('bode.toen.3.wav'); 'kiosk voice script' and
    'status' tell the names. Silence around it goes, loudness is put right, sentences are found by the pauses between
    them. Without --language the texts of the main language are meant. Nothing in DIR is changed.
    """
    wanted = in_one_language(wanted)
    every = texts(wanted)
    files = sorted(file for file in folder.rglob("*") if file.suffix.lower() in SOUNDS and file.is_file())
    found, strangers = matched(files, every)
    taken = failed = 0
    for it in found:
        try:
            sound = take_in(it)
            keep(wanted.exhibition, it.spoken, sound, speaker, licence)
        except (MismatchError, NotKept) as error:
            click.echo(f"{it.spoken.id}: {error}", err=True)
            failed += 1
            continue
        taken += 1
        click.echo(f"{it.spoken.id:<40} {length(sound.seconds)}  {len(sound.starts)} sentences, {sound.gain:+.1f} dB")
        for warning in sound.warnings:
            click.echo(f"{it.spoken.id}: {warning}", err=True)
    for stranger in strangers:
        click.echo(stranger, err=True)
    click.echo(f"{taken} taken in, {failed} not, {len(strangers)} files match no text ({wanted.language}).")
    context.exit(bool(failed or strangers or not taken))


def matched(files: Sequence[Path], every: Collection[Spoken]) -> tuple[list[Found], list[str]]:
    """The files of each text, in the order of the texts, and a line about each file that belongs to none.

    Capitals, and what stands between the parts of a name, do not count.
    """
    known = {_plain(spoken.file_name): spoken for spoken in every}
    found: dict[str, Found] = {}
    strangers: list[str] = []
    for file in files:
        plain = _plain(file.stem)
        name, _, last = plain.rpartition(".")
        if plain in known:
            found.setdefault(plain, Found(known[plain])).whole.append(file)
        elif last.isdecimal() and name in known:
            found.setdefault(name, Found(known[name])).sentences.setdefault(int(last), []).append(file)
        else:
            near = suggestion(file.stem, (spoken.file_name for spoken in every), "Give it the name in the script")
            strangers.append(f"{file.name}: no text is called that. {near}")
    return [found[name] for name in known if name in found], strangers


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", ".", name.lower())


def take_in(found: Found) -> "Taken":
    """Make one recording of the files of a text.

    Raises:
        MismatchError: They cannot be used.
    """
    from kiosk.speech.intake import IntakeError, take_sentences, take_whole
    from kiosk.speech.take import is_of

    sentences = found.spoken.text.sentences
    if (found.whole and found.sentences) or len(found.whole) > 1:
        names = [file.name for file in (*found.whole, *(f for files in found.sentences.values() for f in files))]
        raise MismatchError(f"there is more than one of it: {', '.join(names)}. Leave only what is to be heard")
    try:
        if found.whole:
            return take_whole(found.whole[0], sentences, _starts(found.whole[0]))
        files = _in_order(found.sentences, len(sentences))
        for file, sentence in zip(files, sentences, strict=True):
            if not is_of(file, sentence):
                raise MismatchError(f"{file.name} says an older sentence. Record it anew")
        return take_sentences(files)
    except IntakeError as error:
        raise MismatchError(str(error)) from error


def _in_order(files: Mapping[int, Sequence[Path]], needed: int) -> list[Path]:
    for which, same in files.items():
        if len(same) > 1:
            raise MismatchError(f"sentence {which} is there {len(same)} times: {', '.join(file.name for file in same)}")
        if not 1 <= which <= needed:
            raise MismatchError(f"{same[0].name} says sentence {which}, and the text has {needed}")
    if missing := [str(which) for which in range(1, needed + 1) if which not in files]:
        raise MismatchError(f"of its {needed} sentences these are missing: {', '.join(missing)}. Record them as well")
    return [files[which][0] for which in range(1, needed + 1)]


def _starts(sound: Path) -> tuple[float, ...] | None:
    """The times that an editor has written beside a sound."""
    file = sound.with_suffix(".yaml")
    if not file.exists():
        return None
    document, problems = read_document(file, file.parent)
    found = list(problems)
    if document:
        read, more = read_model(document, Starts)
        if read and not found:
            return read.starts
        found += more
    raise MismatchError(str(next(iter(found), "its times cannot be read")))
