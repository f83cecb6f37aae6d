"""Classes inside classes, reached through the class and through objects."""

import abc
from abc import ABCMeta, abstractmethod


class A(metaclass=ABCMeta):
    class Part:
        n = 3

        def __init__(self, m: int = 1) -> None:
            self.m = m

    @abstractmethod
    def f(self) -> int: ...


class B(A, metaclass=abc.ABCMeta):
    def f(self) -> int:
        kind = self.Part
        return self.Part(5).m + self.Part.n + kind(m=2).m


print(B().f(), B().Part.__name__, isinstance(B().Part(), A.Part), A.Part(7).m)

# expect: 10 Part True 7
