"""The small friendly machines beside somebody. x, y is the floor or the table top under the middle.

What a helper holds, and the arm that holds it, belongs to its scene; so does its `props.shadow`.
"""

from kit.shapes import INK, SHADE, WHITE, circle, limb, line, move, oval, path, poly, rect


def visor(x: float, y: float, w: float, h: float, eye: str) -> str:
    """The face of a machine: a dark pane with two lights; x, y is its middle."""
    eyes = (circle(x + side * w * 0.21, y, h * 0.17, eye) for side in (-1, 1))
    return rect(x - w / 2, y - h / 2, w, h, INK, h / 2) + "".join(eyes)


# -- that stand ------------------------------------------------------------------------------------


def robot(x: float, y: float, body: str, head: str, eye: str, scale: float = 1) -> str:
    """A body and a head, 160 high."""
    return move(
        x,
        y,
        path(body, "M -40 0 C -44 -60 -30 -92 0 -92 C 30 -92 44 -60 40 0 Z"),
        path(SHADE, "M 12 -91 C 34 -84 43 -56 40 0 L 16 0 C 24 -36 22 -66 12 -91 Z"),
        rect(-46, -160, 92, 76, head, 34),
        visor(-2, -121, 64, 38, eye),
        scale=scale,
    )


def dome(x: float, y: float, body: str, eye: str, scale: float = 1) -> str:
    """All in one: it waits on a table to be asked; 100 high."""
    return move(
        x,
        y,
        path(body, "M -54 0 C -58 -64 -40 -100 0 -100 C 40 -100 58 -64 54 0 Z"),
        path(SHADE, "M 18 -96 C 44 -88 58 -56 54 0 L 26 0 C 34 -40 32 -74 18 -96 Z"),
        visor(-9, -55, 66, 38, eye),
        scale=scale,
    )


def listener(x: float, y: float, body: str, horn: str, eye: str) -> str:
    """A dome with a horn for an ear, to the right."""
    ear = path(horn, "M 8 -58 Q 40 -66 66 -106 L 82 -46 Q 46 -52 16 -34 Z")
    return move(x, y, ear) + dome(x, y, body, eye, 0.8)


def lamp_robot(x: float, y: float, body: str, light: str) -> str:
    """A desk lamp with two arms: it bends to the left and has a face, but no person's face. It grips at -88, -72."""
    foot = path(body, "M -50 0 C -50 -36 -30 -50 0 -50 C 30 -50 50 -36 50 0 Z")
    arms = line(body, "2,-44 40,-98 0,-142", width=14) + line(body, "-10,-36 -50,-54 -88,-72", width=10, curved=True)
    shade = path(body, "M -50 -180 L 4 -216 L 42 -154 L -16 -118 Z") + circle(-36, -144, 34, light)
    eyes = circle(-51, -147, 6, INK) + circle(-31, -138, 6, INK)
    return move(x, y, foot, arms, shade, eyes)


# -- that move -------------------------------------------------------------------------------------


def rover(x: float, y: float, w: float, body: str, eye: str) -> str:
    """A box on wheels, 124 high, that carries something on its head."""
    half, r, dark = w / 2, 28, w * 0.15
    return move(
        x,
        y,
        rect(-half, -124, w, 106, body, r),
        path(
            SHADE,
            f"M {dark} -124 L {half - r} -124 A {r} {r} 0 0 1 {half} {r - 124} L {half} {-18 - r}",
            f"A {r} {r} 0 0 1 {half - r} -18 L {dark} -18 Z",
        ),
        visor(-w * 0.02, -80, w * 0.7, 42, eye),
        *(circle(side * w * 0.27, -19, 19, INK) for side in (-1, 1)),
    )


def robot_dog(x: float, y: float, body: str, eye: str) -> str:
    """Four legs; it looks to the left."""
    legs = "".join(limb(INK, [(dx, -40), (dx + 4, -5)], [7, 6]) for dx in (-34, -14, 22, 42))
    trunk = rect(-46, -72, 100, 44, body, 20) + rect(26, -72, 28, 44, SHADE, 14) + rect(-74, -98, 58, 44, INK, 18)
    return move(x, y, legs, trunk, circle(-60, -76, 6, eye), circle(-40, -76, 6, eye))


def vacuum(x: float, y: float, sign: str) -> str:
    """It sweeps up, low over the floor."""
    body = path(WHITE, "M -84 -8 Q -84 -40 -52 -40 L 52 -40 Q 84 -40 84 -8 Z") + rect(-84, -16, 168, 16, INK, 8)
    return move(x, y, poly(SHADE, "-70,0 84,0 150,22 20,22"), body, rect(-24, -48, 48, 12, sign, 6))


def drone(x: float, y: float, body: str, arms: str) -> str:
    """One of today, with a camera; x, y is its middle."""
    parts = limb(arms, ["-84,0 84,0"], [8, 8])
    for side in (-1, 1):
        parts += line(arms, (side * 84, -6), (side * 84, -26), width=6)
        parts += limb(WHITE, [(side * 84 - 44, -28), (side * 84 + 44, -28)], [5, 5])
        parts += line(arms, (side * 34, 20), (side * 46, 48), width=6)
    return move(x, y, parts, rect(-40, -22, 80, 44, body, 20), circle(0, 24, 14, INK))


def flyer(x: float, y: float, body: str, eye: str) -> str:
    """A round one that looks where it hovers; x, y is its middle."""
    rotors = "".join(oval(side * 60, -58, 36, 7, INK) for side in (-1, 1)) + line(INK, (-56, -52), (56, -52))
    ball = circle(0, 0, 56, body) + path(SHADE, "M 14 -54 A 56 56 0 0 1 14 54 Q 40 0 14 -54 Z")
    return move(x, y, rotors, ball, visor(-6, -2, 80, 48, eye))
