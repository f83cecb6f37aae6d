"""sum() of whatever can be added to 0 and to itself."""

from decimal import Decimal
from fractions import Fraction


class Vector:
    def __init__(self, x: int) -> None:
        self.x = x

    def __add__(self, other: "Vector") -> "Vector":
        return Vector(self.x + other.x)

    def __radd__(self, other: int) -> "Vector":
        return Vector(self.x + other)

    def __repr__(self) -> str:
        return f"V({self.x})"


print(sum(Fraction(1, k) for k in range(1, 5)))
print(sum([Decimal("1.5"), Decimal(2)]), sum([1j, 2 + 0j]), sum([Vector(1), Vector(2)]))
nothing: list[Vector] = []
print(sum(nothing))
print(sum([Vector(1)], Vector(5)), sum([[1], [2]], []), sum([0.5, 1]), sum([True, False, True]))
total: Fraction | int = sum([Fraction(1, 3)])
print(total)

# expect: 25/12
# expect: 3.5 (2+1j) V(3)
# expect: 0
# expect: V(6) [1, 2] 1.5 2
# expect: 1/3
