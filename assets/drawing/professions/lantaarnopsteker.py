"""Lantaarnopsteker, monteur openbare verlichting, beheerder van slim licht: one post, one circle of light, one owl.

What stays: high above the roofs he reaches out at dusk, and where his hand is, it becomes light.
The stars that the light of `nu` drives away are back in `straks`, and one of their figures is the old lantern.

Seen at: Zaanwiki, 'Lantaarnopsteker': he climbs to the lamp. Het Parool, May 2022, on an Amsterdam lighter who began in
1886: gas lamps are lit, put out and cleaned by hand from a tall ladder. De Polderstraat, Alblasserdam about 1910: a
pane that opens and a match. jordaanweb.com and amsterdamsebinnenstad.nl on the gas lanterns of 1883: a square lantern
on a round post. geenongevallen.nl: today no ladder but a boom lift at a lamp post, helmet and safety clothes.
EenVandaag, March 2024: lamps in Rheden that follow whoever cycles by, because the dark is good for animals.
The lighting stick and the bar for the ladder are drawn plain: no page described their form.
"""

from kit.figure import bust, climbing, closing
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
    path,
    poly,
    rect,
    scene,
    spots,
)
from shelf.animals import bat, moth, owl
from shelf.helpers import flyer
from shelf.props import gables

HIP = (430, 612)
POST, LIGHT = 760, (725, 384)
FAR, NEAR = (226, -268), (108, -62)
HAND = (HIP[0] + FAR[0], HIP[1] + FAR[1])
HIM = Person(
    face="long",
    build=0.9,
    skin=SKIN[3],
    hair=INK,
    cut="curls",
    hands={"near": "grip", "far": "grip"},
    arms={"near": ((-88, -98), NEAR), "far": ((158, -182), FAR)},
)


def draw(era: str) -> str:
    return scene("Lantaarnopsteker", dusk(era), {"toen": toen, "nu": nu, "straks": straks}[era](), owl(988, 888))


def place(*parts: str) -> str:
    return move(*HIP, *parts)


def mix(one: str, other: str, share: float) -> str:
    """A tone between two colours of the palette: the sky at dusk."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


# -- the fixed stage -------------------------------------------------------------------------------


def dusk(era: str) -> str:
    """A dark sky, the circle of light, a tower and the roofs of the town."""
    c = ERAS[era]
    sky, town, wide, near, pane = {
        "toen": (mix(c["accent"], INK, 0.62), INK, c["mid"], c["sun"], c["main"]),
        "nu": (mix(c["deep"], INK, 0.35), INK, c["back"], WHITE, c["mid"]),
        "straks": (mix(c["main"], c["deep"], 0.25), c["deep"], c["back"], c["sun"], c["sun"]),
    }[era]
    return (
        rect(0, 0, 1080, 1080, sky)
        + stars(era, c["sun"])
        + circle(*LIGHT, 440, wide)
        + circle(*LIGHT, 228, near)
        + roofs(town, pane)
    )


def stars(era: str, colour: str) -> str:
    """Some in toen, none in nu, all of them in straks."""
    few = [(70, 190, 6), (196, 300, 7), (104, 430, 6), (244, 160, 5)]
    many = [(40, 60, 5), (36, 330, 6), (286, 30, 6), (236, 560, 6), (56, 610, 7), (300, 730, 6)]
    return "".join(circle(*star, colour) for star in {"toen": few, "nu": [], "straks": many}[era])


def roofs(town: str, pane: str) -> str:
    """Low houses, with here and there a lit window."""
    tower = rect(96, 690, 84, 400, town) + poly(town, "80,700 138,520 196,700") + line(town, (138, 530), (138, 486))
    heights = ((-40, 960, (40, 56, 30, 50), 104), (376, 1010, (20, 4, 24), 112), (700, 960, (30, 50, 36, 40), 110))
    rows = "".join(gables(x, base, high, wide, (town,), town) for x, base, high, wide in heights)
    walls = rect(0, 958, 376, 130, town) + rect(374, 1008, 330, 80, town) + rect(700, 958, 390, 130, town)
    windows = ((30, 980), (127, 800), (216, 976), (252, 976), (830, 986), (900, 930))
    return tower + rows + walls + rect(948, 886, 80, 90, town) + "".join(rect(x, y, 22, 36, pane) for x, y in windows)


# -- what changes ----------------------------------------------------------------------------------


def toen() -> str:
    c = TOEN
    him = HIM.wearing(top=c["accent"], dress="vest", sleeve=PAPER, trim=PAPER, legs=c["deep"], shoes=INK)
    him = him.wearing(headgear="flatcap", headgear_colour=c["deep"])
    steps, rail = ladder(c["main"])
    fluttering = moth(922, 262, PAPER, 40) + moth(948, 344, PAPER, -30)
    stick = limb(c["deep"], [(HAND[0] - 34, HAND[1] + 22), (HAND[0] + 86, HAND[1] - 14)], [6, 5])
    return post() + steps + fluttering + place(climbing(him)) + rail + lantern(c, stick) + hands()


def hands() -> str:
    """Both close over what was drawn last."""
    return place(closing(HIM, "near"), closing(HIM, "far"))


def post() -> str:
    """Cast iron, with the bar on which the ladder leans."""
    return (
        limb(INK, [(586, 486), (POST + 84, 486)], [11, 11])
        + limb(INK, [(POST, 440), (POST, 1090)], [18, 26])
        + rect(POST - 36, 566, 72, 24, INK, 12)
    )


def ladder(wood: str) -> tuple[str, str]:
    """What he stands before, and the piece of its side that goes through his hand."""
    low, high = (262, 488), (604, 668)  # the x of both sides, at y 1090 and at y 430

    def side(i: int, y: float) -> Point:
        return low[i] + (high[i] - low[i]) * (1090 - y) / 660, y

    rungs = "".join(line(wood, side(0, y), side(1, y), width=16) for y in range(490, 1100, 100))
    whole = rungs + "".join(limb(wood, [side(i, 1090), side(i, 430)], [14, 11]) for i in (0, 1))
    return whole, limb(wood, [side(0, 590), side(0, 520)], [12, 12])


def lantern(c: Palette, inside: str = "") -> str:
    """Glass on four sides under a roof with a chimney; the pane on his side stands open."""
    roof = (
        "M 650 246 Q 640 224 664 218 C 706 196 726 184 734 158 L 786 158 C 794 184 814 196 856 218 Q 880 224 870 246 Z"
    )
    corners = (((666, 238), (706, 424)), ((804, 238), (788, 424)), ((854, 238), (814, 424)))
    return (
        poly(WHITE, "666,238 854,238 814,424 706,424")
        + path(c["main"], "M 740 292 C 786 346 780 402 740 402 C 700 402 694 346 740 292 Z")
        + path(c["accent"], "M 740 350 C 758 374 756 402 740 402 C 724 402 722 374 740 350 Z")
        + inside
        + poly(SHADE, "804,238 854,238 814,424 788,424")
        + "".join(limb(INK, [*bar], [8, 8]) for bar in corners)
        + rect(688, 416, 144, 26, INK, 10)
        + path(INK, roof)
        + rect(718, 138, 84, 24, INK, 12)
        + circle(760, 126, 18, INK)
    )


def nu() -> str:
    c = NU
    him = HIM.wearing(top=c["accent"], sleeve=c["deep"], dress="hivis", legs=c["deep"], hearing_aid=True)
    him = him.wearing(headgear="hardhat", headgear_colour=c["accent"])
    swarm = ((900, 210, 40), (948, 300, -30), (870, 300, 70), (900, 392, 8), (984, 214, -60))
    moths = "".join(moth(x, y, c["main"], turn) for x, y, turn in swarm)
    return mast(c) + moths + lift() + place(bust(him)) + bucket(c) + module(c) + hands()


def mast(c: Palette) -> str:
    """A steel post whose arm bends towards him, with a flat lamp and the gap where its light belongs."""
    steel = "#9AA0AC"
    head = rect(-104, -42, 208, 68, INK, 30) + rect(-58, -18, 116, 36, c["mid"], 8)
    return (
        limb(steel, [(POST, 330), (POST, 1090)], [13, 22])
        + line(steel, (POST, 340), (POST - 2, 270), (POST - 30, 222), width=26, curved=True)
        + move(664, 240, head, turn=-15)
    )


def module(c: Palette) -> str:
    """The new light that he clicks in."""
    light = rect(-54, -18, 108, 34, c["accent"], 8) + "".join(circle(x, -4, 7, WHITE) for x in (-32, 0, 32))
    return move(HAND[0] + 10, HAND[1] - 26, light, turn=-15)


def lift() -> str:
    """The arm that carries the bucket."""
    return limb(NU["main"], [(440, 890), (236, 996), (330, 1130)], [24, 32, 32]) + circle(236, 996, 15, INK)


def bucket(c: Palette) -> str:
    """It carries him, and the lever that steers it."""
    x, y = HIP[0] + 104, HIP[1] - 62
    return (
        limb(INK, [(x + 4, y - 8), (x + 10, y + 60)], [13, 8])
        + rect(x - 30, y + 38, 84, 50, INK, 12)
        + path(WHITE, "M 304 640 L 586 640 L 574 890 Q 572 908 554 908 L 336 908 Q 318 908 316 890 Z")
        + poly(c["mid"], "308,730 581,730 579,774 310,774")
        + path(SHADE, "M 520 640 L 586 640 L 574 890 Q 572 908 554 908 L 510 908 Z")
        + rect(286, 618, 318, 30, c["deep"], 15)
    )


def straks() -> str:
    c = STRAKS
    him = HIM.wearing(top=c["accent"], dress="jacket", trim=PAPER, legs=INK, shoes=c["accent"], hearing_aid=True)
    sky = constellation(c["sun"]) + bat(236, 640, 0.6, -14) + bat(920, 676, 0.7, 8)
    return sky + stalk(c) + flyer(968, 262, c["main"], c["sun"]) + place(climbing(him)) + flower(c) + hands()


def constellation(colour: str) -> str:
    """Between the stars that are back: the old lantern."""
    top, left, right, low_left, low_right, foot = spots("172,92 88,188 252,176 126,332 226,326 182,450")
    stars = "".join(circle(x, y, 8, colour) for x, y in (top, left, right, low_left, low_right, foot))
    lines = ((right, top, left, right, low_right, low_left, left), ((176, 329), foot))
    return "".join(line(colour, *points, width=5, dash=True) for points in lines) + stars


def stalk(c: Palette) -> str:
    """A post that has grown: its leaves are his steps, and the next flower is still a thought."""
    stem = line(c["deep"], "760,1090 752,900 762,690 806,470 812,320 790,226 746,208", width=22, curved=True)
    low = path(c["mid"], "M 762 880 C 700 990 520 1000 366 884 Q 560 874 762 880 Z")
    high = path(c["mid"], "M 764 784 C 700 870 570 880 452 780 Q 620 772 764 784 Z")
    ribs = "".join(line(c["deep"], rib, curved=True) for rib in ("430,900 580,924 748,890", "510,796 620,814 752,794"))
    tendril = line(c["deep"], "758,720 660,690 590,610 540,552 512,520 486,528", width=14, curved=True)
    bud = "M 824 500 C 846 420 902 362 944 420 C 988 446 1000 500 980 546 L 944 528 L 908 546 C 888 500 900 446 944 420"
    return low + high + ribs + tendril + stem + outline(c["deep"], bud)


def flower(c: Palette) -> str:
    """A petal folds open, and lets out as much light as somebody needs."""
    left = "M 746 226 C 664 246 606 330 652 432 C 700 410 728 330 746 226 Z"
    right = "M 746 226 C 828 246 886 330 840 432 C 792 410 764 330 746 226 Z"
    middle = path(PAPER, "M 746 226 C 690 290 690 400 746 456 C 802 400 802 290 746 226 Z")
    shade = path(SHADE, "M 746 226 C 802 290 802 400 746 456 C 772 400 772 290 746 226 Z")
    calyx = path(c["main"], "M 700 254 Q 716 204 746 200 Q 776 204 792 254 Q 746 226 700 254 Z")
    return path(WHITE, left) + path(WHITE, right) + path(SHADE, right) + middle + shade + calyx


# -- on the card -----------------------------------------------------------------------------------


def tile() -> str:
    """The old lantern, alight."""
    return card(
        "Lantaarn",
        INK,
        circle(200, 200, 100, STRAKS["sun"]),
        rect(192, 266, 16, 40, INK),
        move(-157, 66, lantern(TOEN), scale=0.47),
    )
