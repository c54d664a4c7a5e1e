"""The address of a tour folder: the place through which kiosks and organisers exchange files."""

from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import PurePosixPath
from typing import Literal
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

_KINDS = "Write a folder such as /media/stick, https://... for WebDAV, or s3://bucket/folder?endpoint=https://..."
_S3 = {"endpoint", "region"}


class NoAddressError(ValueError):
    """A text is not the address of a tour folder. Its two arguments say what is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class TourAddress:
    """Where a tour folder is. It holds no name or password.

    Attributes:
        kind: A folder of this machine, a WebDAV server or storage that speaks S3.
        text: As people know it.
        root: The folder on the machine, on the server or in the bucket.
        endpoint: The server, such as `https://cloud.example`; "" for a folder, and for Amazon's own S3.
        bucket: Of S3; else "".
        region: Of S3; else "".
    """

    kind: Literal["folder", "webdav", "s3"]
    text: str
    root: str
    endpoint: str = ""
    bucket: str = ""
    region: str = ""

    @property
    def is_secret_safe(self) -> bool:
        """Whether a password may travel there: encrypted, or not leaving this machine."""
        return not self.endpoint.startswith("http://") or _is_here(urlsplit(self.endpoint).hostname or "")


def parse(text: str) -> TourAddress:
    """Read an address: `/media/stick`, `file:///media/stick`, `https://host/folder` or `s3://bucket/folder?...`.

    `http://` is for a server in the same building that asks for no password. S3 takes `endpoint` (Amazon's own without
    it) and `region` (`us-east-1` without it) after the question mark.

    Raises:
        NoAddressError: It is none of these, or holds a name, a password or a key.
    """
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        raise NoAddressError(_not(text), _KINDS) from None
    if "@" in parts.netloc or "@" in parts.path.partition("/")[0]:
        raise NoAddressError(
            "The address of the tour folder holds a name or a password.",
            "Take out what stands before the @, and put it in the file with credentials.",
        )
    if parts.scheme in ("", "file") and parts.path.startswith("/") and parts.netloc in ("", "localhost"):
        path = unquote(parts.path) if parts.scheme else text
        return TourAddress("folder", path, str(PurePosixPath(path)))
    if parts.scheme in ("http", "https") and parts.hostname and not parts.query and not parts.fragment:
        endpoint = f"{parts.scheme}://{parts.netloc}"
        return TourAddress("webdav", text, unquote(parts.path) or "/", endpoint)
    if parts.scheme == "s3" and parts.netloc and not parts.fragment:
        return _s3(text, parts)
    raise NoAddressError(_not(text), _KINDS)


def _s3(text: str, parts: SplitResult) -> TourAddress:
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    if unknown := sorted(options.keys() - _S3):
        raise NoAddressError(
            f"The address of the tour folder has '{unknown[0][:40]}' after its question mark.",
            "Only endpoint and region stand there; keys belong in the file with credentials.",
        )
    endpoint = options.get("endpoint", "")
    server = urlsplit(endpoint)
    if endpoint and (server.scheme not in ("http", "https") or not server.hostname or "@" in server.netloc):
        raise NoAddressError(
            "The endpoint of the tour folder is not the address of a server.", "Write endpoint=https://..."
        )
    region = options.get("region", "us-east-1")
    return TourAddress("s3", text, unquote(parts.path) or "/", endpoint, parts.netloc, region)


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _not(text: str) -> str:
    shown = text.partition("?")[0]  # a key may stand after it
    shown = shown if len(shown) <= 60 else f"{shown[:57]}..."
    return f"'{shown}' is not the address of a tour folder."
