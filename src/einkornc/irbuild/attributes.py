"""Attributes: fields of objects, properties, class variables, module variables, bound methods."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import Decorator, TypeInfo, Var

from einkornc.diagnostics import DELETION, DYNAMIC, UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Constant, Value
from einkornc.ir.types import BOOL, FLOAT, UNIT
from einkornc.irbuild import (
    cached_properties,
    class_lineage,
    class_objects,
    function_texts,
    unset_class_variables,
    unset_globals,
)
from einkornc.irbuild.class_scan import class_default, dataclass_fields, is_dataclass
from einkornc.irbuild.classes import (
    flag_name,
    is_cached_in_part,
    is_cached_property,
    is_class_variable,
    is_descriptor,
    is_shifted,
)
from einkornc.irbuild.concrete import (
    NOTHING,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Nothing,
    Polymorphic,
    Tuple,
    Union,
    is_class,
    machine_type,
)
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.dispatch import get_attribute, set_attribute
from einkornc.irbuild.enums import is_member, member, members_by_name
from einkornc.irbuild.fields import read_field, write_field
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.function_values import bound_method, class_function_value
from einkornc.irbuild.invoke import call_method, for_members, lacking_in_none, needs_dispatch
from einkornc.irbuild.literals import literal_octets, literal_text
from einkornc.irbuild.members import class_of, find_member
from einkornc.irbuild.open_classes import is_open, seen
from einkornc.irbuild.targets import call_accessor, call_setter
from einkornc.irbuild.world import Argument, Attribute, World

# ---------------------------------------------------------------- instance attributes


def refuse_overridden_class(fb: FunctionBuilder, owner: Class, name: str, e: nodes.Context) -> None:
    """A class inside a class, reached through an object, must be the same for every subclass."""
    if _overridden(fb.world, owner.info, name):
        refuse(UNSUPPORTED, f"{name}, a class that a subclass replaces", e.line, e.column)


def load(
    fb: FunctionBuilder,
    receiver: Argument,
    name: str,
    e: nodes.Context,
    expected: Concrete | None = None,
    exact: bool = False,
) -> Argument:
    """`receiver.name`; `exact` where the receiver is known to be of no subclass of its type."""
    value, t = receiver
    if isinstance(t, Union):
        return for_members(fb, receiver, lambda member: load(fb, member, name, e, expected))
    if name == "_fields" and isinstance(t, Class) and t.info.is_named_tuple:
        return _named_fields(fb, t.info)
    if name == "__class__":
        return class_objects.class_of_value(fb, receiver)
    if isinstance(t, ClassObject):
        return class_objects.load_attribute(fb, receiver, name, e)
    if isinstance(t, Callable | Polymorphic) and name == "__name__":
        name_held = function_texts.name_of(fb, value)
        return fb.call(fb.runtime("function_name"), [name_held]), fb.world.str
    if isinstance(t, Class) and t.info.is_enum and name in ("name", "value"):
        given = _library_property(fb.world, t.info, name)
        if given is not None:
            if not exact and fb.world.is_redefined_below(t.info, name):
                return get_attribute(fb, receiver, t, name, fb.world.convert(given, {}))
            name = f"_{name}_"
    owner = class_of(fb.world, t)
    assert owner is not None
    if isinstance(t, Class) and is_open(t):
        found_type = _declared_type(fb, t, name)
        if found_type is not None:
            return get_attribute(fb, receiver, t, name, seen(fb.world, found_type))
    elif isinstance(t, Class) and machine_type(t) is None and not t.info.is_protocol:
        instance = fb.world.class_instance(t)
        attribute = instance.attributes.get(name)
        if attribute is not None and cached_properties.is_cached(attribute):
            if not exact and is_cached_in_part(fb.world, t.info, name):
                return get_attribute(fb, receiver, t, name, attribute.type)
            nearest = t.info.get(name)
            if nearest is None or not is_cached_property(nearest.node):
                return _property(fb, receiver, name, exact)
            return cached_properties.load(fb, receiver, instance, attribute), attribute.type
        if attribute is not None:
            return read_field(fb, value, instance, attribute, exact), attribute.type
    found = find_member(owner.info, name)
    if found is None:
        from einkornc.irbuild import parsed_arguments

        if parsed_arguments.is_namespace(t):
            return parsed_arguments.load(fb, receiver, name, e, expected)
        if isinstance(t, Nothing):
            return lacking_in_none(fb, name)
        refuse(DYNAMIC, f"{t} has no attribute {name}", e.line, e.column)
    node, info = found
    if isinstance(node, TypeInfo) and not node.defn.type_vars:
        refuse_overridden_class(fb, owner, name, e)
        return class_objects.class_constant(fb, Class(node)), ClassObject(Class(node))
    if isinstance(node, Decorator) and node.func.is_property:
        return _property(fb, receiver, name, exact)
    if isinstance(node, nodes.OverloadedFuncDef) and node.is_property:
        return _property(fb, receiver, name, exact)
    if isinstance(node, Var) and is_descriptor(node, "__get__"):
        held = load_class_variable(fb, info, node, owner)
        return call_method(
            fb, held, "__get__", [receiver, class_objects.class_of_value(fb, receiver)]
        )
    if isinstance(node, Var):
        varies = (
            name in ("_name_", "_value_")
            or _overridden(fb.world, owner.info, name)
            or class_objects.varies(fb.world, owner.info, name)
        )
        if owner.info.is_protocol or (not exact and varies):
            declared = (
                fb.world.convert(node.type, _substitution(fb.world, owner, info), info.module_name)
                if node.type
                else None
            )
            assert declared is not None
            return get_attribute(fb, receiver, owner, name, declared)
        return load_class_variable(fb, info, node, owner)

    return bound_method(fb, receiver, name, e, expected)


def _library_property(world: World, info: TypeInfo, name: str) -> mt.Type | None:
    """What `name` or `value` of an enum gives where the library's property is the one that is found."""
    found = find_member(info, name)
    if found is None or not world.is_library(found[1].module_name):
        return None
    declared = found[0].func.type if isinstance(found[0], Decorator) else None
    return declared.ret_type if isinstance(declared, mt.CallableType) else None


def _declared_type(fb: FunctionBuilder, t: Class, name: str) -> Concrete | None:
    """What a variable of a class is declared as, its own arguments put in; None of methods and what it lacks."""
    found = find_member(t.info, name)
    if found is None:
        return None
    node, info = found
    if not isinstance(node, Var) or node.type is None:
        return None
    return fb.world.convert(node.type, _substitution(fb.world, t, info), info.module_name)


def _substitution(world: World, owner: Class, info: TypeInfo) -> dict[mt.TypeVarId, Concrete]:
    base = world.supertype(owner, info)
    return world.substitution_of(base) if base is not None else {}


def _property(fb: FunctionBuilder, receiver: Argument, name: str, exact: bool) -> Argument:
    value, t = receiver
    if is_class(t, "builtins.type"):
        return class_objects.load_attribute(fb, receiver, name, nodes.TempNode(mt.NoneType()))
    if not exact and isinstance(t, Class) and is_cached_in_part(fb.world, t.info, name):
        declared = cached_properties.declared_result(fb, t, name)
        if declared is not None:
            return get_attribute(fb, receiver, t, name, declared)
    return call_method(fb, (value, t), name, [], direct=exact)


def _overridden(world: World, info: TypeInfo, name: str) -> bool:
    return world.is_redefined_below(info, name)


def store(
    fb: FunctionBuilder,
    receiver: Argument,
    name: str,
    new: Argument,
    e: nodes.Context,
    exact: bool = False,
) -> None:
    """`receiver.name = new`; `exact` where the receiver is known to be of no subclass of its type."""
    value, t = receiver
    if isinstance(t, Union):
        for_members(fb, receiver, lambda m: (_store_member(fb, m, name, new, e), fb.world.bool))
        return
    _store_member(fb, receiver, name, new, e, exact)


def _store_member(
    fb: FunctionBuilder,
    receiver: Argument,
    name: str,
    new: Argument,
    e: nodes.Context,
    exact: bool = False,
) -> Value:
    value, t = receiver
    if isinstance(t, ClassObject):
        class_objects.store_attribute(fb, receiver, name, new, e)
        return ops.TRUE
    if not isinstance(t, Class):
        refuse(DYNAMIC, f"An attribute of {t} is assigned", e.line, e.column)
    if is_open(t):
        declared = _declared_type(fb, t, name)
        if declared is not None:
            passed = seen(fb.world, declared)
            set_attribute(fb, receiver, t, name, (convert(fb, *new, passed), passed))
            return ops.TRUE
    elif not t.info.is_protocol:
        instance = fb.world.class_instance(t)
        attribute = instance.attributes.get(name)
        if attribute is not None and not exact and _is_frozen(attribute):
            error = fb.world.class_named("dataclasses.FrozenInstanceError")
            from einkornc.irbuild.statements import raise_value

            text = fb.text(f"cannot assign to field '{name}'"), fb.world.str
            raise_value(fb, construct(fb, error, [text]))
            return ops.TRUE
        if attribute is not None:
            if cached_properties.is_cached(attribute) and is_cached_in_part(fb.world, t.info, name):
                refuse(UNSUPPORTED, f"Assignment to {name}, cached in part", e.line, e.column)
            held = convert(fb, new[0], new[1], attribute.type)
            write_field(fb, value, instance, attribute, held, exact)
            return ops.TRUE
    found = find_member(t.info, name)
    if found is not None and isinstance(found[0], nodes.OverloadedFuncDef) and found[0].is_property:
        if not exact and needs_dispatch(fb.world, t, name):
            set_attribute(fb, receiver, t, name, new)
            return ops.TRUE
        call_setter(fb, receiver, found[0], found[1], new)
        return ops.TRUE
    if found is not None and isinstance(found[0], Var) and is_descriptor(found[0], "__set__"):
        descriptor = load_class_variable(fb, found[1], found[0], t)
        call_method(fb, descriptor, "__set__", [receiver, new])
        return ops.TRUE
    if (
        t.info.is_protocol
        and found is not None
        and isinstance(found[0], Var)
        and found[0].type is not None
    ):
        declared = fb.world.convert(
            found[0].type, _substitution(fb.world, t, found[1]), found[1].module_name
        )
        set_attribute(fb, receiver, t, name, (convert(fb, new[0], new[1], declared), declared))
        return ops.TRUE
    from einkornc.irbuild import parsed_arguments

    if found is None and parsed_arguments.is_namespace(t):
        parsed_arguments.store(fb, receiver, name, new)
        return ops.TRUE
    refuse(DYNAMIC, f"{t}.{name} cannot be assigned", e.line, e.column)


def delete(fb: FunctionBuilder, receiver: Argument, name: str, e: nodes.Context) -> None:
    """`del receiver.name`: a property's deleter, or the attribute is unset until it is assigned again."""
    value, t = receiver
    if not isinstance(t, Class) or t.info.is_protocol:
        refuse(DELETION, f"`del` of an attribute of {t}", e.line, e.column)
    found = find_member(t.info, name)
    if found is not None and isinstance(found[0], nodes.OverloadedFuncDef):
        if _overridden(fb.world, t.info, name) or not call_accessor(
            fb, receiver, found[0], found[1], "deleter", []
        ):
            refuse(DELETION, f"`del` of the property {name}", e.line, e.column)
        return
    instance = fb.world.class_instance(t)
    attribute = instance.attributes.get(name)
    if attribute is None or attribute.always_set or is_shifted(fb.world, t.info):
        refuse(DELETION, f"`del` of {t.info.name}.{name}", e.line, e.column)
    if _is_frozen(attribute):
        refuse(DELETION, f"`del` of {name}, a field of a frozen class", e.line, e.column)
    read_field(fb, value, instance, attribute)  # AttributeError where it is not set
    field = instance.layout.field_named(name)
    fb.set_field(value, field, fb.zero(field.type))
    for flag in instance.layout.fields:
        if flag.name == flag_name(name):
            fb.set_field(value, flag, ops.FALSE)


def _is_frozen(attribute: Attribute) -> bool:

    info = attribute.owner
    if not is_dataclass(info) or not info.metadata["dataclass"].get("frozen"):
        return False
    return attribute.name in dataclass_fields(info)


# ---------------------------------------------------------------- class attributes


def class_attribute(
    fb: FunctionBuilder, e: nodes.MemberExpr, expected: Concrete | None
) -> Argument:
    """`Class.name`: an enum member, a class variable, or a function of the class."""
    assert isinstance(e.expr, nodes.RefExpr)
    unset_globals.check_definition(fb, e.expr)
    info = e.expr.node
    if isinstance(info, nodes.TypeAlias):
        target = mt.get_proper_type(info.target)
        if not isinstance(target, mt.Instance):
            refuse(UNSUPPORTED, f"{e.name} of an alias that is no class", e.line, e.column)
        info = target.type
    assert isinstance(info, TypeInfo)
    return attribute_of_class(fb, info, e, expected)


def receiver_class_attribute(
    fb: FunctionBuilder, e: nodes.MemberExpr, expected: Concrete | None
) -> Argument:
    """`cls.name` in a classmethod."""
    assert fb.instance.receiver is not None
    return attribute_of_class(fb, fb.instance.receiver.info, e, expected)


def attribute_of_class(
    fb: FunctionBuilder, info: TypeInfo, e: nodes.MemberExpr, expected: Concrete | None
) -> Argument:
    if e.name == "__name__":
        return fb.text(info.name), fb.world.str
    if e.name == "__qualname__":
        return fb.text(fb.world.qualified_name(info)), fb.world.str
    if e.name == "_fields" and info.is_named_tuple:
        return _named_fields(fb, info)
    if e.name in class_lineage.NAMES:
        return class_lineage.load(fb, info, e.name, e)
    if info.is_enum:
        if is_member(info, e.name):
            return member(fb, info, e.name)
        if e.name == "__members__":
            return members_by_name(fb, info)
    found = find_member(info, e.name)
    if found is None:
        refuse(DYNAMIC, f"{info.name} has no attribute {e.name}", e.line, e.column)
    node, owner = found
    if isinstance(node, Var) and is_descriptor(node, "__get__"):
        held = load_class_variable(fb, owner, node, Class(info))
        itself = class_objects.class_constant(fb, Class(info)), ClassObject(Class(info))
        made = call_method(fb, held, "__get__", [(ops.NOTHING, NOTHING), itself])
        from einkornc.irbuild.names import narrow_attribute

        return narrow_attribute(fb, e, made)
    if isinstance(node, Var):
        return load_class_variable(fb, owner, node, Class(info))
    if isinstance(node, TypeInfo):
        from einkornc.irbuild.names import class_as_value

        return class_as_value(fb, e, node, expected)

    return class_function_value(fb, info, e, expected)


def _named_fields(fb: FunctionBuilder, info: TypeInfo) -> Argument:
    """`_fields` of a NamedTuple."""
    names = [fb.text(str(name)) for name in info.metadata["namedtuple"]["fields"]]
    return fb.make_struct(names), Tuple(tuple(fb.world.str for _ in names))


def load_class_variable(
    fb: FunctionBuilder, info: TypeInfo, var: Var, owner: Class | None
) -> Argument:
    """A variable that lives once per class, or the default a field has there."""
    constant = (
        literal_constant(fb, class_default(info, var.name)) if _is_constant(fb, info, var) else None
    )
    if constant is not None:
        return constant
    if var.type is None:
        refuse(UNSUPPORTED, f"mypy gives no type for {var.name}", var.line)
    t = fb.world.convert(var.type, {}, info.module_name)
    return class_objects.load(fb, owner.info if owner is not None else info, info, var, t)


def _is_constant(fb: FunctionBuilder, info: TypeInfo, var: Var) -> bool:
    fixed = var.is_final or not (
        fb.world.is_assigned(var) or class_objects.is_assigned(fb.world, var.name)
    )
    if unset_class_variables.may_be_unset(fb.world, var):
        return False
    return fixed and is_class_variable(fb.world, info, var)


# ---------------------------------------------------------------- module variables


def load_global(fb: FunctionBuilder, var: Var, e: nodes.Expression | None = None) -> Argument:
    """A module-level variable; constants are folded."""
    if unset_globals.is_sure_here(fb, var) and not fb.world.is_assigned(var):
        constant = literal_constant(fb, fb.world.module_value(var))
        if constant is not None and var.type is not None and fb.concrete(var.type) == constant[1]:
            return constant
    if not fb.world.is_library(fb.instance.module) and _is_mere_name(fb.world, var):
        refuse(UNSUPPORTED, f"{var.name} as a value")
    value, t = load_variable(fb, var, var.fullname)
    unset_globals.check_load(fb, var, t, value, e)
    return value, t


def _is_mere_name(world: World, var: Var) -> bool:
    """Whether a variable of the library never has a value: NotImplemented, what only annotations name."""
    declared = isinstance(world.module_value(var), nodes.TempNode) and not world.is_assigned(var)
    return declared and world.is_library(world.module_of(var.fullname))


def load_variable(fb: FunctionBuilder, var: Var, name: str) -> Argument:
    """The stored value of a module or class variable."""
    t = _variable_type(fb, var)
    variable = fb.world.global_variable(var, name, t)
    fb.world.reach(var)
    value = fb.emit(ops.LoadGlobal(variable.type, fb.line, variable))
    return value, t


def delete_variable(fb: FunctionBuilder, var: Var, e: nodes.Expression) -> None:
    """`del variable` of a module's variable; NameError where it is not set."""
    value, t = load_variable(fb, var, var.fullname)
    unset_globals.check_load(fb, var, t, value, e)
    unset_globals.note_deletion(fb, var, t)


def delete_class_variable(fb: FunctionBuilder, var: Var) -> None:
    """`del name` in the body of the class."""
    t = _variable_type(fb, var)
    variable = fb.world.global_variable(var, var.fullname, t)
    unset_class_variables.note_deletion(fb, var, t, variable)


def store_variable(fb: FunctionBuilder, var: Var, name: str, new: Argument) -> None:
    """Assign a module or class variable."""
    t = _variable_type(fb, var)
    variable = fb.world.global_variable(var, name, t)
    value = convert(fb, new[0], new[1], t)
    fb.emit(ops.StoreGlobal(UNIT, fb.line, variable, value))
    if isinstance(var.info, TypeInfo) and var.info:
        unset_class_variables.note_store(fb, var, t)
    elif name == var.fullname:
        unset_globals.note_store(fb, var, t, value)


def _variable_type(fb: FunctionBuilder, var: Var) -> Concrete:
    if var.type is None:
        refuse(UNSUPPORTED, f"mypy gives no type for {var.name}", var.line)
    if isinstance(mt.get_proper_type(var.type), mt.DeletedType):
        refuse(
            UNSUPPORTED,
            f"{var.name}, which `except … as {var.name}` deletes: use another name there,",
            fb.line,
        )
    if _may_be_anything(var.type):
        return fb.world.object  # what mypy does not know of what was read from an object
    return fb.world.convert(var.type, {}, fb.world.module_of(var.fullname))


def _may_be_anything(t: mt.Type) -> bool:
    p = mt.get_proper_type(t)
    if isinstance(p, mt.UnionType):
        return any(map(_may_be_anything, p.items))
    return isinstance(p, mt.AnyType)


def literal_constant(fb: FunctionBuilder, e: nodes.Expression | None) -> Argument | None:
    """The value of a literal, or of an expression of literals mypy can fold."""
    match e:
        case nodes.IntExpr() if -(1 << 63) <= e.value < 1 << 63:
            return fb.integer(e.value), fb.world.int
        case nodes.FloatExpr():
            return Constant(FLOAT, e.value), fb.world.float
        case nodes.StrExpr():
            return fb.text(literal_text(e)), fb.world.str
        case nodes.BytesExpr():
            return literal_octets(fb, e)
        case nodes.NameExpr() if e.fullname in ("builtins.True", "builtins.False"):
            return Constant(BOOL, int(e.fullname.endswith("True"))), fb.world.bool
        case nodes.OpExpr() | nodes.UnaryExpr():
            folded = fold(fb.world, e)
            if folded is not None and -(1 << 63) <= folded < 1 << 63:
                return fb.integer(folded), fb.world.int
    return None


def fold(world: World, e: nodes.Expression) -> int | None:
    """The value of an int expression of literals and constant module variables."""
    match e:
        case nodes.IntExpr():
            return e.value
        case nodes.UnaryExpr():
            inner = fold(world, e.expr)
            if inner is None:
                return None
            return -inner if e.op == "-" else ~inner if e.op == "~" else None
        case nodes.RefExpr() if isinstance(e.node, Var) and not world.is_assigned(e.node):
            if not unset_globals.is_sure(world, e.node):
                return None
            value = world.module_value(e.node)
            return None if value is None else fold(world, value)
        case nodes.OpExpr():
            a, b = fold(world, e.left), fold(world, e.right)
            if a is None or b is None:
                return None
            match e.op:
                case "+":
                    return a + b
                case "-":
                    return a - b
                case "*":
                    return a * b
                case "<<" if 0 <= b < 64:
                    return a << b
                case ">>" if 0 <= b < 64:
                    return a >> b
                case "|":
                    return a | b
                case "&":
                    return a & b
                case "//" if b:
                    return a // b
                case "**" if 0 <= b < 64:
                    return int(a**b)
    return None
