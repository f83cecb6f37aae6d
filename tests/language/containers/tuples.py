"""Tuples: fixed and open, comparison, unpacking, as keys and results."""

from typing import NamedTuple

pair = (1, "one")
print(pair, pair[0], pair[1], len(pair), (), (1,))
number, name = pair
print(number, name)
triple: tuple[int, ...] = (3, 1, 2)
print(sorted(triple), sum(triple), triple + (4,), triple[1:], triple.index(2), triple.count(1))
print((1, 2) < (1, 3), (1, 2) == (1, 2), (1, "b") > (1, "a"), 2 in triple)
grid: dict[tuple[int, int], str] = {(0, 0): "origin", (1, 0): "east"}
print(grid[(1, 0)], (0, 1) in grid, grid[0, 0])
nested = ((1, 2), (3, (4, 5)))
(_, second), (_, (_, last)) = nested
print(second, last, nested)


def smallest_and_largest(numbers: list[int]) -> tuple[int, int]:
    return min(numbers), max(numbers)


low, high = smallest_and_largest([4, 2, 9])
print(low, high, tuple([1, 2]), tuple("ab"), (1, 2) * 2)


class Point(NamedTuple):
    x: int
    y: int = 0

    def length(self) -> int:
        return abs(self.x) + abs(self.y)


point = Point(3, -4)
print(point, point.x, point[1], point.length(), point._replace(y=1), Point(5))
x, y = point
print(x + y, point == (3, -4), point == Point(3, -4), point < Point(3, 0), {point: 1}[Point(3, -4)])
for left, right in ((1, "a"), (2, "b")):
    print(left, right)
try:
    print(triple[3])
except IndexError as error:
    print(error)

# expect: (1, 'one') 1 one 2 () (1,)
# expect: 1 one
# expect: [1, 2, 3] 6 (3, 1, 2, 4) (1, 2) 2 1
# expect: True True True True
# expect: east False origin
# expect: 2 5 ((1, 2), (3, (4, 5)))
# expect: 2 9 (1, 2) ('a', 'b') (1, 2, 1, 2)
# expect: Point(x=3, y=-4) 3 -4 7 Point(x=3, y=1) Point(x=5, y=0)
# expect: -1 True True True 1
# expect: 1 a
# expect: 2 b
# expect: tuple index out of range
