"""What the fields of dataclasses and NamedTuples begin with: values made once, factories called each time."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import TypeInfo, Var

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir.operations import Value
from einkornc.irbuild.class_scan import class_default, is_dataclass, is_field_call
from einkornc.irbuild.closures import call_value
from einkornc.irbuild.concrete import Callable, Class, Concrete
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.world import World


def field_definition(info: TypeInfo, name: str) -> nodes.Expression | None:
    """What a class's body assigns to a field: its default, or `field(…)`."""
    if not is_dataclass(info):
        return class_default(info, name)
    for ancestor in info.mro:
        if is_dataclass(ancestor):  # mypy takes an InitVar out of `names`
            found = class_default(ancestor, name)
            if found is not None or _declares(ancestor, name):
                return found
    return None


def _declares(info: TypeInfo, name: str) -> bool:
    for s in info.defn.defs.body:
        if isinstance(s, nodes.AssignmentStmt):
            if any(isinstance(v, nodes.NameExpr) and v.name == name for v in s.lvalues):
                return True
    return False


def field_arguments(info: TypeInfo, name: str) -> dict[str | None, nodes.Expression]:
    """The arguments of a field's `field(…)`; a plain default is its `default`."""
    e = field_definition(info, name)
    if e is None:
        return {}
    if is_field_call(e):
        assert isinstance(e, nodes.CallExpr)
        return dict(zip(e.arg_names, e.args, strict=True))
    return {"default": e}


def field_option(info: TypeInfo, name: str, which: str) -> bool:
    """Whether a field takes part in `which`: init, repr, compare."""
    given = field_arguments(info, name).get(which)
    return not isinstance(given, nodes.NameExpr) or given.fullname == "builtins.True"


def has_default(info: TypeInfo, name: str) -> bool:
    """Whether objects can be made without a value for the field."""
    return not field_arguments(info, name).keys().isdisjoint(("default", "default_factory"))


def field_default(fb: FunctionBuilder, info: TypeInfo, name: str, t: Concrete) -> Value:
    """The default of a field as a `t`: its factory is called anew each time."""
    given = field_arguments(info, name)
    if factory := given.get("default_factory"):
        return _call_factory(fb, info, factory, t)
    if (e := given.get("default")) is None:
        refuse(UNSUPPORTED, f"The field {name} has no default")
    from einkornc.irbuild.attributes import literal_constant
    from einkornc.irbuild.modules import once

    constant = literal_constant(fb, e)
    if constant is not None:
        return convert(fb, *constant, t)
    return once(fb, ("default", e, t), f"default {name}", t, info.module_name, e)


def is_evaluated_early(world: World, info: TypeInfo, variable: Var) -> bool:
    """Whether it shows when the default or the factory of a field is evaluated: with its class."""
    from einkornc.irbuild.modules import waits

    if not (is_dataclass(info) or info.is_named_tuple) or variable.is_classvar:
        return False
    given = field_arguments(info, variable.name)
    if factory := given.get("default_factory"):
        return not _is_known(world, factory)
    default = given.get("default")
    return default is not None and (info in world.local_names or not waits(world, default))


def evaluate_early(fb: FunctionBuilder, info: TypeInfo, variable: Var) -> None:
    """Evaluate the default or the factory of a field now, unless its type is known per object only."""
    if variable.type is None or mt.has_type_vars(variable.type):
        return
    t = fb.world.convert(variable.type, {}, info.module_name)
    given = field_arguments(info, variable.name)
    if factory := given.get("default_factory"):
        if info in fb.world.local_names:
            _evaluate_here(fb, factory, ("factory", factory, t), Callable((), t))
        else:
            _factory(fb, info, factory, t)
        return
    default = given["default"]
    if info in fb.world.local_names:
        _evaluate_here(fb, default, ("default", default, t), t)
    else:
        field_default(fb, info, variable.name, t)
    fb.world.reach(variable)  # the class itself may be asked for it later


def _evaluate_here(
    fb: FunctionBuilder, e: nodes.Expression, key: tuple[object, ...], t: Concrete
) -> None:
    """Evaluate what a class in a function keeps: it may read the function's variables."""
    from einkornc.irbuild.modules import set_once

    set_once(fb, key, "kept by a class", fb.value(e, t), t)


def _call_factory(
    fb: FunctionBuilder, info: TypeInfo, factory: nodes.Expression, t: Concrete
) -> Value:
    from einkornc.irbuild.construction import construct

    if (
        isinstance(factory, nodes.RefExpr)
        and isinstance(factory.node, TypeInfo)
        and isinstance(t, Class)
    ):
        if t.info is factory.node:
            return construct(fb, t, [])
        if not factory.node.defn.type_vars:
            made = Class(factory.node)
            return convert(fb, construct(fb, made, []), made, t)
    function = Callable((), t)
    return convert(fb, *call_value(fb, (_factory(fb, info, factory, t), function), []), t)


def _factory(fb: FunctionBuilder, info: TypeInfo, factory: nodes.Expression, t: Concrete) -> Value:
    """A factory as a function that gives a `t`."""
    from einkornc.irbuild.modules import once

    function = Callable((), t)
    if _is_known(fb.world, factory):
        return fb.value(factory, function)
    return once(fb, ("factory", factory, t), "default factory", function, info.module_name, factory)


def _is_known(world: World, factory: nodes.Expression) -> bool:
    """Whether a factory is the same whenever it is evaluated: a function or a class."""
    from einkornc.irbuild.modules import waits

    return waits(world, factory) or (
        isinstance(factory, nodes.IndexExpr) and isinstance(factory.analyzed, nodes.TypeApplication)
    )
