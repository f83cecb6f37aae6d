"""A NamedTuple in a list, a dict, a set and parameters of plain tuples prints as itself."""

from collections.abc import Iterable
from typing import NamedTuple


class P(NamedTuple):
    x: int
    y: int


class V(NamedTuple):
    x: float
    y: float

    def __add__(self, other: object) -> "V":
        return V(self.x + 1.0, self.y)


def norm(p: tuple[int, int]) -> int:
    x, y = p
    return x * x + y * y + p[0] + len(p)


def show(p: tuple[int, int]) -> str:
    return f"{p}"


def kind(p: tuple[int, int]) -> str:
    if isinstance(p, P):
        return f"P {p.x} {p._asdict()}"
    return "plain"


pairs: list[tuple[int, int]] = [P(1, 2), (3, 4)]
print(pairs, pairs[0], str(pairs[1]))
print(norm(P(1, 2)), norm((1, 2)), show(P(3, 4)), show((3, 4)))
print(kind(P(1, 2)), kind((1, 2)))
for a, b in pairs:
    print(a, b)
for i, (a, b) in enumerate(pairs):
    print(i, a, b)
for pair in pairs:
    print(
        pair,
        pair[0],
        pair[-1],
        pair == (1, 2),
        pair < (2, 0),
        len(pair),
        hash(pair) == hash((1, 2)),
    )
d: dict[tuple[int, int], str] = {P(1, 2): "p", (3, 4): "t"}
print(d, d[(1, 2)], d[P(3, 4)], (1, 2) in d)
print(sorted(pairs, reverse=True), max(pairs), (1, 2) in pairs, pairs.index((3, 4)))
pairs.append((0, 0))
pairs.sort()
print(pairs)
print([x for x, _ in pairs], {p: sum(p) for p in pairs})
t: tuple[int, int] = P(5, 6)
print(t, type(t).__name__, t + (1,), t * 2, t[0:1])
match t:
    case (a, b):
        print("match", a, b)
nested: tuple[tuple[int, int], str] = (P(1, 2), "s")
print(nested)
opt: tuple[int, int] | None = P(1, 2)
print(opt)
s = {P(1, 2), (1, 2), (2, 3)}
print(len(s))
z = list(zip([1, 2], [3, 4]))
z.append((5, 6))
print(z, dict(z))
some: list[tuple[int, int]] = list(zip([1], [2]))
print(some)
e: list[tuple[int, int]] = sorted({1: 2}.items())
print(e)
any_length: tuple[int, ...] = P(7, 8)
print(any_length, any_length[1:], len(any_length))


def total(*xs: int) -> int:
    return sum(xs)


print(total(*pairs[0]), total(*t))


def pick(ps: Iterable[tuple[int, int]]) -> tuple[int, int]:
    return min(ps)


print(pick(pairs), pick([P(9, 9)]))


class Box:
    def __init__(self, at: tuple[int, int]) -> None:
        self.at = at


print(Box(P(1, 1)).at, Box((1, 1)).at)

# expect: [P(x=1, y=2), (3, 4)] P(x=1, y=2) (3, 4)
# expect: 8 8 P(x=3, y=4) (3, 4)
# expect: P 1 {'x': 1, 'y': 2} plain
# expect: 1 2
# expect: 3 4
# expect: 0 1 2
# expect: 1 3 4
# expect: P(x=1, y=2) 1 2 True True 2 True
# expect: (3, 4) 3 4 False False 2 False
# expect: {P(x=1, y=2): 'p', (3, 4): 't'} p t True
# expect: [(3, 4), P(x=1, y=2)] (3, 4) True 1
# expect: [(0, 0), P(x=1, y=2), (3, 4)]
# expect: [0, 1, 3] {(0, 0): 0, P(x=1, y=2): 3, (3, 4): 7}
# expect: P(x=5, y=6) P (5, 6, 1) (5, 6, 5, 6) (5,)
# expect: match 5 6
# expect: (P(x=1, y=2), 's')
# expect: P(x=1, y=2)
# expect: 2
# expect: [(1, 3), (2, 4), (5, 6)] {1: 3, 2: 4, 5: 6}
# expect: [(1, 2)]
# expect: [(1, 2)]
# expect: P(x=7, y=8) (8,) 2
# expect: 0 11
# expect: (0, 0) P(x=9, y=9)
# expect: P(x=1, y=1) (1, 1)
