"""Ints where float is declared: CPython keeps the object, so it prints as an int."""

import math

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Protocol
from collections.abc import Callable, Iterable


class Color(IntEnum):
    RED = 1
    GREEN = 2


def show(x: float) -> None:
    print(x)


def dflt(x: float = 0) -> float:
    return x


class Shape:
    def area(self) -> float:
        return 1.5


class Sq(Shape):
    def area(self) -> int:
        return 4


@dataclass
class V:
    x: float
    y: float = 0

    def __add__(self, o: "V") -> "V":
        return V(self.x + o.x, self.y + o.y)

    def norm(self) -> float:
        return math.sqrt(self.x**2 + self.y**2)


def call(f: Callable[[int], None]) -> None:
    f(3)


def mean(xs: list[float]) -> float:
    return sum(xs) / len(xs)


def tot(xs: Iterable[float]) -> float:
    t: float = 0
    for x in xs:
        t += x
    return t


def bi(n: int) -> int:
    return n + 1


def ident(n: int) -> int:
    return n


def main() -> None:
    print(math.sqrt(2), math.pi * 2)
    print(dflt())
    for s in (Shape(), Sq()):
        print(s.area())
    call(show)
    print(max(3, 2.5), min(1, 2.5))
    print([1, 2.5], (1, 2.5), {1, 2.5} == {2.5, 1}, {"a": 1, "b": 2.5})
    m1 = [1, 2.5]
    print(m1[0], m1[1], sum(m1), max(m1), sorted(m1), [v * 2 for v in m1], m1[0] + 1)
    m1.append(3)
    print(m1)
    for v in m1:
        print(
            v,
            v + 1,
            v * 2.0,
            -v,
            v > 2,
            round(v),
            int(v),
            float(v),
            f"{v:.2f}",
            f"{v}",
            abs(v),
            isinstance(v, float),
            isinstance(v, int),
            type(v).__name__,
        )
    print(V(1, 2), V(1, 2) + V(1.5, 0), V(3, 4).norm())
    print(mean([1, 2, 3]), mean([1, 2.5]), tot([1, 2]), tot(range(3)), tot((1, 2.5)))
    flag = len("a") == 1
    print(1 if flag else 2.5)
    q = 1 if flag else 2.5
    print(q, q + 1, sum([1], 0.5))
    d: dict[float, str] = {1: "a", 2.5: "b"}
    print(d, d[1], d[1.0])


main()

# expect: 1.4142135623730951 6.283185307179586
# expect: 0
# expect: 1.5
# expect: 4
# expect: 3
# expect: 3 1
# expect: [1, 2.5] (1, 2.5) True {'a': 1, 'b': 2.5}
# expect: 1 2.5 3.5 2.5 [1, 2.5] [2, 5.0] 2
# expect: [1, 2.5, 3]
# expect: 1 2 2.0 -1 False 1 1 1.0 1.00 1 1 False True int
# expect: 2.5 3.5 5.0 -2.5 True 2 2 2.5 2.50 2.5 2.5 True False float
# expect: 3 4 6.0 -3 True 3 3 3.0 3.00 3 3 False True int
# expect: V(x=1, y=2) V(x=2.5, y=2) 5.0
# expect: 2.0 1.75 3 3 3.5
# expect: 1
# expect: 1 2 1.5
# expect: {1: 'a', 2.5: 'b'} a a
