"""The functions of math, for every argument that has a float value (ints too, as in CPython).

The work is done in `_elementary` and `_special_functions`, to 30 digits rounded once, and in
`_integer_functions`, which raise OverflowError beyond 64 bits.
"""

from builtins import _Index
from collections.abc import Iterable
from typing import Protocol, SupportsFloat, overload

import _elementary as elementary
import _special_functions as special
from _double_double import add, fast_sum, two_product
from _integer_functions import comb as comb
from _integer_functions import factorial as factorial
from _integer_functions import gcd as gcd
from _integer_functions import isqrt as isqrt
from _integer_functions import lcm as lcm
from _integer_functions import perm as perm
from einkorn.lowlevel import floating

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = 1e999
nan = inf - inf


class _HasFloor[R](Protocol):
    def __floor__(self) -> R: ...


class _HasCeil[R](Protocol):
    def __ceil__(self) -> R: ...


class _HasTrunc[R](Protocol):
    def __trunc__(self) -> R: ...


def isnan[X: SupportsFloat](x: X, /) -> bool:
    return elementary.isnan(float(x))


def isinf[X: SupportsFloat](x: X, /) -> bool:
    return elementary.isinf(float(x))


def isfinite[X: SupportsFloat](x: X, /) -> bool:
    return elementary.isfinite(float(x))


def isclose[A: SupportsFloat, B: SupportsFloat](
    a: A, b: B, *, rel_tol: float = 1e-09, abs_tol: float = 0.0
) -> bool:
    """Whether a and b differ by no more than the larger of the two tolerances."""
    return elementary.isclose(float(a), float(b), rel_tol=rel_tol, abs_tol=abs_tol)


def fabs[X: SupportsFloat](x: X, /) -> float:
    return elementary.fabs(float(x))


def copysign[X: SupportsFloat, Y: SupportsFloat](x: X, y: Y, /) -> float:
    return elementary.copysign(float(x), float(y))


@overload
def floor(x: int, /) -> int:
    return x


@overload
def floor(x: float, /) -> int:
    return elementary.floor(x)


@overload
def floor[R](x: _HasFloor[R], /) -> R:
    return x.__floor__()


@overload
def floor[X: SupportsFloat](x: X, /) -> int:
    return elementary.floor(float(x))


def floor(x: SupportsFloat | _HasFloor[object], /) -> object:
    """The largest integer not above x."""
    return elementary.floor(float(x)) if isinstance(x, SupportsFloat) else x.__floor__()


@overload
def ceil(x: int, /) -> int:
    return x


@overload
def ceil(x: float, /) -> int:
    return elementary.ceil(x)


@overload
def ceil[R](x: _HasCeil[R], /) -> R:
    return x.__ceil__()


@overload
def ceil[X: SupportsFloat](x: X, /) -> int:
    return elementary.ceil(float(x))


def ceil(x: SupportsFloat | _HasCeil[object], /) -> object:
    """The smallest integer not below x."""
    return elementary.ceil(float(x)) if isinstance(x, SupportsFloat) else x.__ceil__()


@overload
def trunc(x: int, /) -> int:
    return x


@overload
def trunc(x: float, /) -> int:
    return elementary.trunc(x)


@overload
def trunc[R](x: _HasTrunc[R], /) -> R:
    return x.__trunc__()


@overload
def trunc[X: SupportsFloat](x: X, /) -> int:
    return elementary.trunc(float(x))


def trunc(x: SupportsFloat | _HasTrunc[object], /) -> object:
    """The integer part."""
    return elementary.trunc(float(x)) if isinstance(x, SupportsFloat) else x.__trunc__()


def modf[X: SupportsFloat](x: X, /) -> tuple[float, float]:
    """The fractional and the integer part, both with the sign of x."""
    return elementary.modf(float(x))


def frexp[X: SupportsFloat](x: X, /) -> tuple[float, int]:
    """(m, e) with x = m * 2**e and 0.5 <= |m| < 1; (x, 0) for zeros, infinities and NaN."""
    return elementary.frexp(float(x))


def ldexp[X: SupportsFloat](x: X, i: _Index, /) -> float:
    """x * 2**i; OverflowError when too large."""
    return elementary.ldexp(float(x), i)


def nextafter[X: SupportsFloat, Y: SupportsFloat](
    x: X, y: Y, /, *, steps: int | None = None
) -> float:
    """The double `steps` (default 1) after x in the direction of y."""
    return elementary.nextafter(float(x), float(y), steps=steps)


def ulp[X: SupportsFloat](x: X, /) -> float:
    """The weight of the last bit of x."""
    return elementary.ulp(float(x))


def fmod[X: SupportsFloat, Y: SupportsFloat](x: X, y: Y, /) -> float:
    """The remainder of truncating division, exact, with the sign of x."""
    return elementary.fmod(float(x), float(y))


def remainder[X: SupportsFloat, Y: SupportsFloat](x: X, y: Y, /) -> float:
    """x - n * y for the integer n nearest to x / y (even when halfway)."""
    return elementary.remainder(float(x), float(y))


def sqrt[X: SupportsFloat](x: X, /) -> float:
    return elementary.sqrt(float(x))


def cbrt[X: SupportsFloat](x: X, /) -> float:
    """The cube root."""
    return elementary.cbrt(float(x))


def exp[X: SupportsFloat](x: X, /) -> float:
    """e**x; OverflowError."""
    return elementary.exp(float(x))


def exp2[X: SupportsFloat](x: X, /) -> float:
    """2**x; OverflowError."""
    return elementary.exp2(float(x))


def expm1[X: SupportsFloat](x: X, /) -> float:
    """e**x - 1 without loss near zero."""
    return elementary.expm1(float(x))


@overload
def log[X: SupportsFloat](x: X, /) -> float:
    return elementary.log(float(x))


@overload
def log[X: SupportsFloat, B: SupportsFloat](x: X, base: B, /) -> float:
    return elementary.log(float(x), float(base))


def log(x: SupportsFloat, base: SupportsFloat | None = None) -> float:
    """The natural logarithm, or that to `base`; ValueError unless x > 0."""
    return elementary.log(float(x), None if base is None else float(base))


def log2[X: SupportsFloat](x: X, /) -> float:
    return elementary.log2(float(x))


def log10[X: SupportsFloat](x: X, /) -> float:
    return elementary.log10(float(x))


def log1p[X: SupportsFloat](x: X, /) -> float:
    """log(1 + x) without loss near zero."""
    return elementary.log1p(float(x))


def pow[X: SupportsFloat, Y: SupportsFloat](x: X, y: Y, /) -> float:
    """x**y; ValueError for 0**negative and fractional powers of negative numbers."""
    return elementary.pow(float(x), float(y))


def hypot[X: SupportsFloat](*coordinates: X) -> float:
    """The length of a vector, without overflow on the way."""
    return elementary.hypot([float(coordinate) for coordinate in coordinates])


def dist[X: SupportsFloat, Y: SupportsFloat](p: Iterable[X], q: Iterable[Y], /) -> float:
    """The distance of two points."""
    first = list(p)
    second = list(q)
    if len(first) != len(second):
        raise ValueError("both points must have the same number of dimensions")
    return elementary.hypot([float(a) - float(b) for a, b in zip(first, second)])


def degrees[X: SupportsFloat](x: X, /) -> float:
    return elementary.degrees(float(x))


def radians[X: SupportsFloat](x: X, /) -> float:
    return elementary.radians(float(x))


def sin[X: SupportsFloat](x: X, /) -> float:
    return elementary.sin(float(x))


def cos[X: SupportsFloat](x: X, /) -> float:
    return elementary.cos(float(x))


def tan[X: SupportsFloat](x: X, /) -> float:
    return elementary.tan(float(x))


def asin[X: SupportsFloat](x: X, /) -> float:
    return elementary.asin(float(x))


def acos[X: SupportsFloat](x: X, /) -> float:
    return elementary.acos(float(x))


def atan[X: SupportsFloat](x: X, /) -> float:
    return elementary.atan(float(x))


def atan2[Y: SupportsFloat, X: SupportsFloat](y: Y, x: X, /) -> float:
    """The angle of the point (x, y)."""
    return elementary.atan2(float(y), float(x))


def sinh[X: SupportsFloat](x: X, /) -> float:
    return elementary.sinh(float(x))


def cosh[X: SupportsFloat](x: X, /) -> float:
    return elementary.cosh(float(x))


def tanh[X: SupportsFloat](x: X, /) -> float:
    return elementary.tanh(float(x))


def asinh[X: SupportsFloat](x: X, /) -> float:
    return elementary.asinh(float(x))


def acosh[X: SupportsFloat](x: X, /) -> float:
    return elementary.acosh(float(x))


def atanh[X: SupportsFloat](x: X, /) -> float:
    return elementary.atanh(float(x))


def erf[X: SupportsFloat](x: X, /) -> float:
    return special.erf(float(x))


def erfc[X: SupportsFloat](x: X, /) -> float:
    """1 - erf(x) without loss for large x."""
    return special.erfc(float(x))


def gamma[X: SupportsFloat](x: X, /) -> float:
    """Gamma; ValueError at its poles, OverflowError above 171.6."""
    return special.gamma(float(x))


def lgamma[X: SupportsFloat](x: X, /) -> float:
    """log |gamma(x)|; ValueError at the poles."""
    return special.lgamma(float(x))


# ---- Sums and products


@overload
def prod(iterable: Iterable[int], /, *, start: int = 1) -> int:
    product = start
    for value in iterable:
        product *= value
    return product


@overload
def prod(iterable: Iterable[float], /, *, start: float = 1.0) -> float:
    product = start
    for value in iterable:
        product *= value
    return product


def prod(iterable: Iterable[float], /, *, start: float = 1) -> float:
    """The product of all values and `start`."""
    product = start
    for value in iterable:
        product *= value
    return product


@overload
def sumprod(p: Iterable[int], q: Iterable[int], /) -> int:
    return sum([a * b for a, b in zip(p, q, strict=True)])


@overload
def sumprod(p: Iterable[float], q: Iterable[float], /) -> float:
    return _sumprod(p, q)


def sumprod(p: Iterable[float], q: Iterable[float], /) -> float:
    """The sum of products of pairs; ValueError when the lengths differ."""
    return _sumprod(p, q)


def _sumprod(p: Iterable[float], q: Iterable[float]) -> float:
    total = (0.0, 0.0)
    plain = 0.0
    first = list(p)
    second = list(q)
    if len(first) != len(second):
        raise ValueError("Inputs are not the same length")
    for a, b in zip(first, second):
        plain += a * b
        total = add(total, two_product(a, b))
    return total[0] if elementary.isfinite(total[0]) else plain


def fsum[X: SupportsFloat](seq: Iterable[X], /) -> float:
    """The exact sum, rounded once (Shewchuk's growing expansion)."""
    partials: list[float] = []
    special = 0.0
    infinities = 0.0
    for item in seq:
        original = float(item)
        value = original
        kept = 0
        for position in range(len(partials)):
            partial = partials[position]
            if floating.fabs(value) < floating.fabs(partial):
                value, partial = partial, value
            high, low = fast_sum(value, partial)
            if low != 0.0:
                partials[kept] = low
                kept += 1
            value = high
        while len(partials) > kept:
            partials.pop()
        if value != 0.0:
            if not elementary.isfinite(value):
                if elementary.isfinite(original):
                    raise OverflowError("intermediate overflow in fsum")
                if elementary.isinf(original):
                    infinities += original
                special += original
                partials.clear()
            else:
                partials.append(value)
    if special != 0.0:
        if infinities != infinities:
            raise ValueError("-inf + inf in fsum")
        return special
    return _rounded_sum(partials)


def _rounded_sum(partials: list[float]) -> float:
    """The sum of a non-overlapping expansion, halfway cases decided by what lies below."""
    place = len(partials) - 1
    if place < 0:
        return 0.0
    high = partials[place]
    low = 0.0
    while place > 0:
        place -= 1
        high, low = fast_sum(high, partials[place])
        if low != 0.0:
            break
    if place > 0:
        below = partials[place - 1]
        if (low < 0.0 and below < 0.0) or (low > 0.0 and below > 0.0):
            twice = low * 2.0
            total = high + twice
            if twice == total - high:
                high = total
    return high
