"""Operators whose right operand goes first: an object of a proper subclass of the left one's class.

CPython asks such a right operand's reflected method before the left one's, for comparisons always, for
arithmetic where the subclass has a method of its own. Which classes meet is only known at run time.
It also goes first where the left one is no object of the program's: what the library's `__eq__` does not know
it declines in CPython, and calls unequal here.
"""

from __future__ import annotations

from mypy.nodes import FuncDef, TypeInfo
from mypy.types import CallableType

from einkornc.ir import operations as ops
from einkornc.ir.operations import Constant, Value
from einkornc.ir.types import REFERENCE
from einkornc.irbuild.class_checks import test_class
from einkornc.irbuild.concrete import Class, Concrete, is_class, machine_type, members
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.world import Argument, World

# Classes of the library that know those which do not know them.
_KNOWS_OTHERS = frozenset(
    ("fractions.Fraction", "_decimal_number.Decimal", "_user_text.UserString")
    + ("_user_containers.UserList", "_user_containers.UserDict")
)

type _Pairs = list[tuple[TypeInfo, list[TypeInfo]]]


def test(
    fb: FunctionBuilder, left: Argument, right: Argument, reflected: str, inherited: bool
) -> Value | None:
    """Whether `right` goes first; None where it never does. `inherited`: also with its base's method."""
    pairs = _pairs(fb.world, left[1], right[1], reflected, inherited)
    if not pairs or left[0].type != REFERENCE or right[0].type != REFERENCE:
        return None
    found: Value = ops.FALSE
    for exact, subclasses in pairs:
        mine = _is_exactly(fb, left, exact)
        theirs = test_class(fb, *right, list(subclasses))
        both = theirs if _is_true(mine) else fb.arithmetic("and", mine, theirs)
        found = both if _is_false(found) else fb.arithmetic("or", found, both)
    return None if _is_false(found) else found


def decides_equality(fb: FunctionBuilder, left: Argument, right: Argument) -> Value | None:
    """Whether `right` has an `__eq__` of the program's and `left` has none; None where that never is."""
    theirs = equality_owners(fb.world, right[1])
    if not theirs or right[0].type != REFERENCE or not _may_be_foreign(fb.world, left[1]):
        return None
    asked = test_class(fb, *right, list(theirs))
    mine = equality_owners(fb.world, left[1])
    if not mine or left[0].type != REFERENCE:
        return asked
    return fb.arithmetic("and", asked, fb.negate(test_class(fb, *left, list(mine))))


def equality_owners(world: World, t: Concrete) -> list[TypeInfo]:
    """The program's classes with an `__eq__(self, other: object)` of their own that a `t` may be an object of."""
    if not isinstance(t, Class) or machine_type(t) is not None:
        return []
    is_open = t.info.is_protocol or is_class(t, "builtins.object")
    candidates = list(world.infos.values()) if is_open else _concrete(world, t.info)
    return [i for i in candidates if not i.is_intersection and _has_own_equality(world, i)]


def _may_be_foreign(world: World, t: Concrete) -> bool:
    """Whether a `t` may be an object of a class without an `__eq__` that the program wrote."""
    return any(
        not isinstance(m, Class) or m.info.is_protocol or not _has_own_equality(world, m.info)
        for m in members(t)
    )


def _has_own_equality(world: World, info: TypeInfo) -> bool:
    found = info.get("__eq__")
    if found is None or not isinstance(found.node, FuncDef) or found.node in world.synthetic:
        return False
    if info.fullname in _KNOWS_OTHERS:
        return True
    if world.is_library(info.module_name) or world.is_library(found.node.info.module_name):
        return False
    t = found.node.type
    return (
        isinstance(t, CallableType)
        and len(t.arg_types) == 2
        and getattr(t.arg_types[1], "type", None) is world.infos["builtins.object"]
    )


def _is_true(value: Value) -> bool:
    return isinstance(value, Constant) and bool(value.value)


def _is_false(value: Value) -> bool:
    return isinstance(value, Constant) and not value.value


def _is_exactly(fb: FunctionBuilder, left: Argument, info: TypeInfo) -> Value:
    """Whether the left operand is of this class and none below it."""
    below = _concrete(fb.world, info)[1:]
    is_one = test_class(fb, *left, [info])
    if not below:
        return is_one
    is_below = test_class(fb, *left, list(below))
    return fb.arithmetic("and", is_one, fb.negate(is_below))


def _pairs(
    world: World, left: Concrete, right: Concrete, reflected: str, inherited: bool
) -> _Pairs:
    """Classes the left operand may have, and those of the right one that then go first."""
    for t in (left, right):
        if not _is_plain(world, t) and not is_class(t, "builtins.object"):
            return []
    assert isinstance(left, Class) and isinstance(right, Class)
    found: dict[TypeInfo, list[TypeInfo]] = {}
    lefts = {i for i in _concrete(world, left.info) if _is_plain(world, Class(i))}
    for below in _concrete(world, right.info) if lefts else ():
        if not _is_plain(world, Class(below)):
            continue
        for exact in below.mro[1:]:
            if exact in lefts and _goes_first(world, exact, below, reflected, inherited):
                found.setdefault(exact, []).append(below)
    return [*found.items()]


def _is_plain(world: World, t: Concrete) -> bool:
    """Whether `t` is an ordinary class of the program."""
    return (
        isinstance(t, Class)
        and not world.is_library(t.info.module_name)
        and not (t.info.is_enum or t.info.is_protocol or t.info.is_named_tuple or t.folded)
        and t.info.tuple_type is None
    )


def _concrete(world: World, info: TypeInfo) -> list[TypeInfo]:
    """The class and those below it, without what isinstance made up."""
    return [i for i in [info, *world.descendants_of(info)] if not i.is_intersection]


def _goes_first(
    world: World, base: TypeInfo, below: TypeInfo, reflected: str, inherited: bool
) -> bool:
    own = below.get(reflected)
    if own is None or not isinstance(own.node, FuncDef) or own.node in world.synthetic:
        return False
    if world.is_library(own.node.info.module_name) or below.defn.type_vars:
        return False
    theirs = base.get(reflected)
    return inherited or theirs is None or theirs.node is not own.node
