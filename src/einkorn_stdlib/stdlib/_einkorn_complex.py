"""Complex numbers as pairs of floats: quotient, power, text. Steps and rounding as in CPython's complexobject."""

from _einkorn_integer import plain, stripped
from _elementary import atan2, cos, exp, hypot, log, sin
from einkorn.lowlevel.floating import copysign


def absolute(real: float, imag: float) -> float:
    """The distance from zero; OverflowError where no float can hold it."""
    size = hypot([real, imag])
    if size - size != 0.0 and real - real == 0.0 and imag - imag == 0.0:
        raise OverflowError("absolute value too large")
    return size


def quotient(a: float, b: float, c: float, d: float) -> tuple[float, float]:
    """(a + bi) / (c + di), scaled by the larger part of the divisor (Smith's method)."""
    if abs(c) >= abs(d):
        if c == 0.0:
            raise ZeroDivisionError("complex division by zero")
        ratio = d / c
        divisor = c + d * ratio
        return ((a + b * ratio) / divisor, (b - a * ratio) / divisor)
    if abs(d) >= abs(c):
        ratio = c / d
        divisor = c * ratio + d
        return ((a * ratio + b) / divisor, (b * ratio - a) / divisor)
    nothing = c - c + d - d  # one of the two is no number
    return (nothing, nothing)


def _whole_power(a: float, b: float, exponent: int) -> tuple[float, float]:
    real, imag = 1.0, 0.0
    mask = 1
    while mask <= exponent:
        if exponent & mask != 0:
            real, imag = real * a - imag * b, real * b + imag * a
        mask <<= 1
        a, b = a * a - b * b, a * b + b * a
    return (real, imag)


def power(a: float, b: float, c: float, d: float) -> tuple[float, float]:
    """(a + bi) ** (c + di): by multiplying where the exponent is a small whole number, else by angles."""
    if a == 0.0 and b == 0.0 and (d != 0.0 or c < 0.0):
        raise ZeroDivisionError("0.0 to a negative or complex power")
    if d == 0.0 and -100.0 <= c <= 100.0 and c == c // 1.0:
        exponent = int(c)
        if exponent >= 0:
            return _whole_power(a, b, exponent)
        real, imag = _whole_power(a, b, -exponent)
        return quotient(1.0, 0.0, real, imag)
    if a == 0.0 and b == 0.0:
        return (0.0, 0.0)
    size = hypot([a, b])
    length = size**c
    angle = atan2(b, a)
    phase = angle * c
    if d != 0.0:
        length /= exp(angle * d)
        phase += d * log(size)
    return (length * cos(phase), length * sin(phase))


def hash_parts(real: int, imag: int) -> int:
    """CPython's combination, modulo 2**64 and signed."""
    low = (imag & 0xFFFFFFFF) * 1000003
    high = ((imag >> 32) * 1000003 + (low >> 32)) & 0xFFFFFFFF
    total = (real & 0xFFFFFFFF) + (low & 0xFFFFFFFF)
    upper = ((real >> 32) + high + (total >> 32)) & 0xFFFFFFFF
    if upper >= 0x80000000:
        upper -= 0x100000000
    code = upper * 0x100000000 + (total & 0xFFFFFFFF)
    return -2 if code == -1 else code


def _part(value: float) -> str:
    text = repr(value)
    return text[:-2] if text.endswith(".0") else text


def _signed(value: float) -> str:
    text = _part(value)
    return text if text.startswith("-") else "+" + text


def to_str(real: float, imag: float) -> str:
    """As repr shows it: only the imaginary part where the real one is plus zero."""
    if real == 0.0 and copysign(1.0, real) > 0.0:
        return _part(imag) + "j"
    return "(" + _part(real) + _signed(imag) + "j)"


def _number(text: str) -> float:
    if text != stripped(text):
        raise ValueError("complex() arg is a malformed string")
    try:
        return float(text)
    except ValueError:
        raise ValueError("complex() arg is a malformed string") from None


def _unit(text: str) -> float:
    """What stands before `j`: a sign alone means one."""
    if text == "" or text == "+":
        return 1.0
    return -1.0 if text == "-" else _number(text)


def _underscores_part_digits(text: str) -> bool:
    """Whether each underscore stands between two digits."""
    parts = text.split("_")
    for index in range(1, len(parts)):
        if not parts[index - 1][-1:].isdigit() or not parts[index][:1].isdigit():
            return False
    return True


def parse(text: str) -> tuple[float, float]:
    """complex(text): `real`, `imag j`, or both; ValueError otherwise."""
    if "_" in text and not _underscores_part_digits(text):
        raise ValueError("could not convert string to complex: " + repr(text))
    inner = stripped(plain(text))
    if inner.startswith("(") and inner.endswith(")"):
        inner = stripped(inner[1:-1])
    if inner == "":
        raise ValueError("complex() arg is a malformed string")
    if inner[-1] not in "jJ":
        return (_number(inner), 0.0)
    inner = inner[:-1]
    split = len(inner) - 1
    while split > 0 and not (inner[split] in "+-" and inner[split - 1] not in "eE"):
        split -= 1
    if split <= 0:
        return (0.0, _unit(inner))
    return (_number(inner[:split]), _unit(inner[split:]))
