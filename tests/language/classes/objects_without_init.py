"""`C.__new__(C)` and `__new__` of one's own: what is read before a constructor set it is an AttributeError."""

from collections import UserDict
from collections.abc import Callable
from typing import Self


class Point:
    def __init__(self, x: int, names: list[str]) -> None:
        self.x = x
        self.names = names

    @classmethod
    def bare(cls) -> Self:
        return object.__new__(cls)

    @classmethod
    def doubled(cls, x: int) -> Self:
        made = cls.__new__(cls)
        made.x = x * 2
        return made

    def like(self) -> "Point":
        made = type(self).__new__(type(self))
        made.x = self.x
        return made


class Named(Point):
    pass


class Counted:
    made = 0

    def __new__(cls, n: int) -> "Counted":
        Counted.made += 1
        fresh = super().__new__(cls)
        try:
            print(fresh.n)
        except AttributeError as error:
            print(error)
        print("new", cls.__name__, n)
        return fresh

    def __init__(self, n: int) -> None:
        print("init", n)
        self.n = n


class Below(Counted):
    def __init__(self, n: int) -> None:
        super().__init__(n + 1)


class Settings(UserDict[str, int]):
    def __new__(cls) -> "Settings":
        fresh = super().__new__(cls)
        try:
            print(fresh.data)
        except AttributeError as error:
            print(error)
        return fresh


def tell(read: Callable[[], object]) -> None:
    try:
        print(read())
    except AttributeError as error:
        print(error)


bare, named = Point.bare(), Named.bare()
tell(lambda: bare.x)
tell(lambda: bare.names)
tell(lambda: named.names)
print(Point.doubled(3).x, Named.doubled(4).x, type(Named.doubled(4)).__name__)
print(type(Named(1, []).like()).__name__, Named(7, []).like().x)
tell(lambda: Point.__new__(Point).x)

print([each.n for each in map(Below, [1, 2])])
print(Counted(5).n, Counted.made)
print(Counted.__new__(Below, 8).__class__.__name__)
kind: type[Counted]
for kind in (Counted, Below):
    print(kind(3).n)
print(Settings())

# expect: 'Point' object has no attribute 'x'
# expect: 'Point' object has no attribute 'names'
# expect: 'Named' object has no attribute 'names'
# expect: 6 8 Named
# expect: Named 7
# expect: 'Point' object has no attribute 'x'
# expect: 'Below' object has no attribute 'n'
# expect: new Below 1
# expect: init 2
# expect: 'Below' object has no attribute 'n'
# expect: new Below 2
# expect: init 3
# expect: [2, 3]
# expect: 'Counted' object has no attribute 'n'
# expect: new Counted 5
# expect: init 5
# expect: 5 3
# expect: 'Below' object has no attribute 'n'
# expect: new Below 8
# expect: Below
# expect: 'Counted' object has no attribute 'n'
# expect: new Counted 3
# expect: init 3
# expect: 3
# expect: 'Below' object has no attribute 'n'
# expect: new Below 3
# expect: init 4
# expect: 4
# expect: 'Settings' object has no attribute 'data'
# expect: {}
