"""Data classes that inherit, frozen __post_init__, own methods, local classes."""

from __future__ import annotations
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class F:
    a: int
    b: int = 0
    total: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        object.__setattr__(self, "total", self.a + self.b)


print(F(1, 2), replace(F(1, 2), a=10), {F(1)}, F(1) == F(1))


@dataclass
class Shape:
    name: str = "shape"

    def area(self) -> float:
        return 0.0


@dataclass
class Sq(Shape):
    side: float = 1.0

    def area(self) -> float:
        return self.side * self.side


@dataclass
class Rect(Shape):
    w: float = 1.0
    h: float = 2.0

    def area(self) -> float:
        return self.w * self.h


shapes: list[Shape] = [Sq(side=2.0), Rect("r", 3.0), Shape()]
for s in shapes:
    print(s, s.area(), replace(s, name="n"))
print(Sq() == Shape(), Sq() == Sq(), Shape("shape") == Rect())


@dataclass
class Matrix:
    rows: list[list[int]]

    def __getitem__(self, ij: tuple[int, int]) -> int:
        return self.rows[ij[0]][ij[1]]

    def __setitem__(self, ij: tuple[int, int], v: int) -> None:
        self.rows[ij[0]][ij[1]] = v

    def __len__(self) -> int:
        return len(self.rows)

    def __matmul__(self, o: Matrix) -> Matrix:
        return Matrix(
            [
                [sum(self[i, k] * o[k, j] for k in range(len(o))) for j in range(len(o))]
                for i in range(len(self))
            ]
        )


m = Matrix([[1, 2], [3, 4]])
m[0, 0] = 5
m[1, 1] += 2
print(m @ m, m[1, 0], len(m), bool(Matrix([])))


@dataclass
class Pair[A, B]:
    a: A
    b: B

    def swap(self) -> Pair[B, A]:
        return Pair(self.b, self.a)

    def map[C](self, f: object, c: C) -> Pair[A, C]:
        return Pair(self.a, c)


print(Pair(1, "x").swap(), Pair(1.5, None).map(1, [1]), Pair((1, 2), {"a": 1}))


@dataclass(order=True)
class Item:
    priority: int
    name: str = field(compare=False)
    sub: tuple[int, ...] = ()


print(
    sorted([Item(3, "c"), Item(1, "z"), Item(2, "b")]),
    Item(1, "a") <= Item(1, "b"),
    min(Item(5, "q"), Item(4, "r")).name,
)


@dataclass
class Custom:
    x: int

    def __repr__(self) -> str:
        return f"<{self.x}>"

    def __eq__(self, o: object) -> bool:
        return isinstance(o, Custom) and abs(self.x - o.x) < 2

    def __hash__(self) -> int:
        return 1


print(Custom(1), Custom(1) == Custom(2), [Custom(5)], len({Custom(1), Custom(2), Custom(9)}))


@dataclass
class Account:
    owner: str
    _balance: float = field(default=0.0, repr=False)
    history: list[tuple[str, float]] = field(default_factory=lambda: [("open", 0.0)])

    @property
    def balance(self) -> float:
        return self._balance

    def deposit(self, amount: float) -> Account:
        self._balance += amount
        self.history.append(("dep", amount))
        return self

    @classmethod
    def joint(cls, a: str, b: str) -> Account:
        return cls(owner=f"{a}&{b}")

    @staticmethod
    def valid(n: str) -> bool:
        return len(n) > 1


acc = Account.joint("a", "b").deposit(5.0).deposit(2.5)
print(acc, acc.balance, Account.valid("x"))


def local() -> None:
    @dataclass
    class L:
        v: int
        w: str = "w"

    class Plain:
        z = 3

        def __init__(self, k: int) -> None:
            self.k = k

        def get(self) -> int:
            return self.k + self.z

    print(L(1), L(1) == L(1), Plain(4).get(), Plain.z)


local()

# expect: F(a=1, b=2, total=3) F(a=10, b=2, total=12) {F(a=1, b=0, total=1)} True
# expect: Sq(name='shape', side=2.0) 4.0 Sq(name='n', side=2.0)
# expect: Rect(name='r', w=3.0, h=2.0) 6.0 Rect(name='n', w=3.0, h=2.0)
# expect: Shape(name='shape') 0.0 Shape(name='n')
# expect: False True False
# expect: Matrix(rows=[[31, 22], [33, 42]]) 3 2 False
# expect: Pair(a='x', b=1) Pair(a=1.5, b=[1]) Pair(a=(1, 2), b={'a': 1})
# expect: [Item(priority=1, name='z', sub=()), Item(priority=2, name='b', sub=()), Item(priority=3, name='c', sub=())] True r
# expect: <1> True [<5>] 2
# expect: Account(owner='a&b', history=[('open', 0.0), ('dep', 5.0), ('dep', 2.5)]) 7.5 False
# expect: local.<locals>.L(v=1, w='w') True 7 3
