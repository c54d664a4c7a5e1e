"""What lies and stands on desks and shelves: paper, books, boxes, machines to write with.

x, y is the foot: the floor or the desk under the middle. Of `letter` and `book` it is the middle, of `archive_box` the
top left corner, of `bundle` the lower left one.
"""

from collections.abc import Sequence

from kit.shapes import INK, PAPER, SHADE, WHITE, Point, circle, limb, line, move, oval, path, poly, rect

# -- paper -----------------------------------------------------------------------------------------


def letter(x: float, y: float, seal: str, scale: float = 1, turn: float = 0) -> str:
    """Folded and sealed."""
    paper = rect(-52, -34, 104, 68, WHITE, 4) + poly(SHADE, "-52,-34 52,-34 0,8")
    return move(x, y, paper, circle(0, 4, 15, seal), turn=turn, scale=scale)


def book(x: float, y: float, cover: str, turn: float = 0, mark: str = "") -> str:
    """Closed, its back on the left."""
    bound = rect(-38, -50, 76, 100, cover, 8) + rect(-38, -50, 18, 100, SHADE, 8)
    return move(x, y, bound, rect(26, -43, 12, 86, WHITE, 2), circle(4, -6, 16, mark) if mark else "", turn=turn)


def open_book(x: float, y: float, cover: str) -> str:
    """A thick one, to write in, seen a little from above."""
    return move(
        x,
        y,
        path(cover, "M -168 0 L -154 -30 L 150 -30 L 164 0 Z"),
        path(
            PAPER,
            "M -154 -12 L -138 -54 Q -66 -86 0 -50 Q 66 -86 136 -54 L 152 -12",
            "Q 66 -32 0 -10 Q -66 -32 -154 -12 Z",
        ),
        path(SHADE, "M 0 -50 Q 66 -86 136 -54 L 152 -12 Q 66 -32 0 -10 Z"),
    )


def inkwell(x: float, y: float) -> str:
    return move(x, y, path(INK, "M -26 0 L -22 -38 L 22 -38 L 26 0 Z"), rect(-15, -54, 30, 20, INK, 4))


def paper_ball(x: float, y: float, scale: float = 1) -> str:
    """x, y is its middle."""
    paper = poly(PAPER, "-36,4 -30,-18 -14,-20 -4,-36 20,-30 24,-16 36,-8 30,20 14,24 8,34 -18,30 -22,18")
    dark = poly(SHADE, "20,-30 24,-16 36,-8 30,20 14,24 8,34 -2,32 12,14 4,-2 16,-12")
    return move(x, y, paper, dark, scale=scale)


def waste_basket(x: float, y: float, tub: str, slat: str) -> str:
    slats = "".join(line(slat, (x - 41 + i * 27, y - 138), (x - 31 + i * 20, y - 12), width=5) for i in range(4))
    return (
        poly(tub, (x - 69, y - 168), (x + 65, y - 168), (x + 45, y), (x - 49, y))
        + slats
        + poly(SHADE, (x + 19, y - 168), (x + 65, y - 168), (x + 45, y), (x + 13, y))
        + rect(x - 77, y - 172, 150, 20, tub, 10)
    )


# -- boxes -----------------------------------------------------------------------------------------


def archive_box(x: float, y: float, w: float, h: float, fill: str) -> str:
    """An archive box with its label."""
    return (
        rect(x, y, w, h, fill, 3)
        + rect(x + w * 0.7, y, w * 0.3, h, SHADE)
        + rect(x + w * 0.14, y + 22, w * 0.44, h * 0.36, WHITE)
    )


def bundle(x: float, y: float, w: float, tape: str) -> str:
    """Papers tied with tape."""
    dark = rect(x + w * 0.7, y - 46, w * 0.3, 46, SHADE, 6)
    return rect(x, y - 46, w, 46, PAPER, 6) + dark + rect(x + w * 0.4, y - 48, 12, 48, tape)


def box_tower(x: float, y: float, w: float, fills: Sequence[str], hole: str) -> str:
    """Boxes and folders, piled up from the floor; x is their left side."""
    parts = []
    for i, fill in enumerate(fills):
        high, shift = (96, 52, 78)[i % 3], (0, 14, -10, 6)[i % 4]
        y -= high
        parts += [rect(x + shift, y, w, high, fill), rect(x + shift + w * 0.7, y, w * 0.3, high, SHADE)]
        parts.append(rect(x + shift, y + high - 6, w, 6, SHADE))
        if high > 60:
            parts.append(circle(x + shift + w * 0.35, y + high * 0.5, 11, hole))
    return "".join(parts)


def drawers(x: float, y: float, body: str, fronts: Sequence[str]) -> str:
    """On wheels, to go under a desk; a colour for each drawer."""
    unit = rect(x - 110, y - 236, 220, 216, body, 12) + rect(x + 50, y - 236, 60, 216, SHADE, 12)
    pulls = "".join(rect(x - 88, y - 196 + i * 68, 130, 12, fill, 6) for i, fill in enumerate(fronts))
    return unit + pulls + circle(x - 74, y - 12, 13, INK) + circle(x + 74, y - 12, 13, INK)


# -- machines --------------------------------------------------------------------------------------


def typewriter(x: float, y: float, case: str, knob: str) -> str:
    """For who sits to the left; its depth runs to the upper left. x, y is the near corner of its keys."""

    def at(along: float, up: float, back: float = 0) -> Point:
        return x + along - 116 * back, y + up - 58 * back

    well = poly(INK, at(0, -16), at(124, -66), at(124, -66, 1), at(0, -16, 1))
    spots = [(row, 0.14 + k * 0.19) for row in (3, 2, 1, 0) for k in (4, 3, 2, 1, 0)]
    keys = "".join(oval(*at(18 + row * 28, -30 - row * 11, back), 10, 8, PAPER) for row, back in spots)
    slope, ridge, rear = (118, -66), (150, -140), (222, -140)
    lid = poly(case, at(*slope), at(*ridge), at(*rear), at(*rear, 1), at(*ridge, 1), at(*slope, 1))
    near = [at(0, 0), at(0, -16), at(*slope), at(*ridge), at(*rear), at(236, 0)]
    roller = limb(INK, [at(186, -158, 1.04), at(186, -158, -0.12)], [20, 20])
    handle = limb(knob, [at(186, -158, -0.14), at(186, -158, -0.2)], [24, 24])
    shade = poly(SHADE, at(236, 0), at(236, 0, 0.4), at(300, 0, 0.4), at(280, 4))
    return shade + well + keys + lid + roller + poly(case, *near) + poly(SHADE, *near) + handle


def adding_machine(x: float, y: float) -> str:
    """With its roll of paper; x is a little right of its left side."""
    paper = path(PAPER, "M 62 -78 L 56 -136 Q 62 -160 88 -156 L 104 -78 Z")
    body = path(INK, "M -14 6 L -8 -24 L 36 -82 L 112 -82 L 122 6 Z")
    keys = [circle(12 + i * 17 + j * 8, -22 - j * 15, 5, PAPER) for i in range(3) for j in range(3)]
    return move(x, y, paper, path(SHADE, "M 88 -156 L 104 -78 L 88 -78 Z"), body, *keys)


def laptop(x: float, y: float) -> str:
    """From the side; who types sits to the left."""
    keys = poly(INK, (x - 71, y - 6), (x + 71, y - 6), (x + 79, y + 8), (x - 79, y + 8))
    return keys + limb(INK, [(x + 75, y), (x + 113, y - 100)], [8, 6])


def headset(x: float, y: float, ear: str) -> str:
    """Laid down on a desk."""
    arc = [(x - 50, y - 16), (x - 48, y - 66), (x, y - 94), (x + 48, y - 66), (x + 50, y - 16)]
    band = line(INK, *arc, width=12, curved=True)
    return band + rect(x - 70, y - 50, 36, 50, INK, 16) + rect(x + 34, y - 50, 36, 50, ear, 16)
