"""`Color = Enum("Color", "RED GREEN")`: the class body that the call stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy import nodes
from mypy.nodes import TypeInfo

from einkornc.frontend.walk import walk

if TYPE_CHECKING:
    from einkornc.irbuild.world import World


def spell_out(world: World, info: TypeInfo) -> None:
    """Give an enum that a call makes the assignments of its members."""
    if info.defn.defs.body or info.module_name not in world.files:
        return
    call = _call(world.files[info.module_name], info)
    if call is None:
        return
    names = {b.name for b in info.mro}
    for index, (name, value) in enumerate(zip(call.items, call.values, strict=True)):
        target = nodes.NameExpr(name)
        target.node, target.kind = info.names[name].node, nodes.MDEF
        given = value if value is not None else _numbered(names, name, index)
        statement = nodes.AssignmentStmt([target], given)
        statement.line = target.line = given.line = call.line
        info.defn.defs.body.append(statement)


def _numbered(bases: set[str], name: str, index: int) -> nodes.Expression:
    """The value of a member that is given none."""
    if "StrEnum" in bases:
        return nodes.StrExpr(name.lower())
    return nodes.IntExpr(1 << index if "Flag" in bases else index + 1)


def _call(file: nodes.MypyFile, info: TypeInfo) -> nodes.EnumCallExpr | None:
    for definition in file.defs:
        for node in walk(definition):
            if isinstance(node, nodes.CallExpr) and isinstance(node.analyzed, nodes.EnumCallExpr):
                if node.analyzed.info is info:
                    return node.analyzed
    return None
