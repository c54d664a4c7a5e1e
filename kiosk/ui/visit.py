"""The journey as QML sees it: QML asks, the journey decides, properties change."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Journey, Page, State
from kiosk.venue.screen import Screen

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

TICK = 250  # ms between two looks at the clock


@QmlElement
class Visit(QObject):
    """Where the visitor is, and how they like the screen.

    Args:
        journey: the state machine; this becomes the listener of its changes.
        screen: where keys may lie, and how far apart.
        again_after: seconds within which the same key again is ignored (R6).
    """

    stateChanged = Signal()
    secondsChanged = Signal()
    readyChanged = Signal()

    def __init__(self, journey: Journey, screen: Screen, again_after: float) -> None:
        super().__init__()
        self.journey = journey
        journey.changed = self._follow
        self._screen = screen
        self._again_after = again_after
        self._ready = False
        self._tick = QTimer(self)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self._look)
        self._tick.start()

    @property
    def state(self) -> State:
        """The journey's state, for those who follow it in Python."""
        return self.journey.state

    # -- what the visitor does -------------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        self.journey.begin()

    @Slot(str)
    def open(self, profession: str) -> None:
        self.journey.open(profession)

    @Slot(str)
    def turnTo(self, tab: str) -> None:
        self.journey.turn_to(tab)

    @Slot(str)
    def openCard(self, card: str) -> None:
        self.journey.open_card(card)

    @Slot(str)
    def turn(self, era: str) -> None:
        self.journey.turn(era)

    @Slot()
    def showMore(self) -> None:
        self.journey.show_more()

    @Slot()
    def ask(self) -> None:
        self.journey.ask()

    @Slot(str)
    def chooseStrength(self, strength: str) -> None:
        self.journey.choose_strength(strength)

    @Slot()
    def showTalents(self) -> None:
        self.journey.show_talents()

    @Slot(str)
    def chooseRole(self, role: str) -> None:
        self.journey.choose_role(role)

    @Slot()
    def choose(self) -> None:
        self.journey.choose()

    @Slot()
    def back(self) -> None:
        self.journey.back()

    @Slot(str)
    def show(self, overlay: str) -> None:
        self.journey.show(Page(overlay))

    @Slot()
    def restart(self) -> None:
        self.journey.restart()

    @Slot()
    def stay(self) -> None:
        self.journey.stay()

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        self.journey.speak(language)

    @Slot(int)
    def setTextSize(self, size: int) -> None:
        self.journey.set_text_size(size)

    @Slot(str)
    def setContrast(self, contrast: str) -> None:
        self.journey.set_contrast(contrast)

    @Slot(int)
    def setVolume(self, volume: int) -> None:
        self.journey.set_volume(volume)

    @Slot(int)
    def setSpeed(self, speed: int) -> None:
        self.journey.set_speed(speed)

    @Slot(str)
    def switchAid(self, name: str) -> None:
        self.journey.switch(name)

    @Slot()
    def allNormal(self) -> None:
        self.journey.all_normal()

    # -- what QML reads --------------------------------------------------------------------------

    def _get_page(self) -> str:
        return self.state.page.value

    def _get_warned(self) -> bool:
        return self.state.warned

    def _get_can_go_back(self) -> bool:
        return self.journey.can_go_back

    def _get_profession(self) -> str:
        return self.state.profession

    def _get_era(self) -> str:
        return self.state.era

    def _get_more(self) -> bool:
        return self.state.more

    def _get_tab(self) -> str:
        return self.state.tab

    def _get_role(self) -> str:
        return self.state.role

    def _get_answer(self) -> str:
        return self.state.answer

    def _get_language(self) -> str:
        return self.state.settings.language

    def _get_text_size(self) -> int:
        return self.state.settings.text_size

    def _get_contrast(self) -> str:
        return self.state.settings.contrast

    def _get_volume(self) -> int:
        return self.state.settings.volume

    def _get_loudest(self) -> int:
        return self.journey.loudest

    def _get_speed(self) -> int:
        return self.state.settings.speed

    def _get_less_motion(self) -> bool:
        return self.state.settings.less_motion

    def _get_captions(self) -> bool:
        return self.state.settings.captions

    def _get_low_controls(self) -> bool:
        return self.state.settings.low_controls

    def _get_read_aloud(self) -> bool:
        return self.state.settings.read_aloud

    page = Property(str, _get_page, notify=stateChanged)
    warned = Property(bool, _get_warned, notify=stateChanged)
    canGoBack = Property(bool, _get_can_go_back, notify=stateChanged)
    profession = Property(str, _get_profession, notify=stateChanged)
    era = Property(str, _get_era, notify=stateChanged)
    more = Property(bool, _get_more, notify=stateChanged)
    tab = Property(str, _get_tab, notify=stateChanged)
    role = Property(str, _get_role, notify=stateChanged)
    answer = Property(str, _get_answer, notify=stateChanged)
    language = Property(str, _get_language, notify=stateChanged)
    textSize = Property(int, _get_text_size, notify=stateChanged)
    contrast = Property(str, _get_contrast, notify=stateChanged)
    volume = Property(int, _get_volume, notify=stateChanged)
    loudest = Property(int, _get_loudest, notify=stateChanged)
    speed = Property(int, _get_speed, notify=stateChanged)
    lessMotion = Property(bool, _get_less_motion, notify=stateChanged)
    captions = Property(bool, _get_captions, notify=stateChanged)
    lowControls = Property(bool, _get_low_controls, notify=stateChanged)
    readAloud = Property(bool, _get_read_aloud, notify=stateChanged)

    def _get_seconds_left(self) -> int:
        return self.journey.seconds_left

    secondsLeft = Property(int, _get_seconds_left, notify=secondsChanged)

    def _get_reset_after(self) -> int:
        return int(self.journey.limits.reset_after)

    resetAfter = Property(int, _get_reset_after, constant=True)

    def _get_gap(self) -> float:
        return self._screen.gap

    gap = Property(float, _get_gap, constant=True)

    def _get_units_per_mm(self) -> float:
        return self._screen.units_per_mm

    unitsPerMm = Property(float, _get_units_per_mm, constant=True)

    def _get_reach_top(self) -> float:
        """Where the highest control may begin, in design units from the top of the screen (R3)."""
        low = self.state.settings.low_controls
        return self._screen.reach_top if low else self._screen.reach_top_without

    reachTop = Property(float, _get_reach_top, notify=stateChanged)

    def _get_reach_bottom(self) -> float:
        return self._screen.reach_bottom

    reachBottom = Property(float, _get_reach_bottom, constant=True)

    def _get_again_after(self) -> int:
        return round(self._again_after * 1000)

    againAfter = Property(int, _get_again_after, constant=True)

    def _get_ready(self) -> bool:
        return self._ready

    ready = Property(bool, _get_ready, notify=readyChanged)

    # -- what follows ----------------------------------------------------------------------------

    def prepare(self) -> None:
        """The first frame stands on the screen: pages that are not shown yet may be made."""
        self._ready = True
        self.readyChanged.emit()

    def _follow(self) -> None:
        self.stateChanged.emit()
        self.secondsChanged.emit()

    @Slot()
    def _look(self) -> None:
        self.journey.tick()
        if self.state.warned:
            self.secondsChanged.emit()
