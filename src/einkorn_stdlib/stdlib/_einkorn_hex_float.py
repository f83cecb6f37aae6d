"""float.fromhex: [sign] [0x] digits [. digits] [p exponent], correctly rounded; inf and nan."""

from typing import NoReturn

from _einkorn_codec import hexadecimal_value
from _einkorn_integer import stripped
from einkorn.lowlevel.floating import bits_float

_LEAST = -1074  # the exponent of the last bit of the smallest numbers
_FULL = 1 << 56  # from here on a significand takes no further digit


def _refuse() -> NoReturn:
    raise ValueError("invalid hexadecimal floating-point string")


def parse_hex(text: str) -> float:
    """The double nearest to what the text says, halves to even; ValueError, OverflowError."""
    if not text.isascii():
        _refuse()
    octets = stripped(text).lower().encode()
    position = 0
    negative = False
    if octets[:1] == b"-" or octets[:1] == b"+":
        negative = octets[0] == 45
        position = 1
    word = octets[position:]
    if word == b"inf" or word == b"infinity":
        return bits_float(-(1 << 52) if negative else 0x7FF << 52)
    if word == b"nan":
        return bits_float(-(1 << 51) if negative else 0x7FF8 << 48)
    if word.startswith(b"0x"):
        word = word[2:]
    digits, mark, exponent_text = word.partition(b"p")
    exponent = _exponent(exponent_text) if mark else 0
    value = _assembled(digits, exponent)
    return -value if negative else value


def _exponent(octets: bytes) -> int:
    """The number behind p; beyond a million million it no longer matters."""
    digits = octets[1:] if octets[:1] == b"-" or octets[:1] == b"+" else octets
    if not digits.isdigit():
        _refuse()
    value = 0
    for octet in digits:
        value = min(value * 10 + octet - 48, 1 << 40)
    return -value if octets[0] == 45 else value


def _assembled(digits: bytes, exponent: int) -> float:
    significand = 0
    lost = False  # whether a digit other than 0 found no place
    seen = False
    after_point = False
    for octet in digits:
        if octet == 46 and not after_point:
            after_point = True
            continue
        digit = hexadecimal_value(octet)
        if digit < 0:
            _refuse()
        seen = True
        if significand < _FULL:
            significand = significand << 4 | digit
            exponent -= 4 if after_point else 0
        else:
            lost = lost or digit != 0
            exponent += 0 if after_point else 4
    if not seen:
        _refuse()
    if significand == 0:
        return 0.0
    return _rounded(significand, exponent, lost)


def _rounded(significand: int, exponent: int, lost: bool) -> float:
    """significand * 2**exponent and, where `lost`, a little more."""
    top = significand.bit_length() + exponent  # the value is below 2**top
    if top > 1024:
        raise OverflowError("hexadecimal value too large to represent as a float")
    if top < _LEAST:
        return 0.0
    last = max(top - 53, _LEAST)  # the exponent of the last bit that is kept
    if last > exponent:
        shift = last - exponent
        rest = significand & (1 << shift) - 1
        half = 1 << shift - 1
        significand >>= shift
        if rest > half or (rest == half and (lost or significand & 1 != 0)):
            significand += 1
    else:
        significand <<= exponent - last
    bits = significand
    if significand >= 1 << 52:
        bits = (last - _LEAST << 52) + significand
    if bits >= 0x7FF << 52:
        raise OverflowError("hexadecimal value too large to represent as a float")
    return bits_float(bits)
