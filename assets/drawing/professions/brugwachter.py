"""Brugwachter, bediener centrale post, verkeersregisseur water: one bridge, one boat, one heron.

What stays: somebody sits by the water, reaches out and lets the others pass.
In `nu` the view is the same, through cameras.

Seen at: Waarmaarraar, "Vliegende kinderklompjes bij twee bruggen": toll in a small clog. RHC Rijnstreek, "Tolbrug": a
drawbridge that ships paid to pass. NH Nieuws, "Brugwachter vanachter een beeldscherm": what cameras show of the bridge.
Without a source, so plain: the console, the boats, and the proportions of the bridge.
"""

from math import cos, radians, sin

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
    Palette,
    card,
    circle,
    holed,
    limb,
    line,
    move,
    outline,
    path,
    poly,
    rect,
    rounded,
    scene,
)
from shelf.animals import heron
from shelf.boats import motor_ship, quiet_boat, sailing_barge, swimmer
from shelf.furniture import wheelchair, wooden_chair
from shelf.props import cloud, gables, leaves, lifebuoy, mug

HIP, QUAY = (270, 760), 975
POST, ROAD, HINGE, LEAF, RAISED = 690, 590, 320, 250, 66
THEM = Person(
    build=1.12,
    face="round",
    skin=SKIN[1],
    hair="#8F8B88",
    cut="short",
    beard="moustache",
    beard_colour="#F7F3EA",
    hearing_aid=True,
    arms={"near": ((-104, -90), (104, -56)), "far": ((176, -196), (258, -286))},
)


def draw(era: str) -> str:
    return scene("Brugwachter", water(era), {"toen": toen, "nu": nu, "straks": straks}[era]())


def place(*parts: str) -> str:
    return move(*HIP, *parts)


# -- the fixed stage -------------------------------------------------------------------------------


def water(era: str) -> str:
    """Sky with a low sun, town and polder, canal, quay and bridge."""
    c = ERAS[era]
    canal, ripple, wood, weight = {
        "toen": (c["main"], c["sun"], c["deep"], c["accent"]),
        "nu": (c["mid"], WHITE, c["deep"], c["accent"]),
        "straks": (c["mid"], PAPER, c["deep"], c["accent"]),
    }[era]
    far = {"toen": c["mid"], "nu": c["mid"], "straks": c["mid"]}[era]
    sky = rect(0, 0, 1080, 600, c["back"]) + circle(70, 120, 170, c["sun"])
    town = (
        gables(-10, ROAD, (110, 140, 96, 130, 104, 120), 78, (far,), c["back"])
        + windmill(990, ROAD, far)
        + leaves(far, (600, 560, 40), (650, 574, 30), (920, 566, 34), (1070, 570, 40))
    )
    waves = "".join(
        line(ripple, (x, y), (x + w, y))
        for x, y, w in ((700, 690, 90), (960, 720, 80), (640, 880, 110), (980, 960, 90), (700, 1020, 130))
    )
    quay = (
        poly(PAPER, (0, ROAD), (610, ROAD), (520, 1080), (0, 1080))
        + poly(
            {"toen": c["accent"], "nu": c["main"], "straks": c["main"]}[era],
            (610, ROAD),
            (640, ROAD),
            (600, 1080),
            (520, 1080),
        )
        + poly(SHADE, (610, ROAD), (640, ROAD), (600, 1080), (520, 1080))
    )
    return sky + town + rect(0, ROAD, 1080, 490, canal) + waves + quay + bridge(wood, weight)


def windmill(x: float, base: float, colour: str) -> str:
    sails = "".join(
        move(x, base - 150, limb(colour, [(0, 0), (0, -110)], [4, 4]), rect(2, -108, 24, 84, colour), turn=a)
        for a in (20, 110, 200, 290)
    )
    return poly(colour, (x - 44, base), (x - 24, base - 150), (x + 24, base - 150), (x + 44, base)) + sails


def bridge(wood: str, weight: str) -> str:
    """A drawbridge: leaf, post and beam move as a parallelogram."""
    dx, dy = cos(radians(RAISED)), -sin(radians(RAISED))
    tip, beam = (POST + LEAF * dx, ROAD + LEAF * dy), (POST + LEAF * dx, HINGE + LEAF * dy)
    tail = (POST - 112 * dx, HINGE - 112 * dy)
    return (
        rect(600, ROAD - 6, POST - 590, 30, wood)
        + rect(POST - 26, ROAD, 52, 110, wood)
        + rect(POST + LEAF, ROAD - 6, 200, 30, wood)
        + rect(POST + LEAF + 10, ROAD, 46, 110, wood)
        + rect(POST + 6, ROAD, 20, 110, SHADE)
        + line(INK, tip, beam)
        + limb(wood, [(POST, ROAD + 6), tip], [17, 13])
        + limb(wood, [(POST, ROAD), (POST, HINGE)], [19, 15])
        + limb(wood, [tail, beam], [20, 11])
        + move(*tail, rect(-44, -30, 66, 60, weight, 8), rect(0, -30, 22, 60, SHADE, 8), turn=-RAISED)
        + circle(POST, HINGE, 11, PAPER)
    )


def shadow() -> str:
    return poly(SHADE, (180, QUAY + 2), (430, QUAY + 2), (500, QUAY + 34), (260, QUAY + 34))


# -- what changes ----------------------------------------------------------------------------------


def clog(x: float, y: float, colour: str) -> str:
    return move(
        x,
        y,
        path(colour, "M -44 -16 L 6 -16 Q 30 0 62 -6 Q 66 30 30 34 L -34 34 Q -54 14 -44 -16 Z"),
        path(SHADE, "M -44 -16 L 6 -16 Q 0 -2 -20 -2 Q -40 -2 -44 -16 Z"),
        turn=-6,
    )


def toen() -> str:
    c = TOEN
    them = THEM.wearing(
        headgear="peaked",
        headgear_colour=INK,
        trim=PAPER,
        top=c["accent"],
        dress="jacket",
        legs=c["deep"],
        shoes=INK,
        hands={"far": "grip"},
    )
    hx, hy = HIP[0] + 258, HIP[1] - 286
    rod = (
        limb(c["deep"], [(hx - 44, hy + 66), (592, 372)], [7, 4])
        + line(INK, (592, 372), (618, 676), width=5)
        + place(closing(them, "far"))
    )
    return (
        sailing_barge(864, 850, c)
        + shadow()
        + wooden_chair(HIP[0], QUAY, INK)
        + place(seated(them))
        + rod
        + clog(624, 690, c["sun"])
        + move(106, 1036, heron(0, 0, facing=-1), scale=0.7)
    )


def nu() -> str:
    c = NU
    them = THEM.wearing(top=c["accent"], dress="collar", trim=WHITE, legs=c["deep"], shoes=INK, headset=True)
    behind, before = wheelchair(HIP[0], QUAY, c["accent"])
    return (
        cloud(820, 190, 0.9, WHITE)
        + motor_ship(870, 590, c, 0.55)
        + room(c)
        + lifebuoy(130, 260, 66, c["accent"])
        + console(c)
        + mug(990, 706, c["accent"])
        + shadow()
        + behind
        + place(seated(them))
        + before
        + move(106, 1036, heron(0, 0, facing=-1), scale=0.7)
    )


def room(c: Palette) -> str:
    """The control room as one wall with holes: through each camera the same canal."""
    holes = [(430, 60, 300, 280), (750, 60, 300, 280), (430, 360, 300, 280), (750, 360, 300, 280)]
    wall = holed(c["main"], "M 0 0 L 1080 0 L 1080 880 L 0 880 Z", *(rounded(*hole, 20) for hole in holes))
    frames = "".join(outline(INK, rounded(*hole, 20), width=12, dash=False) for hole in holes)
    watching = "".join(circle(x + 36 if x < 700 else x + w - 36, y + 36, 10, c["accent"]) for x, y, w, h in holes)
    return wall + frames + watching + rect(0, 880, 1080, 200, c["mid"])


def console(c: Palette) -> str:
    """A lever that fits in a hand, and lamps in a row."""
    top = poly(WHITE, "470,706 1090,706 1090,768 502,768") + poly(SHADE, "486,737 1090,737 1090,768 502,768")
    lamps = "".join(
        circle(760 + i * 62, 738, 16, fill)
        for i, fill in enumerate((c["accent"], c["mid"], c["mid"], c["accent"], c["mid"]))
    )
    desk = path(c["deep"], "M 570 768 L 1090 768 L 1090 975 L 640 975 C 640 880 620 810 570 768 Z")
    return (
        top
        + desk
        + lamps
        + rect(586, 692, 96, 30, INK, 12)
        + limb(INK, [(636, 704), (612, 640)], [9, 8])
        + circle(608, 628, 24, c["accent"])
    )


def straks() -> str:
    c = STRAKS
    them = THEM.wearing(top=c["accent"], dress="jacket", trim=PAPER, legs=c["deep"], shoes=INK)
    behind, before = wheelchair(HIP[0], QUAY, c["main"])
    hx, hy = HIP[0] + 258, HIP[1] - 286
    ways = line(c["accent"], (hx + 40, hy + 8), "640,540 720,650 760,760", curved=True, dash=True) + outline(
        c["deep"], f"M {POST + LEAF * 0.62} {ROAD - LEAF * 0.85} A {LEAF} {LEAF} 0 0 1 {POST + LEAF} {ROAD - 30}"
    )
    return (
        quiet_boat(880, 850, c)
        + swimmer(680, 950, c)
        + ways
        + shadow()
        + behind
        + place(seated(them))
        + before
        + move(106, 1036, heron(0, 0, facing=-1), scale=0.7)
    )


# -- on the card -----------------------------------------------------------------------------------


def tile() -> str:
    """A drawbridge half open: the beam, the weight and the leaf that it lifts."""
    wood, weight = NU["deep"], TOEN["accent"]
    post, road, hinge, leaf, tilt = 160, 252, 172, 158, 23
    dx, dy = cos(radians(tilt)), -sin(radians(tilt))
    tip, beam = (post + leaf * dx, road + leaf * dy), (post + leaf * dx, hinge + leaf * dy)
    tail = (post - 76 * dx, hinge - 76 * dy)
    water = rect(0, 280, 400, 120, NU["main"])
    water += "".join(line(NU["mid"], (x, y), (x + w, y)) for x, y, w in ((214, 300, 56), (20, 346, 70), (230, 366, 90)))
    banks = "".join(
        rect(x, road, w, 24, PAPER) + rect(x, road + 24, w, 52, TOEN["mid"]) for x, w in ((-10, 198), (318, 92))
    )
    bridge = (
        rect(168, road, 20, 76, SHADE)
        + line(INK, tip, beam, width=7)
        + limb(weight, [(post + 14, road - 2), tip], [12, 12])
        + poly(wood, (post - 24, road + 4), (post - 11, hinge), (post + 11, hinge), (post + 24, road + 4))
        + poly(SHADE, (post + 8, road + 4), (post + 4, hinge), (post + 11, hinge), (post + 24, road + 4))
        + limb(wood, [tail, beam], [17, 11])
        + move(*tail, rect(-36, -28, 56, 58, weight, 6), rect(2, -28, 18, 58, SHADE, 6), turn=-tilt)
        + circle(post, hinge, 9, PAPER)
    )
    return card("Ophaalbrug", "#8FBCE6", water, banks, bridge)
