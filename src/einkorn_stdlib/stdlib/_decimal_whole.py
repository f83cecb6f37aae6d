"""Whole numbers of decimals: an int as long as it fits, so that sums of money cost what ints cost."""

from typing import Final

from einkorn.bigint import Integer
from einkorn.bigint import isqrt as root_of_integer

__all__ = ["Whole", "isqrt", "power_of_ten", "whole_of", "whole_of_integer", "whole_of_text"]

_BITS: Final = 62  # of what is held as an int: two of them can be added


class Whole:
    """A whole number, `_big` where it has more than 62 bits, else `_small`. It never changes."""

    __slots__ = ("_big", "_small")

    def __init__(self, small: int, big: Integer | None = None) -> None:
        self._small = small
        self._big = big

    def integer(self) -> Integer:
        """As a number without a limit."""
        return Integer(self._small) if self._big is None else self._big

    def __bool__(self) -> bool:
        return self._small != 0 or self._big is not None

    def __int__(self) -> int:
        return self._small if self._big is None else int(self._big)

    def __str__(self) -> str:
        return str(self._small) if self._big is None else str(self._big)

    def bit_length(self) -> int:
        return self._small.bit_length() if self._big is None else self._big.bit_length()

    def order(self, other: "Whole") -> int:
        """Below, at or above zero as this number is below, at or above the other."""
        if self._big is None and other._big is None:
            return -1 if self._small < other._small else 1 if self._small > other._small else 0
        mine, theirs = self.integer(), other.integer()
        return -1 if mine < theirs else 1 if mine > theirs else 0

    def sign(self) -> int:
        if self._big is not None:
            return -1 if self._big < 0 else 1
        return -1 if self._small < 0 else 1 if self._small > 0 else 0

    def __neg__(self) -> "Whole":
        return Whole(-self._small) if self._big is None else Whole(0, -self._big)

    def __abs__(self) -> "Whole":
        return self if self.sign() >= 0 else -self

    def __add__(self, other: "Whole", /) -> "Whole":
        if self._big is None and other._big is None:
            return whole_of(self._small + other._small)
        return whole_of_integer(self.integer() + other.integer())

    def __sub__(self, other: "Whole", /) -> "Whole":
        if self._big is None and other._big is None:
            return whole_of(self._small - other._small)
        return whole_of_integer(self.integer() - other.integer())

    def __mul__(self, other: "Whole", /) -> "Whole":
        if self._big is None and other._big is None:
            if self._small.bit_length() + other._small.bit_length() <= _BITS:
                return Whole(self._small * other._small)
        return whole_of_integer(self.integer() * other.integer())

    def __divmod__(self, other: "Whole", /) -> "tuple[Whole, Whole]":
        if self._big is None and other._big is None:
            quotient = self._small // other._small
            return Whole(quotient), Whole(self._small - quotient * other._small)
        whole, rest = divmod(self.integer(), other.integer())
        return whole_of_integer(whole), whole_of_integer(rest)

    def __floordiv__(self, other: "Whole", /) -> "Whole":
        if self._big is None and other._big is None:
            return Whole(self._small // other._small)
        return whole_of_integer(self.integer() // other.integer())

    def __mod__(self, other: "Whole", /) -> "Whole":
        if self._big is None and other._big is None:
            return Whole(self._small % other._small)
        return whole_of_integer(self.integer() % other.integer())

    def plus(self, other: int) -> "Whole":
        return self + Whole(other)

    def rest(self, divisor: int) -> int:
        """What a small divisor leaves."""
        return self._small % divisor if self._big is None else int(self._big % divisor)

    def tenth(self) -> "Whole":
        """Without the last digit."""
        return self // _POWERS[1]


def whole_of(value: int) -> Whole:
    if value.bit_length() <= _BITS:
        return Whole(value)
    return Whole(0, Integer(value))


def whole_of_integer(value: Integer) -> Whole:
    return Whole(int(value)) if value.bit_length() <= _BITS else Whole(0, value)


def whole_of_text(digits: str) -> Whole:
    """The number that ASCII digits write."""
    return Whole(int(digits)) if len(digits) <= 18 else whole_of_integer(Integer(digits))


def isqrt(value: Whole) -> Whole:
    return whole_of_integer(root_of_integer(value.integer()))


_KEPT: Final = 80  # powers of ten that are made once


def _powers() -> list[Whole]:
    made = [Whole(10**exponent) for exponent in range(19)]
    power = Integer(10**18)
    for _ in range(19, _KEPT):
        power = power * 10
        made.append(Whole(0, power))
    return made


_POWERS: Final = _powers()


def power_of_ten(exponent: int) -> Whole:
    if exponent < _KEPT:
        return _POWERS[exponent]
    return whole_of_integer(Integer(10) ** exponent)
