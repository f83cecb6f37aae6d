"""Where packages are installed that programs may import, as CPython and mypy find them."""

from __future__ import annotations

import os
import sysconfig
from functools import cache
from pathlib import Path


def installed_folders() -> tuple[str, ...]:
    """Where packages are installed: in the virtual environment that is active, else in the one of this tool."""
    return _folders_of(os.environ.get("VIRTUAL_ENV", ""))


@cache
def _folders_of(active: str) -> tuple[str, ...]:
    if active:
        found = sorted(str(p) for p in Path(active).resolve().glob("lib/python3*/site-packages"))
    else:
        found = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    return tuple(dict.fromkeys(found))


def installed_modules() -> list[str]:
    """The names of the modules and packages that lie there."""
    found: set[str] = set()
    for folder in installed_folders():
        names = os.listdir(folder) if os.path.isdir(folder) else []
        found.update(name.removesuffix(".py").removesuffix(".pyi") for name in names)
    return sorted(name for name in found if name.isidentifier())


def is_installed(path: str) -> bool:
    """Whether a file is in one of these folders."""
    return os.path.abspath(path).startswith(tuple(f + os.sep for f in installed_folders()))


def is_present(module: str) -> bool:
    """Whether a module of that name is installed, with types or without."""
    places = (Path(folder, module) for folder in installed_folders())
    return any(p.is_dir() or p.with_suffix(".py").is_file() for p in places)
