"""Ponstypiste, datatypiste, data-analist: one field of dots, one finger, one spider.

What stays: she finds the one that is wrong among all that are right.
The dots stay where they are: holes in a card, squares on a screen, blossom on a tree. What was punched out lies
about, gets swept up, and the last bit of it is in a beak.

Seen at: Wikipedia, 'Ponskaart', and Museum Waalsdorp, 'Alles over ponskaarten': punches as large as a desk with a
typewriter's keys; the place of a hole is its meaning. NRC, 'Ponskaart' (1997): rectangular holes, eighty columns.
De Zeven Provinciën, 'Ponskamer Bull': the first punch and its ponstypiste in an office in 1954.
Computer History Museum, 'Type 29 card punch': keyboard, cards that pile up at the left, a bin for what is punched out.
Jim Scott, 'A collection of punched cards': a corner is cut off, upper left or upper right.
The shape of the case is simplified; the keyboard and the furniture of now are drawn plainly, without a source.
"""

from math import cos, hypot, pi, sin

from kit.figure import closing, seated
from kit.person import Person
from kit.shapes import (
    ERAS,
    INK,
    NU,
    PAPER,
    SHADE,
    SKIN,
    STRAKS,
    TOEN,
    WHITE,
    Fill,
    Palette,
    Point,
    card,
    circle,
    limb,
    line,
    move,
    path,
    poly,
    rect,
    ring,
    scene,
    stretch,
)
from shelf.animals import wagtail
from shelf.furniture import office_chair, wooden_chair
from shelf.helpers import robot, vacuum
from shelf.office import drawers
from shelf.props import gables, leaves, shadow

HIP, FLOOR, DESK, WALL = (672, 745), 960, 654, 860
ROWS = ("#.##.#.##", "##.#.###.", ".##.##.##", "#.###.#.#", "##.##....", ".###.....", "#.##.##..")
ODD = (356, 424)  # between columns and between rows: it is wrong
CROWN, RADIUS = (278, 346), 240
SPILT = ((372, 978), (420, 1000), (310, 1006), (250, 990))
CORNER = (1030, 150)  # where the web hangs
WOOD = "#B98A4E"
HER = Person(
    skin=SKIN[5],
    hair=INK,
    cut="afro",
    facing=-1,
    hands={"near": "flat", "far": "point"},
    arms={"near": ((-104, -94), (100, -121)), "far": ((158, -200), (261, -288))},
)


def draw(era: str) -> str:
    return scene("Ponstypiste", room(era), {"toen": toen, "nu": nu, "straks": straks}[era]())


def place(*parts: str) -> str:
    return move(*HIP, *parts)


def dots() -> list[Point]:
    """Where there is something, in all three times."""
    return [(70 + x * 52, 190 + y * 52) for y, row in enumerate(ROWS) for x, mark in enumerate(row) if mark == "#"]


# -- the fixed stage -------------------------------------------------------------------------------


def room(era: str) -> str:
    """Wall, floor, and a door to the garden; in straks only its frame still stands."""
    c = ERAS[era]
    frame, glass = {"toen": (c["deep"], c["sun"]), "nu": (c["main"], WHITE), "straks": (c["main"], c["back"])}[era]
    far = gables(820, 640, (120, 160, 110), 76, (c["mid"],), c["mid"]) + rect(830, 630, 200, WALL - 630, c["mid"])
    if era == "straks":
        bushes = ((560, 850, 60), (660, 846, 80), (780, 850, 70), (880, 840, 60), (1010, 846, 90))
        far = circle(960, 740, 100, c["sun"]) + leaves(c["mid"], *bushes)
    bars = rect(812, 132, 236, 18, frame) + "".join(rect(x, 132, 18, WALL - 132, frame) for x in (812, 1030))
    pane, reveal = "", ""
    if era != "straks":
        pane = rect(830, 150, 200, WALL - 150, glass)
        reveal = rect(830, 150, 14, WALL - 150, SHADE) + rect(812, WALL - 22, 236, 22, frame)
    ground = rect(0, WALL, 1080, 1080 - WALL, c["mid"])
    return rect(0, 0, 1080, 1080, c["back"]) + pane + far + reveal + bars + ground + web(era)


def web(era: str) -> str:
    """The spider, whose network is the oldest."""
    (x, y), thread = CORNER, ERAS[era]["deep"]

    def at(spoke: float, length: float) -> Point:
        angle = pi / 2 + spoke * pi / 8
        return x + length * cos(angle), y + length * sin(angle)

    spokes = "".join(line(thread, (x, y), at(i, 172 if i % 2 == 0 else 150), width=4) for i in (1, 2, 3))
    pen: Fill = {"fill": "none", "stroke": thread, "stroke_width": 4}
    rings = "".join(
        path(pen, "M", *at(0, r), *(v for i in range(4) for v in ("Q", *at(i + 0.5, r * 0.84), *at(i + 1, r))))
        for r in (60, 100, 140)
    )
    drop = circle(*at(2, 140), 12, WHITE) + circle(*at(1, 100), 8, WHITE) if era == "straks" else ""
    sx, sy = at(2, 80)
    legs = "".join(line(INK, (sx - 20, sy + d), (sx, sy), (sx + 20, sy + d), width=4) for d in (-12, 0, 12))
    return spokes + rings + legs + circle(sx, sy, 11, INK) + drop


# -- what changes ----------------------------------------------------------------------------------


def toen() -> str:
    c = TOEN
    her = HER.wearing(top=c["accent"], dress="collar", trim=PAPER, skirt=True, legs=c["deep"], shoes=INK)
    sheet = poly(PAPER, "-20,128 486,128 548,190 548,654 -20,654") + poly(SHADE, "524,166 548,190 548,654 524,654")
    return (
        sheet
        + "".join(rect(x - 9, y - 20, 18, 40, c["deep"], 2) for x, y in dots())
        + rect(ODD[0] - 9, ODD[1] - 20, 18, 40, c["accent"], 2)
        + shadow(40, FLOOR, 300)
        + punch(c)
        + shadow(600, FLOOR, 160)
        + move(HIP[0], 0, stretch(-1, wooden_chair(0, FLOOR, INK)))
        + place(seated(her))
    )


def punch(c: Palette) -> str:
    """A desk that is a machine: keys for her hand, a card on its way, a bin for the holes."""
    unit = path(c["main"], "M -20 560 L 318 560 Q 366 560 382 596 L 408 654 L -20 654 Z")
    unit += path(SHADE, "M 318 560 Q 366 560 382 596 L 408 654 L 366 654 Q 352 596 318 560 Z")
    slot = rect(50, 578, 230, 60, INK, 10) + poly(PAPER, "66,588 214,588 232,606 232,628 66,628")
    slot += "".join(rect(x, 598 + y, 8, 14, c["deep"]) for x, y in ((84, 0), (108, 10), (132, 0), (156, 4)))
    slot += rect(184, 604, 8, 14, c["accent"])
    top = rect(-20, DESK, 640, 34, c["accent"]) + rect(-20, DESK + 18, 640, 16, SHADE)
    body = path(c["deep"], "M -20 688 L 420 688 L 420 716 Q 340 740 340 820 L 340 960 L -20 960 Z")
    chips = chads((84, 792), (110, 780), (134, 790), (160, 776), (186, 786), (212, 780), (236, 792), (148, 794))
    drawer = rect(56, 800, 210, 104, c["accent"], 8) + rect(206, 800, 60, 104, SHADE, 8)
    drawer += rect(122, 836, 70, 16, INK, 8)
    return unit + slot + body + chips + drawer + top + keyboard(INK, c["main"], 1) + chads(*SPILT)


def keyboard(base: str, cap: str, steep: float) -> str:
    """Under her hand, from the side: the rows of keys, one behind the other."""

    def at(row: float, up: float) -> Point:
        return 424 + row * 40, DESK - 8 - up - (4 - row) * 9 * steep

    case = poly(base, (412, DESK), at(-0.3, 0), at(4.7, 0), (618, DESK))
    return case + "".join(limb(cap, [at(row, 4), at(row + 0.5, 4)], [9, 9]) for row in range(5))


def chads(*places: Point) -> str:
    """What was punched out."""
    scrap = rect(-8, -14, 16, 28, PAPER, 2)
    return "".join(move(x, y, scrap, turn=(i * 67) % 170 - 80) for i, (x, y) in enumerate(places))


def nu() -> str:
    c = NU
    her = HER.wearing(cut="curls", top=c["accent"], legs=c["deep"], shoes=INK)
    screen = path(INK, "M -20 132 Q 264 168 540 132 Q 562 130 562 152 L 562 556 Q 562 578 540 576 Q 264 540 -20 576 Z")
    stand = limb(INK, [(260, 560), (260, 640)], [17, 17]) + rect(160, 636, 200, 18, INK, 9)
    top = rect(-20, DESK, 640, 30, WHITE, 15) + rect(-20, DESK + 16, 634, 14, SHADE, 7)
    leg = rect(300, 684, 40, 276, c["main"]) + rect(324, 684, 16, 276, SHADE)
    return (
        screen
        + "".join(rect(x - 15, y - 15, 30, 30, c["mid"], 6) for x, y in dots())
        + rect(ODD[0] - 16, ODD[1] - 16, 32, 32, c["accent"], 6)
        + stand
        + leg
        + shadow(30, FLOOR, 220)
        + drawers(140, FLOOR, WHITE, (c["mid"], c["mid"], c["accent"]))  # where the bin for the holes was
        + top
        + keyboard(INK, c["mid"], 0.6)
        + chads(*SPILT[:2])
        + vacuum(276, 1036, c["accent"])
        + shadow(560, FLOOR, 200)
        + move(HIP[0], 0, stretch(-1, office_chair(0, FLOOR, c["main"])))
        + place(seated(her))
    )


def straks() -> str:
    c = STRAKS
    her = HER.wearing(top=c["accent"], dress="jacket", trim=PAPER, legs=INK, shoes=PAPER)
    her = her.wearing(hands={"near": "grip", "far": "point"})
    x, y = ODD
    fruit = line(c["deep"], (x, y - 18), (x + 6, y - 36), width=6) + circle(x, y, 22, c["sun"])
    bench = rect(548, 784, 302, 28, WOOD, 8) + rect(548, 800, 302, 12, SHADE, 6)
    bench += "".join(rect(at, 812, 26, 148, WOOD) + rect(at, 812, 26, 30, SHADE) for at in (580, 766))
    return (
        sapling(c)
        + tree(c)
        + fruit
        + helper(c)
        + shadow(560, FLOOR, 230)
        + bench
        + place(seated(her))
        + basket(c)
        + place(closing(her, "near"))
        + wagtail(796, 784, rect(-62, -60, 15, 26, PAPER, 2))
    )


def basket(c: Palette) -> str:
    """On her lap, its handle in her hand."""
    picked = circle(546, 650, 18, c["sun"]) + circle(590, 646, 20, PAPER) + circle(624, 652, 15, c["sun"])
    bowl = path(WOOD, "M 506 652 L 652 652 Q 648 716 608 720 L 550 720 Q 510 716 506 652 Z")
    dark = path(SHADE, "M 612 652 L 652 652 Q 648 716 608 720 L 586 720 Q 612 704 612 652 Z")
    return line(WOOD, "512,652 530,622 572,612 620,624 646,652", width=11, curved=True) + picked + bowl + dark


def tree(c: Palette) -> str:
    """All dots bloom; those that fall outside are still to come."""
    cx, cy = CROWN
    trunk = path(c["deep"], "M 258 560 L 298 560 L 306 880 Q 310 946 346 958 L 210 958 Q 246 946 250 880 Z")
    trunk += limb(c["deep"], [(278, 700), (350, 560)], [16, 12]) + limb(c["deep"], [(278, 740), (206, 580)], [16, 12])
    crown = circle(cx, cy, RADIUS, c["main"])
    crown += path(
        SHADE,
        f"M {cx + 80} {cy - 226.3} A {RADIUS} {RADIUS} 0 0 1 {cx + 80} {cy + 226.3}",
        f"Q {cx + 230} {cy} {cx + 80} {cy - 226.3} Z",
    )
    inside = [dot for dot in dots() if hypot(dot[0] - cx, dot[1] - cy) < RADIUS]
    blossom = "".join(circle(x, y, 16, PAPER) + circle(x, y, 6, c["sun"]) for x, y in inside)
    blossom += "".join(ring(x, y, 24.2, c["deep"], 6, dash=True) for x, y in dots() if (x, y) not in inside)
    return poly(SHADE, "230,958 346,958 440,990 330,990") + trunk + crown + blossom


def sapling(c: Palette) -> str:
    """The next tree, through the door."""
    return ring(926, 490, 78, c["deep"], dash=True) + line(c["deep"], "926,836 926,576", dash=True)


def helper(c: Palette) -> str:
    """Small and useful: it holds the ladder."""
    rails = line(WOOD, (150, 956), (202, 520), width=14) + line(WOOD, (236, 956), (262, 520), width=14)
    rungs = "".join(line(WOOD, (154 + i * 9, 920 - i * 74), (238 + i * 4, 920 - i * 74), width=12) for i in range(6))
    arm = line(c["main"], (92, 880), (130, 872), (164, 846), width=14, curved=True) + circle(164, 846, 13, c["main"])
    return rails + rungs + shadow(28, 956, 84, 70) + robot(70, 956, PAPER, PAPER, c["sun"], 1.36) + arm


# -- on the card -----------------------------------------------------------------------------------


def tile() -> str:
    """A punched card; one hole is out of line."""
    ink, coral = NU["deep"], NU["accent"]
    marks = ("#..#.##", ".##.#..", "#.#...#", ".#...##")

    def sheet(fill: str) -> str:
        return poly(fill, "-100,-82 146,-82 146,82 -146,82 -146,-38")

    def hole(x: float, y: float, fill: str) -> str:
        return rect(-122 + x * 37, -56 + y * 33, 18, 27, fill)

    holes = "".join(hole(x, y, ink) for y, row in enumerate(marks) for x, mark in enumerate(row) if mark == "#")
    front = sheet(PAPER) + poly(SHADE, "134,-82 146,-82 146,82 134,82") + holes + hole(3.6, 2.4, coral)
    cards = move(206, 214, sheet(ink), turn=3, scale=0.92) + move(198, 196, front, turn=-8, scale=0.92)
    return card("Ponskaart", STRAKS["mid"], cards)
