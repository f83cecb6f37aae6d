"""Module variables that a function may read before the module has set them: those reads are checked.

A variable is surely set where its module assigns it, at top level and under no condition, before any
statement that could call a function of the program.
"""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef, TypeInfo, Var

from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import BOOL, REFERENCE, UNIT
from einkornc.irbuild.concrete import Concrete, Nothing, members
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.walk import walk
from einkornc.irbuild.world import World


def is_sure(world: World, var: Var) -> bool:
    """Whether no function can find this variable unset. Library modules keep that rule themselves."""
    module = var.fullname.rpartition(".")[0]
    if module not in world.files or world.is_library(module):
        return True
    known = world.sure_variables.get(module)
    if known is None:
        known = world.sure_variables[module] = _set_while_quiet(world, world.files[module].defs)
    return var in known


def check_load(fb: FunctionBuilder, var: Var, t: Concrete, value: Value) -> None:
    """In a function, NameError where the variable that was just read is not set."""
    if fb.function.is_module_part or is_sure(fb.world, var):
        return
    if _is_null_when_unset(t, value):
        is_set = fb.negate(fb.is_null(value))
    else:
        flag = fb.world.global_variable((var, "set"), f"{var.fullname} is set", fb.world.bool)
        is_set = fb.emit(ops.LoadGlobal(BOOL, fb.line, flag))
    fb.check(is_set, "raise_unset_global", fb.text(var.name))


def note_store(fb: FunctionBuilder, var: Var, t: Concrete, value: Value) -> None:
    """Remember that a variable is set, where a read of it asks."""
    if not is_sure(fb.world, var) and not _is_null_when_unset(t, value):
        flag = fb.world.global_variable((var, "set"), f"{var.fullname} is set", fb.world.bool)
        fb.emit(ops.StoreGlobal(UNIT, fb.line, flag, ops.TRUE))


def _is_null_when_unset(t: Concrete, value: Value) -> bool:
    return value.type == REFERENCE and not any(isinstance(m, Nothing) for m in members(t))


def _set_while_quiet(world: World, statements: list[nodes.Statement]) -> set[Var]:
    found: set[Var] = set()
    for s in statements:
        if isinstance(s, _DEFINITIONS):
            continue
        if not all(calls_nothing(world, n) for n in walk(s)):
            break
        if isinstance(s, nodes.AssignmentStmt) and not isinstance(s.rvalue, nodes.TempNode):
            for lvalue in s.lvalues:
                found.update(
                    n.node
                    for n in walk(lvalue)
                    if isinstance(n, nodes.NameExpr) and isinstance(n.node, Var)
                )
    return found


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
