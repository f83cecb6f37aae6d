"""sin, cos, tan and their inverses on pairs of doubles; arguments of any size."""

from einkorn.lowlevel.floating import copysign, fabs, float_bits, sqrt

from _double_double import (
    Pair,
    add,
    divide,
    fast_sum,
    horner,
    multiply,
    nearest,
    negate,
    power_of_two,
    two_product,
    two_sum,
)

PI = (3.141592653589793, 1.2246467991473532e-16)
HALF_PI = (1.5707963267948966, 6.123233995736766e-17)

# pi/2 in pieces of 31 bits: their products with a quotient below 2**22 are exact.
_HALF_PI_1 = 1.5707963267341256
_HALF_PI_2 = 6.07710050359346e-11
_HALF_PI_3 = 2.9127320548227e-20
_HALF_PI_4 = 1.2706558760139879e-29

# 2/pi, 30 bits an entry.
_TWO_OVER_PI: tuple[int, ...] = (
    683565275, 618938706, 670080351, 301282525, 808900773, 429114425, 17299781, 598466235,
    827878857, 115581988, 927694873, 154069513, 879003455, 568242635, 78028027, 679622133,
    196006177, 244958978, 449936889, 20550102, 241226958, 524929093, 1043265508, 674963448,
    637532033, 427884274, 1011232104, 174923629, 228570057, 1018207092, 1025047962, 509602349,
    491384497, 1052663575, 754195687, 931811986, 983236311, 991033557, 874600460, 809958523,
    451607603, 1002572207, 282621607,
)  # fmt: skip


def reduce(x: float) -> tuple[int, Pair]:
    """(n mod 4, r) with x = n * pi/2 + r, |r| <= pi/4 or a hair more; x finite."""
    size = fabs(x)
    if size <= 0.7853981633974483:
        return (0, (x, 0.0))
    if size >= 2097152.0:
        quadrant, r = _reduce_large(size)
        if x < 0.0:
            return (-quadrant & 3, negate(r))
        return (quadrant, r)
    n = nearest(x * 0.6366197723675814)
    count = float(-n)
    r = two_sum(x, count * _HALF_PI_1)
    r = add(r, (count * _HALF_PI_2, 0.0))
    r = add(r, (count * _HALF_PI_3, 0.0))
    r = add(r, two_product(count, _HALF_PI_4))
    return (n & 3, r)


def _reduce_large(x: float) -> tuple[int, Pair]:
    """Payne and Hanek: only those bits of 2/pi enter that can matter."""
    bits = float_bits(x)
    exponent = ((bits >> 52) & 0x7FF) - 1075
    mantissa = bits & 0xF_FFFF_FFFF_FFFF | 0x10_0000_0000_0000
    first = (exponent - 2) // 30
    if first < 0:
        first = 0
    # mantissa * eight entries, least significant entry first.
    product = [0] * 10
    low = mantissa & 0x3FFF_FFFF
    high = mantissa >> 30
    for k in range(8):
        entry = _TWO_OVER_PI[first + 7 - k]
        total = product[k] + low * entry
        product[k] = total & 0x3FFF_FFFF
        total = product[k + 1] + high * entry + (total >> 30)
        product[k + 1] = total & 0x3FFF_FFFF
        product[k + 2] += total >> 30
    point = 30 * (first + 8) - exponent
    quadrant = _bits(product, point, 2)
    flip = 0
    if _bits(product, point - 1, 1) == 1:
        quadrant = (quadrant + 1) & 3
        flip = 0x3FFF_FFFF
    fraction = (0.0, 0.0)
    weight = 9.313225746154785e-10  # 2**-30
    for k in range(1, 7):
        chunk = _bits(product, point - 30 * k, 30) ^ flip
        fraction = add(fraction, (float(chunk) * weight, 0.0))
        weight *= 9.313225746154785e-10
    if flip:
        fraction = negate(fraction)
    return (quadrant, multiply(fraction, HALF_PI))


def _bits(digits: list[int], position: int, count: int) -> int:
    """`count` (at most 30) bits from `position` up, of a number in base 2**30."""
    place = position // 30
    shift = position - 30 * place
    value = digits[place] >> shift
    if place + 1 < len(digits):
        value |= digits[place + 1] << (30 - shift)
    return value & ((1 << count) - 1)


def sine_series(r: Pair) -> Pair:
    """sin(r) for |r| <= pi/4."""
    z = multiply(r, r)
    y = z[0]
    tail = y * (-8.22063524662433e-18 + y * (1.9572941063391263e-20 - y * 3.868170170630684e-23))
    value = (2.8114572543455206e-15 + tail, 0.0)
    value = horner(value, z, -7.647163731819816e-13, -7.03872877733453e-30)
    value = horner(value, z, 1.6059043836821613e-10, 1.2585294588752098e-26)
    value = horner(value, z, -2.505210838544172e-08, 1.448814070935912e-24)
    value = horner(value, z, 2.7557319223985893e-06, -1.858393274046472e-22)
    value = horner(value, z, -0.0001984126984126984, -1.7209558293420705e-22)
    value = horner(value, z, 0.008333333333333333, 1.1564823173178714e-19)
    value = horner(value, z, -0.16666666666666666, -9.25185853854297e-18)
    return add(r, multiply(multiply(value, z), r))


def cosine_series(r: Pair) -> Pair:
    """cos(r) for |r| <= pi/4."""
    z = multiply(r, r)
    y = z[0]
    tail = y * (-1.5619206968586225e-16 + y * (4.110317623312165e-19 - y * 8.896791392450574e-22))
    value = (4.779477332387385e-14 + tail, 0.0)
    value = horner(value, z, -1.1470745597729725e-11, -2.0655512752830745e-28)
    value = horner(value, z, 2.08767569878681e-09, -1.20734505911326e-25)
    value = horner(value, z, -2.755731922398589e-07, -2.3767714622250297e-23)
    value = horner(value, z, 2.48015873015873e-05, 2.1511947866775882e-23)
    value = horner(value, z, -0.001388888888888889, 5.300543954373577e-20)
    value = horner(value, z, 0.041666666666666664, 2.3129646346357427e-18)
    value = horner(value, z, -0.5, 0.0)
    return add((1.0, 0.0), multiply(value, z))


def sine(x: float) -> Pair:
    quadrant, r = reduce(x)
    value = cosine_series(r) if quadrant & 1 else sine_series(r)
    return negate(value) if quadrant & 2 else value


def cosine(x: float) -> Pair:
    quadrant, r = reduce(x)
    value = sine_series(r) if quadrant & 1 else cosine_series(r)
    return negate(value) if quadrant == 1 or quadrant == 2 else value


def tangent(x: float) -> Pair:
    quadrant, r = reduce(x)
    if quadrant & 1:
        return negate(divide(cosine_series(r), sine_series(r)))
    return divide(sine_series(r), cosine_series(r))


def _rough_arctangent(x: float) -> float:
    """atan(x) for 0 <= x <= 1, to some 40 bits."""
    x = x / (1.0 + sqrt(1.0 + x * x))
    x = x / (1.0 + sqrt(1.0 + x * x))
    z = x * x
    tail = 1.0 / 9.0 - z * (1.0 / 11.0 - z * (1.0 / 13.0 - z * (1.0 / 15.0 - z / 17.0)))
    return 4.0 * x * (1.0 - z * (1.0 / 3.0 - z * (1.0 / 5.0 - z * (1.0 / 7.0 - z * tail))))


def arctangent(y: Pair, x: Pair) -> Pair:
    """The angle of the point (x, y), not both zero, of ordinary size."""
    size_x = fabs(x[0])
    size_y = fabs(y[0])
    if size_y <= size_x:
        rough = _rough_arctangent(size_y / size_x)
    else:
        rough = 1.5707963267948966 - _rough_arctangent(size_x / size_y)
    wide = x[0] < 0.0
    if wide:
        rough = 3.141592653589793 - rough
    rough = copysign(rough, y[0])
    # The point turned back by `rough` lies at a tiny angle, which is the correction.
    quadrant, r = reduce(rough)
    s = sine_series(r)
    c = cosine_series(r)
    if quadrant & 1:
        s, c = c, negate(s)
    if quadrant & 2:
        s, c = negate(s), negate(c)
    across = add(multiply(y, c), negate(multiply(x, s)))
    along = add(multiply(x, c), multiply(y, s))
    t = divide(across, along)
    cube = t[0] * t[0] * t[0]
    correction = add(t, (-cube / 3.0, 0.0))
    return add((rough, 0.0), correction)
