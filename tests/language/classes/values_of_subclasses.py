"""Attributes that a base class only declares, and subclasses give values in their bodies."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Protocol


class Kind(Enum):
    A = "a"
    B = "b"


class Plugin(ABC):
    name: str
    kind: Kind
    order: int = 10
    tags: tuple[str, ...]
    registry: ClassVar[dict[str, type[Plugin]]] = {}

    def __init_subclass__(cls) -> None:
        Plugin.registry[cls.name] = cls

    @abstractmethod
    def run(self) -> str: ...
    def title(self) -> str:
        return f"{self.name}/{self.kind.value}/{self.order}/{self.tags}"


class One(Plugin):
    name = "one"
    kind = Kind.A
    tags: tuple[str, ...] = ()

    def run(self) -> str:
        return self.title()


class Two(One):
    name = "two"
    kind = Kind.B
    order = 5
    tags: tuple[str, ...] = ("x", "y")


class Three(Two):
    def __init__(self, tags: str) -> None:
        self.tags = tuple(tags)


print(
    [p().run() for p in (One, Two)], Three("ab").run(), One.name, Two.kind, sorted(Plugin.registry)
)
plugins: list[Plugin] = [Two(), One(), Three("q")]
plugins.sort(key=lambda p: (p.order, p.name))
print(
    [p.title() for p in plugins],
    [type(p).tags for p in plugins[:2]],
    [type(p).order for p in plugins],
)


class HasSize(Protocol):
    size: int

    def area(self) -> int:
        return self.size**2


class Fixed(HasSize):
    size = 4


class Grown(Fixed):
    def grow(self) -> Grown:
        self.size += 1
        return self


def of(s: HasSize) -> int:
    return s.size + s.area()


print(of(Fixed()), of(Grown().grow()), Fixed.size, Grown.size, Fixed().area())


class Missing(Plugin):
    name = "missing"

    def run(self) -> str:
        try:
            return self.title()
        except AttributeError as e:
            return str(e)


print(Missing().run())


class Shape[T](ABC):
    unit: T

    def of(self) -> list[T]:
        return [self.unit] * 2


class IntShape(Shape[int]):
    unit = 3


class TextShape(Shape[str]):
    unit = "cm"


print(IntShape().of(), TextShape().of(), IntShape.unit + 1)


class Handler:
    prefix: str
    convert: Callable[[str], int]

    def go(self, text: str) -> str:
        return self.prefix + text


class Upper(Handler):
    prefix = ">"


class Lower(Handler):
    prefix = "<"

    def go(self, text: str) -> str:
        return super().go(text).lower()


for h in (Upper(), Lower()):
    print(h.go("Ab"), h.prefix, type(h).prefix)
Upper.prefix = "!"
print(Upper().go("x"), Upper.prefix)

# expect: ['one/a/10/()', "two/b/5/('x', 'y')"] two/b/5/('a', 'b') one Kind.B ['one', 'two']
# expect: ["two/b/5/('x', 'y')", "two/b/5/('q',)", 'one/a/10/()'] [('x', 'y'), ('x', 'y')] [5, 5, 10]
# expect: 20 30 4 4 16
# expect: 'Missing' object has no attribute 'kind'
# expect: [3, 3] ['cm', 'cm'] 4
# expect: >Ab > >
# expect: <ab < <
# expect: !x !
