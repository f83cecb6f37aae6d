"""Lists, dicts and sets written where an `object` is declared: of what they hold, or of objects.

`{"a": {"b": 1}}` as a `dict[str, object]` holds a dict[str, int], by its type. A program that finds a dict there and
goes on with it as a `dict[str, object]` could not: its values are held otherwise. So it is lowered again, and
what is written where an object is declared holds objects, unless the program also claims the narrower type.
"""

from __future__ import annotations

from einkornc.irbuild.concrete import Class, Concrete, is_class, members
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.widening import CLAIMED
from einkornc.irbuild.world import World

_CONTAINERS = ("builtins.list", "builtins.dict", "builtins.set")


def note_claim(fb: FunctionBuilder, target: Concrete) -> None:
    """An object is tested to be a `target`, and used as one."""
    if not fb.world.is_library(fb.instance.module):
        fb.world.claimed.update(str(m) for m in members(target) if _is_container(m))


def as_written(
    fb: FunctionBuilder, t: Concrete, expected: Concrete | None, is_empty: bool = False
) -> Concrete:
    """The type of a display or comprehension that mypy calls a `t`, where `expected` is declared.

    An empty dict says nothing of its keys: what programs look into has texts.
    """
    if expected is None or not is_class(expected, "builtins.object") or not _is_container(t):
        return t
    assert isinstance(t, Class)
    if fb.world.is_library(fb.instance.module):
        return t
    keys = [fb.world.str if is_empty else key for key in t.arguments[:-1]]
    wide = Class(t.info, (*keys, fb.world.object))
    if wide == t:
        return t
    fb.world.written_as_objects.add((str(t), str(wide)))
    asked = fb.world.claimed_before
    return wide if str(wide) in asked and str(t) not in asked else t


def note_late_claims(world: World) -> bool:
    """Once all is known: whether claims came up that would have had containers hold something else."""
    late = world.claimed - world.claimed_before
    concerned = {name for pair in world.written_as_objects for name in pair} & late
    if not any(wide in world.claimed for _, wide in world.written_as_objects):
        return False
    for name in concerned:
        world.arrived.setdefault(CLAIMED + name, set())
    return bool(concerned)


def _is_container(t: Concrete) -> bool:
    return isinstance(t, Class) and t.fullname in _CONTAINERS
