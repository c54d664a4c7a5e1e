"""The commands, one module each."""

import click

from kiosk import __version__
from kiosk.cli.check import command as check
from kiosk.cli.compact import command as compact
from kiosk.cli.counts import command as counts
from kiosk.cli.report import command as report
from kiosk.cli.sheet import command as sheet
from kiosk.cli.sync import command as sync
from kiosk.cli.voice import command as voice


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kiosk")
def commands() -> None:
    """Toen Nu Straks: an exhibition on a touchscreen."""


@commands.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def run(arguments: tuple[str, ...]) -> None:
    """Show the exhibition ('kiosk run --help' says how)."""
    from kiosk.app.options import parse
    from kiosk.app.run import run as show

    raise SystemExit(show(parse(arguments)))


commands.add_command(check, "check")
commands.add_command(compact, "compact")
commands.add_command(counts, "counts")
commands.add_command(report, "report")
commands.add_command(sheet, "sheet")
commands.add_command(sync, "sync")
commands.add_command(voice, "voice")


def main() -> int:
    """Run a command; what goes wrong is told in one line.

    Returns:
        The exit code: 0 fine, 1 problems found, 2 wrong use or unreadable input.
    """
    try:
        code = commands.main(prog_name="kiosk", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as help_wanted:
        help_wanted.show()
        return help_wanted.exit_code
    except click.ClickException as error:
        click.echo(f"kiosk: {' '.join(error.format_message().split())}", err=True)
        return error.exit_code
    except click.Abort:
        return 130
    return code if isinstance(code, int) else 0
