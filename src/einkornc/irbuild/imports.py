"""Which modules an import statement runs, and which modules import each other."""

from __future__ import annotations

import os
import sys

from mypy import nodes

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.installed import is_installed, is_present
from einkornc.irbuild.world import World


def imported_modules(world: World, module: str, s: nodes.Statement) -> list[str]:
    """The modules an import statement runs, packages before what is in them; builtins ran before the program."""
    result: list[str] = []
    for name in _named(world, module, s):
        parts = name.split(".")
        for count in range(1, len(parts) + 1):
            prefix = ".".join(parts[:count])
            if prefix in world.files and prefix not in result and _has_code(world, prefix):
                result.append(prefix)
    return [name for name in result if name != "builtins"]


def _named(world: World, module: str, s: nodes.Statement) -> list[str]:
    """The modules that an import statement names; what it takes from one only where that is a module."""
    match s:
        case nodes.Import():
            return [name for name, _ in s.ids]
        case nodes.ImportFrom():
            base = _absolute(world, module, s)
            inner = [f"{base}.{name}" for name, _ in s.names]
            return [base, *(name for name in inner if name in world.files)]
        case nodes.ImportAll():
            return [_absolute(world, module, s)]
        case _:
            return []


def absent_module(world: World, module: str, s: nodes.Statement) -> str:
    """The module for which an import in an installed package raises ModuleNotFoundError; else empty.

    An extension module, of which there is but a stub, is none that an image could have. What CPython's own library
    has and the image's has not is imported all the same: what is used of it has no type, and is refused there.
    """
    if world.is_library(module):
        return ""
    for name in _named(world, module, s):
        top = name.partition(".")[0]
        file = world.files.get(name)
        if file is not None and not world.is_library(name) and not _has_code(world, name):
            if os.path.exists(file.path.removesuffix("i")):
                refuse(
                    UNSUPPORTED,
                    f"{name}, whose types stand in a stub and not in its code,",
                    s.line,
                    s.column,
                )
            return name
        if not is_installed(world.files[module].path):
            continue
        if file is None and top not in sys.stdlib_module_names and top not in world.files:
            if is_present(top):
                refuse(UNSUPPORTED, f"{top}, a package without types (py.typed),", s.line, s.column)
            return top
    return ""


def _absolute(world: World, module: str, s: nodes.ImportFrom | nodes.ImportAll) -> str:
    if not s.relative:
        return s.id
    package = module if world.files[module].is_package_init_file() else module.rpartition(".")[0]
    for _ in range(s.relative - 1):
        package = package.rpartition(".")[0]
    return f"{package}.{s.id}" if s.id else package


def _has_code(world: World, name: str) -> bool:
    """Stubs describe intrinsics and declarations; nothing of them runs."""
    return not world.files[name].path.endswith(".pyi")


def circle_of(world: World, module: str) -> set[str]:
    """The modules of the program that import `module` and are imported by it, however far around."""
    known = world.circles.get(module)
    if known is None:
        around = _reached_from(world, module)
        known = {m for m in around if module in _reached_from(world, m)}
        world.circles[module] = known
    return known


def _reached_from(world: World, module: str) -> set[str]:
    """The modules of the program that run, at the latest, when this one has been imported."""
    found: set[str] = set()
    pending = [module]
    while pending:
        for name in _imported_by(world, pending.pop()):
            if name not in found and not world.is_library(name):
                found.add(name)
                pending.append(name)
    return found


def _imported_by(world: World, module: str) -> list[str]:
    """What the imports of a module name, those in its functions aside."""
    return [
        name
        for s in world.files[module].imports
        if s.is_top_level and not s.is_mypy_only and not s.is_unreachable
        for name in imported_modules(world, module, s)
    ]
