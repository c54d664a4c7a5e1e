"""Parkeerwachter, handhaver met scanauto, gastvrouw van de straat: one kerb, one place to park, one dog.

What stays: she walks along the kerb and holds out a hand over what stands there: a fine under the wiper, a fine for
the scan car itself, and once there is something for her. The post stays too: it asks for a coin, for a card, for water.
In `straks` the line of the car is a memory, and the dog still sits in it.

Seen at: hart.amsterdam, '020today: 50 jaar betaald parkeren': slot, switch and time disc in the head of a meter.
kijkmagazine.nl, '1935: eerste parkeermeter': Amsterdam, 19 March 1964, and a boy who ties his dog to a new meter.
utrecht.nieuws.nl, 'Utrecht 60 jaar terug': the fine under the wiper. bisontekst.nl, 'Zij de politie', and ad.nl,
'De eerste vrouw in blauw': women in uniform since 1953, with the traffic police in 1957. bndestem.nl and ad.nl on scan
cars: twelve cameras on the roof, in two boxes. oss.nl, 'Scanauto': somebody still comes to look. haarlem.nl, 'Groenplek
of fietsrek': a place to park turns green. Not found: what women who watched the meters wore; hers is a plain dark suit.
"""

from kit.figure import bust, closing, reaching, standing, walking
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
    oval,
    path,
    poly,
    rect,
    ring,
    scene,
)
from shelf.animals import dog
from shelf.props import cloud, leaves, shadow, sunflower
from shelf.vehicles import car_to_be, pod, saloon, scan_car

HIP, KERB = (700, 690), 866
BAY = (200, KERB)
POST, NECK = 930, 560
ZINC, DOG = "#9AA0AC", (258, 724)
HER = Person(
    face="round",
    build=1.1,
    skin=SKIN[4],
    hair=INK,
    cut="bun",
    facing=-1,
    hands={"far": "grip"},
    arms={"near": ((-116, -104), (16, -96)), "far": ((166, -160), (250, -165))},
)


def draw(era: str) -> str:
    return scene("Parkeerwachter", street(era), {"toen": toen, "nu": nu, "straks": straks}[era]())


def place(*parts: str) -> str:
    return move(*HIP, shadow(-110, 268, 170), *parts)


# -- the fixed stage -------------------------------------------------------------------------------


def street(era: str) -> str:
    """Sky, a long low row of shops, a tree, the road, the kerb and the pavement."""
    c = ERAS[era]
    sky = cloud(800, 250, 1.2, WHITE) if era == "nu" else circle(930, 200, 120, c["sun"])
    tree = limb(c["deep"], [(8, 800), (10, 200)], [26, 22]) + leaves(
        {"toen": c["leaf"], "nu": c["main"], "straks": c["main"]}[era], (20, 100, 180), (160, 180, 110), (10, 280, 190)
    )
    row = rect(0, 430, 1080, 362, c["mid"]) + rect(0, 430, 1080, 20, SHADE)
    return (
        rect(0, 0, 1080, 1080, c["back"])
        + sky
        + row
        + shop(c, 820)
        + tree
        + rect(0, 782, 1080, 84, c["main"])
        + rect(0, 782, 1080, 18, c["back"])
        + rect(0, KERB, 1080, 28, PAPER if era != "nu" else WHITE)
        + rect(0, KERB + 28, 1080, 200, c["mid"])
        + rect(0, KERB + 28, 1080, 8, SHADE)
    )


def shop(c: Palette, x: float) -> str:
    """A window below a striped awning."""
    stripes = "".join(
        path(
            c["back"] if i % 2 == 0 else c["mid"],
            f"M {x + i * 46} 470 L {x + i * 46 + 46} 470 L {x + i * 46 + 46} 540 A 23 23 0 0 1 {x + i * 46} 540 Z",
        )
        for i in range(7)
    )
    return (
        rect(x + 24, 500, 274, 230, c["back"])
        + rect(x + 24, 500, 16, 230, SHADE)
        + rect(x + 24, 540, 274, 40, SHADE)
        + stripes
    )


def post(head: str, colour: str) -> str:
    """The post at the kerb is there in all three times."""
    return (
        shadow(POST - 16, 912, 32)
        + rect(POST - 10, NECK - 10, 20, 356, colour)
        + rect(POST + 2, NECK - 10, 8, 356, SHADE)
        + oval(POST, 908, 26, 9, colour)
        + move(POST, NECK, head)
    )


# -- what changes ----------------------------------------------------------------------------------


def slip(x: float, y: float, colour: str, turn: float) -> str:
    """What she leaves behind; x, y is the end that is stuck."""
    return move(x, y, rect(-25, -112, 50, 112, colour, 3), rect(7, -112, 18, 112, SHADE), turn=turn)


def toen() -> str:
    c = TOEN
    her = HER.wearing(headgear="peaked", trim=PAPER, top=INK, dress="suit", skirt=True, shoes=c["deep"])
    satchel = (
        line(c["main"], "82,-64 92,6", width=11)
        + rect(50, 0, 92, 74, c["main"], 10)
        + rect(50, 0, 92, 34, SHADE, 10)
        + circle(96, 34, 7, c["deep"])
    )
    book = move(-20, -100, rect(-34, -52, 60, 88, c["sun"], 6), rect(-34, -52, 60, 16, c["accent"], 6), turn=8)
    return (
        saloon(*BAY, c, dog(*DOG))
        + slip(404, 646, WHITE, 25)
        + line(INK, (420, 652), (376, 596))
        + post(meter(ZINC, c), ZINC)
        + place(walking(her, held=satchel + book), closing(her, "near"), closing(her, "far"))
    )


def meter(shell: str, c: Palette, dial: str = PAPER) -> str:
    """A coin in the slot, a turn of the knob, and the dial says how long."""
    return (
        path(
            shell, "M -26 0 L -54 -62 L -60 -112 C -60 -160 -32 -180 0 -180 C 32 -180 60 -160 60 -112 L 54 -62 L 26 0 Z"
        )
        + path(
            SHADE,
            "M 14 -178 C 40 -172 60 -154 60 -112 L 54 -62 L 26 0 L 8 0 L 30 -62 L 36 -112 C 36 -150 28 -168 14 -178 Z",
        )
        + path(dial, "M -42 -108 A 42 42 0 0 1 42 -108 Z")
        + path(c["accent"], "M -42 -108 A 42 42 0 0 1 -21 -144.4 L 0 -108 Z")
        + line(INK, (0, -110), (-22, -134), width=6)
        + rect(-18, -88, 36, 10, INK, 5)
        + circle(0, -44, 18, c["deep"])
        + rect(-4, -58, 8, 28, PAPER, 4)
    )


def nu() -> str:
    c = NU
    her = HER.wearing(top=c["accent"], sleeve=c["deep"], dress="vest", legs=c["deep"], shoes=INK)
    driver = Person(skin=SKIN[1], hair="#A8552A", cut="bob", top=c["deep"])
    handheld = move(-20, -104, rect(-28, -56, 52, 92, INK, 10), rect(-20, -46, 36, 60, WHITE, 4), turn=8)
    pay = (
        rect(-54, -186, 108, 186, c["deep"], 18)
        + rect(22, -186, 32, 186, SHADE, 16)
        + rect(-36, -162, 62, 66, WHITE, 8)
        + circle(-16, -56, 11, c["mid"])
        + circle(14, -56, 11, c["mid"])
        + rect(-6, -206, 12, 24, INK)
        + poly(INK, "-62,-196 42,-232 62,-216 -42,-180")
    )
    return (
        scan_car(*BAY, c, move(196, 728, bust(driver), scale=0.46) + dog(*DOG))
        + slip(420, 634, c["accent"], 18)
        + line(INK, (452, 634), (398, 584))
        + post(pay, c["deep"])
        + place(walking(her, held=handheld), closing(her, "near"), closing(her, "far"))
    )


def straks() -> str:
    c = STRAKS
    her = HER.wearing(top=c["accent"], dress="cardigan", trim=PAPER, detail=c["sun"], shoes=PAPER)
    return (
        pod(960, KERB, c)
        + garden(c)
        + post(bowl(c), c["main"])
        + place(walking(her, held=town_map(c)), closing(her, "near"))
        + child(c)
        + move(*HIP, closing(her, "far"))
    )


def bowl(c: Palette) -> str:
    return (
        "".join(line(c["main"], (x * 0.3, -80), (x, y), width=6) for x, y in ((-44, -140), (-6, -176), (40, -146)))
        + leaves(c["main"], (-40, -96, 24), (0, -104, 28), (40, -96, 24))
        + leaves(c["sun"], (-44, -146, 24), (40, -150, 22))
        + leaves(c["accent"], (-4, -182, 26))
        + path(c["accent"], "M -72 -92 L 72 -92 Q 64 0 0 0 Q -64 0 -72 -92 Z")
        + path(SHADE, "M 28 -92 L 72 -92 Q 64 0 0 0 Q 34 -30 28 -92 Z")
    )


def town_map(c: Palette) -> str:
    return move(
        -28,
        -104,
        poly(PAPER, "-52,-50 -18,-58 18,-50 52,-58 52,30 18,38 -18,30 -52,38"),
        poly(SHADE, "-18,-58 18,-50 18,38 -18,30"),
        line(c["main"], "-38,14 -16,-20 14,-8", width=6, curved=True),
        circle(34, -28, 10, c["sun"]),
    )


def garden(c: Palette) -> str:
    """Where a car stood: planks, green, and a bench for who waits."""
    wood = "#B98A4E"
    bench = rect(132, 722, 204, 22, wood, 8) + "".join(rect(x, 740, 18, 110, wood) for x in (150, 300))
    green = leaves(c["deep"], (-14, 740, 90), (70, 790, 66)) + leaves(c["sun"], (20, 700, 14), (64, 770, 14))
    return car_to_be(*BAY, c["deep"]) + green + rect(-20, 846, 600, 20, wood) + bench + dog(*DOG)


def child(c: Palette) -> str:
    """Has something for her."""
    kid = Person(
        skin=SKIN[0],
        hair="#A8552A",
        cut="curls",
        top=PAPER,
        dress="hoodie",
        legs=c["deep"],
        grown=0.62,
        gaze="up",
        hands={"far": "grip"},
    )
    kid = reaching(kid, far=(86, -206))
    flower = line(c["deep"], "90,-160 80,-250 38,-418 18,-500", width=12, curved=True)
    flower += sunflower(12, -520, c["sun"], c["deep"])
    return move(424, 818, shadow(-90, 166, 170), standing(kid), flower, closing(kid, "far"), scale=0.7)


# -- on the card -----------------------------------------------------------------------------------


def tile() -> str:
    """The head of a meter, and the coin it waits for."""
    sun = STRAKS["sun"]
    coin = (
        circle(276, 242, 46, sun)
        + ring(276, 242, 32, TOEN["main"])
        + path(SHADE, "M 286 197 A 46 46 0 0 1 286 287 Q 310 242 286 197 Z")
    )
    head = move(184, 298, meter(PAPER, {**TOEN, "deep": INK}, sun), scale=1.1)
    return card("Parkeermeter", STRAKS["accent"], rect(170, 280, 28, 130, INK), head, coin)
