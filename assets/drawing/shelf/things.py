"""Things to hold, to throw away and to push along. Without another word, x, y is the middle of the thing."""

from math import cos, pi, sin

from kit.shapes import INK, PAPER, SHADE, WHITE, Fill, circle, limb, line, move, oval, path, poly, rect, ring


def bell(x: float, y: float, colour: str, turn: float = 0) -> str:
    """A hand bell; x, y is the grip."""
    return move(
        x,
        y,
        line(INK, (0, 24), (0, -30), width=14),
        path(colour, "M -14 -30 C -34 -44 -30 -92 -52 -112 L 52 -112 C 30 -92 34 -44 14 -30 Z"),
        path(SHADE, "M 14 -112 L 52 -112 C 30 -92 34 -44 14 -30 L 4 -30 Z"),
        rect(-58, -122, 116, 14, colour, 7),
        circle(0, -128, 12, INK),
        turn=turn,
    )


def bottle(x: float, y: float, colour: str, turn: float = 0) -> str:
    return move(
        x,
        y,
        path(
            colour,
            "M -11 -62 L 11 -62 L 11 -30 C 14 -14 28 -12 28 6 L 28 58 Q 28 66 20 66",
            "L -20 66 Q -28 66 -28 58 L -28 6 C -28 -12 -14 -14 -11 -30 Z",
        ),
        path(SHADE, "M 4 -62 L 11 -62 L 11 -30 C 14 -14 28 -12 28 6 L 28 58 Q 28 66 20 66 L 8 66 Z"),
        turn=turn,
    )


def tee(x: float, y: float, colour: str, turn: float = 0) -> str:
    return move(
        x,
        y,
        poly(colour, "-32,-52 -12,-52 0,-42 12,-52 32,-52 66,-22 46,4 34,-6 34,56 -34,56 -34,-6 -46,4 -66,-22"),
        poly(SHADE, "12,-52 32,-52 66,-22 46,4 34,-6 34,56 8,56"),
        turn=turn,
    )


def stool(x: float, y: float, colour: str, turn: float = 0) -> str:
    return move(
        x,
        y,
        limb(colour, [(-30, -20), (-44, 60)], [9, 7]),
        limb(colour, [(30, -20), (44, 60)], [9, 7]),
        limb(colour, [(-36, 26), (36, 26)], [6, 6]),
        rect(-56, -38, 112, 26, colour, 13),
        rect(0, -38, 56, 26, SHADE, 13),
        turn=turn,
    )


def desk_lamp(x: float, y: float, colour: str, glow: str, turn: float = 0) -> str:
    return move(
        x,
        y,
        limb(INK, ["-10,56 -30,0 12,-38"], [7, 7, 7]),
        rect(-46, 52, 76, 16, INK, 8),
        circle(44, -12, 18, glow),
        path(colour, "M -4 -48 L 28 -64 L 82 -14 L 28 14 Z"),
        path(SHADE, "M 28 -64 L 82 -14 L 54 0 Z"),
        turn=turn,
    )


def boot(x: float, y: float, colour: str, turn: float = 0) -> str:
    return move(
        x,
        y,
        path(colour, "M -34 -70 L 16 -70 L 18 -14 Q 66 -10 68 30 L -34 30 Z"),
        path(SHADE, "M -4 -70 L 16 -70 L 18 -14 Q 66 -10 68 30 L 20 30 Z"),
        turn=turn,
    )


def wheel(x: float, y: float, r: float, rim: str, hub: str, spokes: int = 10) -> str:
    """A cart wheel with spokes, or a tyre without."""
    if not spokes:
        return (
            circle(x, y, r, rim)
            + circle(x, y, r * 0.5, hub)
            + path(SHADE, f"M {x} {y - r} A {r} {r} 0 0 1 {x} {y + r} Z")
        )
    rods = "".join(
        line(rim, (x, y), (x + (r - 9) * cos(2 * pi * i / spokes), y + (r - 9) * sin(2 * pi * i / spokes)))
        for i in range(spokes)
    )
    return ring(x, y, r - 9, rim, 18) + rods + circle(x, y, r * 0.2, rim) + circle(x, y, r * 0.09, hub)


def wheelie_bin(x: float, floor: float, body: str, lid: str, turn: float = 0) -> str:
    """A bin of 240 litres; x is its middle."""
    return move(
        x,
        floor,
        circle(-46, -22, 22, INK),
        poly(body, "-74,-230 74,-230 54,-6 -48,-6"),
        poly(SHADE, "24,-230 74,-230 54,-6 14,-6"),
        path(lid, "M -84 -228 Q -84 -262 -40 -262 L 60 -262 Q 84 -262 86 -228 Z"),
        limb(lid, [(-92, -240), (-80, -236)], [10, 10]),
        turn=turn,
    )


def coat_stand(x: float, y: float, *coats: str) -> str:
    """With up to three coats, each a colour; x, y is its foot."""
    post = limb(INK, ["0,-36", "0,-600"], [9, 8]) + circle(0, -612, 15, INK)
    feet = line(INK, "-64,0 0,-40 64,0", width=12)
    pegs = line(INK, "-50,-584 -34,-548 0,-540 34,-548 50,-584", width=11, curved=True)
    pegged = zip(((50, -576, 1), (-48, -576, 1), (4, -540, 0.6)), coats, strict=False)
    hung = [move(at, high, coat(fill), scale=size) for (at, high, size), fill in pegged]
    return move(x, y, post, feet, pegs, *hung)


def coat(fill: str) -> str:
    """It hangs from a peg at 0, 0."""
    half = "C 38 14 44 50 44 90 L 50 300"
    whole = path(fill, f"M -14 0 Q 0 -14 14 0 {half} Q 0 318 -50 300 L -44 90 C -44 50 -38 14 -14 0 Z")
    return whole + path(SHADE, f"M 14 0 {half} Q 34 307 18 309 L 12 60 Z")


def loaf(x: float, y: float, w: float, crust: str = "#C77B34") -> str:
    """A round loaf; y is the board it lies on."""
    whole = path(crust, "M -100 0 C -120 -70 -50 -100 0 -100 C 50 -100 120 -70 100 0 Q 0 20 -100 0 Z")
    cuts = "".join(line("#EBC188", (i, -72), (i + 22, -42), width=11) for i in (-52, -10, 32))
    dark = path(SHADE, "M 40 -93 C 80 -86 115 -60 100 0 L 50 9 Q 80 -40 40 -93 Z")
    return move(x, y, whole, cuts, dark, scale=w / 100)


def slice_of_bread(x: float, y: float, w: float, h: float, fill: Fill, deep: float = 0) -> str:
    """As everybody draws it; y is the board. `deep` makes a loaf of it, to the left."""
    left = x - deep
    return path(
        fill,
        f"M {left - w * 0.42} {y} L {left - w * 0.42} {y - h * 0.52} C {left - w * 0.62} {y - h * 0.62}",
        f"{left - w * 0.58} {y - h} {left - w * 0.2} {y - h} L {x + w * 0.2} {y - h}",
        f"C {x + w * 0.58} {y - h} {x + w * 0.62} {y - h * 0.62} {x + w * 0.42} {y - h * 0.52}",
        f"L {x + w * 0.42} {y} Z",
    )


def old_key(x: float, y: float, colour: str, turn: float = 0, scale: float = 1) -> str:
    """A key that hangs from its bow; x, y is the top of it."""
    bow = ring(0, 20, 22, colour, 12) + rect(-7, 40, 14, 110, colour)
    bit = path(colour, "M 0 108 L 40 108 L 40 122 L 26 122 L 26 134 L 40 134 L 40 150 L 0 150 Z")
    return move(x, y, bow, bit, turn=turn, scale=scale)


def bag(x: float, y: float, colour: str) -> str:
    """A travelling bag; x, y is the hand that carries it."""
    whole = "M -80 70 Q -80 44 -54 44 L 54 44 Q 80 44 80 70 L 80 118 Q 80 140 56 140 L -56 140 Q -80 140 -80 118 Z"
    handle = line(INK, "-40,46 0,4 40,46", curved=True)
    return move(x, y, handle, path(colour, whole), rect(34, 44, 46, 96, SHADE, 20))


def suitcase(x: float, y: float, colour: str) -> str:
    """On wheels, its handle pulled out to the right; y is the floor."""
    return move(
        x,
        y,
        line(INK, "6,-160 40,-274"),
        rect(-72, -180, 144, 166, colour, 24),
        rect(30, -180, 42, 166, SHADE, 20),
        *(circle(dx, -10, 12, INK) for dx in (-46, 46)),
    )


def teddy(x: float, y: float, fur: str) -> str:
    """It dangles by a paw; x, y is the hand that holds it."""
    paws = limb(fur, ["0,0 -6,40"], [9, 11]) + limb(fur, ["-30,64 -44,88"], [11, 9])
    feet = limb(fur, ["-28,104 -36,136"], [12, 12]) + limb(fur, ["2,104 6,138"], [12, 12])
    return move(x, y, paws, feet, oval(-14, 82, 27, 36, fur), teddy_head(-14, 42, fur))


def teddy_head(x: float, y: float, fur: str) -> str:
    eyes = circle(-9, -6, 3.5, INK) + circle(13, -6, 3.5, INK)
    head = circle(-20, -22, 12, fur) + circle(20, -22, 12, fur) + circle(0, 0, 29, fur)
    return move(x, y, head, oval(3, 9, 13, 10, PAPER), circle(3, 5, 4.5, INK), eyes)


def pram(x: float, y: float, hood: str, rim: str, inside: str = "") -> str:
    """Deep, with a hood, pushed from the left; y is the floor. Who lies inside looks out at 42, -222."""
    return move(
        x,
        y,
        *(ring(dx, -38, 34, INK) + circle(dx, -38, 9, INK) for dx in (-76, 84)),
        line(INK, "-76,-38 -30,-84 40,-84 84,-38"),
        path(hood, "M 132 -190 C 132 -296 40 -320 -30 -290 L -8 -190 Z"),
        inside,
        path(SHADE, "M 132 -190 C 132 -250 104 -284 66 -299 L 92 -190 Z"),
        path(INK, "M -132 -186 L 132 -186 C 132 -106 90 -80 0 -80 C -90 -80 -132 -106 -132 -186 Z"),
        rect(-140, -196, 280, 16, rim, 8),
        line(INK, "-126,-184 -178,-244 -204,-244"),
    )


def scooter(x: float, y: float, board: str, post: str) -> str:
    """A child's; y is the floor."""
    return move(
        x,
        y,
        limb(post, ["88,-30 60,-196"], [8, 6]),
        line(INK, "38,-202 82,-194", width=13),
        limb(board, ["-84,-38 60,-38 86,-62"], [9, 9, 7]),
        *(circle(dx, -26, 26, INK) + circle(dx, -26, 9, WHITE) for dx in (-88, 90)),
    )


def tripod(x: float, y: float, top: float, wood: str) -> str:
    """Of a surveyor or a camera, its shadows on the grass; y is the ground of its near legs, `top` its plate."""
    tips = ((0, 14, y - 30), (-16, -82, y), (16, 98, y))
    shadows = "".join(poly(SHADE, (x + at - 6, low), (x + at + 6, low), (x + at + 66, low + 26)) for _, at, low in tips)
    legs = "".join(limb(wood, [(x + dx, top), (x + at, low)], [9, 7]) for dx, at, low in tips)
    return shadows + legs + rect(x - 36, top - 14, 72, 20, wood, 8)


def knitting(x: float, y: float, wool: str, stripe: str, needle: str) -> str:
    """x, y is where it hangs from the needles."""
    stripes = "".join(rect(-22, dy, 44, 12, stripe) for dy in (16, 40))
    needles = line(needle, "-40,-14 12,4", width=5) + line(needle, "40,-14 -12,4", width=5)
    return move(x, y, rect(-22, 0, 44, 64, wool, 4), stripes, needles)


def clock(x: float, y: float, rim: str, part: str) -> str:
    """On a wall; it shows five minutes as a slice."""
    return (
        circle(x, y, 56, rim)
        + circle(x, y, 45, PAPER)
        + path(part, f"M {x} {y} L {x} {y - 45} A 45 45 0 0 1 {x + 22.5} {y - 39} Z")
        + line(INK, (x, y - 32), (x, y), (x - 20, y + 12), width=6)
    )
