"""Runs the component tests beside this file: `python -m tests.ui.qml.run [OPTIONS OF Qt Quick Test]`."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuickTest import QUICK_TEST_MAIN_WITH_SETUP

from kiosk.app.places import ASSETS
from kiosk.app.show import QML, QML_TYPES
from kiosk.ui.drawings import Drawings

TYPES = QML_TYPES  # made known to QML by being imported


class Setup(QObject):
    """Gives the components what they find in the program."""

    @Slot(QQmlEngine)
    def qmlEngineAvailable(self, engine: QQmlEngine) -> None:  # noqa: N802 # Qt's name
        engine.addImportPath(str(QML))
        engine.addImageProvider("drawings", Drawings({}, {}))
        for font in sorted((ASSETS / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(font))


if __name__ == "__main__":
    here = str(Path(__file__).parent)
    sys.exit(QUICK_TEST_MAIN_WITH_SETUP("components", Setup, [sys.argv[0], "-input", here, *sys.argv[1:]], here))
