"""Reads what `einkorn.files.packed` names, on CPython; an image carries the files instead."""

import sys
from pathlib import Path


def program_directory() -> Path:
    """Return the directory of the program that CPython was started with."""
    try:
        path = sys.modules["__main__"].__file__
    except AttributeError:  # an interactive session
        path = None
    if path is None:
        raise FileNotFoundError("packed files lie beside the program, and this one has no file")
    return Path(path).resolve().parent


def read_directory(directory: str) -> list[tuple[str, bytes]]:
    """Return path and content of every file below `directory`, sorted; hidden ones are left out.

    Raises FileNotFoundError when the directory is missing or lies outside the program's own.
    """
    program = program_directory()
    base = (program / directory).resolve()
    if not base.is_dir() or not base.is_relative_to(program):
        raise FileNotFoundError(f"no directory {directory!r} beside the program in {program}")
    found: list[tuple[str, bytes]] = []
    for path in sorted(base.rglob("*")):
        relative = path.relative_to(base)
        if path.is_file() and not any(part.startswith(".") for part in relative.parts):
            found.append((relative.as_posix(), path.read_bytes()))
    return found
