"""Floats as text, exactly; hash, rounding and conversion.

Both directions between decimal and binary are exact long arithmetic in limbs of 30 bits: short,
and right for every double (Steele and White's free-format algorithm for the shortest digits).
"""

from typing import NoReturn

from _einkorn_codec import decode_latin1
from _einkorn_digits import Decimal, decimal_to_float, fixed_digits, shortest_digits
from _einkorn_integer import plain, stripped
from einkorn.lowlevel.floating import bits_float, float_bits, truncate
from einkorn.lowlevel.memory import data_address

_EXACT = 9007199254740992.0  # 2**53: from here on every double is an integer


def to_int(value: float) -> int:
    """Towards zero, as int(x)."""
    if value != value:
        raise ValueError("cannot convert float NaN to integer")
    if -9223372036854775808.0 <= value < 9223372036854775808.0:
        return truncate(value)
    if value - value != 0.0:
        raise OverflowError("cannot convert float infinity to integer")
    raise OverflowError("float too large to convert to a 64-bit int")


def exponent_of(value: float) -> int:
    """e where value = m * 2**e with the whole significand m; of a finite number."""
    biased = float_bits(value) >> 52 & 0x7FF
    return (biased if biased > 0 else 1) - 1075


def significand_of(value: float) -> int:
    bits = float_bits(value)
    fraction = bits & 0xF_FFFF_FFFF_FFFF
    if bits >> 52 & 0x7FF == 0:
        return fraction
    return fraction | 1 << 52


def hash_float(value: float) -> int:
    """Equal to the hash of the int where the value is one: modulo 2**61 - 1 (as CPython)."""
    if value != value:
        return 0x7FF8_0000  # CPython's depends on the object
    if value - value != 0.0:
        return 314159 if value > 0.0 else -314159
    # m * 2**e modulo 2**61 - 1 is a rotation of the 61 bits of m.
    turn = exponent_of(value) % 61
    significand = significand_of(value)
    mask = (1 << 61) - 1
    low = significand & (1 << 61 - turn) - 1
    code = (low << turn | significand >> 61 - turn) & mask
    if code == mask:
        code = 0
    if value < 0.0:
        code = -code
    return -2 if code == -1 else code


def integer_ratio(value: float) -> tuple[int, int]:
    if value != value:
        raise ValueError("cannot convert NaN to integer ratio")
    if value - value != 0.0:
        raise OverflowError("cannot convert Infinity to integer ratio")
    significand = significand_of(value)
    exponent = exponent_of(value)
    if significand == 0:
        return (0, 1)
    while exponent < 0 and significand & 1 == 0:
        significand >>= 1
        exponent += 1
    if value < 0.0:
        significand = -significand
    if exponent >= 0:
        return (significand << exponent, 1)
    return (significand, 1 << -exponent)


def round_to_int(value: float) -> int:
    """round(x): to the nearest integer, half to even."""
    whole = to_int(value)
    if value >= _EXACT or value <= -_EXACT:
        return whole
    rest = value - float(whole)
    if rest > 0.5 or (rest == 0.5 and whole & 1 != 0):
        return whole + 1
    if rest < -0.5 or (rest == -0.5 and whole & 1 != 0):
        return whole - 1
    return whole


def round_to(value: float, digits: int) -> float:
    """round(x, n): the decimal rounded correctly, half to even, and read back."""
    if value - value != 0.0 or value == 0.0 or digits > 323:
        return value
    if digits < -308:
        return -0.0 if value < 0.0 else 0.0
    decimal = fixed_digits(significand_of(value), exponent_of(value), digits)
    result = decimal_to_float(bytes(decimal.digits), -digits)
    if result - result != 0.0:
        raise OverflowError("rounded value too large to represent")
    return -result if float_bits(value) < 0 else result


def special(value: float) -> str:
    """inf, -inf or nan; "" of a finite number."""
    if value != value:
        return "nan"
    if value - value != 0.0:
        return "inf" if value > 0.0 else "-inf"
    return ""


def to_str(value: float) -> str:
    """repr: the shortest digits that read back as the same double."""
    text = special(value)
    if text != "":
        return text
    sign = "-" if float_bits(value) < 0 else ""
    if value == 0.0:
        return sign + "0.0"
    decimal = short_digits(value if value > 0.0 else -value)
    if -4 < decimal.point <= 16:
        return sign + decimal.plain(1)
    return sign + decimal.scientific("e")


def short_digits(value: float) -> Decimal:
    """Shortest digits of a positive number; without long arithmetic where there are few."""
    if 0.00001 <= value < 1e15:
        scale = 1.0
        decimals = 0
        while decimals <= 19 and value * scale < 1e15:
            whole = truncate(value * scale + 0.5)
            # Up to 15 digits name a double uniquely, and this quotient is rounded correctly.
            if float(whole) / scale == value:
                digits = bytearray(str(whole).encode())
                index = 0
                while index < len(digits):
                    digits[index] -= 48
                    index += 1
                point = len(digits) - decimals
                while len(digits) > 1 and digits[-1] == 0:
                    digits.pop()
                return Decimal(digits, point)
            scale *= 10.0
            decimals += 1
    return shortest_digits(significand_of(value), exponent_of(value))


def to_hex(value: float) -> str:
    text = special(value)
    if text != "":
        return text
    sign = "-" if float_bits(value) < 0 else ""
    if value == 0.0:
        return sign + "0x0.0p+0"
    significand = significand_of(value)
    exponent = exponent_of(value) + 52
    digits = hex(significand & 0xF_FFFF_FFFF_FFFF)[2:].zfill(13)
    lead = "1" if significand >> 52 != 0 else "0"
    return sign + "0x" + lead + "." + digits + "p" + ("+" if exponent >= 0 else "") + str(exponent)


_nans: list[int] = [0]  # how many `float("nan")` has made
_NUMBERED = 0x7FF8_E1C0  # the upper half of those: hardly one that others make


def _new_nan() -> float:
    """A NaN that differs in its bits from those before: in CPython it is another object, which containers see."""
    _nans[0] = (_nans[0] + 1) & 0xFFFF_FFFF
    return bits_float(_NUMBERED << 32 | _nans[0])


def octets_of(value: float) -> int:
    """The bits of a float as others know them: without what `float("nan")` numbers."""
    bits = float_bits(value)
    return bits >> 48 << 48 if bits >> 32 & 0x7FFF_FFFF == _NUMBERED else bits


def parse(text: str) -> float:
    """float(text): decimal notation, inf, nan; underscores between digits; white space around."""
    body = stripped(plain(text))
    if not body.isascii():
        raise_invalid(text)
    octets = body.encode().lower()
    size = len(octets)
    position = 0
    negative = False
    if size > 0 and (octets[0] == 45 or octets[0] == 43):
        negative = octets[0] == 45
        position = 1
    word = octets[position:]
    if word == b"inf" or word == b"infinity":
        return bits_float(-(1 << 52) if negative else 0x7FF << 52)
    if word == b"nan":
        return -_new_nan() if negative else _new_nan()
    digits = bytearray()
    point = -1
    seen = 0
    exponent = 0
    previous_digit = False
    while position < size:
        octet = octets[position]
        if 48 <= octet <= 57:
            digits.append(octet - 48)
            seen += 1
            previous_digit = True
        elif octet == 46 and point < 0:
            if position > 0 and octets[position - 1] == 95:
                raise_invalid(text)
            point = seen
            previous_digit = False
        elif octet == 95 and previous_digit and position + 1 < size:
            if not 48 <= octets[position + 1] <= 57:
                raise_invalid(text)
            previous_digit = False
        elif octet == 101 and seen > 0:
            exponent = parse_exponent(octets, position + 1, text)
            break
        else:
            raise_invalid(text)
        position += 1
    if seen == 0:
        raise_invalid(text)
    if point < 0:
        point = seen
    result = decimal_to_float(bytes(digits), exponent + point - seen)
    return -result if negative else result


def parse_octets(octets: bytes) -> float:
    """float(octets): as of a text, but for what the error shows."""
    text = decode_latin1(data_address(octets), octets._size)
    try:
        return parse(text if text.isascii() else "")
    except ValueError as error:
        error.args = ("could not convert string to float: " + repr(octets),)
        raise


def parse_exponent(octets: bytes, position: int, text: str) -> int:
    """The number after e; beyond a hundred thousand it no longer matters."""
    negative = False
    if position < len(octets) and (octets[position] == 45 or octets[position] == 43):
        negative = octets[position] == 45
        position += 1
    if position == len(octets):
        raise_invalid(text)
    value = 0
    previous_digit = False
    while position < len(octets):
        octet = octets[position]
        if 48 <= octet <= 57:
            value = value * 10 + octet - 48
            if value > 100000000:
                value = 100000000
            previous_digit = True
        elif octet == 95 and previous_digit and position + 1 < len(octets):
            previous_digit = False
        else:
            raise_invalid(text)
        position += 1
    if not previous_digit:
        raise_invalid(text)
    return -value if negative else value


def raise_invalid(text: str) -> NoReturn:
    raise ValueError("could not convert string to float: " + repr(text))


def power(base: float, exponent: float) -> float:
    """base ** exponent with the errors of the operator."""
    if exponent == 2.0:
        result = base * base
    elif base == 0.0 and exponent < 0.0 and exponent - exponent == 0.0:
        raise ZeroDivisionError("0.0 cannot be raised to a negative power")
    elif (
        base < 0.0
        and base - base == 0.0
        and exponent - exponent == 0.0
        and exponent // 1.0 != exponent
    ):
        raise ValueError("a fractional power of a negative number is complex")
    else:
        from math import pow as real_power

        try:
            result = real_power(base, exponent)
        except OverflowError:
            raise OverflowError(34, "Numerical result out of range") from None
    if result - result != 0.0 and base - base == 0.0 and exponent - exponent == 0.0:
        raise OverflowError(34, "Numerical result out of range")
    return result
