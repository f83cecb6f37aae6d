"""Type variables narrowed by patterns, guards, callable, None tests, in closures, comprehensions and generic classes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeGuard, TypeVar, runtime_checkable

T = TypeVar("T")
N = TypeVar("N", int, float)
AnyS = TypeVar("AnyS", str, bytes)
B = TypeVar("B", bound="Node")


@dataclass
class Node:
    name: str


@dataclass
class Leaf(Node):
    value: int


@dataclass
class Branch(Node):
    children: list[Node]


def visit(node: B) -> B:
    if isinstance(node, Branch):
        for child in node.children:
            visit(child)
        print("branch", node.name, len(node.children))
    elif isinstance(node, Leaf):
        print("leaf", node.value)
    return node


def matched(value: T) -> T:
    match value:
        case Leaf(name=n, value=v):
            print("leaf", n, v)
        case Branch(children=[first, *rest]):
            print("branch", first.name, len(rest))
        case int(n):
            print("int", n + 1)
        case str():
            print("str", value.upper())
        case {"k": v}:
            print("mapping", v)
        case None:
            print("none")
        case _:
            print("other")
    return value


def double(x: N) -> N:
    if isinstance(x, int):
        return x * 2
    return x * 2.0


def first_char(s: AnyS) -> AnyS:
    if isinstance(s, str):
        return s[:1]
    else:
        return s[:1]


def call_or_value(x: T | Callable[[], T]) -> str:
    if callable(x):
        return f"called {x()}"
    return f"value {x}"


def or_default(x: T | None, default: T) -> T:
    if x is None:
        return default
    return x


def not_none(x: T) -> bool:
    return x is not None


def flatten(items: Iterable[T | list[T]]) -> list[T]:
    out: list[T] = []
    for i in items:
        if isinstance(i, list):
            out.extend(i)
        else:
            out.append(i)
    return out


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item

    def show(self) -> str:
        item = self.item
        if isinstance(item, str):
            return item.upper()
        if isinstance(item, int):
            return str(item + 1)
        if isinstance(item, (list, tuple)):
            return f"seq {len(item)}"
        if isinstance(item, dict):
            return f"dict {len(item)}"
        if item is None:
            return "nothing"
        return "?"

    def map(self, f: Callable[[T], T]) -> Box[T]:
        return Box(f(self.item))


@runtime_checkable
class Sized2(Protocol):
    def __len__(self) -> int: ...


def size_or_zero(x: T) -> int:
    if isinstance(x, Sized2):
        return len(x)
    return 0


def is_str(x: object) -> TypeGuard[str]:
    return isinstance(x, str)


def is_int(x: object) -> TypeGuard[int]:
    return isinstance(x, int)


def guard(x: T) -> str:
    if is_str(x):
        return x + "!"
    if is_int(x):
        return str(x)
    return "no"


def closure(x: T) -> Callable[[], str]:
    if isinstance(x, Leaf):
        y = x

        def f() -> str:
            return y.name

        return f
    return lambda: "nothing"


def narrow_list(xs: list[T]) -> int:
    total = 0
    for x in xs:
        if isinstance(x, bool):
            total += 100
        elif isinstance(x, int):
            total += x
        elif isinstance(x, str):
            total += len(x)
    return total


def only_str(xs: list[T]) -> list[str]:
    return [x for x in xs if isinstance(x, str)]


def only[U](xs: Iterable[object], kind: type[U]) -> list[U]:
    return [x for x in xs if isinstance(x, kind)]


def collapse[K, V](m: Mapping[K, V]) -> dict[str, str]:
    out: dict[str, str] = {}
    for k, v in m.items():
        key = k if isinstance(k, str) else str(k)
        if isinstance(v, Node):
            out[key] = v.name
        else:
            out[key] = repr(v)
    return out


def ternary[X](x: X) -> int:
    return x if isinstance(x, int) else len(x) if isinstance(x, str) else -1


def asserted[X](x: X) -> str:
    assert isinstance(x, (int, str))
    return str(x)


def neg[X](x: X) -> str:
    if not isinstance(x, str):
        return "no"
    return x.lower()


def loop[X: Node](x: X) -> int:
    n = 0
    node: Node = x
    while isinstance(node, Branch):
        node = node.children[0]
        n += 1
    return n


visit(Branch("r", [Leaf("a", 1), Branch("q", [])]))
matched(Leaf("x", 3))
matched(Branch("b", [Leaf("p", 1), Leaf("q", 2)]))
matched(3)
matched("s")
matched([1, 2])
matched((1, 2))
matched({"k": 5})
matched(None)
matched(2.5)
obj: list[object] = [Leaf("x", 3), 3, "s", [1, 2], (1, 2), {"k": 5}, None, 2.5]
for o in obj:
    matched(o)
print(double(2), double(2.5), first_char("abc"), first_char(b"abc"))
print(call_or_value(3))
print(or_default(None, 3), or_default(4, 3), or_default("a", "b"), not_none(3), not_none(None))
print(flatten([1, [2, 3], 4]), flatten(["a", ["b"]]))
print(
    Box("a").show(),
    Box(1).show(),
    Box([1]).show(),
    Box((1, 2)).show(),
    Box({1: 2}).show(),
    Box(None).show(),
    Box(1.5).show(),
)
print(Box(3).map(lambda v: v + 1).show())
print(size_or_zero([1, 2]), size_or_zero(3), size_or_zero("abc"))
print(guard("x"), guard(1), guard(2.5))
print(closure(Leaf("n", 1))(), closure(3)())
print(narrow_list([1, 2]), narrow_list(["ab"]), narrow_list([True, False]))
mixed: list[int | str] = [1, "abc"]
print(narrow_list(mixed), only_str(mixed), only_str([1]), only_str(["q"]))
print(only([1, "a", 2.5], str), only([1, "a", 2], int))
print(collapse({1: Leaf("z", 1)}), collapse({"a": 2}))
print(ternary(3), ternary("abc"), ternary(2.5), asserted(3), asserted("x"), neg("A"), neg(3))
print(loop(Branch("a", [Branch("b", [Leaf("c", 1)])])))

# expect: leaf 1
# expect: branch q 0
# expect: branch r 2
# expect: leaf x 3
# expect: branch p 1
# expect: int 4
# expect: str S
# expect: other
# expect: other
# expect: mapping 5
# expect: none
# expect: other
# expect: leaf x 3
# expect: int 4
# expect: str S
# expect: other
# expect: other
# expect: mapping 5
# expect: none
# expect: other
# expect: 4 5.0 a b'a'
# expect: value 3
# expect: 3 4 a True False
# expect: [1, 2, 3, 4] ['a', 'b']
# expect: A 2 seq 1 seq 2 dict 1 nothing ?
# expect: 5
# expect: 2 0 3
# expect: x! 1 no
# expect: n nothing
# expect: 3 2 200
# expect: 4 ['abc'] [] ['q']
# expect: ['a'] [1, 2]
# expect: {'1': 'z'} {'a': '2'}
# expect: 3 3 -1 3 x a no
# expect: 2
