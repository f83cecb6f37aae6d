"""Objects whose attributes have names but no declared types: argparse.Namespace, types.SimpleNamespace.

`n: int = args.n` reads a value, and tests that it is of the type written there. The compiler takes attributes from
`_einkorn_values` (`einkornc.irbuild.parsed_arguments`).
"""

from builtins import _AnySequence, _begin_text, _in_text
from typing import Any


class Attributes:
    """Values by name."""

    def __init__(self, **kwargs: object) -> None:
        self._einkorn_values = kwargs

    def __getattr__(self, name: str, /) -> Any: ...

    def __setattr__(self, name: str, value: Any, /) -> None: ...

    def _einkorn_name(self) -> str:
        return type(self).__name__

    def _einkorn_get(self, name: str) -> object:
        if name not in self._einkorn_values:
            raise AttributeError(f"'{self._einkorn_name()}' object has no attribute '{name}'")
        return self._einkorn_values[name]

    def _einkorn_has(self, name: str) -> bool:
        return name in self._einkorn_values

    def _einkorn_set(self, name: str, value: object) -> None:
        self._einkorn_values[name] = value


class SimpleNamespace(Attributes):
    """Attributes that are given when it is made, or later."""

    def _einkorn_name(self) -> str:
        return "types.SimpleNamespace"

    def __repr__(self) -> str:
        if not _begin_text(id(self)):
            return "namespace(...)"
        values = self._einkorn_values
        try:
            return "namespace(" + ", ".join([f"{name}={values[name]!r}" for name in values]) + ")"
        finally:
            _in_text.pop()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SimpleNamespace) and self._einkorn_values == other._einkorn_values

    def __hash__(self) -> int:
        raise TypeError("unhashable type: 'types.SimpleNamespace'")


def list_items(value: object) -> list[object]:
    """The items of a list or tuple of any kind."""
    if isinstance(value, _AnySequence):
        return value._as_objects()
    raise TypeError(f"'{type(value).__name__}' object is not iterable")


def refuse_attribute(name: str) -> None:
    """What setting an attribute does whose type no object can be tested for."""
    raise TypeError(f"the attribute {name} has a type that no argument can be tested for")
