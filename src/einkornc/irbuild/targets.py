"""Calls of a known target: each argument in its place, defaults where none is given."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import ArgKind, Decorator, FuncDef, OverloadedFuncDef, TypeInfo, Var

from einkornc.diagnostics import DYNAMIC, UNSUPPORTED, RefusalError, refuse
from einkornc.ir.operations import Value
from einkornc.irbuild import (
    closures,
    index_objects,
    shapes,
)
from einkornc.irbuild.concrete import (
    Class,
    Concrete,
    Formal,
    Tuple,
    machine_type,
    representation,
)
from einkornc.irbuild.construction import construct, instance_target
from einkornc.irbuild.conversion import convert, give
from einkornc.irbuild.field_defaults import field_default
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import Target, bind_self, call_target, method_target
from einkornc.irbuild.members import class_of, find_methods, refuse_method
from einkornc.irbuild.overloads import choose, type_arguments_of
from einkornc.irbuild.passing import Passing
from einkornc.irbuild.world import Argument, ParameterSpec


def function_target(
    fb: FunctionBuilder, function: FuncDef, e: nodes.CallExpr, expected: Concrete | None
) -> Target:
    """A module-level function as a call's target."""
    type_arguments = type_arguments_of(fb, function, None, e, expected)
    return instance_target(fb, function_instance(fb.world, function, None, type_arguments))


def nested_target(fb: FunctionBuilder, nested: closures.Nested, environment: Value) -> Target:
    """A nested function, called directly with its closure."""
    instance = nested.instance
    call = lambda values: fb.call(instance.function, [environment, *values])  # noqa: E731
    return Target(instance.signature, call, instance, environment)


def resolve_method(
    fb: FunctionBuilder, receiver: Argument, name: str, e: nodes.CallExpr, expected: Concrete | None
) -> Target:
    """The method a call on a receiver means: overload and type arguments chosen."""
    owner_class = class_of(fb.world, receiver[1])
    assert owner_class is not None
    found = find_methods(fb.world, owner_class, name)
    if found is None:
        refuse_method(receiver[1], name, e.line, e.column)
    functions, owner = found
    function = choose(fb, functions, owner, e)
    type_arguments = type_arguments_of(fb, function, owner, e, expected)
    bind_self(type_arguments, function, owner_class)
    return method_target(fb, receiver, function, owner, type_arguments, owner_class)


def call_with(fb: FunctionBuilder, target: Target, e: nodes.CallExpr) -> Argument:
    """Evaluate a call's arguments in source order and call."""
    return call_with_arguments(fb, target, e.args, e.arg_kinds, e.arg_names, e)


def call_with_arguments(
    fb: FunctionBuilder,
    target: Target,
    args: list[nodes.Expression],
    kinds: list[ArgKind],
    names: list[str | None],
    e: nodes.Context,
) -> Argument:
    passing = Passing(
        fb, target, e, fb.world.types.get(e.callee) if isinstance(e, nodes.CallExpr) else None
    )
    passing.reserve(names)
    passes_on = any(
        k == nodes.ARG_STAR2 and _is_passed(fb, a) for a, k in zip(args, kinds, strict=True)
    )
    for a, kind, name in zip(args, kinds, names, strict=True):
        if kind == nodes.ARG_POS:
            passing.positional(_argument(fb, a, passing.type_of_next()))
        elif kind == nodes.ARG_NAMED:
            passing.named(name, _argument(fb, a, passing.type_of_named(name)))
        elif kind == nodes.ARG_STAR:
            passing.spread(
                _passed_on(fb, a) if passes_on and _is_passed(fb, a) else fb.expression(a)
            )
        else:
            passing.spread_names(_passed_on(fb, a) if _is_passed(fb, a) else fb.expression(a))
    return passing.call()


def _is_passed(fb: FunctionBuilder, e: nodes.Expression) -> bool:
    """Whether an expression is declared `P.args` or `P.kwargs`."""
    return isinstance(mt.get_proper_type(fb.world.types.get(e)), mt.ParamSpecType)


def _passed_on(fb: FunctionBuilder, e: nodes.Expression) -> Argument:
    """`args` or `kwargs` in `function(*args, **kwargs)`: as they were passed, not as tuple and dict."""
    from einkornc.irbuild.attributes import load

    made = None
    if isinstance(e, nodes.NameExpr) and isinstance(e.node, Var) and e.node in fb.places:
        place = fb.places[e.node]
        made = place.load(fb), place.type
    elif isinstance(e, nodes.MemberExpr):
        made = load(fb, fb.expression(e.expr), e.name, e)
    if made is None or not (isinstance(made[1], Tuple) or shapes.is_shape(made[1])):
        refuse(UNSUPPORTED, "`*` of a copy of what was passed", e.line, e.column)
    return made


def _argument(fb: FunctionBuilder, a: nodes.Expression, t: Concrete) -> Argument:
    """An argument converted to its parameter's type; numbers given to the library widen as in Python."""
    value, found = fb.expression(a, t)
    try:
        if machine_type(t) is not None and found != t:
            return value, found  # the parameter decides whether a number may become another
        if index_objects.stands_for(fb.world, found, t):
            return value, found  # as with numbers
        return convert(fb, value, found, t), t
    except RefusalError as error:
        if error.line == 0:
            error.line, error.column = a.line, a.column + 1
        raise


def _ellipsis(fb: FunctionBuilder, p: ParameterSpec, e: nodes.EllipsisExpr) -> Value:
    """`...` as a default: the object, where the parameter may hold it; else nobody comes to read it."""
    value, t = fb.expression(e)
    if not fb.world.is_subtype(t, p.type):
        return fb.zero(representation(p.type))
    return convert(fb, value, t, p.type)


def default_value(fb: FunctionBuilder, target: Target, p: ParameterSpec) -> Value:
    """A missing argument. Literals are evaluated in place, anything else once, at its first use."""
    if p.kind == nodes.ARG_STAR or p.kind == nodes.ARG_STAR2:
        return (
            construct(fb, p.type, [])
            if isinstance(p.type, Class)
            else fb.zero(representation(p.type))
        )
    if isinstance(p.type, Formal):
        return fb.zero(representation(p.type))
    instance = target.instance
    if instance is not None and instance.node in fb.world.dataclass_inits:
        return field_default(fb, fb.world.dataclass_inits[instance.node], p.name, p.type)
    e = p.default
    if e is None:
        refuse(UNSUPPORTED, f"The parameter {p.name} has no value here")
    if isinstance(e, nodes.EllipsisExpr):
        return _ellipsis(fb, p, e)
    from einkornc.irbuild.attributes import literal_constant

    constant = literal_constant(fb, e)
    if constant is not None:
        return give(fb, constant[0], constant[1], p)
    nested = instance.enclosing if instance is not None else None
    if (
        isinstance(nested, closures.Nested)
        and target.environment is not None
        and p.name in nested.default_fields
    ):
        return fb.get_field(target.environment, nested.default_fields[p.name])
    from einkornc.irbuild.modules import is_fixed, once

    if isinstance(e, nodes.NameExpr | nodes.MemberExpr) and is_fixed(fb.world, e):
        value, t = _outside(fb, e, p.type)
        return give(fb, value, t, p)

    module = instance.module if instance is not None else fb.instance.module
    return once(fb, ("default", e, p.type), f"default {p.name}", p.type, module, e)


def _outside(fb: FunctionBuilder, e: nodes.Expression, expected: Concrete) -> Argument:
    return fb.expression(e, expected)


def call_setter(
    fb: FunctionBuilder, receiver: Argument, node: OverloadedFuncDef, info: TypeInfo, new: Argument
) -> None:
    """`receiver.property = new`."""
    if not call_accessor(fb, receiver, node, info, "setter", [new]):
        refuse(DYNAMIC, f"The property {node.name} has no setter")


def call_accessor(
    fb: FunctionBuilder,
    receiver: Argument,
    node: OverloadedFuncDef,
    info: TypeInfo,
    kind: str,
    arguments: list[Argument],
) -> bool:
    """The function that `@name.setter` or `@name.deleter` stands above, called; False where there is none."""
    for item in node.items:
        if isinstance(item, Decorator) and any(
            isinstance(d, nodes.MemberExpr) and d.name == kind for d in item.original_decorators
        ):
            t = receiver[1]
            assert isinstance(t, Class)
            owner = fb.world.supertype(t, info)
            assert owner is not None
            target = method_target(fb, receiver, item.func, owner, {}, t, direct=True)
            call_target(fb, target, arguments)
            return True
    return False
