"""Methods that subclasses define anew with other defaults or other kinds of parameters.

A call through the base's signature hands over what it was given and nothing else: what it leaves out
travels as {given, value} (concrete.Formal), so that the method which runs supplies its own default.
Where an override collects arguments (`*args`, `**kwargs`), it also matters which were named.
"""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import FuncDef

from einkornc.irbuild.concrete import Class, Formal
from einkornc.irbuild.members import find_member, plain_functions
from einkornc.irbuild.world import ParameterSpec, Signature, World

_OMITTABLE = (nodes.ARG_OPT, nodes.ARG_NAMED_OPT)
_STARS = (nodes.ARG_STAR, nodes.ARG_STAR2)
_NAMED = {nodes.ARG_POS: nodes.ARG_NAMED, nodes.ARG_OPT: nodes.ARG_NAMED_OPT}


def of(world: World, receiver: Class, function: FuncDef) -> list[FuncDef]:
    """All functions of the program that a call of `function` on a `receiver` may reach, itself aside."""

    key = (receiver.info, function)
    known = world.overrides.get(key)
    if known is not None:
        return known
    found: dict[FuncDef, None] = {}
    is_open = receiver.info.is_protocol or receiver.info.is_intersection
    for info in world.infos.values() if is_open else world.descendants_of(receiver.info):
        member = find_member(info, function.name)
        if member is not None:
            found.update(dict.fromkeys(plain_functions(member[0])))
    found.pop(function, None)
    world.overrides[key] = list(found)
    return world.overrides[key]


def answers_otherwise(world: World, receiver: Class, function: FuncDef) -> bool:
    """Whether a generator function is defined anew by one that returns an iterator of any other kind."""
    return function.is_generator and not all(
        o.is_generator and o.is_async_generator == function.is_async_generator
        for o in of(world, receiver, function)
    )


def collects(function: FuncDef) -> bool:
    """Whether a function has a `*` or a `**` parameter."""
    return any(kind in _STARS for kind in function.arg_kinds)


def adapt(
    world: World, receiver: Class, function: FuncDef, signature: Signature, names: frozenset[str]
) -> None:
    """Make a dispatcher's signature carry what was left out, and what the call named."""
    others = of(world, receiver, function)
    for index, p in enumerate(signature.parameters):
        if index == 0 or isinstance(p.type, Formal):
            continue
        kind = _NAMED.get(p.kind, p.kind) if p.name in names else p.kind
        if p.kind in _OMITTABLE and not all(_same_default(p, function, o) for o in others):
            name = p.name if kind == nodes.ARG_NAMED_OPT else ""
            signature.parameters[index] = ParameterSpec(
                p.name, Formal(kind, name, p.type), kind, p.default
            )
        elif kind != p.kind:
            signature.parameters[index] = ParameterSpec(p.name, p.type, kind, p.default)


def _same_default(p: ParameterSpec, function: FuncDef, other: FuncDef) -> bool:
    """Whether another definition supplies for a parameter what the signature's own default says."""
    position = [a.variable.name for a in function.arguments].index(p.name)
    if p.kind == nodes.ARG_OPT:
        at_place = position < len(other.arguments) and other.arguments[position].kind == p.kind
        argument = other.arguments[position] if at_place else None
    else:
        argument = next((a for a in other.arguments if a.variable.name == p.name), None)
    return (
        argument is not None
        and argument.kind == p.kind
        and _constant(argument.initializer) is not None
        and _constant(argument.initializer) == _constant(p.default)
    )


def _constant(e: nodes.Expression | None) -> tuple[str, object] | None:
    """A literal default, comparable; None for what only running tells."""
    match e:
        case nodes.IntExpr() | nodes.StrExpr() | nodes.BytesExpr() | nodes.FloatExpr():
            return type(e).__name__, e.value
        case nodes.UnaryExpr(op="-", expr=inner):
            held = _constant(inner)
            return ("-", held) if held is not None else None
        case nodes.NameExpr(fullname="builtins.True" | "builtins.False" | "builtins.None"):
            return "name", e.fullname
        case nodes.TupleExpr(items=[]):
            return "tuple", ()
        case _:
            return None
