"""any, all, sum, max and min: an iterable in, one value out."""

from typing import Callable, Iterable, Iterator, Literal, Never, Protocol, Self, overload

from _einkorn_lazy import _advance
from _typeshed import SupportsRichComparison

from einkorn.lowlevel.number import greater, less, plus


class _AddsToZero(Protocol):
    """What sum() starts from 0 with."""

    def __add__(self, other: Self, /) -> Self: ...
    def __radd__(self, other: int, /) -> Self: ...


class _SupportsAdd(Protocol):
    def __add__(self, other: Never, /) -> object: ...


def any[T](iterable: Iterable[T], /) -> bool:
    for item in iterable:
        if item:
            return True
    return False


def all[T](iterable: Iterable[T], /) -> bool:
    for item in iterable:
        if not item:
            return False
    return True


@overload
def sum(iterable: Iterable[bool], /, start: int = 0) -> int:
    total = start
    for item in iterable:
        if item:
            total += 1
    return total


@overload
def sum(iterable: Iterable[int], /, start: int = 0) -> int:
    total = start
    for item in iterable:
        total += item
    return total


@overload
def sum(iterable: Iterable[float], /, start: float = 0.0) -> float:
    # Neumaier's compensated summation, as CPython since 3.12.
    total = start
    lost = 0.0
    for item in iterable:
        raw = total + item
        if abs(total) >= abs(item):
            lost += (total - raw) + item
        else:
            lost += (item - raw) + total
        total = raw
    if lost != 0.0 and lost - lost == 0.0:
        return total + lost
    return total


@overload
def sum[T: _AddsToZero](iterable: Iterable[T], /) -> T | Literal[0]:
    total: T | None = None
    for item in iterable:
        total = item.__radd__(0) if total is None else plus(total, item)
    return 0 if total is None else total


@overload
def sum[T: _SupportsAdd](iterable: Iterable[T], /, start: T) -> T:
    total = start
    for item in iterable:
        total = plus(total, item)
    return total


def sum(iterable: object, /, start: object = 0) -> object: ...


@overload
def max[T: SupportsRichComparison](arg1: T, arg2: T, /, *, key: None = None) -> T:
    return arg2 if greater(arg2, arg1) else arg1


@overload
def max[T: SupportsRichComparison](arg1: T, arg2: T, arg3: T, /, *, key: None = None) -> T:
    best = arg2 if greater(arg2, arg1) else arg1
    if greater(arg3, best):
        best = arg3
    return best


@overload
def max[T: SupportsRichComparison](arg1: T, arg2: T, /, *_args: T, key: None = None) -> T:
    best = arg2 if greater(arg2, arg1) else arg1
    for item in _args:
        if greater(item, best):
            best = item
    return best


@overload
def max[T, R: SupportsRichComparison](arg1: T, arg2: T, /, *_args: T, key: Callable[[T], R]) -> T:
    best = arg1
    most = key(arg1)
    value = key(arg2)
    if greater(value, most):
        best = arg2
        most = value
    for item in _args:
        value = key(item)
        if greater(value, most):
            best = item
            most = value
    return best


@overload
def max[T: SupportsRichComparison](iterable: Iterable[T], /, *, key: None = None) -> T:
    iterator = iterable.__iter__()
    more, best = _advance(iterator)
    if not more:
        raise ValueError("max() iterable argument is empty")
    for item in iterator:
        if greater(item, best):
            best = item
    return best


@overload
def max[T, R: SupportsRichComparison](iterable: Iterable[T], /, *, key: Callable[[T], R]) -> T:
    iterator = iterable.__iter__()
    more, best = _advance(iterator)
    if not more:
        raise ValueError("max() iterable argument is empty")
    return _greatest(best, iterator, key)


@overload
def max[T: SupportsRichComparison, D](
    iterable: Iterable[T], /, *, key: None = None, default: D
) -> T | D:
    iterator = iterable.__iter__()
    more, best = _advance(iterator)
    if not more:
        return default
    for item in iterator:
        if greater(item, best):
            best = item
    return best


@overload
def max[T, R: SupportsRichComparison, D](
    iterable: Iterable[T], /, *, key: Callable[[T], R], default: D
) -> T | D:
    iterator = iterable.__iter__()
    more, best = _advance(iterator)
    if not more:
        return default
    return _greatest(best, iterator, key)


def max(*args: object, key: object = None, default: object = None) -> object: ...


def _greatest[T, R](best: T, rest: Iterator[T], key: Callable[[T], R]) -> T:
    most = key(best)
    for item in rest:
        value = key(item)
        if greater(value, most):
            best = item
            most = value
    return best


@overload
def min[T: SupportsRichComparison](arg1: T, arg2: T, /, *, key: None = None) -> T:
    return arg2 if less(arg2, arg1) else arg1


@overload
def min[T: SupportsRichComparison](arg1: T, arg2: T, arg3: T, /, *, key: None = None) -> T:
    best = arg2 if less(arg2, arg1) else arg1
    if less(arg3, best):
        best = arg3
    return best


@overload
def min[T: SupportsRichComparison](arg1: T, arg2: T, /, *_args: T, key: None = None) -> T:
    best = arg2 if less(arg2, arg1) else arg1
    for item in _args:
        if less(item, best):
            best = item
    return best


@overload
def min[T, R: SupportsRichComparison](arg1: T, arg2: T, /, *_args: T, key: Callable[[T], R]) -> T:
    best = arg1
    least = key(arg1)
    value = key(arg2)
    if less(value, least):
        best = arg2
        least = value
    for item in _args:
        value = key(item)
        if less(value, least):
            best = item
            least = value
    return best


@overload
def min[T: SupportsRichComparison](iterable: Iterable[T], /, *, key: None = None) -> T:
    iterator = iterable.__iter__()
    more, best = _advance(iterator)
    if not more:
        raise ValueError("min() iterable argument is empty")
    for item in iterator:
        if less(item, best):
            best = item
    return best


@overload
def min[T, R: SupportsRichComparison](iterable: Iterable[T], /, *, key: Callable[[T], R]) -> T:
    iterator = iterable.__iter__()
    more, best = _advance(iterator)
    if not more:
        raise ValueError("min() iterable argument is empty")
    return _smallest(best, iterator, key)


@overload
def min[T: SupportsRichComparison, D](
    iterable: Iterable[T], /, *, key: None = None, default: D
) -> T | D:
    iterator = iterable.__iter__()
    more, best = _advance(iterator)
    if not more:
        return default
    for item in iterator:
        if less(item, best):
            best = item
    return best


@overload
def min[T, R: SupportsRichComparison, D](
    iterable: Iterable[T], /, *, key: Callable[[T], R], default: D
) -> T | D:
    iterator = iterable.__iter__()
    more, best = _advance(iterator)
    if not more:
        return default
    return _smallest(best, iterator, key)


def min(*args: object, key: object = None, default: object = None) -> object: ...


def _smallest[T, R](best: T, rest: Iterator[T], key: Callable[[T], R]) -> T:
    least = key(best)
    for item in rest:
        value = key(item)
        if less(value, least):
            best = item
            least = value
    return best
