"""Defaults and factories of fields are evaluated once, where their class is defined."""

import itertools
from dataclasses import dataclass, field, fields
from typing import ClassVar, Generic, NamedTuple, TypeVar


def make(n: int) -> int:
    print("make", n)
    return n


def f(x: int = make(1)) -> int:
    return x


print("one")


@dataclass
class P:
    a: int = make(2)
    b: int = field(default=make(3))


print("two")
print(P(), f(), P.a, P(7))


class Q:
    def m(self, x: int = make(4)) -> int:
        return x


print(Q().m())


def g() -> None:
    k = 3

    def h(x: int = make(5)) -> int:
        return x + k

    print("in g")
    print(h())

    @dataclass
    class L:
        a: int = make(6)

    print(L())


g()
from typing import Callable

print("end")


class N:
    pass


@dataclass
class Never:
    a: int = make(8)


class NT(NamedTuple):
    a: int = make(10)
    b: int = make(11)


@dataclass
class W:
    x: int
    k: ClassVar[int] = make(12)
    y: int = field(init=False)
    z: int = field(default=make(13), init=False)
    w: list[int] = field(default_factory=lambda: [make(14)], init=False)

    def __post_init__(self) -> None:
        self.y = self.x


print(NT(), NT(b=3), W(1), W.k, W.z, P.b)
print([(f.name, f.default) for f in fields(P)])
T = TypeVar("T")


def make_list() -> list[int]:
    print("make")
    return []


class Maker:
    n = 0

    def __init__(self) -> None:
        print("Maker made")

    def __call__(self) -> int:
        self.n += 1
        return self.n

    def go(self) -> int:
        return 10 * self()


@dataclass
class P2:
    number: int = field(default_factory=itertools.count(1).__next__)
    b: int = field(default_factory=Maker())
    c: int = field(default_factory=Maker().go)


@dataclass
class J(Generic[T]):
    v: T
    number: int = field(default_factory=itertools.count(1).__next__)
    b: int = field(default_factory=Maker())
    c: int = field(default_factory=Maker().go)
    d: int = Maker()()


print(P2(), P2())
print(J(1), J("a"), J(2))


def g2(k: int) -> None:
    ids = itertools.count(k)

    @dataclass
    class L:
        a: int = field(default_factory=ids.__next__)
        b: int = field(default_factory=lambda: k)
        c: int = k

    print(L(), L(), L.c)


g2(3)
g2(8)

# expect: make 1
# expect: one
# expect: make 2
# expect: make 3
# expect: two
# expect: P(a=2, b=3) 1 2 P(a=7, b=3)
# expect: make 4
# expect: 4
# expect: make 5
# expect: in g
# expect: 8
# expect: make 6
# expect: g.<locals>.L(a=6)
# expect: end
# expect: make 8
# expect: make 10
# expect: make 11
# expect: make 12
# expect: make 13
# expect: make 14
# expect: NT(a=10, b=11) NT(a=10, b=3) W(x=1, y=1, z=13, w=[14]) 12 13 3
# expect: [('a', 2), ('b', 3)]
# expect: Maker made
# expect: Maker made
# expect: Maker made
# expect: Maker made
# expect: Maker made
# expect: P2(number=1, b=1, c=10) P2(number=2, b=2, c=20)
# expect: J(v=1, number=1, b=1, c=10, d=1) J(v='a', number=2, b=2, c=20, d=1) J(v=2, number=3, b=3, c=30, d=1)
# expect: g2.<locals>.L(a=3, b=3, c=3) g2.<locals>.L(a=4, b=3, c=3) 3
# expect: g2.<locals>.L(a=8, b=8, c=8) g2.<locals>.L(a=9, b=8, c=8) 8
