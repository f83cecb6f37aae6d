"""Self inside containers, of methods, operators and properties that a base class defines."""

from collections.abc import Sequence, Iterator
from typing import Self


class Base:
    def __init__(self) -> None:
        self.n = 2

    @property
    def prop(self) -> Sequence[Self]:
        return [self, self]

    def __add__(self, o: int) -> list[Self]:
        return [self] * o

    def __iter__(self) -> Iterator[Self]:
        return iter([self])

    def __getitem__(self, i: int) -> dict[str, Self]:
        return {"a": self}

    def __neg__(self) -> tuple[Self, ...]:
        return (self,)

    def __call__(self) -> list[Self]:
        return [self]

    def __enter__(self) -> list[Self]:
        return [self]

    def __exit__(self, *a: object) -> None: ...


class Sub(Base):
    def x(self) -> str:
        return "x"


class Sub2(Sub):
    def x(self) -> str:
        return "x2"


for s in (Sub(), Sub2()):
    print([y.x() for y in s + 2])
    print([y.x() for y in s])
    print(s[0]["a"].x(), (-s)[0].x(), s()[0].x())
    with s as l:
        print(l[0].x())
    print([y.x() for y in s.prop])
    print([y.x() for y in list(s)], len(sorted(s, key=lambda q: q.n)))
b = Base()
print([y.n for y in b + 1], [y.n for y in b.prop], [y.n for y in b])

# expect: ['x', 'x']
# expect: ['x']
# expect: x x x
# expect: x
# expect: ['x', 'x']
# expect: ['x'] 1
# expect: ['x2', 'x2']
# expect: ['x2']
# expect: x2 x2 x2
# expect: x2
# expect: ['x2', 'x2']
# expect: ['x2'] 1
# expect: [2] [2, 2] [2]
