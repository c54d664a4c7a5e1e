"""A socket of the same output: what no machine for tests has, in the shape in which pulsectl tells of it."""

from pathlib import Path
from types import SimpleNamespace

import pulsectl
import pytest

from kiosk.speech.outputs import Output, Port
from kiosk.speech.routing import Router, as_output

SPEAKER, HEADPHONES = "analog-output-speaker", "analog-output-headphones"
UNKNOWN, NO, YES = 0, 1, 2  # as libpulse has them


class Card:
    """A sound server with one output that has two sockets; like some, it does not change between them by itself."""

    def __init__(self, available: int) -> None:
        self.available = available
        self.port = SPEAKER
        self.muted = False

    def sink_list(self) -> list[SimpleNamespace]:
        told = {
            name: pulsectl.PulsePortInfo(SimpleNamespace(name=name, description="", available=available, priority=1))
            for name, available in ((SPEAKER, UNKNOWN), (HEADPHONES, self.available))
        }
        properties = {"device.form_factor": "internal", "device.bus": "pci"}
        active, ports = told[self.port], list(told.values())
        return [SimpleNamespace(index=7, name="a", mute=0, proplist=properties, port_list=ports, port_active=active)]

    def server_info(self) -> SimpleNamespace:
        return SimpleNamespace(default_sink_name="a")

    def sink_input_list(self) -> list[SimpleNamespace]:
        return []

    def sink_port_set(self, index: int, port: str) -> None:
        assert index == 7
        self.port = port

    def sink_mute(self, index: int, mute: bool) -> None:
        self.muted = mute


@pytest.mark.parametrize(("available", "word"), [(UNKNOWN, "unknown"), (NO, "no"), (YES, "yes")])
def test_what_the_server_tells_of_sockets(available: int, word: str) -> None:
    ports = (Port(SPEAKER), Port(HEADPHONES, word))
    assert as_output(Card(available).sink_list()[0]) == Output(7, "a", "internal", "pci", ports, SPEAKER)


@pytest.mark.requirement("R27")
@pytest.mark.parametrize(("available", "used"), [(YES, HEADPHONES), (UNKNOWN, HEADPHONES), (NO, SPEAKER)])
def test_the_socket_of_the_headset_is_used_and_then_that_of_the_loudspeaker(
    available: int, used: str, tmp_path: Path
) -> None:
    noticed: list[bool] = []
    router, card = Router(noticed.append, tmp_path / "muted"), Card(available)
    for _ in range(2):
        router._settle(card, wanted=True)
        assert card.port == used
    for _ in range(2):
        router._settle(card, wanted=False)
        assert card.port == SPEAKER
    assert noticed == [True] * (available == YES)
    assert not card.muted
