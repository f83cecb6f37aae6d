"""Arithmetic of decimal numbers: sums, products, quotients, powers, and results rounded correctly."""

from collections.abc import Callable
from typing import Final

from _decimal_context import (
    Clamped,
    Context,
    DivisionByZero,
    DivisionImpossible,
    DivisionUndefined,
    Inexact,
    InvalidOperation,
    Overflow,
    ROUND_05UP,
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_EVEN,
    Rounded,
)
from _decimal_digits import digits_of
from _decimal_number import Decimal
from _decimal_series import logarithm_of, power_of_e
from _decimal_text import FINITE, INFINITE, QUIET, SIGNALING
from _decimal_whole import Whole, power_of_ten

_FARTHEST: Final = 100_000_000_000  # the exponent where a power is given up for too large


def made(negative: bool, coefficient: Whole, exponent: int) -> Decimal:
    """A finite number."""
    return special_number(negative, FINITE, coefficient, exponent)


def special_number(negative: bool, kind: int, coefficient: Whole, exponent: int) -> Decimal:
    made = Decimal(0)
    made._negative = negative
    made._kind = kind
    made._coefficient = coefficient
    made._exponent = exponent
    return made


def decimal_of(value: Decimal | int | float) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(value)


def invalid(context: Context, reason: type[InvalidOperation]) -> Decimal:
    """Not a number, where that does not raise."""
    context.invalid(reason)
    return special_number(False, QUIET, Whole(0), 0)


def overflowed(negative: bool, context: Context) -> Decimal:
    context.note(Overflow, Inexact, Rounded)
    towards_zero = context.rounding in (ROUND_DOWN, ROUND_05UP)
    if towards_zero or context.rounding == (ROUND_CEILING if negative else ROUND_FLOOR):
        return made(negative, power_of_ten(context.prec).plus(-1), context.Etop())
    return special_number(negative, INFINITE, Whole(0), 0)


def out_of_range(small: bool, context: Context) -> Decimal:
    """What a positive result beyond all exponents comes to."""
    if small:
        return made(False, Whole(1), context.Etiny() - 1)._fixed(context)
    return overflowed(False, context)


def nan_among(left: Decimal, right: Decimal, context: Context) -> Decimal | None:
    """The NaN that an operation on these gives; None where both are numbers."""
    for number in (left, right):
        if number._kind == SIGNALING:
            context.invalid(InvalidOperation)
            return _quiet(number, context)
    for number in (left, right):
        if number._kind == QUIET:
            return _quiet(number, context)
    return None


def _quiet(number: Decimal, context: Context) -> Decimal:
    """A quiet NaN with the last digits of the payload, as many as fit."""
    room = power_of_ten(context.prec - context.clamp)
    return special_number(number._negative, QUIET, number._coefficient % room, 0)


def opposite(number: Decimal) -> Decimal:
    return number if number._kind >= QUIET else number.copy_negate()


def order_of(left: Decimal, right: Decimal) -> int:
    """Negative, zero or positive, of two numbers."""
    mine = 0 if not left else -1 if left._negative else 1
    theirs = 0 if not right else -1 if right._negative else 1
    if mine != theirs or mine == 0:
        return mine - theirs
    if left._kind == INFINITE or right._kind == INFINITE:
        size = (1 if left._kind == INFINITE else 0) - (1 if right._kind == INFINITE else 0)
        return size * mine
    if left.adjusted() != right.adjusted():
        return (left.adjusted() - right.adjusted()) * mine
    exponent = min(left._exponent, right._exponent)
    difference = left._coefficient * power_of_ten(left._exponent - exponent)
    return difference.order(right._coefficient * power_of_ten(right._exponent - exponent)) * mine


def total(left: Decimal, right: Decimal, context: Context) -> Decimal:
    found = nan_among(left, right, context)
    if found is not None:
        return found
    if left._kind == INFINITE or right._kind == INFINITE:
        if left._kind == right._kind and left._negative != right._negative:
            return invalid(context, InvalidOperation)
        return left if left._kind == INFINITE else right
    exponent = min(left._exponent, right._exponent)
    if not left._coefficient and not right._coefficient:
        negative = left._negative and right._negative
        if context.rounding == ROUND_FLOOR and left._negative != right._negative:
            negative = True
        return made(negative, Whole(0), exponent)._fixed(context)
    if not left._coefficient or not right._coefficient:
        number = left if left._coefficient else right
        exponent = max(exponent, number._exponent - context.prec - 1)
        return number._rescaled(exponent, context.rounding)._fixed(context)
    left, right = _near(left, right, context.prec)
    exponent = min(left._exponent, right._exponent)
    total = left._coefficient * power_of_ten(left._exponent - exponent)
    other = right._coefficient * power_of_ten(right._exponent - exponent)
    total = -total if left._negative else total
    total = total - other if right._negative else total + other
    negative = total.sign() < 0 or (not total and context.rounding == ROUND_FLOOR)
    return made(negative, abs(total), exponent)._fixed(context)


def _near(left: Decimal, right: Decimal, precision: int) -> tuple[Decimal, Decimal]:
    """The same two, but one that is too small to be seen in the sum stands for itself by a single far digit."""
    larger, smaller = (left, right) if left._exponent >= right._exponent else (right, left)
    least = larger._exponent + min(-1, digits_of(larger._coefficient) - precision - 2)
    if smaller.adjusted() >= least:
        return left, right
    shown = made(smaller._negative, Whole(1), least)
    return (left, shown) if smaller is right else (shown, right)


def product(left: Decimal, right: Decimal, context: Context) -> Decimal:
    found = nan_among(left, right, context)
    if found is not None:
        return found
    negative = left._negative != right._negative
    if left._kind == INFINITE or right._kind == INFINITE:
        if not left or not right:
            return invalid(context, InvalidOperation)
        return special_number(negative, INFINITE, Whole(0), 0)
    digits = left._coefficient * right._coefficient
    return made(negative, digits, left._exponent + right._exponent)._fixed(context)


def quotient(left: Decimal, right: Decimal, context: Context) -> Decimal:
    found = nan_among(left, right, context)
    if found is not None:
        return found
    negative = left._negative != right._negative
    if left._kind == INFINITE:
        if right._kind == INFINITE:
            return invalid(context, InvalidOperation)
        return special_number(negative, INFINITE, Whole(0), 0)
    if right._kind == INFINITE:
        context.note(Clamped)
        return made(negative, Whole(0), context.Etiny())
    if not right._coefficient:
        if not left._coefficient:
            return invalid(context, DivisionUndefined)
        context.note(DivisionByZero)
        return special_number(negative, INFINITE, Whole(0), 0)
    ideal = left._exponent - right._exponent
    if not left._coefficient:
        return made(negative, Whole(0), ideal)._fixed(context)
    shift = digits_of(right._coefficient) - digits_of(left._coefficient) + context.prec + 1
    if shift >= 0:
        digits, rest = divmod(left._coefficient * power_of_ten(shift), right._coefficient)
    else:
        digits, rest = divmod(left._coefficient, right._coefficient * power_of_ten(-shift))
    exponent = ideal - shift
    if rest:
        if digits.rest(5) == 0:  # a digit that no rounding takes for exact or for a half
            digits = digits.plus(1)
    else:
        while exponent < ideal and digits.rest(10) == 0:
            digits = digits.tenth()
            exponent += 1
    return made(negative, digits, exponent)._fixed(context)


def floored(left: Decimal, right: Decimal, context: Context) -> Decimal:
    """left // right, towards zero."""
    found = nan_among(left, right, context)
    if found is not None:
        return found
    negative = left._negative != right._negative
    if left._kind == INFINITE:
        if right._kind == INFINITE:
            return invalid(context, InvalidOperation)
        return special_number(negative, INFINITE, Whole(0), 0)
    if right._kind == FINITE and not right._coefficient:
        if not left:
            return invalid(context, DivisionUndefined)
        context.note(DivisionByZero)
        return special_number(negative, INFINITE, Whole(0), 0)
    parts = _whole_parts(left, right, context)
    return invalid(context, DivisionImpossible) if parts is None else parts[0]._fixed(context)


def remainder(left: Decimal, right: Decimal, context: Context) -> Decimal:
    """What left // right leaves, with the sign of `left`."""
    found = nan_among(left, right, context)
    if found is not None:
        return found
    if left._kind == INFINITE:
        return invalid(context, InvalidOperation)
    if right._kind == FINITE and not right._coefficient:
        return invalid(context, InvalidOperation if left else DivisionUndefined)
    parts = _whole_parts(left, right, context)
    return invalid(context, DivisionImpossible) if parts is None else parts[1]._fixed(context)


def both(left: Decimal, right: Decimal, context: Context) -> tuple[Decimal, Decimal]:
    """divmod(left, right)."""
    found = nan_among(left, right, context)
    if found is not None:
        return found, found
    none = special_number(False, QUIET, Whole(0), 0)
    infinite = special_number(left._negative != right._negative, INFINITE, Whole(0), 0)
    if left._kind == INFINITE:
        context.invalid(InvalidOperation)
        return none if right._kind == INFINITE else infinite, none
    if right._kind == FINITE and not right._coefficient:
        if not left:
            context.invalid(DivisionUndefined)
            return none, none
        context.note(InvalidOperation, DivisionByZero)
        return infinite, none
    parts = _whole_parts(left, right, context)
    if parts is None:
        context.invalid(DivisionImpossible)
        return none, none
    return parts[0]._fixed(context), parts[1]._fixed(context)


def _whole_parts(left: Decimal, right: Decimal, context: Context) -> tuple[Decimal, Decimal] | None:
    """Quotient and remainder of a finite number; None where the quotient has too many digits."""
    negative = left._negative != right._negative
    if right._kind == INFINITE:
        return made(negative, Whole(0), 0), left
    exponent = min(left._exponent, right._exponent)
    distance = left.adjusted() - right.adjusted()
    if not left._coefficient:
        return made(negative, Whole(0), 0), made(left._negative, Whole(0), exponent)
    if distance <= -2:
        rest = left
        if left._exponent > right._exponent:
            widest = min(left._exponent, left.adjusted() - context.prec)
            rest = left._rescaled(max(exponent, widest), ROUND_DOWN)
        return made(negative, Whole(0), 0), rest
    if distance > context.prec:
        return None
    dividend = left._coefficient * power_of_ten(left._exponent - exponent)
    divisor = right._coefficient * power_of_ten(right._exponent - exponent)
    whole, remainder = divmod(dividend, divisor)
    if digits_of(whole) > context.prec:
        return None
    return made(negative, whole, 0), made(left._negative, remainder, exponent)


def _rounded_by(number: Decimal, context: Context, rounding: str) -> Decimal:
    saved = context.rounding
    context.rounding = rounding
    try:
        return number._fixed(context)
    finally:
        context.rounding = saved


def in_half_even(number: Decimal, context: Context) -> Decimal:
    return _rounded_by(number, context, ROUND_HALF_EVEN)


def correctly_rounded(
    approximate: Callable[[int], Decimal], context: Context, rounding: str = ROUND_HALF_EVEN
) -> Decimal:
    """What an inexact function comes to: more digits are asked for until they say which way to round."""
    extra = 4
    while True:
        found = approximate(context.prec + extra)
        tail = digits_of(found._coefficient) - context.prec
        if tail > 3:
            unit = power_of_ten(tail)
            rest = found._coefficient % unit
            far = power_of_ten(3)  # the approximation may be off by less than this
            is_far_from_ends = far.order(rest) < 0 and rest.order(unit - far) < 0
            if is_far_from_ends and abs(rest - unit // Whole(2)).order(far) > 0:
                return _rounded_by(found, context, rounding)
        extra += 6
        if extra > 60:  # the value itself is short: what is left is the approximation's noise
            return _rounded_by(
                found._to_digits(context.prec + 4, ROUND_HALF_EVEN), context, rounding
            )


def power(base: Decimal, exponent: Decimal, context: Context) -> Decimal:
    found = nan_among(base, exponent, context)
    if found is not None:
        return found
    if not exponent:
        return Decimal(1) if base else invalid(context, InvalidOperation)
    is_whole = exponent._kind == FINITE and order_of(exponent, exponent.to_integral_value()) == 0
    is_odd = is_whole and exponent._rescaled(0, ROUND_DOWN)._coefficient.rest(2) == 1
    negative = base._negative and is_odd
    if base._negative and base and not is_whole:
        return invalid(context, InvalidOperation)
    size = base.copy_abs()
    if not size:
        if exponent._negative:
            return special_number(negative, INFINITE, Whole(0), 0)
        return made(negative, Whole(0), 0)
    if base._kind == INFINITE:
        if exponent._negative:
            return made(negative, Whole(0), 0)
        return special_number(negative, INFINITE, Whole(0), 0)
    order = order_of(size, Decimal(1))
    if order == 0 and not is_whole:
        context.note(Inexact, Rounded)
        return made(False, power_of_ten(context.prec - 1), 1 - context.prec)
    if exponent._kind == INFINITE:
        if (order > 0) == exponent._negative:
            return made(negative, Whole(0), 0)
        return special_number(negative, INFINITE, Whole(0), 0)
    if is_whole and exponent.adjusted() < 10:
        result = _whole_power(size, negative, int(exponent), context)
    else:
        result = _real_power(size, exponent, context)
    return special_number(negative, result._kind, result._coefficient, result._exponent)


def _whole_power(base: Decimal, negative: bool, exponent: int, context: Context) -> Decimal:
    """By squarings, with some digits more than the context has."""
    wide = Context(
        prec=context.prec + 6 + len(str(abs(exponent))),
        Emin=-_FARTHEST * 1000,
        Emax=_FARTHEST * 1000,
        traps=[],
    )
    if exponent < 0:
        base = quotient(Decimal(1), base, wide)
    count = abs(exponent)
    result = Decimal(1)
    while count > 0:
        if count & 1:
            result = product(result, base, wide)
        count >>= 1
        if count > 0:
            base = product(base, base, wide)
        if abs(result._exponent) > _FARTHEST:
            return out_of_range(result._exponent < 0, context)
    return special_number(negative, result._kind, result._coefficient, result._exponent)._fixed(
        context
    )


def _real_power(base: Decimal, exponent: Decimal, context: Context) -> Decimal:
    """e ** (exponent * ln(base))."""
    wide = context.prec + 20
    log = logarithm_of(base._coefficient, base._exponent, wide + max(0, exponent.adjusted()) + 4)
    estimate = digits_of(log) - wide - max(0, exponent.adjusted()) - 4 + exponent.adjusted()
    if estimate > 8:
        return out_of_range((log.sign() < 0) != exponent._negative, context)

    def approximate(wanted: int) -> Decimal:
        places = wanted + max(0, exponent.adjusted()) + 12
        value = logarithm_of(base._coefficient, base._exponent, places) * exponent._coefficient
        value = -value if exponent._negative else value
        scale = places - exponent._exponent
        if scale < 0:
            found, tens = power_of_e(value * power_of_ten(-scale), 0, wanted)
        else:
            found, tens = power_of_e(value, scale, wanted)
        return made(False, found, tens)

    result = correctly_rounded(approximate, context, context.rounding)
    missing = context.prec - digits_of(result._coefficient)
    if result._kind == FINITE and missing > 0:
        return made(False, result._coefficient * power_of_ten(missing), result._exponent - missing)
    return result
