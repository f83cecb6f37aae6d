"""Tests of class: what isinstance asks, and what a conversion asks before it believes a claim (decision 0016)."""

from __future__ import annotations

from collections.abc import Callable as Function_
from enum import Enum, auto
from functools import cache

from mypy import nodes
from mypy.nodes import Decorator, FuncDef, TypeInfo

from einkornc.diagnostics import ANY, UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import BOOL, CLASS_NUMBER, REFERENCE
from einkornc.irbuild.concrete import (
    NOTHING,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Nothing,
    Polymorphic,
    Tuple,
    Union,
    is_class,
    is_maybe,
    members,
    representation,
    union_of,
    without_none,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.object_containers import note_claim
from einkornc.irbuild.objects import holds_never, is_erased
from einkornc.irbuild.open_classes import is_open
from einkornc.irbuild.plain_values import differs
from einkornc.irbuild.recursive_aliases import unfold


class Trust(Enum):
    """What a conversion may believe of a value whose type does not say that it is a target."""

    NOTHING = auto()  # it is tested: a value of another class raises TypeError
    NARROWING = auto()  # tested too, and exact: no number becomes one of another class
    TEST = auto()  # lowering has just tested it


def test_class(
    fb: FunctionBuilder, value: Value, source: Concrete, targets: list[Concrete | TypeInfo]
) -> Value:
    """Whether a value is an instance of one of `targets` (a TypeInfo: with any type arguments)."""
    value, source = unfold(fb, (value, source))
    if is_maybe(source):
        inner = without_none(source)
        wants_none = any(isinstance(t, Nothing) for t in targets)
        yes = _static_answer(fb, inner, targets)
        present = fb.item(value, 0)
        if yes and wants_none:
            return ops.TRUE
        return present if yes else (fb.negate(present) if wants_none else ops.FALSE)
    if value.type != REFERENCE:
        return ops.TRUE if _static_answer(fb, source, targets) else ops.FALSE
    wants_none = any(isinstance(t, Nothing) for t in targets)
    classes = [t for t in targets if not isinstance(t, Nothing)]
    if not classes:
        return fb.is_null(value)
    nullable = may_be_none(source)

    def by_number() -> Value:
        number = fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, value))
        test = fb.emit(ops.IsInstance(BOOL, fb.line, number, ()))
        fb.world.class_tests.append((test, class_test(fb, targets)))
        return test

    if not nullable:
        return by_number()
    return fb.choose(
        fb.is_null(value), BOOL, lambda: ops.TRUE if wants_none else ops.FALSE, by_number
    )


def may_be_none(t: Concrete) -> bool:
    return any(isinstance(m, Nothing) or is_class(m, "builtins.object") for m in members(t)) or (
        isinstance(t, Class) and t.info.is_protocol
    )


def class_test(
    fb: FunctionBuilder, targets: list[Concrete | TypeInfo]
) -> Function_[[Concrete], bool]:
    """The question whether a class is one of `targets`: the same object for the same targets.

    The library and the program ask different ones (_is_alike).
    """
    key = (fb.world.is_library(fb.instance.module), *targets)
    found = fb.world.class_questions.get(key)
    if found is None:
        found = cache(lambda t: _static_answer(fb, t, targets))
        fb.world.class_questions[key] = found
    return found


def _static_answer(fb: FunctionBuilder, t: Concrete, targets: list[Concrete | TypeInfo]) -> bool:
    """Whether a value of exactly the class `t` is an instance of one of `targets`."""
    return any(is_instance_of(fb, t, target) for target in targets)


def is_instance_of(fb: FunctionBuilder, t: Concrete, target: Concrete | TypeInfo) -> bool:
    """The class relation that isinstance tests, decided for one concrete class."""
    info = target.info if isinstance(target, Class) else target
    if isinstance(info, TypeInfo) and info.is_intersection:  # made up by mypy: of all its bases
        return all(is_instance_of(fb, t, base.type) for base in info.bases)
    if isinstance(target, TypeInfo):
        if target.fullname == "builtins.object":
            return True
        if target.fullname == "typing.Hashable":
            return not isinstance(t, Class) or _is_hashable(fb, t.info)
        if isinstance(t, Tuple):
            as_object = ("builtins._AnyTuple", "builtins._AnySequence")
            return target in fb.world.infos["builtins.tuple"].mro or target.fullname in as_object
        if isinstance(t, Class):
            if target in t.info.mro:
                return True
            if t.info.fullname == "builtins._VariadicTuple":
                return target in fb.world.infos["builtins.tuple"].mro
            if target.is_protocol:
                return all(
                    t.info.get(name) is not None for name in fb.world.protocol_members(target)
                )
        return False
    if isinstance(target, Class):
        if is_open(target):
            return is_instance_of(fb, t, target.info)
        if isinstance(t, Class):
            mapped = fb.world.supertype(t, target.info)
            if mapped is not None:
                return _is_alike(fb, mapped, target)
        if isinstance(t, Tuple):  # never the object that a tuple of any length is
            return not is_class(target, "builtins._VariadicTuple") and fb.world.is_subtype(
                t, target
            )
        if target.folded and target.info.is_protocol and isinstance(t, Class):
            return fb.world.is_subtype(t, target)  # no more by its methods' names alone
        return is_instance_of(fb, t, target.info)
    if isinstance(target, Union):
        return any(is_instance_of(fb, t, m) for m in target.items)
    return t == target


def _is_hashable(fb: FunctionBuilder, info: TypeInfo) -> bool:
    """Whether objects of a class have a hash: a class with `__eq__` and no `__hash__` takes it away, as in CPython."""
    for base in info.mro:
        symbol = base.names.get("__hash__")
        if base in fb.world.unhashable:
            return False
        if symbol is not None:
            node = symbol.node.func if isinstance(symbol.node, Decorator) else symbol.node
            return isinstance(node, FuncDef) and not _only_raises(node)
    return True


def _only_raises(function: FuncDef) -> bool:
    """Whether the library says by a method that there is none: `raise TypeError("unhashable …")` is all it does."""
    return bool(function.body.body) and isinstance(function.body.body[0], nodes.RaiseStmt)


def _is_alike(fb: FunctionBuilder, t: Class, target: Class) -> bool:
    """Whether what is narrowed to `target` may be used as one: a list[bool] is no list[object] to append to."""
    if any(map(holds_never, (*t.folded, *target.folded))):
        return True  # an empty display
    if target.info.is_protocol or target.info.is_abstract:
        return fb.world.is_subtype(t, target)  # its methods are dispatched, and convert each item
    if target.info.has_base("builtins.BaseExceptionGroup"):
        return True  # whatever is split off has the class of the whole
    pairs = list(zip(t.folded, target.folded, strict=False))
    if any(representation(a) != representation(b) or differs(a, b) for a, b in pairs):
        return False
    if fb.world.is_library(fb.instance.module):  # which only reads what it is given
        return all(fb.world.is_subtype(a, b) for a, b in pairs)
    return fb.world.is_subtype(t, target)


def check_class(
    fb: FunctionBuilder, value: Value, source: Concrete, target: Concrete, trust: Trust
) -> None:
    """Raise TypeError where a reference may be of another class than `target`, and is."""
    if trust is Trust.TEST or isinstance(target, ClassObject):
        return
    if trust is not Trust.NARROWING and fb.world.is_subtype(source, target):
        return
    if any(is_class(m, "builtins.object") for m in members(target)):
        return
    is_certain = isinstance(target, Class) and target.arguments and not _holds_anything(target)
    if fb.world.concretizer.takes_any and _holds_anything(source) and is_certain:
        refuse(ANY, f"A {source}, which a package declares to hold Any, where a {target} is wanted")
    if isinstance(target, Callable | Polymorphic):
        ok = _is_function(fb, value, source)
    else:
        note_claim(fb, target)
        ok = test_class(fb, value, union_of([source, NOTHING]), list(members(target)))
    fb.check(ok, "raise_cast", fb.text(str(target)))


def _holds_anything(t: Concrete) -> bool:
    """Whether `t` is a container of objects."""
    return isinstance(t, Class) and any(is_class(a, "builtins.object") for a in t.arguments)


def _is_function(fb: FunctionBuilder, value: Value, source: Concrete) -> Value:
    """Whether a value is the function of its union. Functions do not say what they take: an object is none."""
    others = [m for m in members(source) if not isinstance(m, Callable | Polymorphic)]
    if len(others) == len(members(source)) or any(is_erased(m) for m in others):
        refuse(UNSUPPORTED, "An object as a function: what it takes is not known when it runs")
    return fb.negate(test_class(fb, value, union_of([source, NOTHING]), [*others, NOTHING]))
