"""CPython twin of floating: the same answers by way of `math` and `struct`."""

import math
import struct


def sqrt(value: float, /) -> float:
    """Correctly rounded square root; NaN for negative values."""
    return math.sqrt(value) if value >= 0.0 else math.nan


def fabs(value: float, /) -> float:
    """The sign bit cleared."""
    return math.fabs(value)


def copysign(magnitude: float, sign: float, /) -> float:
    """`magnitude` with the sign bit of `sign`."""
    return math.copysign(magnitude, sign)


def truncate(value: float, /) -> int:
    """The integer part."""
    return int(value)


def float_bits(value: float, /) -> int:
    """The 64 bits of a double as a signed integer."""
    bits: int = struct.unpack("<q", struct.pack("<d", value))[0]
    return bits


def bits_float(bits: int, /) -> float:
    """The double with these 64 bits."""
    value: float = struct.unpack("<d", struct.pack("<q", bits))[0]
    return value
