"""`return value if test else NotImplemented` as the `if` statement it stands for.

mypy knows `return NotImplemented` alone; and what an operator method declines is decided by its return statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from mypy import nodes

from einkornc.frontend.walk import walk


def split(file: nodes.MypyFile) -> None:
    """Rewrite such returns of a module that is parsed and not analysed yet."""
    for method in _operator_methods(file.defs):
        for block in [n for n in walk(method.body) if isinstance(n, nodes.Block)]:
            block.body = [_split(s) if isinstance(s, nodes.ReturnStmt) else s for s in block.body]


def _operator_methods(
    body: list[nodes.Statement], in_class: bool = False
) -> Iterator[nodes.FuncDef]:
    for statement in body:
        match statement:
            case nodes.ClassDef():
                yield from _operator_methods(statement.defs.body, True)
            case nodes.Decorator():
                yield from _operator_methods([statement.func], in_class)
            case nodes.FuncDef(name=name):
                if in_class and name.startswith("__") and name.endswith("__"):
                    yield statement
                yield from _operator_methods(statement.body.body)
            case _:
                pass


def _split(s: nodes.ReturnStmt) -> nodes.Statement:
    e = s.expr
    if not isinstance(e, nodes.ConditionalExpr) or not _may_decline(e):
        return s
    made = nodes.IfStmt([e.cond], [_returned(s, e.if_expr)], _returned(s, e.else_expr))
    made.set_line(s)
    return made


def _may_decline(e: nodes.Expression) -> bool:
    if isinstance(e, nodes.ConditionalExpr):
        return _may_decline(e.if_expr) or _may_decline(e.else_expr)
    return isinstance(e, nodes.NameExpr) and e.name == "NotImplemented"


def _returned(s: nodes.ReturnStmt, e: nodes.Expression) -> nodes.Block:
    result = nodes.ReturnStmt(e)
    result.set_line(e)
    block = nodes.Block([_split(result)])
    block.set_line(s)
    return block
