"""Generic functions with lambdas inside print(), which infers its arguments by themselves."""

from collections.abc import Iterable, Callable
from typing import TypeVar

T = TypeVar("T")


def first(xs: Iterable[T], pred: Callable[[T], bool] | None = None) -> T | None:
    for x in xs:
        if pred is None or pred(x):
            return x
    return None


a = first([1, 2, 3], lambda x: x > 1)
print(a)
print(first([1, 2, 3], lambda x: x > 1))
print(first([1, 2, 3], lambda x: x > 1), 3)

# expect: 2
# expect: 2
# expect: 2 3
