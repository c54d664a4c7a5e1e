"""What can go wrong between a kiosk and its tour folder, in one line that says what to do.

What servers and libraries say is never shown: it can be long, and can hold addresses and keys.
"""

import errno
import re
from datetime import datetime

TEXTS: dict[str, tuple[str, str]] = {
    "no-network": (
        "Er is geen netwerk. Kijk of de kabel vastzit of wifi aan staat.",
        "There is no network. Check the cable or the Wi-Fi.",
    ),
    "unknown-name": (
        "De naam van de server is onbekend. Kijk of er internet is en of het adres klopt.",
        "The server's name is not known. Check that there is internet, and the address.",
    ),
    "refused": (
        "De server neemt niet op. Kijk of het adres klopt en of de server aan staat.",
        "The server does not accept connections. Check the address, and that the server is on.",
    ),
    "broken": (
        "De verbinding brak af. De kiosk probeert het later weer.",
        "The connection broke off. The kiosk tries again later.",
    ),
    "slow": (
        "De server antwoordt niet op tijd. De kiosk probeert het later weer.",
        "The server does not answer in time. The kiosk tries again later.",
    ),
    "busy": (
        "De server heeft een storing of is te druk. De kiosk probeert het later weer.",
        "The server is failing or too busy. The kiosk tries again later.",
    ),
    "credentials": (
        "De server kent deze naam of dit wachtwoord niet. Vraag de organisator om nieuwe gegevens.",
        "The server does not take this name or password. Ask the organiser for new credentials.",
    ),
    "forbidden": (
        "Deze kiosk mag hier niet lezen of schrijven. Vraag de organisator om toestemming.",
        "This kiosk may not read or write here. Ask the organiser for permission.",
    ),
    "plain": (
        "Het wachtwoord zou onversleuteld reizen. Schrijf het adres met https://.",
        "The password would travel unencrypted. Write the address with https://.",
    ),
    "full": ("Er is geen plaats meer. Maak plaats vrij.", "There is no space left. Free some space."),
    "read-only": (
        "Hier kan niet geschreven worden. Haal de schrijfbeveiliging eraf of neem een andere stick.",
        "This cannot be written. Take off the write protection, or use another stick.",
    ),
    "portal": (
        "Een inlogpagina van het netwerk antwoordt in plaats van de server. Log in op het netwerk.",
        "A sign-in page of the network answers instead of the server. Sign in to the network.",
    ),
    "certificate": (
        "Het certificaat van de server is niet te vertrouwen. Kijk of het adres klopt, of vraag de beheerder.",
        "The server's certificate cannot be trusted. Check the address, or ask who runs the server.",
    ),
    "clock": (
        "Het certificaat lijkt verlopen of nog niet geldig. Misschien staat de klok van de kiosk verkeerd: {now}.",
        "The certificate seems expired or not yet valid. The kiosk's clock may be wrong: it says {now}.",
    ),
    "missing": (
        "De map is er niet. Kijk of de stick erin zit en of het adres klopt.",
        "The folder is not there. Check that the stick is in, and the address.",
    ),
    "changed": (
        "Wat geschreven is komt anders terug. Probeer het opnieuw; blijft het zo, neem een andere stick of server.",
        "What was written does not come back the same. Try again; if it stays, use another stick or server.",
    ),
    "disk": (
        "De schijf of stick geeft fouten. Haal hem eruit en probeer het opnieuw, of neem een andere.",
        "The disk or stick fails. Take it out and try again, or use another.",
    ),
    "unclear": (
        "Het lukt niet, en onbekend is waarom. De kiosk probeert het later weer.",
        "It does not work, and why is not known. The kiosk tries again later.",
    ),
}
"""For each code one line in Dutch and one in English."""


class Trouble(Exception):  # noqa: N818  it reads as what it is
    """Something outside the program prevents the exchange. Nothing is lost, and all may be tried again.

    Attributes:
        code: One of `TEXTS`.
        nl: What is wrong and what to do.
        en: The same in English.
    """

    def __init__(self, code: str, where: str) -> None:
        """Say what is wrong.

        Args:
            code: One of `TEXTS`.
            where: The place, as people know it; no secrets.
        """
        now = f"{datetime.now():%Y-%m-%d %H:%M}"
        self.code = code
        self.nl, self.en = (f"{where}: {text.format(now=now)}" for text in TEXTS[code])
        super().__init__(self.en)


_ERRNO = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EROFS: "read-only",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.ENODEV: "missing",
    errno.ETIMEDOUT: "slow",
    errno.ENETUNREACH: "no-network",
    errno.EHOSTUNREACH: "no-network",
    errno.ESTALE: "broken",
}

_STATUS = {401: "credentials", 403: "forbidden", 404: "missing", 407: "forbidden", 408: "slow", 413: "full"}
_STATUS |= {409: "busy", 423: "busy", 425: "busy", 429: "busy", 504: "slow", 507: "full", 511: "portal"}

# What OpenDAL 0.47 and the libraries in it say; the first that is found counts.
_SAID = (
    (r"certificate expired|certificate not valid yet|RequestTimeTooSkewed|RequestExpired", "clock"),
    (r"invalid peer certificate|CertificateUnknown|UnknownIssuer|received fatal alert|InvalidMessage", "certificate"),
    (r"QuotaExceeded|InsufficientStorage|XMinioStorageFull", "full"),
    (r"InvalidAccessKeyId|SignatureDoesNotMatch|failed to load signing credential|InvalidToken", "credentials"),
    (r"NoSuchBucket", "missing"),
    (r"dns error|failed to lookup address", "unknown-name"),
    (r"Network is unreachable|No route to host", "no-network"),
    (r"Connection refused", "refused"),
    (r"timed out|Timeout", "slow"),
    (r"deserialize xml|reader got too much data|error following redirect", "portal"),
    (r"connection (?:closed|reset|error)|Connection reset|Broken pipe|end of file|closed before|reader got too little",
     "broken"),
    (r"error decoding response body|error sending request", "broken"),
)  # fmt: skip


def from_os(error: OSError, where: str) -> Trouble:
    """Tell which trouble the operating system reported."""
    return Trouble(_ERRNO.get(error.errno or 0, "disk"), where)


def from_text(text: str, where: str) -> Trouble:
    """Tell which trouble a library reported, from its text. The text itself goes no further."""
    status = re.search(r"Parts \{ status: ([0-9]{3})", text)
    for pattern, code in _SAID:
        if re.search(pattern, text):
            return Trouble(code, where)
    if status:
        number = int(status[1])
        code = "portal" if number < 400 else "busy" if number >= 500 else "unclear"
        return Trouble(_STATUS.get(number, code), where)
    return Trouble("unclear", where)


def is_page(data: bytes) -> bool:
    """Whether this is a page for people where a file was asked for."""
    return data[:400].lstrip().lower().startswith((b"<!doctype html", b"<html", b"<head", b"<script", b"<meta"))
