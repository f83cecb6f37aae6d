"""The types that generated programs use, each with its spelling."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Type:
    """A type of the generated language: a name and, for containers, what they hold."""

    name: str
    arguments: tuple[Type, ...] = ()

    def __str__(self) -> str:
        if self.name == "Optional":
            return f"{self.arguments[0]} | None"
        inner = f"[{', '.join(map(str, self.arguments))}]" if self.arguments else ""
        return self.name + inner

    def is_shown_alike(self) -> bool:
        """Whether a value's text is the same everywhere: objects show addresses, sets an order of their own."""
        if self.name in ("Shape", "set"):
            return False
        return all(item.is_shown_alike() for item in self.arguments)


INT, FLOAT, BOOL, STR, BYTES = map(Type, ("int", "float", "bool", "str", "bytes"))
POINT, SHAPE, COLOUR = map(Type, ("Point", "Shape", "Colour"))
PLAIN = (INT, FLOAT, BOOL, STR, BYTES)
HASHABLE = (INT, STR)  # whose order and hash nobody disputes


def list_of(item: Type) -> Type:
    return Type("list", (item,))


def dict_of(key: Type, value: Type) -> Type:
    return Type("dict", (key, value))


def set_of(item: Type) -> Type:
    return Type("set", (item,))


def tuple_of(*items: Type) -> Type:
    return Type("tuple", items)


def optional(item: Type) -> Type:
    return Type("Optional", (item,))
