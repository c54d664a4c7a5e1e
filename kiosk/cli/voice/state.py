"""What there is to hear for a text."""

from kiosk.cli.voice.texts import Spoken
from kiosk.speech.text import Text
from kiosk.speech.worker import Worker

STATES = ("recorded", "stale", "rendered", "missing")


def recorded(text: Text) -> float | None:
    """How long the recording lasts, in seconds; None when there is none that can be decoded."""
    from kiosk.speech.clip import ClipError, read_clip

    if text.recording is None:
        return None
    try:
        return read_clip(text.recording.file, (), 0.0).timing.duration
    except ClipError:
        return None


def state(worker: Worker, spoken: Spoken) -> tuple[str, float]:
    """One of STATES, and how long that lasts in seconds.

    Args:
        worker: It knows where rendered clips are kept, and in which voice.
        spoken: The text. A stale one has a recording of an older text; until there is a new one, a rendered clip is
            heard, whose length is given.
    """
    from kiosk.speech.rendered import rendered_duration

    if (seconds := recorded(spoken.text)) is not None:
        return "recorded", seconds
    models = dict.fromkeys((worker.model(spoken.text.language), None))
    found = (rendered_duration(worker.folder, spoken.text, model) for model in models)
    seconds = next((lasts for lasts in found if lasts is not None), None)
    if spoken.stale:
        return "stale", seconds or 0.0
    return ("missing", 0.0) if seconds is None else ("rendered", seconds)


def length(seconds: float) -> str:
    """Seconds as minutes and seconds; less than one counts as one."""
    whole = max(round(seconds), 1) if seconds else 0
    return f"{whole // 60}:{whole % 60:02}"
