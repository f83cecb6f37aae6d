"""Digits of whole numbers, and which way what is cut off rounds the rest."""

from _decimal_whole import Whole, power_of_ten

__all__ = ["cut", "digits_of", "rounded_away"]


def digits_of(value: Whole) -> int:
    """How many decimal digits; 1 of zero."""
    bits = value.bit_length()
    if bits <= 3:
        return 2 if value.order(Whole(9)) > 0 else 1
    guess = (bits - 1) * 30103 // 100000 + 1  # log10(2), a little more; right or one too few
    return guess + 1 if abs(value).order(power_of_ten(guess)) >= 0 else guess


def rounded_away(kept: Whole, rest: int, negative: bool, rounding: str) -> bool:
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
            return kept.rest(5) == 0
        case _:
            return rest == 3 or (rest == 2 and kept.rest(2) == 1)


def cut(value: Whole, count: int) -> tuple[Whole, int]:
    """The number without its last `count` digits, and what those are (see rounded_away)."""
    if count > digits_of(value):
        return Whole(0), 1 if value else 0
    unit = power_of_ten(count)
    kept, rest = divmod(value, unit)
    if not rest:
        return kept, 0
    return kept, 2 + (rest + rest).order(unit)
