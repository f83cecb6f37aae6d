"""Class variables that their class body only declares, or deletes: reads through the class are checked."""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import TypeInfo, Var

from einkornc.frontend.walk import deleted_targets
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.program import Global
from einkornc.ir.types import BOOL, UNIT
from einkornc.irbuild.class_scan import class_default
from einkornc.irbuild.classes import is_bound
from einkornc.irbuild.concrete import Concrete, is_never_null
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.world import World


def may_be_unset(world: World, var: Var) -> bool:
    """Whether a class variable of the program may be read before anything has assigned it, or after `del`."""
    info = var.info
    if not isinstance(info, TypeInfo) or world.is_library(info.module_name):
        return False
    if info.is_enum or info.is_named_tuple or info.is_protocol:
        return False
    body = info.defn.defs.body
    if any(isinstance(s, nodes.DelStmt) and _names(s.expr, var) for s in body):
        return True
    return class_default(info, var.name) is None and not is_bound(body, var, is_sure=True)


def _names(e: nodes.Expression, var: Var) -> bool:
    return any(isinstance(i, nodes.NameExpr) and i.name == var.name for i in deleted_targets(e))


def is_set(fb: FunctionBuilder, var: Var, t: Concrete, value: Value) -> Value:
    """Whether the variable that was just read as `value` is set."""
    if is_never_null(t):
        return fb.is_not_null(value)
    return fb.emit(ops.LoadGlobal(BOOL, fb.line, _flag(fb, var)))


def note_store(fb: FunctionBuilder, var: Var, t: Concrete) -> None:
    """Remember that a class variable is set, where a read of it asks."""
    if not is_never_null(t) and may_be_unset(fb.world, var):
        fb.emit(ops.StoreGlobal(UNIT, fb.line, _flag(fb, var), ops.TRUE))


def note_deletion(fb: FunctionBuilder, var: Var, t: Concrete, variable: Global) -> None:
    """`del name` in the class body."""
    if is_never_null(t):
        fb.emit(ops.StoreGlobal(UNIT, fb.line, variable, fb.zero(variable.type)))
    else:
        fb.emit(ops.StoreGlobal(UNIT, fb.line, _flag(fb, var), ops.FALSE))


def check(fb: FunctionBuilder, var: Var, found: Value) -> None:
    """AttributeError, as CPython words it for a class."""
    text = f"type object {var.info.name!r} has no attribute {var.name!r}"
    fb.check(found, "raise_unset_of_module", fb.text(text))


def _flag(fb: FunctionBuilder, var: Var) -> Global:
    return fb.world.global_variable((var, "set"), f"{var.fullname} is set", fb.world.bool)
