"""Typiste, managementondersteuner, organisator met hulp: one wide desk, one window, one goldfish.

What stays: she sits behind her desk with one hand on the keys; the other takes out what people wait for.
The machine gets lighter, the desk opens, the wall goes, the people come nearer. The waste basket loses its paper;
the last of it becomes a nest.

Seen at: Historisch Nieuwsblad, 'Flexwerk achter de typmachine', and Heinz Nixdorf MuseumsForum, 'Typekamer': typing
was women's work, in central typing rooms. Chris Moorman, 'De typemachine': typists sat in rows.
Verhalen van Vroeger, 'Secretaresse van beroep', and De Telegraaf, 'Vaders oude schrijfmachine': carbon paper between
the sheets for the copies. Wikipedia, 'Schrijfmachine': keys, hammers, an ink ribbon;
Knack Data News: the carriage that is pushed back. Of the desk, the basket, the room and the colour of the machine no
source was found.
"""

from kit.figure import bust, closing, reaching, seated
from kit.limbs import arm
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
    between,
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
    rounded,
    scene,
)
from shelf.animals import nestling
from shelf.furniture import office_chair
from shelf.helpers import lamp_robot
from shelf.office import headset, paper_ball, typewriter, waste_basket
from shelf.props import gables, leaves, shadow

HIP, HAND = (452, 748), (710, 452)
BACK, EDGE, WALL, FLOOR = 656, 716, 876, 963  # of the desk top; where the wall ends; under her feet
SILL, BEAM, POSTS = 500, 96, (150, 930)
FISH, SILVER, WOOD = "#EE7B30", "#C9C4BC", "#B98A4E"
Time = tuple[Person, str, str, str, str]  # her, what is behind her, what she takes, what is before her, the bin
HER = reaching(
    Person(build=1.12, skin=SKIN[0], hair="#93401F", face="round", glasses=True, hands={"near": "flat"}),
    far=(258, -296),
)
HER = HER.wearing(arms={**HER.arms, "near": ((-110, -100), (102, -108))})


def draw(era: str) -> str:
    her, behind, taken, before, bin_ = {"toen": toen, "nu": nu, "straks": straks}[era]()
    body = move(*HIP, bust(her) if era == "toen" else seated(her)) + taken + move(*HIP, closing(her, "far"))
    waste = move(793, 1034, poly(SHADE, "-31,0 59,0 169,28 49,28"), bin_)
    return scene("Typiste", room(era), behind, body, before, move(*HIP, arm(her, "near")), waste, bowl(era))


def slanted(x: float, y: float, back: float = 0) -> Point:
    """A point of something that stands on the desk and faces her; `back` is the share of its depth."""
    return 634 + x - 116 * back, 704 + y - 58 * back


# -- the fixed stage -------------------------------------------------------------------------------


def room(era: str) -> str:
    """A band of windows over the whole width; in straks only the frame stands, as a pergola on a roof."""
    c = ERAS[era]
    sky, frame, wall, floor = {
        "toen": (c["sun"], c["deep"], c["back"], c["mid"]),
        "nu": (WHITE, c["main"], c["back"], c["mid"]),
        "straks": (c["back"], c["main"], c["mid"], PAPER),
    }[era]
    beyond = {"toen": "", "nu": rect(604, 136, 104, 364, c["mid"]), "straks": circle(1000, 200, 126, c["sun"])}[era]
    town = gables(-60, 296, (32, 58, 10, 46, 26, 20, 42, 56), 160, (c["mid"],), c["mid"])
    town += rect(0, 295, 1080, SILL - 295, c["mid"])
    ground = rect(0, SILL, 1080, WALL - SILL, wall) + rect(0, WALL, 1080, 1080 - WALL, floor)
    posts = "".join(rect(x - 10, BEAM, 20, SILL - BEAM, frame) for x in POSTS)
    bars = rect(0, BEAM - 22, 1080, 22, frame) + rect(0, SILL, 1080, 24, frame) + rect(0, SILL + 14, 1080, 10, SHADE)
    above, reveal = rect(0, 0, 1080, BEAM, sky), ""
    if era != "straks":
        above = rect(0, 0, 1080, BEAM, wall)
        reveal = rect(0, BEAM, 1080, 12, SHADE) + "".join(rect(x + 10, BEAM, 12, SILL - BEAM, SHADE) for x in POSTS)
    return above + rect(0, BEAM, 1080, SILL - BEAM, sky) + beyond + town + ground + reveal + posts + bars


def bowl(era: str) -> str:
    """The goldfish that looks out; each time it owns a little more."""
    glass: Fill = {"fill": WHITE, "fill_opacity": 0.4}
    water: Fill = {"fill": WHITE, "fill_opacity": 0.5}
    weed = line(STRAKS["main"], "16,58 24,30 12,-2", width=7, curved=True)
    weed += line(STRAKS["main"], "30,58 38,30 26,10", width=7, curved=True)
    castle = "M -50 42 L -50 -4 A 22 22 0 0 1 -6 -4 L -6 64 L -18 62 L -18 2 A 10 10 0 0 0 -38 2 L -38 52 Z"
    owned = {"toen": "", "nu": weed, "straks": weed + path(STRAKS["accent"], castle)}[era]
    fish = poly(FISH, "10,12 40,-6 34,12 40,30") + oval(-6, 12, 28, 18, FISH) + circle(-20, 8, 4.5, INK)
    glass_bowl = circle(0, 0, 66, glass) + path(water, "M -64 -16 A 66 66 0 1 0 64 -16 Z")
    dark = path(SHADE, "M 30 -58.8 A 66 66 0 0 1 20 62.9 Q 76 0 30 -58.8 Z") + oval(0, -58, 40, 9, WHITE)
    return move(985, 636, poly(SHADE, "-20,62 36,62 110,74 40,74"), glass_bowl, owned, fish, dark)


def people(one: Person, two: Person, y: float, scale: float) -> str:
    """On her left: those she works with, then those she works for."""
    return move(60, y, bust(one), scale=scale) + move(120 + 184 * scale, y, bust(two), scale=scale)


# -- toen ------------------------------------------------------------------------------------------


def toen() -> Time:
    c = TOEN
    one = Person(skin=SKIN[1], hair="#C99A4B", cut="wave", top=c["leaf"], pose="desk", gaze="down")
    two = Person(skin=SKIN[2], hair=INK, cut="bob", top=c["deep"], pose="write")
    row = rect(-10, 574, 336, 110, c["main"]) + rect(-10, 574, 336, 12, SHADE)
    for x in (90, 242):
        row += move(x, 0, poly(PAPER, "20,520 50,508 54,456 24,468"), poly(INK, "-4,576 12,530 56,524 62,576"))
    copies = "".join(rect(84 + i % 3 * 4, 692 - i * 12, 150, 12, PAPER if i % 2 == 0 else INK, 3) for i in range(6))
    her = HER.wearing(cut="wave", top=c["accent"], dress="collar", trim=PAPER)
    before = (
        wooden_desk(c)
        + poly(SHADE, "232,704 340,704 300,690 232,690")
        + copies
        + typewriter(634, 704, c["leaf"], c["main"])
    )
    return her, people(one, two, 600, 0.5) + row + sheets(c), "", before, basket(c)


def sheets(c: Palette) -> str:
    """The letter, the carbon that she draws out, the copy."""

    places = ((c["sun"], 744, 494), (INK, 686, 490), (PAPER, 728, 504))
    text = line(c["mid"], "760,336 832,372", width=6) + line(c["mid"], "756,366 806,391", width=6)
    return "".join(move(x, y, poly(fill, "0,0 96,48 120,-148 24,-196")) for fill, x, y in places) + text


def wooden_desk(c: Palette) -> str:
    drawers = "".join(
        rect(x, EDGE + 40 + i * 76, 230, 60, SHADE, 6) + circle(x + 115, EDGE + 70 + i * 76, 10, c["main"])
        for x in (60, 790)
        for i in range(3)
    )
    front = rect(0, EDGE, 1080, 270, c["deep"]) + rect(340, EDGE, 400, 270, SHADE)
    return front + drawers + rect(0, BACK, 1080, EDGE - BACK, c["main"]) + rect(0, EDGE, 1080, 16, SHADE)


def basket(c: Palette) -> str:
    """Everything typed wrong."""
    full = paper_ball(-31, -184, 0.9) + paper_ball(25, -188) + paper_ball(-5, -220, 0.86)
    missed = poly(SHADE, "-131,4 -85,4 -51,16 -111,16") + paper_ball(-115, -26, 0.94)
    return full + waste_basket(0, 0, c["accent"], c["deep"]) + missed


# -- nu --------------------------------------------------------------------------------------------


def nu() -> Time:
    c = NU
    her = HER.wearing(cut="bob", top=c["accent"], dress="cardigan", trim=WHITE, detail=WHITE, legs=c["main"])
    one = Person(skin=SKIN[4], hair=INK, cut="crop", top=c["deep"], dress="jacket", trim=WHITE)
    two = Person(skin=SKIN[1], hair=SILVER, cut="bun", top=c["main"])
    pane: Fill = {"fill": WHITE, "fill_opacity": 0.16}
    glass = rect(0, BEAM, 322, 580, pane) + rect(322, BEAM, 20, 580, c["main"])
    meeting = people(one, two, 600, 0.5) + rect(-10, 574, 336, 110, c["mid"]) + glass
    behind = meeting + screen(c) + shadow(350, FLOOR, 340) + office_chair(HIP[0] + 16, FLOOR, c["main"])
    block = poly(c["accent"], *((HAND[0] + x, HAND[1] + y) for x, y in ((-14, -40), (58, -4), (58, 56), (-14, 20))))
    before = high_desk(c) + headset(160, 706, c["main"]) + keyboard(c)
    return her.wearing(shoes=c["accent"]), behind, block, before, empty_bin(c)


def screen(c: Palette) -> str:
    """A calendar without a word: whose time is taken, whose is free."""

    def at(u: float, v: float) -> Point:
        return between(between((692, 326), (880, 420), u), between((692, 546), (880, 640), u), v)

    def block(u: float, v: float, tall: float, fill: str) -> str:
        return poly(fill, at(u, v), at(u + 0.19, v), at(u + 0.19, v + tall), at(u, v + tall))

    blocks = [(0.06, 0.1, 0.2, "mid"), (0.3, 0.08, 0.24, "main"), (0.3, 0.66, 0.26, "mid"), (0.53, 0.2, 0.5, "main")]
    blocks += [(0.76, 0.08, 0.2, "mid"), (0.76, 0.56, 0.34, "main"), (0.06, 0.72, 0.2, "main")]
    frame = outline(INK, "M", *at(0, 0), "L", *at(1, 0), "L", *at(1, 1), "L", *at(0, 1), "Z", width=26, dash=False)
    stand = limb(INK, [(790, 600), (790, 690)], [14, 14]) + oval(790, 690, 70, 13, INK)
    glass = poly(WHITE, at(0, 0), at(1, 0), at(1, 1), at(0, 1))
    return stand + frame + glass + "".join(block(u, v, tall, c[name]) for u, v, tall, name in blocks)


def plate(fill: str) -> str:
    """What lies under her hand."""
    return poly(fill, slanted(-40, -8), slanted(136, -8), slanted(136, -18, 1), slanted(-40, -18, 1))


def keyboard(c: Palette) -> str:
    keys = (line(c["mid"], slanted(x, -18, 0.12), slanted(x, -18, 0.88), width=10) for x in range(-16, 120, 27))
    return plate(INK) + "".join(keys)


def high_desk(c: Palette) -> str:
    """Under its panel one sees what a desk used to hide."""
    panel = f"M 24 {EDGE} L 1056 {EDGE} L 1056 796 Q 1056 846 1006 846 L 74 846 Q 24 846 24 796 Z"
    legs = rect(96, 840, 36, 194, INK, 8) + rect(948, 840, 36, 194, INK, 8)
    return legs + path(c["deep"], panel) + rect(0, BACK, 1080, EDGE - BACK, WHITE) + rect(24, EDGE, 1032, 16, SHADE)


def empty_bin(c: Palette) -> str:
    tub = path(WHITE, "M -65 -164 L 65 -164 L 55 -14 Q 53 0 39 0 L -39 0 Q -53 0 -55 -14 Z")
    dark = path(SHADE, "M 19 -164 L 65 -164 L 55 -14 Q 53 0 39 0 L 15 0 Z")
    return tub + dark + oval(0, -164, 65, 18, WHITE) + oval(0, -162, 52, 12, c["deep"])


# -- straks ----------------------------------------------------------------------------------------


def straks() -> Time:
    c = STRAKS
    her = HER.wearing(cut="curls", top=c["accent"], dress="jacket", trim=PAPER, legs=c["deep"])
    one = Person(skin=SKIN[4], hair=INK, cut="crop", top=PAPER, pose="behind")
    two = Person(skin=SKIN[1], hair=SILVER, cut="bun", top=c["deep"], pose="behind")
    bush = ((930, 668, 46), (990, 626, 70), (1070, 590, 90), (930, 770, 46), (934, 848, 40))
    green = leaves(c["deep"], *bush) + rect(926, 668, 154, 220, c["deep"])
    green += leaves(c["main"], (-10, 70, 70), (76, 70, 44), (1004, 60, 34), (1066, 58, 44))
    sweep = line(c["accent"], "724,352 640,226 484,166 340,216 262,344", curved=True, dash=True)
    seat = circle(440, 871, 96, c["sun"]) + path(SHADE, "M 474 781 A 96 96 0 0 1 474 961 Q 532 871 474 781 Z")
    hedge = rect(-10, 660, 266, 228, c["main"]) + leaves(c["main"], (250, 706, 46), (262, 780, 50), (254, 850, 38))
    behind = green + sweep + flying(612, 206, 24) + flying(352, 206, -34) + people(one, two, 668, 0.66) + hedge
    told = rect(-46, -62, 92, 124, c["sun"], 12) + circle(0, -8, 22, c["accent"])
    taken = move(HAND[0] + 30, HAND[1] - 36, told, turn=12)
    return her, behind + shadow(350, FLOOR, 340) + seat, taken, light_desk() + pad(c) + helper(c), nest(c)


def flying(x: float, y: float, turn: float) -> str:
    """A meeting that is not there yet."""
    c = STRAKS
    shape = rounded(-36, -48, 72, 96, 10)
    return move(x, y, path(c["back"], shape), outline(c["deep"], shape), turn=turn)


def light_desk() -> str:
    """A top on two trestles: nothing to hide."""
    legs = "".join(line(WOOD, (x + d, 1030), (x, EDGE), width=18) for x in (130, 950) for d in (-50, 50))
    return legs + rect(0, BACK, 1080, EDGE - BACK + 14, WOOD) + rect(0, EDGE, 1080, 14, SHADE)


def pad(c: Palette) -> str:
    """What is left of the keys: yes, later, no."""
    colours = (c["main"], c["sun"], c["accent"])
    return plate(c["deep"]) + "".join(
        circle(*slanted(48 + i * 34, -17, 0.5), 13, fill) for i, fill in enumerate(colours)
    )


def helper(c: Palette) -> str:
    """It sorts what comes in."""
    pile = "".join(rect(-184 + i % 2 * 6, -10 - i * 11, 104, 10, PAPER, 3) for i in range(4))
    sheet = poly(c["sun"], "-170,-78 -94,-98 -84,-60 -160,-40")
    return move(230, 704, shadow(-60, 0, 114, 40), pile, lamp_robot(0, 0, PAPER, c["sun"]), sheet, scale=0.66)


def nest(c: Palette) -> str:
    """The last waste paper has found a use."""
    cup = path(PAPER, "M -79 -190 Q 0 -162 79 -190 Q 89 -150 49 -134 L -51 -134 Q -89 -150 -79 -190 Z")
    ends = line(PAPER, "-61,-178 -93,-196") + line(PAPER, "59,-174 93,-188") + line(PAPER, "49,-154 89,-148")
    tub = poly(c["accent"], "-65,-162 61,-162 43,0 -47,0") + poly(SHADE, "19,-162 61,-162 43,0 15,0")
    return tub + nestling(3, -202, c["sun"], c["deep"]) + ends + cup


# -- on the card -----------------------------------------------------------------------------------


def tile() -> str:
    """The typewriter from the front, a sheet and its carbon standing in it."""
    coral = NU["accent"]
    table = rect(0, 284, 400, 116, TOEN["main"]) + poly(SHADE, "90,298 316,298 400,330 170,330")
    sheets = rect(166, 100, 110, 80, INK) + rect(140, 108, 116, 80, PAPER)
    lines = "".join(line(INK, (160, y), (160 + w, y), width=7) for y, w in ((128, 76), (146, 50)))
    lever = line(INK, "80,164 66,130", width=11)
    roller = rect(52, 160, 30, 38, coral, 12) + rect(318, 160, 30, 38, coral, 12) + rect(72, 164, 256, 30, INK, 10)
    case = path(
        INK,
        "M 112 186 L 288 186 Q 304 186 308 202 L 328 284 Q 330 300 314 300 L 86 300 Q 70 300 72 284 L 92 202",
        "Q 96 186 112 186 Z",
    )
    keys = "".join(
        circle(200 + (k - 3.5) * (23 + row * 1.6), 220 + row * 21, 8.5, PAPER) for row in range(3) for k in range(8)
    )
    bar = rect(136, 277, 128, 13, coral, 6)
    return card("Schrijfmachine", NU["back"], table, sheets, lines, lever, roller, case, keys, bar)
