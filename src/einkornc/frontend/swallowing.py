"""Statements behind a `with` that only runs on if its context manager swallows an exception.

mypy takes `__exit__` at its declared result: what returns `bool` may swallow, what returns `bool | None` (as
`contextlib.contextmanager` does) may not. Where the body of such a `with` always raises or returns, mypy skips
what follows; CPython runs it. Those programs are checked a second time, with the body of the `with` under a
condition of which mypy knows nothing; afterwards the tree is as it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mypy import nodes
from mypy import types as mt

from einkornc.frontend.walk import children, is_reached, walk

type Types = Mapping[nodes.Expression, mt.Type]
type Position = tuple[str, int, int]  # module, line and column of a statement

# What mypy finds only because it now thinks that the body may be skipped.
CONSEQUENCES = ("return",)


def doubtful(files: Mapping[str, nodes.MypyFile], types: Types) -> set[Position]:
    """The `with` statements of a checked program that mypy wrongly takes for the end of their block."""
    found: set[Position] = set()
    for name, file in files.items():
        for block in _blocks(file):
            for before, s in zip(block, block[1:], strict=False):
                withs = [w for w in _withs(before) if _may_swallow(w, types)]
                if withs and is_reached(before, types) and _is_skipped(s, before, types):
                    found |= {(name, w.line, w.column) for w in withs}
    return found


def doubt(name: str, file: nodes.MypyFile, positions: set[Position]) -> list[nodes.WithStmt]:
    """Put the bodies of these statements under a condition; gives the statements, for `trust`."""
    found: list[nodes.WithStmt] = []
    for node in walk(file):
        if isinstance(node, nodes.WithStmt) and (name, node.line, node.column) in positions:
            left, right = nodes.NameExpr("__name__"), nodes.NameExpr("__name__")
            condition = nodes.ComparisonExpr(["<"], [left, right])  # narrows nothing
            inner = nodes.IfStmt([condition], [node.body], None)
            node.body = nodes.Block([inner])
            for made in (left, right, condition, inner, node.body):
                made.set_line(node)
            found.append(node)
    return found


def trust(withs: list[nodes.WithStmt]) -> None:
    """Take the conditions of `doubt` out again."""
    for w in withs:
        [inner] = w.body.body
        assert isinstance(inner, nodes.IfStmt)
        [w.body] = inner.body


def _blocks(file: nodes.MypyFile) -> Iterator[list[nodes.Statement]]:
    yield file.defs
    for node in walk(file):
        if isinstance(node, nodes.Block) and len(node.body) > 1:
            yield node.body


def _is_skipped(s: nodes.Statement, before: nodes.Statement, types: Types) -> bool:
    """Whether mypy did not come to `s`, or would not have where it holds no expression that could tell."""
    if isinstance(s, nodes.BreakStmt | nodes.ContinueStmt | nodes.PassStmt):
        body = before.body.body if isinstance(before, nodes.WithStmt) else []
        return bool(body) and isinstance(body[-1], nodes.RaiseStmt | nodes.ReturnStmt)
    return not is_reached(s, types)


def _withs(s: nodes.Statement) -> Iterator[nodes.WithStmt]:
    """The `with` statements that run where `s` does."""
    pending: list[nodes.Node] = [s]
    while pending:
        node = pending.pop()
        if isinstance(node, nodes.WithStmt):
            yield node
        if isinstance(node, nodes.Statement | nodes.Block) and not isinstance(
            node, nodes.FuncDef | nodes.Decorator | nodes.ClassDef | nodes.OverloadedFuncDef
        ):
            pending += children(node)


def _may_swallow(w: nodes.WithStmt, types: Types) -> bool:
    """Whether `__exit__` of some manager may return what is true, whatever mypy makes of that."""
    return any(_exit_may_be_true(types.get(e), w.is_async) for e in w.expr)


def _exit_may_be_true(manager: mt.Type | None, is_async: bool) -> bool:
    p = mt.get_proper_type(manager)
    if not isinstance(p, mt.Instance):
        return p is not None
    symbol = p.type.get("__aexit__" if is_async else "__exit__")
    node = symbol.node if symbol is not None else None
    declared = mt.get_proper_type(node.type) if isinstance(node, nodes.FuncDef) else None
    if not isinstance(declared, mt.CallableType):
        return True
    result = mt.get_proper_type(declared.ret_type)
    if is_async and isinstance(result, mt.Instance) and result.args:
        result = mt.get_proper_type(result.args[-1])
    is_false = isinstance(result, mt.LiteralType) and result.value is False
    return not (is_false or isinstance(result, mt.NoneType | mt.UninhabitedType))
