"""match: recursive classes, sequences, mappings, literals, JSON, protocols."""

from __future__ import annotations
from dataclasses import dataclass
from typing import Protocol, runtime_checkable, assert_never, Literal


@dataclass(frozen=True)
class Num:
    v: float


@dataclass(frozen=True)
class Add:
    l: Expr
    r: Expr


@dataclass(frozen=True)
class Mul:
    l: Expr
    r: Expr


@dataclass(frozen=True)
class Neg:
    e: Expr


type Expr = Num | Add | Mul | Neg


def ev(e: Expr) -> float:
    match e:
        case Num(v):
            return v
        case Add(l, r):
            return ev(l) + ev(r)
        case Mul(Num(0.0), _) | Mul(_, Num(0.0)):
            return 0.0
        case Mul(l=a, r=b):
            return ev(a) * ev(b)
        case Neg(Neg(x)):
            return ev(x)
        case Neg(x):
            return -ev(x)
        case _:
            assert_never(e)


print(
    ev(Add(Num(1.0), Mul(Num(2.0), Neg(Neg(Num(3.0)))))),
    ev(Mul(Num(0.0), Num(5.0))),
    ev(Neg(Num(2.0))),
)


def cmd(s: str) -> str:
    match s.split():
        case []:
            return "empty"
        case ["go", ("north" | "south") as d]:
            return f"go {d}"
        case ["take", *items] if len(items) > 1:
            return f"many {items}"
        case ["take", item]:
            return f"one {item}"
        case [first, *_, last]:
            return f"{first}..{last}"
        case [x]:
            return f"single {x}"
        case _:
            return "?"


for s in ["", "go north", "go west", "take a", "take a b", "quit", "a b c"]:
    print(cmd(s))


def lit(x: int | str | bool | None | float) -> str:
    match x:
        case True:
            return "T"
        case 0:
            return "zero"
        case 1 | 2 | 3 as n:
            return f"small {n}"
        case int() as i if i < 0:
            return f"neg {i}"
        case int():
            return "int"
        case "a" | "b":
            return "ab"
        case str():
            return "s"
        case None:
            return "N"
        case float(f):
            return f"f{f}"


vals: list[int | str | bool | None | float] = [True, 0, 2, -5, 50, "a", "zz", None, 1.5, False]
print([lit(v) for v in vals])


def mp(d: dict[str, object]) -> str:
    match d:
        case {"type": "circle", "r": int(r)}:
            return f"circle {r}"
        case {"type": "rect", "w": int(w), "h": int(h), **rest}:
            return f"rect {w}x{h} {len(rest)}"
        case {"type": str(t)}:
            return f"unknown {t}"
        case {}:
            return "no type"


print(
    mp({"type": "circle", "r": 3}),
    mp({"type": "rect", "w": 1, "h": 2, "z": 5}),
    mp({"type": "q"}),
    mp({"x": 1}),
)


def tup(p: tuple[int, int]) -> str:
    match p:
        case (0, 0):
            return "origin"
        case (0, y):
            return f"y{y}"
        case (x, 0):
            return f"x{x}"
        case (x, y) if x == y:
            return f"diag{x}"
        case (x, y):
            return f"{x},{y}"


print([tup(t) for t in [(0, 0), (0, 1), (2, 0), (3, 3), (1, 2)]])
type JSON = dict[str, JSON] | list[JSON] | str | int | float | bool | None


def show(j: JSON) -> str:
    match j:
        case None:
            return "null"
        case bool():
            return "true" if j else "false"
        case int() | float():
            return str(j)
        case str():
            return '"' + j + '"'
        case list():
            return "[" + ",".join(show(x) for x in j) + "]"
        case dict():
            return "{" + ",".join(f'"{k}":{show(v)}' for k, v in j.items()) + "}"


print(show({"a": [1, 2.5, None, True, {"b": "c"}], "d": []}))


class Pt:
    __match_args__ = ("x", "y")

    def __init__(self, x: int, y: int) -> None:
        self.x = x
        self.y = y


def w(o: object) -> str:
    match o:
        case Pt(0, y):
            return f"P0{y}"
        case Pt(x=x, y=y) if x > y:
            return f"big {x}"
        case Pt():
            return "pt"
        case int(n) if n > 10:
            return "big int"
        case int() | str():
            return f"is {o}"
        case _:
            return "other"


objs: list[object] = [Pt(0, 1), Pt(5, 2), Pt(1, 9), 50, 5, "s", 2.5, None]
print([w(o) for o in objs])


@runtime_checkable
class HasArea(Protocol):
    def area(self) -> float: ...


class Named(Protocol):
    name: str


class Sq:
    def __init__(self, s: float) -> None:
        self.s = s
        self.name = "sq"

    def area(self) -> float:
        return self.s**2


def describe(n: Named) -> str:
    return n.name.upper()


def ren(n: Named, to: str) -> None:
    n.name = to


sq = Sq(3.0)
ren(sq, "new")
things: list[object] = [sq, 1, "x"]
print([isinstance(t, HasArea) for t in things], describe(sq))
Mode = Literal["r", "w"]


def mode(m: Mode) -> int:
    match m:
        case "r":
            return 1
        case "w":
            return 2


print(mode("r"), mode("w"))


def nested(d: tuple[str, tuple[int, list[int]]]) -> str:
    match d:
        case ("a", (n, [])):
            return f"empty {n}"
        case ("a", (n, [h, *t])):
            return f"{n} {h} {t}"
        case (k, (_, [*all])):
            return f"{k} {all}"
        case _:
            return "none"


print(nested(("a", (1, []))), nested(("a", (2, [3, 4]))), nested(("z", (0, [9]))))

# expect: 7.0 0.0 -2.0
# expect: empty
# expect: go north
# expect: go..west
# expect: one a
# expect: many ['a', 'b']
# expect: single quit
# expect: a..c
# expect: ['T', 'zero', 'small 2', 'neg -5', 'int', 'ab', 's', 'N', 'f1.5', 'zero']
# expect: circle 3 rect 1x2 1 unknown q no type
# expect: ['origin', 'y1', 'x2', 'diag3', '1,2']
# expect: {"a":[1,2.5,null,true,{"b":"c"}],"d":[]}
# expect: ['P01', 'big 5', 'pt', 'big int', 'is 5', 'is s', 'other', 'other']
# expect: [True, False, False] NEW
# expect: 1 2
# expect: empty 1 2 3 [4] z [9]
