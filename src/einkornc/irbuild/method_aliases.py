"""`__radd__ = __add__` in a class body: a second method with the first one's body.

It is a definition of its own, so that a subclass overrides one name without the other, as in CPython.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy import nodes
from mypy.nodes import Decorator, FuncDef, OverloadedFuncDef, SymbolNode, TypeInfo

if TYPE_CHECKING:
    from einkornc.irbuild.world import World

_FLAGS = (
    "is_class",
    "is_static",
    "is_generator",
    "is_async_generator",
    "is_coroutine",
    "is_awaitable_coroutine",
    "is_decorated",
    "is_property",
    "expanded",
    "line",
    "column",
    "end_line",
    "end_column",
)


def add(world: World, info: TypeInfo) -> None:
    """Define what the class body names a second time."""
    if world.is_library(info.module_name):
        return
    for s in info.defn.defs.body:
        if not isinstance(s, nodes.AssignmentStmt) or s.type is not None:
            continue
        made = _method(info, s.rvalue)
        for target in s.lvalues if made is not None else ():
            if isinstance(target, nodes.NameExpr) and target.name in info.names:
                existing = info.names[target.name]
                copy = _copied(made, target.name, info)
                if copy is not None:
                    _note_home(world, made, copy)
                    world.added_methods.append((info, target.name, existing))
                    info.names[target.name] = nodes.SymbolTableNode(nodes.MDEF, copy)


def _method(info: TypeInfo, e: nodes.Expression) -> SymbolNode | None:
    """The method that an expression in the class body names: of this class or `Base.method`."""
    if isinstance(e, nodes.NameExpr) and e.name in info.names:
        node = info.names[e.name].node
        return node if isinstance(node, FuncDef | Decorator | OverloadedFuncDef) else None
    if isinstance(e, nodes.MemberExpr) and isinstance(e.expr, nodes.RefExpr):
        base = e.expr.node
        if isinstance(base, TypeInfo) and base in info.mro and not base.defn.type_vars:
            symbol = base.get(e.name)
            if symbol is not None and isinstance(symbol.node, FuncDef):
                return symbol.node
    return None


def _note_home(world: World, original: SymbolNode | None, copy: SymbolNode) -> None:
    """Remember where the body stands: `super()` in it goes on from there, whatever class names it too."""
    first = original.func if isinstance(original, Decorator) else original
    second = copy.func if isinstance(copy, Decorator) else copy
    if isinstance(first, FuncDef) and isinstance(second, FuncDef):
        world.alias_homes[second] = world.alias_homes.get(first, first.info)


def _copied(node: SymbolNode | None, name: str, info: TypeInfo) -> SymbolNode | None:
    """The same definition under another name; None for kinds that have no other."""
    if isinstance(node, FuncDef):
        return _function(node, name, info)
    if isinstance(node, Decorator) and not node.decorators:
        made = Decorator(_function(node.func, name, info), [], node.var)
        made.original_decorators = node.original_decorators
        made.line = node.line
        return made
    return None


def _function(node: FuncDef, name: str, info: TypeInfo) -> FuncDef:
    made = FuncDef(name, node.arguments, node.body, None)
    made.type = node.type
    made.info = info
    made._fullname = f"{info.fullname}.{name}"
    for flag in _FLAGS:
        setattr(made, flag, getattr(node, flag))
    return made
