"""`einkorn check`: type errors and unsupported constructs, without making an image."""

from pathlib import Path

import click

from einkorn_host.command.compiling import check_entry
from einkorn_host.command.program import find_program
from einkorn_host.command.words import say


@click.command()
@click.argument("program", type=click.Path(path_type=Path))
@click.option("-q", "--quiet", is_flag=True, help="Say nothing when all is well.")
def check(program: Path, quiet: bool) -> None:
    """Check PROGRAM: everything an image build would refuse."""
    found = find_program(program)
    check_entry(found.entry, quiet)
    if not quiet:
        say(f"{found.entry}: no errors")
