import json
import os
from pathlib import Path
from typing import Any

import pytest

from kiosk.problems.cache import KEPT, Shelf, fingerprint


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "place"
    (place / "inside").mkdir(parents=True)
    (place / "drawing").mkdir()
    (place / "inside" / "a.yaml").write_text("a: b")
    return place


@pytest.fixture
def shelf(tmp_path: Path, place: Path) -> Shelf:
    return Shelf(tmp_path / "cache", place, maker(tmp_path))


def maker(folder: Path) -> Path:
    package = folder / "maker"
    package.mkdir(exist_ok=True)
    (package / "code.py").touch()
    return package


def test_a_fingerprint_changes_with_every_file(place: Path) -> None:
    seen = {fingerprint(place)}

    def changed() -> bool:
        seen.add(now := fingerprint(place))
        return len(seen) > before and now == fingerprint(place)

    for change in (
        lambda: (place / "inside" / "a.yaml").write_text("a: bc"),
        lambda: os.utime(place / "inside" / "a.yaml", ns=(5, 5)),
        lambda: (place / "inside" / "a.yaml").rename(place / "inside" / "b.yaml"),
        lambda: (place / "link.svg").symlink_to("inside/b.yaml"),
        lambda: (place / "folder").symlink_to("inside"),
        lambda: (place / "gone.svg").symlink_to("nowhere"),
        lambda: (place / "drawing" / "new.py").touch(),
    ):
        before = len(seen)
        change()
        assert changed()


def test_what_is_skipped_does_not_count(place: Path) -> None:
    before = fingerprint(place, {"drawing"})
    (place / "drawing" / "new.py").touch()
    assert fingerprint(place, {"drawing"}) == before


def test_a_fingerprint_is_had_of_anything(place: Path) -> None:
    (place / "loop").symlink_to(place)
    (place / "self").symlink_to("self")
    os.mkfifo(place / "pipe")
    assert fingerprint(place)
    assert fingerprint(place / "inside" / "a.yaml") != fingerprint(place / "nowhere")


def test_what_is_kept_is_found_again(shelf: Shelf) -> None:
    parts: dict[str, dict[str, Any]] = {"one": {"a": "é\n"}, "two": {"b": ["\udcff"]}}
    for made in (shelf.keep("f1", {"x": 1}, parts), shelf.find("f1")):
        assert made
        assert made.head == {"x": 1}
        assert {name: made.part(name) for name in parts} == parts
        with pytest.raises(KeyError):
            made.part("three")
    assert shelf.find("f2") is None


def test_only_the_newest_are_kept(shelf: Shelf, tmp_path: Path) -> None:
    for number in range(KEPT + 3):
        shelf.keep(f"f{number}", {}, {})
        for file in tmp_path.glob(f"cache/*/f{number}.jsonl"):
            os.utime(file, (number, number))
    assert [number for number in range(KEPT + 3) if shelf.find(f"f{number}")] == [3, 4, 5]


def test_what_is_damaged_is_not_found(shelf: Shelf, tmp_path: Path) -> None:
    shelf.keep("f1", {"x": 1}, {"one": {"a": "b"}})
    shelf.shown("f1")
    (file,) = tmp_path.glob("cache/*/f1.jsonl")
    whole = file.read_bytes()
    for data in (b"", b"\0" * len(whole), whole[:10], whole[:-1], b"[]\n", b'{"maker": 1}\n', b"\xff\n"):
        file.write_bytes(data)
        assert shelf.find("f1") is None
        assert shelf.last_good() is None
    file.write_bytes(whole)
    assert shelf.find("f1")


def test_the_last_good_one_is_the_last_that_was_shown(shelf: Shelf) -> None:
    assert shelf.last_good() is None
    for number in (1, 2, 1):
        shelf.keep(f"f{number}", {"n": number}, {})
        shelf.shown(f"f{number}")
        last = shelf.last_good()
        assert last
        assert last.head == {"n": number}


def test_what_other_code_made_is_not_found(shelf: Shelf, tmp_path: Path, place: Path) -> None:
    shelf.keep("f1", {}, {})
    (tmp_path / "maker" / "code.py").write_text("changed")
    assert Shelf(tmp_path / "cache", place, tmp_path / "maker").find("f1") is None


def test_two_places_share_a_cache(shelf: Shelf, tmp_path: Path) -> None:
    shelf.keep("f1", {}, {})
    assert Shelf(tmp_path / "cache", tmp_path / "other", maker(tmp_path)).find("f1") is None


def test_on_a_full_disk_it_is_only_given_back(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    made = shelf.keep("f1", {"x": 1}, {"one": {"a": "b"}})
    shelf.shown("f1")
    assert (made.head, made.part("one")) == ({"x": 1}, {"a": "b"})
    assert shelf.find("f1") is None
    assert not list(tmp_path.glob("cache/*/*"))
    assert "No space left" in caplog.text


def test_a_cache_that_is_a_file_stops_nothing(tmp_path: Path, place: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "cache").touch()
    shelf = Shelf(tmp_path / "cache", place, maker(tmp_path))
    assert shelf.keep("f1", {"x": 1}, {}).head == {"x": 1}
    shelf.shown("f1")
    assert shelf.last_good() is None
    assert caplog.records


def test_the_file_is_one_line_for_each_part(shelf: Shelf, tmp_path: Path) -> None:
    shelf.keep("f1", {"x": 1}, {"one": {}, "two": {}})
    (file,) = tmp_path.glob("cache/*/f1.jsonl")
    assert [json.loads(line) for line in file.read_text().splitlines()[1:]] == [{}, {}]
