"""Operators as functions.

attrgetter, methodcaller and itemgetter of literals are lambdas to the compiler (`einkornc.frontend.getters`); names that
only the running program knows are not offered.
"""

from builtins import _Index
from collections.abc import Callable, Container, Iterable, MutableMapping, Sized
from typing import Protocol, Self, SupportsAbs, overload

from _einkorn_order import less


class _Adds(Protocol):
    def __add__(self, other: Self, /) -> Self: ...


class _Subtracts(Protocol):
    def __sub__(self, other: Self, /) -> Self: ...


class _Multiplies(Protocol):
    def __mul__(self, other: Self, /) -> Self: ...


class _Divides[R](Protocol):
    def __truediv__(self, other: Self, /) -> R: ...


class _FloorDivides(Protocol):
    def __floordiv__(self, other: Self, /) -> Self: ...


class _Remains(Protocol):
    def __mod__(self, other: Self, /) -> Self: ...


class _Negates(Protocol):
    def __neg__(self) -> Self: ...


class _Ands(Protocol):
    def __and__(self, other: Self, /) -> Self: ...


class _Ors(Protocol):
    def __or__(self, other: Self, /) -> Self: ...


class _Xors(Protocol):
    def __xor__(self, other: Self, /) -> Self: ...


class _Keeps[R](Protocol):
    def __pos__(self) -> R: ...


class _Powers[E, R](Protocol):
    def __pow__(self, other: E, /) -> R: ...


class _Matrix[E, R](Protocol):
    def __matmul__(self, other: E, /) -> R: ...


class _AddsInPlace[E, R](Protocol):
    def __iadd__(self, other: E, /) -> R: ...


class _Gets[K, V](Protocol):
    def __getitem__(self, key: K, /) -> V: ...


def add[T: _Adds](a: T, b: T, /) -> T:
    return a + b


def sub[T: _Subtracts](a: T, b: T, /) -> T:
    return a - b


def mul[T: _Multiplies](a: T, b: T, /) -> T:
    return a * b


def truediv[R](a: _Divides[R], b: _Divides[R], /) -> R:
    return a / b


def floordiv[T: _FloorDivides](a: T, b: T, /) -> T:
    return a // b


def mod[T: _Remains](a: T, b: T, /) -> T:
    return a % b


def neg[T: _Negates](a: T, /) -> T:
    return -a


def pos[R](a: _Keeps[R], /) -> R:
    return +a


def abs[R](a: SupportsAbs[R], /) -> R:
    return a.__abs__()


@overload
def pow(a: int, b: int, /) -> int:
    return a**b


@overload
def pow(a: int | float, b: int | float, /) -> int | float:
    return a**b


@overload
def pow[E, R](a: _Powers[E, R], b: E, /) -> R:
    return a.__pow__(b)


def pow(a: object, b: object, /) -> object:
    raise TypeError("pow() is compiled from its overloads")


def matmul[E, R](a: _Matrix[E, R], b: E, /) -> R:
    return a @ b


def iadd[E, R](a: _AddsInPlace[E, R], b: E, /) -> R:
    return a.__iadd__(b)


def call[**P, R](obj: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
    return obj(*args, **kwargs)


def and_[T: _Ands](a: T, b: T, /) -> T:
    return a & b


def or_[T: _Ors](a: T, b: T, /) -> T:
    return a | b


def xor[T: _Xors](a: T, b: T, /) -> T:
    return a ^ b


def lshift(a: int, b: int, /) -> int:
    return a << b


def rshift(a: int, b: int, /) -> int:
    return a >> b


def invert(a: int, /) -> int:
    return ~a


def inv(a: int, /) -> int:
    return ~a


def index(a: _Index, /) -> int:
    return a


def lt[T](a: T, b: T, /) -> bool:
    return less(a, b)


def gt[T](a: T, b: T, /) -> bool:
    return less(b, a)


def le[T](a: T, b: T, /) -> bool:
    return less(a, b) or a == b


def ge[T](a: T, b: T, /) -> bool:
    return less(b, a) or a == b


def eq(a: object, b: object, /) -> bool:
    return a == b


def ne(a: object, b: object, /) -> bool:
    return not a == b


def is_(a: object, b: object, /) -> bool:
    return a is b


def is_not(a: object, b: object, /) -> bool:
    return a is not b


def not_(a: object, /) -> bool:
    return not a


def truth(a: object, /) -> bool:
    return bool(a)


def contains(a: Container[object], b: object, /) -> bool:
    return b in a


def countOf[T](a: Iterable[T], b: object, /) -> int:
    """How often `b` occurs."""
    found = 0
    for item in a:
        if item == b:
            found += 1
    return found


def indexOf[T](a: Iterable[T], b: object, /) -> int:
    """Where `b` occurs first; ValueError."""
    place = 0
    for item in a:
        if item == b:
            return place
        place += 1
    raise ValueError("sequence.index(x): x not in sequence")


class _Hints(Protocol):
    def __length_hint__(self) -> int: ...


@overload
def length_hint(obj: Sized | _Hints, default: int = 0, /) -> int:
    return len(obj) if isinstance(obj, Sized) else obj.__length_hint__()


@overload
def length_hint(obj: complex | None, default: int = 0, /) -> int:
    return default


def length_hint(obj: object, default: int = 0, /) -> int:
    """The length of what has one, or what it says that it may be. Iterators of the library say nothing."""
    ...


def concat[T](a: list[T], b: list[T], /) -> list[T]:
    return a + b


def getitem[K, V](a: _Gets[K, V], b: K, /) -> V:
    return a[b]


def setitem[K, V](a: MutableMapping[K, V], b: K, c: V, /) -> None:
    a[b] = c


def delitem[K, V](a: MutableMapping[K, V], b: K, /) -> None:
    del a[b]


class itemgetter[K]:
    """A function that takes `[item]` of its argument."""

    def __init__(self, item: K, /) -> None:
        self._item = item

    def __call__[V](self, obj: _Gets[K, V], /) -> V:
        return obj[self._item]


class NamesOfGettersMustBeLiterals:
    """What attrgetter and methodcaller give where the compiler cannot resolve them: nothing that can be called."""


def attrgetter(attr: str, /, *attrs: str) -> NamesOfGettersMustBeLiterals:
    """A function that takes attributes of its argument."""
    raise TypeError("attrgetter() is resolved by the compiler")


def methodcaller(name: str, /, *args: object, **kwargs: object) -> NamesOfGettersMustBeLiterals:
    """A function that calls a method of its argument."""
    raise TypeError("methodcaller() is resolved by the compiler")
