"""Bundles come whole or not at all."""

import hashlib
import json
from pathlib import Path

import pytest

from kiosk.tour.folder import Folder
from kiosk.tour.pull import PULLED
from kiosk.tour.sync import sync
from tests.proxy import Fault
from tests.unit.tour.places import Place

VIDEO = bytes(range(256)) * 8000  # 2 MB


def publish(folder: Path, version: int, video: bytes = VIDEO) -> dict[str, bytes]:
    """Lay out a bundle as an organiser does.

    Returns:
        Its files.
    """
    stamp = json.dumps({"signed": {"_type": "timestamp", "version": version}, "signatures": []}).encode()
    files = {
        "metadata/timestamp.json": stamp,
        f"metadata/{version}.snapshot.json": b"{}",
        f"targets/{hashlib.sha256(video).hexdigest()}.film.mp4": video,
        "targets/bundle.tar": b"content",
    }
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return files


def pulled(data: Path) -> dict[str, bytes]:
    link = data / PULLED
    return {str(path.relative_to(link)): path.read_bytes() for path in link.rglob("*") if path.is_file()}


@pytest.fixture
def stick(tmp_path: Path) -> Folder:
    (tmp_path / "stick").mkdir()
    return Folder(tmp_path / "stick")


def test_a_bundle_comes_once_and_a_newer_one_takes_its_place(tmp_path: Path, stick: Folder) -> None:
    data = tmp_path / "data"
    assert not sync(data, stick).pulled
    first = publish(stick.path, 1)
    assert sync(data, stick).pulled
    assert pulled(data) == first
    assert not sync(data, stick).pulled
    (stick.path / "metadata/1.snapshot.json").unlink()
    (stick.path / "targets/bundle.tar").unlink()
    second = publish(stick.path, 2)
    assert sync(data, stick).pulled
    assert pulled(data) == second
    third = publish(stick.path, 3)
    assert sync(data, stick).pulled
    assert pulled(data) == {**second, **third}
    assert len(list(data.glob("pulled.*"))) == 2, "the last, and the one before for who still reads it"


def test_what_is_not_a_bundle_stays_away(tmp_path: Path, stick: Folder) -> None:
    data = tmp_path / "data"
    publish(stick.path, 1)
    (stick.path / "metadata/timestamp.json").write_bytes(b"<html>Welkom</html>")
    outcome = sync(data, stick)
    assert outcome.trouble
    assert outcome.trouble.code == "portal"
    assert not (data / PULLED).exists()


def test_a_target_that_is_not_what_its_name_says_is_not_taken(tmp_path: Path, stick: Folder) -> None:
    data = tmp_path / "data"
    whole = publish(stick.path, 1)
    sync(data, stick)
    publish(stick.path, 2)
    next((stick.path / "targets").glob("*.mp4")).write_bytes(VIDEO[:-1] + b"!")
    outcome = sync(data, stick)
    assert outcome.trouble
    assert (outcome.trouble.code, outcome.pulled) == ("broken", False)
    assert pulled(data) == whole


@pytest.mark.parametrize("place", ["webdav"], indirect=True)
@pytest.mark.parametrize("fault", ["cut download", "lost answer", "portal", "500"])
def test_faults_leave_the_last_bundle(place: Place, webdav_root: Path, tmp_path: Path, fault: Fault) -> None:
    folder = webdav_root / tmp_path.name
    first = publish(folder, 1)
    assert sync(tmp_path, place.target).pulled
    publish(folder, 2, VIDEO[::-1])
    for skip in (1, 3, 5):
        place.proxy.fault, place.proxy.skip = fault, skip
        outcome = sync(tmp_path, place.target)
        assert outcome.trouble
        assert not outcome.pulled
        assert pulled(tmp_path) == first
    place.proxy.fault = ""
    assert sync(tmp_path, place.target).pulled
    assert VIDEO[::-1] in pulled(tmp_path).values()
