"""Telefoniste, klantcontactcentrum, regisseur van mens en chatbot: one room, one window, one cat.

What stays: she sits in the same place, one hand reaching for somebody else's voice. The plant grows.

Seen at: artikeldigital.com, "Telefooncentrale": sockets in an upright panel, cords on the table before it. Delfia
Batavorum, "De telefoonzaal": a lamp for who calls, a plug on a cord. Wikipedia, "Candlestick telephone": the tile.
Without a source, so plain: the outline of the panel, and her chair; large exchanges had high stools.
"""

from math import hypot

from kit.figure import seated
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
    Palette,
    Point,
    between,
    card,
    circle,
    limb,
    line,
    move,
    outline,
    oval,
    path,
    piece,
    poly,
    rect,
    ring,
    scene,
)
from shelf.animals import cat, cat_tail
from shelf.furniture import office_chair, wooden_chair
from shelf.props import arched_window, bubble, gables, mug, panes, pendant, plant

HIP, FLOOR, DESK = (440, 745), 960, 654
CAT = (232, 600)
BOT = (926, DESK)
HAND = (HIP[0] + 258, HIP[1] - 296)
RAYS = ((-0.97, -0.26), (-0.71, -0.71), (0, -1), (0.71, -0.71), (0.97, -0.26))
HER = Person(
    build=0.94,
    skin=SKIN[2],
    hair=INK,
    glasses=True,
    hands={"near": "flat"},
    arms={"near": ((-102, -98), (112, -108)), "far": ((170, -186), (258, -296))},
)


def draw(era: str, alive: bool = False) -> str:
    """The scene; alive is without what `pieces` has, so that those can move over it."""
    return scene("Telefoniste", room(era, tail=not alive), {"toen": toen, "nu": nu, "straks": straks}[era]())


def place(*parts: str) -> str:
    return move(*HIP, *parts)


# -- the fixed stage -------------------------------------------------------------------------------


def room(era: str, tail: bool = True) -> str:
    """Wall, floor, window on the town, a patch of sun, the cat and the plant, the lamp."""
    c = ERAS[era]
    left, sill, wide = 64, 600, 74
    town = {
        "toen": gables(left, sill, (170, 240, 200), wide, (c["accent"], c["deep"], c["accent"]), c["main"]),
        "nu": rect(212, 330, 74, 270, c["main"])
        + gables(left, sill, (170, 240), wide, (c["accent"], c["deep"]), WHITE),
        "straks": circle(110, 322, 46, c["sun"])
        + outline(c["deep"], "M 222 590 L 222 370 Q 250 330 278 370 L 278 590")
        + gables(left, sill, (170, 240), wide, (c["main"], c["deep"]), c["sun"]),
    }[era]
    glass, frame = {"toen": (c["sun"], c["deep"]), "nu": (c["mid"], c["deep"]), "straks": (PAPER, c["main"])}[era]
    growth = {"toen": 0.7, "nu": 1.05, "straks": 1.5}[era]
    blades = {"toen": (-26, 8), "nu": (-40, -12, 24), "straks": (-62, -34, -6, 22, 50)}[era]
    patch = {"toen": c["back"], "nu": WHITE, "straks": PAPER}[era]
    return (
        rect(0, 0, 1080, 1080, c["back"])
        + rect(0, 870, 1080, 210, c["mid"])
        + poly(patch, "190,890 340,890 520,1080 330,1080")
        + arched_window(left, 150, 222, 450, glass, frame, town)
        + cat(*CAT, INK, "#FFD24A", tail)
        + plant(110, 1016, c["accent"], c["leaf"], growth, blades)
        + lamp(era)
        + poly(SHADE, "350,962 580,962 690,998 450,998")
    )


def lamp(era: str) -> str:
    c = ERAS[era]
    if era == "toen":
        return pendant(560, 110, c["accent"], PAPER)
    cord = line(INK, (560, -10), (560, 76))
    if era == "nu":
        return cord + circle(560, 134, 62, WHITE) + path(SHADE, "M 574 73.6 A 62 62 0 0 1 574 194.4 Q 606 134 574 73 Z")
    return (
        line(c["deep"], (560, -4), (560, 70), dash=True)
        + ring(560, 134, 62, c["deep"], dash=True)
        + circle(560, 134, 34, c["sun"])
    )


# -- what changes ----------------------------------------------------------------------------------


def toen() -> str:
    c = TOEN
    her = HER.wearing(
        cut="wave",
        top=c["accent"],
        dress="collar",
        trim=PAPER,
        skirt=True,
        legs=c["deep"],
        headset=True,
        hands={"near": "flat", "far": "grip"},
    )
    return switchboard(c) + wooden_chair(HIP[0], FLOOR, INK) + place(seated(her)) + her_plug()


def socket(column: int, row: int) -> Point:
    return 758 + column * 41, 268 + row * 48


def cord(colour: str, peg: int, bend: Point, end: Point) -> str:
    """From its peg on the shelf to a plug that stands in its socket."""
    start = (734 + peg * 56, 612)
    plug = between(end, bend, 30 / hypot(bend[0] - end[0], bend[1] - end[1]))
    return line(colour, start, bend, plug, curved=True) + limb(PAPER, [end, plug], [6, 9])


def her_plug() -> str:
    """The cord comes up through her hand; the plug points at the socket whose lamp is lit."""
    x, y = HAND
    tip = between(HAND, socket(0, 3), 0.94)
    return (
        line(PAPER, (x - 6, y + 12), (x - 22, 530), (734, 612), curved=True)
        + limb(INK, [(x + 24, y - 15), tip], [5, 4])
        + limb(PAPER, [(x - 8, y + 6), (x + 28, y - 17)], [10, 10])
        + limb(HER.skin, [(x - 2, y + 14), (x + 8, y - 4)], [12, 11])
    )


def switchboard(c: Palette) -> str:
    """Rows of sockets, lamps and cords."""
    case = path(c["deep"], "M 690 960 L 690 270 Q 690 170 790 170 L 930 170 Q 1030 170 1030 270 L 1030 960 Z")
    case += path(SHADE, "M 990 190 Q 1030 216 1030 270 L 1030 960 L 990 960 Z")
    field = path(c["main"], "M 722 596 L 722 280 Q 722 206 796 206 L 924 206 Q 998 206 998 280 L 998 596 Z")
    lit = {(0, 3), (3, 0), (4, 4)}
    holes = "".join(
        circle(*socket(column, row), 10, PAPER if (column, row) in lit else INK)
        for row in range(7)
        for column in range(6)
    )
    shelf = poly(c["accent"], "516,650 1052,650 1052,698 552,698") + poly(
        SHADE, "534,674 1052,674 1052,698 1030,698 1030,722 690,722 690,698 552,698"
    )
    pegs = "".join(rect(724 + i * 56, 606, 20, 42, PAPER, 8) for i in range(5))
    cords = (
        cord(PAPER, 1, (776, 500), socket(1, 1))
        + cord(c["accent"], 2, (884, 500), socket(4, 1))
        + cord(INK, 3, (944, 540), socket(5, 3))
        + cord(PAPER, 4, (890, 560), socket(2, 4))
    )
    return poly(SHADE, "690,960 1030,960 1100,992 780,992") + case + field + holes + cords + shelf + pegs


def nu() -> str:
    c = NU
    her = HER.wearing(cut="bob", top=c["accent"], legs=c["deep"], headset=True, trim=c["accent"])
    voice = "".join(
        rect(738 + i * 27, 430 - h / 2, 14, h, c["accent"] if i < 6 else c["mid"], 7)
        for i, h in enumerate((34, 80, 130, 70, 160, 100, 116, 44, 84, 30))
    )
    screen = (
        rect(844, 560, 36, 80, INK)
        + rect(780, 634, 164, 20, INK, 10)
        + rect(694, 266, 340, 320, INK, 28)
        + rect(712, 284, 304, 284, WHITE, 14)
        + voice
    )
    desk = (
        rect(516, DESK, 600, 30, WHITE, 15)
        + rect(530, DESK + 16, 586, 14, SHADE, 7)
        + path(c["main"], "M 740 684 L 1090 684 L 1090 960 L 790 960 C 790 820 770 740 740 684 Z")
        + path(SHADE, "M 740 684 L 1090 684 L 1090 714 L 757 714 Z")
    )
    return (
        desk
        + screen
        + rect(566, DESK - 16, 66, 18, INK, 9)
        + mug(690, DESK, c["accent"])
        + office_chair(HIP[0], FLOOR, c["main"])
        + place(seated(her))
    )


def straks() -> str:
    c = STRAKS
    her = HER.wearing(cut="bun", top=c["accent"], dress="jacket", trim=PAPER, legs=c["deep"])
    dots = "".join(circle(930 + i * 38, 284, 11, c["main"]) for i in range(3))
    heart = path(c["accent"], "M 766 404 C 686 352 722 298 766 334 C 810 298 846 352 766 404 Z")
    talk = (
        bubble(660, 66, 190, 110, PAPER, -1, dashed=True, colour=c["deep"])
        + bubble(884, 88, 140, 84, PAPER, -1, dashed=True, colour=c["deep"])
        + bubble(884, 238, 168, 92, PAPER, -1)
        + dots
        + bubble(668, 276, 196, 156, c["sun"], -1)
        + heart
    )
    desk = (
        rect(516, DESK, 600, 30, c["deep"], 15)
        + path(c["main"], "M 800 684 L 1000 684 Q 930 800 960 960 L 840 960 Q 870 800 800 684 Z")
        + path(SHADE, "M 800 684 L 1000 684 Q 984 704 976 722 L 824 722 Q 816 702 800 684 Z")
    )
    return desk + bot(*BOT, c) + talk + sprung_chair(HIP[0], FLOOR, c["main"], INK) + place(seated(her))


def sprung_chair(x: float, floor: float, colour: str, tube: str) -> str:
    """One tube bent from the back over the floor to the seat: it has no hind legs."""
    return (
        line(tube, (x - 116, floor - 404), (x - 92, floor - 150), (x + 96, floor - 150), width=12)
        + line(tube, (x + 96, floor - 150), (x + 104, floor - 8), (x - 100, floor - 8), width=12)
        + limb(colour, [(x - 112, floor - 396), (x - 98, floor - 236)], [22, 26])
        + rect(x - 108, floor - 176, 214, 30, colour, 15)
        + rect(x - 108, floor - 160, 214, 14, SHADE, 7)
    )


def bot(x: float, y: float, c: Palette) -> str:
    """The helper: it has a face, but no person's face."""
    return move(
        x,
        y,
        line(INK, (0, -196), (0, -226)),
        circle(0, -232, 12, c["sun"]),
        path(c["main"], "M -66 0 C -66 -60 -40 -90 0 -90 C 40 -90 66 -60 66 0 Z"),
        path(SHADE, "M 14 -88 C 46 -80 66 -54 66 0 L 26 0 Q 34 -50 14 -88 Z"),
        rect(-74, -196, 148, 116, PAPER, 50),
        path(SHADE, "M 30 -196 Q 74 -190 74 -140 Q 74 -84 30 -80 Z"),
        rect(-56, -168, 106, 58, INK, 29),
        circle(-24, -139, 9, c["sun"]),
        circle(16, -139, 9, c["sun"]),
    )


# -- what moves on the attract screen ---------------------------------------------------------------


def pieces() -> dict[str, str]:
    """A window across the street and the helper's lamp come on; the cat's tail goes from side to side."""
    x, y = CAT[0] - 20, CAT[1] - 14
    tail = piece("Staart", x - 70, y - 120, 140, 240, cat_tail(*CAT))
    window = piece("Raam", 138, 360, 74, 120, panes(138, 360, 74, (0, 1), STRAKS["sun"]))
    x, y = BOT[0], BOT[1] - 232
    rays = [line(STRAKS["sun"], (x + 22 * dx, y + 22 * dy), (x + 40 * dx, y + 40 * dy)) for dx, dy in RAYS]
    return {"tail": tail, "window": window, "lamp": piece("Lamp", x - 50, y - 50, 100, 60, *rays)}


# -- on the card -----------------------------------------------------------------------------------


def tile() -> str:
    """A candlestick telephone on its table, the mouthpiece waiting for a voice."""
    table = rect(0, 292, 400, 108, TOEN["accent"]) + poly(SHADE, "132,300 276,300 356,326 200,326")
    cord = line(INK, "118,228 114,262 84,282 40,268 -10,284", curved=True)
    round_foot = "C 180 268 186 250 188 232 L 220 232 C 222 250 228 268 256 272 Q 284 276 284 300 Z"
    foot = path(INK, "M 124 300 Q 124 276 152 272", round_foot)
    stem = limb(INK, [(204, 240), (204, 160)], [16, 12]) + rect(186, 226, 36, 12, STRAKS["sun"], 6)
    hook = line(INK, "204,182 150,182 134,168", width=11)
    cup = "L 138 104 Q 148 104 148 114 L 146 132 Q 134 142 132 160 L 130 224"
    receiver = (
        path(PAPER, "M 90 114 Q 90 104 100 104", cup, "L 106 224 L 104 160 Q 102 142 92 132 Z")
        + path(SHADE, "M 128 104", cup, "L 119 224 L 120 160 Q 122 140 130 130 Z")
        + rect(104, 218, 28, 16, INK, 6)
    )
    horn = (
        path(STRAKS["sun"], "M 226 128 Q 262 126 286 100 L 286 190 Q 262 164 226 162 Z")
        + path(SHADE, "M 226 150 Q 262 152 286 172 L 286 190 Q 262 164 226 162 Z")
        + oval(286, 145, 17, 45, INK)
        + oval(289, 145, 9, 30, TOEN["deep"])
    )
    head = circle(206, 145, 36, INK) + circle(206, 145, 14, STRAKS["sun"])
    return card("Telefoon", NU["accent"], table, cord, foot, stem, hook, receiver, horn, head)
