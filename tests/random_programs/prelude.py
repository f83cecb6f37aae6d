"""What every generated program begins with: classes to use, and fuel, so that it ends."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType


class OutOfFuel(Exception):
    """The program has run long enough."""


class Oddity(ValueError):
    """An error of the program's own."""

    def __init__(self, text: str, code: int) -> None:
        super().__init__(text, code)
        self.code = code


class Tank:
    """Fuel that every call and every turn of a loop burns."""

    left = 0


def burn() -> None:
    Tank.left -= 1
    if Tank.left < 0:
        raise OutOfFuel("out of fuel")


def small(value: int) -> int:
    """`value` within what products and shifts of a few such cannot make overflow."""
    return value % 20011 - 10005


def brief(text: str) -> str:
    return text if len(text) < 40 else text[:20] + text[-10:]


def few[T](items: Sequence[T]) -> list[T]:
    return list(items[:12])


def same[T](value: T) -> T:
    """`value`, of which mypy then knows no more than the type."""
    return value


def maybe[T](value: T, wanted: bool) -> T | None:
    return value if wanted else None


def countdown(start: int) -> Iterator[int]:
    """Counts down from at most eight."""
    at = start % 9
    try:
        while at > 0:
            burn()
            yield at
            at -= 1
    finally:
        print("counted", at)


class Colour(enum.Enum):
    RED = 1
    GREEN = 2
    BLUE = 3

    def following(self) -> Colour:
        return Colour(self.value % 3 + 1)


@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 0

    def __add__(self, other: Point) -> Point:
        return Point(small(self.x + other.x), small(self.y + other.y))

    def norm(self) -> int:
        return abs(self.x) + abs(self.y)


class Shape:
    """A base class with a virtual method."""

    def __init__(self, name: str) -> None:
        self.name = name

    def area(self) -> int:
        return 0

    def describe(self) -> str:
        return f"{type(self).__name__} {self.name}: {self.area()}"


def shape(value: Shape) -> Shape:
    return value


class Square(Shape):
    def __init__(self, name: str, side: int) -> None:
        super().__init__(name)
        self.side = side

    def area(self) -> int:
        return small(self.side * self.side)


class Cube(Square):
    def area(self) -> int:
        return small(6 * super().area())

    def describe(self) -> str:
        return "[" + super().describe() + "]"


class Guard:
    """A context manager that tells what passes, and may swallow a ValueError."""

    def __init__(self, name: str, swallows: bool) -> None:
        self.name = name
        self.swallows = swallows

    def __enter__(self) -> str:
        print("enter", self.name)
        return self.name

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        print("leave", self.name, "well" if kind is None else kind.__name__)
        return self.swallows and isinstance(error, ValueError)
