"""Exceptions keep their arguments, containers need no super().__init__; divmod, super(C, self), sums of bools."""

from dataclasses import dataclass
from typing import Generator, Iterable


class Failure(Exception):
    def __init__(self, x: int, why: str = "none") -> None:
        self.x = x
        self.why = why


class Child(Failure):
    def __init__(self) -> None:
        super().__init__(5, why="child")


class Sup(Exception):
    def __init__(self, a: int) -> None:
        super().__init__(f"sup {a}")


@dataclass
class DataError(Exception):
    code: int
    text: str = "x"


for e in (
    Failure(10),
    Failure(1, "b"),
    Failure(x=3),
    Child(),
    Sup(3),
    DataError(4),
    DataError(4, text="q"),
):
    print(str(e), e.args, len(e.args))
    if not isinstance(e, DataError):
        print(repr(e))
try:
    raise Failure(7, "seven")
except Exception as error:
    print(error, error.args)


class MyDict(dict[str, int]):
    def __init__(self) -> None:
        self.total = 3


class MyList(list[int]):
    def __init__(self, n: int) -> None:
        for i in range(n):
            self.append(i)


class MySet(set[str]):
    def __init__(self, *names: str) -> None:
        if names:
            super().__init__(names)


d = MyDict()
d["a"] = d.total
print(d, MyList(4), sorted(MySet("a", "b")), MySet())


class C:
    def __init__(self, v: int) -> None:
        self.v = v

    def __divmod__(self, y: int) -> int:
        return self.v + y + 40

    def __rdivmod__(self, y: int) -> str:
        return f"r{y}"


print(
    divmod(C(5), 3),
    divmod(7, C(2)),
    divmod(7, 2),
    divmod(-7, 2),
    divmod(7.5, 2),
    divmod(7, -2.5),
    divmod(True, 2),
)


class A:
    def foo(self, x: int) -> int:
        return x


class B(A):
    def foo(self, x: int) -> int:
        return super().foo(x + 1)


class D(B):
    def foo(self, x: int) -> int:
        return super(B, self).foo(x + 1)

    def __init__(self) -> None:
        super(D, self).__init__()


print(D().foo(10))


def g() -> object:
    yield 1
    yield "b"


def h() -> Iterable[int]:
    yield 1


it = g()
assert isinstance(it, Generator)
print(sum(x == 1 for x in [1, 2, 1]), sum([True, False, True]), sum((x > 1 for x in (1, 2, 3)), 5))
b = [True, True]
print(sum(b), sum(len(s) == 1 for s in ("a", "bb")))


def truthy(x: A | None) -> str:
    return "t" if x else "f"


class F(A):
    def __len__(self) -> int:
        return 0


print(truthy(F()), truthy(A()), truthy(None))

# expect: 10 (10,) 1
# expect: Failure(10)
# expect: (1, 'b') (1, 'b') 2
# expect: Failure(1, 'b')
# expect:  () 0
# expect: Failure()
# expect:  () 0
# expect: Child()
# expect: sup 3 ('sup 3',) 1
# expect: Sup('sup 3')
# expect: 4 (4,) 1
# expect: 4 (4,) 1
# expect: (7, 'seven') (7, 'seven')
# expect: {'a': 3} [0, 1, 2, 3] ['a', 'b'] MySet()
# expect: 48 r7 (3, 1) (-4, 1) (3.0, 1.5) (-3.0, -0.5) (0, 1)
# expect: 11
# expect: 2 2 7
# expect: 2 1
# expect: f t f
