"""types.MappingProxyType: a mapping seen without the methods that change it."""

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView

__all__ = ["mappingproxy"]


class mappingproxy[K, V](Mapping[K, V]):
    """What it shows changes with the mapping behind it."""

    def __init__(self, mapping: Mapping[K, V], /) -> None:
        self._mapping = mapping

    def __getitem__(self, key: K, /) -> V:
        return self._mapping[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._mapping)

    def __len__(self) -> int:
        return len(self._mapping)

    def __contains__(self, key: object, /) -> bool:
        return key in self._mapping

    def __reversed__(self) -> Iterator[K]:
        return reversed(list(self._mapping))

    def keys(self) -> KeysView[K]:
        return self._mapping.keys()

    def values(self) -> ValuesView[V]:
        return self._mapping.values()

    def items(self) -> ItemsView[K, V]:
        return self._mapping.items()

    def copy(self) -> dict[K, V]:
        return dict(self._mapping.items())

    def __or__[K2, V2](self, value: Mapping[K2, V2], /) -> dict[K | K2, V | V2]:
        merged = dict[K | K2, V | V2]()
        for own_key, own in self._mapping.items():
            merged[own_key] = own
        for key, item in value.items():
            merged[key] = item
        return merged

    def __eq__(self, other: object, /) -> bool:
        return self._mapping == other

    def __hash__(self) -> int:
        return hash(self._mapping)

    def __str__(self) -> str:
        return str(self._mapping)

    def __repr__(self) -> str:
        return f"mappingproxy({self._mapping!r})"
