"""The switches of sockets, as the kernel tells of them: bytes of events through a FIFO in place of a device."""

import logging
import os
import random
import struct
from collections.abc import Iterator
from pathlib import Path
from select import select

import pytest

from kiosk.speech.switches import Switches

# As a kernel of 64 bits, little endian, writes them for a 3.5 mm socket: in, and out again, each with its report's end.
IN = bytes.fromhex(
    "1d9c356600000000 3f5e020000000000 0500 0200 01000000 1d9c356600000000 3f5e020000000000 0000 0000 00000000"
)
OUT = bytes.fromhex(
    "209c356600000000 a1c8080000000000 0500 0200 00000000 209c356600000000 a1c8080000000000 0000 0000 00000000"
)
MICROPHONE = struct.pack("@llHHi", 0, 0, 0x05, 0x04, 1)
KEY = struct.pack("@llHHi", 0, 0, 0x01, 30, 1)
DROPPED = struct.pack("@llHHi", 0, 0, 0x00, 3, 0)
NOT_AN_EVENT = b"\xff" * 31


class Socket:
    """What stands for a socket: the end of a FIFO at which the kernel would be."""

    def __init__(self, path: Path) -> None:
        self.path = path
        os.mkfifo(path)
        self.end: int | None = None

    def send(self, data: bytes) -> None:
        if self.end is None:
            self.end = os.open(self.path, os.O_WRONLY | os.O_NONBLOCK)
        os.write(self.end, data)

    def close(self) -> None:
        if self.end is not None:
            os.close(self.end)
            self.end = None


@pytest.fixture
def socket(tmp_path: Path) -> Iterator[Socket]:
    socket = Socket(tmp_path / "event7")
    yield socket
    socket.close()


@pytest.fixture
def switches(socket: Socket) -> Iterator[Switches]:
    switches = Switches(socket.path)
    switches.look()
    yield switches
    switches.close()


def read(switches: Switches) -> bool:
    """Takes in all that there is to read, and says whether a headset is in."""
    while ready := select(switches.files, [], [], 0)[0]:
        for file in ready:
            switches.read(file)
    return switches.are_in


@pytest.mark.requirement("R27")
def test_in_and_out(socket: Socket, switches: Switches) -> None:
    assert not switches.are_in
    for events, is_in in ((IN, True), (IN, True), (MICROPHONE + KEY, True), (DROPPED, True), (OUT, False)):
        socket.send(events)
        assert read(switches) is is_in


def test_events_in_pieces(socket: Socket, switches: Switches, seed: int) -> None:
    choose = random.Random(seed)
    left = MICROPHONE + IN + KEY + OUT + IN
    while left:
        size = choose.randint(1, 30)
        socket.send(left[:size])
        left = left[size:]
        read(switches)
    assert switches.are_in


def test_what_makes_no_sense_is_passed_over(socket: Socket, switches: Switches, seed: int) -> None:
    choose = random.Random(seed)
    for _ in range(200):
        socket.send(choose.choice((NOT_AN_EVENT, choose.randbytes(choose.randint(1, 80)))))
        read(switches)
    socket.send(NOT_AN_EVENT)
    read(switches)
    socket.send(NOT_AN_EVENT)  # whatever stood half before, this ends it
    read(switches)
    socket.send(OUT)
    assert read(switches) is False
    socket.send(IN)
    assert read(switches) is True


def test_a_device_that_vanishes_says_that_nothing_is_in_and_is_found_again(
    socket: Socket, switches: Switches, caplog: pytest.LogCaptureFixture
) -> None:
    socket.send(IN + OUT[:20])
    assert read(switches)
    socket.close()
    assert not read(switches)
    assert not switches.files
    socket.path.unlink()
    for _ in range(3):
        switches.look()
    complaints = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert complaints == [f"no headset switch at {socket.path}: No such file or directory"]
    os.mkfifo(socket.path)
    switches.look()
    socket.send(IN)
    assert read(switches)


def test_every_device_with_such_a_switch_is_found_and_no_other_is_opened(tmp_path: Path) -> None:
    devices, classes = tmp_path / "dev", tmp_path / "sys"
    devices.mkdir()
    # As /sys tells it of a lid, of a socket, of a socket with a microphone, and of a machine with long words.
    able = {"event0": "1\n", "event1": "4\n", "event2": "14\n", "event3": "0 1000000004\n", "event4": "\n"}
    sockets = {name: Socket(devices / name) for name in able}
    for name, bits in able.items():
        (classes / name / "device" / "capabilities").mkdir(parents=True)
        (classes / name / "device" / "capabilities" / "sw").write_text(bits)
    switches = Switches(devices=devices, classes=classes)
    switches.look()
    assert len(switches.files) == 3
    for name in ("event1", "event2", "event3"):
        sockets[name].send(IN)
        assert read(switches)
        sockets[name].send(OUT)
        assert not read(switches)
        sockets[name].close()
    switches.close()


def test_a_file_is_no_device(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "x").write_bytes(IN)
    switches = Switches(tmp_path / "x")
    switches.look()
    switches.look()
    assert not switches.files
    assert [record.getMessage() for record in caplog.records] == [
        f"no headset switch at {tmp_path / 'x'}: it is no device"
    ]
