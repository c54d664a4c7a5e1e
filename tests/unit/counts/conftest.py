from collections.abc import Iterator

import pytest

from tests.unit.counts.disk import Disk


@pytest.fixture
def disk(request: pytest.FixtureRequest) -> Iterator[Disk]:
    with Disk(request.node.name) as disk:
        yield disk
