"""random of the library: the same sequence as CPython's for the same seed."""

import random

import pytest

from einkorn_stdlib.tests.under_test import load

ours = load("random")


@pytest.mark.parametrize("seed", [0, 1, -5, 2**40 + 3, 2**63 - 1, "text", b"octets", "", 1.5])
def test_same_sequence(seed: int | str | bytes) -> None:
    mine, theirs = ours.Random(seed), random.Random(seed)
    for _ in range(700):
        assert mine._word() == theirs.getrandbits(32)
    assert [mine.random() for _ in range(5)] == [theirs.random() for _ in range(5)]
    for k in (0, 1, 7, 32, 33, 40, 63):
        assert mine.getrandbits(k) == theirs.getrandbits(k)
    for n in (1, 2, 7, 100, 2**33, 2**62):
        assert mine.randrange(n) == theirs.randrange(n)
    assert mine.randrange(5, 50, 7) == theirs.randrange(5, 50, 7)
    assert mine.randrange(50, 5, -7) == theirs.randrange(50, 5, -7)
    assert mine.randint(-5, 5) == theirs.randint(-5, 5)
    for n in (0, 1, 3, 4, 9):
        assert mine.randbytes(n) == theirs.randbytes(n)
    items, others = list(range(50)), list(range(50))
    mine.shuffle(items)
    theirs.shuffle(others)
    assert items == others
    for n, k in ((10, 3), (100, 5), (100, 6), (1000, 20), (30, 30)):
        assert mine.sample(range(n), k) == theirs.sample(range(n), k)
    assert mine.sample("abc", 4, counts=[2, 1, 3]) == theirs.sample("abc", 4, counts=[2, 1, 3])
    assert mine.choice("abcdef") == theirs.choice("abcdef")
    assert mine.choices("abc", k=6) == theirs.choices("abc", k=6)
    assert mine.choices("abc", [1, 2, 3], k=6) == theirs.choices("abc", [1, 2, 3], k=6)
    assert mine.choices("abc", cum_weights=[1, 2, 9], k=6) == theirs.choices(
        "abc", cum_weights=[1, 2, 9], k=6
    )
    for name, arguments in (
        ("uniform", (1.0, 5.0)), ("triangular", (1.0, 5.0, 2.0)), ("gauss", (0.0, 1.0)), ("gauss", (0.0, 2.0)),
        ("normalvariate", (1.0, 2.0)), ("lognormvariate", (0.0, 1.0)), ("expovariate", (2.0,)),
        ("paretovariate", (3.0,)), ("weibullvariate", (1.0, 2.0)),
    ):  # fmt: skip
        expected = getattr(theirs, name)(*arguments)
        assert getattr(mine, name)(*arguments) == pytest.approx(expected, rel=1e-15), name


def test_refuses() -> None:
    generator = ours.Random(1)
    for call in (
        lambda: generator.randrange(0), lambda: generator.randrange(5, 5), lambda: generator.sample([1], 2),
        lambda: generator.choices([1, 2], [1.0]), lambda: generator.getrandbits(-1),
    ):  # fmt: skip
        with pytest.raises(ValueError):
            call()
    with pytest.raises(IndexError):
        generator.choice([])
    assert 0 <= ours.SystemRandom().random() < 1 and len(ours.randbytes(3)) == 3
