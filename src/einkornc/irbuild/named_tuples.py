"""NamedTuples as the tuples they are, and tuples of known length as those of any length."""

from __future__ import annotations

from mypy.nodes import Decorator, FuncDef, OverloadedFuncDef, TypeInfo

from einkornc.ir.operations import Value
from einkornc.irbuild.concrete import (
    Class,
    Concrete,
    Tuple,
    Union,
    is_class,
    members,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.plain_tuples import is_plain_tuple


def named_tuple_items(fb: FunctionBuilder, t: Class) -> tuple[Concrete, ...]:
    """The item types of a NamedTuple class."""
    assert t.info.tuple_type is not None
    substitution = fb.world.substitution_of(t)
    module = t.info.module_name
    return tuple(fb.world.convert(i, substitution, module) for i in t.info.tuple_type.items)


def as_plain_tuple(
    fb: FunctionBuilder, argument: tuple[Value, Concrete], name: str
) -> tuple[Value, Concrete] | None:
    """A NamedTuple as the fixed tuple that gives it method `name`; None where its own class does."""
    value, t = argument
    if not isinstance(t, Class) or not t.info.is_named_tuple:
        return None
    plain = fb.world.infos["builtins.tuple"].mro
    definer = next((a for a in t.info.mro if name in a.names), None)
    if definer is None or definer not in plain or definer.fullname == "builtins.object":
        return None
    return named_tuple_struct(fb, value, t), Tuple(named_tuple_items(fb, t))


def has_own(fb: FunctionBuilder, info: TypeInfo, name: str) -> bool:
    """Whether a NamedTuple, or one between it and the items, has a method of its own in place of the tuple's."""
    found = info.get(name)
    plain = fb.world.infos["builtins.tuple"].mro
    node = found.node if found is not None else None
    return isinstance(node, FuncDef | OverloadedFuncDef | Decorator) and node.info not in plain


def named_tuple_struct(fb: FunctionBuilder, value: Value, t: Class) -> Value:
    """The items of a NamedTuple object side by side."""
    layout = fb.world.class_instance(t).layout
    return fb.make_struct([fb.get_field(value, f) for f in layout.fields])


def is_variadic(t: Concrete) -> bool:
    """Whether a tuple of any length is among what `t` may be."""
    return any(is_class(m, "builtins._VariadicTuple") for m in members(t))


def becomes_fixed(fb: FunctionBuilder, source: Class, target: Concrete) -> bool:
    """Whether a NamedTuple object stands where only the plain tuple of its length is declared."""
    kept = members(target)
    if not source.info.is_named_tuple or any(
        fb.world.is_subtype(source, k) for k in kept if isinstance(k, Class)
    ):
        return False
    length = len(named_tuple_items(fb, source))
    return any(isinstance(k, Tuple) and len(k.items) == length for k in kept)


def note_plain(fb: FunctionBuilder, source: Class, target: Concrete) -> None:
    """A NamedTuple object becomes the plain tuple that is declared."""
    for member in filter(is_plain_tuple, members(target)):
        fb.world.plain_tuples.arrive(source, member, (fb.function.path, fb.line))


def holds_tuple_to_copy(
    fb: FunctionBuilder, source: Union, target: Concrete, is_widening: bool
) -> bool:
    """Whether a tuple of known length in the union becomes one of other items, or of any length."""
    if target in source.items and not is_widening:
        return False
    kept = members(target)
    named = [m for m in source.items if isinstance(m, Class) and m.info.is_named_tuple]
    if any(becomes_fixed(fb, m, target) for m in named):
        return True
    fixed = [m for m in source.items if isinstance(m, Tuple) and m not in kept]
    lengths = {len(m.items) for m in kept if isinstance(m, Tuple)}
    if any(len(m.items) in lengths for m in fixed):
        return True
    if is_variadic(target):
        return bool(fixed) or any(m not in kept for m in named)
    protocols = fb.world.infos["builtins.tuple"].mro[:-1]
    return bool(fixed) and any(isinstance(m, Class) and m.info in protocols for m in kept)
