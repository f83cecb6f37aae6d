"""Arithmetic on unevaluated sums of two doubles (about 106 bits), and exp and log in it.

The elementary functions of `math` are computed here to some 30 digits and rounded once, so they come
out correctly rounded but for about one argument in 2**40. Dekker's and Knuth's error-free
transformations; they hold in round-to-nearest without contraction, which is what the compiler emits.
"""

from einkorn.lowlevel.floating import bits_float, copysign, fabs, float_bits, sqrt, truncate

type Pair = tuple[float, float]

LN2_HIGH = 0.6931471805592082  # 40 bits, so that its products with an exponent are exact
LN2_MIDDLE = 7.371002565161996e-13  # 40 bits more
LN2_LOW = 5.8029889835956905e-25
INVERSE_LN2 = (1.4426950408889634, 2.0355273740931033e-17)
INVERSE_LN10 = (0.4342944819032518, 1.098319650216765e-17)


def two_sum(a: float, b: float) -> Pair:
    """a + b exactly, as rounded sum and error."""
    total = a + b
    part = total - a
    return (total, (a - (total - part)) + (b - part))


def fast_sum(a: float, b: float) -> Pair:
    """two_sum() for |a| >= |b|."""
    total = a + b
    return (total, b - (total - a))


def two_product(a: float, b: float) -> Pair:
    """a * b exactly; both below 2**996."""
    product = a * b
    scaled = 134217729.0 * a
    a_high = scaled - (scaled - a)
    a_low = a - a_high
    scaled = 134217729.0 * b
    b_high = scaled - (scaled - b)
    b_low = b - b_high
    error = ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low
    return (product, error)


def add(x: Pair, y: Pair) -> Pair:
    total, error = two_sum(x[0], y[0])
    low, low_error = two_sum(x[1], y[1])
    total, error = fast_sum(total, error + low)
    return fast_sum(total, error + low_error)


def negate(x: Pair) -> Pair:
    return (-x[0], -x[1])


def multiply(x: Pair, y: Pair) -> Pair:
    product, error = two_product(x[0], y[0])
    return fast_sum(product, error + (x[0] * y[1] + x[1] * y[0]))


def scale(x: Pair, factor: float) -> Pair:
    """x times one double."""
    product, error = two_product(x[0], factor)
    return fast_sum(product, error + x[1] * factor)


def divide(x: Pair, y: Pair) -> Pair:
    first = x[0] / y[0]
    rest = add(x, negate(scale(y, first)))
    second = rest[0] / y[0]
    rest = add(rest, negate(scale(y, second)))
    high, low = fast_sum(first, second)
    return add((high, low), (rest[0] / y[0], 0.0))


def square_root(x: Pair) -> Pair:
    if x[0] <= 0.0:
        return (0.0, 0.0)
    root = sqrt(x[0])
    square, error = two_product(root, root)
    return fast_sum(root, (((x[0] - square) - error) + x[1]) / (2.0 * root))


def horner(value: Pair, variable: Pair, high: float, low: float) -> Pair:
    """value * variable + (high, low): one step of a polynomial."""
    return add(multiply(value, variable), (high, low))


def power_of_two(exponent: int) -> float:
    """2.0 ** exponent, for -1022 <= exponent <= 1023."""
    return bits_float((exponent + 1023) << 52)


def nearest(value: float) -> int:
    """The nearest integer (half away from zero) of a value below 2**62."""
    return truncate(value + 0.5) if value >= 0.0 else truncate(value - 0.5)


def shifted(x: Pair, exponent: int) -> float:
    """x * 2**exponent rounded once, subnormal results included; infinite when too large."""
    if exponent > 2200:
        exponent = 2200
    elif exponent < -2200:
        exponent = -2200
    high = x[0]
    if high == 0.0:
        return high
    place = ((float_bits(high) >> 52) & 0x7FF) - 1023 + exponent
    if place >= -1022:
        while exponent > 1000:
            high *= power_of_two(1000)
            exponent -= 1000
        while exponent < -1000:
            high *= power_of_two(-500)
            exponent += 500
        return high * power_of_two(exponent)
    if place < -1080:
        return high * 0.0
    # Round at the last place of a subnormal number by adding what pushes the rest out.
    pusher = power_of_two(-1022 - exponent)
    if high < 0.0:
        pusher = -pusher
    total, error = two_sum(pusher, high)
    rounded = (total + (error + x[1])) - pusher
    half = exponent // 2
    return rounded * power_of_two(half) * power_of_two(exponent - half)


def exponential(x: Pair) -> tuple[int, Pair]:
    """(k, s) with e**x = 2**k * (1 + s), |s| < 0.42; |x| < 2000."""
    k = nearest(x[0] * 1.4426950408889634)
    if k != 0:
        count = float(-k)
        x = add(add(x, (count * LN2_HIGH, count * LN2_MIDDLE)), (count * LN2_LOW, 0.0))
    # e**x - 1 for x / 256 by its series, then eight doublings: (1+s)**2 - 1 = 2s + s**2.
    r = (x[0] * 0.00390625, x[1] * 0.00390625)
    tail = r[0] * (
        2.48015873015873e-05 + r[0] * (2.7557319223985893e-06 + r[0] * 2.755731922398589e-07)
    )
    value = (0.0001984126984126984 + tail, 0.0)
    value = horner(value, r, 0.001388888888888889, -5.300543954373577e-20)
    value = horner(value, r, 0.008333333333333333, 1.1564823173178714e-19)
    value = horner(value, r, 0.041666666666666664, 2.3129646346357427e-18)
    value = horner(value, r, 0.16666666666666666, 9.25185853854297e-18)
    value = horner(value, r, 0.5, 0.0)
    value = add(multiply(multiply(value, r), r), r)
    for _ in range(8):
        value = add((2.0 * value[0], 2.0 * value[1]), multiply(value, value))
    return (k, value)


def one_plus(value: Pair) -> Pair:
    return add((1.0, 0.0), value)


def exp_pair(x: Pair) -> Pair:
    """e**x where it is a normal number."""
    k, value = exponential(x)
    value = one_plus(value)
    factor = power_of_two(k)
    return (value[0] * factor, value[1] * factor)


def log1p_series(f: Pair) -> Pair:
    """log(1 + f) for |f| < 2**-9."""
    h = f[0]
    value = (
        0.125 - h * (0.1111111111111111 - h * (0.1 - h * (0.09090909090909091 - h / 12.0))),
        0.0,
    )
    value = horner(negate(value), f, 0.14285714285714285, 7.93016446160826e-18)
    value = horner(negate(value), f, 0.16666666666666666, 9.25185853854297e-18)
    value = horner(negate(value), f, 0.2, -1.1102230246251566e-17)
    value = horner(negate(value), f, 0.25, 0.0)
    value = horner(negate(value), f, 0.3333333333333333, 1.850371707708594e-17)
    value = horner(negate(value), f, 0.5, 0.0)
    return add(f, negate(multiply(multiply(value, f), f)))


def logarithm(x: Pair) -> tuple[int, Pair]:
    """(e, y) with log(x) = e * log(2) + y, |y| < 0.35; x a positive normal number."""
    bits = float_bits(x[0])
    e = (bits >> 52) - 1023
    if bits & 0xF_FFFF_FFFF_FFFF > 0x6_A09E_667F_3BCD:
        e += 1
    half = e // 2
    factor = power_of_two(-half)
    other = power_of_two(half - e)
    m = (x[0] * factor * other, x[1] * factor * other)
    f = fast_sum(m[0] - 1.0, m[1])
    if fabs(f[0]) < 0.001953125:
        return (e, log1p_series(f))
    s = f[0] / (2.0 + f[0])
    z = s * s
    series = 1.0 / 15.0 + z * (1.0 / 17.0 + z * (1.0 / 19.0 + z / 21.0))
    series = 1.0 / 7.0 + z * (1.0 / 9.0 + z * (1.0 / 11.0 + z * (1.0 / 13.0 + z * series)))
    rough = 2.0 * s * (1.0 + z * (1.0 / 3.0 + z * (1.0 / 5.0 + z * series)))
    # One Newton step: log m = rough + log(m * e**-rough), whose argument is 1 + t with a tiny t.
    t = add(multiply(m, exp_pair((-rough, 0.0))), (-1.0, 0.0))
    correction = add(t, (t[0] * t[0] * (t[0] / 3.0 - 0.5), 0.0))
    return (e, add((rough, 0.0), correction))


def log_pair(x: Pair) -> Pair:
    """log(x) of a positive normal number."""
    e, y = logarithm(x)
    if e == 0:
        return y
    count = float(e)
    return add(add((count * LN2_HIGH, count * LN2_MIDDLE), (count * LN2_LOW, 0.0)), y)


def log1p_pair(f: Pair) -> Pair:
    """log(1 + f) for f > -1."""
    if fabs(f[0]) < 0.001953125:
        return log1p_series(f)
    return log_pair(one_plus(f))


def expm1_pair(x: Pair) -> Pair:
    """e**x - 1, for |x| < 700."""
    k, value = exponential(x)
    if k == 0:
        return value
    value = one_plus(value)
    factor = power_of_two(k)
    return add((value[0] * factor, value[1] * factor), (-1.0, 0.0))


# ---- What the modules of functions share


def domain_error() -> ValueError:
    return ValueError("math domain error")


def range_error() -> OverflowError:
    return OverflowError("math range error")


def bounded(x: float) -> float:
    if fabs(x) == 1e999:
        raise range_error()
    return x


def is_odd(y: float) -> bool:
    """Whether y is an odd integer."""
    if fabs(y) >= 9007199254740992.0:
        return False
    whole = truncate(y)
    return whole & 1 == 1 and float(whole) == y


def whole_part(x: float) -> float:
    """The largest integral double not above x; x itself when not finite."""
    if fabs(x) < 4503599627370496.0:
        whole = float(truncate(x))
        if whole > x:
            whole -= 1.0
        return copysign(whole, x)
    return x
