"""Enums of every kind: tuple values, flags, IntEnum, StrEnum, _missing_, aliases."""

from __future__ import annotations
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @classmethod
    def default(cls) -> Color:
        return cls.RED

    @staticmethod
    def parse(s: str) -> Color:
        return Color[s.upper()]

    def __str__(self) -> str:
        return self.name.title()

    def next(self) -> Color:
        members = list(Color)
        return members[(members.index(self) + 1) % len(members)]


class Planet(Enum):
    EARTH = (5.0, 6.0)
    MARS = (1.0, 2.0)

    def __init__(self, mass: float, radius: float) -> None:
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self) -> float:
        return self.mass / (self.radius * self.radius)


class Op(StrEnum):
    ADD = "add"
    SUB = auto()


class Pri(IntEnum):
    LOW = 1
    HIGH = 5


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RWX = R | W | X


class IP(IntFlag):
    R = 4
    W = 2
    X = 1


class Mix(Enum):
    A = "a"
    B = 2
    C = None
    D = (1, "x")


print([str(c) for c in Color], list(Color), len(Color), Color.CRIMSON, Color(1), Color["CRIMSON"])
print(
    Color.RED in Color,
    Color.default(),
    Color.parse("blue"),
    Color.BLUE.next(),
    list(reversed(Color)),
)
print(list(Color.__members__), Color.RED.name, Color.GREEN.value, repr(Color.RED))
print(
    Planet.EARTH.mass,
    Planet.MARS.gravity,
    Planet.EARTH,
    Planet.EARTH.value,
    [p.radius for p in Planet],
    repr(Planet.MARS),
)


def same(op: Op, s: str) -> bool:
    return op == s


print(
    Op.ADD,
    Op.SUB,
    repr(Op.ADD),
    same(Op.ADD, "add"),
    Op("sub"),
    f"{Op.ADD:>5}|",
    Op.ADD + "x",
    Op.SUB.upper(),
    len(Op.ADD),
)
print(
    Pri.LOW,
    repr(Pri.HIGH),
    Pri.LOW < Pri.HIGH,
    Pri.HIGH + 1,
    int(Pri.LOW),
    f"{Pri.HIGH}",
    f"{Pri.HIGH:03d}",
    max(Pri),
    sorted([Pri.HIGH, Pri.LOW]),
    Pri(5),
    [10, 20][Pri.LOW],
    sum([Pri.LOW, Pri.HIGH]),
)
print(
    Perm.R | Perm.W,
    repr(Perm.R | Perm.W),
    Perm.RWX,
    repr(Perm.RWX),
    Perm.R & Perm.W,
    repr(Perm(0)),
    ~Perm.R,
    Perm.R in Perm.RWX,
    bool(Perm.R & Perm.W),
    (Perm.R | Perm.W).value,
    list(Perm),
    list(Perm.R | Perm.X),
    len(Perm),
    Perm.R ^ Perm.RWX,
    Perm(3),
    (Perm.R | Perm.W) is Perm(3),
    (Perm.R | Perm.W).name,
)
print(
    IP.R | IP.W,
    repr(IP.R | IP.W),
    IP.R + 1,
    IP(7),
    repr(IP(5)),
    ~IP.R,
    repr(~IP.R),
    IP.R in IP(6),
    f"{IP.R}",
    IP.R | 1,
    repr(IP.R | 8),
)
print([m.value for m in Mix], Mix("a"), Mix(2), Mix((1, "x")), Mix(None))
d: dict[Color, list[int]] = {c: [] for c in Color}
d[Color.RED].append(1)


def ne(a: Color, b: Color) -> bool:
    return a != b


print(d, {Color.RED, Color.RED}, ne(Color.RED, Color.GREEN), hash(Color.RED) == hash(Color.RED))
try:
    Color(77)
except ValueError as e:
    print(e)
try:
    Color["X"]
except KeyError as e:
    print(e)
try:
    Op("zz")
except ValueError as e:
    print(e)
try:
    Perm(8)
except ValueError as e:
    print(e)


def m(c: Color) -> None:
    match c:
        case Color.RED | Color.BLUE:
            print("rb")
        case Color.GREEN:
            print("g")
        case Color.CRIMSON:
            print("never")


m(Color.GREEN)


def f(c: Color) -> str:
    if c is Color.RED:
        return "r"
    elif c is Color.GREEN:
        return "g"
    else:
        return "b"


print([f(c) for c in Color])
for i, c in enumerate(Color):
    print(i, c.name, end=";")
print()
for name, mm in Color.__members__.items():
    print(name, mm.value, end=";")
print()
print(
    type(Color.RED).__name__, isinstance(Color.RED, Color), isinstance(Pri.LOW, int), Color.__name__
)
print(
    dict(zip(Color, range(3))),
    {c.name: c.value for c in Color},
    sorted(Color, key=lambda c: -c.value),
)


def plain(x: int, s: str, o: object) -> str:
    return f"{x} {s} {o} {o!r} {isinstance(o, int)}"


print(plain(Pri.HIGH, Op.ADD, Pri.LOW), plain(IP.R, Op.SUB, Op.SUB))
print({Pri.LOW: "a"}[Pri(1)], {1: "x"}.get(Pri.LOW), {"add": 1}[Op.ADD], Pri.LOW in [1, 2])
o: object = Op.ADD
if isinstance(o, str):
    print(o.upper(), o == "add")
o = Pri.HIGH
if isinstance(o, int):
    print(o + 1)


class Base(Enum):
    def hello(self) -> str:
        return f"hello {self.name} {self.value}"


class Derived(Base):
    A = 1
    B = 2


print(Derived.A.hello(), [x.hello() for x in Derived])


class Weekday(Enum):
    MON, TUE, WED = 1, 2, 3

    @classmethod
    def _missing_(cls, value: object) -> Weekday | None:
        if isinstance(value, str):
            for m in cls:
                if m.name == value:
                    return m
        return None


print(Weekday("TUE"), Weekday(3), list(Weekday))
try:
    Weekday("zz")
except ValueError as e:
    print(e)
LIMIT = 10


class Sizes(Enum):
    S = LIMIT
    M = LIMIT * 2
    L = max(LIMIT, 50)
    T = frozenset([1])


print([s.value for s in Sizes], Sizes.L, repr(Sizes.L))

# expect: ['Red', 'Green', 'Blue'] [<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 3>] 3 Red Red Red
# expect: True Red Blue Red [<Color.BLUE: 3>, <Color.GREEN: 2>, <Color.RED: 1>]
# expect: ['RED', 'GREEN', 'BLUE', 'CRIMSON'] RED 2 <Color.RED: 1>
# expect: 5.0 0.25 Planet.EARTH (5.0, 6.0) [6.0, 2.0] <Planet.MARS: (1.0, 2.0)>
# expect: add sub <Op.ADD: 'add'> True sub   add| addx SUB 3
# expect: 1 <Pri.HIGH: 5> True 6 1 5 005 5 [<Pri.LOW: 1>, <Pri.HIGH: 5>] 5 20 6
# expect: Perm.R|W <Perm.R|W: 3> Perm.RWX <Perm.RWX: 7> Perm(0) <Perm: 0> Perm.W|X True False 3 [<Perm.R: 1>, <Perm.W: 2>, <Perm.X: 4>] [<Perm.R: 1>, <Perm.X: 4>] 3 Perm.W|X Perm.R|W True R|W
# expect: 6 <IP.R|W: 6> 5 7 <IP.R|X: 5> 3 <IP.W|X: 3> True 4 5 <IP.R|8: 12>
# expect: ['a', 2, None, (1, 'x')] Mix.A Mix.B Mix.D Mix.C
# expect: {<Color.RED: 1>: [1], <Color.GREEN: 2>: [], <Color.BLUE: 3>: []} {<Color.RED: 1>} True True
# expect: 77 is not a valid Color
# expect: 'X'
# expect: 'zz' is not a valid Op
# expect: <flag 'Perm'> invalid value 8
# expect:     given 0b0 1000
# expect:   allowed 0b0 0111
# expect: g
# expect: ['r', 'g', 'b']
# expect: 0 RED;1 GREEN;2 BLUE;
# expect: RED 1;GREEN 2;BLUE 3;CRIMSON 1;
# expect: Color True True Color
# expect: {<Color.RED: 1>: 0, <Color.GREEN: 2>: 1, <Color.BLUE: 3>: 2} {'RED': 1, 'GREEN': 2, 'BLUE': 3} [<Color.BLUE: 3>, <Color.GREEN: 2>, <Color.RED: 1>]
# expect: 5 add 1 <Pri.LOW: 1> True 4 sub sub <Op.SUB: 'sub'> False
# expect: a x 1 True
# expect: ADD True
# expect: 6
# expect: hello A 1 ['hello A 1', 'hello B 2']
# expect: Weekday.TUE Weekday.WED [<Weekday.MON: 1>, <Weekday.TUE: 2>, <Weekday.WED: 3>]
# expect: 'zz' is not a valid Weekday
# expect: [10, 20, 50, frozenset({1})] Sizes.L <Sizes.L: 50>
