"""`kiosk sync` as it is run: by a service over TLS, by crew with a stick, and ended at any moment."""

import datetime
import functools
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
import trustme

from kiosk.app.places import PROFILES, ROOT
from kiosk.tally.folder import publish
from kiosk.tally.merge import Count
from kiosk.tour.push import TOUR
from tests.proxy import Proxy
from tests.servers import PASSWORD, USER, webdav
from tests.unit.tally.some import a_run
from tests.unit.tour.places import contents, fill

PULL_IT = "De stick mag er nu uit."


def sync(*arguments: object, trust: Path | None = None) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "kiosk", "sync", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=ROOT,
        env={**os.environ, **({"SSL_CERT_FILE": str(trust)} if trust else {})},
    )


def said(process: subprocess.Popen[str], code: int) -> str:
    """What a process said, which must have ended with a code."""
    text = process.communicate(timeout=60)[0]
    assert process.returncode == code, text
    assert "Traceback" not in text
    assert PASSWORD not in text
    return text


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def credentials(tmp_path: Path) -> Path:
    file = tmp_path / "credentials"
    file.touch(0o600)
    file.write_text(f"username={USER}\npassword={PASSWORD}\n")
    return file


@pytest.fixture
def stick() -> Iterator[Path]:
    """A folder on another disk than the kiosk's."""
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        yield Path(folder)


def certified(ca: trustme.CA, folder: Path, *, year: int | None = None) -> tuple[Path, Path]:
    folder.mkdir()
    days = (datetime.datetime(year, 1, 1), datetime.datetime(year, 12, 31)) if year else (None, None)
    certificate = ca.issue_cert("localhost", not_before=days[0], not_after=days[1])
    certificate.private_key_pem.write_to_path(folder / "key.pem")
    for part in certificate.cert_chain_pems:
        part.write_to_path(folder / "chain.pem", append=True)
    return folder / "chain.pem", folder / "key.pem"


def test_a_service_exchanges_over_tls_with_the_folder_of_its_profile(
    data: Path, credentials: Path, tmp_path: Path
) -> None:
    files = fill(data)
    (tmp_path / "root" / "tour").mkdir(parents=True)
    ca, trust = trustme.CA(), tmp_path / "ca.pem"
    ca.cert_pem.write_to_path(trust)
    profile = tmp_path / "venue.yaml"
    text = (PROFILES / "voorbeelddorp.yaml").read_text()
    with webdav(tmp_path / "root", certified(ca, tmp_path / "good")) as port:
        profile.write_text(text.replace('tour_folder: ""', f"tour_folder: https://localhost:{port}/tour"))
        arguments = ("--once", "--data", data, "--profile", profile, "--credentials", credentials)
        stranger = sync(*arguments)
        assert "certificate cannot be trusted" in said(stranger, 1)
        assert contents(tmp_path / "root" / "tour") == {}
        friend = sync(*arguments, trust=trust)
        assert "6 files of counts delivered, 0 waiting." in said(friend, 0)
    assert contents(tmp_path / "root" / "tour") == files
    with webdav(tmp_path / "root", certified(ca, tmp_path / "old", year=2020)) as port:
        late = sync(
            "--once", f"https://localhost:{port}/tour", "--data", data, "--credentials", credentials, trust=trust
        )
        assert "clock may be wrong: it says 20" in said(late, 1)
    status = json.loads((data / "status" / "sync.json").read_bytes())
    assert status["trouble"]["code"] == "clock"


def test_crew_are_told_when_the_stick_may_be_pulled(data: Path, stick: Path) -> None:
    files = fill(data)
    assert PULL_IT in said(sync(stick, "--data", data), 0)
    assert contents(stick) == files
    status = json.loads((data / "status" / "stick.json").read_bytes())
    assert (status["waiting"], status["trouble"]) == (0, None)
    here = data.parent / "not a stick"
    here.mkdir()
    on_this_disk = said(sync(here, "--data", data), 0)
    assert PULL_IT not in on_this_disk
    assert "geen stick" in on_this_disk
    gone = said(sync("/media/gone", "--data", data), 1)
    assert PULL_IT not in gone
    assert "De map is er niet. Kijk of de stick erin zit" in gone


def test_a_stick_that_went_along_all_kiosks_holds_an_overview_of_them(tmp_path: Path, stick: Path) -> None:
    for number, visits in ((1, 1203), (2, 87)):
        run = a_run(number, label=f"Kiosk {number}")
        publish(tmp_path / f"{number}" / TOUR, run, [Count(run.id, "2026-10-05T11+02:00", "visit", "", visits)])
        assert PULL_IT in said(sync(stick, "--data", tmp_path / f"{number}"), 0)
    page = (stick / "overzicht.html").read_text("utf-8")
    assert re.search(r"\b1[.]290\b", page)
    book = openpyxl.load_workbook(stick / "overzicht.xlsx")
    assert [*book["Bezoeken per locatie"].values] == [("Locatie", "Bezoeken"), ("Voorbeelddorp", 1290)]
    assert [row[0] for row in book["Kiosken"].values][1:] == ["Kiosk 1", "Kiosk 2"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "There is no tour folder: give its URL"),
        (("https://kiosk:gEheim-w00rd@cloud.example/tour",), "holds a name or a password"),
        (("ftp://cloud.example",), "'ftp://cloud.example' is not the address"),
        (("https://cloud.example", "--credentials", __file__), "others may read it. Run: chmod 600"),
    ],
)
def test_wrong_use_is_one_line(tmp_path: Path, arguments: tuple[str, ...], says: str) -> None:
    text = said(sync(*arguments, "--data", tmp_path), 2)
    assert says in text
    assert text.count("\n") == 1


def test_a_service_ends_at_once_and_goes_on_where_it_was(
    data: Path, credentials: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    files = fill(data, days=6)
    folder = tmp_path / "root" / "tour"
    folder.mkdir(parents=True)
    with webdav(tmp_path / "root") as port:
        proxy = Proxy(port, seed)
        arguments = (f"http://127.0.0.1:{proxy.port}/tour", "--data", data, "--credentials", credentials)
        for end in (signal.SIGKILL, signal.SIGTERM, signal.SIGTERM):
            proxy.fault = "stall" if end == signal.SIGTERM else "delay"
            proxy.skip = chance.randrange(25)
            least = len(proxy.requests) + proxy.skip
            process = sync(*arguments)
            wait_for(functools.partial(proxy.has_seen, least + 1))
            process.send_signal(end)
            began = time.monotonic()
            process.communicate(timeout=10)
            assert time.monotonic() - began < 1
            assert process.returncode == -end
        proxy.fault = ""
        process = sync(*arguments)
        wait_for(lambda: contents(folder) == files)
        process.terminate()
        assert PASSWORD not in process.communicate(timeout=10)[0]
        proxy.close()


def wait_for(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 40
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.01)
