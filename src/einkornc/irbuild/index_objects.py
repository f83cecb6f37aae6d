"""Objects with `__index__` where the library takes an index.

builtins.py declares such parameters `_Index`, which is int. frontend/index_arguments.py has mypy accept what
typeshed accepts there, any SupportsIndex; here `__index__` is called where the argument is given, so that the
library's bodies, and every program that gives ints, know of nothing but ints.
"""

from __future__ import annotations

from mypy import types as mt

from einkornc.irbuild.concrete import (
    Class,
    Concrete,
    Nothing,
    is_class,
    machine_type,
    members,
    union_of,
    without_none,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.members import find_methods
from einkornc.irbuild.plain_values import holds_plain
from einkornc.irbuild.world import Argument, World

ALIAS = "builtins._Index"


def takes_index(declared: mt.Type) -> bool:
    """Whether a parameter is declared `_Index`, or a union with it."""
    if isinstance(declared, mt.TypeAliasType):
        return declared.alias is not None and declared.alias.fullname == ALIAS
    return isinstance(declared, mt.UnionType) and any(map(takes_index, declared.items))


def seen(world: World, declared: mt.Type, actual: Concrete) -> Concrete:
    """An argument's type as overloads are told apart: an index is an int."""
    if not takes_index(declared) or not any(has_index(world, m) for m in members(actual)):
        return actual
    return union_of([world.int if has_index(world, m) else m for m in members(actual)])


def has_index(world: World, t: Concrete) -> bool:
    """Whether a value of type `t` is an object that its `__index__` makes a number of."""
    if not isinstance(t, Class) or machine_type(t) is not None or holds_plain(t):
        return False
    return find_methods(world, t, "__index__") is not None


def stands_for(world: World, t: Concrete, target: Concrete) -> bool:
    """Whether a value of type `t` may be an object that stands for an int, where `target` is int or `int | None`."""
    if not is_class(without_none(target), "builtins.int") or machine_type(t) is not None:
        return False
    return any(has_index(world, m) for m in members(t))


def as_index(fb: FunctionBuilder, argument: Argument, target: Concrete) -> Argument:
    """`argument` as the int that it stands for, where `target` is int or `int | None`."""
    from einkornc.irbuild.invoke import call_method, for_members

    value, t = argument
    if not stands_for(fb.world, t, target):
        return argument
    if isinstance(t, Class):
        return call_method(fb, argument, "__index__", [])
    made = union_of([m if isinstance(m, Nothing) else fb.world.int for m in members(t)])

    def member(m: Argument) -> Argument:
        from einkornc.irbuild.conversion import convert

        return convert(fb, *as_index(fb, m, target), made), made

    return for_members(fb, (value, t), member)
