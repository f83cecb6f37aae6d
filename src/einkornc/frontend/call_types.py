"""A mypy plugin: what calls take and give that no signature can say.

struct.unpack() and Struct() with a format that stands in the program: typeshed can only say tuple[Any, ...], ours
that each item is one of four types; the format says which. functools.partial() of print: mypy knows the partials of
functions without overloads only, and those of print differ in what `file` must have. Indices: index_arguments.py; matches: match_types.py;
attributes of a Namespace: argument_types.py; JSON: json_types.py;
getattr(): attribute_types.py.
"""

from __future__ import annotations

import struct
from collections.abc import Callable

from mypy.nodes import RefExpr
from mypy.options import Options
from mypy.plugin import (
    AttributeContext,
    FunctionContext,
    FunctionSigContext,
    MethodContext,
    MethodSigContext,
    Plugin,
)
from mypy.plugins.functools import partial_new_callback
from mypy.typeops import make_simplified_union
from mypy.types import (
    FunctionLike,
    Instance,
    LiteralType,
    Overloaded,
    TupleType,
    Type,
    get_proper_type,
)

from einkornc.frontend import attribute_types, json_types, match_types
from einkornc.frontend.argument_types import ArgumentTypes
from einkornc.frontend.index_arguments import IndexParameters, widened

_STRUCT = "struct.Struct"
_UNPACKING = {f"struct.{name}" for name in ("unpack", "unpack_from", "iter_unpack")}
_UNPACKING_METHODS = {f"{_STRUCT}.{name}" for name in ("unpack", "unpack_from", "iter_unpack")}
_GENERATOR = "typing.Generator"
_ITEMS = "__einkorn_items"  # no attribute of a Struct, but a note on its type


class CallTypes(Plugin):
    """Gives what struct unpacks the types of its items, and `partial` what print takes."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._indices = IndexParameters(self)
        self.arguments = ArgumentTypes()

    def get_attribute_hook(self, fullname: str) -> Callable[[AttributeContext], Type] | None:
        """Called by mypy for every attribute's name."""
        return self.arguments.attribute_hook(fullname) or attribute_types.attribute_hook(fullname)

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
        if fullname == _STRUCT:
            return _keep_format
        if fullname in _UNPACKING:
            return _unpacked
        return (
            match_types.function_hook(fullname)
            or json_types.function_hook(fullname)
            or attribute_types.function_hook(fullname)
        )

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        """Called by mypy for every method's name."""
        if fullname in _UNPACKING_METHODS:
            return _unpacked_by_struct
        return (
            match_types.method_hook(fullname)
            or json_types.method_hook(fullname)
            or attribute_types.method_hook(fullname)
        )


def _partial(context: FunctionContext) -> Type:
    """What mypy's own plugin says; of print, for its first overload."""
    function = context.args[0][0] if context.args and context.args[0] else None
    if isinstance(function, RefExpr) and function.fullname == "builtins.print":
        overloads = get_proper_type(context.arg_types[0][0])
        if isinstance(overloads, Overloaded):
            types: list[list[Type]] = [[overloads.items[0]], *context.arg_types[1:]]
            context = context._replace(arg_types=types)
    return partial_new_callback(context)


def _keep_format(context: FunctionContext) -> Type:
    """The Struct of a call that also tells what its methods unpack, as mypy's partials tell their function."""
    made = get_proper_type(context.default_return_type)
    items = _unpacked_types(context, context.arg_types[0]) if context.arg_types else None
    if not isinstance(made, Instance) or items is None:
        return made
    return made.copy_with_extra_attr(_ITEMS, TupleType(items, _variadic(context, items)))


def _unpacked(context: FunctionContext) -> Type:
    """The tuple of a call; what the signature says where the format is not known, or wrong."""
    items = _unpacked_types(context, context.arg_types[0])
    return context.default_return_type if items is None else _given(context, items)


def _unpacked_by_struct(context: MethodContext) -> Type:
    """The tuple that a Struct of a known format unpacks."""
    receiver = get_proper_type(context.type)
    held = (
        receiver.extra_attrs.attrs.get(_ITEMS)
        if isinstance(receiver, Instance) and receiver.extra_attrs is not None
        else None
    )
    known = get_proper_type(held) if held is not None else None
    if not isinstance(known, TupleType):
        return context.default_return_type
    return _given(context, known.items)


def _given(context: FunctionContext | MethodContext, items: list[Type]) -> Type:
    """What a function gives that gives tuples of `items`, or a generator of them."""
    declared = get_proper_type(context.default_return_type)
    if not isinstance(declared, Instance):
        return declared
    if declared.type.fullname != _GENERATOR:
        return TupleType(items, declared)
    first, *others = declared.args
    each = get_proper_type(first)
    assert isinstance(each, Instance)
    return declared.copy_modified(args=[TupleType(items, each), *others])


def _unpacked_types(
    context: FunctionContext | MethodContext, formats: list[Type]
) -> list[Type] | None:
    """The types of what a format stands for; None where it is not known, or wrong: the program will get the error."""
    layout = _literal(formats[0]) if formats else None
    if layout is None:
        return None
    try:
        zeros: tuple[object, ...] = struct.unpack(layout, bytes(struct.calcsize(layout)))
    except struct.error:
        return None
    return [context.api.named_generic_type(_name(zero), []) for zero in zeros]


def _variadic(context: FunctionContext, items: list[Type]) -> Instance:
    return context.api.named_generic_type("builtins.tuple", [make_simplified_union(items)])


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
