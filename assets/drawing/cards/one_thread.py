"""A thousand people and one thread: what the computer does not take over is what goes from hand to hand.

What stays: everybody holds it, everybody as large as who stands at their distance. The machine holds the yarn, as one
does for somebody who winds it; the end is for whoever looks. The cat does not care.
"""

from itertools import pairwise
from typing import Any, NamedTuple

from kit.figure import SEATED_FLOOR, SOLES, hand_of, reaching, seated, standing
from kit.person import Person
from kit.shapes import (
    INK,
    NU,
    SHADE,
    SKIN,
    STRAKS,
    WHITE,
    Point,
    between,
    card,
    circle,
    line,
    move,
    outline,
    oval,
    path,
    poly,
    rect,
    scene,
)
from shelf.animals import cat
from shelf.furniture import wheelchair
from shelf.props import gables

PALE, SKY, BLUE, CORAL, NAVY = (NU[name] for name in ("back", "mid", "main", "accent", "deep"))
SUN = STRAKS["sun"]
FAR, DUSK = "#B9D5EF", "#87ABD3"  # sky in the shade
SILVER, RED = "#C9C4BC", "#A8552A"


def pictures() -> dict[str, str]:
    return {"wat-neemt-de-computer-niet-over": ring(), "wat-neemt-de-computer-niet-over-tile": hands()}


# -- who holds it ----------------------------------------------------------------------------------


class Mate(NamedTuple):
    """Where, how near, and who; seen from a little above, who is nearer stands lower."""

    x: float
    scale: float
    person: Person
    sits: bool = False

    @property
    def ground(self) -> float:
        return 190 + 1000 * self.scale

    def place(self, *parts: str) -> str:
        floor = SEATED_FLOOR if self.sits else SOLES * self.person.grown
        return move(self.x, self.ground - floor * self.scale, *parts, scale=self.scale)

    def hands(self) -> list[Point]:
        """Those that hold the thread, from left to right, in the picture."""
        floor = SEATED_FLOOR if self.sits else SOLES * self.person.grown
        holding = [which for which, shape in self.person.hands.items() if shape == "grip"]
        found = [hand_of(self.person, which) for which in holding[:: self.person.facing]]
        return [(self.x + x * self.scale, self.ground + (y - floor) * self.scale) for x, y in found]


def _mate(x: float, scale: float, near: Point, far: Point, sits: bool = False, **looks: Any) -> Mate:
    person = Person(**{"hands": {"near": "grip", "far": "grip"}, "legs": NAVY, **looks})
    return Mate(x, scale, reaching(person, near=near, far=far), sits)


def _scarf(colour: str) -> dict[str, Any]:
    return {"headgear": "headscarf", "headgear_colour": colour}


def _turban(colour: str) -> dict[str, Any]:
    return {"headgear": "turban", "headgear_colour": colour}


LEFT: dict[str, Any] = {"facing": -1}
RING = [
    _mate(126, 0.76, (44, -66), (186, -136), skin=SKIN[4], cut="crop", beard="full", top=NAVY, legs=BLUE),
    _mate(272, 0.6, (6, -76), (126, -96), skin=SKIN[1], top=WHITE, legs=BLUE, skirt=True, **_scarf(SUN)),
    _mate(392, 0.52, (-98, -344), (102, -356), skin=SKIN[2], cut="bob", top=BLUE, grown=0.72),
    _mate(514, 0.43, (-84, -50), (128, -46), skin=SKIN[5], cut="afro", top=SUN),
    _mate(650, 0.44, (74, -40), (-132, -60), skin=SKIN[3], beard="full", top=NAVY, legs=BLUE, **_turban(WHITE), **LEFT),
    _mate(
        782,
        0.54,
        (30, -66),
        (-146, -70),
        skin=SKIN[1],
        hair=SILVER,
        cut="bun",
        glasses=True,
        top=WHITE,
        legs=BLUE,
        skirt=True,
        **LEFT,
    ),
    _mate(
        930,
        0.74,
        (128, -366),
        (-236, -176),
        True,
        skin=SKIN[0],
        hair=RED,
        cut="thinning",
        beard="full",
        top=SUN,
        hands={"near": "open", "far": "grip"},
        **LEFT,
    ),
]


def ring() -> str:
    """The thread goes through everybody's hands, and out to whoever looks."""
    strand = [hand for mate in RING for hand in mate.hands()]
    first, last = strand[0], strand[-1]
    return scene(
        "Eén draad",
        rect(0, 0, 1080, 1080, PALE),
        gables(-30, 218, (46, 59, 38, 52, 42, 59, 46, 54, 40), 130, (FAR,), PALE),
        crowd(),
        oval(540, 790, 470, 250, WHITE),
        shadows(),
        *(figure(mate) for mate in sorted(RING, key=lambda mate: mate.scale)),
        machine(560, 850),
        line(CORAL, (474, 708), (456, 800), (420, 880), (330, 900), (236, 850), first, width=12, curved=True),
        poly(SHADE, (320, 898), (400, 898), (450, 918), (350, 918)),
        cat(360, 900),
        line(
            CORAL, last, (730, 790), (664, 896), (540, 932), (500, 976), (550, 1030), (610, 1100), width=12, curved=True
        ),
        *(swag(a, b) for a, b in pairwise(strand)),
        *(circle(*hand, 16 * mate.scale, mate.person.skin) for mate in RING for hand in mate.hands()),
    )


def swag(start: Point, end: Point) -> str:
    """The thread between two hands hangs a little, and is thinner where it is farther."""
    (x, y), far = between(start, end, 0.5), abs(end[0] - start[0])
    return line(CORAL, start, (x, y + far * 0.14), end, width=y / 60, curved=True)


def figure(mate: Mate) -> str:
    if not mate.sits:
        return mate.place(standing(mate.person))
    behind, before = wheelchair(0, SEATED_FLOOR, BLUE, mate.person.facing)
    return mate.place(behind, seated(mate.person), before)


def shadows() -> str:
    """What everybody throws on the ground, as one shape."""
    return path(
        SHADE,
        *(
            f"M{mate.x - 70 * mate.scale} {mate.ground - 4}h{150 * mate.scale}"
            f"l{100 * mate.scale} {34 * mate.scale}h{-150 * mate.scale}z"
            for mate in RING
        ),
    )


def crowd() -> str:
    """Everybody else, row behind row, to the edge of the town; the last row stands on the square."""
    rows = ((180, 15, DUSK), (226, 20, SKY), (284, 25, DUSK), (354, 31, SKY))
    return "".join(row(i % 2 * 2.3 - 0.6, *deep) for i, deep in enumerate(rows))


def row(start: float, y: float, r: float, tone: str) -> str:
    """Heads and shoulders are dots of a thick pen."""
    heads, shoulders = "", ""
    for i in range(int(1080 / (4.6 * r)) + 2):
        x, top = (start + 4.6 * i) * r, y + (0, 0.3, -0.4, 0.5, -0.1)[i % 5] * r
        heads += f"M{x} {top}h.1"
        shoulders += f"M{x} {top + 3.3 * r}h.1"
    return (
        rect(0, y + 2.4 * r, 1080, 1080, tone)
        + outline(tone, shoulders, width=4.2 * r, dash=False)
        + outline(tone, heads, width=2 * r, dash=False)
    )


def machine(x: float, y: float) -> str:
    """It helps as one helps somebody who winds wool: by holding up both arms."""
    loops = "".join(f"M-88 {y}a88 20 0 1 1 176 0a88 20 0 1 1 -176 0" for y in (-148, -136, -124))
    return move(
        x,
        y,
        poly(SHADE, "-50,-2 50,-2 110,22 0,22"),
        *(line(NAVY, (s * 56, -44), (s * 92, -90), (s * 84, -160), width=14, curved=True) for s in (-1, 1)),
        rect(-60, -92, 120, 92, BLUE, 34),
        path(SHADE, "M 20 -92 L 26 -92 A 34 34 0 0 1 60 -58 L 60 -34 A 34 34 0 0 1 26 0 L 20 0 Z"),
        rect(-44, -72, 84, 48, INK, 24),
        circle(-19, -48, 7, WHITE),
        circle(15, -48, 7, WHITE),
        outline(CORAL, loops, width=9, dash=False),
    )


# -- the card --------------------------------------------------------------------------------------


def hands() -> str:
    """Four arms, each holding the next."""
    pairs = list(enumerate(((SKIN[0], CORAL), (SKIN[4], WHITE), (SKIN[2], SUN), (SKIN[3], SKY))))
    arms = "".join(
        move(
            200,
            200,
            rect(-70, -72, 100, 52, skin),
            rect(-240, -80, 190, 68, sleeve),
            rect(-64, -80, 14, 68, SHADE),
            turn=90 * i,
        )
        for i, (skin, sleeve) in pairs
    )
    fists = "".join(
        move(
            200,
            200,
            rect(6, -84, 82, 76, skin, 26),
            *(rect(40, y, 48, 5, SHADE, 2) for y in (-66, -48, -30)),
            turn=90 * i,
        )
        for i, (skin, _) in pairs
    )
    return card("Handen", NAVY, arms, fists)
