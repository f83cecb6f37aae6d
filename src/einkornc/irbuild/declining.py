"""`return NotImplemented`: how an operator method declines, and what its caller then tries.

A method that may decline says so in one variable of the program, which it sets at each of its returns;
only operators on classes with such a method look at it.
"""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import FuncDef, TypeInfo

from einkornc.frontend.walk import walk
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.program import Global
from einkornc.ir.types import BOOL, UNIT
from einkornc.irbuild.concrete import Concrete, members
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.members import class_of, plain_functions
from einkornc.irbuild.world import World


def is_not_implemented(e: nodes.Expression | None) -> bool:
    """Whether an expression is the name NotImplemented."""
    return isinstance(e, nodes.NameExpr) and e.fullname == "builtins.NotImplemented"


def declines(world: World, function: FuncDef) -> bool:
    """Whether a method may return NotImplemented, itself or from the method it overrides."""
    found = world.declining.get(function)
    if found is None:
        found = False
        if function.name.startswith("__") and function.name.endswith("__"):
            found = any(
                is_not_implemented(n)
                if isinstance(n, nodes.NameExpr)
                else _passes_on(n, function.name)
                for n in walk(function.body)
            )
        world.declining[function] = found
    return found


def _passes_on(e: nodes.Node | None, name: str) -> bool:
    """`super().name(…)` of the same operator."""
    return (
        isinstance(e, nodes.CallExpr)
        and isinstance(e.callee, nodes.SuperExpr)
        and e.callee.name == name
        and name != "__init__"
    )


def note_return(fb: FunctionBuilder, e: nodes.Expression | None) -> None:
    """At a `return` of a method that may decline: say whether it did."""
    node = fb.instance.node
    if not isinstance(node, FuncDef) or not declines(fb.world, node) or _passes_on(e, node.name):
        return
    answer(fb, ops.TRUE if is_not_implemented(e) else ops.FALSE)


def answer(fb: FunctionBuilder, is_declined: Value) -> None:
    """Say whether this method declines, just before it returns."""
    fb.emit(ops.StoreGlobal(UNIT, fb.line, _flag(fb), is_declined))


def _flag(fb: FunctionBuilder) -> Global:
    return fb.world.global_variable("declined", "einkorn declined", fb.world.bool)


def may_decline(fb: FunctionBuilder, t: Concrete, name: str) -> bool:
    """Whether some method that `name` may mean on a `t` declines."""
    return any(_class_may_decline(fb, m, name) for m in members(t))


def _class_may_decline(fb: FunctionBuilder, t: Concrete, name: str) -> bool:
    owner = class_of(fb.world, t)
    if owner is None:
        return False
    info = owner.info
    related: list[TypeInfo] = [*info.mro, *fb.world.descendants_of(info)]
    if info.is_protocol or info.fullname == "builtins.object":
        related = list(fb.world.infos.values())
    for candidate in related:
        symbol = candidate.names.get(name)
        if symbol is not None and symbol.node is not None:
            functions = plain_functions(symbol.node)
            if any(declines(fb.world, f) or _is_order_among(fb, f) for f in functions):
                return True
    return False


def _is_order_among(fb: FunctionBuilder, function: FuncDef) -> bool:
    """Whether a data class's own order may meet objects of another class than its own."""
    if function not in fb.world.class_orders:
        return False
    related = [*function.info.mro[1:], *fb.world.descendants_of(function.info)]
    return any("dataclass" in info.metadata for info in related)


def before(fb: FunctionBuilder) -> None:
    """Before a call that may decline: forget earlier answers."""
    fb.emit(ops.StoreGlobal(UNIT, fb.line, _flag(fb), ops.FALSE))


def declined(fb: FunctionBuilder) -> Value:
    """Whether the operator method just called declined; asks once."""
    answer = fb.emit(ops.LoadGlobal(BOOL, fb.line, _flag(fb)))
    fb.emit(ops.StoreGlobal(UNIT, fb.line, _flag(fb), ops.FALSE))
    return answer
