"""`kiosk check`: every problem in exhibitions and profiles, each with its place and what to do."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click

from kiosk.app.places import ASSETS, PROFILES
from kiosk.cli.schemas import write_schemas
from kiosk.exhibition.reading import read_exhibition
from kiosk.problems.problem import Problem, shown
from kiosk.venue.reading import read_profile


@dataclass(slots=True)
class _Looked:
    problems: set[Problem] = field(default_factory=set)
    files: set[Path] = field(default_factory=set)
    languages: set[str] | None = None


@click.command(name="check")
@click.argument("places", nargs=-1, metavar="[FILE|DIR]...", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--schemas", is_flag=True, help="Renew the schemas by which editors complete what you type; check nothing."
)
@click.pass_context
def command(context: click.Context, places: tuple[Path, ...], schemas: bool) -> None:
    """Name every problem in exhibitions and profiles.

    A DIR with exhibition.yaml is an exhibition, in any other every .yaml file is the profile of a venue. Of a FILE or
    DIR inside an exhibition only its own problems are named. Without any, the exhibition and the profiles that belong
    to the program are checked. The exit code is 1 when there is a problem.
    """
    if schemas:
        if places:
            raise click.UsageError("--schemas takes no FILE or DIR.")
        for file in write_schemas(ASSETS / "schemas"):
            click.echo(f"Written: {shown(file)}")
        return
    looked = _Looked()
    for place in sorted(places or _own(), key=lambda place: _home(place) is None):  # profiles need what is known then
        _look(place.absolute(), looked)
    for problem in sorted(looked.problems):
        click.echo(str(problem))
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
        looked.problems |= {problem for problem in reading.problems if problem.file.is_relative_to(place)}
        files = {file for file in reading.files if file.is_relative_to(place)}
    else:
        files = set(place.glob("*.yaml")) if place.is_dir() else {place}
        for file in files:
            looked.problems |= set(read_profile(file, looked.languages)[1])
    if not files:
        raise click.UsageError(f"There is nothing to check in {shown(place)}: name an exhibition or a profile.")
    looked.files |= files


def _home(place: Path) -> Path | None:
    """The exhibition that a place is in."""
    place = place.absolute()
    return next((folder for folder in (place, *place.parents) if (folder / "exhibition.yaml").exists()), None)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
