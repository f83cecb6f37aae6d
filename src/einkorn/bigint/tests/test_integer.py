"""Integer against CPython's int, at random and at the edges."""

import math
import operator
import random
from collections.abc import Callable

import pytest

from einkorn.bigint import Integer, gcd, isqrt

EDGES = [
    0,
    1,
    -1,
    2**30 - 1,
    2**30,
    -(2**30),
    2**60,
    2**63 - 1,
    -(2**63),
    2**64,
    2**90 - 1,
    -(2**90),
]
BINARY: list[Callable[..., object]] = [
    operator.add, operator.sub, operator.mul, operator.and_, operator.or_, operator.xor,
    operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne,
]  # fmt: skip
DIVIDING: list[Callable[..., object]] = [operator.floordiv, operator.mod, operator.truediv]


def big(value: int) -> Integer:
    return Integer(str(value))


def same(ours: object, theirs: object) -> bool:
    return str(ours) == str(theirs)


def numbers() -> list[int]:
    chance = random.Random(5)
    found = list(EDGES)
    for _ in range(60):
        found.append(chance.getrandbits(chance.choice([5, 31, 60, 64, 100, 400, 3000])))
        if chance.random() < 0.5:
            found[-1] = -found[-1]
    return found


def test_operators_answer_as_int() -> None:
    chance = random.Random(6)
    values = numbers()
    for _ in range(400):
        a, b = chance.choice(values), chance.choice(values)
        for operation in BINARY:
            assert same(operation(big(a), big(b)), operation(a, b)), (operation, a, b)
        for operation in DIVIDING if b else []:
            try:
                expected: object = operation(a, b)
            except OverflowError:
                with pytest.raises(OverflowError):
                    operation(big(a), big(b))
            else:
                assert same(operation(big(a), big(b)), expected), (operation, a, b)


def test_one_operand() -> None:
    for a in numbers():
        ours = big(a)
        assert (str(ours), hash(ours), bool(ours)) == (str(a), hash(a), bool(a))
        assert (ours.bit_length(), ours.bit_count()) == (a.bit_length(), a.bit_count())
        assert same(-ours, -a) and same(~ours, ~a) and same(abs(ours), abs(a))
        for count in (0, 1, 29, 30, 31, 95):
            assert same(ours << count, a << count) and same(ours >> count, a >> count)
        for spec in ("d", "x", "#X", "o", "b", ",", "_x", "+40d", "<50", "^3000x", "050"):
            assert format(ours, spec) == format(a, spec), spec
        for base in (2, 7, 16, 36):
            assert Integer(format(a, "b"), 2) == ours
            assert same(
                Integer("-zZ1" if a < 0 else "0_1", 36), int("-zZ1" if a < 0 else "0_1", 36)
            )
            assert base
        length = a.bit_length() // 8 + 1
        for order in ("big", "little"):
            octets = a.to_bytes(length, order, signed=True)
            assert ours.to_bytes(length, order, signed=True) == octets
            assert same(Integer.from_bytes(octets, order, signed=True), a)
        try:
            assert float(ours) == float(a)
        except OverflowError:
            with pytest.raises(OverflowError):
                float(a)


def test_floats_round_to_even() -> None:
    for a in (2**53 + 1, 2**53 + 3, 2**54 + 2, 2**54 + 6, 2**100 + 2**47, 2**100 + 2**47 + 1):
        assert float(big(a)) == float(a)
    for numerator, denominator in ((1, 3), (10**400, 10**399 * 7), (1, 10**320), (3, 2**1075)):
        assert big(numerator) / big(denominator) == numerator / denominator
    for value in (0.0, 1.5, -2.75, 1e300, 2.0**70 + 2.0**30, -1e22):
        assert same(Integer(value), int(value))


def test_powers_roots_and_divisors() -> None:
    chance = random.Random(7)
    for _ in range(40):
        a, b = chance.getrandbits(200), chance.getrandbits(120)
        m = chance.getrandbits(130) | 1
        assert same(pow(big(a), big(b), big(m)), pow(a, b, m))
        assert same(pow(big(-a), 5, big(-m)), pow(-a, 5, -m))
        assert same(big(a) ** (b % 30), a ** (b % 30))
        assert same(gcd(big(a), big(b)), math.gcd(a, b)) and same(isqrt(big(a)), math.isqrt(a))
        if math.gcd(a, m) == 1 and m > 1:
            assert same(pow(big(a), -1, big(m)), pow(a, -1, m))


def test_ints_on_either_side() -> None:
    five = Integer(5)
    assert same(3 - five, -2) and same(2**five, 32) and same(17 // five, 3) and same(17 % five, 2)
    assert same(5 + five, 10) and 5 == five and five != 6 and 4 < five <= 5 and 1 / five == 0.2
    assert [10, 20, 30][Integer(1)] == 20 and {five: 1}[Integer(5)] == 1 and int(five) == 5


@pytest.mark.parametrize("text", ["", "-", "1__0", "_1", "1_", "0x", "12a", "1.0"])
def test_wrong_text(text: str) -> None:
    with pytest.raises(ValueError) as ours:
        Integer(text)
    with pytest.raises(ValueError) as theirs:
        int(text)
    assert str(ours.value) == str(theirs.value)


def test_errors() -> None:
    with pytest.raises(ZeroDivisionError):
        Integer(1) // 0
    with pytest.raises(ValueError, match="negative shift count"):
        Integer(1) << -1
    with pytest.raises(OverflowError):
        Integer(256).to_bytes(1)
