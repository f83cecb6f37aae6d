"""A list of a narrower class: compared and read as one of the wider, but no place for the wider."""

from collections.abc import Sequence


class Shape:
    pass


class Circle(Shape):
    def radius(self) -> int:
        return 1


def enlarge(shapes: Sequence[Shape]) -> int:
    if isinstance(shapes, list):
        shapes.append(Shape())
    return len(shapes)


circles = [Circle()]
shapes: list[Shape] = [Shape()]
print(shapes == circles, circles == shapes, len(list(circles)))
shapes.extend(circles)
try:
    print(enlarge(circles) and circles[-1].radius())
except (AttributeError, TypeError):
    print("not that list")

# expect: False False 1
# expect: not that list
