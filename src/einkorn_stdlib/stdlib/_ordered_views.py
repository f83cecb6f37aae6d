"""The views of an OrderedDict."""

from builtins import dict_items, dict_keys, dict_values

__all__ = ["odict_items", "odict_keys", "odict_values"]


class odict_keys[K, V](dict_keys[K, V]):
    def __repr__(self) -> str:
        return f"odict_keys({list(self)!r})"


class odict_values[K, V](dict_values[K, V]):
    def __repr__(self) -> str:
        return f"odict_values({list(self)!r})"


class odict_items[K, V](dict_items[K, V]):
    def __repr__(self) -> str:
        return f"odict_items({list(self)!r})"
