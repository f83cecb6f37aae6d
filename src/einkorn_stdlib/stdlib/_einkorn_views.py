"""The views of a dict and the iterators over it."""

from builtins import _AnySet, _AnyTuple
from typing import Container, ItemsView, Iterable, Iterator, KeysView, ValuesView

from einkorn.lowlevel.image import Absent


def _common[T](items: Iterable[T], others: Iterable[object]) -> set[T]:
    """The items that are among the others too."""
    known = set[object](others)
    found = set[T]()
    for item in items:
        if item in known:
            found.add(item)
    return found


def _lacking[T](items: Iterable[T], others: Iterable[object]) -> set[T]:
    """The items that are not among the others."""
    known = set[object](others)
    found = set[T]()
    for item in items:
        if item not in known:
            found.add(item)
    return found


def _none_in(items: Container[object], others: Iterable[object]) -> bool:
    for other in others:
        if other in items:
            return False
    return True


class dict_keys[K, V](KeysView[K]):
    def __init__(self, mapping: dict[K, V]) -> None:
        self._mapping = mapping

    def __len__(self) -> int:
        return self._mapping._count

    def __contains__(self, key: object, /) -> bool:
        return self._mapping._find(key, hash(key)) >= 0

    def __iter__(self) -> dict_keyiterator[K, V]:
        return dict_keyiterator(self._mapping)

    def __reversed__(self) -> dict_reversekeyiterator[K, V]:
        return dict_reversekeyiterator(self._mapping)

    def isdisjoint(self, other: Iterable[object], /) -> bool:
        return _none_in(self, other)

    def __and__(self, value: Iterable[object], /) -> set[K]:
        return _common(self, value)

    def __rand__[S](self, value: Iterable[S], /) -> set[S]:
        return _common(value, self)

    def __or__[S](self, value: Iterable[S], /) -> set[K | S]:
        return set[K](self) | set[S](value)

    def __ror__[S](self, value: Iterable[S], /) -> set[K | S]:
        return set[K](self) | set[S](value)

    def __sub__(self, value: Iterable[object], /) -> set[K]:
        return _lacking(self, value)

    def __rsub__[S](self, value: Iterable[S], /) -> set[S]:
        return _lacking(value, self)

    def __xor__[S](self, value: Iterable[S], /) -> set[K | S]:
        return set[K](self) ^ set[S](value)

    def __rxor__[S](self, value: Iterable[S], /) -> set[K | S]:
        return set[K](self) ^ set[S](value)

    def _as_objects(self) -> list[object]:
        items: list[object] = []
        items.extend(self)
        return items

    def _has_object(self, item: object) -> bool:
        return item in self

    def __eq__(self, value: object, /) -> bool:
        return isinstance(value, _AnySet) and _same_items(self, len(self), value)

    def __hash__(self) -> int:
        raise TypeError("unhashable type: '" + type(self).__name__ + "'")

    def __repr__(self) -> str:
        return "dict_keys(" + repr(list(self)) + ")"


class dict_values[K, V](ValuesView[V]):
    def __init__(self, mapping: dict[K, V]) -> None:
        self._mapping = mapping

    def __len__(self) -> int:
        return self._mapping._count

    def __contains__(self, value: object, /) -> bool:
        for known in self:
            if known == value:
                return True
        return False

    def __iter__(self) -> dict_valueiterator[K, V]:
        return dict_valueiterator(self._mapping)

    def __reversed__(self) -> Iterator[V]:
        return reversed(list(self))

    def __repr__(self) -> str:
        return "dict_values(" + repr(list(self)) + ")"


class dict_items[K, V](ItemsView[K, V]):
    def __init__(self, mapping: dict[K, V]) -> None:
        self._mapping = mapping

    def __len__(self) -> int:
        return self._mapping._count

    def __contains__(self, item: object, /) -> bool:
        if not isinstance(item, _AnyTuple) or item.__len__() != 2:
            return False
        mapping = self._mapping
        key = item._object(0)
        entry = mapping._find(key, hash(key))
        return entry >= 0 and (mapping._keys[entry], mapping._values[entry]) == item

    def __iter__(self) -> dict_itemiterator[K, V]:
        return dict_itemiterator(self._mapping)

    def __reversed__(self) -> dict_reverseitemiterator[K, V]:
        return dict_reverseitemiterator(self._mapping)

    def isdisjoint(self, other: Iterable[object], /) -> bool:
        return _none_in(self, other)

    def __and__(self, value: Iterable[object], /) -> set[tuple[K, V]]:
        return _common(self, value)

    def __rand__[S](self, value: Iterable[S], /) -> set[S]:
        return _common(value, self)

    def __or__[S](self, value: Iterable[S], /) -> set[tuple[K, V] | S]:
        return set[tuple[K, V]](self) | set[S](value)

    def __ror__[S](self, value: Iterable[S], /) -> set[tuple[K, V] | S]:
        return set[tuple[K, V]](self) | set[S](value)

    def __sub__(self, value: Iterable[object], /) -> set[tuple[K, V]]:
        return _lacking(self, value)

    def __rsub__[S](self, value: Iterable[S], /) -> set[S]:
        return _lacking(value, self)

    def __xor__[S](self, value: Iterable[S], /) -> set[tuple[K, V] | S]:
        return set[tuple[K, V]](self) ^ set[S](value)

    def __rxor__[S](self, value: Iterable[S], /) -> set[tuple[K, V] | S]:
        return set[tuple[K, V]](self) ^ set[S](value)

    def _as_objects(self) -> list[object]:
        items: list[object] = []
        items.extend(self)
        return items

    def _has_object(self, item: object) -> bool:
        return item in self

    def __eq__(self, value: object, /) -> bool:
        return isinstance(value, _AnySet) and _same_items(self, len(self), value)

    def __hash__(self) -> int:
        raise TypeError("unhashable type: '" + type(self).__name__ + "'")

    def __repr__(self) -> str:
        return "dict_items(" + repr(list(self)) + ")"


class dict_keyiterator[K, V](Iterator[K]):
    def __init__(self, mapping: dict[K, V]) -> None:
        self._mapping = mapping
        self._state = mapping._iterated_state()
        self._position = 0

    def __iter__(self) -> dict_keyiterator[K, V]:
        return self

    def _step(self) -> tuple[bool, K]:
        entry = self._mapping._next_entry(self._position, self._state)
        if entry < 0:
            return (False, Absent[K]().value)
        self._position = self._mapping._position_after(entry)
        return (True, self._mapping._keys[entry])

    def __next__(self) -> K:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


class dict_valueiterator[K, V](Iterator[V]):
    def __init__(self, mapping: dict[K, V]) -> None:
        self._mapping = mapping
        self._state = mapping._iterated_state()
        self._position = 0

    def __iter__(self) -> dict_valueiterator[K, V]:
        return self

    def _step(self) -> tuple[bool, V]:
        entry = self._mapping._next_entry(self._position, self._state)
        if entry < 0:
            return (False, Absent[V]().value)
        self._position = self._mapping._position_after(entry)
        return (True, self._mapping._values[entry])

    def __next__(self) -> V:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


class dict_itemiterator[K, V](Iterator[tuple[K, V]]):
    def __init__(self, mapping: dict[K, V]) -> None:
        self._mapping = mapping
        self._state = mapping._iterated_state()
        self._position = 0

    def __iter__(self) -> dict_itemiterator[K, V]:
        return self

    def _step(self) -> tuple[bool, tuple[K, V]]:
        entry = self._mapping._next_entry(self._position, self._state)
        if entry < 0:
            return (False, Absent[tuple[K, V]]().value)
        self._position = self._mapping._position_after(entry)
        return (True, (self._mapping._keys[entry], self._mapping._values[entry]))

    def __next__(self) -> tuple[K, V]:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


class dict_reversekeyiterator[K, V](Iterator[K]):
    def __init__(self, mapping: dict[K, V]) -> None:
        self._mapping = mapping
        self._state = mapping._iterated_state()
        self._position = mapping._used - 1

    def __iter__(self) -> dict_reversekeyiterator[K, V]:
        return self

    def _step(self) -> tuple[bool, K]:
        entry = self._mapping._previous_entry(self._position, self._state)
        if entry < 0:
            return (False, Absent[K]().value)
        self._position = self._mapping._position_before(entry)
        return (True, self._mapping._keys[entry])

    def __next__(self) -> K:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


class dict_reverseitemiterator[K, V](Iterator[tuple[K, V]]):
    def __init__(self, mapping: dict[K, V]) -> None:
        self._mapping = mapping
        self._state = mapping._iterated_state()
        self._position = mapping._used - 1

    def __iter__(self) -> dict_reverseitemiterator[K, V]:
        return self

    def _step(self) -> tuple[bool, tuple[K, V]]:
        entry = self._mapping._previous_entry(self._position, self._state)
        if entry < 0:
            return (False, Absent[tuple[K, V]]().value)
        self._position = self._mapping._position_before(entry)
        return (True, (self._mapping._keys[entry], self._mapping._values[entry]))

    def __next__(self) -> tuple[K, V]:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


def _same_items(items: Iterable[object], count: int, other: _AnySet) -> bool:
    if count != other.__len__():
        return False
    for item in items:
        if not other._has_object(item):
            return False
    return True
