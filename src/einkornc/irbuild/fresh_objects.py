"""What an object has before its `__init__` runs: Python's `__new__` of exceptions and containers.

An exception keeps its constructor's positional arguments in `args` whatever its `__init__` does; a list,
dict or set is empty, not unusable, where a subclass never calls `super().__init__`.
"""

from __future__ import annotations

from mypy.nodes import FuncDef

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir.operations import Value
from einkornc.irbuild.concrete import Class
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.inference import choose_overload
from einkornc.irbuild.invoke import Target, call_target, method_target
from einkornc.irbuild.members import find_member, plain_functions
from einkornc.irbuild.surely_set import CONTAINERS, EXCEPTION, constructor_reaches_library
from einkornc.irbuild.tuples import variadic_from_values
from einkornc.irbuild.world import Argument


def initialising(fb: FunctionBuilder, made: Argument, target: Target, function: FuncDef) -> Target:
    """The constructor `function` of a fresh object, after what Python's `__new__` does for its class."""
    t = made[1]
    assert isinstance(t, Class)
    if not any(b.fullname in (EXCEPTION, *CONTAINERS) for b in t.info.mro):
        return target
    if constructor_reaches_library(fb.world, t.info, function):
        return target
    if any(b.fullname == EXCEPTION for b in t.info.mro):
        target.takes_arguments = lambda given: _keep_arguments(fb, made, given)
    else:
        _make_empty(fb, made)
    return target


def _keep_arguments(fb: FunctionBuilder, made: Argument, given: list[Argument] | None) -> None:
    """`args` of an exception: what its constructor was given by position."""
    value, t = made
    assert isinstance(t, Class)
    if given is None:
        refuse(
            UNSUPPORTED,
            f"`*` arguments for {t.info.name}, whose __init__ does not call super().__init__",
        )
    instance = fb.world.class_instance(t)
    kept = fb.world.class_named("builtins._VariadicTuple", fb.world.object)
    field = instance.attributes["_arguments"]
    arguments: Value = variadic_from_values(fb, given, kept)
    stored = convert(fb, arguments, kept, field.type)
    fb.set_field(value, instance.layout.field_named("_arguments"), stored)


def _make_empty(fb: FunctionBuilder, made: Argument) -> None:
    value, t = made
    assert isinstance(t, Class)
    base = next(b for b in t.info.mro if b.fullname in CONTAINERS)
    owner = fb.world.supertype(t, base)
    member = find_member(base, "__init__")
    assert owner is not None and member is not None
    function = choose_overload(fb.world, plain_functions(member[0]), owner, [])
    target = method_target(fb, (value, t), function, owner, {}, t, direct=True)
    call_target(fb, target, [])
