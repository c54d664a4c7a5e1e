"""Ambtenaar burgerlijke stand, medewerker burgerzaken, helper bij digitale identiteit: one counter, one growing child.

What stays: she holds out a hand, and somebody belongs. First a baby with a pram, then a girl with a scooter, then a
young woman with a suitcase, and always the same bear. The counter ends as a thought; the stork across the square
builds on.

A woman registrar before the later 1930s is not documented: the law of 1904 kept women out of this office (Maandblad van
de Nederlandsche Vereeniging van Staatsburgeressen, 1928, in Delpher). So toen plays then, or she is the clerk at the
counter. Seen at: Athenaeum, "De ambtsketen veroverd!": from 1931 women could be mayor. Haarlem council, 1963
(nha.courant.nl): still hardly any woman registrar. Zeeuwse Ankers, "Geboorteakten": the father declares; a father with
a newborn, about 1910. CBG, "Geboorte, huwelijk en overlijden in de burgerlijke stand": the registers. Stadsarchief
Amsterdam, "Gezinskaarten": family cards in use until 1939. BNNVARA Vroege Vogels, Sovon: storks on chimneys in town,
500 pairs in 1910, nearly none in 1980, and back. album1900.com: teddy bears from 1903. Topic Magazine, "Een bezoek aan
de nostalgie van vroeger": prams with hoods. Without a source, and plain: the counter, the cabinet, the passport, the
scooter, and all of straks.
"""

from kit.aids import baby
from kit.figure import bust, closing, reaching, standing
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
from shelf.animals import stork
from shelf.helpers import dome
from shelf.office import inkwell, open_book
from shelf.props import shadow
from shelf.things import pram, scooter, suitcase, teddy, teddy_head

HIP, VISITOR, COUNTER, FLOOR = (824, 712), (222, 734), 632, 1004
GROUND = FLOOR - 2  # where shadows begin
OFFER = (556, 534)
SILVER, FUR, TWIG = "#C9C4BC", "#B98A4E", "#8A6A44"
HER = reaching(
    Person(skin=SKIN[1], hair=SILVER, glasses=True, face="long", facing=-1, build=1.05, lean=5, hands={"far": "grip"}),
    near=(-36, -104),
    far=(OFFER[0] - HIP[0], OFFER[1] - HIP[1]),
)
THUMB = circle(*OFFER, 13, HER.skin)  # over what she gives
GIRL = Person(skin=SKIN[4], hair=INK, cut="braids", hands={"near": "grip"})


def draw(era: str) -> str:
    return scene("Burgerlijke stand", hall(era), {"toen": toen, "nu": nu, "straks": straks}[era]())


# -- the fixed stage -------------------------------------------------------------------------------


def hall(era: str) -> str:
    """The round window, in the end the sun itself; the house across, two tall bays, the floor."""
    c = ERAS[era]
    frame, sky = {"toen": (c["deep"], c["sun"]), "nu": (WHITE, c["mid"]), "straks": (c["sun"], c["sun"])}[era]
    rim = ring(340, 410, 324, frame, dash=True) if era == "straks" else circle(340, 410, 328, frame)
    window = rim + circle(340, 410, 308, sky)
    return rect(0, 0, 1080, 1080, c["back"]) + window + house(era) + bays(era) + rect(0, 900, 1080, 180, c["mid"])


def house(era: str) -> str:
    """With a stork on its chimney; every era the nest is higher."""
    wall = {"toen": TOEN["accent"], "nu": WHITE, "straks": STRAKS["main"]}[era]
    steps = [(396.0, 660.0), (396, 500), (414, 500), (414, 470), (434, 470), (434, 440), (448, 440), (448, 362)]
    return poly(wall, *steps, *((936 - x, y) for x, y in reversed(steps))) + move(468, 362, nest(era), scale=0.86)


def nest(era: str) -> str:
    """A stork at home; the origin is the rim of the chimney."""
    size = list(ERAS).index(era)
    w, h = 62 + size * 14, 22 + size * 16
    chicks = "".join(
        circle(x, -h - 10, 17, WHITE) + poly(INK, (x - 14, -h - 20), (x - 44, -h - 22), (x - 14, -h - 6))
        for x in ((-44, 50) if era == "straks" else ())
    )
    twigs = path(TWIG, f"M {-w} {-h} Q 0 {10 - h} {w} {-h} L {w - 30} 4 L {30 - w} 4 Z")
    return stork(0, 6 - h) + chicks + twigs + path(SHADE, f"M 16 {4 - h} Q 40 {2 - h} {w} {-h} L {w - 30} 4 L 10 4 Z")


def bays(era: str) -> str:
    """The tall rhythm behind her: a cupboard of cards, a plain wall, trees."""
    c = ERAS[era]
    if era == "straks":
        hill = path(c["mid"], "M 0 910 L 0 612 C 160 572 380 632 600 606 C 800 586 960 606 1080 584 L 1080 910 Z")
        return oval(773, 400, 133, 304, c["main"]) + oval(1046, 440, 100, 250, c["deep"]) + hill
    wood = {"toen": c["deep"], "nu": c["main"]}[era]
    bay = rect(640, 96, 266, 810, wood) + rect(926, 96, 216, 810, wood)
    if era == "nu":
        return bay
    drawers = "".join(
        rect(946, y, 150, 88, c["main"], 6) + rect(980, y + 22, 74, 18, PAPER) + circle(1017, y + 62, 8, INK)
        for y in range(128, 500, 104)
    )
    return rect(618, 78, 480, 26, c["deep"], 6) + bay + drawers


# -- what changes ----------------------------------------------------------------------------------


def counter(front: str, edge: str) -> str:
    return (
        rect(-10, COUNTER + 40, 1100, 270, front)
        + rect(-10, 936, 1100, 28, edge)
        + rect(-10, COUNTER, 1100, 44, edge)
        + rect(-10, COUNTER + 44, 1100, 16, SHADE)
    )


def toen() -> str:
    c = TOEN
    her = HER.wearing(cut="bun", top=c["accent"], dress="blouse", trim=PAPER)
    father = Person(skin=SKIN[1], hair="#8A4B2A", cut="sidepart", pose="cradle", hands={"far": "open"}, legs=c["deep"])
    father = reaching(father.wearing(top=INK, dress="suit", trim=PAPER, detail=c["accent"]), far=(212, -176))
    register = open_book(-68, -78, c["leaf"]) + limb(INK, [(-64, -94), (-22, -168)], [3, 6]) + inkwell(146, -78)
    lines = line(c["mid"], "-26,-32 26,-32", width=5) + line(c["mid"], "-26,-10 26,-10", width=5)
    paper = move(502, 522, rect(-44, -58, 88, 116, PAPER, 4), lines, circle(18, 28, 14, c["accent"]), turn=-8)
    return (
        move(*HIP, bust(her, register), closing(her, "near"))
        + counter(c["main"], c["deep"])
        + paper
        + shadow(150, GROUND, 160)
        + shadow(470, GROUND, 200)
        + pram(566, FLOOR, c["deep"], c["accent"], teddy_head(42, -222, FUR))
        + move(*VISITOR, standing(father, baby(6, -118, SKIN[0], PAPER, turn=-14)))
        + THUMB
    )


def nu() -> str:
    c = NU
    her = HER.wearing(cut="bob", top=c["accent"], dress="jacket", trim=WHITE)
    father = Person(
        skin=SKIN[4], cut="crop", face="square", beard="full", gaze="down", arms={"far": ((136, -110), (166, -46))}
    )
    father = father.wearing(top=c["main"], dress="hoodie", trim=WHITE, legs=c["deep"])
    child = GIRL.wearing(grown=0.7, top=c["accent"], skirt=True, legs=c["accent"], gaze="up")
    child = reaching(child, far=(98, -262))
    screen = rect(990, 580, 26, 54, INK) + rect(940, 450, 200, 140, WHITE, 18) + rect(1040, 450, 100, 140, SHADE, 18)
    passport = move(530, 540, rect(-34, -46, 68, 92, c["deep"], 8), ring(0, -6, 16, WHITE, 6), turn=-12)
    return (
        move(*HIP, bust(her))
        + screen
        + rect(690, 618, 150, 14, INK, 5)
        + counter(WHITE, c["deep"])
        + shadow(150, GROUND, 160)
        + move(*VISITOR, standing(father))
        + shadow(370, GROUND, 160)
        + shadow(560, GROUND, 170)
        + scooter(640, FLOOR, c["accent"], c["main"])
        + passport
        + move(410, 824, standing(child), teddy(-66, 4, FUR), closing(child, "near"), scale=0.95)
        + THUMB
    )


def straks() -> str:
    c = STRAKS
    her = HER.wearing(cut="bob", top=c["accent"], dress="jacket", trim=PAPER, legs=INK, shoes=PAPER)
    visitor = GIRL.wearing(top=PAPER, dress="hoodie", trim=c["sun"], legs=c["deep"])
    visitor = reaching(visitor, far=(212, -168))
    notes = move(-46, -136, rect(-36, -54, 72, 108, PAPER, 6), rect(-36, -54, 18, 108, c["sun"], 6), turn=8)
    return (
        oval(540, 1004, 560, 76, c["back"])
        + old_counter(c)
        + shadow(748, 980, 160)
        + move(*HIP, standing(her, notes), closing(her, "near"))
        + shadow(30, GROUND, 280)
        + key(492, 544, c)
        + move(*VISITOR, standing(visitor))
        + teddy_head(68, FLOOR - 196, FUR)
        + suitcase(88, FLOOR, c["accent"])
        + "".join(circle(x, FLOOR - 178, 11, FUR) for x in (46, 90))
        + move(*VISITOR, closing(visitor, "near"))
        + THUMB
    )


def old_counter(c: Palette) -> str:
    """What is left of it is a side table; the rest is a thought."""
    return (
        outline(c["deep"], f"M 890 {COUNTER} L 24 {COUNTER} L 24 676 L 890 676")
        + rect(900, COUNTER, 240, 44, PAPER, 20)
        + rect(1002, COUNTER + 44, 24, 320, PAPER)
        + rect(1014, COUNTER + 44, 12, 320, SHADE)
        + shadow(1002, 996, 24)
        + dome(1000, COUNTER, PAPER, c["sun"])
    )


def key(x: float, y: float, c: Palette) -> str:
    """One key, in two hands, that opens what is hers."""
    bow = path(c["accent"], "M 0 14 C -66 -26 -38 -72 0 -42 C 38 -72 66 -26 0 14 Z") + rect(
        -7, 0, 14, 62, c["accent"], 5
    )
    bits = "".join(rect(0, dy, 22, 12, c["accent"], 4) for dy in (30, 50))
    return move(x, y, circle(3, 0, 76, PAPER), move(0, 0, bow, bits, turn=20))


# -- on the card -----------------------------------------------------------------------------------


def tile() -> str:
    """Two rings, each through the other, on an open book."""
    gold, old = STRAKS["sun"], TOEN["main"]
    left, right = "M 62 288 L 82 232 Q 146 204 200 236", "Q 254 204 318 232 L 338 288 Q 262 262 200 292"
    book = (
        path(INK, "M 52 300 L 70 232 L 330 232 L 348 300 Z")
        + path(PAPER, left, right, "Q 138 262 62 288 Z")
        + path(SHADE, "M 200 236", right, "Z")
    )
    over = outline(gold, "M 172 115 A 60 60 0 0 1 220 162", width=24, dash=False)
    return card("Trouwringen", NU["main"], book, ring(162, 174, 60, gold, 24), ring(238, 174, 60, old, 24), over)
