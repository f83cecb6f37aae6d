"""Names bound by `:=` in a comprehension at module level: module variables, which mypy takes for local ones.

mypy gives such a name the kind of the scope it is written in, and a full name without its module.
"""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import MypyFile, Var

from einkornc.irbuild.walk import walk


def name_module_variables(file: MypyFile) -> None:
    """Give those variables of a module, and all that refers to them, what other module variables have."""
    bound: set[Var] = set()
    for name, symbol in file.names.items():
        if symbol.kind == nodes.LDEF and isinstance(symbol.node, Var):
            symbol.kind = nodes.GDEF
            symbol.node._fullname = f"{file.fullname}.{name}"
            bound.add(symbol.node)
    if not bound:
        return
    for statement in file.defs:
        for node in walk(statement):
            if isinstance(node, nodes.NameExpr) and node.node in bound:
                node.kind = nodes.GDEF
                node.fullname = node.node.fullname
