"""`kiosk voice`: rendering the clips of the exhibition beforehand, and telling which texts have a voice."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import click

from kiosk.app.places import ASSETS, default_data
from kiosk.exhibition.compiled import open_exhibition
from kiosk.problems.problem import ContentError
from kiosk.speech.text import Text
from kiosk.speech.worker import VOICE, RenderError, Worker

_KINDS = ("recorded", "rendered", "stale", "missing")

_exhibition = click.option(
    "--exhibition",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ASSETS,
    metavar="DIR",
    help="The exhibition, when it is not the one beside the program.",
)
_data = click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="The kiosk's data folder, when it is not the usual one.",
)
_language = click.option("--language", metavar="CODE", help="Only texts in this language.")


class Unreadable(click.ClickException):
    """There are no texts to speak, and why."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class _Spoken:
    name: str
    text: Text


@click.group()
def command() -> None:
    """Give the texts of the exhibition a voice."""


@command.command()
@_exhibition
@_data
@_language
@click.pass_context
def render(context: click.Context, exhibition: Path, data: Path | None, language: str | None) -> None:
    """Render every clip that is missing. What is there is kept, so it may be broken off and started again."""
    from kiosk.speech.rendered import is_rendered

    data = data or default_data()
    worker = Worker(data / VOICE)
    every = _texts(exhibition, data, language)
    missing = [it for it in every if _recorded(it.text) is None and not is_rendered(worker.folder, it.text)]
    failures = []
    try:
        with click.progressbar(
            missing, label="Rendering", item_show_func=lambda it: it.name if it else None
        ) as progress:
            for it in progress:
                try:
                    worker.render(it.text)
                except RenderError as error:
                    failures.append(f"{it.name}: {error}")
    finally:
        worker.end()
    for failure in failures:
        click.echo(failure, err=True)
    click.echo(f"{len(missing) - len(failures)} rendered, {len(every) - len(missing)} kept, {len(failures)} failed.")
    context.exit(bool(failures))


@command.command()
@_exhibition
@_data
@_language
def status(exhibition: Path, data: Path | None, language: str | None) -> None:
    """Show for every text whether it is recorded, rendered, stale (rendered by an older program) or missing."""
    data = data or default_data()
    kinds: dict[str, Counter[str]] = {}
    lengths: Counter[str] = Counter()
    every = _texts(exhibition, data, language)
    for it in every:
        kind, duration = _state(data / VOICE, it.text)
        kinds.setdefault(it.text.language, Counter())[kind] += 1
        lengths[it.text.language] += round(duration)
        click.echo(f"{it.name:<40} {kind:<9} {_length(duration) if duration else ''}".rstrip())
    for code, counted in kinds.items():
        summary = ", ".join(f"{counted[kind]} {kind}" for kind in _KINDS)
        click.echo(f"{code}: {counted.total()} texts, {summary}, {_length(lengths[code])} in all")
    known = {it.text.hash for it in every}
    if not language and (left := [clip for clip in _clips(data / VOICE) if clip.stem.rpartition("-")[0] not in known]):
        click.echo(f"{len(left)} clips belong to no text any more.")


def _texts(exhibition: Path, data: Path, language: str | None) -> list[_Spoken]:
    try:
        compiled = open_exhibition(exhibition, data / "cache")
    except (ContentError, OSError) as error:
        raise Unreadable(str(error)) from error
    codes = [known["code"] for known in compiled.index["languages"]]
    if language and language not in codes:
        raise click.UsageError(f"There is no language '{language}' in this exhibition. It has {', '.join(codes)}.")
    panels = [
        _Spoken(f"{code} {profession['id']}/{era}", Text.of_panel(code, panel))
        for code in codes
        for profession in compiled.index["professions"]
        for era, panel in compiled.story(profession["id"])["languages"][code]["panels"].items()
    ]
    cards = [
        _Spoken(f"{code} {kind}/{card['id']}", Text.of_panel(code, compiled.card(kind, card["id"])["languages"][code]))
        for code in codes
        for kind in ("cases", "lessons")
        for card in compiled.index[kind]
    ]
    wanted = [it for it in panels + cards if language in (None, it.text.language)]
    return [it for it in wanted if it.text.sentences]  # without its vowels nobody can say a text


def _recorded(text: Text) -> float | None:
    """How long the recording lasts, in seconds; None when there is none that can be decoded."""
    from kiosk.speech.clip import ClipError, read_clip

    if text.recording is None:
        return None
    try:
        return read_clip(text.recording.file, (), 0.0).timing.duration
    except ClipError:
        return None


def _state(folder: Path, text: Text) -> tuple[str, float]:
    """What there is to hear for a text, and how long it lasts in seconds."""
    from kiosk.speech.rendered import is_rendered, rendered_duration

    if (recorded := _recorded(text)) is not None:
        return "recorded", recorded
    if is_rendered(folder, text) and (duration := rendered_duration(folder, text)) is not None:
        return "rendered", duration
    is_older = any(clip.stem.rpartition("-")[0] == text.hash for clip in _clips(folder / text.language))
    return ("stale" if is_older else "missing"), 0.0


def _clips(folder: Path) -> list[Path]:
    return list(folder.rglob("*.json"))


def _length(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
