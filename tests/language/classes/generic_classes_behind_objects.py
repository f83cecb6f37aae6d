"""Generic classes of which isinstance or a pattern tells only the class: attributes, methods, equality."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


class Result(Generic[T]):
    pass


@dataclass
class Ok(Result[T]):
    value: T


@dataclass
class Err(Result[T]):
    message: str


class Matrix(Generic[T]):
    def __init__(self, rows: list[list[T]]) -> None:
        self.rows = rows

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Matrix):
            return self.rows == other.rows
        return False

    def __hash__(self) -> int:
        return hash(tuple(tuple(r) for r in self.rows))

    def __getitem__(self, i: int) -> list[T]:
        return self.rows[i]

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.rows), len(self.rows[0])

    @property
    def first(self) -> T:
        return self.rows[0][0]

    def each(self) -> Iterator[T]:
        for r in self.rows:
            yield from r


class Node(Generic[T]):
    def __init__(self, value: T, next: Node[T] | None = None) -> None:
        self.value = value
        self.next = next

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Node):
            return NotImplemented
        a: Node[T] | None = self
        b = other
        return self.value == other.value and self.next == other.next

    def __repr__(self) -> str:
        return f"Node({self.value!r})"


class Pair(Generic[K, V]):
    def __init__(self, k: K, v: V) -> None:
        self.k, self.v = k, v

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pair) and self.k == other.k and self.v == other.v

    def __lt__(self, other: Pair[K, V]) -> bool:
        return str(self.k) < str(other.k)

    def as_tuple(self) -> tuple[K, V]:
        return self.k, self.v

    def swap(self) -> Pair[V, K]:
        return Pair(self.v, self.k)

    def table(self) -> dict[K, V]:
        return {self.k: self.v}


class Bag(Generic[T]):
    def __init__(self) -> None:
        self.d: dict[str, T] = {}
        self.s: set[T] = set()
        self.best: T | None = None

    def __contains__(self, x: object) -> bool:
        return x in self.s

    def __iter__(self) -> Iterator[T]:
        return iter(self.s)

    def __len__(self) -> int:
        return len(self.s)

    def add(self, x: T) -> Bag[T]:
        self.s.add(x)
        self.d[str(x)] = x
        self.best = x
        return self


class SubBag(Bag[int]):
    def total(self) -> int:
        return sum(self.s)


def handle(r: object) -> str:
    match r:
        case Ok(value=v):
            return f"ok {v}"
        case Ok():
            return "ok?"
        case Err(message=m):
            return f"err {m}"
        case Bag() if len(r) > 1:
            return f"bag {sorted(map(str, r))} {r.best} {len(r.d)} {sorted(r.d)}"
        case Pair(k=k, v=v):
            return f"pair {k} {v} {r.as_tuple()} {r.swap().as_tuple()} {r.table()} {list(r.table().items())}"
        case Matrix():
            return f"matrix {r.shape} {r.first} {r[0]} {list(r.each())} {r.rows}"
        case Node():
            n = r.next
            return f"node {r.value} {n} {r}"
    return "?"


print(handle(Ok(1)), handle(Ok("x")), handle(Err("bad")), handle(3))
print(
    handle(Bag[int]().add(1).add(2)),
    handle(SubBag().add(5).add(6)),
    handle(Pair(1, "a")),
    handle(Pair("z", 2.5)),
)
print(
    handle(Matrix([[1, 2], [3, 4]])),
    handle(Matrix([["a"]])),
    handle(Node(1, Node(2))),
    handle(Node("s")),
)
print(
    Matrix([[1]]) == Matrix([[1]]),
    Matrix([[1]]) == Matrix([["1"]]),
    Matrix([[1]]) == 3,
    Matrix([[1]]) != Matrix([[2]]),
)
print(Node(1, Node(2)) == Node(1, Node(2)), Node(1) == Node(2), Node(1) == Node("1"), Node(1) == 1)
print(
    Pair(1, 2) == Pair(1, 2),
    Pair(1, 2) == Pair("1", "2"),
    Pair(1, 2) == (1, 2),
    Pair(1, 2) != Pair(1, 3),
)
print({Matrix([[1]]): 1}[Matrix([[1]])])
objs: list[object] = [Ok(1), Bag[str]().add("q"), Node(2.5), SubBag().add(3)]
for o in objs:
    if isinstance(o, Bag):
        o.best = None
        print(o.best, len(o), "q" in o, 3 in o, [str(x) for x in o])
    if isinstance(o, SubBag):
        print(o.total())
    if isinstance(o, (Ok, Node)):
        print(o.value)
    if isinstance(o, Result):
        print("result", isinstance(o, Ok))


def free(x: T) -> str:
    if isinstance(x, Bag):
        return f"bag of {len(x)}"
    if isinstance(x, Node):
        return f"node {x.value}"
    return "else"


print(free(Node(1)), free(SubBag()), free(3), free(objs[1]))

# expect: ok 1 ok x err bad ?
# expect: bag ['1', '2'] 2 2 ['1', '2'] bag ['5', '6'] 6 2 ['5', '6'] pair 1 a (1, 'a') ('a', 1) {1: 'a'} [(1, 'a')] pair z 2.5 ('z', 2.5) (2.5, 'z') {'z': 2.5} [('z', 2.5)]
# expect: matrix (2, 2) 1 [1, 2] [1, 2, 3, 4] [[1, 2], [3, 4]] matrix (1, 1) a ['a'] ['a'] [['a']] node 1 Node(2) Node(1) node s None Node('s')
# expect: True False False True
# expect: True False False False
# expect: True False False True
# expect: 1
# expect: 1
# expect: result True
# expect: None 1 True False ['q']
# expect: 2.5
# expect: None 1 False True ['3']
# expect: 3
# expect: node 1 bag of 0 else bag of 1
