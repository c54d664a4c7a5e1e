"""What a critical eye and a ruler find on the screen: text that is cut off, covered or hard to read, keys too small,
too close or out of reach.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import hypot
from typing import TypeVar

from PySide6.QtCore import QMetaObject, QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app.finger import Finger
from kiosk.ui.passage import Passage

Something = TypeVar("Something")

LEAST_SIDE_MM, LEAST_GAP_MM = 20.0, 5.0  # R1, R2
LEAST_CAPITAL_MM = 7.33  # R9: of running text, 0.7 degrees at 600 mm
LEAST_LETTER_MM = 4.8  # Section 508, 402.4: a capital, or an alef
LONGEST_LINE, LEAST_SPACING = 65, 1.4  # R14: characters, and the distance of lines in running text in em
SLACK = 2.0  # px
ROUNDED = 0.1  # mm: places are whole pixels
ANYWHERE = (0.0, float("inf"))


@dataclass(frozen=True)
class Fault:
    """What is wrong, and the requirement that is not met."""

    requirement: str
    what: str


def faults(
    window: QQuickWindow, finger: Finger, px_per_mm: float, reach: tuple[float, float] = ANYWHERE
) -> list[Fault]:
    """Everything that is wrong with what the window shows now.

    Args:
        window: what is shown.
        finger: finds what can be seen in it.
        px_per_mm: pixels in a millimetre of the screen.
        reach: between which heights every key must lie, in pixels from the top (R3).
    """
    items = list(finger.items())
    texts = [item for item in items if _is_text(item) and _words(item)]
    keys = [item for item in items if is_key(item)]
    page = QRectF(0, 0, window.width(), window.height())
    return [
        *_cut_off(texts, page),
        *_crowded(items),
        *_covered(texts),
        *_under_keys(texts, keys),
        *_outside_their_key(texts),
        *_too_small_or_close(keys, page, px_per_mm),
        *_out_of_reach(keys, *reach, px_per_mm),
        *_hard_to_read(texts, px_per_mm),
    ]


def _cut_off(texts: list[QQuickItem], page: QRectF) -> Iterator[Fault]:
    for text in texts:
        if text.property("truncated"):
            yield Fault("R10", f"'{_words(text)}' is cut off")
        elif not page.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(_painted(text)):
            yield Fault("R10", f"'{_words(text)}' runs off the screen at {_painted(text)}")
        elif (text.property("contentHeight") or 0) - (text.property("overhang") or 0) > text.height() + SLACK:
            yield Fault("R10", f"'{_words(text)}' is higher than its place")


def _crowded(items: list[QQuickItem]) -> Iterator[Fault]:
    for item in items:
        if not _is_text(item) and item.property("truncated"):
            yield Fault(
                "R10", f"what is in {item.objectName() or item.metaObject().className()} is higher than its place"
            )


def _under_keys(texts: list[QQuickItem], keys: list[QQuickItem]) -> Iterator[Fault]:
    for text in texts:
        words = _painted(text)
        for key in keys:
            common = words.intersected(_area(key))
            if common.width() > SLACK and common.height() > 0.3 * _line(text) and key not in _around(text):
                yield Fault("R10", f"'{_words(text)}' and {key.objectName()} lie over each other")


def _covered(texts: list[QQuickItem]) -> Iterator[Fault]:
    for one, other in combinations(texts, 2):
        common = _painted(one).intersected(_painted(other))
        if common.width() > SLACK and common.height() > 0.3 * min(_line(one), _line(other)):
            yield Fault("R10", f"'{_words(one)}' and '{_words(other)}' lie over each other")


def _outside_their_key(texts: list[QQuickItem]) -> Iterator[Fault]:
    for text in texts:
        key = next((item for item in _around(text) if is_key(item)), None)
        if key is not None and not _area(key).adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(_painted(text)):
            yield Fault("R10", f"'{_words(text)}' runs out of its key")


def _too_small_or_close(keys: list[QQuickItem], page: QRectF, px_per_mm: float) -> Iterator[Fault]:
    for key in keys:
        area = _area(key)
        if min(area.width(), area.height()) < LEAST_SIDE_MM * px_per_mm:
            yield Fault(
                "R1", f"{key.objectName()} is only {area.width() / px_per_mm:.0f} by {area.height() / px_per_mm:.0f} mm"
            )
        if not page.contains(area):
            yield Fault("R3", f"{key.objectName()} lies off the screen")
    for one, other in combinations(keys, 2):
        gap = _gap(_area(one), _area(other)) / px_per_mm
        if gap < LEAST_GAP_MM - ROUNDED:
            yield Fault("R2", f"{one.objectName()} and {other.objectName()} are only {gap:.1f} mm apart")


def _gap(one: QRectF, other: QRectF) -> float:
    """How far two areas are apart."""
    beside = max(one.left() - other.right(), other.left() - one.right(), 0.0)
    below = max(one.top() - other.bottom(), other.top() - one.bottom(), 0.0)
    return hypot(beside, below)


def _out_of_reach(keys: list[QQuickItem], top: float, bottom: float, px_per_mm: float) -> Iterator[Fault]:
    for key in keys:
        area = _area(key)
        for out, where in ((top - area.top(), "high"), (area.bottom() - bottom, "low")):
            if out > SLACK:
                yield Fault("R3", f"{key.objectName()} is {out / px_per_mm:.0f} mm too {where} to reach")


def _hard_to_read(texts: list[QQuickItem], px_per_mm: float) -> Iterator[Fault]:
    for text in texts:
        running = text.inherits("Passage") and not text.property("bold")
        least = LEAST_CAPITAL_MM if running else LEAST_LETTER_MM
        letter = _scale(text) * QFontMetricsF(_font(text)).capHeight() / px_per_mm
        if letter < least:
            yield Fault("R9", f"'{_words(text)}' has letters of {letter:.1f} mm, less than {least}")
        if running and text.property("lineSpacing") < LEAST_SPACING:
            yield Fault("R14", f"'{_words(text)}' has lines only {text.property('lineSpacing'):.2f} em apart")
        if isinstance(text, Passage) and (longest := max(map(len, text.lines()), default=0)) > LONGEST_LINE:
            yield Fault("R14", f"'{_words(text)}' has a line of {longest} characters")


def _font(text: QQuickItem) -> QFont:
    if not text.inherits("Passage"):
        font: QFont = text.property("font")
        return font
    font = QFont(text.property("family"))
    font.setPixelSize(round(text.property("pixelSize")))
    return font


def every(item: QQuickItem, kind: str) -> Iterator[QQuickItem]:
    """Every item of a kind in another one, also those that cannot be seen."""
    if item.inherits(kind):
        yield item
    for child in item.childItems():
        yield from every(child, kind)


def is_key(item: QQuickItem) -> bool:
    """Whether this can be pressed."""
    # Not by its type: what Python knows of a QML type is not told when that is gone, and may then stand for another.
    return item.property("lastTap") is not None


def _is_text(item: QQuickItem) -> bool:
    return item.inherits("QQuickText") or item.inherits("Passage")


def is_a(item: QQuickItem, name: str) -> bool:
    """Whether the name of an item's type, or of one that it is made of, begins like this."""
    kind: QMetaObject | None = item.metaObject()
    while kind is not None:
        if str(kind.className()).startswith(name):
            return True
        kind = _optional(kind.superClass())
    return False


def _around(item: QQuickItem) -> Iterator[QQuickItem]:
    parent = _optional(item.parentItem())
    while parent is not None:
        yield parent
        parent = _optional(parent.parentItem())


def _optional(value: Something) -> Something | None:
    """Qt's stubs do not say that the outermost has nothing around it."""
    return value


def _words(item: QQuickItem) -> str:
    return str(item.property("text") or " ".join(item.property("sentences") or []))[:60]


def _scale(item: QQuickItem) -> float:
    return item.mapRectToScene(QRectF(0, 0, 1, 1)).height()


def _line(item: QQuickItem) -> float:
    return _scale(item) * float(item.property("pixelSize") or item.property("font").pixelSize())


def _area(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _painted(item: QQuickItem) -> QRectF:
    """Where the words are, not the room that they have; a tall font's empty space above and below is none of them."""
    overhang = float(item.property("overhang") or 0)
    width = float(item.property("contentWidth") or item.width())
    height = float(item.property("contentHeight") or item.height()) - overhang
    left = 0.0
    if item.inherits("QQuickText"):
        # Python cannot read this enumeration as a property.
        context = qmlContext(item)
        assert context
        side = QQmlExpression(context, item, "1 * effectiveHorizontalAlignment").evaluate()
        left = {1: 0.0, 2: item.width() - width, 4: (item.width() - width) / 2}[int(side[0])]
    return item.mapRectToScene(QRectF(left, overhang / 2, width, height))
