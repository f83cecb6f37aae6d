"""Classes below a NamedTuple: the same items, methods of their own, and each other's."""

from typing import NamedTuple


class P(NamedTuple):
    x: int
    y: int = 5

    @classmethod
    def make(cls, t: str) -> "P":
        return cls(len(t), 2)


class Q(P):
    @classmethod
    def build(cls, t: str) -> "Q":
        return cls(len(t))

    def __str__(self) -> str:
        return f"<{self.x},{self.y}>"

    def __add__(self, o: object) -> "Q":
        return Q(self.x + o[0], self.y + o[1]) if isinstance(o, Q) else NotImplemented


class R(NamedTuple("R0", [("a", int), ("b", str)])):
    __slots__ = ()

    def show(self) -> str:
        return f"{self.a}{self.b}"


class T(Q):
    unit = "cm"

    def __new__(cls, x: int) -> "T":
        return super().__new__(cls, x, x * 2)

    def __repr__(self) -> str:
        return f"T({self.x}{self.unit})"

    def __lt__(self, o: tuple[int, ...]) -> bool:
        return self.y > o[1]


print(P.make("abc"))
print(Q.build("abc"))
print(Q.make("abc"), repr(Q.make("abc")), type(Q.make("abc")).__name__)
print(R(1, "b"))
r = R(1, "b")
print(r.show())
print(Q(1) + Q(2, 3), Q(1) < Q(2), Q(1) == P(1), P(1) == Q(1), Q(1) != (1, 5), sorted([Q(3), Q(1)]))


def f(p: P) -> str:
    return f"{p} {p!r} {p.x} {p._asdict()} {p._replace(y=0)} {type(p).__name__} {p[1]} {len(p)} {p.count(5)}"


print(f(P(1)))
print(f(Q(1)))
ps: list[P] = [P(1), Q(2)]
print(ps, [str(p) for p in ps], max(ps), Q(2) in ps, {P(1): 1, Q(1): 2})
match ps[1]:
    case Q(x, y):
        print("Q", x, y)
    case P(x, y):
        print("P", x, y)
match Q(7):
    case (a, b):
        print(a, b)
o: object = Q(4)
print(o, isinstance(o, tuple), isinstance(o, P), isinstance(o, Q), o == (4, 5))
print(Q._fields, Q._make([1, 2]), Q(1)._asdict())
t = T(4)
print(t, str(t), t.y, t < (1, 2), [t], f(t))


def g(*a: int) -> int:
    return sum(a)


print(g(*Q(3)), (*Q(3), 1), [*Q(3)], dict(zip(Q._fields, Q(3))))
aa, *bb = Q(8)
print(aa, bb)
tp: tuple[int, int] = Q(9)
print(tp, tp[0])


def said(n: int) -> int:
    print("said", n)
    return n


print(P(1)._replace(y=said(1), x=said(2)))


class V(P):
    def __repr__(self) -> str:
        return "V" + str(self.x)


class W(V):
    """Documented."""


print(V(1), W(2), [W(3)], W.__doc__, W(2)._replace(x=9))


class Token(NamedTuple):
    kind: str
    text: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.text}"


class Number(Token):
    @property
    def value(self) -> int:
        return int(self.text)

    @staticmethod
    def parse(t: str) -> "Number":
        return Number("number", t)


tokens: list[Token] = [Token("a"), Number.parse("12")]
for tk in tokens:
    match tk:
        case Number():
            print("number", tk.value, tk)
        case Token(kind=k):
            print("token", k, tk)
print(
    sum(tk.value for tk in tokens if isinstance(tk, Number)),
    tokens,
    hash(Number("a", "b")) == hash(("a", "b")),
)


class Own(NamedTuple):
    x: int
    y: int = 5

    def __lt__(self, o: tuple[int, ...]) -> bool:
        print("Own.lt")
        return self.x > o[0]

    def __eq__(self, o: object) -> bool:
        print("Own.eq")
        return isinstance(o, Own) and o.x == self.x

    def __hash__(self) -> int:
        return 7

    def __add__(self, o: object) -> "Own":
        return Own(self.x + 1) if isinstance(o, Own) else NotImplemented

    def __len__(self) -> int:
        return 99


class Below(Own):
    z: int = 3

    def go(self) -> int:
        return self.x + self.z


c, d = Below(1), Below(2)
print(c < d, c == d, hash(c), c + d, len(c), c[0], Below.z, c.go())
own: Own = Below(1)
print(own < d, own == c, hash(own), own + c, len(own), own[1])


def loc(n: int) -> None:
    class L(Own):
        def total(self) -> int:
            return self.x + self.y

    print(L(n).total(), L(n, 3))


loc(4)

# expect: P(x=3, y=2)
# expect: <3,5>
# expect: <3,2> Q(x=3, y=2) Q
# expect: R(a=1, b='b')
# expect: 1b
# expect: <3,8> True True True False [Q(x=1, y=5), Q(x=3, y=5)]
# expect: P(x=1, y=5) P(x=1, y=5) 1 {'x': 1, 'y': 5} P(x=1, y=0) P 5 2 1
# expect: <1,5> Q(x=1, y=5) 1 {'x': 1, 'y': 5} <1,0> Q 5 2 1
# expect: [P(x=1, y=5), Q(x=2, y=5)] ['P(x=1, y=5)', '<2,5>'] <2,5> True {P(x=1, y=5): 2}
# expect: Q 2 5
# expect: 7 5
# expect: <4,5> True True True True
# expect: ('x', 'y') <1,2> {'x': 1, 'y': 5}
# expect: <4,8> <4,8> 8 True [T(4cm)] <4,8> T(4cm) 4 {'x': 4, 'y': 8} <4,0> T 8 2 0
# expect: 8 (3, 5, 1) [3, 5] {'x': 3, 'y': 5}
# expect: 8 [5]
# expect: <9,5> 9
# expect: said 1
# expect: said 2
# expect: P(x=2, y=1)
# expect: V1 V2 [V3] Documented. V9
# expect: token a a:
# expect: number 12 number:12
# expect: 12 [Token(kind='a', text=''), Number(kind='number', text='12')] True
# expect: Own.lt
# expect: Own.eq
# expect: False False 7 Own(x=2, y=5) 99 1 3 4
# expect: Own.lt
# expect: Own.eq
# expect: False True 7 Own(x=2, y=5) 99 5
# expect: 9 L(x=4, y=3)
