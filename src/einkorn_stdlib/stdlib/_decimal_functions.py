"""Functions of decimal numbers: roots, logarithms, exponentials, and arithmetic that is rounded once."""

from _decimal_arithmetic import (
    correctly_rounded,
    decimal_of,
    in_half_even,
    invalid,
    made,
    nan_among,
    order_of,
    out_of_range,
    product,
    special_number,
    total,
)
from _decimal_context import (
    Context,
    DivisionByZero,
    DivisionImpossible,
    DivisionUndefined,
    InvalidOperation,
    getcontext,
)
from _decimal_digits import digits_of
from _decimal_number import Decimal
from _decimal_series import logarithm_of, logarithm_of_ten, power_of_e
from _decimal_text import FINITE, INFINITE, QUIET, SIGNALING, Layout, special, split
from _decimal_whole import Whole, isqrt, power_of_ten


def fused(
    number: Decimal, other: Decimal | int, third: Decimal | int, context: Context | None
) -> Decimal:
    """self * other + third, rounded once."""
    chosen = getcontext() if context is None else context
    right = decimal_of(other)
    found = nan_among(number, right, chosen)
    if found is not None:
        return found
    if number._kind == INFINITE or right._kind == INFINITE:
        return total(product(number, right, chosen), decimal_of(third), chosen)
    exact = made(
        number._negative != right._negative,
        number._coefficient * right._coefficient,
        number._exponent + right._exponent,
    )
    return total(exact, decimal_of(third), chosen)


def scaled(number: Decimal, other: Decimal | int, context: Context | None) -> Decimal:
    """With `other` added to the exponent."""
    chosen = getcontext() if context is None else context
    found = nan_among(number, decimal_of(other), chosen)
    if found is not None:
        return found
    if number._kind == INFINITE:
        return number
    return made(
        number._negative, number._coefficient, number._exponent + int(decimal_of(other))
    )._fixed(chosen)


def leading_exponent(number: Decimal, context: Context | None) -> Decimal:
    """The exponent of the first digit, as a number."""
    chosen = getcontext() if context is None else context
    found = nan_among(number, number, chosen)
    if found is not None:
        return found
    if number._kind == INFINITE:
        return number.copy_abs()
    if not number._coefficient:
        chosen.note(DivisionByZero)
        return special_number(True, INFINITE, Whole(0), 0)
    return Decimal(number.adjusted())._fixed(chosen)


def nearest_remainder(number: Decimal, other: Decimal | int, context: Context | None) -> Decimal:
    """What is left of dividing by the nearest whole quotient, halves to even."""
    chosen = getcontext() if context is None else context
    right = decimal_of(other)
    found = nan_among(number, right, chosen)
    if found is not None:
        return found
    if number._kind == INFINITE or not right:
        return invalid(chosen, InvalidOperation if number else DivisionUndefined)
    if right._kind == INFINITE:
        return number._fixed(chosen)
    exponent = min(number._exponent, right._exponent)
    if not number._coefficient:
        return made(number._negative, number._coefficient, exponent)._fixed(chosen)
    if number.adjusted() - right.adjusted() >= chosen.prec + 1:
        return invalid(chosen, DivisionImpossible)
    if number.adjusted() - right.adjusted() <= -2:
        return number._rescaled(exponent, chosen.rounding)._fixed(chosen)
    divisor = right._coefficient * power_of_ten(right._exponent - exponent)
    whole, rest = divmod(number._coefficient * power_of_ten(number._exponent - exponent), divisor)
    negative = number._negative
    if (rest + rest).plus(whole.rest(2)).order(divisor) > 0:
        rest = divisor - rest
        negative = not negative
        whole = whole.plus(1)
    if digits_of(whole) > chosen.prec:
        return invalid(chosen, DivisionImpossible)
    return made(negative, rest, exponent)._fixed(chosen)


def square_root(number: Decimal, context: Context | None) -> Decimal:
    chosen = getcontext() if context is None else context
    found = nan_among(number, number, chosen)
    if found is not None:
        return found
    if number._kind == FINITE and not number._coefficient:
        return made(number._negative, number._coefficient, number._exponent >> 1)._fixed(chosen)
    if number._negative:
        return invalid(chosen, InvalidOperation)
    if number._kind == INFINITE:
        return number
    exponent = number._exponent >> 1
    digits = number._coefficient * Whole(10) if number._exponent & 1 else number._coefficient
    shift = chosen.prec + 1 - (digits_of(digits) + 1) // 2
    exact = True
    if shift >= 0:
        digits = digits * power_of_ten(2 * shift)
    else:
        digits, rest = divmod(digits, power_of_ten(-2 * shift))
        exact = not rest
    root = isqrt(digits)
    if exact and (root * root).order(digits) == 0:
        scale = power_of_ten(abs(shift))
        root = root // scale if shift >= 0 else root * scale
        result = made(False, root, exponent)
    else:
        if root.rest(5) == 0:  # a digit that no rounding takes for exact or for a half
            root = root.plus(1)
        result = made(False, root, exponent - shift)
    return in_half_even(result, chosen)


def exponential(number: Decimal, context: Context | None) -> Decimal:
    chosen = getcontext() if context is None else context
    found = nan_among(number, number, chosen)
    if found is not None:
        return found
    if number._kind == INFINITE:
        return made(False, Whole(0), 0) if number._negative else number
    if not number._coefficient:
        return Decimal(1)
    if number.adjusted() > 7:
        return out_of_range(number._negative, chosen)
    argument = -number._coefficient if number._negative else number._coefficient
    exponent = number._exponent

    def approximate(wanted: int) -> Decimal:
        if exponent >= 0:
            found, tens = power_of_e(argument * power_of_ten(exponent), 0, wanted)
        else:
            found, tens = power_of_e(argument, -exponent, wanted)
        return made(False, found, tens)

    if number.adjusted() < -chosen.prec - 2:  # 1 and a little more or less
        nearly = power_of_ten(chosen.prec + 1).plus(-1 if number._negative else 1)
        return in_half_even(made(False, nearly, -chosen.prec - 1), chosen)
    return correctly_rounded(approximate, chosen)


def logarithm(number: Decimal, context: Context, of_ten: bool) -> Decimal:
    found = nan_among(number, number, context)
    if found is not None:
        return found
    if not number:
        return special_number(True, INFINITE, Whole(0), 0)
    if number._negative:
        return invalid(context, InvalidOperation)
    if number._kind == INFINITE:
        return number
    if order_of(number, Decimal(1)) == 0:
        return Decimal(0)._fixed(context)
    text = str(number._coefficient)
    if of_ten and text.rstrip("0") == "1":
        return Decimal(number._exponent + len(text) - 1)._fixed(context)
    digits, exponent = number._coefficient, number._exponent

    def approximate(wanted: int) -> Decimal:
        # Near 1 the logarithm begins with zeros: as many as the number's distance from 1.
        places = wanted + digits_of(digits) + 3
        value = logarithm_of(digits, exponent, places)
        if of_ten:
            ten = logarithm_of_ten(places)
            value = value * power_of_ten(places) // ten
        return made(value.sign() < 0, abs(value), -places)

    return correctly_rounded(approximate, context)


def formatted(number: Decimal, specifier: str) -> str:
    layout = Layout(specifier)
    if number._kind != FINITE:
        sign = "-" if number._negative else layout.sign if layout.sign in "+ " else ""
        if layout.fill == "0" and layout.align == "=":
            layout.fill, layout.align = " ", ">"
        tail = "%" if layout.kind == "%" else ""
        return layout.placed(sign, special(number._kind, number._coefficient) + tail)
    kind = layout.kind or "G"
    zeros = 0
    rounding = getcontext().rounding
    if kind == "%":
        number = made(number._negative, number._coefficient, number._exponent + 2)
    if layout.precision >= 0:
        if kind in "eE":
            number = number._to_digits(layout.precision + 1, rounding)
        elif kind in "fF%" and number._coefficient and number._exponent > -layout.precision:
            zeros = number._exponent + layout.precision  # as text: there may be a million
        elif kind in "fF%":
            number = number._rescaled(-layout.precision, rounding)
        elif digits_of(number._coefficient) > layout.precision:
            number = number._to_digits(layout.precision, rounding)
    if not number._coefficient and number._exponent > 0 and kind in "fF%":
        number = number._rescaled(0, rounding)
    digits = str(number._coefficient)
    left = number._exponent + len(digits)
    digits += "0" * zeros
    if kind in "eE":
        point = 1
        if not number._coefficient and layout.precision >= 0:
            point = 1 - layout.precision
    elif kind in "fF%" or (number._exponent <= 0 and left > -6):
        point = left
    else:
        point = 1
    whole, fraction = split(digits, point)
    negative = number._negative
    if layout.no_negative_zero and not number._coefficient:
        negative = False
    return layout.number(negative, whole, fraction, left - point)


def total_order(number: Decimal, other: Decimal | int) -> Decimal:
    """An order of all numbers, in which 1.0 is before 1 and NaN behind all."""
    right = decimal_of(other)
    if number._negative != right._negative:
        return Decimal(-1 if number._negative else 1)
    sign = -1 if number._negative else 1
    mine = 1 if number._kind == SIGNALING else 2 if number._kind == QUIET else 0
    theirs = 1 if right._kind == SIGNALING else 2 if right._kind == QUIET else 0
    if mine != theirs:
        return Decimal(sign if mine > theirs else -sign)
    if mine != 0:
        return Decimal(number._coefficient.order(right._coefficient) * sign)
    order_of_values = order_of(number, right)
    if order_of_values == 0:
        order_of_values = order_of_equals(number, right)
    return Decimal(0 if order_of_values == 0 else 1 if order_of_values > 0 else -1)


def order_of_equals(number: Decimal, other: Decimal) -> int:
    if number._negative != other._negative:
        return -1 if number._negative else 1
    order = number._exponent - other._exponent
    return -order if number._negative else order
