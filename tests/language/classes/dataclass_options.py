"""Data classes: order, keyword-only, InitVar, replace, generic, slots, no equality."""

from __future__ import annotations
from dataclasses import dataclass, field, replace, KW_ONLY, InitVar
from typing import ClassVar


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self) -> int:
        return self.x * self.x + self.y * self.y


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False)


@dataclass
class Base:
    name: str
    tags: list[str] = field(default_factory=list)


@dataclass
class Child(Base):
    age: int = 3
    extra: dict[str, int] = field(default_factory=dict, repr=False)


@dataclass(kw_only=True)
class Opts:
    a: int
    b: str = "b"


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 5


@dataclass
class Init:
    base: int
    scale: InitVar[int]
    result: int = field(init=False)
    count: ClassVar[int] = 0

    def __post_init__(self, scale: int) -> None:
        self.result = self.base * scale
        Init.count += 1


@dataclass(slots=True)
class Node[T]:
    value: T
    next: Node[T] | None = None


@dataclass(eq=False)
class Ident:
    x: int


p = Point(1, 2)
print(p, p == Point(1, 2), p != Point(2, 1), p.norm(), replace(p, y=9), Point(x=4))
vs = [Version(1, 2), Version(1, 0, "z"), Version(0, 9)]
print(
    sorted(vs),
    max(vs),
    Version(1) < Version(1, 1),
    Version(1) == Version(1, 0, "q"),
    hash(Version(1)) == hash(Version(1, 0, "x")),
)
print({Version(1): "a"}[Version(1)], len({Version(1), Version(1), Version(2)}))
c = Child("n")
c.tags.append("t")
print(c, Child("m", ["q"], 4, {"a": 1}).extra, Child("n").tags)
print(Opts(a=1), Opts(b="x", a=2), Mixed(1), Mixed(1, b=7))
i = Init(3, 4)
print(i, Init.count, i.result)
n = Node(1, Node(2))
print(n, n.next.value if n.next else None)
a = Ident(1)
print(a == Ident(1), a == a)
print(replace(Version(1, 2, "x"), minor=5), replace(c, name="zz", age=9))
print([Point(1), Point(2)], {"a": Point(3)}, (Point(1), "s"))
d = {Version(1, i): i for i in range(3)}
print(d)
match p:
    case Point(x=0, y=y):
        print("zero", y)
    case Point(1, y) if y > 1:
        print("one", y)
    case _:
        print("other")


@dataclass
class Inventory:
    items: dict[str, list[Point]] = field(default_factory=dict)
    total: float = 0.0
    on: bool = True
    label: str | None = None
    pair: tuple[int, str] = (1, "a")


inv = Inventory()
inv.items["a"] = [p]
inv.label = "x"
print(inv, inv == Inventory(), inv.pair[1])


@dataclass
class Tree:
    left: Tree | None = None
    right: Tree | None = None

    def depth(self) -> int:
        return 1 + max(
            self.left.depth() if self.left else 0, self.right.depth() if self.right else 0
        )


print(Tree(Tree(), Tree(Tree())).depth(), Tree(Tree()))

# expect: Point(x=1, y=2) True True 5 Point(x=1, y=9) Point(x=4, y=0)
# expect: [Version(major=0, minor=9, tag=''), Version(major=1, minor=0, tag='z'), Version(major=1, minor=2, tag='')] Version(major=1, minor=2, tag='') True True True
# expect: a 2
# expect: Child(name='n', tags=['t'], age=3) {'a': 1} []
# expect: Opts(a=1, b='b') Opts(a=2, b='x') Mixed(a=1, b=5) Mixed(a=1, b=7)
# expect: Init(base=3, result=12) 1 12
# expect: Node(value=1, next=Node(value=2, next=None)) 2
# expect: False True
# expect: Version(major=1, minor=5, tag='x') Child(name='zz', tags=['t'], age=9)
# expect: [Point(x=1, y=0), Point(x=2, y=0)] {'a': Point(x=3, y=0)} (Point(x=1, y=0), 's')
# expect: {Version(major=1, minor=0, tag=''): 0, Version(major=1, minor=1, tag=''): 1, Version(major=1, minor=2, tag=''): 2}
# expect: one 2
# expect: Inventory(items={'a': [Point(x=1, y=2)]}, total=0.0, on=True, label='x', pair=(1, 'a')) False a
# expect: 3 Tree(left=Tree(left=None, right=None), right=None)
