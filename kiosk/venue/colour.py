"""Whether letters can be read on a colour: contrast by the relative luminance of WCAG 2.2."""

import re
from math import floor

COLOUR = re.compile("#[0-9A-Fa-f]{6}")
INK = "#1B1F3B"
WHITE = "#FFFDF7"
LEAST_CONTRAST = 7.0  # WCAG 2.2, 1.4.6: enhanced


def text_on(field: str) -> str:
    """The colour of letters on this one: ink or white, whichever stands out more."""
    return max((INK, WHITE), key=lambda letters: contrast(letters, field))


def contrast(one: str, other: str) -> float:
    """How much two colours, written as `#1B1F3B`, differ in lightness: from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def faint(field: str) -> tuple[str, str] | None:
    """What is wrong with a colour behind letters, and what to do; None when they can be read well."""
    letters = text_on(field)
    ratio = contrast(letters, field)
    if ratio >= LEAST_CONTRAST:
        return None
    said = floor(ratio * 10) / 10
    what = f"Letters on {field} have a contrast of {said:.1f}:1 at most, and must have {LEAST_CONTRAST:g}:1."
    return what, f"Take a {'lighter' if letters == INK else 'darker'} colour."


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
