"""A property that a Protocol asks for may be a property, an attribute or a field."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol


class HasArea(Protocol):
    @property
    def area(self) -> float: ...


class Square:
    def __init__(self, side: float) -> None:
        self.side = side

    @property
    def area(self) -> float:
        return self.side * self.side


class Circle:
    area: float

    def __init__(self, radius: float) -> None:
        self.area = 3.0 * radius * radius


@dataclass(frozen=True)
class Plot:
    area: float


class Row(NamedTuple):
    name: str
    area: float


def total(shapes: Sequence[HasArea]) -> float:
    return sum([shape.area for shape in shapes], 0.0)


print(total([Square(2.0), Circle(1.0), Plot(0.5), Row("r", 0.25)]))

# expect: 7.75
