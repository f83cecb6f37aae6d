"""Functions over functions: reduce, wraps, cmp_to_key, total_ordering.

Not offered: partial, cache, lru_cache, singledispatch, cached_property (no static type without `Any`;
a lambda or a dict does it). Overloads that have a body are compiled as they stand; the last
definition is only what the syntax asks for.
"""

from collections.abc import Callable, Iterable
from typing import overload

__all__ = ["cmp_to_key", "reduce", "total_ordering", "wraps"]


@overload
def reduce[T](function: Callable[[T, T], T], iterable: Iterable[T], /) -> T:
    return _reduce(function, iterable)


@overload
def reduce[T, S](function: Callable[[T, S], T], iterable: Iterable[S], initial: T, /) -> T:
    result = initial
    for item in iterable:
        result = function(result, item)
    return result


def reduce[T, S](
    function: Callable[[T, S], T], iterable: Iterable[S], initial: T | None = None, /
) -> T:
    """Fold `iterable` from the left; TypeError for an empty one without `initial`."""
    raise TypeError("reduce() is compiled from its overloads")


def _reduce[T](function: Callable[[T, T], T], iterable: Iterable[T]) -> T:
    items = iter(iterable)
    for first in items:
        result = first
        for item in items:
            result = function(result, item)
        return result
    raise TypeError("reduce() of empty iterable with no initial value")


class _Wraps:
    """The decorator that wraps() makes: functions carry no metadata here, so it changes nothing."""

    def __call__[F](self, wrapper: F) -> F:
        return wrapper


def wraps[W](wrapped: W) -> _Wraps:
    """Mark a wrapper as standing for `wrapped`."""
    return _Wraps()


class _Key[T]:
    """A value ordered by an old-style comparison function."""

    def __init__(self, compare: Callable[[T, T], int], value: T) -> None:
        self._compare = compare
        self._value = value

    def __lt__(self, other: "_Key[T]") -> bool:
        return self._compare(self._value, other._value) < 0

    def __gt__(self, other: "_Key[T]") -> bool:
        return self._compare(self._value, other._value) > 0

    def __le__(self, other: "_Key[T]") -> bool:
        return self._compare(self._value, other._value) <= 0

    def __ge__(self, other: "_Key[T]") -> bool:
        return self._compare(self._value, other._value) >= 0


def cmp_to_key[T](mycmp: Callable[[T, T], int]) -> Callable[[T], _Key[T]]:
    """A key function for sorted(), min(), max() from a function that returns <0, 0 or >0."""
    return lambda value: _Key(mycmp, value)


def total_ordering[T](cls: type[T]) -> type[T]:
    """Class decorator: the compiler writes the comparisons that are missing."""
    return cls
