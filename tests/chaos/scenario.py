"""One tour through everything that goes wrong, from a seed, and whether its sums are the truth."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from kiosk.report.compaction import compact
from tests.chaos.carriers import Tour, files, sums
from tests.chaos.faults import Broken, Fault, Mangled, Meanwhile, PowerCut, during
from tests.chaos.kiosk import Kiosk, amsterdam
from tests.chaos.shipped import push, report
from tests.chaos.visitors import Sums, learn, visit

_DAYS = (date(2026, 10, 20), date(2027, 3, 24), date(2026, 12, 24), date(2026, 6, 1), date(2028, 2, 26))
"""Where tours begin: shortly before the clocks change, before the end of a year with 53 weeks, before a leap day."""
_CLOCKS = (date(1970, 1, 1), date(2012, 7, 1), date(2025, 12, 30), date(2036, 2, 28), date(2099, 12, 31))
_STICKS = 3
_MEMORY = Path("/dev/shm")  # no disk is as fast, and none is tested here


@dataclass(frozen=True)
class Size:
    """How large a tour is.

    Attributes:
        kiosks: How many there are at first.
        days: How long it lasts.
        calm: How much rarer things go wrong than in a small tour.
    """

    kiosks: int
    days: int
    calm: float = 1.0


@dataclass(frozen=True)
class Verdict:
    """What a tour came to.

    Attributes:
        visits: How many there should be in the report.
        wrong: Lines that tell where the report is not the truth; none when all is well.
    """

    visits: int
    wrong: list[str]


@contextmanager
def scratch() -> Iterator[Path]:
    """An empty folder for one tour, in memory where there is such a place."""
    with TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        yield Path(folder)


def play(seed: int, folder: Path, size: Size | None = None) -> Verdict:
    """Play the tour of a seed and judge its report.

    Args:
        seed: Decides everything.
        folder: An empty folder.
        size: None for up to 5 kiosks and 14 days.
    """
    rng = Random(seed)
    scenario = Scenario(rng, folder, size or Size(rng.randint(1, 5), rng.randint(1, 14)))
    for day in range(scenario.size.days):
        scenario.play_day(day)
    return scenario.judge()


class Scenario:
    """Kiosks, tour folders and time."""

    def __init__(self, rng: Random, folder: Path, size: Size) -> None:
        self.size = size
        self._rng, self._folder = rng, folder
        self._first = rng.choice(_DAYS)
        self._today = self._first
        self._named = 0
        self._ever: Sums = {}
        self._main = Tour(self._new("main"), self._ever)
        self._sticks: list[Tour] = []
        self._copies: list[Tour] = []
        self._kiosks: list[Kiosk] = []
        for _ in range(size.kiosks):
            name = self._name("kiosk")
            self._kiosks.append(Kiosk(name, folder / "kiosks" / name, rng, self._at(0, 9), self._ever))

    def _name(self, what: str) -> str:
        self._named += 1
        return f"{what}{self._named}"

    def _new(self, what: str) -> Path:
        return self._folder / self._name(what)

    def _at(self, day: int, hour: float) -> datetime:
        when = self._first + timedelta(days=day)
        return amsterdam(when.year, when.month, when.day, hour)

    def _chance(self, share: float) -> bool:
        return self._rng.random() < share / self.size.calm

    def play_day(self, day: int) -> None:
        """A day at every kiosk, and the evening after it."""
        self._today = self._first + timedelta(days=day)
        for kiosk in self._rng.sample(self._kiosks, len(self._kiosks)):
            if kiosk in self._kiosks and self._rng.random() < 0.9:
                self._open(kiosk, day)
        for what, share in self._evening():
            if self._chance(share):
                what()

    def _open(self, kiosk: Kiosk, day: int) -> None:
        rng = self._rng
        kiosk.moment = max(kiosk.moment, self._at(day, rng.choice((9, 9, 9, 0, 1.5))))
        for _ in range(rng.randint(1, 3)):
            if not kiosk.running:
                kiosk.start()
            for _ in range(rng.randint(0, 4)):
                kiosk.serve(visit(rng))
                kiosk.moment += timedelta(hours=rng.choice((0, 0.1, 0.5, 1)))
            if rng.random() < 0.8:
                kiosk.flush()
            if self._chance(0.6):
                events = self._events(kiosk)
                rng.choices([what for what, _ in events], [weight for _, weight in events])[0]()
            if kiosk not in self._kiosks:
                return
        if kiosk.running and rng.random() < 0.8:
            kiosk.stop() if rng.random() < 0.7 else kiosk.cut()

    def _events(self, kiosk: Kiosk) -> list[tuple[Callable[[], object], int]]:
        few = len(self._kiosks) <= self.size.kiosks * 2
        return [
            (kiosk.cut, 8),
            (lambda: kiosk.cut(filing=self._rng.randrange(12)), 8),
            (kiosk.stop, 4),
            (kiosk.publish, 4),
            (kiosk.ruin, 2),
            (kiosk.back_up, 8),
            (kiosk.restore, 4),
            (kiosk.restore_store, 6),
            (lambda: self._set_clock(kiosk), 8),
            (lambda: self._visit_by_stick(kiosk), 14),
            (lambda: self._push(kiosk, self._main), 24),
            (lambda: self._kiosks.append(kiosk.cloned(self._name("kiosk"))), 3 if few else 0),
            (lambda: self._lose(kiosk), 2 if len(self._kiosks) > 1 else 0),
        ]

    def _evening(self) -> list[tuple[Callable[[], object], float]]:
        return [
            (lambda: self._carry(hurry=False), 0.2),
            (lambda: self._carry(hurry=True), 0.1),
            (self._lose_stick, 0.05),
            (self._copy_tour, 0.1),
            (lambda: self._any_tour().litter(self._rng), 0.1),
            (self._compact_badly, 0.1),
        ]

    def _set_clock(self, kiosk: Kiosk) -> None:
        """Wrong by years, a little, or right again; half of the time the run notices, and another begins."""
        rng = self._rng
        if rng.random() < 0.4:
            when = rng.choice(_CLOCKS)
            kiosk.ahead = amsterdam(when.year, when.month, when.day, rng.randrange(24)) - kiosk.moment
        else:
            kiosk.ahead = timedelta(hours=rng.choice((0, 0, 0, -1, 1, -30, 200)))
        if rng.random() < 0.5:
            kiosk.distrust(rng.choice(("jumped", "before-build")))
            kiosk.stop()

    def _push(self, kiosk: Kiosk, tour: Tour, *, calm: bool = False) -> None:
        """Send what the kiosk has, mostly with something going wrong."""
        rng = self._rng
        if kiosk.running and rng.random() < 0.6:
            kiosk.publish()
        fault = _nothing if calm else self._fault(kiosk, tour)
        complete = False
        try:
            with during(fault):
                complete = push(kiosk.data, tour.folder) is None
        except PowerCut:
            pass
        if isinstance(fault, Broken | Mangled):
            fault.end()
        if complete and kiosk.filed is not None:
            learn(tour.holds, kiosk.filed)
        else:
            tour.look()
        if isinstance(fault, Broken) and fault.power and fault.fired and kiosk.running:
            kiosk.cut()

    def _fault(self, kiosk: Kiosk, tour: Tour) -> Fault:
        rng = self._rng
        after = int(rng.expovariate(1 / 12))
        faults: list[tuple[Callable[[], Fault], int]] = [
            (lambda: _nothing, 4),
            (lambda: Broken(tour.folder, after, rng), 3),
            (lambda: Broken(self._folder, after, rng, power=True), 3),
            (lambda: Mangled(tour.folder, rng.choice((0.1, 0.5, 1)), rng), 3),
            (lambda: Meanwhile(self._folder, after, lambda: self._work_on(kiosk)), 3),
            (lambda: Meanwhile(self._folder, after, lambda: self._push_beside(rng.choice(self._kiosks), tour)), 3),
            (lambda: Meanwhile(tour.folder, after, lambda: self._compact_beside(tour)), 1),
        ]
        return rng.choices([it for it, _ in faults], [weight for _, weight in faults])[0]()

    def _push_beside(self, kiosk: Kiosk, tour: Tour) -> None:
        """Another kiosk pushes at the same time, or the same one does twice."""
        with ThreadPoolExecutor(1) as pool:
            pool.submit(self._push, kiosk, tour, calm=True).result()

    def _work_on(self, kiosk: Kiosk) -> None:
        """The program goes on while files are being sent, and writes its own anew."""
        if kiosk.running:
            kiosk.serve(visit(self._rng))
            kiosk.publish()

    def _visit_by_stick(self, kiosk: Kiosk) -> None:
        if len(self._sticks) < _STICKS and self._rng.random() < 0.5:
            self._sticks.append(Tour(self._new("stick"), self._ever))
        if self._sticks:
            self._push(kiosk, self._rng.choice([*self._sticks, *self._copies]))

    def _carry(self, *, hurry: bool) -> None:
        if self._sticks:
            self._rng.choice(self._sticks).carry(self._main, self._rng, hurry=hurry)

    def _lose_stick(self) -> None:
        if self._sticks:
            lost = self._rng.choice(self._sticks)
            lost.become(None)
            if self._rng.random() < 0.5:
                self._sticks.remove(lost)

    def _copy_tour(self) -> None:
        """Copy a tour folder, or bring an older copy back: into it, or in its place."""
        what = self._rng.randrange(4)
        if not self._copies or what < 2:
            self._copies.append(self._any_tour().copy(self._new("copy")))
        elif what == 2:
            self._copies.pop(0).carry(self._main, self._rng, hurry=False)
        else:
            self._main.become(self._copies.pop(0))

    def _any_tour(self) -> Tour:
        return self._rng.choice([self._main, *self._sticks])

    def _compact(self, tour: Tour) -> None:
        """Compact a tour folder, as of today or when everything in it is long past."""
        if tour.is_known:
            compact(tour.folder, self._rng.choice((self._today, date(2200, 1, 1))))

    def _compact_beside(self, tour: Tour) -> None:
        """An organiser compacts while others are at work."""
        tour.look()
        self._compact(tour)

    def _compact_badly(self) -> None:
        """Compact, and be cut off, or not be alone."""
        rng, tour = self._rng, self._any_tour()
        tour.look()
        after = int(rng.expovariate(1 / 12))
        fault: Fault = rng.choice(
            (
                _nothing,
                Broken(tour.folder, after, rng),
                Broken(self._folder, after, rng, power=True),
                Meanwhile(tour.folder, after, lambda: self._compact(tour)),
                Meanwhile(tour.folder, after, lambda: self._push_beside(rng.choice(self._kiosks), tour)),
                Meanwhile(tour.folder, after, lambda: self._read(tour)),
            )
        )
        try:
            with during(fault):
                self._compact(tour)
        except (PowerCut, OSError):
            assert isinstance(fault, Broken), "nothing was in the way"
            fault.end()
            return
        if tour.is_known and rng.random() < 0.5:
            with during(Meanwhile(tour.folder, after, lambda: self._compact(tour))):
                self._read(tour)

    def _read(self, tour: Tour) -> None:
        """Make a report while others are at work, none of whom brings anything new."""
        found, _ = report([tour.folder])
        assert found == tour.holds, "the report differs from what lies there"

    def _lose(self, kiosk: Kiosk) -> None:
        kiosk.vanish()
        self._kiosks.remove(kiosk)

    def judge(self) -> Verdict:
        """Let every kiosk that is left deliver once, make the report, and compare it with the truth."""
        for kiosk in self._kiosks:
            if not kiosk.running:
                kiosk.start()
            kiosk.stop()
            if why := push(kiosk.data, self._main.folder):
                return Verdict(0, [f"{kiosk.name} could not deliver though nothing was in its way: {why}"])
            learn(self._main.holds, kiosk.committed)
        tours = [it for it in (self._main, *self._sticks, *self._copies) if it.is_known]
        truth: Sums = {}
        for tour in tours:
            learn(truth, tour.holds)
        found, problems = report([it.folder for it in self._rng.sample(tours, len(tours))])
        wrong = [
            f"{' '.join(key)}: {truth.get(key, 0)} happened, {found.get(key, 0)} reported"
            for key in sorted(truth.keys() | found.keys())
            if truth.get(key) != found.get(key)
        ]
        named = {it.partition(": ")[0] for it in problems}
        for path in (path for tour in tours for path in files(tour.folder)):
            is_whole, is_named = sums(path.read_bytes()) is not None, str(path) in named
            if is_whole == is_named:
                wrong.append(f"{path}: whole, and named as damaged" if is_whole else f"{path}: damaged, and not named")
        return Verdict(sum(n for key, n in truth.items() if key[2] == "visit"), wrong)


def _nothing(event: str, path: str) -> None:
    """All goes well."""
