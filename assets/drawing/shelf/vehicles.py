"""Cars at the kerb, seen from the pavement: they drive to the right. x, y is the ground under the middle."""

from kit.shapes import INK, PAPER, SHADE, WHITE, Palette, circle, line, move, outline, path, poly, rect
from shelf.things import wheel

CHROME = "#C9CDD6"


def under_car(x: float, y: float) -> str:
    return poly(SHADE, (x - 360, y - 66), (x + 360, y - 66), (x + 440, y - 4), (x - 400, y - 4))


def arch_of(x: float, colour: str) -> str:
    """The dark above a wheel."""
    return path(colour, f"M {x - 88} -62 A 88 88 0 0 1 {x + 88} -62 Z")


def saloon(x: float, y: float, c: Palette, inside: str = "") -> str:
    """A small family car of about 1965; who sits inside shows in the front window."""
    body, glass, lamp, under = c["accent"], c["sun"], c["sun"], c["deep"]
    shell = path(
        body,
        "M -408 -96 C -424 -176 -406 -214 -336 -220 L -262 -226 L 196 -226 L 320 -216 C 392 -208 408 -166 402 -96",
        "C 402 -66 380 -62 350 -62 L -360 -62 C -394 -62 -404 -70 -408 -96 Z",
    )
    cabin = path(body, "M -270 -224 C -234 -330 -204 -366 -120 -366 L 56 -366 C 124 -366 164 -320 202 -224 Z")
    front = path(glass, "M -36 -232 L -36 -334 L 52 -334 C 100 -334 130 -300 164 -232 Z")
    panes = path(glass, "M -222 -232 C -196 -318 -172 -334 -120 -334 L -62 -334 L -62 -232 Z") + front
    reveal = path(SHADE, "M -36 -232 L -36 -334 L -16 -334 L -16 -232 Z") + path(
        SHADE, "M -222 -232 C -196 -318 -172 -334 -120 -334 L -102 -334 C -150 -330 -174 -312 -200 -232 Z"
    )
    trim = (
        rect(-62, -334, 26, 112, body)
        + rect(-392, -172, 742, 10, CHROME, 5)
        + rect(40, -206, 46, 12, CHROME, 6)
        + line(INK, (-49, -220), (-49, -84), width=5)
        + path(
            SHADE,
            "M -408 -96 C -404 -70 -394 -62 -360 -62 L 350 -62 C 380 -62 402 -66 402 -96 L 402 -118 L -410 -118 Z",
        )
    )
    arches = "".join(arch_of(at, under) for at in (-236, 226))
    wheels = "".join(wheel(at, -68, 68, INK, CHROME, 0) for at in (-236, 226))
    nose = (
        circle(352, -166, 36, CHROME)
        + circle(356, -166, 26, lamp)
        + rect(306, -104, 122, 26, CHROME, 13)
        + rect(-432, -104, 90, 26, CHROME, 13)
    )
    return under_car(x, y) + move(x, y, cabin, panes) + inside + move(x, y, shell, reveal, trim, arches, wheels, nose)


def car_to_be(x: float, y: float, colour: str) -> str:
    """The line of the same car from its bumper over its roof: a thought, or a memory."""
    nose = "M 404 -70 C 410 -166 392 -208 320 -216 L 202 -224 C 164 -320 124 -366 56 -366 L -270 -366"
    return move(x, y, outline(colour, nose))


def scan_car(x: float, y: float, c: Palette, inside: str = "") -> str:
    """A quiet white car of today that photographs what stands at the kerb."""
    mast = (
        rect(-190, -430, 22, 40, INK)
        + rect(50, -430, 22, 40, INK)
        + path(c["deep"], "M -236 -426 L -216 -472 Q -212 -480 -202 -480 L 84 -480 Q 94 -480 98 -472 L 118 -426 Z")
        + "".join(circle(at, -452, 19, WHITE) + circle(at, -452, 11, INK) for at in (-170, -59, 52))
    )
    shell = path(
        WHITE,
        "M -398 -92 C -410 -270 -372 -398 -262 -402 L 56 -402 C 160 -402 224 -318 290 -236 C 378 -222 406 -184 402 -92",
        "C 402 -68 384 -62 356 -62 L -360 -62 C -388 -62 -397 -70 -398 -92 Z",
    )
    glass = path(c["mid"], "M -324 -236 C -318 -326 -300 -364 -248 -366 L 52 -366 C 122 -366 172 -306 222 -236 Z")
    door = path(WHITE, "M -398 -92 L -360 -236 L 290 -236 L 402 -92 C 402 -68 384 -62 356 -62 L -360 -62 Z")
    dark = path(
        SHADE, "M -398 -124 L 401 -124 L 402 -92 C 402 -68 384 -62 356 -62 L -360 -62 C -388 -62 -398 -70 -398 -124 Z"
    )
    trim = (
        rect(-66, -368, 26, 136, WHITE)
        + line(c["mid"], (-53, -232), (-53, -90), width=5)
        + rect(20, -206, 54, 12, c["mid"], 6)
        + path(c["main"], "M 330 -196 L 392 -178 L 398 -150 L 344 -158 Z")
    )
    arches = "".join(arch_of(at, c["deep"]) for at in (-236, 226))
    wheels = "".join(wheel(at, -68, 70, INK, WHITE, 0) for at in (-236, 226))
    return under_car(x, y) + move(x, y, mast, shell, glass) + inside + move(x, y, door, trim, dark, arches, wheels)


def pod(x: float, y: float, c: Palette) -> str:
    """A small thing that the street shares; it drives to the left, and waits."""
    return move(
        x,
        y,
        path(PAPER, "M -114 -50 L -114 -126 C -114 -206 -60 -234 20 -234 L 140 -234 L 140 -50 Z"),
        path(c["mid"], "M -76 -130 C -72 -174 -44 -192 2 -192 L 140 -192 L 140 -130 Z"),
        rect(-122, -70, 270, 30, c["deep"], 12),
        wheel(-60, -40, 40, INK, c["mid"], 0),
        circle(-94, -88, 13, c["sun"]),
    )
