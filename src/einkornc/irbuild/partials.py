"""functools.partial: a function value that holds its first arguments and those given by name."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.subtypes import find_member

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir.operations import Value
from einkornc.irbuild import closures
from einkornc.irbuild.concrete import Callable, Formal, Tuple, partial_type, representation
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.passing import Passing, value_target
from einkornc.irbuild.world import Argument


def lower(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    """`partial(function, *given, **named)`: what is given is evaluated now and held."""
    made = mt.get_proper_type(fb.world.types.get(e))
    if not isinstance(made, mt.Instance) or any(
        k not in (nodes.ARG_POS, nodes.ARG_NAMED) for k in e.arg_kinds
    ):
        refuse(UNSUPPORTED, "A partial of this kind (use a lambda)", e.line, e.column)
    wanted = fb.concrete(partial_type(made))
    function, recorded = _function(fb, e.args[0])
    if not isinstance(wanted, Callable) or not isinstance(function[1], Callable):
        refuse(UNSUPPORTED, "A partial of what is no function (use a lambda)", e.line, e.column)
    target = Passing(fb, value_target(fb, function, recorded), e)
    held: list[Argument] = [function]
    for a, name in zip(e.args[1:], e.arg_names[1:], strict=True):
        t = target.type_of_next() if name is None else target.type_of_named(name)
        value = convert(fb, *fb.expression(a, t), t)
        if name is None:
            target.positional((value, t))
        held.append((value, t))
    names = e.arg_names[1:]
    receiver = fb.make_struct([v for v, _ in held]), Tuple(tuple(t for _, t in held))

    def call(tb: FunctionBuilder, kept: Argument, arguments: list[Argument]) -> Argument:
        assert isinstance(kept[1], Tuple)
        first, *given = ((tb.item(kept[0], i), t) for i, t in enumerate(kept[1].items))
        passing = Passing(tb, value_target(tb, first, recorded), e)
        for argument, name in zip(given, names, strict=True):
            if name is None:
                passing.positional(argument)
        by_name = {name: a for name, a in zip(names, given, strict=True) if name is not None}
        for argument in arguments:
            t = argument[1]
            if isinstance(t, Formal) and t.name in by_name:
                passing.named(t.name, _latest(tb, argument[0], t, by_name[t.name]))
            else:
                passing.received(argument)
        return passing.call()

    return closures.bound_value(fb, receiver, "partial", wanted, call)


def _function(fb: FunctionBuilder, e: nodes.Expression) -> tuple[Argument, mt.Type | None]:
    """What is called, as a function where it is a class or an object with `__call__`; and mypy's type of that."""
    known = mt.get_proper_type(fb.world.types.get(e))
    called = known
    if isinstance(known, mt.Instance):
        called = mt.get_proper_type(find_member("__call__", known, known))
    elif isinstance(known, mt.Overloaded):
        called = known.items[0]  # of print: call_types.py
    if not isinstance(called, mt.CallableType):
        return fb.expression(e), called
    called = called.copy_modified(fallback=mt.Instance(fb.world.infos["builtins.function"], []))
    function = fb.expression(e, fb.concrete(called) if isinstance(known, mt.Overloaded) else None)
    if not isinstance(function[1], Callable):
        taken = fb.concrete(called)
        function = convert(fb, *function, taken), taken
    return function, called


def _latest(fb: FunctionBuilder, value: Value, t: Formal, held: Argument) -> Argument:
    """What the call gives for a parameter, else what the partial holds."""
    chosen = fb.choose(
        fb.item(value, 0),
        representation(held[1]),
        lambda: convert(fb, fb.item(value, 1), t.item, held[1]),
        lambda: held[0],
    )
    return chosen, held[1]
