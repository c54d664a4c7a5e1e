"""The marks of the four strengths, without a ground of their own. Each is one gesture, readable at 15 mm.

`ink` is the tone of the lines: ink on a light ground, paper on a dark one.
"""

from math import cos, pi, sin

from kit.shapes import ERAS, circle, drawing, limb, line, outline, path, poly, rect, ring

CORAL, BLUE = ERAS["nu"]["accent"], ERAS["nu"]["main"]
GREEN, VIOLET, SUN = ERAS["straks"]["main"], ERAS["straks"]["accent"], ERAS["straks"]["sun"]
OCHRE = ERAS["toen"]["main"]


def mark(title: str, *parts: str) -> str:
    return drawing(title, 120, 124, *parts)


def luisteren(ink: str) -> str:
    """A voice, and somebody who takes it in."""
    arcs = "".join(
        outline(ink, data, width=13, dash=False)
        for data in ("M 70 36 A 34 34 0 0 1 70 88", "M 90 15 A 64 64 0 0 1 90 109")
    )
    return mark("Luisteren", circle(33, 62, 30, CORAL), arcs)


def oordelen(ink: str) -> str:
    """Scales: two sides, and one point that holds them both."""
    cords = line(ink, "26,36 8,72", width=5) + line(ink, "26,36 44,72", width=5)
    cords += line(ink, "94,36 76,72", width=5) + line(ink, "94,36 112,72", width=5)
    pans = path(BLUE, "M 2 70 L 50 70 A 24 24 0 0 1 2 70 Z") + path(CORAL, "M 70 70 L 118 70 A 24 24 0 0 1 70 70 Z")
    stand = limb(ink, [(60, 34), (60, 108)], [5, 6]) + rect(30, 106, 60, 13, ink, 6.5) + rect(18, 30, 84, 12, ink, 6)
    return mark("Oordelen", cords, pans, stand, circle(60, 22, 15, OCHRE))


def verbinden(ink: str) -> str:
    """Two rings, each through the other: over at the top, under at the bottom."""
    over = outline(GREEN, "M 48.7 34.4 A 29 29 0 0 1 69 62", width=17, dash=False)
    return mark("Verbinden", ring(40, 62, 29, GREEN, 17), ring(80, 62, 29, ink, 17), over)


def bedenken(ink: str) -> str:
    """A spark: what was not there a moment ago."""
    rays = [
        (60 + r * sin(i * pi / 6), 62 - r * cos(i * pi / 6))
        for i in range(12)
        for r in ((60,) if i % 2 == 0 else (27,))
    ]
    return mark("Bedenken", poly(VIOLET, *rays), circle(60, 62, 16, SUN))


MARKS = {"luisteren": luisteren, "oordelen": oordelen, "verbinden": verbinden, "bedenken": bedenken}
