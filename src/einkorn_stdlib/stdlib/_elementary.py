"""The elementary functions of math on floats: computed to 30 digits and rounded once.

`sqrt` is the processor's; the rest stands on `_double_double` and `_trigonometry`.
"""

from einkorn.lowlevel import floating

from _double_double import (
    INVERSE_LN2,
    INVERSE_LN10,
    Pair,
    add,
    bounded,
    divide,
    domain_error,
    exponential,
    expm1_pair,
    exp_pair,
    is_odd,
    log1p_pair,
    log_pair,
    logarithm,
    multiply,
    nearest,
    negate,
    one_plus,
    power_of_two,
    range_error,
    scale,
    shifted,
    square_root,
    two_product,
    two_sum,
    whole_part,
)
from _trigonometry import arctangent, cosine, sine, tangent

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = 1e999
nan = inf - inf

_MANTISSA = 0xF_FFFF_FFFF_FFFF
_IMPLICIT = 0x10_0000_0000_0000


# ---- Classes of numbers and their parts


def isnan(x: float, /) -> bool:
    return x != x


def isinf(x: float, /) -> bool:
    return x == inf or x == -inf


def isfinite(x: float, /) -> bool:
    return x - x == 0.0


def isclose(a: float, b: float, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool:
    """Whether a and b differ by no more than the larger of the two tolerances."""
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = floating.fabs(b - a)
    return (
        difference <= floating.fabs(rel_tol * b)
        or difference <= floating.fabs(rel_tol * a)
        or difference <= abs_tol
    )


def fabs(x: float, /) -> float:
    return floating.fabs(x)


def copysign(x: float, y: float, /) -> float:
    return floating.copysign(x, y)


def _as_int(x: float) -> int:
    """An integral double as int; the errors of int(float)."""
    if x != x:
        raise ValueError("cannot convert float NaN to integer")
    if isinf(x):
        raise OverflowError("cannot convert float infinity to integer")
    if x >= 9223372036854775808.0 or x < -9223372036854775808.0:
        raise OverflowError("int too large: it has 64 bits")
    return floating.truncate(x)


def floor(x: float, /) -> int:
    """The largest integer not above x."""
    return _as_int(whole_part(x))


def ceil(x: float, /) -> int:
    """The smallest integer not below x."""
    return _as_int(-whole_part(-x))


def trunc(x: float, /) -> int:
    """The integer part."""
    return _as_int(x)


def modf(x: float, /) -> tuple[float, float]:
    """The fractional and the integer part, both with the sign of x."""
    if isinf(x):
        return (floating.copysign(0.0, x), x)
    if x != x:
        return (x, x)
    whole = floating.copysign(whole_part(floating.fabs(x)), x)
    return (floating.copysign(x - whole, x), whole)


def frexp(x: float, /) -> tuple[float, int]:
    """(m, e) with x = m * 2**e and 0.5 <= |m| < 1; (x, 0) for zeros, infinities and NaN."""
    if x == 0.0 or x - x != 0.0:
        return (x, 0)
    exponent = 0
    if floating.fabs(x) < 2.2250738585072014e-308:
        x *= 18014398509481984.0  # 2**54: makes a subnormal number normal
        exponent = -54
    bits = floating.float_bits(x)
    exponent += ((bits >> 52) & 0x7FF) - 1022
    return (floating.bits_float(bits & ~(0x7FF << 52) | 1022 << 52), exponent)


def ldexp(x: float, i: int, /) -> float:
    """x * 2**i; OverflowError when too large."""
    if x == 0.0 or x - x != 0.0:
        return x
    result = shifted((x, 0.0), max(-2200, min(2200, i)))
    if isinf(result):
        raise range_error()
    return result


def nextafter(x: float, y: float, /, *, steps: int | None = None) -> float:
    """The double `steps` (default 1) after x in the direction of y."""
    if x != x or y != y:
        return x + y
    count = 1 if steps is None else steps
    if count < 0:
        raise ValueError("steps must be a non-negative integer")
    place = _ordinal(x)
    target = _ordinal(y)
    if x == y or count == 0:
        return y if count else x
    if target > place:
        return y if count >= target - place else _from_ordinal(place + count)
    return y if count >= place - target else _from_ordinal(place - count)


def _ordinal(x: float) -> int:
    """Doubles in order, counted from zero."""
    bits = floating.float_bits(x)
    return bits if bits >= 0 else -(bits & 0x7FFF_FFFF_FFFF_FFFF)


def _from_ordinal(place: int) -> float:
    if place >= 0:
        return floating.bits_float(place)
    return -floating.bits_float(-place)


def ulp(x: float, /) -> float:
    """The weight of the last bit of x."""
    if x != x:
        return x
    x = floating.fabs(x)
    if x == inf:
        return x
    following = _from_ordinal(_ordinal(x) + 1)
    if following == inf:
        return x - _from_ordinal(_ordinal(x) - 1)
    return following - x


def fmod(x: float, y: float, /) -> float:
    """The remainder of truncating division, exact, with the sign of x."""
    if x != x or y != y:
        return x + y
    if isinf(x) or y == 0.0:
        raise domain_error()
    if isinf(y) or x == 0.0:
        return x
    return floating.copysign(_remainder(floating.fabs(x), floating.fabs(y))[0], x)


def _split(x: float) -> tuple[int, int]:
    """(mantissa, exponent) with x = mantissa * 2**exponent, x > 0."""
    bits = floating.float_bits(x)
    exponent = bits >> 52
    if exponent == 0:
        return (bits, -1074)
    return (bits & _MANTISSA | _IMPLICIT, exponent - 1075)


def _remainder(x: float, y: float) -> tuple[float, bool]:
    """x mod y for positive finite doubles, and whether the quotient is odd."""
    if x < y:
        return (x, False)
    m, exponent = _split(x)
    n, base = _split(y)
    # Nine bits at a time keep the running remainder below 2**62.
    distance = exponent - base
    if distance < 0:
        # Cannot be: x >= y, and a mantissa is only short at the least exponent.
        return (x, False)
    odd = (m // n) & 1 == 1
    m %= n
    while distance > 0:
        step = 9 if distance > 9 else distance
        m <<= step
        odd = (m // n) & 1 == 1
        m %= n
        distance -= step
    return (shifted((float(m), 0.0), base), odd)


def remainder(x: float, y: float, /) -> float:
    """x - n * y for the integer n nearest to x / y (even when halfway)."""
    if x != x or y != y:
        return x + y
    if isinf(x) or y == 0.0:
        raise domain_error()
    if isinf(y):
        return x
    size = floating.fabs(y)
    m, odd = (0.0, False) if x == 0.0 else _remainder(floating.fabs(x), size)
    rest = size - m
    if m < rest:
        result = m
    elif m > rest:
        result = -rest
    else:
        result = -rest if odd else m
    return floating.copysign(1.0, x) * result


# ---- Powers and logarithms


def sqrt(x: float, /) -> float:
    if x < 0.0:
        raise domain_error()
    return floating.sqrt(x)


def cbrt(x: float, /) -> float:
    """The cube root."""
    if x == 0.0 or x - x != 0.0:
        return x
    m, exponent = frexp(floating.fabs(x))
    third = exponent // 3
    m = ldexp(m, exponent - 3 * third)
    root = shifted(exp_pair(scale(divide(log_pair((m, 0.0)), (3.0, 0.0)), 1.0)), 0)
    # One Newton step in pairs takes the root from the logarithm's last bits to a correct rounding.
    square = two_product(root, root)
    error = add(multiply(square, (root, 0.0)), (-m, 0.0))
    root = add((root, 0.0), negate(divide(error, scale(square, 3.0))))[0]
    return floating.copysign(ldexp(root, third), x)


def exp(x: float, /) -> float:
    """e**x; OverflowError."""
    if x != x:
        return x
    if x > 709.8:
        if x == inf:
            return x
        raise range_error()
    if x < -746.0:
        return 0.0
    k, value = exponential((x, 0.0))
    return bounded(shifted(one_plus(value), k))


def exp2(x: float, /) -> float:
    """2**x; OverflowError."""
    if x != x:
        return x
    if x >= 1024.0:
        if x == inf:
            return x
        raise range_error()
    if x < -1080.0:
        return 0.0
    whole = nearest(x)
    part = x - float(whole)
    ln2 = (0.6931471805599453, 2.3190468138462996e-17)
    k, value = exponential(scale(ln2, part))
    return bounded(shifted(one_plus(value), k + whole))


def expm1(x: float, /) -> float:
    """e**x - 1 without loss near zero."""
    if x == 0.0 or x != x:
        return x
    if x > 709.8:
        if x == inf:
            return x
        raise range_error()
    if x < -60.0:
        return -1.0
    if floating.fabs(x) < 1e-200:
        return x
    if x > 600.0:
        return exp(x)
    return expm1_pair((x, 0.0))[0]


def _normal(x: float) -> tuple[float, int]:
    """x = m * 2**e with m a normal number."""
    if x < 2.2250738585072014e-308:
        return (x * 18014398509481984.0, -54)
    return (x, 0)


def _logarithm(x: float) -> tuple[int, Pair]:
    """(e, y): log x = e * log 2 + y. The errors of log()."""
    if x <= 0.0:
        raise domain_error()
    m, exponent = _normal(x)
    count, y = logarithm((m, 0.0))
    return (count + exponent, y)


def _log_pair(x: float) -> Pair:
    if x <= 0.0:
        raise domain_error()
    m, exponent = _normal(x)
    value = log_pair((m, 0.0))
    if exponent:
        return add(value, log_pair((power_of_two(exponent), 0.0)))
    return value


def log(x: float, base: float | None = None, /) -> float:
    """The natural logarithm, or that to `base`; ValueError unless x > 0."""
    return _log(x) if base is None else _log_base(x, base)


def _log(x: float) -> float:
    if x != x or x == inf:
        return x
    return _log_pair(x)[0]


def _log_base(x: float, base: float) -> float:
    # As CPython: a quotient of rounded logarithms.
    divisor = _log(base)
    dividend = _log(x)
    if divisor == 0.0:
        raise ZeroDivisionError("float division by zero")
    return dividend / divisor


def log2(x: float, /) -> float:
    if x != x or x == inf:
        return x
    count, y = _logarithm(x)
    return add((float(count), 0.0), multiply(y, INVERSE_LN2))[0]


def log10(x: float, /) -> float:
    if x != x or x == inf:
        return x
    return multiply(_log_pair(x), INVERSE_LN10)[0]


def log1p(x: float, /) -> float:
    """log(1 + x) without loss near zero."""
    if x != x or x == inf or x == 0.0:
        return x
    if x <= -1.0:
        raise domain_error()
    if floating.fabs(x) < 1e-200:
        return x
    return log1p_pair((x, 0.0))[0]


def pow(x: float, y: float, /) -> float:
    """x**y; ValueError for 0**negative and fractional powers of negative numbers."""
    if y == 0.0 or x == 1.0:
        return 1.0
    if x != x or y != y:
        return x + y
    odd = is_odd(y)
    if isinf(x) or isinf(y):
        return _pow_infinite(x, y, odd)
    if x == 0.0:
        if y < 0.0:
            raise domain_error()
        return x if odd else 0.0
    negative = x < 0.0
    if negative:
        if y != whole_part(y):
            raise domain_error()
        x = -x
        if x == 1.0:
            return -1.0 if odd else 1.0
    rough = y * _log(x)
    if rough > 710.0:
        raise range_error()
    if rough < -746.0:
        return -0.0 if negative and odd else 0.0
    product = scale(_log_pair(x), y) if floating.fabs(y) < 1e290 else (rough, 0.0)
    k, value = exponential(product)
    result = bounded(shifted(one_plus(value), k))
    return -result if negative and odd else result


def _pow_infinite(x: float, y: float, odd: bool) -> float:
    if isinf(x):
        size = inf if y > 0.0 else 0.0
        return -size if x < 0.0 and odd else size
    size = floating.fabs(x)
    if size == 1.0:
        return 1.0
    if (y > 0.0) == (size > 1.0):
        return inf
    return 0.0


def hypot(coordinates: list[float]) -> float:
    """The length of a vector, without overflow on the way."""
    largest = 0.0
    unknown = False
    for coordinate in coordinates:
        size = floating.fabs(coordinate)
        if size == inf:
            return inf
        if size != size:
            unknown = True
        elif size > largest:
            largest = size
    if unknown:
        return nan
    return _length([floating.fabs(coordinate) for coordinate in coordinates], largest)


def _length(values: list[float], largest: float) -> float:
    if largest == 0.0:
        return 0.0
    exponent = frexp(largest)[1]
    total = (0.0, 0.0)
    for value in values:
        part = shifted((value, 0.0), -exponent)
        total = add(total, two_product(part, part))
    return shifted(square_root(total), exponent)


# ---- Angles


def degrees(x: float, /) -> float:
    return x * 57.29577951308232


def radians(x: float, /) -> float:
    return x * 0.017453292519943295


def _angle(x: float) -> float:
    """The argument of sin, cos, tan: ValueError for an infinite one."""
    if isinf(x):
        raise domain_error()
    return x


def sin(x: float, /) -> float:
    if x == 0.0 or x != x:
        return x
    if floating.fabs(x) < 1e-160:
        return x
    return sine(_angle(x))[0]


def cos(x: float, /) -> float:
    if x != x:
        return x
    return cosine(_angle(x))[0]


def tan(x: float, /) -> float:
    if x == 0.0 or x != x:
        return x
    if floating.fabs(x) < 1e-160:
        return x
    return tangent(_angle(x))[0]


def _unit_leg(x: float) -> Pair:
    """sqrt(1 - x*x), |x| <= 1; ValueError beyond."""
    if x > 1.0 or x < -1.0:
        raise domain_error()
    return square_root(multiply(two_sum(1.0, -x), two_sum(1.0, x)))


def asin(x: float, /) -> float:
    if x == 0.0 or x != x or floating.fabs(x) < 1e-160:
        return x
    return arctangent((x, 0.0), _unit_leg(x))[0]


def acos(x: float, /) -> float:
    if x != x:
        return x
    if x == 1.0:
        return 0.0
    return arctangent(_unit_leg(x), (x, 0.0))[0]


def atan(x: float, /) -> float:
    if x == 0.0 or x != x or floating.fabs(x) < 1e-160:
        return x
    if floating.fabs(x) > 1e17:
        return floating.copysign(1.5707963267948966, x)
    return arctangent((x, 0.0), (1.0, 0.0))[0]


def atan2(y: float, x: float, /) -> float:
    """The angle of the point (x, y)."""
    if x != x or y != y:
        return x + y
    if isinf(x) or isinf(y):
        if isinf(x) and isinf(y):
            return floating.copysign(0.7853981633974483 if x > 0.0 else 2.356194490192345, y)
        if isinf(y):
            return floating.copysign(1.5707963267948966, y)
        return floating.copysign(0.0 if x > 0.0 else pi, y)
    if y == 0.0:
        return floating.copysign(pi if floating.copysign(1.0, x) < 0.0 else 0.0, y)
    if x == 0.0:
        return floating.copysign(1.5707963267948966, y)
    m, high = frexp(y)
    n, low = frexp(x)
    distance = high - low
    if distance > 60:
        return floating.copysign(1.5707963267948966, y)
    if distance < -60:
        if x < 0.0:
            return floating.copysign(pi, y)
        # The quotient itself, rounded once even where it is subnormal.
        return shifted(divide((m, 0.0), (n, 0.0)), distance)
    if distance > 0:
        n = shifted((n, 0.0), -distance)
    else:
        m = shifted((m, 0.0), distance)
    return arctangent((m, 0.0), (n, 0.0))[0]


def sinh(x: float, /) -> float:
    if x == 0.0 or x - x != 0.0 or floating.fabs(x) < 1e-160:
        return x
    size = floating.fabs(x)
    if size > 40.0:
        return floating.copysign(_half_exp(size), x)
    grown = expm1_pair((size, 0.0))
    value = add(grown, divide(grown, one_plus(grown)))
    return floating.copysign(0.5 * value[0], x)


def _half_exp(x: float) -> float:
    """e**x / 2; OverflowError."""
    if x > 711.0:
        raise range_error()
    k, value = exponential((x, 0.0))
    return bounded(shifted(one_plus(value), k - 1))


def cosh(x: float, /) -> float:
    if x != x:
        return x
    size = floating.fabs(x)
    if size == inf:
        return size
    if size > 40.0:
        return _half_exp(size)
    grown = exp_pair((size, 0.0))
    return 0.5 * add(grown, divide((1.0, 0.0), grown))[0]


def tanh(x: float, /) -> float:
    if x == 0.0 or x != x or floating.fabs(x) < 1e-160:
        return x
    size = floating.fabs(x)
    if size > 22.0:
        return floating.copysign(1.0, x)
    grown = expm1_pair((2.0 * size, 0.0))
    return floating.copysign(divide(grown, add(grown, (2.0, 0.0)))[0], x)


def asinh(x: float, /) -> float:
    if x == 0.0 or x - x != 0.0 or floating.fabs(x) < 1e-100:
        return x
    size = floating.fabs(x)
    if size > 1e100:
        value = add(_log_pair(size), (0.6931471805599453, 2.3190468138462996e-17))
        return floating.copysign(value[0], x)
    square = two_product(size, size)
    root = square_root(one_plus(square))
    # log(1 + x + x**2 / (1 + sqrt(1 + x**2)))
    value = log1p_pair(add((size, 0.0), divide(square, one_plus(root))))
    return floating.copysign(value[0], x)


def acosh(x: float, /) -> float:
    if x != x or x == inf:
        return x
    if x < 1.0:
        raise domain_error()
    if x > 1e100:
        return add(_log_pair(x), (0.6931471805599453, 2.3190468138462996e-17))[0]
    above = two_sum(x, -1.0)
    if above[0] == 0.0:
        return 0.0
    root = square_root(multiply(above, two_sum(x, 1.0)))
    return log1p_pair(add(above, root))[0]


def atanh(x: float, /) -> float:
    if x == 0.0 or x != x or floating.fabs(x) < 1e-160:
        return x
    if x >= 1.0 or x <= -1.0:
        raise domain_error()
    size = floating.fabs(x)
    quotient = divide((2.0 * size, 0.0), two_sum(1.0, -size))
    return floating.copysign(0.5 * log1p_pair(quotient)[0], x)
