"""UserDict and UserList of collections: containers to derive from, over a plain one in `data`."""

from builtins import _Index
from collections.abc import Callable, Iterable, Iterator, MutableMapping, MutableSequence
from typing import Self, overload

from _typeshed import SupportsKeysAndGetItem, SupportsRichComparison


class UserDict[K, V](MutableMapping[K, V]):
    """A mapping whose methods all go through `__getitem__`, `__setitem__` and `__delitem__`."""

    data: dict[K, V]

    @overload
    def __init__(self, dict: None = None, /) -> None:
        self.data = {}

    @overload
    def __init__(self: "UserDict[str, V]", dict: None = None, /, **kwargs: V) -> None:
        self.data = {}
        for name, value in kwargs.items():
            self[name] = value

    @overload
    def __init__(self, dict: SupportsKeysAndGetItem[K, V], /) -> None:
        self.data = {}
        for key in dict.keys():
            self[key] = dict[key]

    @overload
    def __init__(self, iterable: Iterable[tuple[K, V]], /) -> None:
        self.data = {}
        for key, value in iterable:
            self[key] = value

    def __init__(self, dict: object = None, /, **kwargs: object) -> None: ...

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, key: K) -> V:
        if key in self.data:
            return self.data[key]
        return self.__missing__(key)

    def __missing__(self, key: K) -> V:
        """What `self[key]` is where the key is absent; subclasses may have an answer."""
        raise KeyError(key)

    def __setitem__(self, key: K, item: V) -> None:
        self.data[key] = item

    def __delitem__(self, key: K) -> None:
        del self.data[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self.data)

    def __contains__(self, key: object) -> bool:
        return key in self.data

    def __repr__(self) -> str:
        return repr(self.data)

    def __eq__(self, other: object, /) -> bool:
        if isinstance(other, UserDict):
            return other == self.data
        return self.data == other

    @overload
    def get(self, key: K, default: None = None, /) -> V | None:
        return self[key] if key in self else None

    @overload
    def get(self, key: K, default: V, /) -> V:
        return self[key] if key in self else default

    @overload
    def get[D](self, key: K, default: D, /) -> V | D:
        return self[key] if key in self else default

    def get(self, key: K, default: object = None, /) -> object: ...

    def __ior__(self, other: SupportsKeysAndGetItem[K, V], /) -> Self:
        for key in other.keys():
            self[key] = other[key]
        return self

    def copy(self) -> "UserDict[K, V]":
        return UserDict(self.data)


class UserList[T](MutableSequence[T]):
    """A sequence over the list `data`."""

    data: list[T]

    @overload
    def __init__(self, initlist: None = None) -> None:
        self.data = []

    @overload
    def __init__(self, initlist: Iterable[T]) -> None:
        self.data = list(initlist)

    def __init__(self, initlist: object = None) -> None: ...

    def __len__(self) -> int:
        return len(self.data)

    @overload
    def __getitem__(self, i: _Index) -> T:
        return self.data[i]

    @overload
    def __getitem__(self, i: slice) -> "UserList[T]":
        return UserList(self.data[i])

    def __getitem__(self, i: object) -> object: ...

    @overload
    def __setitem__(self, i: _Index, item: T) -> None:
        self.data[i] = item

    @overload
    def __setitem__(self, i: slice, item: Iterable[T]) -> None:
        self.data[i] = item

    def __setitem__(self, i: object, item: object) -> None: ...

    @overload
    def __delitem__(self, i: _Index) -> None:
        del self.data[i]

    @overload
    def __delitem__(self, i: slice) -> None:
        del self.data[i]

    def __delitem__(self, i: object) -> None: ...

    def __contains__(self, item: object) -> bool:
        return item in self.data

    def __repr__(self) -> str:
        return repr(self.data)

    def __eq__(self, other: object, /) -> bool:
        if isinstance(other, UserList):
            return other == self.data
        return self.data == other

    def __lt__(self, other: "list[T] | UserList[T]") -> bool:
        return self.data < _list_of(other)

    def __le__(self, other: "list[T] | UserList[T]") -> bool:
        return self.data <= _list_of(other)

    def __gt__(self, other: "list[T] | UserList[T]") -> bool:
        return self.data > _list_of(other)

    def __ge__(self, other: "list[T] | UserList[T]") -> bool:
        return self.data >= _list_of(other)

    def __hash__(self) -> int:
        raise TypeError("unhashable type: '" + type(self).__name__ + "'")

    def __add__(self, other: Iterable[T]) -> "UserList[T]":
        return UserList([*self.data, *other])

    def __radd__(self, other: Iterable[T]) -> "UserList[T]":
        return UserList([*other, *self.data])

    @overload
    def sort(self, *, key: None = None, reverse: bool = False) -> None:
        self.data.sort(reverse=reverse)

    @overload
    def sort[R: SupportsRichComparison](
        self, *, key: Callable[[T], R], reverse: bool = False
    ) -> None:
        self.data.sort(key=key, reverse=reverse)

    def sort(self, *, key: object = None, reverse: bool = False) -> None: ...

    def __iadd__(self, other: Iterable[T]) -> Self:
        self.data += other
        return self

    def __mul__(self, n: int) -> "UserList[T]":
        return UserList(self.data * n)

    def __rmul__(self, n: int) -> "UserList[T]":
        return UserList(self.data * n)

    def append(self, item: T) -> None:
        self.data.append(item)

    def insert(self, i: int, item: T) -> None:
        self.data.insert(i, item)

    def pop(self, i: int = -1) -> T:
        return self.data.pop(i)

    def remove(self, item: T) -> None:
        self.data.remove(item)

    def clear(self) -> None:
        self.data.clear()

    def copy(self) -> "UserList[T]":
        return UserList(self.data)

    def count(self, item: object) -> int:
        return self.data.count(item)

    def index(self, item: object, start: _Index = 0, stop: _Index = 9223372036854775807) -> int:
        return self.data.index(item, start, stop)

    def reverse(self) -> None:
        self.data.reverse()

    def extend(self, other: Iterable[T]) -> None:
        self.data.extend(other)

    def __imul__(self, n: int) -> Self:
        self.data *= n
        return self


def _list_of[T](items: list[T] | UserList[T]) -> list[T]:
    return items.data if isinstance(items, UserList) else items
