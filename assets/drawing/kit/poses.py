"""What the body can do: stances, views, hands, clothes, children and aids. A test picture for who draws."""

from kit.aids import baby, cane, crutch, ladder, rollator, white_cane
from kit.figure import RISE, RUNG, SOLES, climbing, closing, hand_of, kneeling, reaching, seated, standing, walking
from kit.person import Person
from kit.shapes import INK, NU, PAPER, SKIN, STRAKS, TOEN, WHITE, limb, line, move, rect, scene

SCALE, STEP, ROW = 0.33, 150, 264
WOOD, GREY, RED = "#B98A4E", "#8F8B88", "#A8552A"
ANN = Person(skin=SKIN[4], cut="bun", top=STRAKS["accent"], legs=STRAKS["deep"], skirt=True, build=1.1)
BEN = Person(skin=SKIN[2], top=NU["accent"], legs=NU["deep"], dress="collar")
CAS = Person(skin=SKIN[0], hair=RED, cut="curls", top=TOEN["main"], legs=TOEN["deep"], build=0.92, glasses=True)
EVA = Person(skin=SKIN[3], cut="bob", top=STRAKS["sun"], legs=STRAKS["main"], skirt=True, grown=0.7)


def stances() -> list[str]:
    bends = reaching(ANN.wearing(lean=26, skirt=False, hands={"near": "flat"}), near=(120, -34), far=(186, -40))
    table = rect(80, -20, 190, 16, WOOD, 8) + limb(WOOD, [(210, -10), (224, SOLES)], [8, 7])
    climbs = reaching(CAS.wearing(pose="up", hands={"near": "grip"}), near=(118, -68))
    rungs = ladder(RUNG, WOOD, up=3, down=0, gap=RISE)
    archive = BEN.wearing(view="back", dress="vest", trim=WHITE, pose="up")
    return [
        walking(BEN.wearing(pose="walk")),
        walking(ANN.wearing(pose="stride", facing=-1), near_ahead=False),
        walking(ANN.wearing(pose="walk", hem="long", dress="shawl", trim=TOEN["accent"])),
        standing(bends) + table,
        move(0, 98, kneeling(BEN.wearing(lean=14, pose="write", hands={"far": "point"}))),
        rungs + climbing(climbs) + closing(climbs, "near"),
        climbing(archive),
    ]


def views() -> list[str]:
    side = CAS.wearing(view="profile", dress="suit", trim=WHITE, detail=NU["accent"])
    typist = ANN.wearing(view="profile", pose="type", dress="cardigan", trim=WHITE, stockings=PAPER)
    host = CAS.wearing(view="back", dress="tailcoat", top=INK, trim=PAPER, legs=GREY)
    return [
        standing(side),
        walking(side.wearing(pose="walk", facing=-1)),
        move(-20, 55, seated(typist)),
        move(-20, 55, seated(BEN.wearing(pose="desk", dress="hoodie", hands={"near": "flat", "far": "point"}))),
        standing(ANN.wearing(view="back", dress="apron", trim=WHITE, pose="behind")),
        standing(BEN.wearing(view="back", dress="overall", trim=NU["main"])),
        standing(host),
    ]


def clothes() -> list[str]:
    box = rect(-22, -128, 116, 84, WOOD, 6)
    runner = BEN.wearing(dress="polo", top=STRAKS["sun"], hem="short", prosthesis="near", hands={"far": "open"})
    return [
        standing(BEN.wearing(dress="tailcoat", top=INK, legs=GREY, trim=PAPER, detail=TOEN["main"], pose="give")),
        standing(CAS.wearing(dress="uniform", top=NU["deep"], trim=TOEN["main"], pose="carry"), held=box),
        standing(BEN.wearing(dress="longcoat", top=TOEN["accent"], trim=PAPER, pose="hips")),
        standing(ANN.wearing(dress="blouse", top=PAPER, trim=TOEN["accent"], hem="long", legs=INK, pose="hold")),
        standing(CAS.wearing(dress="tie", top=WHITE, detail=NU["accent"], pose="think", sleeves="rolled")),
        standing(ANN.wearing(dress="cape", top=INK, trim=NU["deep"], detail=TOEN["main"])),
        standing(runner.wearing(pose="wave")),
    ]


def people() -> list[str]:
    stick = ANN.wearing(skirt=False, dress="cardigan", hands={"near": "grip"})
    stick = reaching(stick, near=(-128, -20))
    blind = reaching(CAS.wearing(hands={"far": "grip"}, pose="walk"), far=(140, -76))
    pushes = BEN.wearing(hair=GREY, hands={"near": "grip", "far": "grip"}, lean=6)
    pushes = reaching(pushes, near=(124, -30), far=(136, -34))
    leans = reaching(BEN.wearing(hands={"near": "grip"}, dress="tie"), near=(-120, -20))
    small = EVA.wearing(grown=0.6, skirt=False, pose="desk", top=NU["main"], dress="overall", trim=NU["accent"])
    return [
        move(0, SOLES * 0.3, standing(EVA.wearing(pose="wave", hands={"far": "open"}))),
        move(0, 141, seated(small)),
        standing(CAS.wearing(pose="cradle", cut="long"), held=baby(74, -126, SKIN[1], WHITE, -16, INK)),
        standing(stick) + cane(hand_of(stick, "near"), SOLES, WOOD) + closing(stick, "near"),
        white_cane(hand_of(blind, "far"), (320, 262)) + walking(blind) + closing(blind, "far"),
        move(-40, 0, walking(pushes, held=rollator(hand_of(pushes, "near"), SOLES, NU["accent"]))),
        standing(leans) + crutch(hand_of(leans, "near"), SOLES, NU["main"]) + closing(leans, "near"),
    ]


def draw() -> str:
    parts = [rect(0, 0, 1080, 1080, NU["back"])]
    for row, figures in enumerate((stances(), views(), clothes(), people())):
        floor = 252 + row * ROW
        parts.append(line(NU["mid"], (0, floor), (1080, floor), width=3))
        parts += [move(84 + i * STEP, floor - SOLES * SCALE, figure, scale=SCALE) for i, figure in enumerate(figures)]
    return scene("Houdingen", *parts)
