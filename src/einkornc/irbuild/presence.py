"""`hasattr(value, "name")` of a value whose class is known: what the class has, and what is set by now."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import mypy
from mypy import nodes

from einkornc.diagnostics import DYNAMIC, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.irbuild import class_objects, unset_globals
from einkornc.irbuild.classes import is_class_variable, is_shifted
from einkornc.irbuild.concrete import Class, ClassObject, Union
from einkornc.irbuild.fields import is_attribute_set
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import for_members
from einkornc.irbuild.members import class_of, find_member, plain_functions
from einkornc.irbuild.world import Argument


def lower(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    """Whether the argument has an attribute of that name. Refuses what only the object would know."""
    name = e.args[1]
    if not isinstance(name, nodes.StrExpr):
        refuse(DYNAMIC, "hasattr() of a name only known at run time", e.line, e.column)
    if "__" in name.value and not name.value.endswith("__"):
        refuse(DYNAMIC, f"hasattr() of {name.value}, a name that classes change", e.line, e.column)
    first = e.args[0]
    module = first.node if isinstance(first, nodes.RefExpr) else None
    if isinstance(module, nodes.MypyFile):
        return _offers(fb, module, name.value, e), fb.world.bool
    if (
        isinstance(first, nodes.RefExpr)
        and isinstance(module, nodes.TypeInfo)
        and not module.is_enum
    ):
        unset_globals.check_definition(fb, first)
        return _named_class_has(fb, module, name.value, e), fb.world.bool
    return of(fb, fb.expression(e.args[0]), name.value, e)


def _named_class_has(
    fb: FunctionBuilder, info: nodes.TypeInfo, name: str, e: nodes.CallExpr
) -> Value:
    """Whether a class itself has an attribute: a method, or a variable that its body gives a value."""
    found = find_member(info, name)
    if found is not None:
        node, owner = found
        is_there = not isinstance(node, nodes.Var) or is_class_variable(fb.world, owner, node)
        is_ours = fb.world.is_library(owner.module_name) and name.startswith("_")
        if is_there and not is_ours and name not in fb.world.deleted:
            return ops.TRUE
    only_own = all(
        b.fullname == "builtins.object" or not fb.world.is_library(b.module_name) for b in info.mro
    )
    if not only_own or name.startswith("__") or name in fb.world.deleted:
        refuse(DYNAMIC, f"hasattr() of {info.name}, which may have {name}", e.line, e.column)
    return ops.FALSE


def _offers(fb: FunctionBuilder, module: nodes.MypyFile, name: str, e: nodes.CallExpr) -> Value:
    """Whether a library module has a name: where it has not, CPython's may."""
    found = module.names.get(name)
    if fb.world.is_library(module.fullname) and found is not None and found.module_public:
        return ops.TRUE
    known = _names_of_cpython(module.fullname) if fb.world.is_library(module.fullname) else None
    if known and name not in known and not name.startswith("_"):
        return ops.FALSE
    refuse(DYNAMIC, f"hasattr() of {module.fullname}, which has no {name} here", e.line, e.column)


@cache
def _names_of_cpython(module: str) -> frozenset[str]:
    """What names the stubs that come with mypy give a module; a word anywhere in them counts.

    Empty where that is not known: there are no stubs, or they take all names of another module.
    """
    stubs = Path(mypy.__file__).parent / "typeshed" / "stdlib" / module.replace(".", "/")
    for stub in (stubs.with_suffix(".pyi"), stubs / "__init__.pyi"):
        if stub.exists():
            text = stub.read_text(encoding="utf-8")
            return frozenset() if "import *" in text else frozenset(re.findall(r"\w+", text))
    return frozenset()


def of(fb: FunctionBuilder, argument: Argument, name: str, e: nodes.CallExpr) -> Argument:
    """Whether a value has an attribute. Refuses what only the object would know."""
    value, t = argument
    if isinstance(t, Union):
        return for_members(fb, argument, lambda member: of(fb, member, name, e))
    if isinstance(t, ClassObject) and isinstance(t.item, Class):
        return _class_has(fb, t.item.info, name, e), fb.world.bool
    owner = class_of(fb.world, t)
    if owner is None or not isinstance(t, Class):
        refuse(DYNAMIC, f"hasattr() of a {t}", e.line, e.column)
    is_open = t.info.is_protocol or t.info.is_intersection or t.fullname == "builtins.object"
    elsewhere = any(name in d.names for d in fb.world.descendants_of(t.info))
    held = None if is_open else fb.world.class_instance(t).attributes.get(name)
    if held is not None and is_shifted(fb.world, t.info):
        number = class_objects.class_of_value(fb, argument)
        return class_objects.each(fb, number, lambda option: _is_set(fb, value, option, name))
    if held is not None:
        return is_attribute_set(fb, value, fb.world.class_instance(t), held), fb.world.bool
    if find_member(t.info, name) is not None:
        return ops.TRUE, fb.world.bool
    if is_open or elsewhere:
        refuse(DYNAMIC, f"hasattr() of a {t}, of which only the object knows", e.line, e.column)
    return _answer_of_plain_object(fb, t, name, e), fb.world.bool


def _is_set(fb: FunctionBuilder, value: Value, t: Class, name: str) -> Argument:
    """Whether the attribute is set of an object of exactly this class, which may hold it elsewhere than its base."""
    instance = fb.world.class_instance(t)
    return is_attribute_set(fb, value, instance, instance.attributes[name]), fb.world.bool


def _class_has(fb: FunctionBuilder, info: nodes.TypeInfo, name: str, e: nodes.CallExpr) -> Value:
    """Whether a class, and with it those below, has a method of that name."""
    found = find_member(info, name)
    deletes = any(isinstance(s, nodes.DelStmt) for s in info.defn.defs.body)
    if found is not None and plain_functions(found[0]) and not deletes:
        is_ours = fb.world.is_library(found[1].module_name) and name.startswith("_")
        if not is_ours:
            return ops.TRUE
    refuse(DYNAMIC, f"hasattr() of the class {info.name}", e.line, e.column)


class _Plain:
    """What every object of a class of the program has beside what the class says."""


def _answer_of_plain_object(fb: FunctionBuilder, t: Class, name: str, e: nodes.CallExpr) -> Value:
    """For a name that no definition of the class has: only CPython's own names can be there."""
    is_special = name.startswith("__")
    has_library_base = any(
        fb.world.is_library(base.module_name) and base.fullname != "builtins.object"
        for base in t.info.mro
    )
    if is_special and (has_library_base or "__slots__" in t.info.names):
        refuse(DYNAMIC, f"hasattr() of {name} of a {t}", e.line, e.column)
    return ops.TRUE if is_special and hasattr(_Plain(), name) else ops.FALSE
