import resource
from pathlib import Path

import pytest

from kiosk.tally.durable import write


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    write(tmp_path / "counts.csv", b"old")
    write(tmp_path / "counts.csv", b"new")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"counts.csv": b"new"}


def test_what_does_not_fit_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "counts.csv", b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))  # the kernel stops as it does on a full disk
    try:
        with pytest.raises(OSError, match="too large"):
            write(tmp_path / "counts.csv", bytes(5000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"counts.csv": b"old"}
