"""Overrides with other defaults and other kinds of parameters, called through the base and a Protocol."""

from typing import Protocol


class Foo:
    def f(self, x: int = 20, *, z: int = 10) -> None:
        print("Foo", x, z)

    def g(self, a: int, b: int = 2) -> str:
        return f"Foo.g {a} {b}"

    def many(self, *args: int) -> int:
        return sum(args)


class Bar(Foo):
    def f(self, x: int | None = None, *, z: int = 7) -> None:
        print("Bar", x, z)

    def g(self, *args: int, **kwargs: int) -> str:
        return f"Bar.g {args} {kwargs}"

    def many(self, *args: int) -> int:
        return 100 + len(args)


class Baz(Bar):
    def f(self, *args: object, **kwargs: object) -> None:
        print("Baz", args, kwargs)

    def g(self, *rest: int, **kwargs: int) -> str:
        return f"Baz.g {rest} {kwargs}"


class More(Foo):
    def f(self, x: int = 1, y: int = 2, *, z: int = 3, w: int = 4) -> None:
        print("More", x, y, z, w)

    def g(self, a: int, b: int = 3, c: int = 4) -> str:
        return f"More.g {a} {b} {c}"


for o in (Foo(), Bar(), Baz(), More()):
    o.f()
    o.f(1)
    o.f(z=5)
    o.f(x=3, z=4)
    o.f(6, z=2)
    print(o.g(1), o.g(1, 5), o.g(1, b=6))
    print(o.many(1, 2, 3), o.many(*[4, 5]))
    print(o.g(*[1]), o.g(*[1, 2]), o.g(*(1,)), o.g(*(1, 2)))


class Proto(Protocol):
    def bar(self, x: int) -> None: ...
    def baz(self, x: int = 1) -> int: ...


class A:
    def bar(self, *args: int, **kwargs: int) -> None:
        print("A:", args, kwargs)

    def baz(self, x: int = 5) -> int:
        return x


class B:
    def bar(self, x: int, y: int = 3) -> None:
        print("B:", x, y)

    def baz(self, x: int = 6, y: int = 7) -> int:
        return x * y


def use(p: Proto) -> None:
    p.bar(20)
    p.bar(x=20)
    print(p.baz(), p.baz(2), p.baz(x=3))


use(A())
use(B())

# expect: Foo 20 10
# expect: Foo 1 10
# expect: Foo 20 5
# expect: Foo 3 4
# expect: Foo 6 2
# expect: Foo.g 1 2 Foo.g 1 5 Foo.g 1 6
# expect: 6 9
# expect: Foo.g 1 2 Foo.g 1 2 Foo.g 1 2 Foo.g 1 2
# expect: Bar None 7
# expect: Bar 1 7
# expect: Bar None 5
# expect: Bar 3 4
# expect: Bar 6 2
# expect: Bar.g (1,) {} Bar.g (1, 5) {} Bar.g (1,) {'b': 6}
# expect: 103 102
# expect: Bar.g (1,) {} Bar.g (1, 2) {} Bar.g (1,) {} Bar.g (1, 2) {}
# expect: Baz () {}
# expect: Baz (1,) {}
# expect: Baz () {'z': 5}
# expect: Baz () {'x': 3, 'z': 4}
# expect: Baz (6,) {'z': 2}
# expect: Baz.g (1,) {} Baz.g (1, 5) {} Baz.g (1,) {'b': 6}
# expect: 103 102
# expect: Baz.g (1,) {} Baz.g (1, 2) {} Baz.g (1,) {} Baz.g (1, 2) {}
# expect: More 1 2 3 4
# expect: More 1 2 3 4
# expect: More 1 2 5 4
# expect: More 3 2 4 4
# expect: More 6 2 2 4
# expect: More.g 1 3 4 More.g 1 5 4 More.g 1 6 4
# expect: 6 9
# expect: More.g 1 3 4 More.g 1 2 4 More.g 1 3 4 More.g 1 2 4
# expect: A: (20,) {}
# expect: A: () {'x': 20}
# expect: 5 2 3
# expect: B: 20 3
# expect: B: 20 3
# expect: 42 14 21
