"""Literals, names, attributes, subscripts, displays and the short-circuit forms."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt

from einkornc.diagnostics import ANY, UNSUPPORTED, RefusalError, refuse
from einkornc.ir.operations import Constant, Value
from einkornc.ir.types import FLOAT
from einkornc.irbuild import (
    class_tests,
    closing,
    equality,
    matches,
    mixed_numbers,
    operator_methods,
    operators,
)
from einkornc.irbuild.assignment import assign
from einkornc.irbuild.attributes import load_variable
from einkornc.irbuild.concrete import (
    Concrete,
    Union,
    is_class,
    representation,
    without_none,
)
from einkornc.irbuild.conditions import condition, is_never_reached, negation
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.literals import literal_octets, literal_text
from einkornc.irbuild.truth import truth
from einkornc.irbuild.world import Argument

# ---------------------------------------------------------------- literals


def lower_int(fb: FunctionBuilder, e: nodes.IntExpr, expected: Concrete | None) -> Argument:
    if not -(1 << 63) <= e.value < 1 << 63:
        refuse(UNSUPPORTED, f"{e.value} does not fit in 64 bits", e.line, e.column)
    return fb.integer(e.value), fb.world.int


def lower_float(fb: FunctionBuilder, e: nodes.FloatExpr, expected: Concrete | None) -> Argument:
    return Constant(FLOAT, e.value), fb.world.float


def lower_str(fb: FunctionBuilder, e: nodes.StrExpr, expected: Concrete | None) -> Argument:
    return fb.text(literal_text(e)), fb.world.str


def lower_bytes(fb: FunctionBuilder, e: nodes.BytesExpr, expected: Concrete | None) -> Argument:
    return literal_octets(fb, e)


def lower_ellipsis(
    fb: FunctionBuilder, e: nodes.EllipsisExpr, expected: Concrete | None
) -> Argument:
    """`...`: the one object of its class."""
    var = fb.world.symbol("builtins", "Ellipsis")
    assert isinstance(var, nodes.Var)
    return load_variable(fb, var, var.fullname)


# ---------------------------------------------------------------- operators


def lower_op(fb: FunctionBuilder, e: nodes.OpExpr, expected: Concrete | None) -> Argument:
    """Binary operators, `and`, `or`."""
    if e.op in ("and", "or"):
        return _short_circuit(fb, e, expected)
    if e.op == "*" and isinstance(e.left, nodes.ListExpr) and len(e.left.items) == 1:
        return operator_methods.call_on(
            fb, fb.expression(e.left, expected), "__mul__", [fb.expression(e.right)]
        )
    folded = _large_constant(e)
    if folded is not None:
        return fb.integer(folded), fb.world.int
    left = fb.expression(e.left)
    left = mixed_numbers.base_of(fb, e.op, left, e.right)
    right = fb.expression(e.right, None if e.op == "%" else left[1])
    return operators.binary(fb, operator_methods.METHODS[e.op], left, right)


def _large_constant(e: nodes.Expression) -> int | None:
    """An expression of literals that fits in 64 bits although parts of it do not: `2**63 - 1`."""
    if not isinstance(e, nodes.OpExpr | nodes.UnaryExpr):
        return None
    value = _folded(e)
    if not isinstance(value, int) or isinstance(value, bool) or not _fits(value):
        return None
    parts = [e.expr] if isinstance(e, nodes.UnaryExpr) else [e.left, e.right]
    inner = [_folded(p) for p in parts]
    return value if any(isinstance(i, int) and not _fits(i) for i in inner) else None


def _folded(e: nodes.Expression) -> object:
    """The value of an expression of literals; None where there is none, or it has no float."""
    from mypy.constant_fold import constant_fold_expr

    try:
        return constant_fold_expr(e, "")
    except OverflowError:
        return None


def _fits(value: int) -> bool:
    return -(1 << 63) <= value < 1 << 63


_LITERALS = (nodes.IntExpr, nodes.FloatExpr, nodes.StrExpr, nodes.BytesExpr)


def _short_circuit(fb: FunctionBuilder, e: nodes.OpExpr, expected: Concrete | None) -> Argument:
    if isinstance(e.left, _LITERALS):  # mypy leaves out of the type what cannot be the value
        keeps_left = bool(e.left.value) == (e.op == "or")
        return fb.expression(e.left if keeps_left else e.right, expected)
    if e.op == "or":
        matches.only_tested(fb, e.left)  # if it is None, the right operand is the value
    left = fb.expression(e.left, expected)
    test = truth(fb, left)
    if is_never_reached(fb, e):
        return left
    if isinstance(test, Constant):
        return left if bool(test.value) == (e.op == "or") else fb.expression(e.right, expected)
    t = _joined(fb, e, left[1])
    result = fb.temporary(representation(t))
    kept, other, after = fb.new_block("kept"), fb.new_block("other"), fb.new_block("after")
    if e.op == "and":
        fb.branch(test, other, kept)
    else:
        fb.branch(test, kept, other)
    fb.start(kept)
    fb.store(result, _kept_side(fb, left, t, truthy=e.op == "or"))
    fb.jump(after)
    fb.start(other)
    right = fb.value(e.right, t)
    if not fb.ended:
        fb.store(result, right)
    fb.jump(after)
    fb.start(after)
    return fb.load(result), t


def _joined(fb: FunctionBuilder, e: nodes.OpExpr, left: Concrete) -> Concrete:
    """The type of `left and right`; mypy takes what it compares with Any for Any."""
    if not fb.has_type(e):
        return fb.world.bool
    try:
        return fb.type_of(e)
    except RefusalError as error:
        if error.refusal is not ANY:
            raise
    is_test = isinstance(e.right, nodes.ComparisonExpr) and is_class(left, "builtins.bool")
    return fb.world.bool if is_test else fb.world.object


def _kept_side(fb: FunctionBuilder, left: Argument, t: Concrete, truthy: bool) -> Value:
    """The left operand as the result; its type may be narrower there (`x or y`: x is not None)."""
    value, found = left
    if truthy and isinstance(found, Union):
        rest = without_none(found)
        if rest != found:
            value, found = convert(fb, value, found, rest), rest
    if not truthy and isinstance(found, Union) and not isinstance(t, Union):
        return convert(fb, value, found, t)
    return convert(fb, value, found, t)


def lower_comparison(
    fb: FunctionBuilder, e: nodes.ComparisonExpr, expected: Concrete | None
) -> Argument:
    """Comparison chains: each operand once, stopping at the first that fails."""
    second = e.operands[1]
    is_none = isinstance(second, nodes.NameExpr) and second.fullname == "builtins.None"
    of_generic = class_tests.is_generic_class(fb, e)
    if of_generic is not None:
        return of_generic, fb.world.bool
    left = fb.as_stored(e.operands[0]) if is_none else _first_operand(fb, e)
    t = _comparison_type(fb, e)
    result = fb.temporary(representation(t))
    done = fb.new_block("compared")
    for index, op in enumerate(e.operators):
        answer, right = _compare_next(fb, op, left, e, index + 1)
        if t == fb.world.bool:
            answer = truth(fb, answer), t
        if len(e.operators) == 1:
            return answer
        fb.store(result, convert(fb, *answer, t))
        if index < len(e.operators) - 1:
            again = fb.new_block("chain")
            fb.branch(truth(fb, answer), again, done)
            fb.start(again)
        left = right
    fb.start(done)
    return fb.load(result), t


def _comparison_type(fb: FunctionBuilder, e: nodes.ComparisonExpr) -> Concrete:
    """What a comparison gives: a bool, or what methods of the program's classes return in its place."""
    raw = mt.get_proper_type(fb.world.types.get(e))
    if raw is None or isinstance(raw, mt.AnyType) or all("in" in op for op in e.operators):
        return fb.world.bool  # of what mypy compares with Any it knows nothing
    if isinstance(raw, mt.Instance) and raw.type.fullname == "builtins.bool":
        return fb.world.bool
    return fb.concrete(raw)


def _compare_next(
    fb: FunctionBuilder, op: str, left: Argument, e: nodes.ComparisonExpr, index: int
) -> tuple[Argument, Argument]:
    """One comparison of a chain, and its right operand."""
    operand = e.operands[index]
    if op in ("==", "!="):
        matches.only_tested(fb, operand)
    consumed = fb.world.ends.consumed_by(operand) if op in ("in", "not in") else []
    right: list[Argument] = []

    def compare() -> Argument:
        right.append(fb.expression(operand, left[1]))
        return _compare(fb, op, left, right[0], e)

    return closing.consuming(fb, consumed, compare), right[0]


def _first_operand(fb: FunctionBuilder, e: nodes.ComparisonExpr) -> Argument:
    """The left side; a display that is always empty is of the type it is compared with."""
    first, second = e.operands[:2]
    if isinstance(first, nodes.ListExpr) and not first.items and fb.has_type(second):
        return fb.expression(first, fb.type_of(second))
    return fb.looked_at(first)


def _compare(
    fb: FunctionBuilder, op: str, left: Argument, right: Argument, e: nodes.ComparisonExpr
) -> Argument:
    match op:
        case "is":
            answer = equality.identical(fb, left, right, e)
        case "is not":
            answer = negation(fb, equality.identical(fb, left, right, e))
        case "in":
            answer = equality.contains(fb, left, right)
        case "not in":
            answer = negation(fb, equality.contains(fb, left, right))
        case "==" if equality.are_items(fb, e):
            answer = equality.equal_items(fb, left, right)
        case _:
            name = operator_methods.METHODS[op]
            if equality.answers_otherwise(fb, left[1], name):
                return operator_methods.call_on(fb, left, name, [right])
            return operators.binary(fb, name, left, right)
    return answer, fb.world.bool


def lower_unary(fb: FunctionBuilder, e: nodes.UnaryExpr, expected: Concrete | None) -> Argument:
    if e.op == "not":
        return condition(fb, e), fb.world.bool
    if e.op == "-" and isinstance(e.expr, nodes.IntExpr):
        if e.expr.value > 1 << 63:
            refuse(UNSUPPORTED, f"-{e.expr.value} does not fit in 64 bits", e.line, e.column)
        return fb.integer(-e.expr.value), fb.world.int
    if e.op == "-" and isinstance(e.expr, nodes.FloatExpr):
        return Constant(FLOAT, -e.expr.value), fb.world.float
    folded = _large_constant(e)
    if folded is not None:
        return fb.integer(folded), fb.world.int
    names = {"-": "__neg__", "+": "__pos__", "~": "__invert__"}
    return operators.unary(fb, names[e.op], fb.expression(e.expr))


def lower_conditional(
    fb: FunctionBuilder, e: nodes.ConditionalExpr, expected: Concrete | None
) -> Argument:
    """`a if test else b`."""
    test = condition(fb, e.cond)
    if not fb.has_type(e) and expected is None:
        refuse(
            UNSUPPORTED, "A conditional expression that mypy gives no type for", e.line, e.column
        )
    t = fb.type_of(e) if fb.has_type(e) or expected is None else expected
    if expected is not None and isinstance(t, Union) and fb.world.is_subtype(t, expected):
        t = expected
    if isinstance(test, Constant):
        chosen = e.if_expr if test.value else e.else_expr
        return fb.value(chosen, t), t
    result = fb.choose(
        test, representation(t), lambda: fb.value(e.if_expr, t), lambda: fb.value(e.else_expr, t)
    )
    return result, t


def lower_walrus(
    fb: FunctionBuilder, e: nodes.AssignmentExpr, expected: Concrete | None
) -> Argument:

    value = fb.expression(e.value)
    assign(fb, e.target, value)
    return value
