"""The name, password or keys for the tour folder: in a file of their own, never in a profile."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

USUAL = Path("/etc/kiosk/tour")
KEYS = ("username", "password", "token", "access_key_id", "secret_access_key", "session_token")


class NoCredentialsError(Exception):
    """A file with credentials cannot be used; one line that holds nothing of what is in it."""


def find_credentials(named: Path | None = None) -> Mapping[str, str]:
    """Read the credentials that there are.

    Args:
        named: The file; without it systemd's credential `tour` (`LoadCredential=tour:...`), else `/etc/kiosk/tour`.

    Returns:
        Values under their `KEYS`; none when no file is named and there is none.

    Raises:
        NoCredentialsError: The file is not there, is not to be read, or others may read it.
    """
    given = os.environ.get("CREDENTIALS_DIRECTORY")
    usual = [Path(given, "tour")] if given else []
    file = named or next((path for path in (*usual, USUAL) if path.exists()), None)
    return read_credentials(file) if file else {}


def read_credentials(file: Path) -> Mapping[str, str]:
    """Read lines such as `username=kiosk`; empty lines and those that begin with # are left out.

    Raises:
        NoCredentialsError: The file is not there, is not to be read, or others may read it.
    """
    try:
        with file.open(encoding="utf-8") as opened:
            mode = stat.S_IMODE(os.fstat(opened.fileno()).st_mode)
            # systemd hands its credentials out with an access list, which shows as a right of the group.
            if mode & (stat.S_IRWXO if os.environ.get("CREDENTIALS_DIRECTORY") else stat.S_IRWXO | stat.S_IRWXG):
                raise NoCredentialsError(f"{file}: others may read it. Run: chmod 600 {file}")
            lines = opened.read(100_000).splitlines()
    except UnicodeDecodeError:
        raise NoCredentialsError(f"{file}: not a text file. Write lines such as username=NAME.") from None
    except OSError as error:
        raise NoCredentialsError(f"{file}: {error.strerror}. Check that it is there and who may read it.") from None
    found: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            key, mark, value = line.partition("=")
            if not mark or key.strip() not in KEYS:  # what stands there may be a password: it is not shown
                raise NoCredentialsError(
                    f"{file}:{number}: not a credential. Write one of {', '.join(KEYS)}, = and it."
                )
            found[key.strip()] = value.strip()
    return found
