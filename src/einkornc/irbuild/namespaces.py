"""Attributes of argparse.Namespace and types.SimpleNamespace, of which mypy knows nothing: to the compiler they are objects.

Before lowering, mypy's Any of `args.n` becomes `object` where no call of add_argument says what it is: it can be
printed and tested as it stands, and anything else needs a declared type. `__getattr__` goes, since it would make a Namespace of every protocol.
"""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt

from einkornc.diagnostics import ANY, Refusal, RefusalError
from einkornc.frontend.walk import walk
from einkornc.irbuild.world import World

NAMESPACE = "_namespace.Attributes"


def prepare(world: World) -> None:
    """Give attributes of Namespaces the type `object`."""
    info = world.infos.get(NAMESPACE)
    if info is None:
        return
    info.names.pop("__getattr__", None)
    info.names.pop("__setattr__", None)
    anything = mt.Instance(world.infos["builtins.object"], [])
    for e in [e for e in world.types if _is_untyped(world, e)]:
        world.types[e] = anything


def _is_untyped(world: World, e: nodes.Expression) -> bool:
    """Whether an expression's value is an attribute of a Namespace, of which mypy knows nothing."""
    if not _holds_any(world.types.get(e)):
        return False
    match e:
        case nodes.MemberExpr():
            return is_attribute(world, e)
        case nodes.OpExpr(op="and" | "or"):
            return _is_untyped(world, e.left) or _is_untyped(world, e.right)
        case nodes.ConditionalExpr():
            return _is_untyped(world, e.if_expr) or _is_untyped(world, e.else_expr)
        case _:
            return False


def _holds_any(t: mt.Type | None) -> bool:
    found = mt.get_proper_type(t)
    if isinstance(found, mt.UnionType):
        return any(_holds_any(item) for item in found.items)
    return isinstance(found, mt.AnyType)


def is_attribute(world: World, e: nodes.Node) -> bool:
    """Whether this is `args.name` of a Namespace."""
    if not isinstance(e, nodes.MemberExpr):
        return False
    owner = mt.get_proper_type(world.types.get(e.expr))
    return isinstance(owner, mt.Instance) and owner.type.has_base(NAMESPACE)


def explain(world: World, error: RefusalError, statement: nodes.Statement) -> None:
    """Say which attribute's type is missing, where a statement is refused because of one."""
    if error.refusal is not ANY or NAMESPACE not in world.infos:
        return
    for e in walk(statement):
        if isinstance(e, nodes.MemberExpr) and is_attribute(world, e):
            error.refusal = Refusal(
                ANY.code,
                f"Write `{e.name}: int = ….{e.name}` (or str, bool, list[str]: what it is) and use that "
                "variable; or use a class of your own (parse_args(namespace=...) fills one).",
            )
            error.message = f"Nothing says which type {e.name} of a Namespace has"
            error.line, error.column = e.line, e.column + 1
            return
