"""What the tour folder can do for a kiosk, wherever it is."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from kiosk.venue.tour_folder import TourAddress


class Target(Protocol):
    """A tour folder. Names are relative to it, with slashes; every failure is a `Trouble`.

    Attributes:
        where: The place as people know it, without secrets.
    """

    where: str

    async def check(self) -> None:
        """Make sure that the folder is there: a wrong address must not become a new folder.

        Raises:
            Trouble: It is not, or cannot be reached.
        """

    async def read(self, name: str) -> bytes | None:
        """Read a file as it is there, not as it was sent; None without it."""

    async def write(self, name: str, data: bytes) -> None:
        """Write a file, and the folders above it. Only reading it back proves that it is there."""

    async def delete(self, name: str) -> None:
        """Delete a file, and what is left of writing it; fine when it is not there."""

    async def files(self, folder: str) -> Mapping[str, int]:
        """Every file below a folder with its size in bytes."""

    async def fetch(self, name: str, to: Path) -> None:
        """Read a file of any length into a new file of this machine, durably."""


def open_target(address: TourAddress, credentials: Mapping[str, str] | None = None) -> Target:
    """Open a tour folder; nothing is asked of it yet.

    Raises:
        Trouble: Its address or its credentials cannot be used.
    """
    if address.kind == "folder":
        from kiosk.tour.folder import Folder

        return Folder(Path(address.root))
    from kiosk.tour.remote import Remote  # loads OpenDAL, which a folder does not need

    return Remote(address, credentials or {})
