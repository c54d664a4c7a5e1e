from pathlib import Path

from kiosk.report.database import open_database
from kiosk.report.kinds import KINDS
from kiosk.report.reading import Reading, read
from tests.fleet import FIRST, Fleet, fill, months, write_compacted, write_json


def everything(reading: Reading) -> list[list[tuple[object, ...]]]:
    return [reading.db.execute(f"FROM {kind.table} ORDER BY ALL").fetchall() for kind in KINDS]


def test_a_fleet_is_the_same_in_both_forms(tmp_path: Path) -> None:
    fleet = Fleet(kiosks=2, days=40)
    with open_database() as db:
        for begin, end in months(fleet):
            fill(db, fleet, begin, end)
            write_json(db, tmp_path / "json")
            write_compacted(db, tmp_path / "parquet")
    one, other = read([tmp_path / "json"]), read([tmp_path / "parquet"])
    assert one.problems == other.problems == []
    assert everything(one) == everything(other) == everything(read([tmp_path / "json", tmp_path / "parquet"]))


def test_a_fleet_looks_like_one() -> None:
    fleet = Fleet(kiosks=13, days=31)
    with open_database() as db:
        fill(db, fleet, 0, 31)
        ((labels, open_days, first),) = db.execute(
            "SELECT count(DISTINCT label), count(DISTINCT started[:10]), min(started[:10]) FROM run"
        ).fetchall()
        assert (labels, open_days, first) == (13, 27, FIRST.isoformat())  # four Sundays
        visits = dict(
            db.execute(
                "SELECT split_part(period, 'T', 1), sum(n) FROM count WHERE metric = 'visit' GROUP BY 1"
            ).fetchall()
        )
        assert 13 * 15 < sum(visits.values()) / len(visits) < 13 * 70
        metrics = {metric for (metric,) in db.execute("SELECT DISTINCT metric FROM count").fetchall()}
        assert len(metrics) == 11
