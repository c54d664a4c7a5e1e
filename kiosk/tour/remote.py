"""A tour folder on a server, through OpenDAL: WebDAV, and storage that speaks S3."""

import asyncio
import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import opendal
from opendal import exceptions

from kiosk.tally.durable import sync_folder
from kiosk.tour.trouble import Trouble, from_text
from kiosk.venue.tour_folder import TourAddress

LIMIT = 60.0  # seconds for one request, however slowly it trickles
_FETCH_LIMIT = 3600.0  # seconds for one file of a bundle: videos over a slow line
_PIECE = 1 << 20  # bytes

# They have nothing else in common.
_FAILURES = tuple(it for it in vars(exceptions).values() if isinstance(it, type) and issubclass(it, Exception))

_CREDENTIALS = {
    "webdav": ("username", "password", "token"),
    "s3": ("access_key_id", "secret_access_key", "session_token"),
}


class Remote:
    """A tour folder on a server. See `Target`.

    Attributes:
        where: Its address.
        limit: Seconds for one request.
    """

    def __init__(self, address: TourAddress, credentials: Mapping[str, str], limit: float = LIMIT) -> None:
        """Nothing is asked of the server yet.

        Raises:
            Trouble: A password would travel unencrypted, or the server's address cannot be used.
        """
        self.where = address.text
        self.limit = limit
        self._has_folders = address.kind == "webdav"
        options = {name: credentials[name] for name in _CREDENTIALS[address.kind] if name in credentials}
        if options and not address.is_secret_safe:
            raise Trouble("plain", self.where)
        if address.kind == "s3":
            # Without these two it looks for keys in the home folder and on the network.
            options |= {"bucket": address.bucket, "region": address.region, "disable_config_load": "true"}
            options |= {"disable_ec2_metadata": "true"}
        if address.endpoint:
            options["endpoint"] = address.endpoint
        try:
            self._server = opendal.AsyncOperator(address.kind, root=address.root, **options)
        except _FAILURES as error:
            raise from_text(str(error), self.where) from None

    async def check(self) -> None:
        """See `Target`."""
        async with self._translated():
            # A list of the root names the root itself when it is there; S3 has no folders, and fails without a bucket.
            found = [entry.path async for entry in await self._server.list("/")]
            if found or not self._has_folders:
                return
            with suppress(exceptions.NotFound):
                await self._server.read("witness/none.json")
                raise Trouble("portal", self.where)  # who has everything is no server of files
            raise Trouble("missing", self.where)

    async def read(self, name: str) -> bytes | None:
        """See `Target`."""
        async with self._translated():
            try:
                return await self._server.read(name)
            except exceptions.NotFound as error:
                if "NoSuchBucket" in str(error):
                    raise Trouble("missing", self.where) from None
                return None

    async def write(self, name: str, data: bytes) -> None:
        """See `Target`."""
        async with self._translated():
            await self._server.write(name, data)

    async def delete(self, name: str) -> None:
        """See `Target`."""
        async with self._translated():
            await self._server.delete(name)

    async def files(self, folder: str) -> Mapping[str, int]:
        """See `Target`."""
        async with self._translated():
            entries = [entry async for entry in await self._server.list(f"{folder}/", recursive=True)]
            return {it.path: it.metadata.content_length for it in entries if not it.path.endswith("/")}

    async def fetch(self, name: str, to: Path) -> None:
        """See `Target`."""
        async with self._translated(_FETCH_LIMIT):
            source = await self._server.open(name, "rb")
            try:
                with to.open("xb") as copy:
                    while piece := await asyncio.wait_for(source.read(_PIECE), self.limit):
                        copy.write(piece)
                    copy.flush()
                    os.fsync(copy.fileno())
            finally:
                await source.close()
        sync_folder(to.parent)

    @asynccontextmanager
    async def _translated(self, limit: float | None = None) -> AsyncIterator[None]:
        # Not "from error": a traceback in the log would show what the server said.
        try:
            async with asyncio.timeout(limit or self.limit):
                yield
        except TimeoutError:
            raise Trouble("slow", self.where) from None
        except _FAILURES as error:
            raise from_text(str(error), self.where) from None
        except OSError as error:
            if error.errno is not None:
                raise  # this kiosk's own disk
            raise from_text(str(error), self.where) from None  # what OpenDAL's open files raise
