"""`kiosk sheet`: the paper that crew take to a venue, and what visitors may read there about access."""

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import click

from kiosk.app.places import ASSETS
from kiosk.cli.printing import PrintError, printed
from kiosk.cli.sheet_lines import DISTANCE, EYE, FLOOR, KNEES, SECTIONS, TESTERS
from kiosk.cli.sheet_words import BRAILLE, LABEL, MONTHS, WORDS
from kiosk.problems.problem import shown
from kiosk.tally.durable import write
from kiosk.venue.models import Profile
from kiosk.venue.reading import read_profile
from kiosk.venue.screen import HIGHEST_CONTROL_MM, LOWEST_CONTROL_MM, full_hd

MOST_DBA = 65
"""How loud a visit may begin at DISTANCE, and how loud it must be able to become (EN 301 549, 5.1.3.12 and 13)."""

_FONT = "Atkinson Hyperlegible Next"
_TEMPLATE = Path(__file__).with_suffix(".typ")
_SCALES = (20, 25, 30, 40, 50)
_ROOM = 86  # mm on paper for the highest screen
_HANGS = {"portrait": "staand", "landscape": "liggend"}


class Unreadable(click.ClickException):
    """There is no profile to make a sheet of, and why."""

    exit_code = 2


@click.command()
@click.argument("profile", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path), metavar="OUT.pdf")
def command(profile: Path, out: Path) -> None:
    """Write the sheet of a venue as OUT.pdf, in Dutch: what to measure and try there, and a statement on access."""
    venue, problems = read_profile(profile)
    if venue is None:
        more = f" Run 'kiosk check {shown(profile)}' to see all its {len(problems)} problems."
        raise Unreadable(f"{problems[0]}{more if len(problems) > 1 else ''}")
    try:
        sheet = printed(_TEMPLATE, values(venue), [ASSETS / "fonts"], _FONT)
    except PrintError as error:
        raise click.ClickException(str(error)) from error
    try:
        write(out, sheet)
    except OSError as error:
        what = f"The sheet cannot be written to {shown(out)}: {error.strerror}."
        raise click.ClickException(f"{what} Choose another file.") from error
    click.echo(out)


def values(profile: Profile) -> dict[str, Any]:
    """All that stands on the sheet of a venue, in plain values for the template. Sizes are in mm."""
    screen = profile.screen
    hung = full_hd(screen.diagonal, screen.orientation, screen.lower_edge)
    width, height = hung.width_px / hung.px_per_mm, hung.height_px / hung.px_per_mm
    top = screen.lower_edge + height
    scale = next(scale for scale in _SCALES if top <= scale * _ROOM)
    told = {
        "place": profile.name,
        "days": _days(profile.begin, profile.until),
        "screen": f"{_number(screen.diagonal)} inch, {_HANGS[screen.orientation]}",
        "languages": f"{len(profile.languages)}",
        "usual": _usual(profile.sound.volume, profile.sound.loudest),
        "quiet": ", ".join(f"{hours.begin}–{hours.end}" for hours in profile.sound.quiet_hours) or "nu: geen",
        "warning": f"{profile.idle.warning_after}",
        "reset": f"{profile.idle.reset_after}",
        "lower": f"{round(screen.lower_edge)}",
        "top": f"{round(top)}",
        "width": f"{round(width)}",
        "scale": f"{scale}",
    }
    sheet = {
        "words": WORDS,
        "sections": [asdict(section) for section in SECTIONS],
        "testers": [asdict(tester) for tester in TESTERS],
        "label": {"text": LABEL, "cells": [_dots(cell) for cell in BRAILLE]},
    }
    drawn = {
        "scale": scale,
        "lower": screen.lower_edge,
        "top": top,
        "lowest": LOWEST_CONTROL_MM,
        "highest": HIGHEST_CONTROL_MM,
        "eye": EYE,
        "distance": DISTANCE,
        "floor": FLOOR,
        "knees": KNEES,
        "width": width,
    }
    return {**_filled_in(sheet, told), "place": profile.name, "side": drawn}


def _usual(step: int, loudest: int) -> str:
    """How loud a visit may begin, so that the highest step reaches what it must."""
    from kiosk.speech.player import STEP

    least = MOST_DBA - round((loudest - step) * STEP)
    return f"{least} tot {MOST_DBA} dBA" if least < MOST_DBA else f"{MOST_DBA} dBA"


def _filled_in(value: Any, told: dict[str, str]) -> Any:
    if isinstance(value, str):
        return value.format_map(told)
    if isinstance(value, dict):
        return {key: _filled_in(item, told) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_filled_in(item, told) for item in value]
    return value


def _dots(cell: str) -> list[int]:
    """The raised dots of a cell: 1 to 3 down its left side, 4 to 6 down its right."""
    return [dot for dot in range(1, 7) if ord(cell) - 0x2800 >> (dot - 1) & 1]


def _days(begin: date, until: date) -> str:
    return " tot en met ".join(f"{day.day} {MONTHS[day.month - 1]} {day.year}" for day in (begin, until))


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")
