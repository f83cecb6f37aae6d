"""The program's subclasses of int, float, str and bytes: how their objects are made.

An object holds its plain value (plain_values.py). What a class does not define, the built-in class's methods answer for
that value, as in CPython, and give plain values again.
"""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import TypeInfo

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir.operations import Value
from einkornc.irbuild.concrete import Class
from einkornc.irbuild.construction import (
    allocate_object,
    construct,
    initialised,
    instance_target,
    is_of_program,
    own_class,
    own_new,
)
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.plain_values import FIELD, PLAIN, is_subclassed, plain_base
from einkornc.irbuild.targets import call_with_arguments
from einkornc.irbuild.world import Argument


def is_made_plainly(fb: FunctionBuilder, t: Class) -> bool:
    """Whether the built-in class's `__new__` makes the objects of such a class."""
    if not is_subclassed(t.info):
        return False
    new = own_new(fb, t)
    return new is None or not is_of_program(fb, new[0][0], new[1])


def made_from(fb: FunctionBuilder, t: Class, plain: Value, e: nodes.Context | None = None) -> Value:
    """A fresh object that holds a plain value."""
    made = allocate_object(fb, t, e)
    fb.set_field(made, fb.world.class_instance(t).layout.field_named(FIELD), plain)
    return made


def construct_call(fb: FunctionBuilder, t: Class, e: nodes.CallExpr) -> Argument:
    """`C(…)` where the built-in class makes the object: by what it takes itself, then the class's `__init__`."""
    from einkornc.irbuild import class_calls

    base = plain_base(t.info)
    assert base is not None
    if t.info.get("__init__") is not None and _has_own_init(fb, t.info):
        if any(kind != nodes.ARG_POS for kind in e.arg_kinds):
            text = f"{t.info.name} with names or stars among its arguments: define __new__"
            refuse(UNSUPPORTED, text, e.line, e.column)
        return construct_plainly(fb, t, [fb.expression(a) for a in e.args]), t
    plain = class_calls.construct_call(fb, e, None, Class(base))
    return made_from(fb, t, convert(fb, *plain, Class(base)), e), t


def _has_own_init(fb: FunctionBuilder, info: TypeInfo) -> bool:
    symbol = info.get("__init__")
    node = symbol.node if symbol is not None else None
    return node is not None and not node.fullname.startswith("builtins.")


def construct_plainly(fb: FunctionBuilder, t: Class, arguments: list[Argument]) -> Value:
    """The same from values at hand."""
    base = plain_base(t.info)
    assert base is not None
    made = made_from(fb, t, construct(fb, Class(base), arguments))
    return initialised(fb, made, t, arguments) if _has_own_init(fb, t.info) else made


def new_by_base(fb: FunctionBuilder, info: TypeInfo, e: nodes.CallExpr) -> Argument | None:
    """`int.__new__(cls, …)` and `super().__new__(cls, …)` in the `__new__` of a class below; None for other classes."""
    made = fb.instance.receiver
    if info.fullname not in PLAIN or made is None or not is_subclassed(made.info):
        return None
    if not _passes_cls(fb, e) or any(kind != nodes.ARG_POS for kind in e.arg_kinds):
        text = f"{info.name}.__new__ with other arguments than cls and values by position"
        refuse(UNSUPPORTED, text, e.line, e.column)
    value = construct(fb, Class(info), [fb.expression(a) for a in e.args[1:]])
    return made_from(fb, made, value, e), made


def new_above(
    fb: FunctionBuilder, functions: list[nodes.FuncDef], owner: Class, e: nodes.CallExpr
) -> Argument:
    """`super().__new__(cls, …)` where a class of the program above has the `__new__`."""
    if not _passes_cls(fb, e):
        refuse(UNSUPPORTED, "super().__new__ of another class than cls", e.line, e.column)
    given = own_class(functions[0], fb.instance.receiver) if fb.instance.receiver else {}
    instance = function_instance(fb.world, functions[0], owner, given, fb.instance.receiver)
    rest = e.args[1:], e.arg_kinds[1:], e.arg_names[1:]
    return call_with_arguments(fb, instance_target(fb, instance), *rest, e)


def _passes_cls(fb: FunctionBuilder, e: nodes.CallExpr) -> bool:
    """Whether a call's first argument is the `cls` of the method that it stands in."""
    node = fb.instance.node
    given = e.args[0] if e.args else None
    return (
        isinstance(node, nodes.FuncDef)
        and bool(node.arguments)
        and isinstance(given, nodes.NameExpr)
        and given.node is node.arguments[0].variable
    )
