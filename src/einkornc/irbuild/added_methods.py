"""Methods that the compiler defines on a class, as ordinary definitions with a body that it lowers itself."""

from __future__ import annotations

from collections.abc import Callable as Function_
from collections.abc import Sequence

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef, TypeInfo

from einkornc.irbuild.world import World


def own_arguments(info: TypeInfo) -> list[mt.Type]:
    """The type variables of a class, as arguments of itself."""
    return list(info.defn.type_vars)


def add_method(
    world: World,
    info: TypeInfo,
    name: str,
    parameters: list[str],
    result: str,
    build: Function_[..., None],
) -> None:
    """Define a method on a class, unless its body does."""
    types = [mt.Instance(world.infos[p], []) for p in parameters]
    add_typed_method(world, info, name, types, mt.Instance(world.infos[result], []), build)


def add_typed_method(
    world: World,
    info: TypeInfo,
    name: str,
    parameters: Sequence[mt.Type],
    result: mt.Type,
    build: Function_[..., None],
) -> None:
    """As `add_method`, of any types."""
    existing = info.names.get(name)
    if existing is not None and not existing.plugin_generated:
        return
    types: list[mt.Type] = [mt.Instance(info, list(own_arguments(info))), *parameters]
    declared = mt.CallableType(
        types,
        [nodes.ARG_POS] * len(types),
        [None] * len(types),
        result,
        mt.Instance(world.infos["builtins.function"], []),
    )
    arguments = [
        nodes.Argument(nodes.Var("self" if i == 0 else f"a{i}", t), t, None, nodes.ARG_POS)
        for i, t in enumerate(types)
    ]
    function = FuncDef(name, arguments, nodes.Block([nodes.PassStmt()]), declared)
    function.info = info
    function._fullname = f"{info.fullname}.{name}"
    function.line = info.line
    world.added_methods.append((info, name, existing))
    info.names[name] = nodes.SymbolTableNode(nodes.MDEF, function, plugin_generated=True)
    world.synthetic[function] = build
