"""What somebody sees who records a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.cli.voice.terminal import ALARM, BOLD, DIM, PLAIN, Line, wrapped
from kiosk.cli.voice.texts import Spoken, has_word
from kiosk.speech.take import Verdict


@dataclass(frozen=True, slots=True)
class Page:
    """One sentence of one text.

    Attributes:
        spoken: The text.
        place: Which text this is, from 1, and of how many.
        number: The sentence, from 1.
        meter: The level, as lines that fit.
        notes: What happens, what was found, and the keys.
    """

    spoken: Spoken
    place: tuple[int, int]
    number: int
    meter: Sequence[Line]
    notes: Sequence[Line]

    def lines(self, columns: int, rows: int) -> list[Line]:
        """The page at this size. On a small terminal the sentences around go first, and the keys never."""
        sentences = self.spoken.text.sentences
        said = sentences[self.number - 1]
        where = f"Text {self.place[0]} of {self.place[1]}, sentence {self.number} of {len(sentences)}"
        head = [(f"{where}: {self.spoken.name} ({self.spoken.id})", PLAIN)]
        if self.spoken.mood:
            head.append((f"Mood: {self.spoken.mood}", PLAIN))
        hints = [
            (f"{word}: {sounds}", PLAIN) for word, sounds in self.spoken.pronunciation.items() if has_word(said, word)
        ]
        top = _broken(head, columns)
        before = _apart(_broken([(text, DIM) for text in sentences[: self.number - 1][-1:]], columns))
        this = _apart(_broken([(said, BOLD)], columns)) + _apart(_broken(hints, columns))
        after = _apart(_broken([(text, DIM) for text in sentences[self.number :][:1]], columns))
        below = _apart([*self.meter, *_broken(self.notes, columns)])
        for above in (top + before + this + after, top + this + after, top + this, this[1:]):
            if len(above) + len(below) <= rows:
                return above + below
        return (this[1:] + below[1:])[-rows:]


def notes(recording: float | None, verdict: Verdict | None, is_on_disk: bool, is_heard: bool, note: str) -> list[Line]:
    """What happens, what was found, and the keys.

    Args:
        recording: For how many seconds it has been recording; None when it is not.
        verdict: What was found in the take, if there is one.
        is_on_disk: The take was kept earlier.
        is_heard: There is a microphone.
        note: What else there is to say; empty for nothing.
    """
    if recording is not None:
        state, keys = (f"RECORDING {recording:.0f} s", ALARM), "space: done"
    elif verdict:
        kept = "Kept earlier" if is_on_disk else "Recorded"
        state = (f"{kept}: {verdict.seconds:.1f} s, peak {round(verdict.peak)} dBFS.", BOLD)
        keys = "Enter: keep   p: play   r: record again   b: back   s: skip   q: stop"
    else:
        state, keys = ("Ready.", PLAIN), "space: record   b: back   s: skip   q: stop"
    found = [(warning, ALARM) for warning in verdict.warnings] if verdict else []
    if not is_heard:
        found.append((f"The microphone is gone. Plug it in, then press {'r' if verdict else 'space'}.", ALARM))
    if note:
        found.append((note, BOLD))
    # What a key does stays beside it on a narrow terminal.
    return [state, *found, (keys.replace(": ", ":\xa0"), DIM)]


def _broken(lines: Sequence[Line], columns: int) -> list[Line]:
    return [(piece, style) for text, style in lines for piece in wrapped(text, columns)]


def _apart(lines: list[Line]) -> list[Line]:
    return [("", PLAIN), *lines] if lines else []
