"""`f.__doc__`, `C.__doc__` and `C.method.__doc__`: the text is known where function or class is named."""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import Decorator, FuncDef, MypyFile, TypeInfo

from einkornc.diagnostics import DYNAMIC, refuse
from einkornc.ir import operations as ops
from einkornc.irbuild.class_scan import is_dataclass
from einkornc.irbuild.concrete import NOTHING
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.members import find_member
from einkornc.irbuild.world import Argument


def docstring(fb: FunctionBuilder, e: nodes.MemberExpr) -> Argument:
    """What `expr.__doc__` is. Refuses what is not named by its definition, and texts that Python makes up."""
    node = _definition(e.expr)
    match node:
        case FuncDef(body=block):
            body = block.body
        case TypeInfo(defn=definition) if not _is_described_by_python(node):
            body = definition.defs.body
        case MypyFile():
            body = node.defs
        case _:
            node, body = None, []
    if node is None or fb.world.is_library(fb.world.module_of(node.fullname)):
        what = "`__doc__` of anything but a function, class or module of yours by its name"
        refuse(DYNAMIC, what, e.line, e.column)
    return documentation(fb, body)


def documentation(fb: FunctionBuilder, body: list[nodes.Statement]) -> Argument:
    """The text that a body begins with, or None."""
    match body[:1]:
        case [nodes.ExpressionStmt(expr=nodes.StrExpr(value=text))]:
            return fb.text(text), fb.world.str
    return ops.NOTHING, NOTHING


def _definition(e: nodes.Expression) -> nodes.Node | None:
    """What an expression names; a decorated function is another one."""
    if not isinstance(e, nodes.RefExpr):
        return None
    node: nodes.Node | None = e.node
    if isinstance(e, nodes.MemberExpr) and node is None:
        # Of an object a subclass may have another method, with a text of its own.
        owner = e.expr.node if isinstance(e.expr, nodes.RefExpr) else None
        found = find_member(owner, e.name) if isinstance(owner, TypeInfo) else None
        node = found[0] if found is not None else None
    if isinstance(node, Decorator):
        return node.func if node.func.is_static or node.func.is_class else None
    return node


def _is_described_by_python(info: TypeInfo) -> bool:
    """Whether a class without a docstring gets one: `Point(x: int)` of a dataclass."""
    has_own = bool(info.defn.defs.body) and isinstance(info.defn.defs.body[0], nodes.ExpressionStmt)
    return not has_own and (is_dataclass(info) or info.is_named_tuple)
