"""Between binary and decimal, exactly: natural numbers of any size, shortest and fixed digits.

Shortest digits: Steele and White, "How to print floating-point numbers accurately" (1990), in the
form of Burger and Dybvig (1996). Reading: exact quotient to 55 bits and more, then one rounding.
"""

from einkorn.lowlevel.array import Array
from einkorn.lowlevel.floating import bits_float
from einkorn.lowlevel.memory import data_address, new_str, store8
from einkorn.lowlevel.number import leading_zeros

_BITS = 30
_MASK = 0x3FFF_FFFF
_INFINITY = 0x7FF << 52


class Natural:
    """A natural number in limbs of 30 bits, least first; changed in place."""

    limbs: Array[int]
    size: int

    def __init__(self, value: int) -> None:
        self.limbs = Array[int](8)
        self.size = 0
        while value > 0:
            self.limbs[self.size] = value & _MASK
            self.size += 1
            value >>= _BITS

    def copy(self) -> Natural:
        other = Natural(0)
        other.reserve(self.size)
        self.limbs.move(0, other.limbs, 0, self.size)
        other.size = self.size
        return other

    def reserve(self, size: int) -> None:
        if size > len(self.limbs):
            wider = Array[int](size + (size >> 1) + 4)
            self.limbs.move(0, wider, 0, self.size)
            self.limbs = wider

    def trim(self) -> None:
        while self.size > 0 and self.limbs[self.size - 1] == 0:
            self.size -= 1

    def multiply(self, factor: int, carry: int) -> None:
        """self * factor + carry; both below 2**30."""
        index = 0
        while index < self.size:
            product = self.limbs[index] * factor + carry
            self.limbs[index] = product & _MASK
            carry = product >> _BITS
            index += 1
        if carry > 0:
            self.reserve(index + 1)
            self.limbs[index] = carry
            self.size = index + 1

    def multiply_power(self, exponent: int) -> None:
        """self * 10**exponent."""
        while exponent >= 9:
            self.multiply(1000000000, 0)
            exponent -= 9
        while exponent > 0:
            self.multiply(10, 0)
            exponent -= 1

    def divide(self, divisor: int) -> int:
        """self // divisor (below 2**30); returns the remainder."""
        rest = 0
        index = self.size - 1
        while index >= 0:
            value = rest << _BITS | self.limbs[index]
            quotient = value // divisor
            self.limbs[index] = quotient
            rest = value - quotient * divisor
            index -= 1
        self.trim()
        return rest

    def shift_left(self, count: int) -> None:
        if self.size == 0:
            return
        whole = count // _BITS
        bits = count % _BITS
        if bits > 0:
            self.multiply(1 << bits, 0)
        if whole > 0:
            self.reserve(self.size + whole)
            self.limbs.move(0, self.limbs, whole, self.size)
            index = 0
            while index < whole:
                self.limbs[index] = 0
                index += 1
            self.size += whole

    def shift_right(self, count: int) -> tuple[int, bool]:
        """self >> count; returns the last bit that fell out, and whether one before it was set."""
        last = 0
        others = False
        while count >= _BITS and self.size > 0:
            low = self.limbs[0]
            others = others or last != 0 or low & (_MASK >> 1) != 0
            last = low >> _BITS - 1
            self.limbs.move(1, self.limbs, 0, self.size - 1)
            self.size -= 1
            count -= _BITS
        if self.size == 0:
            return (last if count == 0 else 0, others or (last != 0 and count > 0))
        if count > 0:
            rest = self.divide(1 << count)
            others = others or last != 0 or rest & (1 << count - 1) - 1 != 0
            last = rest >> count - 1
        return (last, others)

    def bit_length(self) -> int:
        if self.size == 0:
            return 0
        return self.size * _BITS - (leading_zeros(self.limbs[self.size - 1]) - (64 - _BITS))

    def compare(self, other: Natural) -> int:
        if self.size != other.size:
            return self.size - other.size
        index = self.size - 1
        while index >= 0:
            difference = self.limbs[index] - other.limbs[index]
            if difference != 0:
                return difference
            index -= 1
        return 0

    def add(self, other: Natural) -> None:
        size = self.size if self.size > other.size else other.size
        self.reserve(size + 1)
        carry = 0
        index = 0
        while index < size:
            value = carry
            if index < self.size:
                value += self.limbs[index]
            if index < other.size:
                value += other.limbs[index]
            self.limbs[index] = value & _MASK
            carry = value >> _BITS
            index += 1
        if carry > 0:
            self.limbs[size] = carry
            size += 1
        self.size = size

    def subtract(self, other: Natural) -> None:
        """self - other, which is not greater."""
        borrow = 0
        index = 0
        while index < self.size:
            value = self.limbs[index] - borrow
            if index < other.size:
                value -= other.limbs[index]
            borrow = int(value < 0)
            self.limbs[index] = value & _MASK
            index += 1
        self.trim()

    def sum_compare(self, other: Natural, bound: Natural) -> int:
        """The sign of self + other - bound."""
        total = self.copy()
        total.add(other)
        return total.compare(bound)

    def digit(self, divisor: Natural) -> int:
        """self // divisor, which is below ten; self becomes the remainder."""
        count = 0
        while self.compare(divisor) >= 0:
            self.subtract(divisor)
            count += 1
        return count


class Decimal:
    """Digits d1 d2 … (values 0 to 9) that mean 0.d1d2… * 10**point; no leading zero."""

    digits: bytearray
    point: int

    def __init__(self, digits: bytearray, point: int) -> None:
        self.digits = digits
        self.point = point

    def plain(self, decimals: int) -> str:
        """Positional notation with at least `decimals` digits after the point."""
        count = len(self.digits)
        whole = self.point if self.point > 0 else 1
        after = count - self.point
        if after < decimals:
            after = decimals
        size = whole + 1 + after if after > 0 else whole
        text = new_str(size)
        text._length = size
        place = data_address(text)
        if self.point <= 0:
            store8(place, 48)
            place += 1
        self._store_digits(place, 0, self.point)
        if after > 0:
            place = data_address(text) + whole
            store8(place, 46)
            self._store_digits(place + 1, self.point, self.point + after)
        return text

    def _store_digits(self, place: int, position: int, end: int) -> None:
        """Digits at the positions up to `end`, zeros where there are none."""
        digits = self.digits
        while position < end:
            inside = 0 <= position < len(digits)
            store8(place, 48 + digits[position] if inside else 48)
            place += 1
            position += 1

    def scientific(self, mark: str) -> str:
        """One digit, the others after the point, and the exponent with two digits at least."""
        text = bytearray()
        text.append(48 + self.digits[0])
        if len(self.digits) > 1:
            text.append(46)
            position = 1
            while position < len(self.digits):
                text.append(48 + self.digits[position])
                position += 1
        return text.decode("ascii") + exponent_text(self.point - 1, mark)


def exponent_text(exponent: int, mark: str) -> str:
    sign = "-" if exponent < 0 else "+"
    return mark + sign + str(-exponent if exponent < 0 else exponent).zfill(2)


def estimate(significand: int, exponent: int) -> int:
    """floor(log10(m * 2**e)), or one less."""
    bits = 63 - leading_zeros(significand) + exponent
    # 0.30102999 is a little below log10(2), 0.301029996 a little above: keep below either way.
    if bits >= 0:
        return bits * 30102999 // 100000000
    return (bits * 301029996 - 999999999) // 1000000000


def shortest_digits(significand: int, exponent: int) -> Decimal:
    """The fewest digits that identify m * 2**e among the doubles; the nearest of those."""
    is_even = significand & 1 == 0
    # The gap below a power of two is half the gap above.
    uneven = int(significand == 1 << 52 and exponent > -1074)
    rest = Natural(significand)
    scale = Natural(1)
    above = Natural(1)
    below = Natural(1)
    if exponent >= 0:
        rest.shift_left(exponent + 1 + uneven)
        scale.shift_left(1 + uneven)
        above.shift_left(exponent + uneven)
        below.shift_left(exponent)
    else:
        rest.shift_left(1 + uneven)
        scale.shift_left(1 + uneven - exponent)
        above.shift_left(uneven)
    point = estimate(significand, exponent)
    if point >= 0:
        scale.multiply_power(point)
    else:
        rest.multiply_power(-point)
        above.multiply_power(-point)
        below.multiply_power(-point)
    # Now value = rest / scale * 10**point; make rest / scale (with the upper gap) at most 1.
    while True:
        order = rest.sum_compare(above, scale)
        if order < 0 or (order == 0 and not is_even):
            break
        scale.multiply(10, 0)
        point += 1
    digits = bytearray()
    while True:
        rest.multiply(10, 0)
        above.multiply(10, 0)
        below.multiply(10, 0)
        digit = rest.digit(scale)
        low = rest.compare(below)
        high = rest.sum_compare(above, scale)
        ends_low = low < 0 or (low == 0 and is_even)
        ends_high = high > 0 or (high == 0 and is_even)
        if not ends_low and not ends_high:
            digits.append(digit)
            continue
        if ends_low and ends_high:
            half = rest.sum_compare(rest, scale)
            ends_low = half < 0 or (half == 0 and digit & 1 == 0)
        digits.append(digit if ends_low else digit + 1)
        return Decimal(digits, point)


def decimal_of(number: Natural) -> bytearray:
    """The decimal digits of a natural number; none of zero."""
    reversed_digits = bytearray()
    while number.size > 0:
        part = number.divide(1000000000)
        count = 0
        while count < 9 and (part > 0 or number.size > 0):
            reversed_digits.append(part % 10)
            part //= 10
            count += 1
    reversed_digits.reverse()
    return reversed_digits


def fixed_digits(significand: int, exponent: int, decimals: int) -> Decimal:
    """m * 2**e rounded, half to even, to `decimals` places after the point (before, if negative).

    All places are kept, zeros at the end too; no digits where the result is zero.
    """
    number = Natural(significand)
    last = 0
    sticky = False
    if decimals >= 0:
        number.multiply_power(decimals)
    if exponent >= 0:
        number.shift_left(exponent)
    else:
        last, sticky = number.shift_right(-exponent)
        last *= 5  # as a decimal digit: a half
    places = decimals
    while places < 0:
        sticky = sticky or last != 0
        last = number.divide(10)
        places += 1
    is_odd = number.size > 0 and number.limbs[0] & 1 != 0
    if last > 5 or (last == 5 and (sticky or is_odd)):
        number.add(Natural(1))
    digits = decimal_of(number)
    return Decimal(digits, len(digits) - decimals)


def significant_digits(significand: int, exponent: int, count: int) -> Decimal:
    """m * 2**e rounded, half to even, to `count` significant digits."""
    if significand == 0:
        return Decimal(bytearray(count), 1)
    lead = estimate(significand, exponent)
    while True:
        decimal = fixed_digits(significand, exponent, count - 1 - lead)
        if len(decimal.digits) <= count:
            return decimal
        lead += 1


def power_of_ten(exponent: int) -> float:
    """10.0 ** exponent for 0 to 22, where it is exact."""
    result = 1.0
    while exponent > 0:
        result *= 10.0
        exponent -= 1
    return result


def decimal_to_float(digits: bytes, exponent: int) -> float:
    """The double nearest to the digits, read as a natural number, times 10**exponent."""
    size = len(digits)
    start = 0
    while start < size and digits[start] == 0:
        start += 1
    while size > start and digits[size - 1] == 0:
        size -= 1
        exponent += 1
    count = size - start
    if count == 0 or count + exponent < -330:
        return 0.0
    if count + exponent > 310:
        return bits_float(_INFINITY)
    if count <= 15 and -22 <= exponent <= 22:
        whole = 0
        while start < size:
            whole = whole * 10 + digits[start]
            start += 1
        # Both operands are exact, so the one operation rounds correctly.
        if exponent < 0:
            return float(whole) / power_of_ten(-exponent)
        return float(whole) * power_of_ten(exponent)
    # Digits beyond 800 only matter as "a little more": no midpoint of doubles has as many.
    beyond = count > 800
    if beyond:
        exponent += count - 800
        size = start + 800
    number = Natural(0)
    while start < size:
        number.multiply(10, digits[start])
        start += 1
    if exponent >= 0:
        number.multiply_power(exponent)
        shift = number.bit_length() - 62
        sticky = beyond
        if shift > 0:
            last, others = number.shift_right(shift)
            sticky = beyond or last != 0 or others
        else:
            shift = 0
        return assemble(word_of(number), shift, sticky)
    return divide_rounded(number, exponent, beyond)


def word_of(number: Natural) -> int:
    """The number, below 2**62, as an int."""
    value = 0
    index = number.size - 1
    while index >= 0:
        value = value << _BITS | number.limbs[index]
        index -= 1
    return value


def divide_rounded(number: Natural, exponent: int, sticky: bool) -> float:
    """number * 10**exponent for a negative exponent: long division to 56 or 57 bits."""
    divisor = Natural(1)
    divisor.multiply_power(-exponent)
    shift = 56 - (number.bit_length() - divisor.bit_length())
    if shift > 0:
        number.shift_left(shift)
    else:
        divisor.shift_left(-shift)
    divisor.shift_left(56)
    quotient = 0
    step = 0
    while step < 57:
        quotient <<= 1
        if number.compare(divisor) >= 0:
            number.subtract(divisor)
            quotient |= 1
        number.shift_left(1)
        step += 1
    return assemble(quotient, -shift, sticky or number.size > 0)


def assemble(word: int, exponent: int, sticky: bool) -> float:
    """The double nearest to (word + a little if `sticky`) * 2**exponent, half to even."""
    if word == 0:
        return 0.0
    length = 64 - leading_zeros(word)
    power = length - 1 + exponent
    precision = 53 if power >= -1022 else power + 1075
    if precision < 0:
        return 0.0
    drop = length - precision
    if drop > 0:
        rest = word & (1 << drop) - 1
        half = 1 << drop - 1
        word >>= drop
        if rest > half or (rest == half and (sticky or word & 1 != 0)):
            word += 1
    else:
        word <<= -drop
    # Adding keeps a carry out of the significand right: it moves on to the exponent.
    bits = word if precision < 53 else (power + 1022 << 52) + word
    return bits_float(bits if bits < _INFINITY else _INFINITY)
