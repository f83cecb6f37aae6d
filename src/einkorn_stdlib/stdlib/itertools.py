"""Iterators as building blocks. All are lazy and hold no more than CPython's do.

Overloads that have a body are compiled as they stand; the last definition under such a name is only
what the syntax asks for.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Protocol, Self, overload

from _combinations import combinations, combinations_with_replacement, permutations, product

__all__ = ["accumulate", "batched", "chain", "combinations", "combinations_with_replacement",
           "compress", "count", "cycle", "dropwhile", "filterfalse", "groupby", "islice", "pairwise",
           "permutations", "product", "repeat", "starmap", "takewhile", "tee", "zip_longest"]  # fmt: skip


class _Addable(Protocol):
    def __add__(self, other: Self, /) -> Self: ...


class chain[T]:
    """The items of the first iterable, then of the next, until all are exhausted."""

    def __init__(self, *iterables: Iterable[T]) -> None:
        self._sources: Iterator[Iterable[T]] = iter(iterables)
        self._current: Iterator[T] | None = None

    @staticmethod
    def from_iterable[S](iterable: Iterable[Iterable[S]], /) -> "chain[S]":
        """chain() over the iterables that `iterable` gives, taken one by one."""
        result = chain[S]()
        result._sources = iter(iterable)
        return result

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        while True:
            current = self._current
            if current is not None:
                for item in current:
                    return item
                self._current = None
            advanced = False
            for source in self._sources:
                self._current = iter(source)
                advanced = True
                break
            if not advanced:
                raise StopIteration


@overload
def count() -> Generator[int, None, None]:
    return _count_int(0, 1)


@overload
def count(start: int, step: int = 1) -> Generator[int, None, None]:
    return _count_int(start, step)


@overload
def count(start: float, step: float = 1.0) -> Generator[float, None, None]:
    return _count_float(start, step)


def count(
    start: float = 0.0, step: float = 1.0
) -> Generator[int, None, None] | Generator[float, None, None]:
    """start, start + step, start + 2 * step, …"""
    raise TypeError("count() is compiled from its overloads")


def _count_int(start: int, step: int) -> Generator[int, None, None]:
    value = start
    while True:
        yield value
        value += step


def _count_float(start: float, step: float) -> Generator[float, None, None]:
    value = start
    while True:
        yield value
        value += step


def cycle[T](iterable: Iterable[T], /) -> Generator[T, None, None]:
    """The items, then the same again from a saved copy, for ever."""
    saved: list[T] = []
    for item in iterable:
        yield item
        saved.append(item)
    while saved:
        for item in saved:
            yield item


def repeat[T](object: T, times: int | None = None) -> Generator[T, None, None]:
    """The same value `times` times, or for ever."""
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


@overload
def islice[T](iterable: Iterable[T], stop: int | None, /) -> Generator[T, None, None]:
    return _up_to(iterable, stop)


@overload
def islice[T](
    iterable: Iterable[T], start: int | None, stop: int | None, step: int | None = None, /
) -> Generator[T, None, None]:
    return _between(iterable, start, stop, step)


def islice[T](
    iterable: Iterable[T],
    start: int | None,
    stop: int | None = -0x4000_0000_0000_0000,
    step: int | None = None,
) -> Generator[T, None, None]:
    """Items start, start + step, … before `stop`, as slicing gives them; ValueError for negatives."""
    if stop == -0x4000_0000_0000_0000:
        return _up_to(iterable, start)
    return _between(iterable, start, stop, step)


def _up_to[T](iterable: Iterable[T], stop: int | None) -> Generator[T, None, None]:
    return _between(iterable, None, stop, None)


def _between[T](
    iterable: Iterable[T], start: int | None, stop: int | None, step: int | None
) -> Generator[T, None, None]:
    if stop is not None and stop < 0:
        raise ValueError(
            "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        )
    first = 0 if start is None else start
    if first < 0:
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    stride = 1 if step is None else step
    if stride < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _islice(iterable, first, -1 if stop is None else stop, stride)


def _islice[T](iterable: Iterable[T], start: int, stop: int, step: int) -> Generator[T, None, None]:
    # Takes exactly as many items from the source as CPython does, so that what follows is the same:
    # all before `start` even where `stop` lies before it.
    items = iter(iterable)
    position = 0
    wanted = start
    limit = max(start, stop)
    while stop < 0 or position < limit:
        found = False
        for item in items:
            found = True
            if position == wanted and (stop < 0 or position < stop):
                yield item
                wanted += step
            break
        if not found:
            return
        position += 1


@overload
def accumulate[T: _Addable](
    iterable: Iterable[T], func: None = None, *, initial: None = None
) -> Generator[T, None, None]:
    return _sums(iterable)


@overload
def accumulate[T: _Addable](
    iterable: Iterable[T], func: None = None, *, initial: T
) -> Generator[T, None, None]:
    return _accumulate(iterable, lambda total, item: total + item, initial)


@overload
def accumulate[T](
    iterable: Iterable[T], func: Callable[[T, T], T], *, initial: None = None
) -> Generator[T, None, None]:
    return _scan(iterable, func)


@overload
def accumulate[T, S](
    iterable: Iterable[S], func: Callable[[T, S], T], *, initial: T
) -> Generator[T, None, None]:
    return _accumulate(iterable, func, initial)


def accumulate[T, S](
    iterable: Iterable[S], func: Callable[[T, S], T] | None = None, *, initial: T | None = None
) -> Generator[T, None, None]:
    """Running totals, or running results of `func`."""
    raise TypeError("accumulate() is compiled from its overloads")


def _sums[T: _Addable](iterable: Iterable[T]) -> Generator[T, None, None]:
    items = iter(iterable)
    for first in items:
        total = first
        yield total
        for item in items:
            total = total + item
            yield total


def _scan[T](iterable: Iterable[T], function: Callable[[T, T], T]) -> Generator[T, None, None]:
    items = iter(iterable)
    for first in items:
        total = first
        yield total
        for item in items:
            total = function(total, item)
            yield total


def _accumulate[T, S](
    iterable: Iterable[S], function: Callable[[T, S], T], initial: T
) -> Generator[T, None, None]:
    total = initial
    yield total
    for item in iterable:
        total = function(total, item)
        yield total


def takewhile[T](
    predicate: Callable[[T], object], iterable: Iterable[T], /
) -> Generator[T, None, None]:
    """Items as long as `predicate` holds."""
    for item in iterable:
        if not predicate(item):
            return
        yield item


def dropwhile[T](
    predicate: Callable[[T], object], iterable: Iterable[T], /
) -> Generator[T, None, None]:
    """Items from the first for which `predicate` does not hold."""
    items = iter(iterable)
    for item in items:
        if not predicate(item):
            yield item
            break
    for item in items:
        yield item


def filterfalse[T](
    predicate: Callable[[T], object] | None, iterable: Iterable[T], /
) -> Generator[T, None, None]:
    """Items for which `predicate` (or their own truth) is false."""
    for item in iterable:
        if predicate is None:
            if not item:
                yield item
        elif not predicate(item):
            yield item


def compress[T](data: Iterable[T], selectors: Iterable[object]) -> Generator[T, None, None]:
    """Items whose selector is true."""
    for item, selector in zip(data, selectors):
        if selector:
            yield item


@overload
def starmap[A, R](
    function: Callable[[A], R], iterable: Iterable[tuple[A]], /
) -> Generator[R, None, None]:
    return _starmap(lambda values: function(values[0]), iterable)


@overload
def starmap[A, B, R](
    function: Callable[[A, B], R], iterable: Iterable[tuple[A, B]], /
) -> Generator[R, None, None]:
    return _starmap(lambda values: function(values[0], values[1]), iterable)


@overload
def starmap[A, B, C, R](
    function: Callable[[A, B, C], R], iterable: Iterable[tuple[A, B, C]], /
) -> Generator[R, None, None]:
    return _starmap(lambda values: function(values[0], values[1], values[2]), iterable)


def starmap(function: object, iterable: Iterable[object], /) -> Generator[object, None, None]:
    """function(*item) for each item, a tuple of one to three."""
    raise TypeError("starmap() is compiled from its overloads")


def _starmap[V, R](function: Callable[[V], R], iterable: Iterable[V]) -> Generator[R, None, None]:
    for values in iterable:
        yield function(values)


def pairwise[T](iterable: Iterable[T], /) -> Generator[tuple[T, T], None, None]:
    """Each item with the one after it."""
    items = iter(iterable)
    for first in items:
        before = first
        for item in items:
            yield (before, item)
            before = item


def batched[T](iterable: Iterable[T], n: int) -> Generator[tuple[T, ...], None, None]:
    """Tuples of `n` items; the last may be shorter. ValueError when n < 1."""
    if n < 1:
        raise ValueError("n must be at least one")
    return _batched(iterable, n)


def _batched[T](iterable: Iterable[T], n: int) -> Generator[tuple[T, ...], None, None]:
    batch: list[T] = []
    for item in iterable:
        batch.append(item)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)


class _Grouper[K, T]:
    """What groupby() shares with the groups it hands out: the source and the item looked at last."""

    def __init__(self, iterable: Iterable[T], key: Callable[[T], K]) -> None:
        self._source = iter(iterable)
        self._key = key
        self._pending: list[tuple[K, T]] = []  # at most one: looked at, not yet given to a group
        self._serial = 0
        self._ended = False

    def _look(self) -> bool:
        """Make sure that there is a pending item; False at the end."""
        if self._pending:
            return True
        if not self._ended:
            for item in self._source:
                self._pending.append((self._key(item), item))
                return True
            self._ended = True
        return False

    def __iter__(self) -> Generator[tuple[K, "_Group[K, T]"], None, None]:
        while self._look():
            key = self._pending[0][0]
            self._serial += 1
            group = _Group(self, self._serial, key)
            yield (key, group)
            while self._look() and self._pending[0][0] == key:
                self._pending.clear()

    def _take(self, serial: int, key: K) -> list[T]:
        """The next item of that group, as a list of one; empty at its end."""
        if serial != self._serial or not self._look() or not self._pending[0][0] == key:
            return []
        item = self._pending[0][1]
        self._pending.clear()
        return [item]


class _Group[K, T]:
    """The items of one group; empty once groupby() has moved on."""

    def __init__(self, grouper: _Grouper[K, T], serial: int, key: K) -> None:
        self._grouper = grouper
        self._serial = serial
        self._key = key

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        for item in self._grouper._take(self._serial, self._key):
            return item
        raise StopIteration


@overload
def groupby[T](
    iterable: Iterable[T], key: None = None
) -> Generator[tuple[T, _Group[T, T]], None, None]:
    return _Grouper(iterable, lambda item: item).__iter__()


@overload
def groupby[T, K](
    iterable: Iterable[T], key: Callable[[T], K]
) -> Generator[tuple[K, _Group[K, T]], None, None]:
    return _Grouper(iterable, key).__iter__()


def groupby[T](iterable: Iterable[T], key: object = None) -> Generator[object, None, None]:
    """Runs of neighbours with the same key: (key, iterator over the run)."""
    raise TypeError("groupby() is compiled from its overloads")


class _Link[T]:
    """One item of a tee()'d source and, once read, what follows."""

    def __init__(self) -> None:
        self.items: list[T] = []
        self.following: _Link[T] | None = None


class _Tee[T]:
    """One of the iterators that tee() returns."""

    def __init__(self, source: Iterator[T], link: _Link[T]) -> None:
        self._source = source
        self._link = link

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        link = self._link
        following = link.following
        if following is None:
            for item in self._source:
                following = _Link[T]()
                link.items.append(item)
                link.following = following
                self._link = following
                return item
            raise StopIteration
        self._link = following
        return link.items[0]


def tee[T](iterable: Iterable[T], n: int = 2, /) -> tuple[_Tee[T], ...]:
    """`n` independent iterators over one source; items read by one wait for the others."""
    if n < 0:
        raise ValueError("n must be >= 0")
    source = iter(iterable)
    link = _Link[T]()
    return tuple([_Tee(source, link) for _ in range(n)])


@overload
def zip_longest[A, B](
    iter1: Iterable[A], iter2: Iterable[B], /
) -> Generator[tuple[A | None, B | None], None, None]:
    return _zip_longest2(iter(iter1), iter(iter2), None)


@overload
def zip_longest[A, B, F](
    iter1: Iterable[A], iter2: Iterable[B], /, *, fillvalue: F
) -> Generator[tuple[A | F, B | F], None, None]:
    return _zip_longest2(iter(iter1), iter(iter2), fillvalue)


@overload
def zip_longest[A, B, C](
    iter1: Iterable[A], iter2: Iterable[B], iter3: Iterable[C], /
) -> Generator[tuple[A | None, B | None, C | None], None, None]:
    return _zip_longest3(iter(iter1), iter(iter2), iter(iter3), None)


@overload
def zip_longest[A, B, C, F](
    iter1: Iterable[A], iter2: Iterable[B], iter3: Iterable[C], /, *, fillvalue: F
) -> Generator[tuple[A | F, B | F, C | F], None, None]:
    return _zip_longest3(iter(iter1), iter(iter2), iter(iter3), fillvalue)


@overload
def zip_longest[T](*iterables: Iterable[T]) -> Generator[tuple[T | None, ...], None, None]:
    return _zip_longest([iter(i) for i in iterables], None)


@overload
def zip_longest[T, F](
    *iterables: Iterable[T], fillvalue: F
) -> Generator[tuple[T | F, ...], None, None]:
    return _zip_longest([iter(i) for i in iterables], fillvalue)


def zip_longest(
    *iterables: Iterable[object], fillvalue: object = None
) -> Generator[object, None, None]:
    """zip() until the longest ends; what is missing is `fillvalue`."""
    raise TypeError("zip_longest() is compiled from its overloads")


def _zip_longest[T, F](
    sources: list[Iterator[T]], fill: F
) -> Generator[tuple[T | F, ...], None, None]:
    while True:
        some = False
        row: list[T | F] = []
        for source in sources:
            item: T | F = fill
            for found in source:
                item = found
                some = True
                break
            row.append(item)
        if not some:
            return
        yield tuple(row)


def _zip_longest2[A, B, F](
    first: Iterator[A], second: Iterator[B], fill: F
) -> Generator[tuple[A | F, B | F], None, None]:
    while True:
        some = False
        a: A | F = fill
        b: B | F = fill
        for found_a in first:
            a = found_a
            some = True
            break
        for found_b in second:
            b = found_b
            some = True
            break
        if not some:
            return
        yield (a, b)


def _zip_longest3[A, B, C, F](
    first: Iterator[A], second: Iterator[B], third: Iterator[C], fill: F
) -> Generator[tuple[A | F, B | F, C | F], None, None]:
    while True:
        some = False
        a: A | F = fill
        b: B | F = fill
        c: C | F = fill
        for found_a in first:
            a = found_a
            some = True
            break
        for found_b in second:
            b = found_b
            some = True
            break
        for found_c in third:
            c = found_c
            some = True
            break
        if not some:
            return
        yield (a, b, c)
