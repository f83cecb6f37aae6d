"""Functions of complex numbers.

W. Kahan's branch cuts, as in CPython. Arguments that are infinite or no numbers raise ValueError, but for the tests, phase() and
polar().
"""

import math

__all__ = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "e", "exp", "inf", "infj", "isclose",
           "isfinite", "isinf", "isnan", "log", "log10", "nan", "nanj", "phase", "pi", "polar", "rect", "sin",
           "sinh", "sqrt", "tan", "tanh", "tau"]  # fmt: skip

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = 1e999
nan = inf - inf
infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LN2 = 0.6931471805599453
_LN10 = 2.302585092994046
_LARGE = 4.49423283715579e307  # a quarter of the largest float
_LOG_LARGE = 708.3964185322641
_ROOT_LARGE = 6.703903964971298e153
_ROOT_SMALL = 1.4916681462400413e-154
_LEAST = 2.2250738585072014e-308


def _finite(z: complex) -> complex:
    if not isfinite(z):
        raise ValueError("math domain error: the argument is not finite")
    return z


def isfinite(z: complex, /) -> bool:
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isinf(z: complex, /) -> bool:
    return math.isinf(z.real) or math.isinf(z.imag)


def isnan(z: complex, /) -> bool:
    return math.isnan(z.real) or math.isnan(z.imag)


def isclose(a: complex, b: complex, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool:
    """Whether a and b differ by no more than the larger of the two tolerances."""
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol


def phase(z: complex, /) -> float:
    """The angle, from -pi to pi."""
    return math.atan2(z.imag, z.real)


def polar(z: complex, /) -> tuple[float, float]:
    """The distance from zero and the angle."""
    return (abs(z), phase(z))


def rect(r: float, phi: float, /) -> complex:
    """The number at that distance and angle."""
    _finite(complex(r, phi))
    if r == 0.0 or phi == 0.0:
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))


def sqrt(z: complex, /) -> complex:
    """The root in the right half-plane."""
    _finite(z)
    x, y = math.fabs(z.real), math.fabs(z.imag)
    if x == 0.0 and y == 0.0:
        return complex(0.0, z.imag)
    if x < _LEAST and y < _LEAST and (x > 0.0 or y > 0.0):
        x = math.ldexp(x, 54)
        s = math.ldexp(math.sqrt(x + math.hypot(x, math.ldexp(y, 54))), -27)
    else:
        x /= 8.0
        s = 2.0 * math.sqrt(x + math.hypot(x, y / 8.0))
    d = y / (2.0 * s)
    if z.real >= 0.0:
        return complex(s, math.copysign(d, z.imag))
    return complex(d, math.copysign(s, z.imag))


def exp(z: complex, /) -> complex:
    """e to the power z."""
    _finite(z)
    if z.real > _LOG_LARGE:
        size = math.exp(z.real - 1.0)
        made = complex(size * math.cos(z.imag) * e, size * math.sin(z.imag) * e)
    else:
        size = math.exp(z.real)
        made = complex(size * math.cos(z.imag), size * math.sin(z.imag))
    if isinf(made):
        raise OverflowError("math range error")
    return made


def _natural(z: complex) -> complex:
    _finite(z)
    x, y = math.fabs(z.real), math.fabs(z.imag)
    if x > _LARGE or y > _LARGE:
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + _LN2
    elif x < _LEAST and y < _LEAST:
        if x == 0.0 and y == 0.0:
            raise ValueError("math domain error")
        size = math.log(math.hypot(math.ldexp(x, 53), math.ldexp(y, 53))) - 53.0 * _LN2
    else:
        h = math.hypot(x, y)
        if 0.71 <= h <= 1.73:
            high, low = max(x, y), min(x, y)
            size = math.log1p((high - 1.0) * (high + 1.0) + low * low) / 2.0
        else:
            size = math.log(h)
    return complex(size, phase(z))


def log(z: complex, base: complex | None = None, /) -> complex:
    """The natural logarithm, or that to a base."""
    made = _natural(z)
    return made if base is None else made / _natural(base)


def log10(z: complex, /) -> complex:
    """The logarithm to base 10."""
    made = _natural(z)
    return complex(made.real / _LN10, made.imag / _LN10)


def cosh(z: complex, /) -> complex:
    _finite(z)
    if math.fabs(z.real) > _LOG_LARGE:
        less = z.real - math.copysign(1.0, z.real)
        made = complex(
            math.cos(z.imag) * math.cosh(less) * e, math.sin(z.imag) * math.sinh(less) * e
        )
    else:
        made = complex(math.cos(z.imag) * math.cosh(z.real), math.sin(z.imag) * math.sinh(z.real))
    if isinf(made):
        raise OverflowError("math range error")
    return made


def sinh(z: complex, /) -> complex:
    _finite(z)
    if math.fabs(z.real) > _LOG_LARGE:
        less = z.real - math.copysign(1.0, z.real)
        made = complex(
            math.cos(z.imag) * math.sinh(less) * e, math.sin(z.imag) * math.cosh(less) * e
        )
    else:
        made = complex(math.cos(z.imag) * math.sinh(z.real), math.sin(z.imag) * math.cosh(z.real))
    if isinf(made):
        raise OverflowError("math range error")
    return made


def tanh(z: complex, /) -> complex:
    _finite(z)
    if math.fabs(z.real) > _LOG_LARGE:
        imaginary = 4.0 * math.sin(z.imag) * math.cos(z.imag) * math.exp(-2.0 * math.fabs(z.real))
        return complex(math.copysign(1.0, z.real), imaginary)
    tx, ty = math.tanh(z.real), math.tan(z.imag)
    cx = 1.0 / math.cosh(z.real)
    both = tx * ty
    denominator = 1.0 + both * both
    return complex(tx * (1.0 + ty * ty) / denominator, ((ty / denominator) * cx) * cx)


def cos(z: complex, /) -> complex:
    return cosh(complex(-z.imag, z.real))


def sin(z: complex, /) -> complex:
    made = sinh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def tan(z: complex, /) -> complex:
    made = tanh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def _log_of_twice(z: complex) -> float:
    return math.log(math.hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0


def _is_large(z: complex) -> bool:
    return math.fabs(z.real) > _LARGE or math.fabs(z.imag) > _LARGE


def acos(z: complex, /) -> complex:
    _finite(z)
    if _is_large(z):
        size = math.copysign(_log_of_twice(z), -z.imag)
        return complex(math.atan2(math.fabs(z.imag), z.real), size)
    below = sqrt(complex(1.0 - z.real, -z.imag))
    above = sqrt(complex(1.0 + z.real, z.imag))
    imaginary = math.asinh(above.real * below.imag - above.imag * below.real)
    return complex(2.0 * math.atan2(below.real, above.real), imaginary)


def acosh(z: complex, /) -> complex:
    _finite(z)
    if _is_large(z):
        return complex(_log_of_twice(z), math.atan2(z.imag, z.real))
    below = sqrt(complex(z.real - 1.0, z.imag))
    above = sqrt(complex(z.real + 1.0, z.imag))
    real = math.asinh(below.real * above.real + below.imag * above.imag)
    return complex(real, 2.0 * math.atan2(below.imag, above.real))


def asinh(z: complex, /) -> complex:
    _finite(z)
    if _is_large(z):
        real = math.copysign(_log_of_twice(z), z.real if z.imag >= 0.0 else z.real)
        return complex(real, math.atan2(z.imag, math.fabs(z.real)))
    first = sqrt(complex(1.0 + z.imag, -z.real))
    second = sqrt(complex(1.0 - z.imag, z.real))
    real = math.asinh(first.real * second.imag - second.real * first.imag)
    return complex(real, math.atan2(z.imag, first.real * second.real - first.imag * second.imag))


def asin(z: complex, /) -> complex:
    made = asinh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def atanh(z: complex, /) -> complex:
    _finite(z)
    if z.real < 0.0 or (z.real == 0.0 and math.copysign(1.0, z.real) < 0.0):
        return -atanh(-z)
    y = math.fabs(z.imag)
    if z.real > _ROOT_LARGE or y > _ROOT_LARGE:
        h = math.hypot(z.real / 2.0, z.imag / 2.0)
        return complex(z.real / 4.0 / h / h, -math.copysign(pi / 2.0, -z.imag))
    if z.real == 1.0 and y < _ROOT_SMALL:
        if y == 0.0:
            raise ValueError("math domain error")
        real = -math.log(math.sqrt(y) / math.sqrt(math.hypot(y, 2.0)))
        return complex(real, math.copysign(math.atan2(2.0, -y) / 2.0, z.imag))
    real = math.log1p(4.0 * z.real / ((1.0 - z.real) * (1.0 - z.real) + y * y)) / 4.0
    imaginary = -math.atan2(-2.0 * z.imag, (1.0 - z.real) * (1.0 + z.real) - y * y) / 2.0
    return complex(real, imaginary)


def atan(z: complex, /) -> complex:
    made = atanh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)
