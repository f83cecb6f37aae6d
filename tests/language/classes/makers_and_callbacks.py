"""NamedTuple._make, an InitVar with a default, a lambda for a Protocol with `__call__`."""

import dataclasses
from collections.abc import Callable
from dataclasses import InitVar, dataclass, field
from typing import NamedTuple, Protocol


class P(NamedTuple):
    x: int
    y: str = "d"

    def double(self) -> int:
        return self.x * 2


class V(NamedTuple):
    a: int
    b: int


@dataclass
class Post:
    a: int
    b: int = field(init=False)
    c: InitVar[int] = 3

    def __post_init__(self, c: int) -> None:
        self.b = self.a + c


class Transform(Protocol):
    def __call__(self, x: int, *, scale: int = 1) -> int: ...


class Named(Protocol):
    def __call__(self, value: int) -> int: ...


def by_name(n: Named) -> int:
    return n(value=4)


def main() -> None:
    print(P._make([3, "q"]), P._make((4, "r")), V._make([1, 2]), V._make(range(2)))
    try:
        V._make([1, 2, 3])
    except TypeError as e:
        print(e)
    p = P(1)
    print(
        p._replace(x=5),
        p._asdict(),
        P._fields,
        p.double(),
        p == (1, "d"),
        hash(p) == hash((1, "d")),
        len(p),
        p[0],
        p[1],
        list(p),
        p + (3,),
        p.index(1),
        p.count(1),
        1 in p,
        p < P(2),
        p[0:1],
    )
    print(Post(1), Post(1, 5).b)
    print(by_name(lambda value: value + 1))


main()

# expect: P(x=3, y='q') P(x=4, y='r') V(a=1, b=2) V(a=0, b=1)
# expect: Expected 2 arguments, got 3
# expect: P(x=5, y='d') {'x': 1, 'y': 'd'} ('x', 'y') 2 True True 2 1 d [1, 'd'] (1, 'd', 3) 0 1 True True (1,)
# expect: Post(a=1, b=4) 6
# expect: 5
