"""Servers that all tests of the tour folder share."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.servers import s3, webdav
from tests.unit.tour.places import Place, on_s3, on_webdav

Open = Callable[[str], AbstractContextManager[Place]]


@pytest.fixture(scope="session")
def webdav_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("webdav")


@pytest.fixture(scope="session")
def webdav_port(webdav_root: Path) -> Iterator[int]:
    with webdav(webdav_root) as port:
        yield port


@pytest.fixture(scope="session")
def s3_port() -> Iterator[int]:
    with s3() as port:
        yield port


@pytest.fixture(params=["webdav", "s3"])
def place(request: pytest.FixtureRequest, tmp_path: Path, seed: int) -> Iterator[Place]:
    """An empty tour folder on each kind of server."""
    if request.param == "s3":
        with on_s3(request.getfixturevalue("s3_port"), tmp_path.name, seed) as place:
            yield place
    else:
        root: Path = request.getfixturevalue("webdav_root")
        with on_webdav(request.getfixturevalue("webdav_port"), root / tmp_path.name, seed) as place:
            yield place
