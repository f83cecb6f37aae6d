"""A value without a type."""

from typing import Any


def show(value: Any) -> None:
    print(value)


show(1)

# error: 6: Any
