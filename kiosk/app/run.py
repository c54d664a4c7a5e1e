"""From the command line to the first frame, and to the end.

In this order, because each step needs the one before and the first frame should wait for as little as possible:
the log; the venue and the exhibition, compiled; Qt with the exhibition's fonts; the journey; the adapters that QML
sees; the window. Once its first frame stands on the screen: the writer of counts, the narrator, and the pages that
are not shown yet. At the end everything closes in the opposite order.

Threads: the interface's; one writer of counts, which owns the store; the narrator's, with one for rendering and the
callback of the sound library. They speak to each other through queues, and the interface waits for none of them.
"""

import logging
import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.app.logbook import open_log
from kiosk.app.options import Options
from kiosk.app.show import AGAIN, Show
from kiosk.exhibition.compiled import open_exhibition
from kiosk.problems.problem import ContentError
from kiosk.venue.compiled import open_venue

log = logging.getLogger(__name__)


def run(options: Options) -> int:
    """Show the exhibition until the window closes.

    Returns:
        The exit code: 0 fine, 2 unreadable input, 70 a fault of the program.
    """
    try:
        open_log(options.data)
        venue = open_venue(options.profile, options.data / "cache")
        exhibition = open_exhibition(options.exhibition, options.data / "cache")
    except (ContentError, OSError) as error:
        print(f"kiosk: {error}", file=sys.stderr)  # noqa: T201 # there may be no log yet
        return 2
    if not any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")):
        if not options.demo:
            print("kiosk: there is no screen here. 'kiosk run --demo DIR' shows it in pictures.", file=sys.stderr)  # noqa: T201
            return 2
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for problem in [*venue["problems"], *exhibition.problems]:
        log.warning("%s", problem)
    application = QGuiApplication([sys.argv[0]])
    show = Show(application, options, venue, exhibition)
    if not show.window:
        log.critical("the screen could not be drawn; the log in %s says why", options.data)
        return 70
    code = application.exec()
    show.close()
    if options.demo:
        show_demo(options.demo, options.data)
    if code == AGAIN:
        log.info("starting anew")
        logging.shutdown()
        os.execv(sys.executable, [sys.executable, "-m", "kiosk", *sys.argv[1:]])
    return code


def show_demo(folder: Path, data: Path) -> None:
    """Say where the pictures are, and what the demo was counted as."""
    from kiosk.cli.counts import command

    command.main(["show", "--purpose", "demo", "--data", str(data)], prog_name="kiosk counts", standalone_mode=False)
    print(f"\nThe pictures of the demo are in {folder}.")  # noqa: T201
