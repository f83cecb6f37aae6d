"""A part of the mypy plugin: what json.loads() and tomllib.loads() give is what is declared where it goes.

typeshed calls it Any, so that `sizes: dict[str, int] = json.loads(text)` needs no more words. Here the call has the
declared type, and the values become it, tested one by one (irbuild/json_values.py); without one it is an object.
"""

from __future__ import annotations

from collections.abc import Callable

from mypy.checker import TypeChecker
from mypy.plugin import FunctionContext, MethodContext
from mypy.types import (
    Instance,
    NoneType,
    Type,
    TypeAliasType,
    TypedDictType,
    UnionType,
    get_proper_type,
)

READING = ("json.loads", "json.load", "tomllib.loads", "tomllib.load")
DECODER = "json.decoder.JSONDecoder"
_SCALARS = {
    *(f"builtins.{name}" for name in ("bool", "int", "float", "str", "object")),
    *(f"datetime.{name}" for name in ("date", "datetime", "time")),
}
_LISTS = ("list", "Sequence", "MutableSequence", "Collection", "Iterable")
_DICTS = ("dict", "Mapping", "MutableMapping")


def function_hook(fullname: str) -> Callable[[FunctionContext], Type] | None:
    """Called by mypy for every function's name."""
    return _declared if fullname in READING else None


def method_hook(fullname: str) -> Callable[[MethodContext], Type] | None:
    """Called by mypy for every method's name."""
    return _declared if fullname == f"{DECODER}.decode" else None


def is_list(t: Type) -> bool:
    """Whether a type is one that arrays become."""
    return isinstance(t, Instance) and t.type.name in _LISTS and _is_builtin(t) and len(t.args) == 1


def is_dict(t: Type) -> bool:
    """Whether a type is one that objects become."""
    return isinstance(t, Instance) and t.type.name in _DICTS and _is_builtin(t) and len(t.args) == 2


def _is_builtin(t: Instance) -> bool:
    return t.type.module_name in ("builtins", "typing")


def _declared(context: FunctionContext | MethodContext) -> Type:
    """The type that the place of a call declares, where there are such values."""
    checker = context.api
    assert isinstance(checker, TypeChecker)
    asked = checker.expr_checker.type_context[-1]
    if asked is None or not _is_of_json(asked, set()):
        return context.default_return_type
    if is_dict(get_proper_type(context.default_return_type)) and not is_dict(
        get_proper_type(asked)
    ):
        return context.default_return_type  # of TOML; typeshed takes a cast for a TypedDict too
    return asked


def _is_of_json(t: Type, seen: set[TypeAliasType]) -> bool:
    """Whether values that are read can be of a type."""
    if isinstance(t, TypeAliasType):
        if t in seen:
            return True
        seen.add(t)
    proper = get_proper_type(t)
    match proper:
        case NoneType() | TypedDictType():
            return True
        case UnionType():
            return all(_is_of_json(item, seen) for item in proper.items)
        case Instance():
            if is_list(proper) or is_dict(proper):
                return all(_is_of_json(argument, seen) for argument in proper.args)
            return proper.type.fullname in _SCALARS
        case _:
            return False
