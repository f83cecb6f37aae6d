"""`C.__new__(C, …)`: objects of the program's classes without their `__init__`."""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import FuncDef, TypeInfo

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.irbuild import class_objects, synthesis
from einkornc.irbuild.concrete import Class, ClassObject, members
from einkornc.irbuild.construction import allocate_object, instance_target, is_of_program
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.members import find_member, plain_functions
from einkornc.irbuild.overloads import choose
from einkornc.irbuild.targets import call_with_arguments
from einkornc.irbuild.world import Argument

# Library classes that add nothing to an object.
_WITHOUT_FIELDS = ("builtins.object", "typing.Generic", "typing.Protocol", "abc.ABC")


def is_bare(fb: FunctionBuilder, info: TypeInfo) -> bool:
    """Whether a class's `__new__` is the program's or object's, which makes an object without attributes."""
    found = find_member(info, "__new__")
    return found is not None and (
        found[1].fullname == "builtins.object" or not fb.world.is_library(found[1].module_name)
    )


def make(fb: FunctionBuilder, info: TypeInfo, e: nodes.CallExpr) -> Argument:
    """`info.__new__(wanted, …)`, where `wanted` may be one of several classes."""
    if not e.args or e.arg_kinds[0] != nodes.ARG_POS:
        refuse(UNSUPPORTED, f"{info.name}.__new__ without a class", e.line, e.column)
    wanted = fb.expression(e.args[0])
    result = fb.type_of(e)

    def made(option: Class) -> Argument:
        value, t = _made(fb, info, option, e)
        return convert(fb, value, t, result), result

    held = wanted[1].item if isinstance(wanted[1], ClassObject) else None
    choices = [
        option
        for base in (members(held) if held is not None else ())
        if isinstance(base, Class)
        for option in class_objects.options(fb, base)
        if not option.info.is_abstract and not option.info.is_protocol
    ]
    return class_objects.each(fb, wanted, made, choices or None)


def _made(fb: FunctionBuilder, info: TypeInfo, option: Class, e: nodes.CallExpr) -> Argument:
    _refuse_unless_plain(fb, option, e)
    found = find_member(info, "__new__")
    assert found is not None
    if found[1].fullname == "builtins.object":
        return allocate_object(fb, option, e), option
    owner = fb.world.supertype(option, found[1])
    functions = plain_functions(found[0])
    if owner is None or not functions:
        refuse(UNSUPPORTED, f"{info.name}.__new__ of {option}", e.line, e.column)
    function: FuncDef = choose(fb, functions, owner, e)
    if not is_of_program(fb, function, owner):
        refuse(UNSUPPORTED, f"{info.name}.__new__ called by name", e.line, e.column)
    target = instance_target(fb, function_instance(fb.world, function, owner, {}, option))
    return call_with_arguments(fb, target, e.args[1:], e.arg_kinds[1:], e.arg_names[1:], e)


def _refuse_unless_plain(fb: FunctionBuilder, option: Class, e: nodes.CallExpr) -> None:
    """What the library's classes and a data class's defaults need is not there without a constructor."""
    is_derived = any(
        fb.world.is_library(ancestor.module_name) and ancestor.fullname not in _WITHOUT_FIELDS
        for ancestor in option.info.mro
    )
    has_defaults = synthesis.is_dataclass_info(option.info) and any(
        attribute.default is not None
        for attribute in fb.world.class_instance(option).attributes.values()
    )
    if is_derived or has_defaults or option.info.is_abstract:
        refuse(UNSUPPORTED, f"{option.info.name}.__new__ called by name", e.line, e.column)
