"""Cipier, penitentiair inrichtingswerker, begeleider bij terugkeer: one dome, one door, one sparrow.

What stays: two men of the same size; one steps in from the door, the other holds out his hand, and each time the
door lets in more light. A book, a cup of coffee, a handshake. The keys hang on the lock, then they are a pass, then
nobody needs any. The sparrow goes in and out: its ledge ends as a swing.

Seen at: kijkenindekoepel.nl, 'De historie van de Koepel': rings of cells with closed walls under an iron dome, doors
with a peephole and a hatch. Delpher, a guide to the prison (MMSFUBU02:000049369 and 49370): the thick door with iron on
it, books through the hatch, a library. geschiedenislokaal023.nl, 'Strafgevangenis Haarlem': a brown suit and clogs.
blokhuispoort.nl, 'Voorschriften Gevangenis 1860': the closed coat of a warder; 'Kleding': own clothes since 1983.
nhnieuws.nl, 2020: the roof of the Haarlem dome, now partly of glass. dekrantnieuws.nl, 'Blik in de bajes': coffee and
a talk. Without a source, and plain: the kepi, the belt and the keys of a warder, what hangs from his belt now, and all
of straks.
"""

from math import cos, pi, radians, sin

from kit.figure import closing, reaching, standing, walking
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
    card,
    circle,
    limb,
    line,
    move,
    outline,
    path,
    pen,
    poly,
    rect,
    ring,
    scene,
    soft,
)
from shelf.animals import sparrow
from shelf.helpers import robot
from shelf.office import book
from shelf.props import arch, leaves, mug, shadow
from shelf.things import bag, old_key

HIM_AT, GUEST_AT, FLOOR = (556, 690), (172, 690), 830
SHARE, HANDLE = (362, 584), (764, 576)  # where two hands meet, and where his other hand is
LEFT, RIGHT, TOP = 690, 1010, 190  # of the doorway; the hinge is on the right
CENTRE, LOW, GALLERY = (420, 940), 750, 130  # the floor of each ring of cells lies at its radius
HIGH = LOW + GALLERY
ZINC = "#9AA0AC"
HIM = reaching(
    Person(build=1.05, skin=SKIN[1], hair="#8F8B88", face="square", facing=-1, lean=4, tilt=-6),
    far=(SHARE[0] + 24 - HIM_AT[0], SHARE[1] - HIM_AT[1]),
    near=(HANDLE[0] - HIM_AT[0], HANDLE[1] - HIM_AT[1]),
)
GUEST = reaching(
    Person(skin=SKIN[0], hair="#6B4A2B", cut="crop", face="long", tilt=4),
    near=(SHARE[0] - 28 - GUEST_AT[0], SHARE[1] - GUEST_AT[1]),
)


def draw(era: str) -> str:
    return scene("Cipier", hall(era), {"toen": toen, "nu": nu, "straks": straks}[era]())


def meeting(guest: Person, him: Person, shared: str = "", worn: str = "") -> str:
    """He steps in, from the door to the other; `worn` hangs on him, and what they share lies in two hands."""
    return (
        move(*GUEST_AT, shadow(-80, 268, 150), standing(guest))
        + move(*HIM_AT, shadow(-120, 268, 220), walking(him), worn)
        + shared
        + move(*GUEST_AT, closing(guest, "near"))
        + (move(*HIM_AT, closing(him, "far")) if shared else "")
    )


# -- the fixed stage -------------------------------------------------------------------------------


def hall(era: str) -> str:
    """Rings of cells around a hall, a window with a sparrow on its ledge, the doorway."""
    c = ERAS[era]
    wall, frame, light, floor, wood = {
        "toen": (closed_dome(c["mid"], c["back"], c["main"], c["deep"]), c["accent"], c["sun"], c["main"], c["deep"]),
        "nu": (closed_dome(c["back"], WHITE, c["mid"], c["main"]), c["deep"], WHITE, c["mid"], c["main"]),
        "straks": (open_dome(c), c["deep"], PAPER, c["sun"], c["deep"]),
    }[era]
    pane = arch(wood, 330, 246, 68, 110, 10) + arch(light, 330, 246, 68, 110)
    if era == "straks":
        pane = line(wood, (326, 358), (326, 196), width=5) + line(wood, (402, 358), (402, 192), width=5)
    return (
        rect(0, 0, 1080, 1080, c["back"] if era == "straks" else c["deep"])
        + wall
        + pane
        + rect(312, 354, 104, 14, wood, 5)
        + sparrow(362, 354)
        + rect(0, FLOOR, 1080, 250, floor)
        + arch(frame, LEFT, TOP, RIGHT - LEFT, FLOOR - TOP, 34)
        + arch(light, LEFT, TOP, RIGHT - LEFT, FLOOR - TOP)
    )


def on_ring(r: float, degrees: float) -> Point:
    turn = radians(degrees)
    return CENTRE[0] + r * sin(turn), CENTRE[1] - r * cos(turn)


def along(r: float, start: float, end: float, first: str = "M") -> str:
    """Path data along a ring."""
    return pen(first, *on_ring(r, start), f"A {r} {r} 0 0 {int(end > start)}", *on_ring(r, end))


def cells(r: float, fill: str, *degrees: float) -> str:
    return "".join(move(*on_ring(r + 14, a), arch(fill, -27, -92, 54, 92), turn=a) for a in degrees)


def closed_dome(wall: str, first: str, second: str, doors: str) -> str:
    return (
        circle(*CENTRE, HIGH + GALLERY, second)
        + circle(*CENTRE, HIGH, first)
        + circle(*CENTRE, LOW, wall)
        + cells(LOW, doors, *range(-33, 40, 12))
        + cells(HIGH, doors, *range(-39, 46, 12))
        + ring(*CENTRE, LOW + 4, doors)
        + ring(*CENTRE, LOW + 44, doors, width=5)
    )


def open_dome(c: Palette) -> str:
    """A rib has stayed, and a piece of gallery that carries plants; the rest is still a thought."""
    gallery = path(c["main"], along(LOW, 6, 30), along(HIGH, 30, 6, "L"), "Z")
    tufts = ((7.5, 30), (10.5, 42), (14, 32), (18, 26), (21, 36), (24, 24))
    return (
        soft(c["mid"], "-80,900 -60,770 90,726 260,770 420,740 600,790 720,900")
        + outline(c["deep"], along(HIGH, -50, 5))
        + gallery
        + leaves(c["main"], *((*on_ring(HIGH, a), r) for a, r in tufts))
        + cells(LOW, PAPER, 11, 20)
        + outline(c["deep"], along(LOW + 4, -50, 30), dash=False)
    )


# -- the door --------------------------------------------------------------------------------------


def swung(turn: float, *points: Point) -> list[Point]:
    """Points on the closed door, where they come when it turns on its hinge, away from us."""
    away = 0.3 * (1 - turn) / (RIGHT - LEFT)
    return [(RIGHT - (RIGHT - x) * turn, 440 + (y - 440) * (1 - away * (RIGHT - x))) for x, y in points]


def leaf(fill: str, turn: float) -> str:
    top = [(850 - 160 * cos(i * pi / 32), TOP + 160 - 160 * sin(i * pi / 32)) for i in range(33)]
    return poly(fill, *swung(turn, (LEFT, FLOOR), *top, (RIGHT, FLOOR)))


def panel(fill: Fill, x: float, y: float, w: float, h: float, turn: float) -> str:
    return poly(fill, *swung(turn, (x, y), (x + w, y), (x + w, y + h), (x, y + h)))


def steel_door(leaf_colour: str, hatch: str, pane: str, turn: float) -> str:
    return (
        move(-12, 0, leaf(hatch, turn))
        + leaf(leaf_colour, turn)
        + panel(hatch, 800, 480, 100, 70, turn)
        + panel(pane, 816, 370, 68, 60, turn)
        + poly(SHADE, *swung(turn, (960, 240), (990, 280), (RIGHT, 350), (RIGHT, FLOOR), (960, FLOOR)))
    )


def oak_door(c: Palette) -> str:
    """With a peephole, a hatch, a bolt and a lock."""
    return (
        leaf(c["deep"], 0.96)
        + "".join(rect(x, 210, 5, FLOOR - 210, SHADE) for x in (782, 850, 918))
        + "".join(rect(702, y, 300, 26, INK) for y in (330, 730))
        + circle(850, 420, 15, c["main"])
        + rect(796, 480, 108, 76, INK, 6)
        + rect(808, 492, 84, 52, c["deep"], 4)
        + rect(716, 568, 130, 18, INK, 9)
        + rect(722, 620, 52, 70, INK, 6)
        + circle(748, 648, 9, c["main"])
    )


# -- what changes ----------------------------------------------------------------------------------


def toen() -> str:
    c = TOEN
    kepi = HIM.wearing(headgear="kepi", headgear_colour=INK, trim=c["main"])
    officer = kepi.wearing(top=INK, dress="uniform", detail=c["deep"], legs=INK, shoes=c["deep"])
    inmate = GUEST.wearing(top=c["deep"], legs=c["deep"], shoes=c["sun"])
    bunch = ring(0, 0, 24, c["sun"], 7) + old_key(0, 16, c["sun"], 16, 0.6)
    return (
        poly(c["sun"], (LEFT, FLOOR), (LEFT + 14, FLOOR), (690, 1080), (640, 1080))
        + oak_door(c)
        + move(748, 670, bunch)
        + meeting(inmate, officer, book(SHARE[0], SHARE[1] - 10, c["accent"]))
    )


def nu() -> str:
    c = NU
    officer = HIM.wearing(top=c["accent"], dress="polo", sleeves="long", trim=WHITE, detail=c["deep"], legs=c["deep"])
    inmate = GUEST.wearing(top=c["main"], dress="hoodie", legs=INK, shoes=WHITE)
    badge = line(c["mid"], (4, 14), (4, 44), width=5) + rect(-18, 42, 44, 62, WHITE, 6) + circle(4, 66, 10, c["mid"])
    coffee = move(SHARE[0] - 36, SHARE[1] + 42, mug(0, 0, c["deep"]), scale=1.45)
    return (
        poly(WHITE, (LEFT, FLOOR), (752, FLOOR), (800, 1080), (520, 1080))
        + steel_door(c["main"], c["deep"], c["mid"], 0.8)
        + meeting(inmate, officer, coffee, badge)
    )


def straks() -> str:
    c = STRAKS
    welcome = HIM.wearing(hands={"near": "open", "far": "flat"}, top=c["accent"], dress="cardigan", trim=PAPER)
    officer = welcome.wearing(detail=c["sun"], legs=INK, shoes=PAPER)
    free = GUEST.wearing(top=c["sun"], dress="jacket", trim=PAPER, legs=c["deep"], shoes=PAPER, hands={"near": "flat"})
    view = (
        circle(850, 400, 110, c["sun"])
        + path(c["mid"], "M 690 830 L 690 730 C 770 690 900 760 1010 720 L 1010 830 Z")
        + poly(PAPER, "730,830 960,830 782,727 756,724")
        + outline(c["deep"], "M 728 722 L 728 674 L 766 640 L 804 674 L 804 722")
    )
    return (
        view
        + poly(PAPER, (LEFT, FLOOR), (RIGHT, FLOOR), (1160, 1080), (460, 1080))
        + steel_door(c["main"], c["deep"], c["mid"], 0.3)
        + shadow(852, 814, 80, 50)
        + limb(c["accent"], ["916,748 938,722"], [9, 9])
        + robot(892, 814, c["accent"], c["sun"], c["sun"])
        + bag(290, 690, c["main"])
        + meeting(free, officer)
    )


# -- on the card -----------------------------------------------------------------------------------


def tile() -> str:
    """A ring with two old keys."""
    keys = old_key(150, 160, STRAKS["sun"], -93, 1.2) + old_key(146, 196, PAPER, -62, 1.2)
    over = outline(ZINC, "M 164.2 210.2 A 54 54 0 0 0 180 172", width=16, dash=False)
    return card("Sleutels", NU["deep"], ring(126, 172, 54, ZINC, 16), keys, over)
