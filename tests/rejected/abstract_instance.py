"""An instance of an abstract class."""

from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self) -> int: ...


print(Shape().area())

# error: 11: Cannot instantiate abstract class "Shape"
