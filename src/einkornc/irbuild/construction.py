"""Objects made from values at hand: allocation, `__new__` and `__init__`."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import IS_ABSTRACT, FuncDef, TypeInfo, Var

from einkornc.ir.operations import Value
from einkornc.irbuild import (
    builtin_calls,
    local_classes,
    synthesis,
)
from einkornc.irbuild.class_scan import is_field_call
from einkornc.irbuild.concrete import Class, Concrete
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.fresh_objects import initialising
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.inference import choose_overload, infer_arguments
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import Target, call_target, method_target
from einkornc.irbuild.members import find_methods, plain_functions
from einkornc.irbuild.world import Argument, Instance


def instance_target(fb: FunctionBuilder, instance: Instance) -> Target:
    """A function instance without receiver."""
    return Target(instance.signature, lambda values: fb.call(instance.function, values), instance)


def allocate_object(fb: FunctionBuilder, t: Class, e: nodes.Context | None = None) -> Value:
    """A fresh object with class-level defaults in place; raises TypeError where methods of the class are abstract."""
    missing = _abstract_methods(fb, t.info)
    if missing:
        names = ", ".join(f"'{name}'" for name in missing)
        plural = "s" if len(missing) > 1 else ""
        text = f"Can't instantiate abstract class {t.info.name} without an implementation for abstract method{plural} {names}"
        fb.call(fb.runtime("raise_type"), [fb.text(text)])
    instance = fb.world.class_instance(t)
    fb.world.instantiate(instance)
    value = fb.allocate(instance.layout)
    local_classes.give_environments(fb, value, t)
    if not synthesis.is_dataclass_info(t.info):
        for attribute in instance.attributes.values():
            from einkornc.irbuild.attributes import load_class_variable
            from einkornc.irbuild.fields import is_class_backed, write_field

            has_default = attribute.default is not None and not is_field_call(attribute.default)
            if has_default and not is_class_backed(fb.world, attribute):
                symbol = attribute.owner.names[attribute.name].node
                assert isinstance(symbol, Var)
                default = load_class_variable(fb, attribute.owner, symbol, None)
                held = convert(fb, *default, attribute.type)
                write_field(fb, value, instance, attribute, held, exact=True)
    return value


def _abstract_methods(fb: FunctionBuilder, info: TypeInfo) -> list[str]:
    """The names of a class's abstract methods, where its metaclass is ABCMeta: only that one looks at them."""
    is_watched = any(
        base.is_protocol
        or base.fullname == "abc.ABC"
        or (base.is_abstract and fb.world.is_library(base.module_name))
        or (base.metaclass_type is not None and base.metaclass_type.type.fullname == "abc.ABCMeta")
        for base in info.mro
    )
    if not is_watched or fb.world.is_library(info.module_name):
        return []
    return sorted(name for name, status in info.abstract_attributes if status == IS_ABSTRACT)


def construct(fb: FunctionBuilder, t: Class, arguments: list[Argument]) -> Value:
    """Construct a class from values at hand, positionally."""
    if t.fullname == "builtins._VariadicTuple":
        made = builtin_calls.tuple_from(fb, t, arguments)
        if made is not None:
            return made
    if t.info.is_enum and t.info.enum_members and len(arguments) == 1:
        from einkornc.irbuild.enums import member_by_value

        return member_by_value(fb, t, arguments[0])[0]
    if len(arguments) > 1 and (by_number := os_error_maker(fb, t)) is not None:
        return call_target(fb, by_number, arguments)[0]
    special = builtin_calls.construct_from_values(fb, t, arguments)
    if special is not None:
        return special
    from einkornc.irbuild import plain_subclasses

    if plain_subclasses.is_made_plainly(fb, t):
        return plain_subclasses.construct_plainly(fb, t, arguments)
    new = own_new(fb, t)
    types = [a for _, a in arguments]
    if new is not None:
        functions, owner = new
        function = choose_overload(fb.world, functions, owner, types)
        is_own = is_of_program(fb, function, owner)
        instance = function_instance(
            fb.world,
            function,
            owner,
            infer_arguments(fb.world, function, owner, types) | own_class(function, t),
            t if is_own or t.info.is_named_tuple else owner,
        )
        value, found = call_target(fb, instance_target(fb, instance), arguments)
        if not is_own and t.info.is_named_tuple:
            return value
        if not is_own:
            return convert(fb, value, found, t)
        return initialised(fb, convert(fb, value, found, t), t, arguments)
    return initialised(fb, allocate_object(fb, t), t, arguments)


def initialised(fb: FunctionBuilder, value: Value, t: Class, arguments: list[Argument]) -> Value:
    """An object after its `__init__`, where its class has one."""
    types = [a for _, a in arguments]
    init = find_methods(fb.world, t, "__init__")
    if init is not None and init[1].fullname != "builtins.object":
        functions, owner = init
        function = (
            functions[0]
            if len(functions) == 1
            else choose_overload(fb.world, functions, owner, types)
        )
        type_arguments = infer_arguments(fb.world, function, owner, types)
        target = method_target(fb, (value, t), function, owner, type_arguments, t, direct=True)
        call_target(fb, initialising(fb, (value, t), target, function), arguments)
    return value


def os_error_maker(fb: FunctionBuilder, t: Class) -> Target | None:
    """What makes an `OSError(number, text, …)` of the program: the number decides on its class."""
    if t.fullname != "_einkorn_errors.OSError" or fb.world.is_library(fb.instance.module):
        return None
    function = fb.world.symbol("_einkorn_errors", "_os_error")
    assert isinstance(function, FuncDef)
    return instance_target(fb, function_instance(fb.world, function, None, {}))


def own_class(function: FuncDef, t: Class) -> dict[mt.TypeVarId, Concrete]:
    """The type argument of a NamedTuple's `__new__`: the class it is called on."""
    declared = function.type
    if not function.info.is_named_tuple or not isinstance(declared, mt.CallableType):
        return {}
    result = mt.get_proper_type(declared.ret_type)
    return {result.id: t} if isinstance(result, mt.TypeVarType) else {}


def is_of_program(fb: FunctionBuilder, function: FuncDef, owner: Class) -> bool:
    """Whether a `__new__` is the program's own: `__init__` runs after it."""
    return not fb.world.is_library(owner.info.module_name) and function not in fb.world.synthetic


def own_new(fb: FunctionBuilder, t: Class) -> tuple[list[FuncDef], Class] | None:
    """The `__new__` that makes objects of a class: the program's wherever it stands, the library's unless a
    nearer class has an `__init__`."""
    is_initialised = False
    for ancestor in t.info.mro:
        is_library = fb.world.is_library(ancestor.module_name)
        if ancestor.fullname == "builtins.object" or (is_library and is_initialised):
            return None
        symbol = ancestor.names.get("__new__")
        if symbol is not None and symbol.node is not None and plain_functions(symbol.node):
            return find_methods(fb.world, t, "__new__")
        is_initialised = is_initialised or "__init__" in ancestor.names
    return None
