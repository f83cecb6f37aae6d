"""Where an item belongs in a sorted list."""

from collections.abc import Callable, MutableSequence, Sequence
from typing import overload

from _einkorn_order import less

__all__ = ["bisect", "bisect_left", "bisect_right", "insort", "insort_left", "insort_right"]


def _bounds(lo: int, hi: int | None, size: int) -> int:
    """The upper bound, for which -1 is none as in CPython's C; ValueError for a negative lower one."""
    if lo < 0:
        raise ValueError("lo must be non-negative")
    return size if hi is None or hi == -1 else hi


@overload
def bisect_left[T](
    a: Sequence[T], x: T, lo: int = 0, hi: int | None = None, *, key: None = None
) -> int:
    high = _bounds(lo, hi, len(a))
    while lo < high:
        middle = (lo + high) // 2
        if less(a[middle], x):
            lo = middle + 1
        else:
            high = middle
    return lo


@overload
def bisect_left[T, K](
    a: Sequence[T], x: K, lo: int = 0, hi: int | None = None, *, key: Callable[[T], K]
) -> int:
    high = _bounds(lo, hi, len(a))
    while lo < high:
        middle = (lo + high) // 2
        if less(key(a[middle]), x):
            lo = middle + 1
        else:
            high = middle
    return lo


def bisect_left(
    a: Sequence[object], x: object, lo: int = 0, hi: int | None = None, *, key: object = None
) -> int:
    """The first place for `x`: before items equal to it."""
    raise TypeError("bisect_left() is compiled from its overloads")


@overload
def bisect_right[T](
    a: Sequence[T], x: T, lo: int = 0, hi: int | None = None, *, key: None = None
) -> int:
    high = _bounds(lo, hi, len(a))
    while lo < high:
        middle = (lo + high) // 2
        if less(x, a[middle]):
            high = middle
        else:
            lo = middle + 1
    return lo


@overload
def bisect_right[T, K](
    a: Sequence[T], x: K, lo: int = 0, hi: int | None = None, *, key: Callable[[T], K]
) -> int:
    high = _bounds(lo, hi, len(a))
    while lo < high:
        middle = (lo + high) // 2
        if less(x, key(a[middle])):
            high = middle
        else:
            lo = middle + 1
    return lo


def bisect_right(
    a: Sequence[object], x: object, lo: int = 0, hi: int | None = None, *, key: object = None
) -> int:
    """The last place for `x`: after items equal to it."""
    raise TypeError("bisect_right() is compiled from its overloads")


@overload
def insort_left[T](
    a: MutableSequence[T], x: T, lo: int = 0, hi: int | None = None, *, key: None = None
) -> None:
    a.insert(bisect_left(a, x, lo, hi), x)


@overload
def insort_left[T, K](
    a: MutableSequence[T], x: T, lo: int = 0, hi: int | None = None, *, key: Callable[[T], K]
) -> None:
    a.insert(bisect_left(a, key(x), lo, hi, key=key), x)


def insort_left(
    a: object, x: object, lo: int = 0, hi: int | None = None, *, key: object = None
) -> None:
    """Insert `x` at its first place."""
    raise TypeError("insort_left() is compiled from its overloads")


@overload
def insort_right[T](
    a: MutableSequence[T], x: T, lo: int = 0, hi: int | None = None, *, key: None = None
) -> None:
    a.insert(bisect_right(a, x, lo, hi), x)


@overload
def insort_right[T, K](
    a: MutableSequence[T], x: T, lo: int = 0, hi: int | None = None, *, key: Callable[[T], K]
) -> None:
    a.insert(bisect_right(a, key(x), lo, hi, key=key), x)


def insort_right(
    a: object, x: object, lo: int = 0, hi: int | None = None, *, key: object = None
) -> None:
    """Insert `x` at its last place."""
    raise TypeError("insort_right() is compiled from its overloads")


@overload
def bisect[T](a: Sequence[T], x: T, lo: int = 0, hi: int | None = None, *, key: None = None) -> int:
    return bisect_right(a, x, lo, hi)


@overload
def bisect[T, K](
    a: Sequence[T], x: K, lo: int = 0, hi: int | None = None, *, key: Callable[[T], K]
) -> int:
    return bisect_right(a, x, lo, hi, key=key)


def bisect(a: object, x: object, lo: int = 0, hi: int | None = None, *, key: object = None) -> int:
    """bisect_right()."""
    raise TypeError("bisect() is compiled from its overloads")


@overload
def insort[T](
    a: MutableSequence[T], x: T, lo: int = 0, hi: int | None = None, *, key: None = None
) -> None:
    insort_right(a, x, lo, hi)


@overload
def insort[T, K](
    a: MutableSequence[T], x: T, lo: int = 0, hi: int | None = None, *, key: Callable[[T], K]
) -> None:
    insort_right(a, x, lo, hi, key=key)


def insort(a: object, x: object, lo: int = 0, hi: int | None = None, *, key: object = None) -> None:
    """insort_right()."""
    raise TypeError("insort() is compiled from its overloads")
