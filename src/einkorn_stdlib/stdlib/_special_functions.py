"""The error function and gamma, on pairs of doubles."""

from einkorn.lowlevel import floating

from _double_double import (
    Pair,
    add,
    bounded,
    divide,
    domain_error,
    exp_pair,
    exponential,
    is_odd,
    log_pair,
    multiply,
    nearest,
    negate,
    one_plus,
    range_error,
    scale,
    shifted,
    two_product,
    two_sum,
    whole_part,
)
from _trigonometry import PI, cosine, sine

_INFINITY = 1e999
_TWO_OVER_SQRT_PI = (1.1283791670955126, 1.533545961316588e-17)
_ONE_OVER_SQRT_PI = (0.5641895835477563, 7.66772980658294e-18)


def erf(x: float, /) -> float:
    if x != x or x == 0.0:
        return x
    if floating.fabs(x) > 6.0:
        return floating.copysign(1.0, x)
    return _erf_pair(x)[0]


def erfc(x: float, /) -> float:
    """1 - erf(x) without loss for large x."""
    if x != x:
        return x
    if x < 4.0:
        return 1.0 if x == 0.0 else 2.0 if x < -6.5 else add((1.0, 0.0), negate(_erf_pair(x)))[0]
    if x > 27.3:
        return 0.0
    # e**-x² / (x sqrt(pi)) * 1/(1 + v/(1 + 2v/(1 + 3v/…))), v = 1/(2x²), from the inside out.
    square = two_product(x, x)
    v = divide((0.5, 0.0), square)
    value = (1.0, 0.0)
    for place in range(160, 0, -1):
        value = add((1.0, 0.0), divide(scale(v, float(place)), value))
    k, grown = exponential(negate(square))
    result = divide(multiply(one_plus(grown), _ONE_OVER_SQRT_PI), scale(value, x))
    return shifted(result, k)


def _erf_pair(x: float) -> Pair:
    """2x/sqrt(pi) e**-x² (1 + 2x²/3 + (2x²)²/(3*5) + …)."""
    if floating.fabs(x) < 1e-100:
        return (scale(_TWO_OVER_SQRT_PI, x)[0], 0.0)
    square = two_product(x, x)
    twice = (2.0 * square[0], 2.0 * square[1])
    term = (1.0, 0.0)
    total = term
    divisor = 3.0
    while term[0] > total[0] * 1e-33:
        term = divide(multiply(term, twice), (divisor, 0.0))
        total = add(total, term)
        divisor += 2.0
    damping = exp_pair(negate(square))
    return multiply(multiply(total, damping), scale(_TWO_OVER_SQRT_PI, x))


_HALF_LOG_TAU = (0.9189385332046728, -3.8782941580672414e-17)


def _lgamma_pair(x: Pair) -> Pair:
    """log gamma for x >= 0.5 by Stirling's series after raising x above 24."""
    raised = (1.0, 0.0)
    lowered = (0.0, 0.0)
    while x[0] < 24.0:
        raised = multiply(raised, x)
        if raised[0] > 1e200:
            lowered = add(lowered, log_pair(raised))
            raised = (1.0, 0.0)
        x = add(x, (1.0, 0.0))
    lowered = add(lowered, log_pair(raised))
    value = multiply(add(x, (-0.5, 0.0)), log_pair(x))
    value = add(add(value, negate(x)), _HALF_LOG_TAU)
    return add(value, add(_stirling(x), negate(lowered)))


def _stirling(x: Pair) -> Pair:
    """The sum of B(2k) / (2k (2k-1) x**(2k-1)), k from 1."""
    inverse = divide((1.0, 0.0), x)
    z = multiply(inverse, inverse)
    y = z[0]
    value = (_stirling_tail(y), 0.0)
    value = add(multiply(value, z), divide((-691.0, 0.0), (360360.0, 0.0)))
    value = add(multiply(value, z), divide((1.0, 0.0), (1188.0, 0.0)))
    value = add(multiply(value, z), divide((-1.0, 0.0), (1680.0, 0.0)))
    value = add(multiply(value, z), divide((1.0, 0.0), (1260.0, 0.0)))
    value = add(multiply(value, z), divide((-1.0, 0.0), (360.0, 0.0)))
    value = add(multiply(value, z), divide((1.0, 0.0), (12.0, 0.0)))
    return multiply(value, inverse)


def _stirling_tail(y: float) -> float:
    """From the seventh term on; y = 1/x**2 is below 1/576."""
    tail = 0.17964437236883057 - y * (1.3924322169059011 - y * 13.402864044168393)
    return 0.00641025641025641 - y * (0.029550653594771242 - y * tail)


def gamma(x: float, /) -> float:
    """Gamma; ValueError at its poles, OverflowError above 171.6."""
    if x != x or x == _INFINITY:
        return x
    if x == -_INFINITY or x == 0.0:
        raise domain_error()
    if x == whole_part(x):
        if x < 0.0:
            raise domain_error()
        if x <= 23.0:
            product = 1.0
            for factor in range(2, floating.truncate(x)):
                product *= float(factor)
            return product
    if floating.fabs(x) < 1e-20:
        return bounded(1.0 / x)
    if x > 171.7:
        raise range_error()
    if x >= 0.5:
        k, value = exponential(_lgamma_pair((x, 0.0)))
        return bounded(shifted(one_plus(value), k))
    if x < -190.0:
        return floating.copysign(0.0, 1.0 if is_odd(whole_part(x) + 1.0) else -1.0)
    # gamma(x) gamma(1 - x) = pi / sin(pi x)
    k, value = exponential(negate(_lgamma_pair(two_sum(1.0, -x))))
    quotient = divide(PI, _sin_pi(x))
    return bounded(shifted(multiply(one_plus(value), quotient), k))


def _sin_pi(x: float) -> Pair:
    """sin(pi * x)."""
    whole = nearest(x)
    part = scale(PI, x - float(whole))
    value = _small_sine(part)
    return negate(value) if whole & 1 else value


def _small_sine(angle: Pair) -> Pair:
    """sin of a pair of at most pi/2."""
    s = sine(angle[0])
    c = cosine(angle[0])
    return add(s, scale(c, angle[1]))


def _tiny_log(x: float) -> float:
    """log |x| where x may be subnormal."""
    return log_pair((floating.fabs(x) * 1e300, 0.0))[0] - 690.7755278982137


def lgamma(x: float, /) -> float:
    """log |gamma(x)|; ValueError at the poles."""
    if x != x:
        return x
    if floating.fabs(x) == _INFINITY:
        return _INFINITY
    if x == whole_part(x) and x <= 2.0:
        if x <= 0.0:
            raise domain_error()
        return 0.0
    if floating.fabs(x) < 1e-20:
        return -log_pair((floating.fabs(x), 0.0))[0] if floating.fabs(x) > 1e-300 else -_tiny_log(x)
    if x >= 0.5:
        if x > 2.5e305:
            raise range_error()
        if x > 1e17:
            return x * (log_pair((x, 0.0))[0] - 1.0)
        return _lgamma_pair((x, 0.0))[0]
    sine_part = _sin_pi(x)
    if sine_part[0] < 0.0:
        sine_part = negate(sine_part)
    value = log_pair(divide(PI, sine_part))
    return add(value, negate(_lgamma_pair(two_sum(1.0, -x))))[0]
