"""Natural numbers for decimals: powers of ten, digits, roundings, and the functions that have no exact result."""

from einkorn.bigint import Integer, isqrt


def power_of_ten(exponent: int) -> Integer:
    if exponent <= 18:
        return Integer(10**exponent)
    return Integer(10) ** exponent


def digits_of(value: Integer) -> int:
    """How many decimal digits; 1 of zero."""
    bits = value.bit_length()
    if bits <= 3:
        return 1 if value < 10 else 2
    guess = (bits - 1) * 30103 // 100000 + 1  # log10(2), a little more; right or one too few
    return guess + 1 if value >= power_of_ten(guess) else guess


def rounded_away(kept: Integer, rest: int, negative: bool, rounding: str) -> bool:
    """Whether the last digit kept goes up. `rest`: what was cut is 0: nothing, 1: below a half,
    2: a half, 3: above."""
    if rest == 0:
        return False
    match rounding:
        case "ROUND_DOWN":
            return False
        case "ROUND_UP":
            return True
        case "ROUND_CEILING":
            return not negative
        case "ROUND_FLOOR":
            return negative
        case "ROUND_HALF_UP":
            return rest >= 2
        case "ROUND_HALF_DOWN":
            return rest == 3
        case "ROUND_05UP":
            return int(kept % 5) == 0
        case _:
            return rest == 3 or (rest == 2 and int(kept % 2) == 1)


def cut(value: Integer, count: int) -> tuple[Integer, int]:
    """The number without its last `count` digits, and what those are (see rounded_away)."""
    if count > digits_of(value):
        return Integer(0), 0 if value == 0 else 1
    unit = power_of_ten(count)
    kept, rest = divmod(value, unit)
    if rest == 0:
        return kept, 0
    twice = rest + rest
    return kept, 1 if twice < unit else 2 if twice == unit else 3


# ---- Logarithm and exponential in fixed point: numbers stand for themselves over 10**places


def natural_logarithm(value: Integer, places: int) -> Integer:
    """ln of value / 10**places, a few units of the last place off at most. The value is at least 0.1 and below 100.

    Square roots bring the number near 1, where ln y = 2 artanh((y - 1) / (y + 1)) takes few terms.
    """
    extra = 8
    one = power_of_ten(places + extra)
    y = value * power_of_ten(extra)
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
    return (total << (halvings + 1)) // power_of_ten(extra)


def exponential(value: Integer, places: int) -> Integer:
    """e ** (value / 10**places), over 10**places. The value is between -3 and 3.

    The argument is halved ten times, so that the series takes few terms, and the result squared as often.
    """
    extra = 10
    one = power_of_ten(places + extra)
    x = value * power_of_ten(extra) >> 10
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
    return total // power_of_ten(extra)


def logarithm_of(coefficient: Integer, exponent: int, places: int) -> Integer:
    """ln(coefficient * 10**exponent), over 10**places."""
    size = digits_of(coefficient)
    extra = 10 + len(str(abs(exponent + size)))
    wide = places + extra
    shift = wide - size + 1  # the number as d.ddd, over 10**wide
    if shift >= 0:
        lead = coefficient * power_of_ten(shift)
    else:
        lead = coefficient // power_of_ten(-shift)
    result = natural_logarithm(lead, wide)
    tens = exponent + size - 1
    if tens != 0:
        result += natural_logarithm(power_of_ten(wide + 1), wide) * tens
    return result // power_of_ten(extra)


def power_of_e(value: Integer, places: int, wanted: int) -> tuple[Integer, int]:
    """e ** (value / 10**places) as a number of `wanted` digits or a few more, and its exponent of ten."""
    wide = wanted + 12
    more = max(0, digits_of(value) - places) + 6
    scaled = wide + more
    ten = natural_logarithm(power_of_ten(scaled + 1), scaled)
    if scaled >= places:
        argument = value * power_of_ten(scaled - places)
    else:
        argument = value // power_of_ten(places - scaled)
    tens = (argument + (ten >> 1)) // ten
    rest = argument - tens * ten
    return exponential(rest // power_of_ten(more), wide), int(tens) - wide
