"""What a tour folder on this machine holds after pushes, whatever happens to it and to the kiosk in between."""

import asyncio
import json
import random
import shutil
from pathlib import Path

import pytest

from kiosk.tally.folder import collect, publish
from kiosk.tally.merge import Count
from kiosk.tour import push as pushing
from kiosk.tour.folder import Folder
from kiosk.tour.push import LEDGERS, TOUR, batched
from kiosk.tour.sync import push, sync
from kiosk.tour.trouble import Trouble
from tests.unit.tally.some import a_run
from tests.unit.tour.places import contents, fill


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def stick(tmp_path: Path) -> Folder:
    (tmp_path / "stick").mkdir()
    return Folder(tmp_path / "stick")


def test_everything_arrives_and_the_smaller_goes(data: Path, stick: Folder) -> None:
    for n in (1, 2):
        files = fill(data, n)
        outcome = push(data, stick)
        assert (outcome.trouble, outcome.waiting) == (None, 0)
        assert contents(stick.path) == files
    assert outcome.delivered == 2, "a week and the runs had not changed"


def test_several_kiosks_share_a_stick(tmp_path: Path, stick: Folder) -> None:
    everything: dict[str, bytes] = {}
    for number in (1, 2, 3):
        publish(
            tmp_path / str(number) / TOUR, a_run(number), [Count(a_run(number).id, "2026-W43", "language", "nl", 1)]
        )
        assert push(tmp_path / str(number), stick).waiting == 0
        everything |= contents(tmp_path / str(number) / TOUR)
    assert contents(stick.path) == everything


def test_what_a_compaction_took_away_is_not_sent_again(data: Path, stick: Folder) -> None:
    fill(data)
    push(data, stick)
    shutil.rmtree(stick.path / "counts")
    assert push(data, stick).delivered == 0
    assert not (stick.path / "counts").exists()
    fill(data, 2)
    assert push(data, stick).delivered == 2
    assert push(data, stick).delivered == 0


def test_another_stick_in_the_same_place_gets_everything(data: Path, stick: Folder) -> None:
    files = fill(data)
    push(data, stick)
    first = stick.path.rename(stick.path.with_name("first"))
    stick.path.mkdir()
    assert push(data, stick).delivered == len(files)
    assert contents(stick.path) == files
    stick.path.rename(stick.path.with_name("second"))
    first.rename(stick.path)
    assert push(data, stick).delivered == 0, "the first is known again"


def test_a_tour_folder_that_was_put_back_gets_what_it_lost(data: Path, stick: Folder) -> None:
    fill(data)
    push(data, stick)
    backup = stick.path.with_name("backup")
    shutil.copytree(stick.path, backup)
    files = fill(data, 2)
    push(data, stick)
    shutil.rmtree(stick.path)
    backup.rename(stick.path)
    assert push(data, stick).waiting == 0
    assert {*contents(stick.path).items()} >= {*files.items()}
    assert collect(stick.path).counts == collect(data / TOUR).counts


def test_a_cloned_kiosk_loses_nothing(tmp_path: Path, data: Path, stick: Folder) -> None:
    fill(data)
    push(data, stick)
    clone = tmp_path / "clone"
    shutil.copytree(data, clone)
    for number, kiosk in ((8, data), (9, clone), (10, data)):
        publish(kiosk / TOUR, a_run(number), [Count(a_run(number).id, "2026-W43", "language", "nl", number)])
        outcome = push(kiosk, stick)
        assert (outcome.trouble, outcome.waiting) == (None, 0)
    assert contents(stick.path) == {**contents(data / TOUR), **contents(clone / TOUR)}


def test_a_kiosk_put_back_to_an_older_copy_takes_nothing_away(tmp_path: Path, data: Path, stick: Folder) -> None:
    fill(data)
    push(data, stick)
    shutil.copytree(data, tmp_path / "older")
    fill(data, 7)
    push(data, stick)
    seven = collect(stick.path).counts
    fill(tmp_path / "older", 3)
    assert push(tmp_path / "older", stick).waiting == 0
    assert collect(stick.path).counts == seven


def test_damage_there_is_mended_and_damage_here_stays_here(data: Path, stick: Folder) -> None:
    files = fill(data)
    first, second, *_ = sorted(files)
    (stick.path / first).parent.mkdir(parents=True)
    (stick.path / first).write_bytes(files[first][:50])
    (data / TOUR / second).write_bytes(files[second][:50])
    outcome = push(data, stick)
    assert (outcome.trouble, outcome.waiting) == (None, 1)
    assert contents(stick.path) == {name: file for name, file in files.items() if name != second}


def test_a_thorough_look_mends_what_a_stick_has_lost(data: Path, stick: Folder) -> None:
    files = fill(data)
    push(data, stick)
    first, second, *_ = sorted(files)
    (stick.path / first).write_bytes(b"\0" * 100)
    (stick.path / second).unlink()
    assert push(data, stick).delivered == 0
    assert sync(data, stick, thorough=True).delivered == 2
    assert contents(stick.path) == files
    (stick.path / "compacted").mkdir()
    (stick.path / "compacted" / "2026.parquet").touch()
    (stick.path / first).write_bytes(b"\0" * 100)
    (stick.path / second).unlink()
    assert sync(data, stick, thorough=True).delivered == 1, "the other one was compacted, as far as a kiosk can tell"


def test_damage_there_that_may_be_larger_stays(data: Path, stick: Folder) -> None:
    fill(data)
    push(data, stick)
    old = next(path for path in stick.path.glob("counts/*/*") if "W" not in str(path))
    old.write_bytes(old.read_bytes().replace(b'"n": 1', b'"n": 9'))
    fill(data, 2)
    push(data, stick)
    assert old.exists()


def test_what_broke_off_and_was_overtaken_goes(data: Path, stick: Folder) -> None:
    fill(data)
    push(data, stick)
    old = next(path for path in stick.path.glob("counts/*/*") if "W" not in str(path))
    old.write_bytes(old.read_bytes()[:80])
    old.with_name(f"{old.name}.tmp").write_bytes(b"")
    files = fill(data, 2)
    push(data, stick)
    assert contents(stick.path) == files


def test_a_stick_that_is_not_in_is_not_made(data: Path, stick: Folder) -> None:
    files = fill(data)
    stick.path.rmdir()
    outcome = push(data, stick)
    assert outcome.trouble
    assert (outcome.trouble.code, outcome.waiting) == ("missing", len(files))
    assert not stick.path.exists()


def test_a_damaged_ledger_only_costs_another_look(data: Path, stick: Folder) -> None:
    files = fill(data)
    push(data, stick)
    for damage in (b"", b"{}", b"[1]", b'{"format": 1, "where": "x", "names": 3, "tried": []}'):
        (ledger,) = (data / LEDGERS).iterdir()
        ledger.write_bytes(damage)
        assert push(data, stick).waiting == 0
        assert contents(stick.path) == files
        ledger.unlink()


def test_a_stick_that_is_pulled_is_not_made_anew_below_it(stick: Folder) -> None:
    stick.path.rmdir()
    with pytest.raises(Trouble):
        asyncio.run(stick.write("runs/x.json", b"{}"))
    assert not stick.path.exists()


def test_no_two_files_at_once_need_the_same_new_folder(seed: int) -> None:
    chance = random.Random(seed)
    names = [f"runs/{n}" for n in range(9)] + [f"counts/{chance.randrange(20)}/{n}" for n in range(60)]
    made: set[str] = set()
    batches = list(batched(names))
    assert [name for batch in batches for name in batch] == names
    for batch in batches:
        new = [folder for name in batch for folder in {"counts", name.rpartition("/")[0]} if name.startswith(folder)]
        new = [folder for folder in new if folder not in made]
        assert len(new) == len({*new})
        made.update(new)
    assert max(map(len, batches)) == 4


class Pulled(BaseException):
    """The stick was pulled, or the power cut: nothing more happens."""


class Failing(Folder):
    """A stick that is pulled at the nth thing that is done to it, in the middle of a write."""

    def __init__(self, path: Path, left: int, chance: random.Random) -> None:
        super().__init__(path)
        self.left, self.chance = left, chance

    def _step(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Pulled

    async def read(self, name: str) -> bytes | None:
        self._step()
        return await super().read(name)

    async def write(self, name: str, data: bytes) -> None:
        try:
            self._step()
        except Pulled:
            path = self.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            torn = path if self.chance.random() < 0.5 else path.with_name(f"{path.name}.tmp")  # as some servers do
            torn.write_bytes(data[: self.chance.randrange(len(data))])
            raise
        await super().write(name, data)

    async def delete(self, name: str) -> None:
        self._step()
        await super().delete(name)


def test_interrupted_anywhere_the_next_push_completes(data: Path, stick: Folder, seed: int) -> None:
    chance = random.Random(seed)
    begun = ended = 0
    while ended < 3 or begun < 60:
        files = fill(data, 1 + begun // 2, runs=1)
        begun += 1
        try:
            push(data, Failing(stick.path, chance.randrange(30), chance))
        except Pulled:
            continue
        ended += 1
    outcome = push(data, stick)
    assert (outcome.trouble, outcome.waiting) == (None, 0)
    assert contents(stick.path) == files


def test_only_what_was_not_known_as_delivered_is_looked_at_again(
    data: Path, stick: Folder, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pushing, "_AT_ONCE", 1)
    fill(data, days=20)
    with pytest.raises(Pulled):
        push(data, Failing(stick.path, 110, random.Random(seed)))
    (ledger,) = (data / LEDGERS).iterdir()
    there = len(contents(stick.path))
    assert there - 9 <= len(json.loads(ledger.read_bytes())["names"]) < there


def test_a_full_stick_says_so_and_goes_on_later(data: Path, stick: Folder) -> None:
    files = fill(data)
    push(data, stick)
    more = fill(data, 2)
    (new,) = (name for name in more if name not in files and f"{0:032x}" in name)
    (stick.path / f"{new}.tmp").symlink_to("/dev/full")
    outcome = push(data, stick)
    assert outcome.trouble
    assert (outcome.trouble.code, outcome.waiting) == ("full", 2)
    assert push(data, stick).waiting == 0
    assert contents(stick.path) == more
