"""A keypad of a few keys with which somebody who sees nothing goes everywhere: a spoken menu (R37 to R40).

Up and Down go along the stops of the screen, each of which is said. Select does what a tap does, Next goes the way on,
Back one step back. Help tells about the stop, then about the screen, then about the keys. The first key only begins
this: it turns reading aloud on and says what there is.
"""

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QMetaObject, QObject, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.journey import Page, State
from kiosk.ui.aloud import Named, help_for
from kiosk.ui.aloud_keys import Shown, about, key
from kiosk.ui.keymap import Keymap, Press
from kiosk.ui.stops import SCREEN, Stops
from kiosk.ui.visit import Visit
from kiosk.ui.voice import Voice

TOUCHES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


class Keypad(QObject):
    """Hears the keys of a window; install it as the window's event filter.

    Args:
        window: the window of the exhibition.
        visit: what the keys act on, beside what is on the screen.
        voice: says it.
        mirrored: tells whether the screen is read from right to left.
        keymap: which key means what.
        plugged: told that a headset is in or out, where the keypad says so.
        again_after: seconds within which the same key again is ignored (R6).
    """

    def __init__(
        self,
        window: QQuickWindow,
        visit: Visit,
        voice: Voice,
        mirrored: Callable[[], bool],
        keymap: Mapping[str, str],
        plugged: Callable[[bool], None],
        again_after: float,
    ) -> None:
        super().__init__(window)  # with which it ends, and whatever it was about to do
        self._journey = visit.journey
        self._voice = voice
        self._mirrored = mirrored
        self._keymap = Keymap(keymap)
        self._plugged = plugged
        self._again_after = again_after
        self._stops = Stops(window, mirrored)
        self._page = _page(visit.state)
        self._last: tuple[Press | None, float] = (None, 0.0)
        self._help = (self._about_stop, self._about_screen, self._about_keys)  # nearest first (R40)
        self._helped = 0
        self._made = QTimer(self)  # ends when QML has made the new page
        self._made.setSingleShot(True)
        self._made.setInterval(0)
        self._made.timeout.connect(self._settle)
        visit.stateChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take every key, so that none does anything else; let all else pass."""
        if event.type() in TOUCHES:
            self._stops.leave()
            self._helped = 0
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            self._hear(event)
        return event.type() in KEYS

    def _hear(self, event: QKeyEvent) -> None:
        press, now = self._keymap.press(event, self._mirrored()), time.monotonic()
        before, at = self._last
        if press and press is before and now - at < self._again_after:
            return
        self._last = (press, now)
        if press in (Press.HEADSET_IN, Press.HEADSET_OUT):
            self._plugged(press is Press.HEADSET_IN)
            return
        self._journey.touch()
        if self._journey.state.warned:  # any key says that somebody is there, and does nothing else (R21)
            self._journey.stay()
            self._tell()
        elif press:
            self._do(press)

    def _do(self, press: Press) -> None:
        if press is not Press.HELP:
            self._helped = 0
        if press in (Press.SOFTER, Press.LOUDER):
            self._turn_volume(press)
        elif not self._journey.state.guided:
            self._journey.guide()
            self._stops.go(self._stops.all()[0])
        elif press is Press.HELP:
            self._voice.remark(self._help[self._helped % len(self._help)]())
            self._helped += 1
        elif press is Press.UP:
            self._move(-1)
        elif press is Press.DOWN:
            self._move(1)
        elif press is Press.SELECT:
            self._select()
        elif press is Press.NEXT:
            self._go_on()
        elif self._journey.can_go_back:
            self._journey.back()
        else:
            self._refuse("back")

    def _move(self, steps: int) -> None:
        stops = self._stops.all()
        at = stops.index(self._stop())
        to = min(max(at + steps, 0), len(stops) - 1)
        self._stops.go(stops[to])
        end = "first" if steps < 0 else "last"
        self._tell(*([self._word(f"keys/{end}")] if to == at else []))

    def _select(self) -> None:
        stop = self._stop()
        if stop.objectName() == SCREEN:
            self._stops.go(stop)
            self._voice.hold()
        else:
            self._tap(stop)

    def _go_on(self) -> None:
        """The yellow key; where there is none, the next leaf of what there is to choose."""
        stops = self._stops.all()
        ways = [stop for stop in stops if stop.property("way") or stop.objectName() == "menu.next"]
        if ways and not ways[0].property("dim"):
            self._stops.go(ways[0])
            self._tap(ways[0])
        else:
            self._refuse("next")

    def _tap(self, stop: QQuickItem) -> None:
        """What a finger would do; when nothing is said of that, say how it now is with the key."""
        said, aloud = self._voice.said, self._journey.state.settings.read_aloud
        if not stop.property("dim"):
            QMetaObject.invokeMethod(stop, "tap")
            if stop.objectName().startswith("voice."):
                return
        self._settle()
        if self._voice.said == said and self._journey.state.page is not Page.ATTRACT:
            self._tell(aloud=aloud)

    def _turn_volume(self, press: Press) -> None:
        self._journey.begin()
        said = self._voice.said
        self._journey.set_volume(self._journey.state.settings.volume + (1 if press is Press.LOUDER else -1))
        if self._voice.said == said:
            self._refuse(press)

    # -- what is said ----------------------------------------------------------------------------

    def _tell(self, *first: Named, aloud: bool = False) -> None:
        """Say the stop, after something else, to somebody who has, or had, everything read aloud."""
        if not (aloud or self._journey.state.settings.read_aloud):
            return
        stop = self._stop()
        if stop.objectName() == SCREEN:
            self._voice.repeat(*first)
        else:
            self._voice.remark([*first, *self._called(stop)])

    def _refuse(self, word: str) -> None:
        self._voice.remark([self._word(word), self._word("not_now")])

    def _called(self, stop: QQuickItem) -> list[Named]:
        values = {name: stop.property(name) for name in ("chosen", "dim", "part", "parts")}
        return key(Shown(stop.objectName(), **values), self._journey.state, self._voice.offer)

    def _about_stop(self) -> list[Named]:
        stop = self._stop()
        if stop.objectName() == SCREEN:
            return [self._word("about/screen")]
        return [*self._called(stop), *about(stop.objectName(), self._journey.state)]

    def _about_screen(self) -> list[Named]:
        return [self._word(help_for(self._journey.state))]

    def _about_keys(self) -> list[Named]:
        return [self._word("keys/tutorial")]

    def _word(self, name: str) -> Named:
        return self._journey.state.settings.language, f"words/{name}"

    # -- where the focus is ----------------------------------------------------------------------

    def _stop(self) -> QQuickItem:
        """The stop that has the focus; without one, that at which the way along the screen begins."""
        return self._stops.current or self._stops.all()[0]

    @Slot()
    def _follow(self) -> None:
        if self._journey.state.page is Page.ATTRACT:
            self._stops.leave()
        self._made.start()

    @Slot()
    def _settle(self) -> None:
        """Every page begins at its beginning; on the same page the focus stays where it is, on a key made anew too."""
        page = _page(self._journey.state)
        if self._stops.current and not self._journey.state.warned:
            self._stops.go(self._stops.all()[0] if page != self._page else self._stops.current)
        self._page = page


def _page(state: State) -> tuple[str, ...]:
    """What begins at its beginning when it comes."""
    return (state.page, state.profession, str(state.more), str(bool(state.answer)), state.card)
