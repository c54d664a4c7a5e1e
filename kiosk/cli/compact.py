"""`kiosk compact`: few large files in place of many small ones, so that reports stay fast."""

from datetime import date
from pathlib import Path

import click


class Impossible(click.ClickException):
    """Nothing could be compacted, and why."""

    exit_code = 2


@click.command()
@click.argument("tours", metavar="TOUR...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.pass_context
def command(context: click.Context, tours: tuple[Path, ...]) -> None:
    """Make few files of what kiosks wrote in TOUR in the months before this one.

    Nothing is lost, whatever happens meanwhile, and no count changes. Reports read the same faster; worth it from some
    ten thousand files on.
    """
    try:
        from kiosk.report.compaction import compact
    except ModuleNotFoundError as missing:
        raise Impossible(
            "Compacting needs duckdb, which is not installed. Get it with deploy/setup report."
        ) from missing
    problems = False
    for tour in tours:
        try:
            done = compact(tour, date.today())
        except ValueError as error:
            raise Impossible(str(error)) from error
        except OSError as error:
            what = f"{error.filename or tour}: {error.strerror or error}"
            raise Impossible(f"{what}. Nothing is lost; try it again where there is room to write.") from error
        for line in done.lines():
            click.echo(line, err=True)
        click.echo(f"{tour}: {len(done.removed)} files became {len(done.written)}.")
        problems = problems or bool(done.problems)
    context.exit(problems)
