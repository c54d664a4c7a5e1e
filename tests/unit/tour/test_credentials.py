from pathlib import Path

import pytest

from kiosk.tour.credentials import NoCredentialsError, find_credentials, read_credentials
from kiosk.tour.target import open_target
from kiosk.tour.trouble import Trouble
from kiosk.venue.tour_folder import parse

SECRET = "hunter2"


def write(path: Path, text: str, mode: int = 0o600) -> Path:
    path.write_text(text)
    path.chmod(mode)
    return path


def test_lines_become_credentials(tmp_path: Path) -> None:
    file = write(tmp_path / "tour", "# of the organiser\nusername=kiosk\n\npassword = a=b#c \n")
    assert read_credentials(file) == {"username": "kiosk", "password": "a=b#c"}


def test_systemd_hands_them_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "tour", "token=abc\n", 0o440)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert find_credentials() == {"token": "abc"}


@pytest.mark.parametrize(
    ("text", "mode", "says"),
    [
        (f"password={SECRET}\n", 0o644, "others may read it. Run: chmod 600 "),
        (f"password={SECRET}\n", 0o640, "others may read it. Run: chmod 600 "),
        (f"username=kiosk\n{SECRET}\n", 0o600, ":2: not a credential."),
        (f"wachtwoord={SECRET}\n", 0o600, ":1: not a credential."),
    ],
)
def test_what_cannot_be_used_is_said_without_showing_it(tmp_path: Path, text: str, mode: int, says: str) -> None:
    file = write(tmp_path / "tour", text, mode)
    with pytest.raises(NoCredentialsError) as told:
        find_credentials(file)
    assert says in str(told.value)
    assert str(told.value).startswith(str(file))
    assert SECRET not in str(told.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoCredentialsError, match="No such file"):
        find_credentials(tmp_path / "tour")


def test_a_password_never_travels_unencrypted() -> None:
    secret = {"username": "kiosk", "password": SECRET}
    with pytest.raises(Trouble, match="unencrypted"):
        open_target(parse("http://cloud.example/tour"), secret)
    for address in ("https://cloud.example/tour", "http://127.0.0.1:1/tour", "http://localhost/tour"):
        open_target(parse(address), secret)
    open_target(parse("http://cloud.example/tour"), {})
