from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli.compact import command
from kiosk.report.reading import read
from kiosk.tally.folder import publish
from kiosk.tally.merge import Count
from tests.unit.tally.some import a_run

RUN = a_run()
VISIT = Count(RUN.id, "2020-10-23T10+02:00", "visit", "", 3)


def test_it_says_what_it_did(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [VISIT])
    told = CliRunner().invoke(command, [str(tmp_path)])
    assert (told.exit_code, told.output) == (0, f"{tmp_path}: 2 files became 2.\n")
    assert read([tmp_path]).db.execute("SELECT sum(n) FROM count").fetchall() == [(3,)]
    assert not list(tmp_path.rglob("*.json"))


def test_it_names_what_is_damaged(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [VISIT])
    (day,) = tmp_path.glob("counts/*/*.json")
    day.write_bytes(b"")
    told = CliRunner().invoke(command, [str(tmp_path)])
    assert told.exit_code == 1
    assert told.stderr == (
        f"{day}: cut off or changed: its checksum does not match."
        " It is left out; copy it again from where it came from.\n"
    )
    assert day.exists()


@pytest.mark.parametrize("tour", ["nowhere", "."])
def test_another_folder_is_one_line(tmp_path: Path, tour: str) -> None:
    told = CliRunner().invoke(command, [str(tmp_path / tour)])
    assert told.exit_code == 2
    assert len(told.stderr.splitlines()) == 1 and "folder. Name the folder that has 'runs' and 'counts'" in told.stderr


def test_where_nothing_can_be_written_nothing_goes(tmp_path: Path) -> None:
    publish(tmp_path, RUN, [VISIT])
    (tmp_path / "compacted").touch()
    told = CliRunner().invoke(command, [str(tmp_path)])
    assert told.exit_code == 2
    assert told.stderr.splitlines()[-1].endswith("Nothing is lost; try it again where there is room to write.")
    assert len(list(tmp_path.rglob("*.json"))) == 2
