"""functools.partial of overloaded functions and classes, of which mypy says only the result.

What is left to give shows where the partial is called: then the overload is chosen that takes all of it.
"""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes
from mypy import types as mt
from mypy.subtypes import is_subtype

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.irbuild import closures, polymorphic
from einkornc.irbuild.concrete import (
    Callable,
    Class,
    ClassObject,
    Concrete,
    Formal,
    Kind,
    Polymorphic,
    Tuple,
)
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.world import Argument, World

_BY_POSITION = (nodes.ARG_POS, nodes.ARG_OPT)


def make(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    """`partial(function, *given, **named)`: what is given is evaluated now and held."""
    world = fb.world
    known = mt.get_proper_type(world.types.get(e.args[0]))
    caller_of = _callers(fb, fb.expression(e.args[0]))
    if not isinstance(known, mt.CallableType | mt.Overloaded) or caller_of is None:
        refuse(UNSUPPORTED, "A partial of this kind (use a lambda)", e.line, e.column)
    held = [fb.expression(a) for a in e.args[1:]]
    names = e.arg_names[1:]
    kept = Tuple(tuple(t for _, t in held))
    layout = closures.bound_layout(world, kept)
    place = closures.captured(world, layout)[0]

    def caller(t: Callable) -> polymorphic.Caller | None:
        order = _order(world, known.items, kept.items, names, t)
        if order is None:
            return None
        wanted = tuple(p for _, p in order)
        inner = caller_of(Callable(wanted, t.result))
        if inner is None:
            return None

        def call(tb: FunctionBuilder, value: Value, arguments: list[Argument]) -> Argument:
            values = tb.get_field(value, place)
            given = [(tb.item(values, i), p) for i, p in enumerate(kept.items)]
            every = [*given, *arguments]
            placed = [
                (convert(tb, *every[i], p), p) for (i, _), p in zip(order, wanted, strict=True)
            ]
            return inner(tb, value, placed)

        return call

    receiver = fb.make_struct([v for v, _ in held])
    key = ("partial", e, kept)
    return polymorphic.dynamic_value(fb, key, "partial", layout, receiver, caller, Kind.PARTIAL)


def _callers(
    fb: FunctionBuilder, function: Argument
) -> Function_[[Callable], polymorphic.Caller | None] | None:
    """How to call what a partial is made of, which must be named there."""
    value, t = function
    if isinstance(value, ops.StaticObject) and isinstance(t, Polymorphic):
        return polymorphic.named(fb.world, value).caller
    if isinstance(t, ClassObject) and isinstance(value, ops.ClassConstant):
        made = t.item
        if isinstance(made, Class):
            return lambda wanted: lambda tb, _, arguments: (construct(tb, made, arguments), made)
    return None


def _order(
    world: World,
    items: list[mt.CallableType],
    given: tuple[Concrete, ...],
    names: list[str | None],
    t: Callable,
) -> list[tuple[int, Concrete]] | None:
    """Which of what is given, then of what the call gives, each parameter of the first fitting overload gets."""
    if any(isinstance(p, Formal) for p in t.parameters):
        return None
    every = [*given, *t.parameters]
    by_position = [i for i, name in enumerate(names) if name is None]
    by_position += range(len(given), len(every))
    named = {name: i for i, name in enumerate(names) if name is not None}
    for item in items:
        order: list[tuple[int, Concrete]] = []
        rest = dict(named)
        positions = list(by_position)
        for kind, name in zip(item.arg_kinds, item.arg_names, strict=True):
            if kind in _BY_POSITION and positions:
                index = positions.pop(0)
                order.append((index, every[index]))
            elif kind == nodes.ARG_STAR:
                order += [(i, every[i]) for i in positions]
                positions = []
            elif name in rest:
                index = rest.pop(name)
                is_plain = kind in _BY_POSITION
                p = every[index]
                order.append((index, p if is_plain else Formal(nodes.ARG_NAMED, name or "", p)))
            elif kind in _BY_POSITION and rest:
                break  # what is named follows what is left out
        wanted = Callable(tuple(p for _, p in order), t.result)
        if not positions and not rest and is_subtype(item, world.to_mypy(wanted)):
            return order
    return None
