"""Has the sound server play our sound in a headset or from the loudspeaker; works with PulseAudio and PipeWire.

While a headset is in use every other output is muted: a server moves the sound of a headset that is pulled out to the
loudspeaker at once, sooner than anybody can fall silent. What was muted is noted in a file, because servers remember
it longer than a program that crashes. Only our own streams are moved.
"""

import logging
import os
from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any

from kiosk.speech.outputs import Output, Port, headset, is_in, loudspeaker

log = logging.getLogger(__name__)

RETRY = 1.0
"""Seconds between two attempts to find a sound server."""

_LOOK = 0.25


class Router:
    """Follows the sound server on a thread of its own; without a server it does nothing.

    Args:
        noticed: Called with whether the server shows a headset, when that changes; on this thread.
        note: The file in which the names of the outputs that were muted are kept.
        named: The name of an output that is always there and used by a headset only; empty for none.
    """

    def __init__(self, noticed: Callable[[bool], None], note: Path, named: str = "") -> None:
        self._noticed = noticed
        self._note = note
        self._named = named
        self._muted = _read(note)
        self._shown = False
        self._wanted = False
        self._moved_to: set[str] = set()  # names of outputs
        self._usual_port = ("", "")  # of an output whose port was changed, and that port
        self._changed = True
        self._settled = Event()
        self._over = Event()
        self._lock = Lock()
        self._pulse: Any = None
        self._thread = Thread(target=self._run, name="sound server", daemon=True)

    def start(self, limit: float = 1.0) -> None:
        """Begins to follow the server, and waits at most this many seconds until it has looked once."""
        self._thread.start()
        self._settled.wait(limit)

    def route(self, to_headset: bool, limit: float = 0.5) -> None:
        """Has our sound played in the headset only, or from the loudspeaker; waits at most this many seconds for it."""
        self._wanted = to_headset
        self._settled.clear()  # in this order: what is settled between the two is settled again
        if self._wake():
            self._settled.wait(limit)

    def close(self, limit: float = 1.0) -> None:
        """Gives everything back to the loudspeaker and ends, within this many seconds; may be called twice."""
        self._over.set()
        self._wake()
        if self._thread.is_alive():
            self._thread.join(limit)
            if self._thread.is_alive():
                log.warning("the sound server does not answer")

    def _wake(self) -> bool:
        # Under a lock: libpulse ends the program when it is to wake what is closed.
        with self._lock:
            if self._pulse:
                self._pulse.event_listen_stop()
            return self._pulse is not None

    def _run(self) -> None:
        is_lost = False
        while not self._over.is_set():
            try:
                import pulsectl

                with pulsectl.Pulse("toen-nu-straks", connect=False) as pulse:
                    pulse.connect()
                    log.info("the sound server tells of headsets")
                    is_lost = False
                    self._follow(pulse)
            except Exception as error:  # pulsectl's own, OSError without its library, and bugs in either
                if not is_lost:
                    log.warning(
                        "no sound server, so no sound can be moved to a headset: %s", str(error) or type(error).__name__
                    )
                is_lost = True
            self._settled.set()
            self._over.wait(RETRY)

    def _follow(self, pulse: Any) -> None:
        from pulsectl import PulseLoopStop

        def note_change(event: object) -> None:
            self._changed = True
            raise PulseLoopStop

        pulse.event_callback_set(note_change)
        pulse.event_mask_set("sink", "sink_input", "server", "card")
        self._changed = True
        with self._lock:
            self._pulse = pulse
        try:
            while not self._over.is_set():
                if self._changed or not self._settled.is_set():
                    self._changed = False
                    self._settle(pulse, self._wanted)
                if not self._changed:
                    pulse.event_listen(timeout=_LOOK)
            self._settle(pulse, wanted=False)
        finally:
            with self._lock:
                self._pulse = None

    def _settle(self, pulse: Any, wanted: bool) -> None:
        """Makes everything as it must be, whatever it was; done again, it changes nothing."""
        outputs, usual = [as_output(sink) for sink in pulse.sink_list()], pulse.server_info().default_sink_name
        found = headset(outputs, usual, self._named)
        if wanted and found:
            self._unmute(pulse, [found])
            self._mute(pulse, [output for output in outputs if output.name != found.name and not output.muted])
            self._use_port(pulse, found)
            if self._move(pulse, lambda place: place != found.index, found):
                self._moved_to.add(found.name)
        elif not wanted:
            away = {o.index: o.name for o in outputs if o.is_headset or o.name in {self._named, *self._moved_to}}
            if speaker := loudspeaker(outputs, usual, away.values()):
                self._move(pulse, away.__contains__, speaker)
            self._give_port_back(pulse, outputs)
            self._unmute(pulse, outputs)
        if wanted == self._wanted:
            self._settled.set()
        if (shown := is_in(outputs, self._named)) != self._shown:
            self._shown = shown
            self._noticed(shown)

    def _mute(self, pulse: Any, outputs: list[Output]) -> None:
        if outputs:
            self._muted |= {output.name for output in outputs}
            _write(self._note, self._muted)
        for output in outputs:
            pulse.sink_mute(output.index, True)

    def _unmute(self, pulse: Any, outputs: list[Output]) -> None:
        there = [output for output in outputs if output.name in self._muted]
        for output in there:
            pulse.sink_mute(output.index, False)
        if there:
            self._muted -= {output.name for output in there}
            _write(self._note, self._muted)

    def _use_port(self, pulse: Any, output: Output) -> None:
        port = output.headset_port("yes") or output.headset_port("unknown")
        if port and port != output.port:
            self._usual_port = (output.name, output.port)
            pulse.sink_port_set(output.index, port)

    def _give_port_back(self, pulse: Any, outputs: list[Output]) -> None:
        name, port = self._usual_port
        self._usual_port = ("", "")
        for output in outputs:
            if output.name == name and output.port != port:
                pulse.sink_port_set(output.index, port)

    def _move(self, pulse: Any, is_wrong: Callable[[int], bool], to: Output) -> bool:
        """Moves what is ours from every wrong place, given by its index, and says whether there was any."""
        own = str(os.getpid())
        streams = [
            stream
            for stream in pulse.sink_input_list()
            if stream.proplist.get("application.process.id") == own and is_wrong(stream.sink)
        ]
        for stream in streams:
            pulse.sink_input_move(stream.index, to.index)
        return bool(streams)


def as_output(sink: Any) -> Output:
    """What is needed of pulsectl's description of a sink."""
    return Output(
        sink.index,
        sink.name,
        sink.proplist.get("device.form_factor", ""),
        sink.proplist.get("device.bus", ""),
        tuple(Port(port.name, _available(port)) for port in sink.port_list),
        sink.port_active.name if sink.port_active else "",
        bool(sink.mute),
    )


def _available(port: Any) -> str:
    return next((word for word in ("yes", "no") if port.available_state == word), "unknown")


def _read(note: Path) -> set[str]:
    try:
        return set(note.read_text("utf-8", "replace").splitlines())
    except FileNotFoundError:
        return set()
    except OSError as error:
        log.warning("what was muted cannot be read: %s", error)
        return set()


def _write(note: Path, names: set[str]) -> None:
    try:
        if names:
            note.write_text("".join(f"{name}\n" for name in sorted(names)), "utf-8")
        else:
            note.unlink(missing_ok=True)
    except OSError as error:
        log.warning("what is muted cannot be noted: %s", error)
