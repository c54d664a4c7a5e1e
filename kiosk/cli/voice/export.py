"""`kiosk voice export`: what is heard, as files for a web site or a tour by telephone."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.cli.voice.state import length
from kiosk.cli.voice.texts import Spoken, Wanted, texts, wanted
from kiosk.tally.durable import write

if TYPE_CHECKING:
    from kiosk.speech.clip import Clip

FORMATS = ("mp3", "ogg", "flac", "wav")
INDEX = "voice.json"


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.option("--format", "ending", type=click.Choice(FORMATS), default="mp3", help="The kind of file (usual: mp3).")
@wanted
@click.pass_context
def command(context: click.Context, wanted: Wanted, folder: Path, ending: str) -> None:
    """Write every text that has a voice into DIR, with captions.

    There is a folder for each language; each sound has its captions beside it (WebVTT), and 'voice.json' lists what
    there is, with texts, lengths and when each sentence starts.
    """
    from kiosk.speech.clips import Clips
    from kiosk.speech.encoded import encoded

    clips = Clips(wanted.worker)
    index: list[dict[str, Any]] = []
    silent: list[Spoken] = []
    for spoken in texts(wanted):
        clip = clips.find(spoken.text)
        if clip is None:
            silent.append(spoken)
            continue
        sound = folder / spoken.text.language / f"{spoken.file_name}.{ending}"
        try:
            sound.parent.mkdir(parents=True, exist_ok=True)
            write(sound, encoded(clip.samples * 10 ** (clip.gain / 20), ending))
            write(sound.with_suffix(".vtt"), captions(spoken, clip).encode())
        except OSError as error:
            raise click.ClickException(f"{sound.name} cannot be written: {error}.") from error
        index.append(_entry(spoken, clip, sound.relative_to(folder)))
    if index:
        write(folder / INDEX, (json.dumps(index, indent=1, ensure_ascii=False) + "\n").encode())
    for spoken in silent:
        click.echo(
            f"{spoken.text.language} {spoken.id}: it has no voice yet; 'kiosk voice render' makes one.", err=True
        )
    lasts = length(sum(entry["seconds"] for entry in index))
    click.echo(f"{len(index)} files, {lasts} in all, in {folder}; {len(silent)} texts have no voice.")
    context.exit(bool(silent))


def captions(spoken: Spoken, clip: "Clip") -> str:
    """The sentences as WebVTT, each from its start to that of the next."""
    ends = (*clip.timing.starts[1:], clip.timing.duration)
    cues = (
        f"{_time(start)} --> {_time(end)}\n{_escaped(sentence)}\n"
        for start, end, sentence in zip(clip.timing.starts, ends, spoken.text.sentences, strict=True)
    )
    return "WEBVTT\n\n" + "\n".join(cues)


def _entry(spoken: Spoken, clip: "Clip", file: Path) -> dict[str, Any]:
    return {
        "id": spoken.id,
        "language": spoken.text.language,
        "file": file.as_posix(),
        "about": spoken.group,
        "title": spoken.name,
        "sentences": list(spoken.text.sentences),
        "starts": [round(start, 3) for start in clip.timing.starts],
        "seconds": round(clip.timing.duration, 3),
        "voice": "human" if spoken.text.recording else "synthetic",
    }


def _time(seconds: float) -> str:
    whole = round(seconds * 1000)
    return f"{whole // 3_600_000:02}:{whole // 60_000 % 60:02}:{whole // 1000 % 60:02}.{whole % 1000:03}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
