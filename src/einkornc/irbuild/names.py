"""Names and attributes: variables as they are stored, narrowed to what mypy knows at their use."""

from __future__ import annotations

from typing import TypeGuard

from mypy import nodes
from mypy import types as mt
from mypy.nodes import Decorator, FuncDef, MypyFile, OverloadedFuncDef, TypeInfo, Var

from einkornc.diagnostics import DYNAMIC, UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.irbuild import (
    attributes,
    captures,
    class_objects,
    passed_arguments,
    shapes,
    type_aliases,
    unset_globals,
)
from einkornc.irbuild.class_checks import Trust
from einkornc.irbuild.concrete import (
    NOTHING,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Never,
    Nothing,
    Polymorphic,
    Tuple,
    Union,
    members,
    representation,
)
from einkornc.irbuild.conversion import convert, narrow
from einkornc.irbuild.docstrings import docstring, documentation
from einkornc.irbuild.function import CellPlace, FunctionBuilder
from einkornc.irbuild.function_values import (
    class_as_function,
    function_as_value,
    generic_class,
    generic_nested_value,
    nested_value,
)
from einkornc.irbuild.narrowed_types import narrowed_targets, recorded
from einkornc.irbuild.world import Argument


def lower_name(fb: FunctionBuilder, e: nodes.NameExpr, expected: Concrete | None) -> Argument:
    """A variable, converted from how it is stored to what it is narrowed to here."""
    match e.fullname:
        case "builtins.None":
            return ops.NOTHING, NOTHING
        case "builtins.True":
            return ops.TRUE, fb.world.bool
        case "builtins.False":
            return ops.FALSE, fb.world.bool
    return lower_reference(fb, e, expected)


_OF_CLASS_BODIES = ("__qualname__", "__module__")


def lower_reference(fb: FunctionBuilder, e: nodes.RefExpr, expected: Concrete | None) -> Argument:
    """A name or `module.name`."""
    node = e.node
    if isinstance(e, nodes.NameExpr) and e.kind == nodes.MDEF and e.name in _OF_CLASS_BODIES:
        refuse(DYNAMIC, f"{e.name} inside a class body", e.line, e.column)
    unset_globals.check_definition(fb, e)
    if isinstance(node, Decorator) and captures.named(node) in fb.places:
        node = captures.named(node)
    if isinstance(node, Var | FuncDef) and node in fb.places:
        nested = fb.nested.get(node) if isinstance(node, FuncDef) else None
        if nested is not None:
            return nested_value(fb, nested, fb.places[node].load(fb), expected)
        return _load(fb, e, node, expected)
    if isinstance(node, FuncDef) and node in fb.generic_nested:
        return generic_nested_value(fb, e, node, expected)
    match node:
        case Var():
            own = class_objects.own_class(fb, node)
            if own is not None:
                return class_objects.class_constant(fb, own), ClassObject(own)
            implicit = _implicit_attribute(fb, node, e)
            if implicit is not None:
                return implicit
            if node.is_self or e.kind == nodes.LDEF:
                return _load(fb, e, node, expected)
            return _narrow(fb, e, attributes.load_global(fb, node, e), is_shared=True)
        case FuncDef() | OverloadedFuncDef() | Decorator():
            return function_as_value(fb, e, node, expected)
        case TypeInfo():
            return class_as_value(fb, e, node, expected)
        case nodes.TypeAlias(python_3_12_type_alias=True):
            return type_aliases.alias_value(fb, node)
        case nodes.TypeAlias():
            target = mt.get_proper_type(node.target)
            if isinstance(target, mt.Instance):
                return class_as_value(fb, e, target.type, expected)
    refuse(
        UNSUPPORTED,
        f"{e.name if isinstance(e, nodes.NameExpr) else 'this name'} as a value",
        e.line,
        e.column,
    )


def _implicit_attribute(fb: FunctionBuilder, node: Var, e: nodes.RefExpr) -> Argument | None:
    """`__name__` and the others that every module has without assigning them."""
    module, _, name = node.fullname.rpartition(".")
    if name not in nodes.implicit_module_attrs or fb.world.module_value(node) is not None:
        return None
    if name == "__name__":
        return fb.text(module), fb.world.str
    if name == "__doc__" and module in fb.world.files:
        return documentation(fb, fb.world.files[module].defs)
    refuse(DYNAMIC, f"{name}: an image has no module files", e.line, e.column)


def class_as_value(
    fb: FunctionBuilder, e: nodes.Expression, info: TypeInfo, expected: Concrete | None
) -> Argument:
    """A class named where a value is expected: its class id, or its construction where a function is wanted."""
    options = members(expected) if expected is not None else ()
    is_kept = not info.defn.type_vars and any(
        isinstance(o, ClassObject) and fb.world.is_subtype(Class(info), o.item) for o in options
    )
    for option in options:
        if isinstance(option, Callable) and not is_kept:
            return class_as_function(fb, info, option)
        if info.defn.type_vars and isinstance(option, ClassObject):
            for t in narrowed_targets(fb, info, option.item):
                if isinstance(t, Class):
                    return class_objects.class_constant(fb, t), ClassObject(t)
    t = fb.type_of(e) if fb.has_type(e) else ClassObject(Class(info))
    if isinstance(t, Callable):
        return class_as_function(fb, info, t)
    if isinstance(t, Polymorphic):
        return generic_class(fb, info, fb.world.types[e])
    if isinstance(t, ClassObject) and isinstance(t.item, Class):
        return class_objects.class_constant(fb, t.item), t
    return class_objects.class_constant(fb, Class(info)), ClassObject(Class(info))


def _is_passed(node: Var | FuncDef, fb: FunctionBuilder) -> TypeGuard[Var]:
    """Whether a variable is `*args: P.args` or `**kwargs: P.kwargs` of a function around."""
    place = fb.places.get(node)
    return (
        isinstance(node, Var)
        and place is not None
        and isinstance(mt.get_proper_type(node.type), mt.ParamSpecType)
        and (isinstance(place.type, Tuple) or shapes.is_shape(place.type))
    )


def _load(
    fb: FunctionBuilder, e: nodes.RefExpr, node: Var | FuncDef, expected: Concrete | None
) -> Argument:
    place = fb.places.get(node)
    if _is_passed(node, fb):
        return passed_arguments.look(fb, e, node, expected)
    if place is None:
        assert isinstance(node, Var)
        if fb.instance.owner is not None and fb.scope is not None and node not in fb.scope.assigned:
            if isinstance(fb.instance.node, FuncDef) and not fb.instance.has_environment:
                refuse(
                    UNSUPPORTED,
                    f"{node.name}, a variable of the function around this class",
                    e.line,
                    e.column,
                )
        place = fb.declare(node)
    if isinstance(node, FuncDef):  # a nested function, captured before its definition
        found = fb.type_of(e)
        return narrow(fb, place.load(fb), place.type, found), found
    return _narrow(
        fb, e, (place.load(fb), place.type), isinstance(place, CellPlace) or node in fb.sent
    )


def _narrow(
    fb: FunctionBuilder, e: nodes.Expression, stored: Argument, is_shared: bool
) -> Argument:
    """Storage type to the type at this use, tested: mypy keeps narrowings over calls, and trusts TypeGuards."""
    value, t = stored
    if not fb.has_type(e) or (is_shared and fb.tested is e):
        return stored
    raw = mt.get_proper_type(fb.world.types[e])
    if isinstance(raw, mt.AnyType | mt.DeletedType | mt.PartialType):
        return stored
    if isinstance(raw, mt.Overloaded) and not isinstance(t, Union):
        return stored
    known = recorded(fb, raw, t)
    if known is None:
        return stored
    found = fb.world.with_subclasses(known, t, fb.instance.module)
    if found == t or isinstance(found, Never) or _is_better(fb, t, found):
        return stored
    if isinstance(t, Polymorphic) or isinstance(t, Callable) and isinstance(found, Callable):
        return stored
    if is_shared and isinstance(found, Nothing):
        return stored
    if not is_shared and fb.world.is_library(fb.instance.module):
        return narrow(fb, value, t, found), found  # ours keep to what makes mypy's narrowings true
    return convert(fb, value, t, found, Trust.NARROWING), found


# What a container is read as whose items' type nothing says: one of objects.


def _is_better(fb: FunctionBuilder, stored: Concrete, found: Concrete) -> bool:
    """Whether a specialised parameter's class says more than the Protocol mypy saw."""
    return (
        isinstance(stored, Class)
        and isinstance(found, Class)
        and (
            stored.info is not found.info and found.info not in fb.world.descendants_of(stored.info)
        )
        and representation(stored) == representation(found)
        and fb.instance.is_specialised
    )


def lower_member(fb: FunctionBuilder, e: nodes.MemberExpr, expected: Concrete | None) -> Argument:
    """`expr.name`."""
    if isinstance(e.expr, nodes.CallExpr) and _is_absent(e.expr):
        t = fb.type_of(e)
        return fb.zero(representation(t)), t
    if e.name == "__doc__":
        return narrow_attribute(fb, e, docstring(fb, e))
    if isinstance(e.expr, nodes.RefExpr) and isinstance(e.expr.node, MypyFile):
        return lower_reference(fb, e, expected)
    if isinstance(e.expr, nodes.RefExpr) and type_aliases.names_class(e.expr.node):
        return attributes.class_attribute(fb, e, expected)
    if class_objects.own_class(fb, e.expr) is not None:
        return attributes.receiver_class_attribute(fb, e, expected)
    receiver = fb.expression(e.expr)
    return narrow_attribute(fb, e, attributes.load(fb, receiver, e.name, e, expected))


def _is_absent(e: nodes.CallExpr) -> bool:
    callee = e.callee
    if isinstance(callee, nodes.IndexExpr):
        callee = callee.base
    return isinstance(callee, nodes.RefExpr) and callee.fullname == "einkorn.lowlevel.image.Absent"


def narrow_attribute(fb: FunctionBuilder, e: nodes.MemberExpr, stored: Argument) -> Argument:
    """Narrowings of attributes are checked: mypy keeps them over calls that may have changed the attribute."""
    value, t = stored
    if not fb.has_type(e) or fb.tested is e:
        return stored
    raw = mt.get_proper_type(fb.world.types[e])
    if isinstance(raw, mt.ParamSpecType) and not fb.world.is_library(fb.instance.module):
        refuse(
            UNSUPPORTED,
            f"{e.name}, the arguments of a ParamSpec kept as an attribute, as a value: only calls may spread it",
            e.line,
            e.column,
        )
    if isinstance(raw, mt.AnyType | mt.PartialType) or (
        isinstance(raw, mt.FunctionLike) and not isinstance(t, Union)
    ):
        return stored
    known = recorded(fb, raw, t)
    if known is None:
        return stored
    found = fb.world.with_subclasses(known, t, fb.instance.module)
    if found == t or isinstance(found, Never | Nothing) or isinstance(t, Callable):
        return stored
    if isinstance(t, Class) and not all(
        isinstance(m, Class) and t.info in m.info.mro for m in members(found)
    ):
        return stored
    return convert(fb, value, t, found, Trust.NARROWING), found
