"""enumerate, zip, map, filter and iter(call, sentinel): iterators that compute an item when it is asked for."""

from typing import Callable, Iterable, Iterator, NoReturn, Self, overload

from einkorn.lowlevel.image import Absent


def _advance[T](iterator: Iterator[T]) -> tuple[bool, T]:
    """The next item, without an exception at the end."""
    for item in iterator:
        return (True, item)
    return (False, Absent[T]().value)


class enumerate[T](Iterator[tuple[int, T]]):
    _source: Iterator[T]
    _index: int

    def __init__(self, iterable: Iterable[T], start: int = 0) -> None:
        self._source = iterable.__iter__()
        self._index = start

    def __iter__(self) -> enumerate[T]:
        return self

    def _step(self) -> tuple[bool, tuple[int, T]]:
        more, item = _advance(self._source)
        index = self._index
        self._index = index + 1
        return (more, (index, item))

    def __next__(self) -> tuple[int, T]:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


class _Lazy[T](Iterator[T]):
    """What zip, map and filter share: a subclass says how to step."""

    def _step(self) -> tuple[bool, T]: ...

    def __next__(self) -> T:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


class zip[T](_Lazy[T]):
    @overload
    def __new__(cls, /, *, strict: bool = False) -> zip[tuple[object, ...]]:
        nothing: tuple[Iterable[object], ...] = ()
        return _ZipAll(nothing, strict)

    @overload
    def __new__[A](cls, first: Iterable[A], /, *, strict: bool = False) -> zip[tuple[A]]:
        return _Zip1(first)

    @overload
    def __new__[A, B](
        cls, first: Iterable[A], second: Iterable[B], /, *, strict: bool = False
    ) -> zip[tuple[A, B]]:
        return _Zip2(first, second, strict)

    @overload
    def __new__[A, B, C](
        cls, first: Iterable[A], second: Iterable[B], third: Iterable[C], /, *, strict: bool = False
    ) -> zip[tuple[A, B, C]]:
        return _Zip3(first, second, third, strict)

    @overload
    def __new__[A, B, C, D](
        cls,
        first: Iterable[A],
        second: Iterable[B],
        third: Iterable[C],
        fourth: Iterable[D],
        /,
        *,
        strict: bool = False,
    ) -> zip[tuple[A, B, C, D]]:
        return _Zip4(first, second, third, fourth, strict)

    @overload
    def __new__[A](cls, *iterables: Iterable[A], strict: bool = False) -> zip[tuple[A, ...]]:
        return _ZipAll(iterables, strict)

    def __new__(cls, *iterables: Iterable[object], strict: bool = False) -> Self: ...

    def __iter__(self) -> zip[T]:
        return self


def _zip_error(number: int, shorter: bool) -> NoReturn:
    others = "argument 1" if number == 2 else "arguments 1-" + str(number - 1)
    word = " is shorter than " if shorter else " is longer than "
    raise ValueError("zip() argument " + str(number) + word + others)


class _ZipAll[A](zip[tuple[A, ...]]):
    _sources: list[Iterator[A]]
    _strict: bool

    def __init__(self, iterables: tuple[Iterable[A], ...], strict: bool) -> None:
        self._sources = [iterable.__iter__() for iterable in iterables]
        self._strict = strict

    def _step(self) -> tuple[bool, tuple[A, ...]]:
        items: list[A] = []
        for source in self._sources:
            more, item = _advance(source)
            if more:
                items.append(item)
            elif self._strict:
                self._check_ends(len(items))
            if not more:
                return (False, ())
        return (len(items) > 0, tuple(items))

    def _check_ends(self, ended: int) -> None:
        """All end with the first, or ValueError says which does not."""
        if ended > 0:
            _zip_error(ended + 1, True)
        for number in range(1, len(self._sources)):
            if _advance(self._sources[number])[0]:
                _zip_error(number + 1, False)


class _Zip1[A](zip[tuple[A]]):
    _first: Iterator[A]

    def __init__(self, first: Iterable[A]) -> None:
        self._first = first.__iter__()

    def _step(self) -> tuple[bool, tuple[A]]:
        more, first = _advance(self._first)
        return (more, (first,))


class _Zip2[A, B](zip[tuple[A, B]]):
    _first: Iterator[A]
    _second: Iterator[B]
    _strict: bool

    def __init__(self, first: Iterable[A], second: Iterable[B], strict: bool) -> None:
        self._first = first.__iter__()
        self._second = second.__iter__()
        self._strict = strict

    def _step(self) -> tuple[bool, tuple[A, B]]:
        more, first = _advance(self._first)
        if more:
            also, second = _advance(self._second)
            if also:
                return (True, (first, second))
            if self._strict:
                _zip_error(2, True)
        elif self._strict:
            also, second = _advance(self._second)
            if also:
                _zip_error(2, False)
        return (False, Absent[tuple[A, B]]().value)


class _Zip3[A, B, C](zip[tuple[A, B, C]]):
    _pairs: _Zip2[A, B]
    _third: Iterator[C]
    _strict: bool

    def __init__(
        self, first: Iterable[A], second: Iterable[B], third: Iterable[C], strict: bool
    ) -> None:
        self._pairs = _Zip2(first, second, strict)
        self._third = third.__iter__()
        self._strict = strict

    def _step(self) -> tuple[bool, tuple[A, B, C]]:
        more, pair = self._pairs._step()
        if more:
            also, third = _advance(self._third)
            if also:
                return (True, (pair[0], pair[1], third))
            if self._strict:
                _zip_error(3, True)
        elif self._strict:
            also, third = _advance(self._third)
            if also:
                _zip_error(3, False)
        return (False, Absent[tuple[A, B, C]]().value)


class _Zip4[A, B, C, D](zip[tuple[A, B, C, D]]):
    _triples: _Zip3[A, B, C]
    _fourth: Iterator[D]
    _strict: bool

    def __init__(
        self,
        first: Iterable[A],
        second: Iterable[B],
        third: Iterable[C],
        fourth: Iterable[D],
        strict: bool,
    ) -> None:
        self._triples = _Zip3(first, second, third, strict)
        self._fourth = fourth.__iter__()
        self._strict = strict

    def _step(self) -> tuple[bool, tuple[A, B, C, D]]:
        more, triple = self._triples._step()
        if more:
            also, fourth = _advance(self._fourth)
            if also:
                return (True, (triple[0], triple[1], triple[2], fourth))
            if self._strict:
                _zip_error(4, True)
        elif self._strict:
            also, fourth = _advance(self._fourth)
            if also:
                _zip_error(4, False)
        return (False, Absent[tuple[A, B, C, D]]().value)


class map[S](_Lazy[S]):
    @overload
    def __new__[A](cls, func: Callable[[A], S], iterable: Iterable[A], /) -> map[S]:
        return _Map1(func, iterable)

    @overload
    def __new__[A, B](
        cls, func: Callable[[A, B], S], iterable: Iterable[A], iter2: Iterable[B], /
    ) -> map[S]:
        return _Map2(func, iterable, iter2)

    @overload
    def __new__[A, B, C](
        cls,
        func: Callable[[A, B, C], S],
        iterable: Iterable[A],
        iter2: Iterable[B],
        iter3: Iterable[C],
        /,
    ) -> map[S]:
        return _Map3(func, iterable, iter2, iter3)

    @overload
    def __new__[A, B, C, D](
        cls,
        func: Callable[[A, B, C, D], S],
        iterable: Iterable[A],
        iter2: Iterable[B],
        iter3: Iterable[C],
        iter4: Iterable[D],
        /,
    ) -> map[S]:
        return _Map4(func, iterable, iter2, iter3, iter4)

    def __new__(cls, func: object, *iterables: Iterable[object]) -> Self: ...

    def __iter__(self) -> map[S]:
        return self


class _Map1[A, R](map[R]):
    _function: Callable[[A], R]
    _source: Iterator[A]

    def __init__(self, function: Callable[[A], R], iterable: Iterable[A]) -> None:
        self._function = function
        self._source = iterable.__iter__()

    def _step(self) -> tuple[bool, R]:
        for item in self._source:
            return (True, self._function(item))
        return (False, Absent[R]().value)


class _Map2[A, B, R](map[R]):
    _function: Callable[[A, B], R]
    _pairs: _Zip2[A, B]

    def __init__(
        self, function: Callable[[A, B], R], first: Iterable[A], second: Iterable[B]
    ) -> None:
        self._function = function
        self._pairs = _Zip2(first, second, False)

    def _step(self) -> tuple[bool, R]:
        more, pair = self._pairs._step()
        if more:
            return (True, self._function(pair[0], pair[1]))
        return (False, Absent[R]().value)


class _Map3[A, B, C, R](map[R]):
    _function: Callable[[A, B, C], R]
    _triples: _Zip3[A, B, C]

    def __init__(
        self,
        function: Callable[[A, B, C], R],
        first: Iterable[A],
        second: Iterable[B],
        third: Iterable[C],
    ) -> None:
        self._function = function
        self._triples = _Zip3(first, second, third, False)

    def _step(self) -> tuple[bool, R]:
        more, triple = self._triples._step()
        if more:
            return (True, self._function(triple[0], triple[1], triple[2]))
        return (False, Absent[R]().value)


class _Map4[A, B, C, D, R](map[R]):
    _function: Callable[[A, B, C, D], R]
    _quadruples: _Zip4[A, B, C, D]

    def __init__(
        self,
        function: Callable[[A, B, C, D], R],
        first: Iterable[A],
        second: Iterable[B],
        third: Iterable[C],
        fourth: Iterable[D],
    ) -> None:
        self._function = function
        self._quadruples = _Zip4(first, second, third, fourth, False)

    def _step(self) -> tuple[bool, R]:
        more, items = self._quadruples._step()
        if more:
            return (True, self._function(items[0], items[1], items[2], items[3]))
        return (False, Absent[R]().value)


class filter[T](_Lazy[T]):
    @overload
    def __new__[A](cls, function: None, iterable: Iterable[A | None], /) -> filter[A]:
        return _FilterTrue(iterable)

    @overload
    def __new__[A, R](cls, function: Callable[[A], R], iterable: Iterable[A], /) -> filter[A]:
        return _FilterBy(function, iterable)

    def __new__(cls, function: object, iterable: object, /) -> Self: ...

    def __iter__(self) -> filter[T]:
        return self


class _FilterTrue[T](filter[T]):
    _source: Iterator[T | None]

    def __init__(self, iterable: Iterable[T | None]) -> None:
        self._source = iterable.__iter__()

    def _step(self) -> tuple[bool, T]:
        for item in self._source:
            if item is not None and item:
                return (True, item)
        return (False, Absent[T]().value)


class _FilterBy[T, R](filter[T]):
    _function: Callable[[T], R]
    _source: Iterator[T]

    def __init__(self, function: Callable[[T], R], iterable: Iterable[T]) -> None:
        self._function = function
        self._source = iterable.__iter__()

    def _step(self) -> tuple[bool, T]:
        for item in self._source:
            if self._function(item):
                return (True, item)
        return (False, Absent[T]().value)


class _CallableIterator[T](_Lazy[T]):
    """iter(callable, sentinel)"""

    _function: Callable[[], T]
    _sentinel: object

    def __init__(self, function: Callable[[], T], sentinel: object) -> None:
        self._function = function
        self._sentinel = sentinel

    def __iter__(self) -> _CallableIterator[T]:
        return self

    def _step(self) -> tuple[bool, T]:
        item = self._function()
        return (not (item == self._sentinel), item)
