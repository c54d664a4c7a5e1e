"""All tour folders of a tour: the one on the network, sticks, and copies that somebody made."""

from pathlib import Path
from random import Random

from tests.chaos.carriers import Tour
from tests.chaos.visitors import Sums

_STICKS = 3


class Tours:
    """The tour folders, and what people do with them.

    Attributes:
        main: The one on the network.
    """

    def __init__(self, folder: Path, rng: Random, ever: Sums) -> None:
        self._folder, self._rng, self._ever = folder, rng, ever
        self._named = 0
        self._sticks: list[Tour] = []
        self._copies: list[Tour] = []
        self.main = Tour(self._new("main"), ever)

    def _new(self, what: str) -> Path:
        self._named += 1
        return self._folder / f"{what}{self._named}"

    @property
    def known(self) -> list[Tour]:
        """Those that an organiser would make the report from."""
        return [it for it in (self.main, *self._sticks, *self._copies) if it.is_known]

    def any(self) -> Tour:
        """The one on the network, or a stick."""
        return self._rng.choice([self.main, *self._sticks])

    def stick(self) -> Tour:
        """What crew put into a kiosk: a stick, perhaps a new one, or one with a copy on it."""
        if not self._sticks or (len(self._sticks) < _STICKS and self._rng.random() < 0.5):
            self._sticks.append(Tour(self._new("stick"), self._ever))
        return self._rng.choice([*self._sticks, *self._copies])

    def carry(self, *, hurry: bool) -> None:
        """Copy a stick to the network."""
        if self._sticks:
            self._rng.choice(self._sticks).carry(self.main, self._rng, hurry=hurry)

    def lose_stick(self) -> None:
        """Empty a stick, or lose it."""
        if self._sticks:
            lost = self._rng.choice(self._sticks)
            lost.become(None)
            if self._rng.random() < 0.5:
                self._sticks.remove(lost)

    def copy(self) -> None:
        """Copy a tour folder, or bring an older copy back: into the one on the network, or in its place."""
        what = self._rng.randrange(4)
        if not self._copies or what < 2:
            self._copies.append(self.any().copy(self._new("copy")))
        elif what == 2:
            self._copies.pop(0).carry(self.main, self._rng, hurry=False)
        else:
            self.main.become(self._copies.pop(0))
