"""Our sound on a real sound server: in a headset, or from the loudspeaker, and never where it should not be."""

import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.speech.player import Player
from kiosk.speech.routing import Router
from tests.sound import SINK, SoundServer, audible_runs, wait_for
from tests.unit.speech.some import some_clip

HEADSET = "headset"
USB_HEADSET = "device.bus=usb device.form_factor=headset"

pytestmark = pytest.mark.requirement("R27")


@pytest.fixture
def noticed() -> list[bool]:
    return []


@pytest.fixture
def note(tmp_path: Path) -> Path:
    return tmp_path / "muted"


@pytest.fixture
def open_router(sound_server: SoundServer, noticed: list[bool], note: Path) -> Iterator[Callable[..., Router]]:
    routers: list[Router] = []

    def opened(named: str = "") -> Router:
        routers.append(Router(noticed.append, note, named))
        routers[-1].start()
        return routers[-1]

    yield opened
    for router in routers:
        router.close()
        router.close()


@pytest.fixture
def player(sound_server: SoundServer) -> Iterator[Player]:
    player = Player(retry=0.3)
    yield player
    player.shutdown()


def is_in_use(sound_server: SoundServer, *outputs: str) -> bool:
    return sorted(sound_server.outputs_in_use()) == sorted(outputs)


def test_a_usb_headset_shows_itself_and_what_it_leaves_is_not_heard_by_all(
    sound_server: SoundServer, open_router: Callable[..., Router], player: Player, noticed: list[bool], note: Path
) -> None:
    router = open_router()
    everybody = sound_server.start_recording()
    sound_server.add_sink(HEADSET, USB_HEADSET)
    wait_for(lambda: noticed == [True])
    before = sound_server.volume()
    router.route(to_headset=True)
    assert sound_server.is_muted()
    assert note.read_text() == f"{SINK}\n"
    player.open()  # after the headset came, as when a visit begins with it
    wait_for(lambda: is_in_use(sound_server, HEADSET))
    player.play(some_clip(5.0))
    time.sleep(0.2)
    sound_server.remove_sink(HEADSET)
    wait_for(lambda: noticed == [True, False] and is_in_use(sound_server, SINK))
    assert player.is_open
    player.stop()
    time.sleep(0.3)
    router.route(to_headset=False)
    assert not sound_server.is_muted()
    assert sound_server.volume() == before
    assert not note.exists()
    assert not audible_runs(everybody.stop())


def test_an_output_that_is_always_there_is_used_when_it_is_asked_for(
    sound_server: SoundServer, open_router: Callable[..., Router], player: Player, noticed: list[bool]
) -> None:
    sound_server.add_sink(HEADSET, USB_HEADSET)  # the server prefers it, and everything would go there
    sound_server.add_sink("hdmi")
    sound_server.mute("hdmi")
    player.open()
    wait_for(lambda: is_in_use(sound_server, HEADSET))
    other = subprocess.Popen(
        ["pacat", "-s", sound_server.server, f"--device={SINK}", "/dev/zero"], stderr=subprocess.DEVNULL
    )
    try:
        wait_for(lambda: is_in_use(sound_server, HEADSET, SINK))
        router = open_router(HEADSET)
        wait_for(lambda: is_in_use(sound_server, SINK, SINK))
        began = time.monotonic()
        router.route(to_headset=True)
        assert time.monotonic() - began < 0.5
        assert is_in_use(sound_server, HEADSET, SINK), "what others play stays where it is"
        assert sound_server.is_muted()
        router.route(to_headset=False)
        assert is_in_use(sound_server, SINK, SINK)
        assert not sound_server.is_muted()
        assert sound_server.is_muted("hdmi"), "somebody else muted it"
        assert noticed == []
    finally:
        other.terminate()
        other.wait()


def test_a_loudspeaker_that_was_muted_by_a_program_that_crashed_is_heard_again(
    sound_server: SoundServer, open_router: Callable[..., Router], note: Path
) -> None:
    sound_server.mute(SINK)
    note.write_text(f"gone\n{SINK}\n")
    open_router()
    assert not sound_server.is_muted()
    assert note.read_text() == "gone\n", "it is heard again when it comes back"


def test_a_server_that_hangs_or_ends_keeps_nobody_waiting_and_is_found_again(
    sound_server: SoundServer, open_router: Callable[..., Router], noticed: list[bool]
) -> None:
    sound_server.add_sink(HEADSET, USB_HEADSET)
    router = open_router()
    router.route(to_headset=True)
    sound_server.freeze()
    began = time.monotonic()
    router.route(to_headset=False)
    assert time.monotonic() - began < 0.7
    router.route(to_headset=True, limit=0.01)
    sound_server.thaw()
    sound_server.kill()
    began = time.monotonic()
    router.route(to_headset=True)
    assert time.monotonic() - began < 0.7
    sound_server.start()
    sound_server.add_sink(HEADSET, USB_HEADSET)
    wait_for(sound_server.is_muted)
    assert not sound_server.is_muted(HEADSET)
    router.close()
    assert not sound_server.is_muted()


@pytest.mark.usefixtures("no_sound")
def test_without_a_server_nothing_is_done_and_one_line_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    router = Router(lambda shown: None, tmp_path / "muted")
    router.start()
    began = time.monotonic()
    router.route(to_headset=True)
    time.sleep(1.2)  # it has tried again by now
    router.close()
    assert time.monotonic() - began < 2.0
    assert len([record for record in caplog.records if "no sound server" in record.getMessage()]) == 1
    assert not (tmp_path / "muted").exists()
