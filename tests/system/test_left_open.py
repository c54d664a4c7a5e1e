import subprocess
import sys

import pytest

from tests.sound import SoundServer

PROGRAM = """
import sys
import time

import numpy as np

from kiosk.speech.clip import RATE, Clip
from kiosk.speech.player import Player

player = Player()
player.open()
while not player.is_open:
    time.sleep(0.01)
player.play(Clip.of_sentence(np.full(10 * RATE, 0.01, np.float32)))
time.sleep(0.1)
print("plays", flush=True)
sys.stdin.readline()
"""
"""A program that ends while its loudspeaker plays, as one does that fails before it closes anything."""


@pytest.mark.parametrize("hangs", [False, True])
def test_a_loudspeaker_that_nobody_closes_does_not_keep_a_program(sound_server: SoundServer, hangs: bool) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        try:
            assert program.stdin
            assert program.stdout
            assert program.stdout.readline() == "plays\n"
            if hangs:
                sound_server.freeze()
            program.stdin.close()
            assert program.wait(10) == 0
        finally:
            program.kill()
            sound_server.thaw()
