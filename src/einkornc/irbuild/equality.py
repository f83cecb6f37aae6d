"""`==`, `is` and `in`: by method, by identity, by the members of a union."""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef, TypeInfo

from einkornc.diagnostics import IDENTITY, UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import BOOL, FLOAT, INT, REFERENCE
from einkornc.irbuild import declining, function_identity, recursive_named_tuples, reflected_first
from einkornc.irbuild.class_checks import test_class
from einkornc.irbuild.concrete import (
    Callable,
    Class,
    ClassObject,
    Concrete,
    Formal,
    Never,
    Nothing,
    Polymorphic,
    Tuple,
    Union,
    is_class,
    is_maybe,
    machine_type,
    members,
    without_none,
)
from einkornc.irbuild.conversion import (
    convert,
    narrow,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method, for_members
from einkornc.irbuild.machine_numbers import on_machine_numbers
from einkornc.irbuild.members import class_of, find_member, has_method
from einkornc.irbuild.operator_methods import call_on, plain_operand
from einkornc.irbuild.plain_values import PLAIN, holds_plain
from einkornc.irbuild.recursive_aliases import as_object
from einkornc.irbuild.truth import truth
from einkornc.irbuild.tuples import tuple_method
from einkornc.irbuild.world import Argument


def answers_otherwise(fb: FunctionBuilder, t: Concrete, name: str) -> bool:
    """Whether `__eq__` or `__ne__` of a class of the program returns something that is no bool: a term of a query, say."""
    if name not in ("__eq__", "__ne__") or not isinstance(t, Class):
        return False
    found = find_member(t.info, name)
    if found is None or fb.world.is_library(found[1].module_name):
        return False
    declared = found[0].type if isinstance(found[0], FuncDef) else None
    if not isinstance(declared, mt.CallableType):
        return False
    result = mt.get_proper_type(declared.ret_type)
    options = map(
        mt.get_proper_type, result.items if isinstance(result, mt.UnionType) else [result]
    )
    if all(isinstance(o, mt.Instance) and o.type.fullname in _ANSWERS for o in options):
        return False
    if declining.may_decline(fb, t, name):
        refuse(
            UNSUPPORTED,
            f"{name} of {t.info.name}, which returns no bool, and NotImplemented: return a term in every case",
        )
    return True


# What __eq__ is usually declared to return: the answer, or that it has none.
_ANSWERS = ("builtins.bool", "types.NotImplementedType")


def equal(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    """`left == right`."""
    left, right = as_object(fb, left), as_object(fb, right)
    (a, s), (b, t) = left, right
    if isinstance(s, Never) or isinstance(t, Never):
        return ops.FALSE
    if isinstance(s, Formal) and isinstance(t, Formal):
        from einkornc.irbuild.passing import same_received

        return same_received(fb, (a, s), (b, t))
    if isinstance(s, Nothing) or isinstance(t, Nothing):
        return _equal_none(fb, left, right)
    if machine_type(s) is not None and machine_type(t) is not None:
        made = on_machine_numbers(fb, "__eq__", left, right)
        assert made is not None
        return _or_same_nan(fb, a, b, made[0]) if fb.compares_items else made[0]
    if isinstance(s, ClassObject) and isinstance(t, ClassObject):
        return fb.compare("eq", a, b)
    by_function = recursive_named_tuples.call(fb, "__eq__", [left, right])
    if by_function is not None:
        return by_function[0]
    if isinstance(s, Tuple) and isinstance(t, Tuple):
        made = tuple_method(fb, left, "__eq__", [right])
        assert made is not None
        return made[0]
    if isinstance(s, Callable | Polymorphic) or isinstance(t, Callable | Polymorphic):
        if a.type == REFERENCE and b.type == REFERENCE:
            return function_identity.equal(fb, a, b)
    if isinstance(s, Union):
        return _equal_union(fb, left, right)
    if isinstance(t, Union):
        return _equal_union(fb, right, left)
    if (
        isinstance(s, Class)
        and s.info.is_enum
        and isinstance(t, Class)
        and t.info.is_enum
        and s == t
    ):
        if "__eq__" not in s.info.names:
            return fb.compare("eq", a, b)
    left, right = plain_operand(fb, left, "__eq__"), plain_operand(fb, right, "__eq__")
    if left[1] is not s or right[1] is not t:
        return equal(fb, left, right)
    if holds_plain(t) and isinstance(s, Class) and s.fullname in PLAIN:
        return _equal_by_method(fb, right, left)  # of a class below the left one's
    if isinstance(s, Tuple) or (machine_type(s) is not None):
        if (
            machine_type(s) is not None
            and has_method(fb.world, t, "__eq__")
            and not is_class(t, "builtins.object")
        ):
            return _equal_by_method(fb, right, left)
    if not isinstance(s, Tuple) and machine_type(s) is None and not _has_equality(fb, s):
        if isinstance(t, Class) and machine_type(t) is None and s != t and _has_equality(fb, t):
            return _equal_by_method(fb, right, left)
        return fb.compare("eq", a, b) if b.type == REFERENCE else ops.FALSE
    fast = _same_class(fb, left, right)
    if fast is not None:
        return fast
    return _equal_by_method(fb, left, right)


_CONTAINERS = (
    "builtins",
    "_einkorn_sets",
    "_einkorn_views",
    "_counter",
    "_deque",
    "collections",
)


def _equal_by_method(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    """Through `__eq__`, a subclass' first; containers take what is the same object for equal."""
    if fb.instance.module in _CONTAINERS:
        return _same_or(fb, left, right, lambda: _equal_operands(fb, left, right))
    return _equal_operands(fb, left, right)


def are_items(fb: FunctionBuilder, e: nodes.ComparisonExpr) -> bool:
    """Whether a comparison in the library's containers is one of their items."""
    if fb.instance.module not in _CONTAINERS:
        return False
    return isinstance(mt.get_proper_type(fb.world.types.get(e.operands[0])), mt.TypeVarType)


def equal_items(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    """`==` of items: what is the same object counts as equal."""
    before, fb.compares_items = fb.compares_items, True
    try:
        return _same_or(fb, left, right, lambda: equal(fb, left, right))
    finally:
        fb.compares_items = before


def _or_same_nan(fb: FunctionBuilder, a: Value, b: Value, same: Value) -> Value:
    """Equal, or both NaN with the same bits: floats are no objects, and float("nan") numbers what it makes."""
    if a.type != FLOAT or b.type != FLOAT:
        return same
    bits = [fb.intrinsic("floating.float_bits", [v], INT) for v in (a, b)]
    return fb.arithmetic("or", same, fb.compare("eq", *bits))


def _same_or(
    fb: FunctionBuilder, left: Argument, right: Argument, otherwise: Function_[[], Value]
) -> Value:
    """Identity before equality, where a program's own `__eq__` could tell."""
    (a, s), (b, _) = left, right
    own = isinstance(s, Class) and not fb.world.is_library(s.info.module_name)
    if a.type == REFERENCE and b.type == REFERENCE and is_class(s, "builtins.object"):
        same = fb.call(fb.runtime("is_same_item"), [a, b])
        return fb.choose(same, BOOL, lambda: ops.TRUE, otherwise)
    if a.type == REFERENCE and b.type == REFERENCE and own:
        return fb.choose(fb.compare("eq", a, b), BOOL, lambda: ops.TRUE, otherwise)
    return otherwise()


def _equal_operands(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    first = reflected_first.test(fb, left, right, "__eq__", True)
    decides = reflected_first.decides_equality(fb, left, right)
    if first is None:
        first = decides
    elif decides is not None:
        first = fb.arithmetic("or", first, decides)
    if first is None:
        return _equal_in_order(fb, left, right)
    return fb.choose(
        first,
        BOOL,
        lambda: _equal_in_order(fb, right, left),
        lambda: _equal_in_order(fb, left, right),
    )


def _equal_in_order(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    """Through `__eq__`; where it returns NotImplemented through the other side's, else by identity."""
    (a, s), (b, t) = left, right
    if not declining.may_decline(fb, s, "__eq__"):
        return truth(fb, call_on(fb, left, "__eq__", [right]))
    declining.before(fb)
    answer = truth(fb, call_on(fb, left, "__eq__", [right]))

    def otherwise() -> Value:
        if isinstance(t, Class) and machine_type(t) is None and _has_equality(fb, t):
            declining.before(fb)
            reverse = truth(fb, call_on(fb, right, "__eq__", [left]))
            return fb.choose(declining.declined(fb), BOOL, lambda: same(), lambda: reverse)
        return same()

    def same() -> Value:
        return fb.compare("eq", a, b) if a.type == REFERENCE and b.type == REFERENCE else ops.FALSE

    return fb.choose(declining.declined(fb), BOOL, otherwise, lambda: answer)


def equal_to_object(fb: FunctionBuilder, number: Argument, other: Value) -> Value:
    """A machine number against a value of any class: equal where that is a number of the same value."""

    world = fb.world
    result = fb.temporary(BOOL)
    fb.store(result, ops.FALSE)
    owners: list[Concrete | TypeInfo] = [*reflected_first.equality_owners(world, world.object)]
    complexes = world.class_named("builtins.complex")
    if world.classes.get(complexes) is not None:
        owners.append(complexes)
    if owners:
        with fb.when(test_class(fb, other, world.object, owners)):
            fb.store(result, _equal_in_order(fb, (other, world.object), number))
    for t in (world.int, world.float, world.bool):
        held = world.box_class(t).layout.field_named("value")
        with fb.when(test_class(fb, other, world.object, [t])):
            fb.store(result, equal(fb, number, (fb.get_field(other, held), t)))
    return fb.load(result)


def _same_class(fb: FunctionBuilder, left: Argument, right: Argument) -> Value | None:
    """Library classes offer `_equals(self, other: Self)` where both sides are known to be of the class."""
    t = left[1]
    if t == right[1] and isinstance(t, Class) and fb.world.is_library(t.info.module_name):
        if "_equals" in t.info.names:
            return truth(fb, call_method(fb, left, "_equals", [right]))
    return None


def _has_equality(fb: FunctionBuilder, t: Concrete) -> bool:
    """Whether `==` on this class can be anything but identity."""
    owner = class_of(fb.world, t)
    if (
        owner is None
        or owner.info.is_protocol
        or owner.fullname == "builtins.object"
        or owner.info.is_named_tuple
    ):
        return True
    for info in [owner.info, *fb.world.descendants.get(owner.info, [])]:
        found = find_member(info, "__eq__")
        if found is not None and found[1].fullname != "builtins.object":
            return True
        if "dataclass" in info.metadata:
            return True
    return False


def _equal_none(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    """`value == None`: an `__eq__` of the program's may take None for equal."""
    other = left if isinstance(right[1], Nothing) else right
    none = (ops.NOTHING, Nothing())
    asked = reflected_first.decides_equality(fb, none, other)
    if asked is None:
        return _is_none(fb, other)
    return fb.choose(
        asked, BOOL, lambda: _equal_in_order(fb, other, none), lambda: _is_none(fb, other)
    )


def _is_none(fb: FunctionBuilder, argument: Argument) -> Value:
    value, t = argument
    if isinstance(t, Nothing):
        return ops.TRUE
    if is_maybe(t):
        return fb.negate(fb.item(value, 0))
    return fb.is_null(value) if value.type == REFERENCE else ops.FALSE


def _equal_union(fb: FunctionBuilder, union: Argument, other: Argument) -> Value:
    value, t = union
    assert isinstance(t, Union)
    if is_maybe(t):
        inner = without_none(t)
        present = lambda: equal(fb, (fb.item(value, 1), inner), other)  # noqa: E731
        absent = lambda: _equal_none(fb, other, (ops.NOTHING, Nothing()))  # noqa: E731
        return fb.choose(fb.item(value, 0), BOOL, present, absent)
    made, found = for_members(fb, union, lambda m: (equal(fb, m, other), fb.world.bool))
    return convert(fb, made, found, fb.world.bool)


def identical(fb: FunctionBuilder, left: Argument, right: Argument, e: nodes.Context) -> Value:
    """`left is right`: for references, None, enum members and classes."""
    (a, s), (b, t) = left, right
    if isinstance(s, Nothing) or isinstance(t, Nothing):
        return _is_none(fb, left if isinstance(t, Nothing) else right)
    if is_class(s, "builtins.bool") and is_class(t, "builtins.bool"):
        return fb.compare("eq", a, b)
    if isinstance(s, ClassObject) and isinstance(t, ClassObject):
        return fb.compare("eq", a, b)
    if isinstance(without_none(s), ClassObject) and isinstance(without_none(t), ClassObject):
        return _same_class_or_none(fb, left, right)
    if is_maybe(s) and is_class(without_none(s), "builtins.bool") and is_class(t, "builtins.bool"):
        return fb.arithmetic("and", fb.item(a, 0), fb.compare("eq", fb.item(a, 1), b))
    if isinstance(t, ClassObject) and a.type == REFERENCE:
        return _is_that_class(fb, left, right)
    if isinstance(s, ClassObject) and b.type == REFERENCE:
        return _is_that_class(fb, right, left)
    if a.type == REFERENCE and b.type == REFERENCE:
        if any(isinstance(m, Callable | Polymorphic) for m in (*members(s), *members(t))):
            return function_identity.same(fb, a, b)
        same = fb.compare("eq", a, b)
        if not (_may_hold_number(s) and _may_hold_number(t)):
            return same
        boxes = [convert(fb, a, s, fb.world.object), convert(fb, b, t, fb.world.object)]
        return fb.choose(
            same, BOOL, lambda: ops.TRUE, lambda: fb.call(fb.runtime("is_same_number"), boxes)
        )
    if a.type == REFERENCE and is_class(t, "builtins.bool"):
        return _is_that_bool(fb, left, b)
    if b.type == REFERENCE and is_class(s, "builtins.bool"):
        return _is_that_bool(fb, right, a)
    refuse(IDENTITY, f"`is` between {s} and {t}", e.line, e.column)


def _is_that_class(fb: FunctionBuilder, held: Argument, wanted: Argument) -> Value:
    """`value is C` where the value may be a class or something else, as one that marks a missing argument."""
    value, s = held
    number, t = wanted
    if is_class(s, "builtins.object"):
        kinds: list[Concrete] = [t]
    else:
        kinds = [member for member in members(s) if isinstance(member, ClassObject)]
    if not kinds:
        return ops.FALSE
    kind = kinds[0]
    return fb.choose(
        test_class(fb, value, s, [kind]),
        BOOL,
        lambda: fb.compare("eq", narrow(fb, value, s, kind), number),
        lambda: ops.FALSE,
    )


def _same_class_or_none(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    """`kind is KeyError`, where one side or both may be None."""
    parts: list[tuple[Value, Value]] = []
    for value, t in (left, right):
        is_plain = isinstance(t, ClassObject)
        parts.append((ops.TRUE, value) if is_plain else (fb.item(value, 0), fb.item(value, 1)))
    (a_is, a), (b_is, b) = parts
    same = fb.arithmetic("and", fb.arithmetic("and", a_is, b_is), fb.compare("eq", a, b))
    neither = fb.negate(fb.arithmetic("or", a_is, b_is))
    return fb.arithmetic("or", same, neither)


def _may_hold_number(t: Concrete) -> bool:
    """Whether a reference may be to a box, which is made anew each time a number becomes an object."""
    return any(is_class(m, "builtins.object") or machine_type(m) is not None for m in members(t))


def _is_that_bool(fb: FunctionBuilder, held: Argument, wanted: Value) -> Value:
    """Whether a reference is to this bool, and not to the int that equals it."""
    value, t = held
    return fb.choose(
        test_class(fb, value, t, [fb.world.bool]),
        BOOL,
        lambda: fb.compare("eq", narrow(fb, value, t, fb.world.bool), wanted),
        lambda: ops.FALSE,
    )


def contains(fb: FunctionBuilder, item: Argument, container: Argument) -> Value:
    """`item in container`: `__contains__`, else by iterating."""
    if isinstance(container[1], Union):
        made, found = for_members(fb, container, lambda m: (contains(fb, item, m), fb.world.bool))
        return convert(fb, made, found, fb.world.bool)
    if isinstance(container[1], Tuple) or has_method(fb.world, container[1], "__contains__"):
        return truth(fb, call_on(fb, container, "__contains__", [item]))
    from einkornc.irbuild.iteration import iterate_until

    return iterate_until(fb, container, lambda found: equal(fb, found, item))
