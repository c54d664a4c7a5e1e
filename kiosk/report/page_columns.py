"""A chart of upright bars: drawn here, as SVG that is there without a network and without JavaScript.

Sideways everything is a share of the width and upwards it is pixels, so letters keep their size on a telephone and on
paper. To a screen reader the drawing is one picture, named by its heading and the sentence below it; the numbers are
in the table behind it, which every screen reader can walk through. For who uses keys, a finger or a magnifier there is
a slider: it goes along the bars and says each in words. Every screen reader knows what a slider is, and it works on a
telephone, where a bar is too narrow to be hit.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kiosk.report.page_text import LANGUAGES, Words, both, counted, escaped, named, number
from kiosk.report.page_words import NO_VISITS, SLIDE, UNKNOWN

MOST_SERIES = 4
_ABOVE = 26  # pixels for the number over the highest bar
_BELOW = 30  # and for what stands below the base line
_NARROW = 290  # pixels sideways that there are at least on a telephone
_EVERY = (1, 2, 3, 4, 6, 12, 24)  # which of the months or days get their name, so that January stays among them


@dataclass(frozen=True)
class Point:
    """One bar.

    Attributes:
        said: What it is, in full: `do 12 nov 2026`.
        tick: What stands below it; None for nothing.
        parts: Its number for each series; None where that is not known or not told.
    """

    said: Words
    tick: Words | None
    parts: tuple[int | None, ...]

    @property
    def total(self) -> int:
        """What is known of all series."""
        return sum(part or 0 for part in self.parts)


@dataclass(frozen=True)
class Columns:
    """A chart.

    Attributes:
        points: At least one.
        series: The names of what stands on each other in a bar, the lowest first; fewer than two need no legend.
        unit: What is counted, in the plural.
        is_wide: It has the width of the page.
    """

    points: Sequence[Point]
    series: Sequence[str]
    unit: Words
    is_wide: bool

    def draw(self, ident: str) -> str:
        """Draw it, with its legend and its slider.

        Args:
            ident: Of its section, whose heading has the id `h-IDENT` and whose sentence has `f-IDENT`.
        """
        top, step = scale(max(point.total for point in self.points))
        lines, numbers, side = "", "", 9 * len(number(top, "nl"))
        for n in range(0, top + 1, step):
            y = f"{self._y(n, top):.0f}"
            lines += f'<line class={"grid" if n else "base"} x1=0 x2="100%" y1={y} y2={y} />'
            numbers += f"<text class=tick text-anchor=end x={side} y={y} dy=5>{counted(n, 'tspan')}</text>"
        height = _ABOVE + self._tall + _BELOW
        at = f'<rect class=at x=0 y=4 width="{self._slot:.3f}%" height={height - _BELOW - 2} />'
        return (
            f'{self._legend()}<div class="chart{self._many}">'
            f"<svg width={side + 10} height={height} aria-hidden=true>{numbers}</svg>"
            f'<svg class=plot height={height} role=img aria-labelledby="h-{ident} f-{ident}">'
            f"{lines}{self._bars(top)}{self._ticks()}{at}</svg></div>{self._slider(ident)}"
        )

    @property
    def _tall(self) -> int:
        """Pixels from the base line to the highest grid line."""
        return 260 if self.is_wide else 180

    @property
    def _wide(self) -> int:
        """Pixels sideways that there are at least, on paper or any screen wider than a telephone."""
        return 560 if self.is_wide else 330

    @property
    def _slot(self) -> float:
        """The width that a bar has with its share of the gaps, in per cent."""
        return 100 / len(self.points)

    @property
    def _many(self) -> str:
        return " many" if len(self.series) > 1 else ""

    def _y(self, n: float, top: int) -> float:
        return _ABOVE + self._tall * (1 - n / top)

    def _bars(self, top: int) -> str:
        width = self._slot * (0.72 if len(self.points) <= 31 else 0.84)
        needs = len(self.points) * (9 * len(str(max(point.total for point in self.points))) + 6)
        drawn = ""
        for i, point in enumerate(self.points):
            middle = (i + 0.5) * self._slot
            drawn += f"<g{self._said(point)}>{self._stack(point, middle - width / 2, width, top)}"
            if point.total and needs <= self._wide:
                kind = "n" if needs <= _NARROW else '"n w"'
                y = self._y(point.total, top) - 7
                said = counted(point.total, "tspan")
                drawn += f'<text class={kind} text-anchor=middle x="{middle:.2f}%" y={y:.0f}>{said}</text>'
            drawn += "</g>"
        return drawn

    def _stack(self, point: Point, left: float, width: float, top: int) -> str:
        base = self._y(0, top)
        if all(part is None for part in point.parts):
            return _rect("gap", left, base - 14, width, 14)
        drawn, below = "", 0
        for place, part in enumerate(point.parts):
            if part:
                high, low = self._y(below + part, top), self._y(below, top)
                apart = (
                    2 if below and low - high > 4 else 0
                )  # what stands on each other is told apart without colour too
                drawn += _rect(f"s{place}", left, high, width, low - high - apart)
                below += part
        return drawn

    def _ticks(self) -> str:
        """What stands below the bars: on a wide page and on a narrow one, as many as have room."""
        named = {i: point.tick for i, point in enumerate(self.points) if point.tick}
        wide, narrow = (self._room_for(named, room) for room in (self._wide, _NARROW))
        drawn = ""
        for i in sorted(wide | narrow):
            kind = "tick" if i in wide & narrow else '"tick w"' if i in wide else '"tick s"'
            x, y = (i + 0.5) * self._slot, _ABOVE + self._tall + 21
            anchor, x = ("end", 100) if x > 94 and self._slot < 6 else ("middle", x)  # so that it stays on the page
            drawn += f'<text class={kind} text-anchor={anchor} x="{x:.2f}%" y={y}>{both(named[i], "tspan")}</text>'
        return drawn

    def _room_for(self, named: Mapping[int, Words], room: int) -> set[int]:
        """As many of them as have room, equally far apart. The last of the longest stays: January, with its year."""
        if len(named) < 2:
            return set(named)
        places = list(named)
        longest = max(range(len(places)), key=lambda k: (len(named[places[k]]["nl"]), k))
        needs = 10 + 8 * len(named[places[longest]]["nl"])
        closest = min(b - a for a, b in pairwise(places)) * room / len(self.points)
        every = next((it for it in _EVERY if it >= needs / closest), math.ceil(needs / closest))
        return {place for k, place in enumerate(places) if (k - longest) % every == 0}

    def _said(self, point: Point) -> str:
        """What the slider says of a bar, as attributes: it says one language only."""
        attributes = ""
        for language in LANGUAGES:
            known = [(it, part) for it, part in zip(self.series or ("",), point.parts, strict=True) if part]
            said = f"{number(point.total, language)} {self.unit[language]}"
            if all(part is None for part in point.parts):
                said = UNKNOWN[language]
            elif not known:
                said = NO_VISITS[language]
            elif len(self.series) > 1 and known:
                said += " (" + ", ".join(f"{it} {number(part, language)}" for it, part in known) + ")"
            attributes += f' data-{language}="{escaped(f"{point.said[language]}: {said}")}"'
        return attributes

    def _legend(self) -> str:
        entries = ""
        for place, it in enumerate(self.series if self._many else ()):
            n = counted(sum(point.parts[place] or 0 for point in self.points))
            swatch = f"<svg width=30 height=20 aria-hidden=true><rect class=s{place} width=30 height=20 /></svg>"
            entries += f"<li>{swatch}<span>{named(dict.fromkeys(LANGUAGES, it))} <b>{n}</b></span>"
        return f'<ul class="legend many">{entries}</ul>' if entries else ""

    def _slider(self, ident: str) -> str:
        if len(self.points) < 2:
            return ""
        highest = max(range(len(self.points)), key=lambda i: self.points[i].total)
        return (
            f'<div class="read live"><label id=l-{ident} for=r-{ident}>{both(SLIDE)}</label>'
            f'<input type=range id=r-{ident} aria-labelledby="l-{ident} h-{ident}" '
            f"min=0 max={len(self.points) - 1} value={highest}><p aria-hidden=true></p></div>"
        )


def scale(most: int) -> tuple[int, int]:
    """The highest grid line, and how far the lines are apart: 1, 2 or 5 times a power of ten, three to six of them.

    After Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990; but never finer than whole numbers.
    """
    rough = max(1.0, most / 5)
    power = 10 ** math.floor(math.log10(rough))
    step = next(nice * power for nice in (1, 2, 5, 10) if nice * power >= rough)
    return max(1, math.ceil(most / step)) * step, step


def _rect(kind: str, left: float, high: float, width: float, tall: float) -> str:
    return f'<rect class={kind} x="{left:.2f}%" y={high:.1f} width="{width:.2f}%" height={max(1.0, tall):.1f} />'
