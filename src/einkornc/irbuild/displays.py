"""Displays: tuples, lists, sets and dicts written out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from mypy import nodes
from mypy import types as mt

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir.operations import Value
from einkornc.irbuild import closing
from einkornc.irbuild.concrete import (
    Class,
    Concrete,
    Tuple,
    is_class,
    members,
    without_never,
)
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.iteration import element_type, iterate
from einkornc.irbuild.named_tuples import named_tuple_items, named_tuple_struct
from einkornc.irbuild.narrowed_types import narrowed_targets
from einkornc.irbuild.object_containers import as_written
from einkornc.irbuild.overloads import argument_type
from einkornc.irbuild.tuples import new_array, set_element
from einkornc.irbuild.unpacking import unpack
from einkornc.irbuild.world import Argument


def lower_tuple(fb: FunctionBuilder, e: nodes.TupleExpr, expected: Concrete | None) -> Argument:
    """`(a, b)`: a struct. Starred parts must be tuples of fixed length or make it variadic."""
    if any(_is_of_any_length(fb, item, e) for item in e.items):
        return _variadic_display(fb, e)
    hints = _item_hints(fb, e, expected)
    parts: list[Argument] = []
    for item, hint in zip(e.items, hints, strict=True):
        if isinstance(item, nodes.StarExpr):
            value, t = fb.expression(item.expr)
            if isinstance(t, Class) and t.info.is_named_tuple:
                value, t = named_tuple_struct(fb, value, t), Tuple(named_tuple_items(fb, t))
            if not isinstance(t, Tuple):
                refuse(UNSUPPORTED, "A tuple of partly known length", e.line, e.column)
            parts += [(fb.item(value, i), inner) for i, inner in enumerate(t.items)]
        else:
            value, t = fb.expression(item, hint)
            if hint is not None and hint != t and fb.world.is_subtype(t, hint):
                value, t = convert(fb, value, t, hint), hint
            parts.append((value, t))
    return fb.make_struct([v for v, _ in parts]), Tuple(tuple(t for _, t in parts))


def _is_of_any_length(
    fb: FunctionBuilder, item: nodes.Expression, display: nodes.TupleExpr
) -> bool:
    """Whether an item is `*e` of what may give any number of items."""
    if not isinstance(item, nodes.StarExpr):
        return False
    t = argument_type(fb, item.expr)
    if t is None:
        return fb.has_type(display) and isinstance(fb.made_type_of(display), Class)
    return not isinstance(t, Tuple) and not (isinstance(t, Class) and t.info.is_named_tuple)


def _item_hints(
    fb: FunctionBuilder, e: nodes.TupleExpr, expected: Concrete | None
) -> Sequence[Concrete | None]:
    """What the items of a tuple should be: of several kinds of tuples that are wanted, the first they fit."""
    for option in members(expected) if expected is not None else ():
        if isinstance(option, Tuple) and len(option.items) == len(e.items):
            if option == expected or all(map(partial(_fits, fb), e.items, option.items)):
                return option.items
    return [None] * len(e.items)


def _fits(fb: FunctionBuilder, item: nodes.Expression, wanted: Concrete) -> bool:
    """Whether an item may be of a type: of an empty display mypy only knows what kind of container it is."""
    raw = mt.get_proper_type(fb.world.types.get(item))
    if isinstance(raw, mt.Instance) and any(
        isinstance(mt.get_proper_type(a), mt.UninhabitedType) for a in raw.args
    ):
        return any(isinstance(m, Class) and m.info in raw.type.mro for m in members(wanted))
    return raw is not None and fb.world.is_subtype(fb.made_type_of(item), wanted)


def _variadic_display(fb: FunctionBuilder, e: nodes.TupleExpr) -> Argument:
    if fb.has_type(e):
        t = fb.made_type_of(e)
    else:  # taken apart by an assignment, of which mypy only looks at the items
        joined = _joined(fb, e.items)
        t = fb.world.class_named("builtins._VariadicTuple", joined or fb.world.object)
    if not isinstance(t, Class):
        refuse(UNSUPPORTED, "A tuple of partly known length", e.line, e.column)
    item = t.arguments[0]
    collected = fb.world.class_named("builtins.list", item)
    made = construct(fb, collected, [])
    _fill_list(fb, (made, collected), e.items, item, is_tuple=True)
    return construct(fb, t, [(made, collected)]), t


def lower_list(fb: FunctionBuilder, e: nodes.ListExpr, expected: Concrete | None) -> Argument:
    """`[a, b]`."""

    t = _display_type(fb, e, expected, "builtins.list")
    item = t.arguments[0]
    if e.items and not any(isinstance(i, nodes.StarExpr) for i in e.items):
        return _exact_list(fb, e.items, t), t
    made = construct(fb, t, [])
    _fill_list(fb, (made, t), e.items, item)
    return made, t


def _exact_list(fb: FunctionBuilder, items: list[nodes.Expression], t: Class) -> Value:
    """A list display without stars: its array at its final size."""

    item = t.arguments[0]
    values = [fb.value(i, item) for i in items]
    array = new_array(fb, item, fb.integer(len(values)))
    for index, value in enumerate(values):
        set_element(fb, array, fb.integer(index), value)
    instance = fb.world.class_instance(t)
    fb.world.instantiate(instance)
    made = fb.allocate(instance.layout)
    fb.set_field(made, instance.layout.field_named("_items"), array)
    fb.set_field(made, instance.layout.field_named("_size"), fb.integer(len(values)))
    return made


def _starred(
    fb: FunctionBuilder, e: nodes.StarExpr, item: Concrete, is_tuple: bool = False
) -> Argument:
    """`*items` in a display of which mypy knows what it holds: a display that adds `item`s to another."""
    raw = mt.get_proper_type(fb.world.types.get(e.expr))
    if isinstance(raw, mt.ParamSpecType) and not (is_tuple and fb.world.keeps_shapes):
        refuse(
            UNSUPPORTED,
            "`*` of a ParamSpec's args in a list or set, of whose items mypy has no type: write list(args)",
            e.line,
            e.column,
        )
    if isinstance(e.expr, nodes.ListExpr | nodes.SetExpr):  # `*[]`: mypy does not say of what
        return fb.expression(e.expr, fb.world.class_named("typing.Iterable", item))
    return fb.expression(e.expr)


def _add_starred(
    fb: FunctionBuilder, made: Argument, method: str, e: nodes.StarExpr, is_tuple: bool = False
) -> None:
    """Add the items of `*e` to a container that is being made."""
    assert isinstance(made[1], Class)
    item = made[1].arguments[0]
    closing.consuming(
        fb,
        fb.world.ends.consumed_by(e.expr),
        lambda: call_method(fb, made, method, [_starred(fb, e, item, is_tuple)], direct=True),
    )


def _fill_list(
    fb: FunctionBuilder,
    made: Argument,
    items: list[nodes.Expression],
    item: Concrete,
    is_tuple: bool = False,
) -> None:
    for i in items:
        if isinstance(i, nodes.StarExpr):
            _add_starred(fb, made, "extend", i, is_tuple)
        else:
            call_method(fb, made, "append", [(fb.value(i, item), item)], direct=True)


_DISPLAYS = {
    nodes.ListExpr: "builtins.list",
    nodes.SetExpr: "builtins.set",
    nodes.DictExpr: "builtins.dict",
}


def _joined_arguments(fb: FunctionBuilder, e: nodes.Expression) -> tuple[Concrete, ...] | None:
    """The type arguments of a display that mypy gives none for: what its items are together."""
    parts: list[list[nodes.Expression]] = []
    if isinstance(e, nodes.DictExpr) and _spreads_unknown(fb, e):
        return fb.world.object, fb.world.object
    if isinstance(e, nodes.DictExpr):
        parts = [[k for k, _ in e.items if k is not None], [v for _, v in e.items]]
    elif isinstance(e, nodes.ListExpr | nodes.SetExpr):
        parts = [e.items]
    found = tuple(t for p in parts if (t := _joined(fb, p)) is not None)
    return found if found and len(found) == len(parts) else None


def _spreads_unknown(fb: FunctionBuilder, e: nodes.DictExpr) -> bool:
    """Whether a display holds `**` of what is only known to be a mapping."""
    spread = (argument_type(fb, value) for key, value in e.items if key is None)
    return any(t is not None and is_class(t, "builtins._AnyMapping") for t in spread)


def _joined(fb: FunctionBuilder, items: list[nodes.Expression]) -> Concrete | None:
    from mypy.join import join_type_list

    found: list[Concrete] = []
    for item in items:
        if isinstance(item, nodes.StarExpr):
            source = argument_type(fb, item.expr)
            if source is None:
                return None
            found.append(element_type(fb, source))
        elif (inner := _joined_arguments(fb, item)) is not None:
            found.append(fb.world.class_named(_DISPLAYS[type(item)], *inner))
        elif fb.has_type(item):
            found.append(fb.made_type_of(item))
        elif isinstance(item, nodes.StrExpr):  # a key for `%`, which mypy only reads
            found.append(fb.world.str)
        elif isinstance(item, nodes.BytesExpr):
            found.append(fb.world.bytes)
        else:
            return None
    if not found:
        return None
    if len(set(found)) == 1:
        return found[0]
    return fb.concrete(join_type_list([fb.world.to_mypy(t) for t in found]))


def _display_type(
    fb: FunctionBuilder, e: nodes.Expression, expected: Concrete | None, fullname: str
) -> Class:
    if fb.has_type(e):
        raw = mt.get_proper_type(fb.world.types[e])
        if isinstance(raw, mt.Instance) and not any(
            isinstance(mt.get_proper_type(a), mt.UninhabitedType | mt.AnyType) for a in raw.args
        ):
            t = fb.concrete(raw)
            if is_class(t, fullname) and isinstance(t, Class):
                t = as_written(fb, _wider_display(fb, t, expected), expected)
                assert isinstance(t, Class)
                return t
    for option in members(expected) if expected is not None else ():
        if is_class(option, fullname) and isinstance(option, Class):
            return option

    for option in members(expected) if expected is not None else ():
        if isinstance(option, Class) and option.arguments:  # Iterable[int] and the like
            for found in narrowed_targets(fb, fb.world.infos[fullname], option):
                if isinstance(found, Class):
                    return found
    joined = _joined_arguments(fb, e)
    if joined is not None:
        return fb.world.class_named(fullname, *joined)
    if fb.has_type(e):
        t = fb.made_type_of(e)
        if isinstance(t, Class):
            t = Class(t.info, tuple(map(without_never, t.arguments)))
            is_empty = isinstance(e, nodes.DictExpr | nodes.ListExpr) and not e.items
            made = as_written(fb, t, expected, is_empty) if is_empty else t
            assert isinstance(made, Class)
            return made
    refuse(UNSUPPORTED, "A display whose type mypy does not know", e.line, e.column)


def _wider_display(fb: FunctionBuilder, t: Class, expected: Concrete | None) -> Class:
    """mypy drops int from `int | float` in a display's type; the declared type still has it."""
    for option in members(expected) if expected is not None else ():
        if (
            isinstance(option, Class)
            and option.info is t.info
            and option != t
            and fb.world.is_subtype(t, option)
        ):
            return option
    return t


# CPython makes a set of so many constants from a frozenset, of another size than growing gives: numbers
# have another order then. (That of strings and objects is a matter of chance.)
_LEAST_REMADE = 5
# Longer displays are filled item by item, as CPython's stack would not hold them.
_MOST_SET_ITEMS, _MOST_ENTRIES = 30, 15


def lower_set(fb: FunctionBuilder, e: nodes.SetExpr, expected: Concrete | None) -> Argument:
    """`{a, b}`."""

    t = _display_type(fb, e, expected, "builtins.set")
    if len(e.items) <= _MOST_SET_ITEMS and not any(isinstance(i, nodes.StarExpr) for i in e.items):
        values = [(fb.value(i, t.arguments[0]), t.arguments[0]) for i in e.items]
        made = construct(fb, t, [])
        for value in values:  # hashed when all are there, as in CPython
            call_method(fb, (made, t), "add", [value], direct=True)
        return _remade(fb, (made, t), e)
    made = construct(fb, t, [])
    for i in e.items:
        if isinstance(i, nodes.StarExpr):
            _add_starred(fb, (made, t), "update", i)
        else:
            call_method(
                fb, (made, t), "add", [(fb.value(i, t.arguments[0]), t.arguments[0])], direct=True
            )
    return _remade(fb, (made, t), e)


def _remade(fb: FunctionBuilder, made: Argument, e: nodes.SetExpr) -> Argument:
    if len(e.items) >= _LEAST_REMADE and all(map(_is_constant, e.items)):
        return call_method(fb, made, "copy", [], direct=True)
    return made


def _is_constant(e: nodes.Expression) -> bool:
    """Whether this is a constant in CPython's eyes too, whose hash is the same in each run."""
    match e:
        case nodes.UnaryExpr(op="-" | "+" | "~", expr=operand):
            return _is_constant(operand)
        case nodes.TupleExpr(items=items):
            return all(map(_is_constant, items))
        case nodes.NameExpr(fullname=name):
            return name in ("builtins.None", "builtins.True", "builtins.False")
        case _:
            return isinstance(e, nodes.IntExpr | nodes.FloatExpr)


def _spread(fb: FunctionBuilder, value: nodes.Expression, t: Concrete) -> Argument:
    """`**value` in a display: read here, so that it need not be a dict of its own."""
    return fb.expression(value, None if isinstance(value, nodes.RefExpr) else t)


def _add_all(fb: FunctionBuilder, made: Argument, source: Argument) -> None:
    """`**source`; each item on its own where the mapping's class alone knows what they are."""
    if not is_class(source[1], "builtins._AnyMapping"):
        call_method(fb, made, "update", [source], direct=True)
        return

    def add(entry: Argument) -> None:
        call_method(fb, made, "__setitem__", unpack(fb, entry, 2, None), direct=True)

    iterate(fb, call_method(fb, source, "items", []), add)


def lower_dict(fb: FunctionBuilder, e: nodes.DictExpr, expected: Concrete | None) -> Argument:
    """`{key: value, **other}`."""

    t = _display_type(fb, e, expected, "builtins.dict")
    if len(e.items) <= _MOST_ENTRIES and not any(key is None for key, _ in e.items):
        pairs = [_entry(fb, key, value, t) for key, value in e.items]
        made = construct(fb, t, [])
        for pair in pairs:  # hashed when all are there, as in CPython
            call_method(fb, (made, t), "__setitem__", pair, direct=True)
        return made, t
    made = construct(fb, t, [])
    for key, value in e.items:
        if key is None:
            _add_all(fb, (made, t), _spread(fb, value, t))
        else:
            call_method(fb, (made, t), "__setitem__", _entry(fb, key, value, t), direct=True)
    return made, t


def _entry(
    fb: FunctionBuilder, key: nodes.Expression | None, value: nodes.Expression, t: Class
) -> list[Argument]:
    """`key: value`."""
    assert key is not None
    key_type, value_type = t.arguments
    return [(fb.value(key, key_type), key_type), (fb.value(value, value_type), value_type)]
