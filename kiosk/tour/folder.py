"""A tour folder on this machine: a USB stick, a mounted share, a folder."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from kiosk.tally.durable import make_folder, read_back, sync_folder, write
from kiosk.tour.trouble import Trouble, from_os


class Folder:
    """A tour folder on this machine. See `Target`."""

    def __init__(self, path: Path) -> None:
        """Nothing is looked at yet."""
        self.path = path
        self.where = str(path)

    async def check(self) -> None:
        """See `Target`."""
        with self._translated():
            if not self.path.is_dir():
                raise Trouble("missing", self.where)

    async def read(self, name: str) -> bytes | None:
        """See `Target`."""
        with self._translated():
            try:
                return read_back(self.path / name)
            except FileNotFoundError:
                return None

    async def write(self, name: str, data: bytes) -> None:
        """See `Target`."""
        await self.check()  # a stick that was pulled is not to be made anew on the disk below it
        with self._translated():
            make_folder((self.path / name).parent)
            write(self.path / name, data)

    async def delete(self, name: str) -> None:
        """See `Target`."""
        with self._translated():
            path = self.path / name
            path.with_name(f"{path.name}.tmp").unlink(missing_ok=True)
            path.unlink(missing_ok=True)

    async def files(self, folder: str) -> Mapping[str, int]:
        """See `Target`."""
        with self._translated():
            below = (path for path in (self.path / folder).rglob("*") if path.is_file())
            return {str(path.relative_to(self.path)): path.stat().st_size for path in below}

    async def fetch(self, name: str, to: Path) -> None:
        """See `Target`."""
        with self._translated(), (self.path / name).open("rb") as source, to.open("xb") as copy:
            shutil.copyfileobj(source, copy)
            copy.flush()
            os.fsync(copy.fileno())
        sync_folder(to.parent)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise from_os(error, self.where) from error
