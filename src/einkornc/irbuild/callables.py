"""Functions where a function of another type is declared: which one they become, and what adapts the calls."""

from __future__ import annotations

from einkornc.ir import operations as ops
from einkornc.ir.operations import NULL, Value
from einkornc.irbuild import plain_values
from einkornc.irbuild.class_checks import Trust
from einkornc.irbuild.concrete import (
    Callable,
    Class,
    ClassObject,
    Concrete,
    Formal,
    Polymorphic,
    Union,
    members,
    representation,
    union_of,
)
from einkornc.irbuild.function import FunctionBuilder


def as_declared(fb: FunctionBuilder, value: Value, source: Callable, target: Concrete) -> Value:
    """A function as the function among the members of `target` that it goes to."""
    from einkornc.irbuild import polymorphic
    from einkornc.irbuild.closures import adapt

    if any(isinstance(m, Polymorphic) for m in members(target)):
        return polymorphic.of_function(fb, value, source)
    wanted = function_among(fb, source, target)
    if wanted is not None and _is_adapted(fb, source, wanted):
        return adapt(fb, value, source, wanted)
    return value


def function_among(fb: FunctionBuilder, source: Concrete, target: Concrete) -> Callable | None:
    """The function type among the members of `target` that a `source` goes to, if there is any."""
    functions = [m for m in members(target) if isinstance(m, Callable)]
    if isinstance(source, ClassObject) and any(isinstance(m, ClassObject) for m in members(target)):
        return None  # it stays a class
    fitting = (f for f in functions if fb.world.is_subtype(source, f))
    return next(fitting, functions[0] if functions else None)


def _is_adapted(fb: FunctionBuilder, source: Callable, target: Callable) -> bool:
    return differs(source, target) or not fb.world.is_subtype(source, target)


def holds_adapted(fb: FunctionBuilder, source: Union, target: Concrete) -> bool:
    """Whether a member of a union is a function that is called otherwise than what `target` declares."""
    for m in source.items:
        if isinstance(m, Callable):
            wanted = function_among(fb, m, target)
            return wanted is not None and _is_adapted(fb, m, wanted)
        if isinstance(m, Polymorphic) and m not in members(target):
            return any(isinstance(wanted, Callable) for wanted in members(target))
    return False


def member_adapted(
    fb: FunctionBuilder, value: Value, source: Union, target: Concrete, trust: Trust
) -> Value:
    """Whichever member of `source` the value is, the function adapted; TypeError for one that `target` has no place for."""
    from einkornc.irbuild.conversion import convert
    from einkornc.irbuild.invoke import for_members

    others = [m for m in members(target) if not isinstance(m, Callable)]

    def action(member: tuple[Value, Concrete]) -> tuple[Value, Concrete]:
        if isinstance(member[1], Callable | Polymorphic):
            return convert(fb, *member, target, trust), target
        if not others:
            fb.check(ops.FALSE, "raise_cast", fb.text(str(target)))
            return NULL, target
        rest = union_of(others)
        return convert(fb, convert(fb, *member, rest, trust), rest, target), target

    return for_members(fb, (value, source), action)[0]


def as_function(fb: FunctionBuilder, value: Value, source: Class, wanted: Callable) -> Value:
    """An object with `__call__` where a function is expected."""
    from einkornc.irbuild.closures import bound_value
    from einkornc.irbuild.operator_methods import call_on

    def call(
        tb: FunctionBuilder, held: tuple[Value, Concrete], arguments: list[tuple[Value, Concrete]]
    ) -> tuple[Value, Concrete]:
        return call_on(tb, held, "__call__", arguments)

    return bound_value(fb, (value, source), "__call__", wanted, call)[0]


def differs(a: Callable, b: Callable) -> bool:
    """Whether calling through `b`'s convention needs an adapter around `a`."""
    if len(a.parameters) != len(b.parameters):
        return True
    if any(
        x != y
        for x, y in zip(a.parameters, b.parameters, strict=True)
        if isinstance(x, Formal) or isinstance(y, Formal)
    ):
        return True
    pairs = [*zip(a.parameters, b.parameters, strict=True), (a.result, b.result)]
    if any(representation(x) != representation(y) or _boxes_differ(x, y) for x, y in pairs):
        return True
    taken = zip(b.parameters, a.parameters, strict=True)
    return any(plain_values.differs(x, y) for x, y in [*taken, (a.result, b.result)])


def _boxes_differ(a: Concrete, b: Concrete) -> bool:
    return isinstance(a, Callable) and isinstance(b, Callable) and differs(a, b)
