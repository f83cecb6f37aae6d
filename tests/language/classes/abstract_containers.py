"""Subclasses of Sequence and MutableMapping, fractions, Hashable and Sized."""

from __future__ import annotations
from typing import Iterator, Self, overload
from collections.abc import Iterable, Sequence, Mapping, MutableMapping, Hashable, Sized


class Frac:
    def __init__(self, n: int, d: int = 1) -> None:
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        g = self._gcd(abs(n), abs(d))
        if d < 0:
            n, d = -n, -d
        self.n, self.d = n // g, d // g

    @staticmethod
    def _gcd(a: int, b: int) -> int:
        while b:
            a, b = b, a % b
        return a or 1

    def __add__(self, o: Frac | int) -> Frac:
        o = o if isinstance(o, Frac) else Frac(o)
        return Frac(self.n * o.d + o.n * self.d, self.d * o.d)

    def __radd__(self, o: int) -> Frac:
        return self + o

    def __mul__(self, o: Frac) -> Frac:
        return Frac(self.n * o.n, self.d * o.d)

    def __eq__(self, o: object) -> bool:
        if isinstance(o, int):
            return self.d == 1 and self.n == o
        if not isinstance(o, Frac):
            return NotImplemented
        return (self.n, self.d) == (o.n, o.d)

    def __hash__(self) -> int:
        return hash((self.n, self.d))

    def __lt__(self, o: Frac) -> bool:
        return self.n * o.d < o.n * self.d

    def __repr__(self) -> str:
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)

    def __bool__(self) -> bool:
        return self.n != 0


print(
    Frac(1, 2) + Frac(1, 3),
    sum([Frac(1, 2), Frac(1, 4)], Frac(0)),
    1 + Frac(1, 2),
    Frac(2, 4) == Frac(1, 2),
    Frac(4, 2) == 2,
    Frac(0) or "zero",
    sorted([Frac(1, 2), Frac(1, 3)]),
    max(Frac(1, 5), Frac(1, 4)),
)
try:
    Frac(1, 0)
except ZeroDivisionError as e:
    print(e)


class Grid(Sequence[int]):
    def __init__(self, d: list[int]) -> None:
        self._d = d

    @overload
    def __getitem__(self, i: int) -> int: ...
    @overload
    def __getitem__(self, i: slice[int | None, int | None, int | None]) -> Grid: ...
    def __getitem__(self, i: int | slice[int | None, int | None, int | None]) -> int | Grid:
        if isinstance(i, slice):
            return Grid(self._d[i])
        return self._d[i]

    def __len__(self) -> int:
        return len(self._d)


g = Grid([3, 1, 2])
print(
    list(g),
    1 in g,
    g.index(2),
    g.count(3),
    list(reversed(g)),
    sorted(g),
    len(g[1:]),
    g[0],
    [x * 2 for x in g],
    max(g),
)


class CI(MutableMapping[str, int]):
    def __init__(self) -> None:
        self._d: dict[str, int] = {}

    def __getitem__(self, k: str) -> int:
        return self._d[k.lower()]

    def __setitem__(self, k: str, v: int) -> None:
        self._d[k.lower()] = v

    def __delitem__(self, k: str) -> None:
        del self._d[k.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._d)

    def __len__(self) -> int:
        return len(self._d)


c = CI()
c["A"] = 1
c["b"] = 2
c["a"] += 5
print(
    dict(c),
    "B" in c,
    c.get("zz"),
    c.get("A", 0),
    list(c.items()),
    c.pop("b"),
    len(c),
    list(c.keys()),
    list(c.values()),
)


class Range:
    def __init__(self, n: int) -> None:
        self.n = n

    def __iter__(self) -> Iterator[int]:
        i = 0
        while i < self.n:
            yield i
            i += 1


a, b, *rest = Range(5)
print(
    a,
    b,
    rest,
    set(Range(3)),
    tuple(Range(2)),
    list(enumerate(Range(2))),
    any(x > 3 for x in Range(5)),
    dict(zip(Range(2), "ab")),
    [*Range(2), *Range(1)],
    sum(Range(4)),
    " ".join(map(str, Range(3))),
)


class LL:
    def __init__(self, v: int, n: LL | None = None) -> None:
        self.v = v
        self.n = n

    @classmethod
    def of(cls, *vs: int) -> LL | None:
        head: LL | None = None
        for v in reversed(vs):
            head = cls(v, head)
        return head

    def __iter__(self) -> Iterator[int]:
        cur: LL | None = self
        while cur is not None:
            yield cur.v
            cur = cur.n


l = LL.of(1, 2, 3)
print(list(l) if l else [], LL.of())


def keys(h: Hashable) -> int:
    return 1 if hash(h) == hash(h) else 0


def size(s: Sized) -> int:
    return len(s)


print(keys((1, "a")), keys("x"), size([1, 2]), size("abc"), size(g), size({1: 2}))

# expect: 5/6 3/4 3/2 True True zero [1/3, 1/2] 1/4
# expect: Fraction(1, 0)
# expect: [3, 1, 2] True 2 1 [2, 1, 3] [1, 2, 3] 2 3 [6, 2, 4] 3
# expect: {'a': 6, 'b': 2} True None 6 [('a', 6), ('b', 2)] 2 1 ['a'] [6]
# expect: 0 1 [2, 3, 4] {0, 1, 2} (0, 1) [(0, 0), (1, 1)] True {0: 'a', 1: 'b'} [0, 1, 0] 6 0 1 2
# expect: [1, 2, 3] None
# expect: 1 1 2 3 3 1
