"""Stenograaf, verslaglegger, redacteur naast spraakherkenning: one chamber, one line of words.

What stays: he sits low in the middle of the chamber and listens, and one line runs from a mouth to his hand. It loops
as shorthand, swings as sound, and in the end he picks the right one out of three guesses. Somebody waits in the other
niche to take over: the clock shows five minutes. On the front bench, somebody is always elsewhere.

Seen at: tweedekamer.nl, "De stenograaf: stressbestendig": in the middle of the hall, behind screens, a relay of five
minutes. NRC 1997, "Stenografische dienst": relieved every five minutes. Parlementaire Monitor, "Plenaire verslagen":
shorthand once, recordings and laptops now. Montesquieu Instituut, "De vergaderzalen van de Tweede Kamer": narrow green
benches and thick green curtains, blue seats since 1992; first in a U, later face to face. NRC 1992, "Kabinet in Vak K":
rectangular then, half round now. So the half round is a licence in toen: it draws them all around him.
Without a source, and plain: the lectern, the table, the headphones, and all of straks. The shorthand is no real system.
"""

from math import cos, radians, sin

from kit.figure import bust, closing, seated
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
)
from shelf.animals import sparrow
from shelf.furniture import lectern, office_chair, wooden_chair
from shelf.helpers import listener
from shelf.office import laptop
from shelf.props import arch, leaves, shadow
from shelf.things import clock, knitting

HIP, FLOOR, TABLE = (430, 800), 1015, 704
MID, BENCHES, WOOD = (470, 716), (400, 490, 580, 670), "#B98A4E"
GREY, SILVER, RED = "#8F8B88", "#C9C4BC", "#A8552A"
HAND = (646, 660)
HIM = Person(
    face="square",
    skin=SKIN[2],
    cut="bald",
    beard="moustache",
    glasses=True,
    tilt=4,
    arms={"near": ((-106, -98), (112, -86)), "far": ((140, -124), (HAND[0] - HIP[0], HAND[1] - HIP[1]))},
    hands={"near": "flat", "far": "grip"},
)
SPEAKER = Person(
    skin=SKIN[1],
    facing=-1,
    arms={"near": ((-152, -224), (-132, -322)), "far": ((118, -108), (60, -72))},
    hands={"near": "open"},
)
RELIEF = Person(skin=SKIN[0], hair=RED, pose="hold")
ELSEWHERE = (1, 106)
SEATS = ((1, 131), (1, 60), (2, 50), ELSEWHERE)  # bench, and where along it
MEMBERS = {
    "toen": (
        Person(SKIN[1], GREY, beard="full", top=INK, dress="jacket"),
        Person(SKIN[0], RED, "sidepart", beard="moustache", top=TOEN["deep"], dress="jacket"),
        Person(SKIN[1], SILVER, "thinning", top=INK),
        Person(SKIN[1], SILVER, beard="full", gaze="down", tilt=24, top=TOEN["deep"]),
    ),
    "nu": (
        Person(SKIN[3], cut="bun", top=NU["mid"]),
        Person(SKIN[5], cut="crop", top=INK, dress="jacket"),
        Person(SKIN[1], SILVER, top=WHITE),
        Person(SKIN[0], gaze="down", top=NU["mid"], pose="think", hands={"near": "grip"}),
    ),
    "straks": (
        Person(SKIN[1], SILVER, "bob", top=PAPER),
        Person(SKIN[5], cut="afro", top=STRAKS["sun"]),
        Person(SKIN[0], RED, "curls", top=STRAKS["accent"]),
        Person(SKIN[4], SILVER, "bun", gaze="down", top=PAPER, pose="hold"),
    ),
}


def draw(era: str) -> str:
    return scene("Stenograaf", chamber(era), {"toen": toen, "nu": nu, "straks": straks}[era]())


def place(*parts: str) -> str:
    return move(*HIP, *parts)


# -- the fixed stage -------------------------------------------------------------------------------


def chamber(era: str) -> str:
    """Benches around one empty floor, like a rainbow; who sits there; the disc at the top; the sparrow; two niches."""
    c = ERAS[era]
    floor, rim = {"toen": (c["sun"], c["sun"]), "nu": (WHITE, WHITE), "straks": (c["back"], WOOD)}[era]
    ground = c["mid" if era == "straks" else "back"]
    parts = [rect(0, 0, 1080, 1080, c["back"])]
    if era == "straks":
        parts.append(leaves(c["main"], (900, 30, 90), (1040, 70, 140), (1076, 220, 110)))
    for row, tone in ((3, c["mid"]), (2, c["main"]), (1, c["deep"])):
        parts += [path(tone, bow(BENCHES[row]), "Z"), outline(rim, bow(BENCHES[row]), width=12, dash=False)]
        parts += [member(who, *seat) for who, seat in zip(MEMBERS[era], SEATS, strict=True) if seat[0] == row - 1]
    parts += [path(floor, bow(BENCHES[0]), "Z"), busy(era), disc(era), sparrow(*at(BENCHES[3] + 6, 126))]
    return (
        "".join(parts)
        + rect(0, MID[1], 1080, 364, ground)
        + niche(era, 856)
        + niche(era, -44)
        + shadow(330, FLOOR, 350)
    )


def member(who: Person, bench: int, angle: float) -> str:
    return move(*at(BENCHES[bench] - 46, angle), bust(who.wearing(facing=1 if angle > 90 else -1)), scale=0.38)


def at(r: float, angle: float) -> Point:
    return MID[0] + r * cos(radians(angle)), MID[1] - r * sin(radians(angle))


def bow(r: float) -> str:
    """Path data of half a circle."""
    x, y = MID
    return f"M {x - r} {y} A {r} {r} 0 0 1 {x + r} {y}"


def niche(era: str, x: float) -> str:
    """A way in, left for who comes next and right for who speaks; once it had green curtains."""
    c = ERAS[era]
    frame, inside = {"toen": (c["sun"], c["leaf"]), "nu": (WHITE, c["back"]), "straks": (WOOD, c["back"])}[era]
    low = {
        "toen": rect(x + 14, 479, 14, 325, SHADE) + rect(x + 162, 479, 14, 325, SHADE),
        "nu": "",
        "straks": rect(x, MID[1], 190, 88, c["mid"]),
    }[era]
    return arch(frame, x, 384, 190, 420, 12) + arch(inside, x, 384, 190, 420) + low


def disc(era: str) -> str:
    """The clock, with the five minutes of one turn; out of doors it is the sun."""
    x, y = at(580, 90)
    if era == "straks":
        return circle(x, y, 56, STRAKS["sun"])
    return clock(x, y, ERAS[era]["deep"], ERAS[era]["accent"])


def busy(era: str) -> str:
    """What keeps one of them: first of all sleep, then a phone, knitting; in straks also the bench still to be made."""
    bench, angle = ELSEWHERE
    (x, y), c = at(BENCHES[bench] - 46, angle), STRAKS
    if era == "toen":
        return ""
    if era == "nu":
        phone = rect(-13, -21, 26, 42, INK, 5) + rect(-9, -16, 18, 30, PAPER)
        return move(x + 24, y - 82, phone, circle(-10, 12, 8, SKIN[0]))
    return outline(c["mid"], bow(445)) + knitting(x + 16, y - 42, c["sun"], c["accent"], WOOD)


# -- what changes ----------------------------------------------------------------------------------


def rostrum(speaker: Person, desk: str) -> str:
    return move(950, 660, bust(speaker), scale=0.5) + lectern(943, 806, desk)


def waiting(relief: Person, held: str, gate: str) -> str:
    """Who takes over in five minutes, behind a low gate."""
    return (
        move(60, 668, bust(relief, held), scale=0.5)
        + rect(-44, 664, 190, 140, gate)
        + rect(-40, 656, 198, 18, gate, 6)
        + rect(100, 674, 46, 130, SHADE)
    )


def toen() -> str:
    c = TOEN
    him = HIM.wearing(top=c["accent"], dress="suit", trim=PAPER, legs=c["deep"])
    speaker = SPEAKER.wearing(hair=GREY, beard="full", top=INK, dress="suit", trim=PAPER, detail=c["accent"])
    relief = RELIEF.wearing(cut="sidepart", top=INK, dress="suit", trim=PAPER, detail=c["accent"])
    shorthand = (
        "892,516 868,520 846,552 816,576 792,586 784,612 806,628 826,606 "
        "800,562 756,556 722,530 716,490 744,470 766,496 748,544 712,580 688,620 676,664 669,704"
    )
    return (
        waiting(relief, rect(10, -158, 84, 60, PAPER, 4), c["deep"])
        + rostrum(speaker, c["accent"])
        + wooden_table(c)
        + wooden_chair(HIP[0], FLOOR, INK)
        + place(seated(him))
        + limb(INK, [(668, 706), (630, 634)], [3, 6])
        + place(closing(him, "far"))
        + line(INK, shorthand, curved=True)
    )


def wooden_table(c: Palette) -> str:
    """A small table; the page has become too long for it."""
    legs = "".join(rect(x, TABLE + 40, 22, FLOOR - TABLE - 40, c["main"]) for x in (524, 776))
    page = path(PAPER, "M 624 710 L 744 710 L 764 750 L 764 890 C 764 926 726 928 672 922 L 672 750 L 620 750 Z")
    written = line(INK, "704,770 720,790 700,812 716,836 698,860", width=5, curved=True)
    top = poly(c["deep"], (516, TABLE), (800, TABLE), (824, TABLE + 46), (496, TABLE + 46))
    return poly(SHADE, "776,1015 798,1015 850,1035 828,1035") + legs + top + page + written


def nu() -> str:
    c = NU
    him = HIM.wearing(top=c["accent"], dress="collar", trim=WHITE, legs=c["deep"], hands={"far": "flat"})
    speaker = SPEAKER.wearing(skin=SKIN[4], cut="bob", top=c["deep"], dress="jacket", pose="hold", arms={})
    relief = RELIEF.wearing(skin=SKIN[3], headgear="headscarf", headgear_colour=c["main"], top=c["deep"])
    sound = "862,556 844,540 826,572 806,520 782,594 764,506 738,602 722,526 700,620 688,596 680,646"
    return (
        waiting(relief, rect(-10, -166, 110, 76, PAPER, 10), c["main"])
        + rostrum(speaker, c["main"])
        + line(INK, "930,626 926,590 894,570", curved=True)
        + limb(INK, ["894,570 878,562"], [9, 11])
        + desk(c)
        + office_chair(HIP[0], FLOOR, c["main"])
        + place(seated(him), headphones(c))
        + line(c["accent"], sound, curved=True)
    )


def headphones(c: Palette) -> str:
    band = line(INK, "-40,0 -50,-42 -30,-72 6,-80", width=11, curved=True)
    return move(10, -352, band, circle(-40, 4, 25, INK), circle(-43, 2, 13, c["accent"]), turn=HIM.tilt)


def desk(c: Palette) -> str:
    """One foot, one sheet, and a laptop seen from the side."""
    return (
        poly(SHADE, "640,1015 760,1015 830,1042 710,1042")
        + path(c["main"], "M 656 740 L 744 740 Q 720 860 740 1015 L 660 1015 Q 680 860 656 740 Z")
        + path(SHADE, "M 712 740 L 744 740 Q 720 860 740 1015 L 712 1015 Z")
        + rect(496, TABLE, 330, 44, c["deep"], 22)
        + rect(518, TABLE + 28, 290, 16, SHADE, 8)
        + laptop(655, TABLE)
    )


def straks() -> str:
    c = STRAKS
    him = HIM.wearing(top=c["accent"], dress="cardigan", trim=PAPER, detail=c["sun"], legs=c["deep"])
    speaker = SPEAKER.wearing(skin=SKIN[3], cut="long", top=c["sun"], pose="hold", arms={})
    guesses = (
        outline(c["accent"], f"M 742 628 C 760 {y} 650 {y - 10} {HAND[0] + 4} {HAND[1] - 16}", dash=y < 560)
        for y in (390, 480, 570)
    )
    return (
        rostrum(speaker, WOOD)
        + trestle(c)
        + line(c["accent"], "886,520 866,546 862,584 840,608 812,622", curved=True)
        + listener(742, TABLE, c["main"], c["sun"], c["sun"])
        + "".join(guesses)
        + place(seated(him))
        + line(c["accent"], HAND, "676,696 700,728 702,776 722,806 742,786 724,770", curved=True)
        + place(closing(him, "far"))
    )


def trestle(c: Palette) -> str:
    """A table, still without its legs, and a bench under the trees."""
    return (
        "".join(line(c["deep"], (x, 752), (x + lean, 1010), dash=True) for x, lean in ((550, -20), (776, 20)))
        + "".join(limb(c["deep"], [(x, 860), (x + lean, 1006)], [9, 9]) for x, lean in ((330, -8), (500, 8)))
        + rect(290, 842, 270, 28, WOOD, 14)
        + rect(496, TABLE, 330, 44, WOOD, 22)
        + rect(518, TABLE + 28, 290, 16, SHADE, 8)
    )


# -- on the card -----------------------------------------------------------------------------------


def tile() -> str:
    """A pad, one line of words, and the pencil at its end."""
    sheet = rect(-92, -96, 184, 192, PAPER, 8) + rect(56, -96, 36, 192, SHADE, 8)
    pad = move(176, 204, poly(SHADE, "-70,96 92,96 128,120 -30,120"), sheet, rect(-92, -104, 184, 34, INK, 8), turn=-6)
    words = (
        "-20,300 50,266 102,228 128,186 116,158 94,168 102,206 140,232 172,248 "
        "184,268 168,286 148,276 152,252 196,232 246,196"
    )
    pencil = (
        limb(TOEN["accent"], [(276, 162), (328, 114)], [15, 15])
        + poly(SKIN[1], "246,196 262,148 290,174")
        + poly(INK, "246,196 252,178 262,188")
    )
    return card("Stenogram", STRAKS["sun"], pad, line(INK, words, width=12, curved=True), pencil)
