"""Operators of classes: arithmetic, reflected, in place, comparison, containers, calls."""

from typing import Self


class Vector:
    def __init__(self, x: int, y: int) -> None:
        self.x = x
        self.y = y

    def __add__(self, other: "Vector") -> "Vector":
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor: int) -> "Vector":
        return Vector(self.x * factor, self.y * factor)

    def __rmul__(self, factor: int) -> "Vector":
        return self * factor

    def __neg__(self) -> "Vector":
        return Vector(-self.x, -self.y)

    def __iadd__(self, other: "Vector") -> Self:
        self.x += other.x
        self.y += other.y
        return self

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Vector):
            return NotImplemented
        return self.x == other.x and self.y == other.y

    def __lt__(self, other: "Vector") -> bool:
        return abs(self) < abs(other)

    def __abs__(self) -> int:
        return abs(self.x) + abs(self.y)

    def __getitem__(self, index: int) -> int:
        return self.x if index == 0 else self.y

    def __setitem__(self, index: int, value: int) -> None:
        if index == 0:
            self.x = value
        else:
            self.y = value

    def __contains__(self, value: int) -> bool:
        return value in (self.x, self.y)

    def __call__(self, scale: int) -> int:
        return abs(self) * scale

    def __repr__(self) -> str:
        return f"({self.x}, {self.y})"


a = Vector(1, 2)
b = Vector(3, -4)
print(a + b, a * 2, 3 * a, -a, a == Vector(1, 2), a != b, a == "a", a < b, b > a)
same = a
a += b
a[1] = 9
print(a, same is a, a[0], 9 in a, 5 in a, a(10), sorted([b, a, Vector(0, 0)]))

# expect: (4, -2) (2, 4) (3, 6) (-1, -2) True True False True True
# expect: (4, 9) True 4 True False 130 [(0, 0), (3, -4), (4, 9)]
