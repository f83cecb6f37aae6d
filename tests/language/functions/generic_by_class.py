"""functools.singledispatch and singledispatchmethod: functions chosen by the class of an argument."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import singledispatch, singledispatchmethod


@dataclass
class Num:
    value: int


@dataclass
class Add:
    left: Num | Add
    right: Num | Add


class Colour(Enum):
    RED = 1


@singledispatch
def show(node: object, depth: int = 0) -> str:
    raise TypeError(f"no {type(node).__name__}")


try:
    print(show(Num(1)))
except TypeError as e:
    print(e)


@show.register
def _(node: Num, depth: int = 0) -> str:
    return str(node.value)


@show.register
def _(node: Add, depth: int = 0) -> str:
    return f"({show(node.left, depth + 1)} + {show(node.right, depth + 1)})@{depth}"


@show.register(Colour)
def show_colour(c: Colour, depth: int = 0) -> str:
    return c.name


@show.register
def _(node: int | str, depth: int = 0) -> str:
    return f"plain {node}"


@show.register(type(None))
def _(node: None, depth: int = 0) -> str:
    return "nothing"


@show.register(float)
@show.register(bytes)
def _(node: float | bytes, depth: int = 0) -> str:
    return f"either {node!r}"


@show.register(list)
def _(node: list[object], depth: int = 0) -> str:
    return "[" + ", ".join(show(n) for n in node) + "]"


xs: list[object] = [1, None, b"x"]
print(show(Add(Num(1), Add(Num(2), Num(3)))), show(Colour.RED), show_colour(Colour.RED))
print(show(3), show("x"), show(None), show(2.5), show(b"q"), show(True), show(xs))
print(list(map(show, [1, Num(4)])))
try:
    show({})
except TypeError as e:
    print(e)


class Base:
    @singledispatchmethod
    def visit(self, node: object) -> int:
        return -1

    @visit.register
    def _(self, node: Num) -> int:
        return node.value * self.factor()

    @visit.register
    def visit_add(self, node: Add) -> int:
        return self.visit(node.left) + self.visit(node.right)

    def factor(self) -> int:
        return 1


class Derived(Base):
    def factor(self) -> int:
        return 10

    @singledispatchmethod
    @classmethod
    def make(cls, what: object) -> str:
        return cls.__name__

    @make.register
    @classmethod
    def make_of_int(cls, what: int) -> str:
        return f"{cls.__name__} {what}"


print(Base().visit(Add(Num(1), Num(2))), Derived().visit(Add(Num(1), Num(2))), Base().visit("x"))
print(Derived.make(1), Derived.make("a"), Derived().visit_add(Add(Num(1), Num(2))))

# expect: no Num
# expect: (1 + (2 + 3)@1)@0 RED RED
# expect: plain 3 plain x nothing either 2.5 either b'q' plain True [plain 1, nothing, either b'x']
# expect: ['plain 1', '4']
# expect: no dict
# expect: 3 30 -1
# expect: Derived 1 Derived 30
