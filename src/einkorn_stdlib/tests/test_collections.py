"""deque of the library against CPython's, by random operations; the dicts are tested by programs."""

import random
from collections import deque

import pytest

from einkorn_stdlib.tests.under_test import load

ours = load("_deque")

OPERATIONS = [
    ("append", 1), ("appendleft", 1), ("append", 1), ("appendleft", 1), ("pop", 0), ("popleft", 0),
    ("rotate", 1), ("insert", 2), ("remove", 1), ("index", 1), ("count", 1), ("reverse", 0),
    ("__getitem__", 1), ("__setitem__", 2), ("__delitem__", 1), ("__contains__", 1), ("extend", -1), ("extendleft", -1),
]  # fmt: skip


def answer(value: object, name: str, arguments: list[object]) -> object:
    try:
        return getattr(value, name)(*arguments)
    except (IndexError, ValueError) as error:
        return type(error).__name__, str(error)


@pytest.mark.parametrize("limit", [None, 0, 1, 5, 20])
def test_like_cpython(limit: int | None) -> None:
    draw = random.Random(limit)
    for _ in range(20):
        start = [draw.randint(0, 9) for _ in range(draw.randint(0, 12))]
        theirs, mine = deque(start, limit), ours.deque(start, limit)
        for _ in range(120):
            name, count = draw.choice(OPERATIONS)
            arguments: list[object] = [draw.randint(-9, 9) for _ in range(count)]
            if count < 0:
                arguments = [[draw.randint(0, 9) for _ in range(draw.randint(0, 4))]]
            assert answer(mine, name, arguments) == answer(theirs, name, arguments), (
                name,
                arguments,
            )
            assert list(mine) == list(theirs) and len(mine) == len(theirs)
            assert list(reversed(mine)) == list(reversed(theirs))
            assert repr(mine) == repr(theirs)


def test_notices_changes_while_iterating() -> None:
    items = ours.deque([1, 2, 3])
    with pytest.raises(RuntimeError, match="deque mutated during iteration"):
        for _ in items:
            items.append(4)


def test_arithmetic_and_order() -> None:
    first, second = ours.deque([1, 2]), ours.deque([1, 3])
    assert first < second and first <= second and second > first and second >= first
    assert first == ours.deque([1, 2]) and first != second
    assert list(first + second) == [1, 2, 1, 3]
    assert list(first * 2) == [1, 2, 1, 2]
    first += first
    first.extendleft(first)
    assert list(first) == [2, 1, 2, 1, 1, 2, 1, 2]
    first *= 0
    assert not first and first.copy().maxlen is None
