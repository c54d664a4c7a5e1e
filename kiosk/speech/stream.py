"""A stream of sound at RATE, to a loudspeaker or from a microphone."""

from collections.abc import Callable
from typing import Any

from kiosk.speech.clip import RATE


def started(kind: Callable[..., Any], **settings: Any) -> Any:
    """A stream that runs, with one channel, or with two where the device does not take one.

    Args:
        kind: sounddevice's `InputStream` or `OutputStream`.
        settings: What else it is opened with.

    Raises:
        PortAudioError: There is no such device, or it does not start.
        ValueError: Several devices are called that.
    """
    from sounddevice import PortAudioError  # loaded by whoever has its streams

    settings |= {"samplerate": RATE, "dtype": "float32"}
    try:
        stream = kind(channels=1, **settings)
    except PortAudioError:
        stream = kind(channels=2, **settings)
    try:
        stream.start()
    except PortAudioError:
        stream.close()
        raise
    return stream
