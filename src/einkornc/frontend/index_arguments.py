"""Where the library takes an index, mypy is told that any object with `__index__` will do.

Such parameters are declared `_Index` in builtins.py, which is int for its bodies; irbuild/index_objects.py calls
`__index__`.
"""

from __future__ import annotations

from mypy.nodes import Expression, IntExpr, OverloadedFuncDef, SymbolNode, TypeInfo
from mypy.plugin import FunctionSigContext, MethodSigContext, Plugin
from mypy.types import (
    CallableType,
    FunctionLike,
    Instance,
    NoneType,
    Overloaded,
    Type,
    TypeAliasType,
    UnionType,
    get_proper_type,
)

_ALIAS = "builtins._Index"
_SLICE = "builtins.slice"


class IndexParameters:
    """Which functions have parameters that take an index; found once for each."""

    def __init__(self, plugin: Plugin) -> None:
        self._plugin = plugin
        self._known: dict[str, bool] = {}

    def has(self, fullname: str) -> bool:
        """Whether a function, class or method of the library takes an index."""
        known = self._known.get(fullname)
        if known is None:
            known = self._known[fullname] = any(map(_takes_index, self._parameters(fullname)))
        return known

    def _parameters(self, fullname: str) -> list[Type]:
        symbol = self._plugin.lookup_fully_qualified(fullname)
        node = symbol.node if symbol is not None else None
        if not isinstance(node, TypeInfo):
            return _declared(node)
        makers = [node.names[n].node for n in ("__init__", "__new__") if n in node.names]
        return [t for maker in makers for t in _declared(maker)]


def _declared(node: SymbolNode | None) -> list[Type]:
    declared = getattr(node, "type", None)
    if isinstance(node, OverloadedFuncDef) and isinstance(declared, Overloaded):
        return [t for item in declared.items for t in item.arg_types]
    return declared.arg_types if isinstance(declared, CallableType) else []


def _takes_index(t: Type) -> bool:
    if isinstance(t, TypeAliasType) and t.alias is not None:
        return t.alias.fullname == _ALIAS
    return isinstance(t, UnionType) and any(map(_takes_index, t.items))


def widened(context: FunctionSigContext | MethodSigContext) -> FunctionLike:
    """The signature of a call, with SupportsIndex for `_Index`."""
    signature = context.default_signature
    if all(isinstance(a, IntExpr) for arguments in context.args for a in arguments):
        return signature
    index = context.api.named_generic_type("typing.SupportsIndex", [])
    return signature.copy_modified(
        arg_types=[
            _widened(t, index) if arguments and not _are_ints(arguments) else t
            for t, arguments in zip(signature.arg_types, context.args, strict=True)
        ]
    )


def _are_ints(arguments: list[Expression]) -> bool:
    return all(isinstance(a, IntExpr) for a in arguments)


def _widened(t: Type, index: Instance) -> Type:
    if isinstance(t, Instance) and t.type.fullname == _SLICE:
        bound = UnionType([index, NoneType()])
        return t.copy_modified(args=[bound for _ in t.args])
    if not _takes_index(t):
        return t
    if isinstance(t, UnionType):
        return UnionType.make_union([_widened(item, index) for item in t.items])
    return UnionType([get_proper_type(t), index])
