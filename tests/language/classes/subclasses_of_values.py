"""Subclasses of int, float, str and bytes: methods, attributes, texts, and the plain values they are."""

import copy
import json
import math
from collections.abc import Iterable, Sequence


class UserId(int):
    pass


class Positive(int):
    def __new__(cls, value: int) -> "Positive":
        if value <= 0:
            raise ValueError(f"{value} is not positive")
        return super().__new__(cls, value)

    def doubled(self) -> "Positive":
        return Positive(self * 2)


class Money(int):
    def __add__(self, other: int) -> "Money":
        return Money(int(self) + other)

    def __repr__(self) -> str:
        return f"Money({int(self)})"


class Name(str):
    def shout(self) -> str:
        return self.upper() + "!"


class Tagged(str):
    tag: str

    def __new__(cls, text: str, tag: str) -> "Tagged":
        made = super().__new__(cls, text)
        made.tag = tag
        return made

    def __repr__(self) -> str:
        return f"<{self.tag} {str(self)}>"


class Celsius(float):
    def to_fahrenheit(self) -> float:
        return self * 9 / 5 + 32

    def __str__(self) -> str:
        return f"{float(self):.1f}C"


class Token(bytes):
    def shown(self) -> str:
        return self.hex()


class Key(str):
    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and self.lower() == other.lower()

    def __hash__(self) -> int:
        return hash(self.lower())


def plain(n: int) -> int:
    return n + 1


def show(n: int) -> None:
    print(n, repr(n), type(n).__name__, isinstance(n, UserId))


def first(names: Sequence[str]) -> str:
    return names[0]


def joined(names: Iterable[str]) -> str:
    return ", ".join(names)


def kind(value: object) -> str:
    match value:
        case Positive():
            return "positive"
        case UserId(n):
            return f"user {n + 1}"
        case Name():
            return "name " + value.shout()
        case int():
            return "int"
        case str(s):
            return "str " + s
        case _:
            return "?"


u = UserId(5)
print(u, repr(u), u + 1, u == 5, 5 == u, u < 6, hash(u) == hash(5), type(u).__name__, -u, u // 2)
print(
    f"{u} {u:>4} {u!r} {u:03d}", "%d|%s|%r" % (u, u, u), str(u), int(u), float(u), bool(UserId(0))
)
print(isinstance(u, int), isinstance(u, UserId), {u: "a"}[UserId(5)], [10, 20, 30, 40, 50, 60][u])
print(
    type(u + 1).__name__,
    UserId("12"),
    UserId(),
    u.bit_length(),
    divmod(u, 2),
    max(u, 3),
    sum([u, u]),
)
p = Positive(4)
print(p.doubled(), p.doubled().doubled(), type(p.doubled()).__name__)
try:
    Positive(-1)
except ValueError as e:
    print(e)
m = Money(3)
print(m, m + 4, repr(m + 4), [m], f"{m}", f"{m:5d}", m - 1, 1 + m)
n = Name("ada")
print(n, repr(n), n.shout(), n + "x", len(n), n[0], n == "ada", "ada" == n, n.upper(), n in {"ada"})
print(
    "-".join([n, Name("b")]),
    n.split("d"),
    f"{n:>5}|{n}",
    "%s" % n,
    n * 2,
    "d" in n,
    list(n),
    hash(n) == hash("ada"),
)
t = Tagged("x", "important")
print(t, repr(t), t.tag, [t], t + "y", f"{t}", f"{t!r}", t.tag.upper())
c = Celsius(21.55)
print(
    c,
    repr(c),
    c.to_fahrenheit(),
    c + 1,
    f"{c}",
    f"{c:.3f}",
    round(c, 1),
    math.floor(c),
    c > 20,
    [c],
)
k = Token(b"ab")
print(k, k.shown(), k + b"c", len(k), k[0], k == b"ab", {k: 1}[Token(b"ab")])
a = Key("Ada")
print(a == "ADA", "ADA" == a, {a: 1}[Key("aDA")], a != "ada", a == "bob")
show(u)
show(7)
print(plain(u), first([n, Name("z")]), joined([n, Name("z")]), first((n, "q")))
words: list[str] = "a b".split()
words.append(n)
print(words, [w.shout() for w in words if isinstance(w, Name)], sorted(words))
for x in (u, p, n, 3, "s", 2.5):
    print(kind(x))
print(json.dumps({"u": u, "n": n, "c": Celsius(1.5), "t": [t]}))
print(
    sorted([UserId(3), UserId(1)]), min(UserId(3), UserId(1)), {UserId(1), 1}, {1: "x"}[UserId(1)]
)
o: object = n
print(o, repr(o), isinstance(o, str), isinstance(o, Name), o == "ada", str(o), [o])
if isinstance(o, str):
    print(o.upper(), type(o).__name__)
z = copy.copy(u)
print(z, type(z).__name__, type(copy.deepcopy(n)).__name__)
maybe: int | None = UserId(3)
if maybe is not None:
    print(maybe + 1, maybe, type(maybe).__name__)
warm: float = Celsius(2.5)
print(warm, repr(warm), warm * 2)

# expect: 5 5 6 True True True True UserId -5 2
# expect: 5    5 5 005 5|5|5 5 5 5.0 False
# expect: True True a 60
# expect: int 12 0 3 (2, 1) 5 10
# expect: 8 16 Positive
# expect: -1 is not positive
# expect: Money(3) Money(7) Money(7) [Money(3)] Money(3)     3 2 4
# expect: ada 'ada' ADA! adax 3 a True True ADA True
# expect: ada-b ['a', 'a']   ada|ada ada adaada True ['a', 'd', 'a'] True
# expect: x <important x> important [<important x>] xy x <important x> IMPORTANT
# expect: 21.6C 21.55 70.79 22.55 21.6C 21.550 21.6 21 True [21.55]
# expect: b'ab' 6162 b'abc' 2 97 True 1
# expect: True True 1 True False
# expect: 5 5 UserId True
# expect: 7 7 int False
# expect: 6 ada ada, z ada
# expect: ['a', 'b', 'ada'] ['ADA!'] ['a', 'ada', 'b']
# expect: user 6
# expect: positive
# expect: name ADA!
# expect: int
# expect: str s
# expect: ?
# expect: {"u": 5, "n": "ada", "c": 1.5, "t": ["x"]}
# expect: [1, 3] 1 {1} x
# expect: ada 'ada' True True True ada ['ada']
# expect: ADA Name
# expect: 5 UserId Name
# expect: 4 3 UserId
# expect: 2.5C 2.5 5.0
