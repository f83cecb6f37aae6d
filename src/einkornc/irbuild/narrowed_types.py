"""What a value is known to be where it is used: mypy's type, with what isinstance leaves open from how it is stored."""

from __future__ import annotations

from mypy import types as mt
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import TypeInfo
from mypy.typevars import fill_typevars

from einkornc.diagnostics import ANY, RefusalError
from einkornc.irbuild.bounds import held_by_variable, is_ruled_out, meet, tested_bound
from einkornc.irbuild.concrete import (
    NOTHING,
    Class,
    Concrete,
    Union,
    members,
    union_of,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.inference import unify
from einkornc.irbuild.members import is_view
from einkornc.irbuild.open_classes import VIEWS, opened


def _iterable_view(info: TypeInfo) -> str | None:
    """What an object of a program's own generic class can be read as."""
    if not info.defn.type_vars or info.get("__iter__") is None or info.is_protocol:
        return None
    is_sized = info.get("__len__") is not None and info.get("__contains__") is not None
    return "typing.Collection" if is_sized else "typing.Iterable"


def _is_never(t: mt.Type) -> bool:
    """Whether there are no such values: mypy thinks of callable subclasses of int, str and the like."""
    p = mt.get_proper_type(t)
    return (
        isinstance(p, mt.Instance)
        and p.type.is_intersection
        and p.type.name.startswith("<callable subtype")
        and p.type.bases[0].type.fullname in _NEVER_CALLED
    )


_MEMORYVIEW = "_einkorn_memoryview.memoryview"
_NEVER_CALLED = {f"builtins.{n}" for n in ("int", "str", "float", "bool", "bytes", "complex")}


def _recorded_members(fb: FunctionBuilder, p: mt.UnionType, stored: Concrete) -> Concrete | None:
    parts = [
        recorded(fb, i, held_by_variable(fb, i) or stored)
        for i in p.items
        if not is_ruled_out(fb, i)
    ]
    known = [t for t in parts if t is not None]
    return union_of(known) if len(known) == len(parts) else None


def recorded(fb: FunctionBuilder, raw: mt.Type, stored: Concrete) -> Concrete | None:
    """mypy's type at a use. Where isinstance left Any in it, the arguments come from how the value is stored."""
    p = mt.get_proper_type(raw)
    if isinstance(p, mt.UnionType):
        raw = mt.UnionType.make_union([i for i in p.items if not _is_never(i)])
    if isinstance(p, mt.UnionType) and any(tested_bound(fb.world, i) for i in p.items):
        return _recorded_members(fb, p, stored)
    bound = tested_bound(fb.world, raw)
    if bound is not None:
        within = recorded(fb, bound, stored)
        return None if within is None else meet(fb.world, fb.concrete(raw), within)
    try:
        return fb.concrete(raw)
    except RefusalError as error:
        if error.refusal is not ANY:
            raise
    if is_view(stored) and not fb.world.is_library(
        fb.instance.module
    ):  # read from an object of a class with unknown arguments
        return None
    p = mt.get_proper_type(raw)
    if isinstance(p, mt.UnionType):  # isinstance(value, (list, tuple))
        return _recorded_members(fb, p, stored)
    if isinstance(p, mt.TupleType):  # a named tuple, or one of which only the length is known
        p = p.partial_fallback
    if isinstance(p, mt.Instance):
        item = stored.arguments[0] if isinstance(stored, Class) and stored.arguments else None
        if p.type.fullname == "typing.Generator" and item is not None:
            return fb.world.class_named("_einkorn_frames.generator", item, NOTHING, NOTHING)
        if p.type.fullname == "typing.AsyncGenerator" and item is not None:
            return fb.world.class_named("_einkorn_frames.async_generator", item, NOTHING)
        for target in narrowed_targets(fb, p.type, stored):
            if isinstance(target, Class):
                return target
        if (
            p.type.fullname == _MEMORYVIEW
        ):  # nearly all are of ints; the others fail the test at the use
            return fb.world.class_named(_MEMORYVIEW, fb.world.int)
        if p.type.has_base("typing.Mapping") and not isinstance(stored, Union):
            return fb.world.class_named("builtins._AnyMapping")
        known_class = opened(fb.world, p.type)
        if known_class is not None:
            return known_class
        view = VIEWS.get(p.type.fullname) or _iterable_view(p.type)
        if view is not None and not isinstance(stored, Union):
            return fb.world.class_named(view, fb.world.object)
        if p.type.has_base("builtins.BaseExceptionGroup"):  # one layout whatever the group holds
            bounds = [mt.get_proper_type(v.upper_bound) for v in p.type.defn.type_vars]
            return Class(p.type, tuple(fb.concrete(b) for b in bounds))
    return None


def narrowed_targets(
    fb: FunctionBuilder, info: TypeInfo, source: Concrete
) -> list[Concrete | TypeInfo]:
    """A generic class with the arguments it has where a `source` is one; what follows relies on them."""
    if info.fullname == "types.NoneType":
        return [NOTHING]
    if not info.defn.type_vars or info.fullname == "builtins.tuple":
        return [info]
    exact: list[Concrete | TypeInfo] = []
    for member in members(source):
        if not isinstance(member, Class) or member.fullname == "builtins.object":
            continue
        mapped = fb.world.supertype(member, info)
        if mapped is not None:
            exact.append(mapped)
            continue
        declared = fill_typevars(info)
        if (
            isinstance(declared, mt.Instance)
            and member.info in info.mro
            and member.info.defn.type_vars
        ):
            found: dict[mt.TypeVarId, Concrete] = {}
            unify(fb.world, map_instance_to_supertype(declared, member.info), member, found)
            if len(found) == len(info.defn.type_vars):
                exact.append(Class(info, tuple(found[v.id] for v in info.defn.type_vars)))
    return exact or [info]
