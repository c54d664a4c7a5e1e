"""QR codes: the only user of segno, which a running kiosk never loads."""

import segno


def qr_code(address: str) -> list[str]:
    """The modules of the code of a page's address, row by row, each `1` where it is dark; without a margin.

    Error correction is M at least, and more where that makes the code no larger.
    """
    return ["".join(map(str, row)) for row in segno.make_qr(f"https://{address}", error="m").matrix]
