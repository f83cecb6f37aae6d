"""Type variables that isinstance narrows: mypy keeps the variable and lowers its bound, here to what is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mypy import types as mt

from einkornc.diagnostics import ANY, RefusalError
from einkornc.irbuild.concrete import Class, Concrete, Substitution, is_class, members, union_of

if TYPE_CHECKING:
    from einkornc.irbuild.function import FunctionBuilder
    from einkornc.irbuild.world import World


def note_bounds(world: World, variables: Sequence[mt.TypeVarLikeType]) -> None:
    """Remember the bounds that type variables were declared with."""
    for variable in variables:
        if isinstance(variable, mt.TypeVarType):
            world.bounds.setdefault(variable.id, variable.upper_bound)


def tested_bound(world: World, t: mt.Type) -> mt.Type | None:
    """What a test has found a value of a type variable's type to be; None where nothing was tested."""
    p = mt.get_proper_type(t)
    if not isinstance(p, mt.TypeVarType) or p.id.is_self():
        return None
    declared = world.bounds.get(p.id)
    return p.upper_bound if declared is not None and declared != p.upper_bound else None


def held_by_variable(fb: FunctionBuilder, t: mt.Type) -> Concrete | None:
    """What a type variable stands for; None of any other type."""
    p = mt.get_proper_type(t)
    return fb.substitution.get(p.id) if isinstance(p, mt.TypeVarType) else None


def is_ruled_out(fb: FunctionBuilder, t: mt.Type) -> bool:
    """Whether no value of a type variable's type can be what a test found, so that it is another member's."""
    bound, held = mt.get_proper_type(tested_bound(fb.world, t)), held_by_variable(fb, t)
    if not isinstance(bound, mt.Instance) or held is None:
        return False
    tested = Class(bound.type)
    return not any(
        not isinstance(m, Class) or tested.info in m.info.mro or _may_be(fb.world, m, tested)
        for m in members(held)
    )


def tested(
    world: World, variable: mt.TypeVarType, held: Concrete, substitution: Substitution
) -> Concrete:
    """What a value of a type variable's type is where it is used: what the variable holds, as far as it was tested.

    Of a container that only isinstance knows each use finds the items' type (narrowed_types.recorded).
    """
    bound = tested_bound(world, variable)
    if bound is None:
        return held
    try:
        return meet(world, held, world.concretizer.convert(bound, substitution))
    except RefusalError as error:
        if error.refusal is not ANY:
            raise
        return held


def meet(world: World, held: Concrete, bound: Concrete) -> Concrete:
    """What is a `held` and a `bound`: of each class the more special. Where nothing is both: `bound`.

    No value comes there. The conversion to `bound` raises TypeError if one does.
    """
    both: list[Concrete] = []
    for member in members(held):
        if is_class(member, "builtins.object"):
            return bound
        if any(world.is_subtype(member, b) for b in members(bound)):
            both.append(member)
        else:
            both += [b for b in members(bound) if _may_be(world, member, b)]
    return union_of(both) if both else bound


def _may_be(world: World, held: Concrete, tested: Concrete) -> bool:
    """Whether some object of class `held` may also be a `tested`."""
    if not isinstance(held, Class) or not isinstance(tested, Class):
        return False
    if held.info.is_protocol or tested.info.is_protocol or held.info in tested.info.mro:
        return True
    return any(tested.info in below.mro for below in world.descendants_of(held.info))
