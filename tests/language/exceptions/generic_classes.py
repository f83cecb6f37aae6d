"""`except Class` of a generic class takes its exceptions whatever their type arguments are."""

from typing import Generic, TypeVar

N = TypeVar("N")


class NoPath(Exception, Generic[N]):
    def __init__(self, a: N) -> None:
        self.a = a
        super().__init__(a)


def f(x: N) -> None:
    raise NoPath(x)


def main() -> None:
    for i in range(2):
        try:
            if i:
                f("a")
            else:
                f(2)
        except NoPath as e:
            print("caught", e)
            print("caught", e.a)


main()


class Other(Exception):
    a = 5


class Sub(NoPath[list[int]]):
    def total(self) -> int:
        return sum(self.a)


def h(k: int) -> None:
    try:
        if k == 0:
            raise Sub([1, 2])
        if k == 1:
            raise NoPath((1, "x"))
        if k == 2:
            raise NoPath(2.5)
        raise Other(4)
    except (NoPath, Other) as e:
        print(type(e).__name__, e.a, e.args, isinstance(e, Sub) and e.total())
        e.add_note("n")
        print(repr(e), e.__notes__, e == e)


for k in range(4):
    h(k)
try:
    f(None)
except NoPath:
    print("again")

# expect: caught 2
# expect: caught 2
# expect: caught a
# expect: caught a
# expect: Sub [1, 2] ([1, 2],) 3
# expect: Sub([1, 2]) ['n'] True
# expect: NoPath (1, 'x') ((1, 'x'),) False
# expect: NoPath((1, 'x')) ['n'] True
# expect: NoPath 2.5 (2.5,) False
# expect: NoPath(2.5) ['n'] True
# expect: Other 5 (4,) False
# expect: Other(4) ['n'] True
# expect: again
