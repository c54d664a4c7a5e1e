"""`report.html`: one file that opens by a double click, without a network, on a laptop, a telephone and paper.

It begins with the answer, then says what is missing, then shows one table after another, as a chart where that helps.
Every word is there in Dutch and in English, and the language of the page decides which is seen. A policy in the file
forbids everything but its own style, script and letters, so that a venue's name can do no more than be read.

The letters are Atkinson Hyperlegible Next (SIL Open Font License), cut down to those of European languages:

    pyftsubset assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf --flavor=woff2 --no-hinting
        --unicodes=U+20-7E,U+A0-17F,U+218-21B,U+2010-2026,U+202F,U+20AC,U+2212,U+2264,U+2265
        --layout-features=kern,mark,mkmk,ccmp,locl,tnum,lnum --output-file=kiosk/report/letters/700.woff2
"""

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path
from string import Template

from kiosk.report.dates import long_day
from kiosk.report.names import title
from kiosk.report.page_answer import answers, period
from kiosk.report.page_parts import Part, part
from kiosk.report.page_rows import ERA_MARKS
from kiosk.report.page_text import Words, both, each
from kiosk.report.page_words import GOOD_TO_KNOW, WHY_HIDDEN
from kiosk.report.tables import FEWER, AtLeast, Report, Table

_HERE = Path(__file__).parent
_WEIGHTS = (400, 700, 800)
_FEW_NOTES = 6


def render(report: Report) -> str:
    """Write the page.

    Args:
        report: Its texts may hold anything: they are shown, never obeyed.
    """
    style = "".join(_letter(weight) for weight in _WEIGHTS) + _file("page.css")
    dark, script = _file("page_dark.css"), _file("page.js")
    is_hiding = any(
        it is FEWER or isinstance(it, AtLeast) for table in report.tables for row in table.rows for it in row
    )
    return Template(_file("page.html")).substitute(
        policy="default-src 'none'; base-uri 'none'; form-action 'none'; font-src data:; "
        f"style-src '{_hash(style)}' '{_hash(dark)}'; script-src '{_hash(script)}'",
        style=style,
        dark=dark,
        script=script,
        eras="".join(f"<li>{mark}{both(title('era', era))}" for era, mark in ERA_MARKS.items()),
        when=period(report),
        answers=answers(report),
        notes=_notes(report.notes),
        contents="".join(f"<li><a href=#{table.id}>{both(table.title)}</a>" for table in report.tables),
        sections=_sections(report.tables),
        hidden=f"<p id=hidden>{both(WHY_HIDDEN)}</p>" if is_hiding else "",
        made=each(lambda language: long_day(report.made, language)),
    )


def _sections(tables: Sequence[Table]) -> str:
    """All tables. A narrow one stands beside the next narrow one, and takes the whole width when there is none."""
    parts = [part(table) for table in tables]
    html, is_left = "", True
    for i, (table, it) in enumerate(zip(tables, parts, strict=True)):
        has_right = i + 1 < len(parts) and not parts[i + 1].is_wide
        is_wide = it.is_wide or (is_left and not has_right)
        html += _section(table, it, is_wide)
        is_left = is_wide or not is_left
    return html


def _section(table: Table, it: Part, is_wide: bool) -> str:
    kinds = " ".join(name for name, is_so in (("wide", is_wide), ("long", it.is_long)) if is_so)
    lead = both(table.lead) if any(table.lead.values()) else ""
    said = " ".join(text for text in (it.finding, lead) if text)
    heading = f"<h2 id=h-{table.id}>{both(table.title)}</h2><p class=lead id=f-{table.id}>{said}</p>"
    return f'\n<section id={table.id} class="{kinds}">{heading}{it.html}</section>'


def _notes(notes: Sequence[Words]) -> str:
    if not notes:
        return ""
    few, more = ("".join(f"<li>{both(note)}" for note in some) for some in (notes[:_FEW_NOTES], notes[_FEW_NOTES:]))
    if more:
        n = len(notes) - _FEW_NOTES
        words = both({"nl": f"Nog {n} opmerkingen", "en": f"{n} more notes"})
        more = f"<details><summary class=key>{words}</summary><ul>{more}</ul></details>"
    return f"<section class=calm><h2>{both(GOOD_TO_KNOW)}</h2><ul>{few}</ul>{more}</section>"


def _letter(weight: int) -> str:
    data = base64.b64encode((_HERE / "letters" / f"{weight}.woff2").read_bytes()).decode()
    return f"@font-face{{font-family:Next;font-weight:{weight};src:url(data:font/woff2;base64,{data})}}\n"


def _file(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
