"""`kiosk voice`: from a script for people who speak to the clips that are heard."""

import click

from kiosk.cli.voice.export import command as export
from kiosk.cli.voice.record import command as record
from kiosk.cli.voice.render import command as render
from kiosk.cli.voice.script import command as script
from kiosk.cli.voice.status import command as status
from kiosk.cli.voice.take_in import command as take_in


@click.group()
def command() -> None:
    """Give the texts of the exhibition a voice."""


command.add_command(status, "status")
command.add_command(script, "script")
command.add_command(record, "record")
command.add_command(take_in, "import")
command.add_command(render, "render")
command.add_command(export, "export")
