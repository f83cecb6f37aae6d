"""Fields of objects: read and written with what says whether they are set."""

from __future__ import annotations

from mypy.nodes import Var

from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import CLASS_NUMBER, INT
from einkornc.irbuild.class_objects import is_assigned_on_class
from einkornc.irbuild.classes import flag_name, is_shifted
from einkornc.irbuild.concrete import Class, Concrete
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.dispatch import get_attribute, set_attribute
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.world import Attribute, ClassInstance, World


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


def is_class_backed(world: World, attribute: Attribute) -> bool:
    """Whether an object that does not hold an attribute has what its class holds by then: `C.x = 1` reaches it."""
    if attribute.default is None or attribute.always_set:
        return False
    return is_assigned_on_class(world, attribute.name)


def _may_be_backed_below(world: World, owner: Concrete, attribute: Attribute) -> bool:
    """Whether the class of an object decides where an attribute is read that the object does not hold."""
    if attribute.always_set or not isinstance(owner, Class):
        return False
    below = world.descendants_of(owner.info)
    is_valued = attribute.default is not None or any(attribute.name in d.names for d in below)
    return bool(below) and is_valued and is_assigned_on_class(world, attribute.name)


def is_attribute_set(
    fb: FunctionBuilder, value: Value, instance: ClassInstance, attribute: Attribute
) -> Value:
    """Whether an attribute of an object has a value by now."""
    if attribute.always_set or is_class_backed(fb.world, attribute):
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
    if not exact and _may_be_backed_below(fb.world, owner, attribute):
        assert isinstance(owner, Class)
        return get_attribute(fb, (value, owner), owner, attribute.name, attribute.type)[0]
    if is_class_backed(fb.world, attribute):
        return _read_backed(fb, value, instance, attribute)
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


def _read_backed(
    fb: FunctionBuilder,
    value: Value,
    instance: ClassInstance,
    attribute: Attribute,
) -> Value:
    """An object's own value, or that of its class."""
    from einkornc.irbuild.attributes import load_class_variable

    owner = instance.type
    assert isinstance(owner, Class)
    variable = attribute.owner.names[attribute.name].node
    assert isinstance(variable, Var)
    loaded = fb.get_field(value, instance.layout.field_named(attribute.name))

    def of_class() -> Value:
        return convert(
            fb, *load_class_variable(fb, attribute.owner, variable, owner), attribute.type
        )

    is_own = is_set(fb, value, instance, attribute, loaded)
    return fb.choose(is_own, loaded.type, lambda: loaded, of_class)


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
