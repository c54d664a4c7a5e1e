"""Things to hold, to throw away and to push along. Without another word, x, y is the middle of the thing."""

from math import cos, pi, sin

from shapes import INK, SHADE, circle, limb, line, move, path, poly, rect, ring


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
