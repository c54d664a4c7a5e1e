"""Printing on paper: a typst template and plain values become a PDF, in the exhibition's letters."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kiosk.problems.problem import shown


class PrintError(Exception):
    """Paper cannot be printed.

    Attributes:
        what: Why not, as a sentence without its full stop.
        remedy: What to do, as a sentence.
    """

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what}. {remedy}")
        self.what = what
        self.remedy = remedy


def printed(template: Path, values: Mapping[str, Any], folders: Sequence[Path], font: str) -> bytes:
    """The PDF that a template makes of these values: the same bytes for the same values.

    Args:
        template: The typst file; it finds the values as JSON in `sys.inputs.values`.
        values: What it shows.
        folders: Where the fonts are; the system's are not used.
        font: A family that must be in one of them; the first is named when it is not.

    Raises:
        PrintError: There is no typst, or no such font.
    """
    try:
        import typst
    except ModuleNotFoundError as missing:
        raise PrintError("A PDF needs typst, which is not installed", "Get it with deploy/setup editor.") from missing
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder) for folder in folders]
    )
    if font not in fonts.families():
        raise PrintError(f"There is no font '{font}' in {shown(folders[0])}", "Add its files there.")
    return typst.compile(template, sys_inputs={"values": json.dumps(values)}, font_paths=fonts)
