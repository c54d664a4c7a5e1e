"""The process that renders clips, seen from outside: started when there is work, killed when it hangs.

A synthesiser is a C library that may crash or hang; in a process of its own that costs one clip.
"""

import json
import os
import selectors
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from threading import Lock, RLock

from kiosk.speech.piper import find_model
from kiosk.speech.text import Text

COMMAND = (sys.executable, "-m", "kiosk.speech.render")

VOICE = "voice"
"""The folder in a kiosk's data where clips are kept."""

VOICES = "voices"
"""The folder beside a venue's profile where organisers put Piper voices."""

LIMIT = 30.0
"""Seconds for one text, the start of the process included; a panel takes one or two, with Piper three."""

PIPER_ATTEMPTS = 3
"""How many texts a Piper voice may fail at in a row: after that it is left alone, since nobody should wait for it."""


class RenderError(Exception):
    """A text has no clip; the message says why, without naming the text."""


class _EndedError(RenderError):
    """Whoever is asked was ended on purpose."""


class Worker:
    """Renders texts one at a time, on whichever one thread asks.

    Args:
        folder: Where clips are kept.
        command: Starts the process; it answers each line on its standard input with one on its standard output.
        limit: Seconds until a text counts as failed and its process is killed.
        voices: Where organisers put Piper voices, if they may.

    Attributes:
        folder: Where clips are kept.
        refused: The Piper voices that did not speak a text, each with what was wrong the last time.
    """

    def __init__(
        self, folder: Path, command: Sequence[str] = COMMAND, limit: float = LIMIT, voices: Path | None = None
    ) -> None:
        self.folder = folder
        self.refused: dict[Path, str] = {}
        self._voices = voices
        self._failures: Counter[Path] = Counter()
        self._command = command
        self._limit = limit
        self._process: subprocess.Popen[bytes] | None = None
        self._starting = Lock()
        self._asking = RLock()

    def model(self, language: str) -> Path | None:
        """The Piper voice that speaks this language; None where espeak-ng does."""
        return find_model(self._voices, language)

    def render(self, text: Text, *, quick: bool = False) -> None:
        """Renders one text into the folder, by espeak-ng where there is no Piper voice, it fails, or it must be quick.

        Raises:
            RenderError: It did not work; the next text gets a new process if this one ended.
        """
        from kiosk.speech.rendered import is_rendered

        model = None if quick else self.model(text.language)
        if model and self._failures[model] < PIPER_ATTEMPTS:
            try:
                self._render(text, model)
                self._failures[model] = 0
                return
            except _EndedError:
                raise
            except RenderError as error:
                self._failures[model] += 1
                self.refused[model] = str(error)
        if model is None or not is_rendered(self.folder, text):
            self._render(text, None)

    def _render(self, text: Text, model: Path | None) -> None:
        request = {
            "folder": str(self.folder),
            "language": text.language,
            "hash": text.hash,
            "sentences": text.sentences,
            "model": model and str(model),
        }
        with self._asking:
            with self._starting:
                process = self._process = self._process or self._start()
            try:
                answer = self._ask(process, json.dumps(request).encode() + b"\n")
                error = json.loads(answer)["error"]
            except (OSError, ValueError, KeyError, TypeError, EOFError) as trouble:
                kind = RenderError if self._process is process else _EndedError
                self.end()
                raise kind(_cause(process, trouble)) from trouble
        if error is not None:
            raise RenderError(str(error))

    def end(self) -> None:
        """Ends the process, whatever it is doing; may be called from any thread, and again."""
        with self._starting:
            process, self._process = self._process, None
        if process:
            process.kill()
            # Whoever waits for an answer has now got none, and lets go.
            with self._asking, process:
                pass

    def _start(self) -> subprocess.Popen[bytes]:
        try:
            return subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        except OSError as error:
            raise RenderError(f"the synthesiser does not start: {error}") from error

    def _ask(self, process: subprocess.Popen[bytes], request: bytes) -> bytes:
        """Sends a line and waits for a line.

        Raises:
            EOFError: The process ended.
            OSError: The process ended, or did not answer in time.
        """
        assert process.stdin and process.stdout
        process.stdin.write(request)
        ends = time.monotonic() + self._limit
        answer = b""
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            while not answer.endswith(b"\n"):
                if not selector.select(max(0.0, ends - time.monotonic())):
                    raise TimeoutError(f"no answer within {self._limit:g} s")
                piece = os.read(process.stdout.fileno(), 65536)
                if not piece:
                    raise EOFError("the synthesiser ended")
                answer += piece
        return answer


def _cause(process: subprocess.Popen[bytes], trouble: Exception) -> str:
    if isinstance(trouble, TimeoutError):
        return str(trouble)
    if isinstance(trouble, EOFError | BrokenPipeError):
        code = process.wait()
        return f"the synthesiser ended with {f'signal {-code}' if code < 0 else f'exit code {code}'}"
    return f"the synthesiser answered nonsense: {trouble}"
