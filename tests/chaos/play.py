"""One tour from a seed, and whether its report is the truth."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.chaos.carriers import files, sums
from tests.chaos.scenario import Scenario, Size
from tests.chaos.shipped import push, report
from tests.chaos.visitors import Sums, learn

_MEMORY = Path("/dev/shm")  # no disk is as fast, and none is tested here


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
    try:
        for day in range(scenario.size.days):
            scenario.play_day(day)
    except AssertionError as error:
        return Verdict(0, [str(error)])
    return _judge(scenario, rng)


def _judge(scenario: Scenario, rng: Random) -> Verdict:
    """Let every kiosk that is left deliver once, make the report, and compare it with the truth."""
    for kiosk in scenario.kiosks:
        if not kiosk.running:
            kiosk.start()
        kiosk.stop()
        if why := push(kiosk.data, scenario.tours.main.folder):
            return Verdict(0, [f"{kiosk.name} could not deliver, though nothing was in its way: {why}"])
        learn(scenario.tours.main.holds, kiosk.committed)
    tours = scenario.tours.known
    truth: Sums = {}
    for tour in tours:
        learn(truth, tour.holds)
    found, problems = report([it.folder for it in rng.sample(tours, len(tours))])
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
