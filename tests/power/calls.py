"""The calls by which Python changes files: each does what it did, and a tape is told."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any
from unittest.mock import patch

from tests.power.tape import FOLDER, Image, Tape


@contextmanager
def recording(root: Path, image: Image) -> Iterator[Tape]:
    """A disk of which everything is written down, whoever asks."""
    tape = Tape(root, image)
    with ExitStack() as stack:
        stack.callback(tape.unregister)
        for owner, name, call in _calls(tape):
            stack.enter_context(patch.object(owner, name, call))
        yield tape


def _calls(tape: Tape) -> list[tuple[Any, str, Any]]:
    touch, mkdir, rename, replace, unlink = Path.touch, Path.mkdir, Path.rename, Path.replace, Path.unlink
    opened, rmdir, fsync = Path.open, Path.rmdir, os.fsync

    def new(path: Path, call: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        below, is_new = tape.below(path), not path.exists()
        if below is None:
            return call(path, *args, **kwargs)
        tape.before("open", False)
        result = call(path, *args, **kwargs)
        if is_new:
            tape.made(below, FOLDER if path.is_dir() else None)
        return result

    def open_(path: Path, mode: str = "r", *args: Any, **kwargs: Any) -> IO[Any]:
        if mode == "wb":
            return new(path, opened, mode, *args, **kwargs)  # type: ignore[no-any-return]
        if tape.below(path) is not None:
            tape.before("read", False)
        return opened(path, mode, *args, **kwargs)

    def move(call: Callable[[Path, Any], Path]) -> Callable[[Path, Any], Path]:
        def moved(path: Path, target: Any) -> Path:
            below, to = tape.below(path), tape.below(target)
            if below is None or to is None:
                return call(path, target)
            tape.before("rename", False)
            tape.moved(below, to)
            return call(path, target)

        return moved

    def delete(path: Path, missing_ok: bool = False) -> None:
        below = tape.below(path)
        if below is not None and path.exists():
            tape.before("delete", False)
            unlink(path)
            tape.gone(below)
        else:
            unlink(path, missing_ok)

    def delete_folder(path: Path) -> None:
        below = tape.below(path)
        if below is not None:
            tape.before("delete", False)
        rmdir(path)
        if below is not None:
            tape.gone(below)

    def sync(handle: int) -> None:
        below = tape.below(Path(f"/proc/self/fd/{handle}").readlink())
        if below is None:
            return fsync(handle)
        try:
            tape.before("sync", False)
        except OSError:
            tape.sync(below, failed=True)
            raise
        tape.sync(below)
        return None

    return [
        (Path, "touch", lambda path, *args, **kwargs: new(path, touch, *args, **kwargs)),
        (Path, "mkdir", lambda path, *args, **kwargs: new(path, mkdir, *args, **kwargs)),
        (Path, "open", open_),
        (Path, "rename", move(rename)),
        (Path, "replace", move(replace)),
        (Path, "unlink", delete),
        (Path, "rmdir", delete_folder),
        (os, "fsync", sync),
    ]
