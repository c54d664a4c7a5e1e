"""A small tour to report on: realistic enough that visits, languages and depths agree with each other."""

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.tally import files
from kiosk.tally.merge import Count
from kiosk.tally.metrics import period
from kiosk.tally.run import Clock, Purpose, Run

HERE = ZoneInfo("Europe/Amsterdam")
PROFESSIONS = ("bode", "typiste", "landmeter", "cipier", "archivaris")
STRENGTHS = ("luisteren", "oordelen", "verbinden")


@dataclass
class Tour:
    """Runs and their counts, as kiosks make them."""

    runs: list[Run] = field(default_factory=list)
    counts: Counter[tuple[str, str, str, str]] = field(default_factory=Counter)

    def run(
        self, label: str, venue: str, started: datetime, purpose: Purpose = "visitors", clock: Clock = "trusted"
    ) -> Run:
        run = Run(f"{len(self.runs) + 1:032x}", label, venue, "0.1.0", "1", started.isoformat(), purpose, clock)
        self.runs.append(run)
        return run

    def count(self, run: Run, metric: str, subject: str, when: datetime, n: int = 1) -> None:
        self.counts[run.id, period(metric, when), metric, subject] += n

    def write(self, folder: Path) -> Path:
        """Write the tour folder, in no more than a moment: nothing is made durable."""
        counts = [Count(*key, n) for key, n in self.counts.items()]
        contents: list[files.Content] = [*self.runs, *files.split(counts)]
        for content in contents:
            data = files.render(content)
            path = folder / files.path(content, data)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return folder


def noon(day: date, hour: int = 12) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=HERE)


def visit(tour: Tour, run: Run, when: datetime, chance: random.Random, eager: float) -> None:
    """One visit, as the journey counts it."""
    tour.count(run, "visit", "", when)
    languages = ("nl", "en", "pl", "ar", "uk")
    tour.count(run, "language", chance.choices(languages, (80, 10, 3, 2, 1))[0], when)
    tour.count(
        run, "duration", chance.choices(("<15s", "<1min", "<2min", "<5min", "more"), (10, 30, 30, 8, 1))[0], when
    )
    if chance.random() < 0.06:
        tour.count(run, "aid", chance.choice(("text-150", "less-motion")), when)
    if chance.random() > eager:
        return
    tour.count(run, "depth", "story", when)
    opened = chance.choices(PROFESSIONS, (9, 5, 2, 1, 0.3), k=chance.randint(1, 3))
    for profession in opened:
        tour.count(run, "panel", f"{profession}/toen", when)
    if chance.random() < 0.3:
        tour.count(run, "voice", "started", when)
        tour.count(run, "voice", "finished", when, chance.randint(0, 1) or 1)
    for profession in opened[: chance.randint(0, 2)]:
        tour.count(run, "panel", f"{profession}/nu", when)
    if chance.random() > eager:
        return
    tour.count(run, "depth", "all-eras", when)
    for era in ("nu", "straks"):
        tour.count(run, "panel", f"{opened[-1]}/{era}", when)
    if chance.random() > eager:
        return
    tour.count(run, "depth", "answer", when)
    for profession in set(opened[: chance.randint(1, 2)]):
        tour.count(run, "answer", f"{profession}/{chance.choice(STRENGTHS)}", when)
    if chance.random() < 0.5:
        tour.count(run, "depth", "talents", when)
        if chance.random() < 0.6:
            tour.count(run, "depth", "card", when)
            for role in chance.sample(("works", "leads", "visits"), chance.choice((1, 1, 2))):
                tour.count(run, "role", role, when)


def some_tour(seed: int, first: date = date(2026, 1, 5), days: int = 90, venues: int = 3) -> Tour:
    """Kiosks at venues of every size, where visitors get as far as they do; some stays are short."""
    chance = random.Random(seed)
    tour = Tour()
    for place in range(venues):
        size = chance.choice((0.3, 1, 4, 15))  # visits a day
        eager = chance.choice((0.2, 0.6, 0.95, 1))
        begin = first + timedelta(chance.randrange(days // 2))
        for day in range(chance.choice((5, 30, days // 2))):
            when = noon(begin + timedelta(day), chance.randrange(9, 18))
            if when.weekday() == 6:
                continue
            run = tour.run(f"kiosk {place}", f"Plaats {place}", when)
            for _ in range(int(chance.expovariate(1 / size))):
                visit(tour, run, when, chance, eager)
    return tour


def counted(tour: Tour, metric: str, runs: Iterable[Run] | None = None) -> int:
    ids = {run.id for run in (runs if runs is not None else tour.runs)}
    return sum(n for (run, _, it, _), n in tour.counts.items() if it == metric and run in ids)


Term = dict[str, dict[str, dict[str, int]]]


def some_term(seed: int) -> tuple[dict[str, int], Term]:
    """Visits by venue, and what people did by metric, subject and venue: any numbers that can be, small ones often."""
    chance = random.Random(seed)
    venues = [f"Plaats {i}" for i in range(chance.randint(1, 5))]

    def some() -> int:
        return chance.choice(
            (0, chance.randint(1, 9), chance.randint(8, 12), chance.randint(10, 40), chance.randint(30, 200))
        )

    def of(most: int) -> int:
        return chance.choice((most, max(0, most - chance.randint(0, 5)), chance.randint(0, most), min(most, some())))

    def split(n: int, names: list[str]) -> dict[str, int]:
        weights = [chance.choice((0.02, 0.2, 1, 5)) for _ in names]
        drawn = Counter(chance.choices(names, weights, k=n))
        return {name: drawn[name] for name in names}

    visits: dict[str, int] = {}
    term: Term = {}

    def put(metric: str, venue: str, numbers: dict[str, int]) -> None:
        for subject, n in numbers.items():
            if n:
                term.setdefault(metric, {}).setdefault(subject, {})[venue] = n

    languages = ["nl", "en", "pl", "ar", "uk", "de"][: chance.randint(1, 6)]
    professions = list(PROFESSIONS)[: chance.randint(1, 5)]
    answers = [f"{profession}/{strength}" for profession in professions[:3] for strength in STRENGTHS]
    for venue in venues:
        spoken = {language: some() for language in languages}
        n = sum(spoken.values())
        if n < 20:
            continue
        visits[venue] = n
        put("language", venue, spoken)
        put("duration", venue, split(n, ["<15s", "<1min", "more"]))
        put("aid", venue, {aid: of(n) for aid in ("less-motion", "text-150")})
        story = of(n)
        far, answered = of(story), of(story)
        talents = of(answered)
        card = of(talents)
        put(
            "depth",
            venue,
            dict(
                zip(
                    ("story", "all-eras", "answer", "talents", "card"),
                    (story, far, answered, talents, card),
                    strict=True,
                )
            ),
        )
        for era, least in (("toen", story), ("nu", far), ("straks", far)):
            opened = split(least + chance.choice((0, 1, some())), professions)
            put("panel", venue, {f"{profession}/{era}": n for profession, n in opened.items()})
        for metric, names, least in (("role", ["works", "leads", "visits"], card), ("answer", answers, answered)):
            chosen = split(least, names)
            put(
                metric,
                venue,
                {name: min(least, n + chance.choice((0, 0, of(least - n)))) for name, n in chosen.items()},
            )
        put("voice", venue, {"started": (started := some()), "finished": of(started)})
    return visits, term
