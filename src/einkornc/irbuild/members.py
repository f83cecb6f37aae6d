"""What a class has: its members, and the functions behind a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from mypy import nodes
from mypy.nodes import Decorator, FuncDef, OverloadedFuncDef, TypeInfo

from einkornc.diagnostics import ANY, DYNAMIC, refuse
from einkornc.irbuild.concrete import (
    Callable,
    Class,
    ClassObject,
    Concrete,
    Nothing,
    Polymorphic,
    Tuple,
    is_class,
    members,
    union_of,
)

if TYPE_CHECKING:
    from einkornc.irbuild.world import World

# Methods whose keys are of one class, as a Mapping that `isinstance` found takes them.
_BY_OBJECT = {"__getitem__": "_object_at", "get": "_object_or"}


def find_member(info: TypeInfo, name: str) -> tuple[nodes.SymbolNode, TypeInfo] | None:
    """The definition of `name` in a class or its ancestors, and the class that has it."""
    if info.fullname == "builtins._AnyMapping":
        name = _BY_OBJECT.get(name, name)
    for ancestor in info.mro:
        symbol = ancestor.names.get(name)
        if symbol is not None and symbol.node is not None:
            return symbol.node, ancestor
    return None


def class_of(world: World, t: Concrete) -> Class | None:
    """The class whose methods a value of type `t` has; None for unions."""
    match t:
        case Class():
            return t
        case Tuple(items=items):
            return world.class_named("builtins._VariadicTuple", union_of(list(items)))
        case Nothing():
            return world.object
        case Callable() | Polymorphic():
            return world.object
        case ClassObject():
            return world.object
        case _:
            return None


def has_method(world: World, t: Concrete, name: str) -> bool:
    """Whether a value of type `t` has a method `name` that object does not give."""
    owner = class_of(world, t)
    if owner is None:
        return all(has_method(world, m, name) for m in members(t))
    found = find_member(owner.info, name)
    return found is not None and found[1].fullname != "builtins.object"


def is_stub(function: FuncDef) -> bool:
    """Whether a body is only `...` (after a docstring): a machine operation or an abstract method."""
    for s in function.body.body:
        if isinstance(s, nodes.ExpressionStmt) and isinstance(
            s.expr, nodes.EllipsisExpr | nodes.StrExpr
        ):
            continue
        return isinstance(s, nodes.PassStmt) and False
    return True


def plain_functions(node: nodes.SymbolNode) -> list[FuncDef]:
    """The functions behind a definition: overload items first, the implementation last."""
    match node:
        case FuncDef():
            return [node]
        case Decorator():
            return [node.func]
        case OverloadedFuncDef():
            found = [i.func if isinstance(i, Decorator) else i for i in node.items]
            for item in found:
                item.is_overload = True
            if node.impl is not None:
                found.append(node.impl.func if isinstance(node.impl, Decorator) else node.impl)
                found[-1].is_overload = False
            return found
        case _:
            return []


_VIEWS = ("typing.Sequence", "typing.AbstractSet", "typing.Collection", "typing.Iterable")


def is_view(t: Concrete) -> bool:
    """Whether `t` is what `isinstance` makes of a container behind an object: for reading only."""
    if not isinstance(t, Class):
        return False
    held = [a for a in t.arguments if isinstance(a, Class) and a.fullname == "builtins.object"]
    return t.fullname in _VIEWS and len(held) == 1


def refuse_method(t: Concrete, name: str, line: int = 0, column: int = -1) -> NoReturn:
    """`t` has no such method; a container that `isinstance` found has those that need not know its items."""
    if isinstance(t, Class) and (t.fullname.startswith("builtins._Any") or is_view(t)):
        refuse(ANY, f"What this container holds is not known, which {name} needs", line, column)
    if is_class(t, "builtins.object"):
        message = f"An object has no {name}: say what it is by isinstance, or by a declared type"
        refuse(DYNAMIC, message, line, column)
    refuse(DYNAMIC, f"{t} has no method {name}", line, column)


def find_methods(world: World, t: Class, name: str) -> tuple[list[FuncDef], Class] | None:
    """The functions of method `name` of a class and the ancestor (with arguments) that defines it."""
    found = find_member(t.info, name)
    if found is None:
        return None
    node, info = found
    functions = plain_functions(node)
    if not functions:
        return None
    owner = world.supertype(t, info)
    assert owner is not None
    return functions, owner


def decorator_of(owner: Class | None, function: FuncDef) -> Decorator | None:
    """The definition of a method that decorators other than Python's own descriptors wrap."""
    if owner is None or not function.is_decorated:
        return None
    symbol = owner.info.names.get(function.name)
    node = symbol.node if symbol is not None else None
    if (
        isinstance(node, Decorator)
        and node.func is function
        and node.decorators
        and not function.is_property
    ):
        return node
    return None
