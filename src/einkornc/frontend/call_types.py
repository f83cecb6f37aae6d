"""A mypy plugin: what calls take and give that no signature can say.

struct.unpack() with a format that stands in the program: typeshed can only say tuple[Any, ...], ours that each
item is one of four types; the format says which. functools.partial() of print: mypy knows the partials of
functions without overloads only, and those of print differ in what `file` must have. Indices: index_arguments.py.
"""

from __future__ import annotations

import struct
from collections.abc import Callable

from mypy.nodes import RefExpr
from mypy.options import Options
from mypy.plugin import FunctionContext, FunctionSigContext, MethodSigContext, Plugin
from mypy.plugins.functools import partial_new_callback
from mypy.types import (
    FunctionLike,
    Instance,
    LiteralType,
    Overloaded,
    TupleType,
    Type,
    get_proper_type,
)

from einkornc.frontend.index_arguments import IndexParameters, widened

_UNPACKING = {"struct.unpack", "struct.unpack_from"}


class CallTypes(Plugin):
    """Gives `struct.unpack` and `struct.unpack_from` the types of their items, and `partial` what print takes."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._indices = IndexParameters(self)

    def get_function_signature_hook(
        self, fullname: str
    ) -> Callable[[FunctionSigContext], FunctionLike] | None:
        """Called by mypy for every function's name."""
        return widened if self._indices.has(fullname) else None

    def get_method_signature_hook(
        self, fullname: str
    ) -> Callable[[MethodSigContext], FunctionLike] | None:
        """Called by mypy for every method's name, operators among them."""
        return widened if self._indices.has(fullname) else None

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        """Called by mypy for every function's name."""
        if fullname == "functools.partial":
            return _partial
        return _unpacked if fullname in _UNPACKING else None


def _partial(context: FunctionContext) -> Type:
    """What mypy's own plugin says; of print, for its first overload."""
    function = context.args[0][0] if context.args and context.args[0] else None
    if isinstance(function, RefExpr) and function.fullname == "builtins.print":
        overloads = get_proper_type(context.arg_types[0][0])
        if isinstance(overloads, Overloaded):
            types: list[list[Type]] = [[overloads.items[0]], *context.arg_types[1:]]
            context = context._replace(arg_types=types)
    return partial_new_callback(context)


def _unpacked(context: FunctionContext) -> Type:
    """The tuple of a call; what the signature says where the format is not known, or wrong."""
    declared = context.default_return_type
    layout = _literal(context.arg_types[0][0]) if context.arg_types[0] else None
    fallback = get_proper_type(declared)
    if layout is None or not isinstance(fallback, Instance):
        return declared
    try:
        zeros: tuple[object, ...] = struct.unpack(layout, bytes(struct.calcsize(layout)))
    except struct.error:
        return declared  # the program will get the same error
    items: list[Type] = [context.api.named_generic_type(_name(zero), []) for zero in zeros]
    return TupleType(items, fallback)


def _literal(t: Type) -> str | None:
    """The text of a str whose value mypy knows."""
    proper = get_proper_type(t)
    if isinstance(proper, Instance) and proper.last_known_value is not None:
        proper = proper.last_known_value
    if isinstance(proper, LiteralType) and isinstance(proper.value, str):
        return proper.value
    return None


def _name(zero: object) -> str:
    return f"builtins.{type(zero).__name__}"
