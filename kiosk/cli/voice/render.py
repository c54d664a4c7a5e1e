"""`kiosk voice render`: making the clips of all texts beforehand."""

import click

from kiosk.cli.voice.state import recorded
from kiosk.cli.voice.texts import Wanted, texts, wanted
from kiosk.speech.worker import RenderError


@click.command()
@wanted
@click.pass_context
def command(context: click.Context, wanted: Wanted) -> None:
    """Render every clip that is missing. What is there is kept, so it may be broken off and started again."""
    from kiosk.speech.rendered import is_rendered

    worker = wanted.worker
    every = texts(wanted)
    missing = [
        it
        for it in every
        if recorded(it.text) is None and not is_rendered(worker.folder, it.text, worker.model(it.text.language))
    ]
    failures = []
    try:
        with click.progressbar(missing, label="Rendering", item_show_func=lambda it: it.id if it else None) as progress:
            for it in progress:
                try:
                    worker.render(it.text)
                except RenderError as error:
                    failures.append(f"{it.text.language} {it.id}: {error}")
    finally:
        worker.end()
    for model, reason in worker.refused.items():
        click.echo(f"{model.name}: {reason}; espeak-ng speaks instead.", err=True)
    for failure in failures:
        click.echo(failure, err=True)
    click.echo(f"{len(missing) - len(failures)} rendered, {len(every) - len(missing)} kept, {len(failures)} failed.")
    context.exit(bool(failures))
