"""Whether a program gives sys.stdout another stream: then print() asks there, otherwise it writes at once."""

from __future__ import annotations

from mypy import nodes

from einkornc.frontend.walk import walk
from einkornc.irbuild.world import World

_STREAM = "sys.stdout"
_MANAGER = "contextlib.redirect_stdout"


def is_redirected(world: World) -> bool:
    """Whether some module of the program assigns sys.stdout or names redirect_stdout."""
    if world.redirected is None:
        own = (file for name, file in world.files.items() if not world.is_library(name))
        world.redirected = any(_redirects(node) for file in own for node in walk(file))
    return world.redirected


def _redirects(node: nodes.Node) -> bool:
    if isinstance(node, nodes.AssignmentStmt):
        return any(
            isinstance(e, nodes.MemberExpr) and e.fullname == _STREAM
            for target in node.lvalues
            for e in walk(target)
        )
    return isinstance(node, nodes.RefExpr) and node.fullname == _MANAGER


def writer(world: World, name: str) -> nodes.FuncDef:
    """The library's function that prints a text: `name` of builtins, unless sys.stdout changes."""
    found = (
        world.symbol("sys", "_print") if is_redirected(world) else world.symbol("builtins", name)
    )
    assert isinstance(found, nodes.FuncDef)
    return found
