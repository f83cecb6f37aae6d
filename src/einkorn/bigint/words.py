"""Limbs from text, and as floats and hashes."""

from einkorn.bigint import magnitude as natural
from einkorn.bigint.magnitude import BITS

_HASH_BITS = 61
_HASH_MODULUS = (1 << _HASH_BITS) - 1


def hash_of(limbs: list[int], negative: bool) -> int:
    """The hash of an int of that value: the remainder by 2^61 - 1, with the sign; never -1."""
    value = 0
    for place in range(len(limbs) - 1, -1, -1):
        # A multiplication by 2^30 modulo 2^61 - 1 rotates 61 bits.
        value = (value & (1 << _HASH_BITS - BITS) - 1) << BITS | value >> _HASH_BITS - BITS
        value += limbs[place]
        if value >= _HASH_MODULUS:
            value -= _HASH_MODULUS
    value = -value if negative else value
    return -2 if value == -1 else value


def float_of(limbs: list[int], exponent: int = 0) -> float:
    """The float nearest to limbs · 2^exponent, ties to even; OverflowError beyond the largest."""
    size = natural.bit_length(limbs)
    if size + exponent > 1024:
        raise OverflowError("int too large to convert to float")
    # 53 bits, fewer where the result is subnormal.
    kept = min(53, size + exponent + 1074)
    if kept < 0:
        return 0.0
    drop = size - kept
    if drop <= 0:
        return _scaled(_small(limbs), exponent)
    top = _small(natural.shift_right(limbs, drop))
    half = natural.shift_right(limbs, drop - 1)
    if half and half[0] & 1 and (top & 1 or natural.has_bits_below(limbs, drop - 1)):
        top += 1
    if top == 1 << 53 and size + exponent == 1024:
        raise OverflowError("int too large to convert to float")
    return _scaled(top, exponent + drop)


def _small(limbs: list[int]) -> int:
    value = 0
    for place in range(len(limbs) - 1, -1, -1):
        value = value << BITS | limbs[place]
    return value


def _scaled(value: int, exponent: int) -> float:
    """value · 2^exponent, which is exact."""
    result = float(value)
    while exponent > 0:
        step = min(exponent, 512)
        result *= 2.0**step
        exponent -= step
    while exponent < 0:
        step = min(-exponent, 512)
        result *= 0.5**step
        exponent += step
    return result


def parse(text: str, base: int) -> tuple[bool, list[int]]:
    """Sign and limbs of a number as int() reads it; ValueError with int()'s message."""
    if base != 0 and (base < 2 or base > 36):
        raise ValueError("int() base must be >= 2 and <= 36, or 0")
    digits = text.strip().lower()
    negative = digits.startswith("-")
    if negative or digits.startswith("+"):
        digits = digits[1:]
    radix = base
    prefix = {"0x": 16, "0o": 8, "0b": 2}.get(digits[:2], 0)
    if prefix and base in (0, prefix):
        radix = prefix
        digits = digits[2:]
        if digits.startswith("_"):
            digits = digits[1:]
    elif base == 0:
        radix = 10
        if len(digits) > 1 and digits[0] == "0" and digits.strip("0_"):
            digits = ""
    plain = digits.replace("_", "")
    wrong = digits.startswith("_") or digits.endswith("_") or "__" in digits or not plain
    if wrong or not all(_is_digit(c, radix) for c in plain):
        raise ValueError(f"invalid literal for int() with base {base}: {text!r}")
    limbs = natural.from_digits(plain, radix)
    return negative and len(limbs) > 0, limbs


def _is_digit(character: str, base: int) -> bool:
    code = ord(character)
    value = code - 48 if 48 <= code < 58 else code - 87 if 97 <= code < 123 else 99
    return value < base
