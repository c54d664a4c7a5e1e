"""Kiosks that share a tour folder behind a network full of faults: `python -m tests.heavy.sync [SCENARIOS] [SEED]`.

Each scenario has up to three kiosks that count on, push, and are put back to an older copy, while a proxy in front of
a real WebDAV or S3 server drops, cuts, repeats, rots, stalls and lies. Then the network heals, and every kiosk pushes
once. Where no kiosk was put back, the files of the tour folder are then those of the kiosks and no others; else merged
they hold at least what any kiosk still has or had delivered, and nothing that was never counted. Some scenarios run
again, among lies only, with a push that believes what servers answer: that must be seen to lose counts, or nothing is
proven.
"""

import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args
from unittest import mock

from kiosk.tally import files
from kiosk.tally.folder import publish
from kiosk.tally.merge import Count, merge
from kiosk.tour.push import TOUR
from kiosk.tour.sync import push
from kiosk.tour.target import Target
from tests.proxy import Fault
from tests.servers import s3, webdav
from tests.unit.tally.some import a_run
from tests.unit.tour.places import Place, contents, on_s3, on_webdav

SCENARIOS = 300
CONTROLS = 30
LIES: tuple[Fault, ...] = ("swallow", "lying cut upload")
SLOW: tuple[Fault, ...] = ("stall", "trickle")


@dataclass
class Seen:
    """What all scenarios together did.

    Attributes:
        pushes: How often a kiosk pushed.
        requests: How many requests reached the proxy.
        faults: How many of them something was done to.
        troubles: How often each trouble was told.
        wrong: The seeds after which something was missing or too much.
    """

    pushes: int = 0
    requests: int = 0
    faults: int = 0
    troubles: Counter[str] = field(default_factory=Counter)
    wrong: list[int] = field(default_factory=list)


class Tour:
    """Some kiosks and their tour folder."""

    def __init__(self, home: Path, place: Place, chance: random.Random, seen: Seen, faults: tuple[Fault, ...]) -> None:
        self.place, self.chance, self.seen, self.faults = place, chance, seen, faults
        self.kiosks = [home / f"kiosk {number}" for number in range(chance.randint(1, 3))]
        self.runs = 0
        self.current: dict[Path, tuple[str, int]] = {}
        self.delivered: list[Count] = []
        self.counted: list[Count] = []
        self.put_back = False

    def count(self, kiosk: Path) -> None:
        """Visitors come; now and then the program starts anew."""
        if kiosk not in self.current or self.chance.random() < 0.3:
            self.runs += 1
            self.current[kiosk] = (a_run(self.runs).id, 0)
        run, n = self.current[kiosk]
        n += self.chance.randint(1, 5)
        self.current[kiosk] = (run, n)
        days = [Count(run, f"2026-10-{day:02}", "panel", "bode/toen", n) for day in range(1, 2 + n // 4)]
        counted = [*days, Count(run, "2026-W43", "language", "nl", n)]
        self.counted = merge(self.counted, counted)
        publish(kiosk / TOUR, a_run(int(run, 16)), counted)

    def push(self, kiosk: Path) -> bool:
        outcome = push(kiosk, self.place.target)
        self.seen.pushes += 1
        self.seen.troubles[outcome.trouble.code if outcome.trouble else "none"] += 1
        done = outcome.trouble is None and not outcome.waiting
        if done:
            self.delivered = merge(self.delivered, counts(contents(kiosk / TOUR).values()))
        return done

    def restore(self, kiosk: Path) -> None:
        """Go back to a copy of the kiosk's disk; a start after that is always a new run."""
        copy = kiosk.with_name(f"copy of {kiosk.name}")
        if copy.exists():
            shutil.rmtree(kiosk)
            shutil.copytree(copy, kiosk)
            self.current.pop(kiosk, None)
            self.put_back = True
        else:
            shutil.copytree(kiosk, copy)

    def step(self) -> None:
        kiosk = self.chance.choice(self.kiosks)
        self.count(kiosk)
        if self.chance.random() < 0.15:
            self.restore(kiosk)
        proxy = self.place.proxy
        proxy.fault = self.chance.choice(self.faults)
        proxy.share = self.chance.choice((0.05, 0.3, 1.0))
        proxy.skip = self.chance.randrange(30)
        self.place.target.limit = 0.3 if proxy.fault in SLOW else 20
        self.push(kiosk)

    def is_exact(self) -> bool:
        """Whether all is there once the network is well."""
        self.place.proxy.fault = ""
        self.place.target.limit = 20
        here: dict[str, bytes] = {}
        for kiosk in self.kiosks:
            self.count(kiosk)
            if not self.push(kiosk):
                return False
            here |= contents(kiosk / TOUR)
        held = self.place.held()
        if not self.put_back and held != here:
            return False
        found = counts(held.values())
        least = merge(self.delivered, counts(here.values()))
        return merge(found, least) == found and merge(found, self.counted) == self.counted


def counts(held: Iterable[bytes]) -> list[Count]:
    """What files of counts hold together; what broke off on its way and nobody has any more is left out by a report."""
    readable = []
    for data in held:
        with suppress(ValueError):
            readable.append(files.read(data))
    return merge(*(content for content in readable if isinstance(content, tuple)))


def play(
    seed: int, ports: tuple[int, int], root: Path, seen: Seen, faults: tuple[Fault, ...] = get_args(Fault)
) -> None:
    chance = random.Random(seed)
    name = f"tour-{seed}"
    opened = on_webdav(ports[0], root / name, seed) if seed % 2 else on_s3(ports[1], name, seed)
    with tempfile.TemporaryDirectory() as home, opened as place:
        tour = Tour(Path(home), place, chance, seen, faults)
        for _ in range(chance.randint(4, 10)):
            tour.step()
        if not tour.is_exact():
            seen.wrong.append(seed)
        seen.requests += len(place.proxy.requests)
        seen.faults += place.proxy.faults
    shutil.rmtree(root / name, ignore_errors=True)


async def believe(target: Target, name: str, data: bytes) -> None:
    """Deliver without reading back."""
    await target.write(name, data)


def tell(what: str, number: int, seen: Seen, began: float) -> None:
    print(
        f"{what}: {number} scenarios, {seen.pushes} pushes, {seen.requests} requests, {seen.faults} faults, "
        f"{time.monotonic() - began:.0f} s; wrong: {len(seen.wrong)} {seen.wrong[:10]}",
        flush=True,
    )


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else SCENARIOS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(10**6)
    print(f"SEED={seed}")
    with tempfile.TemporaryDirectory() as folder, webdav(Path(folder)) as dav, s3() as bucket:
        began, seen = time.monotonic(), Seen()
        for one in range(seed, seed + number):
            play(one, (dav, bucket), Path(folder), seen)
            if (one - seed) % 25 == 24:
                tell("so far", one - seed + 1, seen, began)
        tell("shipped", number, seen, began)
        print(f"told: {dict(seen.troubles)}")
        controls = min(number, CONTROLS)
        began, control = time.monotonic(), Seen()
        with mock.patch("kiosk.tour.push.deliver", believe):
            for one in range(seed, seed + controls):
                play(one, (dav, bucket), Path(folder), control, LIES)
        tell("without reading back", controls, control, began)
    if seen.wrong or not control.wrong:
        raise SystemExit(
            "counts are lost or doubled" if seen.wrong else "the control lost nothing: this proves nothing"
        )


if __name__ == "__main__":
    main()
