"""functools.cached_property: a method, and an attribute that its first use sets."""

from __future__ import annotations

from collections.abc import Callable

from mypy import types as mt

from einkornc.ir.operations import Value
from einkornc.irbuild import fields
from einkornc.irbuild.classes import is_cached_property
from einkornc.irbuild.concrete import Class, Concrete, representation
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.members import find_member, plain_functions
from einkornc.irbuild.world import Argument, Attribute, ClassInstance


def declared_result(fb: FunctionBuilder, t: Class, name: str) -> Concrete | None:
    """What a property is declared to give."""
    found = find_member(t.info, name)
    functions = plain_functions(found[0]) if found is not None else []
    declared = functions[0].type if functions else None
    if found is None or not isinstance(declared, mt.CallableType):
        return None
    base = fb.world.supertype(t, found[1])
    substitution = fb.world.substitution_of(base) if base is not None else {}
    return fb.world.convert(declared.ret_type, substitution, found[1].module_name)


def is_cached(attribute: Attribute) -> bool:
    """Whether an attribute is what a cached property sets."""
    symbol = attribute.owner.names.get(attribute.name)
    return symbol is not None and is_cached_property(symbol.node)


def load_above(
    fb: FunctionBuilder, receiver: Argument, name: str, ask: Callable[[], Argument]
) -> Argument:
    """`super().name` of a cached property: what an object keeps under that name, or what `ask` computes, then kept."""
    assert isinstance(receiver[1], Class)
    instance = fb.world.class_instance(receiver[1])
    attribute = instance.attributes[name]
    return load(fb, receiver, instance, attribute, ask), attribute.type


def load(
    fb: FunctionBuilder,
    receiver: Argument,
    instance: ClassInstance,
    attribute: Attribute,
    ask: Callable[[], Argument] | None = None,
) -> Value:
    """A cached property: the attribute, which the method sets at its first use."""
    value = receiver[0]

    def compute() -> Value:
        made, t = call_method(fb, receiver, attribute.name, []) if ask is None else ask()
        result = convert(fb, made, t, attribute.type)
        fields.write_field(fb, value, instance, attribute, result)
        return result

    loaded = fb.get_field(value, instance.layout.field_named(attribute.name))
    return fb.choose(
        fields.is_set(fb, value, instance, attribute, loaded),
        representation(attribute.type),
        lambda: loaded,
        compute,
    )
