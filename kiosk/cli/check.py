"""`kiosk check`: every problem in exhibitions and profiles, each with its place and what to do."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.app.places import ASSETS, PROFILES
from kiosk.cli.schemas import write_schemas
from kiosk.exhibition.reading import Reading, read_exhibition
from kiosk.exhibition.translations import unreviewed
from kiosk.problems.problem import Problem, shown
from kiosk.venue.reading import read_profile

if TYPE_CHECKING:
    from kiosk.exhibition.strict import Strict


@dataclass(slots=True)
class _Looked:
    strict: bool
    problems: set[Problem] = field(default_factory=set)
    notes: set[Problem] = field(default_factory=set)
    files: set[Path] = field(default_factory=set)
    languages: set[str] | None = None


@click.command(name="check")
@click.argument("places", nargs=-1, metavar="[FILE|DIR]...", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--strict", is_flag=True, help="Name also what an editor cares about: long texts, rare words, what is unfinished."
)
@click.option(
    "--schemas", is_flag=True, help="Renew the schemas by which editors complete what you type; check nothing."
)
@click.pass_context
def command(context: click.Context, places: tuple[Path, ...], strict: bool, schemas: bool) -> None:
    """Name every problem in exhibitions and profiles.

    A DIR with exhibition.yaml is an exhibition, in any other every .yaml file is the profile of a venue. Of a FILE or
    DIR inside an exhibition only its own problems are named. Without any, the exhibition and the profiles that belong
    to the program are checked. The exit code is 1 when there is a problem. What is only good to know comes after the
    problems.
    """
    if schemas:
        if places or strict:
            raise click.UsageError("--schemas takes no FILE or DIR, and not --strict.")
        for file in write_schemas(ASSETS / "schemas"):
            click.echo(f"Written: {shown(file)}")
        return
    looked = _Looked(strict)
    for place in sorted(places or _own(), key=lambda place: _home(place) is None):  # profiles need what is known then
        _look(place.absolute(), looked)
    for line in (*sorted(looked.problems), *sorted(looked.notes)):
        click.echo(str(line))
    click.echo(f"{_count(len(looked.problems), 'problem')} in {_count(len(looked.files), 'file')}.")
    context.exit(bool(looked.problems))


def _own() -> Iterator[Path]:
    there = [place for place in (ASSETS, PROFILES) if place.is_dir()]
    if not there:
        raise click.UsageError("There is no exhibition beside the program: name a FILE or DIR.")
    yield from there


def _look(place: Path, looked: _Looked) -> None:
    if place.is_file() and place.suffix != ".yaml":
        raise click.UsageError(f"{shown(place)} is not a YAML file: name one whose name ends in .yaml.")
    if home := _home(place):
        reading = read_exhibition(home)
        looked.languages = {*(looked.languages or ()), *reading.languages}
        problems, notes = [*reading.problems], [*unreviewed(home, reading.languages)]
        if looked.strict:
            strict = _strictly(home, reading)
            problems += strict.problems
            notes += strict.notes
        looked.problems |= {problem for problem in problems if problem.file.is_relative_to(place)}
        looked.notes |= {note for note in notes if note.file.is_relative_to(place)}
        files = {file for file in reading.files if file.is_relative_to(place)}
    else:
        files = set(place.glob("*.yaml")) if place.is_dir() else {place}
        for file in files:
            looked.problems |= set(read_profile(file, looked.languages, strict=looked.strict)[1])
    if not files:
        raise click.UsageError(f"There is nothing to check in {shown(place)}: name an exhibition or a profile.")
    looked.files |= files


def _strictly(home: Path, reading: Reading) -> "Strict":
    try:
        from kiosk.exhibition.strict import read_strictly
    except ModuleNotFoundError as missing:
        if missing.name != "wordfreq":
            raise
        what = "--strict needs wordfreq, which knows how rare a word is, and it is not installed."
        raise click.UsageError(f"{what} Get it with deploy/setup editor.") from missing
    return read_strictly(home, reading.languages, reading.files)


def _home(place: Path) -> Path | None:
    """The exhibition that a place is in."""
    place = place.absolute()
    return next((folder for folder in (place, *place.parents) if (folder / "exhibition.yaml").exists()), None)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
