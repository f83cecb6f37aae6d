"""Tuples where a Sequence is expected."""

from collections.abc import Sequence


def a(xs: Sequence[int]) -> int:
    return xs[0]


def b(xs: Sequence[int]) -> int:
    return len(xs)


def c(xs: Sequence[int]) -> list[int]:
    return [x for x in xs]


def d(xs: Sequence[int]) -> Sequence[int]:
    return xs[1:]


t = (1, 2, 3)
print(a(t), a([1]))
print(b(t), b([1]))
print(c(t), c([1]))
print(len(d([1, 2])))
print(len(d(t)))

# expect: 1 1
# expect: 3 1
# expect: [1, 2, 3] [1]
# expect: 1
# expect: 2
