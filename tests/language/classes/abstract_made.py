"""Abstract classes cannot be made, however one gets at them."""

from __future__ import annotations
from abc import ABC, abstractmethod


class A(ABC):
    @abstractmethod
    def f(self) -> int: ...
    @property
    @abstractmethod
    def g(self) -> int: ...


class B(A):
    def f(self) -> int:
        return 1


class C(B):
    @property
    def g(self) -> int:
        return 2


def make(c: type[A]) -> A:
    return c()


def attempt(c: type[A]) -> None:
    try:
        print(type(make(c)).__name__)
    except TypeError as e:
        print(e)


attempt(C)
attempt(B)  # type: ignore[type-abstract]
attempt(A)  # type: ignore[type-abstract]
for k in (B, C):
    try:
        print(k().f())  # type: ignore[abstract]
    except TypeError as e:
        print(e)


class K:
    @classmethod
    def new(cls) -> K:
        return cls()

    @abstractmethod
    def z(self) -> int:
        return 3


print(K.new().z())


class M(A):
    @classmethod
    def new(cls) -> M:
        return cls()


try:
    print(M.new())
except TypeError as e:
    print(e)

# expect: C
# expect: Can't instantiate abstract class B without an implementation for abstract method 'g'
# expect: Can't instantiate abstract class A without an implementation for abstract methods 'f', 'g'
# expect: Can't instantiate abstract class B without an implementation for abstract method 'g'
# expect: 1
# expect: 3
# expect: Can't instantiate abstract class M without an implementation for abstract methods 'f', 'g'
