"""What code may use before the module that defines it has come so far: functions called early, circular imports."""

from __future__ import annotations

from collections.abc import Iterator

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef, TypeInfo

from einkornc.frontend.walk import walk
from einkornc.irbuild.imports import circle_of, imported_modules
from einkornc.irbuild.world import World

# Library classes whose values run nothing of the program, whatever is done with them, if their items do not.
_QUIET_CLASSES = {
    f"builtins.{name}"
    for name in (
        "int float complex bool str bytes bytearray ellipsis list tuple dict set frozenset range slice type"
    ).split()
}
_OPEN_MODULES = {"builtins", "typing", "collections", "functools", "itertools", "contextlib"}

_DEFINED = (FuncDef, nodes.OverloadedFuncDef, nodes.Decorator, nodes.ClassDef)
_IMPORTS = (nodes.Import, nodes.ImportFrom, nodes.ImportAll)


def late_definitions(world: World, module: str) -> set[str]:
    """Full names of the functions and classes of a module that code may name before they are defined.

    Such code is a definition further up, if something that may call it stands between the two; or any code of
    modules that import each other, behind the import.
    """
    statements = world.files[module].defs
    noise = [0]  # how many noisy statements come before each
    circular: int | None = None  # from where on modules of the circle may use this one
    for i, s in enumerate(statements):
        noise.append(noise[-1] + is_noisy(world, module, s))
        if circular is None and isinstance(s, _IMPORTS) and noise[-1] > noise[-2]:
            circular = i
    places = {name: i for i, s in enumerate(statements) for name in _names_of(s)}
    late = {name for name, i in places.items() if circular is not None and i > circular}
    if any(noise[i] for i in places.values()):
        for i, s in enumerate(statements):
            for name in _named_in(s):
                place = places.get(name, 0)
                if place > i and noise[place + 1] > noise[i]:
                    late.add(name)
    return late


def _names_of(s: nodes.Statement) -> list[str]:
    if isinstance(s, nodes.ClassDef):
        return [s.info.fullname]
    return (
        [s.fullname] if isinstance(s, FuncDef | nodes.OverloadedFuncDef | nodes.Decorator) else []
    )


def _named_in(s: nodes.Statement) -> Iterator[str]:
    for node in walk(s):
        if isinstance(node, nodes.RefExpr) and node.node is not None:
            yield node.node.fullname


def is_noisy(world: World, module: str, s: nodes.Statement) -> bool:
    """Whether a statement of a module may run a function of the program, or other modules that look at this one."""
    match s:
        case FuncDef():
            return any(
                a.initializer is not None and not _is_quiet(world, module, a.initializer)
                for a in s.arguments
            )
        case nodes.OverloadedFuncDef():
            return any(is_noisy(world, module, item) for item in s.items)
        case nodes.Decorator():
            return is_noisy(world, module, s.func) or not all(
                _is_quiet(world, module, d) for d in s.decorators
            )
        case nodes.ClassDef():
            return (
                _tells_base(world, s)
                or not all(_is_quiet(world, module, d) for d in s.decorators)
                or any(is_noisy(world, module, inner) for inner in s.defs.body)
            )
        case nodes.Import() | nodes.ImportFrom() | nodes.ImportAll():
            circle = circle_of(world, module)
            run = [name for name in imported_modules(world, module, s) if name in circle]
            return any(name != module for name in run) and _looks_around(world, circle)
        case nodes.TypeAliasStmt():
            return False
        case nodes.AssignmentStmt() if s.is_alias_def or _is_declaration(s.rvalue):
            return False
        case _:
            return not _is_quiet(world, module, s)


def _is_declaration(e: nodes.Expression) -> bool:
    """TypeVar(…), NewType(…) and the like."""
    return isinstance(e, nodes.CallExpr | nodes.IndexExpr) and e.analyzed is not None


def _tells_base(world: World, s: nodes.ClassDef) -> bool:
    return any(
        "__init_subclass__" in base.names and not world.is_library(base.module_name)
        for base in s.info.mro[1:]
    )


def _looks_around(world: World, circle: set[str]) -> bool:
    """Whether modules that import each other do more than define and name things when they are imported."""
    key = frozenset(circle)
    known = world.looking_around.get(key)
    if known is None:
        world.looking_around[key] = False  # what imports under conditions would ask for again
        known = world.looking_around[key] = _runs_something(world, circle)
    return known


def _runs_something(world: World, circle: set[str]) -> bool:
    return any(
        not isinstance(s, _IMPORTS) and (is_noisy(world, name, s) or _reads_another(world, name, s))
        for name in circle
        for s in world.files[name].defs
    )


def _reads_another(world: World, module: str, s: nodes.Statement) -> bool:
    """Whether a statement, the functions in it aside, may read what another module of the program defines."""
    if isinstance(s, FuncDef | nodes.OverloadedFuncDef | nodes.Decorator):
        return False
    inside = s.defs.body if isinstance(s, nodes.ClassDef) else [s]
    return any(
        isinstance(node, nodes.RefExpr)
        and node.node is not None
        and (home := world.module_of(node.node.fullname)) != module
        and home in world.files
        and not world.is_library(home)
        for part in inside
        if not isinstance(part, _DEFINED)
        for node in walk(part)
    )


def _is_quiet(world: World, module: str, part: nodes.Node) -> bool:
    """Whether no function of the program runs in an expression or statement: nothing of the program is in it."""
    called: set[nodes.Expression] = set()
    for node in walk(part):
        if isinstance(node, nodes.CallExpr):
            if not isinstance(node.callee, nodes.RefExpr):
                return False
            called.add(node.callee)
        elif isinstance(node, nodes.AwaitExpr | nodes.LambdaExpr):
            return False
        elif isinstance(node, _IMPORTS) and is_noisy(world, module, node):
            return False
        if isinstance(node, nodes.RefExpr) and _is_of_program(world, node):
            return False
        if isinstance(node, nodes.Expression) and node not in called:
            t = world.types.get(node)
            if t is not None and not _is_quiet_type(world, t):
                return False
    return True


def _is_of_program(world: World, e: nodes.RefExpr) -> bool:
    node = e.node
    if not isinstance(node, FuncDef | nodes.OverloadedFuncDef | nodes.Decorator | TypeInfo):
        return False
    return not world.is_library(world.module_of(node.fullname))


def _is_quiet_type(world: World, t: mt.Type) -> bool:
    if isinstance(t, mt.TypeAliasType) and t.is_recursive:
        return False
    p = mt.get_proper_type(t)
    match p:
        case mt.Instance():
            info = p.type
            if not world.is_library(info.module_name) or info.is_protocol:
                return False
            if info.module_name in _OPEN_MODULES and info.fullname not in _QUIET_CLASSES:
                return False
            return all(_is_quiet_type(world, a) for a in p.args)
        case mt.TupleType():
            if not world.is_library(p.partial_fallback.type.module_name):
                return False  # a NamedTuple of the program's, which may hold others of its class
            return all(_is_quiet_type(world, i) for i in p.items)
        case mt.UnionType():
            return all(_is_quiet_type(world, i) for i in p.items)
        case mt.CallableType() | mt.Overloaded():
            return p.is_type_obj() and world.is_library(_class_of(p).module_name)
        case mt.NoneType() | mt.LiteralType() | mt.UninhabitedType() | mt.DeletedType():
            return True
        case _:
            return False


def _class_of(p: mt.CallableType | mt.Overloaded) -> TypeInfo:
    return p.type_object()
