"""A function that is only known as an object: what it takes is not known when it runs."""

from collections.abc import Callable
from typing import cast


def call(value: object) -> int:
    return cast(Callable[[int], int], value)(4)


def negative(number: int) -> int:
    return -number


print(call(negative))

# error: 8: An object as a function: what it takes is not known when it runs
