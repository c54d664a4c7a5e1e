"""Piper, a synthesiser with a better voice than espeak-ng, when an organiser has put a voice in place for it.

Piper is under the GPL, so it is run as a program of its own: the package `piper-tts`, or else a `piper` on the path.
All builds of it that were read (1.8 and 1.2 in Python, 1.2 in C++) take one sentence a line and write a WAV file for
each into a folder, named by the time in nanoseconds.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

# Whatever ends this process, the kernel ends Piper with it: PR_SET_PDEATHSIG is 1 (prctl(2)), and outlives exec.
_MORTAL = (
    "import ctypes, os, signal, sys\n"
    "ctypes.CDLL(None).prctl(1, signal.SIGKILL)\n"
    "os.getppid() == int(sys.argv[1]) and os.execvp(sys.argv[2], sys.argv[2:])"
)

_REASON = 300


class PiperError(Exception):
    """Piper did not speak; the message says why."""


def find_model(folder: Path | None, language: str) -> Path | None:
    """The voice for this language among those in the folder, as Piper's makers name them: `nl_NL-ronnie-medium.onnx`.

    Args:
        folder: Where voices were put, each with its `.onnx.json` beside it; it may be missing.
        language: The language's code, such as `nl`.
    """
    if folder is None or not folder.is_dir():
        return None
    named = (f"{language}_", f"{language}-", f"{language}.onnx")
    models = (file for file in folder.iterdir() if file.suffix == ".onnx" and file.name.startswith(named))
    return min((model for model in models if model.with_name(f"{model.name}.json").is_file()), default=None)


def speak(sentences: Sequence[str], model: Path, folder: Path) -> list[Path]:
    """Speaks each sentence into a WAV file in this folder, which is empty, and gives the files in their order.

    It waits as long as Piper takes; starting it and speaking seven sentences took 2.5 s.

    Raises:
        PiperError: Piper is not installed, it failed, or there is not one file for each sentence.
    """
    command = [sys.executable, "-ISc", _MORTAL, str(os.getpid()), *_program(), "-m", str(model), "-d", str(folder)]
    lines = "".join(" ".join(sentence.split()) + "\n" for sentence in sentences)
    done = subprocess.run(
        command, input=lines.encode(), capture_output=True, check=False, env=os.environ | {"PYTHONUTF8": "1"}
    )
    if done.returncode:
        how = f"signal {-done.returncode}" if done.returncode < 0 else f"exit code {done.returncode}"
        last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise PiperError(f"Piper ended with {how}: {last[:_REASON] or 'it did not say why'}")
    files = [file for file in folder.glob("*.wav") if file.stem.isdecimal()]
    if len(files) != len(sentences):
        raise PiperError(f"Piper wrote {len(files)} sounds for {len(sentences)} sentences")
    return sorted(files, key=lambda file: int(file.stem))


def _program() -> list[str]:
    # A folder that happens to be called piper has a spec too, but no origin.
    if (spec := find_spec("piper")) and spec.origin:
        return [sys.executable, "-m", "piper"]
    if found := shutil.which("piper"):
        return [found]
    raise PiperError("Piper is not installed; install the package piper-tts")
