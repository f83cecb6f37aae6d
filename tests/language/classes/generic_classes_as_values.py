"""A generic class where a class or a function with certain type arguments is wanted."""

from collections import defaultdict
from collections.abc import Callable


class Box[T]:
    def __init__(self, x: T | None = None) -> None:
        self.x = x

    def put(self, x: T) -> None:
        self.x = x

    @classmethod
    def empty(cls) -> "Box[T]":
        return cls()


def make(c: type[Box[int]]) -> Box[int]:
    return c()


def make2(c: Callable[[], Box[int]]) -> Box[int]:
    return c()


b = make(Box)
b.put(3)
print(b.x)
print(make(Box[int]).x, make2(Box).x, make2(Box[int]).x)
k: type[Box[str]] = Box
s = k()
s.put("a")
print(s.x)
m: Callable[[int], Box[int]] = Box
print(m(4).x)
dd: defaultdict[str, Box[int]] = defaultdict(Box)
dd["a"].put(2)
print(dd["a"].x, Box[int].empty().x)
print([x.x for x in map(Box, [1, 2])])
cs: list[type[Box[int]]] = [Box, Box]
print([c(1).x for c in cs])

# expect: 3
# expect: None None None
# expect: a
# expect: 4
# expect: 2 None
# expect: [1, 2]
# expect: [1, 1]
