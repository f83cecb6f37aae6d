"""NamedTuples where plain tuples are declared stay what they are."""

from __future__ import annotations
from typing import NamedTuple, Generic, TypeVar
from collections import Counter, defaultdict
import heapq

T = TypeVar("T")


class Point(NamedTuple):
    x: int
    y: int = 0

    def __str__(self) -> str:
        return f"<{self.x},{self.y}>"


class Pair(NamedTuple, Generic[T]):
    a: T
    b: T


class Vec(NamedTuple):
    x: float
    y: float

    def __add__(self, other: tuple[object, ...]) -> Vec:
        return Vec(self.x + 1.0, self.y)


def area(size: tuple[int, int]) -> int:
    w, h = size
    return w * h


def describe(p: tuple[float, float]) -> str:
    return f"at {p}"


def add(a: tuple[float, float], b: tuple[float, float]) -> object:
    return a + b


print(area(Point(2, 3)))
print(describe(Vec(1.0, 2.0)), describe((1.0, 2.0)))
print(add(Vec(1.0, 2.0), (3.0, 4.0)), add((1.0, 2.0), Vec(3.0, 4.0)))
o: object = Point(1)
t: tuple[int, int] = Point(1)
o2: object = t
print(o, o2, isinstance(o2, Point), repr(o2))
grid: dict[tuple[int, int], str] = {}
grid[Point(1, 2)] = "a"
grid[1, 2] = "b"
grid[0, 1] = "c"
print(grid)
for (x, y), v in sorted(grid.items()):
    print(x, y, v)
heap: list[tuple[int, int]] = [Point(3, 1), (2, 2)]
heapq.heapify(heap)
heapq.heappush(heap, Point(0, 9))
print(heapq.heappop(heap), heap)
c = Counter([Point(1, 2), (1, 2), (3, 4)])
print(c.most_common(1))
seen: set[tuple[int, int]] = set()
seen.add(Point(4, 4))
seen |= {(1, 1)}
print(sorted(seen))
groups: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
for q in [Point(1, 2), (1, 3), (2, 2)]:
    groups[q[0]].append(q)
print(dict(groups))


class Path:
    def __init__(self, points: list[tuple[int, int]]) -> None:
        self.points = points
        self.start: tuple[int, int] | None = points[0] if points else None

    def __repr__(self) -> str:
        return f"Path({self.points!r}, {self.start})"


print(Path([Point(1, 1), (2, 2)]), Path([]))
queue: list[tuple[tuple[int, int], int]] = [(Point(0, 0), 0)]
while queue:
    (i, j), depth = queue.pop()
    at, _ = (Point(i, j), depth)
    print(at, depth)
    if depth < 2:
        queue.append(((i + 1, j), depth + 1))


def swap(p: tuple[int, int]) -> tuple[int, int]:
    a, b = p
    return b, a


print(swap(Point(1, 2)), list(map(swap, [Point(3, 4), (5, 6)])))
match t:
    case Point(x=px):
        print("point", px)
    case (a, b):
        print("pair", a, b)
print(t == Point(1), Point(1) == t, t in [Point(1)], [Point(1)] == [t])
print("%s %s" % t, "{} {}".format(*t), "{0[0]}".format(t))

# expect: 6
# expect: at Vec(x=1.0, y=2.0) at (1.0, 2.0)
# expect: Vec(x=2.0, y=2.0) (1.0, 2.0, 3.0, 4.0)
# expect: <1,0> <1,0> True Point(x=1, y=0)
# expect: {Point(x=1, y=2): 'b', (0, 1): 'c'}
# expect: 0 1 c
# expect: 1 2 b
# expect: <0,9> [(2, 2), Point(x=3, y=1)]
# expect: [(Point(x=1, y=2), 2)]
# expect: [(1, 1), Point(x=4, y=4)]
# expect: {1: [Point(x=1, y=2), (1, 3)], 2: [(2, 2)]}
# expect: Path([Point(x=1, y=1), (2, 2)], <1,1>) Path([], None)
# expect: <0,0> 0
# expect: <1,0> 1
# expect: <2,0> 2
# expect: (2, 1) [(4, 3), (6, 5)]
# expect: point 1
# expect: True True True True
# expect: 1 0 1 0 1
