"""Unions and Optional: attributes, methods, or/and, narrowing, containers."""

from __future__ import annotations
from typing import Optional, Union
from dataclasses import dataclass


class A:
    def __init__(self) -> None:
        self.v = 1
        self.n: int | None = None

    def m(self) -> str:
        return "A.m"


class B:
    def __init__(self) -> None:
        self.v = 2

    def m(self) -> str:
        return "B.m"


def use(x: A | B) -> str:
    return x.m() + str(x.v)


def opt(x: A | None) -> int:
    return x.v if x else -1


def opt2(x: Optional[int]) -> int:
    if x is None:
        return 0
    return x + 1


def opt3(x: int | None, y: int | None) -> int | None:
    return x or y


def opt4(x: str | None) -> str:
    return (x or "default").upper()


def tern(b: bool) -> int | str:
    return 1 if b else "one"


def andor(a: A | None, s: str) -> str | None | A:
    return a and a.m()


print(
    use(A()),
    use(B()),
    opt(A()),
    opt(None),
    opt2(None),
    opt2(4),
    opt3(None, 3),
    opt3(0, None),
    opt3(5, 1),
    opt4(None),
    opt4("x"),
    tern(True),
    tern(False),
    andor(None, ""),
    andor(A(), "x"),
    0 or "z",
    None or 3,
)
xs: list[int | str | None] = [1, "a", None, 2]
print(
    xs,
    [x for x in xs if x is not None],
    [x for x in xs if isinstance(x, int)],
    sum(x for x in xs if isinstance(x, int)),
)
d: dict[str, int | list[int] | None] = {"a": 1, "b": [1, 2], "c": None}
for k, v in d.items():
    if isinstance(v, list):
        print(k, "list", len(v))
    elif v is None:
        print(k, "none")
    else:
        print(k, v + 1)
t: tuple[int, str | None, list[A | B]] = (1, None, [A(), B()])
print(t[0], t[1], [q.m() for q in t[2]])


def first(xs: list[str]) -> str | None:
    for x in xs:
        if x.startswith("b"):
            return x
    return None


r = first(["a", "bc"])
if r is not None and len(r) > 1:
    print(r.upper())
if (q := first(["x"])) is None:
    print("none found")
a = A()
a.n = 3
if a.n is not None:
    a.n += 1
print(a.n, a.n is None)


class Node:
    def __init__(self, v: int, left: Node | None = None, right: Optional["Node"] = None) -> None:
        self.v, self.left, self.right = v, left, right

    def insert(self, v: int) -> None:
        if v < self.v:
            if self.left is None:
                self.left = Node(v)
            else:
                self.left.insert(v)
        elif self.right is None:
            self.right = Node(v)
        else:
            self.right.insert(v)

    def walk(self) -> list[int]:
        return (
            (self.left.walk() if self.left else [])
            + [self.v]
            + (self.right.walk() if self.right is not None else [])
        )


root = Node(5)
for v2 in [3, 8, 1, 4, 9]:
    root.insert(v2)
print(root.walk())


def eq(a: int | str, b: int | str) -> bool:
    return a == b


print(eq(1, 1), eq(1, "1"), eq("a", "a"), 1 in xs, "a" in xs, None in xs, xs.index("a"))


def conv(x: int | float | str) -> float:
    if isinstance(x, str):
        return float(x)
    return float(x) * 2


print(conv(1), conv(1.5), conv("2.5"))


@dataclass
class Ok[T]:
    value: T


@dataclass
class Err:
    msg: str


type Result[T] = Ok[T] | Err


def parse(s: str) -> Result[int]:
    try:
        return Ok(int(s))
    except ValueError as e:
        return Err(str(e))


for s in ["12", "x"]:
    match parse(s):
        case Ok(v3):
            print("ok", v3)
        case Err(msg):
            print("err", msg)
res = parse("7")
print(res.value if isinstance(res, Ok) else res.msg)
mixed: tuple[int, str] | list[int] = [1]
print(len(mixed), mixed[0])
f2: float | None = None
print(f2 if f2 is not None else 0.5, f2 or 1.5)
b1: bool | None = None
print(b1 is None, not b1, bool(b1))
x4: int | str = 5
x4 = "now"
print(x4.upper())


def g(x: int | None = None, *, y: str | None = None) -> str:
    return f"{x} {y}"


print(g(), g(1), g(y="a"), g(2, y=None))
s5: set[int | str] = {1, "a"}
print(len(s5), 1 in s5, "b" in s5)

# expect: A.m1 B.m2 1 -1 0 5 3 None 5 DEFAULT X 1 one None A.m z 3
# expect: [1, 'a', None, 2] [1, 'a', 2] [1, 2] 3
# expect: a 2
# expect: b list 2
# expect: c none
# expect: 1 None ['A.m', 'B.m']
# expect: BC
# expect: none found
# expect: 4 False
# expect: [1, 3, 4, 5, 8, 9]
# expect: True False True True True True 1
# expect: 2.0 3.0 2.5
# expect: ok 12
# expect: err invalid literal for int() with base 10: 'x'
# expect: 7
# expect: 1 1
# expect: 0.5 1.5
# expect: True True False
# expect: NOW
# expect: None None 1 None None a 2 None
# expect: 2 True False
