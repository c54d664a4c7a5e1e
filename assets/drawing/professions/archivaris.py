"""Archivaris, informatiebeheerder, bewaker van digitaal geheugen: one wall of shelves, one arch of light, one mouse.

What stays: he stands with his back to us and reaches up for the one thing that he keeps; far off somebody reads.
The mouse lives in the same compartment, right of the arch: it gnaws, it has a door, it has a house of its own.

Seen at: ArchiefWiki, 'Charter' and 'Zegel', and oud-utrecht.nl, 'Oorkonden, zegels en plieken': parchment folded at
the foot, a strip through it, a hanging seal of beeswax. Nederlandsch Archievenblad 1892 (kvan.courant.nu): folios,
bundles and boxes eight high, so that one needs a step. modemuze.nl, 'Zachte wol en harde boorden': the frock coat of
around 1900; adoc.pub, Archievenblad: a woman as municipal archivist from 1900. faro.be on mobile shelving; RCE,
'Verpakkingsmaterialen voor archiefbestanden': boxes; eenvandaag.avrotros.nl: no gloves; archief.schiedam.nl: no
windows in a depot, so in `nu` the light comes from the reading room. trouw.nl: Sikhs in the Netherlands.
No source for the shape of the steps and of the hand wheels; both are plain.
"""

from collections.abc import Iterable

from kit.figure import climbing, closing, reaching, seated
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
)
from shelf.animals import mouse
from shelf.helpers import rover
from shelf.office import archive_box, bundle
from shelf.props import arch, seedling, shadow, vine

HIP, HAND = (440, 655), (706, 252)
FLOOR, FAR_FLOOR, RISE = 940, 722, 62  # RISE: from one tread to the next
BOARDS = (76, 270, 464, 658, 852)
LEFT, RIGHT, END = 8, 726, 904  # where columns of compartments begin; they are 160 wide
ARCH = (190, 130, 514, 820)
GREY, WOOD = "#8F8B88", "#B98A4E"
HIM = reaching(
    Person(skin=SKIN[3], hair=INK, beard="full", view="back", hands={"far": "grip"}),
    far=(HAND[0] - HIP[0], HAND[1] - HIP[1]),
)


def draw(era: str) -> str:
    return scene("Archivaris", shelves(era), {"toen": toen, "nu": nu, "straks": straks}[era]())


def place(person: Person, kept: str) -> str:
    """He stands with one foot a tread higher, and his fingers close over what he keeps."""
    return kept + move(*HIP, climbing(person, RISE), closing(person, "far"))


def bars(fill: Fill, sizes: Iterable[tuple[float, float, float, float]]) -> str:
    """Many upright rectangles of one colour as one shape."""
    return path(fill, *(f"M {x} {y} h {w} v {h} h {-w} Z" for x, y, w, h in sizes))


# -- the fixed stage -------------------------------------------------------------------------------


def shelves(era: str) -> str:
    """The wall of compartments and the arch in it. In straks it is an open rack, and the last column still a plan."""
    c = ERAS[era]
    recess, wood = {"toen": (c["deep"], c["main"]), "nu": (c["main"], WHITE), "straks": (c["back"], c["main"])}[era]
    posts = [(x, 76, 18, 864) for x in (-10, 168, 708, 886)]
    wall = rect(0, 0, 1080, 1080, recess)
    if era == "straks":
        plan = [((0, 85), (1080, 85)), ((1073, 110), (1073, 940)), *(((930, y + 9), (1073, y + 9)) for y in BOARDS[1:])]
        wall += circle(70, 60, 190, c["sun"]) + "".join(line(wood, *way, dash=True) for way in plan)
        posts += [(708, 76, 196, 18), *((0, y, END, 18) for y in BOARDS[1:])]
    else:
        dark = [(x, y + 18, 14, 176) for x in (LEFT, RIGHT, END) for y in BOARDS]
        wall += bars(SHADE, dark + [(0, y + 18, 1080, 12) for y in BOARDS])
        posts += [(0, 0, 1080, 94), (0, 852, 1080, 88), (1064, 76, 18, 864), *((0, y, 1080, 18) for y in BOARDS)]
    return wall + bars(wood, posts) + gate(era)


def gate(era: str) -> str:
    """The arch, and the light that falls through it from where people read; in straks from a garden."""
    c = ERAS[era]
    stone, light = {"toen": (c["back"], c["sun"]), "nu": (c["deep"], WHITE), "straks": (c["main"], PAPER)}[era]
    x, y, w, _ = ARCH
    r = w / 2
    hill = path(c["mid"], f"M {x} {FAR_FLOOR} v -50 Q 420 576 {x + w} 680 v 60 Z") if era == "straks" else ""
    floor = rect(x, FAR_FLOOR, w, FLOOR - FAR_FLOOR + 10, c["mid"]) + rect(0, FLOOR, 1080, 140, c["mid"])
    floor += poly(light, (430, FAR_FLOOR), (560, FAR_FLOOR), (650, 1080), (280, 1080))
    reveal = path(
        SHADE,
        f"M {x} {FLOOR} V {y + r} A {r} {r} 0 0 1 {x + r} {y} A {r - 26} {r} 0 0 0 {x + 26} {y + r}",
        f"V {FLOOR - 60} Z",
    )
    return arch(stone, *ARCH, 22) + arch(light, *ARCH) + hill + floor + reveal


def reader(person: Person, table: str) -> str:
    """For whom he does it: somebody who reads at the far end."""
    chair = line(table, (624, 752), (630, 694), (662, 694), (666, 752), width=6)
    her = move(640, 681, seated(person.wearing(facing=-1, pose="desk", gaze="down")), scale=0.33)
    return chair + her + bars(table, [(556, 650, 70, 9), (578, 655, 9, 97)]) + poly(PAPER, "568,648 590,636 608,646")


def steps(side: str, tread: str) -> str:
    """Two treads, one for each foot."""
    low, high, ground = HIP[1] + 270, HIP[1] + 270 - RISE, 976
    dark = rect(508, high, 40, ground - high, SHADE)
    dark += poly(SHADE, (350, ground), (548, ground), (640, ground + 34), (450, ground + 34))
    body = poly(side, (350, low), (444, low), (444, high), (548, high), (548, ground), (350, ground))
    return body + dark + rect(342, low, 108, 14, tread, 5) + rect(438, high, 118, 14, tread, 5)


# -- toen ------------------------------------------------------------------------------------------

SPINES = {"g": (40, 146, "leaf"), "o": (32, 120, "main"), "w": (44, 134, "back")}


def registers(c: Palette, *rows: tuple[float, float, str]) -> str:
    """Leather and vellum spines with one band: where each row starts, its board, its order."""
    found = []
    for x, board, order in rows:
        for letter in order:
            w, h, colour = SPINES[letter]
            found.append((colour, (x, board - h, w, h)))
            x += w + 2
    spines = "".join(
        bars(c[colour], [size for name, size in found if name == colour]) for _, _, colour in SPINES.values()
    )
    sizes = [size for _, size in found]
    bands = bars(c["deep"], ((x, y + h - 44, w, 10) for x, y, w, h in sizes))
    return spines + bands + bars(SHADE, ((x + w * 0.68, y, w * 0.32, h) for x, y, w, h in sizes))


def seal(x: float, y: float, c: Palette, r: float = 32) -> str:
    """On its strip; y is the edge that it hangs over."""
    wax = circle(x, y + 3 * r, r, c["accent"]) + ring(x, y + 3 * r, r * 0.56, c["sun"], 5)
    return line(c["sun"], (x, y - 18), (x, y + 2.4 * r), width=12) + wax


def toen() -> str:
    c = TOEN
    him = HIM.wearing(skin=SKIN[1], hair=GREY, cut="thinning", beard="moustache")
    him = him.wearing(top=c["accent"], dress="longcoat", trim=c["deep"], legs=c["deep"])
    student = Person(skin=SKIN[0], hair="#A8552A", cut="updo", top=c["main"], skirt=True, hem="long", legs=c["deep"])
    books = registers(
        c,
        *((12, 270, "wgo"), (12, 658, "gwg"), (808, 464, "go"), (730, 852, "wgo")),
        *((908, 270, "ggw"), (908, 658, "wog"), (934, 852, "gwg")),
    )
    ends = ((52, 825), (108, 825), (80, 777))
    rolls = "".join(circle(x, y, 27, PAPER) + ring(x, y, 12, c["main"], 5) for x, y in ends)
    papers = (20, 464, 136), (30, 418, 116), (920, 464, 130), (738, 658, 130)
    bites = circle(866, 618, 13, c["deep"]) + circle(870, 640, 11, c["deep"])
    y = BOARDS[1] - 30
    charter = limb(PAPER, [(674, y), (842, y)], [30, 30]) + limb(SHADE, [(690, y + 16), (842, y + 16)], [14, 14])
    charter += circle(674, y, 30, c["back"]) + ring(674, y, 15, c["main"], 5) + seal(772, BOARDS[1], c)
    things = books + rolls + "".join(bundle(*one, c["accent"]) for one in papers) + bites + mouse(824, 612)
    return things + reader(student, c["deep"]) + steps(c["deep"], c["main"]) + place(him, charter)


# -- nu --------------------------------------------------------------------------------------------


def mobile_case(x: float, c: Palette) -> str:
    """The end of a case that rolls: a panel, a wheel with three spokes to turn it along its rails."""
    hub = (x + 86, 570)
    ends = [(hub[0] + dx, hub[1] + dy) for dx, dy in ((-28, -74), (78, 13), (-50, 61))]
    panel = rect(x, 94, 184, 846, c["back"]) + rect(x + 140, 94, 44, 846, SHADE)
    spokes = "".join(limb(c["deep"], [hub, end], [9, 8]) + circle(*end, 15, c["deep"]) for end in ends)
    return panel + ring(*hub, 54, c["deep"], 12) + spokes + circle(*hub, 22, c["deep"])


def nu() -> str:
    c = NU
    him = HIM.wearing(top=c["accent"], dress="collar", trim=WHITE, legs=c["deep"], shoes=c["accent"])
    him = him.wearing(headgear="turban", headgear_colour=c["deep"])
    student = Person(skin=SKIN[2], hair=INK, cut="bob", top=c["main"], legs=c["deep"])
    boxes = "".join(
        archive_box(RIGHT + 2 + i * 53, board - 146, 50, 146, c["mid"]) for i in range(3) for board in (464, 852)
    )
    lair = archive_box(734, 532, 104, 126, c["mid"]) + path(c["deep"], "M 746 658 v -30 a 20 20 0 0 1 40 0 v 30 Z")
    rails = bars(c["deep"], [(0, 1014, 1080, 8), (0, 1050, 1080, 8)])
    things = boxes + mobile_case(-16, c) + mobile_case(END, c) + rails + lair + mouse(824, 658)
    kept = archive_box(690, 122, 176, 148, c["accent"])
    return things + reader(student, c["deep"]) + steps(c["main"], c["deep"]) + place(him, kept)


# -- straks ----------------------------------------------------------------------------------------


def fruit(x: float, y: float, c: Palette, fill: str, size: float = 1) -> str:
    """An archive box that ripens on its stalk; x, y is where it hangs."""
    dark = path(SHADE, "M 14 22 h 8 q 10 0 10 10 v 64 q 0 10 -10 10 h -8 Z")
    leaf = path(c["main"], "M 2 22 q 26 -34 48 -14 q -12 30 -48 14 Z")
    stalk = line(c["deep"], (0, 0), (2, 26), width=7)
    return move(x, y, stalk, rect(-28, 22, 60, 84, fill, 10), dark, rect(-16, 42, 28, 22, PAPER, 3), leaf, scale=size)


def carrier(x: float, y: float, c: Palette) -> str:
    """The helper that takes away what may go; y is the floor."""
    tray = poly(PAPER, "-34,-196 4,-262 44,-226 20,-180") + path(WOOD, "M -72 -202 H 92 L 72 -120 H -52 Z")
    tray += path(SHADE, "M 40 -202 H 92 L 72 -120 H 34 Z")
    return shadow(x - 70, y, 140, 65) + move(x, y, tray) + rover(x + 2, y, 152, PAPER, c["sun"])


def mouse_house(x: float, y: float, c: Palette) -> str:
    """A box of its own, with a roof and a door."""
    roof = poly(c["accent"], (x - 4, y - 104), (x + 52, y - 152), (x + 112, y - 104))
    door = path(c["deep"], f"M {x + 12} {y} v -36 a 20 20 0 0 1 40 0 v 36 Z")
    return rect(x, y - 106, 104, 106, c["sun"]) + rect(x + 74, y - 106, 30, 106, SHADE) + roof + door


def straks() -> str:
    c = STRAKS
    him = HIM.wearing(top=c["accent"], dress="collar", trim=PAPER, legs=c["deep"], shoes=c["accent"])
    him = him.wearing(headgear="turban", headgear_colour=c["accent"])
    student = Person(skin=SKIN[4], hair=INK, cut="curls", top=c["sun"], legs=c["deep"])
    later = "".join(outline(c["main"], f"M {x} {y} h 62 v -92 h -62 Z") for x, y in ((980, 266), (980, 654), (60, 654)))
    climber = vine(c["deep"], (176, 900), (170, 780), (186, 650), (168, 530), (184, 420), (172, 330))
    ripening = fruit(782, 288, c, c["sun"]) + fruit(844, 288, c, c["sun"], 0.7)
    things = (
        climber
        + later
        + ripening
        + "".join(seedling(88, y, c["accent"], c["main"]) for y in (464, 852))
        + mouse_house(732, 658, c)
        + mouse(824, 658)
    )
    kept = fruit(732, 94, c, c["accent"], 1.6)
    return things + carrier(960, 966, c) + reader(student, c["deep"]) + steps(WOOD, c["deep"]) + place(him, kept)


# -- on the card -----------------------------------------------------------------------------------


def tile() -> str:
    """A charter, half unrolled: parchment, folded at the foot, a strip through the fold, a seal of wax."""
    c = TOEN
    sheet = rect(110, 112, 180, 94, PAPER) + rect(250, 112, 40, 94, SHADE)
    script = rect(130, 144, 30, 26, c["accent"], 3)
    script += "".join(rect(x, y, w, 6, c["deep"], 3) for x, y, w in ((170, 146, 98), (170, 162, 88), (130, 178, 134)))
    roll = limb(PAPER, [(92, 118), (308, 118)], [19, 19]) + rect(92, 124, 216, 13, SHADE, 6)
    roll += "".join(circle(x, 118, 19, c["sun"]) + ring(x, 118, 8, c["main"], 4) for x in (92, 308))
    fold = rect(104, 192, 192, 30, c["sun"], 4) + rect(250, 192, 46, 30, SHADE, 4)
    strip = rect(190, 206, 20, 30, PAPER)
    wax = circle(200, 262, 40, c["main"]) + path(SHADE, "M 212 223.8 A 40 40 0 0 1 212 300.2 Q 234 262 212 223.8 Z")
    sprout = line(c["deep"], (200, 284), (200, 262), width=7) + path(
        c["deep"], "M 200 266 Q 168 264 172 236 Q 200 238 200 266 Z M 200 262 Q 204 236 230 242 Q 228 266 200 262 Z"
    )
    return card("Charter", c["deep"], sheet, script, roll, fold, strip, wax, sprout)
