"""deque, defaultdict, OrderedDict, Counter, ChainMap. (namedtuple: use typing.NamedTuple.)"""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import Self, overload

from _counter import Counter as Counter
from _deque import deque as deque
from _ordered_views import odict_items, odict_keys, odict_values
from _user_containers import UserDict as UserDict, UserList as UserList
from _user_text import UserString as UserString
from _typeshed import SupportsKeysAndGetItem

__all__ = [
    "ChainMap",
    "Counter",
    "OrderedDict",
    "UserDict",
    "UserList",
    "UserString",
    "defaultdict",
    "deque",
]


class defaultdict[K, V](dict[K, V]):
    """A dict that makes missing values by calling `default_factory`."""

    default_factory: Callable[[], V] | None

    @overload
    def __init__(self, default_factory: Callable[[], V] | None = None, /) -> None:
        self._reset()
        self.default_factory = default_factory

    @overload
    def __init__(
        self, default_factory: Callable[[], V] | None, map: SupportsKeysAndGetItem[K, V], /
    ) -> None:
        self._reset()
        self.default_factory = default_factory
        self.update(map)

    @overload
    def __init__(
        self, default_factory: Callable[[], V] | None, iterable: Iterable[tuple[K, V]], /
    ) -> None:
        self._reset()
        self.default_factory = default_factory
        self.update(iterable)

    @overload
    def __init__(
        self: "defaultdict[str, V]",
        default_factory: Callable[[], V] | None,
        /,
        **kwargs: V,
    ) -> None:
        self._reset()
        self.default_factory = default_factory
        self.update(kwargs)

    def __init__(
        self,
        default_factory: Callable[[], V] | None = None,
        iterable: object = None,
        /,
        **kwargs: object,
    ) -> None: ...

    def __missing__(self, key: K, /) -> V:
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        value = factory()
        self[key] = value
        return value

    def _has_missing(self) -> bool:
        return self.default_factory is not None

    def __getitem__(self, key: K, /) -> V:
        entry = self._find(key, hash(key))
        if entry < 0:
            return self.__missing__(key)
        return self._values[entry]

    @overload
    def __or__(self, value: dict[K, V], /) -> "defaultdict[K, V]":
        merged = defaultdict[K, V](self.default_factory)
        merged.update(self)
        merged.update(value)
        return merged

    @overload
    def __or__[K2, V2](self, value: dict[K2, V2], /) -> "defaultdict[K | K2, V | V2]":
        merged = defaultdict[K | K2, V | V2](self.default_factory)
        for own_key, own in self.items():
            merged[own_key] = own
        for key, item in value.items():
            merged[key] = item
        return merged

    def __or__(self, value: object, /) -> object: ...

    def _after(self, left: dict[K, V]) -> dict[K, V]:
        merged = defaultdict(self.default_factory, left)
        merged.update(self)
        return merged

    def _is_reflected(self) -> bool:
        return True

    @overload  # type: ignore[override]
    @classmethod
    def fromkeys[T](cls, iterable: Iterable[T], value: None = None, /) -> "defaultdict[T, None]":
        made = defaultdict[T, None](None)
        for key in iterable:
            made[key] = None
        return made

    @overload
    @classmethod
    def fromkeys[T, S](cls, iterable: Iterable[T], value: S, /) -> "defaultdict[T, S]":
        made = defaultdict[T, S](None)
        for key in iterable:
            made[key] = value
        return made

    @classmethod
    def fromkeys(cls, iterable: Iterable[object], value: object = None, /) -> object: ...

    def copy(self) -> "defaultdict[K, V]":
        return defaultdict(self.default_factory, self)

    def __repr__(self) -> str:
        factory = "None" if self.default_factory is None else repr(self.default_factory)
        return f"{type(self).__name__}({factory}, {super().__repr__()})"


# mypy infers what an empty one holds from how it is filled, by the class's full name.
class OrderedDict[K, V](dict[K, V]):
    """A dict whose order counts in `==` and can be changed."""

    _first = 0  # all entries before it are deleted
    _changes = 0  # of the keys: added, deleted, moved

    @overload  # type: ignore[override]
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

    def _append(self, key: K, value: V, hash: int) -> None:
        super()._append(key, value, hash)
        self._changes += 1

    def _remove(self, entry: int) -> None:
        super()._remove(entry)
        self._changes += 1
        if self._count == 0:
            self._first = 0

    def _resize(self, capacity: int) -> None:
        super()._resize(capacity)
        self._first = 0

    def _reset(self) -> None:
        super()._reset()
        self._changes += 1
        self._first = 0

    def _iterated_state(self) -> int:
        return self._changes

    def _position_after(self, entry: int) -> int:
        # What follows is looked up at once: CPython's iterators of ordered dicts end with the last
        # item whatever is changed after it.
        return self._live_entry(entry + 1)

    def _position_before(self, entry: int) -> int:
        return super()._previous_entry(entry - 1, self._count)

    def _next_entry(self, position: int, state: int) -> int:
        if position < 0:
            return -1
        self._check(state)
        return self._live_entry(max(position, self._first))

    def _previous_entry(self, position: int, state: int) -> int:
        if position < 0:
            return -1
        self._check(state)
        return super()._previous_entry(position, self._count)

    def _begin(self) -> int:
        self._first = self._live_entry(self._first)
        return self._first

    def _live_entry(self, position: int) -> int:
        return super()._next_entry(position, self._count)

    def _check(self, state: int) -> None:
        if self._changes != state:
            raise RuntimeError("OrderedDict mutated during iteration")

    def move_to_end(self, key: K, last: bool = True) -> None:
        """Move an existing key to the end, or to the beginning (which copies all)."""
        if self._count > 0 and key == self._keys[self._used - 1 if last else self._begin()]:
            return
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
        entry = self._begin()
        item = (self._keys[entry], self._values[entry])
        self._remove(entry)
        return item

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


class ChainMap[K, V](MutableMapping[K, V]):
    """Several mappings looked up one after the other; changes go to the first."""

    maps: list[MutableMapping[K, V]]

    def __init__(self, *maps: MutableMapping[K, V]) -> None:
        self.maps = list(maps)
        if not self.maps:
            self.maps.append(dict[K, V]())

    def new_child(self, m: MutableMapping[K, V] | None = None) -> "ChainMap[K, V]":
        """A ChainMap with `m` (or an empty dict) before these maps."""
        result = ChainMap[K, V]()
        result.maps = [dict[K, V]() if m is None else m]
        result.maps.extend(self.maps)
        return result

    @property
    def parents(self) -> "ChainMap[K, V]":
        """These maps without the first."""
        result = ChainMap[K, V]()
        if len(self.maps) > 1:
            result.maps = self.maps[1:]
        return result

    def __getitem__(self, key: K, /) -> V:
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)

    def __setitem__(self, key: K, value: V, /) -> None:
        self.maps[0][key] = value

    def __delitem__(self, key: K, /) -> None:
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def __or__(self, other: Mapping[K, V], /) -> "ChainMap[K, V]":
        """The same maps, of which the first is copied and takes in the other."""
        result = self.copy()
        for key in other:
            result.maps[0][key] = other[key]
        return result

    def __ior__(self, other: Mapping[K, V], /) -> Self:
        for key in other:
            self.maps[0][key] = other[key]
        return self

    def copy(self) -> "ChainMap[K, V]":
        """The same maps, of which the first is copied."""
        first: dict[K, V] = {}
        for key in self.maps[0]:
            first[key] = self.maps[0][key]
        return ChainMap(first, *self.maps[1:])

    def _merged(self) -> dict[K, V]:
        merged = dict[K, V]()
        for position in range(len(self.maps) - 1, -1, -1):
            mapping = self.maps[position]
            for key in mapping:
                merged[key] = mapping[key]
        return merged

    def __iter__(self) -> Iterator[K]:
        return self._merged().__iter__()

    def __len__(self) -> int:
        return len(self._merged())

    def __bool__(self) -> bool:
        return any([len(mapping) > 0 for mapping in self.maps])

    def __contains__(self, key: object, /) -> bool:
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def __repr__(self) -> str:
        return "ChainMap(" + ", ".join([repr(mapping) for mapping in self.maps]) + ")"
