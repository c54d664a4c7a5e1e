"""What is said of a picture to who does not see it."""

from collections.abc import Iterable, Iterator

from kiosk.exhibition.limits import Part, plain, words
from kiosk.problems.problem import Problem, quoted

MOST = 150  # characters
LEAST = 20
_IDLE = {"afbeelding", "plaatje", "foto", "tekening", "picture", "image", "photo", "drawing", "صورة"}


def poor_alternatives(parts: Iterable[Part]) -> Iterator[Problem]:
    """Yield a problem for every text of a picture in one file that does not do for who does not see the picture."""
    lines: dict[str, int] = {}
    for part in parts:
        steps = (*part.steps, "picture")
        written = part.document.at(*steps)
        if not isinstance(written, str) or not written:
            continue
        text = plain(" ".join(written.split()))
        for what, remedy in _poor(text, {plain(title).casefold() for _, title in part.titles}):
            yield part.document.problem(steps, what, remedy)
        if text in lines:
            what = f"This is also the text of the picture on line {lines[text]}."
            yield part.document.problem(steps, what, "Say what is different here.")
        else:
            lines[text] = part.document.places[steps][0]


def _poor(text: str, titles: Iterable[str]) -> Iterator[tuple[str, str]]:
    first = next((found[0] for found in words(text)), "")
    if text.casefold() in titles:
        yield "This text of a picture is only its title.", "Say what is seen."
    elif len(text) < LEAST:
        yield f"This text of a picture has {len(text)} characters; {LEAST} are the least.", "Say what is seen."
    if len(text) > MOST:
        what = f"This text of a picture has {len(text)} characters; {MOST} are the most."
        yield what, "Leave out what matters less."
    if first.casefold() in _IDLE:
        yield f"{quoted(first)} is what a screen reader says already.", "Begin with what is seen."
