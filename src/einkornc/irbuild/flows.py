"""Which classes a value typed `object` may be of: what flows where, so that dispatch considers no others."""

from __future__ import annotations

from einkornc.irbuild.concrete import (
    Callable,
    Class,
    Concrete,
    Tuple,
    is_class,
    members,
)
from einkornc.irbuild.objects import Flows, is_erased
from einkornc.irbuild.world import World


def note_flow(world: World, source: Concrete, target: Concrete) -> None:
    """Remember which classes a value typed `object` may be of: dispatch on object considers no others.

    Through generics and functions types flow without a conversion of each value, so their parts count too.
    """
    key = (source, target)
    if source == target or key in world.flows:
        return
    world.flows.add(key)
    for wide in members(target):
        if is_class(wide, "builtins.object"):
            for t in members(source):
                note(world, world.objects, t)
        elif is_erased(wide):
            for t in members(source):
                note(world, world.erased, t)
        elif isinstance(wide, Class) and wide.folded:
            for t in members(source):
                if isinstance(t, Class):
                    _note_arguments(world, t, wide, source, target)
        elif isinstance(wide, Callable):
            for t in members(source):
                if isinstance(t, Callable):
                    note_flow(world, t.result, wide.result)
                    for a, b in zip(wide.parameters, t.parameters, strict=False):
                        note_flow(world, a, b)
        elif isinstance(wide, Tuple):
            for t in members(source):
                if isinstance(t, Tuple) and len(t.items) == len(wide.items):
                    for a, b in zip(t.items, wide.items, strict=True):
                        note_flow(world, a, b)


def note(world: World, flows: Flows, t: Concrete) -> None:
    if (
        isinstance(t, Class) and t.info.is_intersection
    ):  # made up by mypy for isinstance: nothing inherits from it
        for base in t.info.bases:
            note(world, flows, world.convert(base, {}))
    else:
        flows.note(t)


def _note_arguments(
    world: World, t: Class, wide: Class, source: Concrete, target: Concrete
) -> None:
    mapped = world.supertype(t, wide.info)
    if mapped is None:
        return
    for a, b in zip(mapped.folded, wide.folded, strict=True):
        note_flow(world, a, b)
    if t.info is wide.info and t not in members(target) and wide not in members(source):
        if not world.is_subtype(
            t, target
        ):  # a cast: the object is of another class than its type says
            world.objects.note_reinterpreted(t.info)
            world.erased.note_reinterpreted(t.info)
