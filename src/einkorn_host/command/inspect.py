"""`einkorn inspect`: what an image is made of, as tables or as JSON."""

import json
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from einkorn_host.errors import NotAnImage
from einkorn_host.image.file import BrokenImage, ImageContents, read_image
from einkorn_host.image.sizes import Sizes, measure

SHOWN_FUNCTIONS = 20


@click.command()
@click.argument("image", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Everything, for programs to read.")
@click.option("--all", "everything", is_flag=True, help="Every function, not only the largest.")
def inspect(image: Path, as_json: bool, everything: bool) -> None:
    """Show what IMAGE holds: octets by section, module and function, devices, unsafe code."""
    try:
        contents = read_image(image)
    except BrokenImage as error:
        raise NotAnImage(image, str(error)) from error
    sizes = measure(contents)
    if as_json:
        click.echo(json.dumps(as_document(image, contents, sizes), indent=2))
        return
    console = Console(highlight=False)
    console.print(f"{image}: {contents.size:,} octets")
    limit = len(sizes.functions) if everything else SHOWN_FUNCTIONS
    for table in tables(contents, sizes, limit):
        console.print(table)


def as_document(image: Path, contents: ImageContents, sizes: Sizes) -> dict[str, object]:
    """The JSON that `--json` prints."""
    return {
        "image": str(image),
        "size": contents.size,
        "sections": [{"name": name, "size": size} for name, size in sizes.sections],
        "modules": [{"name": name, "size": size} for name, size in sizes.modules],
        "functions": [asdict(symbol) for symbol in sizes.functions],
        "devices": contents.devices,
        "unsafe": contents.unsafe,
    }


def tables(contents: ImageContents, sizes: Sizes, limit: int) -> list[Table]:
    """The tables of the text form, in the order they are shown."""
    sections = size_table("Sections")
    for name, size in sizes.sections:
        sections.add_row(name, f"{size:,}")
    by_module = size_table("Modules")
    for name, size in sizes.modules:
        by_module.add_row(name, f"{size:,}")
    left_out = len(sizes.functions) - limit
    functions = size_table(
        f"Functions ({left_out} smaller ones: --all)" if left_out > 0 else "Functions"
    )
    functions.add_column("module")
    for symbol in sizes.functions[:limit]:
        functions.add_row(symbol.name, f"{symbol.size:,}", symbol.module)
    devices = Table(title="Devices", title_justify="left")
    devices.add_column("driver")
    for device in contents.devices:
        devices.add_row(device)
    unsafe = Table(title="Users of unsafe intrinsics", title_justify="left")
    unsafe.add_column("module")
    unsafe.add_column("octets", justify="right")
    modules = dict(sizes.modules)
    for module in contents.unsafe:
        unsafe.add_row(module, f"{modules.get(module, 0):,}")
    return [sections, by_module, functions, devices, unsafe]


def size_table(title: str) -> Table:
    """An empty table of names and octets."""
    table = Table(title=title, title_justify="left")
    table.add_column("name", overflow="fold")
    table.add_column("octets", justify="right")
    return table
