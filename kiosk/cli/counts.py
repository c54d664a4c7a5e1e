"""`kiosk counts`: this kiosk's own counts, as a table for people or as rows for a spreadsheet."""

import csv
import io
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from kiosk.cli.counts_show import lines
from kiosk.counts.aside import kept
from kiosk.counts.files import TOUR
from kiosk.counts.store import NAME, Store
from kiosk.counts.trouble import Locked, Trouble
from kiosk.tally.durable import write
from kiosk.tally.folder import collect
from kiosk.tally.merge import Count, merge
from kiosk.tally.run import Run, merge_runs

COLUMNS = ("run", "label", "venue", "purpose", "clock", "program", "exhibition", "period", "metric", "subject", "n")
_FORMULA = tuple("=+-@\t\r\n'")  # what a spreadsheet takes for more than text, and the mark that says that it is text

_data = click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="The kiosk's data folder, when it is not the usual one.",
)


class Unreadable(click.ClickException):
    """There is nothing to show, and why."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class _Found:
    runs: dict[str, Run]
    counts: list[Count]
    problems: bool


@click.group()
def command() -> None:
    """Show or export this kiosk's own counts. They are numbers, never people."""


@command.command()
@_data
@click.option(
    "--purpose",
    type=click.Choice(["visitors", "demo", "crew"]),
    default="visitors",
    help="Whose runs to show; those of the demo and the crew make no visits.",
)
@click.pass_context
def show(context: click.Context, data: Path | None, purpose: str) -> None:
    """Show the counts as tables."""
    found = _find(data)
    for line in lines(found.runs, found.counts, purpose):
        click.echo(line)
    context.exit(found.problems)


@command.command()
@_data
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path), default="-")
@click.pass_context
def export(context: click.Context, data: Path | None, file: Path) -> None:
    """Write the counts of all runs as CSV to FILE, or to standard output.

    Text that a spreadsheet could take for a formula has a ' before it. A file begins with a byte order mark, by which
    spreadsheets know UTF-8. Add up visits of runs with the purpose "visitors" only.
    """
    found = _find(data)
    text = io.StringIO(newline="")
    csv.writer(text).writerows([COLUMNS, *_rows(found)])
    try:
        if file == Path("-"):
            click.echo(text.getvalue().encode(), nl=False)
        else:
            write(file, text.getvalue().encode("utf-8-sig"))
    except BrokenPipeError:
        raise  # the reader has seen enough; click ends quietly
    except OSError as error:
        raise Unreadable(f"{file}: {error.strerror}. Name a file in a folder that can be written.") from error
    context.exit(found.problems)


def _rows(found: _Found) -> Iterator[list[str | int]]:
    for it in found.counts:
        run = found.runs.get(it.run)
        about = (run.label, run.venue, run.purpose, run.clock, run.program, run.exhibition) if run else ("unknown",) * 6
        cells = (it.run, *about, it.period, it.metric, it.subject)
        yield [*(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells), it.n]


def _find(data: Path | None) -> _Found:
    """Merge what the store and the files hold: files are older, but they outlive a damaged store."""
    if data is None:
        from kiosk.app.places import default_data

        data = default_data()
    collected = collect(data / TOUR)
    found = [
        *collected.problems,
        *(
            f"{it}: a damaged store, kept. What it had not yet put in files is not counted here."
            for it in kept(data / NAME)
        ),
    ]
    for problem in found:
        click.echo(problem, err=True)
    runs, counts, problems = list(collected.runs.values()), collected.counts, bool(found)
    if (data / NAME).exists():
        try:
            with Store(data / NAME, reading=True) as store:
                runs += store.runs()
                counts = merge(counts, store.counts())
        except Trouble as trouble:
            if collected.newest is None:
                raise Unreadable(f"{trouble} And there are no files of counts in {data / TOUR} yet.") from trouble
            why = "The kiosk is running." if isinstance(trouble, Locked) else str(trouble)
            click.echo(f"{why} These are the counts in files, last written {_age(collected.newest)}.", err=True)
            problems = problems or not isinstance(trouble, Locked)
    return _Found(merge_runs(runs), counts, problems)


def _age(written: float) -> str:
    minutes = max(0, round((time.time() - written) / 60))
    age = f"{minutes} minutes" if minutes < 120 else f"{minutes // 60} hours"
    return f"{datetime.fromtimestamp(written):%Y-%m-%d %H:%M} ({age} ago)"
