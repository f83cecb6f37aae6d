"""Comparison and hash of NamedTuples that hold objects of their own class: a function of each, since they go on by items."""

from __future__ import annotations

from mypy import nodes

from einkornc.ir import operations as ops
from einkornc.ir.types import UNIT
from einkornc.irbuild.concrete import Class, Concrete, Tuple, classes_in
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.named_tuples import has_own, named_tuple_items, named_tuple_struct
from einkornc.irbuild.tuples import tuple_method
from einkornc.irbuild.world import Argument, Instance, ParameterSpec, Signature


def call(fb: FunctionBuilder, name: str, operands: list[Argument]) -> Argument | None:
    """`operands[0].name(operands[1:])` where all are NamedTuples and the first holds its own class; else None."""
    types = [t for _, t in operands if isinstance(t, Class) and t.info.is_named_tuple]
    if (
        len(types) < len(operands)
        or has_own(fb, types[0].info, name)
        or not _holds_itself(fb, types[0])
    ):
        return None
    world = fb.world
    key = ("recursive named tuple", name, *types)
    function = world.once_functions.get(key)
    result = world.int if name == "__hash__" else world.bool
    if function is None:
        parameters = [ParameterSpec(f"value{i}", t, nodes.ARG_POS) for i, t in enumerate(types)]
        signature = Signature(parameters, result)
        module = types[0].info.module_name
        function = world.new_function(f"{name} {types[0]}", signature, module)
        function.display_name = name
        world.once_functions[key] = function
        instance = Instance(key, function, signature, {}, module)
        instance.build = lambda i: _build(FunctionBuilder(world, i, fb.lowering), name, types)
        world.request(instance)
    return fb.call(function, [v for v, _ in operands]), result


def _build(fb: FunctionBuilder, name: str, types: list[Class]) -> None:
    from einkornc.irbuild.bodies import finish

    receiver, *others = [
        (named_tuple_struct(fb, value, t), Tuple(named_tuple_items(fb, t)))
        for value, t in zip(fb.function.parameters, types, strict=True)
    ]
    made = tuple_method(fb, receiver, name, list(others))
    assert made is not None
    fb.emit(ops.Return(UNIT, fb.line, made[0]))
    finish(fb)


def _holds_itself(fb: FunctionBuilder, t: Class) -> bool:
    seen: set[Class] = set()
    pending: list[Concrete] = list(named_tuple_items(fb, t))
    while pending:
        found = {c for c in classes_in(pending.pop()) if c.info.is_named_tuple} - seen
        if t in found:
            return True
        seen |= found
        pending += [item for c in found for item in named_tuple_items(fb, c)]
    return False
