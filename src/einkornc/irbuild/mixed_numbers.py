"""Numbers whose class only the running program knows: `float | int`, as programs have that mix the two.

CPython's sum, round, pow and `**` answer by the class of the number at hand, so here each is asked by class;
the library's signatures, which speak of floats, would turn every int into one.
"""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes

from einkornc.ir.operations import Constant, Value
from einkornc.irbuild.concrete import Class, Concrete, Tuple, Union, is_class, union_of
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import widen_number
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method, for_members
from einkornc.irbuild.iteration import element_type, generated_type, iterate
from einkornc.irbuild.subscripts import constant_int
from einkornc.irbuild.world import Argument

_SUM = "_einkorn_lowering.NumberSum"


def base_of(
    fb: FunctionBuilder, operator: str, left: Argument, right: nodes.Expression
) -> Argument:
    """The left side of an operator: of a power with a negative literal, which mypy reads as one of floats, a float."""
    if operator == "**" and (constant_int(right) or 0) < 0:
        return _as_float(fb, left)
    return left


def _as_float(fb: FunctionBuilder, base: Argument) -> Argument:
    """An int, or what may be one, as the base of a power that is no int."""
    value, t = base
    if isinstance(t, Union):
        return for_members(fb, base, lambda member: _as_float(fb, member))
    if is_class(t, "builtins.int") or is_class(t, "builtins.bool"):
        return widen_number(fb, value, t, fb.world.float), fb.world.float
    return base


def is_mixed(t: Concrete) -> bool:
    """Whether a value may be a float and may be an int, and can be nothing else."""
    if not isinstance(t, Union):
        return False
    names = {m.fullname if isinstance(m, Class) else "" for m in t.items}
    return "builtins.float" in names and names <= {
        "builtins.float",
        "builtins.int",
        "builtins.bool",
    }


def is_mixed_expression(fb: FunctionBuilder, e: nodes.Expression) -> bool:
    """The same of an expression that is not lowered yet."""
    return fb.has_type(e) and is_mixed(fb.type_of(e))


def lower_sum(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    """`sum(numbers, start)`; None where the items are not mixed."""
    item = _item_of(fb, e.args[0])
    if item is None or not is_mixed(item):
        return None
    state: Argument = (construct(fb, t := fb.world.class_named(_SUM), []), t)
    numbers = fb.expression(e.args[0])
    if len(e.args) == 2:
        _add(fb, state, fb.expression(e.args[1]))
    iterate(fb, numbers, lambda number: _discard(_add(fb, state, number)))
    return call_method(fb, state, "total", [], direct=True)


def _discard(made: Argument) -> None:
    """Nothing: what adding gives is of no use."""


def _item_of(fb: FunctionBuilder, e: nodes.Expression) -> Concrete | None:
    if isinstance(e, nodes.GeneratorExpr):
        return generated_type(fb, e)
    t = fb.type_of(e) if fb.has_type(e) else None
    return element_type(fb, t) if isinstance(t, Class | Tuple) else None


def _add(fb: FunctionBuilder, state: Argument, number: Argument) -> Argument:
    def one(member: Argument) -> Argument:
        name = "add_float" if is_class(member[1], "builtins.float") else "add_int"
        return call_method(fb, state, name, [_plain(fb, member)], direct=True)

    return _each(fb, number, one)


def lower_round(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    """`round(number, digits)`; None where the number is not mixed."""
    if not is_mixed_expression(fb, e.args[0]):
        return None
    number = fb.expression(e.args[0])
    digits = [fb.expression(a) for a in e.args[1:]]
    return _each(fb, number, lambda m: call_method(fb, _plain(fb, m), "__round__", digits))


def power(fb: FunctionBuilder, base: Argument, exponent: Argument) -> Argument | None:
    """`base ** exponent`; None where both are of one known class."""
    if _is_negative(base[0]) and is_class(exponent[1], "builtins.float"):
        function = fb.runtime("power_of_negative")
        numbers = union_of([fb.world.float, fb.world.class_named("builtins.complex")])
        return fb.call(function, [base[0], exponent[0]]), numbers
    if not is_mixed(base[1]) and not is_mixed(exponent[1]):
        return None
    return _each(fb, base, lambda b: _each(fb, exponent, lambda x: _power(fb, b, x)))


def _power(fb: FunctionBuilder, base: Argument, exponent: Argument) -> Argument:
    base, exponent = _plain(fb, base), _plain(fb, exponent)
    whole = is_class(base[1], "builtins.int") and is_class(exponent[1], "builtins.int")
    if not whole:
        f = fb.world.float
        base, exponent = ((widen_number(fb, *n, f), f) for n in (base, exponent))
    if not whole or _is_natural(exponent[0]):
        return call_method(fb, base, "__pow__", [exponent])
    function = fb.runtime("power_of_ints")
    return fb.call(function, [base[0], exponent[0]]), union_of([fb.world.int, fb.world.float])


def _is_negative(value: Value) -> bool:
    """Whether typeshed says that a fractional power of this base is complex."""
    return isinstance(value, Constant) and isinstance(value.value, int) and -20 <= value.value < 0


def _is_natural(value: Value) -> bool:
    return isinstance(value, Constant) and isinstance(value.value, int) and value.value >= 0


def _plain(fb: FunctionBuilder, number: Argument) -> Argument:
    value, t = number
    if is_class(t, "builtins.bool"):
        return widen_number(fb, value, t, fb.world.int), fb.world.int
    return number


def _each(
    fb: FunctionBuilder, number: Argument, action: Function_[[Argument], Argument]
) -> Argument:
    if isinstance(number[1], Union):
        return for_members(fb, number, action)
    return action(number)
