"""`einkorn explain CODE`: the page behind the word in brackets of a diagnostic."""

import difflib

import click
from rich.console import Console
from rich.markdown import Markdown

from einkorn_host.errors import UnknownCode
from einkornc import explanations


@click.command(short_help="Say what the CODE of a diagnostic means and what to write instead.")
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what the CODE of a diagnostic means, and what to write instead.

    Without CODE, list the codes that have an explanation.
    """
    if code is None:
        click.echo("\n".join(explanations.codes()))
        return
    try:
        text = explanations.explanation(code)
    except KeyError as error:
        close = difflib.get_close_matches(code, explanations.codes(), 1)
        raise UnknownCode(code, close[0] if close else "") from error
    console = Console()
    console.print(Markdown(text) if console.is_terminal else text, soft_wrap=True, highlight=False)
