"""The witness that is there in all three times and does not care about progress. x, y is where it stands or sits."""

from kit.shapes import INK, PAPER, SHADE, SKIN, WHITE, circle, limb, line, move, oval, path, poly, soft

# -- on feet ---------------------------------------------------------------------------------------


def cat(x: float, y: float, colour: str = INK, eye: str = "#FFD24A", tail: bool = True) -> str:
    """A cat on a sill, its tail hanging over the edge; y is where it sits."""
    return move(
        x,
        y,
        cat_tail(0, 0, colour) if tail else "",
        path(colour, "M -44 0 C -56 -60 -30 -96 -22 -112 L 22 -112 C 34 -90 56 -56 44 0 Z"),
        circle(0, -128, 33, colour),
        poly(colour, "-32,-134 -30,-176 -4,-154"),
        poly(colour, "32,-134 30,-176 4,-154"),
        circle(-11, -130, 5, eye),
        circle(13, -130, 5, eye),
    )


def cat_tail(x: float, y: float, colour: str = INK) -> str:
    """The tail of a cat that sits at x, y; it grows at 20 to the left and 14 up."""
    return move(x, y, line(colour, "-20,-14 -54,0 -62,50 -44,84", width=17, curved=True))


def dog(x: float, y: float, fur: str = "#8A4B2A") -> str:
    """A dog that sits and looks up to the right."""
    return move(
        x,
        y,
        line(fur, "-34,-10 -66,-22 -82,-54", width=15, curved=True),
        path(fur, "M -48 0 C -58 -48 -34 -92 -8 -110 L 30 -104 C 44 -66 42 -24 44 0 Z"),
        path(PAPER, "M 26 -92 L 35 -90 C 44 -62 42 -50 40 -38 C 26 -48 20 -72 26 -92 Z"),
        limb(fur, [(28, -50), (32, -8)], [13, 11]),
        circle(10, -126, 34, fur),
        soft(fur, "26,-142 52,-132 74,-122 72,-106 44,-102 20,-104"),
        circle(72, -122, 9, INK),
        circle(30, -136, 5, INK),
        *(soft(fill, "-8,-158 12,-146 4,-112 -10,-86 -30,-100 -26,-134") for fill in (fur, SHADE)),
    )


def sleeping_dog(x: float, y: float) -> str:
    """A small dog, rolled up."""
    chest = (
        "M 44 -76 C 54 -72 58 -64 60 -56 C 66 -40 80 -32 78 -12 Q 76 0 62 0 L -8 0 Q 20 -12 40 -16 Q 52 -40 44 -76 Z"
    )
    return move(
        x,
        y,
        poly(SHADE, "-60,0 70,0 116,18 -14,18"),
        line(WHITE, "-58,-12 -80,-8 -92,-30", width=18, curved=True),
        path("#BF6430", "M -66 0 C -82 -52 -30 -72 6 -58 C 12 -88 50 -88 58 -58 L 60 0 Z"),
        path(WHITE, chest),
        path(SHADE, "M -20 0 Q 20 -10 28 -30 Q 44 -8 76 -6 L 62 0 Z"),
        path("#7A3B1B", "M 20 -76 C 4 -60 2 -30 18 -20 C 36 -24 36 -60 30 -78 Z"),
        line(INK, "46,-44 53,-39 60,-44", width=5, curved=True),
        circle(78, -20, 8, INK),
    )


def mouse(x: float, y: float) -> str:
    """A mouse that sits up, looking to the right."""
    fur = "#8F8B88"
    tail = line(fur, "-20,-6 -44,-4 -54,-22", width=6, curved=True)
    body = soft(fur, "-26,0 -28,-24 -6,-46 16,-60 42,-44 24,-30 22,0") + circle(2, -62, 13, fur)
    face = circle(3, -61, 7, SKIN[1]) + circle(22, -48, 3.5, INK) + circle(42, -44, 4, INK)
    return move(x, y, tail, body, face)


def tortoise(x: float, y: float, out: float) -> str:
    """How far its head is out of its shell: 0 is not at all."""
    shell, skin, neck = "#7C6A35", "#B9A25F", (60 + out, -30 - out * 0.7)
    face = limb(skin, [(40, -22), neck], [12, 15]) + circle(neck[0] + 5, neck[1] - 4, 4, INK)
    feet = limb(skin, ["-40,-16", "-46,-8"], [12, 9]) + limb(skin, ["34,-16", "40,-8"], [12, 9])
    dome = path(shell, "M -64 -16 C -60 -76 60 -76 64 -16 Q 0 -4 -64 -16 Z")
    dark = path(SHADE, "M 20 -60 C 46 -55 62 -40 64 -16 Q 44 -12 22 -11 Q 34 -34 20 -60 Z")
    plates = line(skin, "-42,-38 -16,-27 -10,-56 -16,-27 16,-27 10,-56 16,-27 42,-38", width=5)
    return move(x, y, feet, face if out else "", dome, dark, plates)


def cow(x: float, y: float) -> str:
    """A cow that lies and chews, facing left."""
    body = soft(WHITE, "-104,-2 -96,-70 -40,-104 60,-110 128,-84 140,-30 120,0")
    spots = soft(INK, "-30,-104 -16,-60 30,-52 48,-84 40,-109") + soft(INK, "92,-100 80,-60 110,-30 138,-44 128,-84")
    dark = soft(SHADE, "60,-108 128,-84 140,-30 120,0 60,-2 96,-40")
    foreleg = limb(WHITE, ["-60,-14 -120,-12"], [16, 13]) + limb(INK, ["-120,-11 -130,-10"], [12, 11])
    head = soft(INK, "-84,-112 -64,-150 -44,-110 -50,-64 -84,-66") + soft(INK, "-62,-142 -34,-150 -24,-134 -46,-124")
    head += soft(WHITE, "-76,-150 -56,-128 -72,-100 -100,-76 -134,-80 -136,-104 -104,-128")
    muzzle = soft("#E9B7A4", "-112,-76 -136,-78 -140,-100 -124,-108 -106,-96")
    horn = limb("#D8C9A8", ["-78,-148 -84,-166"], [6, 3])
    face = circle(-92, -118, 5, INK) + circle(-130, -94, 4, INK) + line(INK, "-128,-82 -116,-80", width=4)
    tail = line(INK, "128,-70 150,-40 146,-6", width=7, curved=True)
    return move(x, y, tail, body, spots, dark, foreleg, head, muzzle, horn, face, scale=1.12)


def small_cow(x: float, y: float) -> str:
    """The same cow far away and on her feet, facing left."""
    legs = "".join(limb(WHITE, [(dx, -30), (dx, -6)], [6, 5]) for dx in (-26, -13, 22, 35))
    body = soft(WHITE, "-36,-24 -40,-52 -20,-62 30,-62 44,-52 42,-24") + soft(
        INK, "-16,-62 -12,-44 6,-38 14,-54 12,-63"
    )
    head = soft(WHITE, "-30,-58 -42,-80 -64,-68 -68,-52 -48,-50") + soft(INK, "-42,-80 -30,-84 -24,-74 -36,-70")
    face = soft("#E9B7A4", "-60,-66 -70,-61 -68,-50 -58,-50") + circle(-52, -66, 3, INK)
    tail = line(INK, "42,-54 52,-40 50,-20", width=5, curved=True)
    return move(x, y, tail, legs, body, soft(INK, "28,-62 24,-46 36,-34 44,-44 42,-56"), head, face)


def moth(x: float, y: float, wing: str, turn: float = 0) -> str:
    """x, y is the middle of its body."""
    return move(
        x,
        y,
        line(INK, "-18,-40 -4,-18 4,-18 18,-40", width=5, curved=True),
        path(wing, "M 0 -14 L -58 14 Q -64 34 -44 36 Q -16 38 0 16 Q 16 38 44 36 Q 64 34 58 14 Z"),
        path(SHADE, "M 0 -14 L 58 14 Q 64 34 44 36 Q 16 38 0 16 Z"),
        limb(INK, [(0, -14), (0, 26)], [9, 5]),
        turn=turn,
        scale=0.54,
    )


def bat(x: float, y: float, scale: float = 1, turn: float = 0) -> str:
    """x, y is its middle."""
    wings = path(
        INK,
        "M 0 -10 L 10 -22 L 16 -8 Q 50 -34 84 -6 Q 60 -10 56 8 Q 40 0 30 12 Q 14 6 0 22",
        "Q -14 6 -30 12 Q -40 0 -56 8 Q -60 -10 -84 -6 Q -50 -34 -16 -8 L -10 -22 Z",
    )
    return move(x, y, wings, scale=scale, turn=turn)


# -- birds -----------------------------------------------------------------------------------------


def gull(x: float, y: float, facing: int = 1, body: str = WHITE, wing: str = "#9AA6B8", beak: str = "#E0A030") -> str:
    """A standing gull; y is where it stands."""
    f = facing
    return move(
        x,
        y,
        line(beak, (-4, -26), (-4, 0), width=6),
        line(beak, (12, -26), (12, 0), width=6),
        path(
            body,
            f"M {-f * 74} -50 C {-f * 30} -100 {f * 10} -80 {f * 20} -104 C {f * 26} -128 {f * 62} -126 {f * 62} -98",
            f"C {f * 62} -56 {f * 40} -20 0 -20 C {-f * 30} -20 {-f * 50} -40 {-f * 74} -50 Z",
        ),
        path(
            wing, f"M {-f * 84} -52 C {-f * 40} -84 0 -78 {f * 22} -62 C {f * 6} -34 {-f * 40} -34 {-f * 84} -52", "Z"
        ),
        poly(beak, (f * 58, -106), (f * 90, -94), (f * 60, -90)),
        circle(f * 44, -104, 5, INK),
    )


def heron(x: float, y: float, body: str = "#7F8DA6", facing: int = 1) -> str:
    """A heron that waits; y is where it stands."""
    f = facing
    return move(
        x,
        y,
        line(INK, (-10, -80), (-10, 0), width=6),
        line(INK, "10,-80 18,-42 6,-2", width=6),
        path(
            body,
            f"M {-f * 92} -66 C {-f * 60} -140 {f * 0} -168 {f * 34} -148 C {f * 46} -108 {f * 10} -72 {-f * 40} -76",
            "Z",
        ),
        path(
            SHADE,
            f"M {-f * 92} -66 C {-f * 40} -92 {f * 10} -96 {f * 40} -126 C {f * 36} -96 {f * 0} -72 {-f * 40} -76",
            "Z",
        ),
        limb(WHITE, [(f * 22, -136), (f * 44, -178), (f * 20, -216), (f * 36, -252)], [16, 12, 11, 19]),
        poly("#E0A030", (f * 44, -266), (f * 122, -244), (f * 44, -240)),
        path(INK, f"M {f * 52} -262 Q {f * 30} -276 {-f * 26} -238 Q {f * 20} -258 {f * 40} -256 Z"),
        circle(f * 44, -251, 4.5, INK),
    )


def sparrow(x: float, y: float) -> str:
    """A sparrow that looks to the right."""
    brown, dark = "#A8703C", "#6B4A2B"
    return move(
        x,
        y,
        *(line(dark, (at, -14), (at, 0), width=5) for at in (-4, 8)),
        path(
            "#D8C3A5",
            "M -34 -26 C -20 -58 6 -60 14 -70 C 24 -82 46 -74 42 -52 C 40 -26 24 -10 2 -10 C -14 -10 -26 -16 -34 -26 Z",
        ),
        path(brown, "M -66 -16 C -44 -46 -10 -62 16 -50 C 14 -26 -14 -18 -34 -22 Z"),
        path(brown, "M 8 -62 C 12 -86 44 -84 44 -62 C 34 -66 22 -62 8 -62 Z"),
        path(INK, "M 42 -58 L 58 -56 L 42 -48 Z"),
        circle(32, -60, 4, INK),
    )


def wagtail(x: float, y: float, brings: str = "") -> str:
    """A wagtail that looks to the left; what it brings is in its beak, at -48, -48."""
    return move(
        x,
        y,
        line(INK, (-4, -14), (-4, 0), width=5),
        line(INK, (8, -14), (8, 0), width=5),
        poly(INK, "20,-34 84,-14 80,-4 16,-20"),
        path(WHITE, "M -34 -40 C -34 -70 -8 -76 2 -58 C 16 -52 34 -36 30 -22 C 10 -6 -34 -6 -34 -40 Z"),
        path("#9AA6B8", "M -4 -46 C 14 -54 34 -34 34 -22 C 14 -18 -2 -28 -4 -46 Z"),
        path(INK, "M -32 -58 C -30 -78 2 -78 4 -54 C -8 -62 -20 -64 -32 -58 Z"),
        poly(INK, "-33,-54 -48,-48 -33,-46"),
        circle(-22, -54, 3.5, INK),
        brings,
    )


def pigeon(x: float, y: float, brings: str = "", asleep: bool = False) -> str:
    """It looks to the right; what it brings is in its beak, at 66, -82."""
    body = "M -66 -30 C -30 -60 0 -72 12 -92 C 20 -112 50 -110 50 -86 C 56 -40 40 -16 6 -16 C -16 -16 -30 -26 -66 -30 Z"
    return move(
        x,
        y,
        poly(SHADE, "-10,0 26,0 70,18 34,18"),
        line("#C26A55", "-4,-20 -4,-2 6,-2", width=5),
        line("#C26A55", "14,-20 14,-2 24,-2", width=5),
        path("#7F8DA6", body),
        path(SHADE, "M -66 -30 C -40 -58 0 -66 18 -50 C 10 -28 -30 -22 -66 -30 Z"),
        poly(INK, "48,-90 66,-82 48,-78"),
        line(INK, "30,-92 36,-87 42,-92", width=5, curved=True) if asleep else circle(36, -90, 5, INK),
        brings,
        scale=0.86,
    )


def canary(x: float, y: float) -> str:
    """A canary that looks to the right."""
    yellow, beak = "#FFD24A", "#D9622B"
    legs = line(beak, (-4, -12), (-4, 0), width=4) + line(beak, (8, -12), (8, 0), width=4)
    body = soft(yellow, "-46,-2 -18,-34 -2,-44 6,-66 26,-68 34,-52 26,-24 6,-8 -18,-10")
    wing = soft(SHADE, "-46,-2 -14,-30 8,-26 -4,-14")
    return move(x, y, legs, body, wing, poly(beak, "33,-60 48,-53 33,-48"), circle(22, -56, 3.5, INK))


def nestling(x: float, y: float, body: str, wing: str) -> str:
    """A small bird on its nest, looking to the left; x, y is its middle."""
    tail, belly = poly(INK, "26,6 72,-12 74,4 30,20"), "M -34 -10 C -34 -44 16 -40 34 0 C 34 30 -34 36 -34 -10 Z"
    folded = path(wing, "M -4 -30 C 20 -30 34 -10 40 6 C 20 10 4 0 -4 -30 Z")
    face = circle(-16, -30, 25, INK) + oval(-12, -22, 15, 10, WHITE) + poly(INK, "-38,-36 -56,-30 -38,-24")
    return move(x, y, tail, path(body, belly), folded, face)


def stork(x: float, y: float) -> str:
    """A stork that looks to the left."""
    beak = "#D9482B"
    return move(
        x,
        y,
        line(beak, "-6,-70 -6,0", width=6),
        line(beak, "10,-70 10,0", width=6),
        path(WHITE, "M 76 -74 C 40 -132 -10 -138 -34 -118 C -44 -84 -16 -60 22 -60 C 46 -60 62 -66 76 -74 Z"),
        path(INK, "M 96 -58 C 72 -98 30 -100 0 -84 C 20 -62 56 -54 96 -58 Z"),
        limb(WHITE, ["-24,-110 -34,-150 -24,-184"], [16, 11, 19]),
        poly(beak, "-36,-196 -112,-172 -34,-174"),
        circle(-28, -188, 4.5, INK),
    )


def owl(x: float, y: float) -> str:
    """A barn owl that looks to the right, out of the picture."""
    return move(
        x,
        y,
        path("#C9954F", "M -42 4 C -56 -60 -42 -116 0 -118 C 46 -118 56 -54 36 4 Q 0 16 -42 4 Z"),
        path(SHADE, "M 10 -116 C 46 -112 56 -54 36 4 L 16 9 C 28 -30 28 -76 10 -116 Z"),
        path(PAPER, "M 4 -36 C -26 -66 -26 -112 8 -104 Q 16 -102 20 -94 Q 26 -104 36 -102 C 60 -92 48 -56 4 -36 Z"),
        circle(13, -78, 6, INK),
        circle(36, -78, 6, INK),
        poly(SHADE, "20,-80 30,-80 22,-58"),
    )
