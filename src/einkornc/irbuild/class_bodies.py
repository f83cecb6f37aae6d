"""`class` statements: what their bodies do when they are defined, and what their decorators do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mypy import nodes
from mypy.nodes import ClassDef, Decorator, TypeInfo, Var

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.frontend.walk import walk
from einkornc.irbuild import (
    attributes,
    class_objects,
    decorated,
    enums,
    field_defaults,
    local_classes,
    statements,
    unset_globals,
)
from einkornc.irbuild.class_scan import class_default, dataclass_fields, is_dataclass
from einkornc.irbuild.classes import is_class_variable, is_descriptor
from einkornc.irbuild.concrete import Class, ClassObject, Concrete
from einkornc.irbuild.construction import instance_target
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.members import plain_functions
from einkornc.irbuild.synthesis import add_methods_to
from einkornc.irbuild.targets import call_with_arguments
from einkornc.irbuild.unset_globals import calls_nothing
from einkornc.irbuild.world import Argument, World

# What these do is known when the image is built.
_BUILT_IN_DECORATORS = {
    "dataclasses.dataclass",
    "enum.unique",
    "enum.verify",
    "functools.total_ordering",
    "typing.dataclass_transform",
    "typing.final",
    "typing.runtime_checkable",
}
_DEFINITIONS = (
    ClassDef,
    Decorator,
    nodes.FuncDef,
    nodes.OverloadedFuncDef,
    nodes.PassStmt,
    nodes.TypeAliasStmt,
)


def lower_class_definition(fb: FunctionBuilder, s: ClassDef) -> None:
    """A class inside a function."""
    fb.world.add_info(s.info)
    add_methods_to(fb.world, s.info)
    unset_globals.note_definition(fb, s.info)
    fb.world.local_names[s.info] = f"{_qualified_function(fb)}.<locals>.{s.name}"
    local_classes.define(fb, s)
    define(fb, s, True)


def _qualified_function(fb: FunctionBuilder) -> str:
    """The function a class is defined in, as its `__qualname__` says."""
    node = fb.instance.node
    if not isinstance(node, nodes.FuncDef):
        return fb.function.display_name
    return node.fullname.removeprefix(f"{fb.instance.module}.")


def has_effect(world: World, s: ClassDef) -> bool:
    """Whether the definition of a class of the program does something that others may notice."""
    if any(_user_decorators(s)) or _told_of(world, s) is not None or _has_busy_metaclass(world, s):
        return True
    if _told_members(s):
        return True
    return any(
        isinstance(inner, ClassDef)
        and has_effect(world, inner)
        or isinstance(inner, Decorator)
        and bool(inner.decorators)
        or _is_executed(inner)
        or _is_effective_assignment(world, s.info, inner)
        or bool(_early_fields(world, s.info, inner))
        for inner in s.defs.body
    )


def _has_busy_metaclass(world: World, s: ClassDef) -> bool:
    """Whether code of a metaclass runs when the class is made."""
    metaclass = s.info.metaclass_type
    return metaclass is not None and any(
        name in base.names
        for base in metaclass.type.mro
        if not world.is_library(base.module_name)
        for name in ("__new__", "__init__", "__prepare__")
    )


def define(
    fb: FunctionBuilder,
    s: ClassDef,
    is_local: bool = False,
    come_to: Callable[[nodes.Statement], None] | None = None,
) -> None:
    """Run a class body, and then the class's decorators. `come_to` is told of each statement.

    Of a library class only the variables are stored that some code has read by now. Those of a program's class
    are stored all: its own body may read them, and so may code that is lowered later.
    """
    if s.info.is_enum:
        if s.info in fb.world.started_enums or (is_local and enums.needs_start(fb.world, s.info)):
            enums.start(fb, s.info)
    else:
        is_library = fb.world.is_library(s.info.module_name)
        is_early = is_local or not is_library
        for inner in s.defs.body:
            if come_to is not None:
                come_to(inner)
            if isinstance(inner, ClassDef):
                define(fb, inner, is_early)
            elif isinstance(inner, Decorator):
                decorated.define(fb, inner, s.info)
            elif isinstance(inner, nodes.AssignmentStmt) and not _is_executed(inner):
                _evaluate_fields(fb, s.info, inner)
                _assign(fb, s.info, inner, is_early)
            elif not is_library and _is_executed(inner):
                _execute(fb, s.info, inner)
    if not fb.world.is_library(s.info.module_name):
        _tell_members(fb, s)
        _tell_base(fb, s)
        _decorate(fb, s)


def _early_fields(world: World, info: TypeInfo, s: nodes.Statement) -> list[Var]:
    """The fields whose defaults a program's class evaluates with this statement of its body."""
    if not isinstance(s, nodes.AssignmentStmt) or world.is_library(info.module_name):
        return []
    names = [v.node for v in s.lvalues if isinstance(v, nodes.NameExpr)]
    return [
        v for v in names if isinstance(v, Var) and field_defaults.is_evaluated_early(world, info, v)
    ]


def _evaluate_fields(fb: FunctionBuilder, info: TypeInfo, s: nodes.AssignmentStmt) -> None:
    for variable in _early_fields(fb.world, info, s):
        fb.line = s.line
        field_defaults.evaluate_early(fb, info, variable)


def _assign(fb: FunctionBuilder, info: TypeInfo, s: nodes.AssignmentStmt, is_early: bool) -> None:
    if isinstance(s.rvalue, nodes.TempNode):
        return
    value: Argument | None = None  # of all targets
    for lvalue in s.lvalues:
        if isinstance(lvalue, nodes.NameExpr) and isinstance(lvalue.node, Var):
            if is_early and _is_kept(fb.world, info, lvalue.node):
                fb.world.reach(lvalue.node)
            if lvalue.node in fb.world.reached:
                fb.line = s.line
                t = (
                    fb.world.convert(lvalue.node.type, {}, info.module_name)
                    if lvalue.node.type is not None
                    else None
                )
                if value is None:
                    value = _class_value(fb, info, lvalue.node, s, t)
                name = f"{info.fullname}.{lvalue.name}"
                attributes.store_variable(fb, lvalue.node, name, value)
    is_stored = value is not None
    if not is_stored and _is_effective_assignment(fb.world, info, s):
        variable = s.lvalues[0].node if isinstance(s.lvalues[0], nodes.NameExpr) else None
        if isinstance(variable, Var) and is_class_variable(fb.world, info, variable):
            fb.line = s.line
            fb.expression(s.rvalue)


def _class_value(
    fb: FunctionBuilder, info: TypeInfo, variable: Var, s: nodes.AssignmentStmt, t: Concrete | None
) -> Argument:
    """What a class variable is set to; the defaults of fields are evaluated once."""
    if t is not None and field_defaults.is_evaluated_early(fb.world, info, variable):
        return field_defaults.field_default(fb, info, variable.name, t), t
    return fb.expression(s.rvalue, t)


def _is_kept(world: World, info: TypeInfo, variable: Var) -> bool:
    """Whether a class holds a value for this name: its own, or what its objects begin with."""
    if is_class_variable(world, info, variable):
        return True
    is_field = is_dataclass(info) and variable.name in dataclass_fields(info)
    return not is_field and class_default(info, variable.name) is not None


def _is_effective_assignment(world: World, info: TypeInfo, s: nodes.Statement) -> bool:
    """Whether the value of an assignment calls a function of the program: it is called even where nobody reads the variable."""
    if not isinstance(s, nodes.AssignmentStmt) or len(s.lvalues) != 1 or s.is_alias_def:
        return False
    if is_dataclass(info) or info.is_named_tuple or info.is_protocol or info.typeddict_type:
        return False
    return not all(calls_nothing(world, node) for node in walk(s.rvalue))


def _is_executed(s: nodes.Statement) -> bool:
    """Whether a statement of a class body is neither a definition nor an assignment to plain names."""
    if isinstance(s, nodes.AssignmentStmt):
        return any(isinstance(t, nodes.TupleExpr | nodes.ListExpr) for t in s.lvalues)
    if isinstance(s, nodes.ExpressionStmt):
        return not isinstance(s.expr, nodes.StrExpr | nodes.EllipsisExpr)
    return not isinstance(s, _DEFINITIONS)


def _execute(fb: FunctionBuilder, info: TypeInfo, s: nodes.Statement) -> None:
    """A statement that runs once; what it assigns must be class variables that are set whatever it does."""
    for node in walk(s):
        if isinstance(node, nodes.FuncDef | ClassDef):
            refuse(UNSUPPORTED, "A definition inside a statement of a class body", s.line, s.column)
        if isinstance(node, nodes.NameExpr) and node.kind == nodes.MDEF:
            variable = node.node
            if not isinstance(variable, Var) or not is_class_variable(fb.world, info, variable):
                refuse(
                    UNSUPPORTED,
                    f"{node.name}, assigned by a statement inside the class body: assign it a first "
                    "value at the beginning of the body,",
                    node.line,
                    node.column,
                )
            fb.world.reach(variable)
    fb.statement(s)


def _told_members(s: ClassDef) -> list[Var]:
    """The variables of a class whose values have a `__set_name__`."""
    found: dict[Var, None] = {}
    for inner in s.defs.body:
        if isinstance(inner, nodes.AssignmentStmt) and not isinstance(inner.rvalue, nodes.TempNode):
            for target in inner.lvalues:
                variable = target.node if isinstance(target, nodes.NameExpr) else None
                if isinstance(variable, Var) and is_descriptor(variable, "__set_name__"):
                    found[variable] = None
    return [*found]


def _tell_members(fb: FunctionBuilder, s: ClassDef) -> None:
    """Call `__set_name__` of the values that a class keeps, with the class and their names."""
    for variable in _told_members(s):
        if s.info.defn.type_vars or not is_class_variable(fb.world, s.info, variable):
            what = f"__set_name__ of {variable.name}, which is no variable of a plain class,"
            refuse(UNSUPPORTED, what, s.line, s.column)
        fb.line = s.line
        t = Class(s.info)
        held = attributes.load_class_variable(fb, s.info, variable, t)
        name = fb.text(variable.name), fb.world.str
        itself = class_objects.class_constant(fb, t), ClassObject(t)
        call_method(fb, held, "__set_name__", [itself, name])


def _told_of(world: World, s: ClassDef) -> tuple[nodes.FuncDef, TypeInfo] | None:
    """The `__init_subclass__` of the program that is called with a class, and where it is defined."""
    for ancestor in s.info.mro[1:]:
        symbol = ancestor.names.get("__init_subclass__")
        node = symbol.node if symbol is not None else None
        functions = plain_functions(node) if node is not None else []
        if functions:
            return None if world.is_library(ancestor.module_name) else (functions[0], ancestor)
    return None


def _tell_base(fb: FunctionBuilder, s: ClassDef) -> None:
    """Call `__init_subclass__` with the new class and the keywords of its statement."""
    found = _told_of(fb.world, s)
    if found is None:
        return
    function, defining = found
    if s.info.defn.type_vars:
        refuse(UNSUPPORTED, f"__init_subclass__ of the generic class {s.name}", s.line, s.column)
    fb.line = s.line
    t = Class(s.info)
    owner = fb.world.supertype(t, defining)
    target = instance_target(fb, function_instance(fb.world, function, owner, {}, t))
    kinds = [nodes.ARG_NAMED] * len(s.keywords)
    call_with_arguments(fb, target, [*s.keywords.values()], kinds, [*s.keywords], s)


def _user_decorators(s: ClassDef) -> Iterator[nodes.Expression]:
    """The decorators that are functions to call, innermost first."""
    for decorator in reversed(s.decorators):
        named = decorator.callee if isinstance(decorator, nodes.CallExpr) else decorator
        name = named.fullname if isinstance(named, nodes.RefExpr) else ""
        if name.replace("typing_extensions", "typing") not in _BUILT_IN_DECORATORS:
            yield decorator


def _decorate(fb: FunctionBuilder, s: ClassDef) -> None:
    """`@decorator class C`: called with the class, of which mypy believes that it remains what it was."""
    decorators = list(_user_decorators(s))
    if not decorators:
        return
    if s.info.defn.type_vars:
        refuse(UNSUPPORTED, f"A decorator of the generic class {s.name}", s.line, s.column)
    fb.line = s.line
    t = Class(s.info)
    made = class_objects.class_constant(fb, t)
    result: Argument = made, ClassObject(t)
    for decorator in decorators:
        result = statements.apply_decorator(fb, decorator, result)
    if result[0].type != made.type:
        refuse(
            UNSUPPORTED,
            f"A class decorator that gives {result[1]}: let it return the class, as type[T],",
            s.line,
            s.column,
        )
    message = fb.text(f"the decorator of {s.name} returned another class")
    fb.check(fb.compare("eq", result[0], made), "raise_type", message)
