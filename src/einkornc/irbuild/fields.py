"""Fields of objects: read and written with what says whether they are set."""

from __future__ import annotations

from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import CLASS_NUMBER, INT
from einkornc.irbuild.classes import flag_name, is_shifted
from einkornc.irbuild.concrete import Class
from einkornc.irbuild.dispatch import get_attribute, set_attribute
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.world import Attribute, ClassInstance


def is_set(
    fb: FunctionBuilder,
    value: Value,
    instance: ClassInstance,
    attribute: Attribute,
    loaded: Value,
) -> Value:
    """Whether a field that may be unset, and holds `loaded`, is set."""
    flag = [f for f in instance.layout.fields if f.name == flag_name(attribute.name)]
    return fb.get_field(value, flag[0]) if flag else fb.is_not_null(loaded)


def is_attribute_set(
    fb: FunctionBuilder, value: Value, instance: ClassInstance, attribute: Attribute
) -> Value:
    """Whether an attribute of an object has a value by now."""
    if attribute.always_set:
        return ops.TRUE
    loaded = fb.get_field(value, instance.layout.field_named(attribute.name))
    return is_set(fb, value, instance, attribute, loaded)


def read_field(
    fb: FunctionBuilder,
    value: Value,
    instance: ClassInstance,
    attribute: Attribute,
    exact: bool = False,
) -> Value:
    """A field's value; AttributeError where it may not have been set."""
    layout = instance.layout
    owner = instance.type
    if not exact and isinstance(owner, Class) and is_shifted(fb.world, owner.info):
        return get_attribute(fb, (value, owner), owner, attribute.name, attribute.type)[0]
    loaded = fb.get_field(value, layout.field_named(attribute.name))
    if not attribute.always_set:
        is_there = is_set(fb, value, instance, attribute, loaded)
        name = fb.text(attribute.name)
        if isinstance(owner, Class) and fb.world.descendants_of(owner.info):
            number = fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, value))
            fb.check(is_there, "raise_unset_below", fb.convert_bits("zext", number, INT), name)
        else:
            fb.check(is_there, "raise_unset_attribute", fb.text(layout.display_name), name)
    return loaded


def write_field(
    fb: FunctionBuilder,
    value: Value,
    instance: ClassInstance,
    attribute: Attribute,
    new: Value,
    exact: bool = False,
) -> None:
    """Set a field, and its flag where it has one."""
    layout = instance.layout
    owner = instance.type
    if not exact and isinstance(owner, Class) and is_shifted(fb.world, owner.info):
        set_attribute(fb, (value, owner), owner, attribute.name, (new, attribute.type))
        return
    fb.set_field(value, layout.field_named(attribute.name), new)
    if not attribute.always_set:
        for f in layout.fields:
            if f.name == flag_name(attribute.name):
                fb.set_field(value, f, ops.TRUE)
