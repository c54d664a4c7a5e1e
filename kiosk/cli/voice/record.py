"""`kiosk voice record`: somebody speaks the texts of the exhibition at a laptop, sentence by sentence."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import click

from kiosk.cli.voice.keeping import keep
from kiosk.cli.voice.take_in import LICENCE, Found, MismatchError, take_in
from kiosk.cli.voice.terminal import quiet, terminal
from kiosk.cli.voice.texts import Spoken, Wanted, in_one_language, texts, wanted

TAKES = "takes"
"""The folder in a kiosk's data where takes are kept, in one folder for each language."""


@click.command()
@wanted
@click.option("--again", metavar="ID", multiple=True, help="Ask for this text though there are takes of it.")
@click.option("--device", metavar="NAME|NUMBER", help="The microphone, when it is not the usual one.")
@click.option("--list-devices", is_flag=True, help="Name the microphones, and end.")
@click.option("--speaker", metavar="NAME", help="Whose voice it is; it stands beside each recording.")
@click.option("--licence", default=LICENCE, metavar="NAME", help=f"On what terms it may be used (usual: {LICENCE}).")
def command(
    wanted: Wanted, again: tuple[str, ...], device: str | None, list_devices: bool, speaker: str | None, licence: str
) -> None:
    """Record the texts in this terminal, sentence by sentence. Every take that you keep is on disk at once.

    Texts that have a recording are not asked for. A text of which every sentence has been said is taken into the
    exhibition. Without --language the texts of the main language are meant.
    """
    if list_devices:
        _list_devices()
        return
    if not speaker:
        raise click.UsageError("Say whose voice it is: --speaker NAME.")
    wanted = in_one_language(wanted)
    assert wanted.language
    folder = wanted.data / TAKES / wanted.language
    every = [it for it in texts(wanted) if it.text.recording is None or it.id in again]

    def take(spoken: Spoken) -> None:
        numbers = range(1, len(spoken.text.sentences) + 1)
        files = {number: [take_file(folder, spoken.file_name, number)] for number in numbers}
        try:
            keep(wanted.exhibition, spoken, take_in(Found(spoken, sentences=files)), speaker, licence)
        except MismatchError as error:
            raise click.ClickException(f"{spoken.id}: {error}.") from error

    from kiosk.speech.take import is_complete, take_file

    # What was said completely when the program ended before it could be taken in.
    for it in [it for it in every if it.id not in again and is_complete(folder, it.file_name, it.text.sentences)]:
        take(it)
        every.remove(it)
    record_texts(every, folder, device, take, again)


def record_texts(
    texts: Sequence[Spoken],
    folder: Path,
    device: str | None,
    finished: Callable[[Spoken], None],
    again: Collection[str] = (),
) -> None:
    """Ask in the terminal for a take of every sentence that has none.

    Args:
        texts: What is to be spoken, all in one language.
        folder: Where takes are kept, as `<id with dots>.<sentence>.wav`, mono, 24 bits, 48 kHz.
        device: The microphone: part of its name, or its number; None for the usual one.
        finished: Called with a text once there is a take of each of its sentences, when some are new. A
            click.ClickException of it is shown, and recording goes on.
        again: Ids of texts to be asked for though there are takes of them.

    Raises:
        click.ClickException: There is no terminal or no microphone.
        click.UsageError: There is no text with an id in `again`.
    """
    from kiosk.cli.voice.session import Session
    from kiosk.speech.microphone import DeviceError, Microphone

    if unknown := sorted(set(again) - {it.id for it in texts}):
        raise click.UsageError(f"There is no text '{unknown[0]}' to record; 'kiosk voice status' names them all.")
    session = Session(texts, folder, again, finished)
    if not session.left:
        click.echo("There is a take of every sentence. --again ID asks for those of a text once more.")
        return
    microphone = Microphone(device)
    try:
        with terminal() as opened:
            microphone.open()
            session.run(opened, microphone)
    except DeviceError as error:
        raise click.ClickException(str(error)) from error
    finally:
        microphone.close()
    if session.note:
        click.echo(session.note)
    click.echo(f"{session.kept} kept in {folder}, {session.left} still to record.")


def _list_devices() -> None:
    from kiosk.speech.microphone import DeviceError, microphones

    try:
        with quiet():
            found = microphones()
    except DeviceError as error:
        raise click.ClickException(str(error)) from error
    for line in found or ["There is no microphone."]:
        click.echo(line)
