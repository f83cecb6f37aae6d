"""Integers as text and octets: digits, parsing, powers."""

from typing import NoReturn

from _einkorn_codec import decode_latin1
from _einkorn_text import OctetBuilder
from _einkorn_unicode import decimal
from _einkorn_unicode import is_space as is_unicode_space
from einkorn.lowlevel.integers import u64
from einkorn.lowlevel.memory import data_address, load8, new_bytes, new_str, store8


def to_str(value: int) -> str:
    """Decimal digits of a signed 64-bit integer."""
    rest = u64(value)
    if value < 0:
        rest = u64(0) - rest  # wraps, so that -2**63 is right too
    digits = 1
    limit = u64(10)
    while digits < 20 and rest >= limit:
        digits += 1
        limit = limit * 10
    size = digits + int(value < 0)
    text = new_str(size)
    text._length = size
    address = data_address(text)
    if value < 0:
        store8(address, 45)
    place = address + size
    while rest >= u64(100):
        quotient = rest // 100
        place -= 2
        _store_pair(place, int(rest - quotient * 100))
        rest = quotient
    if rest >= u64(10):
        _store_pair(place - 2, int(rest))
    else:
        store8(place - 1, 48 + int(rest))
    return text


def _store_pair(address: int, pair: int) -> None:
    """Two digits of a number below 100."""
    tens = pair * 103 >> 10
    store8(address, 48 + tens)
    store8(address + 1, 48 + pair - tens * 10)


_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def digits(value: int, bits: int) -> str:
    """Digits of a non-negative integer, `bits` each: 1 binary, 3 octal, 4 hexadecimal."""
    count = 1
    rest = value >> bits
    while rest > 0:
        count += 1
        rest >>= bits
    text = new_str(count)
    text._length = count
    mask = (1 << bits) - 1
    while count > 0:
        count -= 1
        store8(data_address(text) + count, load8(data_address(_DIGITS) + (value & mask)))
        value >>= bits
    return text


def plain(text: str) -> str:
    """The text with ASCII's for the decimal digits and white space of other scripts."""
    if text._size == text._length:
        return text
    builder = OctetBuilder(text._size)
    for character in text:
        code = ord(character)
        digit = decimal(code)
        if digit >= 0:
            builder.add_octet(48 + digit)
        elif code > 127 and is_unicode_space(code):
            builder.add_octet(32)
        else:
            builder.add(character)
    return builder.to_str()


def parse_octets(octets: bytes, base: int) -> int:
    """int(octets, base): as of a text, but for what the error shows."""
    text = decode_latin1(data_address(octets), octets._size)
    try:
        return parse(text if text._size == text._length else "", base)
    except ValueError as error:
        if base != 0 and (base < 2 or base > 36):
            raise
        shown = "invalid literal for int() with base " + to_str(base) + ": " + repr(octets)
        error.args = (shown,)
        raise


def parse(original: str, base: int) -> int:
    """int(text, base): signs, white space around, single underscores between digits, prefixes."""
    if base != 0 and (base < 2 or base > 36):
        raise ValueError("int() base must be >= 2 and <= 36, or 0")
    text = plain(original)
    address = data_address(text)
    size = text._size
    position = 0
    while position < size and is_space(load8(address + position)):
        position += 1
    while size > position and is_space(load8(address + size - 1)):
        size -= 1
    negative = False
    if position < size and (load8(address + position) == 45 or load8(address + position) == 43):
        negative = load8(address + position) == 45
        position += 1
    radix = base
    after_prefix = False
    if position + 1 < size and load8(address + position) == 48:
        mark = load8(address + position + 1) | 0x20
        prefix = 16 if mark == 120 else 8 if mark == 111 else 2 if mark == 98 else 0
        if prefix != 0 and (base == 0 or base == prefix):
            radix = prefix
            position += 2
            after_prefix = True
    leading_zero = radix == 0 and position < size and load8(address + position) == 48
    if radix == 0:
        radix = 10
    value = 0
    last_was_digit = after_prefix
    count = 0
    while position < size:
        octet = load8(address + position)
        position += 1
        if octet == 95 and last_was_digit:
            last_was_digit = False
            continue
        digit = digit_value(octet)
        if digit >= radix:
            raise_invalid(original, base)
        # The negative range is the wider one.
        value = value * radix - digit
        last_was_digit = True
        count += 1
    if count == 0 or not last_was_digit or (leading_zero and value != 0):
        raise_invalid(original, base)
    return value if negative else -value


def raise_invalid(text: str, base: int) -> NoReturn:
    raise ValueError("invalid literal for int() with base " + to_str(base) + ": " + repr(text))


def is_space(octet: int) -> bool:
    """White space around a number: of ASCII's, what C's isspace has (str.isspace has four separators more)."""
    return octet == 32 or 9 <= octet <= 13


def stripped(text: str) -> str:
    """The text of a number without the white space around it, `plain` having gone before."""
    return text.strip(" \t\n\v\f\r")


def digit_value(octet: int) -> int:
    """0..35, or 99 of what is no digit in any base."""
    if 48 <= octet <= 57:
        return octet - 48
    letter = octet | 0x20
    if 97 <= letter <= 122:
        return letter - 87
    return 99


def raise_negative_power(base: int, exponent: int) -> NoReturn:
    """What CPython answers with a float, an int cannot be."""
    if base == 0:
        raise ZeroDivisionError("0.0 cannot be raised to a negative power")
    power = str(base) + " ** " + str(exponent)
    raise ValueError(power + " is no int: write float(" + str(base) + ") ** " + str(exponent))


def power(base: int, exponent: int) -> int:
    """base ** exponent; OverflowError outside 64 bits."""
    if exponent < 0:
        raise_negative_power(base, exponent)
    result = 1
    while True:
        if exponent & 1 != 0:
            result *= base
        exponent >>= 1
        if exponent == 0:
            return result
        base *= base


def multiply_modulo(left: u64, right: u64, modulus: u64) -> u64:
    """left * right % modulus without the 128-bit product: by doubling. All below 2**63."""
    result = u64(0)
    while right != u64(0):
        if right & 1 != u64(0):
            result = (result + left) % modulus
        left = (left + left) % modulus
        right = right >> 1
    return result


def power_modulo(base: int, exponent: int, modulus: int) -> int:
    """pow(base, exponent, modulus), the sign that of the modulus; inverse where negative."""
    if modulus == 0:
        raise ValueError("pow() 3rd argument cannot be 0")
    positive = -modulus if modulus < 0 else modulus
    if exponent < 0:
        base = inverse(base % positive, positive)
        exponent = -exponent
    factor = u64(base % positive)
    limit = u64(positive)
    result = u64(1) % limit
    while exponent > 0:
        if exponent & 1 != 0:
            result = multiply_modulo(result, factor, limit)
        factor = multiply_modulo(factor, factor, limit)
        exponent >>= 1
    value = int(result)
    return value + modulus if modulus < 0 and value != 0 else value


def inverse(value: int, modulus: int) -> int:
    """The multiplicative inverse by Euclid's algorithm."""
    before, after = 0, 1
    rest, divisor = modulus, value
    while divisor != 0:
        quotient = rest // divisor
        before, after = after, before - quotient * after
        rest, divisor = divisor, rest - quotient * divisor
    if rest != 1:
        raise ValueError("base is not invertible for the given modulus")
    return before % modulus


def round_to(value: int, digits: int) -> int:
    """round(value, digits): to a power of ten where negative, half to even."""
    if digits >= 0:
        return value
    if digits < -19:
        return 0
    if digits == -19:
        return 0 if -5000000000000000000 <= value <= 5000000000000000000 else -power(10, 19)
    unit = power(10, -digits)
    rest = value % unit
    down = value - rest
    half = unit // 2
    if rest > half or (rest == half and down // unit & 1 != 0):
        return down + unit
    return down


def to_bytes(value: int, length: int, byteorder: str, signed: bool) -> bytes:
    if length < 0:
        raise ValueError("length argument must be non-negative")
    if byteorder != "little" and byteorder != "big":
        raise ValueError("byteorder must be either 'little' or 'big'")
    if value < 0 and not signed:
        raise OverflowError("can't convert negative int to unsigned")
    if length < 8:
        bits = length * 8 - int(signed)
        if value >> bits != (-1 if value < 0 else 0) if bits >= 0 else value != 0:
            raise OverflowError("int too big to convert")
    octets = new_bytes(length)
    address = data_address(octets)
    index = 0
    while index < length:
        place = index if byteorder == "little" else length - 1 - index
        store8(address + place, value & 0xFF)
        value >>= 8
        index += 1
    return octets


def from_bytes(address: int, size: int, byteorder: str, signed: bool) -> int:
    if byteorder != "little" and byteorder != "big":
        raise ValueError("byteorder must be either 'little' or 'big'")
    value = 0
    index = 0
    while index < size:
        place = index if byteorder == "big" else size - 1 - index
        octet = load8(address + place)
        if index == 0 and signed and octet >= 0x80:
            octet -= 256
        value = value * 256 + octet
        index += 1
    return value


def prefixed(value: int, prefix: str, bits: int) -> str:
    """hex(), oct() and bin()."""
    if value >= 0:
        return prefix + digits(value, bits)
    if value == -9223372036854775807 - 1:
        return "-" + prefix + ("8" if bits == 4 else "1") + "0" * (15 if bits == 4 else 63 // bits)
    return "-" + prefix + digits(-value, bits)
