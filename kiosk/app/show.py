"""All parts of the running exhibition, and how they are put together."""

import logging
import signal
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import BUILT, __version__
from kiosk.app.hosted import hosted
from kiosk.app.memory import give_back_large_blocks
from kiosk.app.options import Options
from kiosk.counts.clock import ClockWatch
from kiosk.counts.writer import Writer
from kiosk.exhibition.compiled import Compiled
from kiosk.journey import TABS, Journey, Levels, Limits, Page, Settings
from kiosk.speech.clips import Clips
from kiosk.speech.headset import Headset
from kiosk.speech.narrator import Narrator
from kiosk.speech.worker import VOICE, VOICES, Worker
from kiosk.tally.metrics import duration
from kiosk.tally.run import Run, begin
from kiosk.ui.ahead import Said
from kiosk.ui.aloud import SCREENS, Offer, step
from kiosk.ui.content import Content
from kiosk.ui.drawings import Drawings
from kiosk.ui.keypad import Keypad
from kiosk.ui.menu import Menu
from kiosk.ui.passage import Passage
from kiosk.ui.venue import Venue
from kiosk.ui.visit import Visit
from kiosk.ui.voice import Voice
from kiosk.venue.quiet import is_quiet
from kiosk.venue.screen import Screen

if TYPE_CHECKING:
    from kiosk.app.editing import Editing

log = logging.getLogger(__name__)

QML = Path(__file__).parents[1] / "ui" / "qml"
QML_TYPES = (Visit, Content, Menu, Venue, Voice, Passage)  # made known to QML by being imported
PAGES = {"portrait": QSize(1080, 1920), "landscape": QSize(1920, 1080)}
CLOCK_LOOK = 10_000  # ms
DEMO_LIMITS = Limits(warning_after=12, reset_after=30)  # nobody waits for the demo to be asked
# Frames are told of by the thread that draws them, faster than the slot could disconnect itself.
ONCE = Qt.ConnectionType(Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value)
MUTED = "muted"  # the file in the data folder that says which of the sound server's outputs were muted
TEXT = 200  # characters that a run keeps of a label or a name
PATIENCE = 3600  # s between two new starts because of a broken disk: it may stay broken
AGAIN = 75  # the event loop's answer when the program is to start anew


class Show(QObject):
    """Builds all parts and holds them; the only place that knows them all."""

    plugged = Signal(bool, bool)
    """A headset is in, or not any more; and whether it was in before the program began."""

    def __init__(
        self, application: QGuiApplication, options: Options, venue: dict[str, Any], exhibition: Compiled
    ) -> None:
        super().__init__()
        exhibition = hosted(exhibition, venue)
        self._application = application
        self._options = options
        self._venue = venue
        self._exhibition = exhibition
        self._began = time.monotonic()
        self._writer: Writer | None = None
        self._editing: Editing | None = None
        self._clock = ClockWatch(date.fromisoformat(BUILT))
        for font in sorted((options.exhibition / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(font))

        languages = [c for c in venue["languages"] if c in exhibition.index["words"]] or list(exhibition.index["words"])
        sound = venue["sound"]
        self.journey = Journey(
            professions=ids(exhibition.index, "professions"),
            strengths=exhibition.index["strengths"],
            languages=languages,
            usual=Settings(
                language=languages[0],
                volume=sound["volume"],
                less_motion=venue["screen"]["movement"] == "less",
            ),
            limits=DEMO_LIMITS
            if options.demo
            else Limits(venue["idle"]["warning_after"], venue["idle"]["reset_after"]),
            clock=time.monotonic,
            count=self._count,
            ended=lambda seconds: self._count("duration", duration(seconds)),
            cases=ids(exhibition.index, "cases"),
            lessons=ids(exhibition.index, "lessons"),
            levels=Levels(sound["loudest"], sound["headset_volume"], sound["headset_loudest"]),
        )
        page = PAGES[venue["screen"]["orientation"]]
        screen = Screen(
            diagonal_in=venue["screen"]["diagonal"],
            orientation=venue["screen"]["orientation"],
            lower_edge_mm=venue["screen"]["lower_edge"],
            width_px=page.width(),
            height_px=page.height(),
        )
        self._visit = Visit(self.journey, screen, venue["input"]["again_after"])
        self._content = Content(
            self._visit,
            exhibition.index,
            exhibition.story,
            venue["name"],
            venue["colour"],
            options.exhibition / "strengths",
        )
        self._place = Venue(self._visit, venue, self._answers)
        self._menu = Menu(self._visit, exhibition.index, exhibition.card)
        self._narrator = Narrator(
            Clips(Worker(options.data / VOICE, voices=options.profile.parent / VOICES)),
            on_started=partial(self._count_voice, "started"),
            on_finished=partial(self._count_voice, "finished"),
            is_quiet=lambda: is_quiet(sound["quiet_hours"], datetime.now().time()),
        )
        self._headset = Headset(
            self._narrator,
            sound["headset_volume"],
            self._tell_plugged,
            options.data / MUTED,
            sound["headset_switch"],
            sound["headset_output"],
        )
        self.plugged.connect(self._plug)
        self._voice = Voice(self._visit, self._narrator, self._texts, self._offer())

        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self._drawings = Drawings(tiles(exhibition.index), exhibition.index["attract"]["eras"])
        self._engine.addImageProvider("drawings", self._drawings)
        size = fit(page, application) if options.windowed else page
        self._engine.setInitialProperties(
            {
                "visit": self._visit,
                "content": self._content,
                "menu": self._menu,
                "venue": self._place,
                "voice": self._voice,
                "windowed": options.windowed,
                "width": size.width(),
                "height": size.height(),
            }
        )
        self._engine.loadFromModule("Kiosk", "Main")
        roots = self._engine.rootObjects()
        self.window = roots[0] if roots and isinstance(roots[0], QQuickWindow) else None
        if self.window:
            self._keypad = Keypad(
                self.window,
                self._visit,
                self._voice,
                lambda: self._content.is_mirrored,
                venue["keypad"],
                self._headset.told,
                venue["input"]["again_after"],
            )
            self.window.installEventFilter(self._keypad)
            self._watch = Hands(self.journey)
            self.window.installEventFilter(self._watch)
            self.window.frameSwapped.connect(self._first_frame, ONCE)
            if options.windowed:
                self.window.show()
            else:
                self.window.setCursor(Qt.CursorShape.BlankCursor)
                self.window.showFullScreen()
        # Not `quit`, which closes the window: a signal may arrive in the middle of a frame that Python draws.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: application.exit())

    @property
    def ready(self) -> bool:
        """Whether the first frame stands on the screen and counts are taken."""
        return self._writer is not None

    @Slot()
    def _first_frame(self) -> None:
        assert self.window
        log.info("first frame of version %s at %s", __version__, self._venue["name"])
        self._writer = Writer(self._options.data, self._new_run())
        give_back_large_blocks()
        self._narrator.start()
        self._visit.prepare()
        self._voice.prepare()
        if not self._options.demo:
            self._headset.start()
        self._looks = QTimer(self)
        self._looks.setInterval(CLOCK_LOOK)
        self._looks.timeout.connect(self._look)
        self._looks.start()
        if self._options.windowed and not self._options.demo:
            from kiosk.app.editing import Editing

            self._editing = Editing(self._options.exhibition, self._options.data / "cache")
            self._editing.saved.connect(self._renew)
            self._editing.start()
        if self._options.demo:
            from kiosk.app.demo import Demo

            self._demo = Demo(self.window, self._options.demo, self.journey, self._application.exit)
            self._demo.start()

    def _tell_plugged(self, headset: bool, before: bool) -> None:
        """Called on the headset's thread; heard on the interface's."""
        self.plugged.emit(headset, before)

    @Slot(bool, bool)
    def _plug(self, headset: bool, before: bool) -> None:
        if before:
            self.journey.headset = headset  # it was left behind: nobody came
        else:
            self.journey.plug(headset)

    @Slot(object)
    def _renew(self, exhibition: Compiled) -> None:
        """An editor has saved something: show it where the visit is."""
        if exhibition.index["languages"] != self._exhibition.index["languages"]:
            self._application.exit(AGAIN)
            return
        exhibition = self._exhibition = hosted(exhibition, self._venue)
        index = exhibition.index
        self.journey.renew(ids(index, "professions"), index["strengths"], ids(index, "cases"), ids(index, "lessons"))
        self._drawings.renew(tiles(index), index["attract"]["eras"])
        self._content.renew(index, exhibition.story)
        self._menu.renew(index, exhibition.card)
        self._voice.renew(self._offer())

    def _offer(self) -> Offer:
        steps = {role: [step(at) for at in offered["steps"]] for role, offered in self._venue["offers"].items()}
        offered = offer(self._exhibition.index, self.journey.languages)
        return replace(offered, steps=steps, most_chosen=self._place.most_chosen)

    def _new_run(self) -> Run:
        label = self._options.data / "label"
        return begin(
            label=(label.read_text("utf-8", "replace").strip() if label.is_file() else "kiosk")[:TEXT],
            venue=self._venue["name"][:TEXT],
            program=__version__,
            exhibition=self._exhibition.version,
            started=datetime.now().astimezone(),
            purpose="demo" if self._options.demo else "visitors",
            clock=self._clock.check(),
        )

    def _count(self, metric: str, subject: str) -> None:
        if self._writer:
            self._writer.count(metric, subject)

    def _answers(self) -> Mapping[str, int]:
        return self._writer.answers() if self._writer else {}

    def _count_voice(self, what: str, key: str) -> None:
        """Count a text of the exhibition that is told; what a screen says of itself is no voice-over."""
        if key != SCREENS:
            self._count("voice", what)

    def _texts(self, part: str, language: str) -> Said:
        """What is said of a part of the exhibition as it now is."""
        return self._exhibition.voice(part, language)

    @Slot()
    def _look(self) -> None:
        """A run has one clock and one disk: when either cannot be believed any more, the next visit gets a new run."""
        assert self._writer
        trust = self._clock.check()
        self._writer.mark_clock(trust)
        over = trust == "jumped" or (self._writer.failed and time.monotonic() - self._began > PATIENCE)
        if over and self.journey.state.page is Page.ATTRACT and not self._options.demo:
            self._application.exit(AGAIN)

    def close(self) -> None:
        """The headset, visit, narrator, writer and engine: in this order nothing speaks to what is gone."""
        if self._editing:
            self._editing.close()
        self._headset.close()
        self.journey.restart()
        if self._writer:  # with it the narrator was started
            self._narrator.shutdown()
            self._writer.close()
        del self._engine


def ids(index: dict[str, Any], kind: str) -> list[str]:
    """Those of the professions, cases or lessons."""
    return [entry["id"] for entry in index[kind]]


def offer(index: dict[str, Any], languages: Sequence[str]) -> Offer:
    """What there is to say of, in its order; the reading list has no number."""
    numbered = {tab: [entry["id"] for entry in index[tab] if entry.get("kind") != "reading"] for tab in TABS}
    return Offer(languages, index["strengths"], numbered)


def tiles(index: dict[str, Any]) -> dict[str, str]:
    """What is drawn on each card, by the card's name in QML."""
    found = {entry["id"]: entry["pictures"]["tile"] for entry in index["professions"]}
    for tab in ("cases", "lessons"):
        found |= {f"{tab}.{entry['id']}": entry["pictures"]["tile"] for entry in index[tab]}
    return found


class Hands(QObject):
    """Notes that somebody is there: any touch, click or key, wherever it lands."""

    EVENTS = frozenset({"TouchBegin", "TouchUpdate", "MouseButtonPress", "KeyPress"})

    def __init__(self, journey: Journey) -> None:
        super().__init__()
        self._journey = journey

    def eventFilter(self, watched: QObject, event: Any) -> bool:  # noqa: N802 # Qt's name
        if event.type().name in self.EVENTS:
            self._journey.touch()
        return False


def fit(page: QSize, application: QGuiApplication) -> QSize:
    """The page as large as the screen allows; a screen that is not there allows all of it."""
    if application.platformName() == "offscreen":
        return page
    room = application.primaryScreen().availableSize() * 0.95
    return (
        page
        if page.width() <= room.width() and page.height() <= room.height()
        else page.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    )
