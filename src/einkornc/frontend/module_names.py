"""Module variables that mypy leaves with a kind or a type that says nothing of how they are stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mypy import nodes
from mypy.nodes import Expression, MypyFile, Var
from mypy.types import DeletedType, Type, get_proper_type

from einkornc.frontend.walk import walk


def mend_module_variables(file: MypyFile, types: Mapping[Expression, Type]) -> None:
    """Give the variables of a module the kind and the type that other module variables have."""
    _name_bound_in_comprehensions(file)
    _type_deleted(file, types)


def _name_bound_in_comprehensions(file: MypyFile) -> None:
    """`:=` in a comprehension binds a module variable, for mypy a local one without its module's name."""
    bound: set[Var] = set()
    for name, symbol in file.names.items():
        if symbol.kind == nodes.LDEF and isinstance(symbol.node, Var):
            symbol.kind = nodes.GDEF
            symbol.node._fullname = f"{file.fullname}.{name}"
            bound.add(symbol.node)
    for node in _names(file.defs) if bound else ():
        if isinstance(node.node, Var) and node.node in bound:
            node.kind = nodes.GDEF
            node.fullname = node.node.fullname


def _type_deleted(file: MypyFile, types: Mapping[Expression, Type]) -> None:
    """A variable that an `except … as` deleted has the type of its other uses, if they agree.

    One that a function reads too is left alone: the function could find it deleted.
    """
    deleted = {
        symbol.node: set[Type]()
        for symbol in file.names.values()
        if isinstance(symbol.node, Var)
        and isinstance(get_proper_type(symbol.node.type), DeletedType)
    }
    if not deleted:
        return
    for statement in file.defs:
        handled = _names_in_handlers(statement)
        for node in _names([statement]):
            if isinstance(node.node, Var) and node.node in deleted and node not in handled:
                if isinstance(statement, nodes.FuncDef | nodes.Decorator | nodes.ClassDef):
                    del deleted[node.node]
                elif node in types:
                    deleted[node.node].add(types[node])
    for variable, found in deleted.items():
        known = {t for t in found if not isinstance(get_proper_type(t), DeletedType)}
        if len(known) == 1:
            [variable.type] = known


def _names_in_handlers(statement: nodes.Statement) -> set[nodes.NameExpr]:
    """What `except … as name` binds, and its uses in the handler: those are stored apart."""
    return {
        used
        for node in walk(statement)
        if isinstance(node, nodes.TryStmt)
        for bound, handler in zip(node.vars, node.handlers, strict=True)
        if bound is not None
        for used in [bound, *_names([handler])]
        if used.node is bound.node
    }


def _names(statements: list[nodes.Statement]) -> Iterator[nodes.NameExpr]:
    for statement in statements:
        for node in walk(statement):
            if isinstance(node, nodes.NameExpr):
                yield node
