"""CPython twin of number: the same answers from int."""

from typing import Protocol

_MASK = 0xFFFF_FFFF_FFFF_FFFF


class _Ordered(Protocol):
    def __lt__(self, other: object, /) -> bool: ...
    def __gt__(self, other: object, /) -> bool: ...


def leading_zeros(value: int, /) -> int:
    return 64 - (value & _MASK).bit_length()


def trailing_zeros(value: int, /) -> int:
    value &= _MASK
    return (value & -value).bit_length() - 1 if value else 64


def population(value: int, /) -> int:
    return (value & _MASK).bit_count()


def less[T: _Ordered](left: T, right: T, /) -> bool:
    return left < right


def greater[T: _Ordered](left: T, right: T, /) -> bool:
    return left > right


def plus(left: int, right: int, /) -> int:
    return left + right
