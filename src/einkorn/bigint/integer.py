"""Integer: the operators of int, without its 64-bit limit."""

from einkorn.bigint import magnitude as natural
from einkorn.bigint.magnitude import BITS, MASK
from einkorn.bigint.words import float_of, hash_of, parse

_LEAST = -0x8000_0000_0000_0000


class Integer:
    """An integer of any size; made of an int, a float (its whole part) or text. Immutable."""

    __slots__ = ("_limbs", "_negative")

    def __init__(self, value: "int | float | str | Integer" = 0, base: int = 10) -> None:
        self._negative = False
        self._limbs: list[int] = []
        if isinstance(value, Integer):
            self._negative = value._negative
            self._limbs = value._limbs
        elif isinstance(value, str):
            self._negative, self._limbs = parse(value, base)
        elif isinstance(value, float):
            self._set_float(value)
        elif value == _LEAST:
            self._negative = True
            self._limbs = natural.shift_left([1], 63)
        else:
            self._negative = value < 0
            self._limbs = natural.from_int(abs(value))

    def _set_float(self, value: float) -> None:
        if value != value:
            raise ValueError("cannot convert float NaN to integer")
        if value - value != 0.0:
            raise OverflowError("cannot convert float infinity to integer")
        size = abs(value)
        shift = 0
        while size >= 4503599627370496.0:
            size /= 2.0
            shift += 1
            if size != float(int(size)):
                size *= 2.0
                shift -= 1
                break
        self._limbs = natural.shift_left(natural.from_int(int(size)), shift)
        self._negative = value < 0.0 and len(self._limbs) > 0

    @classmethod
    def from_bytes(
        cls, octets: bytes, byteorder: str = "big", *, signed: bool = False
    ) -> "Integer":
        """The number that octets write."""
        if byteorder not in ("big", "little"):
            raise ValueError("byteorder must be either 'little' or 'big'")
        result: list[int] = []
        held = 0
        bits = 0
        for place in range(len(octets)):
            octet = octets[place if byteorder == "little" else len(octets) - 1 - place]
            held |= octet << bits
            bits += 8
            if bits >= BITS:
                result.append(held & MASK)
                held >>= BITS
                bits -= BITS
        result.append(held)
        made = _make(False, natural.trim(result))
        if signed and len(octets) > 0 and made.bit_length() == 8 * len(octets):
            return made - (_ONE << 8 * len(octets))
        return made

    def to_bytes(self, length: int = 1, byteorder: str = "big", *, signed: bool = False) -> bytes:
        """The number in `length` octets; OverflowError where it does not fit."""
        if byteorder not in ("big", "little"):
            raise ValueError("byteorder must be either 'little' or 'big'")
        if length < 0:
            raise ValueError("length argument must be non-negative")
        if self._negative and not signed:
            raise OverflowError("can't convert negative int to unsigned")
        needed = (self if not self._negative else ~self).bit_length() + (1 if signed else 0)
        if needed > 8 * length:
            raise OverflowError("int too big to convert")
        rest = self if not self._negative else self + (_ONE << 8 * length)
        made = bytearray(length)
        held = 0
        bits = 0
        place = 0
        for limb in rest._limbs:
            held |= limb << bits
            bits += BITS
            while bits >= 8 and place < length:
                made[place] = held & 0xFF
                held >>= 8
                bits -= 8
                place += 1
        if place < length:
            made[place] = held & 0xFF
        if byteorder == "big":
            made.reverse()
        return bytes(made)

    # ---- what it is

    def __bool__(self) -> bool:
        return len(self._limbs) > 0

    def __int__(self) -> int:
        """The value as an int; OverflowError beyond what one holds."""
        value = 0
        for place in range(len(self._limbs) - 1, -1, -1):
            value = (value << BITS) - self._limbs[place]
        return value if self._negative else -value

    def __index__(self) -> int:
        return int(self)

    def __float__(self) -> float:
        """The nearest float, ties to even; OverflowError beyond the largest."""
        size = float_of(self._limbs)
        return -size if self._negative else size

    def __hash__(self) -> int:
        return hash_of(self._limbs, self._negative)

    def __str__(self) -> str:
        return ("-" if self._negative else "") + natural.to_text(self._limbs, 10)

    def __repr__(self) -> str:
        return str(self)

    def __format__(self, spec: str) -> str:
        """Digits by type (d, x, X, o, b), with sign, width, fill, alignment, zeros and separators."""
        if -(1 << 62) < self < 1 << 62:
            return format(int(self), spec)
        return _formatted(self, spec)

    def bit_length(self) -> int:
        return natural.bit_length(self._limbs)

    def bit_count(self) -> int:
        """How many bits of the absolute value are 1."""
        return sum([limb.bit_count() for limb in self._limbs])

    def is_integer(self) -> bool:
        return True

    # ---- order

    def _compare(self, other: "Integer | int") -> int:
        right = _of(other)
        if self._negative != right._negative:
            return -1 if self._negative else 1
        found = natural.compare(self._limbs, right._limbs)
        return -found if self._negative else found

    def __eq__(self, other: object, /) -> bool:
        if isinstance(other, Integer):
            return self._negative == other._negative and self._limbs == other._limbs
        return isinstance(other, int) and self._compare(int(other)) == 0

    def __lt__(self, other: "Integer | int", /) -> bool:
        return self._compare(other) < 0

    def __le__(self, other: "Integer | int", /) -> bool:
        return self._compare(other) <= 0

    def __gt__(self, other: "Integer | int", /) -> bool:
        return self._compare(other) > 0

    def __ge__(self, other: "Integer | int", /) -> bool:
        return self._compare(other) >= 0

    # ---- arithmetic

    def __neg__(self) -> "Integer":
        return _make(not self._negative, self._limbs)

    def __pos__(self) -> "Integer":
        return self

    def __abs__(self) -> "Integer":
        return _make(False, self._limbs)

    def __round__(self) -> "Integer":
        return self

    def __trunc__(self) -> "Integer":
        return self

    def __floor__(self) -> "Integer":
        return self

    def __ceil__(self) -> "Integer":
        return self

    def __add__(self, other: "Integer | int", /) -> "Integer":
        right = _of(other)
        if self._negative == right._negative:
            return _make(self._negative, natural.add(self._limbs, right._limbs))
        if natural.compare(self._limbs, right._limbs) >= 0:
            return _make(self._negative, natural.subtract(self._limbs, right._limbs))
        return _make(right._negative, natural.subtract(right._limbs, self._limbs))

    def __sub__(self, other: "Integer | int", /) -> "Integer":
        return self + -_of(other)

    def __mul__(self, other: "Integer | int", /) -> "Integer":
        right = _of(other)
        product = natural.multiply(self._limbs, right._limbs)
        return _make(self._negative != right._negative, product)

    def __divmod__(self, other: "Integer | int", /) -> "tuple[Integer, Integer]":
        right = _of(other)
        if not right:
            raise ZeroDivisionError("integer division or modulo by zero")
        quotient, rest = natural.divide(self._limbs, right._limbs)
        if rest and self._negative != right._negative:
            quotient = natural.add(quotient, [1])
            rest = natural.subtract(right._limbs, rest)
        return _make(self._negative != right._negative, quotient), _make(right._negative, rest)

    def __floordiv__(self, other: "Integer | int", /) -> "Integer":
        return divmod(self, other)[0]

    def __mod__(self, other: "Integer | int", /) -> "Integer":
        return divmod(self, other)[1]

    def __truediv__(self, other: "Integer | int", /) -> float:
        """The float nearest to the exact quotient."""
        right = _of(other)
        if not right:
            raise ZeroDivisionError("division by zero")
        shift = 66 - (self.bit_length() - right.bit_length())
        numerator = natural.shift_left(self._limbs, max(shift, 0))
        divisor = natural.shift_left(right._limbs, max(-shift, 0))
        quotient, rest = natural.divide(numerator, divisor)
        if rest:
            quotient = natural.add(natural.shift_left(quotient, 1), [1])
            shift += 1
        size = float_of(quotient, -shift)
        return -size if self._negative != right._negative else size

    def __pow__(
        self, exponent: "Integer | int", modulus: "Integer | int | None" = None
    ) -> "Integer":
        """Power, or power modulo `modulus` (negative exponents then mean inverses)."""
        if modulus is not None:
            return _power_modulo(self, _of(exponent), _of(modulus))
        count = int(_of(exponent))
        if count < 0:
            raise ValueError("a negative power of an Integer is no Integer: divide floats")
        return _make(self._negative and count & 1 == 1, natural.power(self._limbs, count))

    # ---- bits, as of a two's complement without end

    def __invert__(self) -> "Integer":
        return -self - 1

    def __lshift__(self, count: "Integer | int", /) -> "Integer":
        bits = int(_of(count))
        if bits < 0:
            raise ValueError("negative shift count")
        return _make(self._negative, natural.shift_left(self._limbs, bits))

    def __rshift__(self, count: "Integer | int", /) -> "Integer":
        bits = int(_of(count))
        if bits < 0:
            raise ValueError("negative shift count")
        result = _make(self._negative, natural.shift_right(self._limbs, bits))
        if self._negative and natural.has_bits_below(self._limbs, bits):
            return result - 1
        return result

    def __and__(self, other: "Integer | int", /) -> "Integer":
        return _bitwise(self, _of(other), 0)

    def __or__(self, other: "Integer | int", /) -> "Integer":
        return _bitwise(self, _of(other), 1)

    def __xor__(self, other: "Integer | int", /) -> "Integer":
        return _bitwise(self, _of(other), 2)

    # ---- with an int on the left

    def __radd__(self, other: int, /) -> "Integer":
        return self + other

    def __rsub__(self, other: int, /) -> "Integer":
        return Integer(other) - self

    def __rmul__(self, other: int, /) -> "Integer":
        return self * other

    def __rfloordiv__(self, other: int, /) -> "Integer":
        return Integer(other) // self

    def __rmod__(self, other: int, /) -> "Integer":
        return Integer(other) % self

    def __rdivmod__(self, other: int, /) -> "tuple[Integer, Integer]":
        return divmod(Integer(other), self)

    def __rtruediv__(self, other: int, /) -> float:
        return Integer(other) / self

    def __rpow__(self, other: int, /) -> "Integer":
        return Integer(other) ** self

    def __rlshift__(self, other: int, /) -> "Integer":
        return Integer(other) << self

    def __rrshift__(self, other: int, /) -> "Integer":
        return Integer(other) >> self

    def __rand__(self, other: int, /) -> "Integer":
        return self & other

    def __ror__(self, other: int, /) -> "Integer":
        return self | other

    def __rxor__(self, other: int, /) -> "Integer":
        return self ^ other


def _make(negative: bool, limbs: list[int]) -> Integer:
    made = Integer(0)
    made._negative = negative and len(limbs) > 0
    made._limbs = limbs
    return made


def _of(value: Integer | int) -> Integer:
    return value if isinstance(value, Integer) else Integer(value)


_ONE = Integer(1)


def _bitwise(left: Integer, right: Integer, operation: int) -> Integer:
    """And, or, xor (0, 1, 2), limb by limb of both two's complements."""
    size = max(len(left._limbs), len(right._limbs)) + 1
    a = _complement(left, size)
    b = _complement(right, size)
    made: list[int] = []
    for place in range(size):
        if operation == 0:
            made.append(a[place] & b[place])
        elif operation == 1:
            made.append(a[place] | b[place])
        else:
            made.append(a[place] ^ b[place])
    if made[-1] == 0:
        return _make(False, natural.trim(made))
    inverted = natural.trim([limb ^ MASK for limb in made])
    return _make(True, natural.add(inverted, [1]))


def _complement(value: Integer, size: int) -> list[int]:
    limbs = value._limbs + [0] * (size - len(value._limbs))
    if not value._negative:
        return limbs
    below = natural.subtract(value._limbs, [1])
    below += [0] * (size - len(below))
    return [limb ^ MASK for limb in below]


def _power_modulo(base: Integer, exponent: Integer, modulus: Integer) -> Integer:
    if not modulus:
        raise ValueError("pow() 3rd argument cannot be 0")
    if exponent < 0:
        base = _inverse(base, modulus)
        exponent = -exponent
    size = modulus._limbs
    result = natural.divide([1], size)[1]
    square = (base % abs(modulus))._limbs
    for place in range(exponent.bit_length()):
        if exponent._limbs[place // BITS] >> place % BITS & 1:
            result = natural.divide(natural.multiply(result, square), size)[1]
        square = natural.divide(natural.multiply(square, square), size)[1]
    return _make(False, result) % modulus


def _inverse(value: Integer, modulus: Integer) -> Integer:
    a, b = value % modulus, modulus
    x, y = Integer(1), Integer(0)
    while b:
        quotient, rest = divmod(a, b)
        a, b = b, rest
        x, y = y, x - quotient * y
    if abs(a) != 1:
        raise ValueError("base is not invertible for the given modulus")
    return x * a % modulus


def _formatted(value: Integer, spec: str) -> str:
    """format() of a number that no int holds: the digits take the place of an int's own."""
    kind = spec[-1] if spec and spec[-1] in "dxXobn" else "d"
    plain = spec[:-1] if spec and spec[-1] in "dxXobn" else spec
    if plain and plain[-1].isalpha():
        return format(float(value), spec)
    bases = {"d": 10, "n": 10, "x": 16, "X": 16, "o": 8, "b": 2}
    digits = natural.to_text(value._limbs, bases[kind])
    if kind == "X":
        digits = digits.upper()
    fill, align = " ", ""
    if len(plain) > 1 and plain[1] in "<>=^":
        fill, align, plain = plain[0], plain[1], plain[2:]
    elif plain and plain[0] in "<>=^":
        align, plain = plain[0], plain[1:]
    sign = "-" if value < 0 else ""
    if plain and plain[0] in "+- ":
        if not sign and plain[0] != "-":
            sign = plain[0]
        plain = plain[1:]
    if plain.startswith("#"):
        plain = plain[1:]
        if kind in "xXob":
            sign += "0" + kind
    if plain.startswith("0"):
        plain = plain[1:]
        if not align:
            fill, align = "0", "="
    separator = plain[-1] if plain and plain[-1] in ",_" else ""
    if separator:
        plain = plain[:-1]
        digits = _grouped(digits, separator, 3 if kind in "dn" else 4)
    if plain and not plain.isdecimal():
        raise ValueError("Invalid format specifier")
    width = int(plain) if plain else 0
    missing = width - len(sign) - len(digits)
    if missing <= 0:
        return sign + digits
    if align == "<":
        return sign + digits + fill * missing
    if align == "^":
        return fill * (missing // 2) + sign + digits + fill * (missing - missing // 2)
    if align == "=":
        return sign + fill * missing + digits
    return fill * missing + sign + digits


def _grouped(digits: str, separator: str, size: int) -> str:
    first = len(digits) % size
    parts = [digits[:first]] if first else []
    parts += [digits[place : place + size] for place in range(first, len(digits), size)]
    return separator.join(parts)


def gcd(a: Integer | int, b: Integer | int) -> Integer:
    """The greatest common divisor, not negative."""
    left, right = abs(_of(a)), abs(_of(b))
    while right:
        left, right = right, left % right
    return left


def isqrt(n: Integer | int) -> Integer:
    """The largest integer whose square is not above n."""
    value = _of(n)
    if value < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if not value:
        return Integer(0)
    guess = _ONE << (value.bit_length() + 1) // 2
    while True:
        better = guess + value // guess >> 1
        if better >= guess:
            return guess
        guess = better
