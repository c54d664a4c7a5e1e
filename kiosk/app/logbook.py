"""The log: one file in the data folder that never grows large, and one line on the terminal for what matters."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def open_log(data: Path) -> None:
    """Write what happens to `kiosk.log`, and warnings also to the terminal, each in one line.

    Exceptions that nobody caught and Qt's own messages go there too; a traceback is only ever in the file.

    Raises:
        OSError: The data folder cannot be written.
    """
    data.mkdir(parents=True, exist_ok=True)
    book = RotatingFileHandler(data / "kiosk.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    book.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    terminal = logging.StreamHandler(sys.stderr)
    terminal.setFormatter(OneLine("kiosk: %(message)s"))
    terminal.setLevel(logging.WARNING)
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.handlers[:] = [book, terminal]
    sys.excepthook = _note_exception
    qInstallMessageHandler(_note_qt)


class OneLine(logging.Formatter):
    """Leaves tracebacks to the file."""

    def format(self, record: logging.LogRecord) -> str:
        return " ".join((self._fmt or "%(message)s").replace("%(message)s", record.getMessage()).split())


def _note_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    logging.getLogger("kiosk").error("unexpected: %s", str(error) or kind.__name__, exc_info=(kind, error, trace))


def _note_qt(level: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(LEVELS.get(level, logging.WARNING), "%s", message)
