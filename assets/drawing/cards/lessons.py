"""What organisations that changed have learnt: nine cards for who leads, and one to read and listen.

Each is one thing that one does with one's hands or feet.
"""

from math import cos, pi, sin

from kit.shapes import (
    INK,
    NU,
    PAPER,
    SHADE,
    SKIN,
    STRAKS,
    TOEN,
    WHITE,
    card,
    circle,
    limb,
    line,
    move,
    outline,
    oval,
    path,
    poly,
    rect,
    ring,
    soft,
)

PALE, SKY, BLUE, CORAL, NAVY = (NU[name] for name in ("back", "mid", "main", "accent", "deep"))
MINT, LEAF, GREEN, VIOLET, BOTTLE = (STRAKS[name] for name in ("back", "mid", "main", "accent", "deep"))
SAND, OCHRE, BRICK, SUN = TOEN["back"], TOEN["main"], TOEN["accent"], STRAKS["sun"]
ZINC = "#C9CDD6"


def pictures() -> dict[str, str]:
    lessons = (rooster, compass, boot, sailing, tandem, kite, watering, pancake, knitting)
    found = {f"les-{i}": lesson() for i, lesson in enumerate(lessons, 1)}
    return {**found, "lezen-en-luisteren": book()}


def rooster() -> str:
    """Be up early: what changes slowly needs a long day."""
    tail = path(
        INK,
        "M 168 246 Q 112 166 62 198 Q 44 212 46 244 Q 74 212 150 262 Z",
        "M 172 236 Q 122 108 72 142 Q 50 158 52 190 Q 92 156 150 246 Z",
        "M 176 230 Q 154 80 106 98 Q 82 108 78 136 Q 124 124 154 232 Z",
    )
    body = soft(PAPER, "140,216 150,252 196,276 246,262 274,224 281,192 240,170 206,196 168,206")
    below = poly(SHADE, "188,206 206,214 216,238 237,221 252,240 263,216 275,214 277,200 240,200")
    hackle = (
        "M 236 122 Q 234 166 190 206 L 212 206 L 220 228 L 240 212 L 254 230 L 264 208 L 277 206 Q 286 160 280 126 Z"
    )
    feathers = path(SHADE, "M 264 128 Q 270 170 254 230 L 264 208 L 277 206 Q 286 160 280 126 Z")
    wing = path(
        SHADE, "M 156 216 Q 176 206 194 224 L 216 242 L 196 242 L 200 256 L 182 250 L 178 260 Q 156 248 156 216 Z"
    )
    comb = path(
        CORAL, "M 228 128 Q 216 112 222 96 L 236 106 L 240 84 L 254 100 L 264 82 L 272 100 L 288 92 Q 288 112 274 124 Z"
    )
    beak = poly(OCHRE, "278,112 318,96 288,128") + poly(OCHRE, "284,128 306,136 278,142")
    wattle = soft(CORAL, "268,142 284,148 284,176 270,178 262,160")
    legs = "".join(
        line(OCHRE, (x, 262), (x, 288), width=10) + line(OCHRE, (x - 12, 290), (x + 18, 290), width=7)
        for x in (184, 232)
    )
    return card(
        "Haan",
        VIOLET,
        circle(210, 296, 130, SUN),
        rect(0, 292, 400, 108, NAVY),
        tail,
        legs,
        body,
        wing,
        below,
        comb,
        path(PAPER, hackle),
        circle(258, 126, 25, PAPER),
        feathers,
        wattle,
        beak,
        circle(264, 120, 5.5, INK),
    )


def compass() -> str:
    """Know what you stand for: it gives the way, not the end."""
    x, y = 196, 194
    points = "".join(circle(x + 58 * cos(i * pi / 2), y + 58 * sin(i * pi / 2), 6, NAVY) for i in range(4))
    needle = move(
        x,
        y,
        poly(CORAL, "-17,0 0,-62 17,0"),
        poly(INK, "-17,0 0,62 17,0"),
        circle(0, 0, 8, PAPER),
        turn=34,
    )
    face = circle(x, y, 88, NAVY) + circle(x, y, 72, PAPER)
    shade = path(SHADE, f"M {x + 30} {y - 65} A 72 72 0 0 1 {x + 30} {y + 65} A 100 100 0 0 0 {x + 30} {y - 65} Z")
    palm = limb(SKIN[4], [(204, 236), (256, 320)], [66, 44])
    fingers = "".join(limb(SKIN[4], [(200, y + 10), (x, y)], [20, 15]) for x, y in ((102, 182), (98, 212), (110, 242)))
    sleeve = poly(BLUE, "196,346 308,290 372,410 222,410") + poly(SHADE, "272,308 308,290 372,410 332,410")
    thumb = limb(SKIN[4], [(276, 308), (302, 242), (272, 194)], [28, 20, 15])
    return card("Kompas", SUN, palm, fingers, sleeve, ring(x, y - 92, 14, NAVY, 9), face, shade, points, needle, thumb)


def boot() -> str:
    """Set off, also when the road is not known yet."""
    foot = (
        path(CORAL, "M -82 -300 L 8 -300 L -4 -126 L -90 -126 Z")
        + path(SHADE, "M -22 -300 L 8 -300 L -4 -126 L -36 -126 Z")
        + path(SUN, "M -96 -120 L -8 -120 L -2 -72 Q 30 -62 70 -56 Q 108 -46 108 0 L -96 0 Z")
        + path(SHADE, "M -40 -120 L -8 -120 L -2 -72 Q 30 -62 70 -56 Q 108 -46 108 0 L 66 0 Q 50 -30 -26 -44 Z")
        + rect(-104, -138, 104, 28, PAPER, 12)
        + path(INK, "M -104 -4 L 114 -4 L 114 8 Q 114 20 100 20 L -40 20 L -46 12 L -56 20 L -92 20 Q -104 20 -104 8 Z")
        + "".join(
            line(INK, start, end)
            for start, end in (((-46, -88), (-14, -94)), ((-38, -64), (-4, -72)), ((-14, -44), (20, -58)))
        )
    )
    ground = rect(0, 292, 400, 108, NAVY) + poly(SHADE, "196,292 306,292 380,326 220,326")
    step = rect(-10, 246, 112, 46, PAPER) + rect(-10, 262, 112, 30, SHADE)
    return card("Stap", BLUE, ground, step, move(194, 246, foot, turn=18))


def sailing() -> str:
    """Tack: go a little, look, turn."""
    boat = move(
        218,
        200,
        line(INK, (1, -12), (1, -122), width=8),
        path(PAPER, "M -6 -22 L -6 -118 Q -86 -66 -100 -22 Z"),
        path(SHADE, "M -6 -22 L -6 -118 Q -34 -70 -38 -22 Z"),
        path(SUN, "M 8 -22 L 8 -96 Q 60 -58 70 -22 Z"),
        path(CORAL, "M -110 -14 L 92 -14 Q 76 24 44 24 L -62 24 Q -94 20 -110 -14 Z"),
        path(SHADE, "M 30 -14 L 92 -14 Q 76 24 44 24 L 14 24 Q 30 6 30 -14 Z"),
    )
    wake = limb(WHITE, ["236,226", "120,252", "300,290", "40,350", "410,450"], (2, 4, 6, 9, 12))
    return card("Zeilboot", SKY, rect(0, 146, 400, 254, BLUE), wake, boat)


def tandem() -> str:
    """Let everybody pedal."""
    ground = rect(0, 290, 400, 110, BRICK) + poly(SHADE, "70,296 320,296 390,322 140,322")
    wheels = "".join(ring(x, 236, 54, INK, 13) + circle(x, 236, 10, INK) for x in (98, 302))
    tubes = ("98,236 246,236", "98,236 152,164 282,164", "164,236 142,140", "246,236 222,140", "246,236 284,168")
    frame = "".join(line(PAPER, tube, width=13) for tube in tubes) + line(PAPER, "302,236 279,132", width=13)
    cranks = "".join(
        circle(x, 236, 15, INK)
        + line(INK, (x - dx, 236 - dy), (x + dx, 236 + dy))
        + rect(x + dx - 14, 232 + dy, 28, 9, INK, 4)
        for x, dx, dy in ((164, 20, 26), (246, 20, 26))
    )
    saddles = "".join(
        move(x, 130, soft(INK, "-36,-4 -26,-12 -4,-8 30,-4 38,2 28,7 2,9 -22,12 -36,6")) for x in (142, 222)
    )
    bars = line(INK, "276,122 300,112 316,122", width=12, curved=True)
    return card("Tandem", CORAL, ground, wheels, frame, cranks, saddles, bars)


def kite() -> str:
    """Put the string in people's own hands."""
    sail = move(
        266,
        164,
        poly(VIOLET, "0,-84 0,-18 -68,-18"),
        poly(CORAL, "0,-84 68,-18 0,-18"),
        poly(CORAL, "-68,-18 0,-18 0,98"),
        poly(VIOLET, "68,-18 0,-18 0,98"),
        poly(SHADE, "0,-84 68,-18 0,98"),
        turn=26,
    )
    tail = line(INK, "226,246 236,276 262,284 292,272 318,270 346,284", width=6, curved=True) + "".join(
        move(x, y, poly(BLUE, "0,0 -22,-13 -22,13") + poly(BLUE, "0,0 22,-13 22,13"), turn=turn)
        for x, y, turn in ((262, 284, -6), (318, 270, 8))
    )
    arm = limb(SKIN[3], [(40, 312), (92, 256)], [24, 24]) + limb(BLUE, [(-40, 400), (40, 312)], [46, 34])
    reel = limb(BRICK, [(60, 216), (132, 288)], [10, 10])
    fist = move(
        98,
        252,
        rect(-38, -34, 72, 68, SKIN[3], 28),
        *(rect(4, y, 30, 5, SHADE, 2) for y in (-18, -2, 14)),
        turn=-45,
    )
    string = line(INK, "112,240 192,200 274,148", width=6, curved=True)
    return card("Vlieger", MINT, tail, sail, string, reel, arm, fist)


def watering() -> str:
    """Who leads gives water: a little, every week."""
    can = move(
        134,
        174,
        ring(-62, -14, 38, PAPER, 15),
        limb(PAPER, [(30, 36), (110, -36)], [22, 11]),
        move(116, -42, rect(-6, -34, 22, 68, ZINC, 8), turn=-42),
        path(PAPER, "M -58 -62 L 58 -62 L 66 58 Q 66 66 58 66 L -58 66 Q -66 66 -66 58 Z"),
        path(SHADE, "M 22 -62 L 58 -62 L 66 58 Q 66 66 58 66 L 26 66 Z"),
        rect(-64, -70, 128, 16, ZINC, 8),
        turn=20,
    )
    drops = "".join(oval(x, y, 6, 12, PALE) for x, y in ((292, 182), (312, 198), (290, 214)))
    sprout = line(MINT, (316, 304), (310, 284), (314, 260), width=12, curved=True) + "".join(
        soft(MINT, (313, 272), (313 + f * 12, 244), (313 + f * 46, 230), (313 + f * 42, 260)) for f in (1, -1)
    )
    return card("Gieter", GREEN, sprout, rect(0, 296, 400, 104, BOTTLE), can, drops)


def pancake() -> str:
    """Dare to toss it: the first one may fail."""
    brown = "".join(
        oval(x, y, rx, rx * 0.4, SHADE) for x, y, rx in ((-50, 4, 16), (2, -16, 22), (50, 6, 15), (-4, 18, 12))
    )
    cake = move(234, 138, oval(0, 14, 100, 37, BRICK), oval(0, 0, 100, 37, OCHRE), brown, turn=-16)
    pan = (
        limb(BRICK, [(140, 242), (-20, 312)], [12, 17])
        + oval(238, 228, 112, 20, NAVY)
        + path(INK, "M 126 228 L 350 228 Q 340 276 294 278 L 182 278 Q 136 276 126 228 Z")
        + path(SHADE, "M 290 228 L 350 228 Q 340 276 294 278 L 262 278 Q 288 260 290 228 Z")
    )
    return card("Pannenkoek", SAND, cake, pan)


def knitting() -> str:
    """Knit on: it is never finished, and always warm."""
    rows = ((144, 52, CORAL), (196, 22, PAPER), (218, 58, CORAL), (276, 22, SUN), (298, 22, PAPER), (320, 90, CORAL))
    scarf = "".join(rect(92, y, 150, high, fill) for y, high, fill in rows) + rect(196, 144, 46, 260, SHADE)
    loops = "".join(oval(104 + i * 21, 140, 11, 17, CORAL) for i in range(7))
    needle = limb(OCHRE, [(52, 148), (262, 128)], [7, 6])
    other = limb(OCHRE, [(336, 106), (212, 158)], [8, 5])
    knobs = circle(52, 148, 14, OCHRE) + circle(336, 106, 14, OCHRE)
    ball = (
        circle(314, 252, 42, CORAL)
        + line(BRICK, "278,240 306,224 342,234", width=5, curved=True)
        + line(BRICK, "276,262 308,246 350,254", width=5, curved=True)
        + line(BRICK, "286,282 314,268 342,274", width=5, curved=True)
        + path(SHADE, "M 328 213 A 42 42 0 0 1 328 291 Q 348 252 328 213 Z")
    )
    thread = line(CORAL, "298,290 276,316 258,276 256,206 240,150", width=7, curved=True)
    return card("Breiwerk", NAVY, scarf, needle, loops, other, knobs, thread, ball)


def book() -> str:
    """A book that one can also hear."""
    cover = path(
        NAVY, "M 200 214 Q 140 180 66 196 L 66 300 Q 150 286 200 310 Q 250 286 334 300 L 334 196 Q 260 180 200 214 Z"
    )
    pages = path(
        PAPER, "M 200 196 Q 150 164 82 180 L 82 284 Q 150 270 200 296 Q 250 270 318 284 L 318 180 Q 250 164 200 196 Z"
    )
    fold = path(SHADE, "M 200 196 Q 217.5 184.8 237 179.5 L 237 282.7 Q 217.5 286.9 200 296 Z")
    words = "".join(
        line(SKY, (a, y), (b, y + dy), width=7) for y in (212, 234, 256) for a, b, dy in ((116, 172, 4), (254, 288, -3))
    )
    band = outline(INK, "M 84 214 C 84 66 316 66 316 214", width=18, dash=False)
    cups = "".join(rect(x, 188, 42, 84, CORAL, 18) for x in (56, 302))
    cups += path(SHADE, "M 322 188 L 326 188 A 18 18 0 0 1 344 206 L 344 254 A 18 18 0 0 1 326 272 L 322 272 Z")
    return card("Lezen en luisteren", LEAF, cover, pages, fold, words, band, cups)
