"""Nobody yet, algoritme-adviseur, algoritme-adviseur among citizens: one round window, one chair, one tortoise.

What stays: the same chair in front of the same circle of light. First it waits, with the sun where a head will be;
then somebody sits down and asks why; then others look along, and the next chair is for us. A tree has the same branches
each time; the coats on the stand count who has come.

Seen at: ibtekr.org, "AI registries in Helsinki and Amsterdam", and tweakers.net on the national register: the registers
of 2020 and 2022, so that nobody sat here before. Trouw and de Volkskrant on Friso Kramer: a light chair of bent steel
of 1953 in offices and schools, made until 1982 and again since 1994, so that it may stand in all three rooms (ours is
plainer). Haags Gemeentearchief, "Digitaal unicum": a town hall with punched cards into the 1980s, PCs only later.
Jansen-Wijsmuller & Beuns: the archive box of the 1980s. huisdieren.nu: tortoises imported as pets in great numbers
until 1977. Of an adding machine with a paper roll no picture was found; it is kept plain.
"""

from collections.abc import Sequence
from math import hypot

from kit.figure import bust, closing, seated
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
    rounded,
    scene,
)
from shelf.animals import tortoise
from shelf.helpers import robot
from shelf.office import adding_machine, box_tower
from shelf.props import shadow
from shelf.things import coat_stand

HIP, HORIZON, GROUND, FLOOR = (404, 745), 716, 872, 960
SUN, TABLE, STAND = (612, 490, 350), 655, (118, FLOOR)
SHELL = (HIP[0] - 10, FLOOR + 6)  # the tortoise lives under the chair and comes further out each time
DAWN = (418, 395)  # where a head will be
HAND, LENS, GLASS = (HIP[0] + 218, HIP[1] - 242), (716, 404), 84
HER = Person(
    face="round",
    build=0.92,
    skin=SKIN[3],
    headgear="headscarf",
    arms={"near": ((-104, -98), (102, -98)), "far": ((160, -160), (218, -242))},
    hands={"near": "flat", "far": "grip"},
)
# Each branch as its joints. The first ends in the lens, the others in something round.
BRANCHES: Sequence[Sequence[Point]] = (
    ((906, 720), (890, 600), (806, 500), LENS),
    ((806, 500), (776, 390), (690, 290), (602, 244)),
    ((690, 290), (716, 190)),
    ((776, 390), (806, 262)),
    ((890, 600), (878, 450), (880, 330)),
)
ENDS = [joints[-1] for joints in BRANCHES[1:]]


def draw(era: str) -> str:
    return scene("Algoritme-adviseur", room(era), {"toen": toen, "nu": nu, "straks": straks}[era]())


def place(*parts: str) -> str:
    return move(*HIP, *parts)


# -- the fixed stage -------------------------------------------------------------------------------


def room(era: str) -> str:
    """Wall, round window, floor and the round patch of its light. In straks the wall has gone."""
    c = ERAS[era]
    x, y, r = SUN
    wall, light, land, floor, patch = {
        "toen": (c["mid"], c["sun"], c["back"], c["main"], c["sun"]),
        "nu": (c["mid"], WHITE, c["back"], c["main"], c["mid"]),
        "straks": (c["back"], c["sun"], c["mid"], PAPER, c["sun"]),
    }[era]
    half = (r * r - (HORIZON - y) ** 2) ** 0.5
    below = path(land, f"M {x - half} {HORIZON} L {x + half} {HORIZON} A {r} {r} 0 0 1 {x - half} {HORIZON} Z")
    outside = rect(0, HORIZON, 1080, GROUND - HORIZON, land)
    return (
        rect(0, 0, 1080, 1080, wall)
        + (circle(x, y, r + 20, c["deep"]) if era != "straks" else "")
        + circle(x, y, r, light)
        + (below if era != "straks" else outside)
        + rect(0, GROUND, 1080, 1080 - GROUND, floor)
        + oval(x - 40, 978, 330, 62, patch)
    )


def branches(colour: str, width: float) -> str:
    return "".join(line(colour, *joints, width=width, curved=True) for joints in BRANCHES)


def chair(seat: str) -> str:
    """The chair: four thin legs of bent steel, a seat and a back."""
    legs = limb(INK, ["106,-7", "84,-160", "-80,-160", "-118,-360"], [7, 9, 9, 8])
    back = limb(seat, ["-126,-404", "-120,-350", "-108,-296"], [17, 19, 17])
    pad = rect(-104, -180, 206, 26, seat, 13) + rect(30, -180, 72, 26, SHADE, 13)
    return move(HIP[0], FLOOR, limb(INK, ["-104,-7", "-80,-160"], [7, 9]), legs, pad, back)


def table(x: float, r: float, top: str, leg: str, thick: float = 15) -> str:
    """Round, on one leg or on a drum."""
    low, high, t = FLOOR - 10 - TABLE, r * 0.12, thick * 0.3
    edge = f"M {-r} 0 A {r} {high} 0 0 0 {r} 0 L {r} 14 A {r} {high} 0 0 1 {-r} 14 Z"
    dark = f"M {t} 0 L {thick} 0 L {thick} {low} Q {thick * 0.7} {low + 13} {t} {low + 14} Z"
    foot = oval(0, low, max(116, thick), 15, leg) + rect(-thick, 0, 2 * thick, low, leg) + path(SHADE, dark)
    return move(x, TABLE, foot, oval(0, 0, r, high, top), path(top, edge), path(SHADE, edge))


# -- the lens --------------------------------------------------------------------------------------


def lens(rim: str, seen: str) -> str:
    """The big lens in her hand. What lies under it is larger."""
    (hx, hy), (x, y) = HAND, LENS
    far = hypot(x - hx, y - hy)
    ux, uy = (x - hx) / far, (y - hy) / far
    handle = limb(INK, [(hx - ux * 34, hy - uy * 34), (x - ux * GLASS, y - uy * GLASS)], [11, 9])
    return handle + circle(x, y, GLASS, WHITE) + seen + ring(x, y, GLASS, rim, 18) + place(closing(HER, "far"))


def twig(x: float, y: float) -> str:
    """What a lens over the branches shows."""
    a = NU["accent"]
    fork = line(a, (x + 62, y + 42), (x + 10, y + 8), (x - 28, y - 20), width=18)
    fork += line(a, (x + 10, y + 8), (x - 6, y + 26), width=18)
    return fork + circle(x - 32, y - 24, 23, a) + ring(x - 20, y + 38, 16, a, 11)


def fruit(x: float, y: float) -> str:
    leaf = f"M {x - 4} {y - 26} Q {x + 6} {y - 60} {x + 42} {y - 52} Q {x + 36} {y - 24} {x - 4} {y - 26} Z"
    return circle(x - 6, y + 12, 44, STRAKS["accent"]) + path(STRAKS["main"], leaf)


def waiting_lens(c: Palette) -> str:
    """It lies on the table; nobody has picked it up yet."""
    return limb(INK, [(668, 655), (724, 664)], [7, 8]) + oval(616, 650, 56, 13, INK) + oval(616, 649, 44, 8, c["sun"])


# -- what changes ----------------------------------------------------------------------------------


def toen() -> str:
    c = TOEN
    a, b, d = PAPER, c["back"], c["main"]
    return (
        circle(*DAWN, 104, PAPER)
        + branches(c["mid"], 14)
        + box_tower(880, FLOOR, 146, (b, a, d, a, b), c["deep"])
        + box_tower(1012, FLOOR, 150, (a, b, a), c["deep"])
        + coat_stand(*STAND)
        + table(716, 216, c["deep"], INK)
        + adding_machine(776, TABLE)
        + waiting_lens(c)
        + shadow(300, FLOOR, 200)
        + chair(c["accent"])
        + tortoise(*SHELL, 0)
    )


def nu() -> str:
    c = NU
    her = HER.wearing(top=c["accent"], headgear_colour=c["deep"], legs=c["deep"])
    return (
        branches(c["deep"], 12)
        + "".join(circle(*end, 26, c["main"]) for end in ENDS)
        + cabinet(c)
        + coat_stand(*STAND, c["accent"])
        + table(716, 216, c["mid"], c["deep"])
        + shadow(300, FLOOR, 330)
        + chair(c["main"])
        + tortoise(*SHELL, 8)
        + place(seated(her))
        + lens(c["accent"], twig(*LENS))
    )


def cabinet(c: Palette) -> str:
    """The machine that decides: a plain box, out of which the branches come."""
    box = rect(834, 690, 160, 270, c["deep"], 14)
    dark = path(SHADE, "M 942 690 L 980 690 Q 994 690 994 704 L 994 946 Q 994 960 980 960 L 942 960 Z")
    lamps = "".join(circle(870 + i * 30, 726, 8, WHITE) for i in range(3))
    return box + dark + lamps + "".join(rect(858, 770 + i * 36, 70, 10, c["main"], 5) for i in range(4))


def straks() -> str:
    c = STRAKS
    her = HER.wearing(top=c["main"], headgear_colour=c["accent"], legs=c["deep"])
    return (
        outline(c["deep"], "M 264 363 A 370 370 0 0 1 580 121")
        + tree(c)
        + coat_stand(*STAND, c["accent"], c["deep"], c["sun"])
        + citizens(c)
        + table(880, 380, WHITE, c["back"], 220)
        + asking(c)
        + shadow(300, FLOOR, 330)
        + chair(c["accent"])
        + tortoise(*SHELL, 16)
        + place(seated(her))
        + lens(c["accent"], fruit(*LENS))
        + next_chair(c)
    )


def next_chair(c: Palette) -> str:
    """For whoever comes in; it has its back to us."""
    parts = rounded(-88, -400, 176, 96, 44), "M -70 -304 L -96 0", "M 70 -304 L 96 0", "M -100 -158 L 100 -158"
    return move(884, 1030, *(outline(c["deep"], part) for part in parts))


def tree(c: Palette) -> str:
    """The same branches with leaves and fruit; what has still to grow is dashed."""
    crowns = "".join(
        circle(x, y, 62, c["main"]) + circle(x - 20, y + 14, 14, c["accent"]) + circle(x + 24, y - 16, 14, c["accent"])
        for x, y in ENDS[1:]
    )
    trunk = line(c["deep"], (906, 716), (912, 868), width=26)
    return trunk + branches(c["deep"], 22) + crowns + ring(*ENDS[0], 52, c["deep"], dash=True)


def citizens(c: Palette) -> str:
    """On the other side of the table, at nearly her size."""
    child = Person(skin=SKIN[5], cut="crop", facing=-1, top=c["main"], grown=0.76, gaze="up", pose="behind")
    man = Person(skin=SKIN[1], hair="#C9C4BC", beard="full", facing=-1, top=c["accent"], pose="behind")
    return move(1000, 782, bust(man), scale=0.85) + move(878, 746, bust(child), scale=0.85)


def asking(c: Palette) -> str:
    """A small robot on the table puts up its hand."""
    arm = line(c["deep"], (20, -34), (44, -56), (44, -94), width=9) + circle(44, -98, 10, c["deep"])
    return move(700, 652, arm) + robot(700, 652, PAPER, c["mid"], c["sun"], 0.62)


# -- on the card -----------------------------------------------------------------------------------


def tile() -> str:
    """A lens over branches: under it, one of them is large."""
    c, x, y, r = STRAKS, 188, 186, 76
    twigs = circle(328, 140, 20, c["main"]) + circle(276, 112, 18, c["main"])
    for stem in ("400,330 318,254 188,186", "318,254 334,204 329,142", "286,229 294,164 278,114"):
        twigs += line(c["main"], stem, width=13, curved=True)
    handle = limb(INK, [(84, 290), (128, 246)], [17, 14])
    return card("Vergrootglas", c["back"], twigs, handle, circle(x, y, r, WHITE), twig(x, y), ring(x, y, r, INK, 20))
