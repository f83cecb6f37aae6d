"""What typing keeps in an alias: types are gone when a program runs."""

from typing import Union

Text = Union[str, bytes]


def is_text(value: object) -> bool:
    return isinstance(value, Text.__args__)  # type: ignore[attr-defined]


print(is_text("x"))

# error: 9: __args__ of an alias
