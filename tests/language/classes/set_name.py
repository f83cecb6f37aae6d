"""`__set_name__`: what a class keeps is told its name, before `__init_subclass__`; a value under two names is one."""

from typing import overload, Self


class Field:
    def __init__(self, default: int) -> None:
        self.default = default
        self.name = ""
        self.values: dict[int, int] = {}

    def __set_name__(self, owner: type[object], name: str) -> None:
        print("set_name", owner.__name__, name)
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type[object]) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type[object]) -> int: ...
    def __get__(self, instance: object | None, owner: type[object]) -> int | Self:
        if instance is None:
            return self
        return self.values.get(id(instance), self.default)

    def __set__(self, instance: object, value: int) -> None:
        if value < 0:
            raise ValueError(f"{self.name} below 0")
        self.values[id(instance)] = value


class P:
    x = Field(3)
    y = Field(4)


p = P()
print(p.x, p.y)
p.x = 10
print(p.x, P.x.name, P.y.default)
try:
    p.y = -1
except ValueError as e:
    print(e)


class Noted:
    def __init__(self) -> None:
        self.names: list[str] = []

    def __set_name__(self, owner: type, name: str) -> None:
        self.names.append(f"{owner.__name__}.{name}")


class Q(P):
    z = Field(9)
    note = Noted()

    def __init_subclass__(cls) -> None:
        print("subclass", cls.__name__)


class R(Q):
    other = note2 = Noted()


print(Q.note.names, R.other.names, R().z)


def make(n: int) -> int:
    class L:
        f = Field(n)

    return L().f + len(L.f.name)


print(make(3), make(10))


def made(n: int) -> list[int]:
    print("made", n)
    return [n]


class Shared:
    a = b = made(1)
    c: list[int]
    d: object
    c = d = made(2)


print(Shared.a is Shared.b, Shared.c is Shared.d)


def f() -> None:
    class L:
        a = b = made(4)

    print(L.a is L.b)


f()

# expect: set_name P x
# expect: set_name P y
# expect: 3 4
# expect: 10 x 4
# expect: y below 0
# expect: set_name Q z
# expect: subclass R
# expect: ['Q.note'] ['R.other', 'R.note2'] 9
# expect: set_name L f
# expect: set_name L f
# expect: 4 11
# expect: made 1
# expect: made 2
# expect: True True
# expect: made 4
# expect: True
