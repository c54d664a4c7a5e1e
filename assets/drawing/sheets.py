"""Contact sheets, drawn by Qt as the kiosk draws: what one looks at before a picture is kept.

`sheet` shows every scene and tile, one or two professions a row; `sheet-grey` the same without colour; `sheet-small`
at 200 pixels; `halves` the left half of an era beside the right half of the next one, where all that stays must fit.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

GAP = 16
SIDE, SMALL = 420, 200


def draw_sheets(rows: Sequence[Mapping[str, str]], others: Sequence[str], people: Mapping[str, str], to: Path) -> None:
    """Write all sheets.

    Args:
        rows: For each profession the SVG of toen, nu, straks and tile.
        others: Every other picture.
        people: Pictures of what the figure kit can do, by name.
        to: The folder; it is made when it is not there.
    """
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    to.mkdir(parents=True, exist_ok=True)
    columns = 4 * min(2, len(rows))
    scenes = _sheet([_shown(svg, SIDE) for row in rows for svg in row.values()], columns)
    scenes.save(str(to / "sheet.png"))
    scenes.convertToFormat(QImage.Format.Format_Grayscale8).save(str(to / "sheet-grey.png"))
    _sheet([_shown(svg, SMALL) for row in rows for svg in row.values()], columns).save(str(to / "sheet-small.png"))
    halves = [
        _halves(_shown(row[before], SIDE), _shown(row[after], SIDE))
        for row in rows
        for before, after in pairwise(("toen", "nu", "straks"))
    ]
    _sheet(halves, 4).save(str(to / "halves.png"))
    _sheet([_shown(svg, SIDE) for svg in others], 6).save(str(to / "others.png"))
    for name, svg in people.items():
        _shown(svg, 1080).save(str(to / f"{name}.png"))
    app.quit()


def _shown(svg: str, side: int) -> QImage:
    """A picture in its frame, on grey, on which both ink and paper show."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    picture = QSvgRenderer(svg.encode())
    picture.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = picture.viewBoxF().size().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    frame = QRectF((side - size.width()) / 2, (side - size.height()) / 2, size.width(), size.height())
    painter.setClipRect(frame)  # Qt also draws what lies outside the viewBox
    picture.render(painter, frame)
    painter.end()
    return image


def _halves(left: QImage, right: QImage) -> QImage:
    both, half = QImage(left), left.width() // 2
    painter = QPainter(both)
    painter.drawImage(QRect(half, 0, half, right.height()), right, QRect(half, 0, half, right.height()))
    painter.end()
    return both


def _sheet(images: Sequence[QImage], columns: int) -> QImage:
    step = images[0].width() + GAP
    sheet = QImage(columns * step + GAP, -(-len(images) // columns) * step + GAP, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    for place, image in enumerate(images):
        painter.drawImage(GAP + place % columns * step, GAP + place // columns * step, image)
    painter.end()
    return sheet
