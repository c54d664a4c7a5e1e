"""Running text in which the sentence that is spoken stands out; where it does not fit, it is divided into pages."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

PAD = 6  # that the mark is wider than its words; the text keeps as much from the item's left and right edges
LONGEST_LINE = 65  # characters (R14)
UNDERLINE = 5
RADIUS = 4


def _get(name: str) -> Callable[["Passage"], Any]:
    return lambda self: self.look[name]


def _set(name: str) -> Callable[["Passage", Any], None]:
    return lambda self, value: self.become(name, value)


@QmlElement
class Passage(QQuickPaintedItem):
    """A text as a list of sentences, laid out in one flow and marked sentence by sentence.

    Qt's own Text cannot tell where a sentence lies in the flow; QTextLayout can. Pages are made of whole sentences.
    Sizes are in the item's own units; `pixelScale` says how many pixels of the screen one of them is.
    """

    changed = Signal()
    laidOut = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.look: dict[str, Any] = {
            "sentences": [],
            "pixelSize": 36.0,
            "family": "",
            "lineSpacing": 1.4,
            "mirrored": False,
            "bold": False,
            "paged": False,
            "page": 0,
            "current": -1,
            "pixelScale": 1.0,
            "color": QColor("black"),
            "markColor": QColor("yellow"),
            "markedColor": QColor("black"),
            "underlineColor": QColor(Qt.GlobalColor.transparent),
        }
        self._first = [0]  # the first sentence of each page
        self._layout = QTextLayout()
        self._spans: list[tuple[int, int]] = []  # of the sentences on this page: start and end in the text
        self._text_height = 0.0
        self.setAntialiasing(True)
        self.widthChanged.connect(self._follow_size)
        self.heightChanged.connect(self._follow_size)
        # PySide keeps the Python half of an item that QML has let go of; so at least nothing stays in it.
        self.destroyed.connect(vars(self).clear)

    sentences = Property(list, _get("sentences"), _set("sentences"), notify=changed)
    pixelSize = Property(float, _get("pixelSize"), _set("pixelSize"), notify=changed)
    family = Property(str, _get("family"), _set("family"), notify=changed)
    lineSpacing = Property(float, _get("lineSpacing"), _set("lineSpacing"), notify=changed)
    mirrored = Property(bool, _get("mirrored"), _set("mirrored"), notify=changed)
    bold = Property(bool, _get("bold"), _set("bold"), notify=changed)
    paged = Property(bool, _get("paged"), _set("paged"), notify=changed)
    page = Property(int, _get("page"), _set("page"), notify=changed)
    current = Property(int, _get("current"), _set("current"), notify=changed)
    pixelScale = Property(float, _get("pixelScale"), _set("pixelScale"), notify=changed)
    color = Property(QColor, _get("color"), _set("color"), notify=changed)
    markColor = Property(QColor, _get("markColor"), _set("markColor"), notify=changed)
    markedColor = Property(QColor, _get("markedColor"), _set("markedColor"), notify=changed)
    underlineColor = Property(QColor, _get("underlineColor"), _set("underlineColor"), notify=changed)

    def _pages(self) -> int:
        return len(self._first)

    pages = Property(int, _pages, notify=laidOut)

    def _truncated(self) -> bool:
        return self._text_height > self.height() + 1

    truncated = Property(bool, _truncated, notify=laidOut)

    def _get_text_height(self) -> float:
        return self._text_height

    textHeight = Property(float, _get_text_height, notify=laidOut)

    def _current_shown(self) -> bool:
        return bool(0 <= self.look["current"] - self._first_shown < len(self._spans))

    currentShown = Property(bool, _current_shown, notify=laidOut)

    def become(self, name: str, value: Any) -> None:
        """Take a new value from QML; the layout follows once, before the next frame."""
        if value == self.look[name]:
            return
        self.look[name] = value
        if name == "sentences":
            self.look["page"] = 0
        self.changed.emit()
        self.polish()

    @Slot()
    def _follow_size(self) -> None:
        self.polish()

    def updatePolish(self) -> None:
        before = (len(self._first), self._text_height, self._current_shown())
        self.setTextureSize((self.size() * self.look["pixelScale"]).toSize().expandedTo(QSize(1, 1)))
        self._divide()
        self._lay_out(*self._shown())
        if before != (len(self._first), self._text_height, self._current_shown()):
            self.laidOut.emit()
        self.update()

    @property
    def _first_shown(self) -> int:
        return self._shown()[0]

    def _shown(self) -> tuple[int, int]:
        page: int = min(self.look["page"], len(self._first) - 1)
        last = self._first[page + 1] if page + 1 < len(self._first) else len(self.look["sentences"])
        return self._first[page], last

    def _divide(self) -> None:
        self._first = [0]
        if not self.look["paged"] or self.height() <= 0:
            return
        for end in range(1, len(self.look["sentences"]) + 1):
            self._lay_out(self._first[-1], end)
            if self._text_height > self.height() and end - 1 > self._first[-1]:
                self._first.append(end - 1)

    def _lay_out(self, first: int, last: int) -> None:
        sentences = self.look["sentences"][first:last]
        font = QFont(self.look["family"])
        font.setPixelSize(max(1, round(self.look["pixelSize"])))
        font.setWeight(QFont.Weight.ExtraBold if self.look["bold"] else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        option = QTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if self.look["mirrored"] else Qt.LayoutDirection.LeftToRight
        )
        option.setAlignment(Qt.AlignmentFlag.AlignRight if self.look["mirrored"] else Qt.AlignmentFlag.AlignLeft)
        option.setUseDesignMetrics(True)
        layout = QTextLayout(" ".join(sentences), font)
        layout.setTextOption(option)
        self._spans = []
        start = 0
        for sentence in sentences:
            self._spans.append((start, start + len(sentence)))
            start += len(sentence) + 1
        layout.beginLayout()
        room = max(1.0, self.width() - 2 * PAD)
        y = 0.0
        while (line := layout.createLine()).isValid():
            width = room
            line.setLineWidth(width)
            while len(_written(layout, line)) > LONGEST_LINE and width > 1:
                width = min(width, line.naturalTextWidth()) - 1
                line.setLineWidth(width)
            pitch = self.look["pixelSize"] * self.look["lineSpacing"]
            left = PAD + (room - width if self.look["mirrored"] else 0)
            line.setPosition(QPointF(left, y + (pitch - line.height()) / 2))
            y += pitch
        layout.endLayout()
        self._layout, self._text_height = layout, y

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.look["color"])
        marks = []
        if self._current_shown():
            start, end = self._spans[self.look["current"] - self._first_shown]
            for colour, drop in ((self.look["underlineColor"], UNDERLINE), (self.look["markColor"], 0)):
                painter.setBrush(colour)
                painter.setPen(Qt.PenStyle.NoPen)
                for box in self._boxes(start, end):
                    painter.drawRoundedRect(box.translated(0, drop), RADIUS, RADIUS)
            marked = QTextCharFormat()
            marked.setForeground(self.look["markedColor"])
            mark = QTextLayout.FormatRange()
            mark.start, mark.length, mark.format = start, end - start, marked
            marks.append(mark)
        painter.setPen(self.look["color"])
        self._layout.draw(painter, QPointF(0, 0), marks)

    def lines(self) -> list[str]:
        """The text on this page as it is broken into lines."""
        return [_written(self._layout, self._layout.lineAt(number)) for number in range(self._layout.lineCount())]

    def _boxes(self, start: int, end: int) -> list[QRectF]:
        """One box a line around the words from start to end."""
        boxes = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            words = self._layout.text()[first:last]
            last -= len(words) - len(words.rstrip())
            edges = sorted((line.cursorToX(first)[0], line.cursorToX(last)[0]))  # type: ignore[index] # a pair at run time
            top, height = line.y() + 1, line.height() - 2
            boxes.append(QRectF(edges[0] - PAD, top, edges[1] - edges[0] + 2 * PAD, height))
        return boxes


def _written(layout: QTextLayout, line: QTextLine) -> str:
    return layout.text()[line.textStart() :][: line.textLength()].rstrip()
