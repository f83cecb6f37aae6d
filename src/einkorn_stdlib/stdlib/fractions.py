"""Rational numbers. Numerator and denominator are ints: beyond 64 bits OverflowError."""

from math import frexp, gcd, isfinite, ldexp
from typing import Protocol, overload

__all__ = ["Fraction"]

_MODULUS = (1 << 61) - 1


class _HasRatio(Protocol):
    def as_integer_ratio(self) -> tuple[int, int]: ...


class Fraction:
    """An exact quotient of two ints, in lowest terms, with a denominator above zero. Immutable."""

    __slots__ = ("_denominator", "_numerator")

    @overload
    def __init__(self, numerator: int = 0, denominator: int = 1) -> None:
        self._numerator = 0
        self._denominator = 1
        self._set(numerator, denominator)

    @overload
    def __init__(self, numerator: "Fraction", denominator: "int | Fraction" = 1) -> None:
        made = numerator / denominator
        self._numerator = made._numerator
        self._denominator = made._denominator

    @overload
    def __init__(self, numerator: int, denominator: "Fraction") -> None:
        made = numerator / denominator
        self._numerator = made._numerator
        self._denominator = made._denominator

    @overload
    def __init__(self, numerator: float) -> None:
        top, bottom = _ratio_of_float(numerator)
        self._numerator = top
        self._denominator = bottom

    @overload
    def __init__(self, numerator: str) -> None:
        top, bottom = _parse(numerator)
        self._numerator = 0
        self._denominator = 1
        self._set(top, bottom)

    def __init__(self, numerator: object = 0, denominator: object = None) -> None:
        raise TypeError("Fraction() is compiled from its overloads")

    def _set(self, numerator: int, denominator: int) -> None:
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        divisor = gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        self._numerator = numerator // divisor
        self._denominator = denominator // divisor

    @property
    def real(self) -> "Fraction":
        return self

    @property
    def imag(self) -> int:
        return 0

    def conjugate(self) -> "Fraction":
        return self

    @classmethod
    def from_decimal(cls, dec: _HasRatio) -> "Fraction":
        """The exact value of a Decimal."""
        top, bottom = dec.as_integer_ratio()
        return Fraction(top, bottom)

    @classmethod
    def from_float(cls, f: int | float) -> "Fraction":
        """The exact value of a float."""
        return Fraction(float(f))

    @property
    def numerator(self) -> int:
        return self._numerator

    @property
    def denominator(self) -> int:
        return self._denominator

    def as_integer_ratio(self) -> tuple[int, int]:
        return (self._numerator, self._denominator)

    def is_integer(self) -> bool:
        return self._denominator == 1

    def limit_denominator(self, max_denominator: int = 1000000) -> "Fraction":
        """The nearest fraction whose denominator is not above `max_denominator`."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return self
        # Continued fraction: p/q are its convergents, the last one or a semiconvergent is nearest.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    def __repr__(self) -> str:
        return f"Fraction({self._numerator}, {self._denominator})"

    def __str__(self) -> str:
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    # ---- arithmetic

    @overload
    def __add__(self, b: "Fraction | int", /) -> "Fraction":
        return _sum(self, _of(b))

    @overload
    def __add__(self, b: float, /) -> float:
        return float(self) + b

    def __add__(self, b: object, /) -> object: ...

    @overload
    def __radd__(self, a: int, /) -> "Fraction":
        return _sum(Fraction(a), self)

    @overload
    def __radd__(self, a: float, /) -> float:
        return a + float(self)

    def __radd__(self, a: object, /) -> object: ...

    @overload
    def __sub__(self, b: "Fraction | int", /) -> "Fraction":
        return _sum(self, -_of(b))

    @overload
    def __sub__(self, b: float, /) -> float:
        return float(self) - b

    def __sub__(self, b: object, /) -> object: ...

    @overload
    def __rsub__(self, a: int, /) -> "Fraction":
        return _sum(Fraction(a), -self)

    @overload
    def __rsub__(self, a: float, /) -> float:
        return a - float(self)

    def __rsub__(self, a: object, /) -> object: ...

    @overload
    def __mul__(self, b: "Fraction | int", /) -> "Fraction":
        return _product(self, _of(b))

    @overload
    def __mul__(self, b: float, /) -> float:
        return float(self) * b

    def __mul__(self, b: object, /) -> object: ...

    @overload
    def __rmul__(self, a: int, /) -> "Fraction":
        return _product(Fraction(a), self)

    @overload
    def __rmul__(self, a: float, /) -> float:
        return a * float(self)

    def __rmul__(self, a: object, /) -> object: ...

    @overload
    def __truediv__(self, b: "Fraction | int", /) -> "Fraction":
        return _quotient(self, _of(b))

    @overload
    def __truediv__(self, b: float, /) -> float:
        return float(self) / b

    def __truediv__(self, b: object, /) -> object: ...

    @overload
    def __rtruediv__(self, a: int, /) -> "Fraction":
        return _quotient(Fraction(a), self)

    @overload
    def __rtruediv__(self, a: float, /) -> float:
        return a / float(self)

    def __rtruediv__(self, a: object, /) -> object: ...

    @overload
    def __floordiv__(self, b: "Fraction | int", /) -> int:
        return _floor_quotient(self, _of(b))

    @overload
    def __floordiv__(self, b: float, /) -> float:
        return float(self) // b

    def __floordiv__(self, b: object, /) -> object: ...

    @overload
    def __rfloordiv__(self, a: int, /) -> int:
        return _floor_quotient(Fraction(a), self)

    @overload
    def __rfloordiv__(self, a: float, /) -> float:
        return a // float(self)

    def __rfloordiv__(self, a: object, /) -> object: ...

    @overload
    def __mod__(self, b: "Fraction | int", /) -> "Fraction":
        return _remainder(self, _of(b))

    @overload
    def __mod__(self, b: float, /) -> float:
        return float(self) % b

    def __mod__(self, b: object, /) -> object: ...

    @overload
    def __rmod__(self, a: int, /) -> "Fraction":
        return _remainder(Fraction(a), self)

    @overload
    def __rmod__(self, a: float, /) -> float:
        return a % float(self)

    def __rmod__(self, a: object, /) -> object: ...

    def __divmod__(self, b: "Fraction | int", /) -> "tuple[int, Fraction]":
        right = _of(b)
        return (_floor_quotient(self, right), _remainder(self, right))

    @overload
    def __pow__(self, b: int, /) -> "Fraction":
        if b >= 0:
            return _coprime(self._numerator**b, self._denominator**b)
        if self._numerator == 0:
            raise ZeroDivisionError(f"Fraction({self._denominator**-b}, 0)")
        top, bottom = self._denominator**-b, self._numerator**-b
        return _coprime(top, bottom) if bottom > 0 else _coprime(-top, -bottom)

    @overload
    def __pow__(self, b: float, /) -> float:
        return float(self) ** b

    def __pow__(self, b: object, /) -> object: ...

    def __neg__(self) -> "Fraction":
        return _coprime(-self._numerator, self._denominator)

    def __pos__(self) -> "Fraction":
        return self

    def __abs__(self) -> "Fraction":
        return _coprime(abs(self._numerator), self._denominator)

    # ---- conversions

    def __float__(self) -> float:
        return self._numerator / self._denominator

    def __int__(self) -> int:
        return self.__trunc__()

    def __trunc__(self) -> int:
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __floor__(self) -> int:
        return self._numerator // self._denominator

    def __ceil__(self) -> int:
        return -(-self._numerator // self._denominator)

    @overload
    def __round__(self, ndigits: None = None) -> int:
        return _round(self)

    @overload
    def __round__(self, ndigits: int) -> "Fraction":
        scale = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(_round(self * scale), scale)
        return Fraction(_round(self / scale) * scale)

    def __round__(self, ndigits: object = None) -> object: ...

    # ---- order

    def __eq__(self, b: object, /) -> bool:
        if isinstance(b, Fraction):
            return self._numerator == b._numerator and self._denominator == b._denominator
        if isinstance(b, int):
            return self._denominator == 1 and self._numerator == int(b)
        if isinstance(b, float):
            return isfinite(b) and _order_of_float(self, b) == 0
        return isinstance(b, complex) and b.imag == 0.0 and self.__eq__(b.real)

    def __hash__(self) -> int:
        # As CPython, so that equal ints and floats have the same: numerator / denominator modulo 2^61 - 1.
        if self._denominator == 1:
            return hash(self._numerator)
        value = _times(abs(self._numerator) % _MODULUS, _inverse(self._denominator % _MODULUS))
        value = value if self._numerator >= 0 else -value
        return -2 if value == -1 else value

    def __lt__(self, b: "Fraction | int | float", /) -> bool:
        return _order(self, b) < 0.0

    def __gt__(self, b: "Fraction | int | float", /) -> bool:
        return _order(self, b) > 0.0

    def __le__(self, b: "Fraction | int | float", /) -> bool:
        return _order(self, b) <= 0.0

    def __ge__(self, b: "Fraction | int | float", /) -> bool:
        return _order(self, b) >= 0.0

    def __bool__(self) -> bool:
        return self._numerator != 0


def _of(value: Fraction | int) -> Fraction:
    return value if isinstance(value, Fraction) else Fraction(value)


def _coprime(numerator: int, denominator: int) -> Fraction:
    made = Fraction()
    made._numerator = numerator
    made._denominator = denominator
    return made


# Cancelling before multiplying keeps the products small (Knuth, TAOCP volume 2, section 4.5.1).


def _sum(a: Fraction, b: Fraction) -> Fraction:
    common = gcd(a._denominator, b._denominator)
    if common == 1:
        top = a._numerator * b._denominator + a._denominator * b._numerator
        return _coprime(top, a._denominator * b._denominator)
    part = a._denominator // common
    top = a._numerator * (b._denominator // common) + b._numerator * part
    shared = gcd(top, common)
    return _coprime(top // shared, part * (b._denominator // shared))


def _product(a: Fraction, b: Fraction) -> Fraction:
    first = gcd(a._numerator, b._denominator)
    second = gcd(b._numerator, a._denominator)
    return _coprime(
        (a._numerator // first) * (b._numerator // second),
        (b._denominator // first) * (a._denominator // second),
    )


def _quotient(a: Fraction, b: Fraction) -> Fraction:
    if b._numerator == 0:
        raise ZeroDivisionError(f"Fraction({b._denominator}, 0)")
    if b._numerator < 0:
        return _product(a, _coprime(-b._denominator, -b._numerator))
    return _product(a, _coprime(b._denominator, b._numerator))


def _floor_quotient(a: Fraction, b: Fraction) -> int:
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _remainder(a: Fraction, b: Fraction) -> Fraction:
    bottom = a._denominator * b._denominator
    return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator), bottom)


def _round(a: Fraction) -> int:
    """To the nearest int, halves to the even one."""
    floor, rest = divmod(a._numerator, a._denominator)
    if rest * 2 < a._denominator:
        return floor
    if rest * 2 > a._denominator:
        return floor + 1
    return floor if floor % 2 == 0 else floor + 1


def _order(a: Fraction, b: Fraction | int | float) -> float:
    """Below, at or above zero as `a` is against `b`; not a number where they have no order."""
    if isinstance(b, float):
        if not isfinite(b):
            return 0.0 - b
        return float(_order_of_float(a, b))
    right = _of(b)
    left = a._numerator * right._denominator
    other = right._numerator * a._denominator
    return 1.0 if left > other else -1.0 if left < other else 0.0


def _order_of_float(a: Fraction, b: float) -> int:
    near = float(a)
    if near != b:
        return -1 if near < b else 1
    exact = Fraction(b)
    left = a._numerator * exact._denominator
    right = exact._numerator * a._denominator
    return 1 if left > right else -1 if left < right else 0


def _ratio_of_float(value: float) -> tuple[int, int]:
    if value != value:
        raise ValueError("cannot convert NaN to integer ratio")
    if not isfinite(value):
        raise OverflowError("cannot convert Infinity to integer ratio")
    part, exponent = frexp(value)
    top = int(ldexp(part, 53))
    exponent -= 53
    while exponent < 0 and top & 1 == 0 and top != 0:
        top >>= 1
        exponent += 1
    if top == 0:
        return (0, 1)
    return (top << exponent, 1) if exponent >= 0 else (top, 1 << -exponent)


def _parse(text: str) -> tuple[int, int]:
    """Numerator and denominator of "3", "-3/4", "1.25", "1e-3"; ValueError."""
    stripped = text.strip()
    body = stripped[1:] if stripped[:1] in ("-", "+") else stripped
    sign = -1 if stripped.startswith("-") else 1
    before, slash, after = body.partition("/")
    if slash:
        if _is_number(before) and _is_number(after):
            return (sign * int(before), int(after))
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    mantissa, mark, power = body.lower().partition("e")
    whole, dot, part = mantissa.partition(".")
    digits = power[1:] if power[:1] in ("-", "+") else power
    fine = (not whole or _is_number(whole)) and (not part or _is_number(part)) and (whole or part)
    if not fine or (mark and not _is_number(digits)):
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    plain = part.replace("_", "")
    exponent = (int(power) if mark else 0) - len(plain)
    top = sign * int((whole.replace("_", "") + plain) or "0")
    return (top * 10**exponent, 1) if exponent >= 0 else (top, 10**-exponent)


def _is_number(text: str) -> bool:
    return text.replace("_", "").isdecimal() and not text.startswith("_") and not text.endswith("_")


def _times(a: int, b: int) -> int:
    """a · b modulo 2^61 - 1, bit by bit: the product has 122 bits."""
    result = 0
    while b > 0:
        if b & 1:
            result += a
            if result >= _MODULUS:
                result -= _MODULUS
        a += a
        if a >= _MODULUS:
            a -= _MODULUS
        b >>= 1
    return result


def _inverse(value: int) -> int:
    """value^-1 modulo 2^61 - 1."""
    a, b = value, _MODULUS
    x, y = 1, 0
    while b > 0:
        whole = a // b
        a, b = b, a - whole * b
        x, y = y, x - whole * y
    return x % _MODULUS
