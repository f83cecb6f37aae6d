"""Texts of values: str(), repr(), format(), f-strings and print, resolved by static type."""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import TypeInfo

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir.operations import ClassConstant, StrLiteral, Value
from einkornc.ir.types import REFERENCE
from einkornc.irbuild import redirection
from einkornc.irbuild.class_scan import shows_value
from einkornc.irbuild.concrete import (
    NOTHING,
    Class,
    ClassObject,
    Concrete,
    is_class,
    machine_type,
    members,
)
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.literals import literal_text
from einkornc.irbuild.members import find_member
from einkornc.irbuild.operator_methods import call_on, plain_operand
from einkornc.irbuild.plain_values import PLAIN
from einkornc.irbuild.tuples import new_array, set_element
from einkornc.irbuild.world import Argument, World


def text_of(fb: FunctionBuilder, argument: Argument, method: str = "__str__") -> Value:
    """`str(value)` or, with "__repr__", `repr(value)`."""
    value, t = argument
    if method == "__str__" and is_class(t, "builtins.str"):
        return value
    if isinstance(t, ClassObject) and isinstance(value, ClassConstant):
        if isinstance(t.item, Class) and t.item.arguments:
            refuse(UNSUPPORTED, f"The text of {t.item}, a class with its arguments")
    made, found = call_on(fb, argument, method, [])
    return convert(fb, made, found, fb.world.str)


def join_texts(fb: FunctionBuilder, parts: list[Value]) -> Value:
    """Several strs as one; neighbouring literals are joined here."""
    merged: list[Value] = []
    for part in parts:
        if isinstance(part, StrLiteral) and not part.text:
            continue
        if merged and isinstance(part, StrLiteral) and isinstance(merged[-1], StrLiteral):
            merged[-1] = StrLiteral(REFERENCE, merged[-1].text + part.text)
        else:
            merged.append(part)
    if not merged:
        return fb.text("")
    if len(merged) == 1:
        return merged[0]
    t = fb.world.str
    if len(merged) <= 3:
        result = merged[0]
        for part in merged[1:]:
            result = call_method(fb, (result, t), "__add__", [(part, t)], direct=True)[0]
        return result

    array = new_array(fb, t, fb.integer(len(merged)))
    for index, part in enumerate(merged):
        set_element(fb, array, fb.integer(index), part)
    join = fb.world.symbol("_einkorn_runtime", "join_texts")
    assert isinstance(join, nodes.FuncDef)
    return fb.call(function_instance(fb.world, join, None, {}).function, [array])


def lower_format_call(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    """mypy turns each field of an f-string into `'{:{}}'.format(value, spec)`."""
    callee = e.callee
    if not (
        isinstance(callee, nodes.MemberExpr)
        and callee.name == "format"
        and isinstance(callee.expr, nodes.StrExpr)
    ):
        return None
    template = callee.expr.value
    if template not in ("{:{}}", "{!r:{}}", "{!s:{}}", "{!a:{}}") or len(e.args) != 2:
        return None
    argument = fb.looked_at(e.args[0])
    if template.startswith("{!"):
        method = {"r": "__repr__", "s": "__str__", "a": "__repr__"}[template[2]]
        text = text_of(fb, argument, method)
        if template[2] == "a":
            text = call_method(fb, (text, fb.world.str), "_ascii", [])[0]
        argument = (text, fb.world.str)
    spec = e.args[1]
    if isinstance(spec, nodes.StrExpr) and not spec.value:
        if _formats_as_text(fb, argument[1]):
            return text_of(fb, argument), fb.world.str
    return format_value(fb, argument, fb.expression(spec))


def _formats_as_text(fb: FunctionBuilder, t: Concrete) -> bool:
    """Whether an empty format is str(): all but classes that define `__format__` themselves."""
    return not any(isinstance(m, Class) and _may_have_own_format(fb, m) for m in members(t))


def _may_have_own_format(fb: FunctionBuilder, t: Class) -> bool:
    """The same of what a value of the type may be an object of."""
    world = fb.world
    if machine_type(t) is not None or t.fullname in PLAIN:
        return False
    below = world.infos.values() if _is_open(t) else [t.info, *world.descendants_of(t.info)]
    return any(_has_own_format(world, info) for info in below)


def _is_open(t: Class) -> bool:
    return t.fullname == "builtins.object" or t.info.is_protocol


def _has_own_format(world: World, info: TypeInfo) -> bool:
    """Whether a `__format__` of the program's answers for a class, or one that the compiler made."""
    found = find_member(info, "__format__")
    return found is not None and not world.is_library(found[1].module_name)


def format_value(fb: FunctionBuilder, argument: Argument, spec: Argument) -> Argument:
    """`format(value, spec)`."""
    value, t = argument
    if isinstance(t, Class) and t.info.is_enum and not _has_own_format(fb.world, t.info):
        argument = plain_operand(fb, argument) if shows_value(t.info) else argument
        if argument[1] is t:
            argument = text_of(fb, argument), fb.world.str
    made, found = call_on(fb, argument, "__format__", [spec])
    return convert(fb, made, found, fb.world.str), fb.world.str


def lower_join_call(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    """mypy turns an f-string into `''.join([part, …])`."""
    callee = e.callee
    if not (
        isinstance(callee, nodes.MemberExpr)
        and callee.name == "join"
        and isinstance(callee.expr, nodes.StrExpr)
    ):
        return None
    if callee.expr.value or len(e.args) != 1 or not isinstance(e.args[0], nodes.ListExpr):
        return None
    parts: list[Value] = []
    for item in e.args[0].items:
        if isinstance(item, nodes.StrExpr):
            parts.append(fb.text(literal_text(item)))
        elif isinstance(item, nodes.CallExpr):
            made = lower_format_call(fb, item)
            parts.append(made[0] if made is not None else fb.value(item, fb.world.str))
        else:
            parts.append(fb.value(item, fb.world.str))
    return join_texts(fb, parts), fb.world.str


def lower_print(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    """`print(a, b, sep="…", end="…")` with plain arguments: one text, written at once."""
    from einkornc.ir import operations as ops

    separator: Value = fb.text(" ")
    end: Value = fb.text("\n")
    plain: list[nodes.Expression] = []
    for a, kind, name in zip(e.args, e.arg_kinds, e.arg_names, strict=True):
        if kind == nodes.ARG_POS:
            plain.append(a)
        elif (
            kind == nodes.ARG_NAMED
            and name in ("sep", "end")
            and is_class(fb.type_of(a), "builtins.str")
        ):
            if name == "sep":
                separator = fb.value(a, fb.world.str)
            else:
                end = fb.value(a, fb.world.str)
        elif kind == nodes.ARG_NAMED and name == "flush":
            fb.expression(a)
        else:
            return None
    parts: list[Value] = []
    values = [fb.looked_at(a) for a in plain]
    for index, argument in enumerate(values):
        if index:
            parts.append(separator)
        parts.append(text_of(fb, argument))
    parts.append(end)
    name, text = "_print_text", join_texts(fb, parts)
    if isinstance(text, ops.StrLiteral) and not redirection.is_redirected(fb.world):
        fb.world.instantiate(fb.world.class_instance(fb.world.bytes))
        name, text = "_print_octets", ops.BytesLiteral(REFERENCE, text.text.encode())
    write = redirection.writer(fb.world, name)
    fb.call(function_instance(fb.world, write, None, {}).function, [text])
    return ops.NOTHING, NOTHING


def lower_print_text(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    """The library's print() of many shapes has its text, and writes it where the program wants it."""
    write = redirection.writer(fb.world, "_print_text")
    text = fb.value(e.args[0], fb.world.str)
    fb.call(function_instance(fb.world, write, None, {}).function, [text])
    from einkornc.ir import operations as ops

    return ops.NOTHING, NOTHING
