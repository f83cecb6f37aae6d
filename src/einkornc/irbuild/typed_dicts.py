"""TypedDict: at run time a dict[str, object]; mypy's type of each entry says what to read it as."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import TypeInfo

from einkornc.diagnostics import UNSUPPORTED, RefusalError, refuse
from einkornc.irbuild.class_checks import Trust
from einkornc.irbuild.concrete import Class, Concrete, Never, is_class, members
from einkornc.irbuild.construction import construct as construct_class
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.json_values import entry_as_declared, reads_texts
from einkornc.irbuild.world import Argument, World


def representation_of(world: World) -> Class:
    """What every TypedDict is held as."""
    return world.class_named("builtins.dict", world.str, world.object)


def is_typed(fb: FunctionBuilder, e: nodes.Expression) -> bool:
    """Whether an expression's value is a TypedDict."""
    found = fb.world.types.get(e)
    return found is not None and _is_typed(found)


def _is_typed(t: mt.Type) -> bool:
    p = mt.get_proper_type(t)
    if isinstance(p, mt.UnionType):
        return any(_is_typed(i) for i in p.items)
    return isinstance(p, mt.TypedDictType)


def entry(
    fb: FunctionBuilder,
    e: nodes.Expression,
    made: Argument,
    table: Argument | None = None,
    key: nodes.Expression | None = None,
) -> Argument:
    """An entry read from a TypedDict, as the type that mypy found at this use.

    What was read from JSON before it was known to be a TypedDict holds lists of objects: these are made anew as
    what is declared, and go back into `table` under `key`.
    """
    value, t = made
    if not fb.has_type(e) or not any(is_class(m, "builtins.object") for m in members(t)):
        return made
    try:
        found: Concrete = fb.type_of(e)
    except RefusalError:
        return made
    if isinstance(found, Never) or found == t:
        return made
    if not is_class(t, "builtins.object") or table is None or not isinstance(key, nodes.StrExpr):
        return convert(fb, value, t, found, Trust.NARROWING), found
    if table[1] != representation_of(fb.world) or not reads_texts(fb.world):
        return convert(fb, value, t, found, Trust.NARROWING), found

    def keep(new: Argument) -> None:
        name = fb.text(key.value), fb.world.str
        call_method(fb, table, "__setitem__", [name, new], direct=True)

    return entry_as_declared(fb, value, fb.world.types[e], keep), found


def tell_default(fb: FunctionBuilder, e: nodes.CallExpr) -> None:
    """`table.get("sizes", {})`: what is empty is one of what the entry holds, which mypy only says of the call."""
    for a in e.args[1:]:
        name = _empty_container(a)
        if name is None or not fb.has_type(e):
            continue
        whole = mt.get_proper_type(fb.world.types[e])
        options = whole.items if isinstance(whole, mt.UnionType) else [whole]
        for option in map(mt.get_proper_type, options):
            if isinstance(option, mt.Instance) and option.type.fullname == name:
                fb.world.types[a] = option


def _empty_container(e: nodes.Expression) -> str | None:
    """Of which class `{}`, `[]`, `set()` and the like are empty."""
    match e:
        case nodes.DictExpr(items=[]):
            return "builtins.dict"
        case nodes.ListExpr(items=[]):
            return "builtins.list"
        case nodes.CallExpr(args=[], callee=nodes.RefExpr(node=TypeInfo() as info)):
            return info.fullname
        case _:
            return None


def construct(fb: FunctionBuilder, info: TypeInfo, e: nodes.CallExpr) -> Argument:
    """`Person(name="Ada", age=36)`, or `Person({...})`."""

    t = representation_of(fb.world)
    if len(e.args) == 1 and e.arg_kinds[0] == nodes.ARG_POS:
        value, found = fb.expression(e.args[0], t)
        if found != t:
            refuse(UNSUPPORTED, f"{info.name}() of {found}", e.line, e.column)
        return call_method(fb, (value, t), "copy", [])
    made = construct_class(fb, t, [])
    for a, kind, name in zip(e.args, e.arg_kinds, e.arg_names, strict=True):
        if kind == nodes.ARG_STAR2:
            call_method(fb, (made, t), "update", [fb.expression(a, t)], direct=True)
        elif kind == nodes.ARG_NAMED and name is not None:
            item = fb.value(a, fb.world.object), fb.world.object
            call_method(
                fb, (made, t), "__setitem__", [(fb.text(name), fb.world.str), item], direct=True
            )
        else:
            refuse(UNSUPPORTED, f"{info.name}() with these arguments", e.line, e.column)
    return made, t
