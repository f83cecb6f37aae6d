"""An image on disk: the ELF itself, and beside it OUT.json, which says what is where.

The side file holds `symbols` [{name, module, address, size, section}], `sections` [{name, address, size}], `unsafe`
(modules that use unsafe intrinsics), `devices` (modules of drivers) and `entry`.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ELF_MAGIC = b"\x7fELF"
STUB = "(boot and trap stub)"
GENERATED = "(made by the compiler)"


class BrokenImage(Exception):
    """The file is no image, or its side file cannot be understood."""


@dataclass(frozen=True)
class Symbol:
    """A function or object of the image."""

    name: str
    module: str
    address: int
    size: int  # octets
    section: str


@dataclass(frozen=True)
class ImageContents:
    """What an image file and its side file tell."""

    size: int  # octets of the file
    sections: list[tuple[str, int]]
    symbols: list[Symbol]
    devices: list[str]  # modules of drivers
    unsafe: list[str]  # modules that use intrinsics of einkorn.lowlevel


def side_path(path: Path) -> Path:
    """Where the side file of the image at `path` is."""
    return path.with_name(path.name + ".json")


def write_image(path: Path, image: bytes, side: dict[str, Any]) -> None:
    """Write both files, each whole or not at all. OSError when the folder is missing or full."""
    write_whole(side_path(path), json.dumps(side, sort_keys=True).encode())
    write_whole(path, image, executable=True)


def write_whole(path: Path, octets: bytes, executable: bool = False) -> None:
    """Replace the file at `path` in one step, so that nobody sees half of it."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_bytes(octets)
        temporary.chmod(0o755 if executable else 0o644)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def read_image(path: Path) -> ImageContents:
    """The contents of the image at `path`; BrokenImage when it or its side file makes no sense."""
    try:
        image = path.read_bytes()
        side = json.loads(side_path(path).read_bytes())
    except FileNotFoundError as error:
        raise BrokenImage(f"no such file: {error.filename}") from error
    except (OSError, ValueError) as error:
        raise BrokenImage(f"cannot be read: {error}") from error
    if not image.startswith(ELF_MAGIC):
        raise BrokenImage("is not an ELF file")
    try:
        return ImageContents(
            size=len(image),
            sections=[(section["name"], section["size"]) for section in side["sections"]],
            symbols=[read_symbol(symbol) for symbol in side["symbols"]],
            devices=sorted(side.get("devices", [])),
            unsafe=sorted(side.get("unsafe", [])),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise BrokenImage(f"its side file lacks {error}") from error


def read_symbol(entry: dict[str, Any]) -> Symbol:
    """One entry of `symbols`; KeyError when a field is missing."""
    return Symbol(
        name=entry["name"],
        module=entry["module"] or unwritten_module(entry["name"], entry["section"]),
        address=entry["address"],
        size=entry["size"],
        section=entry["section"],
    )


def unwritten_module(name: str, section: str) -> str:
    """Where a symbol that no module wrote belongs: initialisers to theirs, the rest to what made it."""
    if section.startswith(".supervisor"):
        return STUB
    return name.removesuffix(".<module>") if name.endswith(".<module>") else GENERATED
