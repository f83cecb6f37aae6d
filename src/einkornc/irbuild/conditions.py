"""Expressions of which only the truth counts: `b or n` of a bool and an int needs no type for its value."""

from __future__ import annotations

from mypy import nodes

from einkornc.ir import operations as ops
from einkornc.ir.operations import Constant, Value
from einkornc.ir.types import BOOL
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.truth import truth


def condition(fb: FunctionBuilder, e: nodes.Expression) -> Value:
    """`bool(e)`, with the operands of `and`, `or` and `not` tested one by one."""
    match e:
        case nodes.OpExpr(op="and" | "or"):
            return _connected(fb, e)
        case nodes.UnaryExpr(op="not", expr=inner):
            return negation(fb, condition(fb, inner))
        case nodes.IntExpr(value=number):
            return ops.TRUE if number else ops.FALSE
        case _:
            return truth(fb, fb.looked_at(e))


def negation(fb: FunctionBuilder, value: Value) -> Value:
    """`not value`."""
    if isinstance(value, Constant):
        return ops.FALSE if value.value else ops.TRUE
    return fb.negate(value)


def is_never_reached(fb: FunctionBuilder, e: nodes.OpExpr) -> bool:
    """Whether mypy saw that the left operand of `and` or `or` always decides."""
    return e.right_unreachable or (
        not fb.has_type(e.right)
        and not isinstance(e.right, nodes.CallExpr | nodes.OpExpr | nodes.ComparisonExpr)
    )


def _connected(fb: FunctionBuilder, e: nodes.OpExpr) -> Value:
    left = condition(fb, e.left)
    if is_never_reached(fb, e):
        return left
    if isinstance(left, Constant):
        return left if bool(left.value) == (e.op == "or") else condition(fb, e.right)
    result = fb.temporary(BOOL)
    fb.store(result, left)
    other, after = fb.new_block("other"), fb.new_block("after")
    if e.op == "and":
        fb.branch(left, other, after)
    else:
        fb.branch(left, after, other)
    fb.start(other)
    right = condition(fb, e.right)
    if not fb.ended:
        fb.store(result, right)
    fb.jump(after)
    fb.start(after)
    return fb.load(result)
