"""What a class, an object and a data class say they are called."""

from dataclasses import dataclass


class Outer:
    class Inner:
        pass


@dataclass
class P:
    x: int


@dataclass
class Q(P):
    y: int


def f() -> None:
    class L: ...

    print(L, L.__name__, L.__qualname__)
    x: object = L()
    print(type(x), type(x).__name__, type(x).__qualname__, str(x).split(" at ")[0])


f()
print(Outer, Outer.Inner, Outer.Inner.__qualname__, P, P(1), Q(1, 2), type(Q(1, 2)))
o: object = Outer.Inner()
print(type(o), type(o).__qualname__, type(o).__name__)
print(str(o).split(" at ")[0])
p: P = Q(2, 3)
print(p, type(p).__name__)


class E(Exception): ...


print(repr(E(1)))
a = object()
print(a == a, a == object())

# expect: <class '__main__.f.<locals>.L'> L f.<locals>.L
# expect: <class '__main__.f.<locals>.L'> L f.<locals>.L <__main__.f.<locals>.L object
# expect: <class '__main__.Outer'> <class '__main__.Outer.Inner'> Outer.Inner <class '__main__.P'> P(x=1) Q(x=1, y=2) <class '__main__.Q'>
# expect: <class '__main__.Outer.Inner'> Outer.Inner Inner
# expect: <__main__.Outer.Inner object
# expect: Q(x=2, y=3) Q
# expect: E(1)
# expect: True False
