"""collections.OrderedDict."""

from builtins import dict_items, dict_keys, dict_values
from collections.abc import Iterable
from typing import overload

__all__ = ["OrderedDict"]


class odict_keys[K, V](dict_keys[K, V]):
    def __repr__(self) -> str:
        return f"odict_keys({list(self)!r})"


class odict_values[K, V](dict_values[K, V]):
    def __repr__(self) -> str:
        return f"odict_values({list(self)!r})"


class odict_items[K, V](dict_items[K, V]):
    def __repr__(self) -> str:
        return f"odict_items({list(self)!r})"


class OrderedDict[K, V](dict[K, V]):
    """A dict whose order counts in `==` and can be changed."""

    @overload
    @classmethod
    def fromkeys[T](cls, iterable: Iterable[T], value: None = None, /) -> "OrderedDict[T, None]":
        made = OrderedDict[T, None]()
        for key in iterable:
            made[key] = None
        return made

    @overload
    @classmethod
    def fromkeys[T, S](cls, iterable: Iterable[T], value: S, /) -> "OrderedDict[T, S]":
        made = OrderedDict[T, S]()
        for key in iterable:
            made[key] = value
        return made

    @classmethod
    def fromkeys(cls, iterable: Iterable[object], value: object = None, /) -> object: ...

    @overload
    def __or__(self, value: dict[K, V], /) -> "OrderedDict[K, V]":
        merged = OrderedDict[K, V]()
        merged.update(self)
        merged.update(value)
        return merged

    @overload
    def __or__[K2, V2](self, value: dict[K2, V2], /) -> "OrderedDict[K | K2, V | V2]":
        merged = OrderedDict[K | K2, V | V2]()
        for own_key, own in self.items():
            merged[own_key] = own
        for key, item in value.items():
            merged[key] = item
        return merged

    def __or__(self, value: object, /) -> object: ...

    def _after(self, left: dict[K, V]) -> dict[K, V]:
        merged = OrderedDict[K, V](left)
        merged.update(self)
        return merged

    def _is_reflected(self) -> bool:
        return True

    def move_to_end(self, key: K, last: bool = True) -> None:
        """Move an existing key to the end, or to the beginning (which copies all)."""
        value = self.pop(key)
        if last:
            self[key] = value
            return
        items = list(self.items())
        self.clear()
        self[key] = value
        for other, item in items:
            self[other] = item

    def popitem(self, last: bool = True) -> tuple[K, V]:
        """Remove and return the last item, or the first; KeyError when empty."""
        if len(self) == 0:
            raise KeyError("dictionary is empty")
        if last:
            return super().popitem()
        for key in self:
            return (key, self.pop(key))
        raise KeyError("dictionary is empty")

    def keys(self) -> odict_keys[K, V]:
        return odict_keys(self)

    def values(self) -> odict_values[K, V]:
        return odict_values(self)

    def items(self) -> odict_items[K, V]:
        return odict_items(self)

    def copy(self) -> "OrderedDict[K, V]":
        return OrderedDict[K, V](self)

    def __eq__(self, value: object, /) -> bool:
        if isinstance(value, type(self)):
            return list(self.items()) == list(value.items())
        return super().__eq__(value)

    def __repr__(self) -> str:
        if len(self) == 0:
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({super().__repr__()})"
