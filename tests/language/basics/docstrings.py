"""The module's."""

from dataclasses import dataclass


def documented() -> int:
    """A line.

    And another.
    """
    return 1


def bare() -> None:
    pass


class Shape:
    """Of a class."""

    def area(self) -> float:
        """Of a method."""
        return 0.0

    @staticmethod
    def make() -> "Shape":
        """Of a static one."""
        return Shape()

    @classmethod
    def other(cls) -> str | None:
        """Of a class method."""
        return Shape.area.__doc__


class Circle(Shape):
    def name(self) -> str | None:
        return Circle.area.__doc__


@dataclass
class Point:
    """A point."""

    x: int


print(__doc__)
print(repr(documented.__doc__))
print(bare.__doc__, Shape.__doc__, Circle.__doc__, Point.__doc__)
print(Shape.area.__doc__, Circle.area.__doc__, Shape.make.__doc__, Shape.other.__doc__)
print(Circle().name(), Shape.__doc__, Shape.other())
text = documented.__doc__
if text is not None:
    print(len(text.split()))

# expect: The module's.
# expect: 'A line.\n\n    And another.\n    '
# expect: None Of a class. None A point.
# expect: Of a method. Of a method. Of a static one. Of a class method.
# expect: Of a method. Of a class. Of a method.
# expect: 4
