"""Vuilnisman, afvalinzamelaar, grondstoffenregisseur: one street corner, one neighbour, one gull.

What stays: he stands there with one arm up. First to call, then to steer, then to conduct.

Seen at: Zutphense Koerier, "Ophalen huisvuil 1906": the bell that told of the ashman. Melkbusshop, "De zinken
vuilnisemmer": zinc, a lid and a handle. Trucks.nl, "De komst en ontwikkeling van de vuilniswagen": carts first, since
the 1970s trucks that empty bins on wheels. Without a source, so plain: the body of the cart, the lift.
"""

from kit.figure import bust, standing
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
    card,
    circle,
    limb,
    line,
    move,
    outline,
    path,
    poly,
    rect,
    ring,
    scene,
    soft,
)
from shelf.animals import gull
from shelf.props import cloud, gables, leaves, shadow
from shelf.things import bell, boot, bottle, desk_lamp, stool, tee, wheel, wheelie_bin

HIP, STREET = (444, 690), 830
HIM = Person(
    skin=SKIN[4],
    face="square",
    hair=INK,
    cut="crop",
    beard="full",
    arms={"near": ((-110, -108), (-102, -2)), "far": ((172, -250), (186, -362))},
)


def draw(era: str) -> str:
    return scene("Vuilnisman", street(era), {"toen": toen, "nu": nu, "straks": straks}[era]())


def place(*parts: str) -> str:
    return move(*HIP, *parts)


# -- the fixed stage -------------------------------------------------------------------------------


def street(era: str) -> str:
    """Sky, a far row of houses, the corner house with its neighbour, the road."""
    c = ERAS[era]
    sky = {"toen": circle(760, 250, 120, c["sun"]), "nu": cloud(700, 190, 1.3, WHITE), "straks": ""}[era]
    far = gables(290, STREET, (190, 230, 170, 220, 180, 240, 200), 114, (c["mid"],), c["back"])
    pavement = {"toen": c["back"], "nu": WHITE, "straks": PAPER}[era]
    road = rect(0, STREET, 1080, 250, c["main" if era == "toen" else "mid"]) + rect(0, STREET, 1080, 34, pavement)
    return rect(0, 0, 1080, 1080, c["back"]) + sky + far + house(era) + road + shadow(374, 955, 150)


def house(era: str) -> str:
    c = ERAS[era]
    wall, door, trim = {
        "toen": (c["accent"], c["deep"], PAPER),
        "nu": (c["main"], c["accent"], WHITE),
        "straks": (c["main"], c["accent"], PAPER),
    }[era]
    steps = ["-40,190 30,190 30,140 100,140 100,90 170,90 170,140 220,140 220,190 266,190"]
    front = poly(wall, (-40, STREET), *steps, (266, STREET)) + rect(234, 190, 32, STREET - 190, SHADE)
    neighbour = {
        "toen": Person(skin=SKIN[0], hair="#C9C4BC", cut="bun", top=INK, dress="apron", trim=PAPER),
        "nu": Person(skin=SKIN[1], headgear="headscarf", headgear_colour=c["accent"], top=c["deep"]),
        "straks": Person(skin=SKIN[2], hair=PAPER, cut="curls", glasses=True, top=c["accent"]),
    }[era]
    room = {"toen": c["deep"], "nu": c["back"], "straks": c["deep"]}[era]
    window = (
        rect(20, 250, 180, 216, trim, 10)
        + rect(38, 268, 144, 200, room)
        + move(106, 500, bust(neighbour), scale=0.48)
        + rect(20, 466, 180, 74, wall)
        + rect(4, 456, 212, 22, trim, 6)
        + rect(4, 470, 212, 8, SHADE, 4)
    )
    way_in = (
        path(trim, f"M 42 {STREET} L 42 650 A 72 72 0 0 1 186 650 L 186 {STREET} Z")
        + path(door, f"M 58 {STREET} L 58 650 A 56 56 0 0 1 170 650 L 170 {STREET} Z")
        + circle(78, 730, 9, c["sun"])
        + rect(24, STREET - 20, 180, 20, trim)
    )
    green = ""
    if era == "toen":
        green = (
            rect(140, 424, 50, 32, c["main"], 4)
            + leaves(c["leaf"], (148, 416, 16), (165, 406, 20), (182, 416, 15))
            + circle(157, 402, 8, c["accent"])
            + circle(178, 408, 8, c["accent"])
        )
    if era == "straks":
        green = (
            leaves(c["mid"], (10, 560, 44), (22, 620, 38), (0, 500, 40), (16, 690, 46), (8, 760, 44), (34, 806, 34))
            + leaves(c["deep"], (234, 806, 30), (264, 796, 36))
            + leaves(c["sun"], (24, 540, 9), (8, 640, 9), (30, 720, 9))
        )
    return front + window + way_in + green


# -- what changes ----------------------------------------------------------------------------------


def toen() -> str:
    c = TOEN
    him = HIM.wearing(
        headgear="flatcap",
        headgear_colour=INK,
        top=c["deep"],
        sleeve=PAPER,
        dress="vest",
        trim=PAPER,
        legs=INK,
        shoes=c["deep"],
        arms={**HIM.arms, "near": ((-150, -232), (-108, -326))},
        hands={"far": "grip"},
    )
    tin = move(
        -116,
        -322,
        poly("#9AA0AC", "-66,-160 66,-160 52,0 -52,0"),
        poly(SHADE, "20,-160 66,-160 52,0 14,0"),
        line(INK, (-59, -104), (60, -104), width=5),
        rect(-74, -176, 148, 24, "#C9CDD6", 8),
        line(INK, "-30,-178 0,-198 30,-178", curved=True),
        turn=-14,
    )
    heap = (
        soft(INK, "680,600 674,510 740,440 830,440 900,400 1000,420 1110,380 1110,640 760,640")
        + boot(760, 440, c["deep"], -28)
        + circle(880, 450, 44, c["leaf"])
        + path(SHADE, "M 880 406 A 44 44 0 0 1 880 494 Q 900 450 880 406 Z")
        + bottle(1010, 430, c["main"], 38)
    )
    cart = (
        poly(c["accent"], "606,540 1100,540 1100,740 664,740")
        + poly(SHADE, "628,612 1100,612 1100,740 664,740")
        + rect(594, 526, 520, 26, c["deep"], 8)
        + limb(c["deep"], [(700, 540), (726, 740)], [9, 9])
        + limb(c["deep"], [(1000, 540), (1000, 740)], [9, 9])
    )
    return (
        shadow(740, 956, 240)
        + heap
        + cart
        + wheel(860, 820, 146, INK, c["sun"])
        + place(tin, bell(188, -362, c["main"], 24), standing(him))
        + gull(910, 404, -1)
    )


def nu() -> str:
    c = NU
    him = HIM.wearing(
        headgear="beanie",
        headgear_colour=c["deep"],
        top=c["accent"],
        dress="hivis",
        trim=WHITE,
        hands={"near": "grip", "far": "open"},
        legs=c["deep"],
        shoes=INK,
    )
    body = (
        path(WHITE, "M 664 880 L 664 652 L 848 652 L 848 520 Q 848 476 892 476 L 960 476 L 960 880 Z")
        + rect(664, 790, 296, 90, c["main"])
        + "".join(poly(c["accent"], (x, 790), (x + 34, 790), (x + 4, 880), (x - 30, 880)) for x in (706, 786, 866))
        + rect(934, 476, 26, 404, SHADE)
        + rect(656, 640, 200, 24, c["deep"], 12)
    )
    cab = (
        path(c["accent"], "M 960 880 L 960 480 Q 960 440 1000 440 L 1100 440 L 1100 880 Z")
        + path(c["back"], "M 992 640 L 992 510 Q 992 490 1012 490 L 1100 490 L 1100 640 Z")
        + rect(960, 800, 140, 80, c["deep"])
    )
    emptied = move(
        742,
        474,
        circle(-46, 98, 22, INK),
        poly(c["main"], "-74,-110 74,-110 54,114 -48,114"),
        poly(SHADE, "-74,-110 -24,-110 -14,114 -48,114"),
        turn=160,
        scale=0.82,
    )
    lift = (
        limb(c["main"], [(832, 528), (846, 612)], [11, 9])
        + limb(INK, ["692,790 664,600 704,470"], [15, 15, 12])
        + limb(INK, [(704, 470), (756, 482)], [13, 13])
    )
    inside = path(c["mid"], "M 664 652 L 690 540 L 848 500 L 848 652 Z")
    rubbish = inside + move(782, 596, bottle(0, 0, c["accent"], 160), scale=0.86)
    return (
        shadow(670, 952, 420)
        + rubbish
        + emptied
        + body
        + cab
        + wheel(776, 884, 76, INK, WHITE, 0)
        + wheel(1030, 884, 76, INK, WHITE, 0)
        + lift
        + wheelie_bin(264, 955, c["deep"], c["accent"])
        + place(standing(him))
        + gull(912, 474, -1)
    )


def straks() -> str:
    c = STRAKS
    him = HIM.wearing(
        top=c["accent"],
        dress="jacket",
        trim=PAPER,
        legs=INK,
        glasses=True,
        shoes=PAPER,
        arms={**HIM.arms, "near": ((-116, -104), (6, -96))},
        hands={"near": "grip", "far": "grip"},
    )
    baton = limb(INK, [(184, -362), (232, -412)], [6, 4])
    tablet = move(
        56,
        -112,
        rect(-50, -66, 96, 130, INK, 12),
        rect(-40, -56, 76, 110, c["mid"], 6),
        ring(-2, -2, 24, c["main"], 7),
        turn=8,
    )
    loop = (
        ring(850, 310, 186, c["main"], dash=True)
        + circle(850, 310, 78, c["sun"])
        + bottle(738, 160, c["main"], -34)
        + tee(930, 140, c["accent"], 10)
        + stool(1014, 386, "#B98A4E", 12)
        + desk_lamp(760, 478, c["accent"], c["sun"], -4)
    )
    pod = (
        path(PAPER, "M 640 850 L 640 760 C 640 670 700 630 800 630 L 930 630 Q 976 630 976 676 L 976 850 Z")
        + rect(640, 820, 336, 70, c["deep"], 10)
        + path(SHADE, "M 936 630 Q 976 634 976 676 L 976 820 L 936 820 Z")
        + circle(668, 790, 12, c["sun"])
        + "".join(
            circle(x, 728, 48, c["deep"]) + circle(x, 728, 36, fill)
            for x, fill in ((750, c["main"]), (866, c["accent"]))
        )
        + line(c["deep"], (976, 856), (1020, 856))
        + outline(c["deep"], "M 1140 630 L 1060 630 Q 1020 630 1020 676 L 1020 890 L 1140 890")
    )
    wheels = wheel(730, 894, 62, INK, c["mid"], 0) + wheel(886, 894, 62, INK, c["mid"], 0)
    return (
        loop
        + shadow(660, 950, 250)
        + move(-36, 0, pod, wheels)
        + place(baton, standing(him, held=tablet))
        + gull(900, 632, -1)
    )


# -- on the card -----------------------------------------------------------------------------------


def tile() -> str:
    """The truck with a bin on its way up."""
    coral, sun = NU["accent"], STRAKS["sun"]
    road = rect(0, 282, 400, 118, STRAKS["deep"]) + poly(SHADE, "96,302 356,302 400,324 150,324")
    body = (
        path(PAPER, "M 104 270 L 104 190 L 132 116 Q 136 106 148 106 L 256 106 L 256 270 Z")
        + rect(228, 106, 28, 164, SHADE)
        + rect(104, 238, 160, 34, coral)
        + "".join(poly(PAPER, (x, 238), (x + 18, 238), (x, 272), (x - 18, 272)) for x in (140, 184, 228))
    )
    cab = (
        path(sun, "M 264 272 L 264 142 Q 264 132 274 132 L 314 132 Q 326 132 330 142 L 350 200 L 350 272 Z")
        + path(INK, "M 286 196 L 286 154 L 308 154 Q 314 154 316 160 L 330 196 Z")
        + path(SHADE, "M 338 166 L 350 200 L 350 272 L 334 272 L 334 196 Z")
        + rect(264, 250, 86, 22, INK, 6)
        + circle(340, 236, 8, PAPER)
        + rect(284, 118, 26, 14, coral, 7)
    )
    lift = move(104, 170, wheelie_bin(0, 110, INK, coral), turn=122, scale=0.42)
    arm = limb(sun, [(122, 250), (90, 218), (98, 178)], [9, 9, 8])
    wheels = "".join(wheel(x, 272, 32, INK, PAPER, 0) for x in (150, 306))
    return card("Vuilniswagen", STRAKS["main"], road, body, cab, lift, arm, wheels)
