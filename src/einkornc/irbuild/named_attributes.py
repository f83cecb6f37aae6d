"""getattr() and setattr(): attributes by a name that may only be known when the program runs.

A literal name is an ordinary attribute. Any other is compared with the names that the object's class has: its
attributes and properties, and methods where a function is declared (frontend/attribute_types.py).
"""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes
from mypy.typeops import bind_self
from mypy.types import CallableType

from einkornc.diagnostics import DYNAMIC, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import INT
from einkornc.irbuild import attributes, class_objects, parsed_arguments, presence
from einkornc.irbuild.class_checks import Trust
from einkornc.irbuild.concrete import (
    NOTHING,
    Callable,
    Class,
    Concrete,
    Nothing,
    machine_type,
    members,
    representation,
)
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.function_values import bound_method
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.members import find_member, plain_functions
from einkornc.irbuild.world import Argument


def read(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    """`getattr(value, name)`, `getattr(value, name, default)`."""
    receiver = _receiver(fb, e)
    name = e.args[1]
    default = e.args[2] if len(e.args) > 2 else None
    if isinstance(name, nodes.StrExpr) and _is_known(fb, receiver[1], name.value):
        return _read_known(fb, e, receiver, name.value, default)
    key = fb.value(name, fb.world.str), fb.world.str
    wanted = fb.type_of(e)
    other = fb.value(default, wanted) if default is not None else None
    result = fb.temporary(representation(wanted))
    done = fb.new_block("got")

    def give(value: Value) -> None:
        fb.store(result, value)
        fb.jump(done)

    if parsed_arguments.is_namespace(receiver[1]):
        _read_namespace(fb, receiver, key, wanted, other, give)
    else:
        _read_each(fb, receiver, key, wanted, give, e)
        give(other if other is not None else _refuse(fb, receiver, key, wanted))
    fb.start(done)
    return fb.load(result), wanted


def write(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    """`setattr(value, name, new)`."""
    receiver = _receiver(fb, e)
    name = e.args[1]
    if isinstance(name, nodes.StrExpr) and _is_known(fb, receiver[1], name.value):
        new = fb.expression(e.args[2])
        attributes.store(fb, receiver, name.value, new, e)
        return ops.NOTHING, NOTHING
    key = fb.value(name, fb.world.str), fb.world.str
    new = fb.expression(e.args[2])
    if parsed_arguments.is_namespace(receiver[1]):
        held = convert(fb, *new, fb.world.object), fb.world.object
        call_method(fb, receiver, "_einkorn_set", [key, held])
        return ops.NOTHING, NOTHING
    done = fb.new_block("set")

    def each(option: Class, own: Argument) -> None:
        for each_name, attribute in fb.world.class_instance(option).attributes.items():
            if not _converts(fb, new[1], attribute.type):
                continue
            with fb.when(_is_named(fb, key, each_name)):
                made = convert(fb, *new, attribute.type, Trust.NARROWING), attribute.type
                attributes.store(fb, own, each_name, made, e, exact=True)
                fb.jump(done)
                fb.start(fb.new_block("more"))

    _each_class(fb, receiver, each, e)
    _refuse(fb, receiver, key, NOTHING)
    fb.jump(done)
    fb.start(done)
    return ops.NOTHING, NOTHING


def _receiver(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    receiver = fb.expression(e.args[0])
    t = receiver[1]
    if not isinstance(t, Class) or machine_type(t) is not None or t.fullname == "builtins.object":
        refuse(DYNAMIC, f"getattr() and setattr() of a {t}", e.line, e.column)
    return receiver


def _is_known(fb: FunctionBuilder, t: Concrete, name: str) -> bool:
    """Whether the class itself has the attribute, wherever else it may be."""
    assert isinstance(t, Class)
    if parsed_arguments.is_namespace(t):
        return False
    return find_member(t.info, name) is not None


def _read_known(
    fb: FunctionBuilder,
    e: nodes.CallExpr,
    receiver: Argument,
    name: str,
    default: nodes.Expression | None,
) -> Argument:
    wanted = fb.type_of(e)

    def load() -> Value:
        return convert(fb, *_load(fb, receiver, name, wanted, e), wanted)

    if default is None:
        return load(), wanted
    other = fb.expression(default)
    is_there = presence.of(fb, receiver, name, e)[0]
    if is_there == ops.TRUE:
        return load(), wanted
    value = fb.choose(
        is_there, representation(wanted), load, lambda: convert(fb, *other, wanted, Trust.NARROWING)
    )
    return value, wanted


def _load(
    fb: FunctionBuilder, receiver: Argument, name: str, wanted: Concrete, e: nodes.CallExpr
) -> Argument:
    """An attribute, or a method as a function."""
    assert isinstance(receiver[1], Class)
    found = find_member(receiver[1].info, name)
    is_method = found is not None and plain_functions(found[0]) and not _is_property(found[0])
    if is_method:
        return bound_method(fb, receiver, name, e, wanted)
    return attributes.load(fb, receiver, name, e)


def _is_property(node: nodes.SymbolNode) -> bool:
    if isinstance(node, nodes.Decorator):
        return node.func.is_property
    return isinstance(node, nodes.OverloadedFuncDef) and node.is_property


def _read_namespace(
    fb: FunctionBuilder,
    receiver: Argument,
    key: Argument,
    wanted: Concrete,
    other: Value | None,
    give: Function_[[Value], None],
) -> None:
    def found() -> Value:
        held = call_method(fb, receiver, "_einkorn_get", [key])
        return convert(fb, *held, wanted, Trust.NARROWING)

    if other is None:
        give(found())
        return
    has = call_method(fb, receiver, "_einkorn_has", [key])
    give(fb.choose(has[0], representation(wanted), found, lambda: other))


def _read_each(
    fb: FunctionBuilder,
    receiver: Argument,
    key: Argument,
    wanted: Concrete,
    give: Function_[[Value], None],
    e: nodes.CallExpr,
) -> None:
    """Give the attribute that the name says, of the class that the receiver has."""

    def each(option: Class, own: Argument) -> None:
        for name in _names(fb, option, wanted):
            with fb.when(_is_named(fb, key, name)):
                give(convert(fb, *_load(fb, own, name, wanted, e), wanted, Trust.NARROWING))
                fb.start(fb.new_block("more"))

    _each_class(fb, receiver, each, e)


def _each_class(
    fb: FunctionBuilder,
    receiver: Argument,
    action: Function_[[Class, Argument], None],
    e: nodes.CallExpr,
) -> None:
    value, t = receiver
    assert isinstance(t, Class)

    def of(option: Class) -> Argument:
        action(option, (value, option))
        return ops.TRUE, fb.world.bool

    choices = [o for o in class_objects.options(fb, t) if not o.info.is_abstract]
    if not choices or t.info.is_protocol:
        refuse(DYNAMIC, f"getattr() and setattr() of a {t}", e.line, e.column)
    class_objects.each(fb, class_objects.class_of_value(fb, receiver), of, choices)


def _names(fb: FunctionBuilder, option: Class, wanted: Concrete) -> list[str]:
    """The attributes and properties of a class that can be what is wanted; its methods where that is a function."""
    found = {
        name: None
        for name, attribute in fb.world.class_instance(option).attributes.items()
        if _converts(fb, attribute.type, wanted)
    }
    functions = [m for m in members(wanted) if isinstance(m, Callable)]
    for info in option.info.mro:
        if fb.world.is_library(info.module_name):
            continue
        for name, symbol in info.names.items():
            node = symbol.node
            if node is None or name.startswith("__"):
                continue
            if _is_property(node) or (functions and _is_callable_as(fb, option, name, functions)):
                found.setdefault(name, None)
    return list(found)


def _is_callable_as(
    fb: FunctionBuilder, option: Class, name: str, functions: list[Callable]
) -> bool:
    """Whether a method can be called as one of the functions that are declared."""
    member = find_member(option.info, name)
    plain = plain_functions(member[0]) if member is not None else []
    if len(plain) != 1 or plain[0].type is None:
        return False
    declared = plain[0].type
    if not isinstance(declared, CallableType) or declared.variables or plain[0].is_static:
        return False
    bound = fb.concrete(bind_self(declared))
    return any(fb.world.is_subtype(bound, wanted) for wanted in functions)


def _converts(fb: FunctionBuilder, source: Concrete, target: Concrete) -> bool:
    """Whether a value may be what is asked for, if only as a claim that is tested."""
    return any(
        fb.world.is_subtype(a, b) or fb.world.is_subtype(b, a)
        for a in members(source)
        for b in members(target)
        if not isinstance(a, Nothing) or isinstance(b, Nothing) or b == fb.world.object
    )


def _is_named(fb: FunctionBuilder, key: Argument, name: str) -> Value:
    return call_method(fb, key, "__eq__", [(fb.text(name), fb.world.str)], direct=True)[0]


def _refuse(fb: FunctionBuilder, receiver: Argument, key: Argument, wanted: Concrete) -> Value:
    """Raise AttributeError."""
    number = class_objects.class_of_value(fb, receiver)[0]
    shown = fb.call(fb.runtime("class_name"), [fb.convert_bits("zext", number, INT)])
    fb.call(fb.runtime("raise_unset_attribute"), [shown, key[0]])
    return fb.zero(representation(wanted))
