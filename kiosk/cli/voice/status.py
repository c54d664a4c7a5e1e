"""`kiosk voice status`: which texts have a voice, and which one."""

from collections import Counter

import click

from kiosk.cli.voice.state import STATES, length, state
from kiosk.cli.voice.texts import Wanted, texts, wanted


@click.command()
@click.option("--brief", is_flag=True, help="Only the sums, not every text.")
@wanted
def command(wanted: Wanted, brief: bool) -> None:
    r"""Show for every text what is heard, and how long it lasts.

    \b
    recorded   a human voice
    stale      a human voice said an older text; what is heard is rendered
    rendered   the synthesiser
    missing    nothing yet; 'kiosk voice render' makes it, or the kiosk when somebody asks for it
    """
    worker = wanted.worker
    counted: dict[str, Counter[str]] = {}
    seconds: dict[str, Counter[str]] = {}
    every = texts(wanted)
    for spoken in every:
        kind, lasts = state(worker, spoken)
        code = spoken.text.language
        counted.setdefault(code, Counter())[kind] += 1
        seconds.setdefault(code, Counter())[kind] += lasts  # type: ignore[assignment] # a Counter of seconds adds as well
        if not brief:
            click.echo(f"{f'{code} {spoken.id}':<44} {kind:<9} {length(lasts) if lasts else ''}".rstrip())
    for code, kinds in counted.items():
        sums = ", ".join(_sum(kind, kinds[kind], seconds[code][kind]) for kind in STATES)
        click.echo(f"{code}: {kinds.total()} texts, {sums}; {length(sum(seconds[code].values()))} in all")
    if not (wanted.language or wanted.role) and (left := _left(wanted, {spoken.text.hash for spoken in every})):
        click.echo(f"{left} clips belong to no text any more.")


def _sum(kind: str, number: int, seconds: float) -> str:
    return f"{number} {kind}" + (f" ({length(seconds)})" if seconds else "")


def _left(wanted: Wanted, known: set[str]) -> int:
    return sum(clip.stem.partition("-")[0] not in known for clip in wanted.worker.folder.rglob("*.json"))
