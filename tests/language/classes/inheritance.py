"""Inheritance: overriding, super, abstract methods, isinstance, dispatch."""

from abc import ABC, abstractmethod
from typing import override


class Shape(ABC):
    count = 0

    def __init__(self, name: str) -> None:
        self.name = name
        Shape.count += 1

    @abstractmethod
    def area(self) -> float: ...

    def describe(self) -> str:
        return f"{self.name} of {self.area():.1f}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name})"


class Rectangle(Shape):
    def __init__(self, width: float, height: float, name: str = "rectangle") -> None:
        super().__init__(name)
        self.width = width
        self.height = height

    @override
    def area(self) -> float:
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side: float) -> None:
        super().__init__(side, side, "square")

    @override
    def describe(self) -> str:
        return "a " + super().describe()


class Circle(Shape):
    def __init__(self, radius: float) -> None:
        Shape.__init__(self, "circle")
        self.radius = radius

    @override
    def area(self) -> float:
        return 3.0 * self.radius**2


shapes: list[Shape] = [Rectangle(2.0, 3.0), Square(2.0), Circle(1.0)]
for shape in shapes:
    print(shape.describe(), isinstance(shape, Rectangle), isinstance(shape, (Square, Circle)))
print(shapes, Shape.count, sum(shape.area() for shape in shapes))
print(issubclass(Square, Shape), shapes[1].__class__.__name__, type(shapes[0]) is Rectangle)

# expect: rectangle of 6.0 True False
# expect: a square of 4.0 True True
# expect: circle of 3.0 False True
# expect: [Rectangle(rectangle), Square(square), Circle(circle)] 3 13.0
# expect: True Square True
