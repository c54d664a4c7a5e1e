"""What `kiosk run` can be told. The standard library reads it: the commands' own one delays the first frame."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from kiosk.app.places import ASSETS, PROFILES, default_data


@dataclass(frozen=True)
class Options:
    """Where to find things, and how to show them.

    Attributes:
        profile: the venue's profile.
        exhibition: the folder of the exhibition.
        data: the folder for counts, clips, compiled content and the log.
        windowed: in a window instead of over the whole screen.
        demo: the folder for the pictures of a scripted visit, if that is what is wanted.
    """

    profile: Path
    exhibition: Path
    data: Path
    windowed: bool
    demo: Path | None


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, as all our errors are."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. '{self.prog} --help' lists what there is.\n")


def parse(arguments: Sequence[str]) -> Options:
    """Read the command line.

    Raises:
        SystemExit: With 2 for wrong use, with 0 after help.
    """
    parser = Parser(prog="kiosk run", description="Show the exhibition.", allow_abbrev=False)
    parser.add_argument(
        "--profile",
        type=Path,
        default=PROFILES / "voorbeeldstad.yaml",
        metavar="FILE",
        help="the venue (default: an example)",
    )
    parser.add_argument("--exhibition", type=Path, default=ASSETS, metavar="DIR", help="the exhibition's folder")
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="counts, voice clips and the log (default: in your home)"
    )
    parser.add_argument("--windowed", action="store_true", help="in a window instead of over the whole screen")
    parser.add_argument("--demo", type=Path, metavar="DIR", help="play a scripted visit and save every screen into DIR")
    found = parser.parse_args(arguments)
    data = found.data or (found.demo / "data" if found.demo else default_data())
    return Options(found.profile, found.exhibition, data, found.windowed or found.demo is not None, found.demo)
