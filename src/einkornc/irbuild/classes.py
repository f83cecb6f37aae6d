"""Layout of classes: which attributes live in an object, where, and whether they are surely set.

An attribute that every `__init__` assigns in a straight line before `self` can be seen needs no test when it
is read. Any other is tested: a null reference, or a hidden flag beside a value, means AttributeError.
"""

from __future__ import annotations

from typing import TypeGuard

from mypy import nodes
from mypy import types as mt
from mypy.nodes import TypeInfo, Var

from einkornc.diagnostics import INHERITANCE, UNSUPPORTED, refuse
from einkornc.frontend.named_tuple_subclasses import is_first
from einkornc.frontend.walk import walk
from einkornc.ir.types import BOOL, INT, REFERENCE, ClassKind, ClassLayout, Integer
from einkornc.irbuild import public_names
from einkornc.irbuild.class_objects import is_assigned_on_class, is_class_expression
from einkornc.irbuild.class_scan import (
    class_default,
    dataclass_fields,
    is_dataclass,
    is_field_call,
    names_in,
    self_assignments,
)
from einkornc.irbuild.concrete import Class, Concrete, Nothing, is_class, members, representation
from einkornc.irbuild.plain_values import PLAIN, is_subclassed
from einkornc.irbuild.surely_set import surely_set
from einkornc.irbuild.world import ARRAY, Attribute, ClassInstance, World

# Fields of these modules that count items: every method leaves them between 0 and what fits in memory.
_CONTAINERS = ("builtins", "_einkorn_sets", "_einkorn_text")
_COUNTS = ("_size", "_length", "_count")

_VARIABLE_SIZE = {"builtins.str": Integer(8, False), "builtins.bytes": Integer(8, False)}


def flag_name(name: str) -> str:
    """The hidden field that says whether attribute `name` is set."""
    return f"{name} is set"


def environment_field(info: TypeInfo) -> str:
    """The hidden field that holds what the methods of a class in a function capture."""
    return f"environment of {info.fullname}"


def _add_environments(world: World, info: TypeInfo, layout: ClassLayout) -> None:
    """Of a class and its bases (local_classes.py)."""
    present = {f.name for f in layout.fields}
    for ancestor in reversed(info.mro):
        if ancestor in world.local_classes and environment_field(ancestor) not in present:
            layout.add_field(environment_field(ancestor), REFERENCE)


def lay_out(world: World, t: Class) -> ClassInstance:
    """Make the layout of a class held by reference and register it."""
    info = t.info
    if info.module_name in world.files:
        world.checked.packages.look(world.files[info.module_name].path, info.defn)
    if info.fullname == ARRAY:
        instance = ClassInstance(t, world.array_layout(t))
        world.classes[t] = instance
        return instance
    layout = ClassLayout(str(t), public_names.class_name(info), full_name=world.full_name(info))
    instance = ClassInstance(t, layout)
    world.classes[t] = instance
    for index, base in enumerate(_bases_with_state(world, t)):
        if index == 0:
            layout.base = base.layout
            layout.fields = list(base.layout.fields)
            layout.size = base.layout.size
            instance.attributes.update(base.attributes)
        else:
            _add_fields(world, instance, base)
    substitution = world.substitution_of(t)
    if info.is_named_tuple and info.tuple_type is not None:
        names = _named_fields(info) if is_first(info) else []
        for name, item in zip(names, info.tuple_type.items, strict=False):
            _add(
                world,
                instance,
                Attribute(name, world.convert(item, substitution, info.module_name), info, True),
            )
    elif info.is_enum:
        from einkornc.irbuild.enums import members_of, name_type, own_attributes, value_type

        if members_of(info):
            # The value first: an IntEnum's member can be read like a boxed int.
            _add(world, instance, Attribute("_value_", value_type(world, t), info, True))
            _add(world, instance, Attribute("_name_", name_type(world, t), info, True))
        for attribute in own_attributes(world, info):
            _add(world, instance, attribute)
    else:
        for name, symbol in info.names.items():
            node = symbol.node
            if name == "_" and is_dataclass(info):
                continue  # `_: KW_ONLY`
            is_field = is_dataclass(info) and name in dataclass_fields(info)
            if isinstance(node, Var) and (
                is_field or (not is_class_variable(world, info, node) and not node.is_property)
            ):
                if name in instance.attributes:
                    _override_default(instance, name, info)
                    continue
                if node.type is None:
                    refuse(UNSUPPORTED, f"mypy gives no type for {info.name}.{name}", node.line)
                default = class_default(info, name)
                has_value = default is not None and not is_field_call(default)
                if has_value and not is_dataclass(info):
                    has_value = not is_assigned_on_class(world, name)
                sure = has_value or surely_set(world, info, name)
                attribute = Attribute(
                    name,
                    _held_type(world, node.type, substitution, info.module_name),
                    info,
                    sure,
                    default,
                )
                _add(world, instance, attribute)
            elif is_cached_property(node):
                _add_cached(world, instance, node, substitution)
    _add_environments(world, info, layout)
    if info.fullname in _VARIABLE_SIZE:
        layout.kind = ClassKind.RAW
        layout.element = _VARIABLE_SIZE[info.fullname]
    elif layout.size > 64 * 8:
        layout.kind = ClassKind.CONSERVATIVE
    return instance


def _held_type(
    world: World, declared: mt.Type, substitution: dict[mt.TypeVarId, Concrete], module: str
) -> Concrete:
    """What an attribute holds: `P.args` and `P.kwargs` as they were passed."""
    t = mt.get_proper_type(declared)
    if isinstance(t, mt.ParamSpecType):
        return world.as_passed(t, substitution, module)
    return world.convert(declared, substitution, module)


def is_cached_property(node: nodes.SymbolNode | None) -> TypeGuard[nodes.Decorator]:
    """Whether a method is a functools.cached_property."""
    return isinstance(node, nodes.Decorator) and any(
        isinstance(d, nodes.RefExpr) and d.fullname == "functools.cached_property"
        for d in node.original_decorators
    )


def _is_property(node: nodes.SymbolNode | None) -> bool:
    """Whether a member of a class is a property that can only be read, cached or not."""
    return isinstance(node, nodes.Decorator) and node.func.is_property


def is_cached_in_part(world: World, info: TypeInfo, name: str) -> bool:
    """Whether a property of a class is a cached one here or in classes below, but not in all."""
    found = info.get(name)
    kinds = {is_cached_property(found.node if found is not None else None)}
    for below in world.descendants_of(info):
        if name in below.names:
            kinds.add(is_cached_property(below.names[name].node))
    return len(kinds) > 1


def _add_cached(
    world: World,
    instance: ClassInstance,
    node: nodes.Decorator,
    substitution: dict[mt.TypeVarId, Concrete],
) -> None:
    """A cached property is a method, and an attribute that its first use sets."""
    info, name = node.func.info, node.name
    related = [*info.mro[1:], *world.descendants.get(info, [])]
    for other in related:
        if name in other.names and not _is_property(other.names[name].node):
            refuse(
                INHERITANCE,
                f"The cached property {name} of {info.name}, which is no such property in {other.name},",
                node.line,
            )
    if name not in instance.attributes and isinstance(node.func.type, mt.CallableType):
        t = world.convert(node.func.type.ret_type, substitution, info.module_name)
        _add(world, instance, Attribute(name, t, info, False))


def _override_default(instance: ClassInstance, name: str, info: TypeInfo) -> None:
    """A subclass gives an inherited attribute another class-level default."""
    default = class_default(info, name)
    if default is not None and not is_dataclass(info):
        inherited = instance.attributes[name]
        instance.attributes[name] = Attribute(
            name, inherited.type, info, inherited.always_set, default
        )


def _named_fields(info: TypeInfo) -> list[str]:
    return [
        name for name, s in info.names.items() if isinstance(s.node, Var) and s.node.is_property
    ]


def _counts_items(attribute: Attribute) -> bool:
    """Whether a field of a built-in container says how much it holds: codegen tells LLVM its range."""
    return attribute.owner.module_name in _CONTAINERS and attribute.name in _COUNTS


def _add(world: World, instance: ClassInstance, attribute: Attribute) -> None:
    instance.attributes[attribute.name] = attribute
    t = representation(attribute.type)
    is_count = t == INT and _counts_items(attribute)
    is_short = is_count and attribute.owner.fullname == "builtins.str"  # there are many small ones
    field = instance.layout.add_field(attribute.name, t, is_short=is_short)
    field.is_count = is_count and not is_short
    if not attribute.always_set and (t != REFERENCE or _nullable(attribute.type)):
        instance.layout.add_field(flag_name(attribute.name), BOOL)


def _add_fields(world: World, instance: ClassInstance, base: ClassInstance) -> None:
    """The attributes of a second base, behind what is there already."""
    assert isinstance(instance.type, Class)
    info = instance.type.info
    if info in world.local_names or info.is_enum:
        refuse(INHERITANCE, f"{info.name} inherits attributes from two classes", info.line)
    for attribute in base.attributes.values():
        if attribute.name not in instance.attributes:
            _add(world, instance, attribute)


def _nullable(t: Concrete) -> bool:

    return any(isinstance(m, Nothing) or is_class(m, "builtins.object") for m in members(t))


def _bases_with_state(world: World, t: Class) -> list[ClassInstance]:
    """The base classes that hold attributes. An object begins with the first one's; those of others follow.

    A class of the library comes first, since its code finds fields without asking (`is_shifted`).
    """
    found: list[ClassInstance] = []
    for base in t.info.bases:
        if (
            base.type.fullname in ("builtins.object", "typing.Protocol", "typing.Generic")
            or base.type.is_protocol
        ):
            continue
        if t.info.is_named_tuple and base.type.fullname == "builtins.tuple":
            continue
        mapped = world.supertype(t, base.type)
        assert mapped is not None
        if mapped.fullname in PLAIN:
            if not t.info.is_enum:  # whose members' `_value_` it is
                _add_base(world, t, found, world.plain_holder(mapped))
            continue
        if representation(mapped) != REFERENCE:
            refuse(
                INHERITANCE,
                f"{t.info.name} inherits from {base.type.name}, which is a machine value",
                t.info.line,
            )
        _add_base(world, t, found, world.class_instance(mapped))
    return found


def _add_base(world: World, t: Class, found: list[ClassInstance], candidate: ClassInstance) -> None:
    """Put a base where its fields belong: one that only goes on where another ends takes its place."""
    for index, known in enumerate(found):
        if _begins_with(known.layout, candidate.layout):
            return
        if _begins_with(candidate.layout, known.layout):
            found[index] = candidate
            return
    if found and _is_of_library(world, candidate):
        if _is_of_library(world, found[0]) or t.info in world.local_names:
            refuse(
                INHERITANCE,
                f"{t.info.name} inherits attributes from both {found[0].layout.display_name} "
                f"and {candidate.layout.display_name}",
                t.info.line,
            )
        found.insert(0, candidate)
    else:
        found.append(candidate)


def _is_of_library(world: World, instance: ClassInstance) -> bool:
    if not isinstance(instance.type, Class):
        return False
    info = instance.type.info
    return world.is_library(info.module_name) or is_subclassed(info)


def is_shifted(world: World, info: TypeInfo) -> bool:
    """Whether some subclass holds the fields of `info` elsewhere than `info` does: behind another base's."""
    known = world.shifted.get(info)
    if known is None:
        known = world.shifted[info] = not world.is_library(info.module_name) and any(
            _holds_elsewhere(world, info, d) for d in world.descendants_of(info)
        )
    return known


def _holds_elsewhere(world: World, info: TypeInfo, descendant: TypeInfo) -> bool:
    if all(len(a.bases) == 1 for a in descendant.mro if info in a.mro):
        return False
    any_item = [Class(i, tuple(world.object for _ in i.defn.type_vars)) for i in (info, descendant)]
    mine, theirs = ([f.name for f in world.class_instance(t).layout.fields] for t in any_item)
    return theirs[: len(mine)] != mine


def _begins_with(layout: ClassLayout, other: ClassLayout) -> bool:
    """Whether every field of `other` lies at the same place in `layout`."""
    return layout.fields[: len(other.fields)] == other.fields


# ---------------------------------------------------------------- class variables


def is_class_variable(world: World, info: TypeInfo, var: Var) -> bool:
    """Whether an attribute lives once per class: ClassVar, or valued in the class body and never on an instance."""
    if var.is_classvar:
        return True
    if is_dataclass(info) and var.name in dataclass_fields(info):
        return False
    if not var.is_initialized_in_class:
        return False
    if class_default(info, var.name) is None and not is_bound(info.defn.defs.body, var):
        return False
    if is_descriptor(var, "__get__") or is_descriptor(var, "__set__"):
        return True
    if _is_declared_above(world, info, var.name):
        return False
    return not _assigned_on_instance(world, info, var.name)


def _is_declared_above(world: World, info: TypeInfo, name: str) -> bool:
    """Whether a class above only says of what type an attribute is, so that its methods read it from the object."""
    for base in info.mro[1:]:
        symbol = base.names.get(name)
        if symbol is not None:
            node = symbol.node
            return (
                isinstance(node, Var)
                and not node.is_property
                and not is_class_variable(world, base, node)
            )
    return False


def is_bound(statements: list[nodes.Statement], var: Var, is_sure: bool = False) -> bool:
    """Whether statements inside a class body, however they go, assign a variable.

    Loops count as if they ran, unless it has to be sure.
    """
    for s in statements:
        match s:
            case nodes.AssignmentStmt():
                if not isinstance(s.rvalue, nodes.TempNode) and any(
                    isinstance(v, nodes.NameExpr) and v.node is var
                    for target in s.lvalues
                    for v in names_in(target)
                ):
                    return True
            case nodes.ForStmt(index=nodes.NameExpr(node=index), expr=e) if index is var:
                if not is_sure or _surely_holds_items(e):
                    return True
            case nodes.IfStmt(else_body=nodes.Block()):
                branches = [b for b in [*s.body, s.else_body] if b and not b.is_unreachable]
                if all(is_bound(b.body, var, is_sure) for b in branches):
                    return True
            case nodes.TryStmt():
                if all(is_bound(b.body, var, is_sure) for b in [s.body, *s.handlers]):
                    return True
            case nodes.WithStmt():
                if is_bound(s.body.body, var, is_sure):
                    return True
    return False


def _surely_holds_items(e: nodes.Expression) -> bool:
    """Whether a loop over `e` runs at least once."""
    match e:
        case nodes.StrExpr(value=text):
            return text != ""
        case (
            nodes.TupleExpr(items=items) | nodes.ListExpr(items=items) | nodes.SetExpr(items=items)
        ):
            return any(not isinstance(i, nodes.StarExpr) for i in items)
        case nodes.CallExpr(callee=nodes.NameExpr(fullname="builtins.range"), args=[count]):
            return isinstance(count, nodes.IntExpr) and count.value > 0
        case _:
            return False


def is_descriptor(var: Var, method: str) -> bool:
    """Whether a class variable holds an object with that method: `__get__` and `__set__` answer for the attribute."""
    t = mt.get_proper_type(var.type) if var.type is not None else None
    return isinstance(t, mt.Instance) and t.type.get(method) is not None


def _assigned_on_instance(world: World, info: TypeInfo, name: str) -> bool:
    for related in [*info.mro, *world.descendants.get(info, [])]:
        if name in self_assignments(related):
            return True
    if world.is_library(info.module_name):
        return False
    if not world.assigned_on_instance:
        world.assigned_on_instance.add("")
        for module, file in world.files.items():
            if not world.is_library(module):
                _scan_assignments(world, file)
    return name in world.assigned_on_instance


def _scan_assignments(world: World, file: nodes.MypyFile) -> None:

    for statement in file.defs:
        for node in walk(statement):
            targets: list[nodes.Expression] = []
            if isinstance(node, nodes.AssignmentStmt):
                targets = node.lvalues
            elif isinstance(node, nodes.OperatorAssignmentStmt):
                targets = [node.lvalue]
            for target in targets:
                if isinstance(target, nodes.MemberExpr) and not is_class_expression(target.expr):
                    world.assigned_on_instance.add(target.name)
