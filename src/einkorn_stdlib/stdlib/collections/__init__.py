# mypy: disable-error-code="override"
# Counter.update() counts where dict.update() assigns, in CPython too: its parameters differ.
"""deque, defaultdict, OrderedDict, Counter, ChainMap. (namedtuple: use typing.NamedTuple.)

Not offered: Counter(name=count).
"""

from collections.abc import Callable, Generator, Iterable, Iterator, MutableMapping
from typing import NoReturn, overload, Self

from _deque import deque as deque
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

    def __init__(
        self, default_factory: Callable[[], V] | None = None, iterable: object = None, /
    ) -> None: ...

    def __missing__(self, key: K, /) -> V:
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        value = factory()
        self[key] = value
        return value

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

    @overload
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


class Counter[T](dict[T, int]):
    """How often each thing occurs; what is missing occurs 0 times."""

    @overload
    def __init__(self, /) -> None:
        self._reset()

    @overload
    def __init__(self: "Counter[str]", iterable: None = None, /, **kwargs: int) -> None:
        self._reset()
        for key, count in kwargs.items():
            self[key] = count

    @overload
    def __init__(self, mapping: SupportsKeysAndGetItem[T, int], /) -> None:
        self._reset()
        for key in mapping.keys():
            self[key] = mapping[key]

    @overload
    def __init__(self, iterable: Iterable[T], /) -> None:
        self._reset()
        for key in iterable:
            self._count_one(key)

    def __init__(self, iterable: object = None, /, **kwargs: object) -> None: ...

    def _count_one(self, key: T) -> None:
        code = hash(key)
        entry = self._find(key, code)
        if entry < 0:
            self._append(key, 1, code)
        else:
            self._values[entry] += 1

    def __missing__(self, key: T, /) -> int:
        return 0

    def __getitem__(self, key: T, /) -> int:
        entry = self._find(key, hash(key))
        if entry < 0:
            return self.__missing__(key)
        return self._values[entry]

    def __delitem__(self, key: T, /) -> None:
        entry = self._find(key, hash(key))
        if entry >= 0:
            self._remove(entry)

    @classmethod
    def fromkeys(cls, iterable: Iterable[object], v: int | None = None, /) -> NoReturn:  # type: ignore[override]
        raise NotImplementedError(
            "Counter.fromkeys() is undefined.  Use Counter(iterable) instead."
        )

    def elements(self) -> Generator[T, None, None]:
        """Each key as often as it occurs."""
        for key, count in self.items():
            for _ in range(count):
                yield key

    def most_common(self, n: int | None = None) -> list[tuple[T, int]]:
        """Keys and counts, most frequent first, equal ones in order of first sight."""
        # Sorting positions by (-count, position) needs no comparison of keys.
        pairs = list(self.items())
        order = sorted([(-pair[1], position) for position, pair in enumerate(pairs)])
        ranked = [pairs[place] for _, place in order]
        return ranked if n is None else ranked[: max(n, 0)]

    def total(self) -> int:
        return sum(self.values())

    def copy(self) -> "Counter[T]":
        return Counter[T](self)

    @overload
    def update(self, m: SupportsKeysAndGetItem[T, int], /) -> None:
        for key in m.keys():
            self[key] = self[key] + m[key]

    @overload
    def update(self, iterable: Iterable[T], /) -> None:
        for key in iterable:
            self._count_one(key)

    @overload
    def update(self, iterable: None = None, /) -> None:
        return None

    def update(self, iterable: object = None, /) -> None:
        """Add counts, or count the items of an iterable."""

    @overload
    def subtract(self, mapping: SupportsKeysAndGetItem[T, int], /) -> None:
        for key in mapping.keys():
            self[key] = self[key] - mapping[key]

    @overload
    def subtract(self, iterable: Iterable[T], /) -> None:
        for key in iterable:
            self[key] = self[key] - 1

    @overload
    def subtract(self, iterable: None = None, /) -> None:
        return None

    def subtract(self, iterable: object = None, /) -> None:
        """Take counts away; they may go below zero."""

    def _positive(self) -> "Counter[T]":
        result = Counter[T]()
        for key, count in self.items():
            if count > 0:
                result[key] = count
        return result

    def __add__(self, other: "Counter[T]", /) -> "Counter[T]":
        result = self.copy()
        for key, count in other.items():
            result[key] = result[key] + count
        return result._positive()

    def __sub__(self, other: "Counter[T]", /) -> "Counter[T]":
        result = self.copy()
        for key, count in other.items():
            result[key] = result[key] - count
        return result._positive()

    def __or__(self, other: "Counter[T]", /) -> "Counter[T]":
        result = self.copy()
        for key, count in other.items():
            if count > result[key]:
                result[key] = count
        return result._positive()

    def __and__(self, other: "Counter[T]", /) -> "Counter[T]":
        result = Counter[T]()
        for key, count in self.items():
            least = min(count, other[key])
            if least > 0:
                result[key] = least
        return result

    def __pos__(self) -> "Counter[T]":
        return self._positive()

    def __neg__(self) -> "Counter[T]":
        result = Counter[T]()
        for key, count in self.items():
            if count < 0:
                result[key] = -count
        return result

    def _take(self, other: "Counter[T]") -> None:
        self.clear()
        for key, count in other.items():
            self[key] = count

    def __iadd__(self, other: "Counter[T]", /) -> Self:
        self._take(self + other)
        return self

    def __isub__(self, other: "Counter[T]", /) -> Self:
        self._take(self - other)
        return self

    def __ior__(self, other: "Counter[T]", /) -> Self:
        self._take(self | other)
        return self

    def __iand__(self, other: "Counter[T]", /) -> Self:
        self._take(self & other)
        return self

    def __eq__(self, other: object, /) -> bool:
        if isinstance(other, type(self)):
            return self <= other and other <= self
        return super().__eq__(other)

    def __le__(self, other: "Counter[T]", /) -> bool:
        for key in self:
            if self[key] > other[key]:
                return False
        for key in other:
            if self[key] > other[key]:
                return False
        return True

    def __lt__(self, other: "Counter[T]", /) -> bool:
        return self <= other and not self == other

    def __ge__(self, other: "Counter[T]", /) -> bool:
        return other <= self

    def __gt__(self, other: "Counter[T]", /) -> bool:
        return other < self

    def __repr__(self) -> str:
        if len(self) == 0:
            return f"{type(self).__name__}()"
        parts = [f"{key!r}: {count!r}" for key, count in self.most_common()]
        return type(self).__name__ + "({" + ", ".join(parts) + "})"


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
