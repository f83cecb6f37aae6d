"""Flag and IntFlag: sets of bits, each combination one object.

Named members lie in the image; a combination without a name is made at its first use and kept.
"""

from __future__ import annotations

from mypy.nodes import TypeInfo

from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.program import Function
from einkornc.ir.types import REFERENCE, UNIT
from einkornc.irbuild.concrete import Class
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.enums import (
    all_members,
    canonical,
    has_base,
    is_flag,
    member,
    members_of,
    values_of,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.world import Argument, Instance, ParameterSpec, Signature, World

_OPERATORS = {
    "__or__": "or", "__and__": "and", "__xor__": "xor", "__ror__": "or", "__rand__": "and", "__rxor__": "xor",
}  # fmt: skip


def from_bits(fb: FunctionBuilder, t: Class, value: Argument) -> Argument:
    """`Permission(3)`."""
    bits = convert(fb, *value, fb.world.int)
    return fb.call(_lookup(fb.world, t), [bits]), t


def method(
    fb: FunctionBuilder, receiver: Argument, name: str, arguments: list[Argument]
) -> Argument | None:
    """An operator of a flag class, by method name; None for any other method."""
    value, t = receiver
    if (
        not isinstance(t, Class)
        or not t.info.is_enum
        or not is_flag(t.info)
        or not members_of(t.info)
    ):
        return None
    world = fb.world
    if name == "__invert__":
        mask = fb.integer(_mask(world, t.info))
        inverse = fb.arithmetic("xor", bits_of(fb, receiver), fb.integer(-1))
        return from_bits(fb, t, (fb.arithmetic("and", inverse, mask), world.int))
    if name == "__iter__":
        return call_method(fb, _single_members(fb, receiver), "__iter__", [])
    if name == "__len__":
        return call_on_int(fb, bits_of(fb, receiver), "bit_count"), world.int
    if name == "__bool__":
        return fb.compare("ne", bits_of(fb, receiver), fb.integer(0)), world.bool
    if name in _OPERATORS and len(arguments) == 1:
        made = fb.arithmetic(_OPERATORS[name], bits_of(fb, receiver), bits_of(fb, arguments[0]))
        return from_bits(fb, t, (made, world.int))
    if name == "__contains__" and arguments[0][1] == t:
        other = bits_of(fb, arguments[0])
        return fb.compare(
            "eq", fb.arithmetic("and", other, bits_of(fb, receiver)), other
        ), world.bool
    return None


def call_on_int(fb: FunctionBuilder, value: Value, name: str) -> Value:

    return convert(fb, *call_method(fb, (value, fb.world.int), name, []), fb.world.int)


def bits_of(fb: FunctionBuilder, flag: Argument) -> Value:
    """The number a flag (or a plain int) stands for."""
    value, t = flag
    if isinstance(t, Class) and t.info.is_enum:
        return fb.get_field(value, fb.world.class_instance(t).layout.field_named("_value_"))
    return convert(fb, value, t, fb.world.int)


def _mask(world: World, info: TypeInfo) -> int:
    """All bits that have a name."""
    mask = 0
    for value in values_of(world, info).values():
        assert isinstance(value, int)
        mask |= value
    return mask


def _single_members(fb: FunctionBuilder, flag: Argument) -> Argument:
    """The members of single bits that a flag has, in order of value, as a list."""

    t = flag[1]
    assert isinstance(t, Class)
    collected = fb.world.class_named("builtins.list", t)
    made = construct(fb, collected, [])
    bits = bits_of(fb, flag)
    for option in all_members(fb, t.info):
        own = bits_of(fb, option)
        with fb.when(fb.compare("ne", fb.arithmetic("and", bits, own), fb.integer(0))):
            call_method(fb, (made, collected), "append", [option], direct=True)
    return made, collected


def _lookup(world: World, t: Class) -> Function:
    """The function that gives the one object for a number."""
    key = ("flag", t)
    found = world.once_functions.get(key)
    if found is None:
        module = t.info.module_name
        signature = Signature([_integer_parameter(world)], t)
        found = world.new_function(f"{t}.from_bits", signature, module)
        found.display_name = t.info.name
        world.once_functions[key] = found
        instance = Instance(("flag function", t), found, signature, {}, module)
        instance.build = lambda i: _build(world, i, t)
        world.request(instance)
    return found


def _integer_parameter(world: World) -> ParameterSpec:
    from mypy.nodes import ARG_POS

    return ParameterSpec("bits", world.int, ARG_POS)


def _build(world: World, instance: Instance, t: Class) -> None:
    from einkornc.irbuild.bodies import finish
    from einkornc.irbuild.lowering import LOWERING

    fb = FunctionBuilder(world, instance, LOWERING)
    layout = world.class_instance(t).layout
    world.instantiate(world.class_instance(t))
    bits: Value = fb.function.parameters[0]
    mask = _mask(world, t.info)
    keeps = has_base(t.info, "IntFlag")
    checked = fb.runtime("flag_bits_kept" if keeps else "flag_bits")
    bits = fb.call(checked, [bits, fb.integer(mask), fb.text(t.info.name)])
    for name in members_of(t.info):
        if canonical(world, t.info, name) != name:
            continue
        option = member(fb, t.info, name)
        with fb.when(fb.compare("eq", bits, bits_of(fb, option))):
            fb.emit(ops.Return(UNIT, 0, option[0]))
    kept = world.class_named("builtins.dict", world.int, t)
    place = world.global_variable(("flags", t), f"{t} combinations", kept)
    with fb.when(fb.is_null(fb.emit(ops.LoadGlobal(REFERENCE, 0, place)))):
        fb.emit(ops.StoreGlobal(UNIT, 0, place, construct(fb, kept, [])))
    known = (fb.emit(ops.LoadGlobal(REFERENCE, 0, place)), kept)
    number = (bits, world.int)
    present = convert(fb, *call_method(fb, known, "__contains__", [number]), world.bool)
    with fb.when(present):
        fb.emit(ops.Return(UNIT, 0, call_method(fb, known, "__getitem__", [number])[0]))
    made = fb.allocate(layout)
    fb.set_field(made, layout.field_named("_name_"), _name(fb, t, bits))
    fb.set_field(made, layout.field_named("_value_"), bits)
    call_method(fb, known, "__setitem__", [number, (made, t)])
    fb.emit(ops.Return(UNIT, 0, made))
    finish(fb)


def _name(fb: FunctionBuilder, t: Class, bits: Value) -> Value:
    """`READ|WRITE`, with what has no name as a number; null where nothing is set."""
    world = fb.world
    values = values_of(world, t.info)
    text = fb.temporary(REFERENCE)
    fb.store(text, fb.text(""))
    for name, own in values.items():
        if (
            canonical(world, t.info, name) != name
            or not isinstance(own, int)
            or own <= 0
            or own & (own - 1)
        ):
            continue
        has = fb.compare("ne", fb.arithmetic("and", bits, fb.integer(own)), fb.integer(0))
        with fb.when(has):
            fb.store(text, fb.call(fb.runtime("flag_part"), [fb.load(text), fb.text(name)]))
    rest = fb.arithmetic("and", bits, fb.integer(~_mask(world, t.info)))
    return fb.call(fb.runtime("flag_rest"), [fb.load(text), rest])
