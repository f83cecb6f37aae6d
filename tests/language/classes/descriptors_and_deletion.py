"""Descriptors of the program, property deleters, attributes deleted and set again."""

from __future__ import annotations

from typing import overload


class Positive:
    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, obj: Account, owner: type[Account]) -> int:
        return obj.data[self.name]

    def __set__(self, obj: Account, value: int) -> None:
        if value < 0:
            raise ValueError(f"{self.name} must be positive")
        obj.data[self.name] = value


class Account:
    balance = Positive("balance")
    limit = Positive("limit")

    def __init__(self) -> None:
        self.data: dict[str, int] = {}

    def grow(self) -> int:
        self.balance += 1
        return self.balance


class Named[T]:
    def __init__(self, default: T) -> None:
        self.default = default
        self.values: dict[int, T] = {}

    @overload
    def __get__(self, obj: None, owner: type[object]) -> Named[T]: ...
    @overload
    def __get__(self, obj: Thing, owner: type[object]) -> T: ...
    def __get__(self, obj: Thing | None, owner: type[object]) -> T | Named[T]:
        if obj is None:
            return self
        return self.values.get(obj.key, self.default)

    def __set__(self, obj: Thing, value: T) -> None:
        self.values[obj.key] = value


class Thing:
    size = Named(3)
    label = Named("none")

    def __init__(self, key: int) -> None:
        self.key = key


class Constant:
    def __get__(self, obj: object, owner: object) -> str:
        return "constant"


class WithConstant:
    kind = Constant()


class Temp:
    def __init__(self) -> None:
        self._c = 0.0

    @property
    def c(self) -> float:
        """Celsius."""
        return self._c

    @c.setter
    def c(self, v: float) -> None:
        self._c = v

    @c.deleter
    def c(self) -> None:
        self._c = -1.0


class Holder:
    def __init__(self) -> None:
        self.v = 1
        self.w = "w"


def main() -> None:
    acc = Account()
    acc.balance = 5
    print(acc.balance)
    try:
        acc.balance = -1
    except ValueError as e:
        print(e)
    acc.balance += 2
    acc.limit = 100
    print(acc.balance, acc.grow(), acc.limit, acc.data)
    a, b = Thing(1), Thing(2)
    a.size = 10
    b.label = "b"
    print(a.size, b.size, a.label, b.label, Thing.size.default)
    print(WithConstant().kind)
    t = Temp()
    t.c = 3.5
    t.c += 1.0
    print(t.c)
    del t.c
    print(t.c)
    h = Holder()
    print(h.v, h.w)
    del h.v, h.w
    try:
        print(h.v)
    except AttributeError as e:
        print(e)
    try:
        del h.w
    except AttributeError as e:
        print(e)
    h.v = 7
    print(h.v)


main()

# expect: 5
# expect: balance must be positive
# expect: 7 8 100 {'balance': 8, 'limit': 100}
# expect: 10 3 none b 3
# expect: constant
# expect: 4.5
# expect: -1.0
# expect: 1 w
# expect: 'Holder' object has no attribute 'v'
# expect: 'Holder' object has no attribute 'w'
# expect: 7
