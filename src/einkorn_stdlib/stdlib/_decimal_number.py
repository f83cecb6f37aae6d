"""The class of decimal numbers: parts, text, rounding, order; its arithmetic is in `_decimal_arithmetic`."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from _decimal_arithmetic import (
    both,
    decimal_of,
    floored,
    invalid,
    made,
    nan_among,
    opposite,
    order_of,
    overflowed,
    power,
    product,
    quotient,
    remainder,
    special_number,
    total,
)
from _decimal_context import (
    Clamped,
    Context,
    ConversionSyntax,
    DecimalException,
    Inexact,
    InvalidOperation,
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_EVEN,
    Rounded,
    Subnormal,
    Underflow,
    getcontext,
)
from _decimal_functions import (
    exponential,
    formatted,
    fused,
    leading_exponent,
    logarithm,
    nearest_remainder,
    order_of_equals,
    scaled,
    square_root,
    total_order,
)
from _decimal_digits import cut, digits_of, rounded_away
from _decimal_text import FINITE, INFINITE, QUIET, SIGNALING, parse, scientific, special
from _decimal_whole import Whole, power_of_ten, whole_of, whole_of_integer, whole_of_text
from einkorn.bigint import Integer

_HASH_MODULUS: Final = (1 << 61) - 1


class DecimalTuple(NamedTuple):
    """Sign, digits and exponent: n, N and F stand for what is no finite number."""

    sign: int
    digits: tuple[int, ...]
    exponent: int | Literal["n", "N", "F"]


class Decimal:
    """A decimal number. It never changes."""

    def __init__(
        self,
        value: "Decimal | int | float | str | tuple[int, Sequence[int], int]" = "0",
        context: Context | None = None,
    ) -> None:
        self._negative = False
        self._kind = FINITE
        self._coefficient = Whole(0)
        self._exponent = 0
        if isinstance(value, str):
            parts = parse(value)
            if parts is None:
                (getcontext() if context is None else context).invalid(ConversionSyntax)
                self._kind = QUIET
                return
            self._negative = parts.negative
            self._kind = parts.kind
            self._coefficient = parts.coefficient
            self._exponent = parts.exponent
        elif isinstance(value, int):
            self._negative = value < 0
            self._coefficient = abs(whole_of(value))
        elif isinstance(value, float):
            self._set_float(value)
        elif isinstance(value, Decimal):
            self._negative = value._negative
            self._kind = value._kind
            self._coefficient = value._coefficient
            self._exponent = value._exponent
        else:
            sign, digits, exponent = value
            if sign != 0 and sign != 1:
                raise ValueError("sign must be an integer with the value 0 or 1")
            self._negative = sign == 1
            self._coefficient = whole_of_text("".join([str(digit) for digit in digits]) or "0")
            self._exponent = exponent

    def _set_float(self, value: float) -> None:
        """Exactly: every double has finitely many decimal digits."""
        self._negative = value < 0.0 or str(value) == "-0.0"
        if value != value:
            self._kind = QUIET
        elif value - value != 0.0:
            self._kind = INFINITE
        else:
            size = abs(value)
            twos = 0
            while size != float(Integer(size)):  # each doubling is exact
                size *= 2.0
                twos += 1
            self._coefficient = whole_of_integer(Integer(size) * Integer(5) ** twos)
            self._exponent = -twos

    @staticmethod
    def from_float(f: float, /) -> "Decimal":
        return Decimal(f)

    # ---- Parts

    def is_nan(self) -> bool:
        return self._kind >= QUIET

    def is_qnan(self) -> bool:
        return self._kind == QUIET

    def is_snan(self) -> bool:
        return self._kind == SIGNALING

    def is_infinite(self) -> bool:
        return self._kind == INFINITE

    def is_finite(self) -> bool:
        return self._kind == FINITE

    def is_zero(self) -> bool:
        return self._kind == FINITE and not self._coefficient

    def is_signed(self) -> bool:
        return self._negative

    def is_normal(self, context: Context | None = None) -> bool:
        chosen = getcontext() if context is None else context
        return self._kind == FINITE and bool(self._coefficient) and self.adjusted() >= chosen.Emin

    def is_subnormal(self, context: Context | None = None) -> bool:
        chosen = getcontext() if context is None else context
        return self._kind == FINITE and bool(self._coefficient) and self.adjusted() < chosen.Emin

    def is_canonical(self) -> bool:
        return True

    def canonical(self) -> "Decimal":
        return self

    def radix(self) -> "Decimal":
        return Decimal(10)

    def adjusted(self) -> int:
        """The exponent of the first digit."""
        if self._kind != FINITE:
            return 0
        return self._exponent + digits_of(self._coefficient) - 1

    def as_tuple(self) -> DecimalTuple:
        digits = tuple([int(digit) for digit in str(self._coefficient)])
        sign = 1 if self._negative else 0
        match self._kind:
            case 0:
                return DecimalTuple(sign, digits, self._exponent)
            case 1:
                return DecimalTuple(sign, (0,), "F")
            case _:
                payload = digits if self._coefficient else ()
                return DecimalTuple(sign, payload, "n" if self._kind == QUIET else "N")

    def as_integer_ratio(self) -> tuple[int, int]:
        """Numerator and denominator in lowest terms; OverflowError beyond 64 bits."""
        if self._kind >= QUIET:
            raise ValueError("cannot convert NaN to integer ratio")
        if self._kind == INFINITE:
            raise OverflowError("cannot convert Infinity to integer ratio")
        top = self._coefficient * power_of_ten(max(0, self._exponent))
        bottom = power_of_ten(max(0, -self._exponent))
        for prime in (2, 5):
            while bottom.rest(prime) == 0 and top.rest(prime) == 0:
                top //= Whole(prime)
                bottom //= Whole(prime)
        if not top:
            return (0, 1)
        return (int(-top if self._negative else top), int(bottom))

    def number_class(self, context: Context | None = None) -> str:
        if self._kind >= QUIET:
            return "NaN" if self._kind == QUIET else "sNaN"
        sign = "-" if self._negative else "+"
        if self._kind == INFINITE:
            return sign + "Infinity"
        if not self._coefficient:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    # ---- Text

    def _text(self, engineering: bool) -> str:
        sign = "-" if self._negative else ""
        if self._kind != FINITE:
            return sign + special(self._kind, self._coefficient)
        mark = "E" if getcontext().capitals == 1 else "e"
        return sign + scientific(str(self._coefficient), self._exponent, engineering, mark)

    def __str__(self) -> str:
        return self._text(False)

    def to_eng_string(self, context: Context | None = None) -> str:
        return self._text(True)

    def __repr__(self) -> str:
        return "Decimal('" + str(self) + "')"

    def __format__(self, specifier: str, /) -> str:
        return formatted(self, specifier)

    # ---- Rounding

    def _to_digits(self, places: int, rounding: str) -> "Decimal":
        """With exactly `places` significant digits."""
        if not self._coefficient:
            return self
        found = self._rescaled(self.adjusted() + 1 - places, rounding)
        if found.adjusted() != self.adjusted():
            found = found._rescaled(found.adjusted() + 1 - places, rounding)
        return found

    def _rescaled(self, exponent: int, rounding: str) -> "Decimal":
        """With this exponent, whatever digits that takes."""
        if self._exponent >= exponent:
            wider = self._coefficient
            if wider:
                wider = wider * power_of_ten(self._exponent - exponent)
            return made(self._negative, wider, exponent)
        kept, rest = cut(self._coefficient, exponent - self._exponent)
        if rounded_away(kept, rest, self._negative, rounding):
            kept = kept.plus(1)
        return made(self._negative, kept, exponent)

    def _fixed(self, context: Context) -> "Decimal":
        """Rounded to the context's precision, within its exponents."""
        if self._kind != FINITE:
            return self
        tiny = context.Etiny()
        if not self._coefficient:
            limit = context.Emax if context.clamp == 0 else context.Etop()
            exponent = min(max(self._exponent, tiny), limit)
            if exponent != self._exponent:
                context.note(Clamped)
                return made(self._negative, self._coefficient, exponent)
            return self
        least = digits_of(self._coefficient) + self._exponent - context.prec
        if least > context.Etop():
            return overflowed(self._negative, context)
        is_subnormal = least < tiny
        least = max(least, tiny)
        if self._exponent < least:
            return self._shortened(least, is_subnormal, context)
        if is_subnormal:
            context.note(Subnormal)
        if context.clamp == 1 and self._exponent > context.Etop():
            context.note(Clamped)
            return self._rescaled(context.Etop(), context.rounding)
        return self

    def _shortened(self, least: int, is_subnormal: bool, context: Context) -> "Decimal":
        """With the exponent `least`, which takes digits away."""
        kept, rest = cut(self._coefficient, least - self._exponent)
        if rounded_away(kept, rest, self._negative, context.rounding):
            kept = kept.plus(1)
            if digits_of(kept) > context.prec:
                kept = kept.tenth()
                least += 1
        if least > context.Etop():
            return overflowed(self._negative, context)
        conditions: list[type[DecimalException]] = [Rounded]
        if rest != 0:
            conditions.append(Inexact)
        if is_subnormal:
            conditions.append(Subnormal)
            if rest != 0:
                conditions.append(Underflow)
        if not kept:
            conditions.append(Clamped)
        context.note(*conditions)
        return made(self._negative, kept, least)

    def quantize(
        self, exp: "Decimal | int", rounding: str | None = None, context: Context | None = None
    ) -> "Decimal":
        """Rounded to the exponent of `exp`."""
        chosen = getcontext() if context is None else context
        other = decimal_of(exp)
        found = nan_among(self, other, chosen)
        if found is not None:
            return found
        if self._kind == INFINITE or other._kind == INFINITE:
            if self._kind == other._kind:
                return self
            return invalid(chosen, InvalidOperation)
        target = other._exponent
        if not chosen.Etiny() <= target <= chosen.Emax:
            return invalid(chosen, InvalidOperation)
        if not self._coefficient:
            return made(self._negative, self._coefficient, target)._fixed(chosen)
        if self.adjusted() > chosen.Emax or self.adjusted() - target + 1 > chosen.prec:
            return invalid(chosen, InvalidOperation)
        result = self._rescaled(target, chosen.rounding if rounding is None else rounding)
        if result.adjusted() > chosen.Emax or digits_of(result._coefficient) > chosen.prec:
            return invalid(chosen, InvalidOperation)
        if target > self._exponent:
            if order_of(result, self) != 0:
                chosen.note(Inexact, Rounded)
            chosen.note(Rounded)
        return result._fixed(chosen)

    def same_quantum(self, other: "Decimal | int", context: Context | None = None) -> bool:
        right = decimal_of(other)
        if self._kind != FINITE or right._kind != FINITE:
            both_infinite = self._kind == INFINITE and right._kind == INFINITE
            return both_infinite or (self._kind >= QUIET and right._kind >= QUIET)
        return self._exponent == right._exponent

    def to_integral_value(
        self, rounding: str | None = None, context: Context | None = None
    ) -> "Decimal":
        chosen = getcontext() if context is None else context
        if self._kind != FINITE:
            return self if self._kind != SIGNALING else invalid(chosen, InvalidOperation)
        if self._exponent >= 0:
            return self
        return self._rescaled(0, chosen.rounding if rounding is None else rounding)

    def to_integral(self, rounding: str | None = None, context: Context | None = None) -> "Decimal":
        return self.to_integral_value(rounding, context)

    def to_integral_exact(
        self, rounding: str | None = None, context: Context | None = None
    ) -> "Decimal":
        chosen = getcontext() if context is None else context
        result = self.to_integral_value(rounding, context)
        if self and self._kind == FINITE and self._exponent < 0:
            if order_of(result, self) != 0:
                chosen.note(Inexact, Rounded)
            chosen.note(Rounded)
        return result

    def normalize(self, context: Context | None = None) -> "Decimal":
        """Without zeros at the end."""
        chosen = getcontext() if context is None else context
        found = nan_among(self, self, chosen)
        if found is not None:
            return found
        result = self._fixed(chosen)
        if result._kind != FINITE:
            return result
        if not result._coefficient:
            return made(result._negative, result._coefficient, 0)._fixed(chosen)
        digits, exponent = result._coefficient, result._exponent
        while digits.rest(10) == 0 and exponent < chosen.Emax:
            digits = digits.tenth()
            exponent += 1
        return made(result._negative, digits, exponent)._fixed(chosen)

    # ---- Conversions

    def _whole(self, rounding: str) -> int:
        if self._kind >= QUIET:
            raise ValueError("cannot convert NaN to integer")
        if self._kind == INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        whole = self._rescaled(0, rounding)._coefficient
        return int(-whole if self._negative else whole)

    def __int__(self) -> int:
        return self._whole(ROUND_DOWN)

    def __trunc__(self) -> int:
        return self._whole(ROUND_DOWN)

    def __floor__(self) -> int:
        return self._whole(ROUND_FLOOR)

    def __ceil__(self) -> int:
        return self._whole(ROUND_CEILING)

    def __round__(self, ndigits: int | None = None, /) -> "int | Decimal":
        if ndigits is None:
            return self._whole(ROUND_HALF_EVEN)
        return self.quantize(made(False, Whole(1), -ndigits))

    def __float__(self) -> float:
        if self._kind == SIGNALING:
            raise ValueError("cannot convert signaling NaN to float")
        return float(str(self) if self._kind != QUIET else "nan")

    def __bool__(self) -> bool:
        return self._kind != FINITE or bool(self._coefficient)

    def __hash__(self) -> int:
        if self._kind == SIGNALING:
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind != FINITE:
            return hash(float(self))
        power = pow(Integer(10), Integer(self._exponent), Integer(_HASH_MODULUS))
        code = int(self._coefficient.integer() * power % _HASH_MODULUS)
        return -code if self._negative else code

    # ---- Order

    def compare(self, other: "Decimal | int", context: Context | None = None) -> "Decimal":
        chosen = getcontext() if context is None else context
        right = decimal_of(other)
        found = nan_among(self, right, chosen)
        if found is not None:
            return found
        order = order_of(self, right)
        return Decimal(0 if order == 0 else 1 if order > 0 else -1)

    def _before(self, other: "Decimal | int | float", equal: bool) -> bool:
        right = decimal_of(other)
        if self._kind >= QUIET or right._kind >= QUIET:
            getcontext().invalid(InvalidOperation)
            return False
        order = order_of(self, right)
        return order < 0 or (equal and order == 0)

    def __eq__(self, other: object, /) -> bool:
        if isinstance(other, (Decimal, int, float)):
            right = decimal_of(other)
            if self._kind == SIGNALING or right._kind == SIGNALING:
                getcontext().invalid(InvalidOperation)
            return self._kind < QUIET and right._kind < QUIET and order_of(self, right) == 0
        return isinstance(other, complex) and other.imag == 0.0 and self.__eq__(other.real)

    def __lt__(self, other: "Decimal | int | float", /) -> bool:
        return self._before(other, False)

    def __le__(self, other: "Decimal | int | float", /) -> bool:
        return self._before(other, True)

    def __gt__(self, other: "Decimal | int | float", /) -> bool:
        return decimal_of(other)._before(self, False)

    def __ge__(self, other: "Decimal | int | float", /) -> bool:
        return decimal_of(other)._before(self, True)

    def max(self, other: "Decimal | int", context: Context | None = None) -> "Decimal":
        return self._chosen(decimal_of(other), getcontext() if context is None else context, 1)

    def min(self, other: "Decimal | int", context: Context | None = None) -> "Decimal":
        return self._chosen(decimal_of(other), getcontext() if context is None else context, -1)

    def _chosen(self, other: "Decimal", context: Context, sign: int) -> "Decimal":
        """The larger (sign 1) or smaller; a number goes before a quiet NaN."""
        if self._kind == SIGNALING or other._kind == SIGNALING:
            return invalid(context, InvalidOperation)
        if self._kind == QUIET or other._kind == QUIET:
            return (other if self._kind == QUIET else self)._fixed(context)
        order = order_of(self, other)
        if order == 0:
            order = order_of_equals(self, other)
        return (self if order * sign >= 0 else other)._fixed(context)

    def compare_total(self, other: "Decimal | int", context: Context | None = None) -> "Decimal":
        """An order of all numbers, in which 1.0 is before 1 and NaN behind all."""
        return total_order(self, other)

    # ---- Signs

    @property
    def real(self) -> "Decimal":
        return self

    @property
    def imag(self) -> "Decimal":
        return Decimal(0)

    def conjugate(self) -> "Decimal":
        return self

    def copy_abs(self) -> "Decimal":
        return special_number(False, self._kind, self._coefficient, self._exponent)

    def copy_negate(self) -> "Decimal":
        return special_number(not self._negative, self._kind, self._coefficient, self._exponent)

    def copy_sign(self, other: "Decimal | int", context: Context | None = None) -> "Decimal":
        return special_number(
            decimal_of(other)._negative, self._kind, self._coefficient, self._exponent
        )

    def __neg__(self) -> "Decimal":
        return self._signed(not self._negative)

    def __pos__(self) -> "Decimal":
        return self._signed(self._negative)

    def __abs__(self) -> "Decimal":
        return self._signed(False)

    def _signed(self, negative: bool) -> "Decimal":
        context = getcontext()
        found = nan_among(self, self, context)
        if found is not None:
            return found
        if not self and context.rounding != ROUND_FLOOR:
            negative = False
        return special_number(negative, self._kind, self._coefficient, self._exponent)._fixed(
            context
        )

    # ---- Arithmetic

    def __add__(self, other: "Decimal | int", /) -> "Decimal":
        return total(self, decimal_of(other), getcontext())

    def __radd__(self, other: int, /) -> "Decimal":
        return total(decimal_of(other), self, getcontext())

    def __sub__(self, other: "Decimal | int", /) -> "Decimal":
        return total(self, opposite(decimal_of(other)), getcontext())

    def __rsub__(self, other: int, /) -> "Decimal":
        return total(decimal_of(other), opposite(self), getcontext())

    def __mul__(self, other: "Decimal | int", /) -> "Decimal":
        return product(self, decimal_of(other), getcontext())

    def __rmul__(self, other: int, /) -> "Decimal":
        return product(decimal_of(other), self, getcontext())

    def __truediv__(self, other: "Decimal | int", /) -> "Decimal":
        return quotient(self, decimal_of(other), getcontext())

    def __rtruediv__(self, other: int, /) -> "Decimal":
        return quotient(decimal_of(other), self, getcontext())

    def __floordiv__(self, other: "Decimal | int", /) -> "Decimal":
        return floored(self, decimal_of(other), getcontext())

    def __rfloordiv__(self, other: int, /) -> "Decimal":
        return floored(decimal_of(other), self, getcontext())

    def __mod__(self, other: "Decimal | int", /) -> "Decimal":
        return remainder(self, decimal_of(other), getcontext())

    def __rmod__(self, other: int, /) -> "Decimal":
        return remainder(decimal_of(other), self, getcontext())

    def __divmod__(self, other: "Decimal | int", /) -> "tuple[Decimal, Decimal]":
        return both(self, decimal_of(other), getcontext())

    def __rdivmod__(self, other: int, /) -> "tuple[Decimal, Decimal]":
        return both(decimal_of(other), self, getcontext())

    def __pow__(self, other: "Decimal | int", mod: None = None, /) -> "Decimal":
        return power(self, decimal_of(other), getcontext())

    def __rpow__(self, other: int, mod: None = None, /) -> "Decimal":
        return power(decimal_of(other), self, getcontext())

    def fma(
        self, other: "Decimal | int", third: "Decimal | int", context: Context | None = None
    ) -> "Decimal":
        """self * other + third, rounded once."""
        return fused(self, other, third, context)

    def scaleb(self, other: "Decimal | int", context: Context | None = None) -> "Decimal":
        """With `other` added to the exponent."""
        return scaled(self, other, context)

    def logb(self, context: Context | None = None) -> "Decimal":
        """The exponent of the first digit, as a number."""
        return leading_exponent(self, context)

    def remainder_near(self, other: "Decimal | int", context: Context | None = None) -> "Decimal":
        """What is left of dividing by the nearest whole quotient, halves to even."""
        return nearest_remainder(self, other, context)

    # ---- Functions

    def sqrt(self, context: Context | None = None) -> "Decimal":
        return square_root(self, context)

    def exp(self, context: Context | None = None) -> "Decimal":
        return exponential(self, context)

    def ln(self, context: Context | None = None) -> "Decimal":
        """The natural logarithm."""
        return logarithm(self, getcontext() if context is None else context, False)

    def log10(self, context: Context | None = None) -> "Decimal":
        return logarithm(self, getcontext() if context is None else context, True)
