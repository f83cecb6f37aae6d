"""`args` and `kwargs` of a ParamSpec as values: what a call gave by position and by name (shapes.py)."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import Var

from einkornc.diagnostics import UNSUPPORTED, CompileError, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.irbuild.concrete import Concrete, Formal, Tuple, is_class
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.widening import CALL_SHAPES
from einkornc.irbuild.world import Argument

_OMITTABLE = (nodes.ARG_OPT, nodes.ARG_NAMED_OPT)


def look(fb: FunctionBuilder, e: nodes.RefExpr, node: Var, expected: Concrete | None) -> Argument:
    """`args` or `kwargs` where a value is expected: a tuple or a dict of objects."""
    world = fb.world
    place = fb.places[node]
    if world.is_library(fb.instance.module) or place.type == expected:
        return place.load(fb), place.type
    if not world.keeps_shapes:
        world.arrived.setdefault(CALL_SHAPES, set())
        raise CompileError([])  # the next round has it
    declared = mt.get_proper_type(node.type)
    assert isinstance(declared, mt.ParamSpecType)
    wanted = expected is not None and is_class(expected, "builtins.dict")
    if declared.flavor == mt.ParamSpecFlavor.KWARGS and wanted:
        refuse(
            UNSUPPORTED,
            f"{node.name} of a ParamSpec as a dict that may change: write dict({node.name}), or declare a Mapping",
            e.line,
            e.column,
        )
    args, shape = _both(fb, declared, node, e)
    if declared.flavor == mt.ParamSpecFlavor.ARGS:
        return _by_position(fb, args, shape)
    return _by_name(fb, args, shape)


def _both(
    fb: FunctionBuilder, declared: mt.ParamSpecType, node: Var, e: nodes.RefExpr
) -> tuple[Argument, Value]:
    """The values of `*args: P.args` and of `**kwargs: P.kwargs`, one of which is `node`."""
    for variable, place in fb.places.items():
        t = mt.get_proper_type(variable.type) if isinstance(variable, Var) else None
        if isinstance(t, mt.ParamSpecType) and t.id == declared.id and t.flavor != declared.flavor:
            pair = [place, fb.places[node]]
            if declared.flavor == mt.ParamSpecFlavor.ARGS:
                pair.reverse()
            if isinstance(pair[0].type, Tuple):
                return (pair[0].load(fb), pair[0].type), pair[1].load(fb)
    refuse(
        UNSUPPORTED,
        f"{node.name} of a ParamSpec in a function that does not also use the other of args and kwargs",
        e.line,
        e.column,
    )


def _received(fb: FunctionBuilder, args: Argument) -> list[Argument]:
    value, t = args
    assert isinstance(t, Tuple)
    return [(fb.item(value, i), item) for i, item in enumerate(t.items)]


def _condition(fb: FunctionBuilder, item: Argument, named: Value) -> Value:
    """`named`, where the argument was given at all."""
    value, t = item
    if isinstance(t, Formal) and t.kind in _OMITTABLE:
        return fb.arithmetic("and", fb.item(value, 0), named)
    return named


def _object(fb: FunctionBuilder, item: Argument) -> Argument:
    """What was given for one parameter, as an object."""
    value, t = item
    if isinstance(t, Formal):
        if t.kind in _OMITTABLE:
            value = fb.item(value, 1)
        t = t.item
    return convert(fb, value, t, fb.world.object), fb.world.object


def _is_named(fb: FunctionBuilder, shape: Value, index: int) -> Value:
    return fb.call(fb.runtime("is_named"), [shape, fb.integer(index)])


def _by_position(fb: FunctionBuilder, args: Argument, shape: Value) -> Argument:
    """The arguments given by position, as a tuple."""
    world = fb.world
    made = world.class_named("builtins._VariadicTuple", world.object)
    listed = world.class_named("builtins.list", world.object)
    found = construct(fb, listed, []), listed
    for index, item in enumerate(_received(fb, args)):
        t = item[1]
        if isinstance(t, Formal) and t.kind == nodes.ARG_STAR:
            call_method(fb, found, "extend", [(item[0], t.item)], direct=True)
        elif not isinstance(t, Formal) or t.kind == nodes.ARG_OPT:
            by_position = fb.negate(_is_named(fb, shape, index))
            with fb.when(_condition(fb, item, by_position)):
                call_method(fb, found, "append", [_object(fb, item)], direct=True)
    return construct(fb, made, [found]), made


def _by_name(fb: FunctionBuilder, args: Argument, shape: Value) -> Argument:
    """The arguments given by name, as a dict in the order of the call."""
    world = fb.world
    made = world.class_named("builtins.dict", world.str, world.object)
    found = construct(fb, made, []), made
    for index, item in enumerate(_received(fb, args)):
        t = item[1]
        if isinstance(t, Formal) and t.kind == nodes.ARG_STAR2:
            call_method(fb, found, "update", [(item[0], t.item)], direct=True)
        elif isinstance(t, Formal) and t.kind in (nodes.ARG_NAMED, nodes.ARG_NAMED_OPT):
            with fb.when(_condition(fb, item, ops.TRUE)):
                _put(fb, found, fb.text(t.name), item)
        elif not isinstance(t, Formal) or t.kind == nodes.ARG_OPT:
            with fb.when(_condition(fb, item, _is_named(fb, shape, index))):
                name = fb.call(fb.runtime("name_at"), [shape, fb.integer(index)])
                _put(fb, found, name, item)
    return fb.call(fb.runtime("in_order_of_call"), [shape, found[0]]), made


def _put(fb: FunctionBuilder, found: Argument, name: Value, item: Argument) -> None:
    key = name, fb.world.str
    call_method(fb, found, "__setitem__", [key, _object(fb, item)], direct=True)
