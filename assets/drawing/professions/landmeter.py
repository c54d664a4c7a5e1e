"""Landmeter, geo-specialist, beheerder van de digitale tweeling: one polder, one line of sight, one cow.

What stays: somebody tall leans over an instrument, a foot on its case, and looks along a line to a far rod;
in the other hand is what the land is written down in: a field book, a tablet, a glass.
The cow never moves: she chews the end of the chain, lies on the pad of the drone, stays dry on her own mound,
and is the first to stand in the twin, on the vanishing point.

Seen at: Wikipedia, 'Theodoliet': one of 1820; kwartiervannijmegen.nl, 'Theodoliet' (ring, supports, telescope, three
legs) and 'Veldwerken' (the chain and its pullers before 1832); canon-geertruidenberg.nl, 'Van meting tot GPS': angles
measured in 1820. Delpher, a handbook of surveying: links of wire, rings of brass; rods whitewashed, with a bunch of
straw on top. Amsterdam Museum (am.adlibhosting.com), KA 9700: tailcoat, long trousers, neckcloth, side whiskers.
tynaarlo.nl, 'Landmeters aan de slag': satellites; geoinformatienederland.nl, 'Het nieuwe meten': total stations;
svb-bgt.nl, 'Met de voeten in de klei': a municipal drone. waterforum.net, 'Digital twin voor waterschappen'.
No source for a red and white rod of that time, so it is white; none from here for the top hat, general as it was,
nor for the field book, which is plain.
"""

from kit.figure import SOLES, climbing, closing, reaching, standing
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
    limb,
    line,
    move,
    outline,
    oval,
    path,
    poly,
    rect,
    ring,
    scene,
)
from shelf.animals import cow, small_cow
from shelf.helpers import drone, robot_dog
from shelf.props import leaves, shadow
from shelf.things import tripod

HIP, GRASS = (206, 675), 945
HORIZON, VANISH, MILL = 620, (735, 620), 836
FAR, THERE = 0.36, 734  # how large somebody far away is, and on what grass
AXIS, EYE = 512, 352  # of the instrument: its middle, the height of its lens
RAISED = 76  # one foot on the case of the instrument
BOOK = (316, 672)
THEM = reaching(
    Person(build=0.92, skin=SKIN[0], hair="#C99A4B", lean=22, view="profile", hands={"far": "grip", "near": "grip"}),
    near=(BOOK[0] - HIP[0], BOOK[1] - HIP[1]),
    far=(AXIS - 30 - HIP[0], 398 - HIP[1]),
).wearing(tilt=5)


def draw(era: str) -> str:
    return scene("Landmeter", polder(era), {"toen": toen, "nu": nu, "straks": straks}[era]())


def place(person: Person, case: str, page: str, over: str = "") -> str:
    """Leaning over the instrument, a foot on its case; what is written down lies behind the fingers."""
    return shadow(166, GRASS, 220, 60) + case + move(*HIP, climbing(person, RAISED, page), over)


# -- the fixed stage -------------------------------------------------------------------------------

DITCHES = ((-3600, -2900), (-1500, -1180), (-400, -170), (640, 740), (1230, 1400), (2050, 2500))


def ray(fill: str, left: float, right: float) -> str:
    """A strip of land or water that runs from the lower edge of the picture to the vanishing point."""
    return poly(fill, VANISH, (right, 1080), (left, 1080))


def polder(era: str) -> str:
    """Sky, far things, grass, and ditches that all run to one point. In straks the water has more room."""
    c = ERAS[era]
    water = {"toen": c["sun"], "nu": WHITE, "straks": PAPER}[era]
    strips = "".join(ray(c["main"], x - (w - x) * 0.2, w) + ray(water, x, w) for x, w in DITCHES)
    if era == "straks":
        waves = ((768, 716, 34), (690, 1010, 90), (850, 980, 110))
        strips += ray(c["back"], 640, 1400) + "".join(line(PAPER, (x, y), (x + w, y)) for x, y, w in waves)
    tufts = leaves(c["mid"], (20, 604, 26), (440, 608, 20), (1010, 606, 26), (1060, 600, 34), (640, 608, 18))
    tower = poly(c["mid"], "28,620 28,536 52,470 76,536 76,570 162,570 180,620")
    wings = limb(c["mid"], [(0, 0), (0, -92)], [4, 4]) + rect(2, -90, 20, 70, c["mid"])
    sails = "".join(move(MILL, HORIZON - 124, wings, turn=a) for a in (25, 115, 205, 295))
    mill = move(MILL, HORIZON, poly(c["mid"], "-38,0 -20,-116 -14,-136 14,-136 20,-116 38,0")) + sails
    land = rect(0, 604, 1080, 20, c["mid"]) + tower + tufts + mill + rect(0, HORIZON, 1080, 460, c["mid"])
    return rect(0, 0, 1080, HORIZON, c["back"]) + land + strips


def far_one(who: Person, rod: str) -> str:
    """Somebody far away, with a rod at (-96, 270) before them."""
    there = reaching(who, near=(-96, -170))
    return move(1006, THERE - SOLES * FAR, rod, standing(there), closing(there, "near"), scale=FAR)


def slab(cover: str, page: str, *drawn: str) -> str:
    """What the land is written down in: flat, at the near hand, turned a little to us."""
    x, y = BOOK[0] - HIP[0], BOOK[1] - HIP[1]
    return move(x + 14, y - 2, rect(-26, -74, 108, 84, cover, 8), rect(-16, -65, 88, 66, page, 3), *drawn, turn=-8)


# -- toen ------------------------------------------------------------------------------------------


def theodolite(c: Palette) -> str:
    """Of brass: foot screws, the ring that is read, two supports, the telescope."""
    brass = c["main"]
    screws = rect(AXIS - 6, 440, 12, 30, brass) + "".join(rect(AXIS + dx, 448, 10, 20, INK, 3) for dx in (-29, 19))
    circles = rect(AXIS - 62, 426, 124, 18, brass, 9) + rect(AXIS, 426, 62, 18, SHADE, 9)
    supports = poly(brass, (AXIS - 26, 428), (AXIS - 14, EYE), (AXIS + 14, EYE), (AXIS + 26, 428))
    tube = limb(brass, [(AXIS - 60, EYE), (AXIS + 80, EYE)], [12, 15]) + circle(AXIS, EYE, 16, c["deep"])
    ends = limb(INK, [(AXIS - 74, EYE), (AXIS - 62, EYE)], [8, 10]) + rect(AXIS + 74, EYE - 20, 20, 40, INK, 5)
    return tripod(AXIS, GRASS, 480, c["deep"]) + screws + circles + supports + tube + ends


def toen() -> str:
    c = TOEN
    him = THEM.wearing(skin=SKIN[1], hair=c["deep"], beard="sidewhiskers", headgear="tophat", headgear_colour=INK)
    him = him.wearing(top=c["accent"], dress="tailcoat", trim=PAPER, detail=c["sun"], legs=c["back"])
    back = path(c["accent"], "M -22 -68 Q -68 -30 -64 26 L -20 26 Z")  # his coat closes over the hip as he leans
    mate = Person(skin=SKIN[2], headgear="straw", headgear_colour=c["main"], top=c["deep"], legs=INK, facing=-1)
    straw = "".join(line(c["main"], (-96, -440), (-96 + dx, -560), width=22) for dx in (-56, -28, 0, 28, 56))
    rod = limb(WHITE, [(-96, 270), (-96, -480)], [13, 13]) + straw + rect(-116, -480, 40, 22, c["accent"])
    case = rect(228, 869, 150, 76, c["deep"], 4) + rect(228, 887, 150, 8, c["main"]) + rect(330, 869, 48, 76, SHADE)
    sky = "".join(
        line(INK, (x, y), (x + 22, y - 12), (x + 40, y + 2), (x + 60, y - 14), (x + 82, y - 6), width=5, curved=True)
        for x, y in ((700, 254), (800, 200))
    )
    links = ((548, 972), (586, 966), (622, 955), (656, 938), (686, 914), (710, 884), (728, 850), (738, 816))
    chain = line(INK, *links, width=5) + "".join(circle(x, y, 6, c["accent"]) for x, y in links)
    script = "".join(line(INK, (-4, y), (60, y), width=4) for y in (-50, -34, -18))
    things = sky + far_one(mate, rod) + shadow(784, 902, 246, 60) + cow(890, 902) + chain + theodolite(c)
    return things + place(him, case, slab(c["deep"], PAPER, script), back)


# -- nu --------------------------------------------------------------------------------------------


def total_station(c: Palette) -> str:
    """It measures angle and distance by itself."""
    handle = line(INK, (AXIS - 34, 298), (AXIS - 34, 272), (AXIS + 34, 272), (AXIS + 34, 298), width=12)
    body = rect(AXIS - 52, 292, 104, 132, c["accent"], 22) + rect(AXIS + 8, 292, 44, 132, SHADE, 22)
    tube = limb(WHITE, [(AXIS - 52, EYE), (AXIS + 70, EYE)], [17, 25]) + circle(AXIS, EYE, 10, c["deep"])
    ends = limb(INK, [(AXIS - 72, EYE), (AXIS - 56, EYE)], [9, 12]) + rect(AXIS + 74, EYE - 30, 20, 60, INK, 6)
    return handle + tripod(AXIS, GRASS, 470, c["deep"]) + rect(AXIS - 40, 420, 80, 40, INK, 8) + body + tube + ends


def nu() -> str:
    c = NU
    her = THEM.wearing(top=c["accent"], legs=c["deep"], hem="short", prosthesis="near", cut="bun")
    mate = Person(skin=SKIN[4], cut="crop", top=c["accent"], dress="hivis", trim=WHITE, legs=c["deep"], facing=-1)
    rod = "".join(rect(-108, y, 24, 90, c["accent"] if i % 2 else WHITE) for i, y in enumerate(range(-450, 270, 90)))
    rod += path(WHITE, "M -156 -462 A 60 46 0 0 1 -36 -462 Z") + rect(-160, -466, 128, 24, c["deep"], 10)
    pad = oval(892, 894, 176, 46, c["accent"]) + oval(892, 894, 142, 34, WHITE)
    case = (
        rect(228, 869, 150, 76, WHITE, 14) + rect(290, 898, 22, 30, c["accent"], 6) + rect(330, 869, 48, 76, SHADE, 14)
    )
    roads = poly(WHITE, "40,-64 48,1 28,1 ") + poly(WHITE, "40,-64 4,1 -16,1") + poly(WHITE, "40,-64 72,-10 72,1 66,1")
    things = drone(770, 220, c["accent"], c["deep"]) + far_one(mate, rod) + pad + cow(890, 902) + total_station(c)
    return things + place(her.wearing(dress="hivis", trim=WHITE), case, slab(INK, c["main"], roads))


# -- straks ----------------------------------------------------------------------------------------


def lens(c: Palette) -> str:
    """A ring of glass on three legs: in it stands already what is a plan outside."""
    hill = path(c["main"], f"M {AXIS - 62} {EYE} A 62 62 0 0 0 {AXIS + 62} {EYE} Z")
    tree = line(c["deep"], (AXIS + 18, EYE - 16), (AXIS + 18, EYE + 6)) + circle(AXIS + 18, EYE - 24, 21, c["mid"])
    glass = circle(AXIS, EYE, 62, PAPER) + tree + hill + ring(AXIS, EYE, 62, c["deep"], 14)
    return tripod(AXIS, GRASS, 470, c["deep"]) + rect(AXIS - 7, 410, 14, 60, c["deep"]) + glass


def twin(c: Palette) -> str:
    """The same polder once more, on the line of sight: a dike and a mill to come. Only the cow is there already."""
    x, base, hub = 930, EYE, EYE - 138
    land = f"M {AXIS + 86} {base} H 636 Q 660 {base} 668 {base - 24} L 676 {base - 42} H 800 L 824 {base} H 1090"
    walls = f"M {x - 60} {base} L {x - 29} {base - 130} M {x + 60} {base} L {x + 29} {base - 130} M {x - 29} {hub} h 58"
    sails = f"M {x} {hub - 34} v -58 M {x + 46} {hub} h 58 M {x - 46} {hub} h -58 M {x} {hub + 34} v 58"
    there = circle(x, hub, 14, c["deep"]) + small_cow(738, base - 46)
    return outline(c["deep"], land) + outline(c["deep"], walls) + outline(c["main"], sails) + there


def straks() -> str:
    c = STRAKS
    her = THEM.wearing(top=c["accent"], legs=c["deep"], hem="short", prosthesis="near", cut="bun")
    child = Person(skin=SKIN[4], cut="curls", top=c["sun"], legs=c["deep"], facing=-1, grown=0.7)
    child = reaching(child, near=(-110, -110))
    mound = oval(892, 896, 176, 42, c["main"])
    stone = path(PAPER, f"M 222 {GRASS} Q 224 869 256 869 H 350 Q 380 872 384 {GRASS} Z")
    stone += path(SHADE, f"M 326 869 H 350 Q 380 872 384 {GRASS} H 332 Z")
    rod = "".join(rect(972, THERE - 300 + i * 34, 12, 34, c["accent"] if i % 2 else PAPER) for i in range(7))
    friends = rod + robot_dog(962, THERE, PAPER, c["sun"])
    friends += move(1022, THERE - SOLES * FAR * 0.7, standing(child), scale=FAR)
    sprout = line(c["main"], "28,-8 28,-30") + path(
        c["main"], "M 28 -28 Q -2 -28 2 -54 Q 28 -52 28 -28 Q 30 -56 56 -58 Q 56 -32 28 -28 Z"
    )
    things = circle(70, 130, 140, c["sun"]) + twin(c) + friends + mound + cow(890, 902) + lens(c)
    return things + place(her.wearing(dress="jacket", trim=PAPER), stone, slab(c["main"], PAPER, sprout))


# -- on the card -----------------------------------------------------------------------------------


def tile() -> str:
    """A theodolite on its three legs, and the rod that it looks at."""
    sun, x, y = STRAKS["sun"], 152, 138
    field = rect(0, 282, 400, 118, STRAKS["main"]) + "".join(
        poly(STRAKS["mid"], (310, 282), (right, 400), (left, 400))
        for left, right in ((-60, -10), (160, 200), (390, 450))
    )
    legs = "".join(limb(INK, [(x + dx * 0.3, 200), (x + dx, 300)], [8, 6]) for dx in (-70, 10, 78))
    base = rect(x - 50, 184, 100, 14, sun, 7) + rect(x, 184, 50, 14, SHADE, 7) + rect(x - 30, 197, 60, 14, INK, 6)
    arc = ring(x, y, 33, INK, 10) + rect(x - 9, y + 30, 18, 20, INK)
    tube = limb(sun, [(x - 52, y), (x + 62, y)], [10, 15]) + limb(SHADE, [(x + 24, y + 7), (x + 62, y + 8)], [6, 7])
    tube += (
        limb(INK, [(x - 70, y), (x - 56, y)], [8, 11]) + rect(x + 62, y - 22, 16, 44, INK, 5) + circle(x, y, 10, INK)
    )
    rod = "".join(rect(300, 104 + i * 32, 20, 32, TOEN["accent"] if i % 2 else PAPER) for i in range(6))
    rod += rect(313, 104, 7, 192, SHADE)
    return card("Theodoliet", STRAKS["mid"], field, legs, base, arc, tube, rod)
