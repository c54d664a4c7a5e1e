"""What the crew see on their step cards while they set the kiosk up and take it down: one question, one picture.

What stays: the kiosk, and six people who can do this. The part that matters is coral, everything else blue, white
and ink. A picture is a wide strip.
"""

from math import cos, radians, sin

from kit.figure import KNEELING_FLOOR, SEATED_FLOOR, bust, closing, kneeling, reaching, seated, standing, walking
from kit.person import Person
from kit.shapes import (
    INK,
    NU,
    SHADE,
    SKIN,
    STRAKS,
    WHITE,
    Point,
    circle,
    drawing,
    line,
    move,
    outline,
    oval,
    path,
    poly,
    rect,
    ring,
)
from shelf.big_hands import pinch, pressing
from shelf.furniture import wheelchair
from shelf.props import arched_window, lifebuoy, mug
from shelf.stepcard import (
    EDGE,
    HIGH,
    METAL,
    STEEL,
    WIDE,
    kiosk,
    panel,
    plug,
    room,
    shadow,
    shelf,
    stage,
    stand,
    stands,
    tape,
    turned,
    wall_socket,
)

PALE, SKY, BLUE, CORAL, NAVY = (NU[name] for name in ("back", "mid", "main", "accent", "deep"))
GREEN, MINT = STRAKS["main"], STRAKS["back"]

HIND = Person(SKIN[2], headgear="headscarf", headgear_colour=NAVY, top=BLUE, legs=INK)
SAM = Person(SKIN[4], cut="crop", beard="full", top=WHITE, dress="hoodie", trim=INK, legs=NAVY)
NOOR = Person(
    SKIN[0], "#A8552A", "curls", hearing_aid=True, build=0.92, top=NAVY, dress="overall", trim=BLUE, legs=BLUE
)
JAS = Person(SKIN[3], hair="#C9C4BC", beard="full", headgear="turban", headgear_colour=NAVY, top=BLUE, dress="cardigan")
BEA = Person(SKIN[5], cut="afro", glasses=True, top=BLUE, dress="jacket", trim=WHITE, legs=NAVY)
WIM = Person(SKIN[1], hair="#8F8B88", cut="thinning", beard="moustache", build=1.1, top=NAVY, dress="collar", legs=INK)


def pictures() -> dict[str, str]:
    """Set-up, take-down, and the two that may come at any time."""
    cards = {
        "stroom": ("Stekker in het stopcontact", stroom()),
        "plek": ("Een goede plek", plek()),
        "aanraken": ("Raak het scherm aan", aanraken()),
        "geluid": ("Luister naar het geluid", geluid()),
        "koptelefoon": ("Koptelefoon en toetsen", koptelefoon()),
        "klaar": ("Klaar", klaar()),
        "stick": ("Stick erin", stick()),
        "uit": ("Zet de zuil uit", uit()),
        "stekker": ("Stekker uit het stopcontact", stekker()),
        "inpakken": ("Inpakken", inpakken()),
        "wacht": ("Even wachten", wacht()),
        "hulp": ("Bel om hulp", hulp()),
    }
    return {name: drawing(title, WIDE, HIGH, room(), picture) for name, (title, picture) in cards.items()}


# -- signs -----------------------------------------------------------------------------------------


def tick(colour: str, size: float = 1, width: float = 26) -> str:
    return line(colour, (-46 * size, 4 * size), (-12 * size, 40 * size), (50 * size, -38 * size), width=width)


def arrow(x: float, y: float) -> str:
    """To the right: this comes out."""
    return move(x, y, rect(-70, -18, 80, 36, CORAL) + poly(CORAL, "6,-56 6,56 76,0"))


# -- power -----------------------------------------------------------------------------------------


def with_plug(her: Person, hand: Point, screen: str, glass: str) -> str:
    """Somebody kneels at the socket; the cable goes on to the kiosk."""
    x = -30
    her = reaching(her.wearing(facing=-1, hands={"far": "grip"}), near=(-70, 40), far=hand)
    px, py = x + hand[0], hand[1] - KNEELING_FLOOR
    hangs = [(px + 40, py), (px + 62, py + 60), (px + 70, -90), (px + 110, -6), (px + 220, 12)]
    return (
        wall_socket(-570, -262)
        + kiosk(510, screen, glass, plugged=False)
        + shadow(x + 20, 180)
        + line(INK, *hangs, (140, 10), (510, -8), width=12, curved=True)
        + plug(px - 14, py)
        + stands(x, kneeling(her), KNEELING_FLOOR)
    )


def stroom() -> str:
    return stage(482, 0.68, with_plug(HIND.wearing(lean=14), (-358, -90), "", WHITE))


def stekker() -> str:
    lit = circle(0, 0, 60, MINT) + tick(GREEN, 0.7, 18)
    return stage(482, 0.68, with_plug(HIND, (-206, -90), lit, INK), arrow(-370, -410))


# -- place -----------------------------------------------------------------------------------------


def in_wheelchair(x: float, person: Person) -> str:
    behind, before = wheelchair(0, SEATED_FLOOR, BLUE, person.facing)
    return move(x, -SEATED_FLOOR, behind, seated(person), before)


def plek() -> str:
    """Room to turn in front of it, and the screen 80 centimetres high."""
    x = 120
    noor = reaching(NOOR.wearing(facing=-1, hands={"far": "grip"}), far=(-152, -44))
    sam = reaching(SAM.wearing(hands={"far": "point"}), far=(270, -230), near=(40, -60))
    return stage(
        460,
        0.6,
        oval(x - 340, 14, 370, 68, WHITE),
        shadow(x + 310, 90),
        stands(x + 310, standing(noor)),
        turned(x),
        line(CORAL, (x + 62, EDGE), (x + 160, EDGE)),
        tape(x + 158),
        stands(x + 310, closing(noor, "far")),
        shadow(x - 340, 150),
        move(0, 20, in_wheelchair(x - 340, sam)),
    )


# -- touch and sound -------------------------------------------------------------------------------


def aanraken() -> str:
    noor = reaching(NOOR.wearing(hands={"far": "point"}), far=(232, -180))
    touch = circle(0, 0, 42, CORAL) + ring(0, 0, 60, CORAL, 6) + ring(0, 0, 78, CORAL, 4)
    return stage(696, 0.9, kiosk(170, touch), stands(-140, standing(noor)))


def waves(x: float, y: float, turn: float, *radii: float) -> str:
    """Sound, spreading from x, y."""
    c, s = cos(radians(32)), sin(radians(32))
    arcs = (outline(CORAL, f"M {r * c} {-r * s} A {r} {r} 0 0 1 {r * c} {r * s}", width=26, dash=False) for r in radii)
    return move(x, y, *arcs, turn=turn)


def geluid() -> str:
    jas = reaching(JAS.wearing(facing=-1, lean=5, hands={"near": "flat"}), near=(62, -330))
    return stage(
        696,
        0.88,
        kiosk(-250, sound=CORAL),
        waves(-250, EDGE - 23, -14, 170, 245, 320),
        stands(310, standing(jas)),
    )


# -- hands, large ----------------------------------------------------------------------------------


def headset(x: float, y: float) -> str:
    """It rests on its two cushions; x, y is below its middle."""
    return move(
        x,
        y,
        line(INK, (-84, -70), (-76, -160), (0, -206), (76, -160), (84, -70), width=22, curved=True),
        rect(-112, -104, 56, 104, BLUE, 24),
        rect(56, -104, 56, 104, BLUE, 24),
        rect(-70, -98, 26, 92, NAVY, 13),
        rect(44, -98, 26, 92, NAVY, 13),
    )


def koptelefoon() -> str:
    jack = rect(-190, -12, 130, 24, STEEL, 8) + rect(-76, -44, 190, 88, CORAL, 20) + rect(-76, 8, 190, 36, SHADE, 16)
    hand = move(612, 213, pinch(WIM.skin, NAVY, jack), turn=-50, scale=0.62)
    table = rect(800, 440, 300, 26, WHITE, 10) + rect(812, 454, 288, 12, SHADE) + rect(990, 466, 26, 80, INK)
    wire = line(INK, (700, 110), (770, 250), (720, 330), (760, 420), (860, 408), width=12, curved=True)
    return stage(1080, 2.9, kiosk(-70)) + table + wire + headset(940, 440) + hand + oval(530, 307, 19, 14, INK)


def stick() -> str:
    bars = "".join(rect(-66 + i * 36, 80 - h, 26, h, BLUE, 4) for i, h in enumerate((60, 104, 82, 150)))
    usb = rect(-150, -27, 90, 54, METAL, 4) + rect(-80, -44, 250, 88, CORAL, 16) + rect(-80, 4, 250, 40, SHADE, 16)
    port = rect(4, -482, 10, 48, INK, 3)
    return move(654, 262, pinch(BEA.skin, BLUE, usb)) + stage(1138, 1.9, port, kiosk(-90, bars))


# -- the end ---------------------------------------------------------------------------------------


def klaar() -> str:
    wave = {"near": ((-176, -250), (-196, -372)), "far": ((116, -116), (146, -40))}
    bea = BEA.wearing(arms=wave, hands={"near": "open"})
    glow = circle(340, 186, 150, STRAKS["mid"])
    return glow + stage(
        480, 0.6, kiosk(-334, tick(WHITE, 1.25, 30), GREEN), shadow(390, 110), stands(390, walking(bea))
    )


def uit() -> str:
    moon = path(WHITE, "M 194 110 A 62 62 0 1 0 240 216 A 54 54 0 0 1 194 110 Z")
    window = arched_window(90, 60, 200, 270, INK, NAVY, moon, bars=False)
    column = stage(596, 1.28, kiosk(20, glass=INK, power=CORAL, plugged=False), ring(20, -168, 33, CORAL, 5))
    return window + column + move(588, 392, pressing(SAM.skin, WHITE), turn=4, scale=0.6)


def inpakken() -> str:
    """The screen goes into its case, by two."""
    wim = reaching(WIM, near=(112, -84), far=(116, -156))
    noor = reaching(NOOR.wearing(facing=-1), near=(-112, -84), far=(-116, -156))
    lid = rect(-150, -300, 300, 140, CORAL, 14) + rect(-150, -300, 300, 140, SHADE, 14)
    case = rect(-156, -204, 312, 180, CORAL, 14) + path(SHADE, "M 60 -204 L 156 -204 L 156 -24 L 60 -24 Z")
    case += rect(-156, -204, 312, 22, INK, 8) + rect(-40, -120, 80, 20, INK, 10)
    wheels = circle(-110, -18, 18, INK) + circle(110, -18, 18, INK)
    left, middle, right = -52, 160, 372
    return stage(
        474,
        0.62,
        move(-540, 0, shadow(0, 124), stand(), shelf()),
        shadow(middle, 300),
        move(middle, 0, lid),
        stands(left, standing(wim)) + stands(right, standing(noor)),
        move(middle, 136, panel(glass=INK)),
        stands(left, closing(wim, "near")) + stands(right, closing(noor, "near")),
        move(middle, 0, case, wheels),
    )


# -- at any time -----------------------------------------------------------------------------------


def hourglass(colour: str) -> str:
    return (
        path(PALE, "M -52 -92 L 52 -92 Q 52 -30 8 0 Q 52 30 52 92 L -52 92 Q -52 30 -8 0 Q -52 -30 -52 -92 Z")
        + path(colour, "M -40 -40 L 40 -40 Q 30 -18 0 0 Q -30 -18 -40 -40 Z")
        + path(colour, "M -48 92 Q -30 50 0 44 Q 30 50 48 92 Z")
        + rect(-64, -110, 128, 20, INK, 10)
        + rect(-64, 90, 128, 20, INK, 10)
    )


def wacht() -> str:
    sam = reaching(SAM.wearing(facing=-1, hands={"far": "grip"}), near=(-80, -60), far=(-176, -150))
    return stage(
        480,
        0.68,
        kiosk(-220, hourglass(CORAL)),
        shadow(300, 160),
        in_wheelchair(290, sam),
        stands(290, mug(-206, -124, CORAL) + closing(sam, "far"), SEATED_FLOOR),
    )


def hulp() -> str:
    bea = BEA.wearing(arms={"near": ((-168, -150), (-54, -314))}, hands={"near": "grip"})
    phone = move(-54, -342, rect(-21, -62, 42, 124, CORAL, 10), turn=14)
    helper = Person(SKIN[1], hair=INK, cut="bob", headset=True, top=BLUE, trim=CORAL, facing=-1)
    bubble = circle(872, 206, 170, WHITE) + poly(WHITE, "660,270 730,180 740,300")
    desk = path(SKY, "M 723 290 L 1021 290 A 171 171 0 0 1 723 290 Z")
    return (
        bubble
        + move(872, 334, bust(helper), scale=0.62)
        + desk
        + stage(
            480, 0.6, kiosk(-520, lifebuoy(0, 0, 60, CORAL), SKY), shadow(-60, 90), stands(-60, standing(bea, phone))
        )
    )
