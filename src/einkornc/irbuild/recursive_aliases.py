"""Values whose type is a recursive alias by its name: items of the tuple that the alias is.

`type Expr = int | tuple[str, Expr, Expr]`: an `Expr` inside the tuple is held by reference, as an object
(a box where the alias is a tuple); anywhere else it is held as what the alias stands for.
"""

from __future__ import annotations

from einkornc.ir import operations as ops
from einkornc.ir.operations import NULL, Value
from einkornc.ir.types import REFERENCE
from einkornc.irbuild.concrete import (
    Concrete,
    Recursive,
    Union,
    is_maybe,
    members,
    representation,
    spelled_out,
    union_of,
    without_none,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.world import Argument


def is_named(t: Concrete) -> bool:
    """Whether `t` is a recursive alias by name, or a union with one."""
    return isinstance(t, Recursive) or (
        isinstance(t, Union) and any(isinstance(m, Recursive) for m in t.items)
    )


def spelled(t: Concrete) -> Concrete:
    """`t` with the aliases in it spelled out once."""
    while is_named(t):
        t = union_of([spelled_out(m) for m in members(t)])
    return t


def unfold(fb: FunctionBuilder, argument: Argument) -> Argument:
    """The value as what its alias stands for; any other value as it is."""
    from einkornc.irbuild.conversion import unbox

    value, named = argument
    if not is_named(named):
        return argument
    t = spelled(named)
    held = representation(t)
    if held == REFERENCE:
        return value, t
    if not is_maybe(t):
        return unbox(fb, value, t), t
    inner = without_none(t)
    made = fb.choose(
        fb.is_null(value),
        held,
        lambda: fb.zero(held),
        lambda: fb.make_struct([ops.TRUE, unbox(fb, value, inner)]),
    )
    return made, t


def fold(fb: FunctionBuilder, value: Value, t: Concrete) -> Value:
    """A value of the spelled out type `t` as it is held by the alias' name."""
    from einkornc.irbuild.conversion import box

    if value.type == REFERENCE:
        return value
    if not is_maybe(t):
        return box(fb, value, t)
    inner = without_none(t)
    return fb.choose(
        fb.item(value, 0), REFERENCE, lambda: box(fb, fb.item(value, 1), inner), lambda: NULL
    )


def as_object(fb: FunctionBuilder, argument: Argument) -> Argument:
    """The value as an object, whose class knows how it is printed, compared and hashed: that may not end here."""
    from einkornc.irbuild.flows import note_flow

    value, named = argument
    if not is_named(named):
        return argument
    note_flow(fb.world, spelled(named), fb.world.object)
    return value, fb.world.object
