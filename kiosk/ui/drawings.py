"""Drawings that depend on colour or size: icons, dashed outlines, the attract screen's three slanted strips."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

# On a field of 44; {c} is the colour. Lines are 4 wide with round ends unless they say otherwise.
ICONS = {
    "back": '<path d="M34 22H10M20 10L8 22l12 12"/>',
    "forward": '<path d="M10 22h24M24 10l12 12-12 12"/>',
    "home": '<path d="M6 22L22 7l16 15M11 19v18h22V19M18 37V27h8v10"/>',
    "language": '<path d="M6 8h32v22H22l-10 9v-9H6z"/><path d="M15 24l7-12 7 12M18 20h8" stroke-width="3"/>',
    "speaker": '<path d="M6 17h8l10-9v28l-10-9H6z" fill="{c}"/><path d="M30 15q5 7 0 14M35 10q9 12 0 24"/>',
    "access": '<circle cx="22" cy="22" r="17"/><circle cx="22" cy="13" r="2.6" fill="{c}" stroke-width="2"/>'
    '<path d="M12 19l10 2 10-2M22 21v7M22 28l-5 8M22 28l5 8" stroke-width="3.4"/>',
    "pause": '<path d="M12 9h6v26h-6zM26 9h6v26h-6z" fill="{c}" stroke-width="1"/>',
    "play": '<path d="M13 8l23 14-23 14z" fill="{c}"/>',
    "again": '<path d="M9 22a13 13 0 1 0 5-10M14 4v9h9"/>',
    "more": '<path d="M8 8h28v28H8zM22 15v14M15 22h14"/>',
    "tick": '<path d="M8 23l9 10L36 11" stroke-width="6"/>',
    "minus": '<path d="M10 22h24" stroke-width="6"/>',
    "plus": '<path d="M10 22h24M22 10v24" stroke-width="6"/>',
    "hand": '<path d="M17 40l-8-13q-2-5 2-6 2 0 4 3l2 3V10q0-4 3.5-4T24 10v11l9 2q5 1 4 7l-2 10z" stroke-width="3.4"/>'
    '<path d="M12 12a9 9 0 0 1 17 0" stroke-width="3"/>',
    "toen": '<circle cx="22" cy="22" r="18" fill="{c}" stroke="none"/>',
    "nu": '<rect x="5" y="5" width="34" height="34" rx="3" fill="{c}" stroke="none"/>',
    "straks": '<path d="M35 13A17 17 0 1 0 38 27" stroke-width="7" stroke-dasharray="17 12"/>',
    "disappears": '<circle cx="22" cy="22" r="18" stroke-dasharray="3 9.5" stroke-width="4.5"/>'
    '<path d="M13 22h18" stroke-width="5.5"/>',
    "appears": '<circle cx="22" cy="22" r="18" stroke-width="4.5"/><path d="M13 22h18M22 13v18" stroke-width="5.5"/>',
    "stays": '<circle cx="22" cy="22" r="18" stroke-width="4.5"/><path d="M13 17h18M13 27h18" stroke-width="5.5"/>',
}
FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 44"><g fill="none" stroke="{c}" stroke-width="4" '
    'stroke-linecap="round" stroke-linejoin="round">%s</g></svg>'
)
QUIET = 8  # modules of white around a QR code, on both sides together (ISO/IEC 18004)
OBJECT = (300 / 400, 220 / 400)  # of a tile: the width and height in its middle that its object keeps to, with air
# Where the slanted cuts between the eras run: x at the top and at the bottom, as shares of the width (mockup 01).
CUTS = ((0.0, 0.0), (0.350, 0.246), (0.737, 0.633), (1.0, 1.0))


class Drawings(QQuickImageProvider):
    """Serves `image://drawings/...`; asked from Qt's picture thread, it touches nothing but its own arguments.

    Args:
        tiles: what is drawn on each card, as SVG files.
        room: the three pictures of the attract screen.
    """

    def __init__(self, tiles: Mapping[str, str], room: Mapping[str, str]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._tiles = tiles
        self._room = room

    def renew(self, tiles: Mapping[str, str], room: Mapping[str, str]) -> None:
        """Other files; what was drawn stays until it is asked for under another name."""
        self._tiles, self._room = tiles, room

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        kind, *rest = id.split("/")
        image = QImage(requestedSize.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if kind == "icon":
            self._icon(painter, *rest)
        elif kind == "dashed":
            self._dashed(painter, *rest)
        elif kind == "strips":
            self._strips(painter, *rest)
        elif kind == "pointer":
            self._pointer(painter, *rest)
        elif kind == "code":
            self._code(painter, *rest)
        elif kind == "tile":
            self._tile(painter, *rest)
        painter.end()
        return image

    @staticmethod
    def _icon(painter: QPainter, name: str, colour: str) -> None:
        svg = (FRAME % ICONS[name]).replace("{c}", f"#{colour}")
        QSvgRenderer(QByteArray(svg.encode())).render(painter)

    @staticmethod
    def _dashed(painter: QPainter, colour: str, width: str, radius: str) -> None:
        pen = QPen(QColor(f"#{colour}"), float(width))
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        half = float(width) / 2
        frame = QRectF(painter.viewport()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(frame, float(radius), float(radius))

    @staticmethod
    def _pointer(painter: QPainter, colour: str) -> None:
        area = painter.viewport()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(f"#{colour}"))
        corners = ((0, area.height()), (area.width() / 2, 0), (area.width(), area.height()))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))

    @staticmethod
    def _code(painter: QPainter, rows: str) -> None:
        """A QR code on white; its modules are whole pixels, so that none is wider than another."""
        area, lines = painter.viewport(), rows.split(".")
        side = min(area.width(), area.height()) // (len(lines) + QUIET)
        left, top = (area.width() - side * len(lines)) // 2, (area.height() - side * len(lines)) // 2
        painter.fillRect(area, Qt.GlobalColor.white)
        for row, line in enumerate(lines):
            for column, module in enumerate(line):
                if module == "1":
                    painter.fillRect(left + column * side, top + row * side, side, side, Qt.GlobalColor.black)

    def _tile(self, painter: QPainter, name: str, radius: str) -> None:
        """A card's object, cut to fill its card, with the card's two round corners at the top."""
        area, bend = QRectF(painter.viewport()), float(radius)
        card = QPainterPath()
        card.addRoundedRect(area.adjusted(0, 0, 0, 2 * bend), bend, bend)
        painter.setClipPath(card)
        width, height = area.width(), area.height()
        side = min(max(width, height), width / OBJECT[0], height / OBJECT[1])
        whole = QRectF((width - side) / 2, (height - side) / 2, side, side)
        if side < max(width, height):  # the ground runs on to the edges of the card
            tile = QImage(round(side), round(side), QImage.Format.Format_ARGB32_Premultiplied)
            tile.fill(Qt.GlobalColor.transparent)
            inside = QPainter(tile)
            inside.setRenderHint(QPainter.RenderHint.Antialiasing)
            QSvgRenderer(self._tiles[name.partition("@")[0]]).render(inside)
            inside.end()
            last = tile.width() - 1
            painter.drawImage(QRectF(0, whole.top(), width / 2, side), tile, QRectF(0, 0, 1, last + 1))
            painter.drawImage(QRectF(width / 2, whole.top(), width / 2, side), tile, QRectF(last, 0, 1, last + 1))
            painter.drawImage(whole, tile)
        else:
            QSvgRenderer(self._tiles[name.partition("@")[0]]).render(painter, whole)

    def _strips(self, painter: QPainter, top: str, _revision: str) -> None:
        area = painter.viewport()
        width, height = area.width(), area.height()
        for (left, right), era in zip(pairwise(CUTS), ("toen", "nu", "straks"), strict=True):
            path = QPainterPath()
            corners = ((left[0], 0), (right[0], 0), (right[1], height), (left[1], height))
            path.addPolygon(QPolygonF([QPointF(x * width, y) for x, y in corners]))
            painter.setClipPath(path)
            side = max(width, height)
            scene = QRectF((width - side) / 2, -min(float(top) * side, side - height), side, side)
            QSvgRenderer(self._room[era]).render(painter, scene)
