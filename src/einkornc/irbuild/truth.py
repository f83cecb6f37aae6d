"""`bool(value)` of every representation."""

from __future__ import annotations

from mypy.nodes import TypeInfo

from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import BOOL, REFERENCE
from einkornc.irbuild import primitives
from einkornc.irbuild.concrete import (
    Callable,
    Class,
    ClassObject,
    Concrete,
    Never,
    Nothing,
    Polymorphic,
    Tuple,
    Union,
    is_maybe,
    machine_type,
    members,
    representation,
    without_none,
)
from einkornc.irbuild.conversion import (
    convert,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method, for_members
from einkornc.irbuild.members import find_member
from einkornc.irbuild.operator_methods import call_on, plain_operand
from einkornc.irbuild.plain_values import answers_itself, holds_plain
from einkornc.irbuild.recursive_aliases import unfold
from einkornc.irbuild.world import Argument, World


def truth(fb: FunctionBuilder, argument: Argument, exact: bool = False) -> Value:
    """`bool(value)`; `exact`: the object's class is just the static one."""
    value, t = argument = unfold(fb, argument)
    match t:
        case Nothing() | Never():
            return ops.FALSE
        case Tuple(items=items):
            return ops.TRUE if items else ops.FALSE
        case Callable() | Polymorphic() | ClassObject():
            return ops.TRUE
        case Union():
            return _truth_of_union(fb, argument)
    if machine_type(t) is not None:
        made = primitives.lower(fb, t, "__bool__", [value])
        assert made is not None
        return made[0]
    assert isinstance(t, Class)
    if holds_plain(t) and not any(answers_itself(fb.world, t, n) for n in ("__bool__", "__len__")):
        return truth(fb, plain_operand(fb, argument))
    if t.info.is_enum:
        if find_member(t.info, "__bool__") is None:
            return ops.TRUE
    from einkornc.irbuild.dispatch import dispatched_truth

    if t.fullname == "builtins.object":
        return fb.choose(
            fb.is_null(value), BOOL, lambda: ops.FALSE, lambda: dispatched_truth(fb, value, t)
        )
    if not exact and _truth_depends_on_class(fb.world, t):
        return dispatched_truth(fb, value, t)
    return _truth_by_method(fb, argument, t)


def _truth_by_method(fb: FunctionBuilder, argument: Argument, t: Class) -> Value:
    world = fb.world
    match _truth_method(t.info):
        case "__bool__":
            return convert(fb, *call_method(fb, argument, "__bool__", []), world.bool)
        case "__len__":
            return fb.compare("ne", length_of(fb, argument)[0], fb.integer(0))
        case _:
            return ops.TRUE


def length_of(fb: FunctionBuilder, argument: Argument) -> Argument:
    """What `__len__` gives; ValueError where a program's own gives a negative number."""
    length = convert(fb, *call_on(fb, argument, "__len__", []), fb.world.int)
    if any(_may_measure_itself(fb, t) for t in members(argument[1])):
        fb.check(fb.compare("sge", length, fb.integer(0)), "raise_negative_length")
    return length, fb.world.int


def _may_measure_itself(fb: FunctionBuilder, t: Concrete) -> bool:
    """Whether `__len__` of such a value may be the program's."""
    if not isinstance(t, Class):
        return False
    if t.info.is_protocol:
        return not fb.world.is_library(fb.instance.module)
    classes = (t.info, *fb.world.descendants_of(t.info))
    return not all(fb.world.is_library(info.module_name) for info in classes)


def _truth_method(info: TypeInfo) -> str | None:
    """The method that `bool()` asks objects of exactly this class."""
    return next((name for name in ("__bool__", "__len__") if find_member(info, name)), None)


def _truth_depends_on_class(world: World, t: Class) -> bool:
    """Whether objects of a subclass, or behind a Protocol, may be asked by another method."""
    own = _truth_method(t.info)
    if t.info.is_protocol or t.info.is_intersection:
        return own != "__bool__"
    return any(_truth_method(d) != own for d in world.descendants_of(t.info))


def _truth_of_union(fb: FunctionBuilder, argument: Argument) -> Value:
    value, t = argument
    if is_maybe(t):
        inner = without_none(t)
        return fb.choose(
            fb.item(value, 0),
            BOOL,
            lambda: truth(fb, (fb.item(value, 1), inner)),
            lambda: ops.FALSE,
        )
    if representation(t) != REFERENCE:
        return ops.TRUE
    rest = without_none(t)
    if rest != t:
        return fb.choose(
            fb.is_null(value), BOOL, lambda: ops.FALSE, lambda: truth(fb, (value, rest))
        )
    made, found = for_members(fb, argument, lambda m: (truth(fb, m), fb.world.bool))
    return convert(fb, made, found, fb.world.bool)
