"""The real window with the shipped exhibition, offscreen, in a data folder of its own."""

import gc
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from kiosk.app.finger import Finger
from kiosk.app.options import parse
from kiosk.app.places import ASSETS, PROFILES
from kiosk.app.show import Show
from kiosk.exhibition.compiled import open_exhibition
from kiosk.venue.compiled import open_venue
from tests.sound import no_sound, sound_server
from tests.ui.seeing import Eye

__all__ = ["no_sound", "sound_server"]

QUIET = 34  # ms: two frames
LONGEST_MOVE = 0.6  # s; longer than any change of the screen
PORTRAIT, LANDSCAPE = PROFILES / "voorbeeldstad.yaml", PROFILES / "voorbeelddorp.yaml"


@dataclass
class Lobby:
    """A kiosk in a lobby, and a finger on its screen.

    `patient` fingers wait until a key takes another touch (R6); others make it forget the last one.
    """

    show: Show
    window: QQuickWindow
    finger: Finger
    data: Path
    bot: QtBot
    touched: dict[object, float] = field(default_factory=dict)
    patient: bool = True
    closed: bool = False

    @property
    def eye(self) -> Eye:
        """An eye on the screen."""
        return Eye(self.window, self.finger)

    def tap(self, name: str) -> None:
        """Wait until a key is there and the screen at rest, touch it, and wait until the screen rests again."""
        with suppress(TimeoutError):  # the finger says better what is missing
            self.wait_for(lambda: self.finger.sees(name))
        if not self.patient:
            self.finger.item(name).setProperty("lastTap", 0.0)
            self.finger.tap(name)
            self.rest()
            return
        place = self.finger.place(name).toTuple()
        again = max(self.touched.get(key, -1.0) for key in (name, place)) + 0.52  # twice within 0.5 s is once (R6)
        self.wait_for(lambda: time.monotonic() > again)
        self.finger.tap(name)
        self.bot.wait(1)  # the key counts from when it is told, which on a busy machine is later
        self.touched[name] = self.touched[place] = time.monotonic()
        self.rest()

    def rest(self) -> None:
        """Wait until all pictures are there and nothing moves: a screen that changes asks for frames by itself."""
        moves_until = time.monotonic() + LONGEST_MOVE
        while True:
            with self.bot.waitSignal(self.window.frameSwapped, timeout=QUIET, raising=False) as frame:
                pass
            still = not frame.signal_triggered or (self.speaks and time.monotonic() > moves_until)
            if still and self.finger.settled():
                break
            assert time.monotonic() < moves_until + 20, "the screen does not come to rest"

    @property
    def speaks(self) -> bool:
        """Whether the voice runs, so that the screen has no rest."""
        return self.finger.sees("voice.listen") and self.finger.item("voice.listen").property("speaking") is True

    def open(self, profession: str) -> None:
        """Turn to the leaf of the menu that has a profession, and touch its card."""
        while not self.finger.sees(f"card.{profession}"):
            self.tap("menu.next")
        self.tap(f"card.{profession}")

    def close(self) -> None:
        """Switch the kiosk off."""
        if not self.closed:
            self.closed = True
            self.show.close()

    def wait_for(self, condition: Callable[[], object], seconds: float = 10) -> None:
        """Wait until something is so, and fail the test if it does not come."""
        self.bot.waitUntil(lambda: bool(condition()), timeout=round(seconds * 1000))


Opener = Callable[..., Lobby]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(nextitem: pytest.Item | None) -> Generator[None, object, object]:
    """After the last test with a kiosk it goes here too: tests of other folders have threads that could collect it."""
    done = yield
    if nextitem is None or nextitem.path.parent != Path(__file__).parent:
        gc.collect()
    return done


@pytest.fixture(scope="session")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder of rendered clips for all tests: rendering is tested elsewhere."""
    return tmp_path_factory.mktemp("voices")


@contextmanager
def lobbies(qapp: QGuiApplication, bot: QtBot, folder: Path, voices: Path) -> Iterator[Opener]:
    """Opens kiosks whose data lie in a folder; each is closed at the end."""
    with ExitStack() as ends:

        def opened(profile: Path = PORTRAIT, text: str = "", exhibition: Path = ASSETS) -> Lobby:
            if text:
                profile = folder / profile.name
                profile.write_text(text, encoding="utf-8")
            # An earlier kiosk goes here, on the thread of its timers: the collector would else run on any.
            gc.collect()
            data = folder / "data"
            data.mkdir(exist_ok=True)
            if not (data / "voice").exists():
                (data / "voice").symlink_to(voices)
            places = ["--data", str(data), "--profile", str(profile), "--exhibition", str(exhibition)]
            options = parse(["--windowed", *places])
            venue = open_venue(options.profile, voices / "cache")
            show = Show(qapp, options, venue, open_exhibition(options.exhibition, voices / "cache"))
            assert show.window
            lobby = Lobby(show, show.window, Finger(show.window), data, bot)
            ends.callback(lobby.close)
            lobby.wait_for(lambda: show.ready and lobby.finger.sees("bar.access"))
            lobby.rest()
            return lobby

        yield opened


@pytest.fixture
def open_lobby(qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path, voices: Path) -> Iterator[Opener]:
    """Opens kiosks; each is closed at the end of the test."""
    with lobbies(qapp, qtbot, tmp_path, voices) as opened:
        yield opened


@pytest.fixture
def lobby(open_lobby: Opener) -> Lobby:
    """A kiosk in portrait."""
    return open_lobby()
