"""A statement that only CPython sees: mypy gives it no types."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    number: int = 5
else:
    number = "text"

print(number)

# error: 8: A statement where TYPE_CHECKING is false, which mypy does not check
