"""Which modules an import statement runs, and which modules import each other."""

from __future__ import annotations

from mypy import nodes

from einkornc.irbuild.world import World


def imported_modules(world: World, module: str, s: nodes.Statement) -> list[str]:
    """The modules an import statement runs, packages before what is in them; builtins ran before the program."""
    names: list[str] = []
    match s:
        case nodes.Import():
            names = [name for name, _ in s.ids]
        case nodes.ImportFrom():
            base = _absolute(world, module, s)
            names = [
                base,
                *(f"{base}.{name}" for name, _ in s.names if f"{base}.{name}" in world.files),
            ]
        case nodes.ImportAll():
            names = [_absolute(world, module, s)]
    result: list[str] = []
    for name in names:
        parts = name.split(".")
        for count in range(1, len(parts) + 1):
            prefix = ".".join(parts[:count])
            if prefix in world.files and prefix not in result and _has_code(world, prefix):
                result.append(prefix)
    return [name for name in result if name != "builtins"]


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
