"""Module variables that may be read before the module has set them: those reads are checked.

A function finds a variable surely set where its module assigns it, at top level and under no condition,
before any statement that could call a function of the program. A statement of the module itself does
where the first assignment of all is at top level and under no condition; mypy sees to the order.
"""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef, TypeInfo, Var

from einkornc.frontend.walk import statements, walk
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.program import Global
from einkornc.ir.types import BOOL, UNIT
from einkornc.irbuild.captures import local_environment
from einkornc.irbuild.concrete import Concrete, is_never_null
from einkornc.irbuild.early_uses import is_noisy, late_definitions
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.imports import circle_of
from einkornc.irbuild.world import World


def is_sure(world: World, var: Var) -> bool:
    """Whether no function can find this variable unset. Library modules keep that rule themselves."""
    module = var.fullname.rpartition(".")[0]
    if module not in world.files or world.is_library(module):
        return True
    known = world.sure_variables.get(module)
    if known is None:
        known = _set_while_quiet(world, module) - _deleted(world)
        world.sure_variables[module] = known
    return var in known


def is_sure_here(fb: FunctionBuilder, var: Var) -> bool:
    """Whether the code being lowered cannot find this variable unset."""
    if is_sure(fb.world, var):
        return True
    module = var.fullname.rpartition(".")[0]
    if not fb.function.is_module_part or fb.instance.module != module:
        return False
    known = fb.world.plain_variables.get(module)
    if known is None:
        statements = fb.world.files[module].defs
        known = _set_plainly(statements) - _deleted(fb.world)
        fb.world.plain_variables[module] = known
    return var in known


def check_load(
    fb: FunctionBuilder, var: Var, t: Concrete, value: Value, e: nodes.Expression | None = None
) -> None:
    """NameError (AttributeError for `module.name`) where the variable that was just read is not set."""
    if is_sure_here(fb, var):
        return
    if is_never_null(t):
        is_set = fb.is_not_null(value)
    else:
        flag = fb.world.global_variable((var, "set"), f"{var.fullname} is set", fb.world.bool)
        is_set = fb.emit(ops.LoadGlobal(BOOL, fb.line, flag))
    _check_set(fb, e, var, is_set)


def note_store(fb: FunctionBuilder, var: Var, t: Concrete, value: Value) -> None:
    """Remember that a variable is set, where a read of it asks."""
    if not is_sure(fb.world, var) and not is_never_null(t):
        flag = fb.world.global_variable((var, "set"), f"{var.fullname} is set", fb.world.bool)
        fb.emit(ops.StoreGlobal(UNIT, fb.line, flag, ops.TRUE))


def note_deletion(fb: FunctionBuilder, var: Var, t: Concrete) -> None:
    """`del variable`: from now on it is not set."""
    if is_never_null(t):
        variable = fb.world.global_variable(var, var.fullname, t)
        fb.emit(ops.StoreGlobal(UNIT, fb.line, variable, fb.zero(variable.type)))
    else:
        flag = fb.world.global_variable((var, "set"), f"{var.fullname} is set", fb.world.bool)
        fb.emit(ops.StoreGlobal(UNIT, fb.line, flag, ops.FALSE))


def check_definition(fb: FunctionBuilder, e: nodes.RefExpr) -> None:
    """NameError where a function or class is named that its module, or function, has not defined, or not yet."""
    node = e.node
    if isinstance(node, TypeInfo) and (variable := local_environment(node)) in fb.places:
        fb.places[variable].load(fb)  # an unset variable says so
        return
    if node is not None and node.fullname in _guarded(fb.world, node):
        flag = _definition_flag(fb, node)
        is_set = fb.emit(ops.LoadGlobal(BOOL, fb.line, flag))
        _check_set(fb, e, node, is_set)


def _check_set(
    fb: FunctionBuilder, e: nodes.Expression | None, node: nodes.SymbolNode, is_set: Value
) -> None:
    """The error that CPython raises for `name`, and for `module.name`."""
    if isinstance(e, nodes.MemberExpr):
        module = node.fullname.rpartition(".")[0]
        message = f"module {module!r} has no attribute {node.name!r}"
        if node not in _deleted(fb.world) and circle_of(fb.world, module):
            message = f"partially initialized {message} (most likely due to a circular import)"
        fb.check(is_set, "raise_unset_of_module", fb.text(message))
    else:
        fb.check(is_set, "raise_unset_global", fb.text(node.name))


def note_definition(fb: FunctionBuilder, node: nodes.SymbolNode) -> None:
    """Remember that a function or class is defined, where a use of it asks."""
    if is_guarded(fb.world, node):
        fb.emit(ops.StoreGlobal(UNIT, fb.line, _definition_flag(fb, node), ops.TRUE))


def is_guarded(world: World, node: nodes.SymbolNode) -> bool:
    """Whether uses of a function or class ask if it is defined."""
    return node.fullname in _guarded(world, node)


def _definition_flag(fb: FunctionBuilder, node: nodes.SymbolNode) -> Global:
    name = f"{node.fullname} is defined"
    return fb.world.global_variable((node.fullname, "defined"), name, fb.world.bool)


def _guarded(world: World, node: nodes.SymbolNode) -> set[str]:
    """Functions and classes of the node's module that may be used where they are not defined. The library's are sure."""
    module = node.fullname.rpartition(".")[0]
    if module not in world.files or world.is_library(module):
        return set()
    known = world.guarded_definitions.get(module)
    if known is None:
        known = _conditional(world, module) | late_definitions(world, module)
        world.guarded_definitions[module] = known
    return known


def _conditional(world: World, module: str) -> set[str]:
    """The functions and classes that a module defines within statements."""
    bodies = (s for s in world.files[module].defs if isinstance(s, _COMPOUND))
    inner = (n for s in bodies for n in walk(s))
    named = (n.info if isinstance(n, nodes.ClassDef) else n for n in inner)
    seen = (n for n in named if isinstance(n, _DEFINED) and not isinstance(n, nodes.FakeInfo))
    return {n.fullname for n in seen if n.fullname == f"{module}.{n.name}"}


_DEFINED = (FuncDef, nodes.OverloadedFuncDef, nodes.Decorator, TypeInfo)
_COMPOUND = (
    nodes.IfStmt,
    nodes.WhileStmt,
    nodes.ForStmt,
    nodes.TryStmt,
    nodes.WithStmt,
    nodes.MatchStmt,
)


def _deleted(world: World) -> set[Var]:
    """The variables that some `del` of the program names."""
    if world.deleted_variables is None:
        world.deleted_variables = {
            n.node
            for name, file in world.files.items()
            if not world.is_library(name)
            for s in file.defs
            for node in statements(s)
            if isinstance(node, nodes.DelStmt)
            for n in walk(node.expr)
            if isinstance(n, nodes.RefExpr) and isinstance(n.node, Var)
        }
    return world.deleted_variables


def _set_while_quiet(world: World, module: str) -> set[Var]:
    found: set[Var] = set()
    for s in world.files[module].defs:
        if is_noisy(world, module, s):
            break
        found.update(_assigned(s))
    return found


def _set_plainly(statements: list[nodes.Statement]) -> set[Var]:
    """The variables whose first assignment is a statement of the module itself."""
    plainly: set[Var] = set()
    otherwise: set[Var] = set()
    for s in statements:
        if isinstance(s, _DEFINITIONS):
            continue
        assigned = _assigned(s)
        plainly |= assigned - otherwise
        if not assigned:
            names = (n.node for n in walk(s) if isinstance(n, nodes.NameExpr))
            otherwise.update(v for v in names if isinstance(v, Var) and v not in plainly)
    return plainly


def _assigned(s: nodes.Statement) -> set[Var]:
    """The variables that a statement sets, unless it raises."""
    if isinstance(s, nodes.Decorator):
        return {s.var}
    if not isinstance(s, nodes.AssignmentStmt) or isinstance(s.rvalue, nodes.TempNode):
        return set()
    names = (n for target in s.lvalues for n in walk(target) if isinstance(n, nodes.NameExpr))
    return {n.node for n in names if isinstance(n.node, Var)}


# What runs in a class body or in an imported module seldom reads variables of this one.
_DEFINITIONS = (
    nodes.FuncDef,
    nodes.OverloadedFuncDef,
    nodes.ClassDef,
    nodes.Import,
    nodes.ImportFrom,
    nodes.ImportAll,
    nodes.PassStmt,
    nodes.TypeAliasStmt,
)


def calls_nothing(world: World, node: nodes.Node) -> bool:
    """Whether an expression, its parts aside, calls no function of the program."""
    if not isinstance(node, nodes.CallExpr):
        return not isinstance(node, nodes.AwaitExpr)
    callee = node.callee
    target = callee.node if isinstance(callee, nodes.RefExpr) else None
    if isinstance(target, FuncDef | nodes.OverloadedFuncDef | TypeInfo):
        return world.is_library(_module_of(world, target.fullname))
    if not isinstance(callee, nodes.MemberExpr) or callee.expr not in world.types:
        return False
    receiver = mt.get_proper_type(world.types[callee.expr])
    return isinstance(receiver, mt.Instance) and world.is_library(receiver.type.module_name)


def _module_of(world: World, fullname: str) -> str:
    while fullname and fullname not in world.files:
        fullname = fullname.rpartition(".")[0]
    return fullname
