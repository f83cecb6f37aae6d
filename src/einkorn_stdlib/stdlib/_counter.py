# mypy: disable-error-code="override"
# Counter.update() counts where dict.update() assigns, in CPython too: its parameters differ.
"""collections.Counter. Its counts are the program's values, so `int` means here what it means in the program."""

from collections.abc import Generator, Iterable
from typing import NoReturn, overload, Self

from _typeshed import SupportsKeysAndGetItem

__all__ = ["Counter"]


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
        super().update(mapping)

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

    def _take(self, key: T, other: "Counter[T]", known: T) -> None:
        """Give `key` the count of `known`, for modules in which a True would become a plain int."""
        self[key] = other[known]

    def __missing__(self, key: T, /) -> int:
        return 0

    def _object_missing(self, key: object) -> object:
        return super()._object_missing(key) if self._has_missing() else 0

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
        if not self:
            super().update(m)
            return
        for key in m.keys():
            self[key] = m[key] + self[key]

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

    def __add__(self, other: "Counter[T]", /) -> "Counter[T]":
        result = Counter[T]()
        for key, count in self.items():
            if (total := count + other[key]) > 0:
                result[key] = total
        for key, count in other.items():
            if key not in self and count > 0:
                result[key] = count
        return result

    def __sub__(self, other: "Counter[T]", /) -> "Counter[T]":
        result = Counter[T]()
        for key, count in self.items():
            if (rest := count - other[key]) > 0:
                result[key] = rest
        for key, count in other.items():
            if key not in self and count < 0:
                result[key] = -count
        return result

    def __or__(self, other: "Counter[T]", /) -> "Counter[T]":
        result = Counter[T]()
        for key, count in self.items():
            if (most := max(count, other[key])) > 0:
                result[key] = most
        for key, count in other.items():
            if key not in self and count > 0:
                result[key] = count
        return result

    def __and__(self, other: "Counter[T]", /) -> "Counter[T]":
        result = Counter[T]()
        for key, count in self.items():
            if (least := min(other[key], count)) > 0:
                result[key] = least
        return result

    def __pos__(self) -> "Counter[T]":
        result = Counter[T]()
        for key, count in self.items():
            if count > 0:
                result[key] = count
        return result

    def __neg__(self) -> "Counter[T]":
        result = Counter[T]()
        for key, count in self.items():
            if count < 0:
                result[key] = -count
        return result

    def _keep_positive(self) -> Self:
        for key in [key for key, count in self.items() if count <= 0]:
            del self[key]
        return self

    def __iadd__(self, other: "Counter[T]", /) -> Self:
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other: "Counter[T]", /) -> Self:
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other: "Counter[T]", /) -> Self:
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self._keep_positive()

    def __iand__(self, other: "Counter[T]", /) -> Self:
        for key, count in self.items():
            if other[key] < count:
                self[key] = other[key]
        return self._keep_positive()

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
