"""Calls that no overload takes as a whole, but each member of an argument's union by itself."""

from __future__ import annotations

from collections.abc import Callable as Function_
from typing import NoReturn

from mypy import nodes
from mypy.nodes import FuncDef

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.irbuild.concrete import Class, Tuple, Union
from einkornc.irbuild.construction import construct, instance_target
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.inference import choose_overload, infer_arguments
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import call_method, call_target, for_members
from einkornc.irbuild.world import Argument


def call_each_method(
    fb: FunctionBuilder, receiver: Argument, name: str, e: nodes.CallExpr
) -> Argument:
    """The overloads of a method, one for each member."""
    return _for_each(fb, e, lambda given: call_method(fb, receiver, name, given))


def call_each_function(
    fb: FunctionBuilder, functions: list[FuncDef], e: nodes.CallExpr
) -> Argument:
    """The overloads of a function, one for each member."""

    def call(given: list[Argument]) -> Argument:
        types = [t for _, t in given]
        function = choose_overload(fb.world, functions, None, types)
        found = infer_arguments(fb.world, function, None, types)
        instance = function_instance(fb.world, function, None, found)
        return call_target(fb, instance_target(fb, instance), given)

    return _for_each(fb, e, call)


def construct_each(fb: FunctionBuilder, t: Class, e: nodes.CallExpr) -> Argument:
    """The overloads of a class's `__init__` or `__new__`, one for each member."""
    return _for_each(fb, e, lambda given: (construct(fb, t, given), t))


def _for_each(
    fb: FunctionBuilder, e: nodes.CallExpr, call: Function_[[list[Argument]], Argument]
) -> Argument:
    """Evaluate the arguments in source order, then call with each member of those that are unions."""
    if any(kind not in (nodes.ARG_POS, nodes.ARG_STAR) for kind in e.arg_kinds):
        _refuse_spread(e)
    values = [(fb.expression(a), k) for a, k in zip(e.args, e.arg_kinds, strict=True)]

    def split(left: list[tuple[Argument, nodes.ArgKind]], given: list[Argument]) -> Argument:
        if not left:
            return call(given)
        (value, t), kind = left[0]
        if isinstance(t, Union):
            return for_members(fb, (value, t), lambda m: split([(m, kind), *left[1:]], given))
        if kind == nodes.ARG_POS:
            return split(left[1:], [*given, (value, t)])
        if not isinstance(t, Tuple):
            _refuse_spread(e)
        items = [((fb.item(value, i), held), nodes.ARG_POS) for i, held in enumerate(t.items)]
        return split([*items, *left[1:]], given)

    return split(values, [])


def _refuse_spread(e: nodes.CallExpr) -> NoReturn:
    refuse(
        UNSUPPORTED,
        "A union where overloads take its members one by one, in a call with names or stars",
        e.line,
        e.column,
    )
