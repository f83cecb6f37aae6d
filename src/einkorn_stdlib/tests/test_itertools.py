"""itertools of the library against CPython's: what their overloads stand on, and how much they take."""

import itertools
import random

import pytest

from einkorn_stdlib.tests.under_test import load

ours = load("itertools")
choices = load("_combinations")


def test_islice_takes_as_much_as_cpython() -> None:
    for start in (None, 0, 1, 3, 9):
        for stop in (None, 0, 2, 5, 9):
            for step in (None, 1, 2, 3):
                mine, theirs = iter(range(7)), iter(range(7))
                assert list(ours.islice(mine, start, stop, step)) == list(
                    itertools.islice(theirs, start, stop, step)
                )
                assert list(mine) == list(theirs), (start, stop, step)
    assert list(ours.islice("abc", 2)) == ["a", "b"] and list(ours.islice("abc", None)) == [
        "a",
        "b",
        "c",
    ]
    for arguments in ((-1,), (0, -1), (-1, 2), (0, 1, 0)):
        with pytest.raises(ValueError) as caught:
            itertools.islice([], *arguments)
        with pytest.raises(ValueError) as mine_caught:
            ours.islice([], *arguments)
        assert str(mine_caught.value) == str(caught.value)


@pytest.mark.parametrize("size", range(5))
@pytest.mark.parametrize("r", range(6))
def test_choices(size: int, r: int) -> None:
    pool = "abcd"[:size]
    for name in ("permutations", "combinations", "combinations_with_replacement"):
        assert list(getattr(ours, name)(pool, r)) == list(getattr(itertools, name)(pool, r)), name
    assert list(choices._product([list(pool)] * r)) == list(itertools.product(pool, repeat=r))


def test_runs_and_pieces() -> None:
    draw = random.Random(1)
    for _ in range(50):
        items = [draw.randint(0, 2) for _ in range(draw.randint(0, 12))]
        mine = [(key, list(group)) for key, group in ours._Grouper(items, lambda item: item)]
        assert mine == [(key, list(group)) for key, group in itertools.groupby(items)]
        skipped = [key for key, _ in ours._Grouper(items, lambda item: item % 2)]
        assert skipped == [key for key, _ in itertools.groupby(items, lambda item: item % 2)]
        for name in ("pairwise", "cycle", "chain"):
            assert list(ours.islice(getattr(ours, name)(items), 20)) == list(
                itertools.islice(getattr(itertools, name)(items), 20)
            )
        assert list(ours.batched(items, 3)) == list(itertools.batched(items, 3))
        assert list(ours._sums(items)) == list(itertools.accumulate(items))
        assert list(ours._scan(items, max)) == list(itertools.accumulate(items, max))
        others = items[: len(items) // 2]
        assert list(ours._zip_longest2(iter(items), iter(others), "-")) == list(
            itertools.zip_longest(items, others, fillvalue="-")
        )
        first, second = ours.tee(iter(items))
        assert (
            next(first, None) == (items[0] if items else None)
            and list(second) == items
            and list(first) == items[1:]
        )
        for name in ("takewhile", "dropwhile", "filterfalse"):
            assert list(getattr(ours, name)(bool, items)) == list(
                getattr(itertools, name)(bool, items)
            )
        assert list(ours.compress(items, items[::-1])) == list(
            itertools.compress(items, items[::-1])
        )
    assert list(ours.chain.from_iterable(["ab", "c"])) == ["a", "b", "c"]
