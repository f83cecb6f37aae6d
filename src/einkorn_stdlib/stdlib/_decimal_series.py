"""Logarithm and exponential of decimals in fixed point: numbers stand for themselves over 10**places."""

from _decimal_whole import Whole, whole_of_integer
from einkorn.bigint import Integer, isqrt

__all__ = ["logarithm_of", "logarithm_of_ten", "power_of_e"]


def _power_of_ten(exponent: int) -> Integer:
    return Integer(10) ** exponent


def _digits_of(value: Integer) -> int:
    return len(str(abs(value)))


def _natural_logarithm(value: Integer, places: int) -> Integer:
    """ln of value / 10**places, a few units of the last place off at most. The value is at least 0.1 and below 100.

    Square roots bring the number near 1, where ln y = 2 artanh((y - 1) / (y + 1)) takes few terms.
    """
    extra = 8
    one = _power_of_ten(places + extra)
    y = value * _power_of_ten(extra)
    halvings = 0
    while abs(y - one) * 1024 > one:
        y = isqrt(y * one)
        halvings += 1
    ratio = (y - one) * one // (y + one)
    square = ratio * ratio // one
    term = ratio
    total = ratio
    divisor = 3
    while term != 0 and term != -1:
        term = term * square // one
        total += term // divisor
        divisor += 2
    return (total << (halvings + 1)) // _power_of_ten(extra)


def _exponential(value: Integer, places: int) -> Integer:
    """e ** (value / 10**places), over 10**places. The value is between -3 and 3.

    The argument is halved ten times, so that the series takes few terms, and the result squared as often.
    """
    extra = 10
    one = _power_of_ten(places + extra)
    x = value * _power_of_ten(extra) >> 10
    term = one
    total = one
    divisor = 1
    while term != 0 and term != -1:
        term = term * x // (one * divisor)
        total += term
        divisor += 1
    squarings = 0
    while squarings < 10:
        total = total * total // one
        squarings += 1
    return total // _power_of_ten(extra)


def logarithm_of_ten(places: int) -> Whole:
    """ln(10), over 10**places."""
    return whole_of_integer(_natural_logarithm(_power_of_ten(places + 1), places))


def logarithm_of(number: Whole, exponent: int, places: int) -> Whole:
    """ln(number * 10**exponent), over 10**places."""
    coefficient = number.integer()
    size = _digits_of(coefficient)
    extra = 10 + len(str(abs(exponent + size)))
    wide = places + extra
    shift = wide - size + 1  # the number as d.ddd, over 10**wide
    if shift >= 0:
        lead = coefficient * _power_of_ten(shift)
    else:
        lead = coefficient // _power_of_ten(-shift)
    result = _natural_logarithm(lead, wide)
    tens = exponent + size - 1
    if tens != 0:
        result += _natural_logarithm(_power_of_ten(wide + 1), wide) * tens
    return whole_of_integer(result // _power_of_ten(extra))


def power_of_e(power: Whole, places: int, wanted: int) -> tuple[Whole, int]:
    """e ** (power / 10**places) as a number of `wanted` digits or a few more, and its exponent of ten."""
    value = power.integer()
    wide = wanted + 12
    more = max(0, _digits_of(value) - places) + 6
    scaled = wide + more
    ten = _natural_logarithm(_power_of_ten(scaled + 1), scaled)
    if scaled >= places:
        argument = value * _power_of_ten(scaled - places)
    else:
        argument = value // _power_of_ten(places - scaled)
    tens = (argument + (ten >> 1)) // ten
    rest = argument - tens * ten
    found = _exponential(rest // _power_of_ten(more), wide)
    return whole_of_integer(found), int(tens) - wide
