"""`!=`: by `__ne__` where a class of the program has one, else what `==` denies.

Which of the two an operand has may only be known at run time: behind an `object`, or where a class below has `__ne__`.
"""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy.nodes import FuncDef, TypeInfo

from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import BOOL, REFERENCE
from einkornc.irbuild import declining, reflected_first
from einkornc.irbuild.class_checks import test_class
from einkornc.irbuild.concrete import Class, Concrete, Union, is_class, machine_type, members
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.equality import equal
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import for_members
from einkornc.irbuild.operator_methods import call_on, plain_operand
from einkornc.irbuild.plain_values import holds_plain
from einkornc.irbuild.truth import truth
from einkornc.irbuild.world import Argument, World


def unequal(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    """`left != right`: `__ne__` where an operand's class defines it, else not `==`."""
    for argument, other, turned in ((left, right, False), (right, left, True)):
        t = argument[1]
        if isinstance(t, Union) and any(holds_plain(m) or _owners(fb.world, m) for m in t.items):
            return _of_members(fb, argument, other, turned)
    left, right = plain_operand(fb, left, "__ne__"), plain_operand(fb, right, "__ne__")
    mine, theirs = (_test(fb, operand) for operand in (left, right))
    if mine is None and theirs is None:
        return fb.negate(equal(fb, left, right))

    def others() -> Value:
        (a, _), (b, _) = left, right
        are_objects = a.type == REFERENCE and b.type == REFERENCE
        return fb.compare("ne", a, b) if are_objects else ops.TRUE

    def denied() -> Value:
        return fb.negate(equal(fb, left, right))

    def in_order() -> Value:
        return _turn(
            fb,
            (left, mine),
            right,
            lambda: _turn(fb, (right, theirs), left, others, others),
            lambda: _turn(fb, (right, theirs), left, others, denied),
        )

    tests = (reflected_first.test(fb, left, right, name, True) for name in ("__ne__", "__eq__"))
    found = [test for test in tests if test is not None]
    if not found:
        return in_order()
    first = found[0] if len(found) == 1 else fb.arithmetic("or", *found)
    return fb.choose(
        first, BOOL, lambda: _turn(fb, (right, theirs), left, in_order, in_order), in_order
    )


def _of_members(fb: FunctionBuilder, union: Argument, other: Argument, is_right: bool) -> Value:
    def compared(m: Argument) -> Argument:
        return unequal(fb, *((other, m) if is_right else (m, other))), fb.world.bool

    return convert(fb, *for_members(fb, union, compared), fb.world.bool)


def _turn(
    fb: FunctionBuilder,
    asked: tuple[Argument, Value | None],
    other: Argument,
    declined: Function_[[], Value],
    foreign: Function_[[], Value],
) -> Value:
    """What one operand answers: by its `__ne__`, else by its `__eq__`; an object of the library's by neither."""
    receiver, has_own = asked
    owners: list[Concrete | TypeInfo] = [*reflected_first.equality_owners(fb.world, receiver[1])]

    def by_equality() -> Value:
        if not owners or receiver[0].type != REFERENCE:
            return foreign()
        test = test_class(fb, *receiver, owners)
        return fb.choose(
            test, BOOL, lambda: _asked(fb, receiver, other, declined, "__eq__"), foreign
        )

    if has_own is None:
        return by_equality()
    return fb.choose(
        has_own, BOOL, lambda: _asked(fb, receiver, other, declined, "__ne__"), by_equality
    )


def _asked(
    fb: FunctionBuilder,
    receiver: Argument,
    operand: Argument,
    otherwise: Function_[[], Value],
    name: str,
) -> Value:
    """What a method answers, `__eq__` the other way round; `otherwise` where it returns NotImplemented."""

    def ask() -> Value:
        found = truth(fb, call_on(fb, receiver, name, [operand]))
        return found if name == "__ne__" else fb.negate(found)

    if not declining.may_decline(fb, receiver[1], name):
        return ask()
    declining.before(fb)
    answer = ask()
    return fb.choose(declining.declined(fb), BOOL, otherwise, lambda: answer)


def _test(fb: FunctionBuilder, operand: Argument) -> Value | None:
    """Whether an operand's class has a `__ne__` of the program's; None where it never has."""
    owners: list[Concrete | TypeInfo] = [*_owners(fb.world, operand[1])]
    if not owners or operand[0].type != REFERENCE:
        return None
    t = operand[1]
    if isinstance(t, Class) and t.info in owners and not t.info.is_protocol:
        return ops.TRUE
    return test_class(fb, *operand, owners)


def _owners(world: World, t: Concrete) -> list[TypeInfo]:
    """The classes with a `__ne__` of the program's that a `t` may be an object of."""
    if isinstance(t, Union):
        return [owner for m in members(t) for owner in _owners(world, m)]
    if not isinstance(t, Class) or machine_type(t) is not None:
        return []
    is_open = t.info.is_protocol or is_class(t, "builtins.object")
    candidates = world.infos.values() if is_open else [t.info, *world.descendants_of(t.info)]
    return [i for i in candidates if not i.is_intersection and _has_own(world, i)]


def _has_own(world: World, info: TypeInfo) -> bool:
    found = info.get("__ne__")
    return (
        found is not None
        and isinstance(found.node, FuncDef)
        and found.node not in world.synthetic
        and not info.is_protocol
        and not world.is_library(found.node.info.module_name)
    )
