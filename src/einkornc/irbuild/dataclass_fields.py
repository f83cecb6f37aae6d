"""dataclasses.fields and is_dataclass: what is known of each class when the image is built."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef, TypeInfo, Var

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.program import Function
from einkornc.ir.types import BOOL, UNIT
from einkornc.irbuild import class_objects, class_tests
from einkornc.irbuild.class_scan import dataclass_attributes, is_dataclass
from einkornc.irbuild.concrete import Class, ClassObject, Concrete
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.field_defaults import field_arguments, field_default, field_option
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.synthesis import field_names
from einkornc.irbuild.tuples import variadic_from_values
from einkornc.irbuild.world import Argument, Instance, Signature, World


def lower(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    """`fields(class_or_object)`."""
    argument = fb.expression(e.args[0])
    held = argument[1].item if isinstance(argument[1], ClassObject) else argument[1]
    if len(e.args) != 1 or not isinstance(held, Class) or not is_dataclass(held.info):
        refuse(UNSUPPORTED, f"fields() of {argument[1]}", e.line, e.column)
    result = _result(fb.world)
    number = argument
    if not isinstance(argument[1], ClassObject):
        number = class_objects.class_of_value(fb, argument)
    choices = [o for o in class_objects.options(fb, held) if is_dataclass(o.info)]
    return class_objects.each(
        fb, number, lambda option: (fb.call(_function(fb.world, option), []), result), choices
    )


def lower_test(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    """`is_dataclass(anything)`."""
    argument = fb.expression(e.args[0])
    is_class = isinstance(argument[1], ClassObject)
    number = argument[0] if is_class else class_tests.number_of(fb, argument)
    test = fb.emit(ops.IsInstance(BOOL, fb.line, number, ()))
    fb.world.class_tests.append((test, _inherits_fields))
    return test, fb.world.bool


def _inherits_fields(t: Concrete) -> bool:
    return isinstance(t, Class) and any(map(is_dataclass, t.info.mro))


def _result(world: World) -> Class:
    field = world.class_named("dataclasses.Field", world.object)
    return world.class_named("builtins._VariadicTuple", field)


def _function(world: World, t: Class) -> Function:
    """The function that describes the fields of exactly this class."""
    key = ("data class fields", t)
    found = world.once_functions.get(key)
    if found is None:
        signature = Signature([], _result(world))
        found = world.new_function(f"fields {t}", signature, t.info.module_name)
        found.display_name = "fields"
        world.once_functions[key] = found
        instance = Instance(key, found, signature, {}, t.info.module_name)
        instance.build = lambda i: _build(world, i, t.info)
        world.request(instance)
    return found


def _build(world: World, instance: Instance, info: TypeInfo) -> None:
    from einkornc.irbuild.bodies import finish
    from einkornc.irbuild.lowering import LOWERING

    fb = FunctionBuilder(world, instance, LOWERING)
    result = _result(world)
    by_name = {str(a["name"]): bool(a["kw_only"]) for a in dataclass_attributes(info)}
    parts = [_describe(fb, info, name, by_name.get(name, False)) for name in field_names(info)]
    fb.emit(ops.Return(UNIT, fb.line, variadic_from_values(fb, parts, result)))
    finish(fb)


def _default(fb: FunctionBuilder, info: TypeInfo, name: str, default: nodes.Expression) -> Argument:
    symbol = info.get(name)
    declared = symbol.node.type if symbol is not None and isinstance(symbol.node, Var) else None
    if declared is None or mt.has_type_vars(declared):
        return fb.expression(default)
    t = fb.world.convert(declared, {}, info.module_name)
    return field_default(fb, info, name, t), t


def _describe(fb: FunctionBuilder, info: TypeInfo, name: str, kw_only: bool) -> Argument:
    options = [field_option(info, name, which) for which in ("init", "repr", "compare")]
    values = [fb.text(name), *(ops.TRUE if o else ops.FALSE for o in (*options, kw_only))]
    default = field_arguments(info, name).get("default")
    function = "_described"
    if default is not None:
        function = "_described_with"
        values.append(convert(fb, *_default(fb, info, name, default), fb.world.object))
    node = fb.world.symbol("dataclasses", function)
    assert isinstance(node, FuncDef)
    made = function_instance(fb.world, node, None, {})
    return fb.call(made.function, values), made.signature.result
