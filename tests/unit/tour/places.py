"""Tour folders on servers, behind a proxy, and what is in them."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.tally.folder import publish
from kiosk.tally.merge import Count
from kiosk.tour.push import TOUR
from kiosk.tour.remote import Remote
from kiosk.venue.tour_folder import parse
from tests.proxy import Proxy
from tests.servers import BUCKET, KEYS, PASSWORD, USER, objects
from tests.unit.tally.some import a_run


@dataclass
class Place:
    """A tour folder on a server, behind a proxy.

    Attributes:
        target: What a kiosk has of it.
        proxy: What stands in between.
        held: The files of counts that the server really has.
    """

    target: Remote
    proxy: Proxy
    held: Callable[[], Mapping[str, bytes]]


@contextmanager
def on_webdav(port: int, folder: Path, seed: int) -> Iterator[Place]:
    """An empty tour folder in the folder that a WebDAV server at a port serves the parent of."""
    folder.mkdir()
    proxy = Proxy(port, seed)
    address = parse(f"http://127.0.0.1:{proxy.port}/{folder.name}")
    try:
        yield Place(Remote(address, {"username": USER, "password": PASSWORD}), proxy, lambda: contents(folder))
    finally:
        proxy.close()


@contextmanager
def on_s3(port: int, name: str, seed: int) -> Iterator[Place]:
    """An empty tour folder of a name in the bucket of an S3 server."""
    proxy = Proxy(port, seed)
    address = parse(f"s3://{BUCKET}/{name}?endpoint=http://127.0.0.1:{proxy.port}")
    try:
        yield Place(Remote(address, KEYS), proxy, lambda: objects(port, f"{name}/"))
    finally:
        proxy.close()


def contents(folder: Path) -> Mapping[str, bytes]:
    """The files of counts in a folder laid out as the tour folder."""
    paths = (*folder.glob("runs/*"), *folder.glob("counts/*/*"))
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def fill(data: Path, n: int = 1, *, runs: int = 2, days: int = 1) -> Mapping[str, bytes]:
    """Count something in some runs of a kiosk: each day something up to n, in the week always the same.

    Returns:
        Its files.
    """
    for number in range(runs):
        run = a_run(number)
        counts = [Count(run.id, f"2026-10-{day + 1:02}", "panel", "bode/toen", n) for day in range(days)]
        publish(data / TOUR, run, [*counts, Count(run.id, "2026-W43", "language", "nl", 1)])
    return contents(data / TOUR)
