"""The profile of a venue as a kiosk uses it: plain values, made once for every change of its file.

A start reads them from the cache and imports neither YAML nor pydantic.
"""

from pathlib import Path
from typing import Any

from kiosk.problems.cache import Shelf, fingerprint
from kiosk.problems.problem import ContentError, shown
from kiosk.venue.colour import text_on


def open_venue(file: Path, cache: Path) -> dict[str, Any]:
    """Open a profile; when it has problems, the last one that had none, with the problems in `problems`.

    Args:
        file: The profile.
        cache: Where compiled content is kept; it is made when it is not there.

    Returns:
        The profile with its defaults. Days are `2027-01-31`, hours `{"begin": "09:00", "end": "17:00"}`,
        `logo` and the picture of `local_case` are absolute paths or None; `offers` says what is offered to each role;
        `colour` is None or `{"field": "#E8A33D", "text": "#1B1F3B"}`: that behind the question on the attract screen
        and that of its letters. `problems` has one line each.

    Raises:
        ContentError: The profile has problems, and there was none before it.
    """
    name = fingerprint(file)
    shelf = Shelf(cache, file, Path(__file__).parent)
    if kept := shelf.find(name):
        shelf.shown(name)
        return kept.head | {"problems": []}
    from kiosk.venue.offers import offers
    from kiosk.venue.reading import read_profile

    profile, problems = read_profile(file)
    if profile:
        values = profile.model_dump(mode="json", by_alias=True)
        values["logo"] = profile.logo and str(file.parent.absolute() / profile.logo)
        if values["local_case"]:
            picture = values["local_case"]["picture"]
            values["local_case"]["picture"] = picture and str(file.parent.absolute() / picture)
        values["offers"] = offers(profile.next_steps)
        values["colour"] = profile.colour and {"field": profile.colour, "text": text_on(profile.colour)}
        made = shelf.keep(name, values, {})
        shelf.shown(name)
        return made.head | {"problems": []}
    if last := shelf.last_good():
        return last.head | {"problems": [str(problem) for problem in problems]}
    what = f"The profile {shown(file)} cannot be used: {problems[0].what}"
    raise ContentError(f"{what} Run 'kiosk check {shown(file)}' to see all its problems.")
