"""Which of a sound server's outputs is a headset, and which the loudspeaker: choices over plain values."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

_HEADSETS = frozenset({"headset", "headphone", "hands-free"})
"""The form factors of PulseAudio and PipeWire that are worn on the head."""


@dataclass(frozen=True, slots=True)
class Port:
    """A socket of an output; `available` is `yes`, `no` or, where nothing tells, `unknown`."""

    name: str
    available: str = "unknown"

    @property
    def is_for_headset(self) -> bool:
        """Whether a headset goes in here, as far as its name says."""
        return "headphone" in self.name.lower() or "headset" in self.name.lower()


@dataclass(frozen=True, slots=True)
class Output:
    """A sink of the sound server.

    Attributes:
        index: The server's number for it.
        name: The server's name for it.
        form_factor: What it looks like, such as `headset` or `speaker`; empty when not known.
        bus: How it is connected, such as `usb` or `pci`; empty when not known.
        ports: Its sockets.
        port: The name of the socket in use; empty when it has none.
        muted: It plays nothing.
    """

    index: int
    name: str
    form_factor: str = ""
    bus: str = ""
    ports: tuple[Port, ...] = ()
    port: str = ""
    muted: bool = False

    @property
    def is_headset(self) -> bool:
        """Whether it is a headset itself, and so is there only while that is plugged in."""
        return self.form_factor in _HEADSETS

    def headset_port(self, *available: str) -> str:
        """The name of a socket for a headset whose `available` is one of these; empty when there is none."""
        return next((port.name for port in self.ports if port.is_for_headset and port.available in available), "")


def is_in(outputs: Sequence[Output], named: str) -> bool:
    """Whether the outputs themselves show that a headset is in; the named one is always there, and shows nothing."""
    return any((output.is_headset and output.name != named) or output.headset_port("yes") for output in outputs)


def headset(outputs: Sequence[Output], usual: str, named: str) -> Output | None:
    """The output on which a headset that is in is heard: the best that there is.

    Args:
        outputs: All outputs.
        usual: The name of the server's own choice.
        named: The name that the venue gave; empty when it gave none.
    """
    best = [output for output in outputs if named and output.name == named]
    best += [output for output in outputs if output.is_headset]
    best += [output for output in outputs if output.headset_port("yes")]
    best += [output for output in outputs if output.bus == "usb" and output.name != usual]
    best += [output for output in outputs if output.headset_port("unknown")]
    return best[0] if best else None


def loudspeaker(outputs: Sequence[Output], usual: str, headsets: Collection[str]) -> Output | None:
    """The output on which everybody hears it: the server's own choice, unless that is one of the headsets' names."""
    others = [output for output in outputs if output.name not in headsets]
    return next((output for output in others if output.name == usual), others[0] if others else None)
