"""One person, three doors: from messenger to the desk where visitors are received.

What stays: she carries something to somebody, and comes nearer. A tortoise takes the same road, and arrives.
"""

from kit.figure import SOLES, standing, walking
from kit.person import Person
from kit.shapes import (
    INK,
    NU,
    PAPER,
    SHADE,
    SKIN,
    STRAKS,
    TOEN,
    WHITE,
    card,
    circle,
    limb,
    line,
    move,
    oval,
    path,
    poly,
    rect,
    scene,
)
from shelf.props import mug

PALE, SKY, BLUE, CORAL, NAVY = (NU[name] for name in ("back", "mid", "main", "accent", "deep"))
BRICK, OLIVE = TOEN["accent"], TOEN["leaf"]
GREEN, BOTTLE, SUN = STRAKS["main"], STRAKS["deep"], STRAKS["sun"]
GREY = "#8F8B88"


def pictures() -> dict[str, str]:
    return {"van-bode-naar-balie": three_doors(), "van-bode-naar-balie-tile": bell()}


EYE = 350  # the height of the eyes, at every distance: who comes nearer grows from there
START = (-40, 570)  # where the road begins
HER = Person(skin=SKIN[3], cut="curls", build=1.05, legs=NAVY)


def three_doors() -> str:
    """She walks through three doors and comes nearer each time. A tortoise takes the same road, and arrives."""
    first = HER.wearing(hair=INK, top=NAVY, dress="blouse", trim=CORAL, pose="carry", gaze="down")
    second = HER.wearing(hair="#4D4B5C", top=CORAL, dress="vest", trim=WHITE, sleeve=WHITE, pose="walk")
    second = second.wearing(arms={"far": ((172, -130), (162, -204))})
    third = HER.wearing(hair=GREY, glasses=True, top=CORAL, dress="cardigan", trim=WHITE, detail=INK)
    third = third.wearing(
        hands={"far": "open"}, arms={"near": ((-116, -108), (-94, -12)), "far": ((176, -196), (236, -312))}
    )
    return scene(
        "Van bode naar balie",
        rect(0, 0, 1080, 1080, PALE),
        rect(0, START[1], 1080, 510, SKY),
        road(START[1]),
        door(-20, 290, 160, 0.5, WHITE),
        road(ground_at(0.5)),
        tortoise(70, 688, 0.5),
        at(170, 0.5, walking(first, held=letters())),
        door(256, 604, 420, 0.7, BLUE),
        road(ground_at(0.7)),
        tortoise(312, 842, 0.7),
        at(424, 0.7, walking(second), cup(168, -216)),
        door(590, 1100, 770, 0.95, NAVY),
        road(ground_at(0.95)),
        at(762, 0.95, standing(third)),
        tortoise(592, 958, 0.9),
        counter(),
    )


def ground_at(scale: float) -> float:
    return EYE + 624 * scale


def at(x: float, scale: float, *figure: str) -> str:
    """Somebody on the road, and the shadow on it."""
    shade = poly(SHADE, (-80, SOLES - 4), (80, SOLES - 4), (190, SOLES + 34), (10, SOLES + 34))
    return move(x, ground_at(scale) - SOLES * scale, shade, *figure, scale=scale)


def road(far: float) -> str:
    """It begins at one point and grows; this is the part nearer than `far`."""
    (x, y), steep, flat = START, 0.62, 0.36
    near = [(1180, y + 1220 * flat), (1180, 1090), (x + 520 / steep, y + 520)]
    return poly(WHITE, (x + (far - y) / steep, far), (x + (far - y) / flat, far), *near)


def door(left: float, right: float, middle: float, scale: float, wall: str) -> str:
    """A wall with an arched opening, as a flat on a stage; what lies behind it shows."""
    base, top, half = ground_at(scale), EYE - 340 * scale, 165 * scale
    a, b, high = middle - half, middle + half, EYE - 216 * scale
    spring, inner = high + half, a + 26 * scale
    flat = f"M {left} {base} L {left} {top} L {right} {top} L {right} {base} L {b} {base}"
    bow = f"L {b} {spring} A {half} {half} 0 0 0 {a} {spring} L {a} {base} Z"
    jamb = f"M {a} {base} L {a} {spring} A {half} {half} 0 0 1 {middle} {high}"
    edge = f"A {middle - inner} {half} 0 0 0 {inner} {spring} L {inner} {base - 14 * scale} Z"
    return path(wall, flat, bow) + path(SHADE, jamb, edge)


def letters() -> str:
    """A pile of post."""
    return "".join(
        rect(x, y, 156, 24, fill, 4) + rect(x, y + 18, 156, 6, SHADE, 3)
        for x, y, fill in ((-62, -88, PAPER), (-52, -112, CORAL), (-66, -136, WHITE))
    )


def cup(x: float, y: float) -> str:
    """Coffee for who comes in."""
    return oval(x + 4, y - 4, 52, 10, NAVY) + mug(x - 24, y - 6, CORAL)


def counter() -> str:
    """Behind the last door is a counter, with a bell to ring and flowers."""
    tulips = "".join(
        line(GREEN, (1006, 600), (x, y), curved=True)
        + path(WHITE, "M", x - 17, y - 34, "l 9 14 l 8 -16 l 8 16 l 9 -14 q 5 40 -17 42 q -22 -2 -17 -42 Z")
        for x, y in ((988, 540), (1034, 522))
    )
    return (
        poly(SHADE, "850,985 1080,985 1080,1010 900,1010")
        + rect(856, 680, 260, 306, BLUE)
        + rect(856, 680, 260, 34, SHADE)
        + rect(826, 656, 300, 36, WHITE, 18)
        + tulips
        + path(SKY, "M 976 590 L 1034 590 L 1044 656 L 966 656 Z")
        + path(SHADE, "M 1012 590 L 1034 590 L 1044 656 L 1016 656 Z")
        + path(CORAL, "M 866 650 A 40 40 0 0 1 946 650 Z")
        + path(SHADE, "M 918 612 A 40 40 0 0 1 946 650 L 922 650 Q 928 628 918 612 Z")
        + rect(858, 646, 96, 12, INK, 6)
        + circle(906, 606, 9, INK)
    )


def tortoise(x: float, y: float, scale: float) -> str:
    return move(
        x,
        y,
        poly(SHADE, "-50,-4 50,-4 100,14 0,14"),
        limb(OLIVE, [(-34, -22), (-40, -8)], [11, 10]),
        limb(OLIVE, [(32, -22), (40, -8)], [11, 10]),
        limb(OLIVE, [(44, -30), (76, -50)], [10, 16]),
        path(BOTTLE, "M -64 -18 C -60 -66 -32 -82 0 -82 C 32 -82 60 -66 64 -18 Z"),
        path(SHADE, "M 16 -80 C 42 -76 60 -58 64 -18 L 24 -18 C 34 -40 30 -64 16 -80 Z"),
        circle(82, -54, 4, INK),
        scale=scale,
    )


def bell() -> str:
    """The bell of a reception desk, and the finger that asks for somebody."""
    skin = SKIN[5]
    hand = (
        "".join(limb(skin, [(308, y), (262 + a, y + 10)], [19, 17]) for y, a in ((154, 16), (136, 4)))
        + limb(SHADE, [(308, 154), (278, 164)], [19, 17])
        + limb(skin, [(360, 100), (306, 124)], [26, 34])
        + limb(skin, [(300, 106), (240, 112), (190, 146)], [22, 17, 13])
        + poly(PAPER, "336,66 420,30 420,112 362,138")
        + poly(SHADE, "354,118 420,88 420,112 362,138")
    )
    return card(
        "Bel",
        CORAL,
        rect(0, 292, 400, 108, BRICK),
        poly(SHADE, "68,292 290,292 360,322 138,322"),
        rect(170, 160, 22, 116, INK),
        rect(162, 152, 38, 20, INK, 10),
        path(SUN, "M 90 258 A 91 84 0 0 1 272 258 Z"),
        path(SHADE, "M 218 181.2 A 91 84 0 0 1 272 258 L 230 258 Q 236 214 218 182 Z"),
        rect(68, 270, 226, 24, INK, 12),
        hand,
    )
