"""Partials of classes, of objects with __call__, of cached functions and of print."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial


@dataclass
class Point:
    x: int
    y: int = 0
    label: str = "p"


class Pair[A, B]:
    def __init__(self, a: A, b: B) -> None:
        self.a, self.b = a, b

    def __repr__(self) -> str:
        return f"{self.a!r}&{self.b!r}"


class Scale:
    def __init__(self, k: int) -> None:
        self.k = k

    def __call__(self, n: int, m: int = 1) -> int:
        return self.k * n + m


@lru_cache
def square(a: int, b: int) -> int:
    print("computing")
    return a * a + b


def made(f: Callable[[int], Point]) -> Point:
    return f(7)


on_axis = partial(Point, y=0, label="axis")
print(partial(Point, 3)(4), partial(Point, y=3)(4), on_axis(5), on_axis(5, y=2))
print(list(map(partial(Point, 1), range(2))), made(on_axis), made(partial(Point, label="m")))
print(partial(Scale(2), 3)(), partial(Scale(2), 3)(m=4), partial(Scale(2), m=5)(1))
print(partial(square, 3)(4), partial(square, 3)(4), partial(square, b=1)(2))
print(partial(Pair[int, str], 1)("b"), partial(ValueError, "a")("b").args)
factories: dict[str, Callable[[int], Point]] = {"a": on_axis, "b": Point, "c": partial(Point, y=9)}
print([factories[name](1) for name in "abc"])
say = partial(print, "a", end="!\n")
say("b", 3)
shout: Callable[[str], None] = partial(print, "shout", sep="-")
shout("x")
print(list(map(partial(print, "m"), [1, 2])))

# expect: Point(x=3, y=4, label='p') Point(x=4, y=3, label='p') Point(x=5, y=0, label='axis') Point(x=5, y=2, label='axis')
# expect: [Point(x=1, y=0, label='p'), Point(x=1, y=1, label='p')] Point(x=7, y=0, label='axis') Point(x=7, y=0, label='m')
# expect: 7 10 7
# expect: computing
# expect: computing
# expect: 13 13 5
# expect: 1&'b' ('a', 'b')
# expect: [Point(x=1, y=0, label='axis'), Point(x=1, y=0, label='p'), Point(x=1, y=9, label='p')]
# expect: a b 3!
# expect: shout-x
# expect: m 1
# expect: m 2
# expect: [None, None]
