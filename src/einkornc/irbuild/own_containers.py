"""What the library's containers ask of the program's classes that derive from them."""

from __future__ import annotations

from mypy import types as mt
from mypy.expandtype import expand_type_by_instance
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import ARG_OPT, ARG_POS, FuncDef, OverloadedFuncDef, TypeInfo
from mypy.subtypes import is_subtype

from einkornc.ir import operations as ops
from einkornc.ir.types import UNIT
from einkornc.irbuild.added_methods import add_method, add_typed_method, own_arguments
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.world import World

_BUILT_IN_SETS = ("builtins.set", "builtins.frozenset")


def add_methods(world: World, info: TypeInfo) -> None:
    """Define them on a class of the program that derives from dict or from an abstract set."""
    if "__missing__" in info.names and info.has_base("builtins.dict"):
        add_method(world, info, "_has_missing", [], "builtins.bool", _true)
    if info.has_base("typing.AbstractSet") and not any(map(info.has_base, _BUILT_IN_SETS)):
        _add_set_methods(world, info)


def _add_set_methods(world: World, info: TypeInfo) -> None:
    """What the operators of a set make: CPython calls the class with the items."""
    add_method(world, info, "_is_own_set", [], "builtins.bool", _true)
    me = mt.Instance(info, own_arguments(info))
    made = map_instance_to_supertype(me, world.infos["typing.AbstractSet"])
    items = mt.Instance(world.infos["builtins.list"], made.args)
    if not info.is_abstract and info.get("_from_iterable") is None and _takes(me, items):
        add_typed_method(world, info, "_made", [items], made, _construct_from_items)


def _takes(made: mt.Instance, argument: mt.Type) -> bool:
    """Whether a class can be called with `argument` alone."""
    symbol = made.type.get("__init__")
    function = symbol.node if symbol is not None else None
    if not isinstance(function, FuncDef | OverloadedFuncDef):
        return False
    declared = mt.get_proper_type(function.type)
    choices = declared.items if isinstance(declared, mt.Overloaded) else [declared]
    owner = map_instance_to_supertype(made, function.info)
    for choice in choices:
        own = mt.get_proper_type(expand_type_by_instance(choice, owner)) if choice else None
        if not isinstance(own, mt.CallableType) or own.min_args > 2:
            continue
        is_positional = len(own.arg_types) > 1 and own.arg_kinds[1] in (ARG_POS, ARG_OPT)
        if is_positional and is_subtype(argument, own.arg_types[1]):
            return True
    return False


def _construct_from_items(fb: FunctionBuilder) -> None:
    from einkornc.irbuild.construction import construct

    owner = fb.instance.owner
    assert owner is not None
    parameter = fb.instance.signature.parameters[1]
    made = construct(fb, owner, [(fb.function.parameters[1], parameter.type)])
    fb.emit(ops.Return(UNIT, fb.line, convert(fb, made, owner, fb.instance.signature.result)))


def _true(fb: FunctionBuilder) -> None:
    fb.emit(ops.Return(UNIT, fb.line, ops.TRUE))
