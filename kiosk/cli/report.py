"""`kiosk report`: the organiser's report of any number of tour folders, as a page and as spreadsheets."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.problems.problem import shown
from kiosk.tally.durable import make_folder, write

if TYPE_CHECKING:
    from kiosk.report.corrections import Correction


class Unreadable(click.ClickException):
    """There is nothing to report on, or nothing to do it with, and why."""

    exit_code = 2


@click.command()
@click.argument("tours", nargs=-1, required=True, metavar="TOUR...", type=click.Path(path_type=Path))
@click.option(
    "--out",
    required=True,
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where report.html, counts.csv and counts.xlsx go; made when missing.",
)
@click.option(
    "--venues",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Corrections: which venue runs belonged to, where the crew forgot to choose it.",
)
@click.option(
    "--today",
    metavar="DAY",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Make the report as on this day; it tells of the days before.",
)
@click.option(
    "--silent", metavar="DAYS", type=click.IntRange(1), default=7, help="Name kiosks not heard of for so long."
)
@click.pass_context
def command(
    context: click.Context, tours: tuple[Path, ...], out: Path, venues: Path | None, today: datetime | None, silent: int
) -> None:
    """Report what tour folders hold together: report.html, counts.csv and counts.xlsx.

    Folders may overlap: nothing is counted twice. Each file that cannot be believed is named, left out, and makes the
    exit code 1. Visits are exact. Of what people did nothing is told from which a number below 10 follows.
    """
    try:
        from kiosk.report.database import translated
        from kiosk.report.making import make
        from kiosk.report.page import render
        from kiosk.report.reading import read
        from kiosk.report.rows import rows
        from kiosk.report.workbook import workbook
    except ModuleNotFoundError as missing:
        if (missing.name or "").startswith("kiosk"):
            raise
        what = f"A report needs {missing.name}, which is not installed."
        raise Unreadable(f"{what} Get it with deploy/setup report.") from missing
    corrections = _corrections(venues) if venues else ()
    try:
        reading = read(tours)
        with translated():
            report = make(reading, today.date() if today else date.today(), corrections, silent)
    except ValueError as error:
        raise Unreadable(str(error)) from error
    except OSError as error:
        raise Unreadable(f"{error}. Free some space there and try again.") from error
    for problem in reading.problems:
        click.echo(problem, err=True)
    files = {
        "report.html": render(report).encode(),
        "counts.csv": rows(report),
        "counts.xlsx": workbook(report),
    }
    try:
        make_folder(out.absolute())
        for name, data in files.items():
            write(out / name, data)
    except OSError as error:
        what = f"The report cannot be written to {shown(out)}: {error.strerror}."
        raise Unreadable(f"{what} Choose another folder.") from error
    click.echo(f"{shown(out / 'report.html')}: {report.totals['visits']} visits at {_places(len(report.venues))}.")
    context.exit(bool(reading.problems))


def _corrections(file: Path) -> "tuple[Correction, ...]":
    from kiosk.report.corrections import read_corrections

    corrections, problems = read_corrections(file.absolute())
    for problem in problems[:-1]:
        click.echo(str(problem), err=True)
    if problems:
        raise Unreadable(str(problems[-1]))
    return corrections


def _places(n: int) -> str:
    return "1 venue" if n == 1 else f"{n} venues"
