"""A sound card for tests: a PulseAudio daemon of their own, whose sink plays into nothing and can be listened to."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RATE = 48_000
SINK = "lobby"
STUDIO = "studio"


def wait_for(condition: Callable[[], object], limit: float = 5.0, what: str = "") -> None:
    """Waits until a condition holds, and fails the test when it does not within this many seconds."""
    ends = time.monotonic() + limit
    while not condition():
        assert time.monotonic() < ends, f"not within {limit:g} s: {what or condition}"
        time.sleep(0.005)


class Listener:
    """Everything that a sink plays, and when."""

    def __init__(self, server: str, sink: str = SINK) -> None:
        command = ["parec", "-s", server, f"--device={sink}.monitor", "--format=float32le", f"--rate={RATE}"]
        command += ["--channels=1", "--latency-msec=10", "--raw"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._heard = bytearray()
        self._zero: float | None = None
        self._thread = Thread(target=self._listen, name="listener", daemon=True)
        self._thread.start()
        wait_for(lambda: self._heard, what="sound from the sink's monitor")

    def _listen(self) -> None:
        assert self._process.stdout
        while piece := os.read(self._process.stdout.fileno(), 65536):
            self._heard += piece
            # Pieces come late, never early: the earliest tells when the first frame was played.
            zero = time.monotonic() - len(self._heard) / 4 / RATE
            self._zero = zero if self._zero is None else min(self._zero, zero)

    @property
    def samples(self) -> "NDArray[np.float32]":
        """What was heard until now, shape (frames,)."""
        import numpy as np

        return np.frombuffer(bytes(self._heard[: len(self._heard) // 4 * 4]), dtype=np.float32)

    def time_of(self, frame: int) -> float:
        """When this frame was played, as `time.monotonic` has it."""
        assert self._zero is not None
        return self._zero + frame / RATE

    def stop(self) -> "NDArray[np.float32]":
        """Stops listening, and gives what was heard."""
        self._process.terminate()
        self._process.wait()
        self._thread.join()
        assert self._process.stdout
        self._process.stdout.close()
        return self.samples


class SoundServer:
    """A PulseAudio daemon with one sink; ALSA's default device leads to it while `alsa_config` is set."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._socket = folder / "socket"
        self.server = f"unix:{self._socket}"
        self.alsa_config = folder / "alsa.conf"
        device = f'{{ type pulse server "{self.server}" }}'
        self.alsa_config.write_text(f"pcm.!default {device}\nctl.!default {device}\n")
        self._listeners: list[Listener] = []
        self._daemon: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self) -> None:
        """Starts the daemon, with its sink; it ends by itself when nothing has used it for a minute."""
        own = {"HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH", "XDG_CONFIG_HOME"}
        command = [
            "pulseaudio",
            "-n",
            "--daemonize=no",
            "--exit-idle-time=60",
            "--disable-shm=yes",
            "--use-pid-file=no",
        ]
        command += ["--realtime=no", "--high-priority=no", "--log-target=stderr", "--log-level=error"]
        command += ["-L", f"module-native-protocol-unix auth-anonymous=1 socket={self._socket}"]
        with (self._folder / "log").open("ab") as errors:
            self._daemon = subprocess.Popen(
                command,
                env=os.environ | dict.fromkeys(own, str(self._folder)),
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )
        wait_for(self._answers, what="PulseAudio's start")
        self.add_sink()

    def _answers(self) -> bool:
        done = subprocess.run(["pactl", "-s", self.server, "info"], capture_output=True, timeout=5, check=False)
        return done.returncode == 0

    def _control(self, *arguments: str) -> str:
        command = ["pactl", "-s", self.server, *arguments]
        return subprocess.run(command, capture_output=True, text=True, timeout=5, check=True).stdout

    def add_sink(self, name: str = SINK, properties: str = "") -> None:
        """Plugs in the loudspeaker, or an output of this name and with these properties."""
        if name != SINK:
            # Or who listens to the loudspeaker is made to listen to this, if the server likes it better.
            self._control("set-default-source", f"{SINK}.monitor")
        # Without "norewinds" an idle null sink plays two seconds ahead, and what comes then is that much late.
        sink = [f"sink_name={name}", f"rate={RATE}", "norewinds=1", f"sink_properties='{properties}'"]
        self._control("load-module", "module-null-sink", *sink)

    def remove_sink(self, name: str = SINK) -> None:
        """Unplugs the loudspeaker, or the output of this name."""
        for line in self._control("list", "short", "modules").splitlines():
            if f"sink_name={name} " in line:
                self._control("unload-module", line.split()[0])

    def choose_sink(self, name: str) -> None:
        """Makes this output the server's own choice."""
        self._control("set-default-sink", name)

    def mute(self, name: str) -> None:
        """Mutes an output."""
        self._control("set-sink-mute", name, "1")

    def is_muted(self, name: str = SINK) -> bool:
        """Whether an output plays nothing."""
        return self._control("get-sink-mute", name).strip() == "Mute: yes"

    def volume(self, name: str = SINK) -> str:
        """How loud an output is, as the server says it."""
        return self._control("get-sink-volume", name)

    def outputs_in_use(self) -> list[str]:
        """The names of the outputs that somebody has a stream open to, one for each stream."""
        names = {line.split()[0]: line.split()[1] for line in self._control("list", "short", "sinks").splitlines()}
        return [names[line.split()[1]] for line in self._control("list", "short", "sink-inputs").splitlines()]

    def add_microphone(self) -> None:
        """Plugs in a microphone, which hears what `say` plays."""
        self._control("load-module", "module-null-sink", f"sink_name={STUDIO}", f"rate={RATE}", "norewinds=1")
        self._control("set-default-source", f"{STUDIO}.monitor")
        self._control("set-default-sink", SINK)

    def remove_microphone(self) -> None:
        """Unplugs it; whoever records then hears the loudspeaker, as PulseAudio has it, if there is one."""
        for line in self._control("list", "short", "modules").splitlines():
            if f"sink_name={STUDIO}" in line:
                self._control("unload-module", line.split()[0])

    def mute_microphone(self, seconds: float) -> None:
        """Lets nothing come from it, not even silence, for this long."""
        self._control("suspend-sink", STUDIO, "1")
        time.sleep(seconds)
        self._control("suspend-sink", STUDIO, "0")

    def say(self, samples: "NDArray[np.float32]") -> None:
        """Speaks into the microphone, until the last sound was heard."""
        # From a file, so that no gap comes from a test that is busy.
        sound = self._folder / "said.raw"
        sound.write_bytes(samples.tobytes())
        command = ["pacat", "-s", self.server, f"--device={STUDIO}", "--format=float32le", f"--rate={RATE}"]
        command += ["--channels=1", "--latency-msec=200", "--raw", str(sound)]
        subprocess.run(command, timeout=len(samples) / RATE + 10, stderr=subprocess.DEVNULL, check=True)

    def suspend(self) -> None:
        """Puts the loudspeaker to sleep."""
        self._control("suspend-sink", SINK, "1")

    def resume(self) -> None:
        """Wakes the loudspeaker."""
        self._control("suspend-sink", SINK, "0")

    def is_used(self) -> bool:
        """Whether somebody has a stream open to the loudspeaker."""
        return bool(self._control("list", "short", "sink-inputs").strip())

    def kill(self) -> None:
        """Ends the daemon as a crash would."""
        if self._daemon:
            self._daemon.kill()
            self._daemon.wait()
            self._daemon = None
            self._socket.unlink(missing_ok=True)

    def freeze(self) -> None:
        """Makes the daemon hang."""
        assert self._daemon
        self._daemon.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Lets the daemon go on."""
        assert self._daemon
        self._daemon.send_signal(signal.SIGCONT)

    def start_recording(self, sink: str = SINK) -> Listener:
        """Listens to all that is played from now on."""
        listener = Listener(self.server, sink)
        self._listeners.append(listener)
        return listener

    def record(self, seconds: float) -> "NDArray[np.float32]":
        """What is played in the next seconds."""
        listener = self.start_recording()
        wait_for(lambda: len(listener.samples) >= seconds * RATE, limit=seconds + 5)
        return listener.stop()[: round(seconds * RATE)]

    def close(self) -> None:
        """Ends the daemon and those who listen."""
        for listener in self._listeners:
            listener.stop()
        if self._daemon:
            self._daemon.terminate()
            with suppress(subprocess.TimeoutExpired):
                self._daemon.wait(3)
        self.kill()


def best_match(heard: "NDArray[np.float32]", wanted: "NDArray[np.float32]") -> tuple[int, float]:
    """Where in what was heard the wanted sound is, and how alike they are there: 1 is the same but for its volume."""
    import numpy as np

    size = len(heard) + len(wanted)
    spectrum = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(wanted, size))
    at = int(np.argmax(np.fft.irfft(spectrum, size)[: len(heard)]))
    piece = heard[at : at + len(wanted)].astype(np.float64)
    piece = np.pad(piece, (0, len(wanted) - len(piece)))
    lengths = float(np.linalg.norm(piece) * np.linalg.norm(wanted))
    return at, float(piece @ wanted) / lengths if lengths else 0.0


def audible_runs(heard: "NDArray[np.float32]") -> list[tuple[int, int]]:
    """Where there is sound, as frames from and to; gaps under 20 ms are part of it."""
    import numpy as np

    loud = np.flatnonzero(np.abs(heard) > 1e-4)
    if not len(loud):
        return []
    breaks = np.flatnonzero(np.diff(loud) > RATE // 50)
    return list(
        zip(loud[np.append(0, breaks + 1)].tolist(), loud[np.append(breaks, len(loud) - 1)].tolist(), strict=True)
    )


@pytest.fixture
def sound_server(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """A loudspeaker for this test; PortAudio finds it, because the player initialises PortAudio for every stream."""
    server = SoundServer(tmp_path_factory.mktemp("sound"))
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(server.alsa_config))
    monkeypatch.setenv("PULSE_SERVER", server.server)
    yield server
    server.close()


@pytest.fixture
def no_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any sound device."""
    config = tmp_path / "no-devices.conf"
    # PortAudio aborts the whole process over a file without any device; one that cannot be opened it leaves out.
    config.write_text('pcm.!default { type pulse server "unix:/nowhere" }\n')
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
