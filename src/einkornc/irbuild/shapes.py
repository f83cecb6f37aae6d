"""`P.args` and `P.kwargs` as values: which arguments a call named, and in which order.

A function value takes its parameters one by one, whatever was named. In a program that looks at `args` or
`kwargs` each call of a function value first notes its *shape*, a text that lists the arguments given by name
("b=1,key=-1": parameter 1 by the name b; -1 where only a name can mean it). What was given and is not in the
shape came by position. `**kwargs: P.kwargs` holds the shape, so passing it on passes that on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir.operations import Value
from einkornc.irbuild.concrete import Concrete, Nothing, is_class
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.members import decorator_of
from einkornc.irbuild.world import Argument

if TYPE_CHECKING:
    from einkornc.irbuild.invoke import Target


def is_shape(t: Concrete) -> bool:
    """Whether `t` is what `**kwargs: P.kwargs` holds: a shape, or nothing in programs that never look."""
    return isinstance(t, Nothing) or is_class(t, "_einkorn_lowering.CallShape")


_CHANGING = frozenset(("clear", "pop", "popitem", "setdefault", "update"))


def refuse_change(fb: FunctionBuilder, e: nodes.Expression, method: str = "pop") -> None:
    """`kwargs` is made from what was passed whenever it is read: what changes it would be lost."""
    t = mt.get_proper_type(fb.world.types.get(e))
    if isinstance(t, mt.ParamSpecType) and method in _CHANGING:
        refuse(
            UNSUPPORTED,
            f"{getattr(e, 'name', 'kwargs')} of a ParamSpec is changed: change dict(kwargs)",
            e.line,
            e.column,
        )


def note(fb: FunctionBuilder, shape: Value) -> None:
    """Say what the call that follows names."""
    fb.call(fb.runtime("note_shape"), [shape])


def noted(fb: FunctionBuilder) -> Value | None:
    """What the call of this function value named; None in programs that never look."""
    if not fb.world.keeps_shapes:
        return None
    return fb.call(fb.runtime("noted_shape"), [])


def is_told(target: Target) -> bool:
    """Whether a target may be a function value or pass its arguments on to one."""
    instance = target.instance
    if target.is_value or instance is None:
        return True
    return (
        isinstance(instance.node, FuncDef)
        and decorator_of(instance.owner, instance.node) is not None
    )


def spelled(fb: FunctionBuilder, names: list[tuple[str, int]], before: int) -> Value:
    """The shape that a call's own names make, for a callee with `before` parameters less."""
    return fb.text(",".join(f"{name}={max(index - before, -1)}" for name, index in names))


def moved(fb: FunctionBuilder, shape: Value, by: int) -> Value:
    """The shape of a call with `by` more parameters in front."""
    if by == 0:
        return shape
    return fb.call(fb.runtime("moved_shape"), [shape, fb.integer(by)])


def joined(fb: FunctionBuilder, first: Value, second: Value) -> Value:
    """Both shapes together."""
    return fb.call(fb.runtime("joined_shape"), [first, second])


def of_keys(fb: FunctionBuilder, keys: Argument, places: list[tuple[str, int]]) -> Value:
    """The shape that the keys of `**mapping` make."""
    return fb.call(fb.runtime("shape_of_keys"), [keys[0], spelled(fb, places, 0)])
