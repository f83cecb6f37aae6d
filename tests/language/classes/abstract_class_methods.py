"""Abstract static and class methods, asked of a class held as a value."""

from abc import ABC, abstractmethod
from typing import Self


class Shape(ABC):
    @staticmethod
    @abstractmethod
    def unit() -> str: ...
    @classmethod
    @abstractmethod
    def make(cls) -> Self: ...


class Sq(Shape):
    @staticmethod
    def unit() -> str:
        return "m"

    @classmethod
    def make(cls) -> Self:
        return cls()


def f(sh: Shape) -> str:
    return type(sh).unit() + type(sh.make()).__name__ + type(type(sh).make()).__name__


print(f(Sq()))


def g(k: type[Shape]) -> str:
    return k.unit() + k.make().unit()


print(g(Sq))

# expect: mSqSq
# expect: mm
