"""Reading the profile of a venue, with every problem at once."""

from collections.abc import Collection, Iterator
from pathlib import Path

from kiosk.problems.checks import no_repeats, one_of, same_keys
from kiosk.problems.document import Document, Steps
from kiosk.problems.findings import Findings
from kiosk.problems.paths import PICTURES, named_file
from kiosk.problems.problem import Problem
from kiosk.venue.colour import COLOUR, faint
from kiosk.venue.models import MOST_LANGUAGES, Profile
from kiosk.venue.screen import BODY_SIZE, LEAST_CAPITAL_MM, full_hd, heights, largest_diagonal, smallest_diagonal
from kiosk.venue.steps import unfit


def read_profile(
    file: Path, offered: Collection[str] | None = None, *, strict: bool = False
) -> tuple[Profile | None, list[Problem]]:
    """Read a profile.

    Args:
        file: The profile.
        offered: The languages of the exhibition, None when they are not known.
        strict: Whether its colour must stand out from letters.

    Returns:
        The profile, None when it has any problem, and all its problems, sorted by place.
    """
    findings = Findings(file.parent)
    document, profile = findings.read(file, Profile)
    fine = document is not None and findings.add(_owed(document, file.parent, offered))
    if document and profile:
        fine &= findings.add(_too_small(document, profile))
        fine &= findings.add(
            document.problem(("next_steps", index), what, remedy) for index, what, remedy in unfit(profile.next_steps)
        )
        fine &= findings.add(_out_of_reach(document, profile))
    if document and strict:
        fine &= findings.add(_faint(document))
    return profile if fine else None, sorted(findings.problems)


def _owed(document: Document, folder: Path, offered: Collection[str] | None) -> Iterator[Problem]:
    yield from no_repeats(document, ("languages",))
    for picture in (("logo",), ("local_case", "picture")):
        yield from named_file(document, picture, folder, PICTURES)
    languages = document.at("languages")
    listed = languages[:MOST_LANGUAGES] if isinstance(languages, list) else []
    for index in range(len(listed) if offered is not None else 0):
        yield from one_of(document, ("languages", index), offered or (), "the languages of the exhibition")
    if known := [language for language in listed if isinstance(language, str)]:
        for steps in _told(document):
            yield from same_keys(document, steps, known, "the languages of this venue")


def _told(document: Document) -> Iterator[Steps]:
    """Where there is a text in each language."""
    if document.at("colophon"):
        yield ("colophon",)
    yield from (("local_case", key) for key in ("name", "title", "text", "question"))
    if document.at("local_case", "picture"):
        yield ("local_case", "describe")
    steps = document.at("next_steps")
    for index in range(len(steps) if isinstance(steps, list) else 0):
        yield ("next_steps", index, "name")
        yield ("next_steps", index, "text")


def _too_small(document: Document, profile: Profile) -> Iterator[Problem]:
    screen = profile.screen
    hung = full_hd(screen.diagonal, screen.orientation, screen.lower_edge)
    capital = hung.cap_height_mm(BODY_SIZE[screen.orientation])
    if capital < LEAST_CAPITAL_MM:
        what = (
            f"This screen is too small to read: capitals are {capital:.1f} mm high and must be {LEAST_CAPITAL_MM} mm."
        )
        remedy = f"Use one of at least {smallest_diagonal(screen.orientation)} inch."
        yield document.problem(("screen", "diagonal"), what, remedy)


def _out_of_reach(document: Document, profile: Profile) -> Iterator[Problem]:
    screen = profile.screen
    largest = largest_diagonal(screen.orientation)
    lowest, highest = heights(screen.diagonal, screen.orientation)
    if screen.diagonal > largest:
        what = "This screen is too large: its keys do not fit between 800 and 1100 mm above the floor."
        yield document.problem(("screen", "diagonal"), what, f"Use one of at most {largest} inch.")
    elif screen.lower_edge > highest:
        what = "This screen hangs too high: its keys do not fit between it and 1100 mm above the floor."
        yield document.problem(("screen", "lower_edge"), what, f"Hang its lower edge at {highest} mm or lower.")
    elif screen.lower_edge < lowest:
        what = "This screen hangs too low: above keys at 800 mm there is too little of it left for the page."
        yield document.problem(("screen", "lower_edge"), what, f"Hang its lower edge at {lowest} mm or higher.")


def _faint(document: Document) -> Iterator[Problem]:
    colour = document.at("colour")
    if isinstance(colour, str) and COLOUR.fullmatch(colour) and (wrong := faint(colour)):
        yield document.problem(("colour",), *wrong)
