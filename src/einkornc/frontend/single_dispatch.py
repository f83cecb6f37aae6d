"""functools.singledispatch and singledispatchmethod: which function serves which class.

mypy has checked the decorators; here they are taken off the trees and what they say is kept. Lowering lets
the generic function begin with the tests of class (irbuild/single_dispatch.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn

from mypy import nodes
from mypy import types as mt

from einkornc.diagnostics import CompileError, Diagnostic
from einkornc.frontend.walk import walk

GENERIC = ("functools.singledispatch", "functools.singledispatchmethod")


@dataclass(eq=False, slots=True)
class Registration:
    """One `@generic.register` function and the classes it serves: None for NoneType."""

    classes: list[nodes.TypeInfo | None]
    function: nodes.FuncDef
    is_method: bool  # of a class body, which is complete before anyone calls


@dataclass(slots=True)
class Dispatching:
    """The generic functions of a program."""

    registrations: dict[nodes.FuncDef, list[Registration]] = field(default_factory=dict)
    by_statement: dict[nodes.Decorator, Registration] = field(default_factory=dict)
    followed: set[nodes.Expression] = field(default_factory=set)


def take_off(files: dict[str, nodes.MypyFile]) -> Dispatching:
    """Find what registers where, and remove these decorators. Raises CompileError where that is not clear."""
    found = Dispatching()
    decorators = [(f, d, is_method) for f in files.values() for d, is_method in _decorated(f.defs)]
    for _, d, _ in decorators:
        if any(_fullname(e) in GENERIC for e in d.decorators):
            d.decorators = [e for e in d.decorators if _fullname(e) not in GENERIC]
            found.registrations[d.func] = []
    for file, d, is_method in decorators if found.registrations else ():
        _take_registration(found, file, d, is_method)
    for file in files.values():
        if any(_imports_functools(i) for i in file.imports):
            _refuse_others(found, file)
    return found


def _imports_functools(s: nodes.ImportBase) -> bool:
    if isinstance(s, nodes.Import):
        return any(name == "functools" for name, _ in s.ids)
    return isinstance(s, nodes.ImportFrom) and s.id == "functools"


def _refuse_others(found: Dispatching, file: nodes.MypyFile) -> None:
    """What registers, or makes a generic function, where the compiler does not follow it."""
    for node in walk(file):
        is_other = (
            isinstance(node, nodes.MemberExpr)
            and node not in found.followed
            and _registering(node) in found.registrations
        )
        if isinstance(node, nodes.Decorator) and any(
            _fullname(e) in GENERIC for e in node.decorators
        ):
            is_other = True
        if is_other:
            _refuse(
                file,
                node,
                "A generic function or registration that is no decorator at the top level",
            )


def _decorated(body: list[nodes.Statement]) -> Iterator[tuple[nodes.Decorator, bool]]:
    """The decorated functions of a module and, with True, the methods of its classes."""
    for s in body:
        if isinstance(s, nodes.Decorator):
            yield s, False
        elif isinstance(s, nodes.ClassDef):
            yield from ((d, True) for d, _ in _decorated(s.defs.body))


def _take_registration(
    found: Dispatching, file: nodes.MypyFile, d: nodes.Decorator, is_method: bool
) -> None:
    generic: nodes.FuncDef | None = None
    classes: list[nodes.TypeInfo | None] = []
    kept: list[nodes.Expression] = []
    for e in d.decorators:
        named = _registering(e)
        if named is None or named not in found.registrations:
            kept.append(e)
            continue
        generic = named
        found.followed.add(e.callee if isinstance(e, nodes.CallExpr) else e)
        classes += _classes(file, d, e.args[0] if isinstance(e, nodes.CallExpr) else None)
    if generic is None:
        return
    if kept:
        _refuse(file, d, "A function that is registered and decorated besides")
    d.decorators = []
    registration = Registration(classes, d.func, is_method)
    found.registrations[generic].append(registration)
    found.by_statement[d] = registration


def _registering(e: nodes.Expression) -> nodes.FuncDef | None:
    """The generic function of `generic.register` or `generic.register(C)`."""
    if isinstance(e, nodes.CallExpr) and len(e.args) == 1:
        e = e.callee
    if not isinstance(e, nodes.MemberExpr) or e.name != "register":
        return None
    node = e.expr.node if isinstance(e.expr, nodes.RefExpr) else None
    return node.func if isinstance(node, nodes.Decorator) else None


def _classes(
    file: nodes.MypyFile, d: nodes.Decorator, named: nodes.Expression | None
) -> list[nodes.TypeInfo | None]:
    """What `register` was given, or the annotation of the first parameter says."""
    if isinstance(named, nodes.RefExpr) and isinstance(named.node, nodes.TypeInfo):
        return [named.node]
    if isinstance(named, nodes.CallExpr) and _fullname(named.callee) == "builtins.type":
        return [None]
    declared = mt.get_proper_type(d.func.type)
    if named is not None or not isinstance(declared, mt.CallableType):
        _refuse(file, d, "A registration of a class only known at run time")
    first = 1 if d.func.info and not d.func.is_static else 0
    return _classes_of(file, d, declared.arg_types[first])


def _classes_of(
    file: nodes.MypyFile, d: nodes.Decorator, t: mt.Type
) -> list[nodes.TypeInfo | None]:
    p = mt.get_proper_type(t)
    match p:
        case mt.NoneType():
            return [None]
        case mt.UnionType():
            return [c for item in p.items for c in _classes_of(file, d, item)]
        case mt.Instance() if not p.args:
            return [p.type]
        case _:
            _refuse(file, d, "A registration by an annotation that is no class")


def _fullname(e: nodes.Expression) -> str:
    return e.fullname if isinstance(e, nodes.RefExpr) else ""


def _refuse(file: nodes.MypyFile, at: nodes.Context, what: str) -> NoReturn:
    hint = "Register with @generic.register(C) or a parameter annotated with a class."
    raise CompileError([Diagnostic(file.path, at.line, at.column + 1, "unsupported", what, hint)])
