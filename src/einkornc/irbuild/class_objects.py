"""Classes as values (`cls`, `type(x)`, `x.__class__`, type[C]) and the variables that live in them.

A class variable has one place in the class that defines it, and one more in each subclass through which
it is assigned (`cls.count += 1`): there a flag says whether that has happened yet.
A class only known at run time is one of its static class and that one's subclasses: a chain of tests.
"""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes
from mypy import types as mt
from mypy.nodes import TypeInfo, Var

from einkornc.diagnostics import DYNAMIC, UNSUPPORTED, refuse
from einkornc.frontend.walk import walk
from einkornc.ir import operations as ops
from einkornc.ir.operations import ClassConstant, Value
from einkornc.ir.program import BasicBlock, Global
from einkornc.ir.types import BOOL, CLASS_NUMBER, INT, REFERENCE, UNIT
from einkornc.irbuild.class_checks import may_be_none
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
    machine_type,
    members,
    representation,
    union_of,
)
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.instances import runtime_function
from einkornc.irbuild.members import find_member
from einkornc.irbuild.plain_tuples import is_plain_tuple
from einkornc.irbuild.world import Argument, World

# ---------------------------------------------------------------- class variables


def own_class(fb: FunctionBuilder, node: nodes.Node | None) -> Class | None:
    """The class that a class method or `__new__` was called on, where a variable (or its use) is its first parameter.

    Each class has its own instance of the method, and of the functions inside it, so this is a constant there.
    """
    if isinstance(node, nodes.NameExpr):
        node = node.node
    if not isinstance(node, Var) or not (node.is_cls or node.is_self) or node in fb.places:
        return None
    scope = fb.scope
    while scope is not None and not (isinstance(scope.node, nodes.FuncDef) and scope.node.info):
        scope = scope.enclosing
    if scope is not None and isinstance(scope.node, nodes.FuncDef):
        if scope.node.arguments[0].variable is not node:
            return None  # of the function around this class
        if node.is_self and scope.node.name != "__new__":
            return None
    return fb.instance.receiver if node.is_cls or scope is not None else None


def is_class_expression(e: nodes.Expression) -> bool:
    """Whether an expression surely is a class: `C`, `cls`, `type(x)`, `x.__class__`, a variable of type[C]."""
    if isinstance(e, nodes.CallExpr):
        return isinstance(e.callee, nodes.RefExpr) and e.callee.fullname == "builtins.type"
    if isinstance(e, nodes.MemberExpr) and e.name == "__class__":
        return True
    if not isinstance(e, nodes.RefExpr):
        return False
    if isinstance(e.node, TypeInfo):
        return True
    if isinstance(e.node, Var):
        t = mt.get_proper_type(e.node.type) if e.node.type is not None else None
        return e.node.is_cls or isinstance(t, mt.TypeType)
    return False


def _own_assignments(world: World) -> set[str]:
    """Names of class variables that some code assigns through a class that need not be the defining one."""
    if "" not in world.assigned_on_class:
        world.assigned_on_class.add("")
        for module, file in world.files.items():
            if not world.is_library(module):
                for statement in file.defs:
                    _collect(world, statement)
    return world.assigned_on_class


def _collect(world: World, statement: nodes.Statement) -> None:
    for node in walk(statement):
        targets: list[nodes.Expression] = []
        if isinstance(node, nodes.AssignmentStmt):
            targets = list(node.lvalues)
        elif isinstance(node, nodes.OperatorAssignmentStmt):
            targets = [node.lvalue]
        for target in targets:
            if isinstance(target, nodes.TupleExpr):
                targets += target.items
            elif isinstance(target, nodes.MemberExpr) and is_class_expression(target.expr):
                info = target.expr.node if isinstance(target.expr, nodes.RefExpr) else None
                world.assigned_on_any_class.add(target.name)
                if not isinstance(info, TypeInfo) or target.name not in info.names:
                    world.assigned_on_class.add(target.name)


def varies(world: World, info: TypeInfo, name: str) -> bool:
    """Whether class variable `name` of `info` may differ in its subclasses although they do not define it."""
    return name in _own_assignments(world) and bool(world.descendants_of(info))


def is_assigned(world: World, name: str) -> bool:
    """Whether some code assigns a class variable of that name through a class only it knows."""
    return name in _own_assignments(world)


def is_assigned_on_class(world: World, name: str) -> bool:
    """Whether some code assigns an attribute of that name through any class."""
    _own_assignments(world)
    return name in world.assigned_on_any_class


def load(fb: FunctionBuilder, info: TypeInfo, definer: TypeInfo, var: Var, t: Concrete) -> Argument:
    """`info.name`, defined in `definer`: the nearest class through which it was assigned."""
    from einkornc.irbuild import unset_class_variables
    from einkornc.irbuild.attributes import load_variable

    result = load_variable(fb, var, f"{definer.fullname}.{var.name}")[0]
    is_unsure = unset_class_variables.may_be_unset(fb.world, var)
    found = unset_class_variables.is_set(fb, var, t, result) if is_unsure else ops.TRUE
    if var.name not in _own_assignments(fb.world):
        if is_unsure:
            unset_class_variables.check(fb, var, found)
        return result, t
    for between in reversed(info.mro[: info.mro.index(definer)]):
        place, flag = _own_place(fb, between, var, t)
        is_set = fb.emit(ops.LoadGlobal(BOOL, fb.line, flag))
        held = fb.emit(ops.LoadGlobal(place.type, fb.line, place))
        result = fb.select(is_set, held, result)
        if is_unsure:
            found = fb.arithmetic("or", found, is_set)
    if is_unsure:
        unset_class_variables.check(fb, var, found)
    return result, t


def _own_place(fb: FunctionBuilder, info: TypeInfo, var: Var, t: Concrete) -> tuple[Global, Global]:
    name = f"{info.fullname}.{var.name}"
    place = fb.world.global_variable(("own", info, var), name, t)
    return place, fb.world.global_variable(
        ("own", info, var, "set"), f"{name} is set", fb.world.bool
    )


def store(fb: FunctionBuilder, info: TypeInfo, name: str, new: Argument, e: nodes.Context) -> None:
    """`info.name = new`."""
    from einkornc.irbuild.attributes import store_variable

    if name == "__doc__":
        refuse(DYNAMIC, "An assignment to __doc__", e.line, e.column)
    found = find_member(info, name)
    if found is None or not isinstance(found[0], Var) or found[0].type is None:
        refuse(UNSUPPORTED, f"Assignment to {info.name}.{name}", e.line, e.column)
    var, definer = found[0], found[1]
    if definer is info:
        store_variable(fb, var, f"{definer.fullname}.{name}", new)
        return
    t = fb.world.convert(found[0].type, {}, definer.module_name)
    place, flag = _own_place(fb, info, var, t)
    fb.emit(ops.StoreGlobal(UNIT, fb.line, place, convert(fb, *new, t)))
    fb.emit(ops.StoreGlobal(UNIT, fb.line, flag, ops.TRUE))


# ---------------------------------------------------------------- classes of values


def class_constant(fb: FunctionBuilder, t: Class) -> Value:
    """The class id of a class."""

    if t.fullname == "types.NoneType":
        instance = fb.world.box(NOTHING)
    else:
        instance = fb.world.box(t) if machine_type(t) is not None else fb.world.class_instance(t)
    fb.world.named_classes.append(instance)
    return ClassConstant(CLASS_NUMBER, instance.layout)


def class_of_value(fb: FunctionBuilder, argument: Argument) -> Argument:
    """`type(x)` or `x.__class__`."""
    value, t = argument
    for m in filter(is_plain_tuple, members(t)):
        fb.world.plain_tuples.tell(m)
    if isinstance(t, Union) and value.type != REFERENCE:  # an `int | None`, say
        value = convert(fb, value, t, fb.world.object)
    if value.type == REFERENCE and not isinstance(t, Nothing | Callable | Polymorphic):
        if not may_be_none(t):
            return fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, value)), ClassObject(t)
        none = fb.world.box(NOTHING)
        fb.world.named_classes.append(none)
        number = fb.choose(
            fb.is_null(value),
            CLASS_NUMBER,
            lambda: ClassConstant(CLASS_NUMBER, none.layout),
            lambda: fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, value)),
        )
        return number, ClassObject(t)
    if isinstance(t, Class):
        return class_constant(fb, t), ClassObject(t)
    instance = fb.world.box(t)
    fb.world.named_classes.append(instance)
    return ops.ClassConstant(CLASS_NUMBER, instance.layout), ClassObject(t)


def options(fb: FunctionBuilder, base: Class) -> list[Class]:
    """The class and those that inherit from it, where their type arguments follow from its own."""
    from einkornc.irbuild.narrowed_types import narrowed_targets

    found = [base]
    for info in fb.world.descendants_of(base.info):
        if info.is_intersection:  # what isinstance found out, of which there are no objects
            continue
        for option in narrowed_targets(fb, info, base) if info.defn.type_vars else [Class(info)]:
            if isinstance(option, Class) and fb.world.supertype(option, base.info) == base:
                found.append(option)
    return found


def each(
    fb: FunctionBuilder,
    receiver: Argument,
    action: Function_[[Class], Argument],
    choices: list[Class] | None = None,
) -> Argument:
    """Do `action` for the class that a class value is; the results join."""
    value, t = receiver
    bases = (
        [m for m in members(t.item) if isinstance(m, Class)] if isinstance(t, ClassObject) else []
    )
    if not bases:
        refuse(DYNAMIC, f"A class of which nothing is known but {t}")
    choices = choices if choices is not None else [o for b in bases for o in options(fb, b)]
    if len(choices) == 1 or isinstance(value, ClassConstant):
        for choice in choices:
            constant = class_constant(fb, choice)
            if isinstance(value, ClassConstant) and isinstance(constant, ClassConstant):
                if constant.layout is value.layout:
                    return action(choice)
        return action(choices[0])
    after = fb.new_block("joined")
    outcomes: list[tuple[Argument, BasicBlock]] = []
    for index, option in enumerate(choices):
        otherwise = fb.new_block("else")
        last = index == len(choices) - 1
        if not last:
            then = fb.new_block("class")
            fb.branch(fb.compare("eq", value, class_constant(fb, option)), then, otherwise)
            fb.start(then)
        outcomes.append((action(option), fb.block))
        if not last:
            fb.function.blocks.append(otherwise)
            fb.block = otherwise
    result = union_of([a[1] for a, _ in outcomes])
    local = fb.temporary(representation(result))
    for (made, found), end in outcomes:
        fb.block = end
        if not fb.ended:
            fb.store(local, convert(fb, made, found, result))
            fb.jump(after)
    fb.function.blocks.append(after)
    fb.block = after
    return fb.load(local), result


def load_attribute(
    fb: FunctionBuilder, receiver: Argument, name: str, e: nodes.Context
) -> Argument:
    """`type(x).name`."""
    from einkornc.irbuild.attributes import attribute_of_class

    value, t = receiver
    if name in ("__name__", "__qualname__"):
        number = fb.convert_bits("zext", value, INT)
        reader = "class_name" if name == "__name__" else "qualified_class_name"
        return fb.call(runtime_function(fb.world, reader), [number]), fb.world.str
    if isinstance(t, ClassObject) and isinstance(t.item, Tuple):
        refuse(DYNAMIC, f"{t}.{name}", e.line, e.column)
    member = nodes.MemberExpr(nodes.TempNode(mt.NoneType()), name)
    member.set_line(e)
    if isinstance(e, nodes.MemberExpr) and e in fb.world.types:
        fb.world.types[member] = fb.world.types[e]
    return each(fb, receiver, lambda option: attribute_of_class(fb, option.info, member, None))


def store_attribute(
    fb: FunctionBuilder, receiver: Argument, name: str, new: Argument, e: nodes.Context
) -> None:
    """`type(x).name = new`."""

    def action(option: Class) -> Argument:
        store(fb, option.info, name, new, e)
        return ops.TRUE, fb.world.bool

    each(fb, receiver, action)


def call_method(
    fb: FunctionBuilder,
    receiver: Argument,
    e: nodes.CallExpr,
    callee: nodes.MemberExpr,
    expected: Concrete | None,
) -> Argument:
    """`type(x).name(…)`: a class method, a static method, or a function with its receiver first."""
    from einkornc.irbuild.class_calls import call_on_class

    return each(
        fb, receiver, lambda option: call_on_class(fb, option.info, e, callee, expected, option)
    )


def described(fb: FunctionBuilder, value: Value, name: str) -> Argument:
    """The text or the hash of a class as a value."""
    number = fb.convert_bits("zext", value, INT)
    if name == "__hash__":
        return number, fb.world.int
    return fb.call(fb.runtime("class_text"), [number]), fb.world.str


def is_constructed_as(option: Class, t: Concrete) -> bool:
    """Whether an object of `option` can be what construction through `type[t]` gives."""
    if machine_type(t) is not None:
        return option == t
    if option.info.is_enum and not option.info.enum_members:
        return False  # IntFlag itself has no objects
    return not option.info.is_enum or any(
        isinstance(m, Class) and m.info.is_enum for m in members(t)
    )


def refuse_arguments(fb: FunctionBuilder, option: Class, t: Concrete) -> Argument:
    """Raise TypeError where a class that a value may be takes other arguments."""
    text = f"{option.info.name}() got arguments that its constructor does not take"
    fb.call(fb.runtime("raise_type"), [fb.text(text)])
    return fb.zero(representation(t)), t


def construct(
    fb: FunctionBuilder, receiver: Argument, e: nodes.CallExpr, expected: Concrete | None
) -> Argument:
    """`type(x)(…)`: each class by its own constructor."""
    from einkornc.irbuild.class_calls import construct_call, fits_constructor

    value, t = receiver
    if not isinstance(t, ClassObject) or not all(isinstance(m, Class) for m in members(t.item)):
        refuse(DYNAMIC, f"Construction through {t}", e.line, e.column)
    choices = [o for m in members(t.item) if isinstance(m, Class) for o in options(fb, m)]

    def action(option: Class) -> Argument:
        if not is_constructed_as(option, t.item) or not fits_constructor(
            fb, option, e.arg_kinds, e.arg_names
        ):
            return refuse_arguments(fb, option, t.item)
        return convert(fb, *construct_call(fb, e, expected, option), t.item), t.item

    return each(fb, receiver, action, choices)
