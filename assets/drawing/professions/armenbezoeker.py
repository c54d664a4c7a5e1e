"""Armenbezoeker, klantmanager, werkcoach: one table, one light, two women, one child, one canary.

What stays: two women at one table, eye to eye under the same light; a hand lies open towards what they share.
First it is bread that is given, then bread that is a right, as a sign on a screen that both hold, then dough that they
knead together, and the loaf that is to come. The child grows.

Seen at: amsterdamhv.nl, "Gooi die liefdadigheid de deur uit": volunteers of the better-off class visited at most five
families each. Geschiedenislokaal Amsterdam, "Bedeelbriefje" (1805): support in loaves. historamarond1900.nl,
"Petroleumlampen": the lamp for those without gas. NH Nieuws on a cottage of 1908 and Openluchtmuseum, "Kachels": the
iron stove in the one warm room. Heemschut: the T-shaped window of the 1880s. Modemuze: hat and walking stick on a
visit. Keulemans, "Onze vogels": the canary, kept everywhere. zorgloket.nl and alleszelf.nl: the talk at the kitchen
table, with a biscuit. bakkerswerkplaats.nl: a neighbourhood bakery where people learn the trade. Of an armenbezoekster
at work no picture was found: jacket, long skirt, boater and shawl are kept plain, and so is the hoop of the lamp.
"""

from kit.figure import bust, reaching, seated
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
    scene,
    soft,
    stretch,
)
from shelf.animals import canary
from shelf.furniture import low_stool, rush_chair, shell_chair
from shelf.helpers import rover
from shelf.props import leaves, oil_lamp, paper_lamp, shadow
from shelf.things import loaf, slice_of_bread

MID, GROUND, FLOOR = 540, 858, 960
LEFT, RIGHT, SEAT = 262, 818, 745  # the hips of the two: the same distance from the middle
TABLE, LAMP, PIPE = 652, 292, 1010
FAIR, CRUST, CRUMB = "#C99A4B", "#C77B34", "#F3E3BF"
HANDS = {"near": "flat", "far": "flat"}
HER = reaching(Person(skin=SKIN[0], hair=FAIR, cut="bun", view="profile", hands=HANDS), (84, -92), (186, -98))
OTHER = Person(skin=SKIN[4], cut="curls", view="profile", hands=HANDS, facing=-1)
OTHER = reaching(OTHER, (-84, -92), (-186, -98))  # around 1900 it is somebody else, in the same pose


def draw(era: str) -> str:
    return scene("Armenbezoeker", room(era), {"toen": toen, "nu": nu, "straks": straks}[era]())


# -- the fixed stage -------------------------------------------------------------------------------


def room(era: str) -> str:
    """In the middle the light, on the left a window with the canary, on the right what keeps the room warm."""
    c = ERAS[era]
    lamp, warm = {
        "toen": (oil_lamp(MID, LAMP, c["main"], c["deep"], c["sun"]), stove(c)),
        "nu": (paper_lamp(MID, LAMP, c["mid"]), cooker(c)),
        "straks": (sun_lamp(c), oven(c)),
    }[era]
    wall, floor, pool = c["back"], c["mid"], WHITE if era == "nu" else PAPER
    if era == "toen":
        wall, floor, pool = c["mid"], c["main"], c["back"]
    light = circle(MID, LAMP, 350, pool) + lamp
    ground = rect(0, GROUND, 1080, 222, floor)
    return rect(0, 0, 1080, 1080, wall) + light + ground + window(era) + move(PIPE, FLOOR, warm)


def window(era: str) -> str:
    """It leaves the picture on the left; in straks it is a frame for beans, without a wall."""
    c = ERAS[era]
    view = {"toen": alley, "nu": street, "straks": beans}[era](c)
    wood = c["deep"] if era == "toen" else c["main"]
    frame = rect(-10, 110, 214, 18, wood) + rect(186, 110, 18, 800 if era == "straks" else 470, wood)
    sill = rect(-10, 560, 236, 26, wood, 6) + rect(-10, 574, 236, 12, SHADE, 6)
    return view + frame + sill + move(80, 356, cage(era))


def alley(c: Palette) -> str:
    """Washing before the bricks across the alley, behind a window with a T of bars."""
    pane = rect(-10, 120, 200, 440, c["accent"]) + rect(-10, 128, 200, 14, SHADE)
    bars = rect(-10, 388, 196, 14, c["deep"]) + rect(84, 388, 14, 172, c["deep"])
    washing = rect(12, 432, 54, 70, PAPER, 4) + rect(116, 432, 42, 60, c["sun"], 4)
    return pane + line(INK, (-10, 430), (186, 430), width=5) + washing + bars


def street(c: Palette) -> str:
    pane = rect(-10, 120, 200, 440, WHITE) + rect(-10, 128, 200, 14, SHADE)
    roofs = poly(c["mid"], "-20,450 44,404 108,450 186,450 186,560 -20,560") + rect(66, 404, 16, 40, c["mid"])
    return pane + roofs + circle(154, 444, 32, c["mid"])


def beans(c: Palette) -> str:
    poles = line(c["main"], (20, 130), (20, 560), width=5) + line(c["main"], (160, 130), (160, 560), width=5)
    vine = leaves(c["mid"], (20, 520, 40), (156, 506, 30), (26, 450, 28), (152, 440, 26), (162, 384, 20))
    return vine + poles + leaves(c["accent"], (36, 490, 8), (148, 466, 8), (10, 540, 8), (166, 410, 8))


def cage(era: str) -> str:
    """The canary's cage: the door is shut, then open, and then the bird sits on the roof."""
    metal = {"toen": INK, "nu": NU["deep"], "straks": STRAKS["deep"]}[era]
    bars = "".join(line(metal, (i, -14), (i, -88), (i * 0.3, -132), width=5, curved=True) for i in (-52, -19, 19, 52))
    door = "-19,-70 19,-70 0,-70 0,-14" if era == "toen" else "-19,-70 19,-70 58,-54 58,2 19,-14"
    bird = canary(0, -136 if era == "straks" else -14)
    rope = line(metal, (0, -228), (0, -132)) + circle(0, -132, 9, metal)
    cell = bars + line(metal, door, width=5) + rect(-62, -16, 124, 18, metal, 9)
    return rope + (bird + cell if era == "toen" else cell + bird)


def table(top: str, rim: str, leg: str) -> str:
    """Round, seen a little from above, on one leg."""
    foot = path(leg, "M -22 0 H 22 Q 22 250 70 308 H -70 Q -22 250 -22 0 Z")
    dark = path(SHADE, "M 4 0 H 22 Q 22 250 70 308 H 26 Q 4 250 4 0 Z")
    edge = path(rim, "M -236 0 H 236 V 16 A 236 40 0 0 1 -236 16 Z")
    turn = path(SHADE, "M 40 38 L 236 0 V 16 A 236 40 0 0 1 40 55 Z")
    return move(MID, TABLE, foot, dark, edge, turn, oval(0, 0, 236, 40, top))


def pair(hers: Person, others: Person, seat: str) -> str:
    """The two on two equal seats, mirrored; only the light comes from one side."""
    dark = shadow(202, FLOOR, 230) + shadow(648, FLOOR, 230)
    seats = move(LEFT, FLOOR, seat) + move(RIGHT, FLOOR, stretch(-1, seat))
    return dark + seats + move(LEFT, SEAT, seated(hers)) + move(RIGHT, SEAT, seated(others))


def child(x: float, scale: float, who: Person) -> str:
    """Behind the table and her mother; its feet would stand a little further back."""
    return move(x, 936 - 270 * who.grown * scale, bust(who), scale=scale)


def cane(colour: str, grip: str) -> str:
    """Hers; it leans against the sill."""
    return line(colour, (96, 950), (112, 560), width=14) + grip + rect(85, 940, 22, 20, INK, 6)


# -- around 1900 -----------------------------------------------------------------------------------


def toen() -> str:
    c = TOEN
    hers = HER.wearing(top=c["accent"], dress="jacket", trim=PAPER, legs=c["accent"], skirt=True, hem="long")
    others = OTHER.wearing(skin=SKIN[1], hair=c["deep"], cut="bun", top=INK, dress="shawl", trim=c["leaf"])
    girl = Person(skin=SKIN[1], hair=c["deep"], cut="bob", facing=-1, top=c["leaf"], grown=0.7, pose="behind")
    crook = line(INK, (112, 560), (114, 530), (134, 512), (156, 530), width=14, curved=True)
    things = child(672, 0.82, girl.wearing(dress="apron", trim=PAPER)) + table(c["deep"], INK, c["deep"])
    things += cane(INK, crook) + loaf(MID, 662, 86)
    return things + pair(
        hers.wearing(headgear="straw"), others.wearing(skirt=True, hem="long"), rush_chair(0, 0, c["deep"], CRUST)
    )


def stove(c: Palette) -> str:
    """A round iron stove and its pipe."""
    pipe = rect(-22, -970, 44, 720, INK) + rect(-30, -320, 60, 14, INK, 4) + rect(-78, -260, 180, 18, INK, 9)
    body = path(INK, "M -66 -248 H 84 V -44 H -66 Q -84 -146 -66 -248 Z")
    feet = rect(-62, -50, 16, 50, INK) + rect(56, -50, 16, 50, INK)
    return pipe + body + feet + "".join(rect(x, -190, 14, 60, c["main"], 6) for x in (-36, -12, 12, 36))


# -- nu --------------------------------------------------------------------------------------------


def nu() -> str:
    c = NU
    hers = HER.wearing(top=c["accent"], legs=c["main"], dress="cardigan", trim=WHITE)
    others = OTHER.wearing(top=c["main"], legs=c["deep"], dress="collar", trim=WHITE)
    girl = Person(skin=SKIN[4], cut="curls", facing=-1, top=c["mid"], grown=0.78, pose="behind")
    things = child(678, 0.8, girl) + table(c["mid"], c["main"], WHITE) + move(MID, TABLE, tablet(c))
    things += cane(c["main"], limb(c["main"], [(92, 540), (142, 536)], [10, 8]))
    return things + pair(hers, others, shell_chair(0, 0, c["mid"]))


def tablet(c: Palette) -> str:
    """Both hold it: the bread is granted."""
    sign = path(c["accent"], "M -46 -32 C -58 -74 -24 -88 0 -88 C 24 -88 58 -74 46 -32 Q 0 -22 -46 -32 Z")
    cuts = "".join(line(WHITE, (x, -70), (x + 12, -50)) for x in (-28, -6, 16))
    return rect(-72, -122, 144, 126, INK, 12) + rect(-60, -110, 120, 102, WHITE, 4) + sign + cuts


def cooker(c: Palette) -> str:
    """A cooker with its hood; on the worktop the biscuit tin is open."""
    hood = rect(-22, -970, 44, 260, c["mid"]) + poly(c["main"], "-22,-720 22,-720 110,-640 -84,-640")
    tin = circle(-20, -404, 17, CRUST) + circle(10, -406, 17, CRUST) + rect(-42, -400, 70, 80, c["main"], 10)
    body = rect(-76, -300, 200, 300, WHITE) + rect(-90, -320, 200, 26, c["deep"], 8)
    door = rect(-46, -270, 90, 12, c["mid"], 6) + rect(-46, -230, 130, 120, c["deep"], 14)
    return hood + rect(-84, -642, 200, 28, c["deep"]) + tin + rect(4, -400, 24, 80, SHADE, 10) + body + door


# -- straks ----------------------------------------------------------------------------------------


def straks() -> str:
    c = STRAKS
    hers = HER.wearing(top=c["accent"], legs=c["deep"], sleeves="rolled", dress="apron", trim=PAPER)
    others = OTHER.wearing(top=c["sun"], legs=c["main"], sleeves="rolled", dress="apron", trim=PAPER)
    girl = Person(skin=SKIN[4], cut="curls", facing=-1, top=c["accent"], grown=0.86)
    girl = girl.wearing(arms={"far": ((164, -176), (142, -292))}, hands={"far": "point"})
    dough = soft(CRUMB, "444,650 456,616 500,590 560,588 616,610 636,650 600,666 540,670 480,666")
    things = child(654, 0.88, girl) + table(CRUST, c["deep"], CRUST) + dough
    grip = limb(c["accent"], [(92, 540), (142, 536)], [10, 8])
    return things + cane(c["accent"], grip) + helper(c) + pair(hers, others, low_stool(0, 0, CRUST))


def sun_lamp(c: Palette) -> str:
    """The light is the sun; in it they see the loaf that the dough will be."""
    crust = "M -100 56 C -120 -14 -50 -44 0 -44 C 50 -44 120 -14 100 56 Q 0 76 -100 56 Z"
    cuts = "".join(line(c["deep"], (x, -8), (x + 18, 20)) for x in (-54, -8, 38))
    return move(MID, LAMP, circle(0, 0, 150, c["sun"]), outline(c["deep"], crust), cuts)


def helper(c: Palette) -> str:
    """It only holds her cane."""
    return rover(41, FLOOR, 84, PAPER, c["sun"]) + limb(c["main"], [(74, 908), (101, 848)], [9, 12])


def oven(c: Palette) -> str:
    """The oven of the neighbourhood, with a fire and a loaf in it. Its chimney is still being built."""
    chimney = rect(-22, -460, 44, 200, CRUST) + rect(4, -460, 18, 200, SHADE)
    chimney += outline(c["deep"], "M -18 -484 V -780") + outline(c["deep"], "M 18 -484 V -780 H -18")
    dome = path(PAPER, "M -96 0 V -160 A 130 130 0 0 1 164 -160 V 0 Z") + rect(-110, -84, 280, 22, c["deep"], 8)
    mouth = path(c["deep"], "M -36 -84 V -154 A 62 62 0 0 1 88 -154 V -84 Z")
    fire = path(c["sun"], "M -10 -84 Q -14 -140 26 -160 Q 66 -140 62 -84 Z")
    return chimney + dome + mouth + fire + loaf(26, -88, 36)


# -- on the card -----------------------------------------------------------------------------------


def tile() -> str:
    """A loaf, and the slice that is cut off it for somebody else."""
    board = rect(0, 282, 400, 118, TOEN["deep"]) + poly(SHADE, "70,302 344,302 396,322 140,322")
    cuts = "".join(line("#EBC188", (x, 146), (x + 24, 182), width=11) for x in (98, 136))
    cut = (slice_of_bread(0, 0, 116, 156, "#A8622A"), slice_of_bread(0, -9, 92, 132, PAPER))
    face = slice_of_bread(206, 298, 128, 172, "#A8622A") + slice_of_bread(206, 289, 102, 148, PAPER)
    whole = slice_of_bread(206, 298, 128, 172, CRUST, 82) + cuts + face
    return card("Brood", TOEN["back"], board, move(2, 24, whole, move(292, 300, *cut, turn=10), scale=0.92))
