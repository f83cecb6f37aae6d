"""Operator methods that return NotImplemented."""

from __future__ import annotations


class V:
    def __init__(self, x: int) -> None:
        self.x = x

    def __eq__(self, other: object) -> bool:
        if isinstance(other, V):
            return self.x == other.x
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self.x)

    def __add__(self, other: object) -> V:
        if isinstance(other, V):
            return V(self.x + other.x)
        if isinstance(other, int):
            return V(self.x + other)
        return NotImplemented

    def __radd__(self, other: int) -> V:
        return V(other + self.x)

    def __lt__(self, other: V) -> bool:
        if not isinstance(other, V):
            return NotImplemented
        return self.x < other.x

    def __repr__(self) -> str:
        return f"V({self.x})"


class M:
    def __init__(self, k: int) -> None:
        self.k = k

    def __radd__(self, other: object) -> str:
        return f"M.radd {other!r}"

    def __eq__(self, other: object) -> bool:
        if isinstance(other, V):
            return other.x == self.k
        return NotImplemented


print(
    V(1) == V(1),
    V(1) == 1,
    V(1) != "a",
    V(2) == M(2),
    M(2) == V(2),
    M(2) == M(2),
    V(1) + V(2),
    V(1) + 5,
    5 + V(1),
    V(1) + M(3),
)
print(
    sorted([V(3), V(1)]),
    V(1) in [V(2), V(1)],
    {V(1): 2}[V(1)],
    [V(1)] == [V(1)],
    (V(1), 2) == (V(1), 2),
    [V(3)].index(V(3)),
)
try:
    print(V(1) + "s")
except TypeError as e:
    print(e)


class N(V):
    def __eq__(self, other: object) -> bool:
        if not super().__eq__(other):
            return False
        return True


print(N(1) == N(1), N(1) == V(2), sum([V(1), V(2)], V(0)))


class Version:
    """Declines by a conditional expression."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __add__(self, other: object) -> "Version":
        return Version(self.number + other.number) if isinstance(other, Version) else NotImplemented

    def __eq__(self, other: object) -> bool:
        return self.number == other.number if isinstance(other, Version) else NotImplemented

    def __lt__(self, other: object) -> bool:
        return (
            NotImplemented
            if isinstance(other, str)
            else self.number < other.number
            if isinstance(other, Version)
            else NotImplemented
        )


print((Version(1) + Version(2)).number, Version(1) == Version(1), Version(1) == 1)
print(Version(1) != 2, Version(1) < Version(2))
for stranger in (3, "3"):
    try:
        print(Version(1) < stranger)
    except TypeError as error:
        print(error)

# expect: True False True True True False V(3) V(6) V(6) M.radd V(1)
# expect: [V(1), V(3)] True 2 True True 0
# expect: unsupported operand type(s) for +: 'V' and 'str'
# expect: True False V(3)
# expect: 3 True False
# expect: True True
# expect: '<' not supported between instances of 'Version' and 'int'
# expect: '<' not supported between instances of 'Version' and 'str'
