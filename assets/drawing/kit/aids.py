"""What helps somebody along, to climb or to be carried. `grip` is where the hand is: see `figure.hand_of`."""

from kit.shapes import (
    EYES,
    INK,
    SHADE,
    WHITE,
    Point,
    between,
    circle,
    limb,
    line,
    move,
    oval,
    rect,
    soft,
)

METAL = "#9AA0AC"


def cane(grip: Point, floor: float, colour: str, facing: int = 1, slant: float = 0.12) -> str:
    """A walking stick with a crook; its foot stands a little ahead of the hand."""
    (x, y), f = grip, facing
    foot = (x + f * (floor - y) * slant, floor - 5)
    crook = line(
        colour, (x - f * 26, y + 14), (x - f * 24, y - 8), (x - f * 4, y - 12), (x, y + 10), width=13, curved=True
    )
    return crook + limb(colour, [(x, y + 8), foot], [7, 5]) + limb(INK, [between(foot, grip, 0.04), foot], [6, 6])


def white_cane(grip: Point, tip: Point) -> str:
    """A long cane: white, its end red, with a roller; it reaches a step and a half ahead."""
    return (
        limb(WHITE, [grip, tip], [6, 5])
        + limb("#C8102E", [between(tip, grip, 0.26), between(tip, grip, 0.1)], [6, 6])
        + limb(INK, [between(grip, tip, -0.1), between(grip, tip, 0.12)], [9, 8])
        + circle(*tip, 10, WHITE)
    )


def crutch(grip: Point, floor: float, colour: str, facing: int = 1) -> str:
    """An elbow crutch: a bar to hold, a cuff around the forearm."""
    (x, y), f = grip, facing
    cuff, foot = (x - f * 26, y - 96), (x + f * 16, floor - 6)
    return (
        limb(METAL, [cuff, (x - f * 6, y + 4), foot], [7, 7, 6])
        + line(colour, (cuff[0] - 26, cuff[1] - 6), (cuff[0] + 26, cuff[1] - 2), width=22)
        + line(colour, (x - f * 8, y + 4), (x + f * 32, y), width=13)
        + limb(INK, [(foot[0], foot[1] - 14), foot], [10, 10])
    )


def rollator(grip: Point, floor: float, colour: str, facing: int = 1) -> str:
    """Pushed along ahead: handles, a seat to rest on, four small wheels."""
    (x, y), f = grip, facing
    high = floor - y
    seat = y + high * 0.42
    return (
        limb(METAL, [(x + f * 96, seat + 10), (x + f * 156, floor - 34)], [7, 7])
        + limb(METAL, [(x + f * 70, seat), (x + f * 8, floor - 30)], [7, 7])
        + limb(colour, [(x, y), (x + f * 34, y + 4), (x + f * 80, seat), (x + f * 128, floor - 34)], [9, 9, 9, 8])
        + rect(min(x + f * 34, x + f * 130), seat - 4, 96, 22, INK, 11)
        + rect(min(x + f * 50, x + f * 118), seat + 18, 68, 44, colour, 10)
        + rect(min(x + f * 50, x + f * 118), seat + 18, 68, 44, SHADE, 10)
        + limb(INK, [(x - f * 20, y), (x + f * 20, y + 2)], [11, 11])
        + "".join(
            circle(x + f * ahead, floor - r, r, INK) + circle(x + f * ahead, floor - r, r * 0.4, METAL)
            for ahead, r in ((8, 27), (160, 27), (128, 30))
        )
    )


def ladder(rung: Point, colour: str, up: int, down: int, gap: float, slope: float = 0.3, half: float = 34) -> str:
    """Leaning, and seen a little from the side; `rung` is the middle of the rung where the lower foot stands.

    The slope is that of `figure.climbing`, negative for who faces left; for somebody seen from behind it is 0, half 80.
    """
    x, y = rung
    drop = half * 0.2 if slope else 0

    def at(step: float, side: int) -> Point:
        return x + step * gap * slope + side * half, y - step * gap - side * drop

    rungs = "".join(line(colour, at(i, -1), at(i, 1), width=11) for i in range(-down, up + 1))
    low, high = -down - 0.7, up + 0.7
    rails = [limb(colour, [at(low, side), at(high, side)], [11, 9]) for side in (1, -1)]
    return rails[0] + limb(SHADE, [at(low, 1), at(high, 1)], [11, 9]) + rungs + rails[1]


def baby(x: float, y: float, skin: str, cloth: str, turn: float = 0, hair: str = "") -> str:
    """Swaddled and asleep, the head to the right; x, y is the middle of the bundle."""
    return move(
        x,
        y,
        soft(cloth, "-98,14 -86,-22 -30,-42 36,-50 84,-44 106,-4 88,40 30,50 -40,42 -84,34"),
        soft(SHADE, "-98,14 -40,20 30,22 84,30 88,40 30,50 -40,42 -84,34"),
        oval(62, -6, 36, 34, skin),
        soft(hair, "44,-36 70,-42 92,-26 72,-30") if hair else "",
        line(EYES, "46,-6 52,-1 58,-6", width=5, curved=True),
        line(EYES, "70,-10 76,-5 82,-10", width=5, curved=True),
        line(EYES, "60,10 66,14 72,9", width=5, curved=True),
        soft(cloth, "20,-48 52,-46 34,-20 34,8 52,30 24,46 0,40 0,-44"),
        turn=turn,
    )
