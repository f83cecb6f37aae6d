"""Functions over functions: reduce, wraps, partial, cache, lru_cache, cached_property, singledispatch, total_ordering.

Overloads that have a body are compiled as they stand; the last definition is only what the syntax asks for.
A cache does not tell arguments given by position from the same ones given by name, where CPython computes
the result a second time.
"""

from collections.abc import Callable, Iterable
from typing import Concatenate, NamedTuple, overload

__all__ = [
    "cache",
    "cached_property",
    "cmp_to_key",
    "lru_cache",
    "partial",
    "partialmethod",
    "reduce",
    "singledispatch",
    "singledispatchmethod",
    "total_ordering",
    "update_wrapper",
    "wraps",
]


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


def update_wrapper[F, W](wrapper: F, wrapped: W) -> F:
    """What wraps() does, as a function."""
    return wrapper


class partialmethod[T]:
    """A method with arguments already given. The front end makes a method of it where it can."""

    def __init__(self, func: Callable[..., T], /, *args: object, **keywords: object) -> None: ...


class partial[T]:
    """A function with arguments already given. The compiler makes a function value of it."""

    def __new__[**P](
        cls, func: Callable[P, T], /, *args: object, **kwargs: object
    ) -> "partial[T]": ...
    def __call__(self, /, *args: object, **kwargs: object) -> T: ...


class cached_property[S, T]:
    """A property that is computed once; the compiler keeps it as an attribute of the object."""

    def __init__(self, func: Callable[[S], T]) -> None: ...


class _SingleDispatchCallable[T]:
    """A generic function. mypy knows it by this name; the compiler lets the function itself choose."""

    @overload
    def register[F](self, cls: type[object], func: None = None) -> Callable[[F], F]: ...
    @overload
    def register[**P](self, cls: Callable[P, T], func: None = None) -> Callable[P, T]: ...
    def register(self, cls: object, func: object = None) -> object: ...
    def __call__(self, /, *args: object, **kwargs: object) -> T: ...


def singledispatch[**P, T](func: Callable[P, T]) -> _SingleDispatchCallable[T]: ...


class singledispatchmethod[T]:
    """A generic method, which chooses by its first argument after `self`."""

    def __init__[**P](self, func: Callable[P, T]) -> None: ...
    @overload
    def register[F](self, cls: type[object], method: None = None) -> Callable[[F], F]: ...
    @overload
    def register[**P](self, cls: Callable[P, T], method: None = None) -> Callable[P, T]: ...
    def register(self, cls: object, method: object = None) -> object: ...
    def __get__[S](self, obj: S, cls: type[S] | None = None) -> Callable[..., T]: ...


# ---- Caches


class CacheInfo(NamedTuple):
    """What a cache has done so far."""

    hits: int
    misses: int
    maxsize: int | None
    currsize: int


_CacheInfo = CacheInfo


class _Call[**P]:
    """The arguments of one call, as the key of its result."""

    def __init__(self, *args: P.args, **kwargs: P.kwargs) -> None:
        self._args = args
        self._hash = hash(args)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self._args == other._args


class _Link[**P]:
    """A place in the ring of a bounded cache; the one after the anchor was used least recently."""

    def __init__(self, call: _Call[P] | None) -> None:
        self.call = call
        self.before = self
        self.after = self

    def leave(self) -> None:
        """Out of the ring."""
        self.before.after = self.after
        self.after.before = self.before

    def join_before(self, anchor: "_Link[P]") -> None:
        """Into the ring, as the most recently used."""
        self.before = anchor.before
        self.after = anchor
        anchor.before.after = self
        anchor.before = self


class _lru_cache_wrapper[**P, R]:
    """A function that remembers its results."""

    def __init__(self, function: Callable[P, R], maxsize: int | None) -> None:
        self.__wrapped__ = function
        self._maxsize = maxsize
        self._results: dict[_Call[P], R] = {}
        self._links: dict[_Call[P], _Link[P]] = {}
        self._anchor: _Link[P] = _Link(None)
        self._hits = 0
        self._misses = 0

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        call: _Call[P] = _Call(*args, **kwargs)
        if call in self._results:
            self._hits += 1
            if self._maxsize is not None:
                link = self._links[call]
                link.leave()
                link.join_before(self._anchor)
            return self._results[call]
        self._misses += 1
        result = self.__wrapped__(*args, **kwargs)
        if self._maxsize is None:
            self._results[call] = result
        elif self._maxsize > 0 and call not in self._results:
            self._remember(call, result, self._maxsize)
        return result

    # As a method: the compiler binds it, these say so to the type checker.
    @overload
    def __get__(self, instance: None, owner: type[object], /) -> "_lru_cache_wrapper[P, R]": ...
    @overload
    def __get__[S, **Q](
        self: "_lru_cache_wrapper[Concatenate[S, Q], R]",
        instance: object,
        owner: type[object],
        /,
    ) -> Callable[Q, R]: ...
    def __get__(self, instance: object, owner: type[object], /) -> object:
        raise TypeError("a cache is bound by the compiler")

    def _remember(self, call: _Call[P], result: R, maxsize: int) -> None:
        if len(self._results) >= maxsize:
            oldest = self._anchor.after
            oldest.leave()
            if oldest.call is not None:
                del self._results[oldest.call]
                del self._links[oldest.call]
        link = _Link(call)
        link.join_before(self._anchor)
        self._results[call] = result
        self._links[call] = link

    def cache_info(self) -> CacheInfo:
        """Hits, misses, and how much is remembered."""
        return CacheInfo(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self) -> None:
        """Forget all results and counts."""
        self._results.clear()
        self._links.clear()
        self._anchor = _Link(None)
        self._hits = 0
        self._misses = 0


def cache[**P, R](user_function: Callable[P, R], /) -> _lru_cache_wrapper[P, R]:
    """Remember every result."""
    return _lru_cache_wrapper(user_function, None)


class _Caching:
    """The decorator that lru_cache(maxsize) makes."""

    def __init__(self, maxsize: int | None) -> None:
        self._maxsize = maxsize

    def __call__[**P, R](self, user_function: Callable[P, R], /) -> _lru_cache_wrapper[P, R]:
        return _lru_cache_wrapper(user_function, self._maxsize)


@overload
def lru_cache(maxsize: int | None = 128) -> _Caching:
    return _Caching(maxsize if maxsize is None or maxsize > 0 else 0)


@overload
def lru_cache[**P, R](maxsize: Callable[P, R]) -> _lru_cache_wrapper[P, R]:
    return _lru_cache_wrapper(maxsize, 128)


def lru_cache(maxsize: object = 128) -> object:
    """Remember the `maxsize` results used last; all of them where it is None."""
    raise TypeError("lru_cache() is compiled from its overloads")
