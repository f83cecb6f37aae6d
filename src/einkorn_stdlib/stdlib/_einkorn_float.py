"""Floats as text, exactly; hash and conversion."""

from einkorn.lowlevel.floating import truncate


def to_int(value: float) -> int:
    """Towards zero, as int(x)."""
    if value != value:
        raise ValueError("cannot convert float NaN to integer")
    if -9223372036854775808.0 <= value < 9223372036854775808.0:
        return truncate(value)
    if value - value != 0.0:
        raise OverflowError("cannot convert float infinity to integer")
    raise OverflowError("float too large to convert to a 64-bit int")


def hash_float(value: float) -> int:
    return 0


def to_str(value: float) -> str:
    return ""


def parse(text: str) -> float:
    return 0.0
