"""Bode, gastheer van het stadhuis, gastheer van een open stadhuis: one flight of steps, one arched door, one dog.

What stays: one hand behind his back, he strides up the steps with something for somebody in the other. The door opens
further each time; in `straks` it is gone, and besides the steps there is a slope. A pigeon delivers too, until it
sleeps on the dog and its letter lies on the tray.

Seen at: Wikipedia, 'Gemeentebode', and Online Museum De Bilt: letters in a case of wood or brass on the belt, a small
plate added to it later. archieval.nl, Ede: the badges of 1795; Vereniging Haerlem 2011 (nha.courant.nu): the badge on
the breast, worn again at weddings. Hendrik-Ido-Ambacht: a bode awaits the couple and shows the way; De Kaap, Heuvelrug:
he carries the deed of marriage. marquise.de and i-like-historical-clothing.blogspot.com: three-cornered hat, breeches
that end below the knee, stockings. Without a source: today's dress of a bode, a plain dark suit; the shape of case and
badge; the leather book.
"""

from math import sqrt

from kit.aids import rollator
from kit.figure import SOLES, bust, closing, hand_of, standing
from kit.legs import RADII, leg, shoe
from kit.person import Arms, Person
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
    line,
    move,
    path,
    poly,
    rect,
    ring,
    scene,
)
from shelf.animals import pigeon, sleeping_dog
from shelf.helpers import rover
from shelf.office import book, letter
from shelf.props import arch, gables, leaves, mug, shadow

HIP = (390, 610)
LANDING, RISER = 640, 80
EDGES = (730, 570, 410, 250, 90)  # where the steps begin, from the landing down
DOOR, RADIUS, SPRING = 770, 190, 330
MIDDLE = DOOR + RADIUS
SMALL, INDOORS = 0.47, LANDING - 127  # the people in the door, and the height of their hips
SILVER, WOOD = "#C9CDD6", "#B98A4E"
HIM = Person(
    face="round",
    build=1.12,
    skin=SKIN[1],
    hair="#8F8B88",
    cut="short",
    beard="moustache",
    lean=3,
    pose="behind",
    hands={"far": "grip"},
    arms={"far": ((174, -142), (246, -190))},
)
X, Y = hand_of(HIM, "far")


def draw(era: str) -> str:
    return scene("Bode", town_hall(era), {"toen": toen, "nu": nu, "straks": straks}[era](), sleeping_dog(174, 960))


def him(gift: str, worn: str, **clothes: str) -> str:
    """Striding up, with what he brings."""
    p = HIM.wearing(**clothes)
    feet = "".join(move(x, y, poly(SHADE, "0,0 96,0 150,18 40,18")) for x, y in ((330, 880), (470, 800)))
    return feet + move(*HIP, stepping(p), bust(p, worn), gift, closing(p, "far"))


def stepping(p: Person) -> str:
    """One foot on its toes, the other a step higher."""
    front = leg(p, "far", [(36, 10), (118, 82), (112, 244 - RISER)], RADII, 0.45)
    back = leg(p, "near", [(-30, 10), (-26, 130), (-76, 226)], RADII, 0.45)
    return shoe(p, "far", 112, SOLES - RISER) + front + shoe(p, "near", -94, SOLES - 5, 26, 44) + back


# -- the fixed stage -------------------------------------------------------------------------------


def town_hall(era: str) -> str:
    """Sky, the far town, the front with its arch, and the steps that climb to it."""
    c = ERAS[era]
    stone = WHITE if era == "nu" else PAPER
    town = gables(-20, 930, (66, 126), 136, (c["mid"],), c["back"]) + rect(-20, 929, 272, 120, c["mid"])
    front = rect(580, 0, 520, 1040, c["main"]) + rect(556, 20, 560, 36, stone) + rect(580, 56, 520, 14, SHADE)
    frame = arch(stone, DOOR, SPRING - RADIUS, 2 * RADIUS, LANDING - SPRING + RADIUS, 38)
    ground = rect(0, LANDING + len(EDGES) * RISER, 1080, 60, c["main"])
    return rect(0, 0, 1080, 1080, c["back"]) + town + front + frame + steps(c["mid"], stone) + ground


def steps(colour: str, stone: str) -> str:
    """Wide treads of stone, one below the other."""
    return "".join(
        rect(x, LANDING + i * RISER, 1100 - x, RISER + 1, colour)
        + rect(x - 10, LANDING + i * RISER, 1110 - x, 18, stone, 6)
        + rect(x, LANDING + i * RISER + 18, 1100 - x, 10, SHADE)
        for i, x in enumerate(EDGES)
    )


def way_through(fill: str) -> str:
    """What is seen between the posts of the door."""
    return arch(fill, DOOR, SPRING - RADIUS, 2 * RADIUS, LANDING - SPRING + RADIUS)


def door_leaf(fill: Fill, left: float, inset: float = 0) -> str:
    """The right leaf of the door, from `left`; an inset makes it the pane within its own frame."""
    r, x, low = RADIUS - inset, left + inset, LANDING - inset
    top = SPRING - sqrt(r * r - (x - MIDDLE) ** 2)
    return path(fill, f"M {x} {low} L {x} {top} A {r} {r} 0 0 1 {MIDDLE + r} {SPRING} L {MIDDLE + r} {low} Z")


# -- what changes ----------------------------------------------------------------------------------


def toen() -> str:
    c = TOEN
    belt = path(INK, "M -99 -44 Q 10 -20 114 -46 L 113 -22 Q 10 6 -100 -20 Z") + bus(44, -24)
    coat = {"top": c["accent"], "dress": "longcoat", "legs": c["deep"], "hem": "short", "stockings": PAPER}
    clerk = Person(SKIN[0], "#C99A4B", "queue", build=0.94, facing=-1, pose="give")
    clerk = clerk.wearing(**{**coat, "top": c["leaf"]}, shoes=c["deep"])
    return (
        way_through(INK)
        + move(837, INDOORS, standing(clerk), scale=SMALL)
        + oak(c)
        + pigeon(614, 720, letter(84, -84, c["accent"], 0.46, -8))
        + him(letter(X + 34, Y - 14, c["accent"], 0.9, -8), belt, **coat, cut="queue", headgear="tricorne")
    )


def oak(c: Palette) -> str:
    """The leaf that stays shut, with its panels and a ring to pull."""
    panels = door_leaf(SHADE, 908, 44) + rect(920, 400, 180, 44, c["deep"])
    return door_leaf(c["deep"], 908) + rect(908, 150, 12, 490, SHADE) + panels + ring(940, 424, 20, c["main"])


def bus(x: float, y: float) -> str:
    """The messenger's case, with the round badge by which everybody knows him."""
    case = rect(-32, -14, 64, 76, SILVER, 14) + rect(6, -14, 26, 76, SHADE, 12)
    return move(x, y, case, rect(-36, -20, 72, 18, SILVER, 9), circle(0, 30, 18, TOEN["sun"]))


def nu() -> str:
    c = NU
    arms: Arms = {"near": ((-120, -110), (30, -100)), "far": ((124, -112), (62, -112))}
    bride = Person(SKIN[4], cut="curls", top=WHITE, facing=-1, arms=arms)
    bride = bride.wearing(legs=WHITE, skirt=True, hem="long", shoes=c["accent"])
    groom = Person(SKIN[0], "#A8552A", "sidepart", glasses=True, dress="suit", top=INK, detail=c["accent"], facing=-1)
    handle = rect(1044, 400, 14, 130, INK, 7)
    return (
        way_through(c["mid"])
        + move(946, INDOORS, standing(groom), scale=SMALL)
        + move(864, INDOORS, standing(bride), bouquet(c, bride.skin), scale=SMALL)
        + door_leaf(WOOD, 1012)
        + door_leaf(c["back"], 1012, 22)
        + handle
        + pigeon(614, 720, leaves(c["accent"], (70, -82, 9), (80, -90, 9), (82, -76, 9)))
        + him(book(X + 24, Y - 30, c["accent"], 10, WHITE), chain(), top=c["deep"], dress="suit", detail=c["accent"])
    )


def chain() -> str:
    """Today the badge hangs on a chain."""
    links = line(SILVER, "-30,-258 -14,-160 14,-116 44,-160 64,-256", width=9, curved=True)
    return links + circle(14, -92, 28, SILVER) + circle(14, -92, 15, WHITE)


def bouquet(c: Palette, skin: str) -> str:
    flowers = leaves(c["accent"], (-70, -146, 26), (-48, -172, 26), (-14, -170, 26), (0, -142, 26), (-34, -140, 28))
    return poly(c["main"], "-62,-124 -4,-124 -30,-46") + flowers + circle(-32, -100, 19, skin)


def straks() -> str:
    c = STRAKS
    hedge = leaves(c["mid"], (830, 576, 60), (920, 572, 64), (1020, 550, 86)) + rect(DOOR, 576, 340, 64, c["mid"])
    return (
        way_through(c["back"])
        + circle(1040, 270, 110, c["sun"])
        + hedge
        + ramp(c)
        + helper(770, 962, c)
        + leaves(c["deep"], (-10, 1050, 60), (56, 1070, 44))
        + pigeon(152, 917, asleep=True)
        + him(mug(X, Y + 34, WHITE), circle(60, -150, 16, SILVER), top=c["accent"], dress="jacket", trim=PAPER)
        + visitor(c)
    )


def ramp(c: Palette) -> str:
    """The slope lies there; its rail is still to come."""

    def above(x: float, by: float = 0) -> Point:
        return x, 1040 - (x - 280) * 0.16 - by

    posts = "".join(line(c["accent"], above(x), above(x, 96), dash=True) for x in (420, 700, 980))
    rail = line(c["accent"], above(420, 96), above(1100, 96), dash=True)
    slope = poly(c["main"], above(280), above(1100), (1100, 1060), (280, 1060))
    return rail + posts + slope + line(c["deep"], above(290), above(1100), width=16)


def visitor(c: Palette) -> str:
    """On her way through; she turns round for the cup."""
    her = Person(SKIN[3], "#C9C4BC", "bun", glasses=True, facing=-1, pose="give")
    her = her.wearing(dress="cardigan", top=c["main"], trim=PAPER, detail=PAPER, legs=c["deep"], skirt=True)
    walker = rollator(hand_of(her, "near"), SOLES, c["accent"])
    return move(839, INDOORS, walker, standing(her), scale=SMALL)


def helper(x: float, y: float, c: Palette) -> str:
    """It carries the tray; he is the one who gives."""
    tray = rect(-7, -150, 14, 40, INK) + rect(-60, -158, 120, 14, c["accent"], 7)
    tray += letter(-26, -174, TOEN["accent"], 0.5) + move(8, -158, mug(0, 0, WHITE), scale=0.6)
    return shadow(x - 34, y, 68, 50) + move(x, y, tray) + rover(x, y, 92, PAPER, c["sun"])


def tile() -> str:
    """A sealed letter, and the badge of who brings it."""
    fold = rect(-98, -74, 196, 148, PAPER, 6) + poly(SHADE, "-98,-74 98,-74 0,24")
    paper = move(158, 198, fold, circle(0, 14, 38, TOEN["accent"]), circle(0, 14, 24, SHADE), turn=-7)
    badge = move(
        296,
        232,
        line(TOEN["accent"], "-40,-250 0,-58 40,-250", width=16),
        circle(0, -54, 16, INK),
        circle(0, 0, 54, SILVER),
        ring(0, 0, 36, WHITE),
        path(SHADE, "M 14 -52 A 54 54 0 0 1 14 52 Q 38 0 14 -52 Z"),
    )
    return card("Brief", TOEN["main"], poly(SHADE, "80,284 296,260 366,298 150,322"), paper, badge)
