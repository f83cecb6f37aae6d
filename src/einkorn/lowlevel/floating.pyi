"""The double as the machine has it. All are single instructions of the SSE2 baseline."""

def sqrt(value: float, /) -> float:
    """Correctly rounded square root; NaN for negative values."""

def fabs(value: float, /) -> float:
    """The sign bit cleared."""

def copysign(magnitude: float, sign: float, /) -> float:
    """`magnitude` with the sign bit of `sign`."""

def truncate(value: float, /) -> int:
    """CVTTSD2SI: the integer part. The caller knows that |value| < 2**63."""

def float_bits(value: float, /) -> int:
    """The 64 bits of a double as a signed integer."""

def bits_float(bits: int, /) -> float:
    """The double with these 64 bits."""
