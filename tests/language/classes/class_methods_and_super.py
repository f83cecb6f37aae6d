"""Class methods on subclasses, own class variables, setters, super() under multiple inheritance."""

from __future__ import annotations
from typing import ClassVar, Self


class Base:
    count = 0
    label: ClassVar[str] = "base"

    def __init__(self, v: int = 0) -> None:
        super().__init__()
        self.v = v

    @classmethod
    def bump(cls) -> int:
        cls.count += 1
        return cls.count

    @classmethod
    def create(cls, v: int) -> Self:
        return cls(v)

    def clone(self) -> Self:
        return self.create(self.v + 1)

    def same(self) -> Self:
        return self.__class__(self.v)

    @staticmethod
    def helper(x: int) -> int:
        return x + 1

    def use(self) -> int:
        return self.helper(1)

    @classmethod
    def name(cls) -> str:
        return cls.__name__ + ":" + cls.label

    @classmethod
    def many(cls, n: int) -> list[Self]:
        return [cls(i) for i in range(n)]


class Sub(Base):
    label = "sub"

    @staticmethod
    def helper(x: int) -> int:
        return x + 100


class Other(Base):
    pass


print(
    Base.bump(),
    Base.bump(),
    Sub.bump(),
    Base.count,
    Sub.count,
    Other.count,
    Sub().count,
    Other().count,
)
b: Base = Sub(3)
print(
    b.use(),
    b.name(),
    Other.name(),
    type(b.clone()).__name__,
    type(b.same()).__name__,
    b.clone().v,
    len(Sub.many(3)),
    type(Sub.many(1)[0]).__name__,
)
print(
    b.__class__ is Sub,
    type(b) is Base,
    type(b) == Sub,
    b.__class__ == type(b),
    isinstance(b, type(b)),
)
Base.count = 50
print(Base.count, Sub.count, Other.count, b.count)


class P:
    def __init__(self) -> None:
        self._x = 1

    @property
    def x(self) -> int:
        return self._x

    @x.setter
    def x(self, v: int) -> None:
        self._x = v


class Q(P):
    @property
    def x(self) -> int:
        return super().x * 10

    @x.setter
    def x(self, v: int) -> None:
        self._x = v + 1


p: P = Q()
p.x = 5
p.x += 1
print(p.x, p._x)


class LogMixin:
    def describe(self) -> str:
        return "log"

    def hello(self) -> str:
        return "H:" + self.describe()


class JsonMixin:
    def describe(self) -> str:
        return "json"


class Thing(LogMixin, JsonMixin):
    pass


class Thing2(JsonMixin, LogMixin):
    def describe(self) -> str:
        return "T2+" + super().describe()


print(Thing().hello(), Thing2().hello())


class R:
    def __init__(self) -> None:
        print("R")


class S(R):
    def __init__(self) -> None:
        print("S")
        super().__init__()


class T(R):
    def __init__(self) -> None:
        print("T")
        super().__init__()


class U(S, T):
    def __init__(self) -> None:
        print("U")
        super().__init__()


U()
S()

classes: list[type[Base]] = [Base, Sub, Other]
for c in classes:
    o = c(7)
    print(c.__name__, c.label, c.name(), o.v, c.create(2).v, c.helper(5))


def build(kind: type[Base], v: int) -> Base:
    return kind(v=v)


print(build(Sub, 3).v, issubclass(Sub, Base), issubclass(Base, Sub))

# expect: 1 2 3 2 3 2 3 2
# expect: 101 Sub:sub Other:base Sub Sub 4 3 Sub
# expect: True False True True True
# expect: 50 3 50 3
# expect: 620 62
# expect: H:log H:T2+json
# expect: U
# expect: S
# expect: T
# expect: R
# expect: S
# expect: R
# expect: Base base Base:base 7 2 6
# expect: Sub sub Sub:sub 7 2 105
# expect: Other base Other:base 7 2 6
# expect: 3 True False
