"""functools.partial: a function value that holds its first arguments and those given by name."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.expandtype import expand_type
from mypy.subtypes import find_member

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir.operations import Value
from einkornc.irbuild import closures, polymorphic_partials
from einkornc.irbuild.concrete import (
    Callable,
    Concrete,
    Formal,
    Polymorphic,
    Tuple,
    representation,
)
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.inference import unify
from einkornc.irbuild.overloads import argument_type
from einkornc.irbuild.passing import Passing, value_target
from einkornc.irbuild.world import Argument


def lower(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    """`partial(function, *given, **named)`: what is given is evaluated now and held."""
    made = mt.get_proper_type(fb.world.types.get(e))
    if not isinstance(made, mt.Instance) or any(
        k not in (nodes.ARG_POS, nodes.ARG_NAMED) for k in e.arg_kinds
    ):
        refuse(UNSUPPORTED, "A partial of this kind (use a lambda)", e.line, e.column)
    wanted = fb.concrete(made)
    if isinstance(wanted, Polymorphic):
        return polymorphic_partials.make(fb, e)
    function, recorded = _function(fb, e, wanted)
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


def _function(
    fb: FunctionBuilder, partial: nodes.CallExpr, wanted: Concrete
) -> tuple[Argument, mt.Type | None]:
    """What is called, as a function where it is a class or an object with `__call__`; and mypy's type of that."""
    e = partial.args[0]
    known = mt.get_proper_type(fb.world.types.get(e))
    called = known
    if isinstance(known, mt.Instance):
        called = mt.get_proper_type(find_member("__call__", known, known))
    elif isinstance(known, mt.Overloaded):
        called = known.items[0]  # of print: call_types.py
    if not isinstance(called, mt.CallableType):
        return fb.expression(e), called
    called = called.copy_modified(fallback=mt.Instance(fb.world.infos["builtins.function"], []))
    is_open = isinstance(known, mt.Overloaded) or bool(called.variables)
    if called.variables:
        called = _instantiated(fb, called, partial, wanted)
    function = fb.expression(e, fb.concrete(called) if is_open else None)
    if not isinstance(function[1], Callable):
        taken = fb.concrete(called)
        function = convert(fb, *function, taken), taken
    return function, called


def _instantiated(
    fb: FunctionBuilder, called: mt.CallableType, e: nodes.CallExpr, wanted: Concrete
) -> mt.CallableType:
    """A generic function with the type arguments that what is given, or else the result, says."""
    found: dict[mt.TypeVarId, Concrete] = {}
    position = 0
    for a, name in zip(e.args[1:], e.arg_names[1:], strict=True):
        if name is None:
            index, position = position, position + 1
        elif name in called.arg_names:
            index = called.arg_names.index(name)
        else:
            continue
        actual = argument_type(fb, a)
        if actual is not None and index < len(called.arg_types):
            unify(fb.world, called.arg_types[index], actual, found)
    if isinstance(wanted, Callable):
        rest: dict[mt.TypeVarId, Concrete] = {}
        unify(fb.world, called.ret_type, wanted.result, rest)
        found = rest | found
    made = expand_type(called, {i: fb.world.to_mypy(t) for i, t in found.items()})
    assert isinstance(made, mt.CallableType)
    left = [v for v in called.variables if v.id not in found]
    return made.copy_modified(variables=left)


def _latest(fb: FunctionBuilder, value: Value, t: Formal, held: Argument) -> Argument:
    """What the call gives for a parameter, else what the partial holds."""
    chosen = fb.choose(
        fb.item(value, 0),
        representation(held[1]),
        lambda: convert(fb, fb.item(value, 1), t.item, held[1]),
        lambda: held[0],
    )
    return chosen, held[1]
