"""What one sits on and stands behind. x is the middle, the floor is where its feet stand."""

from math import cos, pi, sin

from kit.shapes import (
    INK,
    SHADE,
    circle,
    limb,
    line,
    poly,
    rect,
    ring,
)


def wooden_chair(x: float, floor: float, colour: str, seat: float = -171) -> str:
    """A bent-wood chair seen from the side; the sitter faces right."""
    return (
        limb(colour, [(x - 88, floor - 6), (x - 78, floor + seat), (x - 108, floor - 420)], [9, 11, 10])
        + limb(colour, [(x + 96, floor - 6), (x + 84, floor + seat)], [9, 11])
        + limb(colour, [(x - 40, floor - 6), (x - 46, floor + seat)], [8, 9])
        + rect(x - 104, floor + seat - 2, 216, 26, colour, 13)
        + line(colour, (x - 92, floor - 66), (x + 90, floor - 66))
        + limb(colour, [(x - 106, floor - 412), (x - 86, floor - 300)], [20, 14])
    )


def office_chair(x: float, floor: float, colour: str, metal: str = INK, seat: float = -171) -> str:
    return (
        limb(colour, [(x - 108, floor - 400), (x - 92, floor - 240)], [30, 34])
        + limb(metal, [(x - 92, floor - 240), (x - 60, floor + seat + 24)], [9, 9])
        + rect(x - 112, floor + seat, 226, 40, colour, 20)
        + rect(x - 112, floor + seat + 24, 226, 16, SHADE, 8)
        + rect(x - 11, floor + seat + 38, 22, 88, metal)
        + limb(metal, [(x - 100, floor - 26), (x, floor - 52), (x + 100, floor - 26)], [9, 12, 9])
        + circle(x - 100, floor - 15, 15, metal)
        + circle(x, floor - 15, 15, metal)
        + circle(x + 100, floor - 15, 15, metal)
    )


def rush_chair(x: float, floor: float, wood: str, rush: str) -> str:
    """Of around 1900; the sitter faces right, as on the other chairs."""
    legs = limb(wood, [(x - 92, floor - 7), (x - 88, floor - 160), (x - 108, floor - 408)], [7, 9, 9])
    legs += limb(wood, [(x + 92, floor - 7), (x + 88, floor - 160)], [7, 9])
    rail = line(wood, (x - 90, floor - 80), (x + 90, floor - 80))
    return legs + rail + rect(x - 100, floor - 174, 204, 26, rush, 10)


def shell_chair(x: float, floor: float, shell: str) -> str:
    """Of today: one bent shell on thin legs."""
    legs = limb(INK, [(x - 96, floor - 6), (x - 40, floor - 148)], [6, 7])
    legs += limb(INK, [(x + 96, floor - 6), (x + 48, floor - 148)], [6, 7])
    bent = [(x - 110, floor - 394), (x - 100, floor - 260), (x - 74, floor - 166), (x + 84, floor - 160)]
    return legs + limb(shell, bent, [15, 16, 18, 16])


def low_stool(x: float, floor: float, wood: str) -> str:
    legs = limb(wood, [(x - 66, floor - 8), (x - 50, floor - 150)], [9, 11])
    legs += limb(wood, [(x + 84, floor - 8), (x + 66, floor - 150)], [9, 11])
    return legs + rect(x - 88, floor - 172, 184, 32, wood, 12) + rect(x - 88, floor - 154, 184, 14, SHADE, 7)


def lectern(x: float, floor: float, colour: str) -> str:
    """Who speaks stands behind it."""
    top, low = floor - 166, floor - 2
    return (
        poly(SHADE, (x - 63, low), (x + 63, low), (x + 117, low + 20), (x - 13, low + 20))
        + poly(colour, (x - 77, top), (x + 77, top), (x + 63, floor), (x - 63, floor))
        + poly(SHADE, (x + 29, top), (x + 77, top), (x + 63, floor), (x + 21, floor))
        + rect(x - 91, top - 14, 182, 20, colour, 6)
    )


def wheelchair(x: float, floor: float, colour: str, facing: int = 1, frame: str = INK) -> tuple[str, str]:
    """(behind the sitter, before the sitter): backrest and far wheel, then near wheel, rim and footrest."""
    f = facing
    behind = (
        limb(frame, [(x - f * 122, floor - 420), (x - f * 96, floor - 380), (x - f * 84, floor - 170)], [9, 9, 9])
        + limb(colour, [(x - f * 96, floor - 372), (x - f * 84, floor - 200)], [22, 24])
        + rect(min(x - f * 96, x + f * 110), floor - 174, 206, 34, colour, 17)
    )
    spokes = "".join(
        line(
            frame,
            (x - f * 30, floor - 128),
            (x - f * 30 + 104 * cos(a * pi / 4), floor - 128 + 104 * sin(a * pi / 4)),
            width=4,
        )
        for a in range(8)
    )
    before = (
        line(
            frame,
            (x + f * 90, floor - 150),
            (x + f * 150, floor - 60),
            (x + f * 226, floor - 6),
            (x + f * 130, floor - 6),
            width=10,
        )
        + circle(x + f * 112, floor - 30, 30, frame)
        + circle(x + f * 112, floor - 30, 12, colour)
        + ring(x - f * 30, floor - 128, 120, frame, 16)
        + ring(x - f * 30, floor - 128, 98, colour, 6)
        + spokes
        + circle(x - f * 30, floor - 128, 16, frame)
    )
    return behind, before
