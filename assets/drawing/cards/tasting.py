"""A table to taste at: four talents are served, and people find out which is theirs.

What stays: somebody hands somebody a dish. The dog knows already.
"""

import re

from cards import strengths
from kit.figure import bust, closing
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
    outline,
    oval,
    path,
    rect,
    ring,
    scene,
    soft,
)
from shelf.props import pendant
from shelf.things import bottle

PALE, SKY, BLUE, CORAL, NAVY = (NU[name] for name in ("back", "mid", "main", "accent", "deep"))
OCHRE, BRICK, SUN = TOEN["main"], TOEN["accent"], STRAKS["sun"]
GREY, SILVER, RED = "#8F8B88", "#C9C4BC", "#A8552A"


def pictures() -> dict[str, str]:
    return {"talent-proeven": tasting(), "talent-proeven-tile": fork_tile()}


def tasting() -> str:
    """At a table in a café four talents are served, and people taste which is theirs. The dog knows."""
    one = Person(skin=SKIN[0], hair=RED, cut="curls", top=NAVY, dress="collar", trim=WHITE, build=0.95)
    one = one.wearing(arms={"near": ((-116, -104), (20, -70)), "far": ((160, -124), (136, -230))})
    two = Person(skin=SKIN[5], cut="bun", top=WHITE, gaze="down")
    two = two.wearing(arms={"near": ((-112, -100), (40, -70)), "far": ((176, -122), (104, -236))})
    adviser = Person(skin=SKIN[1], hair=GREY, cut="long", glasses=True, top=BLUE, dress="jacket", trim=WHITE)
    adviser = adviser.wearing(arms={"near": ((-112, -100), (30, -70)), "far": ((146, -80), (126, -172))})
    guest = Person(skin=SKIN[3], cut="crop", beard="goatee", top=CORAL, dress="hoodie", trim=WHITE, facing=-1)
    guest = guest.wearing(arms={"near": ((-112, -100), (20, -70)), "far": ((172, -112), (128, -220))})
    return scene(
        "Talent proeven",
        rect(0, 0, 1080, 1080, PALE),
        rect(0, 900, 1080, 180, SKY),
        chalkboard(),
        bar(),
        pendant(540, 110, NAVY, SUN, 130),
        at_table(150, 790, bust(one), fork(136, -230), closing(one, "far")),
        at_table(398, 750, bust(two), spoon(), closing(two, "far")),
        at_table(672, 740, bust(adviser)),
        at_table(940, 790, bust(guest)),
        voucher(808, 552),
        at_table(672, 740, closing(adviser, "far")),
        at_table(940, 790, closing(guest, "far")),
        table(),
        *(dish(x, y, name) for x, y, name in DISHES),
        dog(548, 990),
    )


def at_table(x: float, y: float, *parts: str) -> str:
    return move(x, y, *parts, scale=0.82)


def fork(x: float, y: float) -> str:
    """With a bite of something new."""
    tines = "".join(line(INK, (x + dx, y - 80), (x + dx, y - 116), width=6) for dx in (-14, 0, 14))
    head = path(
        INK,
        "M",
        x - 17,
        y - 92,
        "L",
        x + 17,
        y - 92,
        "Q",
        x + 14,
        y - 60,
        x,
        y - 60,
        "Q",
        x - 14,
        y - 60,
        x - 17,
        y - 92,
        "Z",
    )
    return (
        limb(INK, [(x - 4, y + 40), (x, y - 66)], [6, 5])
        + head
        + tines
        + move(x - 36, y - 176, mark("bedenken"), scale=0.6)
    )


def spoon() -> str:
    return limb(SILVER, [(120, -222), (48, -300)], [6, 5])


def voucher(x: float, y: float) -> str:
    """Good for one talk about what somebody would like to learn."""
    paper = "M -56 -40 L -12 -40 A 12 12 0 0 0 12 -40 L 56 -40 L 56 40 L 12 40 A 12 12 0 0 0 -12 40 L -56 40 Z"
    return move(x, y, path(SUN, paper), *(circle(0, dy, 4, INK) for dy in (-14, 0, 14)), turn=-6, scale=1.2)


def table() -> str:
    leg = path(NAVY, "M 440 960 L 640 960 Q 650 1060 760 1090 L 320 1090 Q 430 1060 440 960 Z")
    edge = path(BRICK, "M 20 800 A 520 150 0 0 0 1060 800 L 1060 836 A 520 150 0 0 1 20 836 Z")
    return leg + edge + oval(540, 800, 520, 150, OCHRE)


DISHES = (
    (186, 800, "luisteren"),
    (420, 760, "oordelen"),
    (664, 760, "verbinden"),
    (892, 800, "bedenken"),
)
FOOT = {"luisteren": 104, "oordelen": 119, "verbinden": 100, "bedenken": 122}  # where a mark stands


def dish(x: float, y: float, name: str) -> str:
    """The mark of a strength, on a plate with a foot."""
    return (
        oval(x + 20, y + 74, 92, 14, SHADE)
        + rect(x - 10, y, 20, 66, WHITE)
        + oval(x, y + 66, 50, 12, WHITE)
        + oval(x, y, 100, 22, WHITE)
        + oval(x + 10, y + 4, 54, 9, SHADE)
        + move(x - 66, y + 6 - FOOT[name] * 1.1, mark(name), scale=1.1)
    )


def mark(name: str) -> str:
    """The mark itself, without the file around it."""
    found = re.search(r"</title>(.*)</svg>", strengths.MARKS[name](INK), re.DOTALL)
    return found[1] if found else ""


def chalkboard() -> str:
    """Today: something warm."""
    cup = outline(
        WHITE, "M 142 238 L 150 286 Q 154 304 172 304 L 208 304 Q 226 304 230 286 L 238 238 Z", width=6, dash=False
    )
    cup += outline(WHITE, "M 238 250 Q 270 250 264 272 Q 258 286 234 280", width=6, dash=False)
    steam = "".join(
        line(WHITE, (x, 222), (x - 10, 206), (x + 6, 192), (x, 178), width=6, curved=True) for x in (172, 208)
    )
    return rect(60, 140, 280, 200, BRICK, 10) + rect(78, 158, 244, 164, NAVY, 4) + cup + steam


def bar() -> str:
    """A shelf with bottles, and cups that stand in each other."""
    cups = "".join(
        path(
            CORAL, "M", 956, y, "L", 1020, y, "Q", 1016, y + 40, 998, y + 44, "L", 978, y + 44, "Q", 960, y + 40, 956, y
        )
        + rect(950, y, 76, 10, WHITE, 5)
        for y in (256, 230, 204)
    )
    return rect(770, 300, 330, 16, NAVY) + bottle(816, 234, BLUE) + bottle(892, 234, SKY) + cups


def dog(x: float, y: float) -> str:
    """It sits before the table and sees only the dishes; we see its back."""
    coat, ear = "#B5713A", "#7A4420"
    return move(
        x,
        y,
        path(coat, "M -120 100 C -112 20 -60 -10 0 -10 C 60 -10 112 20 120 100 Z"),
        path(SHADE, "M 20 -8 C 66 0 112 24 120 100 L 60 100 Q 60 40 20 -8 Z"),
        oval(0, -60, 74, 68, coat),
        limb(CORAL, [(-44, 2), (0, 12), (44, 2)], [10, 10, 10]),
        *(soft(ear, (s * 56, -118), (s * 96, -70), (s * 104, -6), (s * 66, -26)) for s in (-1, 1)),
    )


def fork_tile() -> str:
    """Today's dish: a spark."""
    plate = oval(192, 216, 100, 98, SHADE) + circle(172, 200, 100, PAPER) + ring(172, 200, 76, SILVER, 5)
    star = move(172 - 60, 200 - 62, mark("bedenken"))
    fork = limb(INK, [(322, 200), (322, 292)], [8, 11]) + path(
        INK,
        "M 290 104 L 300 104 L 300 156 L 316 156 L 316 104 L 328 104 L 328 156 L 344 156 L 344 104 L 354 104 L 354 168",
        "Q 354 206 322 208 Q 290 206 290 168 Z",
    )
    return card("Proeven", OCHRE, plate, star, fork)
