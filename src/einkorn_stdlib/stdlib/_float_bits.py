"""Floats of 32 and 16 bits, as octets hold them."""

from _einkorn_float import octets_of

from einkorn.lowlevel.floating import bits_float


def narrowed(value: float, exponent_bits: int, mantissa_bits: int, message: str) -> int:
    """A double rounded to a smaller format (to nearest, ties to even)."""
    bits = octets_of(value)
    sign = (bits >> 63 & 1) << exponent_bits + mantissa_bits
    exponent = bits >> 52 & 0x7FF
    mantissa = bits & 0xF_FFFF_FFFF_FFFF
    largest = (1 << exponent_bits) - 1
    if exponent == 0x7FF:
        quiet = 0
        if mantissa:
            # A NaN keeps the upper bits of its payload in 32 bits; in 16 there is but one, as in CPython.
            quiet = 1 << mantissa_bits - 1
            if mantissa_bits > 10:
                quiet |= mantissa >> 52 - mantissa_bits
        return sign | largest << mantissa_bits | quiet
    if exponent == 0:
        return sign  # a subnormal double is far below the smallest number of either format
    mantissa |= 0x10_0000_0000_0000
    place = exponent - 1023 + (largest >> 1)
    drop = 52 - mantissa_bits
    if place < 1:
        drop += 1 - place
        place = 1
    if drop > 54:
        return sign
    kept = mantissa >> drop
    rest = mantissa & (1 << drop) - 1
    half = 1 << drop - 1
    if rest > half or (rest == half and kept & 1):
        kept += 1
    # `kept` carries the implicit one, and a carry out of it moves into the exponent by itself.
    result = (place - 1 << mantissa_bits) + kept
    if result >> mantissa_bits >= largest:
        raise OverflowError(message)
    return sign | result


def widened(bits: int, exponent_bits: int, mantissa_bits: int) -> float:
    """The double of the same value."""
    mantissa = bits & (1 << mantissa_bits) - 1
    exponent = bits >> mantissa_bits & (1 << exponent_bits) - 1
    negative = bits >> exponent_bits + mantissa_bits & 1
    largest = (1 << exponent_bits) - 1
    if exponent == largest:
        wide = 0x7FF << 52 | mantissa << 52 - mantissa_bits
        value = bits_float(wide)
    elif exponent == 0:
        value = float(mantissa) * bits_float((1023 - (largest >> 1) + 1 - mantissa_bits) << 52)
    else:
        wide = exponent - (largest >> 1) + 1023 << 52 | mantissa << 52 - mantissa_bits
        value = bits_float(wide)
    return -value if negative else value
