"""What happens to kiosks and tour folders, day by day: everything that goes wrong."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from kiosk.report.compaction import compact
from tests.chaos.carriers import Tour
from tests.chaos.faults import Broken, Fault, Mangled, Meanwhile, PowerCut, during
from tests.chaos.kiosk import Kiosk, amsterdam
from tests.chaos.shipped import push, report
from tests.chaos.tours import Tours
from tests.chaos.visitors import Sums, learn, visit

_DAYS = (date(2026, 10, 20), date(2027, 3, 24), date(2026, 12, 24), date(2026, 6, 1), date(2028, 2, 26))
"""Where tours begin: shortly before the clocks change, before the end of a year with 53 weeks, before a leap day."""
_CLOCKS = (date(1970, 1, 1), date(2012, 7, 1), date(2025, 12, 30), date(2036, 2, 28), date(2099, 12, 31))


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


class Scenario:
    """Kiosks, tour folders and time.

    Attributes:
        size: How large it is.
        kiosks: Those that still exist.
        tours: All tour folders.
    """

    def __init__(self, rng: Random, folder: Path, size: Size) -> None:
        self.size = size
        self._rng, self._folder = rng, folder
        self._first = rng.choice(_DAYS)
        self._today = self._first
        self._named = 0
        self._ever: Sums = {}
        self.tours = Tours(folder, rng, self._ever)
        self.kiosks: list[Kiosk] = []
        for _ in range(size.kiosks):
            name = self._name("kiosk")
            self.kiosks.append(Kiosk(name, folder / "kiosks" / name, rng, self._at(0, 9), self._ever))

    def _name(self, what: str) -> str:
        self._named += 1
        return f"{what}{self._named}"

    def _at(self, day: int, hour: float) -> datetime:
        when = self._first + timedelta(days=day)
        return amsterdam(when.year, when.month, when.day, hour)

    def _chance(self, share: float) -> bool:
        return self._rng.random() < share / self.size.calm

    def play_day(self, day: int) -> None:
        """A day at every kiosk, and the evening after it."""
        self._today = self._first + timedelta(days=day)
        for kiosk in self._rng.sample(self.kiosks, len(self.kiosks)):
            if kiosk in self.kiosks and self._rng.random() < 0.9:
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
            if kiosk not in self.kiosks:
                return
        if kiosk.running and rng.random() < 0.8:
            kiosk.stop() if rng.random() < 0.7 else kiosk.cut()

    def _events(self, kiosk: Kiosk) -> list[tuple[Callable[[], object], int]]:
        few = len(self.kiosks) <= self.size.kiosks * 2
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
            (lambda: self._push(kiosk, self.tours.stick()), 14),
            (lambda: self._push(kiosk, self.tours.main), 24),
            (lambda: self.kiosks.append(kiosk.cloned(self._name("kiosk"))), 3 if few else 0),
            (lambda: self._lose(kiosk), 2 if len(self.kiosks) > 1 else 0),
        ]

    def _evening(self) -> list[tuple[Callable[[], object], float]]:
        return [
            (lambda: self.tours.carry(hurry=False), 0.2),
            (lambda: self.tours.carry(hurry=True), 0.1),
            (self.tours.lose_stick, 0.05),
            (self.tours.copy, 0.1),
            (lambda: self.tours.any().litter(self._rng), 0.1),
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
            (lambda: Meanwhile(self._folder, after, lambda: self._push_beside(rng.choice(self.kiosks), tour)), 3),
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
        rng, tour = self._rng, self.tours.any()
        tour.look()
        after = int(rng.expovariate(1 / 12))
        fault: Fault = rng.choice(
            (
                _nothing,
                Broken(tour.folder, after, rng),
                Broken(self._folder, after, rng, power=True),
                Meanwhile(tour.folder, after, lambda: self._compact(tour)),
                Meanwhile(tour.folder, after, lambda: self._push_beside(rng.choice(self.kiosks), tour)),
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
        different = sorted(key for key in found.keys() | tour.holds.keys() if found.get(key) != tour.holds.get(key))
        where = ", ".join(f"{' '.join(key)}: {tour.holds.get(key)}, not {found.get(key)}" for key in different[:3])
        assert not different, f"the report differs from what lies in {tour.folder}: {where}"

    def _lose(self, kiosk: Kiosk) -> None:
        kiosk.vanish()
        self.kiosks.remove(kiosk)


def _nothing(event: str, path: str) -> None:
    """All goes well."""
