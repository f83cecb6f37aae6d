"""The functions of math on integers; OverflowError beyond 64 bits."""

from builtins import _Index
from einkorn.lowlevel import floating


def gcd(*integers: _Index) -> int:
    """The greatest common divisor; 0 of nothing."""
    result = 0
    for value in integers:
        result = _gcd(result, abs(value))
    return result


def _gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return a


def lcm(*integers: _Index) -> int:
    """The least common multiple; 1 of nothing."""
    result = 1
    for value in integers:
        if value == 0:
            return 0
        size = abs(value)
        result = result // _gcd(result, size) * size
    return result


def isqrt(n: _Index, /) -> int:
    """The integer part of the square root."""
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    root = floating.truncate(floating.sqrt(float(n)))
    if root > 3037000499:
        root = 3037000499
    while root * root > n:
        root -= 1
    while root < 3037000499 and (root + 1) * (root + 1) <= n:
        root += 1
    return root


def factorial(x: _Index, /) -> int:
    """1 * 2 * … * x; ValueError below 0, OverflowError above 20."""
    if x < 0:
        raise ValueError("factorial() not defined for negative values")
    result = 1
    for value in range(2, x + 1):
        result *= value
    return result


def comb(n: _Index, k: _Index, /) -> int:
    """In how many ways k of n can be chosen."""
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    if k > n:
        return 0
    if k > n - k:
        k = n - k
    result = 1
    for place in range(1, k + 1):
        factor = n - k + place
        # Divide first where it divides, so that nothing larger than the answer appears.
        common = _gcd(result, place)
        result = result // common * (factor // (place // common))
    return result


def perm(n: _Index, k: _Index | None = None, /) -> int:
    """In how many orders k (default n) of n can be placed."""
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    count = n if k is None else k
    if count < 0:
        raise ValueError("k must be a non-negative integer")
    if count > n:
        return 0
    result = 1
    for factor in range(n - count + 1, n + 1):
        result *= factor
    return result
