"""`kiosk sync`: bringing counts into the tour folder and fetching bundles, in a process of its own."""

import logging
import sys
from datetime import datetime
from pathlib import Path

import click

from kiosk.tour.credentials import NoCredentialsError, find_credentials
from kiosk.tour.folder import Folder
from kiosk.tour.rounds import EVERY, keep
from kiosk.tour.status import STICK, SYNC, note
from kiosk.tour.stick import is_own_disk, leave_overview
from kiosk.tour.sync import Outcome, sync
from kiosk.tour.target import Target, open_target
from kiosk.tour.trouble import Trouble, from_os
from kiosk.venue.reading import read_profile
from kiosk.venue.tour_folder import NoAddressError, TourAddress, parse


class Unusable(click.ClickException):
    """There is nothing to exchange with, and why."""

    exit_code = 2


@click.command(name="sync")
@click.argument("url", required=False)
@click.option(
    "--once", is_flag=True, help="Exchange once and end. A folder that is named is always exchanged with once."
)
@click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="The kiosk's data folder, when it is not the usual one.",
)
@click.option(
    "--profile",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The venue's profile: its tour_folder is used when no URL is given.",
)
@click.option(
    "--credentials",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Lines such as username=NAME and password=WORD, in a file that nobody else may read.",
)
@click.option(
    "--every",
    type=click.FloatRange(0.01, 1440),
    default=EVERY / 60,
    metavar="MINUTES",
    help="How long to wait between exchanges.",
)
@click.pass_context
def command(
    context: click.Context,
    url: str | None,
    once: bool,
    data: Path | None,
    profile: Path | None,
    credentials: Path | None,
    every: float,
) -> None:
    """Bring counts into the tour folder, and fetch a newer bundle.

    URL is a folder such as /media/stick, https://HOST/FOLDER for WebDAV, or
    s3://BUCKET/FOLDER?endpoint=https://HOST&region=REGION.
    """
    logging.basicConfig(format="kiosk: %(message)s", level=logging.INFO, stream=sys.stderr)
    if data is None:
        from kiosk.app.places import default_data

        data = default_data()
    address = _address(url, profile)
    try:
        target = open_target(address, find_credentials(credentials) if address.kind != "folder" else None)
    except (NoCredentialsError, Trouble) as error:
        raise Unusable(str(error)) from None
    if isinstance(target, Folder) and url:
        context.exit(_stick(data, target))
    if not once:
        keep(data, target, every=every * 60)
    context.exit(_once(data, target))


def _address(url: str | None, profile: Path | None) -> TourAddress:
    if url is None and profile:
        read, problems = read_profile(profile)
        if read is None:
            raise Unusable(f"{problems[0]} 'kiosk check {profile}' says more.")
        url = read.tour_folder
    if not url:
        raise Unusable("There is no tour folder: give its URL, or a profile that has tour_folder.")
    try:
        return parse(url)
    except NoAddressError as error:
        raise Unusable(" ".join(error.args)) from None


def _once(data: Path, target: Target) -> int:
    outcome = sync(data, target)
    if outcome.trouble:
        click.echo(f"kiosk: {outcome.trouble.en}", err=True)
    click.echo(f"{outcome.delivered} files of counts delivered, {outcome.waiting} waiting.")
    if outcome.pulled:
        click.echo("A newer bundle came.")
    _note(data, target, outcome, SYNC)
    return 1 if outcome.trouble or outcome.waiting else 0


def _stick(data: Path, stick: Folder) -> int:
    """What is said here is read by crew: Dutch first."""
    click.echo("De kiosk kopieert. Laat de stick zitten. / Copying. Leave the stick in.")
    outcome = sync(data, stick, thorough=True)
    trouble, about, is_stick = outcome.trouble, None, True
    if not trouble:
        try:
            about = leave_overview(stick.path)
            is_stick = not is_own_disk(stick.path, data)
        except OSError as error:
            trouble = from_os(error, stick.where)
    if trouble:
        click.echo(f"{trouble.nl}\n{trouble.en}", err=True)
    if about:
        click.echo(about)
    _note(data, stick, outcome, STICK)
    if outcome.waiting:
        click.echo(
            f"Nog niet op de stick: {outcome.waiting} bestanden. / Not on the stick yet: {outcome.waiting} files."
        )
    elif not is_stick:
        click.echo("Dit is een map op de kiosk zelf, geen stick. / This is a folder on the kiosk itself, not a stick.")
    elif trouble is None:
        click.echo("Alles staat op de stick. De stick mag er nu uit. / All is on it. You can pull the stick now.")
    return 1 if trouble or outcome.waiting else 0


def _note(data: Path, target: Target, outcome: Outcome, file: Path) -> None:
    try:
        note(data / file, target.where, outcome, datetime.now().astimezone())
    except OSError as error:
        click.echo(f"kiosk: {data / file}: {error.strerror}. The crew's cards do not know of this.", err=True)
