"""`einkorn build`: a program as one image file, with a side file for `inspect` beside it."""

from pathlib import Path

import click

from einkorn_host.command.compiling import compile_entry
from einkorn_host.command.program import find_program
from einkorn_host.command.units import in_words
from einkorn_host.command.words import say
from einkorn_host.errors import CannotWrite
from einkorn_host.image.file import write_image
from einkorn_host.image.store import user_store

COMPILER_TARGETS = {"qemu": "machine", "process": "process"}


@click.command()
@click.argument("program", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Default: NAME.elf here.")
@click.option(
    "--on",
    "target",
    type=click.Choice(sorted(COMPILER_TARGETS)),
    help="What the image will run on. Default: qemu, or what [tool.einkorn] says.",
)
@click.option("--timings", is_flag=True, help="Say how long each stage took.")
@click.option("--fresh", is_flag=True, help="Compile even what was built before.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing when all is well.")
def build(
    program: Path,
    output: Path | None,
    target: str | None,
    timings: bool,
    fresh: bool,
    quiet: bool,
) -> None:
    """Build PROGRAM into one image."""
    found = find_program(program)
    chosen = target or found.configuration.target
    store = None if fresh or timings else user_store()
    path = output or Path(f"{found.name}.elf")
    wanted = COMPILER_TARGETS.get(chosen, "machine")
    compiled = compile_entry(found.entry, wanted, quiet, store, path)
    try:
        write_image(path, compiled.image, compiled.side)
    except OSError as error:
        raise CannotWrite(path, error.strerror or str(error)) from error
    if timings:
        for stage, seconds in compiled.timings.items():
            say(f"{stage:>16} {seconds * 1000:8.1f} ms")
    if not quiet:
        say(f"{path}: {in_words(len(compiled.image))} octets ({len(compiled.image)})")
