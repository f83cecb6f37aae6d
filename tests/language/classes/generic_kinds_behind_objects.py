"""Generic dataclasses, trees, properties and named tuples behind objects."""

from __future__ import annotations
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar, Self

T = TypeVar("T")
N = TypeVar("N", int, float)
H = TypeVar("H", bound=Hashable)


@dataclass(order=True)
class Item(Generic[T]):
    key: int
    value: T = field(compare=False)


@dataclass(frozen=True)
class Opt(Generic[T]):
    v: T | None = None

    def get(self, default: T) -> T:
        return default if self.v is None else self.v

    def map(self, f: Callable[[T], int]) -> Opt[int]:
        return Opt(None if self.v is None else f(self.v))


class Tree(Generic[T]):
    def __init__(self, v: T, *kids: Tree[T]) -> None:
        self.v = v
        self.kids = list(kids)
        self.parent: Tree[T] | None = None
        for k in kids:
            k.parent = self

    def depth(self) -> int:
        return 1 + max((k.depth() for k in self.kids), default=0)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Tree):
            return (
                self.v == other.v and self.kids == other.kids and len(self.kids) == len(other.kids)
            )
        return NotImplemented

    @classmethod
    def leaf(cls, v: T) -> Self:
        return cls(v)

    @staticmethod
    def name() -> str:
        return "tree"


class Vec(Generic[N]):
    def __init__(self, x: N, y: N) -> None:
        self.x: N = x
        self.y: N = y

    def __eq__(self, o: object) -> bool:
        return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)

    def __hash__(self) -> int:
        return hash((self.x, self.y))


class Key(Generic[H]):
    def __init__(self, h: H) -> None:
        self.h = h

    def __eq__(self, o: object) -> bool:
        if not isinstance(o, Key):
            return False
        return bool(self.h == o.h)

    def __hash__(self) -> int:
        return hash(self.h)


class Cell(Generic[T]):
    def __init__(self, v: T, cb: Callable[[T], None]) -> None:
        self._v = v
        self.cb = cb

    @property
    def v(self) -> T:
        return self._v

    @v.setter
    def v(self, x: T) -> None:
        self._v = x
        self.cb(x)


class Base(Generic[T]):
    def run(self, x: T) -> str:
        return f"base {x}"


class Mid(Base[list[T]]):
    def run(self, x: list[T]) -> str:
        return f"mid {x} {len(x)}"


class Leaf(Mid[str]):
    pass


class P2(NamedTuple, Generic[T]):
    a: T
    b: int


def look(o: object) -> str:
    if isinstance(o, Item):
        return f"item {o.key} {o.value} {o}"
    if isinstance(o, Opt):
        return f"opt {o.v} {o.get(5)} {o == Opt(1)} {hash(o) == hash(Opt(1))}"
    if isinstance(o, Tree):
        ks = o.kids
        return f"tree {o.v} {o.depth()} {len(ks)} {[k.depth() for k in ks]} {o.parent is None} {o.name()} {type(o).__name__}"
    if isinstance(o, Cell):
        o.v = 7
        return f"cell {o.v}"
    if isinstance(o, Mid):
        return "mid"
    if isinstance(o, P2):
        return f"p2 {o.a} {o.b}"
    return "?"


print(look(Item(1, "x")), look(Opt(1)), look(Tree(1, Tree(2), Tree(3, Tree(4)))))
print(look(Cell(1, lambda v: print("set", v))))
print(look(Leaf()), look(Mid[int]()), look(P2("q", 1)))
print(
    Tree(1, Tree(2)) == Tree(1, Tree(2)),
    Tree(1) == Tree(1, Tree(2)),
    Tree("a") == Tree("a"),
    Tree(1) == Tree("a"),
)
print(
    Vec(1, 2) == Vec(1, 2),
    Vec(1, 2) == Vec(1.0, 2.0),
    Vec(1.5, 2.0) == 3,
    len({Vec(1, 2), Vec(1, 2)}),
)
print(Key("a") == Key("a"), Key("a") == Key(1), {Key(1): 2}[Key(1)])
print(Item(1, "a") < Item(2, "b"), Item(1, "a") == Item(1, "b"), sorted([Item(2, 1), Item(1, 2)]))

# expect: item 1 x Item(key=1, value='x') opt 1 1 True True tree 1 3 2 [1, 2] True tree Tree
# expect: set 7
# expect: cell 7
# expect: mid mid p2 q 1
# expect: True False True False
# expect: True True False 1
# expect: True False 2
# expect: True True [Item(key=1, value=2), Item(key=2, value=1)]
