"""Enums that mix in str or int without being StrEnum or IntEnum: their texts are names, not values."""

from enum import Enum, IntEnum


class C(str, Enum):
    A = "a"
    B = "b"


class D(int, Enum):
    X = 1


class E(float, Enum):
    PI = 3.14


class F(IntEnum):
    Z = 3


print(
    C.A,
    str(C.A),
    f"{C.A}",
    "%s" % C.A,
    repr(C.A),
    C("a"),
    str.__eq__(C.A, "a"),
    C.A.upper(),
    [C.A],
    {C.A: 1}[C.A],
    "x" + C.B,
    C.A.value,
    C.A < C.B,
)
print(D.X, f"{D.X}", D.X + 1, D(1), E.PI.value, F.Z, f"{F.Z}")
x = C.B
print(x)


def g(c: C) -> str:
    return f"{c}/{c.value}/{c!s:>5}/{c:>5}"


print(g(x), format(x), "{}".format(x), ",".join([C.A, C.B]), isinstance(x, str), str(x))
d: dict[str, int] = {C.A: 1, "b": 2}
print(d, d["a"], d[C.B], sorted([C.B, C.A]), C.A in ["a"], "b" in C.__members__)
s: str = C.A
print(s, s.upper(), s + "!", len(s), f"{s}")
print("%s %d %r" % (C.A, F.Z, D.X), "%d" % D.X, "%s" % F.Z, "%5.1f" % D.X, "%(k)s" % {"k": C.B})

# expect: C.A C.A C.A C.A <C.A: 'a'> C.A True A [<C.A: 'a'>] 1 xb a True
# expect: D.X D.X 2 D.X 3.14 3 3
# expect: C.B
# expect: C.B/b/  C.B/  C.B C.B C.B a,b True C.B
# expect: {<C.A: 'a'>: 1, 'b': 2} 1 2 [<C.A: 'a'>, <C.B: 'b'>] True False
# expect: C.A A a! 1 C.A
# expect: C.A 3 <D.X: 1> 1 3   1.0 C.B
