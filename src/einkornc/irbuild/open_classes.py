"""A program's generic class of which isinstance has told the class, and nothing the type arguments.

Its type arguments are then `Unknown`. What an object has is asked of its own class, by dispatch, and passes
as what it is known to be: an `object` for a type variable, a collection of objects for a list of one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy import types as mt
from mypy.nodes import TypeInfo

from einkornc.diagnostics import ANY, refuse
from einkornc.irbuild.concrete import (
    Class,
    ClassObject,
    Concrete,
    Tuple,
    Union,
    members,
    union_of,
)

if TYPE_CHECKING:
    from einkornc.irbuild.world import World

_UNKNOWN = "_einkorn_lowering.Unknown"

# What a container is read as whose items' type nothing says: one of objects.
VIEWS = {
    "builtins.list": "typing.Sequence",
    "builtins.tuple": "typing.Sequence",
    "builtins._VariadicTuple": "typing.Sequence",
    "_deque.deque": "typing.Sequence",
    "typing.Sequence": "typing.Sequence",
    "typing.MutableSequence": "typing.Sequence",
    "builtins.set": "typing.AbstractSet",
    "builtins.frozenset": "typing.AbstractSet",
    "typing.AbstractSet": "typing.AbstractSet",
    "typing.MutableSet": "typing.AbstractSet",
    "typing.Iterable": "typing.Iterable",
    "typing.Collection": "typing.Collection",
}


def opened(world: World, info: TypeInfo) -> Class | None:
    """The class with unknown type arguments; None of one that is not generic, or not the program's."""
    variables = info.defn.type_vars
    if not variables or info.is_protocol or world.is_library(info.module_name):
        return None
    if not all(isinstance(v, mt.TypeVarType) for v in variables):
        return None
    return Class(info, tuple(world.class_named(_UNKNOWN) for _ in variables))


def is_open(t: Concrete) -> bool:
    """Whether `t` is a class with unknown type arguments."""
    return isinstance(t, Class) and t.folded != () and any(_is_unknown(a) for a in t.folded)


def fits(t: Concrete, wide: Concrete) -> bool:
    """Whether every `t` is an instance of a class with unknown arguments among the members of `wide`."""
    infos = [m.info for m in members(wide) if isinstance(m, Class) and is_open(m)]
    return bool(infos) and all(
        m in members(wide) or (isinstance(m, Class) and any(i in m.info.mro for i in infos))
        for m in members(t)
    )


def seen(world: World, t: Concrete) -> Concrete:
    """What passes for a `t` of which some type arguments are unknown."""
    if not _mentions(t):
        return t
    match t:
        case Union(items=items):
            return union_of([seen(world, i) for i in items])
        case Tuple(items=items):
            return Tuple(tuple(seen(world, i) for i in items))
        case ClassObject(item=item):
            return ClassObject(seen(world, item))
        case Class() if _is_unknown(t):
            return world.object
        case Class():
            return seen_class(world, t)
        case _:
            refuse(ANY, f"A {t}, whose types are not known")


def seen_class(world: World, t: Class) -> Class:
    """What passes for a class some of whose arguments are unknown."""
    if not _mentions(t):
        return t
    if not world.is_library(t.info.module_name):
        unknown = world.class_named(_UNKNOWN)
        return Class(t.info, tuple(unknown if _mentions(a) else a for a in t.arguments))
    if t.info.has_base("typing.Mapping"):
        return world.class_named("builtins._AnyMapping")
    view = VIEWS.get(t.fullname)
    if view is None and t.info.get("__next__") is not None:
        view = "typing.Iterator"
    elif view is None and t.info.get("__iter__") is not None:
        view = "typing.Iterable"
    if view is None:
        refuse(ANY, f"A {t.info.name} of what is not known")
    return world.class_named(view, world.object)


def _is_unknown(t: Concrete) -> bool:
    return isinstance(t, Class) and t.fullname == _UNKNOWN


def _mentions(t: Concrete) -> bool:
    match t:
        case Class(arguments=inner):
            return _is_unknown(t) or any(map(_mentions, inner))
        case Union(items=inner) | Tuple(items=inner):
            return any(map(_mentions, inner))
        case ClassObject(item=item):
            return _mentions(item)
        case _:
            return _UNKNOWN in str(t)
