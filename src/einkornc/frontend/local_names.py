"""Names that a function only changes in place: to Python they are its own, to mypy those of the module around.

`count += 1` in a function makes `count` a local variable, which has no value yet; mypy takes the module's.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from einkornc.diagnostics import Diagnostic

CODE = "unbound-local"
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_SCOPES = (*_FUNCTIONS, ast.ClassDef, ast.Lambda)


def check_local_names(path: str, module: ast.Module) -> Iterator[Diagnostic]:
    """The first such place of each name in each function."""
    for node in ast.walk(module):
        if isinstance(node, _FUNCTIONS):
            yield from _of_function(path, node)


def _of_function(
    path: str, function: ast.FunctionDef | ast.AsyncFunctionDef
) -> Iterator[Diagnostic]:
    own = list(_own_nodes(function))
    changed: dict[str, ast.Name] = {}
    targets = {id(node.target) for node in own if isinstance(node, ast.AugAssign)}
    bound = {a.arg for a in ast.walk(function.args) if isinstance(a, ast.arg)}
    for node in own:
        if isinstance(node, ast.Name) and (id(node) in targets or isinstance(node.ctx, ast.Del)):
            changed.setdefault(node.id, node)
        else:
            bound |= _bound(node)
    for name, node in changed.items():
        if name not in bound:
            yield Diagnostic(
                path,
                node.lineno,
                node.col_offset + 1,
                CODE,
                f"{name} is a local variable of {function.name}() here, and has no value",
                f"Write `global {name}` (or `nonlocal {name}`) first to change the variable outside.",
            )


def _own_nodes(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[ast.AST]:
    """The nodes of a function's body that are in no function or class within it."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, _SCOPES):
            waiting.extend(ast.iter_child_nodes(node))


def _bound(node: ast.AST) -> set[str]:
    """The names that a node binds, or says are those of an outer scope."""
    match node:
        case ast.Name(id=name, ctx=ast.Store()):
            return {name}
        case ast.Global(names=names) | ast.Nonlocal(names=names):
            return set(names)
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case (
            ast.ExceptHandler(name=str(name))
            | ast.MatchAs(name=str(name))
            | ast.MatchStar(name=str(name))
        ):
            return {name}
        case ast.MatchMapping(rest=str(name)):
            return {name}
        case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
            return {alias.asname or alias.name.partition(".")[0] for alias in aliases}
        case _:
            return set()
