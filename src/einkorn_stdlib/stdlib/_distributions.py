"""Distributions that reject some of the numbers they draw: in CPython's order, so that sequences are the same."""

from collections.abc import Callable

import _elementary as elementary
import _special_functions as special

type Draw = Callable[[], float]

_E = 2.718281828459045
_PI = 3.141592653589793
_LOG4 = 1.3862943611198906
_CHENG = 2.504077396776274  # 1 + log(4.5)


def gamma_above_one(draw: Draw, alpha: float) -> float:
    """R. Cheng, Applied Statistics 26 (1977)."""
    width = elementary.sqrt(2.0 * alpha - 1.0)
    low = alpha - _LOG4
    slope = alpha + width
    while True:
        first = draw()
        if not 1e-7 < first < 0.9999999:
            continue
        second = 1.0 - draw()
        v = elementary.log(first / (1.0 - first)) / width
        x = alpha * elementary.exp(v)
        z = first * first * second
        r = low + slope * v - x
        if r + _CHENG - 4.5 * z >= 0.0 or r >= elementary.log(z):
            return x


def gamma_below_one(draw: Draw, alpha: float) -> float:
    """J. Ahrens and U. Dieter, Computing 12 (1974), algorithm GS."""
    while True:
        b = (_E + alpha) / _E
        p = b * draw()
        if p <= 1.0:
            x = elementary.pow(p, 1.0 / alpha)
        else:
            x = -elementary.log((b - p) / alpha)
        u = draw()
        if p > 1.0:
            if u <= elementary.pow(x, alpha - 1.0):
                return x
        elif u <= elementary.exp(-x):
            return x


def von_mises(draw: Draw, mu: float, kappa: float) -> float:
    """N. Fisher, Statistical Analysis of Circular Data (1993)."""
    if kappa <= 1e-6:
        return 2.0 * _PI * draw()
    s = 0.5 / kappa
    r = s + elementary.sqrt(1.0 + s * s)
    while True:
        z = elementary.cos(_PI * draw())
        d = z / (r + z)
        u = draw()
        if u < 1.0 - d * d or u <= (1.0 - d) * elementary.exp(d):
            break
    q = 1.0 / r
    f = (q + z) / (1.0 + q * z)
    if draw() > 0.5:
        return (mu + elementary.acos(f)) % (2.0 * _PI)
    return (mu - elementary.acos(f)) % (2.0 * _PI)


def binomial(draw: Draw, n: int, p: float) -> int:
    """Sums of geometric steps where n·p is small, else W. Hörmann's BTRS (1993)."""
    if n < 0:
        raise ValueError("n must be non-negative")
    if p <= 0.0 or p >= 1.0:
        if p == 0.0:
            return 0
        if p == 1.0:
            return n
        raise ValueError("p must be in the range 0.0 <= p <= 1.0")
    if n == 1:
        return 1 if draw() < p else 0
    if p > 0.5:
        return n - binomial(draw, n, 1.0 - p)
    if n * p < 10.0:
        return _by_steps(draw, n, p)
    return _by_rejection(draw, n, p)


def _by_steps(draw: Draw, n: int, p: float) -> int:
    count, place = 0, 0
    scale = elementary.log2(1.0 - p)
    if scale == 0.0:
        return 0
    while True:
        place += elementary.floor(elementary.log2(draw()) / scale) + 1
        if place > n:
            return count
        count += 1


def _by_rejection(draw: Draw, n: int, p: float) -> int:
    spread = elementary.sqrt(n * p * (1.0 - p))
    b = 1.15 + 2.53 * spread
    a = -0.0873 + 0.0248 * b + 0.01 * p
    c = n * p + 0.5
    quick = 0.92 - 4.2 / b
    alpha = (2.83 + 5.1 / b) * spread
    slope = elementary.log(p / (1.0 - p))
    middle = elementary.floor((n + 1) * p)
    height = special.lgamma(middle + 1.0) + special.lgamma(n - middle + 1.0)
    while True:
        u = draw() - 0.5
        us = 0.5 - elementary.fabs(u)
        k = elementary.floor((2.0 * a / us + b) * u + c)
        if k < 0 or k > n:
            continue
        v = draw()
        if us >= 0.07 and v <= quick:
            return k
        v *= alpha / (a / (us * us) + b)
        found = height - special.lgamma(k + 1.0) - special.lgamma(n - k + 1.0)
        if elementary.log(v) <= found + (k - middle) * slope:
            return k
