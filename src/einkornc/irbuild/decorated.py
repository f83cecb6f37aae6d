"""Decorated methods: what the decorators made of a method is one function value per class.

The method that calls find is a function of the decorated signature that passes its arguments on to it.
"""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.expandtype import expand_type_by_instance
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import Decorator, FuncDef
from mypy.typeops import bind_self

from einkornc.diagnostics import UNSUPPORTED, RefusalError, refuse
from einkornc.ir import operations as ops
from einkornc.ir.types import UNIT
from einkornc.irbuild import docstrings, shapes
from einkornc.irbuild.class_objects import class_constant, each
from einkornc.irbuild.closures import function_value
from einkornc.irbuild.concrete import Callable, Class, ClassObject, Concrete, Formal
from einkornc.irbuild.construction import instance_target
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import Target
from einkornc.irbuild.members import decorator_of
from einkornc.irbuild.passing import callable_of, formals_of, forward, value_target
from einkornc.irbuild.world import Argument, Instance, ParameterSpec, Signature, World


def signature(
    world: World, s: Decorator, owner: Class, substitution: dict[mt.TypeVarId, Concrete]
) -> Signature:
    """Parameters and result of the method that the decorators made."""
    t = _function_type(s.var.type)
    if t is None:
        refuse(UNSUPPORTED, "A method whose decorator makes no function of it", s.line, s.column)
    bound = _self_variables(t, s.func, owner)
    if bound and len(bound) == len(t.variables):
        t = t.copy_modified(variables=[])
    taken = world.convert(t, {**substitution, **bound}, owner.info.module_name)
    if not isinstance(taken, Callable):
        refuse(
            UNSUPPORTED, "A decorator that keeps a method's own type variables", s.line, s.column
        )
    parameters: list[ParameterSpec] = []
    for index, (p, name) in enumerate(zip(taken.parameters, t.arg_names, strict=True)):
        if index == 0 and s.func.is_class:
            continue  # its instance knows the class
        if index == 0 and not s.func.is_static:
            parameters.append(ParameterSpec(name or "self", owner, nodes.ARG_POS))
        elif not isinstance(p, Formal):
            parameters.append(ParameterSpec(name or f" {index}", p, nodes.ARG_POS))
        elif p.kind in (nodes.ARG_STAR, nodes.ARG_STAR2, nodes.ARG_NAMED):
            parameters.append(ParameterSpec(name or f" {index}", p.item, p.kind))
        else:
            parameters.append(ParameterSpec(name or f" {index}", p, p.kind))
    return Signature(parameters, taken.result)


def _self_variables(
    t: mt.CallableType, function: FuncDef, owner: Class
) -> dict[mt.TypeVarId, Concrete]:
    """`Self` in what the decorators made, where mypy gives it another name: the type of the first parameter."""
    first = mt.get_proper_type(t.arg_types[0]) if t.arg_types and not function.is_static else None
    if isinstance(first, mt.TypeType):
        first = first.item
    return {first.id: owner} if isinstance(first, mt.TypeVarType) else {}


def _function_type(made: mt.Type | None) -> mt.CallableType | None:
    """The function that the decorators made: itself, or the `__call__` of an object they made."""
    t = mt.get_proper_type(made) if made is not None else None
    if isinstance(t, mt.CallableType):
        return t
    if not isinstance(t, mt.Instance):
        return None
    call = t.type.get("__call__")
    if call is None or call.type is None:
        return None
    method = mt.get_proper_type(call.type)
    if not isinstance(method, mt.CallableType) or call.node is None:
        return None
    owner = map_instance_to_supertype(
        t, call.node.info if isinstance(call.node, FuncDef) else t.type
    )
    return bind_self(expand_type_by_instance(method, owner))


def build(world: World, instance: Instance, s: Decorator) -> None:
    """The method that calls find: it passes on to the function value."""
    from einkornc.irbuild.bodies import finish
    from einkornc.irbuild.lowering import LOWERING

    fb = FunctionBuilder(world, instance, LOWERING)
    fb.line = s.line
    try:
        parameters = instance.signature.parameters
        arguments: list[Argument] = [
            (value, t)
            for value, t in zip(instance.function.parameters, formals_of(parameters), strict=True)
        ]
        if s.func.is_class and instance.owner is not None:
            held = class_constant(fb, instance.receiver or instance.owner)
            arguments.insert(0, (held, ClassObject(instance.owner)))
        fb.noted_shape = shapes.noted(fb)
        if fb.noted_shape is not None and not s.func.is_static:
            fb.noted_shape = shapes.moved(fb, fb.noted_shape, 1)
        value, t = forward(fb, value_target(fb, value_of(fb, s, instance)), arguments)
        fb.emit(ops.Return(UNIT, fb.line, convert(fb, value, t, instance.signature.result)))
    except RefusalError as error:
        fb.report(error, s)
        fb.unreachable()
    finish(fb)


def value_of(fb: FunctionBuilder, s: Decorator, instance: Instance) -> Argument:
    """What the decorators made of the method, made once."""
    from einkornc.irbuild.modules import once_made

    formals = formals_of(instance.signature.parameters)
    if s.func.is_class and instance.owner is not None:
        formals = (ClassObject(instance.owner), *formals)
    t = Callable(formals, instance.signature.result)

    def make(tb: FunctionBuilder) -> Argument:
        from einkornc.irbuild.statements import apply_decorator

        value = _undecorated(tb, s, instance.owner)
        for decorator in reversed(s.decorators):
            value = apply_decorator(tb, decorator, value)
        return convert(tb, *value, t), t

    key = ("decorated", s, instance.owner)
    return once_made(
        fb, key, f"{instance.function.name} decorated", t, instance.module, s.line, make
    ), t


def _undecorated(fb: FunctionBuilder, s: Decorator, owner: Class | None) -> Argument:
    """The method itself as a function value; that of a class method takes the class first."""

    def plain(tb: FunctionBuilder, receiver: Class | None = None) -> Target:
        made = function_instance(tb.world, s.func, owner, {}, receiver, plain=True)
        return instance_target(tb, made)

    def call(tb: FunctionBuilder, arguments: list[Argument]) -> Argument:
        if not s.func.is_class:
            return forward(tb, plain(tb), arguments)
        return each(tb, arguments[0], lambda c: forward(tb, plain(tb, c), arguments[1:]))

    t = callable_of(plain(fb).signature)
    if s.func.is_class and owner is not None:
        t = Callable((ClassObject(owner), *t.parameters), t.result)
    documentation = docstrings.of_function(fb.world, s.func)
    return function_value(fb, s.func.name, t, call, documentation=documentation)


def define(fb: FunctionBuilder, s: Decorator, info: nodes.TypeInfo) -> None:
    """At the class definition: run the decorators of a method."""

    owner = Class(info)
    if info.defn.type_vars or decorator_of(owner, s.func) is None:
        return
    fb.line = s.line
    value_of(fb, s, function_instance(fb.world, s.func, owner, {}))
