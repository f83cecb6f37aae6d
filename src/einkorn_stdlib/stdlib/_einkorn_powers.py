"""abs, pow and round: operators that are called by name."""

from builtins import _Index, _NegativeLiteral
from typing import Protocol, SupportsAbs, overload

import _einkorn_float as floats
import _einkorn_integer as integers


@overload
def abs(x: int, /) -> int:
    return -x if x < 0 else x


@overload
def abs(x: int | float, /) -> int | float:
    return abs(x)


@overload
def abs[T](x: SupportsAbs[T], /) -> T:
    return x.__abs__()


def abs(x: object, /) -> object: ...


class _Powers[E, R](Protocol):
    def __pow__(self, exp: E, /) -> R: ...


class _PowersModulo[E, M, R](Protocol):
    def __pow__(self, exp: E, mod: M, /) -> R: ...


@overload
def pow(base: int, exp: _NegativeLiteral) -> float:
    return float(base) ** exp


@overload
def pow(base: int, exp: int) -> int:
    return integers.power(base, exp)


@overload
def pow(base: int, exp: int, mod: int) -> int:
    return integers.power_modulo(base, exp, mod)


@overload
def pow(base: int | float, exp: int | float) -> int | float:
    return base**exp


@overload
def pow[E, R](base: _Powers[E, R], exp: E) -> R:
    return base.__pow__(exp)


@overload
def pow[E, M, R](base: _PowersModulo[E, M, R], exp: E, mod: M) -> R:
    return base.__pow__(exp, mod)


def pow(base: object, exp: object, mod: object = None) -> object: ...


class _RoundsToInt[R](Protocol):
    def __round__(self) -> R: ...


class _RoundsToDigits[R](Protocol):
    def __round__(self, ndigits: int, /) -> R: ...


@overload
def round(number: int, ndigits: None = None) -> int:
    return number


@overload
def round(number: int, ndigits: _Index) -> int:
    return integers.round_to(number, ndigits)


@overload
def round(number: float, ndigits: None = None) -> int:
    return floats.round_to_int(number)


@overload
def round(number: float, ndigits: _Index) -> float:
    return floats.round_to(number, ndigits)


@overload
def round[R](number: _RoundsToInt[R], ndigits: None = None) -> R:
    return number.__round__()


@overload
def round[R](number: _RoundsToDigits[R], ndigits: _Index) -> R:
    return number.__round__(ndigits)


def round(number: object, ndigits: _Index | None = None) -> object: ...
