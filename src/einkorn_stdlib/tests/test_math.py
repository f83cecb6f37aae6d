"""math of the library against CPython's: exact where a definition says so, else within one last place.

(CPython's own functions are not all correctly rounded; the bounds are how far they stray.)
"""

import math
import random
import struct

import pytest

from einkorn_stdlib.tests.under_test import load

ours = load("math")

SPECIAL = [
    0.0, -0.0, 1.0, -1.0, 2.0, 0.5, -0.5, math.inf, -math.inf, math.nan, 1e308, -1e308, 5e-324, -5e-324,
    2.2250738585072014e-308, 1e-300, 1e300, 10.0, 100.0, 1000.0, 8.0, 710.0, -745.0, -745.2, 709.7827,
    3.0, -2.0, -2.5, 1e16, 1e22, math.pi, math.pi / 2, 171.0, 23.0, 24.0, 0.1, 1e-308, -3.0, 1 / 3,
]  # fmt: skip

# Last places of difference allowed.
ONE_ARGUMENT = {
    "exp": 1, "expm1": 1, "exp2": 1, "log": 1, "log2": 1, "log10": 1, "log1p": 1, "sqrt": 0, "cbrt": 3,
    "sin": 1, "cos": 1, "tan": 1, "asin": 1, "acos": 1, "atan": 1, "sinh": 2, "cosh": 2, "tanh": 2,
    "asinh": 2, "acosh": 2, "atanh": 2, "erf": 1, "erfc": 5, "gamma": 12, "floor": 0, "ceil": 0, "trunc": 0,
    "modf": 0, "frexp": 0, "degrees": 0, "radians": 0, "ulp": 0, "fabs": 0, "isnan": 0, "isinf": 0, "isfinite": 0,
}  # fmt: skip
TWO_ARGUMENTS = {
    "pow": 1, "fmod": 0, "atan2": 1, "hypot": 1, "copysign": 0, "remainder": 0, "nextafter": 0, "log": 0,
}  # fmt: skip


def answer(function: object, *arguments: object) -> object:
    try:
        return function(*arguments)  # type: ignore[operator]
    except (ValueError, OverflowError, ZeroDivisionError) as error:
        return type(error).__name__, str(error)


def ordinal(value: float) -> int:
    bits: int = struct.unpack("<q", struct.pack("<d", value))[0]
    return bits if bits >= 0 else -(bits & (1 << 63) - 1)


def check(name: str, allowed: int, *arguments: object) -> None:
    expected = answer(getattr(math, name), *arguments)
    got = answer(getattr(ours, name), *arguments)
    if isinstance(expected, int) and not -(2**63) <= expected < 2**63:
        assert isinstance(got, tuple) and got[0] == "OverflowError"
    elif isinstance(expected, float) and isinstance(got, float):
        if expected != expected:
            assert got != got, (name, arguments)
        else:
            assert abs(ordinal(got) - ordinal(expected)) <= allowed, (
                name,
                arguments,
                got,
                expected,
            )
    else:
        assert repr(got) == repr(expected), (name, arguments)


def samples(seed: int) -> list[float]:
    draw = random.Random(seed)
    values = [
        draw.choice([-1, 1]) * draw.random() * 2.0 ** draw.randint(-60, 10) for _ in range(100)
    ]
    values += [struct.unpack("<d", draw.randbytes(8))[0] for _ in range(100)]
    values += [draw.uniform(-1, 1) for _ in range(60)]
    return values + [draw.uniform(-30, 30) for _ in range(60)]


@pytest.mark.parametrize("name", ONE_ARGUMENT)
def test_one_argument(name: str) -> None:
    for value in SPECIAL + samples(1):
        check(name, ONE_ARGUMENT[name], value)


@pytest.mark.parametrize("name", TWO_ARGUMENTS)
def test_two_arguments(name: str) -> None:
    for first in SPECIAL:
        for second in SPECIAL:
            check(name, TWO_ARGUMENTS[name], first, second)
    for first, second in zip(samples(2), samples(3)[::-1], strict=True):
        check(name, TWO_ARGUMENTS[name], first, second)
        check(name, TWO_ARGUMENTS[name], abs(first), second)


def test_ldexp_rounds_once() -> None:
    draw = random.Random(4)
    for value in SPECIAL + samples(5):
        for shift in (0, 1, -1, -1074, 1023, 3000, -3000, draw.randint(-1100, 1100)):
            check("ldexp", 0, value, shift)


def test_exact_powers_and_logarithms() -> None:
    for exponent in range(-300, 300):
        assert ours.log2(2.0**exponent) == exponent
        assert ours.exp2(float(exponent)) == 2.0**exponent
    for exponent in range(23):
        assert ours.log10(10.0**exponent) == exponent
        assert ours.pow(10.0, float(exponent)) == 10.0**exponent
    assert [ours.gamma(float(n)) for n in range(1, 24)] == [
        float(math.factorial(n - 1)) for n in range(1, 24)
    ]


def test_large_angles() -> None:
    for value in (1e5, 2097151.9, 2097152.0, 1e9, 1e15, 1e22, 1e100, 1.7e308):
        for name in ("sin", "cos", "tan"):
            check(name, 1, value)
            check(name, 1, -value)
    # The double closest to a multiple of pi/2 (glibc misses it by eight last places).
    assert ours.cos(6381956970095103 * 2.0**797) == -4.687165924254628e-19


def test_integers() -> None:
    numbers = [0, 1, 2, 3, 6, 12, 35, -4, 97, 1 << 40, (1 << 62) + 1, 2**63 - 1]
    for a in numbers:
        check("isqrt", 0, a)
        check("factorial", 0, min(a, 20))
        for b in numbers:
            check("gcd", 0, a, b)
            if abs(a) < 1 << 30 and abs(b) < 1 << 30:
                check("lcm", 0, a, b)
            check("comb", 0, min(a, 61), b)
            check("perm", 0, min(a, 20), b)
    for n in [k * k + d for k in (3, 1000, 2**31, 3037000499) for d in (-1, 0, 1)]:
        check("isqrt", 0, n)
    assert ours.gcd() == 0 and ours.lcm() == 1 and ours.gcd(12, 18, 27) == 3
    assert ours.perm(5) == 120


def test_sums() -> None:
    draw = random.Random(6)
    for size in range(0, 40):
        values = [draw.uniform(-1, 1) * 2.0 ** draw.randint(-40, 40) for _ in range(size)]
        values += [-value for value in values[::2]]
        assert ours.fsum(values) == math.fsum(values)
        assert ours.prod(values) == math.prod(values)
        assert ours.hypot(*values) == pytest.approx(math.hypot(*values), rel=2e-16, abs=0.0)
    assert ours.fsum([1e100, 1.0, -1e100] * 3) == 3.0
    assert ours.fsum([math.inf, 1.0]) == math.inf
    with pytest.raises(ValueError, match="-inf \\+ inf in fsum"):
        ours.fsum([math.inf, -math.inf])
    with pytest.raises(OverflowError, match="intermediate overflow in fsum"):
        ours.fsum([1e308, 1e308, 1e308])
    assert ours.dist([0.0, 0.0], [3.0, 4.0]) == 5.0
    assert ours.isclose(1.0, 1.0 + 1e-10) and not ours.isclose(1.0, 1.1)
    assert ours.lgamma(10.5) == pytest.approx(math.lgamma(10.5), rel=4e-16)
    assert ours.lgamma(-2.5) == pytest.approx(math.lgamma(-2.5), rel=4e-15)
