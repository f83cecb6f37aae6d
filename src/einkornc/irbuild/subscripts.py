"""Subscripts and slices."""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import TypeInfo

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir.operations import Constant, Value
from einkornc.ir.types import FLOAT
from einkornc.irbuild import (
    class_objects,
    json_values,
    matches,
    type_aliases,
    typed_dicts,
)
from einkornc.irbuild.class_checks import Trust
from einkornc.irbuild.concrete import (
    NOTHING,
    Class,
    ClassObject,
    Concrete,
    Never,
    Tuple,
    Union,
    members,
    representation,
    union_of,
)
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.enums import member_by_name, member_of_class
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.index_objects import as_index
from einkornc.irbuild.invoke import call_method, for_members
from einkornc.irbuild.named_tuples import has_own, named_tuple_items, named_tuple_struct
from einkornc.irbuild.narrowed_types import recorded
from einkornc.irbuild.tuples import constant_index, variadic_from_struct
from einkornc.irbuild.world import Argument


def lower_index(fb: FunctionBuilder, e: nodes.IndexExpr, expected: Concrete | None) -> Argument:
    """`base[index]`."""
    if type_aliases.is_applied(e):
        return type_aliases.applied_value(fb, e)
    if isinstance(e.analyzed, nodes.TypeApplication | nodes.TypeAliasExpr):
        return lower_type_application(fb, e, expected)
    if (
        isinstance(e.base, nodes.RefExpr)
        and isinstance(e.base.node, TypeInfo)
        and e.base.node.is_enum
    ):
        return member_by_name(fb, e.base.node, fb.expression(e.index))
    group = matches.item(fb, e)
    if group is not None:
        return group
    base = fb.expression(e.base)
    if (
        isinstance(base[1], ClassObject)
        and isinstance(base[1].item, Class)
        and base[1].item.info.is_enum
    ):
        return member_of_class(fb, base, e.index)
    made = subscript(fb, base, e.index, e)
    if typed_dicts.is_typed(fb, e.base):
        return typed_dicts.entry(fb, e, made, base, e.index)
    return _narrow_subscript(fb, e, made)


def _narrow_subscript(fb: FunctionBuilder, e: nodes.IndexExpr, made: Argument) -> Argument:
    value, t = made
    if not fb.has_type(e) or not isinstance(t, Union):
        return made
    known = recorded(fb, fb.world.types[e], t)
    if known is None:
        return made
    found = known
    return (
        made
        if found == t or isinstance(found, Never)
        else (convert(fb, value, t, found, Trust.NARROWING), found)
    )


def subscript(
    fb: FunctionBuilder, base: Argument, index: nodes.Expression, e: nodes.Context
) -> Argument:
    value, t = base
    if isinstance(t, Union):
        return for_members(fb, base, lambda m: subscript(fb, m, index, e))
    if isinstance(t, Class) and t.info.is_named_tuple and not has_own(fb, t.info, "__getitem__"):
        base = named_tuple_struct(fb, value, t), Tuple(named_tuple_items(fb, t))
        value, t = base
    if isinstance(t, Tuple):
        number = constant_int(index)
        if number is not None:
            return constant_index(fb, base, number)
        if isinstance(index, nodes.SliceExpr) and _has_known_bounds(index):
            return _tuple_slice(fb, base, index)

        owner = fb.world.class_named("builtins._VariadicTuple", union_of(list(t.items)))
        base = variadic_from_struct(fb, value, t, owner), owner
    if isinstance(index, nodes.SliceExpr):
        return slice_of(fb, base, index)
    return call_method(fb, base, "__getitem__", [fb.expression(index)])


def constant_int(e: nodes.Expression) -> int | None:
    """The value of an integer literal, negative ones included."""
    if isinstance(e, nodes.IntExpr):
        return e.value
    if isinstance(e, nodes.UnaryExpr) and e.op == "-" and isinstance(e.expr, nodes.IntExpr):
        return -e.expr.value
    return None


def _bounds(index: nodes.SliceExpr) -> list[nodes.Expression | None]:
    """What a slice says of its ends and its step: a literal None says nothing."""
    parts = [index.begin_index, index.end_index, index.stride]
    return [None if _is_none(part) else part for part in parts]


def _is_none(e: nodes.Expression | None) -> bool:
    return isinstance(e, nodes.NameExpr) and e.fullname == "builtins.None"


def _has_known_bounds(index: nodes.SliceExpr) -> bool:
    """Whether the length of a slice of a fixed tuple is known."""
    return all(p is None or constant_int(p) is not None for p in _bounds(index))


def _tuple_slice(fb: FunctionBuilder, base: Argument, index: nodes.SliceExpr) -> Argument:
    value, t = base
    assert isinstance(t, Tuple)
    bounds = [None if p is None else constant_int(p) for p in _bounds(index)]
    chosen = range(len(t.items))[slice(*bounds)]
    return fb.make_struct([fb.item(value, i) for i in chosen]), Tuple(
        tuple(t.items[i] for i in chosen)
    )


def slice_of(fb: FunctionBuilder, base: Argument, index: nodes.SliceExpr) -> Argument:
    """`base[start:stop]` through the library's `_slice`; with a step, through a slice object."""
    world = fb.world
    has_fast = isinstance(base[1], Class) and "_slice" in base[1].info.names
    begin, end, stride = _bounds(index)
    if stride is None and has_fast:
        start: Value = fb.integer(0)
        stop: Value = fb.integer((1 << 63) - 1)
        if begin is not None:
            start = _bound(fb, begin, 0)
        if end is not None:
            stop = _bound(fb, end, (1 << 63) - 1)
        return call_method(fb, base, "_slice", [(start, world.int), (stop, world.int)])
    return call_method(fb, base, "__getitem__", [slice_value(fb, index)])


def _bound(fb: FunctionBuilder, e: nodes.Expression, missing: int) -> Value:
    optional = union_of([fb.world.int, NOTHING])
    value, t = as_index(fb, fb.expression(e), optional)
    if t == optional:
        return fb.choose(
            fb.item(value, 0),
            representation(fb.world.int),
            lambda: fb.item(value, 1),
            lambda: fb.integer(missing),
        )
    return convert(fb, value, t, fb.world.int)


_NO_BOUNDS = ("builtins.str", "builtins.bytes", "builtins.float")  # a slice here holds ints


def slice_value(fb: FunctionBuilder, index: nodes.SliceExpr) -> Argument:
    """A slice object."""

    t = fb.world.concretizer.slice
    optional = union_of([fb.world.int, NOTHING])
    parts: list[Argument] = []
    for part in _bounds(index):
        if part is None:
            parts.append((fb.zero(representation(optional)), optional))
        else:
            bound = as_index(fb, fb.expression(part), optional)
            if any(isinstance(m, Tuple) or str(m) in _NO_BOUNDS for m in members(bound[1])):
                refuse(UNSUPPORTED, f"A slice with a {bound[1]}", part.line, part.column)
            parts.append((convert(fb, *bound, optional), optional))
    return construct(fb, t, parts), t


def lower_slice(fb: FunctionBuilder, e: nodes.SliceExpr, expected: Concrete | None) -> Argument:
    return slice_value(fb, e)


def lower_type_application(
    fb: FunctionBuilder, e: nodes.Expression, expected: Concrete | None
) -> Argument:
    """`C[int]` as a value."""
    t = fb.type_of(e)
    if isinstance(t, ClassObject) and isinstance(t.item, Class):
        return class_objects.class_constant(fb, t.item), t
    refuse(UNSUPPORTED, "A type as a value", e.line, e.column)


def lower_cast(fb: FunctionBuilder, e: nodes.CastExpr, expected: Concrete | None) -> Argument:
    """`cast(T, value)`: checked here, since nobody else will."""
    value, t = fb.expression(e.expr)
    if json_values.is_reading(fb, e.expr):
        value, t = json_values.as_declared(fb, (value, t), e.type)
    wanted = fb.concrete(e.type)
    return convert(fb, value, t, wanted, Trust.NARROWING), wanted


def lower_assert_type(
    fb: FunctionBuilder, e: nodes.AssertTypeExpr, expected: Concrete | None
) -> Argument:
    return fb.expression(e.expr, expected)


def lower_complex(fb: FunctionBuilder, e: nodes.ComplexExpr, expected: Concrete | None) -> Argument:
    """`2j`."""
    t = fb.world.class_named("builtins.complex")
    parts: list[Argument] = [
        (Constant(FLOAT, part), fb.world.float) for part in (e.value.real, e.value.imag)
    ]
    return construct(fb, t, parts), t
