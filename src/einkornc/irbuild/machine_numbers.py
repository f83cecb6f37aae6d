"""Operators between machine numbers: one machine operation after Python's widening."""

from __future__ import annotations

from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.irbuild import primitives
from einkornc.irbuild.concrete import (
    Concrete,
    is_class,
    is_integer,
    machine_type,
    representation,
)
from einkornc.irbuild.conversion import (
    widen_number,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.operator_methods import MIRROR
from einkornc.irbuild.world import Argument


def on_machine_numbers(
    fb: FunctionBuilder, name: str, left: Argument, right: Argument
) -> Argument | None:
    """Both operands machine numbers: one machine operation, after Python's widening."""
    (a, s), (b, t) = left, right
    if machine_type(s) is None or machine_type(t) is None:
        return None
    world = fb.world
    if name == "__pow__":
        return None
    if name == "__divmod__":
        number = (
            world.float
            if is_class(s, "builtins.float") or is_class(t, "builtins.float")
            else world.int
        )
        operands: list[Argument] = [
            (widen_number(fb, v, found, number), number) for v, found in (left, right)
        ]
        return call_method(fb, operands[0], name, operands[1:])
    if name == "__truediv__" and all(
        is_class(x, "builtins.int") or is_class(x, "builtins.bool") for x in (s, t)
    ):
        return primitives.lower(
            fb,
            world.int,
            name,
            [widen_number(fb, a, s, world.int), widen_number(fb, b, t, world.int)],
        )
    if name in MIRROR and is_class(s, "builtins.float") != is_class(t, "builtins.float"):
        return _int_with_float(fb, name, left, right), world.bool
    if is_class(s, "builtins.float") or is_class(t, "builtins.float"):
        f = world.float
        return primitives.lower(fb, f, name, [widen_number(fb, a, s, f), widen_number(fb, b, t, f)])
    if s == t:
        return primitives.lower(fb, s, name, [a, b])
    if name in ("__lshift__", "__rshift__"):
        if is_class(s, "builtins.bool"):
            a, s = widen_number(fb, a, s, world.int), world.int
        if is_class(t, "builtins.bool"):
            b = widen_number(fb, b, t, world.int)
        return primitives.lower(fb, s, name, [a, b])
    fixed = s if not _is_plain(s) else t if not _is_plain(t) else world.int
    return primitives.lower(fb, fixed, name, [_as(fb, a, s, fixed), _as(fb, b, t, fixed)])


def _int_with_float(fb: FunctionBuilder, name: str, left: Argument, right: Argument) -> Value:
    """An int compared with a float: exactly, as CPython does, not after rounding the int."""
    if is_class(left[1], "builtins.float"):
        return _int_with_float(fb, MIRROR[name], right, left)
    number, t = left
    world = fb.world
    if is_class(t, "builtins.bool"):
        number, t = widen_number(fb, number, t, world.int), world.int
    if (
        isinstance(number, ops.Constant)
        and isinstance(number.value, int)
        and abs(number.value) < 1 << 53
    ):
        return primitives.compare(
            fb, world.float, name, widen_number(fb, number, t, world.float), right[0]
        )
    if not is_class(t, "builtins.int"):
        return primitives.compare(
            fb, world.float, name, widen_number(fb, number, t, world.float), right[0]
        )
    order = fb.call(fb.runtime("order_of_int_and_float"), [number, right[0]])
    zero = fb.integer(0)
    match name:
        case "__eq__":
            return fb.compare("eq", order, zero)
        case "__ne__":
            return fb.compare("ne", order, zero)
        case "__lt__":
            return fb.compare("eq", order, fb.integer(-1))
        case "__le__":
            return fb.compare("sle", order, zero)
        case "__gt__":
            return fb.compare("eq", order, fb.integer(1))
        case _:
            return fb.compare("ult", order, fb.integer(2))


def _is_plain(t: Concrete) -> bool:
    return is_class(t, "builtins.int") or is_class(t, "builtins.bool")


def _as(fb: FunctionBuilder, value: Value, source: Concrete, target: Concrete) -> Value:
    if source == target:
        return value
    if is_class(source, "builtins.bool"):
        return widen_number(fb, value, source, target)
    machine = representation(target)
    from einkornc.ir.types import Integer

    assert isinstance(machine, Integer) and is_integer(source)
    return primitives.resize(fb, value, machine)
