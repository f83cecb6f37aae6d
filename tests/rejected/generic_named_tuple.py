"""A generic NamedTuple where a plain tuple is declared, and printed."""

from typing import NamedTuple


class Pair[T](NamedTuple):
    a: T
    b: T


def show(p: tuple[int, int]) -> None:
    print(p)


show(Pair(1, 2))

# error: 15: A Pair, which the program could tell
