"""Mixins with attributes: each class finds its own, cooperative super() visits all."""

from dataclasses import dataclass


class A:
    def __init__(self) -> None:
        self.a = 1
        super().__init__()


class B:
    def __init__(self) -> None:
        self.b = 2
        super().__init__()

    def show(self) -> str:
        self.b += 1
        return f"b={self.b}"


class AB(A, B):
    def __init__(self) -> None:
        super().__init__()
        self.c = 3

    def total(self) -> int:
        return self.a + self.b + self.c


class Base:
    def __init__(self, name: str) -> None:
        self.name = name

    def greet(self) -> str:
        return f"I am {self.name}"


class Logged(Base):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.log: list[str] = []

    def greet(self) -> str:
        self.log.append("greet")
        return super().greet() + "!"


class Counted(Base):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.count = 0

    def greet(self) -> str:
        self.count += 1
        return super().greet() + "?"


class Both(Logged, Counted):
    pass


@dataclass
class P:
    x: int
    y: str = "y"


@dataclass
class Q:
    z: float
    w: list[int]


@dataclass
class PQ(P, Q):
    v: int = 9


class Tagged:
    tag = "t"

    def __init__(self) -> None:
        self.k = "tagged"


class MyErr(Tagged, ValueError):
    def __init__(self, text: str) -> None:
        Tagged.__init__(self)
        ValueError.__init__(self, text)


class OnlyA(A, B):
    def __init__(self) -> None:
        A.__init__(self)


class Lazy1:
    one: int

    def set1(self) -> None:
        self.one = 1


class Lazy2:
    two: int

    def set2(self) -> None:
        self.two = 2


class Lazy(Lazy1, Lazy2):
    pass


class NoInit(Lazy1):
    def __init__(self) -> None:
        self.q = 4


class Late(NoInit, B):
    pass


def takes_b(x: B) -> int:
    x.b += 10
    return x.b


def main() -> None:
    ab = AB()
    print(ab.a, ab.b, ab.c, ab.total(), isinstance(ab, B), ab.show(), B().show())
    print(takes_b(ab), takes_b(B()), ab.b)
    b = Both("z")
    print(b.greet(), b.log, b.count, b.name)
    for x in (Base("q"), Logged("l"), Counted("c"), b):
        print(x.greet())
    pq = PQ(1.5, [1], 2)
    print(pq, pq == PQ(1.5, [1], 2), pq.z, pq.x)
    q: Q = pq
    q.w.append(5)
    q.z = 2.5
    print(q, Q(0.5, []))
    try:
        raise MyErr("boom")
    except ValueError as e:
        print(e, repr(e), e.args)
        if isinstance(e, Tagged):
            print(e.k, e.tag)
    try:
        raise MyErr("boom2")
    except MyErr as e2:
        print(e2.k, e2)
    lz = Lazy()
    lz.set2()
    print(lz.two)
    try:
        print(lz.one)
    except AttributeError as e3:
        print(e3)
    try:
        print(Late().b)
    except AttributeError as e4:
        print(e4)
    o = OnlyA()
    print(o.a, o.b)


main()

# expect: 1 2 3 6 True b=3 b=3
# expect: 13 12 13
# expect: I am z?! ['greet'] 1 z
# expect: I am q
# expect: I am l!
# expect: I am c?
# expect: I am z?!
# expect: PQ(z=1.5, w=[1], x=2, y='y', v=9) True 1.5 2
# expect: PQ(z=2.5, w=[1, 5], x=2, y='y', v=9) Q(z=0.5, w=[])
# expect: boom MyErr('boom') ('boom',)
# expect: tagged t
# expect: tagged boom2
# expect: 2
# expect: 'Lazy' object has no attribute 'one'
# expect: 'Late' object has no attribute 'b'
# expect: 1 2
