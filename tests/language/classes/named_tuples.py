"""NamedTuples: methods, generic, recursive, compared, unpacked, matched."""

from __future__ import annotations
from typing import NamedTuple, Generic, TypeVar, assert_never


class P(NamedTuple):
    x: int
    y: int = 5

    def total(self) -> int:
        return self.x + self.y

    @property
    def flipped(self) -> P:
        return P(self.y, self.x)

    @classmethod
    def origin(cls) -> P:
        return cls(0, 0)


class Emp(NamedTuple):
    name: str
    salary: float
    boss: Emp | None = None


class G[T](NamedTuple):
    k: str
    v: T


p = P(1)
print(p, p.x, p[1], p.total(), p.flipped, P.origin(), p._replace(y=9), p._fields)
x, y = p
print(
    x,
    y,
    p == P(1, 5),
    p == (1, 5),
    p < P(2),
    hash(p) == hash((1, 5)),
    len(p),
    5 in p,
    list(p),
    p[0:1],
)
e = Emp("a", 1.5, Emp("b", 2.0))
print(e, e.boss.name if e.boss else "-")
g = G("k", [1, 2])
print(g, g.v[0], G("a", 1.5).v)
print(sorted([P(3), P(1, 2), P(1, 1)]), max(P(1), P(2)), {P(1): "z"}[P(1, 5)])
for a, b in [P(1, 2), P(3, 4)]:
    print(a, b)
print(p + (1,), isinstance(p, tuple))
match p:
    case P(1, y):
        print("m", y)
    case _:
        print("no")
match p:
    case (a, b):
        print(a, b)


def f(v: int | str | None | P) -> str:
    match v:
        case int():
            return "int"
        case str(s) if s:
            return "str " + s
        case str():
            return "empty"
        case P(x=xx):
            return f"P{xx}"
        case None:
            return "none"
        case _:
            assert_never(v)


print(f(1), f("q"), f(""), f(P(3)), f(None))
print(str(p), f"{p}", repr(e))

# expect: P(x=1, y=5) 1 5 6 P(x=5, y=1) P(x=0, y=0) P(x=1, y=9) ('x', 'y')
# expect: 1 5 True True True True 2 True [1, 5] (1,)
# expect: Emp(name='a', salary=1.5, boss=Emp(name='b', salary=2.0, boss=None)) b
# expect: G(k='k', v=[1, 2]) 1 1.5
# expect: [P(x=1, y=1), P(x=1, y=2), P(x=3, y=5)] P(x=2, y=5) z
# expect: 1 2
# expect: 3 4
# expect: (1, 5, 1) True
# expect: m 5
# expect: 1 5
# expect: int str q empty P3 none
# expect: P(x=1, y=5) P(x=1, y=5) Emp(name='a', salary=1.5, boss=Emp(name='b', salary=2.0, boss=None))
